"""What every page needs: the configuration, the database, the clock, and the ledger as it is now."""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock
from time import monotonic, thread_time

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

_SLOW_S = 0.2  # of folding the ledger: some thousands of mentions
_REST, _LONGEST_REST_S = 10, 5.0  # then it takes a tenth of the time at most


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Folded:
    state: object
    rounds: Sequence[Round]
    rests_until: float  #: of the monotonic clock


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
    _folded: "_Folded | None" = None
    _folding: Lock = field(default_factory=Lock)

    def ledger(self, session: Session) -> Ledger:
        """The ledger.  It is folded anew only when something that it rests on has changed.

        One that takes long to fold is not folded for each article that a crawl stores: it may be some seconds old.
        """
        state = ledger_mark(session)
        with self._folding:  # readers who come together wait for one fold
            begun = monotonic()
            if self._folded is None or (self._folded.state != state and self._folded.rests_until <= begun):
                worked = thread_time()  # not the clock's: on a busy machine everything takes long
                found = ledger(session, self.settings.record)
                took = thread_time() - worked
                rest = min(_REST * took, _LONGEST_REST_S) if took > _SLOW_S else 0.0
                self._folded = _Folded(state=state, rounds=found, rests_until=monotonic() + rest)
            rounds = self._folded.rounds
        return Ledger(
            rounds=rounds,
            gaps=find_gaps(rounds),
            regressions=find_regressions(rounds),
            expected=expected_rounds(rounds, self.settings.mechanisms, self.clock().date()),
        )
