"""The strings without which a text names no watched mechanism: of each language, and of the configuration."""

from collections.abc import Collection, Iterable

from domain.language import VOCABULARIES
from domain.language.vocabulary import Vocabulary
from domain.site import Mechanism
from domain.text import plain

Phrases = tuple[tuple[str, str, str], ...]
"""Names that the configuration gives to mechanisms: kind, language, phrase."""


def phrases_of(mechanisms: Iterable[Mechanism]) -> Phrases:
    """What the configuration calls the mechanisms."""
    return tuple(
        (one.kind, language, phrase)
        for one in mechanisms
        for language, phrases in sorted(one.called.items())
        for phrase in phrases
    )


def called_in(vocabulary: Vocabulary, kinds: Collection[str], phrases: Phrases) -> list[tuple[str, str]]:
    """Kinds and what the configuration calls them in one language, as `domain.text.plain` has it."""
    called = [(kind, plain(phrase)) for kind, language, phrase in phrases if language == vocabulary.language]
    if vocabulary.language == "en":  # a kind that nobody has words for is what it is called: "border-meeting"
        spoken = {kind for each in VOCABULARIES for kind in each.nouns}
        called += [(kind, kind.replace("-", " ")) for kind in sorted(set(kinds) - spoken)]
    return list(dict.fromkeys(called))


def roots_of(mechanisms: Iterable[Mechanism]) -> list[str]:
    """Every text (`domain.text.plain`) that names one of the mechanisms holds one of these."""
    watched = list(mechanisms)
    kinds, phrases = frozenset(one.kind for one in watched), phrases_of(watched)
    roots: list[str] = []
    for vocabulary in VOCABULARIES:
        roots += [*vocabulary.roots, *(phrase for _, phrase in called_in(vocabulary, kinds, phrases))]
    return list(dict.fromkeys(roots))
