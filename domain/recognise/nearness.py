"""At which level a round is that a text names by its number, or as the next one: that of the series which it has in
focus.
"""

from collections.abc import Iterator, Sequence

from domain.recognise.candidates import Candidate, is_joined
from domain.recognise.parties import Parties
from domain.rounds import Status
from domain.site import Level

_IN_FOCUS = 12  # sentences


def level_of_last(
    candidate: Candidate, candidates: Sequence[Candidate], levels: Sequence[Level | None]
) -> Level | None:
    """The level of the round that was named last, for the one beside it by number: "The 10th was held last July"."""
    place = next(place for place, other in enumerate(candidates) if other is candidate)
    if place == 0 or candidate.number is None:
        return None
    last = candidates[place - 1]
    apart = candidate.clause.sentence.index - last.clause.sentence.index
    beside = last.number is not None and (abs(last.number - candidate.number) == 1 or is_joined(candidate, last))
    return levels[place - 1] if apart <= 1 and beside else None


def level_of_reported(
    candidate: Candidate,
    pair: Parties,
    candidates: Sequence[Candidate],
    pairs: Sequence[Parties],
    levels: Sequence[Level | None],
) -> Level | None:
    """The level of the round that the page reports, where the words of a later one refer to it: "prepared for the 14th
    consultation of the ministers, while the 12th at the present level …".
    """
    if candidate.number is None or candidate.vocabulary.pattern("this_level").search(candidate.own_text) is None:
        return None
    reported = _reported(pair, candidates, pairs, levels)
    return next((level for number, level in reported if number < candidate.number), None)


def level_before(
    candidate: Candidate,
    pair: Parties,
    candidates: Sequence[Candidate],
    pairs: Sequence[Parties],
    levels: Sequence[Level | None],
) -> Level | None:
    """The level of the round that the page reports, for a planned one that follows it by number."""
    if candidate.status is not Status.PLANNED or candidate.number is None or candidate.hint is not None:
        return None
    reported = _reported(pair, candidates, pairs, levels)
    before = {level for number, level in reported if number == candidate.number - 1}
    return before.pop() if len(before) == 1 else None


def _reported(
    pair: Parties, candidates: Sequence[Candidate], pairs: Sequence[Parties], levels: Sequence[Level | None]
) -> Iterator[tuple[int, Level]]:
    """Number and level of the rounds of two countries that the page reports."""
    for other, number, level in _of_pair(pair, candidates, pairs, levels):
        if other.status is Status.HELD and not other.background:
            yield number, level


def _of_pair(
    pair: Parties, candidates: Sequence[Candidate], pairs: Sequence[Parties], levels: Sequence[Level | None]
) -> Iterator[tuple[Candidate, int, Level]]:
    """The rounds of two countries of which number and level are known; `candidates` may be the first ones only."""
    for other, theirs, level in zip(candidates, pairs, levels, strict=False):
        if theirs == pair and level is not None and other.number is not None:
            yield other, other.number, level


def is_by_number(candidate: Candidate) -> bool:
    return candidate.is_bare or candidate.is_unnamed


def level_in_focus(
    candidate: Candidate,
    pair: Parties,
    candidates: Sequence[Candidate],
    pairs: Sequence[Parties],
    levels: Sequence[Level | None],
) -> Level | None:
    """The level of the series that the text has in focus, for a round by its number alone or the next one: of two that
    are near, of the one whose numbers are nearest.
    """
    if not is_by_number(candidate):
        return None
    here, number = candidate.clause.sentence.index, candidate.number
    place = next(place for place, other in enumerate(candidates) if other is candidate)
    nearest: dict[Level, int] = {}
    for other, theirs, level in _of_pair(pair, candidates[:place], pairs, levels):
        if here - other.clause.sentence.index > _IN_FOCUS:
            continue
        if number is not None:
            nearest[level] = min(abs(theirs - number), nearest.get(level, number))
        elif other.status is Status.HELD and not other.background:
            nearest[level] = 0  # "the next meeting" is that of the series whose round the page reports
    best = [level for level, apart in nearest.items() if apart == min(nearest.values())]
    return best[0] if len(best) == 1 else None
