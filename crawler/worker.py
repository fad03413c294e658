"""What a reading process does with a page: the cheap scan, the reading, and the rounds in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from crawler.gate import may_speak_of
from crawler.reading import read
from domain.article import Article, Page, Reading, Refusal
from domain.fingerprints import with_fingerprints
from domain.language import VOCABULARIES
from domain.recognise import recognise
from domain.recognition import Recognition
from domain.site import Mechanism, Site, Source

if TYPE_CHECKING:
    from crawler.discovery import Listing

ReadPage = tuple[Reading, Recognition]
NO_ROUNDS = Recognition(mentions=(), findings=())


def sift_page(page: Page, mechanisms: Sequence[Mechanism]) -> ReadPage | None:
    """What a page says, and the rounds in it; `None` if the cheap scan finds none of the mechanisms' words."""
    if not may_speak_of(page.body, page.content_type, mechanisms):
        return None
    return read_page(page, mechanisms)


def read_page(page: Page, mechanisms: Sequence[Mechanism], published_at: datetime | None = None) -> ReadPage:
    """What a page says, and the rounds in it.  May take as long as the page makes it.

    `published_at`: somebody knows the day of publication; what the page says of the same day is more exact and stays.
    """
    reading = read(page)
    if isinstance(reading, Refusal):
        return reading, NO_ROUNDS
    if published_at is not None and published_on(reading, page.site) != published_at.date():
        reading = replace(reading, published_at=published_at)
    return with_fingerprints(reading), recognise(reading, mechanisms, published_on(reading, page.site))


#: Names a mechanism, people, a day and places, in the briefest page that is read; nobody is ever told of it.
_EXAMPLE = (
    "Ngày 12/11, tại Hà Nội, Thứ trưởng Ngoại giao Việt Nam Nguyễn Văn An và Thứ trưởng Ngoại giao Lào đồng chủ trì "
    "Tham khảo chính trị lần thứ 11 giữa hai Bộ Ngoại giao. Kỳ họp sau sẽ diễn ra tại Vientiane vào năm 2027. "
)


def preparations(mechanisms: Sequence[Mechanism]) -> Iterator[None]:
    """Build, a step for each value, what reading and recognising otherwise build when they first need it."""
    for vocabulary in VOCABULARIES:
        vocabulary.compile()
        yield
    site = Site(name="example", home="https://example.org/")
    body = f"<html><title>Tham khảo chính trị</title><article><p>{_EXAMPLE * 5}</p></article></html>".encode()
    read_page(Page(url=site.home, body=body, site=site, fetched_at=datetime(2026, 11, 12, tzinfo=UTC)), mechanisms)
    yield


def list_source(source: Source, body: bytes, site: Site, url: str, since: datetime | None) -> "Listing":
    """What a source lists that is too big for the crawl's own loop.  Raises `UnreadableSourceError`."""
    from crawler.discovery import read_source  # seldom needed, and a tenth of a second

    return read_source(source, body, site, datetime.now(UTC), since, url=url)


def published_on(article: Article, site: Site) -> date | None:
    """The day of publication where the article was written."""
    return article.published_at.astimezone(ZoneInfo(site.timezone)).date() if article.published_at else None
