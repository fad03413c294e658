"""Names of people, as capitals tell them."""

import re
from functools import cache

from domain.language import VOCABULARIES
from domain.language.countries import country_names
from domain.language.people import known_names
from domain.language.vocabulary import Vocabulary
from domain.text import bare, plain

_WORD = re.compile(r"[^\s,.;:()\[\]\"'“”/–—]+")
#: "A B, Deputy Minister of …": a name in capitals right before its title.
_NAME_BEFORE = (
    r"(?<![^\W_])(?P<name>(?!Ông |Bà |ông |bà |Mr |Ms |Mrs )(?:[^\W\d_a-z]\. ?){0,2}[^\W\d_a-z][^\W\d_]+"
    r"(?: [^\W\d_a-z][^\W\d_]+){1,4}|"
    r"(?:[^\W\d_a-z]\. ?){1,2}[^\W\d_a-z][^\W\d_]+)"
)
_COUNTRY = re.compile(r"Việt Nam|Viet Nam")
_HONORIFICS = frozenset(["Mr", "Ms", "Mrs", "Dr", "Madame", "Ông", "Bà"])
_LONGEST_NAME = 6  # words
_EXCELLENCY = re.compile(r" ?[HS]\. ?E\.,? ")  # "H.E. A B"
#: "Anna van der Berg", "Ali bin Omar"
_PARTICLE = re.compile(r"(?: (?:von|van|der|den|zu|ter|bin|bint|ibn)){1,2} (?=(?P<next>[^\W\d_]+))")


@cache
def _no_name() -> frozenset[str]:
    return frozenset[str]().union(*(v.no_name for v in VOCABULARIES))


@cache
def _no_first_name() -> frozenset[str]:
    return _no_name().union(*(v.no_first_name for v in VOCABULARIES))


def capitals_at(text: str, start: int) -> tuple[int, str]:
    """The name in capitals that begins at a place: (end, name); an empty name if there is none."""
    words: list[str] = []
    excellency = _EXCELLENCY.match(text, start)
    first = end = start = excellency.end() if excellency else start
    for hit in _WORD.finditer(text, start):
        particle = _PARTICLE.match(text, end) if words else None
        if particle and hit.start() < particle.end() and _begins_name(particle["next"]):
            continue  # it belongs to what follows
        gap = text[particle.end() if particle else end : hit.start()]
        if not words and hit[0] in _HONORIFICS and not gap.strip(" ."):
            end = hit.end()
            continue
        initial = len(words[-1]) == 1 and gap[:1] == "." if words else True  # "P. Kumaran"
        if (
            gap.strip(" ." if initial else " ")
            or not hit[0][0].isupper()
            or hit[0] in _no_name()
            or len(words) == _LONGEST_NAME
        ):
            break
        if _COUNTRY.match(text, hit.start()) or (not words and hit[0] in _no_first_name()):
            break
        first = first if words else hit.start()
        words.append(hit[0])
        end = hit.end()
    return end, text[first:end] if words else ""


def unshouted(text: str, level: str) -> str:
    """A text in capitals with those alone that begin names known to all: they tell no others.  `level` is its plain
    text, as long.
    """
    folded = bare(level)
    if len(folded) != len(level):
        return level
    spelt = level
    for hit in known_names(folded):
        spelt = spelt[: hit.start()] + text[hit.start() : hit.end()].title() + spelt[hit.end() :]
    return spelt


def _begins_name(word: str) -> bool:
    """Whether a word behind a particle goes on with a name: "von Geyr", not "von Laos"."""
    return word[0].isupper() and plain(word) not in country_names("de")


@cache
def _name_at_end(vocabulary: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{vocabulary.name})$" if vocabulary.name else rf"{_NAME_BEFORE}$")


def name_at_end(text: str, start: int, end: int, vocabulary: Vocabulary) -> tuple[int, str] | None:
    """The name of a person that ends at a place, of two words at least where words are spaced: (start, name)."""
    hit = _name_at_end(vocabulary).search(text, start, end)
    if hit is None or (vocabulary.spaced and len(hit["name"].split()) == 1):
        return None
    return None if _no_name().intersection(hit["name"].split()) else (hit.start("name"), hit["name"])


@cache
def name_before(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A name right before its title: "A B, Deputy Minister"."""
    name = rf"(?P<name>{vocabulary.name})" if vocabulary.name else _NAME_BEFORE
    return re.compile(rf"{name}(?:{vocabulary.name_before})$")


@cache
def name_joined(vocabulary: Vocabulary) -> re.Pattern[str]:
    """A name that a mere "and" joins to the next one."""
    return re.compile(rf"{_NAME_BEFORE}(?:{vocabulary.and_another})$")
