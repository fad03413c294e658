"""Sitemaps: news, indexes, packed and plain ones; and those without an end."""

import gzip
import time
from datetime import UTC, datetime

import pytest

from crawler.discovery import Listing, UnreadableSourceError, is_heavy, read_source
from domain.site import Site, Source, SourceKind

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SITE = Site(name="bao", home="https://bao.example/", timezone="Asia/Ho_Chi_Minh")
MAP = Source(kind=SourceKind.SITEMAP, url="https://bao.example/sitemap.xml")
LIST = Source(kind=SourceKind.LIST, url="https://bao.example/list.txt")


def read(body: str | bytes, source: Source = MAP, since: datetime | None = None) -> Listing:
    return read_source(source, body if isinstance(body, bytes) else body.encode(), SITE, NOW, since)


def urls(*entries: str) -> str:
    said = "".join(f"<url>{entry}</url>" for entry in entries)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{said}</urlset>'


def loc(number: int, changed: str = "") -> str:
    return f"<loc>https://bao.example/tin-{number}.html</loc>" + (f"<lastmod>{changed}</lastmod>" if changed else "")


def index(*entries: str) -> str:
    return "<sitemapindex>" + "".join(f"<sitemap>{entry}</sitemap>" for entry in entries) + "</sitemapindex>"


def names(listing: Listing) -> list[str]:
    return [lead.url.rpartition("/")[2] for lead in listing.leads]


def parts(listing: Listing) -> list[str]:
    return [source.url.removeprefix("https://bao.example/") for source in listing.sources]


def test_the_titles_and_addresses_of_pictures_are_not_those_of_the_article() -> None:
    picture = "<i:image xmlns:i='x'><i:loc>https://bao.example/anh.jpg</i:loc><i:title>Ảnh</i:title></i:image>"
    news = (
        "<n:news xmlns:n='y'><n:publication><n:name>Báo</n:name><n:language>vi</n:language></n:publication>"
        "<n:publication_date>2026-11-19T08:00:00+07:00</n:publication_date><n:title>Tin trong ngày</n:title></n:news>"
    )
    [lead] = read(urls(picture + news + loc(1))).leads
    assert (lead.url, lead.title) == ("https://bao.example/tin-1.html", "Tin trong ngày")
    assert lead.published_at == datetime(2026, 11, 19, 1, tzinfo=UTC)


def test_days_order_the_articles_and_are_no_times_of_publication() -> None:
    listing = read(urls(loc(1, "2026-11-17"), loc(2, "2026-11-19"), loc(3, "2026-11-18")))
    assert names(listing) == ["tin-2.html", "tin-3.html", "tin-1.html"]
    assert {lead.published_at for lead in listing.leads} == {None}
    assert listing.newest_at == datetime(2026, 11, 19, 16, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize("changed", ["2099-01-01", "1970-01-01", "banana", "2026-13-45", "2026-11-20T25:00:00+99:00"])
def test_a_last_change_that_cannot_be_does_not_cost_the_article(changed: str) -> None:
    assert names(read(urls(loc(1, changed)))) == ["tin-1.html"]


def test_what_is_on_other_hosts_or_no_page_is_refused() -> None:
    others = ("http://169.254.169.254/", "file:///etc/passwd", "javascript:alert(1)", "ftp://127.0.0.1/",
              "https://khac.example/tin-9.html", "https://bao.example:8443/tin-9.html")  # fmt: skip
    assert names(read(urls(*(f"<loc>{one}</loc>" for one in others), loc(1)))) == ["tin-1.html"]


def test_a_plain_sitemap_and_a_feed_in_the_place_of_one_are_read() -> None:
    assert names(read("https://bao.example/tin-1.html\r\nhttps://bao.example/tin-2.html\n")) == [
        "tin-1.html",
        "tin-2.html",
    ]
    feed = "<rss><channel><item><link>https://bao.example/tin-1.html</link></item></channel></rss>"
    assert names(read(feed)) == ["tin-1.html"]


def test_a_sitemap_that_is_cut_off_gives_what_stands_before_the_cut_and_says_so() -> None:
    listing = read(urls(*(loc(number) for number in range(20)))[:-60])
    assert len(listing.leads) >= 18
    assert listing.remarks == ("is cut off or broken; what stands before that was read",)


def test_an_index_that_lists_itself_leads_only_on() -> None:
    listing = read(index(loc(0).replace("tin-0.html", "sitemap.xml"), "<loc>https://bao.example/sitemap.xml?utm_source=a</loc>",
                         "<loc>https://bao.example/b.xml</loc>"))  # fmt: skip
    assert parts(listing) == ["b.xml"]


def test_of_a_thousand_parts_the_newest_two_are_read_and_none_of_tags() -> None:
    many = [
        f"<loc>https://bao.example/{number}.xml</loc><lastmod>2026-01-{number % 28 + 1:02}</lastmod>"
        for number in range(1000)
    ]
    tags = "<loc>https://bao.example/tags.xml</loc><lastmod>2026-11-20</lastmod>"
    new = "<loc>https://bao.example/new.xml</loc><lastmod>2026-11-19</lastmod>"
    assert parts(read(index(tags, *many, new))) == ["new.xml", "27.xml"]


def test_months_of_the_future_do_not_come_first() -> None:
    months = [f"<loc>https://bao.example/news-{month}.xml</loc>" for month in ("2099-12", "2026-11", "2026-10")]
    assert "news-2026-11.xml" in parts(read(index(*months)))


def test_more_addresses_than_a_sitemap_may_hold_are_not_read_and_that_is_said() -> None:
    body = urls(*(loc(number) for number in range(60_000))).encode()
    assert is_heavy(body)
    began = time.perf_counter()
    listing = read(body)
    assert time.perf_counter() - began < 10
    assert listing.remarks == ("lists more than 50000 addresses; the others were not read",)
    assert (len(listing.leads), listing.cut) == (500, 49_500)
    # Without dates nobody knows at which end it grows.
    assert {"tin-0.html", "tin-49999.html"} <= set(names(listing))


def test_a_look_into_the_past_takes_them_all() -> None:
    body = urls(*(loc(number, "2026-11-01") for number in range(2000)))
    assert len(read(body, since=datetime(2026, 10, 1, tzinfo=UTC)).leads) == 2000
    assert len(read(body, since=datetime(2026, 11, 2, tzinfo=UTC)).leads) == 0


def test_packed_sitemaps_are_read_whole_or_refused() -> None:
    body = urls(*(loc(number) for number in range(10))).encode()
    assert len(read(gzip.compress(body[:300]) + gzip.compress(body[300:])).leads) == 10
    with pytest.raises(UnreadableSourceError, match="a gzip file that is cut off"):
        read(gzip.compress(body)[:-20])
    with pytest.raises(UnreadableSourceError, match="more than 50 MiB"):
        read(b"".join(gzip.compress(b" " * 9 * 1024**2) for _ in range(6)))


def test_a_list_of_addresses_has_comments_and_no_other_hosts() -> None:
    body = """# các bài cần xem
https://bao.example/tin-1.html
/tin-2.html   # từ trang chủ

https://khac.example/tin-3.html
https://bao.example/tin-1.html?utm_source=list
file:///etc/passwd
"""
    assert names(read(body, LIST)) == ["tin-1.html", "tin-2.html"]


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("", "an empty answer"),
        ("<!doctype html><html><body>Không thấy</body></html>", "an HTML page"),
        ("Xin chào\nMọi người", "something else"),
        (b"\x89PNG\r\n\x1a\n\0\0", "something else"),
    ],
)
def test_what_is_no_list_is_named(body: str | bytes, what: str) -> None:
    with pytest.raises(UnreadableSourceError, match=f"no list of addresses but {what}"):
        read(body, LIST)
