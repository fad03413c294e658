"""Which copy of a text is its origin: whom the others credit, then who was first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.credits import credited_family
from domain.site import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """One article of a story, as far as it tells who wrote it."""

    id: int
    voice: str  #: publisher family, or the site's name
    standing: Standing
    credit: str | None
    published_at: datetime | None
    first_seen_at: datetime


def origin_of(copies: Sequence[Copy]) -> Copy:
    """The copy that the others were taken from.

    An article of a house that copies credit comes before those that credit nobody, these before those that credit
    another house, rewrites and machine translations last; of one kind the first that was published, or seen.
    """
    credited = {family for copy in copies if (family := credited_family(copy.credit)) is not None}

    def order(copy: Copy) -> tuple[int, datetime, datetime, int]:
        named = credited_family(copy.credit)
        if copy.standing is Standing.REWRITE:
            kind = 3
        elif copy.voice in credited:
            kind = 0
        else:
            kind = 1 if named is None else 2
        return kind, copy.published_at or copy.first_seen_at, copy.first_seen_at, copy.id

    return min(copies, key=order)
