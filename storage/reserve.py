"""Room that is kept for letters: a file beside an SQLite database, given up when there is none left.

To carry a letter means to note first whose it is and then that it was taken, or it would go twice.  On a full disk
neither can be noted, and those who wait for news would not even hear what was known before.
"""

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from domain.errors import FullError
from storage.database import Database, sqlite_path

T = TypeVar("T")

KEPT = 512 * 1024  #: bytes: some dozens of letters; less than a crawl must find to begin, so none takes it
_BESIDE = 2 * 1024 * 1024  # that must be left beside it: twice what a crawl must find to begin


def keep_reserve(database: Database) -> None:
    """Keep the room, if it is not kept yet and there is more than enough."""
    path = _reserve(database)
    if path is None or path.exists() or shutil.disk_usage(path.parent).free < KEPT + _BESIDE:
        return
    try:
        with open(path, "xb", opener=partial(os.open, mode=0o600)) as file:
            file.write(os.urandom(KEPT))  # nothing that a file system could make smaller
    except OSError:  # somebody was quicker than we to take the room, or to keep it
        path.unlink(missing_ok=True)


def with_reserve(database: Database, work: Callable[[], T]) -> T:
    """What the work gives; if the disk is full, once more with the room that was kept for it."""
    try:
        return work()
    except FullError:
        path = _reserve(database)
        if path is None or not path.exists():
            raise
        path.unlink(missing_ok=True)
        return work()


def _reserve(database: Database) -> Path | None:
    path = sqlite_path(database.url)
    return path.with_name(f"{path.name}-reserve") if path is not None else None
