"""What had been set for a round that is put off or called off, where the page tells it before it names the round."""

from collections.abc import Collection, Sequence

from domain.language.countries import find_countries
from domain.language.vocabulary import Vocabulary, compiled
from domain.recognise.candidates import Candidate
from domain.recognise.cues import TAKEN_BACK, rank_between
from domain.recognise.days import dates_in, find_all_days
from domain.recognise.document import Document, Sentence
from domain.recognise.gathering import Facts
from domain.recognise.leaders import names_leader
from domain.recognise.parties import sentence_parties
from domain.recognise.people import find_people
from domain.recognise.sites import Place, every_city, find_places
from domain.recognise.standing import Groups
from domain.recognise.where import set_place
from domain.recognise.who import sided
from domain.rounds import Chair, Status
from domain.site import Mechanism

_OPENING = 30  # characters of a sentence in which it says that it goes on about the meeting
_BESIDE = 25  # characters before a meeting in which it may be said whose it is
_NEAR = 2  # sentences before a name in which its round may be told of by another word


def only_taken_back(groups: Groups) -> int | None:
    """The number of the only round that is put off or called off."""
    numbers = [number for number, group in groups.items() if any(c.status in TAKEN_BACK for c in group)]
    return numbers[0] if len(numbers) == 1 else None


def find_former_plan(
    document: Document, candidates: Sequence[Candidate], parties: Collection[str], status: Status, facts: Facts
) -> None:
    """The place, and of a cancelled round the year, of a meeting of the same officers that the sentences before a name
    take back: "called off a meeting of their deputy foreign ministers that was to be held in Vientiane next Tuesday".
    """
    for candidate in candidates:
        if facts.country is None and (awaited := _where_awaited(document, candidate, parties)):
            set_place(facts, awaited[0], [], awaited[1])
        for other in document.before(candidate.clause.sentence, _NEAR):
            if not _takes_back_meeting(other, candidate) or sentence_parties(other, candidate.vocabulary) - set(
                parties
            ):
                continue
            places = [p for p in find_places(other.plain, candidate.vocabulary) if p.sure and p.country in parties]
            if facts.country is None and len({place.country for place in places}) == 1:
                set_place(facts, places[0], places, other)
            days = find_all_days(other, candidate.vocabulary, document.published_on, ahead=True)
            if facts.year is None and status is Status.CANCELLED and days:
                facts.year = days[-1].first.year
                facts.prove("year", other)
            return


def _where_awaited(document: Document, candidate: Candidate, parties: Collection[str]) -> tuple[Place, Sentence] | None:
    """The one city in which, as the sentence before says, a meeting had been expected, and of no third country: "Huế
    had been preparing for weeks to receive the diplomats.  But the 13th …".
    """
    vocabulary = candidate.vocabulary
    for other in document.before(candidate.clause.sentence, 1, of_all=True):
        cities = {place.city: place for place in every_city(other.plain, other.text)}
        awaited = vocabulary.pattern("awaited").search(other.plain)
        if awaited is None or len(cities) != 1 or _counts(other, candidate):
            return None
        place = next(iter(cities.values()))
        beside = awaited.start() - vocabulary.within(_BESIDE)  # "A Japanese reporter asked about the meeting due in"
        named = {code for start, _, code in find_countries(other.plain, vocabulary) if start >= beside}
        return (place, other) if place.country in parties and named <= set(parties) else None
    return None


def find_plan_told_next(
    document: Document, candidates: Sequence[Candidate], mechanism: Mechanism, status: Status, facts: Facts
) -> None:
    """The place, who was to lead and, of a cancelled round, the year, as the sentence behind its name tells them of the
    meeting: "… the 11th is off the calendar.  The consultation, which A was to lead in Da Nang on 25 June, has been …".
    """
    for candidate in candidates:
        vocabulary = candidate.vocabulary
        for other in document.after(candidate.clause.sentence, 1):
            if not _goes_on_about(other, candidate, mechanism):
                continue
            places = [p for p in find_places(other.plain, vocabulary) if p.sure and p.country in mechanism.parties]
            if facts.city is None and places and len({place.country for place in places}) == 1:
                set_place(facts, places[0], places, other)
            days = find_all_days(other, vocabulary, document.published_on, ahead=True)
            if facts.year is None and status is Status.CANCELLED and len(days) == 1:
                facts.year = days[0].first.year
                facts.prove("year", other)
            chairs = _who_was_to_lead(other, vocabulary, mechanism)
            if not facts.chairs and chairs:
                facts.chairs = chairs
                facts.prove("chairs", other)
            return


def _goes_on_about(sentence: Sentence, candidate: Candidate, mechanism: Mechanism) -> bool:
    """Whether a sentence begins with the meeting that was put off or called off, and tells of no other."""
    vocabulary, plain = candidate.vocabulary, sentence.plain
    if vocabulary.pattern("talks").search(plain, 0, vocabulary.within(_OPENING)) is None:
        return False
    taken_back = _is_taken_back(sentence, candidate) or vocabulary.pattern("no_longer").search(plain)
    if not taken_back or _counts(sentence, candidate):
        return False
    if names_leader(plain, vocabulary) or rank_between(vocabulary, plain, 0, len(plain)) not in (None, mechanism.level):
        return False  # "The meeting of the two ministers was cancelled as well"
    if any(vocabulary.pattern(entry).search(plain) for entry in ("following", "previous", "background")):
        return False
    return not sentence_parties(sentence, vocabulary) - set(mechanism.parties)


def _who_was_to_lead(sentence: Sentence, vocabulary: Vocabulary, mechanism: Mechanism) -> tuple[Chair, ...]:
    """The officers of a mechanism's rank of whom a sentence says that they were to lead, in the order of its parties;
    none if it is not plain whose they all are.
    """
    led = any(vocabulary.pattern(entry).search(sentence.plain) for entry in ("no_longer", "chairing"))
    if not led or vocabulary.pattern("reporting").search(sentence.plain):
        return ()
    people = sided([p for p in find_people(sentence, vocabulary) if p.level is mechanism.level], mechanism)
    names = {person.party: person.name for person in people if person.party in mechanism.parties}
    if len(names) < len(people):
        return ()
    return tuple(Chair(party=party, name=names[party]) for party in mechanism.parties if party in names)


def _takes_back_meeting(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence puts off or calls off what officers of a candidate's rank were to hold."""
    vocabulary, plain = candidate.vocabulary, sentence.plain
    if _counts(sentence, candidate) or not _is_taken_back(sentence, candidate):
        return False
    level = rank_between(vocabulary, plain, 0, len(plain))
    level = level or next((one for one, said in vocabulary.levels if compiled(said).search(plain)), None)
    return level is not None and candidate.level in (None, level)


def _counts(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence names something by its number: what it tells may be told of that."""
    vocabulary, plain = candidate.vocabulary, sentence.plain
    dates = [date.span() for date in dates_in(plain)]  # "am 25. Juni"
    ordinals = vocabulary.pattern("ordinal_before").finditer(plain)
    counted = any(not any(first <= hit.start() < last for first, last in dates) for hit in ordinals)
    return counted or vocabulary.pattern("counted").search(plain) is not None


def _is_taken_back(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence has a word of putting off or calling off."""
    cues = (cue for status, cue in candidate.vocabulary.statuses if status in TAKEN_BACK)
    return any(compiled(cue).search(sentence.plain) for cue in cues)
