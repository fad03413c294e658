"""Sites without sources that work: where others are looked for, and for how long what was found counts."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from crawler.discovery import search
from crawler.sourcing import due_sources, found_for, must_search, with_rhythm
from domain.cadence import Rhythm
from domain.errors import CrawlError
from domain.site import Site, Source, SourceKind
from storage.sources import FoundSource, SourceLook, SourceMemory

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
HOME = "https://bao.example/"
SITE = Site(name="bao", home=HOME)
RSS = f"<rss><channel><item><link>{HOME}tin-1001.html</link></item></channel></rss>"


@dataclass(frozen=True, kw_only=True)
class Answer:
    status: int = 200
    url: str
    body: bytes


@dataclass
class Web:
    """What stands at which path of the site; everything else answers with `otherwise`, or not at all."""

    pages: dict[str, str]
    otherwise: str | None = None
    asked: list[str] = field(default_factory=list)

    async def fetch(self, url: str) -> Answer:
        path = "/" + url.removeprefix(HOME)
        self.asked.append(path)
        body = self.pages.get(path, self.otherwise)
        if body is None:
            raise CrawlError(f"{url}: no answer in time")
        return Answer(url=url, body=body.encode())

    def search(self, home: str = "<p>Báo</p>", robots: str = "", site: Site = SITE) -> list[tuple[str, str]]:
        self.pages["/robots.txt"] = robots
        page = f"<html><body>{home}</body></html>".encode()
        found = asyncio.run(search(self.fetch, site, page, NOW))
        assert self.asked.pop(0) == "/robots.txt"
        return [(str(source.kind), "/" + source.url.removeprefix(HOME)) for source in found]


def test_what_the_site_names_is_believed_and_nothing_else_asked() -> None:
    web = Web({})
    feed = '<link rel="alternate" type="application/rss+xml" href='
    home = f'{feed}"/rss/a">{feed}"/comments/feed">'
    assert web.search(home, "Sitemap: /s.xml") == [("section", "/"), ("feed", "/rss/a"), ("sitemap", "/s.xml")]
    assert web.asked == []


def test_a_page_that_lists_feeds_is_looked_through_the_fitting_ones_first() -> None:
    links = "".join(f'<a href="/rss/{name}.rss">{name}</a>' for name in ("the-thao", "phap-luat", "thoi-su"))
    web = Web({"/rss": f"<html><body>{links}<a href='https://khac.example/rss/a.rss'>A</a></body></html>"})
    found = web.search('<a href="/rss">RSS</a><a href="/thoi-su">Thời sự</a>')
    assert found == [
        ("section", "/"),
        ("feed", "/rss/thoi-su.rss"),
        ("feed", "/rss/phap-luat.rss"),
        ("feed", "/rss/the-thao.rss"),
    ]
    assert web.asked == ["/rss"]


def test_a_link_to_a_feed_itself_is_one() -> None:
    assert Web({"/rss_feed": RSS, "/rss_feed/": RSS}).search('<a href="/rss_feed/">RSS</a>')[1:] == [
        ("feed", "/rss_feed/")
    ]


def test_the_usual_places_are_asked_until_one_lists_something() -> None:
    web = Web({"/rss.xml": "<rss><channel></channel></rss>", "/feed.xml": RSS, "/sitemap.xml": "<urlset/>"})
    assert web.search() == [("section", "/"), ("feed", "/feed.xml")]
    assert web.asked[-1] == "/feed.xml"
    assert len(web.asked) < 8


def test_a_site_that_answers_everything_with_a_page_has_no_feeds() -> None:
    web = Web({}, otherwise="<!doctype html><html><body>Không tìm thấy trang</body></html>")
    assert web.search() == [("section", "/")]
    assert len(web.asked) <= 12


def test_what_is_found_is_held_against_the_shape_of_the_site_s_articles() -> None:
    site = Site(name="bao", home=HOME, article=r"-post\d+\.html$")
    web = Web({"/rss.xml": RSS})
    assert web.search(site=site) == [("section", "/")]  # it lists nothing of that shape


def memory(failures: int = 0, rhythm: Rhythm | None = None) -> SourceMemory:
    return SourceMemory(failures=failures, rhythm=rhythm)


def found(url: str, **ago: float) -> FoundSource:
    kind = SourceKind.SECTION if url == HOME else SourceKind.FEED
    return FoundSource(kind=kind, url=url, found_at=NOW - timedelta(**ago))


FEED = Source(kind=SourceKind.FEED, url=f"{HOME}rss")
OTHER = Source(kind=SourceKind.FEED, url=f"{HOME}khac")
CONFIGURED = Site(name="bao", home=HOME, sources=(FEED, OTHER))
DEAD = {FEED.url: memory(3), OTHER.url: memory(5)}


@pytest.mark.parametrize(
    ("site", "memories", "finds", "wanted"),
    [
        (SITE, {}, [], True),
        (SITE, {}, [found(HOME, days=29)], False),
        (SITE, {}, [found(HOME, days=31)], True),
        (SITE, {f"{HOME}f": memory(3)}, [found(HOME, days=2), found(f"{HOME}f", days=2)], True),
        (SITE, {f"{HOME}f": memory(2)}, [found(HOME, days=2), found(f"{HOME}f", days=2)], False),
        (SITE, {HOME: memory(3)}, [found(HOME, days=2)], True),
        (CONFIGURED, {}, [], False),
        (CONFIGURED, {FEED.url: memory(9), OTHER.url: memory(2)}, [], False),
        (CONFIGURED, DEAD, [], True),
        (CONFIGURED, DEAD, [found(HOME, days=2)], False),
    ],
    ids=[
        "never searched", "searched lately", "searched long ago", "what was found is dead", "it failed twice only",
        "even the home page is dead", "sources are new", "one of two sources works", "all sources are dead",
        "dead and searched lately",
    ],
)  # fmt: skip
def test_a_site_is_searched(
    site: Site,
    memories: dict[str, SourceMemory],
    finds: list[FoundSource],
    wanted: bool,  # noqa: FBT001 - a column
) -> None:
    assert must_search(site, memories, finds, NOW) is wanted


def test_what_was_found_is_held_against_the_shape_of_articles_and_the_home_page_reads_by_it_anyhow() -> None:
    site = Site(name="bao", home=HOME, article="-post")
    assert [one.follow for one in found_for(site, [found(HOME), found(f"{HOME}rss")])] == [None, "-post"]


def rhythm(**left: float) -> Rhythm:
    return Rhythm(due_at=NOW + timedelta(**left), interval=timedelta(minutes=30))


def test_a_source_is_asked_when_it_is_due_or_nearly_so() -> None:
    def due(**left: float) -> list[Source]:
        memories = {FEED.url: memory(rhythm=rhythm(minutes=-1)), OTHER.url: memory(rhythm=rhythm(**left))}
        return due_sources(CONFIGURED, CONFIGURED.sources, memories, NOW)

    assert due(minutes=10) == [FEED]
    assert due(minutes=3) == [FEED, OTHER]
    assert due_sources(CONFIGURED, CONFIGURED.sources, {FEED.url: memory(rhythm=rhythm(hours=1))}, NOW) == [OTHER]
    quiet = {source.url: memory(rhythm=rhythm(hours=1)) for source in CONFIGURED.sources}
    assert due_sources(CONFIGURED, CONFIGURED.sources, quiet, NOW) == [FEED, OTHER]  # somebody has started a crawl


def test_a_source_that_is_gone_is_asked_less_and_less_and_one_that_is_back_as_before() -> None:
    def after(failures: int, *, before: int) -> timedelta:
        known = replace_rhythm(before)
        look = SourceLook(source=FEED, site="bao", at=NOW, memory=SourceMemory(failures=failures, rhythm=known))
        scheduled = with_rhythm(look, CONFIGURED, NOW, brought_something=False).rhythm
        assert scheduled is not None
        return scheduled.due_at - NOW

    def replace_rhythm(failures: int) -> Rhythm:
        return Rhythm(due_at=NOW, interval=timedelta(days=1), failures=failures)

    longest = [timedelta(minutes=30), timedelta(hours=1), timedelta(hours=2), timedelta(days=1)]
    for failures, most in zip((1, 2, 3, 9), longest, strict=True):  # a little less, by the address
        assert most * 0.8 <= after(failures, before=failures - 1) <= most
    assert after(0, before=9) == timedelta(minutes=15)
