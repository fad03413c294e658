"""The sieve: it says no only where the gate, which parses, says no; and it says so at once, whatever the page is."""

import time
import unicodedata
from collections.abc import Callable
from html import escape
from itertools import product
from random import Random

import pytest

from crawler.gate import may_speak_of
from crawler.golden import load_all
from crawler.sieve import Sieve
from tests.golden.rounds import built_in_mechanisms
from tests.reading.newsprint import document, paragraphs
from tests.reading.test_golden import PAGES

WATCHED = tuple(built_in_mechanisms())
SIEVE = Sieve(WATCHED)
HTML = "text/html; charset=utf-8"
OTHER = paragraphs("Sáng nay, đoàn công tác của tỉnh đi thăm một nhà máy nước sạch vừa xây xong ở huyện vùng cao.") * 2
NAMES = {
    "vi": "Tham khảo chính trị",
    "vi, of ministers": "Đối thoại chiến lược",
    "en": "political consultations",
    "fr": "consultations politiques",
    "es": "diálogo político",
    "de": "Politische Konsultationen",
    "ru": "Политические консультации",
    "lo": "ການປຶກສາຫາລືທາງການເມືອງ",
    "zh": "外交磋商",
    "ja": "政治協議",
    "th": "การหารือทางการเมือง",
}


def numbered(text: str) -> str:
    return "".join(f"&#{ord(letter)};" if letter > "\x7f" else letter for letter in text)


def in_small_pieces(text: str) -> str:
    return "\u00ad".join(text)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "capitals": str.upper,
    "marks apart": lambda text: unicodedata.normalize("NFD", text),
    "numbers for letters": numbered,
    "soft hyphens": in_small_pieces,
    "hard spaces": lambda text: text.replace(" ", "&nbsp;"),
    "spaces of no width": lambda text: text.replace(" ", " \u200b"),
    "a line's end": lambda text: text.replace(" ", "<br>"),
    "a box for each word": lambda text: "".join(f"<b>{word}</b> " for word in text.split()),
    "a note between": lambda text: text.replace(" ", " <!-- a note --> "),
    "half a word bold": lambda text: f"<i>{text[:3]}</i>{text[3:]}",
    "a sentence in a link": lambda text: f'<a href="/?a=1&b=2">{text}</a>',
}
PLACES = {
    "a sentence": "<p>Chiều qua, hai Bộ tổ chức {} tại thủ đô nước bạn, rồi cùng đi thăm nhà máy nước.</p>",
    "a heading": "<h1>{}</h1>",
    "a form": "<form><textarea>{} <b </textarea></form><title>x <y</title>",
    "a frame": "<iframe>{} <p>x</iframe>",
    "a script": "<script>if (a<b && c) teaser = '{}';</script>",
    "behind a script": "<!-- <script> --><p>{} và nhiều chuyện khác nữa được kể ở đây.</p><script>a=1</script>",
    "an odd attribute": '<p title="a>b">{}</p>',
    "what compares": "<p>3 < 5 và {} > 2</p>",
}
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1258", "tcvn", "gb18030", "cp1251", "cp1252")


def encoded(page: str, encoding: str) -> bytes:
    if encoding == "tcvn":  # letters of an old font, that became letters of Unicode
        return page.replace("ả", "¶").replace("í", "Ý").replace("ị", "Þ").replace("ố", "è").encode()
    return page.encode(encoding, "replace")


def test_a_page_about_something_else_is_ruled_out() -> None:
    assert SIEVE.rules_out(document(OTHER).encode(), HTML)
    assert SIEVE.rules_out(document(OTHER).encode(), None)


def test_what_is_named_in_scripts_and_attributes_only_is_ruled_out() -> None:
    page = document(OTHER + '<div role="dialog" class="consult"><script>open("dialog", a < b)</script></div>')
    assert SIEVE.rules_out(page.encode(), HTML)


@pytest.mark.parametrize(
    "usual",
    [
        "<script>//<![CDATA[\nif (a<b) open('dialog')\n//]]></script>",
        '<form><textarea placeholder="Ý kiến"></textarea></form>',
        "<p>Gi&aacute; x&#259;ng t&#x0103;ng &amp; gi\u00adảm\u200b</p>",
        "<p>Fran\u00e7ois est all\u00e9 \u00e0 Gen\u00e8ve, puis rentr\u00e9 chez lui par le train du soir.</p>",
        "<p>本台记者昨天从会场获悉，今年的稻米收成好于往年。</p>",
    ],
)
def test_what_real_pages_carry_does_not_keep_a_page_from_being_ruled_out(usual: str) -> None:
    assert SIEVE.rules_out(document(OTHER + usual).encode(), HTML)


@pytest.mark.parametrize("language", NAMES)
def test_no_page_that_the_gate_lets_through_is_ruled_out(language: str) -> None:
    let_through = 0
    for spelling, place, encoding in product(SPELLINGS.values(), PLACES.values(), ENCODINGS):
        body = encoded(document(OTHER + place.format(spelling(NAMES[language]))), encoding)
        if may_speak_of(body, HTML, WATCHED):
            let_through += 1
            assert not SIEVE.rules_out(body, HTML), body.decode("utf-8", "replace")
    assert let_through > 100


def test_no_headline_or_summary_is_overlooked() -> None:
    for name, spelling in product(NAMES.values(), SPELLINGS.values()):
        said = spelling(name)
        heads = (f"<title>{said}</title>", f'<meta property="og:title" content="{escape(said)}">',
                 f'<meta name="description" content="a > b: {escape(said)}">')  # fmt: skip
        for head in heads:
            body = f"<!doctype html><html><head>{head}</head><body>{OTHER}</body></html>".encode()
            assert not (SIEVE.rules_out(body, HTML) and may_speak_of(body, HTML, WATCHED)), body.decode()


def test_the_golden_pages_pass_as_the_gate_says() -> None:
    pages = [golden.page for golden in load_all(PAGES)]
    ruled_out = [page for page in pages if SIEVE.rules_out(page.body, page.content_type)]
    assert not [page.url for page in ruled_out if may_speak_of(page.body, page.content_type, WATCHED)]
    assert len(ruled_out) > len(pages) // 2


def test_pages_that_are_shaken_pass_as_the_gate_says() -> None:
    chosen = Random(11)  # noqa: S311 - nothing is guarded by it
    scraps = [
        *NAMES.values(),
        "tham",
        " khảo",
        "vấn",
        "chiến",
        "lược",
        "consult",
        "<b>",
        "</i>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "&nbsp;",
        "&#7843;",
        "<table>",
        "<td>",
        "</x>",
        "<title>",
        "<textarea>",
        "\u200b",
        "<svg>",
        "<p>",
        "&shy;",
        "<a href='/x'>",
        "</a>",
        "<meta content='",
        "'>",
        ">",
        "< ",
        "\x00",
        "ả",
        "a\u0309",
    ]
    for _ in range(3000):
        body = document(OTHER + "".join(chosen.choices(scraps, k=chosen.randint(2, 14)))).encode()
        if SIEVE.rules_out(body, HTML):
            assert not may_speak_of(body, HTML, WATCHED), body.decode()


@pytest.mark.parametrize(
    "unit",
    ["<script>", "<script>< ", "<div ", "<", "&", "&a", "&#1", "tham ", "tham khảo<", "<title>", "<meta ", "<iframe>",
     "<!--", "Ã", "ạ", "\u200b", "<p>consult", "</script>", "<a title='", "=a&"],
)  # fmt: skip
def test_no_page_keeps_the_crawl_waiting(unit: str) -> None:
    body = ("<html><p>tham khảo</p>" + unit * (1024 * 1024 // len(unit.encode()) - 10)).encode()
    begun = time.process_time()
    SIEVE.rules_out(body, HTML)
    assert time.process_time() - begun < 0.5


def test_what_is_no_page_is_left_to_the_reader() -> None:
    for body in (
        b"%PDF-1.7 x",
        b"<rss><channel/></rss>",
        b"plain words",
        b"<p>\xff\xfe</p>",
        b"<p>" + b"x" * 1_100_000,
    ):
        assert not SIEVE.rules_out(body, HTML)
    assert not SIEVE.rules_out(document(OTHER).encode(), "application/pdf")
