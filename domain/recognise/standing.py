"""How a round stands in an article: which one it reports, and what it says of the others."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from domain.passage import kept
from domain.recognise.aside import is_aside
from domain.recognise.belonging import own_days
from domain.recognise.candidates import Candidate
from domain.recognise.cues import TAKEN_BACK
from domain.recognise.dated import is_dated_past
from domain.recognise.denied import is_denied
from domain.recognise.document import Document
from domain.recognise.known import is_about
from domain.recognise.leading import (
    are_both_there,
    is_met_in_lead,
    is_of_officers,
    is_opening,
    is_said_in,
    is_told_of_meeting,
)
from domain.recognise.outlook import (
    is_ahead,
    is_announced,
    is_dated_to_come,
    is_of_past_year,
    is_set_for_soon,
    is_set_later,
    is_soon,
)
from domain.recognise.past import FRESH, LEAD, NEWS, is_long_past, is_of_past_month
from domain.recognise.timing import (
    goes_back_to,
    goes_on_about,
    happened_just_now,
    is_dated_now,
    is_just_over,
    is_led_now,
    is_over,
    told_when,
)
from domain.rounds import Status

_RIGHT_BEFORE = 30  # characters

Groups = Mapping[int, Sequence[Candidate]]
"""The candidates of one mechanism by the number that they have."""


def main_number(document: Document, groups: Groups, loose: Sequence[Candidate]) -> int | None:
    """The number of the round that the page reports; `loose` are candidates without a number."""
    told = without_strays(groups)
    for reported in (_highest_reported(document, told), _highest_reported(document, groups)):
        if reported is not None:
            return reported
    return _number_beside(document, groups, loose)


def taken_back_in_title(groups: Groups, loose: Sequence[Candidate]) -> Groups:
    """The groups, with the round that the text still announces taken back where headline or lead take one back."""
    said = [c.status for c in loose if c.clause.sentence.index <= 1 and c.status in TAKEN_BACK]
    coming = [number for number, group in groups.items() if all(c.status in (Status.PLANNED, None) for c in group)]
    named = any(candidate.status in TAKEN_BACK for group in groups.values() for candidate in group)
    if not said or named or len(coming) != 1:
        return groups
    return {
        number: [replace(c, status=said[0]) for c in group] if number in coming else group
        for number, group in groups.items()
    }


def without_strays(groups: Groups) -> Groups:
    """The groups but those whose number only the headline has, announcing nothing."""
    return {number: group for number, group in groups.items() if not _is_stray(group)}


def status_of(document: Document, number: int, group: Sequence[Candidate], main: int | None) -> Status | None:
    """What the page says of a round, given the one that it reports (`main`); `None`: nothing that could be."""
    said = {candidate.status for candidate in group}
    for taken_back in TAKEN_BACK:
        if taken_back in said and number != main:
            put_off = taken_back is Status.POSTPONED and main is not None and number < main  # and held before that one
            over = put_off or all(is_of_past_year(document, c) for c in group if c.status is taken_back)
            return Status.MENTIONED if over else taken_back
    if number == main:
        return Status.HELD
    if main is not None and number < main:
        return Status.MENTIONED
    if main is not None and any(is_announced(document, c) for c in group):
        return Status.PLANNED  # rounds of a series are months apart: the next one is never at hand
    coming = [c for c in group if is_announced(document, c)]
    if coming:
        # "Consultation to be held" in the headline, "… is held on the 28th" below it
        told = [
            c for c in group if c not in coming and not c.background and not _is_told_in_past(c) and not _is_about(c)
        ]
        soon = any(is_soon(document, c) for c in coming) or any(is_dated_to_come(document, c) for c in told)
        return Status.UPCOMING if soon else Status.PLANNED
    if main is not None and number > main:
        # A later round that is said to be over does not belong to this page; without a verb it is to come.
        held = all(c.status is Status.HELD and not is_set_later(document, c) for c in group)
        return None if held else Status.PLANNED
    if any((c.status is Status.HELD or told_when(c)) and happened_just_now(document, c) for c in group):
        return Status.HELD
    # "On Tuesday we held": a weekday that a verb in the past tense goes with is none to come
    if any(
        not (c.background or _is_about(c) or is_of_past_month(document, c))
        and (is_dated_to_come if _is_told_in_past(c) else is_set_for_soon)(document, c)
        for c in group
    ):
        return Status.UPCOMING
    return Status.MENTIONED


def _is_about(candidate: Candidate) -> bool:
    """Whether words before a name say that it is what something else is about, whose day the sentence has."""
    clause, headline = candidate.clause, candidate.clause.sentence.index == 0
    return is_about(
        candidate.vocabulary, clause.plain, candidate.head, candidate.start, candidate.end, headline=headline
    )


def _is_told_in_past(candidate: Candidate) -> bool:
    """Whether a verb says that it was held, in a language whose verbs tell that from what is to come."""
    return candidate.status is Status.HELD and candidate.vocabulary.has_tenses


@kept
def reports(document: Document, candidate: Candidate) -> bool:
    """Whether a candidate reports its round as news: by a verb, or without one by its day or as the headline."""
    if is_ahead(document, candidate):
        return False
    known = candidate.background and not is_over(document, candidate, NEWS) and not is_just_over(document, candidate)
    if known or is_long_past(document, candidate):
        return False
    if candidate.is_listed or is_aside(document, candidate):
        return False
    if candidate.is_bare and candidate.status is None and not is_dated(document, candidate):
        return False  # "… held the 11th round a year before the twelfth in Laos"
    if candidate.status is None:
        if candidate.clause.sentence.paragraph > LEAD and is_dated_past(document, candidate):
            return False  # "At the first stop he attended the fourth round (Vientiane, 16.7)"
        if is_dated_to_come(document, candidate) or _is_about(candidate) or is_denied(document, candidate):
            return False
        title = candidate.clause.sentence.index == 0
        return title or is_dated_now(document, candidate) or is_led_now(document, candidate)
    return candidate.status is Status.HELD


def _highest_reported(document: Document, groups: Groups) -> int | None:
    """The round that the page reports: the highest that is said to have taken place, not just looked back on.

    A bare headline reports nothing if the text says that the round is to come or taken back; and where the page
    announces the next round, no later one has taken place.
    """
    reported = [
        number
        for number, group in groups.items()
        if any(
            (reports(document, c) and (_is_settled(c) or not _only_ahead(group) or is_met_in_lead(document, c)))
            or (
                c.status is Status.PLANNED
                and not c.background
                and is_over(document, c, FRESH)
                and not (is_announced(document, c) or is_aside(document, c))
            )
            for c in group
        )
    ]
    announced = [
        number
        for number, group in groups.items()
        if any(c.status is Status.PLANNED and not c.background and c.clause.sentence.index > 2 for c in group)
    ]
    reported = reported or [
        # "One of the outcomes of the 10th consultation, chaired by …. It took place on Tuesday."
        number
        for number, group in groups.items()
        if any(c.background and c.status is Status.HELD and goes_on_about(document, c) for c in group)
        or (number + 1 in groups and any(c.status is Status.HELD and goes_back_to(document, c) for c in group))
    ]
    below = [number for number in reported if number < min(announced, default=10_000)]
    highest = max(below or reported, default=None)
    # Rounds are a year apart: of two in a row that are both told as held, the one that has a day is the news.
    if highest is not None and highest - 1 in reported and not _is_dated(document, groups[highest]):
        clauses = [candidate.clause for candidate in groups[highest]]
        alone = [candidate for candidate in groups[highest - 1] if candidate.clause not in clauses]
        headed = any(candidate.clause.sentence.index == 0 for candidate in alone)
        if headed and all(candidate.clause.sentence.index for candidate in groups[highest]):
            return highest - 1
        return highest - 1 if _is_dated(document, alone) else highest
    return highest


def _is_dated(document: Document, group: Sequence[Candidate]) -> bool:
    """Whether a day of these stands with the name of a round."""
    return any(is_dated(document, candidate) for candidate in group)


def is_dated(document: Document, candidate: Candidate) -> bool:
    """Whether a day of these stands with a name."""
    published_on = document.published_on
    return published_on is not None and any(
        timedelta() <= published_on - day.last <= FRESH for day in own_days(document, candidate, ahead=False)
    )


def is_told_as_news(document: Document, candidate: Candidate) -> bool:
    """Whether anything beside a name says that its round is why the page tells of it: headline or lead, a day of
    these, who led it.  A sentence far below that has none of these looks back: "…, as shown by the recent 11th …".
    """
    sentence, vocabulary = candidate.clause.sentence, candidate.vocabulary
    if candidate.status is None and not _is_acted(document, candidate):
        return False
    if is_opening(candidate) or happened_just_now(document, candidate):
        return True
    if vocabulary.pattern("numbering").search(sentence.plain):
        return True  # "This was the 14th time that the two ministries …"
    entries = ("same_day", "day_before", "day_after", "first_day")
    if any(vocabulary.pattern(entry).search(sentence.plain) for entry in entries):
        return True
    if any(vocabulary.pattern("other_event").search(other.plain) for other in document.sentences[:2]):
        return is_dated_now(document, candidate)  # "A course opened on Thursday.  It was agreed on at the 11th round"
    counted = vocabulary.pattern("counted")
    beside = [other for other in document.neighbours(sentence) if not counted.search(other.plain)]
    if not vocabulary.spaced:
        after = [other for other in beside if other.index > sentence.index]
        return is_dated_now(document, candidate) or is_told_of_meeting(candidate, after)
    told = vocabulary.has_tenses or is_said_in(candidate.clause.plain, vocabulary, "convening")
    if told and sentence.paragraph == LEAD and is_of_officers(vocabulary, document.sentences[: sentence.index + 1]):
        return True
    near = (sentence, *beside)  # but not "the 48th session of the committee was led by …"
    if any(
        vocabulary.pattern("talks").search(other.plain) or is_said_in(other.plain, vocabulary, "chairing")
        for other in near
    ):
        return True
    return is_dated_now(document, candidate)


def _is_acted(document: Document, candidate: Candidate) -> bool:
    """Whether a round of which no verb says that it was held is in the headline, or officers of its ministries or an
    act of holding stand beside it: "On the 28th a team inspected the venue of the 11th" tells of none.
    """
    sentence, vocabulary = candidate.clause.sentence, candidate.vocabulary
    first = max(candidate.head, candidate.start - vocabulary.within(_RIGHT_BEFORE))
    there = vocabulary.pattern("freeing").search(candidate.clause.plain, first, candidate.start)  # "at the 11th"
    if not sentence.index or there or is_of_officers(vocabulary, [sentence]):
        return True
    near = (sentence, *document.neighbours(sentence))
    if candidate.number is not None and are_both_there(document, near, vocabulary):
        return True
    acts = ("chairing", "convening", "taking_place", "present", "proceeding", "talks", "identifying", "pictured")
    return any(vocabulary.pattern(entry).search(other.plain) for entry in acts for other in near)


def news_value(document: Document, group: Sequence[Candidate]) -> tuple[bool, bool, int]:
    """How strongly a page tells of a round as its news: with a day of these, in the headline, early."""
    told = [c for c in group if c.status in (Status.HELD, None) and not c.background]
    first = min((c.clause.sentence.index for c in told), default=len(document.sentences))
    return _is_dated(document, told), first == 0, -first


def _is_settled(candidate: Candidate) -> bool:
    """Whether what a candidate says holds whatever the text adds.  A headline without tenses may be of what is to come:
    "Tham khảo chính trị lần thứ 10 diễn ra tại Vientiane".
    """
    in_title = candidate.clause.sentence.index == 0
    return candidate.status is not None and (candidate.vocabulary.has_tenses or not in_title)


def _only_ahead(group: Sequence[Candidate]) -> bool:
    """Whether the text says only that a round is to come, postponed or cancelled."""
    said = {c.status for c in group if c.clause.sentence.index and c.status is not None and not c.background}
    return bool(said) and Status.HELD not in said


def _number_beside(document: Document, groups: Groups, loose: Sequence[Candidate]) -> int | None:
    """The number of a round that is reported without it: the only one that the page names without saying more."""
    if not any(reports(document, candidate) for candidate in loose):
        return None
    bare = [
        number
        for number, group in groups.items()
        if all(c.status is None and not c.background and not is_long_past(document, c) for c in group)
    ]
    return bare[0] if len(bare) == 1 else None


def _is_stray(group: Sequence[Candidate]) -> bool:
    """Whether only the headline has this number and announces nothing: the text reports another round."""
    return all(c.clause.sentence.index == 0 and c.status is not Status.PLANNED for c in group)
