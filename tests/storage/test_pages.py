"""Pages are kept as captured: each body once, whole or not at all, and whatever tool made them can read them again."""

import gzip
import multiprocessing
import os
import signal
import stat
import threading
import time
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import ArchiveError
from storage.evidence import copy_files
from storage.pages import PageArchive, needed_files
from storage.warc.examining import examine_page
from storage.warc.reader import Archive, Captured, Place, read_records
from storage.warc.writer import pack_capture
from tests.storage.keepers import HEAD, NOON, capture, keep_all, keep_for_ever, keep_on_a_full_disk

MOST = 10_000_000

PACKINGS: dict[str, Callable[[bytes], bytes]] = {"": bytes, "gzip": gzip.compress, "br": brotli.compress}


def read(path: Path) -> Captured:
    found = [page for page, _ in Archive(path, MOST).captured(Place(offset=0)) if page is not None]
    assert len(found) == 1
    return found[0]


@given(
    body=st.binary(max_size=3000),
    coding=st.sampled_from(sorted(PACKINGS)),
    headers=st.lists(st.from_regex(r"X-[a-z]{1,9}: [ -~]{0,40}", fullmatch=True), max_size=4),
    end=st.sampled_from([b"\r\n", b"\n"]),
    path=st.text("abc/?&=%:é~", max_size=20),
    second=st.integers(0, 10**9),
)
@settings(max_examples=60, deadline=None)
def test_what_was_written_is_read_as_it_came(
    body: bytes,
    coding: str,
    headers: list[str],
    end: bytes,
    path: str,
    second: int,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    lines = [b"HTTP/1.1 200 Fine", *(line.encode() for line in headers), f"Content-Encoding: {coding}".encode()]
    head = end.join(lines) + end + end
    packed = PACKINGS[coding](body)
    ours = capture(packed, head=head, at=NOON + timedelta(seconds=second), url="https://bao.example/" + path)
    file = tmp_path_factory.getbasetemp() / "some.warc.gz"
    file.write_bytes(pack_capture(ours))
    page = read(file)
    assert (page.url, page.at, page.head, page.raw, page.body) == (ours.url, ours.at, head, packed, body)
    assert page.record_id == ours.record_id
    assert pack_capture(ours) == file.read_bytes()
    assert examine_page(f"pages/{ours.payload}.warc.gz", BytesIO(file.read_bytes())).problem is None


def test_a_body_without_its_chunks_promises_none_and_an_archive_keeps_what_it_says() -> None:
    chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    [ours] = read_records(BytesIO(pack_capture(capture(head=chunked))), MOST)
    assert ours.content == b"HTTP/1.1 200 OK\r\nX-Archive-Orig-Transfer-Encoding: chunked\r\n\r\n<p>Tin</p>"
    theirs = capture(b"3\r\nTin\r\n0\r\n\r\n", head=chunked, original_id="<urn:uuid:theirs>")
    [kept] = read_records(BytesIO(pack_capture(theirs)), MOST)
    assert (kept.content, kept.headers["warc-record-id"]) == (chunked + theirs.body, "<urn:uuid:theirs>")


def test_what_a_browser_made_of_a_page_says_so() -> None:
    records = list(read_records(BytesIO(pack_capture(capture(head=b"", made_by="a browser\r\nor two"))), MOST))
    assert [one.kind for one in records] == ["resource", "metadata"]
    assert records[0].content == b"<p>Tin</p>"
    assert b"made-by: a browser or two\r\n" in (records[1].content or b"")


def test_an_address_makes_no_header_of_its_own() -> None:
    [record] = read_records(BytesIO(pack_capture(capture(url="https://a.example/\r\nWARC-Type: metadata"))), MOST)
    assert record.kind == "response"
    assert record.headers["warc-target-uri"] == "https://a.example/%0D%0AWARC-Type:%20metadata"


def test_the_same_body_is_kept_once_and_each_meeting_with_its_own_head(tmp_path: Path) -> None:
    archive = PageArchive(tmp_path / "var" / "archive")
    first = archive.keep(capture())
    assert archive.keep(capture()) == first  # told twice: kept once
    later = archive.keep(capture(at=NOON + timedelta(days=1), head=HEAD.replace(b"x", b"y")))
    elsewhere = archive.keep(capture(url="https://la.example/tin"))
    assert len({first.file, later.file, elsewhere.file}) == 3
    assert needed_files(later.file) == (first.file, later.file)
    [record] = read_records(BytesIO(archive.read(later.file)), MOST)
    assert (record.kind, record.content) == ("revisit", HEAD.replace(b"x", b"y"))
    assert record.headers["warc-refers-to-date"] == "2026-11-18T05:00:00Z"
    other = archive.keep(capture(b"<p>Other</p>"))
    assert needed_files(other.file) == (other.file,)


def test_what_is_kept_is_for_its_owner_only(tmp_path: Path) -> None:
    archive = PageArchive(tmp_path / "var" / "archive")
    path = archive.folder / archive.keep(capture()).file
    assert [stat.S_IMODE(one.stat().st_mode) for one in (path, path.parent, archive.folder)] == [0o600, 0o700, 0o700]


def test_several_processes_write_at_once_and_every_name_leads_to_its_page(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        named = pool.starmap(keep_all, [(tmp_path, who) for who in range(3)])
    archive = PageArchive(tmp_path)
    for who, files in enumerate(named):
        for n, file in enumerate(files):
            first = next(read_records(BytesIO(archive.read(file)), MOST))
            assert first.headers["warc-target-uri"] == f"https://{who}.example/{n}"
            assert examine_page(file, BytesIO(archive.read(file))).problem is None
    assert len({file for files in named for file in files if "-" not in file}) == 60


def test_a_kill_leaves_whole_files_only_and_what_nobody_names_is_swept(tmp_path: Path) -> None:
    context, glance = multiprocessing.get_context("spawn"), threading.Event()
    for _ in range(2):
        process = context.Process(target=keep_for_ever, args=(tmp_path,))
        before = len(list(tmp_path.glob("*/*.warc.gz")))
        process.start()
        while len(list(tmp_path.glob("*/*.warc.gz"))) < before + 10:
            glance.wait(0.01)
        assert process.pid is not None
        os.kill(process.pid, signal.SIGKILL)
        process.join()
    files = sorted(tmp_path.glob("*/*.warc.gz"))
    assert len(files) >= 20
    for path in files:
        assert examine_page(path.name, BytesIO(path.read_bytes())).problem is None
    archive = PageArchive(tmp_path)
    named = [f"{path.parent.name}/{path.name}" for path in files[:10]]
    assert archive.sweep(named, before=0) == 0  # somebody may be about to name them
    assert archive.sweep(named, before=time.time() + 60) >= len(files) - 10
    assert sorted(tmp_path.glob("*/*")) == files[:10]


def test_what_does_not_fit_leaves_nothing_and_says_why(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        [refused, kept] = pool.apply(keep_on_a_full_disk, (tmp_path,))
    assert refused == f"error: {tmp_path}: File too large"
    assert [path.name for path in tmp_path.glob("*/*")] == [kept.partition("/")[2]]


def test_a_file_that_somebody_cut_off_is_written_anew(tmp_path: Path) -> None:
    archive = PageArchive(tmp_path)
    kept = archive.keep(capture())
    (tmp_path / kept.file).write_bytes(b"\x1f\x8b\x08")
    assert archive.keep(capture()) == kept
    assert examine_page(kept.file, BytesIO(archive.read(kept.file))).problem is None


def test_an_archive_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "archive").write_text("a file")
    for attempt in (PageArchive(tmp_path / "archive").check, lambda: PageArchive(tmp_path / "archive").keep(capture())):
        with pytest.raises(ArchiveError, match=r"archive: .*(Not a directory|exists)"):
            attempt()


def test_files_are_copied_once_and_those_that_are_gone_are_named(tmp_path: Path) -> None:
    archive = PageArchive(tmp_path / "archive")
    files = [archive.keep(capture(b"%d" % n)).file for n in range(3)]
    (archive.folder / files[1]).unlink()
    for _ in range(2):
        assert copy_files(files, archive.folder, tmp_path / "copy") == [files[1]]
    assert sorted(path.name for path in (tmp_path / "copy").glob("*/*")) == sorted(Path(files[n]).name for n in (0, 2))
