"""Pages that are no article."""

import pytest

from domain.article import Article, Refusal, RefusalReason
from tests.reading.newsprint import STORY, TITLE, document, paragraphs, reading, story


def items(count: int) -> str:
    """Headlines with blurbs, as home and tag pages list them."""
    return "".join(
        f'<article><h3><a href="/bai-{i}.html">Một đầu đề đủ dài để là đầu đề số {i}</a></h3>'
        f"<p>Tóm tắt ngắn của bài số {i}, một câu.</p></article>"
        for i in range(count)
    )


@pytest.mark.parametrize(
    ("body", "content_type", "reason"),
    [
        (b"", None, RefusalReason.EMPTY),
        (b"  \n ", "text/html", RefusalReason.EMPTY),
        (b"<html><body></body></html>", "text/html", RefusalReason.EMPTY),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3 1 0 obj", "text/html", RefusalReason.NOT_HTML),
        (b"\x89PNG\r\n\x1a\n\x00\x00", None, RefusalReason.NOT_HTML),
        (b"whatever it is", "application/pdf", RefusalReason.NOT_HTML),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8, "image/jpeg", RefusalReason.NOT_HTML),
        (b'<?xml version="1.0"?><rss><channel></channel></rss>', "text/xml", RefusalReason.NOT_HTML),
    ],
)
def test_what_is_no_page_is_refused(body: bytes, content_type: str | None, reason: RefusalReason) -> None:
    found = reading(body, content_type=content_type)
    assert isinstance(found, Refusal)
    assert found.reason is reason


@pytest.mark.parametrize(
    ("page", "url", "reason"),
    [
        (
            document("<h1>404</h1><p>Không tìm thấy trang bạn yêu cầu.</p>", title="404"),
            "/x-1.html",
            RefusalReason.SOFT_404,
        ),
        (document("<p>This page could not be found.</p>", title="Page not found"), "/x-1.html", RefusalReason.SOFT_404),
        (
            document("<p>We use cookies. Accept all cookies or manage consent.</p>", title="Cookie consent"),
            "/x-1.html",
            RefusalReason.CONSENT_WALL,
        ),
        (
            document(
                "<h1>Đăng nhập</h1><p>Đăng nhập để đọc tiếp bài này.</p><form><input type=password></form>",
                title="Đăng nhập",
            ),
            "/x-1.html",
            RefusalReason.LOGIN_WALL,
        ),
        (
            document("<p>Checking your browser before access.</p>", title="Just a moment..."),
            "/x-1.html",
            RefusalReason.BLOCKED,
        ),
        (document(items(40), title="Trang nhất"), "/", RefusalReason.LISTING),
        (document(items(40), title="Lào"), "/lao-tag123.vnp", RefusalReason.LISTING),
        (document(items(60), title="Thời sự"), "/thoi-su", RefusalReason.LISTING),
        (
            document("<h1>Xem phim</h1><video src=/a.mp4></video><p>Xem.</p>", title="Xem phim"),
            "/video-1.html",
            RefusalReason.NO_TEXT,
        ),
    ],
)
def test_a_page_without_an_article_says_what_it_is_instead(page: str, url: str, reason: RefusalReason) -> None:
    found = reading(page, url=f"https://www.example.vn{url}")
    assert isinstance(found, Refusal)
    assert found.reason is reason


@pytest.mark.parametrize(
    "page",
    [
        story(after="<p>Bạn cần đăng nhập để bình luận.</p>"),
        story(after="<div>We use cookies.</div>"),
        document(
            f"<h1>Không tìm thấy lời giải</h1><div>{paragraphs(*STORY)}{paragraphs(*STORY_LONG)}</div>",
            title="Không tìm thấy lời giải",
        )
        if (STORY_LONG := tuple(f"{line} Và còn nữa." for line in STORY))
        else "",
        document(f"<h1>{TITLE}</h1><div>{paragraphs(STORY[0])}</div>"),
        document(f"<h1>{TITLE}</h1><div>{paragraphs(*STORY)}</div>{items(60)}"),
    ],
)
def test_an_article_is_not_refused_for_its_words_or_its_neighbours(page: str) -> None:
    assert isinstance(reading(page), Article)
