"""The cheap scan: which pages are worth reading at all."""

import pytest

from crawler.gate import may_speak_of
from tests.golden.rounds import built_in_mechanisms
from tests.reading.newsprint import document, paragraphs

WATCHED = built_in_mechanisms()
OTHER = paragraphs("Sáng nay, đoàn công tác của tỉnh đi thăm một nhà máy nước sạch vừa xây xong ở huyện vùng cao.")
NAMED = "Tham khảo chính trị Việt Nam – Lào lần thứ 12"


def scan(body: str, title: str = "Một ngày của đoàn công tác") -> bool:
    return may_speak_of(document(body, title=title).encode(), "text/html; charset=utf-8", WATCHED)


def test_a_page_about_something_else_is_spared() -> None:
    assert not scan(OTHER)


@pytest.mark.parametrize(
    "body",
    [
        paragraphs(f"Chiều qua, hai Thứ trưởng chủ trì cuộc {NAMED} tại thủ đô nước bạn."),
        paragraphs(
            f"Chiều qua, hai Thứ trưởng chủ trì cuộc <a href=/x>{NAMED}</a> tại thủ đô nước bạn, rồi thăm nhà máy."
        ),
        paragraphs(
            f"Chiều qua, hai Thứ trưởng chủ trì cuộc <b><a href=/x>{NAMED}</a></b> tại nước bạn, rồi thăm nhà máy."
        ),
        paragraphs("Hai Bộ họp Tham vấn chính trị vòng hai."),
        paragraphs("Hai Bộ tiến hành tham vấn chính\n            trị vòng hai."),
        "<div>Hai Bộ tiến hành tham vấn chính\ntrị vòng hai.</div>",
        paragraphs("The deputy ministers held their political consultation in the capital."),
    ],
)
def test_a_page_that_names_the_mechanism_in_a_sentence_is_read(body: str) -> None:
    assert scan(OTHER + body)


def test_the_headline_alone_is_enough() -> None:
    assert scan(OTHER, title=NAMED)


@pytest.mark.parametrize(
    "menu",
    [
        f"<ul><li><a href=/a>{NAMED}</a></li><li><a href=/b>Giá vàng sáng nay đi lên</a></li></ul>",
        f"<div><a href=/a>{NAMED}</a> <a href=/b>Giá vàng sáng nay đi lên</a> <a href=/c>Dự báo thời tiết</a></div>",
        f"<div><b><a href=/a>{NAMED}</a></b><span><a href=/b>Giá vàng sáng nay đi lên</a></span></div>",
        f"<script>var teaser = '{NAMED}'</script>",
    ],
)
def test_menus_teasers_and_scripts_name_everything_and_do_not_count(menu: str) -> None:
    assert not scan(OTHER + menu)


@pytest.mark.parametrize(
    "box",
    [
        "<!-- <b>cũ</b><p>{}</p> -->",
        "<script>box = '<b>cũ</b><p>{}</p>'</script>",
        "<style>/* <p>{}</p> */</style>",
        "<noscript><p>{}</p></noscript>",
        "<TEMPLATE><p>{}</p></TEMPLATE>",
        '<div data-box="<b>cũ</b><p>{}</p>"></div>',
        "<div data-box='<b class=\"old\">cũ</b><p>{}</p>'></div>",
        "<div><a href=/a><p>{}</p></a></div>",
    ],
)
def test_a_paragraph_that_nobody_sees_or_that_is_a_link_does_not_count(box: str) -> None:
    assert not scan(OTHER + box.format(NAMED))
    assert scan(OTHER + box.format("Chuyện khác") + paragraphs(f"Hai Bộ họp {NAMED} tại thủ đô nước bạn."))


@pytest.mark.parametrize("space", [" ", "&nbsp;", "<b> ", "\n  "])
def test_a_sentence_is_scanned_whole_whatever_tags_and_entities_stand_in_it(space: str) -> None:
    assert scan(OTHER + f"<p>Hai Bộ tổ chức cuộc{space}tham khảo.</p>")
    assert not scan(OTHER + f"<p>Hai Bộ tổ chức cuộc tham khảo{space}ý kiến nhân dân.</p>")


def test_what_would_take_long_to_scan_is_left_to_the_reader() -> None:
    """The scanner is quadratic in depth: 200,000 levels took it 100 s, and whoever waits for it waits for all sites."""
    assert scan("<div>" * 200_000 + OTHER)
