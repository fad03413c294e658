"""When somebody is told who does not want to be told at once."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.timetable import timetable

VIENTIANE, BERLIN = "Asia/Vientiane", "Europe/Berlin"


def at(said: str) -> datetime:
    return datetime.fromisoformat(said).astimezone(UTC)


@pytest.mark.parametrize(
    ("when", "zone", "now", "last", "following"),
    [
        ("daily 07:30", VIENTIANE, "2026-11-22T07:29+07:00", "2026-11-21T07:30+07:00", "2026-11-22T07:30+07:00"),
        ("daily 07:30", VIENTIANE, "2026-11-22T07:30+07:00", "2026-11-22T07:30+07:00", "2026-11-23T07:30+07:00"),
        ("daily 00:10", VIENTIANE, "2026-11-21T17:05+00:00", "2026-11-21T00:10+07:00", "2026-11-22T00:10+07:00"),
        ("weekly mon 07:30", VIENTIANE, "2026-11-22T12:00+07:00", "2026-11-16T07:30+07:00", "2026-11-23T07:30+07:00"),
        ("weekly mon 07:30", VIENTIANE, "2026-11-23T07:00+07:00", "2026-11-16T07:30+07:00", "2026-11-23T07:30+07:00"),
        ("Weekly Sun 23:59", VIENTIANE, "2026-11-23T00:00+07:00", "2026-11-22T23:59+07:00", "2026-11-29T23:59+07:00"),
    ],
)
def test_the_moments_before_and_after(when: str, zone: str, now: str, last: str, following: str) -> None:
    table = timetable(when, zone)
    assert table is not None
    assert table.last(at(now)) == at(last)
    assert table.next(at(now)) == at(following)


def test_now_has_no_timetable() -> None:
    assert timetable("now", "UTC") is None


@pytest.mark.parametrize("when", ["", "hourly", "daily", "daily 25:00", "weekly 07:30", "weekly someday 07:30"])
def test_what_is_no_timetable_is_refused(when: str) -> None:
    with pytest.raises(ValueError, match=r"daily|time data"):
        timetable(when, "UTC")


def test_a_time_that_the_clocks_skip_or_repeat_comes_once_a_day() -> None:
    table = timetable("daily 02:30", BERLIN)
    assert table is not None
    moments = [at("2026-03-27T12:00+01:00")]
    while len(moments) < 6:
        moments.append(table.next(moments[-1]))
    days = [later - earlier for earlier, later in pairwise(moments[1:])]
    assert days == [timedelta(hours=hours) for hours in (24, 23, 24, 24)]  # skipped on the 29th: half past three
    assert table.next(at("2026-10-25T02:30+02:00")) == at("2026-10-26T02:30+01:00")


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    st.sampled_from(["daily 02:30", "daily 23:59", "weekly wed 00:00", "weekly sun 02:30"]),
    st.sampled_from([VIENTIANE, BERLIN, "America/New_York", "Pacific/Apia"]),
)
def test_a_moment_lies_on_either_side_of_now_and_none_between(now: datetime, when: str, zone: str) -> None:
    table = timetable(when, zone)
    assert table is not None
    last, following = table.last(now), table.next(now)
    assert last <= now < following
    assert table.next(last) == following
