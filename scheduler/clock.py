"""After the clock was set back: nothing waits for a time that was written while it ran ahead."""

import logging
from datetime import datetime

from storage.clock import mend_times, ran_ahead
from storage.database import Database

log = logging.getLogger("roundwatch")


def mend_clock(database: Database, now: datetime) -> None:
    """Put times right that are yet to come and cannot be.  Raises `StorageError`."""
    with database.read() as session:
        if not ran_ahead(session, now):
            return
    with database.write() as session:
        mend_times(session, now)
    log.warning("the clock was set back: what was written while it ran ahead counts as written now")
