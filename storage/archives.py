"""How far the reading of archive files is, in rows."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from storage.tables import ArchiveFile


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveProgress:
    """How far a file was read: to `skip` records behind byte `offset`."""

    offset: int = 0
    skip: int = 0


def archive_progress(session: Session, key: str) -> ArchiveProgress:
    """Where the reading of a file was stopped; its beginning, if it was never begun or read to its end."""
    row = session.get(ArchiveFile, key)
    if row is None or row.finished_at is not None:
        return ArchiveProgress()
    return ArchiveProgress(offset=row.offset, skip=row.records)


def note_archive(
    session: Session, key: str, path: str, progress: ArchiveProgress, finished_at: datetime | None = None
) -> None:
    """Remember how far the reading of a file is."""
    row = session.get(ArchiveFile, key) or ArchiveFile(key=key, path=path, offset=0)
    row.path, row.offset, row.records, row.finished_at = path, progress.offset, progress.skip, finished_at
    session.add(row)
    session.flush()
