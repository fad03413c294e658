"""Two crawls of sites with every kind of robots.txt: what is asked, what is refused, what is put off (RFC 9309)."""

import gzip
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from itertools import pairwise

import pytest
from sqlmodel import select

from demo.newsroom.server import Reply
from domain.robots import MOST_BYTES
from domain.site import SourceKind
from storage.database import open_database
from storage.tables import RobotsFile, Run
from tests.crawler.wild import Answer, Gate, WildSite, moved_to, news, page, plain, section, silence, status
from tests.newsdesk import Newsdesk

PATHS = ("/tin-1001.html", "/noi-bo/tin-1002.html")
RULES = "User-agent: *\nDisallow: /noi-bo/\n"
BOMB = gzip.compress(b" " * 50_000_000)
JUNK = "# " + "x" * 98 + "\n"


@dataclass(frozen=True, kw_only=True)
class Crawled:
    """What two crawls, a day and an hour apart as far as anybody remembers, left behind."""

    desk: Newsdesk
    runs: tuple[dict[str, Run], dict[str, Run]]
    sites: dict[str, WildSite]
    asked: tuple[dict[str, list[str]], dict[str, list[str]]]  #: in each crawl, by site

    def pages(self, site: str, crawl: int = 0) -> set[str]:
        return set(self.asked[crawl][site]) & set(PATHS)

    def said(self, site: str, crawl: int = 0) -> str:
        return "\n".join(self.runs[crawl][site].errors)


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    gate = Gate()
    robots: dict[str, Answer] = {
        "ruled": plain(RULES),
        "none": status(404),
        "shy": status(403),
        "broken": status(500),
        "busy": status(429),
        "loop": moved_to("/robots.txt"),
        "far": moved_to("/robots-1.txt"),
        "too-far": moved_to("/robots-0.txt"),
        "mute": silence,
        "slow": gate.behind(plain("")),
        "huge": plain(RULES + JUNK * (MOST_BYTES // 100) + "User-agent: *\nDisallow: /\n" + JUNK * 200_000),
        "bomb": Reply(status=HTTPStatus.OK, headers={"Content-Encoding": "gzip"}, body=BOMB),
        "page": page("<h1>Không tìm thấy trang</h1>"),
        "named": plain(f"User-agent: *\nDisallow: /\n\nUser-agent: RoundWatch/9\n{RULES.splitlines()[1]}"),
        "like": plain("User-agent: round\nDisallow: /\n"),
        "patient": plain("User-agent: *\nCrawl-delay: 1.5\n"),
        "kept": plain(RULES),
        "gone": plain(RULES),
        "mended": status(500),
    }
    with ExitStack() as stack:
        stack.callback(gate.open)
        sites = {name: WildSite(name) for name in robots}
        for place, (name, site) in enumerate(sites.items()):
            stack.callback(site.close)
            site.pages = {"/robots.txt": robots[name], "/tin": section(*PATHS)}
            site.pages |= {path: news(10 * place + number) for number, path in enumerate(PATHS)}
            site.pages |= {f"/robots-{n}.txt": moved_to(f"/robots-{n + 1}.txt") for n in range(5)}
            site.pages["/robots-5.txt"] = plain(RULES)
        desk = Newsdesk(
            folder=tmp_path_factory.mktemp("robots"),
            sites=[site.site((SourceKind.SECTION, "/tin")) for site in sites.values()],
            timeout="3s",
        )
        desk.run("crawl", "--json")
        first = {name: list(site.asked) for name, site in sites.items()}
        runs = {run.site: run for run in desk.runs}

        set_back_all_but(desk, sites["kept"], timedelta(hours=25))
        gate.open()
        sites["ruled"].pages["/robots.txt"] = status(503)
        sites["gone"].pages |= {"/robots.txt": status(410), "/tin": section(*PATHS, "/tin-1003.html")}
        sites["mended"].pages["/robots.txt"] = plain(RULES)
        desk.run("crawl", "--json")
        second = {name: site.asked[len(first[name]) :] for name, site in sites.items()}
        later = {run.site: run for run in desk.runs}
        yield Crawled(desk=desk, runs=(runs, later), sites=sites, asked=(first, second))


def set_back_all_but(desk: Newsdesk, fresh: WildSite, span: timedelta) -> None:
    """As if all files but one had been asked for so long ago."""
    database = open_database(desk.database_url)
    with database.write() as session:
        for row in session.exec(select(RobotsFile).where(RobotsFile.origin != fresh.origin)):
            row.asked_at -= span
    database.close()


@pytest.mark.parametrize("site", ["ruled", "far", "huge", "named", "kept", "gone"])
def test_what_a_file_closes_is_refused_and_the_rest_is_read(crawled: Crawled, site: str) -> None:
    assert crawled.pages(site) == {"/tin-1001.html"}
    assert crawled.runs[0][site].fates == {"new": 1, "refused": 1}


@pytest.mark.parametrize("site", ["none", "shy", "page", "like", "patient"])
def test_no_file_or_none_for_us_allows_everything(crawled: Crawled, site: str) -> None:
    assert crawled.pages(site) == set(PATHS)


@pytest.mark.parametrize(
    ("site", "why"),
    [
        ("broken", "answered with status 500"),
        ("busy", "asks us to slow down (429)"),
        ("loop", "redirected too often"),
        ("too-far", "redirected too often"),
        ("mute", ""),
        ("slow", "no answer in time"),
        ("bomb", "larger than 1024000 bytes"),
    ],
)
def test_a_file_that_cannot_be_read_closes_the_site_for_now_in_one_line(crawled: Crawled, site: str, why: str) -> None:
    assert {path for path in crawled.asked[0][site] if "robots" not in path} == set()
    assert len(crawled.asked[0][site]) <= 6
    [line] = crawled.runs[0][site].errors
    assert line.startswith(f"{crawled.sites[site].origin}/robots.txt: ")
    assert why in line
    assert crawled.runs[0][site].outcome == "failed"


def test_what_a_closed_site_lists_is_read_as_soon_as_its_file_is(crawled: Crawled) -> None:
    assert crawled.pages("mended", 0) == set()
    assert crawled.pages("mended", 1) == {"/tin-1001.html"}


def test_a_file_is_asked_for_once_a_day(crawled: Crawled) -> None:
    assert "/robots.txt" not in crawled.asked[1]["kept"]
    assert "/tin-1001.html" in crawled.asked[1]["kept"]
    for name, asked in crawled.asked[1].items():
        assert ("/robots.txt" in asked) == (name != "kept"), name


def test_a_copy_stands_in_for_a_file_that_cannot_be_reached_any_more(crawled: Crawled) -> None:
    assert crawled.asked[1]["ruled"].count("/robots.txt") == 1
    assert crawled.pages("ruled", 1) == {"/tin-1001.html"}
    assert crawled.runs[1]["ruled"].outcome == "ok"


def test_rules_that_were_taken_back_hold_no_longer(crawled: Crawled) -> None:
    assert crawled.pages("gone", 1) == set(PATHS)


def test_crawl_delay_is_kept_between_any_two_requests(crawled: Crawled) -> None:
    site = crawled.sites["patient"]
    # From the answer that says so on; a busy server sees requests up to half a second nearer to each other.
    gaps = [later - earlier for earlier, later in pairwise(site.asked_at[1:4])]
    assert len(gaps) == 2
    assert min(gaps) >= 1.0


def test_who_asks_for_a_file_itself_has_the_copy(crawled: Crawled) -> None:
    before = len(crawled.sites["kept"].asked)
    process = crawled.desk.start("check", "--json", "kept")
    out, err = process.communicate(timeout=60)
    assert '"robots": "read"' in out, err
    assert "/robots.txt" not in crawled.sites["kept"].asked[before:]
