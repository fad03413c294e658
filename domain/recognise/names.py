"""What the watched mechanisms are called: the names that the vocabularies know, and those of the configuration."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from domain.language import VOCABULARIES
from domain.language.vocabulary import Noun, Vocabulary
from domain.site import Mechanism
from domain.text import plain

#: Names of mechanisms in one language, each with the kind that it stands for.
Nouns = Sequence[tuple[str, Noun]]

_Phrases = tuple[tuple[str, str, str], ...]  # kind, language, phrase


def names_of(mechanisms: Iterable[Mechanism]) -> list[tuple[Vocabulary, Nouns]]:
    """The names of the mechanisms by language."""
    watched = list(mechanisms)
    return _names(frozenset(one.kind for one in watched), _phrases(watched))


def any_name(mechanisms: Iterable[Mechanism]) -> re.Pattern[str]:
    """Matches where a text (`domain.text.plain`) names one of the mechanisms in any language."""
    watched = list(mechanisms)
    return _any(frozenset(one.kind for one in watched), _phrases(watched))


def spoken_languages() -> list[str]:
    """The languages that rounds are recognised in, ISO 639-1."""
    return [vocabulary.language for vocabulary in VOCABULARIES]


def _phrases(mechanisms: Iterable[Mechanism]) -> _Phrases:
    return tuple(
        (one.kind, language, phrase)
        for one in mechanisms
        for language, phrases in sorted(one.called.items())
        for phrase in phrases
    )


@cache
def _names(kinds: frozenset[str], phrases: _Phrases) -> list[tuple[Vocabulary, Nouns]]:
    listed: list[tuple[Vocabulary, Nouns]] = []
    spoken = {kind for vocabulary in VOCABULARIES for kind in vocabulary.nouns}
    for vocabulary in VOCABULARIES:
        known = [(kind, noun) for kind in sorted(kinds) for noun in vocabulary.nouns.get(kind, ())]
        if (
            vocabulary.language == "en"
        ):  # a kind that nobody has words for is at least what it is called: "border-meeting"
            known += [(kind, Noun(rf"{re.escape(kind.replace('-', ' '))}s?")) for kind in sorted(kinds - spoken)]
        configured = [
            (kind, Noun(re.escape(plain(phrase))))
            for kind, language, phrase in phrases
            if language == vocabulary.language
        ]
        listed.append((vocabulary, [*known, *dict.fromkeys(configured)]))
    return listed


@cache
def _any(kinds: frozenset[str], phrases: _Phrases) -> re.Pattern[str]:
    nouns = [noun for _, listed in _names(kinds, phrases) for _, noun in listed]
    return re.compile("|".join(f"(?:{noun.pattern})" for noun in nouns) or r"(?!)")
