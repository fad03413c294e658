"""The months and years to come that the clause of a round names."""

from datetime import date

from domain.recognise.candidates import Candidate
from domain.recognise.months import Span, find_spans

_MONTHS = 5  # to come; a month farther off was more likely that of the year before
_OPENING = 20  # characters of a clause in which the year stands that opens it


def months_ahead(candidate: Candidate, published_on: date) -> list[Span]:
    """The months behind a name that are sooner to come than they are over."""
    now = published_on.year * 12 + published_on.month
    return [
        span
        for span in find_spans(candidate.clause.plain, candidate.vocabulary, published_on, ahead=True)
        if span.month is not None and candidate.end <= span.start < candidate.tail
        if 0 < span.year * 12 + span.month - now <= _MONTHS
    ]


def year_ahead(candidate: Candidate, published_on: date) -> list[Span]:
    """The year to come that opens a clause, where verbs have tenses: "In the new year Laos hosts the eighth"."""
    opening = _OPENING if candidate.vocabulary.has_tenses else 0
    spans = find_spans(candidate.clause.plain, candidate.vocabulary, published_on, ahead=True)
    return [
        s for s in spans if s.start < min(opening, candidate.start) and s.month is None and s.year > published_on.year
    ]
