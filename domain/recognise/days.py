"""Days, months and years as articles write them, resolved against the day of publication."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from domain.language import dates
from domain.language.calendar import RELATIVE_WEEKDAYS, RELATIVE_WEEKS, WEEKDAYS
from domain.language.vocabulary import Vocabulary, either
from domain.passage import kept
from domain.recognise.document import Document, Sentence
from domain.recognise.frames import Frame
from domain.recognise.months import (
    Numbers,
    month_named,
    relative_year,
    year_written,
)
from domain.recognise.undated import day_of_month, day_without_year

_WEEKDAYS = Numbers(WEEKDAYS)
_WORD = 12  # characters before a weekday in which a word stands that says which one it is
_OF_LATE = timedelta(days=10)  # from publication, in which a day is that of the news
_LONGEST_RUN = 20  # days of a visit
_TOLD_WITHIN = timedelta(days=2)  # before publication, in which somebody told what a page has as news
_WEEK = timedelta(days=7)
_TELLING = 70  # characters before a day in which somebody may tell
_OPENING = 35  # characters of a sentence in which it is dated
_CASELESS = re.compile("[\u0e00-\u0eff\u3040-\u9fff]")

_DIGIT = re.compile(r"\d")
_QUOTES = re.compile('["「」『』]')

#: Entry of a vocabulary → days from that of publication.
_RELATIVE = {"today": 0, "yesterday": -1, "day_before_yesterday": -2, "tomorrow": 1, "day_after_tomorrow": 2}
_LONG_AGO = timedelta(days=60)  # no news, so that words for it mean the day and not that of the page


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A day, or a run of days, as a sentence names it."""

    start: int  #: where it stands in the sentence
    end: int
    first: date
    last: date


def one_day(day: date) -> Days:
    """A day that no words name by themselves."""
    return Days(start=0, end=0, first=day, last=day)


@kept
def find_days(sentence: Sentence, published_on: date | None, *, ahead: bool = False) -> tuple[Days, ...]:
    """The days that a sentence names, in order.  `ahead`: those without a year are to come, not past."""
    found: list[Days] = []
    for hit in dates_of(sentence):
        if any(hit.start() < other.end and other.start < hit.end() for other in found):
            continue
        days = _resolve(hit, published_on, ahead=ahead, frame=sentence.frame)
        if days is not None:
            found.append(days)
    found += list(_days_of_run(sentence, found, published_on, ahead=ahead))
    if published_on is not None:
        for hit, weekday in _weekdays(sentence.plain):
            if any(
                (hit.start() - 4 <= other.end and other.start <= hit.end() + 4)
                or dates.NAMED_TWICE.fullmatch(sentence.plain, hit.end(), max(other.start, hit.end()))
                for other in found
            ):
                continue  # "on Thursday, July 8", "am Donnerstag, dem 8. Juli": one day, named twice
            week = dates.WEEK.search(sentence.plain, max(0, hit.start() - 2), hit.start())
            if week is not None:
                monday = published_on - timedelta(days=published_on.weekday())
                day = monday + timedelta(weeks=RELATIVE_WEEKS[week["w"]], days=weekday)
            elif (
                near := dates.NEAR_WEEKDAY.search(sentence.plain, max(0, hit.start() - _WORD), hit.start())
            ) is not None:
                # "next Tuesday" and "last Tuesday" say which, and neither is the day of publication
                shift = RELATIVE_WEEKDAYS[near["w"]]
                day = _weekday(weekday, published_on + timedelta(days=shift), ahead=shift > 0)
            else:
                day = _weekday(weekday, published_on, ahead=ahead)
            named = hit[0].rstrip(".")  # which ends a sentence as often as it shortens a name
            found.append(Days(start=hit.start(), end=hit.start() + len(named), first=day, last=day))
    found.sort(key=lambda days: days.start)
    # The day of a dispatch is that of the news only where its sentence names no other.
    return tuple(found[1:] if len(found) > 1 and is_of_dispatch(sentence, found[0]) else found)


def _days_of_run(sentence: Sentence, found: list[Days], published_on: date | None, *, ahead: bool) -> Iterator[Days]:
    """The mere numbers that are days of a run which the sentence, or the one before, names: "17-20 December … on the
    18th".
    """
    if sentence.frame is not None or _DIGIT.search(sentence.plain) is None:
        return
    runs = [days for days in found if days.first != days.last]
    if not runs and dates.OF_RUN.search(sentence.plain) is not None:
        runs = [days for days in _written_before(sentence, published_on, ahead=ahead) if days.first != days.last]
    for hit in dates.OF_RUN.finditer(sentence.plain) if runs else ():  # few sentences have a run
        if any(hit.start() < other.end and other.start < hit.end() for other in found):
            continue
        number = int(next(day for day in hit.groups() if day))
        for run in runs[:1]:
            length = min((run.last - run.first).days, _LONGEST_RUN)
            within = (run.first + timedelta(days=n) for n in range(length + 1))
            if day := next((day for day in within if day.day == number), None):
                yield Days(start=hit.start(), end=hit.end(), first=day, last=day)


def is_of_dispatch(sentence: Sentence, day: Days) -> bool:
    """Whether a day is part of the dateline: "Hanoï, 16 septembre (VNA) - …"."""
    return day.start < _OPENING and dates.DATELINE.match(sentence.plain, day.end) is not None


def dates_of(sentence: Sentence) -> list[re.Match[str]]:
    """What a sentence writes as dates: under the heading of a month also mere days."""
    return dates_in(sentence.plain) if sentence.frame is None else dates_in(sentence.plain, framed=True)


@kept
def dates_in(plain: str, *, framed: bool = False) -> list[re.Match[str]]:
    """What is written as a date, and first what settles the rest: "10-11 November" is no 10/11; `framed`: also the mere
    days that stand under the heading of a month.
    """
    if _DIGIT.search(plain) is None:
        return []
    han = (dates.HAN_RUN, dates.HAN) if "月" in plain else ()
    spelt = (dates.MONTH_FIRST, dates.DAY_FIRST) if dates.MONTH_STEM.search(plain) else ()
    this_month = (dates.THIS_MONTH,) if dates.THIS_MONTH_WORD.search(plain) else ()
    of_frame = (dates.OF_FRAME,) if framed else ()
    return [
        hit
        for pattern in (dates.SPELT_VI, *han, *spelt, dates.NUMERIC, *this_month, *of_frame)
        for hit in pattern.finditer(plain)
    ]


@kept
def _weekdays(plain: str) -> list[tuple[re.Match[str], int]]:
    """The weekdays that a text names, each with its number."""
    named = [hit for hit in dates.WEEKDAY.finditer(plain) if not plain[hit.start() - 1 : hit.start()].isalpha()]
    named += dates.WEEKDAY_UNSPACED.finditer(plain) if _CASELESS.search(plain) else ()
    return [
        *((hit, _WEEKDAYS[hit[0]]) for hit in named),
        *((hit, _weekday_vi(hit)) for hit in dates.WEEKDAY_VI.finditer(plain)),
    ]


@kept
def find_relative_days(sentence: Sentence, vocabulary: Vocabulary, published_on: date | None) -> tuple[Days, ...]:
    """The days that a sentence names by "today", "yesterday" or "tomorrow"."""
    if published_on is None:
        return ()
    if either(vocabulary, (*_RELATIVE, "eve")).search(sentence.plain) is None:
        return _day_of_lead(sentence, vocabulary, published_on)
    found = []
    for entry, shift in _RELATIVE.items():
        for hit in vocabulary.pattern(entry).finditer(sentence.plain):
            day = _day_of_telling(sentence, vocabulary, hit.start(), published_on) + timedelta(days=shift)
            found.append(Days(start=hit.start(), end=hit.end(), first=day, last=day))
    for hit in vocabulary.pattern("eve").finditer(sentence.plain):
        day = _day_named_before(sentence, hit.start(), published_on) - timedelta(days=1)
        found.append(Days(start=hit.start(), end=hit.end(), first=day, last=day))
    return tuple(found)


def _day_of_telling(sentence: Sentence, vocabulary: Vocabulary, place: int, published_on: date) -> date:
    """What is "today" at a place: the day before publication, or a little earlier, on which somebody says so ("said on
    29 August that the 9th was taking place this afternoon"); else that of publication.
    """
    if (said_on := _day_of_quote(sentence, place, published_on)) is not None:
        return said_on
    that = vocabulary.pattern("that").search(sentence.plain, 0, place)
    if that is None or sentence.plain.endswith(", ", 0, place):  # "…, who said that …, today co-chaired"
        return published_on
    told: list[tuple[str, Days]] = [
        (sentence.plain, day) for day in find_days(sentence, published_on) if day.end <= that.start()
    ]
    if not told and vocabulary.pattern("briefing").search(sentence.before):
        told = [(sentence.before, day) for day in _written_before(sentence, published_on, ahead=False)]
    for plain, day in told[-1:]:
        near = max(0, day.start - vocabulary.within(_TELLING))
        said = any(vocabulary.pattern(entry).search(plain, near, day.start) for entry in ("said_on", "briefing"))
        if said and day.first == day.last and timedelta() < published_on - day.first <= _TOLD_WITHIN:
            return day.first
    return published_on


def is_quoted(plain: str, place: int) -> bool:
    """Whether a place stands between quotation marks."""
    return sum(hit.start() < place for hit in _QUOTES.finditer(plain)) % 2 == 1


def _day_of_quote(sentence: Sentence, place: int, published_on: date) -> date | None:
    """The only day of late beside the quotation marks that open before a place: on it "today" was said."""
    if not is_quoted(sentence.plain, place):
        return None
    told = {day for day in find_days(sentence, published_on) if not is_quoted(sentence.plain, day.start)}
    single = {day.first for day in told if day.first == day.last}
    day = single.pop() if len(single) == 1 else published_on
    return day if timedelta() < published_on - day <= _TOLD_WITHIN else None


def _day_named_before(sentence: Sentence, place: int, published_on: date) -> date:
    """The last day named before a place in a sentence, or of late in the one before; else that of publication."""
    told = [days for days in find_days(sentence, published_on) if days.end <= place]
    if not told:
        before = _written_before(sentence, published_on, ahead=False)
        told = [days for days in before if abs(published_on - days.last) <= _OF_LATE]
    single = [days.first for days in told if days.first == days.last]
    return single[-1] if single else published_on


def _written_before(sentence: Sentence, published_on: date | None, *, ahead: bool) -> list[Days]:
    """The days that the sentence before one names by date."""
    written = (_resolve(hit, published_on, ahead=ahead) for hit in dates_in(sentence.before))
    return [days for days in written if days is not None]


def _day_of_lead(sentence: Sentence, vocabulary: Vocabulary, published_on: date) -> tuple[Days, ...]:
    """The day of publication where a lead that names no day says "that afternoon"."""
    if sentence.index != 1 or find_days(sentence, published_on):
        return ()
    said = vocabulary.pattern("that_day").search(sentence.plain)
    return (Days(start=said.start(), end=said.end(), first=published_on, last=published_on),) if said else ()


def find_all_days(
    sentence: Sentence, vocabulary: Vocabulary, published_on: date | None, *, ahead: bool = False
) -> tuple[Days, ...]:
    """The days that a sentence names by date or weekday, then those by "today" and the like."""
    return find_days(sentence, published_on, ahead=ahead) + find_relative_days(sentence, vocabulary, published_on)


def day_referred_to(document: Document, sentence: Sentence, vocabulary: Vocabulary) -> Days | None:
    """The day long ago that a sentence opens with a word for ("That day the two …"): the only one of that before it."""
    published_on, opening = document.published_on, vocabulary.within(_OPENING)
    if published_on is None:
        return None
    named = [day for other in document.before(sentence, 1) for day in find_days(other, published_on)]
    named = [day for day in named if published_on - day.first > _LONG_AGO and day.first == day.last]
    told = len(named) == 1 and vocabulary.pattern("same_day").search(sentence.plain, 0, opening)
    return named[0] if told else None


def _resolve(hit: re.Match[str], published_on: date | None, *, ahead: bool, frame: Frame | None = None) -> Days | None:
    named = hit.groupdict()
    day: str = named["d"] or next((named[f"d{n}"] for n in range(2, 8) if named.get(f"d{n}")), "")
    if published_on is not None and (named.get("last") or named.get("last2")):
        published_on = published_on.replace(day=1) - timedelta(days=1)
    if published_on is not None and named.get("next"):
        published_on, ahead = (published_on.replace(day=28) + timedelta(days=4)).replace(day=1), True
    end = named.get("e") or named.get("e2")
    if named.get("m1") and not end:
        return None  # three numbers that are no range: not a day
    if published_on is not None and not ahead and end and not named.get("m1"):
        published_on += timedelta(days=max(0, int(end) - int(day)))  # a visit that has begun may not be over
    if frame is not None and not (named.get("y") or named.get("r")):
        month = frame.month if named.get("m") is None else _month(named["m"])
        last = day_without_year(frame.year, month, int(end or day), published_on, ahead=ahead)
    elif named.get("m") is None:
        last = day_of_month(int(end or day), published_on, ahead=ahead)
    else:
        month = _month(named["m"])
        year = year_written(named.get("y")) or relative_year(named.get("r"), published_on)
        last = day_without_year(year, month, int(end or day), published_on, ahead=ahead)
    if last is None:
        return None
    month = last.month
    first_month = int(named["m1"]) if named.get("m1") else month
    try:
        first = date(last.year if first_month <= month else last.year - 1, first_month, int(day))
    except ValueError:
        return None
    return Days(start=hit.start(), end=hit.end(), first=first, last=last) if first <= last else None


def _month(name: str) -> int:
    return int(name) if name.isdigit() else month_named(name)


def _weekday(weekday: int, published_on: date, *, ahead: bool) -> date:
    """The nearest such weekday up to the day of publication, or from it on."""
    if ahead:
        return published_on + timedelta(days=(weekday - published_on.weekday()) % 7)
    return published_on - timedelta(days=(published_on.weekday() - weekday) % 7)


def _weekday_vi(hit: re.Match[str]) -> int:
    """Vietnamese counts from Sunday, the first day: thứ hai is Monday."""
    return dates.WEEKDAYS_VI.index(hit["w"]) if hit["w"] else 6


def was_this_week(sentence: Sentence, day: Days, published_on: date) -> bool:
    """Whether a day that may be to come may as well be one of the week before: "on Tuesday"."""
    past = [other for other in find_days(sentence, published_on) if other.start == day.start]
    return any(timedelta() <= published_on - other.last <= _WEEK for other in past)
