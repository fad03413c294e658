"""Incidents in rows: what keeps a site from being seen is written with its event, once, and so is its end."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from domain.article import RefusalReason
from domain.cadence import Rhythm
from domain.decide import Fate
from domain.health import Trouble
from domain.incidents import Step
from domain.site import Recipient, Site, Source, SourceKind
from storage.canaries import CanaryLook, due_canaries, note_canary, offer_canary
from storage.database import Database
from storage.incidents import gather, look_after, open_incidents
from storage.looks import Look, Occasion, note_look
from storage.outbox import unwritten_alerts
from storage.runs import ARCHIVE, Progress, begin_run, claim_sites, finish_run
from storage.sources import SourceLook, SourceMemory, remember_sources
from storage.tables import Address, Alert, Incident, SiteState, SourceState, StoredEvent
from tests.storage.desk import NOON, after

FEED = Source(kind=SourceKind.FEED, url="https://bao.example/rss")
BAO = Site(name="bao", home="https://bao.example/", sources=(FEED,))
DESK, CLERK = Recipient(address="desk@example.org"), Recipient(address="clerk@example.org", events=frozenset())


def crawl(
    database: Database, at: datetime, *, items: int | None = 20, trouble: Trouble | None = None, site: Site = BAO,
    refusals: dict[str, int] | None = None, languages: dict[str, int] | None = None,
) -> None:  # fmt: skip
    """One crawl of a site, as its spider writes it down."""
    memory = SourceMemory(etag='"1"', body_hash=f"{items} at {at}")
    look = SourceLook(
        source=site.sources[0], site=site.name, at=at, memory=memory, items=items, whole=items is not None,
        trouble=trouble,
    )  # fmt: skip
    made = Progress(
        sources=0 if trouble else 1, refusals=refusals or {}, languages=languages or {},
        troubles={str(trouble): 1} if trouble else {},
    )  # fmt: skip
    with database.write() as session:
        runs = claim_sites(session, f"{site.name} {at}", [site.name], "schedule", at)
        remember_sources(session, [look])
        finish_run(session, runs[site.name], made, "failed" if trouble else "ok", at, complete=True)


def look(database: Database, at: datetime, sites: Sequence[Site] = (BAO,)) -> list[tuple[Step, str]]:
    with database.write() as session:
        return [(step, report.cause) for step, report in look_after(session, sites, [DESK, CLERK], at)]


def keys(database: Database) -> list[str]:
    with database.read() as session:
        return [event.key for event in session.exec(select(StoredEvent).order_by(StoredEvent.id))]  # type: ignore[arg-type]  # SQLModel types columns as values


def test_a_site_that_is_down_for_three_days_is_told_once_and_its_return_once(database: Database) -> None:
    for hours in range(-5, 0):
        crawl(database, after(hours=hours))
    told = []
    for hours in range(0, 72, 6):
        crawl(database, after(hours=hours), trouble=Trouble.SERVER_ERROR, items=None)
        told += look(database, after(hours=hours))
        told += look(database, after(hours=hours, minutes=10))
    assert told == [(Step.OPEN, "unreachable")]
    with database.read() as session:
        [alert] = unwritten_alerts(session)
        [report] = open_incidents(session)
    assert (alert.recipient, alert.event.kind) == ("desk@example.org", "site-silent")
    assert alert.incident is not None
    assert (alert.incident.site, alert.incident.opened_at, alert.incident.blind) == ("bao", NOON, True)
    assert "1 of 1 sources bring nothing (server-error)" in report.says
    crawl(database, after(hours=80))
    assert look(database, after(hours=80)) == [(Step.CLOSE, "unreachable")]
    assert look(database, after(hours=81)) == []
    assert [key.split(":")[0] for key in keys(database)] == ["site-silent", "site-recovered"]


def test_an_incident_and_its_event_are_written_together_or_not_at_all(database: Database) -> None:
    crawl(database, after(hours=-5))
    for hours in (0, 2):
        crawl(database, after(hours=hours), items=0)

    class Killed(Exception):  # noqa: N818 - what happens to us
        """In the middle of the transaction."""

    with pytest.raises(Killed), database.write() as session:  # noqa: PT012 - half of it is what it is about
        assert [step for step, _ in look_after(session, [BAO], [DESK], after(hours=2))] == [Step.OPEN]
        raise Killed
    with database.read() as session:
        assert [session.exec(select(table)).all() for table in (Incident, StoredEvent, Alert)] == [[], [], []]
    assert look(database, after(hours=2)) == [(Step.OPEN, "empty")]
    assert look(database, after(hours=2)) == []
    assert len(keys(database)) == 1


def test_a_site_that_is_taken_out_of_the_configuration_ends_its_incidents_unsaid(database: Database) -> None:
    crawl(database, after(hours=-5))
    for hours in (0, 2):
        crawl(database, after(hours=hours), items=0)
    look(database, after(hours=2))
    look(database, after(hours=3), sites=())
    with database.read() as session:
        assert open_incidents(session) == []
    assert len(keys(database)) == 1


def test_what_was_met_while_a_wall_stood_there_is_due_when_it_is_gone(database: Database) -> None:
    for hours in range(-5, 0):
        crawl(database, after(hours=hours), languages={"vi": 2})
    for hours, fate in ((-3, Fate.OFF_TOPIC), (1, Fate.OFF_TOPIC), (2, Fate.REFUSED)):
        with database.write() as session:
            url = f"https://bao.example/tin-{1000 + hours}.html"
            note_look(session, Look(url=url, site=BAO, at=after(hours=hours)), fate)
    for hours in (0, 3):
        crawl(database, after(hours=hours), refusals={"consent-wall": 2})
    assert look(database, after(hours=3)) == [(Step.OPEN, "consent-wall")]
    crawl(database, after(hours=5), languages={"vi": 2})
    assert look(database, after(hours=5)) == [(Step.CLOSE, "consent-wall")]
    with database.read() as session:
        due = {row.url[-9:-5]: row.due_at is not None for row in session.exec(select(Address))}
    assert due == {"-997": False, "1001": True, "1002": True}


def test_usual_items_follow_slowly_and_an_empty_list_teaches_nothing(database: Database) -> None:
    for hours in range(-10, 0):
        crawl(database, after(hours=hours))
    for hours in range(6):
        crawl(database, after(hours=hours), items=0)
    with database.read() as session:
        row = session.get_one(SourceState, FEED.url)
        assert (row.usual_items, row.troubles, row.trouble, row.failing_since) == (20, 6, "no-items", NOON)
    for days in range(1, 30):
        crawl(database, after(days=days), items=5)
    with database.read() as session:
        row = session.get_one(SourceState, FEED.url)
        assert row.usual_items is not None
        assert 5 <= row.usual_items < 8
        assert (row.trouble, row.troubles) == (None, 0)  # it is as short as that now


def test_an_unchanged_list_that_is_too_short_goes_on_being_so(database: Database) -> None:
    crawl(database, NOON)
    crawl(database, after(hours=1), items=2)
    crawl(database, after(hours=2), items=None)
    with database.read() as session:
        [facts] = gather(session, [BAO])
    assert (facts.sources[0].failures, facts.sources[0].trouble) == (2, Trouble.FEW)


def canary(database: Database) -> SiteState:
    with database.read() as session:
        return session.get_one(SiteState, "bao")


def test_a_canary_is_looked_at_once_a_day_and_after_a_miss_within_an_hour(database: Database) -> None:
    crawl(database, NOON)
    url = "https://bao.example/tin-1.html"
    with database.write() as session:
        offer_canary(session, BAO, "https://bao.example/ngan.html", 200, NOON)  # too short to tell from a notice
        offer_canary(session, BAO, url, 2000, NOON)
        offer_canary(session, BAO, "https://bao.example/tin-2.html", 9000, NOON)  # it has one
        assert due_canaries(session, [BAO], after(hours=23)) == {}
        assert due_canaries(session, [BAO], after(hours=24)) == {"bao": url}
        for hours, length in ((24, 1800), (48, 500)):
            note_canary(session, "bao", CanaryLook(url=url, at=after(hours=hours), length=length))
        assert due_canaries(session, [BAO], after(hours=48.5)) == {}
        assert due_canaries(session, [BAO], after(hours=49)) == {"bao": url}
        refused = CanaryLook(url=url, at=after(hours=49), refused=RefusalReason.LOGIN_WALL)
        note_canary(session, "bao", refused)
    state = canary(database)
    assert (state.canary_misses, state.canary_seen, state.canary_missing_since) == (2, "login-wall", after(hours=48))
    assert look(database, after(hours=49)) == [(Step.OPEN, "canary")]
    with database.write() as session:
        note_canary(session, "bao", CanaryLook(url=url, at=after(hours=50), length=2100))
    assert look(database, after(hours=50)) == [(Step.CLOSE, "canary")]


def test_a_canary_that_was_taken_down_is_replaced_unless_somebody_named_it(database: Database) -> None:
    crawl(database, NOON)
    first, second = "https://bao.example/tin-1.html", "https://bao.example/tin-2.html"
    with database.write() as session:
        offer_canary(session, BAO, first, 2000, NOON)
        gone = CanaryLook(url=first, at=after(hours=24), refused=RefusalReason.GONE)
        note_canary(session, "bao", gone)
        offer_canary(session, BAO, second, 1500, after(hours=24))
    assert (canary(database).canary, canary(database).canary_misses) == (second, 0)
    named = Site(name="bao", home=BAO.home, sources=BAO.sources, canary=first)
    with database.write() as session:
        assert due_canaries(session, [named], after(hours=25)) == {"bao": first}
        note_canary(session, "bao", gone)
        offer_canary(session, named, second, 1500, after(hours=26))
    assert (canary(database).canary, canary(database).canary_misses) == (first, 1)


def test_arrivals_are_those_of_sixty_days_before_the_newest_without_the_first_crawl(database: Database) -> None:
    crawl(database, NOON)
    moments = [NOON - timedelta(minutes=1), after(days=1), after(days=50), after(days=100)]
    with database.write() as session:
        for number, at in enumerate(moments):
            url = f"https://bao.example/tin-{number + 1000}.html"
            note_look(session, Look(url=url, site=BAO, at=at), Fate.OFF_TOPIC)
    with database.read() as session:
        [facts] = gather(session, [BAO])
    assert sorted(facts.arrivals) == [after(days=50), after(days=100)]


def test_an_archive_that_is_read_says_nothing_of_a_site(database: Database) -> None:
    crawl(database, NOON)
    crawl(database, after(hours=1), languages={"vi": 1})
    with database.write() as session:
        page = Look(url="https://bao.example/tin-1.html", site=BAO, at=after(hours=2), occasion=Occasion.BACKFILL)
        note_look(session, page, Fate.OFF_TOPIC)
        for hours in (2, 3):
            run = begin_run(session, f"warc {hours}", BAO.name, ARCHIVE, after(hours=hours))
            made = Progress(fates={"refused": 9}, refusals={"gone": 9})
            finish_run(session, run, made, "ok", after(hours=hours), complete=True)
    with database.read() as session:
        [facts] = gather(session, [BAO])
    assert [run.started_at for run in facts.runs] == [after(hours=1), NOON]
    assert facts.arrivals == []
    assert look(database, after(hours=3)) == []


def test_a_source_that_was_found_and_is_asked_seldom_is_still_one(database: Database) -> None:
    found = Source(kind=SourceKind.FEED, url="https://bao.example/feed.xml")
    home = Source(kind=SourceKind.SECTION, url=BAO.home)
    weekly = Rhythm(due_at=after(days=7), interval=timedelta(days=7))
    known = SourceMemory(body_hash="1")
    with database.write() as session:
        looks = [
            SourceLook(source=found, site="bao", at=NOON, memory=known, items=9, rhythm=weekly, found=True),
            SourceLook(source=home, site="bao", at=NOON, memory=known, trouble=Trouble.SERVER_ERROR),
        ]
        remember_sources(session, looks)
    crawl(database, after(days=5))
    with database.read() as session:
        [facts] = gather(session, [BAO])
    assert {(one.url, one.polled_every) for one in facts.sources} == {
        (found.url, timedelta(days=7)),
        (FEED.url, None),
    }  # not the home page: it was only asked to find others
