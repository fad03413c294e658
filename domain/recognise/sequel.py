"""What the words right behind a round settle, whatever verb goes with its name: a day that is over, the plan that it
shares with another round, that it is off for good, that it was held before the day was out.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain.language.connecting import COMMA
from domain.language.vocabulary import compiled
from domain.recognise.belonging import own_days
from domain.recognise.candidates import Candidate
from domain.recognise.cues import TAKEN_BACK, verb_of
from domain.recognise.dated import is_said_to_be_over
from domain.recognise.days import find_all_days
from domain.recognise.document import Document, clauses
from domain.recognise.focus import numbers_in
from domain.recognise.past import FRESH, NEWS
from domain.recognise.prospect import is_dated_ahead
from domain.rounds import Status

_CALLED_OFF = 60  # characters of a sentence in which it is said that what was put off is off for good
_RIGHT_BEHIND = 12  # characters between a name and its day …
_BEHIND = 30  # … or between it, with whose round it was, and a word for yesterday


def as_the_text(candidate: Candidate, found: Sequence[Candidate], told: Sequence[Candidate]) -> Candidate:
    """A headline in the present tense reports nothing of a round that the text sets for a day to come."""
    if candidate.clause.sentence.index or candidate.status is not Status.HELD:
        return candidate
    if candidate.vocabulary.pattern("present").search(candidate.clause.plain) is None:
        return candidate
    ahead = any(
        after.number == candidate.number and after.status is Status.PLANNED and before.status is Status.HELD
        for before, after in zip(found, told, strict=True)
    )
    return replace(candidate, status=None) if ahead else candidate


def set_by_next(document: Document, candidate: Candidate, following: Candidate | None) -> Candidate:
    """A round in a language without tenses that the next sentence, naming it without a number, sets for a day to come:
    "… arrived to attend the 14th consultation.  Tomorrow morning the two ministers will chair the consultation".
    """
    if following is None or following.number is not None or following.status is not Status.PLANNED:
        return candidate
    home, vocabulary = candidate.clause.sentence, candidate.vocabulary
    if candidate.number is None or candidate.status is not Status.HELD or candidate.background or vocabulary.has_tenses:
        return candidate
    apart = following.clause.sentence.index - home.index
    if apart != 1 or following.following or following.general or vocabulary.pattern("perfect").search(home.plain):
        return candidate
    if not is_dated_ahead(document, following.clause.sentence, vocabulary):
        return candidate
    return replace(candidate, status=Status.PLANNED, distance=0, imminent=True)


def as_it_goes_on(document: Document, told: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with what the words right behind them, or the sentence that they share, settle."""
    named = {candidate.clause.sentence.index for candidate in told}
    settled: list[Candidate] = []
    for candidate in told:
        before = settled[-1] if settled else None
        if _is_dated_as_over(document, candidate) or _is_held_that_day(document, candidate, named):
            settled.append(replace(candidate, status=Status.HELD, background=False))
        elif candidate.status is Status.POSTPONED and _is_called_off(document, candidate):
            settled.append(replace(candidate, status=Status.CANCELLED))
        elif before is not None and _is_planned_with(document, candidate, before):
            settled.append(replace(candidate, status=Status.PLANNED, distance=0))
        else:
            settled.append(candidate)
    return settled


def _is_dated_as_over(document: Document, candidate: Candidate) -> bool:
    """Whether a day of these stands right behind a name, with a word for days that are over ("เมื่อ 5 พ.ย.")."""
    vocabulary, clause, published_on = candidate.vocabulary, candidate.clause, document.published_on
    if candidate.status not in (None, Status.PLANNED) or candidate.background or published_on is None:
        return False
    if candidate.following or not clause.sentence.index:
        return False
    plain, end = clause.sentence.plain, clause.start + candidate.spread
    last = end + vocabulary.within(_RIGHT_BEHIND)
    if _is_where_it_was_said(candidate):
        return True
    return candidate.number is not None and any(
        end <= day.start <= last
        and timedelta() <= published_on - day.last <= FRESH
        and is_said_to_be_over(vocabulary, plain, day, end)
        for day in own_days(document, candidate, ahead=False)
    )


def _is_where_it_was_said(candidate: Candidate) -> bool:
    """Whether a clause begins with the round of yesterday at which somebody said something: "Tại Tham khảo chính trị
    lần thứ 12 chiều hôm qua ở Pakse, Thứ trưởng … cho biết sẽ …".
    """
    vocabulary, plain = candidate.vocabulary, candidate.clause.plain
    if vocabulary.has_tenses or vocabulary.pattern("at_meeting").fullmatch(plain, 0, candidate.start) is None:
        return False
    hit = vocabulary.pattern("yesterday").search(plain, candidate.spread, candidate.tail)
    near = hit is not None and hit.start() - candidate.spread <= _BEHIND
    return hit is not None and near and COMMA.search(plain, candidate.spread, hit.start()) is None


def _is_held_that_day(document: Document, candidate: Candidate, named: set[int]) -> bool:
    """Whether somebody who had come for a round led the meeting on the same day, as the next sentence says: "Hạ Long,
    chosen to host the 14th, welcomed the minister on Friday.  In the afternoon of that day the two chaired it".
    """
    vocabulary, published_on = candidate.vocabulary, document.published_on
    if candidate.status not in (None, Status.PLANNED) or candidate.background or published_on is None:
        return False
    if candidate.number is None or candidate.following or vocabulary.has_tenses:
        return False
    days = find_all_days(candidate.clause.sentence, vocabulary, published_on)
    if not any(timedelta() <= published_on - day.last <= NEWS for day in days):
        return False
    if vocabulary.pattern("future").search(candidate.clause.plain, candidate.head, candidate.start):
        return False
    for other in document.after(candidate.clause.sentence, 1):
        said = clauses(other)[0].plain
        numbers = numbers_in(said, vocabulary, 0, len(said)) if other.index in named else ()
        if any(number != candidate.number for number in numbers):
            return False
        led = all(vocabulary.pattern(entry).search(said) for entry in ("that_day", "chairing", "talks"))
        ahead = any(vocabulary.pattern(entry).search(said) for entry in ("future", "counted", "receiving"))
        return led and not ahead
    return False


def _is_called_off(document: Document, candidate: Candidate) -> bool:
    """Whether the next sentence says of what cannot be held that it is off: "The two sides decided to cancel it"."""
    vocabulary, home = candidate.vocabulary, candidate.clause.sentence
    if not vocabulary.spaced:
        return False  # "已取消机票", "日取りは白紙": there the words for it are also those of tickets and dates
    cue = next(compiled(words) for status, words in vocabulary.statuses if status is Status.CANCELLED)
    for other in document.after(home, 1) if home.index else ():
        hit = cue.search(other.plain, 0, vocabulary.within(_CALLED_OFF))
        strange = any(vocabulary.pattern(entry).search(other.plain) for entry in ("visiting", "counted", "traffic"))
        return hit is not None and not strange and not numbers_in(other.plain, vocabulary, 0, len(other.plain))
    return False


def _is_planned_with(document: Document, candidate: Candidate, before: Candidate) -> bool:
    """Whether a round of the other level shares a plan with the one before it in a sentence: "Việt Nam is to host the
    deputies' 11th, and the ministers' 13th in Laos, both in 2026".
    """
    vocabulary, clause = candidate.vocabulary, candidate.clause
    if before.status is not Status.PLANNED or before.background or before.clause != clause or before.number is None:
        return False
    if candidate.number is None or candidate.background or candidate.status in (Status.PLANNED, *TAKEN_BACK):
        return False
    if None in (before.level, candidate.level) or before.level == candidate.level:
        return False
    if own_days(document, candidate, ahead=False):
        return False
    if candidate.status is None:
        return True
    # Without tenses a verb between the two may be one of the plan, if nothing says that it is done.
    done = ("perfect", "convening", "taking_place", "but", "past")
    between = (clause.plain, before.end, candidate.tail)
    future = vocabulary.pattern("future").search(clause.plain, before.head, before.start)
    future = future or verb_of(vocabulary, Status.PLANNED).search(clause.plain, before.head, before.start)
    return (
        not vocabulary.has_tenses
        and future is not None
        and not any(vocabulary.pattern(entry).search(*between) for entry in done)
    )
