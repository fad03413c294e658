"""Rounds of one series are about a year apart: what their numbers and years tell together."""

from collections.abc import Iterable, Sequence

from domain.passage import kept
from domain.recognise.candidates import Candidate
from domain.recognise.cues import TAKEN_BACK
from domain.recognise.document import Document
from domain.recognise.facts import facts_by_name
from domain.recognise.named import Named
from domain.recognise.parties import Parties
from domain.rounds import Status
from domain.site import Level

_LATE = 1  # years by which a round may come late


@kept
def year_of(document: Document, candidate: Candidate) -> int | None:
    """The year that its own words give a round."""
    ahead = candidate.status in (Status.PLANNED, *TAKEN_BACK)
    facts = facts_by_name([candidate], document, ahead=ahead)
    return None if facts.goes_on else facts.year


def is_of_year_over(document: Document, candidate: Candidate) -> bool:
    """Whether its own words give a round a year before that of publication."""
    year, published_on = year_of(document, candidate), document.published_on
    return published_on is not None and year is not None and year < published_on.year


def keeps_time(document: Document, found: Sequence[Candidate], candidate: Candidate) -> bool:
    """Whether a round by its number alone is as many years from one that the page has named as their numbers say:
    "the third consultation in Hanoi in 2018 …  As ambassador she attended the ninth in 2024".
    """
    return any(_is_in_time(drift) for drift in _drifts(document, candidate, found))


def level_in_time(document: Document, named: Sequence[Named], place: int) -> Level | None:
    """The level of the series whose numbers and years a round continues best; `None` where two do it equally well."""
    candidate, pair, _ = named[place]
    if not (candidate.is_weak or candidate.is_bare):
        return None
    best: dict[Level, int] = {}
    for level in Level:
        drifts = [d for d in _drifts(document, candidate, _of(named, pair, level)) if _is_in_time(d)]
        if drifts:
            best[level] = min(drifts)
    fitting = [level for level, drift in best.items() if drift == min(best.values())]
    return fitting[0] if len(fitting) == 1 else None


def is_out_of_time(document: Document, one: Named, sure: Sequence[Named]) -> bool:
    """Whether the series that a round was given to cannot have held it then, by those of which the level is sure: "the
    12th, held on 6 July 2027 …  the ministers' 14th, to be held in the fourth quarter" are of two.
    """
    series = _of(sure, one.pair, one.level)
    return any(abs(drift) > _LATE for drift in _drifts(document, one.candidate, series))


def _of(named: Sequence[Named], pair: Parties, level: Level | None) -> list[Candidate]:
    """The candidates of one series."""
    return [other for other, theirs, said in named if theirs == pair and said is level]


def _is_in_time(drift: int) -> bool:
    return 0 <= drift <= _LATE


def _drifts(document: Document, candidate: Candidate, others: Iterable[Candidate]) -> list[int]:
    """By how many years the later of two rounds comes late by their numbers, for each of some others."""
    number = candidate.number
    rivals = [(other.number, other) for other in others if other.number not in (None, number)]
    if number is None or not rivals or (year := year_of(document, candidate)) is None:
        return []
    years = [(year_of(document, other), theirs) for theirs, other in rivals]
    return [
        (year - then - (number - theirs)) * (1 if number > theirs else -1)
        for then, theirs in years
        if then is not None and theirs is not None
    ]
