"""Where a round took place."""

from collections.abc import Collection, Iterable, Sequence

from domain.language.vocabulary import Vocabulary
from domain.recognise.belonging import is_of_former_plan, is_of_what_was_agreed, is_told_to_press
from domain.recognise.candidates import Candidate
from domain.recognise.cues import asides, in_passing, verb_of
from domain.recognise.document import Document, Sentence
from domain.recognise.gathering import Facts, is_told_before, speaks_of_meeting, told_on_the_day_after
from domain.recognise.journeys import destination
from domain.recognise.others import before_others, behind_names, is_of_other_parties
from domain.recognise.people import find_people
from domain.recognise.sites import Place, every_city, find_dateline, find_places, is_meant_for, is_of_desk
from domain.rounds import Status

_TOLD = 70  # characters before a place in which somebody may tell
_MET = 40  # characters before a place in which a verb of holding makes it that of the meeting
_HELD = 14  # characters before a place in which a verb of holding ends
_RECALLED = 30  # characters before a place in which a word looks back


def find_place(
    document: Document,
    candidates: Sequence[Candidate],
    passages: Sequence[tuple[Sentence, Candidate]],
    facts: Facts,
    parties: Collection[str],
    others: Sequence[Candidate],
    *,
    ahead: bool,
) -> None:
    """The place of a round, which is at one of its parties'; on a tour the page names others' places, too.

    `others`: the other rounds that the page names; what stands behind their names is theirs.
    """
    seen: list[tuple[Sentence, list[Place]]] = []
    for candidate in candidates:
        told = told_on_the_day_after(document, candidate)
        places = [p for p in find_places(told.plain, candidate.vocabulary) if p.country in parties] if told else []
        if told and any(place.sure for place in places):
            seen.append((told, places))
        before = next((s for s in document.before(candidate.clause.sentence, 1) if is_told_before(s, candidate)), None)
        own = before and [p for p in find_places(before.plain, candidate.vocabulary) if p.sure and p.country in parties]
        if before and own and (own := behind_names(before, own, others)):
            seen.append((before, own[-1:]))
    for sentence, candidate in passages:
        home = sentence is candidate.clause.sentence
        if not home and is_of_other_parties(sentence, parties, others):
            continue
        if not home and candidate.clause.sentence.index and not speaks_of_meeting(sentence, candidate):
            continue
        places = list(find_places(candidate.clause.plain if home else sentence.plain, candidate.vocabulary))
        places = [place for place in places if place.country in parties]
        if not home:
            places = before_others(sentence, places, others)
            places = [p for p in places if not is_of_what_was_agreed(candidate.vocabulary, sentence.plain, p.start)]
        if home:
            start, end = candidate.start, candidate.end
            # What stands beyond its words is the place of the next one.
            tail = candidate.tail
            passing = [
                span
                for told_apart in (asides, in_passing)
                for span in told_apart(candidate.clause.plain, candidate.vocabulary)
                # "… prepare the 10th, which will be held in Vientiane, he said": of the round itself
                if not (span[0] <= start < span[1] or (ahead and told_apart is in_passing and span[0] >= end - 1))
            ]
            places = [p for p in places if not any(first <= p.start < last for first, last in passing)]
            places = [p for p in places if not _is_recalled(p, candidate)]
            places = [
                p for p in places if candidate.status is not Status.HELD or not is_of_former_plan(p.start, candidate)
            ]
            places = [
                p
                for p in places
                if not is_of_what_was_agreed(candidate.vocabulary, candidate.clause.plain, p.start, end)
            ]
            untold = [p for p in places if not is_told_to_press(candidate, p.start)]
            # Where both sides then met the press they had met before; a spokeswoman tells it wherever she is.
            places = untold if untold or ahead or not _is_told_by_officers(candidate) else places
            next_to = [other for other in others if other.clause == candidate.clause]
            places = [
                p
                for p in places
                if not any(is_meant_for(p, candidate.clause.plain, other.vocabulary, other.start) for other in next_to)
            ]
            breaks = candidate.vocabulary.pattern("clause_break")
            plain = candidate.clause.plain
            beyond = {p.start for p in places if p.start > tail or breaks.search(plain, end, p.start)}
            places.sort(key=lambda p: (p.start in beyond, max(p.start - end, start - p.start, 0)))
            if (
                ahead
                and not any(p.sure for p in places)
                and (end_of_journey := destination(document, candidate, parties))
            ):
                set_place(facts, end_of_journey[0], [], end_of_journey[1])
                return
            capital = candidate.vocabulary.pattern("this_capital").search(plain, candidate.head, tail)
            here = candidate.vocabulary.pattern("here").search(plain)
            # "there they led the 11th, before they went home to Vientiane"
            behind = here is not None and here.start() < start and all(p.start > end for p in places if p.sure)
            if capital or (here and (behind or not any(place.sure for place in places))):
                places = [p for p in place_before(document, candidate, others) if p.country in parties] or places
        seen.append((sentence, places))
    lead = document.sentences[1:3]
    near = [(s, p) for s, places in seen for p in places if p.sure]
    headed = [(s, p) for s in document.sentences[:1] for p in find_places(s.plain, candidates[0].vocabulary) if p.sure]
    titled = [(s, p) for s, p in headed if p.country in parties]
    seen += [
        (
            s,
            before_others(s, [p for p in _places_of_news(s, candidates[0]) if p.country in parties], others),
        )
        for s in lead
        if all(s is not other for other, _ in seen)
        if not candidates[0].vocabulary.pattern("returning").search(s.plain)
        if not is_of_other_parties(s, parties, others)
    ]
    dateline = next((place for s in lead if (place := find_dateline(s.plain))), None)
    if dateline and (dateline.country not in parties or _is_of_journey(dateline, lead[0], candidates[0])):
        dateline = None
    said = [(s, p) for s, places in seen for p in places if p.sure]
    if dateline and not near and not titled and not _is_outweighed(dateline, lead, said, candidates[0].vocabulary):
        set_place(facts, dateline, [dateline], lead[0])
        return
    visited: set[str] = set()
    for sentence, places in seen:
        cities = [
            p
            for p in places
            if p.city and (p.sure or _fits(p, _known_at(sentence, [*titled, *near], candidates[0].vocabulary)))
        ]
        cities = [place for place in cities if not visited or place.country in visited]
        if cities:
            city = next((place for place in cities if place.sure), cities[0])
            set_place(facts, city, cities, sentence)
            return
        if any(place.sure for place in places):
            if near or visited or sentence is not lead[0]:
                break  # the country is named; a city must not come from farther off than it
            visited = {place.country for place in places}  # the country of the visit, and its city right behind it
    if said:
        sentence, place = said[0]
        homes = [candidate.clause.sentence for candidate in candidates]
        cities = [
            p for s, places in seen if s in homes or speaks_of_meeting(s, candidates[0]) for p in places if p.city
        ]
        if dateline and dateline.country == place.country:
            cities.append(dateline)
        # "Consultation on Wednesday in Vientiane" over "the Lao ministry will host it": the headline is of it, too
        cities += [p for s, p in titled if p.city and any(root in s.plain for root in candidates[0].vocabulary.roots)]
        set_place(facts, place, cities, sentence)
    elif headed:
        set_place(facts, headed[0][1], [dateline] if dateline else [], headed[0][0])
    elif alone := _sole_city(candidates, parties):
        set_place(facts, *alone)
    elif dateline:
        set_place(facts, dateline, [dateline], lead[0])


def _sole_city(candidates: Sequence[Candidate], parties: Collection[str]) -> tuple[Place, list[Place], Sentence] | None:
    """The only city that the sentences of a round name, in whatever sense but as the seat of an embassy."""
    named: list[tuple[Place, list[Place], Sentence]] = []
    for candidate in candidates:
        sentence, mission = candidate.clause.sentence, candidate.vocabulary.pattern("mission")
        named += [
            (place, [], sentence)
            for place in (every_city(sentence.plain, sentence.text) if sentence.index else ())
            if mission.search(sentence.plain, 0, place.start) is None
            and not is_told_to_press(candidate, place.start - candidate.clause.start)
        ]
    cities = {place.city for place, _, _ in named}
    return named[0] if len(cities) == 1 and named[0][0].country in parties else None


def _places_of_news(sentence: Sentence, candidate: Candidate) -> list[Place]:
    """The places that a sentence names, but where somebody told of it: "…, the spokeswoman said on Monday in Hanoi"."""
    vocabulary, plain = candidate.vocabulary, sentence.plain
    said, near = vocabulary.pattern("said_on"), vocabulary.within(_TOLD)
    places = find_places(plain, vocabulary)
    if vocabulary.pattern("receiving").search(plain):
        return list(places)  # where a guest was received he had the round, too
    return [place for place in places if said.search(plain, max(0, place.start - near), place.start) is None]


def _is_recalled(place: Place, candidate: Candidate) -> bool:
    """Whether a place is that of an earlier round: "led the 11th and praised what was done since they met in Laos"."""
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    if candidate.background or vocabulary.has_tenses or not vocabulary.spaced:
        return False
    near = max(0, place.start - vocabulary.within(_RECALLED))
    return vocabulary.pattern("background").search(plain, near, place.start) is not None


def _is_told_by_officers(candidate: Candidate) -> bool:
    """Whether officers themselves told the press of their round."""
    sentence, first = candidate.clause.sentence, candidate.clause.start
    officers = [p for p in find_people(sentence, candidate.vocabulary) if p.level is not None]
    return any(is_told_to_press(candidate, person.start - first) for person in officers)


def _is_outweighed(
    dateline: Place, lead: Iterable[Sentence], said: Iterable[tuple[Sentence, Place]], vocabulary: Vocabulary
) -> bool:
    """Whether a page tells where a desk wrote it, and of another place that they met there: "Hanoi (VNA) – …  They met
    in Ha Long", but not "…  They praised the treaty signed in Vientiane".
    """
    if not any(is_of_desk(dateline, sentence.plain) for sentence in lead):
        return False
    held, near = verb_of(vocabulary, Status.HELD), vocabulary.within(_MET)
    return any(held.search(s.plain, max(0, place.start - near), place.start) for s, place in said)


def _is_of_journey(dateline: Place, lead: Sentence, candidate: Candidate) -> bool:
    """Whether a page is dated from where somebody has come back to: "Hanoi - … concluded his visit to Laos"."""
    if candidate.vocabulary.pattern("visiting").search(lead.plain) is None:
        return False
    countries = {place.country for place in find_places(lead.plain, candidate.vocabulary) if place.sure}
    return bool(countries) and dateline.country not in countries


def place_before(document: Document, candidate: Candidate, others: Sequence[Candidate] = ()) -> list[Place]:
    """The place that "there" refers back to: the last one that the text named before, but not before the name of one
    of the `others`; "this capital" is that of the news.
    """
    capital = candidate.vocabulary.pattern("this_capital").search(
        candidate.clause.plain, candidate.head, candidate.tail
    )
    for other in document.sentences[1 : min(3, candidate.clause.sentence.index + 1)] if capital else ():
        if (dateline := find_dateline(other.plain)) is not None:
            return [dateline]
        if cities := [one for one in find_places(other.plain, candidate.vocabulary) if one.sure and one.city]:
            return cities[:1]
    clause, sentence = candidate.clause, candidate.clause.sentence
    there = candidate.vocabulary.pattern("here").search(clause.plain, candidate.head)
    if there is not None:  # "in Vientiane the eighth took place, and a year before, at the same place, the ninth"
        until = clause.start + there.start()
        if said := [p for p in find_places(sentence.plain, candidate.vocabulary) if p.sure and p.start < until]:
            return said[-1:]
    for back, other in enumerate(document.before(sentence)):
        places = [p for p in find_places(other.plain, candidate.vocabulary) if p.sure]
        places = behind_names(other, places, others)
        if not places and not (back and candidate.vocabulary.spaced):
            # Right before also one that is named in another sense: "The guest came from Huế"; farther off, where words
            # do not stand apart, if it is the only one: "芽庄海边的酒店仍未营业。原本要在这里召开的…"
            named = every_city(other.plain, other.text)
            places = named if not back or len({one.city for one in named}) == 1 else []
        if places:
            return places[-1:]
    return [place for sentence in document.sentences[1:3] if (place := find_dateline(sentence.plain))][:1]


def set_place(facts: Facts, place: Place, others: Iterable[Place], sentence: Sentence) -> None:
    facts.country = place.country
    facts.city = place.city or next((p.city for p in others if p.city and p.country == place.country), None)
    facts.prove("country", sentence)
    if facts.city:
        facts.prove("city", sentence)


def _known_at(
    sentence: Sentence, places: Sequence[tuple[Sentence, Place]], vocabulary: Vocabulary
) -> list[tuple[Sentence, Place]]:
    """The places that tell where a building of a sentence stands: the cities, the countries that the page has named by
    then, and those in which it says later that something was held.  Else it names there of whom the talks were.
    """
    held, near = verb_of(vocabulary, Status.HELD), vocabulary.within(_HELD)
    return [
        (other, place)
        for other, place in places
        if place.city
        or other.index <= sentence.index
        or held.search(other.plain, max(0, place.start - near), place.start)
    ]


def _fits(building: Place, countries: Sequence[tuple[Sentence, Place]]) -> bool:
    """A building speaks for its city unless the page names the other country as the place."""
    return not countries or any(place.country == building.country for _, place in countries)
