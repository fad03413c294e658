"""WARC files (ISO 28500): the pages in them, one after the other, from wherever a reading was stopped.

Plain or gzip, a member for each record or one for all (Common Crawl, warcio, wget, our own).  Nothing of a record is
kept beyond its limit, so a bomb costs time and no memory.
"""

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPException, HTTPResponse
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, cast

from storage.warc.packing import CutOffError, DamagedError, unpack

_CHUNK = 1 << 20
_LONGEST_HEAD = 64 * 1024  # bytes of the header of a record; real ones have one or two thousand
_EMPTY_LINE = re.compile(rb"\r?\n\r?\n")
_KINDS = ("response", "resource")  # others hold requests, metadata, or no body (revisit)


class UnreadableArchiveError(ValueError):
    """A file is no WARC, or damaged; the message says at which byte."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """One page as it was captured."""

    url: str
    at: datetime
    status: int
    content_type: str | None
    body: bytes | None  #: decoded; `None` if it is cut off, too large, or of an encoding that we do not know
    why_not: str | None = None  #: in that case
    head: bytes = b""  #: status line and headers as they stand in the record; none of what was no answer
    raw: bytes = b""  #: the body as it stands in the record
    record_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record, whatever it holds."""

    kind: str
    headers: Mapping[str, str]  #: names in small letters
    content: bytes | None  #: `None` if it is larger than it may be


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """How far a file was read: behind a record."""

    offset: int  #: byte at which reading can begin anew …
    skip: int = 0  #: … and so many records from there that are done


class Archive:
    """One WARC file.  Raises `OSError` where it cannot be opened, `UnreadableArchiveError` where it is no WARC."""

    def __init__(self, path: Path, max_size: int) -> None:
        self._path = path
        self._max_size = max_size  # bytes of one body
        self.size = path.stat().st_size

    def captured(self, start: Place) -> Iterator[tuple[Captured | None, Place]]:
        """Every record from a place on: the page in it, or `None`, and the place behind it."""
        with self._path.open("rb") as file:
            file.seek(start.offset)
            stream = _Stream(file)
            place = Place(offset=start.offset)
            for number, record in enumerate(_records(stream, self._max_size + _LONGEST_HEAD)):
                at = stream.reopens_at
                place = Place(offset=place.offset, skip=place.skip + 1) if at is None else Place(offset=at)
                if number >= start.skip:
                    yield (_page(record, self._max_size) if record.kind in _KINDS else None), place


def read_records(file: BinaryIO, most: int) -> Iterator[Record]:
    """Every record of a file.  Raises `UnreadableArchiveError`, also if it unpacks to more than so many bytes."""
    yield from _records(_Stream(file, most), most)


def split_answer(content: bytes) -> tuple[bytes, bytes]:
    """Head and body of an HTTP answer; the head ends with its empty line."""
    end = _EMPTY_LINE.search(content)
    return (content[: end.end()], content[end.end() :]) if end else (content, b"")


class _Stream:
    """The unpacked bytes of a file, and where in it they could be read anew."""

    def __init__(self, file: BinaryIO, most: int | None = None) -> None:
        self._file = file
        self._most = most  # bytes that it may unpack to in all
        self._unpacked = 0
        self._start = file.tell()
        self._raw = file.read(_CHUNK)
        self._read = self._start + len(self._raw)  # bytes of the file that were taken from it
        self._is_packed = self._raw.startswith(b"\x1f\x8b")
        self._member = self._new_member()
        self._ready = bytearray()
        self._begins_member = True  # nothing of this member was given out yet

    @property
    def reopens_at(self) -> int | None:
        """The byte of the file at which the next unpacked byte begins; `None`: in the midst of a packed member."""
        if not self._is_packed:
            return self._read - len(self._raw) - len(self._ready)
        return self._read - len(self._raw) if self._begins_member and not self._ready else None

    def line(self) -> bytes:
        """The next line with its end, `b""` at the end of the file; at most so long as a header may be."""
        while b"\n" not in self._ready and len(self._ready) < _LONGEST_HEAD and self._more():
            pass
        end = self._ready.find(b"\n") + 1 or len(self._ready)
        return self._take(end)

    def content(self, length: int, most: int) -> bytes | None:
        """The next bytes; `None` if they are too many to be kept.  Raises `UnreadableArchiveError` where they end."""
        kept = bytearray()
        left = length
        while left:
            if not self._ready and not self._more():
                raise UnreadableArchiveError(f"it ends at byte {self._read}, within a record")
            piece = self._take(min(left, len(self._ready)))
            left -= len(piece)
            if length <= most:
                kept += piece
        return bytes(kept) if length <= most else None

    def end_record(self) -> None:
        """Take the empty lines that end a record, and with them what ends its packed member."""
        while True:
            while self._ready.startswith((b"\r", b"\n")):
                del self._ready[:1]
            if self._ready or self._begins_member or not self._more():
                return

    def _take(self, count: int) -> bytes:
        taken = bytes(self._ready[:count])
        del self._ready[:count]
        return taken

    def _more(self) -> bool:
        """Unpack some more; whether there was any."""
        if not self._raw:
            self._raw = self._file.read(_CHUNK)
            self._read += len(self._raw)
        if not self._raw:
            return False
        if not self._is_packed:
            self._ready += self._raw
            self._raw = b""
            return True
        if self._begins_member and not self._raw.startswith(b"\x1f"):
            raise UnreadableArchiveError(f"byte {self._read - len(self._raw)} begins no gzip member")
        self._begins_member = False
        try:
            piece = self._member.decompress(self._raw, _CHUNK)
        except zlib.error as error:
            raise UnreadableArchiveError(f"the gzip member before byte {self._read} is damaged") from error
        self._ready += piece
        self._unpacked += len(piece)
        if self._most is not None and self._unpacked > self._most:
            raise UnreadableArchiveError(f"it unpacks to more than {self._most} bytes")
        self._raw = self._member.unconsumed_tail or self._member.unused_data
        if self._member.eof:
            self._member = self._new_member()
            self._begins_member = True
        return True

    def _new_member(self) -> Any:  # Any: zlib names no type of its decompressors
        return zlib.decompressobj(wbits=31)


def _records(stream: _Stream, most: int) -> Iterator[Record]:
    """Every record; without its content if that is larger than `most` bytes."""
    while True:
        line = stream.line()
        while line in (b"\r\n", b"\n"):
            line = stream.line()
        if not line:
            return
        if not line.startswith(b"WARC/"):
            raise UnreadableArchiveError(f"no WARC record begins with {line[:40]!r}")
        headers: dict[str, str] = {}
        size = 0
        while (line := stream.line().rstrip(b"\r\n")) and size < _LONGEST_HEAD:
            size += len(line)
            name, _, value = line.decode("utf-8", "replace").partition(":")
            headers[name.strip().lower()] = value.strip()
        length = headers.get("content-length", "")
        if not length.isascii() or not length.isdigit():
            raise UnreadableArchiveError(f"a record of {headers.get('warc-target-uri', 'no address')} has no length")
        content = stream.content(int(length), most)
        stream.end_record()
        yield Record(kind=headers.get("warc-type", ""), headers=headers, content=content)


def _page(record: Record, most: int) -> Captured | None:
    headers, content = record.headers, record.content
    try:
        at = datetime.fromisoformat(headers["warc-date"]).astimezone(UTC)
    except (KeyError, ValueError, OverflowError):
        return None  # without a day it is no evidence
    url = headers.get("warc-target-uri", "").strip("<>")
    status, content_type = 200, headers.get("content-type")
    body, why_not = content, None
    if content is None:
        why_not = f"larger than {most} bytes"
    elif headers.get("warc-truncated", "no") != "no":
        body, why_not = None, f"cut off when it was captured ({headers['warc-truncated']})"
    elif record.kind == "response":
        status, content_type, body, why_not = read_answer(content, most)
    head, raw = split_answer(content or b"") if record.kind == "response" else (b"", content or b"")
    return Captured(
        url=url, at=at, status=status, content_type=content_type, body=body, why_not=why_not, head=head, raw=raw,
        record_id=headers.get("warc-record-id"),
    )  # fmt: skip


class _Wire:
    """What `http.client` takes for a socket."""

    def __init__(self, said: bytes) -> None:
        self._said = said

    def makefile(self, _mode: str) -> BinaryIO:
        return BytesIO(self._said)


def read_answer(said: bytes, most: int) -> tuple[int, str | None, bytes | None, str | None]:
    """Status, content type and decoded body of an HTTP answer, and why it has none."""
    answer = HTTPResponse(cast("Any", _Wire(said)))  # Any: of a socket it only asks for a file
    try:
        answer.begin()
    except (HTTPException, ValueError):
        return 0, None, None, "no HTTP answer"
    content_type = answer.getheader("Content-Type")
    try:
        body = answer.read()
    except (HTTPException, ValueError):
        # Some keep the headers of the transfer and store what it carried; then the rest is the body.
        _, body = split_answer(said)
        if answer.chunked is False and len(body) < int(answer.getheader("Content-Length") or 0):
            return answer.status, content_type, None, "cut off when it was captured"
    for encoding in reversed((answer.getheader("Content-Encoding") or "").lower().split(",")):
        try:
            body = _decoded(body, encoding.strip(), most)
        except ValueError as error:
            return answer.status, content_type, None, str(error)
    return answer.status, content_type, body, None


def _decoded(body: bytes, encoding: str, most: int) -> bytes:
    """Raises `ValueError` with the reason."""
    try:
        return unpack(body, encoding, most)
    except CutOffError:
        raise ValueError("cut off when it was captured") from None
    except DamagedError as error:
        if body[:1].isspace() or body.lstrip()[:1] == b"<":
            return body  # decoded when it was captured, and the header kept
        raise ValueError(str(error)) from None
