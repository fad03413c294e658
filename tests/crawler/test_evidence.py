"""Every version keeps its page as captured; what cannot be kept is said, and nothing else waits for it."""

import gzip
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from domain.site import SourceKind
from storage.evidence import named_files
from storage.tables import PageCapture
from storage.warc.reader import Archive, Captured, Place
from tests.archivists import complaints_of_warcio
from tests.crawler.wild import RawSite, WildSite, news, page, round_report, section
from tests.newsdesk import Newsdesk, ago, finish, plain_text


@pytest.fixture
def bao() -> Iterator[WildSite]:
    site = WildSite("bao")
    yield site
    site.close()


def captures(desk: Newsdesk) -> list[PageCapture]:
    with desk.session() as session:
        return list(session.exec(select(PageCapture).order_by(PageCapture.article_id, PageCapture.number)))  # type: ignore[arg-type]  # SQLModel types columns as values


def kept(desk: Newsdesk) -> list[Captured]:
    """The pages in the archive, by address."""
    paths = sorted(desk.archive.glob("*/*.warc.gz"))
    found = [one for path in paths for one, _ in Archive(path, 10**7).captured(Place(offset=0)) if one is not None]
    return sorted(found, key=lambda one: one.url)


def test_a_page_is_kept_as_the_server_sent_it_and_read_again_from_there(tmp_path: Path) -> None:
    body = news(1).body
    head = b"HTTP/1.1 200 Ca va\r\nsErver: old one\r\nContent-Type: text/html\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n"
    packed, other = gzip.compress(body), news(2).body
    answers = {
        "/tin": b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + section("/tin-1.html", "/tin-2.html").body,
        "/tin-1.html": b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"
        + (head + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed) + packed),
        "/tin-2.html": head + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (len(other), other),
    }
    site = RawSite("bao", {"/robots.txt": b"HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n", **answers})
    desk = Newsdesk(folder=tmp_path, sites=[site.site((SourceKind.SECTION, "/tin"))])
    desk.crawl()
    first, second = kept(desk)
    assert first.head == head + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed)
    assert (first.raw, first.body, first.status) == (packed, body, 200)
    assert second.head == head + b"X-Archive-Orig-Transfer-Encoding: chunked\r\n\r\n"
    rows = captures(desk)
    assert {row.missing for row in rows} == {None}
    assert {row.captured_at for row in rows} == {first.at, second.at}
    assert all(timedelta() <= row.noted_at - row.captured_at < timedelta(seconds=1) for row in rows)
    site.closing.set()
    assert complaints_of_warcio(desk.archive.glob("*/*.warc.gz")) == ""

    again = Newsdesk(folder=tmp_path / "again", sites=desk.sites)
    again.folder.mkdir()
    said = again.run("crawl", "--warc", *map(str, sorted(desk.archive.glob("*/*.warc.gz"))))
    assert said.status == 0, said.err
    assert sorted(again.texts) == sorted(desk.texts)
    assert kept(again) == kept(desk)  # the original captures, with their times


def test_only_pages_that_become_a_version_are_kept(bao: WildSite, tmp_path: Path) -> None:
    bao.pages = {
        "/tin": section("/tin-1001.html", "/the-thao-1002.html"),
        "/tin-1001.html": news(1),
        "/the-thao-1002.html": page("<article><h1>Bóng đá</h1><p>Đội nhà thắng ba không.</p></article>"),
    }
    desk = Newsdesk(folder=tmp_path, sites=[bao.site((SourceKind.SECTION, "/tin"))])
    desk.crawl()
    assert [one.url for one in kept(desk)] == [f"{bao.origin}/tin-1001.html"]
    ticking = news(1).body.replace(b"</body>", b"<!-- 12:01 --></body>")
    bao.pages["/tin-1001.html"] = page(ticking.decode())  # other bytes that say the same
    desk.crawl()
    assert len(list(desk.archive.glob("*/*"))) == 1
    [row] = captures(desk)
    with desk.session() as session:
        assert list(named_files(session)) == [row.file]


@pytest.mark.long
def test_an_archive_that_cannot_be_written_is_told_once_and_costs_no_article(bao: WildSite, tmp_path: Path) -> None:
    day = ago(days=1)
    bao.pages = {"/tin": section("/tin-1001.html"), "/tin-1001.html": news(1)}
    desk = Newsdesk(folder=tmp_path, sites=[bao.site((SourceKind.SECTION, "/tin"))])
    desk.crawl()
    desk.archive.rename(tmp_path / "elsewhere")
    desk.archive.write_text("a file stands where the archive was")
    bao.pages |= {
        "/tin": section("/tin-1001.html", "/tin-1002.html", "/tin-1003.html"),
        "/tin-1002.html": round_report(f"{day.day}/{day.month}/{day.year}"),
        "/tin-1003.html": news(3),
    }
    row = desk.crawl()["bao"]
    assert (row["new"], row["rounds_new"], row["outcome"]) == (2, 1, "partial")
    [line] = row["errors"]
    assert line.startswith(f"pages cannot be kept as captured: {desk.archive}: ")
    assert line.endswith("articles are stored without them")
    assert [one.missing is None for one in captures(desk)] == [True, False, False]
    kinds = [key.partition(":")[0] for key in desk.told]
    assert (kinds.count("new-round"), kinds.count("site-silent")) == (1, 1)
    assert any("Số phiên bản đã lưu mà thiếu trang: 2" in plain_text(mail) for mail in desk.mails)
    assert "archive since" in desk.run("sites").out
    said = finish(desk.start("check", "bao", "--json"))
    assert (said.status, said.json["archive"][:32]) == (1, "pages cannot be kept as captured")

    pack = tmp_path / "all.zip"
    made = desk.run("dossier", "vn-la-deputy", "--out", str(pack))
    assert made.status == 0, made.err
    assert "no page for version 1 of" in made.err
    assert desk.run("verify", str(pack)).status == 2  # it takes no configuration
