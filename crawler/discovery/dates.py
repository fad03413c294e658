"""Dates as sources write them."""

import re
from datetime import UTC, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

_FIRST_YEAR = 1995  # of news sites; 1970 is a clock that was never set
_DAY = re.compile(r"\s*(\d{4})-(\d\d)-(\d\d)\s*")
#: Days in addresses: "/2026/11/18/", "-20261118172500102.htm", "-102261118175811.htm" (behind the house's number).
_DAY_IN_ADDRESS = re.compile(
    r"/(?P<y>20\d\d)/(?P<m>[01]?\d)/(?P<d>[0-3]?\d)(?:/|$)"
    r"|[-/](?P<Y>20\d\d)(?P<M>[01]\d)(?P<D>[0-3]\d)\d{6,9}\."
    r"|[-/]1\d\d(?P<yy>\d\d)(?P<mm>[01]\d)(?P<dd>[0-3]\d)\d{6,9}\."
)


def date(text: str, now: datetime, zone: str) -> datetime | None:
    """A time of RFC 822 or ISO 8601, in the site's zone if it names none.

    `None` for none, for a bare day, and for what cannot be.
    """
    text = text.strip()
    if not text or len(text) > 100 or ":" not in text:
        return None
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        try:
            found = datetime.fromisoformat(text)
        except ValueError:
            return None
    return _possible(found, now, zone)


def day(text: str, now: datetime, zone: str) -> datetime | None:
    """A time, or the last moment of a bare day, not after now."""
    hit = _DAY.fullmatch(text) if len(text) < 100 else None
    return _end_of_day(hit[1], hit[2], hit[3], now, zone) if hit else date(text, now, zone)


def day_in_address(url: str, now: datetime, zone: str) -> datetime | None:
    """The last moment of the day that an article's address names, not after now."""
    hit = _DAY_IN_ADDRESS.search(url)
    if hit is None:
        return None
    year, month, number = (part for part in hit.groups() if part is not None)
    return _end_of_day(year if len(year) == 4 else f"20{year}", month, number, now, zone)


def _end_of_day(year: str, month: str, number: str, now: datetime, zone: str) -> datetime | None:
    try:
        begin = datetime(int(year), int(month), int(number), tzinfo=ZoneInfo(zone))
    except ValueError:
        return None
    if _possible(begin, now, zone) is None:
        return None
    return min(now, datetime.combine(begin, time(), begin.tzinfo).astimezone(UTC) + timedelta(days=1, seconds=-1))


def _possible(found: datetime, now: datetime, zone: str) -> datetime | None:
    try:
        found = (found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone))).astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return found if found.year >= _FIRST_YEAR and found <= now else None
