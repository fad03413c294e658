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


TEASER = paragraphs(
    "Chi phí thuê kho lạnh tăng gấp đôi sau ba năm, trong khi nhiều kho mới vẫn bỏ trống vì thiếu điện."
)
WALL = paragraphs(
    "Nội dung này dành riêng cho hội viên.", "Đăng nhập hoặc mua gói tháng 79.000 đồng để đọc tiếp bài viết."
)


def test_a_teaser_that_ends_at_a_wall_is_no_article() -> None:
    found = reading(document(f"<h1>{TITLE}</h1>{TEASER}{WALL}", title=TITLE))
    assert found == Refusal(url=found.url, reason=RefusalReason.LOGIN_WALL)


def test_an_offer_below_a_whole_article_does_no_harm() -> None:
    assert isinstance(reading(document(f"<h1>{TITLE}</h1>{paragraphs(*STORY, *STORY[:2])}{TEASER}{WALL}")), Article)


@pytest.mark.parametrize(
    "lines",
    [
        (
            "Nhiều trang web chào người đọc bằng nút “Chấp nhận tất cả” và giấu lời từ chối sau ba lần bấm.",
            "Từ tháng ba, cơ quan bảo vệ dữ liệu sẽ phạt những trang như thế, theo một hướng dẫn vừa công bố.",
            "Hiệp hội các nhà xuất bản nói quảng cáo nuôi báo chí, và vài tòa soạn đã mất một phần năm thu nhập.",
        ),
        (
            "“Subscribe to continue reading is not a sentence that anyone enjoys,” said the head of the federation.",
            "A digital subscription that cost five dollars a month will cost almost six, the four largest papers said.",
            "Two thirds of lapsed readers had left because cancelling seemed easier than logging in, a survey found.",
        ),
        (
            "Gần 1.200 trang của cổng thông tin hiện dòng chữ “Trang không tồn tại” suốt sáng thứ sáu vừa rồi.",
            "Kẻ tấn công đã lợi dụng một tiện ích lỗi thời, theo trung tâm giám sát an toàn mạng của tỉnh.",
            "Đến 14 giờ cùng ngày, khoảng hai phần ba số trang đã truy cập lại được như thường.",
        ),
    ],
    ids=["consent", "subscriptions", "404"],
)
def test_an_article_about_walls_is_none_itself(lines: tuple[str, ...]) -> None:
    """It speaks of such pages, and a wall speaks to its reader."""
    assert isinstance(reading(document(f"<h1>{TITLE}</h1>{paragraphs(*lines)}")), Article)


def test_a_section_with_long_blurbs_is_a_listing_whatever_it_calls_itself() -> None:
    blurb = "Hai câu tóm tắt của một bài khác, đủ dài để giống một đoạn văn. Câu thứ hai cũng vậy, cũng dài như thế."
    rows = "".join(
        f'<div class="item"><h3><a href="/bai-{n}.html">Một đầu đề đủ dài, số {n}</a></h3><p>{blurb}</p></div>'
        for n in range(12)
    )
    page = document(f"<h1>Đối ngoại</h1>{rows}", title="Đối ngoại", head='<meta property="og:type" content="article">')
    found = reading(page, url="https://www.example.vn/doi-ngoai")
    assert found == Refusal(url=found.url, reason=RefusalReason.LISTING)


def test_a_brief_amid_long_lists_is_an_article_and_nothing_but_the_brief() -> None:
    brief = (
        "Sáng nay, điểm trường vùng cao được khánh thành sau năm tháng thi công, với ba phòng học và một nhà bếp.",
        "Trước đó, các em phải học nhờ trong nhà văn hóa của bản, cách nhà có khi nửa ngày đường.",
    )
    found = reading(document(f"<h1>{TITLE}</h1>{paragraphs(*brief)}{items(40)}"))
    assert isinstance(found, Article)
    assert found.paragraphs == list(brief)


def test_a_brief_in_a_script_without_full_stops_is_an_article() -> None:
    line = "ສູນຝຶກອົບຮົມຊາອິນຊີໄດ້ເປີດຂຶ້ນໃນເມືອງແປກ ແຂວງຊຽງຂວາງ ເພື່ອໃຫ້ຄອບຄົວຊາວກະສິກອນ 120 ຄອບຄົວມີບ່ອນຮຽນຮູ້"
    assert isinstance(reading(document(f"<h1>ເປີດສູນຝຶກອົບຮົມຊາອິນຊີ</h1>{paragraphs(line)}", title="ຂ່າວ")), Article)
