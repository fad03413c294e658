"""Patterns that are tried only where they can be: in texts that hold a string they cannot do without, at the letters
that they can begin with (`domain.language.heads`).

Most entries of a vocabulary are absent from most sentences.  To look for a string costs a fiftieth of trying a pattern
at every place of a text.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import Any

from domain.language.heads import OF_NO_WIDTH, Node, compiled_by_letter, parsed, union

_MOST = 40  # strings that are told of a pattern …
_FEW = 6  # … and those that cost less to look for in a sentence than the pattern itself
_HAN = "\u2e80"  # from here on one letter is a word
_EMPTY = frozenset([""])
_IN_NO_TEXT = "\0"  # `domain.language.vocabulary.NEVER`

_Strings = frozenset[str]


class Pattern:
    """A regular expression with the methods of `re.Pattern` that vocabularies are asked by.

    Raises `ValueError` if it ignores the case: its letters then do not say what it begins with.
    """

    __slots__ = ("_compiled", "_needles", "finditer", "fullmatch", "match", "pattern", "search")

    search: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        nodes = parsed(pattern)  # once: it takes as long as compiling
        if nodes.state.flags & re.IGNORECASE:
            raise ValueError(
                f"{pattern[:40]!r} ignores the case; write it in small letters, for texts in small letters"
            )
        self._needles = _needles_of(nodes)
        self._compiled = compiled_by_letter(nodes)
        self.match, self.fullmatch = self._compiled.match, self._compiled.fullmatch
        self.search, self.finditer = self._compiled.search, self._compiled.finditer
        if 0 < len(self._needles) <= _FEW:
            self.search, self.finditer = self._search, self._finditer
        if pattern == _IN_NO_TEXT:
            self.search, self.finditer = _no_match, _no_matches

    def _search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        for needle in self._needles:  # a plain loop: `any` takes twice as long
            if needle in text:
                return self._compiled.search(text, start, end)
        return None

    def _finditer(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        for needle in self._needles:
            if needle in text:
                return self._compiled.finditer(text, start, end)
        return iter(())


def _no_match(*_: object) -> None:
    """What a search for nothing gives."""


def _no_matches(*_: object) -> Iterator[re.Match[str]]:
    return iter(())


def needles(pattern: str) -> tuple[str, ...]:
    """Strings of which every match of a pattern holds one; none if there are no such strings that are worth it."""
    return _needles_of(parsed(pattern))


def _needles_of(nodes: Iterable[Node]) -> tuple[str, ...]:
    _, held = _of_sequence(nodes)
    if _worth(held)[0] < 2 or len(held) > _MOST:
        return ()
    return tuple(sorted(one for one in held if not any(other in one for other in held if other != one)))


def _of_sequence(nodes: Iterable[Node]) -> tuple[_Strings | None, _Strings]:
    """All that a part of a pattern matches, if that is a few strings; and strings of which every match holds one."""
    run, is_whole = _EMPTY, True
    held = []
    for kind, value in nodes:
        exact, inside = _of_node(str(kind), value)
        held.append(inside)
        if exact is not None and len(run) * len(exact) <= _MOST:
            run = frozenset(one + other for one, other in product(run, exact))
            continue
        held.append(run)
        run, is_whole = exact or _EMPTY, False
    return (run if is_whole else None), max([*held, run], key=_worth)


def _of_node(kind: str, value: Any) -> tuple[_Strings | None, _Strings]:
    if kind == "LITERAL":
        return frozenset([chr(value)]), _EMPTY
    if kind == "ASSERT":  # what must stand before or behind a match is in the text, too
        return _EMPTY, _of_sequence(value[1])[1]
    if kind in OF_NO_WIDTH:
        return _EMPTY, _EMPTY
    if kind == "IN" and all(str(one) == "LITERAL" for one, _ in value):
        return frozenset(chr(letter) for _, letter in value), _EMPTY
    if kind == "SUBPATTERN":
        return _of_sequence(value[3])
    if kind == "BRANCH":
        exact, held = zip(*map(_of_sequence, value[1]), strict=True)
        return union(exact), frozenset().union(*held)
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        least, most, repeated = value
        once, inside = _of_sequence(repeated)
        if least == 0:
            return (once | _EMPTY if most == 1 and once is not None else None), _EMPTY
        return (once if most == 1 else None), inside
    return None, _EMPTY


def _worth(strings: _Strings) -> tuple[int, int]:
    """Of two sets the one with longer strings is better, then the one with fewer."""
    shortest = min(len(one) + sum(letter >= _HAN for letter in one) for one in strings)
    return min(shortest, 6), -len(strings)
