"""Whose a consultation is by where it takes place: hosts, guests, and the stops of a tour."""

from collections.abc import Sequence

from domain.language.connecting import COMMA
from domain.language.countries import find_countries
from domain.language.vocabulary import Vocabulary
from domain.passage import kept
from domain.recognise.candidates import Candidate
from domain.recognise.cues import last_link
from domain.recognise.document import Document, Sentence
from domain.recognise.parties import (
    NOBODY,
    Parties,
    clause_parties,
    is_elsewhere,
    named_people_parties,
    own_parties,
    parties_before,
    partner_of,
    sentence_parties,
)
from domain.recognise.people import find_people
from domain.recognise.sites import Place, find_cities, find_places
from domain.rounds import Status
from domain.site import Mechanism

_BESIDE = 60  # characters
_OF = 5  # characters between a title and the country that it is of: "of ", "của "
#: Who was there on a day and elsewhere on the next is on a tour.
_ON_THE_WAY = ("travelling_on", "day_before", "eve", "day_after")
_OPENING = 30  # characters of a clause in which the place stands that opens it
_LEAD = 2  # sentences that say whom a page is about


@kept
def hosts_of(candidate: Candidate) -> list[str]:
    """The countries that a candidate's own words name as its place: behind its name, or right before it."""
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    beside, partner = vocabulary.within(_BESIDE), partner_of(candidate)
    places = [place for place in find_places(plain, vocabulary) if place.sure]
    # "with Laos the 11th (Huế, 12/8), with Cambodia the tenth (Phnom Penh, …)": the first bracket has its place.
    bracket = candidate.bracket
    last = bracket.end() if bracket else min(candidate.tail, candidate.end + beside)
    if partner is not None and candidate.tail < len(plain) and vocabulary.spaced:
        # "the sixth with the Czech Republic, and in Bratislava the fifth with Slovakia": that is the next one's place
        last = min(last, max(candidate.end, candidate.tail - vocabulary.within(_OPENING)) - 1)
    # "… the 11th with Laos, and on 5 August in Phnom Penh the ninth with Cambodia": behind that it is the next one's
    behind = [
        p.country
        for p in places
        if candidate.end <= p.start <= last
        if partner is None or p.country == partner or not _is_parted(candidate, p)
    ]
    before = [p.country for p in places if candidate.start - beside <= p.start < candidate.start]
    if behind and before and not vocabulary.spaced:
        # "went to Vientiane for the 10th …, and on to Cambodia": places precede names there
        first = min(p.start for p in places if p.start >= candidate.end)
        behind = [] if vocabulary.pattern("leading").search(plain, candidate.end, first) else behind
    before = [] if len(before) == 1 and _is_left(candidate, places) else before
    # "In Bangkok, the two held the Vietnam–Laos consultation": where its name has the parties, the place tells nothing.
    return behind or (before[-1:] if len(own_parties(candidate)) < 2 else [])


def _is_parted(candidate: Candidate, place: Place) -> bool:
    """Whether a comma or an "and" stands between a name and a place behind it."""
    between = (candidate.clause.plain, candidate.end, place.start)
    return COMMA.search(*between) is not None or last_link(candidate.vocabulary, *between, commas=False) is not None


def _is_left(candidate: Candidate, places: Sequence[Place]) -> bool:
    """Whether the last place before a name is one where somebody was before: "after a visit to India, …"."""
    before = [place for place in places if place.start < candidate.start]
    return bool(before) and is_elsewhere(candidate, before[-1].start)


def opening_place(candidate: Candidate) -> str | None:
    """The country of the place that opens the clause of its first name: "In Lusaka on 5 November, she and …"."""
    places = find_places(candidate.clause.plain, candidate.vocabulary) if not candidate.head else ()
    opening = {
        place.country
        for place in places
        if place.sure and place.start < _OPENING and not is_elsewhere(candidate, place.start)
    }
    return opening.pop() if len(opening) == 1 else None


def host_and_guest(
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
    passed = frozenset[str]().union(*(pair for _, pair in earlier)) if earlier else NOBODY
    if not places:  # "In Tashkent he paid a call on …; the two ministries will hold their third consultation"
        said = find_places(candidate.clause.sentence.plain, candidate.vocabulary)
        before = {p.country for p in said if p.sure and p.start < candidate.clause.start}
    hosts = before or {p.country for p in places}
    if len(watching) == 1 and len(hosts) == 1 and named & passed and not (named | hosts) & watching:
        named = named - passed  # "Before Poland she had visited Hungary, where the eighth was held": stops of one tour
    if not watching or len(hosts) != 1 or len(named | hosts) > 2:
        return None
    if len(named | hosts) == 2:
        return named | hosts if named and hosts <= watching and not named & hosts else None
    pairs = [pair for _, pair in earlier if len(pair) == 2]
    if not pairs or any(hosts <= pair for pair in pairs) or (candidate.status is Status.PLANNED and not before):
        return None
    shared = frozenset.intersection(*pairs) & watching
    return shared | hosts if len(shared) == 1 else None


def traveller(
    candidate: Candidate, partner: str, mechanisms: Sequence[Mechanism], earlier: Sequence[tuple[Candidate, Parties]]
) -> str | None:
    """Who has consultations with `partner` on the tour of somebody whose rounds are not watched, and who has just had
    one with the other side: "India and Laos held their fifth.  From Vientiane he went on to the 13th with Vietnam", or
    "Russia and Laos met in Vientiane.  The day before Mr A had held the 12th in Hanoi with his Vietnamese colleagues".
    """
    plain, vocabulary = candidate.clause.sentence.plain, candidate.vocabulary
    travelled = any(vocabulary.pattern(entry).search(plain) for entry in _ON_THE_WAY)
    named = parties_before(candidate) | own_parties(candidate) if candidate.head else clause_parties(candidate)
    if not earlier or not travelled or len(named | {partner}) > 1:
        return None
    before, last = next((one for one in reversed(earlier) if one[0].status is not Status.PLANNED), earlier[-1])
    for mechanism in mechanisms:
        if partner in mechanism.parties and len(last) == 2 and len(met := last & set(mechanism.parties)) == 1:
            guest = min(last - met)  # who was the host does not travel on
            return None if partner in met or guest in hosts_of(before) else guest
    return None


def visitor(document: Document, vocabulary: Vocabulary) -> str | None:
    """The country whose officer a page is about, if its rounds are not watched: the only one whose officers the
    headline names, or the lead ("Cuban deputy minister ends tour", over "… she held the fifth consultation with Laos").
    """
    for sentence in document.sentences[:_LEAD]:
        officers = _officers(sentence, vocabulary)
        officers |= {person.party for person in find_people(sentence, vocabulary) if person.party}
        if officers:
            return min(officers) if len(officers) == 1 and not officers & document.sought else None
    return None


def partner_of_paragraph(
    document: Document, candidate: Candidate, earlier: Sequence[tuple[Candidate, Parties]]
) -> str | None:
    """The one country that a paragraph has named, and begins with, before a candidate whose own sentence names none nor
    anybody of another, where none of the rounds told `earlier` is that country's: "With Laos the tie was closer.  In
    2020 he and C D co-chaired the fifth …".
    """
    home, vocabulary = candidate.clause.sentence, candidate.vocabulary
    above = document.so_far(home, of_all=True)
    named = {code for sentence in above for _, _, code in find_countries(sentence.plain, vocabulary)}
    if len(named) != 1 or find_countries(home.plain, vocabulary) or named_people_parties(candidate) - named:
        return None
    if any(named & pair for _, pair in earlier):
        return None
    start = find_countries(above[-1].plain, vocabulary)[:1]
    return named.pop() if start and start[0][0] < _OPENING else None


def _officers(sentence: Sentence, vocabulary: Vocabulary) -> set[str]:
    """The countries that stand right beside titles."""
    titles = [hit.span() for entry in ("title", "office") for hit in vocabulary.pattern(entry).finditer(sentence.plain)]
    return {
        code
        for start, end, code in find_countries(sentence.plain, vocabulary)
        if any(first - _OF <= end and start <= last + _OF for first, last in titles)
    }


def with_guest_before(document: Document, candidate: Candidate, mechanisms: Sequence[Mechanism]) -> Parties | None:
    """The two countries of the sentence right before, in its paragraph, if it tells of a foreign officer whose rounds
    nobody watches by name, and of none of those: "The Thai foreign minister arrives in Hanoi.  On the programme is …".
    """
    home, vocabulary = candidate.clause.sentence, candidate.vocabulary
    watched = {party for mechanism in mechanisms for party in mechanism.parties}
    for other in document.before(home, 1, of_all=True):
        named, theirs = find_countries(other.plain, vocabulary), _officers(other, vocabulary)
        pair = frozenset(code for _, _, code in named) | frozenset(find_cities(other.plain))
        if other.paragraph == home.paragraph and len(theirs) == 1 and not theirs & watched and len(pair) == 2:
            return pair
    return None


def is_of_strangers(document: Document, candidate: Candidate, pair: Parties) -> bool:
    """Whether an officer of unknown side stands before a name, on a page that begins with a third country: "China and
    Việt Nam met …  Assistant Minister A B was in Vientiane, where he and the Lao deputy minister held …".
    """
    first, last = candidate.clause.start, candidate.clause.start + candidate.start
    people = find_people(candidate.clause.sentence, candidate.vocabulary)
    unknown = any(person.party is None and first <= person.start < last for person in people)
    lead = frozenset[str]().union(*(sentence_parties(s, candidate.vocabulary) for s in document.sentences[:2]))
    return unknown and bool(lead - pair)
