"""What the watched mechanisms are called: the names that the vocabularies know, and those of the configuration."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from domain.language import VOCABULARIES
from domain.language.patterns import Pattern
from domain.language.roots import Phrases, called_in, phrases_of
from domain.language.vocabulary import NEVER, Noun, Vocabulary, compiled
from domain.site import Mechanism

#: No name of a mechanism goes on behind it.
_END = re.compile("[\n。]")

#: Names of mechanisms in one language, each with the kind that it stands for.
Nouns = Sequence[tuple[str, Noun]]


def names_of(mechanisms: Iterable[Mechanism]) -> "list[Names]":
    """The names of the mechanisms by language."""
    watched = list(mechanisms)
    return _names(frozenset(one.kind for one in watched), phrases_of(watched))


def speaks_of(text: str, mechanisms: Iterable[Mechanism]) -> bool:
    """Whether a text (`domain.text.plain`) names one of the mechanisms in any language."""
    return any(names.stand_in(text) for names in names_of(mechanisms))


def spoken_languages() -> list[str]:
    """The languages that rounds are recognised in, ISO 639-1."""
    return list(dict.fromkeys(vocabulary.language for vocabulary in VOCABULARIES))


@dataclass(frozen=True, slots=True)
class Names:
    """What the mechanisms are called in one language."""

    vocabulary: Vocabulary
    nouns: Nouns
    roots: tuple[str, ...]
    any: Pattern  #: any of the nouns

    def stand_in(self, text: str) -> bool:
        """Whether a text names one of the mechanisms.

        Most texts hold no root, which is found out at once; of the others only what is around a root is searched: the
        nouns of a script without spaces may begin at each of its letters, and a long page has thousands.
        """
        return self._holds_root(text) and any(
            self.any.search(part) for part in _END.split(text) if self._holds_root(part)
        )

    def _holds_root(self, text: str) -> bool:
        for root in self.roots:  # noqa: SIM110 - `any` takes twice as long
            if root in text:
                return True
        return False

    def find(self, text: str) -> list[tuple[int, int, Noun, str]]:
        """Every place where one of the nouns stands: (start, end, noun, kind); those of one noun do not overlap."""
        found: list[tuple[int, int, Noun, str]] = []
        ends = [0] * len(self.nouns)
        hit = self.any.search(text) if self._holds_root(text) else None
        while hit is not None:  # where any of them begins, each is tried; to search for each costs ten times as much
            at = hit.start()
            for place, (kind, noun) in enumerate(self.nouns):
                if ends[place] <= at and (named := compiled(noun.pattern).match(text, at)):
                    ends[place] = named.end()
                    found.append((at, named.end(), noun, kind))
            hit = self.any.search(text, at + 1)
        return found


@cache
def _names(kinds: frozenset[str], phrases: Phrases) -> list[Names]:
    listed = []
    for vocabulary in VOCABULARIES:
        nouns = [(kind, noun) for kind in sorted(kinds) for noun in vocabulary.nouns.get(kind, ())]
        called = called_in(vocabulary, kinds, phrases)
        for kind, phrase in called:
            nouns.append((kind, Noun(re.escape(phrase) + ("s?" if vocabulary.language == "en" else ""))))
        roots = (*vocabulary.roots, *(phrase for _, phrase in called))
        joined = "|".join(f"(?:{noun.pattern})" for _, noun in nouns)
        listed.append(Names(vocabulary, nouns, roots, Pattern(joined or NEVER)))
    return listed


def words_before(vocabulary: Vocabulary, plain: str, at: int, head: int) -> int:
    """Where the words begin that belong to a name and stand right before a place in it."""
    words = _before_noun(vocabulary).search(plain[head:at])
    return at - len(words[0]) if words else at


def words_behind(vocabulary: Vocabulary, plain: str, at: int, tail: int) -> int:
    """Where the words end that belong to a name and stand right behind a place in it: its parties, its level."""
    words = vocabulary.pattern("before_noun").match(plain, at, tail)
    return words.end() if words else at


@cache
def _before_noun(vocabulary: Vocabulary) -> Pattern:
    return Pattern(rf"(?:{vocabulary.before_noun})$")
