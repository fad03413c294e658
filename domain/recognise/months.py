"""Months and years as articles write them, resolved against the day of publication."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from domain.language import dates
from domain.language.calendar import MONTHS, RELATIVE_YEARS
from domain.language.vocabulary import Vocabulary
from domain.passage import kept

_BEFORE = 16  # characters before a year in which such a word stands
_BUDDHIST = 543  # years that a Thai year is ahead
_SHIFTS = {"next_year": 1, "this_year": 0, "last_year": -1}
_TOLD = ("last_week", "this_month", "last_month", "next_month", *_SHIFTS, "years_ago", "months_ago")
_OF = 2  # characters of a word between a month and its year: "of", "de"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A month or a year, as a sentence names it."""

    start: int
    year: int
    month: int | None
    sure: bool = True  #: its year is said; else it is the one that fits the day of publication
    since: bool = False  #: something goes on from then


@kept
def find_spans(
    plain: str, vocabulary: Vocabulary, published_on: date | None, *, ahead: bool = False
) -> tuple[Span, ...]:
    """The months and years that a plain text names, in order."""
    found: list[Span] = []
    ends: dict[int, int] = {}
    for month, written, hit in _months(plain):
        if vocabulary.pattern("no_month").fullmatch(_name_of(hit)):
            continue
        if ahead and _goes_on_from(plain, hit):
            continue  # "they have spoken twice since September": that is over
        year = written or relative_year(hit.groupdict().get("r"), published_on)
        if hit[0].startswith("this ") and published_on is not None:
            year = year or published_on.year
        if hit[0].startswith("next ") and published_on is not None:
            year = year or published_on.year + (month <= published_on.month)
        over = hit[0].startswith("last ")
        if over and published_on is not None and month == published_on.month:
            year = year or published_on.year - 1
        if 1 <= month <= 12 and (resolved := year or _year_of_month(month, published_on, ahead=ahead and not over)):
            found.append(Span(start=hit.start(), year=resolved, month=month, sure=year is not None))
            ends[hit.end()] = len(found) - 1
    after_month, quarters, alone, relative = _years(plain)
    for hit in after_month:
        if 1 <= int(hit["n"]) <= 12 and not any(abs(other.start - hit.start()) < 12 for other in found):
            found.append(Span(start=hit.start(), year=int(hit["y"]), month=int(hit["n"])))
    found += [Span(start=h.start(), year=int(h["y"]), month=None) for h in quarters]
    for hit in alone:
        year = year_written(hit["y"] or hit["b"])
        if year and not any(other.year == year and 0 <= hit.start() - other.start < 20 for other in found):
            found.append(Span(start=hit.start(), year=year, month=None, since=_goes_on_from(plain, hit)))
    if published_on is not None:
        for hit in relative:
            year = published_on.year + RELATIVE_YEARS[hit[0]]
            found.append(Span(start=hit.start(), year=year, month=None))
        month_before = published_on.replace(day=1) - timedelta(days=1)
        for entry, hit in _told(plain, vocabulary):
            if entry == "last_week":
                sunday = published_on - timedelta(days=published_on.isoweekday())
                found.append(Span(start=hit.start(), year=sunday.year, month=None))
            elif entry == "this_month":
                found.append(Span(start=hit.start(), year=published_on.year, month=published_on.month))
            elif entry == "last_month":
                found.append(Span(start=hit.start(), year=month_before.year, month=month_before.month))
            elif entry == "next_month":
                month_after = published_on.replace(day=28) + timedelta(days=4)
                found.append(Span(start=hit.start(), year=month_after.year, month=month_after.month))
            elif entry == "years_ago":
                ago = int(hit["n"]) if hit["n"].isdecimal() else vocabulary.numerals.get(hit["n"])
                if ago is not None:
                    found.append(Span(start=hit.start(), year=published_on.year - ago, month=None))
            elif entry == "months_ago":
                ago = int(hit["n"]) if hit["n"].isdecimal() else vocabulary.numerals.get(hit["n"])
                if ago is not None:
                    years, month_at_zero = divmod(published_on.month - 1 - ago, 12)
                    found.append(Span(start=hit.start(), year=published_on.year + years, month=month_at_zero + 1))
            else:
                year = published_on.year + _SHIFTS[entry]
                month_at = next((at for end, at in ends.items() if _goes_with(plain[end : hit.start()])), None)
                if month_at is not None and hit.start() > found[month_at].start:
                    found[month_at] = replace(found[month_at], year=year, sure=True)  # "in July last year"
                else:
                    found.append(Span(start=hit.start(), year=year, month=None))
    return _with_later_years(plain, vocabulary, sorted(found, key=lambda span: span.start))


def _with_later_years(plain: str, vocabulary: Vocabulary, found: list[Span]) -> tuple[Span, ...]:
    """Months and years, with those told by how long they came after one before them: "in 2023, and a year later"."""
    later = []
    for hit in vocabulary.pattern("years_later").finditer(plain) if found else ():
        number = hit["n"]
        years = 1 if number is None else int(number) if number.isdecimal() else vocabulary.numerals.get(number)
        before = [span for span in found if span.start < hit.start()]
        if before and years is not None:
            later.append(Span(start=hit.start(), year=before[-1].year + years, month=None, sure=before[-1].sure))
    at = {span.start for span in later}  # "翌年" is the year after one that is named, or after this one
    found = [span for span in found if span.start not in at]
    return tuple(sorted([*found, *later], key=lambda span: span.start) if later else found)


@kept
def _years(plain: str) -> tuple[list[re.Match[str]], ...]:
    """Where a text writes a year: behind a month, behind a quarter, alone, and by a word of Chinese or Japanese."""
    return tuple(
        list(pattern.finditer(plain))
        for pattern in (dates.YEAR_AFTER_MONTH, dates.QUARTER, dates.YEAR_ONLY, dates.RELATIVE_YEAR_ONLY)
    )


@kept
def _told(plain: str, vocabulary: Vocabulary) -> list[tuple[str, re.Match[str]]]:
    """Where a text tells a month or year from the day of publication: (entry, place)."""
    return [(entry, hit) for entry in _TOLD for hit in vocabulary.pattern(entry).finditer(plain)]


def _goes_on_from(plain: str, hit: re.Match[str]) -> bool:
    """Whether what is told has gone on from a month or year: "since 2015"."""
    return dates.SINCE.search(plain, max(0, hit.start() - _BEFORE), hit.start()) is not None


def _goes_with(between: str) -> bool:
    """Whether nothing but a short word stands between a month and the words for its year: "July of last year"."""
    return (not between or between[0].isspace()) and len(between.strip()) <= _OF


@kept
def _months(plain: str) -> list[tuple[int, int | None, re.Match[str]]]:
    """The months that stand without a day: (number, year if it is written, place)."""
    named = dates.MONTH_NAMED.finditer(plain) if dates.MONTH_STEM.search(plain) else ()
    return [
        *((int(hit["n"]), year_written(hit["y"]), hit) for hit in dates.MONTH_NUMBERED.finditer(plain)),
        *((month_named(hit["m"] or hit["b"] or hit["o"]), year_written(hit["y2"] or hit["y3"]), hit) for hit in named),
        *((int(hit["n"]), year_written(hit["y"]), hit) for hit in dates.MONTH_HAN.finditer(plain)),
    ]


def _name_of(hit: re.Match[str]) -> str:
    """The name of a month, "" where it is numbered."""
    return next((hit[group].removesuffix(".") for group in ("m", "b", "o") if hit.groupdict().get(group)), "")


def _year_of_month(month: int, published_on: date | None, *, ahead: bool) -> int | None:
    if published_on is None:
        return None
    if ahead:
        return published_on.year + (month < published_on.month)
    return published_on.year - (month > published_on.month)


def year_written(digits: str | None) -> int | None:
    if not digits:
        return None
    if len(digits) == 2:  # "8 ก.ค. 68"
        digits = f"25{digits}"
    return int(digits) - _BUDDHIST if digits.startswith("25") else int(digits)


def relative_year(word: str | None, published_on: date | None) -> int | None:
    return published_on.year + RELATIVE_YEARS[word] if word and published_on is not None else None


class Numbers(dict[str, int]):
    """The numbers of names that were met, each found once; there are no more of these than the patterns have forms."""

    def __init__(self, patterns: Mapping[str, int]) -> None:
        """The numbers by patterns of names."""
        super().__init__()
        self._patterns = [(re.compile(pattern), number) for pattern, number in patterns.items()]

    def __missing__(self, name: str) -> int:
        """The number of a name that was not met before."""
        forms = (name, f"{name}.", name.removesuffix("."))
        number = next(number for pattern, number in self._patterns for form in forms if pattern.fullmatch(form))
        self[name] = number
        return number


_MONTHS = Numbers(MONTHS)


def month_named(name: str) -> int:
    return _MONTHS[name.removesuffix(".")]
