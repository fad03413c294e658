"""How much of a time was seen, when a weekly note is due, and which overdue rounds may be told."""

from datetime import UTC, date, datetime, timedelta

import pytest

from domain.cadence import expected_rounds
from domain.coverage import Watched, answers_until, pauses, seen_share, total_share
from domain.note import NoteDue, due_note
from domain.overdue import may_be_told, overdue_rounds
from domain.rounds import Round, Status
from domain.site import Mechanism, Site, Standing
from domain.timetable import timetable

MONDAY = datetime(2026, 11, 16, 0, 30, tzinfo=UTC)  # 07:30 in Vientiane
WEEK, HOUR = timedelta(days=7), timedelta(hours=1)
BAO = Site(name="bao", home="https://bao.example/", every=timedelta(minutes=15))
CRON = Site(name="cron", home="https://cron.example/", every=None, cron="0 6 * * *")
TABLE = timetable("weekly mon 07:30", "Asia/Vientiane")
assert TABLE is not None


def looks(start: datetime, end: datetime, every: timedelta) -> list[datetime]:
    return [start + every * n for n in range(int((end - start) / every) + 1)]


def week(site: Site, every: timedelta, *, start: datetime = MONDAY, end: datetime = MONDAY + WEEK) -> Watched:
    return Watched(site=site, since=MONDAY - WEEK, looks=looks(start, end, every))


def share(one: Watched) -> float:
    return round(seen_share(one, MONDAY, MONDAY + WEEK), 3)


def test_a_look_answers_until_the_next_one_is_due_and_half_of_that_longer() -> None:
    assert answers_until(BAO, MONDAY) == MONDAY + timedelta(minutes=90)  # a quiet source is asked every hour
    assert answers_until(CRON, MONDAY) == MONDAY + timedelta(hours=5.5) * 1.5


@pytest.mark.parametrize(
    ("one", "seen"),
    [
        (week(BAO, timedelta(minutes=15)), 1.0),
        (week(BAO, HOUR), 1.0),
        (week(BAO, timedelta(hours=3)), 0.5),
        (week(BAO, HOUR, end=MONDAY + WEEK / 2), 0.509),
        (week(CRON, timedelta(days=1), start=MONDAY + timedelta(hours=5.5)), 0.967),
        (Watched(site=BAO, since=None), 0.0),
        (Watched(site=BAO, since=MONDAY - WEEK), 0.0),
        (Watched(site=BAO, since=MONDAY + WEEK / 2, looks=looks(MONDAY + WEEK / 2, MONDAY + WEEK, HOUR)), 1.0),
        (Watched(site=BAO, since=MONDAY, looks=looks(MONDAY, MONDAY + WEEK, HOUR),
                 blind=[(MONDAY + WEEK / 4, MONDAY + WEEK / 2), (MONDAY + WEEK / 4, MONDAY + WEEK / 3)]), 0.75),
        (Watched(site=BAO, since=MONDAY, looks=[MONDAY + WEEK + HOUR]), 0.0),
    ],
    ids=["every quarter", "every hour", "every third hour", "half of the week", "a calendar", "never", "not this week",
         "new in mid week", "blind for a quarter", "in the future"],
)  # fmt: skip
def test_the_share_of_a_week_that_was_seen(one: Watched, seen: float) -> None:
    assert share(one) == seen


def test_sites_weigh_by_their_standing_and_a_family_as_one() -> None:
    ministry = Site(name="mofa", home="https://mofa.example/", standing=Standing.OFFICIAL)
    twins = [Site(name=name, home=f"https://{name}.example/", family="f") for name in ("a", "b")]
    assert total_share([(ministry, 1.0), (twins[0], 0.0), (twins[1], 0.0)]) == pytest.approx(0.6)
    assert total_share([(ministry, 0.0), (twins[0], 1.0), (twins[1], 0.0)]) == pytest.approx(0.2)
    assert total_share([]) == 0


def test_times_in_which_nobody_looked() -> None:
    day = timedelta(days=1)
    first, second = week(BAO, HOUR, end=MONDAY + day), week(CRON, HOUR, start=MONDAY + 3 * day, end=MONDAY + 4 * day)
    [(a, b), (c, d)] = pauses([first, second], MONDAY, MONDAY + WEEK)
    assert (a, b) == (MONDAY + day + timedelta(minutes=90), MONDAY + 3 * day)
    assert d == MONDAY + WEEK
    assert c > MONDAY + 4 * day


def days(count: float) -> timedelta:
    return timedelta(days=count)


@pytest.mark.parametrize(
    ("since", "noted", "now", "due"),
    [
        (MONDAY, None, MONDAY + days(6.9), None),
        (MONDAY, None, MONDAY + WEEK, NoteDue(start=MONDAY, end=MONDAY + WEEK, missed=0)),
        (MONDAY + days(2), None, MONDAY + WEEK, None),
        (MONDAY + days(2), None, MONDAY + 2 * WEEK, NoteDue(start=MONDAY + days(2), end=MONDAY + 2 * WEEK, missed=0)),
        (MONDAY - 9 * WEEK, MONDAY, MONDAY + days(6), None),
        (MONDAY - 9 * WEEK, MONDAY, MONDAY + days(7.1), NoteDue(start=MONDAY, end=MONDAY + WEEK, missed=0)),
        (MONDAY - 9 * WEEK, MONDAY, MONDAY + days(23), NoteDue(start=MONDAY, end=MONDAY + 3 * WEEK, missed=2)),
        (MONDAY, MONDAY + WEEK, MONDAY, None),
    ],
    ids=["too early", "a full week", "known in mid week", "the week after", "written", "the next", "three weeks asleep",
         "from the future"],
)  # fmt: skip
def test_a_note_is_due(since: datetime, noted: datetime | None, now: datetime, due: NoteDue | None) -> None:
    assert due_note(TABLE, since, noted, now) == due  # type: ignore[arg-type]  # asserted above


def test_a_week_with_a_change_of_clocks_is_a_week() -> None:
    table = timetable("weekly mon 07:30", "Europe/Berlin")
    assert table is not None
    for year in (2026, 2027):
        at = table.last(datetime(year, 1, 9, tzinfo=UTC))
        for _ in range(53):
            due = due_note(table, at, at, table.next(at))
            assert due is not None
            assert (due.start, due.missed) == (at, 0)
            at = due.end


DEPUTY = Mechanism(id="m", name={"en": "M"}, parties=("VN", "LA"), cadence=timedelta(days=365))


def a_round(number: int, status: Status, day: date | None = None, year: int | None = None) -> Round:
    return Round(
        mechanism="m", number=number, status=status, year=year, starts_on=day, ends_on=day, country=None, city=None,
        format=None, chairs=(), first_seen_at=MONDAY, articles=1, independent=1, conflicts=(), evidence=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("plan", "over"),
    [(None, date(2027, 1, 6)), (a_round(11, Status.PLANNED, year=2026), date(2026, 12, 31))],
)
def test_what_is_overdue_and_since_when(plan: Round | None, over: date) -> None:
    rounds = [a_round(10, Status.HELD, date(2025, 7, 8)), *([plan] if plan else [])]
    assert overdue_rounds(rounds, [DEPUTY], over) == []
    [one] = overdue_rounds(rounds, [DEPUTY], over + timedelta(days=1))
    assert (one.deadline, one.last.number, one.plan) == (over, 10, plan)
    assert expected_rounds(rounds, [DEPUTY], over + timedelta(days=1))[0] == one.expected


def test_what_was_due_before_we_watched_is_not_told_for_three_months() -> None:
    [one] = overdue_rounds([a_round(10, Status.HELD, date(2020, 7, 8))], [DEPUTY], MONDAY.date())
    over = datetime(one.deadline.year, one.deadline.month, one.deadline.day, tzinfo=UTC)
    assert may_be_told(one, over, MONDAY)
    assert not may_be_told(one, MONDAY - days(89), MONDAY)
    assert may_be_told(one, MONDAY - days(90), MONDAY)
    assert not may_be_told(one, None, MONDAY)
