"""WARC files are read as pages are, without a network; a reading that was stopped goes on where it was."""

import gzip
import os
import signal
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path

import pytest
from brotli import compress as brotli
from sqlmodel import select

from domain.site import Site
from scheduler.crawls import CrawlJob, account_for, start_crawl
from storage.archives import archive_progress
from storage.database import open_database
from storage.tables import ArchiveFile, StoredArticle
from storage.warc.reader import Archive, Captured, Place, UnreadableArchiveError
from tests.archivists import Recorder, complaints_of_warcio, read_by_fastwarc, read_by_warcio
from tests.crawler.wild import news, round_report
from tests.newsdesk import Newsdesk, ago, wait_until

AT = "2026-11-18T08:00:00Z"
BAO = Site(name="bao", home="https://bao.example/", timezone="Asia/Ho_Chi_Minh")
MOST = 100_000  # bytes of a body, here
BEGINNING = Place(offset=0)
CUT_OFF = "cut off when it was captured"

Pack = Callable[[Iterable[bytes]], bytes]


def record(kind: str, url: str, content: bytes, at: str = AT, **more: str) -> bytes:
    """One record of a WARC file."""
    headers = {"WARC-Type": kind, "WARC-Target-URI": url, "WARC-Date": at, "Content-Length": str(len(content)), **more}
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return b"WARC/1.0\r\n" + head.encode() + b"\r\n" + content + b"\r\n\r\n"


def answer(body: bytes, status: int = 200, **headers: str) -> bytes:
    """An HTTP answer as it went over the wire."""
    said = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))} | {
        name.replace("_", "-"): value for name, value in headers.items()
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in said.items() if value)
    return f"HTTP/1.1 {status} Said\r\n{head}\r\n".encode() + body


def page(number: int, site: str = "bao.example") -> bytes:
    """The record of an ordinary article."""
    return record("response", f"https://{site}/tin-{1000 + number}.html", answer(news(number).body))


def each_packed(records: Iterable[bytes]) -> bytes:
    """As Common Crawl and most tools pack them: a member for each record."""
    return b"".join(map(gzip.compress, records))


PACKINGS: dict[str, Pack] = {
    "a member for each record": each_packed,
    "one member for all": lambda records: gzip.compress(b"".join(records)),
    "not packed": b"".join,
}


@pytest.fixture(params=PACKINGS)
def pack(request: pytest.FixtureRequest) -> Pack:
    return PACKINGS[request.param]


def read(folder: Path, content: bytes, start: Place = BEGINNING) -> list[tuple[Captured | None, Place]]:
    (folder / "some.warc").write_bytes(content)
    return list(Archive(folder / "some.warc", MOST).captured(start))


def test_reading_can_go_on_behind_any_record(pack: Pack, tmp_path: Path) -> None:
    content = pack([record("warcinfo", "", b"software: some\r\n"), *(page(number) for number in range(7))])
    whole = read(tmp_path, content)
    assert [found.url[-9:] for found, _ in whole if found] == [f"{1000 + number}.html" for number in range(7)]
    assert whole[1][0] is not None
    assert whole[1][0].body == news(0).body
    for done, (_, place) in enumerate(whole, start=1):
        assert [found for found, _ in read(tmp_path, content, place)] == [found for found, _ in whole[done:]]


@pytest.mark.parametrize(
    ("said", "body"),
    [
        (answer(gzip.compress(b"<p>Tin</p>"), Content_Encoding="gzip"), b"<p>Tin</p>"),
        (answer(brotli(b"<p>Tin</p>"), Content_Encoding="br"), b"<p>Tin</p>"),
        (
            answer(b"5\r\n<p>Ti\r\n5\r\nn</p>\r\n0\r\n\r\n", Transfer_Encoding="chunked", Content_Length=""),
            b"<p>Tin</p>",
        ),
        # What a tool has undone already, keeping the header.
        (answer(b"<p>Tin</p>", Transfer_Encoding="chunked", Content_Length=""), b"<p>Tin</p>"),
        (answer(b"<p>Tin</p>", Content_Encoding="gzip"), b"<p>Tin</p>"),
    ],
)
def test_a_body_is_given_as_a_reader_had_it(said: bytes, body: bytes, tmp_path: Path) -> None:
    [(found, _)] = read(tmp_path, each_packed([record("response", "https://bao.example/tin", said)]))
    assert found is not None
    assert (found.status, found.body, found.why_not) == (200, body, None)


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (answer(b"x" * 9, Content_Length="90"), CUT_OFF),
        (answer(gzip.compress(b"x" * 9999)[:-12], Content_Encoding="gzip"), CUT_OFF),
        (answer(b"x" * (MOST + 70_000)), "larger than 100000 bytes"),
        (answer(gzip.compress(b"x" * 10**7), Content_Encoding="gzip"), "larger than 100000 bytes"),
        (answer(b"x", Content_Encoding="secret"), "its encoding 'secret' is not known"),
        (b"no answer at all", "no HTTP answer"),
    ],
)
def test_what_is_not_whole_is_no_page_and_stops_nothing(bad: bytes, why: str, tmp_path: Path) -> None:
    content = each_packed([record("response", "https://bao.example/tin", bad), page(1)])
    [(found, _), (after, _)] = read(tmp_path, content)
    assert found is not None
    assert (found.body, found.why_not) == (None, why)
    assert after is not None
    assert after.body == news(1).body


def test_what_a_crawler_cut_off_says_so(tmp_path: Path) -> None:
    cut = record("response", "https://bao.example/tin", answer(b"<p>Tin"), WARC_Truncated="length")
    [(found, _)] = read(tmp_path, cut)
    assert found is not None
    assert (found.body, found.why_not) == (None, f"{CUT_OFF} (length)")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<html>no archive</html>", "no WARC record begins with"),
        (each_packed([page(1), page(2)])[:-40], "it ends at byte"),
        (page(1) + b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "has no length"),
        (each_packed([page(1)]) + b"\x1f\x8b\x08garbage, no member", "is damaged"),
    ],
)
def test_a_file_that_is_damaged_says_where(content: bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableArchiveError, match=said):
        read(tmp_path, content)


def archive(folder: Path, *records: bytes) -> str:
    path = folder / "news.warc.gz"
    path.write_bytes(each_packed(records))
    return str(path)


def test_the_pages_of_watched_sites_are_read_and_what_is_past_is_not_told(tmp_path: Path) -> None:
    day = ago(days=40)
    report = round_report(f"{day.day}/{day.month}/{day.year}").body
    file = archive(
        tmp_path,
        page(1),
        page(2),
        record("response", "https://bao.example/tin-1003.html", answer(report)),
        record("response", "https://bao.example/anh.png", answer(b"\x89PNG", Content_Type="image/png")),
        record("response", "https://bao.example/mat.html", answer(b"", status=404)),
        record("response", "https://la.example/tin-1004.html", answer(news(4).body)),
        record("response", "https://la.example/the-thao.html", answer(b"<html><body><p>The thao.</p></body></html>")),
        record("revisit", "https://bao.example/tin-1001.html", b""),
    )
    desk = Newsdesk(folder=tmp_path, sites=[BAO])
    said = desk.run("crawl", "--json", "--warc", file)
    rows = {row["site"]: row for row in said.json["sites"]}
    assert (said.status, set(rows)) == (0, {"bao", "other hosts"}), said.err
    assert (rows["bao"]["new"], rows["bao"]["refused"], rows["bao"]["rounds_new"]) == (3, 1, 1)
    assert rows["other hosts"]["new"] == 2  # one of them is of another subject, and not kept
    assert desk.told == []

    again = desk.run("crawl", "--json", "--warc", file)
    rows = {row["site"]: row for row in again.json["sites"]}
    assert (rows["bao"]["new"], rows["bao"]["unchanged"]) == (0, 3)
    with desk.session() as session:
        assert len(session.exec(select(StoredArticle)).all()) == 4
    assert desk.run("sites", "--json").json["sites"][0]["state"] == "never crawled"  # an archive tells nothing of today


@pytest.mark.filterwarnings("ignore:Unclosed file <tempfile:ResourceWarning")  # of warcio's writer
@pytest.mark.parametrize(
    ("packed", "version", "at"), [(False, "1.0", AT), (True, "1.1", "2026-11-18T08:00:00.123456Z")]
)
def test_what_warcio_wrote_is_read_and_kept_as_warcio_wants_it(
    version: str, at: str, tmp_path: Path, *, packed: bool
) -> None:
    file = tmp_path / "theirs.warc.gz"
    theirs = Recorder(file, packed=packed, version=version)
    pages = [news(number).body for number in range(6)]
    chunks = b"%x\r\n%b\r\n0\r\n\r\n" % (len(pages[1]), pages[1])
    theirs.answer("https://bao.example/tin-1000.html", pages[0], at)
    theirs.answer("https://bao.example/tin-1001.html", chunks, at, Transfer_Encoding="chunked")
    theirs.answer("https://bao.example/tin-1002.html", gzip.compress(pages[2]), at, Content_Encoding="gzip")
    theirs.answer("https://bao.example/tin%201003.html", pages[3], at)
    theirs.answer("https://bao.example/tin 1004.html", pages[4], at)
    theirs.resource("https://bao.example/tin-1005.html", pages[5])
    theirs.revisit("https://bao.example/tin-1006.html", at)
    theirs.close()
    desk = Newsdesk(folder=tmp_path, sites=[BAO])
    said = desk.run("crawl", "--json", "--warc", str(file))
    (row,) = said.json["sites"]
    assert (said.status, row["new"], row["errors"]) == (0, 6, [])
    kept = sorted(desk.archive.glob("*/*.warc.gz"))
    assert complaints_of_warcio(kept) == ""
    first = {one.url: one for path in kept for one in read_by_warcio(path)[:1]}
    assert {one.url: one for path in kept for one in read_by_fastwarc(path)[:1]} == first
    assert first["https://bao.example/tin-1001.html"].content == chunks
    assert first["https://bao.example/tin%201004.html"].content == pages[4]


def test_a_damaged_archive_is_one_line_and_what_stands_before_is_kept(tmp_path: Path) -> None:
    file = Path(archive(tmp_path, page(1), page(2), page(3)))
    file.write_bytes(file.read_bytes()[:-40])
    desk = Newsdesk(folder=tmp_path, sites=[BAO])
    said = desk.run("crawl", "--json", "--warc", str(file))
    rows = {row["site"]: row for row in said.json["sites"]}
    assert rows["bao"]["new"] == 2
    assert len(rows["other hosts"]["errors"]) == 1
    assert "it ends at byte" in rows["other hosts"]["errors"][0]
    assert "Traceback" not in said.err


def test_a_file_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    desk = Newsdesk(folder=tmp_path, sites=[BAO])
    said = desk.run("crawl", "--warc", str(tmp_path / "none.warc.gz"))
    assert said.status == 2
    assert "does not exist" in said.complaint


@pytest.mark.long
def test_a_reading_that_is_killed_twice_ends_as_an_undisturbed_one(tmp_path: Path) -> None:
    file = Path(archive(tmp_path, *(page(number) for number in range(260))))
    undisturbed, disturbed = (Newsdesk(folder=tmp_path / name, sites=[BAO]) for name in ("whole", "cut"))
    for desk in (undisturbed, disturbed):
        desk.folder.mkdir()
    assert undisturbed.run("crawl", "--warc", str(file)).status == 0

    database = open_database(disturbed.database_url)
    before = 0
    for _ in range(2):
        killed = start_crawl(CrawlJob(config=disturbed.config, archives=[file]))

        def is_further(than: int = before) -> bool:
            return offset(disturbed) > than

        wait_until(is_further, "some of the archive is read")
        os.killpg(killed.process.pid, signal.SIGKILL)
        killed.process.wait()
        account_for(database, killed, ago())
        before = offset(disturbed)
    database.close()
    row = disturbed.run("crawl", "--json", "--warc", str(file)).json["sites"][0]
    assert 0 < row["new"] < 260  # it went on where it was
    assert sorted(disturbed.texts) == sorted(undisturbed.texts)
    assert len(disturbed.texts) == 260


def offset(desk: Newsdesk) -> int:
    """How far the only archive was read."""
    with desk.session() as session:
        rows = session.exec(select(ArchiveFile)).all()
        return max((archive_progress(session, row.key).offset for row in rows), default=0)


def test_reading_stops_at_any_time_without_reading_the_rest(tmp_path: Path) -> None:
    (tmp_path / "some.warc").write_bytes(each_packed(page(number) for number in range(50)))
    found = Archive(tmp_path / "some.warc", MOST).captured(BEGINNING)
    assert len(list(islice(found, 3))) == 3
    found.close()  # type: ignore[attr-defined]  # a generator: the file is closed with it
