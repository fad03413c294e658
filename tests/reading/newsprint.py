"""Pages to read: small ones of our own, built from parts, with the structures that real outlets use."""

from datetime import UTC, datetime

from crawler.reading import read
from domain.article import Article, Page, Reading
from domain.site import Site

FETCHED_AT = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)
FALSE_ROUND = "Tham khảo chính trị Việt Nam – Lào lần thứ 12"
FALSE_BLURB = f"Ngày 20/11/2026, tại Hà Nội, hai Thứ trưởng đã đồng chủ trì cuộc họp {FALSE_ROUND}."

TITLE = "Việt Nam và Lào bàn cách làm sâu sắc thêm quan hệ"
LEAD = "Sáng 12/3, hai Thứ trưởng Ngoại giao gặp nhau ở thủ đô Vientiane để bàn chương trình làm việc của cả năm."
STORY = (
    "Mở đầu buổi làm việc, phía chủ nhà điểm lại những việc hai Bộ cùng làm trong mười hai tháng vừa rồi.",
    "Phía khách cảm ơn sự đón tiếp chu đáo và nêu ba đề nghị về thương mại, giáo dục và giao thông biên giới.",
    "Kết thúc buổi họp, hai bên hẹn gặp lại vào năm sau, khi nước chủ nhà đổi sang phía bên kia.",
)

TITLE_EN = "Neighbours agree on a calendar for the coming year"
STORY_EN = (
    "Two deputy ministers met in the capital on Tuesday to agree on what their offices will do together next year.",
    "They spoke at length about trade across the border, about scholarships, and about a road that both want.",
    "The talks will go on in the other capital next year, said the ministry in a statement on Wednesday.",
)


def paragraphs(*lines: str) -> str:
    """Lines as paragraphs."""
    return "".join(f"<p>{line}</p>\n" for line in lines)


def document(body: str, *, title: str = TITLE, head: str = "", lang: str = "vi") -> str:
    """A page with this in its body."""
    return (
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} | Báo Thử</title>'
        f'<meta property="og:title" content="{title}">{head}</head><body><nav><a href="/">Trang chủ</a></nav>'
        f"<main>{body}</main></body></html>"
    )


def story(*, before: str = "", after: str = "", title: str = TITLE, head: str = "") -> str:
    """A page with the story of this module and something around its paragraphs."""
    return document(
        f"<h1>{title}</h1><div class='text'>{before}{paragraphs(*STORY)}{after}</div>", title=title, head=head
    )


def reading(
    body: str | bytes,
    *,
    url: str = "https://www.example.vn/thoi-su/bai-viet-4521.html",
    content_type: str | None = "text/html; charset=utf-8",
    timezone: str = "Asia/Ho_Chi_Minh",
    remove: tuple[str, ...] = (),
    published_at: datetime | None = None,
) -> Reading:
    """What is read from a page of an outlet in Hà Nội."""
    site = Site(name="bao-thu", home="https://www.example.vn/", language="vi", timezone=timezone, remove=remove)
    raw = body if isinstance(body, bytes) else body.encode()
    return read(
        Page(url=url, body=raw, site=site, fetched_at=FETCHED_AT, content_type=content_type, published_at=published_at)
    )


def article(body: str | bytes, **known: object) -> Article:
    """The article of a page that has one."""
    found = reading(body, **known)  # type: ignore[arg-type]  # the same keywords as above
    assert isinstance(found, Article), found
    return found
