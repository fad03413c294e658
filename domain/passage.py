"""Passages: texts that keep what has been found in them.

An article asks for the countries, places and days of the same sentence for each of its candidates.  They are found once
and stay with the text, so that nothing is remembered of an article that has been read.
"""

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

_Owner = TypeVar("_Owner")
_Rest = ParamSpec("_Rest")
_Found = TypeVar("_Found")
_OPEN: Any = object()  # no answer yet

Finds = dict[Hashable, Any]
"""What was found in something, by what was asked."""


class Passage(str):
    """A text that keeps what `kept` functions find in it.  A part of it is a text like any other."""

    __slots__ = ("found",)

    found: Finds

    def __new__(cls, text: str) -> "Passage":
        """The text with nothing found yet."""
        passage = super().__new__(cls, text)
        passage.found = {}
        return passage


def kept(find: Callable[Concatenate[_Owner, _Rest], _Found]) -> Callable[Concatenate[_Owner, _Rest], _Found]:
    """A function whose answers stay with its first argument, where that has a place for them (`found`).

    The other arguments, and nothing else, settle the answer, and nobody changes it.
    """

    @wraps(find)
    def look_up(owner: _Owner, /, *rest: _Rest.args, **flags: _Rest.kwargs) -> _Found:
        found: Finds | None = getattr(owner, "found", None)
        if found is None:
            return find(owner, *rest, **flags)
        asked = (find, rest, *flags.items()) if flags else (find, rest)
        answer: _Found = found.get(asked, _OPEN)  # no exception: what is asked for the first time is as common
        if answer is _OPEN:
            answer = found[asked] = find(owner, *rest, **flags)
        return answer

    return look_up
