"""How long a host is left alone that asked for it, or that fails."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from random import Random

LONGEST_WAIT = timedelta(days=1)
_FIRST_WAIT = timedelta(minutes=5)
_SPREAD = 0.2  # of a wait by which it may be shorter: sites that failed together are not asked again together


def retry_after(value: str | None, now: datetime) -> timedelta | None:
    """What a Retry-After header asks for (RFC 9110, 10.2.3), at most a day; `None`: nothing that can be understood."""
    said = (value or "").strip()
    if said.isascii() and said.isdigit():
        return min(timedelta(seconds=int(said[:9])), LONGEST_WAIT)
    try:
        until = parsedate_to_datetime(said)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return min(max(until - now, timedelta()), LONGEST_WAIT)


def back_off(failures: int, who: str) -> timedelta:
    """How long to wait after so many failures in a row (1 is the first): five minutes, doubling up to a day."""
    return spread(min(_FIRST_WAIT * (1 << min(max(failures - 1, 0), 16)), LONGEST_WAIT), who)


def spread(wait: timedelta, who: str) -> timedelta:
    """A wait that is up to a fifth shorter: always by the same for this name, and by something else for another."""
    return wait * (1 - _SPREAD * Random(who).random())  # noqa: S311 - to spread, not to hide
