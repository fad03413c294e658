"""Pages as captured, to look at: which versions have one, and what is in it, unpacked.

What is shown is what was written: a file that is not, byte for byte, is not shown.
"""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from io import BytesIO

from storage.pages import PageArchive, needed_files
from storage.tables import PageCapture
from storage.warc.reader import Record, UnreadableArchiveError, read_answer, read_records, split_answer

MOST = 10 * 1024**2  # bytes of a page, packed or not
_RECORDS = 2 * 64 * 1024  # bytes of the headers of a record and of an answer


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureLine:
    """The page of a version: where it is, or why it is nowhere."""

    number: int  #: of the version
    captured_at: datetime
    file: str | None
    sha256: str | None  #: of that file when it was written
    missing: str | None  #: why there is none


@dataclass(frozen=True, slots=True, kw_only=True)
class CapturedPage:
    """A page as captured, without its packing."""

    url: str
    body: bytes
    content_type: str | None


class NoPageError(Exception):
    """A page cannot be shown; the message says why."""


def capture_line(row: PageCapture) -> CaptureLine:
    """Where the page of a version is, as its row says."""
    return CaptureLine(
        number=row.number, captured_at=row.captured_at, file=row.file, sha256=row.sha256, missing=row.missing
    )


def captured_page(archive: PageArchive, capture: CaptureLine) -> CapturedPage:
    """What was captured, of at most 10 MB.  Raises `NoPageError`."""
    if capture.file is None:
        raise NoPageError(capture.missing or "it was not kept")
    first, *_ = needed_files(capture.file)
    record = _record(_content(archive, capture.file, capture.sha256))
    body_of = record if first == capture.file else _record(_content(archive, first, None))
    head, body = _parts(record)
    if record is not body_of:
        body = _parts(body_of)[1]
        if f"sha256:{sha256(body).hexdigest()}" != record.headers.get("warc-payload-digest"):
            raise NoPageError("the body that it refers to is not in the archive any more")
    content_type: str | None = record.headers.get("content-type")
    if head:
        _, content_type, decoded, why_not = read_answer(head + body, MOST)
        if decoded is None:
            raise NoPageError(why_not or "it cannot be unpacked")
        body = decoded
    return CapturedPage(url=record.headers.get("warc-target-uri", ""), body=body, content_type=content_type)


def _content(archive: PageArchive, file: str, digest: str | None) -> bytes:
    try:
        if (archive.folder / file).stat().st_size > MOST + _RECORDS:
            raise NoPageError(f"larger than {MOST} bytes")
        content = archive.read(file)
    except OSError as error:
        raise NoPageError(f"{file}: {error.strerror or error}") from error
    if digest is not None and sha256(content).hexdigest() != digest:
        raise NoPageError(f"{file}: not what was written there")
    return content


def _record(content: bytes) -> Record:
    """The record of the page: the first of its file.  What may follow says how it was made."""
    try:
        record = next(read_records(BytesIO(content), MOST + _RECORDS), None)
    except UnreadableArchiveError as error:
        raise NoPageError(str(error)) from error
    if record is None or record.content is None:
        raise NoPageError(f"larger than {MOST} bytes" if record else "its file is empty")
    return record


def _parts(record: Record) -> tuple[bytes, bytes]:
    """Head and body of an answer; of what was no answer only a body."""
    content = record.content or b""
    is_answer = record.kind == "response" or record.headers.get("content-type", "").startswith("application/http")
    return split_answer(content) if is_answer else (b"", content)
