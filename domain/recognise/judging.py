"""Judging candidates: whether one belongs to a watched mechanism, to which level, and why (not)."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.language.countries import find_countries, names_union
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document
from domain.recognise.levels import settle_levels
from domain.recognise.parties import (
    NOBODY,
    Parties,
    clause_parties,
    context_parties,
    dominant_parties,
    is_of,
    named_people_parties,
    own_parties,
    parties_before,
    partner_of,
    sentence_parties,
)
from domain.recognise.people import find_people
from domain.recognise.sites import find_cities, find_places
from domain.rounds import Status
from domain.site import Level, Mechanism

_BESIDE = 60  # characters
_TIGHT = 30  # characters behind a name in which its parties stand


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A candidate and what became of it."""

    candidate: Candidate
    mechanism: Mechanism | None  #: with both parties named; `None`: it is of none that is watched
    number: int | None
    why: str


def judge(document: Document, candidates: Sequence[Candidate], mechanisms: Sequence[Mechanism]) -> list[Judged]:
    """The verdict on every candidate, in order."""
    pairs = _settle_parties(document, candidates, mechanisms)
    candidates = _in_passing(candidates, pairs)
    levels = settle_levels(document, candidates, pairs, mechanisms)
    verdicts = []
    for candidate, pair, level in zip(candidates, pairs, levels, strict=True):
        if any(host not in pair for host in _hosts(candidate)):
            pair = NOBODY  # one of the two always is the host
        mechanism = _watched(candidate, pair, level, mechanisms)
        verdicts.append(
            Judged(candidate=candidate, mechanism=mechanism, number=candidate.number, why=_why(pair, level, mechanism))
        )
    return _number_following(verdicts)


def _watched(
    candidate: Candidate, pair: Parties, level: Level | None, mechanisms: Sequence[Mechanism]
) -> Mechanism | None:
    """The mechanism that a candidate is a round of; of several the one that names both its parties."""
    fitting = [m for m in mechanisms if m.kind == candidate.kind and m.level is level and is_of(m, pair)]
    best = min(fitting, key=lambda m: "*" in m.parties, default=None)
    return best.between(pair) if best is not None else None


def _hosts(candidate: Candidate) -> list[str]:
    """The countries that a candidate's own words name as its place: behind its name, or right before it."""
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    beside = vocabulary.within(_BESIDE)
    places = [place for place in find_places(plain, vocabulary) if place.sure]
    behind = [p.country for p in places if candidate.end <= p.start <= min(candidate.tail, candidate.end + beside)]
    before = [p.country for p in places if candidate.start - beside <= p.start < candidate.start]
    # "In Bangkok, the two held the Vietnam–Laos consultation": where its name has the parties, the place tells nothing.
    return behind or (before[-1:] if len(own_parties(candidate)) < 2 else [])


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
        pair = _parties(document, candidate, mechanisms, list(zip(candidates, settled, strict=False)))
        partner = partner_of(candidate)
        if any(host not in pair for host in _hosts(candidate)):
            pair = _pair_of_paragraph(document, candidate, mechanisms) or pair
        settled.append(pair if partner is None or partner in pair else NOBODY)
    return settled


def _in_passing(candidates: Sequence[Candidate], pairs: Sequence[Parties]) -> list[Candidate]:
    """The candidates; where the headline has a consultation of others, the page looks back on one in passing."""
    headed = {pair for one, pair in zip(candidates, pairs, strict=True) if one.clause.sentence.index == 0 and pair}
    return [
        replace(one, background=True) if headed and pair not in headed and one.status is Status.HELD else one
        for one, pair in zip(candidates, pairs, strict=True)
    ]


def _parties(
    document: Document,
    candidate: Candidate,
    mechanisms: Sequence[Mechanism],
    earlier: Sequence[tuple[Candidate, Parties]],
) -> Parties:
    own, named = own_parties(candidate), clause_parties(candidate)
    if len(own) < 2 and _is_with_union(candidate):
        return NOBODY
    partner = partner_of(candidate)
    if partner is not None and (host := _other_side(document, candidate, partner, mechanisms)) is not None:
        return frozenset({partner, host})
    if partner is not None and (before := [pair for _, pair in earlier if partner in pair and len(pair) == 2]):
        return before[-1]  # "the 11th with Vietnam … It had also taken part in the 9th with Vietnam"
    tight = own_parties(candidate, beside=_TIGHT)
    if len(tight) == 2 and len(own) > 2:
        return tight  # "told Cambodia of the outcomes of the Viet Nam–Laos consultation"
    for parties in (own, named):
        if len(parties) == 2:
            return parties
        if len(parties) > 2:
            # Three countries in one breath are no bilateral round, unless its own name says which two.
            return own if len(own) == 2 else parties
    hosts, home = _hosts(candidate), candidate.vocabulary.home
    if not named and (pair := _pair_of_predecessor(candidate, earlier)) is not None:
        return pair
    if not named and home and hosts and hosts[0] != home:
        return frozenset({home, hosts[0]})  # "Tại Chile, ngày 3/11, bà … đồng chủ trì Tham khảo chính trị lần thứ 9"
    if (met := _host_and_guest(candidate, named, mechanisms, earlier)) is not None:
        return met
    if home and len(named) == 1 and home not in named and named == set(hosts) and earlier and home in earlier[-1][1]:
        return named | {home}  # a stop of a tour: "At the Lao ministry in Vientiane he had the 2nd round with …"
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
    people = _people_before(document, candidate) | named
    for mechanism in mechanisms:
        if frozenset(mechanism.parties) == people:
            return people
    dominant = dominant_parties(document, candidate)
    return dominant if named <= dominant else NOBODY


def _is_with_union(candidate: Candidate) -> bool:
    """Whether its own name gives a union of countries as a party: "Tham vấn chính trị Việt Nam - EU lần thứ 6"."""
    vocabulary = candidate.vocabulary
    tight = vocabulary.within(_TIGHT)
    clause = candidate.clause.plain
    return names_union(clause[max(0, candidate.start - tight) : min(candidate.tail, candidate.end + tight)])


def _host_and_guest(
    candidate: Candidate,
    named: Parties,
    mechanisms: Sequence[Mechanism],
    earlier: Sequence[tuple[Candidate, Parties]],
) -> Parties | None:
    """Whose round it is where a mechanism is with any country, and the clause has one party and the place.

    A guest at a party's place ("received the Czech deputy minister, who is in Hanoi for …"), or the stop of a tour
    whose other rounds all have one party in common ("In Astana, he and the Kazakh deputy minister …").
    """
    watching = {party for m in mechanisms if "*" in m.parties for party in m.parties} - {"*"}
    places = [p for p in find_places(candidate.clause.plain, candidate.vocabulary) if p.sure]
    # What stands before its name is its place; behind it there may be that of the next round, too.
    before = {p.country for p in places if p.start < candidate.start}
    if not places:  # "In Tashkent he paid a call on …; the two ministries will hold their third consultation"
        said = find_places(candidate.clause.sentence.plain, candidate.vocabulary)
        before = {p.country for p in said if p.sure and p.start < candidate.clause.start}
    hosts = before or {p.country for p in places}
    if not watching or len(hosts) != 1 or len(named | hosts) > 2:
        return None
    if len(named | hosts) == 2:
        return named | hosts if named and hosts <= watching and not named & hosts else None
    pairs = [pair for _, pair in earlier if len(pair) == 2]
    if not pairs or any(hosts <= pair for pair in pairs) or (candidate.status is Status.PLANNED and not before):
        return None
    shared = frozenset.intersection(*pairs) & watching
    return shared | hosts if len(shared) == 1 else None


def _pair_of_predecessor(candidate: Candidate, earlier: Sequence[tuple[Candidate, Parties]]) -> Parties | None:
    """Whose round the page reports that comes right before a planned one by number."""
    if candidate.number is None or candidate.status is not Status.PLANNED:
        return None
    pairs = {
        pair
        for other, pair in earlier
        if len(pair) == 2
        and other.number == candidate.number - 1
        and other.status in (Status.HELD, None)
        and (candidate.hint is None or other.hint is candidate.hint)
    }
    return pairs.pop() if len(pairs) == 1 else None


def _pair_of_paragraph(document: Document, candidate: Candidate, mechanisms: Sequence[Mechanism]) -> Parties:
    """The watched pair, where a paragraph names it so far, cities included, and nobody else."""
    home, vocabulary = candidate.clause.sentence, candidate.vocabulary
    so_far = [other for other in document.before(home) if other.paragraph == home.paragraph] if home.index else []
    named = {code for other in (home, *so_far) for _, _, code in find_countries(other.plain, vocabulary)}
    named |= {code for other in (home, *so_far) for code in find_cities(other.plain)}
    fitting = [frozenset(m.parties) for m in mechanisms if frozenset(m.parties) == named]
    return fitting[0] if fitting and all(host in named for host in _hosts(candidate)) else NOBODY


def _other_side(document: Document, candidate: Candidate, partner: str, mechanisms: Sequence[Mechanism]) -> str | None:
    """Who has consultations with `partner`: whom the clause names, or the watched party the page speaks of most."""
    if candidate.vocabulary.home and candidate.vocabulary.home != partner:
        return candidate.vocabulary.home
    if not candidate.head and len(before := parties_before(candidate) - {partner}) == 1:
        return min(before)
    said = Counter(
        code
        for s in document.sentences
        for _, _, code in find_countries(s.plain, candidate.vocabulary)
        if code != partner
    )
    for mechanism in mechanisms:
        others = set(mechanism.parties) - {partner}
        if partner in mechanism.parties and len(others) == 1 and (other := others.pop()) in dict(said.most_common(2)):
            return other
    return None


def _people_before(document: Document, candidate: Candidate) -> Parties:
    """The sides of the people whom the two sentences before a candidate name."""
    near = document.before(candidate.clause.sentence)[:2]
    people = [person for sentence in near for person in find_people(sentence, candidate.vocabulary)]
    return frozenset(person.party for person in people if person.party)


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
            if other.mechanism == verdict.mechanism and other.number is not None and _is_reported(other.candidate)
        ]
        number = max(reported) + 1 if reported else None
        numbered.append(replace(verdict, number=number))
    return numbered


def _is_reported(candidate: Candidate) -> bool:
    return candidate.status in (Status.HELD, None) and not re.search(r"^\W*$", candidate.noun)
