"""Crawling again: what is unchanged costs little, what a new source lists is history, what was cut off is still due."""

import os
import signal
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from demo.newsroom import Newsroom
from demo.newsroom.outlets import PLANS
from domain.site import SourceKind
from scheduler.crawls import CrawlJob, account_for, start_crawl
from scheduler.due import due_sites
from storage.database import open_database
from storage.runs import site_memories
from tests.crawler.wild import Gate, WildSite, news, plain, round_report, section, status
from tests.newsdesk import PATIENCE_S, Newsdesk, ago, publish_past, wait_until


@pytest.mark.long
def test_what_is_unchanged_is_not_sent_again_or_not_read_again(tmp_path: Path) -> None:
    with Newsroom(tuple(plan for plan in PLANS if plan.name in ("songhong", "mekongdaily"))) as room:
        for outlet in room.outlets:
            publish_past(room, outlet.plan.name)
        polite, plain = room.outlet("songhong"), room.outlet("mekongdaily")
        plain.validators = False
        desk = Newsdesk(folder=tmp_path, sites=room.sites)
        desk.crawl()
        before = {outlet: len(outlet.requests) for outlet in (polite, plain)}
        again = desk.crawl()
        asked = {outlet: outlet.requests[before[outlet] :] for outlet in (polite, plain)}

    statuses = Counter(visit.status for visit in asked[polite] if visit.path != "/robots.txt")
    assert set(statuses) == {304}
    assert statuses.total() >= 3  # the feed and two articles: by hand everything is looked at again
    assert {visit.status for visit in asked[plain]} == {200}
    assert [row["unchanged"] for row in again.values()] == [row["unchanged"] + row["new"] for row in again.values()]
    assert {row["outcome"] for row in again.values()} == {"ok"}
    assert len(desk.texts) == 4


@pytest.fixture
def bao() -> Iterator[WildSite]:
    site = WildSite("bao")
    yield site
    site.close()


@pytest.mark.long
def test_what_a_source_lists_when_it_is_first_read_is_history(bao: WildSite, tmp_path: Path) -> None:
    day = ago(days=2)
    bao.pages = {
        "/tin": section("/tin-1001.html"),
        "/khac": section("/tin-1002.html"),
        "/tin-1001.html": news(1),
        "/tin-1002.html": round_report(f"{day.day}/{day.month}/{day.year}"),
    }
    desk = Newsdesk(folder=tmp_path, sites=[bao.site((SourceKind.SECTION, "/tin"))])
    desk.crawl()
    desk.sites = [bao.site((SourceKind.SECTION, "/tin"), (SourceKind.SECTION, "/khac"))]
    assert desk.crawl()["bao"]["rounds_new"] == 1
    assert desk.told == []
    assert desk.mails == []


@pytest.mark.long
def test_a_stored_page_that_is_gone_is_refused_to_whoever_names_it_and_stays_stored(
    bao: WildSite, tmp_path: Path
) -> None:
    bao.pages = {
        "/tin": section("/tin-1001.html", "/tin-1002.html"),
        "/tin-1001.html": news(1),
        "/tin-1002.html": news(2),
    }
    desk = Newsdesk(folder=tmp_path, sites=[bao.site((SourceKind.SECTION, "/tin"))])
    desk.crawl()

    bao.pages |= {"/tin-1001.html": status(404), "/tin-1002.html": status(403)}
    gone, closed = (f"{bao.origin}/tin-100{number}.html" for number in (1, 2))
    said = desk.run("crawl", "--json", "--url", gone, "--url", closed)
    [row] = said.json["sites"]
    assert (said.status, row["refused"], row["unchanged"]) == (1, 2, 0)
    assert sorted(row["errors"]) == [
        f"{gone}: no article (gone); what is stored is kept",
        f"{closed}: no article (forbidden); what is stored is kept",
    ]
    assert desk.crawl()["bao"]["unchanged"] == 2  # nobody named them: the articles are what they were

    bao.pages |= {"/tin-1001.html": news(1)}
    said = desk.run("crawl", "--json", "--url", gone)
    assert (said.status, said.json["sites"][0]["unchanged"], len(desk.texts)) == (0, 1, 2)


@pytest.mark.long
def test_a_crawl_that_is_cut_off_loses_nothing_and_tells_nothing_twice(bao: WildSite, tmp_path: Path) -> None:
    bao.pages = {"/tin": section("/tin-1000.html"), "/tin-1000.html": news(0)}
    desk = Newsdesk(folder=tmp_path, sites=[bao.site((SourceKind.SECTION, "/tin"))])
    desk.crawl()

    day, gate = ago(days=2), Gate()
    paths = [f"/tin-10{number:02}.html" for number in range(12)]
    bao.pages |= {path: gate.behind(news(number)) for number, path in enumerate(paths)}
    bao.pages["/tin"] = section(*paths)
    bao.pages[paths[5]] = gate.behind(round_report(f"{day.day}/{day.month}/{day.year}"))
    database = open_database(desk.database_url)

    asked_to_stop = start_crawl(CrawlJob(config=desk.config))
    assert gate.somebody_waits.wait(PATIENCE_S)
    asked_to_stop.process.send_signal(signal.SIGTERM)
    gate.open()
    assert asked_to_stop.process.wait(PATIENCE_S) == 0
    stopped = desk.runs[-1]
    assert stopped.finished_at is not None
    assert sum(stopped.fates.values()) == stopped.leads == 12
    assert account_for(database, asked_to_stop, datetime.now(UTC)) == []  # it had ended its own books

    gate = Gate()
    bao.pages |= {path: gate.behind(news(number + 50)) for number, path in enumerate(paths[:3])}
    killed = start_crawl(CrawlJob(config=desk.config))
    assert gate.somebody_waits.wait(PATIENCE_S)
    os.kill(killed.process.pid, signal.SIGKILL)
    killed.process.wait(PATIENCE_S)
    assert desk.runs[-1].finished_at is None
    with database.read() as session:
        assert (
            due_sites(desk.sites, site_memories(session, datetime.now(UTC)), datetime.now(UTC)) == []
        )  # not yet known
    assert account_for(database, killed, datetime.now(UTC)) == ["bao"]
    with database.read() as session:
        memory = site_memories(session, datetime.now(UTC))["bao"]
    assert (memory.crawling, memory.failures) == (False, 0)
    assert "signal 9" in desk.runs[-1].errors[-1]
    gate.open()

    whole = desk.crawl()["bao"]
    assert (whole["outcome"], whole["failed"]) == ("ok", 0)
    assert sum(whole[fate] for fate in ("new", "changed", "unchanged", "duplicate", "refused")) == 12
    assert sorted(key.split(":")[0] for key in desk.told) == ["new-article", "new-round"]
    assert len(desk.mails) == 1
    database.close()


@pytest.mark.long
def test_a_look_into_the_past_that_is_killed_twice_ends_as_an_undisturbed_one(bao: WildSite, tmp_path: Path) -> None:
    paths = [f"/tin-{1000 + number}.html" for number in range(120)]
    places = "".join(f"<url><loc>{bao.origin}{path}</loc></url>" for path in paths)
    bao.pages = {path: news(number) for number, path in enumerate(paths)}
    bao.pages["/map.xml"] = plain(f"<urlset>{places}</urlset>")
    watched = [bao.site((SourceKind.SITEMAP, "/map.xml"))]
    undisturbed, disturbed = (Newsdesk(folder=tmp_path / name, sites=watched) for name in ("whole", "cut"))
    for desk in (undisturbed, disturbed):
        desk.folder.mkdir()
    assert undisturbed.run("crawl", "--since", "2020-01-01").status == 0

    database = open_database(disturbed.database_url)
    for enough in (20, 60):
        killed = start_crawl(CrawlJob(config=disturbed.config, since=datetime(2020, 1, 1, tzinfo=UTC)))

        def is_so_far(enough: int = enough) -> bool:
            return len(disturbed.texts) >= enough

        wait_until(is_so_far, "some of the pages are stored")
        os.killpg(killed.process.pid, signal.SIGKILL)
        killed.process.wait()
        account_for(database, killed, datetime.now(UTC))
    database.close()
    before = len(bao.asked)
    row = disturbed.run("crawl", "--json", "--since", "2020-01-01").json["sites"][0]
    assert row["outcome"] == "ok"
    assert len([path for path in bao.asked[before:] if path in paths]) == row["new"] < 100  # it went on where it was
    assert sorted(disturbed.texts) == sorted(undisturbed.texts)
    assert len(disturbed.texts) == len(paths)
