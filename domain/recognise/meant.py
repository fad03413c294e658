"""Whom a pronoun means: "In that post he co-chaired the first consultation with …"."""

import re
from collections.abc import Collection, Sequence

from domain.language.people import is_full
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document, Sentence
from domain.recognise.people import Person, find_everybody, find_people, resolve_short_names
from domain.site import Mechanism

_BEFORE_VERB = 30  # characters between a pronoun, without the people named behind it, and the verb
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
    stands = [at for hit in led for at in _pronouns(sentence, candidate, hit)]
    office = vocabulary.pattern("that_office").search(sentence.plain, candidate.clause.start)
    if not stands and office is None:
        return []
    at = min(stands) if stands else office.start() if office else 0
    told_by = _who_tells(sentence, candidate, at)
    if told_by is False:
        return []
    everybody = find_everybody(document, vocabulary)
    for other in (sentence, *document.before(sentence)[:_BACK], document.sentences[0]):
        people = resolve_short_names(find_people(other, vocabulary), everybody)
        people = [p for p in people if other is not sentence or (p.end <= at and told_by is None)]
        people = [p for p in people if p.party in mechanism.parties and p.party not in told and is_full(p.name)]
        if people:
            return [(people[0], other)]
    return []


def _who_tells(sentence: Sentence, candidate: Candidate, at: int) -> bool | None:
    """Whether it is the one who is meant himself who tells of the round: "he recalled that he had chaired …"; `None` if
    nobody tells of it.
    """
    plain, first, vocabulary = sentence.plain, candidate.clause.start, candidate.vocabulary
    told = vocabulary.pattern("reporting").search(plain, first, at)
    if told is None:
        return None
    tellers = {hit[0] for hit in vocabulary.pattern("pronoun").finditer(plain, first, told.start())}
    here = vocabulary.pattern("pronoun").match(plain, at)
    return here is not None and tellers == {here[0]}


def _pronouns(sentence: Sentence, candidate: Candidate, verb: re.Match[str]) -> list[int]:
    """Where the pronouns stand that are the subject of a verb."""
    vocabulary, found = candidate.vocabulary, []
    for hit in vocabulary.pattern("pronoun").finditer(sentence.plain, candidate.clause.start, verb.start()):
        if sentence.text[hit.end() : hit.end() + 2].strip()[:1].isupper():
            continue  # "ông Lê Hoài Trung" is a name
        named = sum(
            p.end - p.start for p in find_people(sentence, vocabulary) if hit.end() <= p.start < verb.start()
        )
        if verb.start() - hit.end() - named <= vocabulary.within(_BEFORE_VERB):
            found.append(hit.start())
    return found
