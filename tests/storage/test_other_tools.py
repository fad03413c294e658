"""What we keep is read by the tools of others, digests and all, and they have nothing to complain of."""

import gzip
from datetime import timedelta
from pathlib import Path

import brotli
import pytest

from storage.pages import PageArchive
from storage.warc.writer import Capture
from tests.archivists import complaints_of_warcio, read_by_fastwarc, read_by_warcio
from tests.storage.keepers import NOON, capture

OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
PACKED = OK + b"Content-Encoding: %s\r\n\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
BROTLI = brotli.compress(b"<p>Tin</p>")

#: Captures, and the status of each and what others find behind its head.
CAPTURES: dict[str, tuple[Capture, int | None, bytes]] = {
    "as it is": (capture(), 200, b"<p>Tin</p>"),
    "nothing": (capture(b""), 200, b""),
    "packed": (capture(b"\x1f\x8b" + bytes(200), head=PACKED % b"gzip"), 200, b"\x1f\x8b" + bytes(200)),
    "packed with brotli": (capture(BROTLI, head=PACKED % b"br"), 200, BROTLI),
    "it came in chunks": (capture(b"<p>Chunks", head=CHUNKED), 200, b"<p>Chunks"),
    "of an archive, with its chunks": (
        capture(b"3\r\nTin\r\n0\r\n\r\n", head=CHUNKED, original_id="<urn:uuid:2f1d0f9c-7d4e-4d0c-8a7b-5b2f3c1d4e5f>"),
        200,
        b"3\r\nTin\r\n0\r\n\r\n",
    ),
    "of an archive, without identity": (capture(b"<p>No answer", head=b"", original_id=""), None, b"<p>No answer"),
    "rendered": (capture(b"<p>Rendered", head=b"", made_by="a browser"), None, b"<p>Rendered"),
    "headers as some write them": (
        capture(b"<p>Odd", head="HTTP/1.1 203 Tốt\r\nX-A: việt\r\nX-A:\r\nX-B: folded\r\n here\r\n\r\n".encode()),
        203,
        b"<p>Odd",
    ),
    "an address with blanks": (capture(b"<p>Blank", url="https://bao.example/tin moi\r\n.html"), 200, b"<p>Blank"),
}  # fmt: skip


@pytest.mark.parametrize(("kept", "status", "content"), CAPTURES.values(), ids=CAPTURES.keys())
def test_a_page_is_read_by_warcio_and_fastwarc(
    kept: Capture, status: int | None, content: bytes, tmp_path: Path
) -> None:
    archive = PageArchive(tmp_path)
    path = tmp_path / archive.keep(kept).file
    url = kept.url.replace(" ", "%20").replace("\r\n", "%0D%0A")
    for seen in (read_by_warcio(path), read_by_fastwarc(path)):
        assert (seen[0].kind, seen[0].url) == ("response" if status else "resource", url)
        assert (seen[0].status, seen[0].content) == (status, content)
        assert [one.kind for one in seen[1:]] == (["metadata"] if kept.made_by else [])


def test_warcio_has_nothing_to_complain_of(tmp_path: Path) -> None:
    archive = PageArchive(tmp_path)
    files = [archive.keep(one).file for one, _, content in CAPTURES.values() if content != BROTLI]
    files.append(archive.keep(capture(at=NOON + timedelta(days=1))).file)
    assert "-" in files[-1]  # a revisit
    assert complaints_of_warcio(tmp_path / file for file in files) == ""


def test_a_page_that_was_met_before_has_its_own_head(tmp_path: Path) -> None:
    archive = PageArchive(tmp_path)
    archive.keep(capture())
    path = tmp_path / archive.keep(capture(head=OK.replace(b"200", b"203") + b"\r\n")).file
    for seen in (read_by_warcio(path), read_by_fastwarc(path)):
        assert [(one.kind, one.status, one.content) for one in seen] == [("revisit", 203, b"")]


def test_what_somebody_changed_is_found_by_others_too(tmp_path: Path) -> None:
    path = tmp_path / PageArchive(tmp_path).keep(capture()).file
    path.write_bytes(gzip.compress(gzip.decompress(path.read_bytes()).replace(b"<p>Tin", b"<p>Ton")))
    assert "payload digest failed" in complaints_of_warcio([path])
    with pytest.raises(AssertionError):
        read_by_fastwarc(path)
