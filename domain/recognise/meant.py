"""Whom a pronoun means: "In that post he co-chaired the first consultation with …"."""

import re
from collections.abc import Collection, Sequence

from domain.language.people import is_full
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document, Sentence
from domain.recognise.people import Person, find_everybody, find_people
from domain.recognise.short_names import resolve_short_names
from domain.site import Mechanism

_BEFORE_VERB = 60  # characters between a pronoun, without the people named behind it, and the verb
_VERB = 14  # characters that a verb may have
_BEFORE_LEADING = 100  # … where that is yet to come, with the time, place and partner of which it is told
_SHORT = 24  # … and between a part of a name and the verb
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]{2,}(?![^\W_])")
_BACK = 6  # sentences in which somebody is named whom a pronoun may mean


def find_meant(
    document: Document,
    candidate: Candidate,
    led: Sequence[re.Match[str]],
    mechanism: Mechanism,
    told: Collection[str],
) -> list[tuple[Person, Sentence]]:
    """Whom the pronouns at verbs of chairing mean, each with the sentence that names him: of no side in `told`."""
    sentence, vocabulary = candidate.clause.sentence, candidate.vocabulary
    everybody = find_everybody(document, vocabulary)
    for hit in led:
        if (
            short := _short_name_at(sentence, hit, everybody, find_people(sentence, vocabulary))
        ) and short.party in mechanism.parties:
            return [] if short.party in told else [(short, sentence)]
    stands = [at for hit in led for at in _pronouns(sentence, candidate, hit.start())]
    if not stands and (told or not led):  # "he was host to A for the tenth": the subject of what is told of A
        stands = _pronouns(sentence, candidate, candidate.clause.start + candidate.start)[:1]
    office = vocabulary.pattern("that_office").search(sentence.plain, candidate.clause.start)
    if not stands and office is None:
        return []
    at = min(stands) if stands else office.start() if office else 0
    told_by = _who_tells(sentence, candidate, at)
    if told_by is False:
        return []
    for other in (sentence, *document.before(sentence, _BACK, of_all=True), document.sentences[0]):
        people = resolve_short_names(find_people(other, vocabulary), everybody)
        people = [p for p in people if other is not sentence or (p.end <= at and told_by is None)]
        people = [p for p in people if p.party in mechanism.parties and p.party not in told and is_full(p.name)]
        if people:
            return [(people[0], other)]
    return []


def find_who_is_to_lead(
    document: Document,
    candidate: Candidate,
    led: Sequence[re.Match[str]],
    mechanism: Mechanism,
    told: Collection[str],
) -> tuple[Person, Sentence] | None:
    """Whom a pronoun before a verb of chairing that is to come means, with the sentence that names him: the only
    officer of the rank that leads the round in its sentence, or the one before ("… called on Minister A.  He said that
    he would chair the 13th").
    """
    sentence, vocabulary = candidate.clause.sentence, candidate.vocabulary
    first, name = candidate.clause.start, candidate.clause.start + candidate.start
    stands = [
        hit.start()
        for verb in led
        if verb.start() < name
        for hit in vocabulary.pattern("pronoun").finditer(sentence.plain, first, verb.start())
        if vocabulary.pattern("future").search(sentence.plain, hit.end(), verb.start())
        and verb.start() - hit.end() <= vocabulary.within(_BEFORE_LEADING)
        and not sentence.text[hit.end() : hit.end() + 2].strip()[:1].isupper()
    ]
    everybody = find_everybody(document, vocabulary) if stands else []
    ranks = {person.name: person.level for person in everybody if person.level is not None}
    for other in (sentence, *document.before(sentence, 1, of_all=True)) if stands else ():
        people = resolve_short_names(find_people(other, vocabulary), everybody)
        people = [p for p in people if other is not sentence or p.end <= stands[-1]]
        people = [p for p in people if (p.level or ranks.get(p.name)) is mechanism.level and is_full(p.name)]
        people = [p for p in people if p.party in mechanism.parties and p.party not in told]
        if people:
            return (people[-1], other) if len({p.name for p in people}) == 1 else None
    return None


def find_pair(
    document: Document, candidate: Candidate, led: Sequence[re.Match[str]], mechanism: Mechanism
) -> list[tuple[Person, Sentence]]:
    """The two whom a word right before a verb of chairing means, each with the sentence that names him: those of its
    rank, one of each side, who were named last ("… met A B.  They spoke of the 10th, which the two had co-chaired").
    """
    sentence, vocabulary = candidate.clause.sentence, candidate.vocabulary
    stands = [
        pair.start()
        for hit in led
        for pair in vocabulary.pattern("pair").finditer(sentence.plain, candidate.clause.start, hit.start())
        if hit.start() - pair.end() <= vocabulary.within(_SHORT)
        if pair.start() >= candidate.clause.start + candidate.end  # not "the two ministers last met for the tenth"
    ]
    if not stands:
        return []
    everybody = find_everybody(document, vocabulary)
    found: dict[str, tuple[Person, Sentence]] = {}
    for other in (sentence, *document.before(sentence, _BACK, of_all=True)):
        for person in resolve_short_names(find_people(other, vocabulary), everybody)[::-1]:
            fitting = person.level in (mechanism.level, None) and person.party in mechanism.parties
            if fitting and is_full(person.name) and (other is not sentence or person.end <= stands[0]):
                found.setdefault(person.party or "", (person, other))
    return list(found.values()) if len(found) == len(mechanism.parties) else []


def _short_name_at(
    sentence: Sentence, verb: re.Match[str], everybody: Sequence[Person], named: Sequence[Person]
) -> Person | None:
    """Who is named by a part of his name right before a verb: "Cuong, who had co-chaired …"."""
    first = max(0, verb.start() - _SHORT)
    for hit in reversed(list(_WORD.finditer(sentence.text, first, verb.start()))):
        if any(p.start < hit.end() and hit.start() < p.end for p in named):
            return None
        owners = {p.name: p for p in everybody if is_full(p.name) and hit[0] in p.spelt.split()}
        if len(owners) == 1:
            return next(iter(owners.values()))
    return None


def _who_tells(sentence: Sentence, candidate: Candidate, at: int) -> bool | None:
    """Whether it is the one who is meant himself who tells of the round: "he recalled that he had chaired …"; `None` if
    nobody tells of it.
    """
    plain, first, vocabulary = sentence.plain, candidate.clause.start, candidate.vocabulary
    if at > first + candidate.start:
        return None  # "… thanked him for the tenth, which he had led with A": told of the round itself
    told = vocabulary.pattern("reporting").search(plain, first, at)
    if told is None:
        return None
    tellers = {hit[0] for hit in vocabulary.pattern("pronoun").finditer(plain, first, told.start())}
    here = vocabulary.pattern("pronoun").match(plain, at)
    return here is not None and tellers == {here[0]}


def _pronouns(sentence: Sentence, candidate: Candidate, verb: int) -> list[int]:
    """Where the pronouns stand that may be the subject of a verb at a place; or the verb itself, if that shows it."""
    vocabulary, found = candidate.vocabulary, []
    for hit in vocabulary.pattern("unsaid").finditer(sentence.plain, candidate.clause.start, verb + _VERB):
        before = sentence.text[: hit.start()].split()
        if hit.start() <= verb < hit.end() and not (before and before[-1][0].isupper() and before[-1][-1].isalpha()):
            found.append(hit.start())  # not "Cuong copresidió": a name that is left is no subject to look for
    for hit in vocabulary.pattern("pronoun").finditer(sentence.plain, candidate.clause.start, verb):
        if sentence.text[hit.end() : hit.end() + 2].strip()[:1].isupper():
            continue  # "ông Lê Hoài Trung" is a name
        if vocabulary.pattern("reporting").search(sentence.plain, hit.end(), verb):
            continue  # "he praised the consultation that was led …"
        named = sum(p.end - p.start for p in find_people(sentence, vocabulary) if hit.end() <= p.start < verb)
        if verb - hit.end() - named <= vocabulary.within(_BEFORE_VERB):
            found.append(hit.start())
    return found
