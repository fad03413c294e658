"""Days, months and years as articles write them, resolved against the day of publication."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache, lru_cache

from domain.language.calendar import ENGLISH_MONTHS, MONTHS, RELATIVE_WEEKS, RELATIVE_YEARS, WEEKDAYS
from domain.language.literals import any_of
from domain.language.vocabulary import Vocabulary
from domain.recognise.document import Sentence

_WORD_END = r"(?![^\W\d_])"


def _any_of(names: Iterable[str]) -> str:
    """Names of several scripts; those in letters with case end where a word ends."""
    listed = sorted(names, key=len, reverse=True)
    cased = "|".join(name for name in listed if name[0].islower())
    others = "|".join(name for name in listed if not name[0].islower())
    return rf"(?:{cased})\.?{_WORD_END}" + (f"|{others}" if others else "")


_MONTH = f"(?P<m>{_any_of(MONTHS)})"
_NO_NUMBER = r"(?<!ຄັ້ງທີ)(?<!ຄັ້ງທີ )"  # "ຄັ້ງທີ 9 ນີ້" is this ninth round, no day
_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|\.|º|°|-?го)?"
_TO = r"-|to|and|through|đến|và|et|au|y|al?|bis|und|и|по|ຫາ|ເຖິງ|ແລະ|ถึง|และ"
_LAST = rf"(?: ?(?:{_TO}) ?(?:ngày |le |el |zum |dem |ວັນທີ ?|วันที่ ?)?(?P<e>\d{{1,2}})(?:st|nd|rd|th|\.|-?го)?)?"
_YEAR = r"(?:[,/. -]{0,2}(?:năm |del? |ປີ ?|ปี ?|พ\.ศ\. ?)?(?P<y>(?:19|20|25)\d\d|(?:(?<=\.)|(?<=\. ))[67]\d))?(?!\d)"

_NUMERIC = re.compile(
    rf"(?<![\d/.,-])(?P<d>\d{{1,2}})(?:[/.-](?P<m1>\d{{1,2}}))?{_LAST}[/.-]{{1,2}}(?P<m>\d{{1,2}})"
    r"(?:[/.-](?P<y>(?:19|20|25)\d\d))?"
    r"(?![\d/%]|[.,-]\d)"
)
_SPELT_VI = re.compile(rf"(?<!\d){_NO_NUMBER}{_DAY}{_LAST}(?: tháng | ?ເດືອນ ?)(?P<m>\d{{1,2}}){_YEAR}")
_MONTH_FIRST = re.compile(rf"(?<![^\W\d_]){_MONTH} ?{_DAY}(?!\d){_LAST}(?:,? (?P<y>(?:19|20)\d\d))?")
_DAY_FIRST = re.compile(
    rf"(?<!\d){_NO_NUMBER}{_DAY}{_LAST} ?(?:of |del? (?:mes de )?|d'|ເດືອນ ?|เดือน ?)?{_MONTH} ?{_YEAR}"
)
_TO_HAN = "-|~|至|到|和|及|と|から|、"
_SUN = "[日号號]"
_NO_DATELINE = r"(?!\d| ?[日号號]? ?[电電讯訊])"  # "新华社万象7月9日电" dates the dispatch
_RELATIVE_YEAR = "|".join(RELATIVE_YEARS)
_HAN_YEAR = rf"(?:(?:(?P<y>(?:19|20)\d\d) ?年|(?P<r>{_RELATIVE_YEAR})) ?)?"
_HAN = re.compile(
    rf"{_HAN_YEAR}(?P<m>\d{{1,2}}) ?月 ?(?P<d>\d{{1,2}}) ?{_SUN}?"
    rf"(?: ?(?:{_TO_HAN}) ?(?P<e>\d{{1,2}}) ?{_SUN})?{_NO_DATELINE}"
)
#: "7月30日至8月2日"
_HAN_RUN = re.compile(
    rf"{_HAN_YEAR}(?P<m1>\d{{1,2}}) ?月 ?(?P<d>\d{{1,2}}) ?{_SUN}? ?(?:{_TO_HAN}) ?"
    rf"(?P<m>\d{{1,2}}) ?月 ?(?P<e>\d{{1,2}}) ?{_SUN}"
)
# The month of publication goes without saying: "8日上午", "18日と19日", "ວັນທີ 8 ນີ້",
# "los días 25 y 26 de los corrientes".
_THIS_MONTH = re.compile(
    rf"(?<!\d)(?<!\d月)(?<!\d月 )(?P<d>\d{{1,2}}) ?{_SUN}?"
    rf"(?: ?(?:{_TO_HAN}) ?(?P<e>\d{{1,2}}))? ?{_SUN}(?! ?[間间内後后电電讯訊])|"
    rf"(?<!\d){_NO_NUMBER}(?P<d2>\d{{1,2}}){_LAST.replace('<e>', '<e2>')} ?"
    r"(?:tháng này|ເດືອນນີ້|ນີ້|de este mes|del? (?:los )?corrientes?|del presente|de ce mois|courant|of this month|"
    r"dieses monats|числа этого месяца|เดือนนี้)|"
    r"(?<=día )(?P<d3>\d{1,2})(?!\d| ?(?:del? |y |al? |-|/))"
)  # fmt: skip
# What begins with a plain alternation is searched by its first letters; where a word begins is asked afterwards.
_WEEKDAY = re.compile(_any_of(name for name in WEEKDAYS if name[0].islower()))
_WEEKDAY_UNSPACED = re.compile("|".join(name for name in WEEKDAYS if not name[0].islower()))
_WEEK = re.compile(rf"(?P<w>{'|'.join(RELATIVE_WEEKS)})$")
_WEEKDAYS_VI = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_WEEKDAY_VI = re.compile(rf"(?:hôm|sáng|trưa|chiều|tối) (?:thứ (?P<w>{'|'.join(_WEEKDAYS_VI)})|chủ nhật)(?!\w)")
_OTHER_MONTH = f"(?P<o>{_any_of(name for name in MONTHS if name not in ENGLISH_MONTHS)})"
_BRACKETED_MONTH = _MONTH.replace("<m>", "<b>")
_IN = (
    r"ເດືອນ|in|since|until|by|mid-|early|late|of|end of|last|im|ende|anfang|mitte|seit|auf|bis|vergangenen|kommenden|"
    r"\ben|(?<!\d )de|fin|mi-|finales de|fines de"
)
_IN_YEAR = r"(?: ?(?:del? |ປີ ?|ปี ?|พ\.ศ\. ?)?(?P<y3>(?:19|20|25)\d\d))?"
_MONTH_NUMBERED = re.compile(
    r"(?:tháng|ເດືອນ|เดือน) ?(?P<n>\d{1,2})(?!\d)(?: ?[/-] ?| năm | ?ປີ ?| ?ปี ?| )?(?P<y>(?:19|20)\d\d)?"
)
_MONTH_NAMED = re.compile(
    rf"(?:{_IN}) ?{_MONTH}(?! \d{{1,2}}(?!\d))(?:(?:,? (?:del? )?|,? ?ປີ ?|/)(?P<y2>(?:19|20|25)\d\d))?|"
    rf"(?:\(|, ){_BRACKETED_MONTH}(?=\))|"  # "(Hanoi, July)"
    rf"(?<![^\W_])(?<!\d )(?<!\d de )(?<!\d\. ){_OTHER_MONTH}(?! ?\d{{1,2}}(?!\d)){_IN_YEAR}"
)
_MONTH_HAN = re.compile(rf"(?:(?P<y>(?:19|20)\d\d) ?年 ?|(?P<r>{_RELATIVE_YEAR}) ?)?(?P<n>\d{{1,2}}) ?月(?! ?\d)")
# What is looked for first, because it costs little and most sentences lack it: the letters that names of months begin
# with, the words of "this month", letters of scripts without case.
_MONTH_STEM = re.compile(any_of(re.split(r"[\[(?\\]", name)[0] for name in MONTHS))
_THIS_MONTHS = (
    "日|号|號|ນີ້|tháng này|este mes|corriente|del presente|de ce mois|"
    "día |courant|this month|dieses monats|этого месяца|เดือนนี้"
)
_THIS_MONTH_WORD = re.compile(any_of(_THIS_MONTHS.split("|")))
_CASELESS = re.compile("[\u0e00-\u0eff\u3040-\u9fff]")
_YEAR_ONLY = re.compile(r"(?:(?<=mid-)|(?<![\d/-]))(?P<y>(?:19|20)\d\d)(?![\d/]|-\d)|(?:ปี|พ\.ศ\.) ?(?P<b>25\d\d)(?!\d)")
_RELATIVE_YEAR_ONLY = re.compile(rf"(?:{_RELATIVE_YEAR})(?! ?\d{{1,2}} ?月)")
_QUARTER = re.compile(r"quý [ivx\d]{1,3} ?(?:/|năm) ?(?P<y>(?:19|20)\d\d)")
_YEAR_AFTER_MONTH = re.compile(r"(?P<n>\d{1,2}) ?[/-] ?(?P<y>(?:19|20)\d\d)(?!\d)")

_DIGIT = re.compile(r"\d")
_BUDDHIST = 543  # years that a Thai year is ahead
_OF = 2  # characters of a word between a month and its year: "of", "de"
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


@lru_cache(maxsize=2048)  # a page asks for the same sentences again for each of its candidates
def find_days(sentence: Sentence, published_on: date | None, *, ahead: bool = False) -> tuple[Days, ...]:
    """The days that a sentence names, in order.  `ahead`: those without a year are to come, not past."""
    found: list[Days] = []
    # In this order: "10-11 November" is no 10/11.
    han = (_HAN_RUN, _HAN) if "月" in sentence.plain else ()
    spelt = (_MONTH_FIRST, _DAY_FIRST) if _MONTH_STEM.search(sentence.plain) else ()
    this_month = (_THIS_MONTH,) if _THIS_MONTH_WORD.search(sentence.plain) else ()
    patterns: tuple[re.Pattern[str], ...] = (_SPELT_VI, *han, *spelt, _NUMERIC, *this_month)
    if _DIGIT.search(sentence.plain) is None:
        patterns = ()
    for pattern in patterns:
        for hit in pattern.finditer(sentence.plain):
            if any(hit.start() < other.end and other.start < hit.end() for other in found):
                continue
            days = _resolve(hit, published_on, ahead=ahead)
            if days is not None:
                found.append(days)
    if published_on is not None:
        named = [(hit, _number_of(hit[0], _WEEKDAY_NAMES)) for hit in _weekdays(sentence.plain)]
        named += [(hit, _weekday_vi(hit)) for hit in _WEEKDAY_VI.finditer(sentence.plain)]
        for hit, weekday in named:
            if any(hit.start() - 4 <= other.end and other.start <= hit.end() + 4 for other in found):
                continue  # "on Thursday, July 8": one day, named twice
            week = _WEEK.search(sentence.plain, max(0, hit.start() - 2), hit.start())
            if week is not None:
                monday = published_on - timedelta(days=published_on.weekday())
                day = monday + timedelta(weeks=RELATIVE_WEEKS[week["w"]], days=weekday)
            else:
                day = _weekday(weekday, published_on, ahead=ahead)
            found.append(Days(start=hit.start(), end=hit.end(), first=day, last=day))
    return tuple(sorted(found, key=lambda days: days.start))


def _weekdays(plain: str) -> Iterator[re.Match[str]]:
    for hit in _WEEKDAY.finditer(plain):
        if not plain[hit.start() - 1 : hit.start()].isalpha():
            yield hit
    if _CASELESS.search(plain):
        yield from _WEEKDAY_UNSPACED.finditer(plain)


@lru_cache(maxsize=2048)
def find_relative_days(sentence: Sentence, vocabulary: Vocabulary, published_on: date | None) -> tuple[Days, ...]:
    """The days that a sentence names by "today", "yesterday" or "tomorrow"."""
    if published_on is None:
        return ()
    found = []
    for entry, shift in (("today", 0), ("yesterday", -1), ("tomorrow", 1), ("day_after_tomorrow", 2)):
        for hit in vocabulary.pattern(entry).finditer(sentence.plain):
            day = published_on + timedelta(days=shift)
            found.append(Days(start=hit.start(), end=hit.end(), first=day, last=day))
    return tuple(found)


def find_all_days(
    sentence: Sentence, vocabulary: Vocabulary, published_on: date | None, *, ahead: bool = False
) -> tuple[Days, ...]:
    """The days that a sentence names by date or weekday, then those by "today" and the like."""
    return find_days(sentence, published_on, ahead=ahead) + find_relative_days(sentence, vocabulary, published_on)


@lru_cache(maxsize=2048)
def find_spans(
    plain: str, vocabulary: Vocabulary, published_on: date | None, *, ahead: bool = False
) -> tuple[Span, ...]:
    """The months and years that a plain text names, in order."""
    found: list[Span] = []
    ends: dict[int, int] = {}
    for month, written, hit in _months(plain):
        year = written or _relative_year(hit.groupdict().get("r"), published_on)
        if 1 <= month <= 12 and (resolved := year or _year_of_month(month, published_on, ahead=ahead)):
            found.append(Span(start=hit.start(), year=resolved, month=month))
            ends[hit.end()] = len(found) - 1
    for hit in _YEAR_AFTER_MONTH.finditer(plain):
        if 1 <= int(hit["n"]) <= 12 and not any(abs(other.start - hit.start()) < 12 for other in found):
            found.append(Span(start=hit.start(), year=int(hit["y"]), month=int(hit["n"])))
    found += [Span(start=h.start(), year=int(h["y"]), month=None) for h in _QUARTER.finditer(plain)]
    for hit in _YEAR_ONLY.finditer(plain):
        year = _year(hit["y"] or hit["b"])
        if year and not any(other.year == year and 0 <= hit.start() - other.start < 20 for other in found):
            found.append(Span(start=hit.start(), year=year, month=None))
    if published_on is not None:
        for hit in _RELATIVE_YEAR_ONLY.finditer(plain):
            year = published_on.year + RELATIVE_YEARS[hit[0]]
            found.append(Span(start=hit.start(), year=year, month=None))
        month_before = published_on.replace(day=1) - timedelta(days=1)
        found += [
            Span(start=hit.start(), year=month_before.year, month=month_before.month)
            for hit in vocabulary.pattern("last_month").finditer(plain)
        ]
        for entry, shift in (("next_year", 1), ("this_year", 0), ("last_year", -1)):
            for hit in vocabulary.pattern(entry).finditer(plain):
                year = published_on.year + shift
                month_at = next((at for end, at in ends.items() if _goes_with(plain[end : hit.start()])), None)
                if month_at is not None and hit.start() > found[month_at].start:
                    found[month_at] = replace(found[month_at], year=year)  # "in July last year"
                else:
                    found.append(Span(start=hit.start(), year=year, month=None))
        for hit in vocabulary.pattern("years_ago").finditer(plain):
            ago = int(hit["n"]) if hit["n"].isdecimal() else vocabulary.numerals.get(hit["n"])
            if ago is not None:
                found.append(Span(start=hit.start(), year=published_on.year - ago, month=None))
    return tuple(sorted(found, key=lambda span: span.start))


def _goes_with(between: str) -> bool:
    """Whether nothing but a short word stands between a month and the words for its year: "July of last year"."""
    return between[:1].isspace() and len(between.strip()) <= _OF


def _months(plain: str) -> Iterator[tuple[int, int | None, re.Match[str]]]:
    """The months that stand without a day: (number, year if it is written, place)."""
    for hit in _MONTH_NUMBERED.finditer(plain):
        yield int(hit["n"]), _year(hit["y"]), hit
    for hit in _MONTH_NAMED.finditer(plain) if _MONTH_STEM.search(plain) else ():
        yield _month(hit["m"] or hit["b"] or hit["o"]), _year(hit["y2"] or hit["y3"]), hit
    for hit in _MONTH_HAN.finditer(plain) if "月" in plain else ():
        yield int(hit["n"]), _year(hit["y"]), hit


def _resolve(hit: re.Match[str], published_on: date | None, *, ahead: bool) -> Days | None:
    named = hit.groupdict()
    day, end = named["d"] or named["d2"] or named["d3"], named["e"] or named.get("e2")
    if named.get("m1") and not end:
        return None  # three numbers that are no range: not a day
    if published_on is not None and not ahead and end and not named.get("m1"):
        published_on += timedelta(days=max(0, int(end) - int(day)))  # a visit that has begun may not be over
    if named.get("m") is None:
        last = _day_of_month(int(end or day), published_on, ahead=ahead)
    else:
        month = int(named["m"]) if named["m"].isdigit() else _month(named["m"])
        year = _year(named.get("y")) or _relative_year(named.get("r"), published_on)
        last = _date(year, month, int(end or day), published_on, ahead=ahead)
    if last is None:
        return None
    month = last.month
    first_month = int(named["m1"]) if named.get("m1") else month
    try:
        first = date(last.year if first_month <= month else last.year - 1, first_month, int(day))
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


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    if len(digits) == 2:  # "8 ก.ค. 68"
        digits = f"25{digits}"
    return int(digits) - _BUDDHIST if digits.startswith("25") else int(digits)


def _relative_year(word: str | None, published_on: date | None) -> int | None:
    return published_on.year + RELATIVE_YEARS[word] if word and published_on is not None else None


def _day_of_month(day: int, published_on: date | None, *, ahead: bool) -> date | None:
    """The day of that number nearest to publication: up to it, or from it on."""
    if published_on is None:
        return None
    month = published_on.month
    year = published_on.year
    try:
        if ahead and day < published_on.day - 1:
            return date(year + month // 12, month % 12 + 1, day)
        if not ahead and day > published_on.day + 1:
            return date(year - (month == 1), (month - 2) % 12 + 1, day)
        return date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    return _number_of(name.removesuffix("."), _MONTH_NAMES)


_MONTH_NAMES = tuple((re.compile(pattern), number) for pattern, number in MONTHS.items())
_WEEKDAY_NAMES = tuple((re.compile(pattern), number) for pattern, number in WEEKDAYS.items())


@cache
def _number_of(name: str, names: tuple[tuple[re.Pattern[str], int], ...]) -> int:
    return next(
        number
        for pattern, number in names
        for form in (name, f"{name}.", name.removesuffix("."))
        if pattern.fullmatch(form)
    )
