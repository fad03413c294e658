"""Where a journey to come goes: what is to be held at its end is held there, wherever a page is dated from."""

from collections.abc import Collection

from domain.language.countries import find_countries
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document, Sentence
from domain.recognise.sites import Place, every_city

_BEFORE = 70  # characters before a place in which it may be said that somebody leaves for it
_NEAR = 3  # sentences before a name in which it may be told where its people go


def destination(document: Document, candidate: Candidate, parties: Collection[str]) -> tuple[Place, Sentence] | None:
    """Where people are said to leave for, last before a round to come is named, and the sentence that says so:
    "Vientiane - … flies to Hanoi on Wednesday.  He will co-chair the 11th …".
    """
    home = candidate.clause.sentence
    for other in (home, *document.before(home, _NEAR)):
        last = candidate.clause.start + candidate.start if other is home else len(other.plain)
        bound = [place for place in _bound_for(other, candidate) if place.start < last]
        if _is_over(other, candidate, bound[-1].start if bound else 0, last):
            return None
        if bound:
            return (bound[-1], other) if bound[-1].country in parties else None
    return None


def _is_over(sentence: Sentence, candidate: Candidate, first: int, last: int) -> bool:
    """Whether words between two places say that somebody is back: "flies to Hanoi.  Back home, he will chair …"."""
    return candidate.vocabulary.pattern("back_home").search(sentence.plain, first, last) is not None


def _bound_for(sentence: Sentence, candidate: Candidate) -> list[Place]:
    """The places for which a sentence says that somebody leaves, in order."""
    vocabulary, plain = candidate.vocabulary, sentence.plain
    bound = vocabulary.pattern("bound_for")
    named = every_city(plain, sentence.text)
    named += [
        Place(start=start, country=code, city=None, sure=False) for start, _, code in find_countries(plain, vocabulary)
    ]
    return sorted(
        (one for one in named if bound.search(plain, max(0, one.start - _BEFORE), one.start)),
        key=lambda place: place.start,
    )
