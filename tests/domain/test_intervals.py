"""How often a source is asked: never outside its bounds, the longer the quieter it is, at once again when it brings."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.cadence import next_ask, next_interval, slowest_interval, source_due

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
SPANS = st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=30))
LOOKS = st.lists(st.booleans(), max_size=60)


def intervals(every: timedelta, slowest: timedelta | None, looks: list[bool]) -> list[timedelta]:
    found: list[timedelta] = []
    for look in looks:
        found.append(next_interval(found[-1] if found else None, every, slowest, brought_something=look))
    return found


@given(SPANS, st.none() | SPANS, LOOKS)
def test_an_interval_is_never_outside_its_bounds(
    every: timedelta, slowest: timedelta | None, looks: list[bool]
) -> None:
    longest = slowest_interval(every, slowest)
    assert longest >= every
    assert all(every <= interval <= longest for interval in intervals(every, slowest, looks))


@given(SPANS, st.none() | SPANS, LOOKS)
def test_whatever_was_before_what_brings_something_is_asked_at_once_again(
    every: timedelta, slowest: timedelta | None, looks: list[bool]
) -> None:
    assert intervals(every, slowest, [*looks, True])[-1] == every


@given(SPANS, st.none() | SPANS, LOOKS)
def test_a_quiet_source_comes_to_its_slowest_and_stays_there(
    every: timedelta, slowest: timedelta | None, looks: list[bool]
) -> None:
    longest = slowest_interval(every, slowest)
    quiet = intervals(every, slowest, [*looks, *[False] * 80])
    assert quiet[len(looks) :] == sorted(quiet[len(looks) :])
    assert quiet[-1] == longest


def test_by_itself_a_quiet_source_is_asked_a_quarter_as_often_after_seven_looks() -> None:
    every = timedelta(minutes=15)
    assert intervals(every, None, [True, *[False] * 7])[-2:] == [every * 1.25**6, timedelta(hours=1)]


@given(SPANS, st.integers(0, 50), SPANS, SPANS)
def test_a_source_is_due_no_later_than_its_site_says_now(
    before: timedelta, failures: int, every: timedelta, slowest: timedelta
) -> None:
    rhythm = next_ask(NOON, failures, before, "source")
    due = source_due(rhythm, every, slowest)
    longest = slowest_interval(every, slowest)
    assert NOON < due <= rhythm.due_at
    assert due - NOON <= (max(longest, timedelta(days=1)) if failures else longest)


def test_what_is_gone_is_asked_after_a_day_at_the_latest() -> None:
    rhythm = next_ask(NOON, 99, timedelta(minutes=15), "source")
    assert timedelta(hours=19) < rhythm.due_at - NOON <= timedelta(days=1)
    assert (rhythm.interval, rhythm.failures) == (rhythm.due_at - NOON, 99)


@given(SPANS, SPANS, st.none() | SPANS, st.booleans())
def test_an_interval_of_before_the_configuration_changed_is_brought_inside_the_new_bounds(
    last: timedelta,
    every: timedelta,
    slowest: timedelta | None,
    look: bool,  # noqa: FBT001 - drawn
) -> None:
    assert every <= next_interval(last, every, slowest, brought_something=look) <= slowest_interval(every, slowest)
