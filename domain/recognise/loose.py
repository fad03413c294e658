"""Whether a name without a number speaks of one meeting."""

from datetime import timedelta

from domain.recognise.candidates import Candidate
from domain.recognise.days import find_all_days
from domain.recognise.document import Document
from domain.recognise.leading import is_of_officers
from domain.recognise.past import NEWS


def is_told_as_one(document: Document, candidate: Candidate) -> bool:
    """Whether a candidate without a number is told of as one meeting: by its day, or by who led it."""
    sentence, vocabulary = candidate.clause.sentence, candidate.vocabulary
    days = find_all_days(sentence, vocabulary, document.published_on)
    same_day = vocabulary.pattern("same_day").search(candidate.clause.plain, 0, candidate.start)
    if days or same_day:
        return True
    led = [s for s in (sentence, *document.after(sentence, 1)) if vocabulary.pattern("chairing").search(s.plain)]
    return any(
        s.paragraph == sentence.paragraph
        or (vocabulary.pattern("talks").search(s.plain) and is_of_officers(vocabulary, [s]))
        for s in led
    )


def is_led_on_a_day(document: Document, candidate: Candidate) -> bool:
    """Whether a clause says who led it, or that it took place, and on which day: then even a plural is one meeting."""
    published_on, clause = document.published_on, candidate.clause
    vocabulary = candidate.vocabulary
    if candidate.general or candidate.background or published_on is None or clause.sentence.index == 0:
        return False
    days = find_all_days(clause.sentence, vocabulary, published_on)
    if not any(timedelta() <= published_on - day.last <= NEWS for day in days):
        return False
    held = vocabulary.pattern("taking_place").search(clause.plain, candidate.end)
    return (held or vocabulary.pattern("chairing").search(clause.plain)) is not None
