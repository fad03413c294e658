"""Meetings that no verb tells: the two officers of a consultation, named together with a day of these, were at it."""

from datetime import timedelta

from domain.recognise.belonging import own_days
from domain.recognise.candidates import Candidate
from domain.recognise.cues import verb_of
from domain.recognise.days import find_all_days
from domain.recognise.document import Document, Sentence
from domain.recognise.known import is_about
from domain.recognise.past import NEWS
from domain.recognise.people import find_people
from domain.rounds import Status

_AHEAD = ("future", "coming", "announcing", "governing", "tomorrow", "day_after_tomorrow", "next_month")
_OTHERWISE = ("receiving", "phoning", "previous", "recalling", "interviewing", "other_event", "general_after")
_ABOUT = ("background", "about", "reporting", "announcing", "at_it")


def is_met_for(document: Document, candidate: Candidate, named: set[int]) -> bool:
    """Whether the sentence of a round of which no verb tells, or the next one, names an officer of each side and a day
    of these: "A picture of the seventh round.  Deputy Minister A B (right) and C D wielded the gavel on the 25th".
    """
    clause, vocabulary = candidate.clause, candidate.vocabulary
    if candidate.status is not None or candidate.background or candidate.number is None or not clause.sentence.index:
        return False
    if candidate.general or candidate.following or candidate.is_bare or clause.plain.rstrip().endswith("?"):
        return False
    if is_about(vocabulary, clause.plain, candidate.head, candidate.start, candidate.end, headline=False):
        return False
    if any(vocabulary.pattern(entry).search(clause.plain, candidate.head, candidate.start) for entry in _ABOUT):
        return False
    home = clause.sentence
    after = [o for o in document.after(home, 1) if o.index not in named and o.paragraph == home.paragraph]
    return any(_is_meeting(document, candidate, other) for other in (home, *after))


def is_done(document: Document, candidate: Candidate) -> bool:
    """Whether what a language without tenses says of a host or of who is to lead was done, as its day tells where no
    word says that it is to come: "On 28 December Hanoi once more was the host of the consultation".
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    if vocabulary.has_tenses or candidate.status is not Status.PLANNED or candidate.background or candidate.following:
        return False
    if candidate.general or not candidate.clause.sentence.index or document.published_on is None:
        return False
    days = own_days(document, candidate, ahead=False)
    if not days or not all(timedelta() <= document.published_on - day.last <= NEWS for day in days):
        return False
    intended = (*_AHEAD, "said_on", "saying", "imminent", "once_set", "no_longer", *_OTHERWISE)
    return not any(vocabulary.pattern(entry).search(plain) for entry in intended)


def _is_meeting(document: Document, candidate: Candidate, sentence: Sentence) -> bool:
    """Whether a sentence has officers of both sides and a day of these, and tells of nothing else."""
    vocabulary, published_on = candidate.vocabulary, document.published_on
    onward = vocabulary.pattern("following").search(sentence.plain)  # "…; the next stop is Laos, in 2026"
    plain = sentence.plain[: onward.start()] if onward else sentence.plain
    if published_on is None or verb_of(vocabulary, Status.PLANNED).search(plain):
        return False
    if any(vocabulary.pattern(entry).search(plain) for entry in (*_AHEAD, *_OTHERWISE)):
        return False
    officers = [person for person in find_people(sentence, vocabulary) if person.party]
    near = [sentence]
    if vocabulary.pattern("pronoun").search(sentence.plain):
        near += document.before(sentence, 1)
        officers += [p for other in near[1:] for p in find_people(other, vocabulary) if p.party]
    levels = {person.level for person in officers if person.level}
    if len(levels) > 1 or (not levels and len(officers) != 2) or len({person.party for person in officers}) != 2:
        return False
    if sentence is candidate.clause.sentence and vocabulary.pattern("same_day").search(sentence.plain):
        near += [other for other in document.before(sentence, 1) if other not in near]
    days = [day for other in near[:1] for day in find_all_days(other, vocabulary, published_on)]
    if not days:
        days = [day for other in near[1:] for day in find_all_days(other, vocabulary, published_on)]
    return bool(days) and all(timedelta() <= published_on - day.first <= NEWS for day in days)
