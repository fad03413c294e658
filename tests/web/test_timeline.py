"""Where rounds stand on the axis of years: what took place on its day, what is awaited never before today."""

from datetime import UTC, date, datetime

import pytest

from domain.rounds import Expected, ExpectedState, Round, Status
from tests.golden.rounds import built_in_mechanisms
from web.timeline import Timeline, timelines

TODAY = date(2026, 11, 23)
DEPUTIES = "vn-la-deputy"


def drawn(*rounds: Round, awaited: Expected | None = None) -> Timeline:
    """The axis of the rounds of two countries."""
    (line,) = timelines(rounds, [], [awaited] if awaited else [], built_in_mechanisms(), TODAY)
    return line


def places(line: Timeline) -> dict[int | None, float]:
    """Where each round of the deputies stands, in percent of the width."""
    return {mark.number: mark.x for lane in line.lanes if lane.series == DEPUTIES for mark in lane.marks}


def a_round(number: int, status: Status, *, day: date | None = None, year: int | None = None) -> Round:
    return Round(
        mechanism=DEPUTIES, number=number, status=status, year=day.year if day else year, starts_on=day, ends_on=day,
        country=None, city=None, format=None, chairs=(), first_seen_at=datetime(2026, 11, 23, tzinfo=UTC), articles=1,
        independent=1, conflicts=(), evidence=(),
    )  # fmt: skip


def test_what_took_place_stands_before_today() -> None:
    line = drawn(a_round(10, Status.HELD, day=date(2025, 7, 8)), a_round(11, Status.HELD, day=date(2026, 11, 19)))

    assert places(line)[10] < places(line)[11] < line.today


@pytest.mark.parametrize("year", [None, 2026, 2027])
def test_an_awaited_round_stands_behind_today_whatever_year_is_known(year: int | None) -> None:
    line = drawn(
        a_round(11, Status.HELD, day=date(2026, 11, 19)),
        awaited=Expected(mechanism=DEPUTIES, number=12, country="LA", year=year, state=ExpectedState.WAITING),
    )

    assert line.today < places(line)[12] < 100


def test_a_plan_for_the_rest_of_this_year_stands_behind_today() -> None:
    line = drawn(a_round(12, Status.PLANNED, year=2026))

    assert places(line)[12] > line.today


def test_a_plan_that_was_not_kept_stands_in_its_year() -> None:
    line = drawn(a_round(10, Status.HELD, day=date(2025, 7, 8)), a_round(11, Status.PLANNED, year=2025))

    assert places(line)[11] < line.today
