"""Clocks that jump: nothing waits for a time that was written while one ran ahead, and nothing is said in haste."""

import logging
import time
from datetime import datetime, timedelta

from storage.clock import TOLERANCE, mend_times, ran_ahead
from storage.database import Database

log = logging.getLogger("roundwatch")

_IN_HASTE_S = 3600.0


class SteadyClock:
    """Holds the clock of the wall against one that cannot be set."""

    def __init__(self) -> None:
        self._ahead: timedelta | None = None
        self._jumped_at: float | None = None

    def jumped_lately(self, now: datetime) -> bool:
        """Whether the clock of the wall was set within the last hour, by more than machines differ.

        A machine that slept looks the same: it, too, was away.
        """
        steady = time.monotonic()
        ahead = now - datetime.fromtimestamp(steady, now.tzinfo)
        if self._ahead is not None and abs(ahead - self._ahead) > TOLERANCE:
            self._jumped_at = steady
        self._ahead = ahead
        return self._jumped_at is not None and steady - self._jumped_at < _IN_HASTE_S


def mend_clock(database: Database, now: datetime) -> None:
    """Put times right that are yet to come and cannot be.  Raises `StorageError`."""
    with database.read() as session:
        if not ran_ahead(session, now):
            return
    with database.write() as session:
        mend_times(session, now)
    log.warning("the clock was set back: what was written while it ran ahead counts as written now")
