"""Whether a round by another word ("the 12th session", "la 11e") belongs to the series that the page speaks of."""

from collections.abc import Sequence

from domain.language.vocabulary import compiled
from domain.recognise.candidates import Candidate
from domain.recognise.document import Clause, Document
from domain.recognise.focus import HIGHEST, is_counted_elsewhere
from domain.recognise.yearly import keeps_time
from domain.rounds import Mention, Status

CONTINUES_NONE = "by its number it continues no consultation that the page names"
_NEAR = 2  # sentences
_TOLD_ON = 4  # sentences in which a text goes on about the rounds of a series, one by one
_APART = 4  # rounds that one level may be ahead of the other


def continues(document: Document, found: Sequence[Candidate], candidate: Candidate) -> bool:
    """Whether a round by another word belongs to the series that the page speaks of."""
    if candidate.number is None:
        return True
    numbers = {other.number for other in found}
    if candidate.number - 1 not in numbers and is_counted_elsewhere(document, candidate):
        return False
    last = found[-1]
    apart = candidate.clause.sentence.index - last.clause.sentence.index
    near = apart <= 2
    if (
        apart <= 1
        and candidate.number <= HIGHEST
        and _is_plainly_one(candidate)
        and _is_counted_alike(found, candidate)
    ):
        return True  # "the third session … In September she was at the eleventh session"
    if near and candidate.number <= HIGHEST and candidate.vocabulary.pattern("alike").fullmatch(candidate.noun):
        return True  # "… and, in Vientiane, the second meeting of the same kind"
    if candidate.number < max((n for n in numbers if n is not None), default=0) and _is_recalled(candidate):
        return True  # "I remember best the third session, which I chaired in Hanoi"
    if near and candidate.clause != last.clause and _is_plainly_one(candidate) and last.number is not None:
        counted = candidate.vocabulary.pattern("counter").match(candidate.noun)
        if counted and candidate.number < last.number:
            return True  # "The 11th is over.  The lady of the protocol has been there since the seventh session"
        counting = candidate.vocabulary.pattern("series").search(candidate.clause.sentence.plain)
        if counting and candidate.number <= HIGHEST:
            return True  # "Since then the mechanism has been kept up; in 2021 the two met for the sixth session"
    told_on = apart <= _TOLD_ON and candidate.number <= HIGHEST and _is_plainly_one(candidate)
    if told_on and keeps_time(document, found, candidate):
        return True
    alike = any(number is not None and abs(number - candidate.number) <= _APART for number in numbers)
    if alike and near and (candidate.level is not None or _is_of_officers(candidate)):
        return True  # "Next, the foreign ministers will hold the 12th"; "Their deputies held the 11th round at …"
    if alike and candidate.level is not None and candidate.vocabulary.pattern("diplomacy").search(candidate.own_text):
        return True  # "the eighth round at the level of deputy foreign ministers"
    return bool(numbers & {candidate.number + 1, candidate.number, candidate.number - 1}) or (
        near
        and candidate.number <= HIGHEST
        and last.number is None
        and (not last.general or candidate.clause == last.clause)
        and (last.status is not None or not candidate.vocabulary.pattern("shared_counter").match(candidate.noun))
    )


def is_counted_down(found: Sequence[Candidate], candidate: Candidate) -> bool:
    """Whether a round is the one before the last that the page reports, right behind that."""
    last = found[-1]
    apart = candidate.clause.sentence.index - last.clause.sentence.index
    return last.number is not None and candidate.number == last.number - 1 and apart <= _NEAR


def _is_plainly_one(candidate: Candidate) -> bool:
    """Whether nothing else that is counted stands in the clause of a round by another word."""
    return candidate.vocabulary.pattern("counted").search(candidate.clause.plain) is None


def _is_counted_alike(found: Sequence[Candidate], candidate: Candidate) -> bool:
    """Whether a page counts rounds by one word: that of the round named last, or behind a list of several."""
    word, last = candidate.noun.split()[:1], found[-1]
    listed = {other.number for other in found if other.clause == last.clause and other.number is not None}
    return len(listed) > 2 or (
        last.is_weak and last.number is not None and bool(word) and last.noun.split()[:1] == word
    )


def _is_recalled(candidate: Candidate) -> bool:
    """Whether somebody remembers to have led a round by another word."""
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    return all(vocabulary.pattern(entry).search(plain) for entry in ("recalling", "chairing"))


def _is_of_officers(candidate: Candidate) -> bool:
    """Whether officers of a level that is watched stand before a round by another word in its clause."""
    plain = candidate.clause.plain
    return any(compiled(pattern).search(plain, 0, candidate.start) for _, pattern in candidate.vocabulary.ranks)


def counts_series(document: Document, last: Candidate, clause: Clause) -> bool:
    """Whether a clause far below counts the mechanism whose round was reported: "the fifth time that it met"."""
    if last.status is not Status.HELD or not last.vocabulary.pattern("series").search(clause.plain):
        return False
    here = document.sentences[clause.sentence.index - 1 : clause.sentence.index + 1]
    near = [other for other in here if other.paragraph == clause.sentence.paragraph]
    return not any(last.vocabulary.pattern("counted").search(other.plain) for other in near)


def follows_recalled(candidate: Candidate, recalled: Sequence[Candidate], clause: Clause) -> bool:
    """Whether a clause gives a round that was told of as held the number behind those which were recalled in between:
    "On 8 July they chaired the consultation.  They reviewed what was done since the ninth.  This was the 10th meeting".
    """
    ours, counted = candidate.vocabulary.pattern("shared_counter"), candidate.vocabulary.pattern("counted")
    others = (hit for hit in counted.finditer(clause.plain) if ours.fullmatch(hit[0]) is None)
    if candidate.status is not Status.HELD or next(others, None) is not None:
        return False
    alike = [one.number for one in recalled if one.level in (None, candidate.level) or candidate.level is None]
    return max((number for number in alike if number is not None), default=None) == (candidate.number or 0) - 1


def goes_on_from(
    candidate: Candidate, found: Sequence[Candidate], passed_over: Sequence[tuple[Candidate, str]]
) -> str | None:
    """Why a round is of a series that is none of ours: the one before it by number was passed over."""
    if candidate.number is None or candidate.number - 1 in {one.number for one in found}:
        return None
    own = candidate.level is not None or candidate.vocabulary.pattern("diplomacy").search(candidate.clause.plain)
    if own and not candidate.is_weak:
        return None
    before = [reason for one, reason in passed_over if one.number == candidate.number - 1 and "stands" in reason]
    return before[-1] if before else None


def number_between(mentions: Sequence[Mention], *, told_in_text: bool) -> int | None:
    """The number of a round that the page looks back from on one, and on from to the next but one: "their consultation
    … since the 11th last year … the 13th will be in Việt Nam"; or on from to the next, of which alone it has the
    number, unless only its headline has the one that was held.
    """
    told = {mention.number: mention.status for mention in mentions if mention.number is not None}
    if told_in_text and len(told) == 1 and set(told.values()) == {Status.PLANNED} and min(told) > 1:
        return min(told) - 1  # what they agreed on when they met is the next one
    earlier = (number for number, status in told.items() if status is Status.MENTIONED)
    return next((n + 1 for n in earlier if n + 1 not in told and told.get(n + 2) is Status.PLANNED), None)
