"""The level that the officers of a page tell: those who lead a round, those of its sentence, everybody."""

import re

from domain.language.people import spelt_parts
from domain.language.vocabulary import Vocabulary, compiled, either
from domain.passage import kept
from domain.recognise.candidates import Candidate
from domain.recognise.cues import last_link, verb_of
from domain.recognise.document import Document, Sentence
from domain.recognise.people import find_everybody, find_people
from domain.rounds import Status
from domain.site import Level

_HOLDERS = 90  # characters before a name in which those stand who hold it
_RIGHT_BEFORE = 30
_SUBJECT = 40  # characters of a sentence in which those stand of whom it speaks
_NAME_ENDS = re.compile(r"[ ·•・‧．]")  # of a given name
_TAIL = 170  # characters that a name's words may take at most


def level_of_chairs(document: Document, candidate: Candidate) -> Level | None:
    """The level of those who lead it, where the candidate's sentence, or the next to it, says who."""
    sentence = candidate.clause.sentence
    for near in (sentence, *document.neighbours(sentence)):
        led = candidate.vocabulary.pattern("chairing").search(near.plain)
        if led is None:
            continue
        receiving = candidate.vocabulary.pattern("receiving").search(near.plain)
        people = [person for person in find_people(near, candidate.vocabulary) if person.level is not None]
        levels = {one.level for one in people if not (receiving and one.start < receiving.start())}
        leading = {one.level for one in people if one.start < led.start()}
        if not leading and receiving:  # "having chaired the 11th, Deputy Minister A called on Minister B"
            leading = {one.level for one in people if one.start < receiving.start()}
        if receiving and led.start() < receiving.start() and len(leading) == 1:
            levels = leading  # "he co-chaired the 11th with Deputy Minister A, and paid a call on Minister B"
        after = receiving and candidate.vocabulary.pattern("chairing").search(near.plain, receiving.end())
        behind = {one.level for one in people if after and one.start > after.start()}
        if len(behind) == 1:
            levels = behind  # "was received by Minister B, after he had co-chaired with Deputy Minister A the 11th"
        if len(levels) == 1:
            return levels.pop()
        if not levels and near is sentence and (rank := level_in_sentence(candidate)):
            return rank  # "the two ministers co-chaired the …": officers without names
        if not levels and near.index > sentence.index and (rank := _rank_of_meeting(near, candidate.vocabulary)):
            return rank
    return None


def _rank_of_meeting(sentence: Sentence, vocabulary: Vocabulary) -> Level | None:
    """The one rank of officers in a sentence about the meeting: "The event is chaired by the deputy ministers"."""
    if vocabulary.pattern("talks").search(sentence.plain, 0, vocabulary.within(_SUBJECT)) is None:
        return None
    said = {level for level, pattern in vocabulary.ranks if compiled(pattern).search(sentence.plain)}
    return said.pop() if len(said) == 1 else None


def level_of_own(document: Document, candidate: Candidate) -> Level | None:
    """The rank of those of whom its clause, or a sentence before it, speaks, where its words refer to them: "the two
    ministers praised the deputies' 11th consultation and agreed to hold the 13th, at their own level, in December".
    """
    clause, vocabulary = candidate.clause, candidate.vocabulary
    first = own_part(candidate)
    if vocabulary.pattern("own_level").search(clause.plain, first, candidate.tail) is None:
        return None
    told = [(clause.plain, first, candidate.start)]
    told += [(other.plain, 0, _SUBJECT) for other in document.before(clause.sentence, 2)]
    for plain, start, end in told:
        said = [
            (hit.start(), level)
            for level, pattern in vocabulary.ranks
            for hit in compiled(pattern).finditer(plain, start, end)
        ]
        if said:
            return max(said, key=lambda one: one[0])[1]
    return None


def own_part(candidate: Candidate) -> int:
    """From where on a clause speaks of a candidate: from the last "and" on that another one is before."""
    if not candidate.head:
        return 0
    link = last_link(candidate.vocabulary, candidate.clause.plain, candidate.head, candidate.start, commas=False)
    return candidate.head if link is None else link


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


@kept
def _given_names(document: Document, vocabulary: Vocabulary) -> dict[str, str]:
    """By which a text goes on to call people of Laos, their first ones, by the names that the page spells."""
    lao = [p.spelt for p in find_everybody(document, vocabulary) if p.party == "LA"]
    return {name: _NAME_ENDS.split(name, maxsplit=1)[0] for name in lao}


def level_of_counterpart(document: Document, candidate: Candidate) -> Level | None:
    """The office named last in the sentences before, which a counterpart behind its name shares: "the deputy minister
    arrived today.  On his agenda: the 11th round with his counterpart".
    """
    clause, vocabulary = candidate.clause, candidate.vocabulary
    hit = vocabulary.pattern("counterpart").search(clause.plain, candidate.end, candidate.tail)
    if hit is None:
        return None
    deputies = [compiled(words) for level, words in vocabulary.levels if level is Level.DEPUTY_MINISTER]
    if any(words.search(clause.plain, 0, min(candidate.start, vocabulary.within(_SUBJECT))) for words in deputies):
        return (
            Level.DEPUTY_MINISTER
        )  # "The deputy minister told him of the 10th consultation, held with his counterpart"
    if vocabulary.pattern("title").search(clause.plain, 0, hit.start()):
        return None
    for other in document.before(clause.sentence, 2):
        levels = [person.level for person in find_people(other, vocabulary) if person.level is not None]
        if levels:
            return levels[-1]
    return None


def _last(name: str) -> list[str]:
    """The last word of a name, in all its forms."""
    return spelt_parts(name.split()[-1])


def level_of_those_here(document: Document, candidate: Candidate) -> Level | None:
    """The rank in which the page introduces the people of the candidate's sentence."""
    sentence = candidate.clause.sentence
    ranks = _ranks(document, candidate.vocabulary)
    text = sentence.text[: _end_of(candidate)]
    given = _given_names(document, candidate.vocabulary)
    known = [((name, *_last(name), given.get(name, name)), rank) for name, rank in ranks.items()]
    named = [rank for parts, rank in known if any(part in text for part in parts)]
    if candidate.background and len(named) == 1:
        return None  # who speaks of the results of a round need not have led it
    return named[0] if len(set(named)) == 1 else None


def level_of_guests(candidate: Candidate) -> Level | None:
    """The one rank of those whom its sentence says to be received: "received the deputy minister, here for the …"."""
    receiving = candidate.vocabulary.pattern("receiving").search(candidate.clause.plain)
    fresh = (
        either(candidate.vocabulary, ("day_before", "eve")).search(candidate.clause.plain, candidate.end) is not None
    )
    if receiving is None or (candidate.background and not fresh) or candidate.status is not Status.HELD:
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
    told = candidate.status is Status.HELD or (candidate.status is None and not candidate.clause.sentence.index)
    if candidate.number is None or candidate.background or not told:
        return None
    said = {
        level
        for level, pattern in candidate.vocabulary.ranks
        if any(compiled(pattern).search(other.plain) for other in document.sentences[:3])
    }
    return said.pop() if len(said) == 1 else None


def level_of_subject(candidate: Candidate, first: int = 0) -> Level | None:
    """The rank of the officers named last before it: "the deputy ministers met in Hanoi for their ninth consultation";
    from a place in its clause on.

    Who looks back on a round need not be who held it: then only officers right before its name count.
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    head = max(first, candidate.head, candidate.start - vocabulary.within(_HOLDERS))
    said = [
        (hit.end(), -place, level)
        for place, (level, pattern) in enumerate(vocabulary.ranks)
        for hit in compiled(pattern).finditer(plain, head, candidate.start)
        if not candidate.background
        or hit.start() >= candidate.start - vocabulary.within(_RIGHT_BEFORE)
        or _is_told_to_hold(candidate, hit.end())
    ]
    return max(said)[2] if said else None


def _is_told_to_hold(candidate: Candidate, start: int) -> bool:
    """Whether those who are named up to a place held the round behind it: "last July the deputies held …"."""
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    held = verb_of(vocabulary, Status.HELD)
    praised = vocabulary.pattern("background").search(plain, start, candidate.start)
    return praised is None and held.search(plain, start, candidate.start) is not None


def level_of_office(document: Document, candidate: Candidate) -> Level | None:
    """The office named last, where the words before a name refer to it: "… deputy minister.  In that capacity he …"; or
    the one in which somebody led it: "as deputy minister she …".
    """
    clause, vocabulary = candidate.clause, candidate.vocabulary
    if (rank := _level_of_role(candidate)) is not None:
        return rank
    referring = vocabulary.pattern("that_office").search(clause.plain, 0, candidate.start)
    if referring is None:
        return None
    said = [(clause.sentence.plain, clause.start + referring.start())]
    said += [(other.plain, len(other.plain)) for other in document.before(clause.sentence, 2)]
    deputies = [compiled(words) for level, words in vocabulary.levels if level is Level.DEPUTY_MINISTER]
    for plain, end in said:
        titles = [hit.groupdict() for hit in vocabulary.pattern("title").finditer(plain, 0, end)]
        ranks = [named for named in titles if named.get("deputy") or named.get("minister")]
        if ranks:
            return Level.DEPUTY_MINISTER if ranks[-1].get("deputy") else Level.MINISTER
        if any(words.search(plain, 0, end) for words in deputies):
            return Level.DEPUTY_MINISTER
    return None


def _level_of_role(candidate: Candidate) -> Level | None:
    """The rank of the office, named before it in its clause, in which somebody led it: "as deputy minister she …"."""
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    first = 0 if candidate.is_listed else own_part(candidate)
    for role in vocabulary.pattern("as_officer").finditer(plain, first, candidate.start):
        offices = vocabulary.pattern("title").finditer(plain, max(0, role.start() - _RIGHT_BEFORE), candidate.start)
        named = [hit for hit in offices if role.start() in (hit.end(), hit.end() + 1) or hit.start() == role.end()]
        ranks = [hit.groupdict() for hit in named if hit.groupdict().get("deputy") or hit.groupdict().get("minister")]
        if ranks:
            return Level.DEPUTY_MINISTER if ranks[0].get("deputy") else Level.MINISTER
    return None


def level_of_guest(candidate: Candidate) -> Level | None:
    """The rank of the officer named behind it who came for it, where such words stand before: "10th consultation に出席
    するため訪れている 次官".
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    come = vocabulary.pattern("come_for").match(plain, candidate.end)
    offices = vocabulary.pattern("title").finditer(plain, come.end()) if come else ()
    named = [hit.groupdict() for hit in offices]
    ranks = [one for one in named if one.get("deputy") or one.get("minister")]
    return (Level.DEPUTY_MINISTER if ranks[0].get("deputy") else Level.MINISTER) if ranks else None
