"""Weekly notes and overdue rounds: once each, on both databases, whatever is killed, slept through or set back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from alerts.deliver import deliver_pending
from alerts.note import compose_note
from alerts.notes import note_of, write_notes
from config import MailSettings, Settings, load
from domain.article import Article
from domain.events import EventKind
from domain.note import Verdict
from domain.rounds import Mention, Status
from domain.site import Mechanism, Recipient, Site, Source, SourceKind
from scheduler.clock import mend_clock
from scheduler.overdue import note_overdue
from storage.database import Database, open_database
from storage.looks import Look, Occasion
from storage.outbox import unwritten_alerts
from storage.recording import record_reading
from storage.runs import Progress, claim_sites, finish_run
from storage.shapes import note_shape
from storage.sources import SourceLook, SourceMemory, remember_sources
from storage.tables import Alert, Incident, Letter, RecipientState, SiteState, StoredEvent
from tests.conftest import NewDatabase

FEED = Source(kind=SourceKind.FEED, url="https://bao.example/rss")
BAO = Site(
    name="bao", home="https://bao.example/", every=timedelta(hours=6), slowest=timedelta(hours=6), sources=(FEED,)
)
MONDAY = datetime(2027, 3, 1, 0, 30, tzinfo=UTC)  # 07:30 in Vientiane
WEEK, DAY = timedelta(days=7), timedelta(days=1)
DESK = Recipient(address="desk@example.org", language="en", timezone="Asia/Vientiane")
CLERK = Recipient(address="clerk@example.org", language="vi", timezone="Asia/Vientiane", when="daily 07:30")
NOBODY = Recipient(address="nobody@example.org", note="never", events=frozenset())
DEPUTY = Mechanism(
    id="vn-la-deputy", name={"en": "Consultation", "vi": "Tham khảo"}, parties=("VN", "LA"), cadence=timedelta(days=365)
)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Iterator[Database]:
    make: NewDatabase = request.getfixturevalue(f"new_{request.param}")
    database = open_database(make())
    yield database
    database.close()


def settings(folder: Path) -> Settings:
    built_in = load(None, environ={}, cwd=folder)
    return Settings(
        path=None, storage=built_in.storage, crawl=built_in.crawl, web=built_in.web,
        mail=MailSettings(scheme="file", folder=folder / "mails", sender="watch@example.org"), sites=(BAO,),
        mechanisms=(DEPUTY,), recipients=(DESK, CLERK, NOBODY),
    )  # fmt: skip


def crawl(database: Database, start: datetime, end: datetime, every: timedelta = timedelta(hours=6)) -> None:
    """Crawls of the site that read its source, in one transaction."""
    with database.write() as session:
        at = start
        while at <= end:
            runs = claim_sites(session, f"at {at}", ["bao"], "schedule", at)
            look = SourceLook(source=FEED, site="bao", at=at, memory=SourceMemory(body_hash=f"{at}"), items=9)
            remember_sources(session, [look])
            made = Progress(sources=1, fates={"off-topic": 2, "unchanged": 7})
            finish_run(session, runs["bao"], made, "ok", at, complete=True)
            at += every


def reported(database: Database, number: int, status: Status, at: datetime, year: int | None = None) -> None:
    """An article of the site speaks of a round."""
    url = f"https://bao.example/{number}-{status}-{at:%j%H}"
    article = Article(
        url=url, canonical_url=url, site="bao", title=f"Vòng {number}", text=f"Vòng {number} {status}. " * 30,
        language="vi", published_at=at, modified_at=None,
    )  # fmt: skip
    day = at.date() if status is Status.HELD else None
    mention = Mention(mechanism="vn-la-deputy", number=number, status=status, starts_on=day, year=year)
    with database.write() as session:
        look = Look(url=url, site=BAO, at=at, occasion=Occasion.LISTED)
        record_reading(session, look, article, [mention], [DESK, CLERK])


def letters(database: Database) -> list[tuple[str, str]]:
    with database.read() as session:
        rows = session.exec(select(Letter).order_by(Letter.id))  # type: ignore[arg-type]  # SQLModel types columns as values
        return [(row.recipient.split("@")[0], row.subject) for row in rows]


def pass_over(database: Database, folder: Path, at: datetime) -> int:
    before = len(letters(database))
    deliver_pending(database, settings(folder), lambda: at, lambda: 0.5)
    return len(letters(database)) - before


def test_a_note_is_written_once_a_week_to_each_from_the_first_whole_week_on(database: Database, tmp_path: Path) -> None:
    crawl(database, MONDAY, MONDAY + 3 * WEEK)
    start = MONDAY + 2 * DAY
    assert pass_over(database, tmp_path, start) == 0
    assert pass_over(database, tmp_path, MONDAY + WEEK) == 0  # not yet a whole week
    assert pass_over(database, tmp_path, MONDAY + 2 * WEEK) == 2
    assert pass_over(database, tmp_path, MONDAY + 2 * WEEK + DAY) == 0
    assert pass_over(database, tmp_path, MONDAY + 3 * WEEK) == 2
    said = letters(database)
    assert said[0] == ("desk", "Nothing new; 100% of the time was seen")
    assert said[1] == ("clerk", "Không có gì mới; đã theo dõi được 100% thời gian")
    with database.read() as session:
        alerts = session.exec(select(StoredEvent.kind).join(Alert)).all()
        assert set(alerts) == {"weekly-note"}
        assert len(alerts) == 4


def test_a_note_that_cannot_be_written_is_given_up_and_keeps_no_other(database: Database, tmp_path: Path) -> None:
    crawl(database, MONDAY, MONDAY + WEEK)
    desk = settings(tmp_path)
    no_address = replace(CLERK, address=f"clerk@{'a' * 70}é.example")  # on which a letter fails
    broken = replace(desk, recipients=(no_address, DESK))
    write_notes(database, broken, lambda: MONDAY)
    assert [write_notes(database, broken, lambda: MONDAY + WEEK) for _ in range(3)] == [2, 0, 0]
    with database.read() as session:
        states = [(row.recipient, row.state) for row in session.exec(select(Letter))]
    assert sorted(states) == [(no_address.address, "failed"), (DESK.address, "waiting")]


def test_several_weeks_that_were_slept_through_are_one_note_that_says_so(database: Database, tmp_path: Path) -> None:
    crawl(database, MONDAY, MONDAY + 2 * DAY)
    pass_over(database, tmp_path, MONDAY)
    crawl(database, MONDAY + 21 * DAY, MONDAY + 21 * DAY)
    back = MONDAY + 21 * DAY + timedelta(minutes=5)
    assert pass_over(database, tmp_path, back) == 0  # for an hour after we are back
    assert pass_over(database, tmp_path, back + timedelta(hours=2)) == 2
    [(_, subject), _] = letters(database)
    assert subject == "Unknown whether anything is new: only 11% of the time was seen"
    with database.read() as session:
        body = session.exec(select(Letter.body)).first() or ""
    assert "2 notes before this one were not written" in body
    assert "Nobody looked for" in body


def test_nobody_is_left_without_notes_by_a_clock_that_was_wrong(database: Database, tmp_path: Path) -> None:
    crawl(database, MONDAY, MONDAY + WEEK)
    later = MONDAY + timedelta(days=3650)
    pass_over(database, tmp_path, later)  # it is known "since" then
    assert pass_over(database, tmp_path, MONDAY + DAY) == 0
    with database.read() as session:
        assert {row.since for row in session.exec(select(RecipientState))} == {MONDAY + DAY}
    crawl(database, later, later)
    mend_clock(database, MONDAY + 8 * DAY)
    with database.read() as session:
        [state] = session.exec(select(SiteState)).all()
        assert state.last_started_at is None


def test_the_verdict_rests_on_what_was_seen(database: Database, tmp_path: Path) -> None:
    desk, end = settings(tmp_path), MONDAY + WEEK
    crawl(database, MONDAY - DAY, end)
    reported(database, 11, Status.HELD, MONDAY + DAY)
    with database.read() as session:
        note = note_of(session, desk, [], MONDAY, end)
        unseen = note_of(session, desk, [], MONDAY, end + 2 * WEEK)
    assert (note.verdict, note.new_rounds, round(note.share, 2)) == (Verdict.NEWS, 1, 1.0)
    assert (unseen.is_unknown, unseen.verdict) == (True, Verdict.NEWS)
    [site] = note.sites
    assert (site.crawls, site.read, site.pages, site.sources, site.sources_read) == (28, 28, 56, 1, 1)
    text = compose_note(unseen, DESK, [DEPUTY]).text
    assert text.startswith("1 new round; 35% of the time was seen\n")
    assert "There may have been more" in text
    assert "Round 11 of the Consultation" in text


def test_pages_that_cannot_be_kept_are_named_once_and_as_no_fault_of_a_site(database: Database, tmp_path: Path) -> None:
    sites = tuple(replace(BAO, name=f"bao-{n}", home=f"https://bao-{n}.example/") for n in range(3))
    desk = replace(settings(tmp_path), sites=sites)
    crawl(database, MONDAY, MONDAY + DAY)
    with database.write() as session:
        for cause, blind in (("archive", False), ("network", True)):
            session.add(
                Incident(key=cause, site=None, cause=cause, says="…", manner=cause, blind=blind, opened_at=MONDAY,
                         facts={"articles": 7, "why": "no room", "sites": 3})
            )  # fmt: skip
    with database.read() as session:
        note = note_of(session, desk, [], MONDAY, MONDAY + WEEK)
    shape = note_shape(note)
    assert [one["cause"] for one in shape["incidents"]] == ["archive"]
    assert [[one["cause"] for one in site["incidents"]] for site in shape["sites"]] == [["network"]] * 3
    text = compose_note(note, DESK, [DEPUTY]).text
    assert text.count("Versions stored without their page: 7 (no room)") == 1
    assert "Archive of pages" in text


@pytest.mark.long
def test_a_round_that_is_overdue_is_told_once_with_what_that_rests_on(database: Database, tmp_path: Path) -> None:
    desk = settings(tmp_path)
    crawl(database, datetime(2026, 12, 1, tzinfo=UTC), MONDAY)
    reported(database, 10, Status.HELD, datetime(2025, 7, 8, 5, tzinfo=UTC))
    reported(database, 11, Status.PLANNED, datetime(2026, 12, 2, tzinfo=UTC), year=2026)
    assert note_overdue(database, desk, datetime(2026, 12, 31, 12, tzinfo=UTC)) == []
    assert note_overdue(database, desk, MONDAY) == ["vn-la-deputy/11: overdue, and no article reports it"]
    assert [note_overdue(database, desk, MONDAY + n * DAY) for n in range(3)] == [[], [], []]
    with database.read() as session:
        told = [one for one in unwritten_alerts(session) if one.event.kind is EventKind.ROUND_OVERDUE]
    assert [one.event.key for one in told] == ["round-overdue:vn-la-deputy/11"] * 2
    deliver_pending(database, desk, lambda: MONDAY, lambda: 0.5)
    with database.read() as session:
        rows = session.exec(select(Letter.body).where(Letter.recipient == DESK.address)).all()
    assert len(rows) == 1
    body = rows[0].replace("=\r\n", "").replace("=\n", "")
    for said in ("round 10: 8 Jul 2025", "1 year", "2026", "31 Dec 2026", "100% of the last 30 days was seen"):
        assert said in body, said


@pytest.mark.long
def test_a_round_that_is_found_held_takes_what_was_not_written_back(database: Database, tmp_path: Path) -> None:
    desk = settings(tmp_path)
    crawl(database, datetime(2026, 12, 1, tzinfo=UTC), MONDAY)
    reported(database, 10, Status.HELD, datetime(2025, 1, 8, 5, tzinfo=UTC))
    assert note_overdue(database, desk, MONDAY)
    reported(database, 11, Status.HELD, MONDAY - DAY)
    assert note_overdue(database, desk, MONDAY + DAY) == []
    with database.read() as session:
        assert {one.event.kind for one in unwritten_alerts(session)} == {EventKind.NEW_ROUND, EventKind.NEW_ARTICLE}


@pytest.mark.parametrize(
    ("looked_since", "looked_until", "told"),
    [
        (MONDAY - timedelta(hours=6), MONDAY, False),
        (MONDAY - 30 * DAY, MONDAY, False),
        (MONDAY - 91 * DAY, MONDAY, True),
        (MONDAY - 400 * DAY, MONDAY - 30 * DAY, False),
    ],
    ids=["its first hours", "watched since its time was over", "would have been recalled", "away for a month"],
)
def test_an_overdue_round_is_not_told_by_those_who_cannot_know(
    database: Database, tmp_path: Path, looked_since: datetime, looked_until: datetime, *, told: bool
) -> None:
    reported(database, 10, Status.HELD, datetime(2024, 7, 8, 5, tzinfo=UTC))
    crawl(database, looked_since, looked_until, every=DAY if looked_since < MONDAY - DAY else timedelta(hours=6))
    assert bool(note_overdue(database, settings(tmp_path), MONDAY)) is told
