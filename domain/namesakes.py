"""Spellings of one name: without its accents, with half of them, or in letters from another alphabet."""

from collections.abc import Mapping
from difflib import SequenceMatcher

from domain.text import fold

_LONG = 6  # letters of a word from which on a slip in it makes no other name; Vietnamese words are shorter
_ALIKE = 0.8  # of the letters, in order: "Phandanouvong" and "Phandanuvong"


def is_one_name(one: str, other: str) -> bool:
    """Whether two spellings are of one name: "Nguyen Minh Hang" is "Nguyễn Minh Hằng", "Nguyen Minh Hanh" is not."""
    ours, theirs = fold(one).split(), fold(other).split()
    return len(ours) == len(theirs) and all(map(_is_one_word, ours, theirs))


def _is_one_word(one: str, other: str) -> bool:
    if one == other:
        return True
    long = min(len(one), len(other)) >= _LONG
    return long and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def fullest_spelling(spellings: Mapping[str, int]) -> str:
    """Of the spellings of a name, with how often each is given, the one with the most accents; of as many the one that
    is given most often, then by its letters.
    """
    return min(spellings, key=lambda name: (-sum(not letter.isascii() for letter in name), -spellings[name], name))
