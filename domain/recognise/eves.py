"""The day before that of a call: when the meeting was for which the caller came."""

from datetime import timedelta

from domain.recognise.candidates import Candidate
from domain.recognise.days import Days, find_all_days, find_days, one_day
from domain.recognise.document import Document, Sentence

_OPENING = 40  # characters of a sentence in which it says on which day it goes on


def eve_told_behind(document: Document, candidate: Candidate) -> tuple[Days, Sentence, Sentence] | None:
    """The day before that of a call, on which the next sentence says that a meeting was led, and both sentences: "…,
    who is in Hanoi for the 11th consultation, was received on Wednesday.  The day before, he had chaired it with …".
    """
    home, vocabulary, published_on = candidate.clause.sentence, candidate.vocabulary, document.published_on
    if vocabulary.pattern("receiving").search(home.plain) is None:
        return None
    days = find_all_days(home, vocabulary, published_on)
    for other in document.after(home, 1) if len(days) == 1 else ():
        entries = ("day_before", "eve", *(("yesterday",) if days[0].first == published_on else ()))
        opening = vocabulary.within(_OPENING)
        before = any(vocabulary.pattern(entry).search(other.plain, 0, opening) for entry in entries)
        if not before or vocabulary.pattern("counted").search(other.plain) or find_days(other, published_on):
            return None
        if all(vocabulary.pattern(entry).search(other.plain) for entry in ("chairing", "talks")):
            return one_day(days[0].first - timedelta(days=1)), other, home
    return None
