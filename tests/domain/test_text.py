"""Texts that a reader takes for the same compare as the same, and sentences end where a reader ends them."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from domain.text import clean, fold, plain, sentences
from tests.domain.world import unhurried

INVISIBLE = {
    "zero width space": "\u200b",
    "zero width joiner": "\u200d",
    "left-to-right mark": "\u200e",
    "embedding": "\u202a",
    "word joiner": "\u2060",
    "isolate": "\u2066",
    "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "bell": "\x07",
    "half a surrogate pair": "\ud83d",
}

# What news texts are made of and what goes wrong in them, so that a few hundred examples meet it.
LETTERS = "aàoòóỏõọuùyỳỷqđĐHTáÁ .,-–—“”'\"«»\n\t\u00a0\u3000越ລ໊1290\u0300\u0301\u0309\u0323\u0302" + "".join(
    INVISIBLE.values()
)
PROSE = st.text(st.sampled_from(LETTERS), max_size=40)
WORDS = st.text(st.sampled_from([letter for letter in LETTERS if not unicodedata.combining(letter)]), max_size=40)
ANYTHING = st.text(max_size=40) | PROSE


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("hoà bình", "hòa bình"),
        ("thoả thuận", "thỏa thuận"),
        ("xoá bỏ", "xóa bỏ"),
        ("hoạ sĩ", "họa sĩ"),
        ("mềm mại, khoẻ", "mềm mại, khỏe"),
        ("loè", "lòe"),
        ("Uỷ ban", "Ủy ban"),
        ("thuỷ điện", "thủy điện"),
        ("tuỳ viên", "tùy viên"),
        ("Thuỵ Sĩ", "Thụy Sĩ"),
        ("HOÀ", "HÒA"),
    ],
)
def test_old_and_new_tone_placement_are_one(old: str, new: str) -> None:
    assert plain(old) == plain(new) == new.lower()
    assert plain(unicodedata.normalize("NFD", old)) == plain(new)


@pytest.mark.parametrize("word", ["quý", "quỳ", "quỷ", "toàn", "hoàng", "khoét", "huỳnh", "khuỷu", "ngoài"])
def test_words_with_only_one_tone_placement_stay_as_they_are(word: str) -> None:
    assert plain(word) == word


def test_words_that_differ_in_their_tone_stay_apart() -> None:
    assert len({plain(word) for word in ("hoa", "hòa", "hóa", "họa", "hỏa")}) == 5


def test_a_decomposed_text_is_cleaned_to_the_composed_one() -> None:
    composed = "Tham khảo chính trị Việt Nam – Lào lần thứ mười một, do Thứ trưởng Đỗ Hùng Việt chủ trì"
    decomposed = unicodedata.normalize("NFD", composed)
    assert decomposed != composed
    assert clean(decomposed) == composed


@pytest.mark.parametrize("sign", INVISIBLE.values(), ids=INVISIBLE.keys())
def test_what_cannot_be_seen_does_not_tell_two_texts_apart(sign: str) -> None:
    assert clean(f"{sign}Vientiane, th{sign}áng 7{sign}") == "Vientiane, tháng 7"


@pytest.mark.parametrize("sign", INVISIBLE.values(), ids=INVISIBLE.keys())
def test_an_accent_joins_its_letter_across_what_cannot_be_seen(sign: str) -> None:
    assert clean(f"La{sign}\u0300o") == "Lào"


@pytest.mark.parametrize("space", ["  ", "\t", "\u00a0", " \u00a0 ", "\u2009", "\u3000", "\u202f", "\r"])
def test_any_run_of_spaces_is_one_space(space: str) -> None:
    assert clean(f" Hà{space}Nội ") == "Hà Nội"


def test_lines_stay_lines() -> None:
    assert clean("Tít bài\nĐoạn  một.\nĐoạn hai.\n") == "Tít bài\nĐoạn một.\nĐoạn hai."


@pytest.mark.parametrize("dash", "-‐‑‒–—―−﹘﹣-")
def test_all_dashes_are_one(dash: str) -> None:
    assert plain(f"Việt Nam {dash} Lào") == "việt nam - lào"


@pytest.mark.parametrize("quoted", ["“hai bên”", "„hai bên“", "«hai bên»", '"hai bên"'])
def test_all_quotation_marks_are_one(quoted: str) -> None:
    assert plain(quoted) == '"hai bên"'
    assert plain("l’amitié ‘vĩ đại’") == "l'amitié 'vĩ đại'"


@pytest.mark.parametrize("spelling", ["Do Hung Viet", "ĐỖ HÙNG VIỆT", "Dô Hùng Viêt", "đỗ hùng việt"])
def test_a_name_folds_to_one_spelling_whatever_accents_it_lost(spelling: str) -> None:
    assert fold(spelling) == fold("Đỗ Hùng Việt")


def test_plain_text_keeps_the_letter_with_a_bar_and_folded_text_does_not() -> None:
    assert (plain("Đà"), fold("Đà")) == ("đà", "da")


@pytest.mark.parametrize(
    "cut",
    [
        ["Hai bên họp tại Vientiane.", "Lễ ký diễn ra sau đó."],
        ["Ông Nguyễn V. Mẫu và bà L. Khamla dự.", "Hai bên ký biên bản."],
        ["Đoàn thăm TP. Hồ Chí Minh và Tp. Huế.", "Sau đó đoàn về nước."],
        ["Hội nghị do PGS. TS. Lê Văn Mẫu chủ trì.", "Có trăm người dự."],
        ["Mr. Mau met Dr. Khamla and Lt. Gen. Bounmy.", "They talked."],
        ["Die 10. Konsultation war in Vientiane.", "Die 11. Runde folgt."],
        ["Kim ngạch đạt 2.4 tỷ USD, tăng 34.8%.", "Lào xuất siêu."],
        ["Đoàn họp ngày 16.5 ở Hạ Long.", "Phía Lào cảm ơn."],
        ['Thứ trưởng nói: "Rất tốt."', "Phía Lào đồng ý."],
        ["“Chúng tôi hài lòng.”", "“Chúng tôi cũng vậy.”"],
        ["Ông hỏi: “Bao giờ họp?” rồi cười.", "Không ai đáp."],
        ["“Bao giờ họp?” ông hỏi.", "Không ai đáp."],
        ["Bao giờ họp?", "Năm sau!", "Ở đâu…", "Ở Lào."],
        ["Hai bên hẹn gặp lại./.", "Tin khác trong ngày"],
        ["Hai bên hẹn gặp lại ./.", "(TTXVN)"],
        ["Họp xong.", "10 văn kiện được ký."],
        ["Hai bên họp vòng chín.", "(Ảnh: phóng viên)"],
        ["Chuyện dài... rồi cũng xong.", "Hết."],
        ["Không có dấu chấm nào cả"],
    ],
    ids=lambda cut: cut[0][:32],
)
def test_sentences_end_where_a_reader_ends_them(cut: list[str]) -> None:
    assert sentences(" ".join(cut)) == cut


@pytest.mark.parametrize(
    "cut",
    [
        ["Hai bên thống nhất họp lại tại Lào vào năm 2025.", "Cuộc gặp kết thúc."],
        ["They agreed to meet again in 2026.", "The talks ended there."],
        ["Vòng trước họp ở Vientiane ngày 8/7/2025.", "Vòng này ở Hà Nội."],
    ],
    ids=lambda cut: cut[0][:32],
)
def test_a_year_can_end_a_sentence(cut: list[str]) -> None:
    assert sentences(" ".join(cut)) == cut


def test_chinese_sentences_need_no_space_between_them() -> None:
    assert sentences("双方举行了磋商。会后共进午餐！气氛友好。") == ["双方举行了磋商。", "会后共进午餐！", "气氛友好。"]


@pytest.mark.parametrize("nothing", ["", "   "])
def test_an_empty_paragraph_has_no_sentences(nothing: str) -> None:
    assert sentences(nothing) == []


@unhurried
@given(ANYTHING)
@example("a\u200b\u0300")
def test_cleaning_twice_is_cleaning_once_and_gives_composed_text(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


@unhurried
@given(WORDS, st.sampled_from(["NFC", "NFD"]))
def test_comparing_forms_are_stable(words: str, form: Literal["NFC", "NFD"]) -> None:
    text = unicodedata.normalize(form, words)
    assert plain(plain(text)) == plain(text)
    assert fold(plain(text)) == fold(text)
    assert fold(fold(text)) == fold(text)


@unhurried
@given(ANYTHING)
def test_cutting_into_sentences_loses_and_moves_nothing(text: str) -> None:
    cut = sentences(text)
    assert "".join("".join(cut).split()) == "".join(text.split())
    assert all(sentence == sentence.strip() != "" for sentence in cut)


@pytest.mark.parametrize("written", ["第１０次", "第10次"])
def test_digits_are_read_in_whatever_width_they_come(written: str) -> None:
    assert plain(written) == "第10次"


def test_lao_and_thai_digits_are_digits() -> None:
    assert plain("ຄັ້ງທີ ໑໐") == "ຄັ້ງທີ 10"
    assert plain("ครั้งที่ ๑๐") == "ครั้งที่ 10"


def test_lao_vowels_are_no_accents() -> None:
    assert fold("ຄຳເພົາ ເອີນທະວັນ") == "ຄຳເພົາ ເອີນທະວັນ"
    assert fold("Й, ё, ế") == "и, е, e"
