"""When a recipient wants to be told: at once, at a time of each day, or at a time on one day of the week."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """A time of the day in a zone, on every day or on one weekday (0 is Monday)."""

    at: time
    weekday: int | None = None
    zone: str = "UTC"  #: IANA

    def last(self, now: datetime) -> datetime:
        """The newest of its moments that is not after `now`, in UTC."""
        day = now.astimezone(ZoneInfo(self.zone)).date() + timedelta(days=1)
        while (moment := self._moment(day)) > now or not self._is_on(day.weekday()):
            day -= timedelta(days=1)
        return moment

    def next(self, now: datetime) -> datetime:
        """The first of its moments after `now`, in UTC."""
        day = now.astimezone(ZoneInfo(self.zone)).date() - timedelta(days=1)
        while (moment := self._moment(day)) <= now or not self._is_on(day.weekday()):
            day += timedelta(days=1)
        return moment

    def _is_on(self, weekday: int) -> bool:
        return self.weekday in (None, weekday)

    def _moment(self, day: date) -> datetime:
        # Where the clocks skip the time it is as long after the skip; where they repeat it, it is the first (PEP 495).
        return datetime.combine(day, self.at, ZoneInfo(self.zone)).astimezone(UTC)


def timetable(when: str, zone: str) -> Timetable | None:
    """What "daily 07:30" or "weekly mon 07:30" says, in an IANA zone; `None` for "now".

    Raises `ValueError` for anything else.
    """
    match when.lower().split():
        case ["now"]:
            return None
        case ["daily", at]:
            return Timetable(at=_time(at), zone=zone)
        case ["weekly", weekday, at] if weekday in WEEKDAYS:
            return Timetable(at=_time(at), weekday=WEEKDAYS.index(weekday), zone=zone)
    raise ValueError(f'{when!r}: "now", "daily 07:30" or "weekly mon 07:30"')


def _time(at: str) -> time:
    return datetime.strptime(at, "%H:%M").time()  # noqa: DTZ007 - a time of a day, in no zone yet
