"""How messages quote what is wrong and name what was probably meant."""

import json
from collections.abc import Iterable
from difflib import get_close_matches

_LARGE = 10**18  # Python refuses to write out numbers of thousands of digits
_SHOWN = 60  # characters of a wrong value that a message repeats


def shown(value: object) -> str:
    """The value as a message quotes it: on one line, nothing unprintable, not longer than a glance."""
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a table"
    if isinstance(value, int) and abs(value) > _LARGE:
        return "a very large number"
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, str | bool | int | float) else str(value)
    text = "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 2]}…" + ('"' if text.startswith('"') else "")


def nearest(word: str, known: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """The known word that was probably meant."""
    return next(iter(get_close_matches(word, list(known), n=1, cutoff=cutoff)), None)


def in_words(choices: Iterable[str]) -> str:
    """`a, b or c`."""
    *some, last = choices
    return f"{', '.join(some)} or {last}" if some else last
