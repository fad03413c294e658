"""Who leads more than a ministry, and so no consultation."""

import re

from domain.language.countries import find_countries
from domain.language.patterns import Pattern
from domain.language.vocabulary import Vocabulary, compiled
from domain.passage import kept
from domain.recognise.document import Sentence
from domain.recognise.people import Person, find_people

_OFFICE = 40  # characters before a name in which the office stands
_OF = re.compile(r" [^\W\d_]{1,4} $")  # between an office and its country: "of", "de", "của"
_BESIDE = re.compile(r"[, (（]{0,2}")  # between a name and the office


@kept
def chairs_named(sentence: Sentence, vocabulary: Vocabulary) -> tuple[Person, ...]:
    """The people whom a sentence names, but those who lead more than a ministry."""
    people = find_people(sentence, vocabulary)
    return tuple(p for p in people if p.level or not is_leader(sentence, p, vocabulary))


def names_leader(plain: str, vocabulary: Vocabulary) -> bool:
    """Whether somebody who leads a state, a government or a party is named in a text."""
    return _leading(vocabulary).search(plain) is not None


def is_leader(sentence: Sentence, person: Person, vocabulary: Vocabulary) -> bool:
    """Whether right before a name, or right behind it, stands that he leads a state, a government or a party: "Lao
    President A B", "the president of Laos, A B", "A B, President of …".
    """
    leader, plain = vocabulary.pattern("leader"), sentence.plain
    stands = [person.start]
    for start, end, _ in find_countries(plain, vocabulary):
        if end <= person.start and not plain[end : person.start].strip(" ,"):
            link = _OF.search(plain, max(0, start - _OFFICE), start)
            stands += [start, link.start() + 1 if link else start]
    if any(leader.search(plain, max(0, at - _OFFICE), at) for at in stands):
        return True
    behind = _BESIDE.match(plain, person.end)
    return behind is not None and _leading(vocabulary).match(plain, behind.end()) is not None


def _leading(vocabulary: Vocabulary) -> Pattern:
    """Such an office wherever it stands; the vocabulary has it right before a name."""
    return compiled(vocabulary.leader.replace("$", ""))
