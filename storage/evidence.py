"""Evidence: which page of the archive belongs to which version.

A page is on the disk before the row that names it is committed (storage/pages.py).  If it cannot be kept, the row says
so and why: neither the article nor what there is to tell waits for the disk.
"""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlmodel import Session, col, select

from domain.errors import ArchiveError
from storage.pages import Kept, PageArchive, needed_files
from storage.prepared import Prepared, insert_into
from storage.tables import PageCapture
from storage.warc.writer import Capture

_AT_ONCE = 1000
_INSERT = Prepared(insert_into(PageCapture.__table__))  # type: ignore[attr-defined]  # SQLModel does not say that a table has one


class Evidence:
    """A page that is kept once it is known to be a version, or ahead of that where somebody can wait for the disk."""

    def __init__(self, archive: PageArchive, capture: Capture) -> None:
        self.capture = capture
        self._archive = archive
        self._kept: Kept | None = None
        self.missing: str | None = None  #: why it could not be kept

    def keep(self) -> Kept | None:
        """Keep the page, once; `None` if that cannot be, and `missing` says why."""
        if self._kept is None and self.missing is None:
            try:
                self._kept = self._archive.keep(self.capture)
            except ArchiveError as error:
                self.missing = str(error)
        return self._kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Troubled:
    """Pages cannot be kept."""

    since: datetime
    why: str
    articles: int  #: versions without a page since then


def note_evidence(session: Session, article_id: int, number: int, evidence: Evidence, at: datetime) -> None:
    """Write down where the page of a version is kept, or why it is not."""
    kept = evidence.keep()
    row = {
        "article_id": article_id,
        "number": number,
        "noted_at": at,
        "captured_at": evidence.capture.at.replace(microsecond=0),
        "file": kept.file if kept else None,
        "sha256": kept.sha256 if kept else None,
        "missing": evidence.missing,
    }
    _INSERT.run(session.connection(), row)


def trouble(session: Session) -> Troubled | None:
    """Whether the last page that was to be kept could not be; since when, and why."""
    newest = select(PageCapture).order_by(col(PageCapture.noted_at).desc())
    last = session.exec(newest.limit(1)).first()
    if last is None or last.missing is None:
        return None
    good = session.exec(newest.where(col(PageCapture.file).is_not(None)).limit(1)).first()
    lost = select(PageCapture).order_by(col(PageCapture.noted_at))
    if good is not None:
        lost = lost.where(PageCapture.noted_at > good.noted_at)
    rows = session.exec(lost).all()
    return Troubled(since=rows[0].noted_at, why=last.missing, articles=len(rows)) if rows else None


def named_files(session: Session) -> Iterator[str]:
    """Every file of the archive that a row names or that such a file refers to; some more than once."""
    files = select(PageCapture.file).where(col(PageCapture.file).is_not(None)).distinct()
    for file in session.exec(files.execution_options(yield_per=_AT_ONCE)):
        if file is not None:
            yield from needed_files(file)


def copy_files(files: Iterable[str], archive: Path, to: Path) -> list[str]:
    """Copy files of the archive to a folder that is laid out like it; gives those that are not there any more.

    What is there already is left as it is: files of an archive never change.  Raises `OSError` if the folder is full.
    """
    lost = []
    for file in files:
        there = to / file
        if there.exists():
            continue
        there.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part = there.with_name(f".{there.name}.part")
        try:
            shutil.copyfile(archive / file, part)
        except FileNotFoundError:
            part.unlink(missing_ok=True)
            lost.append(file)
            continue
        part.chmod(0o600)
        part.rename(there)
    return lost
