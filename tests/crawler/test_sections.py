"""Section pages: articles are linked by headlines; menus, footers and boxes of what others read are not the list."""

from datetime import UTC, datetime

import pytest

from crawler.discovery import Listing, UnreadableSourceError, read_source
from domain.site import Site, Source, SourceKind

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
HEADLINE = "Hai nước bàn việc mở lại cửa khẩu số"
PAGE = "https://bao.example/thoi-su"


def read(body: str, *, pages: int = 1, url: str = PAGE, since: datetime | None = None, article: str | None = None,
         follow: str | None = None) -> Listing:  # fmt: skip
    site = Site(name="bao", home="https://bao.example/", timezone="Asia/Ho_Chi_Minh", article=article)
    source = Source(kind=SourceKind.SECTION, url=url, pages=pages, follow=follow)
    return read_source(source, f"<!doctype html><html><body>{body}</body></html>".encode(), site, NOW, since)


def teaser(number: int, title: str = HEADLINE) -> str:
    return f'<article><h3><a href="/tin-{number}.html">{title} {number}</a></h3></article>'


def link(number: int, title: str = HEADLINE) -> str:
    return f'<li><a href="/tin-{number}.html">{title} {number}</a></li>'


def numbers(listing: Listing) -> list[int]:
    return [int(lead.url.rpartition("-")[2].removesuffix(".html")) for lead in listing.leads]


def test_teasers_come_first_and_what_others_read_last() -> None:
    page = f"""<aside>{link(3001)}</aside><div class="most-read">{link(3002)}</div>
    <main>{link(2001)}{teaser(1001)}{teaser(1002)}</main>"""
    assert numbers(read(page)) == [1001, 1002, 2001, 3001, 3002]


@pytest.mark.parametrize(
    "box", ["nav", "footer", "div class='main-menu'", "ul role=navigation", "div id='footer'", "div class='breadcrumb'"]
)
def test_a_page_of_menus_only_lists_nothing(box: str) -> None:
    assert numbers(read(f"<{box}>{link(1001)}{link(1002)}</{box.split()[0]}>")) == []


def test_links_that_are_too_short_for_headlines_list_nothing() -> None:
    menu = "".join(
        f'<a href="/muc-{n}.html">{name}</a>' for n, name in enumerate(("Chính trị", "Thế giới", "Xem thêm"), 10_000)
    )
    assert numbers(read(menu)) == []
    assert numbers(read('<a href="/tin-10001.html">越南与老挝举行政治磋商会议</a>')) == [10_001]


def test_a_picture_that_is_linked_tells_the_headline() -> None:
    [lead] = read(f'<a href="/tin-1001.html"><img src="a.jpg" alt="{HEADLINE}"></a>').leads
    assert lead.title == HEADLINE


def test_what_the_site_calls_an_article_counts_wherever_it_stands() -> None:
    page = '<nav><a href="/bai/7">Tin</a></nav><h2><a href="/tin-1001.html">' + HEADLINE + "</a></h2>"
    assert [lead.url for lead in read(page, article=r"/bai/\d+$").leads] == ["https://bao.example/bai/7"]
    assert numbers(read(page, article=r"/bai/\d+$", follow=r"/tin-")) == [1001]


def test_links_are_relative_to_what_the_page_says() -> None:
    [lead] = read(f'<base href="https://bao.example/vi/"><h2><a href="tin-1001.html">{HEADLINE}</a></h2>').leads
    assert lead.url == "https://bao.example/vi/tin-1001.html"


NEXT = {
    "as the page calls it": (PAGE, '<link rel="next" href="/thoi-su?trang=2">', "/thoi-su?trang=2"),
    "as a link calls it": (PAGE, '<a rel="next nofollow" href="/thoi-su/tiep">Sau</a>', "/thoi-su/tiep"),
    "?page=": (PAGE, '<a href="?page=3">3</a><a href="?page=2">2</a>', "/thoi-su?page=2"),
    "the one after": (PAGE + "?page=2", '<a href="?page=1">1</a><a href="?page=3">3</a>', "/thoi-su?page=3"),
    "trang-2": (PAGE + "-472ct0.htm", '<a href="/thoi-su-472ct0/trang-2.htm">2</a>', "/thoi-su-472ct0/trang-2.htm"),
    "/page/2": (
        "https://bao.example/category/asean/",
        '<a href="/category/asean/page/2/">2</a>',
        "/category/asean/page/2/",
    ),
    "with other words": (PAGE + "?cat=9", '<a href="?cat=9&page=2">2</a>', "/thoi-su?cat=9&page=2"),
}


@pytest.mark.parametrize("name", NEXT)
def test_the_next_page_is_found(name: str) -> None:
    url, page, following = NEXT[name]
    [source] = read(teaser(1001) + page, url=url, pages=3).sources
    assert (source.url, source.pages) == (f"https://bao.example{following}", 2)
    assert read(teaser(1001) + page, url=url).sources == ()


@pytest.mark.parametrize(
    "page",
    [
        '<a rel="next" href="https://khac.example/thoi-su?page=2">2</a>',
        '<a href="/the-gioi?page=2">2</a>',
        '<a rel="next" href="javascript:next()">2</a>',
        '<a rel="next" href="#">2</a>',
        '<a href="?page=7">7</a>',
    ],
    ids=["of another site", "of another section", "of a script", "of itself", "not the next"],
)
def test_what_is_no_next_page_is_not_taken_for_one(page: str) -> None:
    assert read(teaser(1001) + page, pages=3).sources == ()


def test_a_look_into_the_past_turns_pages_until_all_that_they_list_is_older() -> None:
    since = datetime(2026, 11, 10, tzinfo=UTC)
    pager = '<a rel="next" href="?page=2">2</a>'

    def day(number: int) -> str:
        return f'<h3><a href="/the-gioi/tin-202611{number:02}172500102.htm">{HEADLINE}</a></h3>'

    assert len(read(day(12) + day(9) + pager, since=since).sources) == 1
    assert read(day(9) + day(8) + pager, since=since).sources == ()
    assert len(read(teaser(1001) + pager, since=since).sources) == 1
    beside = f'<div>{teaser(1001)}<time datetime="2026-11-02T08:00:00+07:00">2/11</time></div>'
    assert read(beside + pager, since=since).sources == ()


def test_no_page_makes_it_slow() -> None:
    began = datetime.now(UTC)
    deep = "<div class='a b'>" * 60_000 + teaser(1001)
    wide = "".join(link(number, "Tin") for number in range(25_000))
    read(deep, since=began)
    read(wide, pages=2)
    assert (datetime.now(UTC) - began).total_seconds() < 10


@pytest.mark.parametrize(
    ("body", "what"), [(b"<rss><channel/></rss>", "a feed"), (b'{"a": 1}', "a JSON document"), (b"", "an empty answer")]
)
def test_what_is_no_page_is_named(body: bytes, what: str) -> None:
    site = Site(name="bao", home="https://bao.example/")
    with pytest.raises(UnreadableSourceError, match=f"no page but {what}"):
        read_source(Source(kind=SourceKind.SECTION, url=PAGE), body, site, NOW)
