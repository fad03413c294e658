"""Crawls of sites with every kind of source, good and bad: each article once, each source as often as it is worth."""

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

import pytest

from demo.newsroom.server import Reply, Request
from domain.site import Site, Source, SourceKind
from scheduler.crawls import CrawlJob, start_crawl
from scheduler.due import next_due
from storage.database import open_database
from storage.runs import site_memories
from storage.tables import Run, SourceState
from tests.crawler.wild import Answer, WildSite, moved_to, news, page, plain, round_report, section, status
from tests.newsdesk import PATIENCE_S, Newsdesk, ago

FEED, MAP, SECTION, LIST = SourceKind.FEED, SourceKind.SITEMAP, SourceKind.SECTION, SourceKind.LIST
HOUR = timedelta(hours=1)
TWENTY = [f"/tin-{number}.html" for number in range(1001, 1021)]
BOMB = (
    '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>'
)


def feed(origin: str, *paths: str, at: datetime | None = None) -> Reply:
    date = f"<pubDate>{at:%a, %d %b %Y %H:%M:%S} +0000</pubDate>" if at else ""
    items = "".join(f"<item><title>Tin</title><link>{origin}{path}</link>{date}</item>" for path in paths)
    return plain(f"<rss version='2.0'><channel><title>Báo</title>{items}</channel></rss>")


def sitemap(origin: str, *paths: str, tag: str = "url") -> Reply:
    said = "".join(f"<{tag}><loc>{origin}{path}</loc></{tag}>" for path in paths)
    root = "urlset" if tag == "url" else "sitemapindex"
    return plain(f"<{root}>{said}</{root}>")


class FanOut(dict[str, Answer]):
    """Every address is an index of a thousand others."""

    def __init__(self, origin: str) -> None:
        super().__init__()
        self.origin = origin

    def get(self, path: str, otherwise: Any = None) -> Any:  # as dict has it
        if path == "/robots.txt":
            return otherwise
        return sitemap(self.origin, *(f"{path}.{number}" for number in range(1000)), tag="sitemap")


@dataclass(frozen=True, kw_only=True)
class Watched:
    """What several crawls left behind; the requests and runs are those of the first and of the second one."""

    desk: Newsdesk
    sites: dict[str, WildSite]
    asked: dict[str, tuple[list[str], list[str]]]
    runs: dict[str, list[Run]]

    def errors(self, site: str, crawl: int = 0) -> str:
        return "\n".join(self.runs[site][crawl].errors)

    def pages(self, site: str, crawl: int = 0) -> list[str]:
        """Paths of articles that were asked for."""
        return sorted(path for path in self.asked[site][crawl] if path.startswith("/tin-"))


def open_sites(closing: ExitStack) -> dict[str, WildSite]:
    sites: dict[str, WildSite] = {}
    for name in ("feed", "map", "section", "list", "churn", "findable", "soft", "bomb", "big", "fan", "self", "moved",
                 "months", "pager", "dead"):  # fmt: skip
        sites[name] = WildSite(name)
        closing.callback(sites[name].close)
    for hundred, name in enumerate(("feed", "map", "section", "list", "churn", "months", "pager")):
        sites[name].pages = {path: news(100 * hundred + number) for number, path in enumerate(TWENTY)}
    fetches = count()
    sites["feed"].pages["/s"] = feed(sites["feed"].origin, *TWENTY)
    sites["map"].pages["/s"] = sitemap(sites["map"].origin, *TWENTY)
    sites["section"].pages["/s"] = section(*TWENTY)
    sites["list"].pages["/s"] = plain("# hai mươi bài\n" + "\n".join(TWENTY))

    def churned(_: Request) -> Reply:
        number = next(fetches)
        return feed(sites["churn"].origin, *(f"{path}?utm_source=rss&amp;sid={number}" for path in TWENTY[:3]))

    sites["churn"].pages["/s"] = churned
    findable = sites["findable"]
    findable.pages = {
        "/": page("<p>Báo</p>"),
        "/feed.xml": feed(findable.origin, "/tin-1001.html"),
        "/tin-1001.html": news(901),
    }
    sites["soft"].otherwise = page("<h1>Không tìm thấy trang</h1>")
    sites["bomb"].pages["/s"] = plain(BOMB)
    big = sites["big"]
    big.pages = {"/s": sitemap(big.origin, *(f"/{'trang-' * 8}{n}" for n in range(20_000)), "/tin-1001.html"),
                 "/tin-1001.html": news(902)}  # fmt: skip
    sites["fan"].pages = FanOut(sites["fan"].origin)
    selfish = sites["self"]
    selfish.pages = {
        f"/s{query}": sitemap(selfish.origin, "/s", f"/s?x={number + 1}", tag="sitemap")
        for number, query in enumerate(["", *(f"?x={n}" for n in range(1, 20))])
    }
    moved = sites["moved"]
    moved.pages = {
        "/s": replace(moved_to("/rss/moi"), status=status(301).status),
        "/rss/moi": feed(moved.origin, "/tin-1001.html"),
        "/tin-1001.html": news(903),
    }
    months = sites["months"]
    months.pages["/s"] = sitemap(months.origin, "/news-2026-11.xml", tag="sitemap")
    months.pages["/news-2026-11.xml"] = sitemap(months.origin, *TWENTY[:2])
    sites["pager"].pages |= {
        "/s": listed("/s?page=2", *TWENTY[:5]),
        "/s?page=2": listed("/s?page=3", *TWENTY[5:10]),
        "/s?page=3": listed("/s?page=4", *TWENTY[10:15]),
        "/s?page=4": listed("/s?page=5", *TWENTY[15:]),
    }
    dead = sites["dead"]
    dead.pages = {"/s": feed(dead.origin, "/tin-1001.html"), "/tin-1001.html": news(904)}
    return sites


def listed(following: str, *paths: str) -> Reply:
    heads = "".join(f'<h3><a href="{path}">Bản tin của xã ở {path}</a></h3>' for path in paths)
    return page(f'<main>{heads}</main><a rel="next" href="{following}">Sau</a>')


def declared(sites: dict[str, WildSite]) -> list[Site]:
    kinds = {
        "map": MAP,
        "big": MAP,
        "fan": MAP,
        "self": MAP,
        "months": MAP,
        "section": SECTION,
        "pager": SECTION,
        "list": LIST,
    }
    kinds |= dict.fromkeys(("feed", "churn", "bomb", "moved", "dead"), FEED)
    found = {name: site.site(*([(kinds[name], "/s")] if name in kinds else [])) for name, site in sites.items()}
    paged = Source(kind=SECTION, url=sites["pager"].origin + "/s", pages=3)
    few = Source(kind=MAP, url=sites["big"].origin + "/s", follow=r"/tin-\d+\.html$")
    found["pager"] = replace(found["pager"], sources=(paged,))
    found["big"] = replace(found["big"], sources=(few,))
    return list(found.values())


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watched]:
    with ExitStack() as closing:
        sites = open_sites(closing)
        desk = Newsdesk(folder=tmp_path_factory.mktemp("sources"), sites=declared(sites))
        desk.run("crawl", "--json")
        first = {name: list(site.asked) for name, site in sites.items()}

        months = sites["months"]
        months.pages["/news-2026-11.xml"] = sitemap(months.origin, *TWENTY[:3])
        sites["dead"].pages["/s"] = status(410)
        crawl = start_crawl(CrawlJob(config=desk.config, sites=tuple(sites), trigger="schedule"))
        crawl.process.wait(PATIENCE_S)
        second = {name: site.asked[len(first[name]) :] for name, site in sites.items()}
        runs = {name: [run for run in desk.runs if run.site == name] for name in sites}
        yield Watched(desk=desk, sites=sites, asked={name: (first[name], second[name]) for name in sites}, runs=runs)


def test_four_kinds_of_source_find_the_same_twenty_articles(watched: Watched) -> None:
    for name in ("feed", "map", "section", "list"):
        assert watched.pages(name) == TWENTY, name
        assert watched.runs[name][0].fates == {"new": 20}


def test_a_second_crawl_fetches_no_article_again(watched: Watched) -> None:
    for name in ("feed", "map", "section", "list", "churn", "findable", "pager"):
        assert watched.pages(name, 1) == [], name
        assert watched.runs[name][1].outcome == "ok"
    assert watched.asked["feed"][1].count("/s") == 1


def test_links_that_change_with_each_look_are_one_article(watched: Watched) -> None:
    fetched = [path.partition("?")[0] for path in watched.pages("churn")]
    assert Counter(fetched) == Counter(TWENTY[:3])


def test_the_parts_of_an_index_are_asked_though_the_index_is_as_it_was(watched: Watched) -> None:
    assert watched.pages("months", 1) == [TWENTY[2]]


def test_a_section_is_looked_through_as_far_as_was_asked(watched: Watched) -> None:
    assert watched.pages("pager") == TWENTY[:15]
    assert "/s?page=4" not in watched.asked["pager"][0]


def test_a_site_without_sources_is_searched_once(watched: Watched) -> None:
    first, second = watched.asked["findable"]
    assert "/feed.xml" in first
    assert watched.pages("findable") == ["/tin-1001.html"]
    assert set(second) == {"/", "/feed.xml"}
    assert watched.runs["findable"][0].errors == []


def test_a_site_that_answers_everything_has_no_source_but_its_home_page(watched: Watched) -> None:
    assert watched.runs["soft"][0].errors == []
    assert len(watched.asked["soft"][0]) < 20
    assert set(watched.asked["soft"][1]) == {"/"}


def test_an_attack_is_told_in_one_line_and_the_source_has_failed(watched: Watched) -> None:
    assert watched.runs["bomb"][0].outcome == "failed"
    assert watched.errors("bomb").endswith("/s: declares XML entities, which no source needs: refused")


def test_a_big_sitemap_is_read_beside_the_crawl(watched: Watched) -> None:
    assert watched.pages("big") == ["/tin-1001.html"]
    assert watched.runs["big"][0].outcome == "ok"


def test_an_index_without_an_end_is_read_as_far_as_one_should(watched: Watched) -> None:
    assert len(watched.asked["fan"][0]) <= 25
    assert len(watched.asked["self"][0]) <= 25
    for name in ("fan", "self"):
        told = f"{watched.sites[name].origin}/s: sitemaps within sitemaps, more than 3 deep, were not read"
        assert watched.errors(name) == told


def test_a_source_that_has_moved_for_good_is_read_and_the_new_address_proposed(watched: Watched) -> None:
    origin = watched.sites["moved"].origin
    assert watched.errors("moved") == f"{origin}/s has moved for good: write {origin}/rss/moi in its place"
    assert watched.runs["moved"][0].outcome == "ok"
    assert watched.pages("moved") == ["/tin-1001.html"]


def test_a_quiet_site_is_crawled_later_and_one_that_brings_something_on_time(watched: Watched) -> None:
    with watched.desk.session() as session:
        memories = site_memories(session, datetime.now(UTC))
    waits = {}
    for site in watched.desk.sites:
        memory, due = memories[site.name], next_due(replace(site, every=HOUR), memories[site.name])
        assert memory.last_started_at is not None
        assert due is not None
        waits[site.name] = round((due - memory.last_started_at) / HOUR, 3)
    assert (waits["feed"], waits["section"], waits["soft"]) == (1.25, 1.25, 1.25)
    assert waits["months"] == 1
    assert waits["bomb"] > 2  # gone or unreadable, and its site failing


@pytest.mark.long
def test_a_site_whose_sources_are_gone_is_searched_and_what_came_meanwhile_is_news(watched: Watched) -> None:
    desk, dead = watched.desk, watched.sites["dead"]
    database = open_database(desk.database_url)
    with database.write() as session:  # as two crawls more would leave it
        state = session.get_one(SourceState, f"{dead.origin}/s")
        assert state.failures == 1
        state.failures = 3
    database.close()
    day = ago(days=1)
    dead.pages |= {
        "/": page('<link rel="alternate" type="application/rss+xml" href="/rss/moi">'),
        "/rss/moi": feed(dead.origin, "/tin-1001.html", "/tin-1002.html", at=datetime.now(UTC)),
        "/tin-1002.html": round_report(f"{day.day}/{day.month}/{day.year}"),
    }
    assert desk.crawl("dead")["dead"]["new"] == 1
    told = [key for key in desk.told if not key.startswith("site-silent:bomb:")]  # which nobody can read
    assert sorted(key.partition(":")[0] for key in told) == ["new-article", "new-round"]
    [proposal] = [line for line in desk.runs[-1].errors if "are used instead" in line]
    assert f"feed {dead.origin}/rss/moi" in proposal


def test_a_check_says_which_source_lists_nothing_that_looks_like_an_article(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with ExitStack() as closing:
        site = WildSite("odd")
        closing.callback(site.close)
        site.pages = {
            "/": page("<p>Báo</p>"),
            "/rss": feed(site.origin, "/a", "/b"),
            "/menu": page(f"<nav>{'<a href=/tin-10001.html>Chính trị đối ngoại của Đảng</a>' * 3}</nav>"),
            "/tin": section("/tin-1001.html"),
            "/tin-1001.html": news(905),
        }
        desk = Newsdesk(
            folder=tmp_path_factory.mktemp("check"),
            sites=[site.site((FEED, "/rss"), (SECTION, "/menu"), (SECTION, "/tin"))],
        )
        [checked] = desk.run("check", "--json").json["sites"]
    assert [one for one in checked["problems"] if "/tin" not in one] == [
        f"{site.origin}/rss: none of its 2 addresses looks like an article's",
        f"{site.origin}/menu: lists nothing that looks like an article",
    ]
