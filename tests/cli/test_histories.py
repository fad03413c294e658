"""`roundwatch diff` and `roundwatch export`, as a person or program meets them."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from domain.rounds import Status
from storage.database import open_database
from tests.domain.world import mention
from tests.newsdesk import ROOT, Newsdesk, wait_until
from tests.storage.desk import PAPER, REPORT, Desk, after

HELD = mention(11, Status.HELD, on=date(2026, 11, 18), country="VN")
URL = "https://agency.example/tin"
LATER = REPORT.replace("giá cà phê", "giá \u202elúa\x1b[2J gạo")


@pytest.fixture
def newsdesk(tmp_path: Path) -> Newsdesk:
    """A desk with an article in three versions, the last of which is the first again, and one with odd words."""
    found = Newsdesk(folder=tmp_path, sites=())
    database = open_database(found.database_url)
    desk = Desk(database)
    for number, said in enumerate([REPORT, LATER, REPORT]):
        desk.read("/tin", HELD, text=said, at=after(hours=number))
    desk.read(
        "/la", HELD, site=PAPER, title='=HYPERLINK("http://evil")\u2028', text="Một bài khác hẳn.", at=after(hours=4)
    )
    database.close()
    return found


def test_the_versions_of_an_article_and_what_changed_between_them(newsdesk: Newsdesk) -> None:
    said = newsdesk.run("diff", "agency.example/tin?utm_source=mail")
    assert said.status == 0
    assert said.out.startswith(f"{URL}\n  version 1 ")
    assert "returns to version 1" in said.out
    assert "giá [-cà phê-]{+lúa[2J gạo+} ở tỉnh" in said.out
    assert not set(said.out) & {"\x1b", "\u202e"}
    one = newsdesk.run("diff", URL, "--from", "1", "--to", "3")
    assert one.out.endswith("title and text are the same\n")


def test_the_same_as_json(newsdesk: Newsdesk) -> None:
    found = newsdesk.run("diff", URL, "--json", "--from", "2").json
    assert [(one["number"], one["returns_to"]) for one in found["versions"]] == [(1, None), (2, None), (3, 1)]
    [change] = found["changes"]
    assert (change["from"], change["to"]) == (2, 3)
    assert {"edited"} == {one["sort"] for one in change["paragraphs"]}


@pytest.mark.parametrize(
    ("arguments", "status", "complaint"),
    [
        (["https://agency.example/tinn"], 1, "the nearest: https://agency.example/tin"),
        (["https://agency.example/xyzxyzxyz"], 1, "`roundwatch articles` lists what is"),
        (["ftp://agency.example/tin"], 2, "not an http or https address"),
        ([URL, "--to", "4"], 2, "the newest version is 3"),
    ],
)
def test_what_is_not_there_is_said_in_one_line(
    newsdesk: Newsdesk, arguments: list[str], status: int, complaint: str
) -> None:
    said = newsdesk.run("diff", *arguments)
    assert said.status == status
    assert complaint in said.complaint


def test_articles_and_rounds_as_lines_of_json(newsdesk: Newsdesk) -> None:
    lines = newsdesk.run("export", "--format", "jsonl").out.splitlines()
    records = [json.loads(line) for line in lines]
    listed = newsdesk.run("articles", "--json").json["articles"]
    rounds = newsdesk.run("rounds", "--json").json["rounds"]
    articles = [{k: v for k, v in one.items() if k != "kind"} for one in records if one["kind"] == "article"]
    assert sorted(articles, key=str) == sorted(listed, key=str)
    assert [{k: v for k, v in one.items() if k != "kind"} for one in records if one["kind"] == "round"] == rounds


def test_tables_for_a_spreadsheet(newsdesk: Newsdesk) -> None:
    rows = list(csv.DictReader(io.StringIO(newsdesk.run("export", "--format", "csv").out, newline="")))
    assert [row["url"] for row in rows] == [URL, "https://paper.example/la"]
    assert rows[1]["title"].startswith("'=HYPERLINK")
    rounds = list(csv.DictReader(io.StringIO(newsdesk.run("export", "--format", "csv", "--what", "rounds").out)))
    assert {"vn-la-deputy"} < {row["mechanism"] for row in rounds}


def test_a_calendar_and_a_feed(newsdesk: Newsdesk) -> None:
    calendar = newsdesk.run("export", "--format", "ics").out
    assert "vn-la-deputy-11@roundwatch" in {event.uid for event in Calendar.from_ical(calendar).events}
    assert calendar == newsdesk.run("export", "--format", "ics").out
    assert newsdesk.run("export", "--format", "atom").out.count("<entry") == 2
    assert newsdesk.run("export", "--format", "atom", "--what", "rounds").out.count("<entry") > 10
    assert "--what rounds" in newsdesk.run("export", "--format", "ics", "--what", "articles").complaint


def test_a_file_is_replaced_whole_and_a_device_is_written_to(newsdesk: Newsdesk) -> None:
    out = newsdesk.folder / "rounds.ics"
    out.write_text("what was there")
    out.chmod(0o640)
    link = newsdesk.folder / "link.ics"
    link.symlink_to(out)
    assert newsdesk.run("export", "--format", "ics", "--out", str(link)).status == 0
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert (link.is_symlink(), out.stat().st_mode & 0o777) == (True, 0o640)
    assert newsdesk.run("export", "--format", "ics", "--out", os.devnull).status == 0
    assert Path(os.devnull).is_char_device()
    assert "No such file" in newsdesk.run("export", "--format", "csv", "--out", "/nowhere/a.csv").complaint
    assert [path.name for path in newsdesk.folder.glob("*.part")] == []


def test_an_export_that_is_killed_leaves_the_old_file(newsdesk: Newsdesk) -> None:
    out = newsdesk.folder / "articles.jsonl"
    out.write_text("what was there")
    # It stops on its way by itself, at a place that no timing can miss.
    halt = (
        "import os, signal, cli.export as e; line = e.json_line\n"
        "def stop(record): os.kill(os.getpid(), signal.SIGSTOP); return line(record)\n"
        "e.json_line = stop\nfrom cli.main import main; main()"
    )
    process = subprocess.Popen(
        [
            sys.executable,
            "-c",
            halt,
            "export",
            "--format",
            "jsonl",
            "--out",
            str(out),
            "--config",
            str(newsdesk.config),
        ],
        cwd=ROOT,
    )
    try:
        wait_until(lambda: any(newsdesk.folder.glob(".articles.jsonl.*.part")), "a file of its own beside the old one")
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert out.read_text() == "what was there"


def test_who_reads_only_the_beginning_hears_no_complaint(newsdesk: Newsdesk) -> None:
    with newsdesk.start("export", "--format", "jsonl") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 0
