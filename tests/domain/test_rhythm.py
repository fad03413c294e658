"""How often a site has news is learned from when its pages came: silence is told soon, and hardly ever in vain."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from statistics import median

import pytest

from domain.rhythm import WINDOW, is_holiday, learn

BEGIN = datetime(2026, 1, 5, tzinfo=UTC)  # a Monday
ZONE = "Asia/Ho_Chi_Minh"
YEAR = 365
SEEDS = range(2)


def history(seed: int, a_day: float, *, weekend: float, night: float, unrest: float, holiday: float) -> list[datetime]:
    """Fourteen months of a site: by day and night, on workdays, weekends and holidays; good days and bad ones."""
    chance = Random(seed)  # noqa: S311 - arrivals, not secrets
    shares = [night if hour < 6 or hour >= 22 else 1.0 for hour in range(24)]
    arrivals = []
    for number in range(YEAR + 60):
        day = BEGIN + timedelta(days=number)
        rate = a_day * (chance.gammavariate(1 / unrest, unrest) if unrest else 1)
        rate *= (weekend if day.weekday() >= 5 else 1) * (holiday if is_holiday(day.date()) else 1)
        for hour, share in enumerate(shares):
            due = chance.expovariate(1)
            while due < rate * share / sum(shares):
                arrivals.append(day + timedelta(hours=hour - 7, seconds=chance.uniform(0, 3599)))
                due += chance.expovariate(1)
    return sorted(arrivals)


def weekly(seed: int, skips: float = 0.0) -> list[datetime]:
    """A magazine: eight articles on Thursday morning, give or take some hours."""
    chance = Random(seed)  # noqa: S311 - arrivals, not secrets
    issues = [BEGIN + timedelta(days=7 * week + 3, hours=chance.uniform(2, 7)) for week in range(60)]
    return [
        issue + timedelta(minutes=2 * number) for issue in issues if chance.random() >= skips for number in range(8)
    ]


def false_alarms(arrivals: Sequence[datetime]) -> int:
    """How often the silence before an article was called too long, once the site had been watched for 60 days."""
    found = 0
    for place in range(1, len(arrivals)):
        last, at = arrivals[place - 1], arrivals[place]
        if last >= BEGIN + WINDOW and at - last > timedelta(hours=6):
            found += learn(arrivals[bisect_left(arrivals, last - WINDOW) : place], BEGIN, ZONE).is_silent(last, at)
    return found


def hours_until_told(arrivals: Sequence[datetime], seed: int = 1) -> float:
    """How long it takes, at the median, until a site that falls silent at any moment is called so."""
    chance, delays = Random(seed), []  # noqa: S311 - as above
    for _ in range(9):
        last = arrivals[chance.randrange(len(arrivals) // 3, len(arrivals))]
        known = arrivals[bisect_left(arrivals, last - WINDOW) : bisect_right(arrivals, last)]
        moments = [last + timedelta(hours=hours) for hours in range(24 * 150)]
        # Once it is silent it stays so, as long as nothing comes.
        delays.append(bisect_left(moments, x=True, key=partial(learn(known, BEGIN, ZONE).is_silent, last)))
    return median(delays)


KINDS = {
    "agency": ({"a_day": 200, "weekend": 0.5, "night": 0.05, "unrest": 0.3, "holiday": 0.3}, (6, 20)),
    "paper": ({"a_day": 40, "weekend": 0.3, "night": 0.05, "unrest": 0.2, "holiday": 0.3}, (8, 36)),
    "ministry": ({"a_day": 8, "weekend": 0.0, "night": 0.0, "unrest": 0.3, "holiday": 0.0}, (24, 24 * 7)),
    "town": ({"a_day": 2, "weekend": 0.2, "night": 0.05, "unrest": 0.5, "holiday": 0.1}, (24 * 3, 24 * 14)),
    "club": ({"a_day": 0.3, "weekend": 1.0, "night": 1.0, "unrest": 0.0, "holiday": 1.0}, (24 * 14, 24 * 60)),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_site_that_goes_on_is_called_silent_less_than_once_a_year(kind: str) -> None:
    manner, _ = KINDS[kind]
    assert sum(false_alarms(history(seed, **manner)) for seed in SEEDS) / len(SEEDS) < 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_site_that_falls_silent_is_told_by_its_own_rhythm(kind: str) -> None:
    manner, (soonest, latest) = KINDS[kind]
    assert soonest <= hours_until_told(history(7, **manner)) <= latest


@pytest.mark.parametrize("skips", [0.0, 0.05])
def test_a_weekly_is_not_called_silent_for_one_issue_that_it_leaves_out(skips: float) -> None:
    assert sum(false_alarms(weekly(seed, skips)) for seed in range(4)) <= (1 if skips else 0)
    assert 24 * 14 < hours_until_told(weekly(3)) <= 24 * 18


def test_a_weekend_and_new_year_are_no_silence() -> None:
    paper = history(5, **KINDS["ministry"][0])
    friday = max(one for one in paper if one < datetime(2026, 10, 10, tzinfo=UTC))
    rhythm = learn([one for one in paper if friday - WINDOW <= one <= friday], BEGIN, ZONE)
    assert friday.weekday() == 4
    assert not rhythm.is_silent(friday, datetime(2026, 10, 12, 2, tzinfo=UTC))  # Monday, nine o'clock in Hà Nội
    assert rhythm.is_silent(friday, datetime(2026, 10, 15, 10, tzinfo=UTC))
    before = datetime(2027, 2, 3, 9, tzinfo=UTC)
    steady = learn([before - timedelta(days=day) for day in range(60)], before - WINDOW, ZONE)
    assert not steady.is_silent(before, before + timedelta(days=7))  # Tết
    assert steady.is_silent(before + timedelta(days=30), before + timedelta(days=37))


def test_what_was_watched_for_a_short_while_has_no_rhythm_yet() -> None:
    three_days = [BEGIN + timedelta(hours=hour) for hour in range(24 * 3)]
    rhythm = learn(three_days, BEGIN, ZONE)
    assert not rhythm.is_silent(three_days[-1], three_days[-1] + timedelta(days=3))
    assert rhythm.is_silent(three_days[-1], three_days[-1] + timedelta(days=5))
    assert not learn(three_days[:3], BEGIN, ZONE).is_known
    assert not learn([], BEGIN, ZONE).is_silent(BEGIN, BEGIN + timedelta(days=500))


def test_a_heap_of_pages_after_a_downtime_is_no_rhythm() -> None:
    daily = [BEGIN + timedelta(days=day, hours=3) for day in range(40)]
    heap = [daily[-1] + timedelta(days=5, seconds=second) for second in range(300)]
    rhythm = learn([*daily, *heap], BEGIN, ZONE)
    assert not rhythm.is_silent(heap[-1], heap[-1] + timedelta(days=2))
