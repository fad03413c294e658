"""What feeds, sitemaps and section pages list, and which sources a home page offers."""

import gzip
from datetime import UTC, datetime

import pytest

from crawler.discovery import UnreadableSourceError, find_sources, read_source
from domain.site import Site, Source, SourceKind

NOW = datetime(2026, 11, 20, tzinfo=UTC)
SITE = Site(name="bao", home="https://bao.example/")
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Báo</title>
<item><title><![CDATA[Tin &quot;cũ&quot;]]></title><link>https://bao.example/tin-cu-1001.html</link>
<pubDate>Tue, 17 Nov 2026 08:00:00 +0700</pubDate></item>
<item><title>Tin mới</title><link>/tin-moi-1002.html?utm_source=rss</link>
<pubDate>Wed, 18 Nov 2026 08:00:00 +0700</pubDate></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo</title>
<entry><title>Một</title><link rel="self" href="https://bao.example/api/1"/>
<link href="https://bao.example/2026/11/18/mot/"/><updated>2026-11-18T09:00:00Z</updated>
<published>2026-11-18T01:00:00Z</published></entry></feed>"""
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://bao.example/sitemaps/news-2026-9.xml</loc></sitemap>
<sitemap><loc>https://bao.example/sitemaps/news-2026-11.xml</loc></sitemap>
<sitemap><loc>https://bao.example/sitemaps/news-2026-10.xml</loc></sitemap>
<sitemap><loc>https://other.example/sitemap.xml</loc></sitemap></sitemapindex>"""
MONTH = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://bao.example/tin-post1001.vnp</loc><lastmod>2026-11-17</lastmod></url>
<url><loc>https://bao.example/tin-post1002.vnp</loc><lastmod>2026-11-18T08:00:00+07:00</lastmod></url></urlset>"""
NEWS = """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://bao.example/tin-post1003.vnp</loc>
<news:news><news:publication_date>2026-11-19T08:00:00+07:00</news:publication_date>
<news:title>Tin trong ngày</news:title></news:news></url></urlset>"""


def source(kind: SourceKind, follow: str | None = None) -> Source:
    return Source(kind=kind, url="https://bao.example/nguon", follow=follow)


def listed(kind: SourceKind, body: str | bytes, follow: str | None = None) -> list[str]:
    """Paths that a source lists, newest first."""
    raw = body if isinstance(body, bytes) else body.encode()
    listing = read_source(source(kind, follow), raw, SITE, NOW)
    return [lead.url.removeprefix("https://bao.example") for lead in listing.leads]


def test_an_rss_feed_lists_its_items_newest_first() -> None:
    listing = read_source(source(SourceKind.FEED), RSS.encode(), SITE, NOW)
    assert [lead.url for lead in listing.leads] == [
        "https://bao.example/tin-moi-1002.html", "https://bao.example/tin-cu-1001.html",
    ]  # fmt: skip
    assert listing.newest_at == datetime(2026, 11, 18, 1, tzinfo=UTC)
    assert {lead.site for lead in listing.leads} == {"bao"}


def test_an_atom_entry_is_known_by_its_page_and_the_day_of_its_publication() -> None:
    [lead] = read_source(source(SourceKind.FEED), ATOM.encode(), SITE, NOW).leads
    assert (lead.url, lead.title) == ("https://bao.example/2026/11/18/mot/", "Một")
    assert lead.published_at == datetime(2026, 11, 18, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "broken",
    [
        RSS.replace("Tin mới", "Tin & mới"),
        RSS.replace("</channel></rss>", ""),
        RSS.replace("Tin mới", "Tin &nbsp; mới"),
    ],
    ids=["bare ampersand", "cut off", "unknown entity"],
)
def test_a_feed_that_is_not_well_formed_is_read_all_the_same(broken: str) -> None:
    assert listed(SourceKind.FEED, broken) == ["/tin-moi-1002.html", "/tin-cu-1001.html"]


def test_a_feed_without_items_is_a_feed() -> None:
    assert listed(SourceKind.FEED, '<rss version="2.0"><channel><title>Báo</title></channel></rss>') == []


@pytest.mark.parametrize(
    "date",
    [
        "", "Thứ Tư, 18/11/2026", "Wed, 18 Nov 2036 08:00:00 +0700", "Thu, 01 Jan 1970 00:00:00 GMT", "not a date",
        "Fri, 20 Nov 2099 09:00:00 +0700", "Fri, 20 Nov 2569 09:00:00 +0700", "-0001-11-30T00:00:00Z", "2026-11-18",
        "0000-00-00T00:00:00Z", "Fri, 31 Feb 2026 09:00:00 +0700", "Fri, 20 Nov 2026 25:61:61 +9999",
        "99999999999999999999", "9" * 5000 + ":00", "Wed, 18 Nov 99999999999999 08:00:00 +0700",
    ],
)  # fmt: skip
def test_a_date_that_is_none_or_cannot_be_leaves_the_item_undated(date: str) -> None:
    feed = RSS.replace("Wed, 18 Nov 2026 08:00:00 +0700", date)
    undated = [
        lead for lead in read_source(source(SourceKind.FEED), feed.encode(), SITE, NOW).leads if not lead.published_at
    ]
    assert [lead.url for lead in undated] == ["https://bao.example/tin-moi-1002.html"]


@pytest.mark.parametrize(
    ("kind", "body", "what"),
    [
        (SourceKind.FEED, "<!doctype html><html><body>Lỗi</body></html>", "no feed but an HTML page"),
        (SourceKind.FEED, "", "no feed but an empty answer"),
        (SourceKind.SITEMAP, "<html><body>Lỗi</body></html>x<", "no sitemap but an HTML page"),
        (SourceKind.SITEMAP, "chưa có", "no sitemap but something else"),
        (SourceKind.SECTION, "", "no page but an empty answer"),
        (SourceKind.SITEMAP, b"\x1f\x8bnot gzip at all", "a broken gzip file"),
    ],
)
def test_a_source_of_another_kind_is_named_for_what_it_is(kind: SourceKind, body: str | bytes, what: str) -> None:
    with pytest.raises(UnreadableSourceError, match=what):
        listed(kind, body)


def test_a_sitemap_index_leads_to_its_two_newest_parts_on_the_same_site() -> None:
    listing = read_source(source(SourceKind.SITEMAP), INDEX.encode(), SITE, NOW)
    assert [one.url[-15:] for one in listing.sources] == ["news-2026-11.xml"[-15:], "news-2026-10.xml"[-15:]]
    assert listing.leads == ()


def test_a_look_into_the_past_reads_every_part_of_an_index() -> None:
    since = datetime(2026, 1, 1, tzinfo=UTC)
    assert len(read_source(source(SourceKind.SITEMAP), INDEX.encode(), SITE, NOW, since).sources) == 3


def test_a_look_into_the_past_leaves_out_the_months_before() -> None:
    listing = read_source(source(SourceKind.SITEMAP), INDEX.encode(), SITE, NOW, datetime(2026, 10, 15, tzinfo=UTC))
    assert [one.url[-11:-4] for one in listing.sources] == ["2026-11", "2026-10"]


def test_a_look_into_the_past_ends_where_it_was_told_to() -> None:
    since = datetime(2026, 11, 18, tzinfo=UTC)
    leads = read_source(source(SourceKind.FEED), RSS.encode(), SITE, NOW, since).leads
    assert [lead.url for lead in leads] == ["https://bao.example/tin-moi-1002.html"]


def test_a_monthly_sitemap_lists_its_articles_packed_or_not() -> None:
    assert set(listed(SourceKind.SITEMAP, MONTH)) == {"/tin-post1001.vnp", "/tin-post1002.vnp"}
    assert listed(SourceKind.SITEMAP, gzip.compress(MONTH.encode())) == listed(SourceKind.SITEMAP, MONTH)


def test_a_news_sitemap_gives_title_and_publication() -> None:
    [lead] = read_source(source(SourceKind.SITEMAP), NEWS.encode(), SITE, NOW).leads
    assert (lead.title, lead.published_at) == ("Tin trong ngày", datetime(2026, 11, 19, 1, tzinfo=UTC))


def test_a_packed_sitemap_that_unpacks_without_end_is_refused() -> None:
    with pytest.raises(UnreadableSourceError, match="more than 50 MiB"):
        listed(SourceKind.SITEMAP, gzip.compress(b" " * 60 * 1024**2))


HEADLINE = "Hai nước mở lại cửa khẩu sau lũ"
ARTICLES = [
    "/tham-khao-chinh-tri-viet-nam-lao/333659.vnp",
    "/tham-khao-chinh-tri-post333659.vnp",
    "/viet-nam-lao-204000.html",
    "/the-gioi/tham-van-chinh-tri-20241216172500102.htm",
    "/chinh-tri/tham-van-chinh-tri-post1141234.vov",
    "/politics-laws/1689071/viet-nam-laos-hold-consultation.html",
    "/tham-van-102250708175811.htm",
    "/En/detail.aspx?id=90123",
    "/?p=4711",
    "/2026/11/18/laos-and-vietnam-want-to-send-notes-by-wire/",
    "/tin-van/viet-nam-lao-ar812345.html",
    "/cid-6123/7183/-589000",
]
NO_ARTICLES = [
    "/", "/chinh-tri", "/lao-tag118.vnp", "/tags/viet-nam-lao.tag", "/chinhtri/trang2.vnp", "/tim-kiem?q=lao",
    "/category/region/", "/author/souk-inthavong-from-the-mekong-daily/", "/anh-1234567.jpg", "/rss/home.rss",
    "/video/mot-doan-phim-rat-dai-ve-song-hong/", "mailto:desk@bao.example", "javascript:void(0)", "#top",
    "https://other.example/viet-nam-lao-204000.html",
]  # fmt: skip


@pytest.mark.parametrize("path", ARTICLES)
def test_a_link_that_looks_like_an_article_is_followed(path: str) -> None:
    assert listed(SourceKind.SECTION, f'<html><body><h3><a href="{path}">{HEADLINE}</a></h3></body></html>') == [path]


@pytest.mark.parametrize("path", NO_ARTICLES)
def test_a_link_that_does_not_is_left_alone(path: str) -> None:
    assert listed(SourceKind.SECTION, f'<html><body><h3><a href="{path}">{HEADLINE}</a></h3></body></html>') == []


def test_a_section_that_says_what_to_follow_decides_alone() -> None:
    page = '<html><body><a href="/a">A</a><a href="/tin-1234.html">B</a></body></html>'
    assert listed(SourceKind.SECTION, page, follow=r"/a$") == ["/a"]


def test_links_to_one_article_are_one_lead_with_the_longest_title() -> None:
    page = """<html><body><a href="/tin-1234.html"><img src="x"></a>
    <a href="/tin-1234.html">Tiêu đề dài của một bản tin</a>
    <a href="/tin-1234.html?utm_source=x">Xem</a></body></html>"""
    [lead] = read_source(source(SourceKind.SECTION), page.encode(), SITE, NOW).leads
    assert lead.title == "Tiêu đề dài của một bản tin"


def test_a_home_page_offers_its_feeds_its_sitemaps_and_itself() -> None:
    home = """<html><head><link rel="alternate" type="application/rss+xml" href="/rss/home.rss">
    <link rel="alternate" type="application/atom+xml" href="https://bao.example/atom">
    <link rel="alternate" type="application/rss+xml" href="https://other.example/rss">
    <link rel="stylesheet" type="text/css" href="/a.css"></head><body>Báo</body></html>"""
    robots = b"User-agent: *\nDisallow: /tim-kiem\nSitemap: https://bao.example/sitemap.xml\nsitemap: /news.xml\n"
    assert [(one.kind, one.url) for one in find_sources(SITE, home.encode(), robots)] == [
        (SourceKind.SECTION, "https://bao.example/"),
        (SourceKind.FEED, "https://bao.example/rss/home.rss"),
        (SourceKind.FEED, "https://bao.example/atom"),
        (SourceKind.SITEMAP, "https://bao.example/sitemap.xml"),
        (SourceKind.SITEMAP, "https://bao.example/news.xml"),
    ]


def test_a_home_page_that_offers_nothing_is_read_as_a_section() -> None:
    assert [one.kind for one in find_sources(SITE, b"", b"")] == [SourceKind.SECTION]
