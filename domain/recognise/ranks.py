"""The level that the officers of a page tell: those who lead a round, those of its sentence, everybody."""

from domain.language.vocabulary import Vocabulary, compiled
from domain.passage import kept
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document
from domain.recognise.people import find_everybody, find_people
from domain.rounds import Status
from domain.site import Level

_TAIL = 170  # characters that a name's words may take at most


def level_of_chairs(document: Document, candidate: Candidate) -> Level | None:
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
        if not levels and near is sentence and (rank := level_in_sentence(candidate)):
            return rank  # "the two ministers co-chaired the …": officers without names
    return None


def _end_of(candidate: Candidate) -> int:
    """Where in its sentence words are another round's: behind the words of a name that another one follows."""
    clause = candidate.clause
    last = candidate.tail >= min(len(clause.plain), candidate.end + candidate.vocabulary.within(_TAIL))
    if last:
        return len(clause.sentence.plain)
    # "the 11th in September, and discussed preparations for Minister A B's trip and the 13th …"
    announced = candidate.vocabulary.pattern("announcing").search(clause.plain, candidate.end, candidate.tail)
    return clause.start + (announced.start() if announced else candidate.tail)


def level_in_sentence(candidate: Candidate) -> Level | None:
    """The one rank of officers that its sentence speaks of."""
    plain, end = candidate.clause.sentence.plain, _end_of(candidate)
    said = {level for level, pattern in candidate.vocabulary.ranks if compiled(pattern).search(plain, 0, end)}
    return said.pop() if len(said) == 1 else None


@kept
def _ranks(document: Document, vocabulary: Vocabulary) -> dict[str, Level]:
    """The rank in which the page introduces each person, by the name that it spells."""
    return {p.spelt: p.level for p in find_everybody(document, vocabulary) if p.level is not None}


def level_of_those_here(document: Document, candidate: Candidate) -> Level | None:
    """The rank in which the page introduces the people of the candidate's sentence."""
    sentence = candidate.clause.sentence
    ranks = _ranks(document, candidate.vocabulary)
    text = sentence.text[: _end_of(candidate)]
    named = [rank for name, rank in ranks.items() if any(part in text for part in (name, name.split()[-1]))]
    if candidate.background and len(named) == 1:
        return None  # who speaks of the results of a round need not have led it
    return named[0] if len(set(named)) == 1 else None


def level_of_guests(candidate: Candidate) -> Level | None:
    """The one rank of those whom its sentence says to be received: "received the deputy minister, here for the …"."""
    receiving = candidate.vocabulary.pattern("receiving").search(candidate.clause.plain)
    if receiving is None or candidate.background or candidate.status is not Status.HELD:
        return None
    people = find_people(candidate.clause.sentence, candidate.vocabulary)
    levels = {one.level for one in people if one.level and one.start >= candidate.clause.start + receiving.start()}
    return levels.pop() if len(levels) == 1 else None


def level_of_everybody(document: Document, candidate: Candidate) -> Level | None:
    """The rank of all whom the page names with an office."""
    everywhere = set(_ranks(document, candidate.vocabulary).values())
    return everywhere.pop() if len(everywhere) == 1 else None


def level_of_lead(document: Document, candidate: Candidate) -> Level | None:
    """The one rank of officers that headline and lead speak of, for a round that the page numbers far below."""
    if candidate.number is None or candidate.background or candidate.status is not Status.HELD:
        return None
    said = {
        level
        for level, pattern in candidate.vocabulary.ranks
        if any(compiled(pattern).search(other.plain) for other in document.sentences[:3])
    }
    return said.pop() if len(said) == 1 else None
