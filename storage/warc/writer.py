"""Writes WARC/1.1 records (ISO 28500): a page as it was captured, byte by byte; the same capture gives the same bytes.

What is recorded of an answer: its status line and headers as they came, its body with whatever packing it came in.
Only what the transfer added (chunks) is undone, and its header renamed, as other tools do.
"""

import gzip
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from urllib.parse import quote
from uuid import UUID

_LEVEL = 4  # of gzip: 6 takes 1.8 times as long for 5 % less
_HTTP = "application/http; msgtype=response"
_FIELDS = "application/warc-fields"
_SAME_PAYLOAD = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_TRANSFER = re.compile(rb"^transfer-encoding(?=[ \t]*:)", re.I | re.M)
_BLANK = re.compile(r"[\s\x00-\x1f\x7f]")  # what no URI has (RFC 3986)
_SOFTWARE = "roundwatch"


@dataclass(frozen=True, kw_only=True)  # no slots: what is computed once is kept
class Capture:
    """One page as it was captured.  Can be sent to another process."""

    url: str
    at: datetime
    head: bytes  #: status line and headers with the empty line that ends them; none of what was not sent so
    body: bytes  #: as received: still packed, if it came packed
    content_type: str | None = None  #: of what has no head
    made_by: str | None = None  #: what became of it before it was captured, such as a browser; `None`: nothing
    original_id: str | None = None  #: of the archive's record that it was read from; empty: it had none

    @cached_property
    def payload(self) -> str:
        """SHA-256 of the body, in hexadecimal digits: the identity of what was captured."""
        return sha256(self.body).hexdigest()

    @cached_property
    def record_id(self) -> str:
        """The identity of this capture: of this body, under this address, at this time."""
        if self.original_id:
            return self.original_id
        said = "\n".join([self.url, warc_date(self.at), self.payload]).encode("utf-8", "surrogatepass")
        return _uuid(sha256(said + self.head).digest())

    @property
    def is_answer(self) -> bool:
        """Whether it is what a server answered, and not what somebody made of it."""
        return bool(self.head)


def warc_date(at: datetime) -> str:
    """A time as records have it: UTC, to the second."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def pack_capture(capture: Capture) -> bytes:
    """The records of a page, each a gzip member: the page, and what is to be said of how it was made."""
    head = _recorded_head(capture)
    kind, content_type = ("response", _HTTP) if head else ("resource", capture.content_type or "text/html")
    records = [
        _record(
            kind,
            capture,
            head + capture.body,
            {"WARC-Payload-Digest": f"sha256:{capture.payload}", "Content-Type": content_type},
        )
    ]
    if capture.made_by is not None:
        said = f"software: {_SOFTWARE}\r\nmade-by: {_one_line(capture.made_by)}\r\n".encode()
        number = _uuid(sha256(capture.record_id.encode() + said).digest())
        about = {"WARC-Concurrent-To": capture.record_id, "Content-Type": _FIELDS}
        records.append(_record("metadata", capture, said, about, number))
    return b"".join(records)


def pack_revisit(capture: Capture, first_url: str, first_at: str, first_id: str) -> bytes:
    """The record of a page whose body was captured before: its head, and where the body is."""
    head = _recorded_head(capture)
    refers = {
        "WARC-Profile": _SAME_PAYLOAD,
        "WARC-Payload-Digest": f"sha256:{capture.payload}",
        "WARC-Refers-To": first_id,
        "WARC-Refers-To-Target-URI": first_url,
        "WARC-Refers-To-Date": first_at,
        "Content-Type": _HTTP if head else capture.content_type or "text/html",
    }
    return _record("revisit", capture, head, refers)


def _record(kind: str, capture: Capture, block: bytes, more: dict[str, str], number: str | None = None) -> bytes:
    headers = {
        "WARC-Type": kind,
        "WARC-Record-ID": number or capture.record_id,
        "WARC-Date": warc_date(capture.at),
        "WARC-Target-URI": _address(capture.url),
        "WARC-Block-Digest": f"sha256:{sha256(block).hexdigest()}",
        **more,
        "Content-Length": str(len(block)),
    }
    said = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    record = b"WARC/1.1\r\n" + said.encode("utf-8", "replace") + b"\r\n" + block + b"\r\n\r\n"
    return gzip.compress(record, _LEVEL, mtime=0)


def _recorded_head(capture: Capture) -> bytes:
    """We have bodies without their chunks: a header that promised them would mislead.  Archives have what they say."""
    return (
        capture.head
        if capture.original_id is not None
        else _TRANSFER.sub(b"X-Archive-Orig-Transfer-Encoding", capture.head)
    )


def _uuid(digest: bytes) -> str:
    """Version 8 of RFC 9562: bits of our own, here of a hash."""
    bits = bytearray(digest[:16])
    bits[6], bits[8] = bits[6] & 0x0F | 0x80, bits[8] & 0x3F | 0x80
    return f"<urn:uuid:{UUID(bytes=bytes(bits))}>"


def _address(url: str) -> str:
    """An address as it may stand in a header: of an archive it may hold blanks, even ends of lines."""
    return _BLANK.sub(lambda blank: quote(blank[0]), url)


def _one_line(text: str) -> str:
    return " ".join(text.split())
