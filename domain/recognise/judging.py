"""Judging candidates: whether one belongs to a watched mechanism, to which level, and why (not)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.recognise.candidates import Candidate
from domain.recognise.document import Document
from domain.recognise.levels import settle_levels
from domain.recognise.pairing import settle_parties
from domain.recognise.parties import NOBODY, Parties
from domain.recognise.past import is_of_past_month
from domain.recognise.touring import hosts_of
from domain.recognise.yearly import year_of
from domain.rounds import Status
from domain.site import Level, Mechanism, series_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A candidate and what became of it."""

    candidate: Candidate
    mechanism: Mechanism | None  #: with both parties named; `None`: it is of none that is watched
    number: int | None
    why: str


def judge(document: Document, candidates: Sequence[Candidate], mechanisms: Sequence[Mechanism]) -> list[Judged]:
    """The verdict on every candidate, in order."""
    pairs = settle_parties(document, candidates, mechanisms)
    candidates = _in_passing(candidates, pairs)
    levels = settle_levels(document, candidates, pairs, mechanisms)
    verdicts = []
    for candidate, pair, level in zip(candidates, pairs, levels, strict=True):
        if any(host not in pair for host in hosts_of(candidate)):
            pair = NOBODY  # one of the two always is the host
        mechanism = series_of(mechanisms, pair, candidate.kind, level) if level is not None else None
        verdicts.append(
            Judged(candidate=candidate, mechanism=mechanism, number=candidate.number, why=_why(pair, level, mechanism))
        )
    return _number_following(document, verdicts)


def _why(pair: Parties, level: Level | None, mechanism: Mechanism | None) -> str:
    if mechanism is not None:
        return f"a consultation of {' and '.join(sorted(pair))} at the level of {mechanism.level}"
    if not pair:
        return "whose consultation it is stays open: no country is named that would settle it"
    if level is None:
        return f"a consultation of {' and '.join(sorted(pair))}, but nothing tells its level"
    return f"a consultation of {' and '.join(sorted(pair))} at the level of {level}: not watched"


def _in_passing(candidates: Sequence[Candidate], pairs: Sequence[Parties]) -> list[Candidate]:
    """The candidates; where the headline has a consultation of others, the page looks back on one in passing."""
    headed = {pair for one, pair in zip(candidates, pairs, strict=True) if one.clause.sentence.index == 0 and pair}
    return [
        replace(one, background=True) if headed and pair not in headed and one.status is Status.HELD else one
        for one, pair in zip(candidates, pairs, strict=True)
    ]


def _number_following(document: Document, verdicts: list[Judged]) -> list[Judged]:
    """ "The next round" is the one after the highest that the page reports of the same mechanism."""
    numbered = []
    for verdict in verdicts:
        following = verdict.candidate.following or _is_of_a_later_year(document, verdict, verdicts)
        if not following or verdict.mechanism is None:
            numbered.append(verdict)
            continue
        reported = [
            other.number
            for other in verdicts
            if other.mechanism == verdict.mechanism
            and other.number is not None
            and _is_reported(document, other.candidate)
        ]
        number = max(reported) + 1 if reported else None
        # "agreed to meet again in Hà Nội next year for the 11th": the same round.
        clause = verdict.candidate.clause
        here = [o for o in verdicts if o.mechanism == verdict.mechanism and o.candidate.clause is clause]
        told = [other.number for other in here if other.candidate.start > verdict.candidate.end and other.number]
        number = told[0] if told else number
        numbered.append(replace(verdict, number=number))
    return numbered


def _is_of_a_later_year(document: Document, verdict: Judged, verdicts: Sequence[Judged]) -> bool:
    """Whether a round without a number is planned for a later year, on a page that has told of one of its mechanism as
    held: "… invited him to visit Laos and co-chair the ministers' consultation in 2024".
    """
    candidate, published_on = verdict.candidate, document.published_on
    if candidate.number is not None or candidate.status is not Status.PLANNED or published_on is None:
        return False
    if candidate.background or candidate.general or not candidate.clause.sentence.index:
        return False
    told = [v for v in verdicts if v.mechanism == verdict.mechanism and v.candidate.status is Status.HELD]
    news = any(v.number and not v.candidate.background and v.candidate.clause is not candidate.clause for v in told)
    return news and (year_of(document, candidate) or 0) > published_on.year


def _is_reported(document: Document, candidate: Candidate) -> bool:
    """Whether a round was held, as far as its own words tell: also "… helped to prepare the 11th, held in June"."""
    over = candidate.status is Status.PLANNED and is_of_past_month(document, candidate)
    return (over or candidate.status in (Status.HELD, None)) and not re.search(r"^\W*$", candidate.noun)
