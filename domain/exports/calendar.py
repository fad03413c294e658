"""Rounds as a calendar (iCalendar, RFC 5545): all-day events that keep their identity when a fact changes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import quote

from domain.decide import round_name
from domain.rounds import Round, Status
from domain.text import clean

_OCTETS = 75  # of a line, without its end (RFC 5545, 3.1)
_LONGEST = 2000  # characters of one value; a calendar shows a few lines

#: A calendar must have some component (3.6); this one shows nothing.
_NOTHING = (
    "BEGIN:VTIMEZONE",
    "TZID:Etc/UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "END:STANDARD",
    "END:VTIMEZONE",
)

#: How sure an event is.  A round that stands in the background took place, too.
_CERTAINTY = {
    Status.HELD: "CONFIRMED",
    Status.MENTIONED: "CONFIRMED",
    Status.UPCOMING: "CONFIRMED",
    Status.PLANNED: "TENTATIVE",
    Status.POSTPONED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEntry:
    """A round as a calendar shows it."""

    round: Round
    name: str  #: of its mechanism
    changed_at: datetime  #: when anything of it last became known or changed
    corrections: int = 0  #: how often a fact of it was corrected


def calendar_lines(entries: Iterable[CalendarEntry], name: str = "Roundwatch") -> Iterator[str]:
    """The lines of a calendar with an event for every round whose day is known, or was until it was put off or called
    off, each with its end (CRLF).

    Nothing in it is of the clock: equal rounds give an equal calendar.
    """
    yield from _lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//roundwatch//rounds//EN", "CALSCALE:GREGORIAN")
    yield from _lines(f"X-WR-CALNAME:{_text(name)}")
    is_empty = True
    for entry in entries:
        if _first_day(entry.round) is not None:
            is_empty = False
            yield from _event(entry)
    if is_empty:
        yield from _lines(*_NOTHING)
    yield from _lines("END:VCALENDAR")


def _event(entry: CalendarEntry) -> Iterator[str]:
    one = entry.round
    first = _first_day(one)
    assert first is not None  # noqa: S101 - the caller has looked
    last = max(one.ends_on or first, first)
    changed = _moment(entry.changed_at)
    place = ", ".join(part for part in (one.city, one.country) if part) or (one.format or "")
    yield from _lines(
        "BEGIN:VEVENT",
        f"UID:{_identity(one)}",
        f"DTSTAMP:{changed}",
        f"LAST-MODIFIED:{changed}",
        f"SEQUENCE:{entry.corrections}",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}",  # the day behind the last (3.6.1)
        f"SUMMARY:{_text(_summary(entry))}",
        f"STATUS:{_CERTAINTY[one.status]}",
        "TRANSP:TRANSPARENT",
    )
    if place:
        yield from _lines(f"LOCATION:{_text(place)}")
    yield from _lines(f"DESCRIPTION:{_text(_description(one))}", f"CATEGORIES:{_text(one.mechanism)}")
    if (source := next((_address(one.url) for one in one.evidence if _address(one.url)), None)) is not None:
        yield from _lines(f"URL:{source}")
    yield from _lines("END:VEVENT")


def _first_day(one: Round) -> date | None:
    """Its day; of one that was taken back the one that was announced, so that whoever took that over is told."""
    return one.starts_on or one.announced_on


def _identity(one: Round) -> str:
    """The same for a round whatever becomes of its facts; of one without a number its day is part of it."""
    return re.sub(r"[^\w.-]", "-", round_name(one), flags=re.ASCII) + "@roundwatch"


def _summary(entry: CalendarEntry) -> str:
    one = entry.round
    number = f", round {one.number}" if one.number is not None else ""
    unsure = {Status.PLANNED: "Planned: ", Status.POSTPONED: "Postponed: ", Status.CANCELLED: "Cancelled: "}
    return f"{unsure.get(one.status, '')}{entry.name}{number}"


def _description(one: Round) -> str:
    said = [f"Status: {one.status}"]
    said += [f"Chair, {chair.party}: {chair.name}" for chair in one.chairs]
    if one.articles:
        said.append(f"Articles: {one.articles}, independent voices: {one.independent}")
    if one.conflicts:
        said.append(f"Articles disagree on: {', '.join(conflict.field for conflict in one.conflicts)}")
    return "\n".join(said)


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _address(url: str) -> str | None:
    """An address as it may stand in a property, which has no escapes for it; `None` for what is none."""
    if not url.startswith(("http://", "https://")):
        return None
    return quote(clean(url).replace(" ", ""), safe=":/?#[]@!$&'()*+,;=%~")[:_LONGEST]


def _text(value: str) -> str:
    """A value of type TEXT (3.3.11)."""
    text = clean(value)[:_LONGEST].replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return text.replace("\n", "\\n")


def _lines(*contents: str) -> Iterator[str]:
    for content in contents:
        yield from _folded(content)


def _folded(content: str) -> Iterator[str]:
    """A content line, cut so that no line is too long in octets and no character is cut in two (3.1)."""
    line, octets = "", 0
    for letter in content:
        size = len(letter.encode())
        if octets + size > _OCTETS:
            yield f"{line}\r\n"
            line, octets = " ", 1
        line, octets = line + letter, octets + size
    yield f"{line}\r\n"
