"""The days of a visit by their place in it: the first, the second, the last."""

from datetime import timedelta

from domain.language.vocabulary import Vocabulary
from domain.recognise.candidates import Candidate
from domain.recognise.days import Days, find_days, one_day
from domain.recognise.document import Document, Sentence
from domain.recognise.ordinals import number_of, numeral

_LAST = -1


def day_of_stay(
    document: Document, sentence: Sentence, candidate: Candidate, *, ahead: bool = False
) -> tuple[Days, Sentence, Sentence] | None:
    """The first day of the visit whose days the page named before, or the second, or the last, as a sentence says."""
    which = _place_in_stay(sentence, candidate.vocabulary)
    if which is None:
        return None
    for other in (sentence, *document.before(sentence)):
        for run in find_days(other, document.published_on, ahead=ahead):
            if run.first != run.last:
                day = run.last if which == _LAST else run.first + timedelta(days=which)
                return (one_day(day), sentence, other) if day <= run.last else None
    return None


def _place_in_stay(sentence: Sentence, vocabulary: Vocabulary) -> int | None:
    """How many days behind the first one of a visit a sentence names one, or that it names the last."""
    if hit := vocabulary.pattern("day_of_visit").search(sentence.plain):
        number = number_of(numeral(hit), vocabulary)
        return number - 1 if number else None
    if vocabulary.pattern("first_day").search(sentence.plain):
        return 0
    return _LAST if vocabulary.pattern("last_day").search(sentence.plain) else None
