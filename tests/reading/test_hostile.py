"""Whatever the bytes are, reading ends with an answer."""

import time
import unicodedata

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.article import Article, Refusal, RefusalReason
from tests.reading.newsprint import STORY, TITLE, article, document, paragraphs, reading

LIMIT_S = 10.0  # of processor time; each takes around one second, and 15 to 190 seconds where it is not linear

tag = st.sampled_from(
    [
        "html",
        "head",
        "title",
        "meta",
        "body",
        "div",
        "p",
        "span",
        "a",
        "img",
        "h1",
        "h2",
        "ul",
        "li",
        "table",
        "tr",
        "td",
        "time",
        "script",
        "br",
        "article",
        "figure",
        "b",
    ]
)
text = st.text(max_size=40) | st.sampled_from(
    [TITLE, *STORY, "Tin liên quan", "(TTXVN)", "./.", "10:22 | 30/08/2024", "99/99/2024", ">>"]
)
attribute = st.sampled_from(
    [
        "",
        " href=/a",
        " href='http://['",
        " src=x",
        " class=related",
        " class=sapo",
        " itemprop=articleBody",
        " datetime=2024-13-45",
        " type='application/ld+json'",
    ]
)
fragment = st.one_of(text, st.builds(lambda t, a: f"<{t}{a}>", tag, attribute), st.builds(lambda t: f"</{t}>", tag))
some = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check(found: Article | Refusal) -> None:
    """What holds for everything that is read."""
    if isinstance(found, Refusal):
        return
    assert found.title
    assert all(line == line.strip() and line for line in found.paragraphs)
    assert unicodedata.is_normalized("NFC", found.text)
    assert not set(found.text) & {"\u200b", "\u00a0", "\u00ad", "\ufeff", "\x00", "\r"}


@some
@given(
    st.binary(max_size=400),
    st.sampled_from([None, "text/html", "text/plain", "text/html; charset=utf-16", "x; charset=nonsense"]),
)
def test_any_bytes_are_answered(body: bytes, content_type: str | None) -> None:
    check(reading(body, content_type=content_type))


@some
@given(st.lists(fragment, max_size=40).map("".join))
def test_any_markup_is_answered(body: str) -> None:
    check(reading(body.encode("utf-8", "surrogatepass")))


@some
@given(st.lists(fragment, max_size=12).map("".join))
def test_any_markup_around_a_story_is_answered(body: str) -> None:
    check(
        reading((document(body + f"<h1>{TITLE}</h1><div>{paragraphs(*STORY)}</div>" + body)).encode("utf-8", "replace"))
    )


@some
@given(st.lists(text, max_size=30).map("\n".join))
def test_any_text_is_answered(body: str) -> None:
    check(reading(body.encode("utf-8", "replace"), content_type="text/plain"))


def seconds(body: str) -> float:
    """Processor time that reading a page takes."""
    started = time.process_time()
    reading(body)
    return time.process_time() - started


def test_thirty_thousand_inline_elements_in_one_block_are_read_in_time() -> None:
    assert seconds(document(f"<h1>{TITLE}</h1><p>{'<span>đoạn</span> ' * 30_000}</p>")) < LIMIT_S


def test_twenty_thousand_links_are_read_in_time() -> None:
    assert (
        seconds(document(f"<h1>{TITLE}</h1>{paragraphs(*STORY)}{'<a href=/x>liên kết nào đó</a> ' * 20_000}")) < LIMIT_S
    )


def test_eight_thousand_tables_are_read_in_time() -> None:
    tables = "<table><tr><td>ô</td></tr></table>" * 8_000
    assert seconds(document(f"<h1>{TITLE}</h1>{paragraphs(*STORY)}{tables}")) < LIMIT_S


def test_text_of_a_hundred_thousand_lines_is_read_in_time() -> None:
    assert seconds("một hai ba bốn năm sáu bảy tám chín. \n" * 100_000) < LIMIT_S


@pytest.mark.parametrize("levels", [300, 3_000, 200_000])
@pytest.mark.parametrize("box", ["<div>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<b>"])
def test_a_story_lies_as_deep_as_it_likes(box: str, levels: int) -> None:
    """The parser stops at 256 levels without a word: what lies deeper was lost, and the page said to have no text."""
    assert article(document(f"<h1>{TITLE}</h1>" + box * levels + paragraphs(*STORY))).paragraphs == list(STORY)


def test_more_elements_than_any_reader_would_scroll_through_are_refused_as_such() -> None:
    """Half a million paragraphs were read for more than a minute."""
    found = reading(document(f"<h1>{TITLE}</h1>" + "<p>câu</p>" * 500_000))
    assert found == Refusal(url=found.url, reason=RefusalReason.TOO_LARGE)


@pytest.mark.parametrize(
    "line",
    [
        "1" * 2_000_000,
        "“a" * 500_000,
        "a" + " " * 2_000_000,
        "5 đồng mỗi " * 150_000,
        "we ask you to subscribe " * 80_000,
    ],
    ids=["figures", "quotation marks", "spaces", "prices", "words of walls"],
)
def test_one_line_of_two_megabytes_is_read_in_time(line: str) -> None:
    """Patterns that look for walls took minutes over the figures."""
    assert seconds(document(f"<h1>{TITLE}</h1><p>{line}</p>")) < LIMIT_S


def test_nine_thousand_items_of_one_list_are_read_in_time() -> None:
    item = "<li><a href=/a>Một đầu đề đủ dài để là đầu đề</a> và phần sau của nó, dài hơn một chút.</li>"
    assert seconds(document(f"<h1>{TITLE}</h1>{paragraphs(*STORY)}<ul>{item * 9_000}</ul>")) < LIMIT_S


def test_structured_data_without_an_end_does_not_hide_the_story() -> None:
    head = f'<script type="application/ld+json">{"[" * 50_000}</script>'
    assert article(document(f"<h1>{TITLE}</h1><div>{paragraphs(*STORY)}</div>", head=head)).paragraphs == list(STORY)


def test_what_follows_ten_megabytes_is_not_read() -> None:
    page = (
        document(f"<h1>{TITLE}</h1><div>{paragraphs(*STORY)}</div>")
        + " " * 10_000_000
        + "<p>Quá xa để đọc, dù là câu dài.</p>"
    )
    assert article(page).paragraphs == list(STORY)
