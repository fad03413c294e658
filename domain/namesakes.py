"""Spellings of one name: without its accents, with half of them, or in letters from another alphabet."""

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

from domain.text import fold, plain

_LONG = 6  # letters of a word from which on a slip in it makes no other name; Vietnamese words are shorter
_ALIKE = 0.8  # of the letters, in order: "Phandanouvong" and "Phandanuvong"


def is_one_name(one: str, other: str) -> bool:
    """Whether two spellings can be of one name: "Nguyen Minh Hang" and "Nguyên Minh Hang" of "Nguyễn Minh Hằng".

    Accents may be missing, not differ: "Nguyễn Văn Hưng" and "Nguyễn Văn Hùng" are two people.
    """
    ours, theirs = plain(one).split(), plain(other).split()
    return len(ours) == len(theirs) and all(map(_is_one_word, ours, theirs))


def accents(name: str) -> int:
    """How many accents a spelling has; the stroke of "đ" is one."""
    return sum(len(marks) for _, marks in _letters(name))


def representatives(spellings: Iterable[str]) -> dict[str, str]:
    """For each spelling, the first one in the given order that can be of the same name and stands for itself."""
    found: dict[str, str] = {}
    heads: list[str] = []
    for name in spellings:
        found[name] = next((head for head in heads if is_one_name(head, name)), name)
        if found[name] == name:
            heads.append(name)
    return found


def _is_one_word(one: str, other: str) -> bool:
    if fold(one) == fold(other):
        ours, theirs = _letters(one), _letters(other)
        return _is_part(ours, theirs) or _is_part(theirs, ours)
    long = min(len(one), len(other)) >= _LONG
    return long and SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio() >= _ALIKE


def _is_part(few: list[tuple[str, set[str]]], more: list[tuple[str, set[str]]]) -> bool:
    return all(marks <= others for (_, marks), (_, others) in zip(few, more, strict=True))


def _letters(word: str) -> list[tuple[str, set[str]]]:
    """The letters of a word without their accents, each with its accents."""
    letters: list[tuple[str, set[str]]] = []
    for character in unicodedata.normalize("NFD", word.lower()):
        if unicodedata.combining(character) and letters:
            letters[-1][1].add(character)
        elif character == "đ":
            letters.append(("d", {character}))
        else:
            letters.append((character, set()))
    return letters
