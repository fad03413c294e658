"""Which stored versions of an article can go: a page that changes with each look must not fill the disk."""

from collections.abc import Sequence
from dataclasses import dataclass

#: Stored versions of one article.
MOST = 30
_NEWEST = 8  # that stay whatever they say


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A stored version, as far as its worth goes."""

    number: int
    matters: bool  #: it says something else of what is watched than the one before
    told: bool  #: an event tells of it


def superfluous(versions: Sequence[Kept], most: int = MOST) -> list[int]:
    """Numbers of the versions that can go so that `most` are left, ascending.

    The first and the newest stay.  Of the others those go first that do not matter, last those that were told; of one
    sort every other one before any two in a row, so that what is left tells of the whole time.
    """
    ordered = sorted(versions, key=lambda one: one.number)
    inner = ordered[1:-_NEWEST]
    to_go = len(ordered) - most
    gone: list[int] = []
    for sort in ((False, False), (True, False), (False, True), (True, True)):
        left = [one.number for one in inner if (one.matters, one.told) == sort]
        while left and len(gone) < to_go:
            thinned = left[0::2][: to_go - len(gone)]
            gone += thinned
            left = [number for number in left if number not in set(thinned)]
    return sorted(gone)
