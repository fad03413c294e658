"""Judging candidates: whether one belongs to a watched mechanism, to which level, and why (not)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.recognise.candidates import Candidate
from domain.recognise.document import Document
from domain.recognise.parties import (
    NOBODY,
    Parties,
    clause_parties,
    context_parties,
    dominant_parties,
    named_people_parties,
    own_parties,
    sentence_parties,
)
from domain.recognise.people import find_people
from domain.recognise.sites import find_dateline, find_places
from domain.rounds import Status
from domain.site import Level, Mechanism

_BESIDE = 60  # characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A candidate and what became of it."""

    candidate: Candidate
    mechanism: Mechanism | None  #: `None`: it is of none that is watched
    number: int | None
    why: str


def judge(document: Document, candidates: Sequence[Candidate], mechanisms: Sequence[Mechanism]) -> list[Judged]:
    """The verdict on every candidate, in order."""
    pairs = _settle_parties(document, candidates, mechanisms)
    levels = _settle_levels(document, candidates, pairs, mechanisms)
    verdicts = []
    for candidate, pair, level in zip(candidates, pairs, levels, strict=True):
        if any(host not in pair for host in _hosts(candidate)):
            pair = NOBODY  # one of the two always is the host
        mechanism = next((m for m in mechanisms if _is_of(m, pair) and m.level is level), None)
        verdicts.append(
            Judged(candidate=candidate, mechanism=mechanism, number=candidate.number, why=_why(pair, level, mechanism))
        )
    return _number_following(verdicts)


def _hosts(candidate: Candidate) -> list[str]:
    """The countries that a candidate's own words name as its place."""
    places = find_places(candidate.clause.plain, candidate.vocabulary)
    return [
        p.country for p in places if p.sure and candidate.end <= p.start <= min(candidate.tail, candidate.end + _BESIDE)
    ]


def _is_of(mechanism: Mechanism, pair: Parties) -> bool:
    if "*" in mechanism.parties:
        return len(pair) == 2 and any(party in pair for party in mechanism.parties)
    return pair == frozenset(mechanism.parties)


def _why(pair: Parties, level: Level | None, mechanism: Mechanism | None) -> str:
    if mechanism is not None:
        return f"a consultation of {' and '.join(sorted(pair))} at the level of {mechanism.level}"
    if not pair:
        return "whose consultation it is stays open: no country is named that would settle it"
    if level is None:
        return f"a consultation of {' and '.join(sorted(pair))}, but nothing tells its level"
    return f"a consultation of {' and '.join(sorted(pair))} at the level of {level}: not watched"


def _settle_parties(
    document: Document, candidates: Sequence[Candidate], mechanisms: Sequence[Mechanism]
) -> list[Parties]:
    settled: list[Parties] = []
    for candidate in candidates:
        settled.append(_parties(document, candidate, mechanisms, list(zip(candidates, settled, strict=False))))
    return settled


def _parties(
    document: Document,
    candidate: Candidate,
    mechanisms: Sequence[Mechanism],
    earlier: Sequence[tuple[Candidate, Parties]],
) -> Parties:
    own, named = own_parties(candidate), clause_parties(candidate)
    for parties in (own, named):
        if len(parties) == 2:
            return parties
        if len(parties) > 2:
            # Three countries in one breath are no bilateral round, unless its own name says which two.
            return own if len(own) == 2 else parties
    here = candidate.clause.sentence.paragraph
    near = [pair for other, pair in earlier if len(pair) == 2 and other.clause.sentence.paragraph in (here, here - 1)]
    if near and named <= near[-1]:
        return near[-1]
    for mechanism in mechanisms:
        wanted = frozenset(mechanism.parties) - {"*"}
        context = context_parties(document, candidate, wanted)
        if named <= context or not named:
            if wanted <= context and (len(context) == 2 or named - {min(wanted)}):
                return frozenset(wanted) if len(wanted) == 2 else context
            if len(context) == 2:
                return context
        if context and named and len(wanted) == 2 and named <= wanted and wanted <= context | named:
            return wanted
    home = candidate.vocabulary.home
    for other in document.before(candidate.clause.sentence)[:2]:
        if home and not named and len(asked := sentence_parties(other, candidate.vocabulary) | {home}) == 2:
            return asked
    for mechanism in mechanisms:
        wanted = frozenset(mechanism.parties)
        people = named_people_parties(candidate) | named
        if wanted == people or (wanted == named | {candidate.vocabulary.home} and named):
            return wanted
    far = [pair for _, pair in earlier if len(pair) == 2]
    if far and named <= far[-1]:
        return far[-1]
    dominant = dominant_parties(document, candidate)
    return dominant if named <= dominant else NOBODY


def _settle_levels(
    document: Document, candidates: Sequence[Candidate], pairs: Sequence[Parties], mechanisms: Sequence[Mechanism]
) -> list[Level | None]:
    sure = [_sure_level(candidate) for candidate in candidates]
    said: dict[tuple[Parties, int], set[Level]] = {}
    for candidate, pair, level in zip(candidates, pairs, sure, strict=True):
        if candidate.number is not None and level is not None:
            said.setdefault((pair, candidate.number), set()).add(level)
    settled: list[Level | None] = []
    for candidate, pair, level in zip(candidates, pairs, sure, strict=True):
        elsewhere = said.get((pair, candidate.number), set()) if candidate.number is not None else set()
        if level is None and candidate.hint is not None:
            level = _level_beside(candidate)
        if level is None and candidate.status is Status.PLANNED:
            level = _level_before(candidate, pair, candidates, pairs, [*settled, *sure[len(settled) :]])
        if level is None and len(elsewhere) == 1:
            level = next(iter(elsewhere))
        settled.append(level or _level_of_chairs(document, candidate))
    for place, (candidate, pair) in enumerate(zip(candidates, pairs, strict=True)):
        if settled[place] is None:
            settled[place] = (
                _level_of_series(candidate, pair, candidates, pairs, settled)
                or candidate.hint
                or _level_in_sentence(candidate)
                or _level_of_named(document, candidate)
                or _level_by_host(document, candidate, pair, mechanisms)
            )
    return settled


def _level_before(
    candidate: Candidate,
    pair: Parties,
    candidates: Sequence[Candidate],
    pairs: Sequence[Parties],
    levels: Sequence[Level | None],
) -> Level | None:
    """The level of the round that the page reports, for the one that follows it by number."""
    before = {
        level
        for other, theirs, level in zip(candidates, pairs, levels, strict=True)
        if level is not None
        and theirs == pair
        and other.status is Status.HELD
        and not other.background
        and candidate.number is not None
        and other.number == candidate.number - 1
    }
    return before.pop() if len(before) == 1 and candidate.hint is None else None


def _sure_level(candidate: Candidate) -> Level | None:
    """As the name says it; "Tham khảo" says it by itself, "Tham vấn" does not."""
    if candidate.level is not None:
        return candidate.level
    return Level.DEPUTY_MINISTER if candidate.hint is Level.DEPUTY_MINISTER else None


def _level_of_chairs(document: Document, candidate: Candidate) -> Level | None:
    """The level of those who lead it, where the candidate's sentence, or the next to it, says who."""
    sentence = candidate.clause.sentence
    for near in (sentence, *document.neighbours(sentence)):
        if not candidate.vocabulary.pattern("chairing").search(near.plain):
            continue
        receiving = candidate.vocabulary.pattern("receiving").search(near.plain)
        levels = {
            person.level
            for person in find_people(near, candidate.vocabulary)
            if person.level is not None and not (receiving and person.start < receiving.start())
        }
        if len(levels) == 1:
            return levels.pop()
    return None


def _level_beside(candidate: Candidate) -> Level | None:
    """The one rank of officers right before or within its name: "nơi hai Bộ trưởng họp tham vấn lần thứ 2"."""
    plain = candidate.clause.plain[max(0, candidate.start - _BESIDE) : candidate.tail]
    said = {level for level, pattern in candidate.vocabulary.ranks if re.search(pattern, plain)}
    return said.pop() if len(said) == 1 else None


def _level_in_sentence(candidate: Candidate) -> Level | None:
    """The one rank of officers that its sentence speaks of."""
    plain = candidate.clause.sentence.plain
    said = {level for level, pattern in candidate.vocabulary.ranks if re.search(pattern, plain)}
    return said.pop() if len(said) == 1 else None


def _level_of_named(document: Document, candidate: Candidate) -> Level | None:
    """The rank in which the page introduces the people of the candidate's sentence, or else everybody it names."""
    sentence = candidate.clause.sentence
    everybody = [person for other in document.sentences for person in find_people(other, candidate.vocabulary)]
    ranks = {person.name: person.level for person in everybody if person.level is not None}
    here = {rank for name, rank in ranks.items() if any(part in sentence.text for part in (name, name.split()[-1]))}
    if len(here) == 1:
        return here.pop()
    everywhere = set(ranks.values())
    return everywhere.pop() if len(everywhere) == 1 else None


def _level_of_series(
    candidate: Candidate,
    pair: Parties,
    candidates: Sequence[Candidate],
    pairs: Sequence[Parties],
    levels: Sequence[Level | None],
) -> Level | None:
    """The level of the round that the page is about, for the same round or the next one of its series."""
    for other, theirs, level in zip(candidates, pairs, levels, strict=True):
        if level is None or theirs != pair or other is candidate:
            continue
        if candidate.following or (candidate.number is None and candidate.status is Status.HELD):
            return level
        if candidate.number is not None and other.number is not None and candidate.number - other.number in (0, 1):
            return level
    return None


def _level_by_host(
    document: Document, candidate: Candidate, pair: Parties, mechanisms: Sequence[Mechanism]
) -> Level | None:
    """Where hosts alternate, number and host tell the level.  A prior, for want of anything better."""
    places = find_places(candidate.clause.sentence.plain, candidate.vocabulary)
    for sentence in document.sentences[1:4]:
        dateline = find_dateline(sentence.plain)
        places += ([dateline] if dateline else []) + find_places(sentence.plain, candidate.vocabulary)
    if candidate.number is None or not places:
        return None
    host = places[0].country
    fitting = [
        m.level
        for m in mechanisms
        if m.odd_host is not None and _is_of(m, pair) and (m.odd_host == host) is (candidate.number % 2 == 1)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _number_following(verdicts: list[Judged]) -> list[Judged]:
    """ "The next round" is the one after the highest that the page reports of the same mechanism."""
    numbered = []
    for verdict in verdicts:
        if not verdict.candidate.following or verdict.mechanism is None:
            numbered.append(verdict)
            continue
        reported = [
            other.number
            for other in verdicts
            if other.mechanism is verdict.mechanism and other.number is not None and _is_reported(other.candidate)
        ]
        number = max(reported) + 1 if reported else None
        numbered.append(replace(verdict, number=number))
    return numbered


def _is_reported(candidate: Candidate) -> bool:
    return candidate.status in (Status.HELD, None) and not re.search(r"^\W*$", candidate.noun)
