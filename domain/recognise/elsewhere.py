"""Whether a page is about something else than a round of ours that it tells of."""

from collections.abc import Sequence

from domain.language.countries import find_countries
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document
from domain.recognise.judging import Judged
from domain.recognise.months import find_spans
from domain.rounds import Status

_LEAD = 3  # sentences, with the title
_OPENING = 12  # characters of a clause that say of which month it is


def looks_elsewhere(document: Document, verdicts: Sequence[Judged]) -> bool:
    """Whether the page reports the round of another series, or looks back on a year: ours are no news there."""
    title = document.sentences[0].plain
    reviewing = any(is_review(v.candidate, title) for v in verdicts)
    ours = {party for verdict in verdicts if verdict.mechanism is not None for party in verdict.mechanism.parties}
    for verdict in verdicts:
        candidate = verdict.candidate
        told = candidate.number is not None and candidate.status is Status.HELD
        if told and candidate.clause.sentence.index <= _LEAD:
            named = {code for _, _, code in find_countries(title, candidate.vocabulary)}
            if not any(_is_told_of_ours(v) for v in verdicts):
                named |= {code for _, _, code in find_countries(candidate.clause.plain, candidate.vocabulary)}
            return reviewing or (verdict.mechanism is None and bool(named - ours))
    return reviewing


def is_told_in_review(document: Document, candidate: Candidate) -> bool:
    """Whether a headline looks back on a year, and a month that is over heads what is told, in a language without
    tenses: "The events of 2026 … July: Hanoi hosts the 11th consultation".
    """
    vocabulary, plain, published_on = candidate.vocabulary, candidate.clause.plain, document.published_on
    if vocabulary.has_tenses or candidate.following or not is_review(candidate, document.sentences[0].plain):
        return False
    if published_on is None or vocabulary.pattern("future").search(plain):
        return False
    spans = find_spans(plain, vocabulary, published_on)
    now = (published_on.year, published_on.month)
    if any(span.year > published_on.year for span in spans):
        return False
    return any(s.start < _OPENING and s.month is not None and (s.year, s.month) < now for s in spans)


def is_review(candidate: Candidate, title: str) -> bool:
    """Whether a headline looks back, on more than a week."""
    vocabulary = candidate.vocabulary
    return bool(vocabulary.pattern("reviewing").search(title)) and not vocabulary.pattern("weekly").search(title)


def _is_told_of_ours(verdict: Judged) -> bool:
    """Whether a round of ours is in the headline, or a verb says that it was held: more than a word in passing."""
    told = verdict.candidate.status is Status.HELD and not verdict.candidate.background
    return verdict.mechanism is not None and (told or verdict.candidate.clause.sentence.index == 0)
