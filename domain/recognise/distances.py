"""Times that are told by how far off another one is: "a year later, the ninth in Hanoi"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.language.distances import DISTANCES, UNITS, Distances
from domain.language.vocabulary import Vocabulary, compiled
from domain.passage import kept
from domain.recognise.candidates import Candidate
from domain.recognise.days import find_days
from domain.recognise.document import Document, Sentence
from domain.recognise.frames import year_of_title
from domain.recognise.months import Span, find_spans

_BEFORE = 4  # sentences back in which the time stands that another one is told from
_NEAR = 90  # characters around a name in which such words are of its round
_RIGHT_BEFORE = 25  # … whatever else is named before it
_A_YEAR = 12
_SHORT = 40  # characters of a sentence that says no more than when it was
_REVIEWED = timedelta(days=80)  # before its end pages begin to look back on a year


def spans_told(plain: str, vocabulary: Vocabulary, published_on: date | None) -> tuple[Span, ...]:
    """The months and years that a text names, also by how long before publication they were."""
    return tuple(sorted((*find_spans(plain, vocabulary, published_on), *ago(plain, vocabulary, published_on)), key=_at))


def _at(span: Span) -> int:
    return span.start


@kept
def ago(plain: str, vocabulary: Vocabulary, published_on: date | None) -> tuple[Span, ...]:
    """The times that a text tells by how long before publication they were: "two weeks ago"."""
    words = DISTANCES.get(vocabulary.language)
    if words is None or published_on is None:
        return ()
    return tuple(_off(published_on, words, hit, -1) for hit in _hits(words.ago, plain))


def told_by_distance(document: Document, candidate: Candidate) -> Span | None:
    """The time of a round that is told from one that was named before: "…, and a year later the ninth"."""
    words, plain = DISTANCES.get(candidate.vocabulary.language), candidate.clause.plain
    if words is None:
        return None
    near = candidate.vocabulary.within(_NEAR)
    right_before = candidate.start - candidate.vocabulary.within(_RIGHT_BEFORE)
    first = max(0, candidate.start - near, min(candidate.head, right_before))
    last = min(candidate.tail, candidate.end + near)
    for entry, sign in ((words.later, 1), (words.earlier, -1)):
        for hit in _hits(entry, plain, first, last):
            if (anchor := _time_before(document, candidate, hit.start())) is not None:
                return _off(anchor, words, hit, sign)
    since = next(iter(_hits(words.since, plain, first, candidate.start)), None)
    if since is not None and document.published_on is not None:
        return _off(_time_before(document, candidate, since.start()) or document.published_on, words, since, -1)
    return None


def year_of_frame(document: Document, candidate: Candidate, *, ahead: bool) -> int | None:
    """The year that a heading or the title sets for what a page tells, where that is the one just over or, of plans,
    the one at hand: "Diplomacy in 2026: a review".
    """
    sentence, published_on = candidate.clause.sentence, document.published_on
    if sentence.frame is not None:
        return sentence.frame.year
    year = year_of_title(document.sentences[0].plain)
    if year is None or published_on is None:
        return None
    over = year == (published_on + _REVIEWED).year - 1
    if ahead:  # "signed the plan for 2027, and agreed to meet again": the year is the plan's
        return year if year == published_on.year and not candidate.following else None
    return year if over else None


def month_told_before(document: Document, candidate: Candidate) -> Span | None:
    """The month in which what is told took place, as a short sentence right before that says no more has it: "I think
    of December.  Within three weeks we had …".
    """
    sentence, vocabulary, published_on = candidate.clause.sentence, candidate.vocabulary, document.published_on
    for other in document.before(sentence, 1):
        if other.paragraph != sentence.paragraph or len(other.plain) > vocabulary.within(_SHORT):
            return None
        spans = find_spans(other.plain, vocabulary, published_on)
        alone = len(spans) == 1 and not (_times(document, sentence, vocabulary) or find_days(other, published_on))
        return spans[0] if alone and spans[0].month is not None else None
    return None


def year_told_before(document: Document, candidate: Candidate) -> int | None:
    """The year to come of which a paragraph begins to tell, right before a plan without a time: "For the coming year a
    good deal is on paper.  Laos is to host the eighth".
    """
    sentence, vocabulary, published_on = candidate.clause.sentence, candidate.vocabulary, document.published_on
    before = [s for s in document.before(sentence, 2, of_all=True) if s.paragraph == sentence.paragraph]
    if published_on is None or not before or _times(document, sentence, vocabulary):
        return None
    if candidate.following or not vocabulary.has_tenses:
        return None  # "A programme for 2027 was signed.  The next consultation will be held in Hanoi"
    near = vocabulary.within(_RIGHT_BEFORE)
    years = {
        span.year
        for other in before
        for span in find_spans(other.plain, vocabulary, published_on, ahead=True)
        if span.month is None and span.start <= near and span.year > published_on.year
    }
    return years.pop() if len(years) == 1 else None


def in_named_year(spans: Sequence[Span], span: Span) -> Span:
    """A month in the year that its clause has named before it: "in 2019, … on a rainy day in July"."""
    named = [one for one in spans if one.month is None and one.start < span.start]
    if span.sure or span.month is None or not named or named[-1].year > span.year:
        return span
    return replace(span, year=named[-1].year, sure=True)


def _hits(patterns: Sequence[str], plain: str, first: int = 0, last: int | None = None) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from compiled(pattern).finditer(plain, first, len(plain) if last is None else last)


def _off(day: date, words: Distances, hit: re.Match[str], sign: int) -> Span:
    """The month, or where years are counted the year, that lies so far from a day."""
    count = sign * (int(hit["n"]) if hit["n"].isdecimal() else words.numbers[hit["n"]])
    unit = next(unit for unit in UNITS if hit[unit])
    if unit == "years":
        return Span(start=hit.start(), year=day.year + count, month=None)
    if unit == "months":
        years, month = divmod(day.month - 1 + count, _A_YEAR)
        return Span(start=hit.start(), year=day.year + years, month=month + 1)
    then = day + timedelta(**{unit: count})
    return Span(start=hit.start(), year=then.year, month=then.month)


def _time_before(document: Document, candidate: Candidate, start: int) -> date | None:
    """The last time that the text names before a place in a candidate's clause."""
    sentence, vocabulary = candidate.clause.sentence, candidate.vocabulary
    here = [t for t in _times(document, sentence, vocabulary) if t[0] < candidate.clause.start + start]
    for found in (here, *(_times(document, other, vocabulary) for other in document.before(sentence, _BEFORE))):
        if found:
            return max(found)[1]
    return None


def _times(document: Document, sentence: Sentence, vocabulary: Vocabulary) -> list[tuple[int, date]]:
    spans = find_spans(sentence.plain, vocabulary, document.published_on)
    days = find_days(sentence, document.published_on)
    alone = [one for one in spans if not any(day.start <= one.start < day.end for day in days)]  # "29 October 2020"
    return [(s.start, date(s.year, s.month or 1, 1)) for s in alone] + [(d.start, d.first) for d in days]
