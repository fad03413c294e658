"""The file of an SQLite database, before SQLite opens it: whether it is whole, whose it is, and who may read it.

A file that is none, or only a part of one, must be refused before anything is written to it.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from domain.errors import DamagedError, StorageError

_OURS_ALONE = 0o600

#: The last bytes of a backup, by which one is known wherever it lies.
BACKUP_MARK = b"roundwatch backup 1"


def real_path(path: str | Path) -> Path:
    """Where a file really is: what stands beside a symbolic link (-wal, a backup) stands beside its target."""
    return Path(os.path.realpath(path))


def make_file(path: Path) -> None:
    """Make the folder of a database, and its file, for our own eyes.  Raises `StorageError`."""
    try:
        if not path.parent.is_dir():
            path.parent.parent.mkdir(parents=True, exist_ok=True)
            path.parent.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise StorageError(f"cannot make the folder of the database, {path.parent}: {error.strerror}") from error
    try:
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, _OURS_ALONE))
    except OSError as error:
        raise StorageError(f"database {path}: {_why_not(path, error)}") from error
    if not os.access(path, os.R_OK | os.W_OK) or not os.access(path.parent, os.W_OK | os.X_OK):
        raise StorageError(f"database {path}: {_why_not(path, PermissionError(13, 'Permission denied'))}")


def check_file(path: Path) -> None:
    """Refuse a file that SQLite would take for a new database though it is not one.  Raises `DamagedError`.

    Nothing here opens the file: to close it would give up the locks that SQLite holds on it in this process
    (https://www.sqlite.org/howtocorrupt.html, 2.2).  A file that is cut off SQLite knows by itself.
    """
    with suppress(FileNotFoundError):
        if path.is_dir():
            raise StorageError(f"database {path}: is a folder; name a file in storage.database")
        if path.stat().st_size == 0 and Path(f"{path}-wal").stat().st_size > 0:
            raise DamagedError(f"database {path}: the file is empty, but its -wal file is not; {advice(path)}")


def advice(path: Path) -> str:
    """What to do about a damaged database: the command, with the newest backup that lies beside it."""
    backup = newest_backup(path.parent, besides=path.name)
    if backup is None:
        return "restore a copy (`roundwatch restore FILE`), or name another in storage.database"
    return f"restore a copy: the newest backup here is `roundwatch restore --force {backup}`"


def newest_backup(folder: Path, *, besides: str = "roundwatch.db") -> Path | None:
    """The newest backup in a folder; files whose names begin as `besides` does are not touched."""
    with suppress(OSError):
        found = [path for path in folder.iterdir() if not path.name.startswith(besides) and is_backup(path)]
        return max(found, key=lambda path: path.stat().st_mtime, default=None)
    return None


def is_backup(path: Path) -> bool:
    """Whether a file says of itself that it is a backup."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            file.seek(-min(len(BACKUP_MARK), path.stat().st_size), os.SEEK_END)
            return file.read() == BACKUP_MARK
    except OSError:
        return False


def too_open(path: Path) -> Iterator[str]:
    """A line for each of a database's file and folder that others may read or write."""
    for place, forbidden, what in ((path.parent, 0o022, "write to"), (path, 0o077, "read or write")):
        with suppress(OSError):
            mode = stat.S_IMODE(place.stat().st_mode)
            if mode & forbidden and not mode & stat.S_ISVTX:
                mend = f"chmod {'go-w' if forbidden == 0o022 else 'go='} {place}"
                yield f"{place}: others may {what} it (mode {mode:04o}): `{mend}` mends it"


def _why_not(path: Path, error: OSError) -> str:
    who = ""
    with suppress(OSError):
        owner = path.stat().st_uid if path.exists() else path.parent.stat().st_uid
        if owner != os.geteuid():
            who = f" (it belongs to user {owner}, and this is user {os.geteuid()})"
    return f"{error.strerror}{who}: roundwatch must be able to read and write it and its folder"
