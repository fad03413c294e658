"""The rhythm of a site: how often new pages appear there by hour and weekday, learned from when they were first seen.

Pages that come within the same hour are one moment: crawls see them in heaps, and a heap after a downtime is no rhythm.
A span of time is measured in moments that were to be expected in it: nights, weekends and holidays count little.
In which intervals we ask for them is another matter (domain/cadence.py).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from statistics import fmean, pstdev
from zoneinfo import ZoneInfo

#: How far back a rhythm is learned.
WINDOW = timedelta(days=60)

_HOUR = timedelta(hours=1)
_WEEK = 168  # hours
_MONDAY = 72  # hours from the Monday before the first hour of Unix time, a Thursday
_FEWEST = 4  # moments; fewer are no rhythm
_FALSE_A_YEAR = 0.2  # alarms that a site may cause by chance; the tests hold it to less than one
_SHORTEST = timedelta(hours=6)  # no site is called silent sooner
_NEW_HERE = timedelta(days=14)  # a site that is watched for less has shown us one weekend at most …
_NEW_SHORTEST = timedelta(days=4)  # … and is not called silent before this
_LONGER = 1.25  # than the longest silence that it ever kept
_STEADY = 1 / 3  # variation of its silences, below which a site keeps its days
_STEADY_LONGER = 2.5
_STEADY_FEWEST = 6  # silences
_HOLIDAY = 0.1  # of the usual, on days on which Viet Nam, Laos and China rest

#: First days of the lunar year; the rest is fixed.
_NEW_YEARS = {
    2024: (2, 10), 2025: (1, 29), 2026: (2, 17), 2027: (2, 6), 2028: (1, 26), 2029: (2, 13), 2030: (2, 2),
    2031: (1, 23), 2032: (2, 11), 2033: (1, 31), 2034: (2, 19), 2035: (2, 8), 2036: (1, 28),
}  # fmt: skip
_FIXED_HOLIDAYS = {(1, 1), (4, 13), (4, 14), (4, 15), (4, 16), (4, 30), (5, 1), (5, 2), (9, 1), (9, 2), (9, 3)}


@dataclass(frozen=True)
class ArrivalRhythm:
    """When new pages were seen: `moments` (hours since 1970 in the site's zone), watched from `first` to the last."""

    moments: tuple[int, ...]
    first: int
    pages: int
    offset: timedelta  #: of the site's zone from UTC

    @property
    def is_known(self) -> bool:
        """Whether there is enough to speak of a rhythm."""
        return len(self.moments) >= _FEWEST

    @property
    def pages_a_day(self) -> float:
        """New pages on an average day."""
        return self.pages * 24 / self._hours

    @property
    def longest_silence(self) -> timedelta:
        """The longest time without a new page."""
        return max((b - a for a, b in pairwise(self.moments)), default=0) * _HOUR

    def expected(self, start: datetime, end: datetime) -> float:
        """How many moments with new pages there should be between two times."""
        return self._expected(_hour_of(start, self.offset), _hour_of(end, self.offset))

    def is_silent(self, last: datetime, at: datetime) -> bool:
        """Whether nothing new between the two times is more than the rhythm explains."""
        silence = at - last
        if not self.is_known or silence < max(_SHORTEST, self.longest_silence * _LONGER):
            return False
        if self._hours * _HOUR < _NEW_HERE and silence < _NEW_SHORTEST:
            return False
        missing = self.expected(last, at)
        if _is_steady(self._silences) and missing >= max(self._silences) * _STEADY_LONGER:
            return True
        days = self._days_between
        if _is_steady(days) and silence >= max(days) * _STEADY_LONGER * timedelta(days=1):
            return True
        return missing >= self._enough

    @property
    def _hours(self) -> int:
        return max(self.moments[-1] - self.first + 1, 24) if self.moments else 24

    @property
    def _enough(self) -> float:
        """So many missing moments that chance brings them about less than `_FALSE_A_YEAR` times a year.

        The rate itself is only known from the moments that were counted: with few of them, more must be missing
        (the predictive distribution of a Poisson process whose rate was estimated; Lomax).
        """
        count = len(self.moments)
        silences_a_year = count * 365 * 24 / self._hours
        chance = min(_FALSE_A_YEAR / silences_a_year, 0.5)
        return count * float(chance ** (-1 / count) - 1)

    @property
    def _days_between(self) -> list[int]:
        """Of a site that does not print every day, a weekly: the days from one issue to the next."""
        days = sorted({moment // 24 for moment in self.moments})
        between = [b - a for a, b in pairwise(days)]
        return between if between and fmean(between) > 2 else []

    @cached_property
    def _silences(self) -> list[float]:
        return [self._expected(a, b) for a, b in pairwise(self.moments)]

    @cached_property
    def _rates(self) -> list[float]:
        """Moments to be expected in each hour of the week; hours that were seen seldom lean on other days."""
        seen = Counter((moment + _MONDAY) % _WEEK for moment in self.moments)
        weeks = max(self._hours / _WEEK, 1.0)
        alike: Counter[tuple[bool, int]] = Counter()
        for hour, count in seen.items():
            alike[_kind(hour)] += count
        return [
            min((seen[hour] + 2 * alike[_kind(hour)] / (weeks * (2 if _kind(hour)[0] else 5))) / (weeks + 2), 1.0)
            for hour in range(_WEEK)
        ]

    def _expected(self, start: int, end: int) -> float:
        rates = self._rates
        return sum(rates[(hour + _MONDAY) % _WEEK] * _share(hour // 24) for hour in range(start + 1, end + 1))


def learn(arrivals: Sequence[datetime], watched_since: datetime | None, zone: str) -> ArrivalRhythm:
    """The rhythm in the times at which new pages were first seen, of the last `WINDOW` before the newest of them."""
    if not arrivals or watched_since is None:
        return ArrivalRhythm(moments=(), first=0, pages=0, offset=timedelta())
    newest = max(arrivals)
    offset = newest.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    first = max(watched_since, newest - WINDOW)
    ours = [at for at in arrivals if at >= first]
    moments = tuple(sorted({_hour_of(at, offset) for at in ours}))
    return ArrivalRhythm(moments=moments, first=_hour_of(first, offset), pages=len(ours), offset=offset)


def _hour_of(at: datetime, offset: timedelta) -> int:
    return int((at.astimezone(UTC).timestamp() + offset.total_seconds()) // 3600)


def _is_steady(silences: Sequence[float]) -> bool:
    return len(silences) >= _STEADY_FEWEST and pstdev(silences) < _STEADY * fmean(silences)


def _kind(hour: int) -> tuple[bool, int]:
    return hour // 24 >= 5, hour % 24


def _share(day: int) -> float:
    return _HOLIDAY if is_holiday(date.fromordinal(719163 + day)) else 1.0  # the ordinal of the first of January 1970


def is_holiday(day: date) -> bool:
    """Whether hardly anybody prints: the lunar new year with two days before and six after, Pi Mai, national days."""
    if (day.month, day.day) in _FIXED_HOLIDAYS:
        return True
    if day.year not in _NEW_YEARS:
        return False
    behind = (day - date(day.year, *_NEW_YEARS[day.year])).days
    return -2 <= behind <= 6
