"""What a look at a source that brought nothing says: of the site, and of whether others are to be searched for."""

import pytest
from scrapy.exceptions import DownloadTimeoutError, IgnoreRequest

from crawler.troubles import trouble_by_error
from crawler.visit import Visit
from domain.errors import BrowserMissingError
from domain.health import Trouble
from domain.site import Site, Source, SourceKind
from storage.sources import SourceMemory
from tests.storage.desk import NOON

FEED = Source(kind=SourceKind.FEED, url="https://bao.example/rss")
UNREAD = "https://bao.example/robots.txt: no answer in time; until it can be read nothing else is asked"


class HostClosedError(Exception):
    """A refusal that is not of the page that was asked for."""


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (IgnoreRequest("Forbidden by robots.txt"), Trouble.CLOSED_BY_ROBOTS),
        (IgnoreRequest("closed to us by robots.txt"), Trouble.CLOSED_BY_ROBOTS),
        (HostClosedError(UNREAD), Trouble.NO_ANSWER),
        (IgnoreRequest(UNREAD), Trouble.NO_ANSWER),
        (DownloadTimeoutError("https://bao.example/robots.txt"), Trouble.NO_ANSWER),
        (BrowserMissingError("render = true needs Playwright"), Trouble.NOT_RENDERED),
    ],
)
def test_a_robots_txt_that_does_not_answer_closes_nothing(error: BaseException, trouble: Trouble) -> None:
    assert trouble_by_error(error) is trouble


@pytest.mark.parametrize(
    ("trouble", "failures"), [(Trouble.GONE, 3), (Trouble.ASTRAY, 3), (Trouble.SERVER_ERROR, 2), (Trouble.FORBIDDEN, 3)]
)
def test_only_a_source_that_is_gone_closed_or_something_else_counts_as_dead(trouble: Trouble, failures: int) -> None:
    site = Site(name="bao", home="https://bao.example/", sources=(FEED,))
    visit = Visit(site=site, run_id=1, known=True, by_hand=False, began_at=NOON)
    visit.miss(FEED, SourceMemory(failures=2, etag="1"), trouble, f"{FEED.url}: {trouble}", NOON)
    [look] = visit.misses
    assert (look.memory.failures, look.memory.etag, look.trouble) == (failures, "1", trouble)
    visit.remark("moved for good")
    assert visit.progress.troubles == {str(trouble): 1}
    assert visit.outcome == "failed"
