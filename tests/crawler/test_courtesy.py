"""Hosts that ask us to wait, or do not answer: nothing more is asked of them, and nothing is lost."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from demo.newsroom.server import Reply, Request
from domain.decide import Fate
from domain.site import Site, Source, SourceKind
from scheduler.crawls import CrawlJob, start_crawl
from storage.database import open_database
from storage.looks import Look, note_looks
from storage.tables import HostState, Run, SiteState, SourceState
from tests.crawler.wild import Answer, Gate, WildSite, moved_to, news, page, plain, section, silence, status
from tests.newsdesk import PATIENCE_S, Newsdesk, Said, wait_until

MANY = tuple(f"/tin-{number}.html" for number in range(1001, 1025))
MOST_UNDER_WAY = 10  # requests that had left, or stood at the door, when the host spoke


@dataclass
class First:
    """The first visitor waits for a while; whether anybody else came meanwhile."""

    reply: Reply
    pushed: bool = False
    _begun: bool = field(default=False)
    _over: threading.Event = field(default_factory=threading.Event)

    def __call__(self, _: Request) -> Reply:
        if self._begun:
            self.pushed = self.pushed or not self._over.is_set()
            return self.reply
        self._begun = True
        self._over.wait(0.7)
        self._over.set()
        return self.reply


@dataclass(frozen=True, kw_only=True)
class Crawled:
    """What three crawls left behind; before the third, one dead host had come back."""

    desk: Newsdesk
    said: tuple[Said, Said, Said]
    runs: tuple[dict[str, Run], ...]
    sites: dict[str, WildSite]
    asked: tuple[dict[str, list[str]], ...]  #: in each crawl, by site
    hosts: dict[str, HostState]  #: after the first, by site
    states: dict[str, SiteState]
    came_back: First
    shown: dict[str, dict[str, str | None]]  #: what `roundwatch sites` said after the first

    def errors(self, crawl: int, site: str) -> list[str]:
        return next(row["errors"] for row in self.said[crawl].json["sites"] if row["site"] == site)


def after_three(reply: Answer, first: int) -> Callable[[Request], Reply]:
    """Pages of which only the first three that somebody asks for can be read; `first`: number of the first of them."""
    count = iter(range(1000))

    def answer(request: Request) -> Reply:
        if (number := next(count)) < 3:
            return news(first + number)
        return reply if isinstance(reply, Reply) else reply(request)

    return answer


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Crawled]:
    with ExitStack() as stack:
        names = ("hour", "date", "vague", "always", "dead", "mute", "moved", "target", "gone", "closed", "steady")
        sites = {name: WildSite(name) for name in names}
        for site in sites.values():
            stack.callback(site.close)
            site.pages = {"/tin": section(*MANY)}
        later = datetime.now(UTC) + timedelta(hours=2)
        wait: dict[str, Answer] = {
            "hour": status(429, Retry_After="3600"),
            "date": status(503, Retry_After=f"{later:%a, %d %b %Y %H:%M:%S} GMT"),
            "vague": status(429, Retry_After="banana"),
            "dead": silence,
            "mute": silence,
        }
        for place, (name, reply) in enumerate(wait.items()):
            answer = after_three(reply, 100 + 10 * place)
            sites[name].pages |= dict.fromkeys(MANY, answer)
        sites["always"].pages["/tin"] = status(503)
        sites["moved"].pages["/tin"] = section("/tin-1001.html", "/tin-1002.html")
        sites["moved"].pages |= {
            "/tin-1001.html": moved_to(sites["target"].origin + "/bai-1001.html"),
            "/tin-1002.html": news(5),
        }
        sites["target"].pages = {"/bai-1001.html": status(429, Retry_After="7200"), "/tin": section()}
        sites["gone"].pages = {"/tin": status(410), "/khac": section("/tin-1001.html"), "/tin-1001.html": news(6)}
        sites["closed"].pages = {"/tin": status(403), "/khac": section("/tin-1001.html"), "/tin-1001.html": news(8)}
        sites["steady"].pages = {"/tin": section("/tin-1001.html"), "/tin-1001.html": news(9)}
        two = ((SourceKind.SECTION, "/tin"), (SourceKind.SECTION, "/khac"))
        desk = Newsdesk(
            folder=tmp_path_factory.mktemp("courtesy"),
            sites=[site.site(*(two if site.name in ("gone", "closed") else two[:1])) for site in sites.values()],
        )
        said, asked, runs = [], [], []

        def crawl() -> None:
            before = {name: len(site.asked) for name, site in sites.items()}
            said.append(desk.run("crawl", "--json"))
            asked.append({name: site.asked[before[name] :] for name, site in sites.items()})
            runs.append({run.site: run for run in desk.runs})

        crawl()
        with desk.session() as session:
            origin = {site.origin.removeprefix("http://"): name for name, site in sites.items()}
            hosts = {origin[row.host]: row for row in session.exec(select(HostState))}
            states = {row.site: row for row in session.exec(select(SiteState))}
        sites["mute"].pages["/tin"] = silence
        shown = {row["site"]: row for row in desk.run("sites", "--json").json["sites"]}
        crawl()
        came_back = First(news(77))
        sites["dead"].pages |= dict.fromkeys(MANY, came_back)
        sites["dead"].pages["/tin"] = came_back
        crawl()
        yield Crawled(
            desk=desk, said=(said[0], said[1], said[2]), runs=tuple(runs), sites=sites, asked=tuple(asked),
            hosts=hosts, states=states, came_back=came_back, shown=shown,
        )  # fmt: skip


@pytest.mark.parametrize(
    ("site", "wait"),
    [("hour", timedelta(hours=1)), ("date", timedelta(hours=2)), ("vague", timedelta(minutes=5))],
)
def test_a_host_that_asks_us_to_wait_is_asked_nothing_more(crawled: Crawled, site: str, wait: timedelta) -> None:
    run = crawled.runs[0][site]
    assert len(crawled.asked[0][site]) <= 2 + 3 + MOST_UNDER_WAY
    assert len(crawled.asked[0][site]) == len(set(crawled.asked[0][site]))  # and nothing twice
    assert run.fates == {"new": 3, "failed": 21}
    until = crawled.hosts[site].not_before
    assert until is not None
    assert run.finished_at is not None
    assert wait * 0.7 < until - run.started_at <= wait + timedelta(seconds=30)
    assert crawled.states[site].not_before == until


def test_it_is_told_in_one_line_until_when(crawled: Crawled) -> None:
    slow, down = "asks us to slow down (429)", "unavailable (503)"
    for site, why in (("hour", slow), ("vague", slow), ("date", down), ("always", down)):
        host = crawled.sites[site].origin.removeprefix("http://")
        lines = [line for line in crawled.errors(0, site) if line.startswith(f"{host}: ")]
        assert lines == [f"{host}: {why}; nothing is asked of it until {crawled.hosts[site].not_before:%F %T} UTC"]
        assert crawled.errors(0, site) == lines


def test_a_site_that_is_down_is_asked_once(crawled: Crawled) -> None:
    assert crawled.asked[0]["always"] == ["/robots.txt", "/tin"]
    assert crawled.runs[0]["always"].outcome == "failed"


@pytest.mark.parametrize("site", ["hour", "date", "vague", "always", "target"])
def test_by_hand_it_is_not_asked_either_before_its_time(crawled: Crawled, site: str) -> None:
    assert crawled.asked[1][site] == []
    [line] = crawled.errors(1, site)
    assert "nothing is asked of it until" in line
    assert crawled.runs[1][site].id == crawled.runs[0][site].id  # it says nothing of the site that we did not ask


def test_what_a_redirection_leads_to_counts_for_the_host_to_which_it_leads(crawled: Crawled) -> None:
    assert crawled.states["moved"].not_before is None
    assert crawled.runs[0]["moved"].fates == {"new": 1, "failed": 1}
    assert crawled.hosts["target"].not_before is not None
    assert "moved" not in {site for site, host in crawled.hosts.items() if host.not_before}


def test_a_host_that_does_not_answer_five_times_is_given_up_for_this_run(crawled: Crawled) -> None:
    for site in ("dead", "mute"):
        assert crawled.runs[0][site].fates == {"new": 3, "failed": 21}
        asked = crawled.asked[0][site]
        assert len(set(asked)) <= 2 + 3 + 5 + MOST_UNDER_WAY
        # A request that left on a connection which an answer had left open is sent once more (RFC 9110, 9.2.2).
        assert len(asked) - len(set(asked)) <= 2 + 3
        assert crawled.hosts[site].failures == 1
    [line] = [line for line in crawled.errors(0, "dead") if "requests in a row" in line]
    assert "what is left is still due" in line


def test_the_next_crawl_begins_with_one_request_and_ends_with_it_if_there_is_no_answer(crawled: Crawled) -> None:
    assert len(crawled.asked[1]["mute"]) == 1
    assert crawled.runs[1]["mute"].fates == {"failed": 24}  # by hand the stored ones are looked at, too
    [line] = crawled.errors(1, "mute")
    assert "no answer" in line


def test_a_host_that_came_back_is_read_at_once_after_one_request(crawled: Crawled) -> None:
    assert not crawled.came_back.pushed
    assert set(MANY) <= set(crawled.asked[2]["dead"]) | set(crawled.asked[0]["dead"])
    assert crawled.runs[2]["dead"].fates.get("failed", 0) == 0


def test_a_source_that_is_gone_or_closed_is_told_and_asked_less_often(crawled: Crawled) -> None:
    with crawled.desk.session() as session:
        rows = {row.site: row for row in session.exec(select(SourceState).where(col(SourceState.url).endswith("/tin")))}
    at = datetime.now(UTC)
    assert (rows["gone"].due_at or at) - at > timedelta(hours=5)  # after three looks, at a site of every hour
    assert (rows["closed"].due_at or at) - at > timedelta(minutes=30)
    assert "gone (410)" in "\n".join(crawled.runs[0]["gone"].errors)
    assert crawled.asked[0]["closed"].count("/tin") == 1  # not tried again at once
    assert {crawled.runs[0][site].outcome for site in ("gone", "closed")} == {"partial"}


def test_sites_shows_what_waits_until_when_and_why(crawled: Crawled) -> None:
    shown = crawled.shown
    assert shown["hour"]["waits_until"] == crawled.hosts["hour"].not_before.isoformat()  # type: ignore[union-attr]  # asserted above
    assert shown["hour"]["waits_for"] == "asks us to slow down (429)"
    assert (shown["steady"]["waits_until"], shown["steady"]["waits_for"]) == (None, None)


def test_others_are_read_as_if_nothing_was(crawled: Crawled) -> None:
    assert [runs["steady"].outcome for runs in crawled.runs] == ["ok", "ok", "ok"]


def test_a_page_that_somebody_names_is_asked_for_all_the_same(crawled: Crawled) -> None:
    before = len(crawled.sites["hour"].asked)
    crawled.sites["hour"].pages["/tin-2001.html"] = news(4711)
    said = crawled.desk.run("crawl", "--json", "--url", crawled.sites["hour"].origin + "/tin-2001.html")
    [row] = said.json["sites"]
    assert (row["new"], row["outcome"]) == (1, "ok")
    assert crawled.sites["hour"].asked[before:] == ["/tin-2001.html"]
    with crawled.desk.session() as session:
        assert session.get_one(SiteState, "hour").not_before is not None  # one answer does not take a word back


@pytest.mark.long
def test_two_processes_never_ask_a_host_at_the_same_time(tmp_path: Path) -> None:
    """A crawl of each of two sites with a source on one host, and two crawls of a page of a host that nobody knows."""
    with ExitStack() as stack:
        cdn, one, other, nobody = (WildSite(name) for name in ("cdn", "one", "other", "nobody"))
        for site in (cdn, one, other, nobody):
            stack.callback(site.close)
        gate, unknown = Gate(), Gate()
        stack.callback(gate.open)
        stack.callback(unknown.open)
        cdn.pages = {"/one": gate.behind(section()), "/other": section()}
        one.pages, other.pages = {"/tin": section()}, {"/tin": section()}
        nobody.pages = {"/tin-1001.html": unknown.behind(news(1)), "/tin-1002.html": news(2)}
        sources = {site.name: Source(kind=SourceKind.SECTION, url=f"{cdn.origin}/{site.name}") for site in (one, other)}
        desk = Newsdesk(
            folder=tmp_path,
            sites=[
                Site(name=site.name, home=site.origin + "/", sources=(
                    Source(kind=SourceKind.SECTION, url=site.origin + "/tin"), sources[site.name]
                ))
                for site in (one, other)
            ],
            private_hosts=[site.origin.removeprefix("http://") for site in (cdn, one, other, nobody)],
        )  # fmt: skip
        open_database(desk.database_url).close()

        asked = nobody.origin + "/tin-100{}.html"
        first = start_crawl(CrawlJob(config=desk.config, sites=["one"]))
        stranger = start_crawl(CrawlJob(config=desk.config, urls=[asked.format(1)]))
        assert gate.somebody_waits.wait(PATIENCE_S)
        assert unknown.somebody_waits.wait(PATIENCE_S)
        second = start_crawl(CrawlJob(config=desk.config, sites=["other"]))
        again = desk.run("crawl", "--json", "--url", asked.format(2))
        wait_until(lambda: "/tin" in other.asked, "the second crawl at its own host")
        assert "/other" not in cdn.asked
        gate.open()
        unknown.open()
        assert [crawl.process.wait(PATIENCE_S) for crawl in (first, second, stranger)] == [0, 0, 0]
        assert [(run.outcome, run.errors) for run in desk.runs] == [("ok", [])] * 3
        assert cdn.asked == ["/robots.txt", "/one", "/other"]
        assert "another crawl of this site is going on" in again.json["sites"][0]["errors"][0]
        assert nobody.asked == ["/robots.txt", "/tin-1001.html"]


@pytest.mark.long
def test_a_site_that_wants_minutes_between_requests_keeps_no_other_waiting_and_no_stop(tmp_path: Path) -> None:
    with ExitStack() as stack:
        patient, other = WildSite("patient"), WildSite("other")
        stack.callback(patient.close)
        stack.callback(other.close)
        many, gate = [f"/tin-{number}.html" for number in range(1001, 1201)], Gate()
        stack.callback(gate.open)
        patient.pages = {"/robots.txt": plain("User-agent: *\nCrawl-delay: 60\n"), "/tin": section(*many)}
        other.pages = {"/tin": gate.behind(section(*many[:12])), **dict.fromkeys(many, page("Bóng đá"))}
        listed = [(SourceKind.SECTION, "/tin")]
        # As if an earlier crawl had not got to them: they are asked for from the start, before the other site.
        desk = Newsdesk(folder=tmp_path, sites=[patient.site(*listed), other.site(*listed)])
        memory = open_database(desk.database_url)
        lead = [Look(url=patient.origin + path, site=desk.sites[0], at=datetime.now(UTC)) for path in many]
        with memory.write() as session:
            note_looks(session, [(look, Fate.FAILED) for look in lead])
        memory.close()
        crawl = start_crawl(CrawlJob(config=desk.config))
        assert gate.somebody_waits.wait(PATIENCE_S)
        gate.open()
        wait_until(lambda: len(other.asked) == 14, "all pages of the other")
        assert patient.asked == ["/robots.txt"]
        crawl.process.send_signal(signal.SIGTERM)
        assert crawl.process.wait(15) == 0
        assert {run.site: sum(run.fates.values()) for run in desk.runs} == {"patient": 200, "other": 12}
