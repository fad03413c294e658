"""Patterns by the letters that their matches begin with.

`re` tries every branch of an alternation at every place of a text.  Here a pattern is written anew as an alternation of
letters, each followed by what may come behind it: `re` then looks for these letters only, and at a place tries what
begins with its letter.  Most patterns of a vocabulary take a third of their time so.
"""

import importlib
import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any

_PARSER: Any = importlib.import_module("re._parser")  # there is no public way to ask what a pattern is made of …
_COMPILER: Any = importlib.import_module("re._compiler")  # … nor one to compile what it is made of
_MOST = 400  # branches
_GROWTH = (
    4  # times that a part of a pattern may get longer: what stands behind an alternation is repeated in each branch
)
_SMALL = 100  # parts that it may get longer in any case
_SHORT = 100  # parts of something repeated, beyond which it stays as it is
_FEW = 8  # letters of a class that are as good as branches
#: Of what `re` reads a pattern as, what takes no letter; kinds of letters, as one writes them.
OF_NO_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")
_CATEGORIES = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w"}

_NO_FLAGS = (0, 0)  # added and removed by a group
_HOLDING = ("SUBPATTERN", "MAX_REPEAT", "MIN_REPEAT", "ASSERT", "ASSERT_NOT")

_Letters = frozenset[str]
Node = tuple[Any, Any]
_Way = list[Node]  # in which a part of a pattern can match: nodes in a row


def parsed(pattern: str) -> Any:
    """What `re` reads a pattern as: nodes in a row."""
    return _PARSER.parse(pattern)


def compiled_by_letter(nodes: Any) -> re.Pattern[str]:
    """A pattern (as `parsed` gives it), compiled: what it finds, and its groups, are those of `re.compile`."""
    state = nodes.state
    sorted_ = _Sorter(state).by_letter(nodes.data)
    letters, may_be_empty = first(nodes)
    if letters and not may_be_empty and not _is_looked_at(sorted_[0]):
        sorted_ = [_ahead(state, letters), *sorted_]
    found: re.Pattern[str] = _COMPILER.compile(_PARSER.SubPattern(state, sorted_))
    return found


class _Sorter:
    """Writes a pattern anew.  A way begins with a letter, or it stays as it is and is tried where it stood."""

    def __init__(self, state: Any) -> None:
        self._state = state
        self._sizes: dict[int, tuple[Node, int]] = {}  # of nodes by identity; whoever is in here keeps it

    def by_letter(self, nodes: _Way) -> _Way:
        """The same part of a pattern, with its alternatives by their first letters where they have such."""
        branches = []
        for has_letter, run in groupby(self._ways(nodes), key=_has_letter):
            ways = list(run)
            branches += self._grouped(ways) if has_letter else ways
        return self._either(branches)

    def _grouped(self, ways: Iterable[_Way]) -> list[_Way]:
        """Ways that begin with a letter, one for each letter: whoever begins with another is no rival."""
        by_letter: dict[int, list[_Way]] = {}
        for way in ways:
            by_letter.setdefault(way[0][1], []).append(way[1:])
        return [[(_PARSER.LITERAL, letter), *self._either(rests)] for letter, rests in by_letter.items()]

    def _either(self, branches: Sequence[_Way]) -> _Way:
        if len(branches) == 1:
            return branches[0]
        return [(_PARSER.BRANCH, (None, [self._row(branch) for branch in branches]))]

    def _row(self, nodes: Iterable[Node]) -> Any:
        return _PARSER.SubPattern(self._state, list(nodes))

    def _ways(self, nodes: _Way) -> list[_Way]:
        """The ways in which a part of a pattern can match, in the order in which `re` tries them."""
        ways = self._expanded(nodes)
        if ways is None or len(ways) > _MOST or sum(map(self._size, ways)) > _GROWTH * self._size(nodes) + _SMALL:
            return [self._as_it_is(nodes)]
        return ways

    def _expanded(self, nodes: _Way) -> list[_Way] | None:
        if not nodes:
            return None
        (kind, value), rest = nodes[0], nodes[1:]
        name = str(kind)
        if name == "LITERAL":
            return [nodes]
        if name == "IN" and len(value) <= _FEW and all(str(one) == "LITERAL" for one, _ in value):
            return [[one, *rest] for one in value]
        if name == "SUBPATTERN" and value[:3] == (None, *_NO_FLAGS):
            return self._ways([*value[3].data, *rest])
        if name == "BRANCH":
            return self._alternatives([branch.data for branch in value[1]], rest)
        if name in ("MAX_REPEAT", "MIN_REPEAT") and value[2].getwidth()[0] > 0 and self._size(value[2]) <= _SHORT:
            return self._repeated(nodes[0], rest)
        if name in OF_NO_WIDTH:
            ways = self._ways(rest)
            return [self._looked_back(nodes[0], way) for way in ways] if all(map(_has_letter, ways)) else None
        return None

    def _alternatives(self, branches: Iterable[_Way], rest: _Way) -> list[_Way]:
        """The ways of an alternation; what follows it is repeated for each letter only."""
        ways: list[_Way] = []
        run: list[_Way] = []
        for branch in branches:
            own = self._ways(branch)
            if all(map(_has_letter, own)):
                run += own
                continue
            ways += [[*way, *rest] for way in self._grouped(run)] + self._ways([*branch, *rest])
            run = []
        return ways + [[*way, *rest] for way in self._grouped(run)]

    def _repeated(self, node: Node, rest: _Way) -> list[_Way]:
        """The ways of what may be repeated: once and then as often as is left, or not at all."""
        kind, (least, most, repeated) = node
        left = most if most is _PARSER.MAXREPEAT else most - 1
        again = [(kind, (max(0, least - 1), left, repeated))] if left else []
        once = self._ways([*repeated.data, *again, *rest])
        if least:
            return once
        without = self._ways(rest)
        return [*once, *without] if str(kind) == "MAX_REPEAT" else [*without, *once]

    def _looked_back(self, condition: Node, way: _Way) -> _Way:
        """A way with a condition on where it begins, which is asked behind its first letters."""
        letters = next((at for at, (kind, _) in enumerate(way) if str(kind) != "LITERAL"), len(way))
        kind, value = condition
        if str(kind) != "AT" and value[0] < 0:
            behind = (kind, (-1, self._row([*value[1].data, *way[:letters]])))
        else:
            behind = (_PARSER.ASSERT, (-1, self._row([condition, *way[:letters]])))
        return [*way[:letters], behind, *way[letters:]]

    def _as_it_is(self, nodes: _Way) -> _Way:
        """A way that stays as it is, where its letters are known behind a look at the next one."""
        letters, may_be_empty = first(nodes)
        if nodes and str(nodes[0][0]) == "SUBPATTERN" and nodes[0][1][1:3] == _NO_FLAGS:
            (kind, (group, added, removed, inside)), *rest = nodes
            nodes = [(kind, (group, added, removed, self._row(self.by_letter(inside.data)))), *rest]
        if not letters or may_be_empty or str(nodes[0][0]) == "IN":
            return nodes
        return [_ahead(self._state, letters), *nodes]

    def _size(self, nodes: Any) -> int:
        """How many nodes there are in a part of a pattern."""
        return sum(self._size_of(node) for node in getattr(nodes, "data", nodes))

    def _size_of(self, node: Node) -> int:
        known = self._sizes.get(id(node))
        if known is None:
            name, value = str(node[0]), node[1]
            inside = value[1] if name == "BRANCH" else [value[-1]] if name in _HOLDING else []
            known = self._sizes[id(node)] = (node, 1 + sum(map(self._size, inside)))
        return known[1]


def _has_letter(way: _Way) -> bool:
    return bool(way) and str(way[0][0]) == "LITERAL"


def _ahead(state: Any, letters: _Letters) -> Node:
    """A look at the next letter."""
    listed = parsed(f"[{''.join(sorted(letters))}]")
    return (_PARSER.ASSERT, (1, _PARSER.SubPattern(state, list(listed))))


def _is_looked_at(node: Node) -> bool:
    """Whether `re` searches by the letter itself: that of a literal, a class, or an alternation of literals."""
    kind, value = str(node[0]), node[1]
    if kind == "BRANCH":
        return all(len(branch) and str(branch[0][0]) == "LITERAL" for branch in value[1])
    return kind in ("LITERAL", "IN")


def first(nodes: Iterable[Node]) -> tuple[_Letters | None, bool]:
    """What a match can begin with, as it stands in a class of letters (`None`: with anything); and whether it may be
    empty.
    """
    letters: _Letters = frozenset()
    for kind, value in nodes:
        here, may_be_empty = _first_of_node(str(kind), value)
        if here is None:
            return None, may_be_empty
        letters |= here
        if not may_be_empty:
            return letters, False
    return letters, True


def _first_of_node(kind: str, value: Any) -> tuple[_Letters | None, bool]:
    if kind == "ASSERT" and value[0] > 0:  # what must follow begins where the match does
        return first(value[1])
    if kind in OF_NO_WIDTH:
        return frozenset(), True
    if kind == "LITERAL":
        return _class([(kind, value)]), False
    if kind == "IN":
        return _class(value), False
    if kind == "SUBPATTERN":
        inside, may_be_empty = first(value[3])
        return (inside if value[1:3] == _NO_FLAGS else None), may_be_empty  # "(?i:a)" begins with "A", too
    if kind == "BRANCH":
        letters, empty = zip(*map(first, value[1]), strict=True)
        return union(letters), any(empty)
    if kind in ("MAX_REPEAT", "MIN_REPEAT"):
        once, empty_once = first(value[2])
        return once, empty_once or value[0] == 0
    return None, False


def union(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """All that is in any of some sets; `None`, which stands for anything, if one of them is that."""
    known = list(sets)
    return None if None in known else frozenset().union(*(one for one in known if one is not None))


def _class(listed: Iterable[Node]) -> _Letters | None:
    written = []
    for kind, value in listed:
        name = str(kind)
        if name == "LITERAL":
            written.append(re.escape(chr(value)))
        elif name == "RANGE":
            written.append(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        elif str(value) in _CATEGORIES:
            written.append(_CATEGORIES[str(value)])
        else:
            return None
    return frozenset(written)
