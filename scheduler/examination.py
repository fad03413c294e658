"""Once a day: the database is read through, and what was left half done in the archive is taken away."""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from domain.errors import ArchiveError, DamagedError
from storage.database import Database
from storage.evidence import named_files
from storage.pages import PageArchive

log = logging.getLogger("roundwatch")

EVERY = timedelta(days=1)
_YOUNG = timedelta(days=1)  # a page may be kept that long before the row that names it is committed


class Examination:
    """What a daemon looks through for as long as it runs."""

    def __init__(self, database: Database, archive: Path, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._archive = PageArchive(archive)
        self._clock = clock
        # What is older may belong to a database that was put aside, or is to be restored.
        self._since = clock()
        self._is_alone()

    def run(self) -> None:
        """Look.  Raises `DamagedError`: damage is found before it is copied into every backup; and `StorageError`."""
        damage = self._database.damage()
        if damage is not None:
            raise DamagedError(damage)
        before = self._clock() - _YOUNG
        if before <= self._since or not self._is_alone():
            return
        try:
            with self._database.read() as session:
                gone = self._archive.sweep(named_files(session), before.timestamp(), self._since.timestamp())
        except ArchiveError as error:
            log.warning("the archive was not tidied: %s", error)
            return
        self._since = before
        if gone:
            log.info("took %d files that belong to no article out of the archive", gone)

    def _is_alone(self) -> bool:
        """Whether every page of the archive is of this database.  What another names is not ours to take away."""
        name = self._database.url.render_as_string(hide_password=True)
        try:
            others = self._archive.users(name) - {name}
        except ArchiveError:
            return False  # crawls say so, where a page is to be kept
        if others:
            log.info("the archive is not tidied: it has pages of %s, too", ", ".join(sorted(others)))
        return not others
