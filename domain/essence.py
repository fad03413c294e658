"""What an article says, without what changes on its page by itself: the identity of a version.

Only lines that consist of nothing else are left out, and lists of other news behind their heading; what stands in a
sentence always counts.  The words are data (domain/language/passing.py).
"""

import re
from collections.abc import Iterable
from functools import cache
from hashlib import blake2b

from domain.language.passing import ADVERT, AGO, CLOCK, COUNTER, READING, RELATED, TICKER, UPDATED
from domain.text import plain

_SHORT = 120  # characters of a line that may be a clock, a counter or an advert; sentences are longer
_HEADLINE = 170  # characters of a headline in a list
_TRAIL = 3  # headlines in a row at the end of a text that are no part of it
_MOST_LISTED = 25  # headlines behind one heading; what goes on longer is no list of a page's

_END = re.compile(r"[.!?…。！？:;][\"')\]]*$")  # of a sentence; no headline ends so
_UNPUNCTUATED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")  # Lao, Thai, Burmese, Khmer: no full stops
_BULLET = re.compile(r"[-+*•·●○◦▪■►»>–]|\(?\d{1,2}[.)]\s|\(?[a-zđ][.)]\s")
_GLUE = re.compile(r"[\s|·•,;:.()\[\]/–-]*")


def essence(title: str, text: str) -> str:
    """What the title and text of an article say: `plain`, without lines that change by themselves."""
    return "\n".join([plain(title), *lasting(plain(text).split("\n"))])


def identity(title: str, text: str) -> str:
    """The identity of what a title and text say, whatever the spacing, dashes or tone placement: of their `essence`."""
    return blake2b(essence(title, text).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def lasting(lines: Iterable[str]) -> list[str]:
    """The lines of a `plain` text that say something; where that would be none, all of them."""
    every = [line for line in lines if line]
    kept: list[str] = []
    listed = 0  # headlines behind the heading of a list
    in_list = False
    for line in every:
        if len(line) <= _SHORT and _fleeting(line):
            continue
        if len(line) <= _SHORT and _heading().fullmatch(line):
            in_list, listed = True, 0
            continue
        if in_list and _is_headline(line) and listed < _MOST_LISTED:
            listed += 1
            continue
        in_list = False
        kept.append(line)
    end = len(kept)
    while end and _is_headline(kept[end - 1]) and not _may_be_prose(kept[end - 1]):
        end -= 1
    # A text of headlines only is one; some of them may be its author or its credit.
    return kept[:end] if 0 < end <= len(kept) - _TRAIL else kept or every


def is_fleeting(line: str) -> bool:
    """Whether a line of `plain` text consists of nothing but what changes by itself."""
    return len(line) <= _SHORT and _fleeting(line)


def _is_headline(line: str) -> bool:
    return len(line) <= _HEADLINE and _END.search(line) is None


def _may_be_prose(line: str) -> bool:
    return _BULLET.match(line) is not None or _UNPUNCTUATED.search(line) is not None


def _fleeting(line: str) -> bool:
    # Clocks and counters hold a digit; of the rest a line is one alone.
    if any(letter.isdigit() for letter in line) and _made_of_clocks().fullmatch(line):
        return True
    return _alone().fullmatch(line) is not None


@cache
def _made_of_clocks() -> re.Pattern[str]:
    """A line of clocks, counters and tickers with signs between them.  No atom may match twice in one place: the group
    is possessive, so that a long line costs no more than its length.
    """
    atoms = "|".join((*READING, *COUNTER, *AGO, *UPDATED, *TICKER, *ADVERT, *CLOCK))
    return re.compile(rf"{_GLUE.pattern}(?:(?:{atoms})(?![^\W\d_]){_GLUE.pattern})++")


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join((*ADVERT, *AGO, *UPDATED))})\W*")


@cache
def _heading() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(RELATED)})\W*")
