"""Whose consultation a candidate is: the two countries, settled by the words nearest to it."""

from collections.abc import Iterator, Sequence

from domain.language.countries import find_countries, names_union
from domain.recognise.candidates import Candidate
from domain.recognise.cues import last_link
from domain.recognise.document import Document
from domain.recognise.encounters import met_right_before, people_before
from domain.recognise.parties import (
    NOBODY,
    Parties,
    clause_parties,
    context_parties,
    countries_by_number,
    dominant_parties,
    named_people_parties,
    own_parties,
    parties_at_once,
    parties_before,
    partner_of,
    sentence_parties,
)
from domain.recognise.past import is_long_past
from domain.recognise.people import find_everybody, find_people
from domain.recognise.sites import find_cities
from domain.recognise.touring import (
    host_and_guest,
    hosts_of,
    is_of_strangers,
    opening_place,
    partner_of_paragraph,
    traveller,
    visitor,
    with_guest_before,
)
from domain.rounds import Status
from domain.site import Mechanism

_NEAR = 2  # paragraphs in which a text goes on about the same two countries
_PAIR = 3  # words from "and" to a name that the second party may take
_TIGHT = 30  # characters behind a name in which its parties stand …
_BEYOND = 70  # … and one that is not named may


def settle_parties(
    document: Document, candidates: Sequence[Candidate], mechanisms: Sequence[Mechanism]
) -> list[Parties]:
    settled: list[Parties] = []
    for candidate in candidates:
        earlier = list(zip(candidates, settled, strict=False))
        pair = _parties(document, candidate, mechanisms, earlier)
        partner = partner_of(candidate)
        if any(host not in pair for host in hosts_of(candidate)):
            pair = _pair_of_paragraph(document, candidate, mechanisms) or _pair_of_host(candidate, earlier) or pair
        settled.append(pair if partner is None or partner in pair else NOBODY)
    if any("*" in mechanism.parties for mechanism in mechanisms):
        settled = [
            pair
            if (place := opening_place(candidate)) is None or place in pair or len(own_parties(candidate)) == 2
            else NOBODY
            for candidate, pair in zip(candidates, settled, strict=True)
        ]
    rounds = list(zip(candidates, settled, strict=True))
    # The first stop of a tour has none before it that would tell whose tour it is.
    return [
        pair or host_and_guest(candidate, clause_parties(candidate), mechanisms, rounds) or NOBODY
        for candidate, pair in rounds
    ]


def _parties(
    document: Document,
    candidate: Candidate,
    mechanisms: Sequence[Mechanism],
    earlier: Sequence[tuple[Candidate, Parties]],
) -> Parties:
    own, named = own_parties(candidate), clause_parties(candidate)
    if len(own) < 2 and (_is_with_union(candidate) or _is_with_unnamed(candidate)):
        return NOBODY
    partner = partner_of(candidate) or partner_of_paragraph(document, candidate, earlier)
    with_whom = [partner] if partner is not None else list(named or hosts_of(candidate))
    if len(with_whom) == 1 and (guest := traveller(candidate, with_whom[0], mechanisms, earlier)) is not None:
        return frozenset({with_whom[0], guest})
    if partner is not None and candidate.is_bare and (others := _of_those_before(earlier, mechanisms) - {partner}):
        return others | {partner}
    if partner is not None and (host := _other_side(document, candidate, partner, mechanisms)) is not None:
        return frozenset({partner, host})
    if partner is not None and (before := [pair for _, pair in earlier if partner in pair and len(pair) == 2]):
        return before[-1]  # "the 11th with Vietnam … It had also taken part in the 9th with Vietnam"
    tight = own_parties(candidate, beside=_TIGHT)
    for parties in (tight, parties_at_once(candidate)) if len(own) > 2 else ():
        if len(parties) == 2:
            return parties  # "told Cambodia of the outcomes of the Viet Nam–Laos consultation"
    if not own and named and partner is None and (only := _only_pair(candidate, earlier)) is not None:
        return only
    for parties in (own, named):
        if len(parties) == 2:
            return parties
        if len(parties) > 2:
            # Three countries in one breath are no bilateral round, unless its own name says which two.
            return own if len(own) == 2 else parties
    hosts, home = hosts_of(candidate), candidate.vocabulary.home
    pair = _pair_of_predecessor(candidate, earlier)
    if pair is not None and (not named or (candidate.is_weak and named <= pair)):
        return pair  # by another word, also with one of them as its host: "Việt Nam is to host the ninth session"
    if not named and home and not hosts and home in named_people_parties(candidate):
        hosts = [place] if (place := opening_place(candidate)) is not None else []
    if not named and home and hosts and hosts[0] != home:
        return frozenset({home, hosts[0]})  # "Tại Chile, ngày 3/11, bà … đồng chủ trì Tham khảo chính trị lần thứ 9"
    if (met := host_and_guest(candidate, named, mechanisms, earlier)) is not None:
        return met
    if home and len(named) == 1 and home not in named and named == set(hosts) and earlier and home in earlier[-1][1]:
        return named | {home}  # a stop of a tour: "At the Lao ministry in Vientiane he had the 2nd round with …"
    watching = {party for mechanism in mechanisms if "*" in mechanism.parties for party in mechanism.parties}
    met_by = named_people_parties(candidate) | named
    if len(named) == 1 and len(met_by) == 2 and met_by - named <= watching:
        return met_by  # "A B and the Polish deputy minister C D chaired …": A B's name tells the other side
    for mechanism in mechanisms:
        if met_by == frozenset(mechanism.parties):
            return met_by  # "A B leaves for Vientiane, where he and C D co-chair the …": their names tell whose it is
    guest = visitor(document, candidate.vocabulary) if len(met_by) == 1 else None
    if guest is not None and guest not in met_by and met_by.issuperset(hosts_of(candidate)):
        return met_by | {guest}  # "Cuban deputy minister in Hanoi": "… she co-chaired the sixth with A B"
    if not met_by and (guests := with_guest_before(document, candidate, mechanisms)) is not None:
        return guests
    here = candidate.clause.sentence.paragraph
    so_far = [(other.clause.sentence.paragraph, pair) for other, pair in earlier if len(pair) == 2]
    reach = _NEAR if len({pair for _, pair in so_far}) == 1 else 1
    near = [pair for paragraph, pair in so_far if here - paragraph <= reach]
    if candidate.following and near and (earlier[-1][0].status is None or is_long_past(document, earlier[-1][0])):
        # "… the eighth with Cambodia.  In June he had chaired the eighth with Laos.  The next one will be …"
        fresh = [(one, pair) for one, pair in earlier if len(pair) == 2 and not is_long_past(document, one)]
        held = [pair for one, pair in fresh if one.status is Status.HELD and not one.background]
        near = held[-1:] or [pair for _, pair in fresh[-1:]] or near
    if near and (met := met_right_before(document, candidate, earlier)) and met_by <= met:
        return met
    if near and met_by <= near[-1]:
        return near[-1]
    for mechanism in mechanisms:
        wanted = frozenset(mechanism.parties) - {"*"}
        context = context_parties(document, candidate, wanted)
        if named <= context or not named:
            if wanted <= context and (len(context) == 2 or named - {min(wanted)}):
                return frozenset(wanted) if len(wanted) == 2 else context
            if len(context) == 2 and met_by <= context:
                return context  # whose officers are at the table is known: "On the first stop he met Mr A (of Laos) …"
        if context and named and len(wanted) == 2 and named <= wanted and wanted <= context | named:
            return wanted
    home = candidate.vocabulary.home
    for other in document.before(candidate.clause.sentence, 2, of_all=True):
        if home and not named and len(asked := sentence_parties(other, candidate.vocabulary) | {home}) == 2:
            return asked
    for mechanism in mechanisms:
        wanted = frozenset(mechanism.parties)
        people = named_people_parties(candidate) | named
        if wanted == people or (wanted == named | {candidate.vocabulary.home} and named):
            return wanted
    if (far := [pair for _, pair in earlier if len(pair) == 2]) and named <= far[-1]:
        return far[-1]
    people = people_before(document, candidate) | met_by
    for mechanism in mechanisms:
        if frozenset(mechanism.parties) == people:
            return people
    abroad = parties_before(candidate) | set(hosts)  # what stands behind may be what was talked about: "… on Ukraine"
    if len(watched := watching - {"*"}) == 1 and len(abroad) == 1 and not abroad & watched:
        # "In Dili, he and Timor-Leste's deputy minister held …": he is of those whose rounds with anybody are watched.
        lead = [person for other in document.sentences[:3] for person in find_people(other, candidate.vocabulary)]
        if watched <= {person.party for person in lead} and not is_of_strangers(document, candidate, abroad | watched):
            return frozenset(abroad | watched)
    dominant = dominant_parties(document, candidate.vocabulary)
    return dominant if named <= dominant else NOBODY


def _only_pair(candidate: Candidate, earlier: Sequence[tuple[Candidate, Parties]]) -> Parties | None:
    """The only two countries whose rounds the page has named so far, where others stand only before the last "and", in
    a language without stops: "discussed Myanmar and agreed to prepare the 12th".
    """
    pairs = {pair for _, pair in earlier if len(pair) == 2}
    clause, vocabulary = candidate.clause.plain, candidate.vocabulary
    link = last_link(vocabulary, clause, candidate.head, candidate.start, commas=False)
    if vocabulary.spaced or link is None or len(pairs) != 1 or any(len(pair) != 2 for _, pair in earlier):
        return None
    only = pairs.pop()
    beside = {code for start, _, code in find_countries(clause, vocabulary) if link <= start < candidate.tail}
    return only if beside <= only else None


def _of_those_before(earlier: Sequence[tuple[Candidate, Parties]], mechanisms: Sequence[Mechanism]) -> Parties:
    """Who has had the consultation named last, where that was told as one with somebody, too: "the third with
    Bangladesh … the fifth with Sri Lanka"; or the watched party of its two.
    """
    if not earlier or len(earlier[-1][1]) != 2:
        return NOBODY
    last, pair = earlier[-1]
    # "the 10th with Việt Nam in July, the ninth with Thailand": theirs is the other side of it
    watching = {party for m in mechanisms if "*" in m.parties for party in m.parties}
    partner = partner_of(last)
    others = pair - {partner} if partner is not None else pair & watching
    return others if len(others) == 1 else NOBODY


def _is_with_union(candidate: Candidate) -> bool:
    """Whether its own name gives a union of countries as a party: "Tham vấn chính trị Việt Nam - EU lần thứ 6"."""
    vocabulary = candidate.vocabulary
    tight = vocabulary.within(_TIGHT)
    clause = candidate.clause.plain
    first = max(0, candidate.start - tight)
    # "agreed to cooperate at the ASEAN summit and to prepare the consultation": behind an "and" something else begins
    link = last_link(vocabulary, clause, first, candidate.start, commas=True)
    if link is not None and len(clause[link : candidate.start].split()) > _PAIR:
        first = link
    return names_union(clause[first : min(candidate.tail, candidate.end + tight)])


def _is_with_unnamed(candidate: Candidate) -> bool:
    """Whether its clause leaves the other party unnamed: "the 9th consultation of Việt Nam and a European partner"."""
    clause, last = candidate.clause.plain, min(candidate.tail, candidate.end + candidate.vocabulary.within(_BEYOND))
    hit = candidate.vocabulary.pattern("unnamed_party").search(clause, candidate.head, last)
    return hit is not None and len(clause_parties(candidate)) < 2


def _right_before(
    candidate: Candidate, earlier: Sequence[tuple[Candidate, Parties]]
) -> Iterator[tuple[Candidate, Parties]]:
    """The rounds, with whose they are, that come right before a planned one by number."""
    if candidate.number is not None and candidate.status is Status.PLANNED:
        yield from ((other, pair) for other, pair in earlier if other.number == candidate.number - 1)


def _pair_of_predecessor(candidate: Candidate, earlier: Sequence[tuple[Candidate, Parties]]) -> Parties | None:
    """Whose round the page reports that comes right before a planned one by number."""
    pairs = {
        pair
        for other, pair in _right_before(candidate, earlier)
        if len(pair) > 1
        and other.status in (Status.HELD, None)
        and (candidate.hint is None or other.hint is candidate.hint)
    }
    if len(pairs) > 1:  # "… told them of the eighth with Laos.  They agreed to hold the ninth …": not of that
        before = list(_right_before(candidate, earlier))
        pairs = {
            pair for other, pair in before if other.status is Status.HELD and not other.background and len(pair) > 1
        }
    return pairs.pop() if len(pairs) == 1 else None


def _pair_of_host(candidate: Candidate, earlier: Sequence[tuple[Candidate, Parties]]) -> Parties:
    """Of several pairs whose rounds come right before a planned one by number, the one that its host is of."""
    told = {pair for _, pair in _right_before(candidate, earlier) if pair.issuperset(hosts_of(candidate))}
    return told.pop() if len(told) == 1 else NOBODY


def _pair_of_paragraph(document: Document, candidate: Candidate, mechanisms: Sequence[Mechanism]) -> Parties:
    """The watched pair, where a paragraph names it so far, cities included, and nobody else."""
    home, vocabulary = candidate.clause.sentence, candidate.vocabulary
    so_far = document.so_far(home, of_all=True)
    named = {code for other in (home, *so_far) for _, _, code in find_countries(other.plain, vocabulary)}
    named |= {code for other in (home, *so_far) for code in find_cities(other.plain)}
    fitting = [frozenset(m.parties) for m in mechanisms if frozenset(m.parties) == named]
    return fitting[0] if fitting and all(host in named for host in hosts_of(candidate)) else NOBODY


def _other_side(document: Document, candidate: Candidate, partner: str, mechanisms: Sequence[Mechanism]) -> str | None:
    """Who has consultations with `partner`: whom the clause names, or the watched party the page speaks of most."""
    before = parties_before(candidate) - {partner} if not candidate.head else NOBODY
    named = [end for _, end, code in find_countries(candidate.clause.plain, candidate.vocabulary) if code == partner]
    if len(named) > 1 and named[0] <= candidate.start:
        before = NOBODY  # "On his visits to Laos and Cambodia he chaired the 11th with Laos"
    # "after Hungary Mrs A held the ninth with Poland": she is known
    if len(before) == 1 and not named_people_parties(candidate) & {candidate.vocabulary.home} - {partner}:
        return min(before)
    if candidate.vocabulary.home and candidate.vocabulary.home != partner:
        return candidate.vocabulary.home
    if not candidate.head and len(people := named_people_parties(candidate) - {partner}) == 1:
        return min(people)
    if not candidate.clause.sentence.index and len(here := set(find_cities(candidate.clause.plain)) - {partner}) == 1:
        return min(here)  # a headline from where it was held: "Phnom Penh: eighth consultation with Vietnam"
    if (guest := visitor(document, candidate.vocabulary) or partner) != partner:
        return guest  # "Cuban deputy minister ends tour: … in Vientiane she held the fifth with Laos"
    known = {one.party for one in find_everybody(document, candidate.vocabulary) if one.party} - {partner}
    if len(known) == 1 and any({partner, *known} == set(mechanism.parties) for mechanism in mechanisms):
        return min(
            known
        )  # whose officers the page names: "the ministry … the 11th with Laos and the 10th with Cambodia"
    said = [code for code in countries_by_number(document, candidate.vocabulary) if code != partner]
    for mechanism in mechanisms:
        others = set(mechanism.parties) - {partner}
        if partner in mechanism.parties and len(others) == 1 and (other := others.pop()) in said[:2]:
            return other
        if partner not in mechanism.parties and "*" in mechanism.parties and (ours := others - {"*"}) <= set(said[:2]):
            return min(ours)
    return None
