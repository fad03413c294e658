"""The days of a visit by their place in it: the first, the second, the last."""

from datetime import timedelta

from domain.recognise.candidates import Candidate
from domain.recognise.cues import last_link
from domain.recognise.days import Days, find_all_days, find_days, one_day
from domain.recognise.document import Document, Sentence
from domain.recognise.ordinals import number_of, numeral

_LAST = -1
_BEGUN = 30  # characters before a day in which a word says that a visit began on it


def day_of_stay(
    document: Document, sentence: Sentence, candidate: Candidate, *, ahead: bool = False
) -> tuple[Days, Sentence, Sentence] | None:
    """The first day of the visit whose days the page named before, or the second, or the last, as a sentence says."""
    told = _told_nearest(sentence, candidate)
    if told is None or _is_dated_nearer(document, sentence, candidate, told[0]):
        return None
    which = told[1]
    for other in (sentence, *document.before(sentence)):
        for run in find_days(other, document.published_on, ahead=ahead):
            if run.first != run.last:
                day = run.last if which == _LAST else run.first + timedelta(days=which)
                return (one_day(day), sentence, other) if day <= run.last else None
        if begun := _begun(document, other, candidate) if which != _LAST else None:
            return one_day(begun.first + timedelta(days=which)), sentence, other
    return None


def _begun(document: Document, sentence: Sentence, candidate: Candidate) -> Days | None:
    """The day on which a visit began, as a sentence says: "his visit of two days, begun on the 8th"."""
    vocabulary, plain = candidate.vocabulary, sentence.plain
    if document.published_on is None or vocabulary.pattern("visiting").search(plain) is None:
        return None
    for day in find_all_days(sentence, vocabulary, document.published_on):
        near = max(0, day.start - vocabulary.within(_BEGUN))
        if day.first == day.last and vocabulary.pattern("begun_on").search(plain, near, day.start):
            return day
    return None


def _told_nearest(sentence: Sentence, candidate: Candidate) -> tuple[int, int] | None:
    """Which day of a visit a sentence names nearest to the name: how far off, and how many days behind the first, or
    that it is the last.
    """
    vocabulary, found = candidate.vocabulary, list[tuple[int, int]]()
    for entry in ("day_of_visit", "first_day", "last_day"):
        for hit in vocabulary.pattern(entry).finditer(sentence.plain):
            number = number_of(numeral(hit), vocabulary) if entry == "day_of_visit" else 1
            if number:
                off = _distance(sentence, candidate, hit.start(), hit.end())
                found.append((off, _LAST if entry == "last_day" else number - 1))
    return min(found, default=None)


def _distance(sentence: Sentence, candidate: Candidate, start: int, end: int) -> int:
    """How far from a candidate's name words of a sentence stand; what is joined on behind the name is farther off than
    all before it: "on the first day he chaired the 11th …, and on the last day he visited …".
    """
    if sentence is not candidate.clause.sentence:
        return start
    first, last = candidate.clause.start + candidate.start, candidate.clause.start + candidate.end
    if start < last:
        return max(first - end, 0)
    link = last_link(candidate.vocabulary, sentence.plain, last, start, commas=True)
    return start - last + (len(sentence.plain) if link is not None else 0)


def _is_dated_nearer(document: Document, sentence: Sentence, candidate: Candidate, off: int) -> bool:
    """Whether a day of its own stands nearer to a name than the words that tell the place of one in a visit."""
    return sentence is candidate.clause.sentence and any(
        _distance(sentence, candidate, day.start, day.end) < off
        for day in find_days(sentence, document.published_on)
        if day.first == day.last
    )
