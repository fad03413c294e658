"""Days, months and years as articles write them, resolved against the day of publication."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from domain.language.vocabulary import Vocabulary
from domain.recognise.document import Sentence

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
_MONTH = "(?P<m>" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in _MONTHS) + r")\.?(?![a-z])"
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_LAST = r"(?: ?(?:-|to|and|đến|và|–) ?(?:ngày )?(?P<e>\d{1,2})(?:st|nd|rd|th)?)?"
_YEAR = r"(?:[,/. -]{0,2}(?:năm )?(?P<y>(?:19|20)\d\d))?"

_NUMERIC = re.compile(
    rf"(?<![\d/.,-])(?P<d>\d{{1,2}})(?:[/.-](?P<m1>\d{{1,2}}))?{_LAST}[/.-]{{1,2}}(?P<m>\d{{1,2}})"
    r"(?:[/.-](?P<y>(?:19|20)\d\d))?"
    r"(?![\d/%]|[.,-]\d)"
)
_SPELT_VI = re.compile(rf"{_DAY}{_LAST} tháng (?P<m>\d{{1,2}}){_YEAR}")
_MONTH_FIRST = re.compile(rf"(?<![a-z]){_MONTH} ?{_DAY}(?!\d){_LAST}(?:,? (?P<y>(?:19|20)\d\d))?")
_DAY_FIRST = re.compile(rf"(?<!\d){_DAY}{_LAST} (?:of )?{_MONTH}{_YEAR}")
_WEEKDAY = re.compile(rf"(?<![a-z])(?:{'|'.join(_WEEKDAYS)})(?![a-z])")
_WEEKDAYS_VI = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_WEEKDAY_VI = re.compile(rf"(?:hôm|sáng|trưa|chiều|tối) (?:thứ (?P<w>{'|'.join(_WEEKDAYS_VI)})|chủ nhật)(?!\w)")
_MONTH_ONLY = re.compile(
    r"(?:tháng (?P<n>\d{1,2})(?: ?[/-] ?| năm )?(?P<y1>(?:19|20)\d\d)?)|"
    rf"(?:in|mid-|early|late|of|end of|last) ?{_MONTH}(?! \d{{1,2}}(?!\d))"
    r"(?:,? (?P<y2>(?:19|20)\d\d))?"
)
_YEAR_ONLY = re.compile(r"(?:(?<=mid-)|(?<![\d/-]))(?P<y>(?:19|20)\d\d)(?![\d/]|-\d)")
_QUARTER = re.compile(r"quý [ivx\d]{1,3} ?(?:/|năm) ?(?P<y>(?:19|20)\d\d)")
_YEAR_AFTER_MONTH = re.compile(r"(?P<n>\d{1,2}) ?[/-] ?(?P<y>(?:19|20)\d\d)(?!\d)")
_NEXT_YEAR = re.compile(r"next year|năm sau|năm tới|sang năm")
_THIS_YEAR = re.compile(r"this year|năm nay|trong năm(?! \d)|cuối năm(?! \d)|end of the year|later in the year")

_AHEAD = timedelta(days=1)  # zones differ


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """A day, or a run of days, as a sentence names it."""

    start: int  #: where it stands in the sentence
    end: int
    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A month or a year, as a sentence names it."""

    start: int
    year: int
    month: int | None


def find_days(sentence: Sentence, published_on: date | None, *, ahead: bool = False) -> list[Days]:
    """The days that a sentence names, in order.  `ahead`: those without a year are to come, not past."""
    found: list[Days] = []
    for pattern in (_SPELT_VI, _MONTH_FIRST, _DAY_FIRST, _NUMERIC):  # "10-11 November" is no 10/11
        for hit in pattern.finditer(sentence.plain):
            if any(hit.start() < other.end and other.start < hit.end() for other in found):
                continue
            days = _resolve(hit, published_on, ahead=ahead)
            if days is not None:
                found.append(days)
    if published_on is not None:
        named = [(hit, _WEEKDAYS.index(hit[0])) for hit in _WEEKDAY.finditer(sentence.plain)]
        named += [(hit, _weekday_vi(hit)) for hit in _WEEKDAY_VI.finditer(sentence.plain)]
        for hit, weekday in named:
            if any(hit.start() - 4 <= other.end and other.start <= hit.end() + 4 for other in found):
                continue  # "on Thursday, July 8": one day, named twice
            day = _weekday(weekday, published_on, ahead=ahead)
            found.append(Days(start=hit.start(), end=hit.end(), first=day, last=day))
    return sorted(found, key=lambda days: days.start)


def find_relative_days(sentence: Sentence, vocabulary: Vocabulary, published_on: date | None) -> list[Days]:
    """The days that a sentence names by "today", "yesterday" or "tomorrow"."""
    if published_on is None:
        return []
    found = []
    for entry, shift in (("today", 0), ("yesterday", -1), ("tomorrow", 1)):
        for hit in vocabulary.pattern(entry).finditer(sentence.plain):
            day = published_on + timedelta(days=shift)
            found.append(Days(start=hit.start(), end=hit.end(), first=day, last=day))
    return found


def find_spans(plain: str, published_on: date | None, *, ahead: bool = False) -> list[Span]:
    """The months and years that a plain text names, in order."""
    found: list[Span] = []
    for hit in _MONTH_ONLY.finditer(plain):
        month = int(hit["n"]) if hit["n"] else _month(hit["m"])
        year = hit["y1"] or hit["y2"]
        if 1 <= month <= 12 and (resolved := int(year) if year else _year_of_month(month, published_on, ahead=ahead)):
            found.append(Span(start=hit.start(), year=resolved, month=month))
    for hit in _YEAR_AFTER_MONTH.finditer(plain):
        if 1 <= int(hit["n"]) <= 12 and not any(abs(other.start - hit.start()) < 12 for other in found):
            found.append(Span(start=hit.start(), year=int(hit["y"]), month=int(hit["n"])))
    found += [Span(start=h.start(), year=int(h["y"]), month=None) for h in _QUARTER.finditer(plain)]
    for hit in _YEAR_ONLY.finditer(plain):
        if not any(other.year == int(hit["y"]) and hit.start() - other.start < 20 for other in found):
            found.append(Span(start=hit.start(), year=int(hit["y"]), month=None))
    if published_on is not None:
        found += [Span(start=h.start(), year=published_on.year + 1, month=None) for h in _NEXT_YEAR.finditer(plain)]
        found += [Span(start=h.start(), year=published_on.year, month=None) for h in _THIS_YEAR.finditer(plain)]
    return sorted(found, key=lambda span: span.start)


def _resolve(hit: re.Match[str], published_on: date | None, *, ahead: bool) -> Days | None:
    named = hit.groupdict()
    month = int(named["m"]) if named["m"].isdigit() else _month(named["m"])
    first_month = int(named["m1"]) if named.get("m1") else month
    if named.get("m1") and not named["e"]:
        return None  # three numbers that are no range: not a day
    year = int(named["y"]) if named.get("y") else None
    last = _date(year, month, int(named["e"] or named["d"]), published_on, ahead=ahead)
    if last is None:
        return None
    try:
        first = date(last.year if first_month <= month else last.year - 1, first_month, int(named["d"]))
    except ValueError:
        return None
    return Days(start=hit.start(), end=hit.end(), first=first, last=last) if first <= last else None


def _date(year: int | None, month: int, day: int, published_on: date | None, *, ahead: bool) -> date | None:
    """A day and month without a year: the latest not after publication, or the next one for what is to come."""
    try:
        if year is not None:
            return date(year, month, day)
        if published_on is None:
            return None
        this_year = date(published_on.year, month, day)
        if ahead and this_year < published_on - _AHEAD:
            return date(published_on.year + 1, month, day)
        if not ahead and this_year > published_on + _AHEAD:
            return date(published_on.year - 1, month, day)
    except ValueError:
        return None
    return this_year


def _weekday(weekday: int, published_on: date, *, ahead: bool) -> date:
    """The nearest such weekday up to the day of publication, or from it on."""
    if ahead:
        return published_on + timedelta(days=(weekday - published_on.weekday()) % 7)
    return published_on - timedelta(days=(published_on.weekday() - weekday) % 7)


def _weekday_vi(hit: re.Match[str]) -> int:
    """Vietnamese counts from Sunday, the first day: thứ hai is Monday."""
    return _WEEKDAYS_VI.index(hit["w"]) if hit["w"] else 6


def _year_of_month(month: int, published_on: date | None, *, ahead: bool) -> int | None:
    if published_on is None:
        return None
    if ahead:
        return published_on.year + (month < published_on.month)
    return published_on.year - (month > published_on.month)


def _month(name: str) -> int:
    return next(n for n, month in enumerate(_MONTHS, 1) if month.startswith(name[:3]))
