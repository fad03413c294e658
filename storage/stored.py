"""An article that is stored, as far as what it says next depends on it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One article, without what it says."""

    id: int
    site: str | None
    story: int
    voice: str
    standing: str
    history: bool
    first_seen_at: datetime
    versions: int  #: how many it has
