"""What changed between two texts: nothing is lost or invented, words are kept whole, and no text takes for ever."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.diff import Mark, Piece, Sort, lost_and_gained, shortened, text_diff, word_diff
from tests.domain.world import unhurried

LINES = [f"Đoạn {n} kể về cây cầu số {n * 7} và mùa mưa năm ấy ở tỉnh bên." for n in range(12)]
TEXT = "\n".join(LINES)
SOME = st.lists(st.sampled_from([*LINES[:4], "a b c", "a c", "越南与老挝", "ກອງປະຊຸມ", "", " ", "x  y."]), max_size=8)


def shown(pieces: tuple[Piece, ...]) -> str:
    """As in a pipe."""
    forms = {Mark.SAME: "{}", Mark.GONE: "[-{}-]", Mark.NEW: "{{+{}+}}", Mark.SKIPPED: "…"}
    return "".join(forms[piece.mark].format(piece.text) for piece in pieces)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Sáng 18/11, tại Huế.", "Sáng 19/11, tại Huế.", "Sáng [-18/11-]{+19/11+}, tại Huế."),
        ("hai bên đã trao đổi", "hai bên trao đổi", "hai bên [-đã -]trao đổi"),
        ("The 10th round", "The 11th round", "The [-10th-]{+11th+} round"),
        ("第十次磋商", "第十一次磋商", "第十{+一+}次磋商"),
        ("ຄັ້ງທີ 10 ທີ່ວຽງຈັນ", "ຄັ້ງທີ 11 ທີ່ວຽງຈັນ", "ຄັ້ງທີ [-10-]{+11+} ທີ່ວຽງຈັນ"),
        ("ทบทวน", "ทบ", "ทบ[-ทวน-]"),
        ("", "mới", "{+mới+}"),
        ("cũ", "", "[-cũ-]"),
        ("như cũ", "như cũ", "như cũ"),
    ],
)
def test_a_line_is_compared_word_by_word_and_by_letters_where_words_are_not_spaced(
    before: str, after: str, said: str
) -> None:
    assert shown(word_diff(before, after)) == said


def test_two_changes_that_only_a_word_keeps_apart_are_one() -> None:
    before = "Họ bàn về giá lúa gạo năm ấy của vụ hè thu rồi về"
    after = "Họ xem ba trận bóng đá và ăn của hàng phở ngon rồi về"
    assert shown(word_diff(before, after)).count("[-") == 1


@unhurried
@given(SOME, SOME)
def test_what_stayed_and_went_is_the_text_before_and_what_stayed_and_came_the_text_after(
    old: list[str], new: list[str]
) -> None:
    before, after = "\n".join(old), "\n".join(new)
    passages = text_diff(before, after)
    old_lines, new_lines = before.split("\n"), after.split("\n")
    assert [one.after for one in passages if one.after is not None] == list(range(1, len(new_lines) + 1))
    assert sorted(one.before for one in passages if one.before is not None) == list(range(1, len(old_lines) + 1))
    for one in passages:
        then = "".join(piece.text for piece in one.pieces if piece.mark is not Mark.NEW)
        now = "".join(piece.text for piece in one.pieces if piece.mark is not Mark.GONE)
        assert one.before is None or then == old_lines[one.before - 1]
        assert one.after is None or now == new_lines[one.after - 1]


@unhurried
@given(st.text("aá 1.磋ກິ\u0301\u200b", max_size=20), st.text("aá 1.磋ກິ\u0301\u200b", max_size=20))
def test_no_letter_of_a_line_is_lost_or_invented(before: str, after: str) -> None:
    pieces = word_diff(before, after)
    assert "".join(piece.text for piece in pieces if piece.mark is not Mark.NEW) == before
    assert "".join(piece.text for piece in pieces if piece.mark is not Mark.GONE) == after


def test_a_paragraph_that_moved_is_neither_gone_nor_new() -> None:
    after = "\n".join([LINES[0], LINES[5], *LINES[1:5], *LINES[6:]])
    [moved] = [one for one in text_diff(TEXT, after) if one.sort is not Sort.SAME]
    assert (moved.sort, moved.before, moved.after) == (Sort.MOVED, 6, 2)
    assert lost_and_gained(TEXT, after) == ((), ())


def test_what_went_came_and_was_reworded_is_told_apart() -> None:
    reworded = LINES[2].replace("mùa mưa", "mùa khô")
    after = "\n".join([*LINES[:2], reworded, "Một đoạn hoàn toàn khác chen vào giữa bài.", *LINES[3:11]])
    changed = [(one.sort, one.before, one.after) for one in text_diff(TEXT, after) if one.sort is not Sort.SAME]
    assert changed == [(Sort.EDITED, 3, 3), (Sort.NEW, None, 4), (Sort.GONE, 12, None)]
    assert lost_and_gained(TEXT, after) == (
        (LINES[2], LINES[11]),
        (reworded, "Một đoạn hoàn toàn khác chen vào giữa bài."),
    )


def test_for_a_reader_what_stayed_is_skipped_but_for_its_neighbourhood() -> None:
    long = " ".join(f"từ{n}" for n in range(100))
    before, after = "\n".join([*LINES, long]), "\n".join([*LINES, long.replace("từ50", "chữ50")])
    view = shortened(text_diff(before, after), context=3)
    assert [(one.sort, one.paragraphs) for one in view] == [(Sort.SKIPPED, 11), (Sort.SAME, 1), (Sort.EDITED, 1)]
    assert shown(view[-1].pieces) == "…từ47 từ48 từ49 [-từ50-]{+chữ50+} từ51 từ52 từ53 …"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("x " * 60_000, "x " * 59_990 + "y", id="one word again and again"),
        pytest.param("a b " * 30_000, "b a " * 30_000, id="two words by turns"),
        pytest.param("1\n2\n3\n" * 9_000, "1\n2\n3\n4\n5\n" * 6_000, id="lines by turns"),
        pytest.param(*("\n".join(f"{x} b {n}" for n in range(9_000)) for x in "ac"), id="all new"),
        pytest.param("磋商" * 30_000, "商磋" * 30_000, id="no spaces"),
    ],
)  # fmt: skip
def test_no_text_takes_for_ever(before: str, after: str) -> None:
    begun = perf_counter()
    text_diff(before, after)
    assert perf_counter() - begun < 10  # a second or less on an idle machine; difflib alone takes minutes
