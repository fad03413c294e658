"""People without an office whose side stands behind their names: "led by A B (Vietnam) and Ms C D (Laos)"."""

import re
from dataclasses import dataclass

from domain.language.connecting import COMMA
from domain.language.countries import country_names, find_countries
from domain.language.vocabulary import Vocabulary
from domain.recognise.capitals import name_at_end
from domain.recognise.document import Sentence

_BRACKET = re.compile(r" ?[(（]([^()（）\d]{2,40})[)）]")
_PAIR = 2
_LONGEST = 60  # characters of a name
_APART = 40  # characters between two such names …
_BESIDE = 25  # … and between them and the word that says that these led a meeting


@dataclass(frozen=True, slots=True)
class Sided:
    """A name and the country behind it."""

    start: int
    end: int
    name: str
    country: str


def country_in_bracket(plain: str, at: int, vocabulary: Vocabulary) -> tuple[int, str] | None:
    """Where a bracket ends that begins at a place and holds nothing but a country, and which."""
    hit = _BRACKET.match(plain, at)
    if hit is None:
        return None
    words = hit[1].strip()
    code = country_names(vocabulary.language).get(words)
    named = [country for start, end, country in find_countries(words, vocabulary) if (start, end) == (0, len(words))]
    return (hit.end(), code or named[0]) if code or named else None


def chairs_with_countries(sentence: Sentence, vocabulary: Vocabulary) -> list[Sided]:
    """Two names with different countries, beside a word of chairing: with nothing but these two it is people that
    lead, not checkpoints or towns.
    """
    plain = sentence.plain
    chairing = [hit.span() for hit in vocabulary.pattern("chairing").finditer(plain)]
    found = _names_with_countries(sentence, vocabulary) if chairing else []
    if len(found) != _PAIR or len({one.country for one in found}) < _PAIR or len({one.name for one in found}) < _PAIR:
        return []
    first, second = found
    beside = [(end, first.start) for _, end in chairing] + [(second.end, start) for start, _ in chairing]
    near = any(0 <= to - at <= _BESIDE and not COMMA.search(plain, at, to) for at, to in beside)
    return found if near and second.start - first.end <= _APART else []


def _names_with_countries(sentence: Sentence, vocabulary: Vocabulary) -> list[Sided]:
    """The names in capitals right behind which stands a country: in a bracket, or with "of"."""
    found = []
    for end, last, country in _countries_behind(sentence.plain, vocabulary):
        named = name_at_end(sentence.text, max(0, end - _LONGEST), end, vocabulary)
        if named is not None:
            found.append(Sided(named[0], last, named[1], country))
    return found


def _countries_behind(plain: str, vocabulary: Vocabulary) -> list[tuple[int, int, str]]:
    """From where to where a country is given to what stands before it, and which."""
    told = [(hit.start(), country_in_bracket(plain, hit.start(), vocabulary)) for hit in _BRACKET.finditer(plain)]
    behind = [(start, *bracket) for start, bracket in told if bracket]
    for hit in vocabulary.pattern("of_country").finditer(plain):
        named = find_countries(hit["country"], vocabulary)
        behind += [(hit.start(), hit.end(), named[0][2])] if named else []
    return sorted(behind)
