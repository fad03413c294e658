"""What the daemon's jobs meet again at every tick is said once; what nobody could store is told past the database."""

import logging
from collections.abc import Callable
from datetime import datetime

from alerts.distress import tell_of_distress
from config import Settings
from domain.errors import DamagedError, FullError, RoundwatchError

log = logging.getLogger("roundwatch")


class Complaints:
    """What the jobs have to complain of, by job.  A damaged database ends the watch, loudly."""

    def __init__(self, settings: Settings, clock: Callable[[], datetime], stop: Callable[[], None]) -> None:
        self.settings = settings
        self.failure: str | None = None  #: why the watch was ended
        self._clock = clock
        self._stop = stop
        self._last: dict[str, str] = {}
        self._told_full = False

    def of(self, job: str, error: RoundwatchError) -> None:
        """A job failed: one line, if it is not the one that it said last."""
        line = str(error)
        if isinstance(error, DamagedError) and self.failure is None:
            self.failure = line
            self._tell(line)
            self._stop()  # each further row would be written into it
        if self._last.get(job) != line:
            log.error("%s", line)
        self._last[job] = line
        if isinstance(error, FullError) and not self._told_full:
            self._told_full = True
            self._tell(line)

    def over(self, job: str) -> None:
        """A job did its work."""
        if self._last.pop(job, None) and not self._last:
            log.info("the database can be used again")
            self._told_full = False

    def _tell(self, line: str) -> None:
        for failed in tell_of_distress(self.settings, line, self._clock):
            log.error("not told: %s", failed)
