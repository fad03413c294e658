"""A visit takes no more pages than one crawl may fetch, says so, and leaves the others to the next."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from config import load
from crawler.books import Books
from crawler.order import Order
from crawler.visit import Visit
from domain.article import Lead
from domain.decide import Decision, Fate
from domain.site import Site, Source, SourceKind
from storage.looks import Occasion
from storage.sources import SourceLook, SourceMemory

NOW = datetime(2026, 11, 22, tzinfo=UTC)
SITE = Site(name="site", home="https://site.example/")
SOURCE = Source(kind=SourceKind.FEED, url="https://site.example/rss")


def lead(number: int) -> Lead:
    return Lead(url=f"https://site.example/{number}.html", site="site", found_in="rss")


@pytest.fixture
def visit() -> Visit:
    return Visit(site=SITE, run_id=1, known=True, by_hand=False, began_at=NOW, most_pages=2)


def test_beyond_the_limit_no_page_is_taken_and_it_is_said_once(visit: Visit) -> None:
    assert [visit.take(lead(number), None, Occasion.LISTED, NOW) for number in (1, 2, 3, 1, 4)] == [
        True, True, False, False, False,
    ]  # fmt: skip
    assert visit.errors == ["more than 2 pages to fetch; the next crawl goes on with the others"]
    assert visit.progress.leads == 2
    assert visit.is_cut


@pytest.mark.parametrize("occasion", [Occasion.BACKFILL, Occasion.ASKED])
def test_a_look_into_the_past_and_pages_that_somebody_named_are_not_cut(visit: Visit, occasion: Occasion) -> None:
    assert all(visit.take(lead(number), None, occasion, NOW) for number in range(9))
    assert not visit.is_cut


@pytest.mark.parametrize(("most", "is_remembered"), [(2, True), (1, False)])
def test_a_source_of_which_pages_were_left_is_read_again(tmp_path: Path, most: int, is_remembered: bool) -> None:  # noqa: FBT001 - pytest gives it so
    path = tmp_path / "roundwatch.toml"
    path.write_text(
        f'[storage]\ndatabase = "sqlite:///{tmp_path}/a.db"\n[[site]]\nname = "site"\nhome = "{SITE.home}"\n'
    )
    settings = load(path, environ={}, cwd=tmp_path)

    def books(batch: str) -> Books:
        return Books(Order(batch=batch, trigger="schedule", sites=settings.sites, pages={}, since=None), settings)

    async def crawl() -> None:
        opened = books("first")
        (visit,) = opened.open_visits()
        visit.most_pages, visit.open = most, 1
        for number in (1, 2):
            if visit.take(lead(number), None, Occasion.LISTED, NOW):
                visit.settle(Decision(fate=Fate.OFF_TOPIC))
        visit.looks.append(SourceLook(source=SOURCE, site="site", at=NOW, memory=SourceMemory(etag='"1"')))
        opened.finish(visit, complete=True)
        opened.close()

    asyncio.run(crawl())
    again = books("second")
    again.open_visits()
    assert (again.memory_of(SOURCE).etag == '"1"') is is_remembered
    again.close()
