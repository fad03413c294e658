"""The daemon and a database that cannot be written: a full disk, a damaged file."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from demo.newsroom import HISTORY, Newsroom
from demo.newsroom.server import Reply, Request
from domain.site import SourceKind
from storage.database import open_database
from storage.reserve import KEPT, keep_reserve
from tests.alerts.faults import FaultyServer
from tests.crawler.wild import WildSite, news, round_report, section
from tests.newsdesk import ROOT, Newsdesk, Said, ago, fill, finish, fresh, plain_text, publish_past, wait_until


@pytest.fixture(params=["2m"])
def small_disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """A disk of two megabytes, or of as many as are asked for."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={request.param}", "tmpfs", place], check=False, capture_output=True
    )
    if mounted.returncode:
        pytest.skip("nothing can be mounted here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)


@pytest.mark.long
def test_a_full_disk_is_told_and_when_there_is_room_all_goes_on(small_disk: Path, tmp_path: Path) -> None:
    with Newsroom() as room:
        site = room.sites[0]
        publish_past(room, site.name)
        desk = Newsdesk(
            folder=tmp_path, sites=[site], every="2s", database=f"sqlite:///{small_disk / 'data' / 'roundwatch.db'}"
        )
        (small_disk / "data").mkdir(mode=0o700)
        daemon = desk.start("run")
        try:
            wait_until(lambda: (small_disk / "data" / "roundwatch.db").exists() and any(desk.runs), "a first crawl")
            wait_until(lambda: desk.runs[0].finished_at is not None, "its end")
            fill(small_disk / "ballast")
            one = next(one for one in reversed(HISTORY) if one.outlet == site.name)
            room.publish(one.outlet, fresh(one.story, datetime.now(UTC).date()), datetime.now(UTC))
            wait_until(lambda: len(desk.mails) > 0, "a mail past the database")
            assert "roundwatch" in desk.mails[0]["Subject"]
            assert "make room" in plain_text(desk.mails[0])
            (small_disk / "ballast").unlink()
            count = len(desk.texts)
            wait_until(lambda: len(desk.texts) > count, "the article, now that there is room")
        finally:
            daemon.send_signal(signal.SIGTERM)
            said = finish(daemon)
    assert said.status == 0, said.err
    assert "Traceback" not in said.err
    assert "make room" in said.err


def crawl_by_itself(desk: Newsdesk) -> Said:
    """The crawl process alone: nobody looked before whether there is room."""
    return finish(
        subprocess.Popen(
            [sys.executable, "-m", "crawler", f"config={desk.config}"],
            env={**os.environ, "PYTHONPATH": str(ROOT)}, cwd=ROOT, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
    )  # fmt: skip


def test_a_crawl_that_meets_a_full_disk_says_so_without_a_traceback(small_disk: Path, tmp_path: Path) -> None:
    def news_for_which_no_room_is_left(_: Request) -> Reply:
        fill(small_disk / "ballast")
        return news(1)

    bao = WildSite("bao", {"/tin": section("/tin-1000.html"), "/tin-1000.html": news(0)})
    (small_disk / "data").mkdir(mode=0o700)
    database = f"sqlite:///{small_disk / 'data' / 'roundwatch.db'}"
    with closing(bao):
        desk = Newsdesk(folder=tmp_path, sites=[bao.site((SourceKind.SECTION, "/tin"))], database=database)
        assert crawl_by_itself(desk).err == ""
        fill(small_disk / "ballast")
        at_its_beginning = crawl_by_itself(desk)
        (small_disk / "ballast").unlink()
        bao.pages["/tin-1001.html"] = news_for_which_no_room_is_left
        bao.pages["/tin"] = section("/tin-1000.html", "/tin-1001.html")
        amid_its_work = crawl_by_itself(desk)
    for said in (at_its_beginning, amid_its_work):
        assert "make room" in said.err
        assert "Traceback" not in said.err


@pytest.mark.parametrize("small_disk", ["6m"], indirect=True)
def test_a_letter_that_waits_is_carried_once_though_the_disk_has_no_byte_left(small_disk: Path, tmp_path: Path) -> None:
    post, day = FaultyServer(lambda _: "421"), ago(days=2)
    bao = WildSite("bao", {"/tin": section("/tin-1000.html"), "/tin-1000.html": news(0)})
    (small_disk / "data").mkdir(mode=0o700)
    database = f"sqlite:///{small_disk / 'data' / 'roundwatch.db'}"
    with closing(bao), post.serving():
        site = bao.site((SourceKind.SECTION, "/tin"))
        desk = Newsdesk(folder=tmp_path, sites=[site], mail=post.url, database=database)
        desk.crawl()
        bao.pages["/tin-1001.html"] = round_report(f"{day.day}/{day.month}/{day.year}")
        bao.pages["/tin"] = section("/tin-1000.html", "/tin-1001.html")
        desk.crawl()
        assert [letter.state for letter in desk.letters] == ["waiting"]
        with closing(open_database(database)) as kept:
            keep_reserve(kept)  # as the daemon does
        fill(small_disk / "ballast")
        post.manner = lambda _: "ok"
        for _ in range(2):
            said = desk.run("deliver")
            assert (said.status, said.err) == (0, "")
        assert shutil.disk_usage(small_disk).free < KEPT
        assert len(post.stored) == 1
        assert [letter.state for letter in desk.letters] == ["sent"]


def damage(path: Path) -> None:
    """Pages in the middle of it are overwritten."""
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2 // 4096 * 4096)
        file.write(os.urandom(4096 * 6))


@pytest.mark.long
def test_a_damaged_database_is_refused_with_the_newest_backup_that_puts_it_right(tmp_path: Path) -> None:
    with Newsroom() as room:
        publish_past(room, room.sites[0].name)
        desk = Newsdesk(folder=tmp_path, sites=room.sites[:1])
        # Each a process of its own: whoever still has the file open would see what it remembers of it.
        assert finish(desk.start("crawl")).status == 0
        assert finish(desk.start("backup", str(tmp_path / "night.backup"))).status == 0
        damage(tmp_path / "roundwatch.db")
        said = finish(desk.start("run"))
        assert said.status == 1
        assert f"roundwatch restore --force {tmp_path / 'night.backup'}" in said.complaint
        assert "malformed" in said.complaint or "damaged" in said.complaint or "page" in said.complaint.lower()
        said = finish(desk.start("restore", "--force", str(tmp_path / "night.backup")))
        assert (said.status, said.err) == (0, "")
        assert len(desk.texts) == 2
