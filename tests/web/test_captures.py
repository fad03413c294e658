"""The page as captured: served as it was, shut in, and where there is none, why."""

import gzip
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from storage.captures import MOST
from tests.web.house import CORRECTED, NOON, OTHER, REPORT, Answer, House, close_house, open_house

PAGE = "<h1>Bàn về cửa khẩu</h1><p>Như đã in.</p>".encode()


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[House]:
    """A house whose articles come with their pages."""
    opened = open_house(tmp_path)
    yield opened
    close_house(opened)


def answer(kind: str, *more: str) -> bytes:
    return "\r\n".join(["HTTP/1.1 200 OK", f"Content-Type: {kind}", *more, "", ""]).encode()


def shown(house: House, **page: bytes) -> Answer:
    house.publish("/a-post1.html", **page)  # type: ignore[arg-type]  # head and page are both bytes
    return house.visitor().get("/articles/1/captures/1")


def test_it_is_served_as_it_was_and_shut_in(archive: House) -> None:
    said = shown(archive, page=PAGE)
    assert said.body == PAGE
    headers = {name.lower(): value for name, value in said.headers.items()}
    policy = [one.strip() for one in headers["content-security-policy"].split(";")]
    assert policy[:4] == ["sandbox", "default-src 'none'", "img-src data:", "style-src 'unsafe-inline'"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert "set-cookie" not in headers


def test_it_is_shown_in_a_frame_that_may_nothing(archive: House) -> None:
    archive.publish("/a-post1.html", page=PAGE)
    page = archive.visitor().get("/articles/1/page/1?lang=en")
    (frame,) = page.page.xpath("//iframe")
    assert frame.get("sandbox") == ""
    assert frame.get("src") == "/articles/1/captures/1"
    assert "Captured from songhong.example, 18 Nov 2026, 12:00" in page.words
    assert "Scripts, styles and pictures from elsewhere are not loaded" in page.words


@pytest.mark.parametrize(
    ("kind", "served"),
    [
        ("text/html", "text/html; charset=utf-8"),
        ("application/xhtml+xml; charset=UTF-8", "text/html; charset=utf-8"),
        ("text/html; charset=windows-1258", "text/html; charset=utf-8"),
        ("text/plain; charset=utf-8", "text/plain; charset=utf-8"),
        ("application/pdf", "text/plain"),
        ("image/svg+xml", "text/plain"),
        ("text/html; charset='<script>'", "text/html; charset=utf-8"),
        ("text/plain; charset='<script>'", "text/plain"),
        ("text/html, text/javascript", "text/plain"),
    ],
)
def test_it_is_html_or_plain_text_in_the_charset_it_came_in(archive: House, kind: str, served: str) -> None:
    assert shown(archive, page=PAGE, head=answer(kind)).headers["content-type"] == served


def test_its_packing_is_undone(archive: House) -> None:
    assert shown(archive, page=gzip.compress(PAGE), head=answer("text/html", "Content-Encoding: gzip")).body == PAGE


def test_a_page_that_unpacks_to_more_than_ten_megabytes_is_not_shown(archive: House) -> None:
    bomb = gzip.compress(bytes(MOST + 1))
    said = shown(archive, page=bomb, head=answer("text/html", "Content-Encoding: gzip"))
    assert (said.status, said.text) == (404, f"larger than {MOST} bytes")
    assert f"larger than {MOST} bytes" in archive.visitor().get("/articles/1/page/1?lang=en").words


def test_a_body_that_was_met_before_is_found_where_it_was_met(archive: House) -> None:
    archive.publish("/a-post1.html", page=PAGE)
    archive.publish("/b-post2.html", title="Đội nhà", text=OTHER, page=PAGE, at=NOON + timedelta(hours=1))
    said = archive.visitor().get("/articles/2/captures/1")
    assert said.body == PAGE
    assert "18 Nov 2026, 13:00" in archive.visitor().get("/articles/2/page/1?lang=en").words


def files(house: House) -> list[Path]:
    return sorted(house.settings.storage.archive.rglob("*.warc.gz"))


def test_a_page_that_is_gone_or_was_changed_is_not_shown_and_why(archive: House) -> None:
    archive.publish("/a-post1.html", page=PAGE)
    archive.publish("/b-post2.html", title="Đội nhà", text=OTHER, page=PAGE, at=NOON + timedelta(hours=1))
    again, first = files(archive)
    whole = first.read_bytes()
    first.write_bytes(whole[:-1] + b"?")
    assert "not what was written there" in archive.visitor().get("/articles/1/page/1").words
    first.write_bytes(gzip.compress(gzip.decompress(whole).replace(b"cart", b"tart").replace(b"in.", b"on.")))
    assert "is not in the archive any more" in archive.visitor().get("/articles/2/page/1").words
    first.write_bytes(b"")
    assert archive.visitor().get("/articles/2/captures/1").status == 404
    first.unlink()
    assert "No such file" in archive.visitor().get("/articles/1/page/1").words
    again.unlink()
    assert archive.visitor().get("/articles/2/captures/1").status == 404


def test_a_page_that_could_not_be_kept_says_why(archive: House) -> None:
    archive.settings.storage.archive.parent.mkdir(exist_ok=True)
    archive.settings.storage.archive.write_text("no folder")
    archive.publish("/a-post1.html", page=PAGE)
    visitor = archive.visitor()
    assert "The page itself cannot be shown" in visitor.get("/articles/1/page/1?lang=en").words
    assert "The page itself was not kept." in visitor.get("/articles/1?lang=en").words


def test_a_version_from_before_pages_were_kept_says_so(archive: House) -> None:
    archive.publish("/a-post1.html")
    page = archive.visitor().get("/articles/1/page/1?lang=en")
    assert "it was stored before pages were kept" in page.words
    assert not page.page.xpath("//iframe")


@pytest.mark.parametrize("path", ["page", "captures"])
def test_what_was_never_there_is_missing(archive: House, path: str) -> None:
    archive.publish("/a-post1.html", page=PAGE)
    for number in ("2", "0", "x", "99999999999"):
        assert archive.visitor().get(f"/articles/1/{path}/{number}").status == 404
    assert archive.visitor().get(f"/articles/9/{path}/1").status == 404


def test_each_version_leads_to_its_page_and_to_what_changed(archive: House) -> None:
    archive.publish("/a-post1.html", page=PAGE)
    archive.publish("/a-post1.html", text=CORRECTED, at=NOON + timedelta(hours=1), page=PAGE)
    archive.publish("/a-post1.html", text=REPORT, at=NOON + timedelta(hours=2), page=PAGE)
    page = archive.visitor().get("/articles/1?lang=en").page
    said = [" ".join(one.text_content().split()) for one in page.xpath("//ol[@class='versions']/li")]
    assert said[0].startswith("Version 3 (as version 1): seen 18 Nov 2026, 14:00")
    assert page.xpath("//ol[@class='versions']//a/@href") == [
        "/articles/1/diff?from=2&to=3", "/articles/1/page/3", "/articles/1/diff?from=1&to=2", "/articles/1/page/2",
        "/articles/1/page/1",
    ]  # fmt: skip
