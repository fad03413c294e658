"""When a recipient is to be told: at their times, what belongs together together, and not more than they can read."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.events import EventKind
from domain.site import Recipient
from domain.timetable import timetable

#: What is written to somebody within this is one letter.
TOGETHER = timedelta(minutes=1)
_HOUR = timedelta(hours=1)


def told_until(recipient: Recipient, settled: datetime, now: datetime) -> datetime:
    """Up to when what happened may be told now.  `settled`: what happened before has all that belongs to it."""
    times = timetable(recipient.when, recipient.timezone)
    return settled if times is None else times.last(now)


def may_write(
    recipient: Recipient, kinds: Sequence[str], written: Sequence[datetime], now: datetime, *, apart: timedelta
) -> bool:
    """Whether a letter about events of these kinds may be written, after those of the last hour.

    Two letters are `apart`, but a new round does not wait for that, nor for the hour until as many again were written.
    """
    recent = [one for one in written if now - _HOUR < one <= now]
    urgent = EventKind.NEW_ROUND in kinds
    if len(recent) >= recipient.most_per_hour * (2 if urgent else 1):
        return False
    return urgent or not any(now - one < apart for one in recent)
