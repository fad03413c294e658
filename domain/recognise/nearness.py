"""At which level a round is that a text names by its number, or as the next one: that of the series which it has in
focus.
"""

from collections.abc import Iterator, Sequence

from domain.recognise.candidates import Candidate, is_joined
from domain.recognise.cues import rank_between
from domain.recognise.named import Named
from domain.recognise.parties import Parties
from domain.rounds import Status
from domain.site import Level

_IN_FOCUS = 12  # sentences


def level_of_last(named: Sequence[Named], place: int) -> Level | None:
    """The level of the round that was named last, for the one beside it by number: "The 10th was held last July"."""
    candidate = named[place].candidate
    if place == 0 or candidate.number is None:
        return None
    last, _, level = named[place - 1]
    apart = candidate.clause.sentence.index - last.clause.sentence.index
    beside = last.number is not None and (abs(last.number - candidate.number) == 1 or is_joined(candidate, last))
    return level if apart <= 1 and beside else None


def level_of_charged(candidate: Candidate) -> Level | None:
    """The level of the officers who are told to hold a round that goes by its number: "The two ministers asked the two
    deputies to prepare their 12th".
    """
    vocabulary, plain = candidate.vocabulary, candidate.clause.plain
    if not is_by_number(candidate):
        return None
    charged = [hit.end() for hit in vocabulary.pattern("governing").finditer(plain, candidate.head, candidate.start)]
    return rank_between(vocabulary, plain, charged[0], candidate.start) if charged else None


def level_of_reported(named: Sequence[Named], place: int) -> Level | None:
    """The level of the round that the page reports, where the words of a later one refer to it: "prepared for the 14th
    consultation of the ministers, while the 12th at the present level …".
    """
    candidate, pair, _ = named[place]
    if candidate.number is None or candidate.vocabulary.pattern("this_level").search(candidate.own_text) is None:
        return None
    reported = _reported(named, pair)
    return next((level for number, level in reported if number < candidate.number), None)


def level_before(named: Sequence[Named], place: int) -> Level | None:
    """The level of the round that the page reports, for a planned one that follows it by number."""
    candidate, pair, _ = named[place]
    if candidate.status is not Status.PLANNED or candidate.number is None or candidate.hint is not None:
        return None
    before = {level for number, level in _reported(named, pair) if number == candidate.number - 1}
    return before.pop() if len(before) == 1 else None


def _reported(named: Sequence[Named], pair: Parties) -> Iterator[tuple[int, Level]]:
    """Number and level of the rounds of two countries that the page reports."""
    for other, number, level in _of_pair(named, pair):
        if other.status is Status.HELD and not other.background:
            yield number, level


def _of_pair(named: Sequence[Named], pair: Parties) -> Iterator[tuple[Candidate, int, Level]]:
    """The rounds of two countries of which number and level are known."""
    for other, theirs, level in named:
        if theirs == pair and level is not None and other.number is not None:
            yield other, other.number, level


def is_by_number(candidate: Candidate) -> bool:
    return candidate.is_bare or candidate.is_unnamed


def level_in_focus(named: Sequence[Named], place: int) -> Level | None:
    """The level of the series that the text has in focus, for a round by its number alone or the next one: of two that
    are near, of the one whose numbers are nearest.
    """
    candidate, pair, _ = named[place]
    if not is_by_number(candidate):
        return None
    here, number = candidate.clause.sentence.index, candidate.number
    nearest: dict[Level, int] = {}
    for other, theirs, level in _of_pair(named[:place], pair):
        if here - other.clause.sentence.index > _IN_FOCUS:
            continue
        if number is not None:
            nearest[level] = min(abs(theirs - number), nearest.get(level, number))
        elif other.status is Status.HELD and not other.background:
            nearest[level] = 0  # "the next meeting" is that of the series whose round the page reports
    if not nearest and number is not None:
        # "Looking back on the consultation of the ministers": its rounds are told by their numbers alone
        said = {other.level for other, theirs, _ in named[:place] if theirs == pair and other.level is not None}
        return said.pop() if len(said) == 1 else None
    best = [level for level, apart in nearest.items() if apart == min(nearest.values())]
    return best[0] if len(best) == 1 else None
