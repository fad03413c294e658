"""Regular expressions that the operator wrote, over addresses that anybody made up: each try has a limit of time."""

from functools import cache

import regex

LIMIT_S = 0.1  # for one address; a good pattern takes microseconds
_TRIED_S = 0.02  # for one address when a pattern is tried out …
_TRIES = 3  # … so often, because the machine may be busy with something else

#: A pattern without these cannot explode: a repeated group, or three repetitions that could share what they match.
_SUSPECT = regex.compile(r"(?<!\\)\)[*+{]|(?:[*+}].*){3}", regex.DOTALL)
#: What makes patterns explode: long runs of what they repeat, and an end that does not fit.
_RUNS = ("a", "0", "-", "a-", "a/", "-a0", "ab", "%20", "A", ".a", "_", "=a&", " ")
_WORD = regex.compile(r"(?:[a-zA-Z]|\\\.|\\-)+(?![*?{])")
_LENGTH = 1900  # characters; addresses have at most 2,000


#: What is no pattern.
PatternError = regex.error


class SlowPatternError(Exception):
    """A pattern takes too long on an address."""


def fits(pattern: str, address: str) -> bool:
    """Whether a pattern matches somewhere in an address.

    Raises `SlowPatternError` if that takes too long to find out.
    """
    try:
        return _compiled(pattern).search(address, timeout=LIMIT_S) is not None
    except TimeoutError as error:
        raise SlowPatternError(f"the pattern {pattern[:200]!r} takes too long on {address[:200]}") from error


def explodes_on(pattern: str) -> str | None:
    """An address on which a pattern takes too long, of some that are made for that; `None`: it is quick on all.

    Raises `PatternError` for what is no pattern.
    """
    _compiled(pattern)
    if _SUSPECT.search(pattern) is None:
        return None
    # A pattern that ends in ".html" is not even tried where that is missing, so its own words stand at the end, too.
    words = [word.replace("\\", "") for word in _WORD.findall(pattern)]
    letters = sorted(set("".join(words)))[:20]
    for run in dict.fromkeys((*_RUNS, *letters)):
        for end in ("\x01!", *(f"\x01{word}\x01!" for word in words[-3:])):
            address = "https://bao.example/" + (run * _LENGTH)[:_LENGTH] + end
            if all(_is_slow(pattern, address) for _ in range(_TRIES)):
                return address
    return None


def _is_slow(pattern: str, address: str) -> bool:
    try:
        _compiled(pattern).search(address, timeout=_TRIED_S)
    except TimeoutError:
        return True
    return False


@cache
def _compiled(pattern: str) -> "regex.Pattern[str]":
    return regex.compile(pattern)
