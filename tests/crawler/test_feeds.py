"""Feeds as they are found in the wild: dialects, addresses, titles; and those that were made to do harm."""

import json
import time
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from crawler.discovery import Listing, TooLongHereError, UnreadableSourceError, read_source
from domain.site import Site, Source, SourceKind

NOW = datetime(2026, 11, 20, tzinfo=UTC)
SITE = Site(name="bao", home="https://bao.example/", timezone="Asia/Ho_Chi_Minh")
FEED = Source(kind=SourceKind.FEED, url="https://bao.example/rss/home.rss")
FOLDED = "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in pairwise("abcdefghij"))
LAUGHS = f"<!DOCTYPE rss [<!ENTITY a 'ha'>{FOLDED}]>"
HOME = "https://bao.example/"
ATOM_NS = 'xmlns:a="http://www.w3.org/2005/Atom"'
BURNER = 'xmlns:o="http://rssnamespace.org/feedburner/ext/1.0"'


def read(body: str | bytes, source: Source = FEED) -> Listing:
    return read_source(source, body if isinstance(body, bytes) else body.encode(), SITE, NOW)


def paths(listing: Listing) -> list[str]:
    return [lead.url.removeprefix("https://bao.example") for lead in listing.leads]


def rss(*items: str, doctype: str = "") -> str:
    said = "".join(f"<item>{item}</item>" for item in items)
    return f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel><title>Báo</title>{said}</channel></rss>'


def item(number: int, *, title: str = "Tin", date: str = "") -> str:
    return f"<title>{title}</title><link>https://bao.example/tin-{number}.html</link><pubDate>{date}</pubDate>"


RSS_091 = """<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN"
"http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel><title>Báo</title>
<item><title>Tin</title><link>https://bao.example/tin-1001.html</link></item></channel></rss>"""
RSS_090 = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>Báo</title></channel>
<item><title>Tin</title><link>https://bao.example/tin-1001.html</link></item></rdf:RDF>"""
RDF = """<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"/>
<item rdf:about="https://bao.example/tin-1001.html"><title>Tin</title><link>https://bao.example/tin-1001.html</link>
<dc:date>2026-11-18T08:00:00+07:00</dc:date></item></rdf:RDF>"""
ATOM_03 = """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Báo</title><entry><title>Tin</title>
<link rel="alternate" type="text/html" href="https://bao.example/tin-1001.html"/><issued>2026-11-18T08:00:00+07:00</issued>
</entry></feed>"""
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "items": [
            {"id": "1", "url": "/tin-1001.html", "title": "Tin", "date_published": "2026-11-18T08:00:00+07:00"},
            "no item",
            {"id": "2"},
        ],
    }
)


DIALECTS: dict[str, str | bytes] = {
    "RSS 0.90": RSS_090, "RSS 0.91": RSS_091, "RDF": RDF, "Atom 0.3": ATOM_03, "JSON Feed": JSON_FEED,
    "lines before it": "\n\n \ufeff" + RDF, "UTF-16": RDF.encode("utf-16"),
}  # fmt: skip


@pytest.mark.parametrize("feed", DIALECTS.values(), ids=DIALECTS)
def test_every_dialect_of_feeds_is_read(feed: str | bytes) -> None:
    assert paths(read(feed)) == ["/tin-1001.html"]


def test_a_date_without_a_zone_is_one_of_the_site() -> None:
    listing = read(rss(item(1001, date="2026-11-18 08:00:00"), item(1002, date="Wed, 18 Nov 2026 09:00:00")))
    assert [lead.published_at for lead in listing.leads] == [
        datetime(2026, 11, 18, 2, tzinfo=UTC), datetime(2026, 11, 18, 1, tzinfo=UTC),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("said", "path"),
    [
        ("<link>/tin-1.html</link>", "/tin-1.html"),
        ("<link>tin-1.html</link>", "/rss/tin-1.html"),
        ("<link>https://bao.example/tin-1.html&amp;mobile=yes</link>", "/tin-1.html"),
        ('<link xml:base="https://bao.example/2026/">tin-1.html</link>', "/2026/tin-1.html"),
        ("<guid>https://bao.example/tin-1.html</guid>", "/tin-1.html"),
        ('<guid isPermaLink="false">https://bao.example/tin-1.html</guid><link>/tin-2.html</link>', "/tin-2.html"),
        ("<guid>https://bao.example/?p=1</guid><link>/tin-2.html</link>", "/tin-2.html"),
        (f"<link>https://feeds.example/~r/1</link><o:origLink {BURNER}>{HOME}tin-1.html</o:origLink>", "/tin-1.html"),
        (f'<a:link {ATOM_NS} rel="self" href="/api/1"/><link>/tin-1.html</link>', "/tin-1.html"),
        (f'<a:link {ATOM_NS} type="application/pdf" href="/1.pdf"/><a:link {ATOM_NS} href="/1.html"/>', "/1.html"),
        ("<link>\n  https://bao.example/tin-1.html\n</link>", "/tin-1.html"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("end", ["", "<title>Bão & lũ</title>"], ids=["well-formed", "ill-formed"])
def test_the_page_of_an_item_is_found(said: str, path: str, end: str) -> None:
    if end and ("xml:base" in said or "pdf" in said or "xmlns:o" in said):
        pytest.skip("feedparser has its own mind of these")
    assert paths(read(rss(said + end))) == [path]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("<![CDATA[Tin &quot;lũ&quot;]]>", 'Tin "lũ"'),
        ("&lt;![CDATA[Tin lũ]]&gt;", "Tin lũ"),
        ("Tin &amp;amp; ảnh", "Tin & ảnh"),
        ("&lt;b&gt;Tin&lt;/b&gt; lũ", "Tin lũ"),
        ("Tin&#13;&#10;Bcc: a@b.example", "Tin Bcc: a@b.example"),
        ("Tin \u202elũ\u2066", "Tin lũ"),
        ("Tin " * 100_000, ("Tin " * 125).strip()),
    ],
)
def test_a_title_is_one_clean_line(said: str, title: str) -> None:
    [lead] = read(rss(item(1, title=said))).leads
    assert (lead.title or "").strip() == title


def test_control_characters_do_not_cost_the_items() -> None:
    listing = read(rss(item(1, title="Tin\x00\x01\x08\x1b[31m"), item(2)))
    assert paths(listing) == ["/tin-1.html", "/tin-2.html"]


def test_items_that_lead_nowhere_are_counted_and_the_others_read() -> None:
    links = ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//evil.example/x", "http://10.0.0.1/",
             "http://[bad/", "https://bao.example/" + "a" * 1_000_000)  # fmt: skip
    listing = read(rss("<title>Không có gì</title>", *(f"<link>{link}</link>" for link in links), item(1)))
    assert paths(listing) == ["/tin-1.html"]
    assert listing.remarks == ("6 of its 9 items have no address that can be fetched",)


def test_a_feed_of_another_house_is_told() -> None:
    assert read(rss("<link>https://khac.example/tin-1.html</link>")).remarks == (
        "none of the 1 addresses that it lists is on a host of this site",
    )


def test_20_000_items_are_cut_to_the_newest_and_that_is_said() -> None:
    dated = [item(number, date=f"2026-{number % 10 + 1:02}-18T08:00:00+07:00") for number in range(20_000)]
    began = time.perf_counter()
    listing = read(rss(*dated))
    assert time.perf_counter() - began < 5
    assert (len(listing.leads), listing.cut, listing.is_ordered) == (500, 19_500, True)
    assert {lead.published_at for lead in listing.leads} == {datetime(2026, 10, 18, 1, tzinfo=UTC)}


def test_however_a_feed_is_shuffled_it_lists_the_same() -> None:
    dated = [item(number, date=f"2026-11-18T08:00:{number:02}+07:00") for number in range(20)]
    assert paths(read(rss(*dated))) == paths(read(rss(*reversed(dated))))


def test_ids_that_change_or_repeat_say_nothing_of_an_article() -> None:
    def with_guids(*guids: str) -> str:
        return rss(*(f"<guid>{guid}</guid>" + item(number) for number, guid in enumerate(guids)))

    assert paths(read(with_guids("a", "a", "a"))) == paths(read(with_guids("a-1", "b-2", "c-3")))


LONG = f'<!DOCTYPE rss [<!ENTITY a "{"x" * 100_000}">]>'
HOSTILE: dict[str, str | bytes] = {
    "billion laughs": rss("<title>&j;</title><link>/tin-1.html</link>", doctype=LAUGHS),
    "quadratic": rss("<title>" + "&a;" * 20_000 + "</title>", doctype=LONG),
    "a file": rss("<title>&x;</title>", doctype='<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "a parameter": rss("", doctype='<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p;]>'),
    "a DTD": rss(item(1), doctype='<!DOCTYPE rss SYSTEM "http://127.0.0.1:9/evil.dtd">'),
    "XInclude": rss('<title><x:include xmlns:x="http://www.w3.org/2001/XInclude" parse="text" '
                    'href="file:///etc/passwd"/></title><link>/tin-1.html</link>'),
    "behind a comment": "<!-- <rss> -->" + rss("<title>&j; & lũ</title>", doctype=LAUGHS).partition("?>")[2],
    "in UTF-16": rss("<title>&j;</title>", doctype=LAUGHS).encode("utf-16"),
    "ill-formed": rss("<title>&j; & lũ</title>", doctype=LAUGHS),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("kind", [SourceKind.FEED, SourceKind.SITEMAP])
def test_what_declares_or_includes_something_is_refused_at_once_and_said(name: str, kind: SourceKind) -> None:
    began = time.perf_counter()
    with pytest.raises(UnreadableSourceError, match=r"which no source needs: refused$"):
        read(HOSTILE[name], Source(kind=kind, url=FEED.url))
    assert time.perf_counter() - began < 1


def test_a_feed_whose_body_is_the_name_of_a_file_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "feed").write_text(rss(item(1)))
    with pytest.raises(UnreadableSourceError):
        read(str(tmp_path / "feed"))


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("<urlset><url><loc>https://bao.example/a</loc></url></urlset>", "no feed but a sitemap"),
        ('{"error": 404}', "no feed but a JSON document"),
        ('{"error": ', "no feed but a broken JSON document"),
        ("[" * 100_000, "no feed but a broken JSON document"),
        ("<opml/>", "no feed but something else"),
    ],
)
def test_what_is_no_feed_is_named(body: str, what: str) -> None:
    with pytest.raises(UnreadableSourceError, match=what):
        read(body)


def test_what_takes_long_is_not_read_where_others_wait() -> None:
    broken = rss(*(item(number, title="Bão & lũ") for number in range(1000)))
    with pytest.raises(TooLongHereError):
        read_source(FEED, broken.encode(), SITE, NOW, quickly=True)
    assert len(read(broken).leads) == 500
