"""Many plain strings as one pattern that is tried letter by letter, not string by string."""

import re
from collections.abc import Iterable


def any_of(strings: Iterable[str]) -> str:
    """A regular expression that matches the longest of some strings at a place.

    A plain alternation of some hundred names tries each of them at every place of a text; this one, a trie, a letter at
    most.  Takes no group.
    """
    trie: dict[str, object] = {}
    for string in strings:
        node = trie
        for letter in string:
            node = node.setdefault(letter, {})  # type: ignore[assignment]  # a trie holds tries
        node[""] = {}
    return _pattern(trie) if trie else r"(?!)"


def _pattern(node: dict[str, object]) -> str:
    branches = [
        re.escape(letter) + _pattern(child)  # type: ignore[arg-type]  # as above
        for letter, child in sorted(node.items())
        if letter
    ]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{joined})?" if "" in node else joined
