"""What every page needs: the configuration, the database, the clock, and the ledger as it is now."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

from config import Settings
from domain.cadence import expected_rounds, find_gaps, find_regressions
from domain.decide import round_name
from domain.rounds import Expected, Regression, Round
from domain.site import Site
from storage.database import Database, Session
from storage.mentions import ledger, ledger_mark
from storage.runs import SiteMemory
from web.access import Attempts

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """All rounds that are known, and what follows from them today."""

    rounds: Sequence[Round]
    gaps: Sequence[tuple[str, int]]
    regressions: Sequence[Regression]
    expected: Sequence[Expected]

    def find(self, name: str) -> Round | None:
        """The round of a natural key such as "vn-la-deputy/10"."""
        return next((one for one in self.rounds if round_name(one) == name), None)


@dataclass(slots=True, kw_only=True)
class Desk:
    """The room in which pages are made."""

    settings: Settings
    database: Database
    clock: Clock
    is_watching: Callable[[], bool] = lambda: False  #: whether the schedule goes on beside the page
    next_crawl: Callable[[Site, SiteMemory | None], datetime | None] = lambda _site, _memory: None
    attempts: Attempts = field(default_factory=Attempts)
    #: For the tokens of forms.  A restart makes open forms stale; the sessions themselves are in the database.
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    _folded: tuple[object, list[Round]] | None = None
    _folding: Lock = field(default_factory=Lock)

    def ledger(self, session: Session) -> Ledger:
        """The ledger.  It is folded anew only when something that it rests on has changed."""
        state = ledger_mark(session)
        with self._folding:  # readers who come together wait for one fold
            if self._folded is None or self._folded[0] != state:
                self._folded = (state, ledger(session, self.settings.record))
            rounds = self._folded[1]
        return Ledger(
            rounds=rounds,
            gaps=find_gaps(rounds),
            regressions=find_regressions(rounds),
            expected=expected_rounds(rounds, self.settings.mechanisms, self.clock().date()),
        )
