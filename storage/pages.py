"""The archive: pages as captured, each body once, in files named after what is in them.

A file is whole and on the disk before anybody hears its name, and it never changes: a kill leaves a file that nobody
names, or one whose name begins with a dot; `sweep` takes both away.
"""

import fcntl
import math
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from domain.errors import ArchiveError
from storage.warc.reader import Record, UnreadableArchiveError, read_records
from storage.warc.writer import Capture, pack_capture, pack_revisit

SUFFIX = ".warc.gz"
_USERS = ".databases"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where a page is kept."""

    file: str  #: relative to the archive: the digest of its body, and of a body that was met before which meeting it is
    sha256: str  #: of the file


class PageArchive:
    """The folder of `[storage] archive`.  Several processes may write at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, capture: Capture) -> Kept:
        """Keep a page; once this returns it outlives a power cut.  The same capture is kept once.

        Raises `ArchiveError` if it cannot be kept: nothing of it is left then.
        """
        try:
            return self._keep(capture)
        except OSError as error:
            raise ArchiveError(f"{self.folder}: {error.strerror or error}") from error

    def read(self, file: str) -> bytes:
        """The bytes of a file that was kept.  Raises `OSError`."""
        return (self.folder / file).read_bytes()

    def users(self, name: str) -> frozenset[str]:
        """Write down that a database has its pages here; the names of all that ever had.  Raises `ArchiveError`."""
        try:
            _make_folder(self.folder)
            with _locked(self.folder):
                path = self.folder / _USERS
                said = path.read_text(encoding="utf-8", errors="replace") if path.exists() else ""
                known = frozenset(said.splitlines())
                if name not in known:
                    opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_NOFOLLOW, 0o600)
                    with os.fdopen(opened, "w", encoding="utf-8") as file:
                        file.write(f"{name}\n")
                return known | {name}
        except OSError as error:
            raise ArchiveError(f"{self.folder}: {error.strerror or error}") from error

    def sweep(self, named: Iterable[str], before: float, since: float = 0) -> int:
        """Take away what nobody names and was last kept between two times (seconds since 1970); how many files.

        `named`: all that the rows name.  What is younger may be about to be named.  Raises `ArchiveError`.
        """
        try:
            left = {
                f"{path.parent.name}/{path.name}": path for path in self._files() if since <= _kept_at(path) < before
            }
            for file in named if left else ():
                for needed in needed_files(file):
                    left.pop(needed, None)
            return sum(_take_away(path, before) for path in left.values())
        except OSError as error:
            raise ArchiveError(f"{self.folder}: {error.strerror or error}") from error

    def check(self) -> None:
        """Find out whether pages can be kept.  Raises `ArchiveError`."""
        try:
            _make_folder(self.folder)
            probe = self.folder / f".{secrets.token_hex(8)}"
            _write(probe, b"?")
            probe.unlink()
        except OSError as error:
            raise ArchiveError(f"{self.folder}: {error.strerror or error}") from error

    def _keep(self, capture: Capture) -> Kept:
        first = f"{capture.payload[:2]}/{capture.payload}{SUFFIX}"
        path = self.folder / first
        _make_folder(path.parent)
        met = _meet(path) if path.exists() else None
        if met is None:
            content = pack_capture(capture)
            if _put(path, content):
                return Kept(file=first, sha256=sha256(content).hexdigest())
            met = _meet(path)
            if met is None:
                raise OSError(f"{path} is there and cannot be read")
        if met.headers.get("warc-record-id") == capture.record_id:
            return Kept(file=first, sha256=sha256(path.read_bytes()).hexdigest())
        content = pack_revisit(
            capture,
            met.headers.get("warc-target-uri", ""),
            met.headers.get("warc-date", ""),
            met.headers.get("warc-record-id", ""),
        )
        digest = sha256(content).hexdigest()
        again = f"{capture.payload[:2]}/{capture.payload}-{digest[:16]}{SUFFIX}"
        _put(self.folder / again, content)
        return Kept(file=again, sha256=digest)

    def _files(self) -> Iterator[Path]:
        if not self.folder.is_dir():
            return
        for folder in sorted(self.folder.iterdir()):
            if folder.is_dir() and len(folder.name) == 2:
                yield from sorted(folder.iterdir())


def needed_files(file: str) -> tuple[str, ...]:
    """A file and what it refers to: the body of a page that was met before is in the file of its first meeting."""
    first, dash, _ = file.partition("-")
    return (f"{first}{SUFFIX}", file) if dash else (file,)


def _first_record(path: Path) -> Record | None:
    """The record with the body; `None` if there is no such file, or nobody can read it."""
    try:
        with path.open("rb") as file:
            return next(read_records(file, 1 << 62), None)
    except (FileNotFoundError, UnreadableArchiveError):
        return None


def _meet(path: Path) -> Record | None:
    """As `_first_record` of what is about to be named again: it counts as kept now, so that no sweep takes it away."""
    with _locked(path.parent):
        met = _first_record(path)
        if met is not None:
            os.utime(path)
        return met


def _kept_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except FileNotFoundError:  # what was half written has its name now
        return math.inf


def _take_away(path: Path, before: float) -> bool:
    with _locked(path.parent):
        if _kept_at(path) >= before:  # kept again meanwhile
            return False
        path.unlink(missing_ok=True)
        return True


def _put(path: Path, content: bytes) -> bool:
    """Write a file whole, or not at all; `False` if somebody was faster."""
    part = path.with_name(f".{secrets.token_hex(8)}")
    is_first = False
    try:
        _write(part, content)
        with _locked(path.parent) as folder:
            if _first_record(path) is None:
                part.rename(path)
                is_first = True
                os.fsync(folder)
            else:
                os.utime(path)
    finally:
        if not is_first:
            part.unlink(missing_ok=True)
    return is_first


def _write(path: Path, content: bytes) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    with os.fdopen(file, "wb") as out:
        out.write(content)
        out.flush()
        os.fsync(file)


@contextmanager
def _locked(folder: Path) -> Iterator[int]:
    """One at a time looks whether a file is there and puts it there.  The lock ends with its process."""
    opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield opened
    finally:
        os.close(opened)


def _make_folder(folder: Path) -> None:
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    folder.mkdir(exist_ok=True, mode=0o700)
    with _locked(folder.parent) as parent:
        os.fsync(parent)
