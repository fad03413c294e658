"""Pages copied as text, sidebars and all."""

from datetime import datetime
from pathlib import Path

import pytest

from domain.article import Article
from tests.reading.newsprint import FALSE_BLURB, FALSE_ROUND, LEAD, STORY, TITLE, article, reading

SEEDS = Path(__file__).resolve().parents[2] / ".." / "shared" / "seeds"


def text_page(*, after: str = "", between: str = "") -> str:
    """A copied page: crumbs, clock, headline, tools, lead, story, then whatever comes."""
    return "\n\n".join(["Trang chủ Đối ngoại\n10:22 | 12/03/2024 GMT+7", TITLE, f"aa\n{LEAD}{between}", *STORY, after])


def text_article(body: str) -> Article:
    """The article of a copied page."""
    return article(body, content_type="text/plain; charset=utf-8")


def test_a_copied_page_gives_headline_paragraphs_and_time() -> None:
    found = text_article(text_page())
    assert (found.title, found.paragraphs) == (TITLE, [LEAD, *STORY])
    assert found.published_at == datetime.fromisoformat("2024-03-12T10:22:00+07:00")


@pytest.mark.parametrize(
    "noise",
    [
        f"\n{FALSE_ROUND}",
        f'\n"{FALSE_ROUND}"',
        f"\n{FALSE_ROUND}\nMột đầu đề khác của một bài khác",
        f"\n{TITLE} ảnh 1{FALSE_BLURB}",
        f"\n\n{FALSE_ROUND} {FALSE_ROUND}\n{FALSE_BLURB}\n",
        f"\n\n{FALSE_ROUND}\n\n{FALSE_ROUND}\n\n{FALSE_BLURB}",
        "\nChia sẻ Facebook Zalo",
        f"\n{TITLE}",
    ],
)
def test_headlines_captions_and_teasers_among_the_paragraphs_are_left_out(noise: str) -> None:
    assert text_article(text_page(between=noise)).paragraphs == [LEAD, *STORY]


@pytest.mark.parametrize(
    "stop",
    [
        "Tin cùng chuyên mục",
        "Tin bài liên quan",
        "Các tin bài khác",
        "Đọc nhiều",
        "(TTXVN/Vietnam+)",
        "Nguồn: example.vn",
        "Theo Báo Thử",
    ],
)
def test_nothing_behind_the_end_is_read(stop: str) -> None:
    assert text_article(text_page(after=f"{stop}\n\n{FALSE_BLURB}\n\n{FALSE_BLURB}")).paragraphs == [LEAD, *STORY]


def test_teasers_above_the_credit_are_left_out_and_the_credit_is_kept() -> None:
    found = text_article(
        text_page(after=f"{FALSE_ROUND} {FALSE_ROUND}\n{FALSE_BLURB}\n\nTheo Báo Thử\nNguồn: example.vn")
    )
    assert found.paragraphs == [LEAD, *STORY]
    assert found.credit == "example.vn"


@pytest.mark.parametrize("tail", ["./. TTXVN", "./. Theo TTXVN", ". - TTXVN/VNA"])
def test_a_last_paragraph_with_its_agency_behind_it_is_kept(tail: str) -> None:
    last = "Chương trình làm việc năm sau sẽ được hai bên ký tại thủ đô của nước láng giềng"
    found = text_article(text_page(after=f"{last}{tail}\n\nTin liên quan\n\n{FALSE_BLURB}"))
    assert found.paragraphs[:-1] == [LEAD, *STORY]
    assert found.paragraphs[-1].startswith(last)


def test_text_without_a_header_that_says_so_is_text_too() -> None:
    assert isinstance(reading(text_page(), content_type=None), Article)


needs_seeds = pytest.mark.skipif(not SEEDS.exists(), reason="the two copied pages are not here")


@needs_seeds
@pytest.mark.parametrize(
    ("file", "lines", "credit", "headline_at"),
    [("000_b7f5e7437bbe3477.txt", 15, "TTXVN/Vietnam+", 0), ("004_f3d7f35a024ad4b6.txt", 12, "dangcongsan.vn", 3)],
)
def test_the_two_copied_pages_give_their_articles(file: str, lines: int, credit: str, headline_at: int) -> None:
    page = (SEEDS / file).read_text(encoding="utf-8")
    found = text_article(page)
    assert (found.title, len(found.paragraphs), found.credit) == (page.split("\n")[headline_at], lines, credit)


@needs_seeds
@pytest.mark.parametrize("file", ["000_b7f5e7437bbe3477.txt", "004_f3d7f35a024ad4b6.txt"])
def test_a_false_round_behind_any_line_of_a_copied_page_stays_out_of_the_text(file: str) -> None:
    lines = (SEEDS / file).read_text(encoding="utf-8").split("\n")
    for at in range(0, len(lines) + 1, 3):
        body = "\n".join([*lines[:at], FALSE_ROUND, *lines[at:]])
        assert "lần thứ 12" not in text_article(body).text, f"behind line {at}"
