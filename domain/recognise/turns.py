"""Whose turn it is: where hosts alternate, number and host go together, and so tell of several places the right one."""

from collections.abc import Sequence

from domain.language.connecting import COMMA
from domain.language.countries import find_countries
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document
from domain.recognise.gathering import Facts
from domain.recognise.parties import clause_parties
from domain.recognise.sites import Place, every_city, find_places
from domain.recognise.where import set_place
from domain.rounds import Format, Status
from domain.site import Mechanism


def host_in_turn(mechanism: Mechanism, number: int | None) -> str | None:
    """The party whose turn a round is, where hosts alternate."""
    if mechanism.odd_host is None or number is None:
        return None
    other = next(party for party in mechanism.parties if party != mechanism.odd_host)
    return mechanism.odd_host if number % 2 else other


def settle_place(
    document: Document,
    candidates: Sequence[Candidate],
    host: str | None,
    status: Status,
    facts: Facts,
    others: Sequence[Candidate],
) -> None:
    """The place of a round that no word for a place tells, or that is told of as another's: a city of the `host` whose
    turn it is, where the words around its name have one ("flew to Vientiane, where he and A B led the seventh").

    `others`: the other rounds that the page names.
    """
    if host is None or facts.format is Format.ONLINE:
        return
    text = [candidate for candidate in candidates if candidate.clause.sentence.index] or list(candidates)
    if status is Status.PLANNED and (by := next((c for c in text if _is_hosted_by_it(c)), None)):
        facts.country, facts.city = host, facts.city if facts.country == host else None
        facts.prove("country", by.clause.sentence)
        return
    astray = facts.country not in (None, host)
    if astray:
        planned = status is Status.PLANNED and any(clause_parties(c) == {host} for c in text)
        cities = [p for c in text for p in _places(c, others) if p.city and p.country == host]
        if not planned and not any(_beside(c, others) for c in text) and (facts.city or not cities):
            return
        facts.country = facts.city = None
        facts.evidence = [piece for piece in facts.evidence if piece.field not in ("country", "city")]
        for candidate in text if status is Status.PLANNED else ():
            first, last = _own_words(candidate, others)
            named = find_countries(candidate.clause.plain, candidate.vocabulary)
            if {code for at, _, code in named if first <= at < last} == {host}:
                facts.country = host
                facts.prove("country", candidate.clause.sentence)
    for candidate in text:
        if facts.country is None and candidate.listed[1] == 1 and not _is_online(candidate):
            places = [p for p in _places(candidate, [] if astray else others) if p.country == host]
            if places:
                place = min(places, key=lambda one: (one.city is None, abs(one.start - candidate.start)))
                set_place(facts, place, [place], candidate.clause.sentence)
    if status in (Status.HELD, Status.UPCOMING) and facts.country is None and facts.format is None:
        near = [other for c in text for other in document.neighbours(c.clause.sentence) if other.index]
        near = [other for other in near if other.paragraph == text[0].clause.sentence.paragraph]
        beside = [(other, one) for other in near for one in every_city(other.plain, other.text)]
        if {one.country for _, one in beside} == {host}:
            sentence, city = beside[0]
            set_place(facts, city, [city], sentence)
            facts.format = Format.IN_PERSON
    if astray and status is Status.HELD and facts.country in (None, host) and facts.city is None:
        # "On 8 July the minister received A in Vientiane.  Before that A had led the 10th, and agreed on Vietnam for …"
        lead = [(s, p) for s in document.sentences[1:3] for p in find_places(s.plain, candidates[0].vocabulary)]
        told = [(s, p) for s, p in lead if p.sure and p.city and candidates[0].clause.sentence is not s]
        if {place.country for _, place in told} == {host}:
            set_place(facts, told[0][1], [], told[0][0])
    if status is Status.UPCOMING and facts.country is not None and facts.format is None:
        facts.format = Format.IN_PERSON


def _is_hosted_by_it(candidate: Candidate) -> bool:
    """Whether a name's host is told by a pronoun, and no place behind it: "his ministry had begun work on the 11th
    consultation, which it is to host".
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    told = vocabulary.pattern("hosted_by_it").match(plain, len(plain[: candidate.end].rstrip(" ,")))
    return told is not None and not any(p.sure and p.start >= candidate.end for p in find_places(plain, vocabulary))


def _places(candidate: Candidate, others: Sequence[Candidate]) -> list[Place]:
    """The places in a round's own words, and the cities there, whatever is said of them."""
    clause, vocabulary = candidate.clause, candidate.vocabulary
    first, last = _own_words(candidate, others)
    told = find_places(clause.plain, vocabulary)
    sure = [place for place in told if place.sure] or list(told)  # a building where nothing else is named
    text = clause.sentence.text[clause.start : clause.end]
    cities = [place for place in every_city(clause.plain, text) if all(place.start != one.start for one in sure)]
    cities = [city for city in cities if not COMMA.search(clause.plain, candidate.end, city.start)]
    return [place for place in (*sure, *cities) if first <= place.start < last]


def _own_words(candidate: Candidate, others: Sequence[Candidate]) -> tuple[int, int]:
    """From where to where a clause speaks of a round: where it names others, too, behind its name, but in a language
    that puts the place first between the name before it and its own.
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    ends = [vocabulary.pattern(entry).search(plain, candidate.end) for entry in ("clause_break", "whereat")]
    last = min([len(plain), *(hit.start() for hit in ends if hit)])
    beside = _beside(candidate, others)
    if not beside:
        return 0, last if last < len(plain) else max(candidate.tail, candidate.end)
    before = [other.end for other in beside if other.end <= candidate.start]
    behind = [other.start for other in beside if other.start >= candidate.end]
    if vocabulary.spaced:
        return candidate.end, min([last, *behind])
    return max(before, default=0), min([last, *behind]) if not behind else candidate.end


def _beside(candidate: Candidate, others: Sequence[Candidate]) -> list[Candidate]:
    """The other rounds that the clause of one names."""
    return [other for other in others if other.clause == candidate.clause]


def _is_online(candidate: Candidate) -> bool:
    """Whether the words around a name say that nobody travelled for its round."""
    online = candidate.vocabulary.pattern("online")
    return online.search(candidate.clause.plain, candidate.head, candidate.tail) is not None
