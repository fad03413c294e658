"""WARC files in the hands of other tools: warcio and FastWARC, as somebody would use them who never heard of us."""

import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fastwarc.warc import ArchiveIterator as FastIterator
from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A record as a tool gives it."""

    kind: str
    url: str
    status: int | None  #: of an answer
    content: bytes  #: behind the headers of an answer, as it stands in the record


def complaints_of_warcio(paths: Iterable[Path]) -> str:
    """All that `warcio check` says; nothing, if every digest is right and every record as it should be."""
    checked = subprocess.run(
        [Path(sys.executable).with_name("warcio"), "check", *paths], capture_output=True, text=True, check=False
    )
    return checked.stdout + checked.stderr + (f"exit {checked.returncode}" if checked.returncode else "")


def read_by_warcio(path: Path) -> list[Seen]:
    """Every record, its digests checked; raises what warcio raises."""
    seen = []
    with path.open("rb") as file:
        for record in ArchiveIterator(file, check_digests="raise"):
            said = record.http_headers and record.http_headers.get_statuscode()
            url = record.rec_headers.get_header("WARC-Target-URI")
            seen.append(
                Seen(kind=record.rec_type, url=url, status=said and int(said), content=record.raw_stream.read())
            )
    return seen


def read_by_fastwarc(path: Path) -> list[Seen]:
    """Every record, its digests checked: of a block always, of a body where the record has one that was answered."""
    seen = []
    with path.open("rb") as file:
        for record in FastIterator(file, parse_http=False):
            kind = str(record.record_type)
            assert record.verify_block_digest(), record.record_id
            status = None
            if record.is_http:
                record.parse_http()
                assert kind == "revisit" or record.verify_payload_digest(), record.record_id
                status = record.http_headers.status_code
            url = record.headers["WARC-Target-URI"]
            seen.append(Seen(kind=kind, url=url, status=status, content=record.reader.read()))
    return seen


class Recorder:
    """Writes a WARC file with warcio, as its users do: what the file is, requests, answers, and what was met before."""

    def __init__(self, path: Path, *, packed: bool, version: str) -> None:
        self._file = path.open("wb")
        self._writer = WARCWriter(self._file, gzip=packed, warc_version=version)
        self._writer.write_record(self._writer.create_warcinfo_record(path.name, {"software": "warcio"}))

    def answer(self, url: str, body: bytes, at: str, **headers: str) -> None:
        """A request and what was answered; `_` in the name of a header stands for "-"."""
        named = [(name.replace("_", "-"), said) for name, said in headers.items()]
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8"), *named], protocol="HTTP/1.1")
        answered = self._writer.create_warc_record(
            url, "response", payload=BytesIO(body), http_headers=head, warc_headers_dict={"WARC-Date": at}
        )
        asked = self._writer.create_warc_record(
            url, "request", http_headers=StatusAndHeaders("GET / HTTP/1.1", [("Host", "x")], is_http_request=True)
        )
        self._writer.write_request_response_pair(asked, answered)

    def resource(self, url: str, body: bytes) -> None:
        """A page that nobody answered."""
        self._writer.write_record(
            self._writer.create_warc_record(url, "resource", payload=BytesIO(body), warc_content_type="text/html")
        )

    def revisit(self, url: str, at: str) -> None:
        """A page that was met before."""
        head = StatusAndHeaders("200 OK", [], protocol="HTTP/1.1")
        self._writer.write_record(self._writer.create_revisit_record(url, "sha1:AAAA", url, at, http_headers=head))

    def close(self) -> None:
        """The file is whole."""
        self._file.close()
