"""Exports that other programs read: what went in comes out, whatever it holds."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from lxml import etree

from domain.exports import CalendarEntry, FeedEntry, calendar_lines, csv_line, csv_value, json_line, write_feed
from domain.rounds import Round, Status
from domain.text import clean
from tests.domain.world import DAY, LA, NOON, VN, mention, one_round, unhurried, witness

HELD = one_round(witness(mention(11, on=DAY, country="VN", city="Hà Nội", chairs=(VN, LA))))
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = st.text("aầ磋ກ=+-@\t\r\n,;\"'\\\x00\x1b\u2028\u2029\x85\u202e\ufffe\U0001f600 ", max_size=40)


def written(*rounds: Round, name: str = "Consultation", corrections: int = 0) -> bytes:
    """A calendar, each line checked for its length."""
    entries = [CalendarEntry(round=one, name=name, changed_at=NOON, corrections=corrections) for one in rounds]
    raw = "".join(calendar_lines(entries)).encode()
    assert raw.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    for line in raw.split(b"\r\n"):
        line.decode()  # no character is cut in two
    return raw


def calendar(*rounds: Round, corrections: int = 0) -> list[str]:
    """The lines of a calendar, unfolded."""
    return written(*rounds, corrections=corrections).decode().replace("\r\n ", "").split("\r\n")[:-1]


def opened(content: bytes) -> Calendar:
    """The calendar as another program has it, which finds nothing missing or wrong in it."""
    read = Calendar.from_ical(content)
    read.validate()  # type: ignore[no-untyped-call]  # of the library
    assert [one.errors for one in read.walk() if one.errors] == []
    return read


@unhurried
@given(st.lists(HOSTILE, min_size=1, max_size=4))
def test_a_row_of_csv_comes_back_as_it_was_and_no_cell_is_a_formula(cells: list[str]) -> None:
    [row] = csv.reader(io.StringIO(csv_line(cells), newline=""), strict=True)
    assert [csv_value(cell) for cell in row] == [cell.replace("\x00", "\ufffd") for cell in cells]
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) or cell[:1] in ("\t", "\r") for cell in row)


@pytest.mark.parametrize(
    "formula", ["=cmd|'/c calc'!A1", "+1+1", "-2+3", "@SUM(1)", "\t=1+1", "\r=1", " =1", "＝1+1", "'=1"]
)
def test_what_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(formula: str) -> None:
    assert csv_line([formula]).startswith("\"'")
    assert csv_value(next(csv.reader(io.StringIO(csv_line([formula]), newline="")))[0]) == formula


@unhurried
@given(HOSTILE)
def test_a_record_is_one_line_of_json_whoever_cuts_it(said: str) -> None:
    line = json_line({"kind": "article", "title": said + "\ud800"})
    assert len(line.splitlines()) == 1
    assert line.encode("utf-8").count(b"\n") == 1
    assert json.loads(line)["title"] == said + "\ud800"


def test_a_round_is_an_event_of_whole_days_that_keeps_its_identity() -> None:
    lines = calendar(HELD, corrections=1)
    assert {"UID:vn-la-deputy-11@roundwatch", "DTSTART;VALUE=DATE:20261118", "DTEND;VALUE=DATE:20261119", "SEQUENCE:1",
            "DTSTAMP:20261118T050000Z", "LAST-MODIFIED:20261118T050000Z", "STATUS:CONFIRMED",
            "SUMMARY:Consultation\\, round 11", "LOCATION:Hà Nội\\, VN"} <= set(lines)  # fmt: skip
    moved = replace(HELD, starts_on=date(2026, 12, 30), ends_on=date(2026, 12, 31), status=Status.CANCELLED)
    later = calendar(moved)
    assert {"UID:vn-la-deputy-11@roundwatch", "DTEND;VALUE=DATE:20270101", "STATUS:CANCELLED"} <= set(later)
    assert calendar(HELD) == calendar(HELD)  # nothing of it is of the clock


@pytest.mark.parametrize(("status", "certainty"), [(Status.CANCELLED, "CANCELLED"), (Status.POSTPONED, "TENTATIVE")])
def test_what_was_called_off_stands_on_the_day_that_was_announced(status: Status, certainty: str) -> None:
    earlier = DAY - timedelta(days=9)
    off = one_round(
        witness(mention(11, Status.UPCOMING, on=DAY), published=NOON - timedelta(days=12)),
        witness(mention(11, status), "nhandan", published=NOON - timedelta(days=5)),
        witness(mention(11, Status.UPCOMING, on=earlier), "vov", published=NOON - timedelta(days=30)),
    )
    assert {"UID:vn-la-deputy-11@roundwatch", "DTSTART;VALUE=DATE:20261118", f"STATUS:{certainty}"} <= set(
        calendar(off)
    )


def test_a_plan_is_tentative_and_without_a_day_no_event() -> None:
    assert "STATUS:TENTATIVE" in calendar(replace(HELD, status=Status.PLANNED))
    for empty in (written(replace(HELD, starts_on=None, ends_on=None)), written()):
        read = opened(empty)
        assert (read.calendar_name, read.events) == ("Roundwatch", [])


def test_a_calendar_is_read_as_it_was_meant() -> None:
    plan = replace(HELD, number=12, starts_on=date(2027, 3, 30), ends_on=date(2027, 4, 1), status=Status.PLANNED)
    held, planned = opened(written(HELD, plan)).events
    assert (held.uid, held.sequence, held.categories) == ("vn-la-deputy-11@roundwatch", 0, ["vn-la-deputy"])
    assert (held.start, held.end, held.duration) == (date(2026, 11, 18), date(2026, 11, 19), timedelta(days=1))
    assert (held.location, held["STATUS"], held["TRANSP"]) == ("Hà Nội, VN", "CONFIRMED", "TRANSPARENT")
    assert held.last_modified == NOON == held.stamp
    assert held.description.splitlines()[:2] == ["Status: held", "Chair, VN: Nguyễn Văn Mẫu"]
    assert (planned.end, planned["STATUS"]) == (date(2027, 4, 2), "TENTATIVE")
    assert planned.summary == "Planned: Consultation, round 12"


@unhurried
@given(HOSTILE)
def test_a_value_of_a_calendar_comes_back_as_it_was(said: str) -> None:
    [event] = opened(written(HELD, name=said)).events
    assert event.summary == clean(f"{said}, round 11")


def feed(*entries: FeedEntry, updated: datetime | None = NOON) -> etree._Element:
    """A feed as a reader sees it."""
    out = io.BytesIO()
    write_feed(out, entries, title="Articles", key="articles", updated=updated)
    return etree.fromstring(out.getvalue())


@unhurried
@given(HOSTILE)
def test_a_feed_has_what_its_standard_asks_for_whatever_a_title_holds(said: str) -> None:
    entry = FeedEntry(key=said or "k", title=said, url=f"https://a.example/{said}", updated=NOON, author=said)
    found = feed(entry, entry)
    assert [child.tag.removeprefix(ATOM) for child in found][:4] == ["id", "title", "updated", "author"]
    for one in [found, *found.findall(f"{ATOM}entry")]:
        for needed in ("id", "title", "updated"):
            assert [child.text for child in one.findall(f"{ATOM}{needed}")] != []
        assert str(one.findtext(f"{ATOM}updated")) == "2026-11-18T05:00:00Z"
    first, second = (one.findtext(f"{ATOM}id") for one in found.findall(f"{ATOM}entry"))
    assert str(first).startswith("urn:uuid:")
    assert first == second
    title = found.findall(f"{ATOM}entry")[0].findtext(f"{ATOM}title") or ""
    assert normalize("NFC", title) == " ".join(clean(said or "k").split())


def test_a_link_that_is_none_of_the_web_is_left_out() -> None:
    found = feed(FeedEntry(key="k", title="t", url="javascript:alert(1)", updated=NOON))
    assert found.findall(f".//{ATOM}link") == []
    assert feed(updated=None).findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"
    assert datetime(1970, 1, 1, tzinfo=UTC) < NOON
