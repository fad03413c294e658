"""Spans of time and shares in words."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, format_timedelta
from babel.numbers import format_percent

from wording.vocabulary import Vocabulary

_THIS_YEAR = timedelta(days=180)


def span(length: timedelta, words: Vocabulary) -> str:
    """So long, in the largest unit of which there are two at least: "36 hours", "3 days"."""
    return format_timedelta(length, granularity="minute", threshold=2, locale=words.locale)


def share(value: float, words: Vocabulary) -> str:
    """A share as a percentage, never rounded up."""
    return str(format_percent(int(value * 100) / 100, locale=words.locale))


def moment(at: datetime, words: Vocabulary, zone: str, *, today: datetime | None = None) -> str:
    """A day and time in the reader's zone, short enough for a phone; with its year if it is not that of `today`."""
    pattern = "weekly.day_of_year" if today is not None and abs(today - at) > _THIS_YEAR else "weekly.clock"
    return format_datetime(at, words.say(pattern), tzinfo=ZoneInfo(zone), locale=words.locale)


def day(at: datetime, words: Vocabulary, zone: str) -> str:
    """A day in the reader's zone."""
    return format_datetime(at, words.say("weekly.day"), tzinfo=ZoneInfo(zone), locale=words.locale)
