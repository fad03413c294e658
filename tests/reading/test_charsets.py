"""One story in whatever bytes a server sends it, and whatever is said of them: the same letters, the same round."""

import unicodedata
from datetime import date
from typing import Literal

import pytest

from domain.recognise import recognise
from domain.rounds import Status
from tests.domain.pages import MECHANISMS
from tests.reading.newsprint import STORY, TITLE, article, reading, story

ROUND = "Tham khảo Chính trị cấp Thứ trưởng Ngoại giao Việt Nam-Lào lần thứ 11"
REPORT = (
    "Ngày 18/11/2026, tại Hà Nội, Thứ trưởng Bộ Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Bộ Ngoại giao Lào "
    f"Phongsamouth Anlavan đã đồng chủ trì {ROUND}."
)
PLAIN = story().replace('<meta charset="utf-8">', "")
UTF_8, BOM = PLAIN.encode(), "\ufeff".encode()


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (UTF_8, None),
        (UTF_8, "banana"),
        (UTF_8, "iso-8859-1"),
        (story().replace("utf-8", "windows-1258").encode(), "utf-8"),
        (story().replace("utf-8", "windows-1252").encode(), None),
        (story().encode(), "windows-1258"),
        (BOM * 2 + UTF_8, None),
        (BOM + UTF_8.replace(b"<p>", b"<p>" + BOM), "utf-8"),
        (UTF_8.replace(b"<p>", b"<p>\x00\x01\x7f"), "utf-8"),
        (PLAIN.encode("utf-16"), None),
        (PLAIN.encode("utf-16-le"), "utf-16le"),
        (PLAIN.encode("utf-16-be"), "utf-16be"),
        (story().encode("utf-16"), "utf-8"),
    ],
    ids=[
        "said-nowhere", "unknown", "header-lies", "meta-lies-header-right", "meta-lies", "header-lies-meta-right",
        "two-marks", "marks-within", "nul", "utf-16", "utf-16-without-mark", "utf-16-big-end", "utf-16-called-utf-8",
    ],
)  # fmt: skip
def test_whatever_is_said_of_the_bytes_the_letters_are_right(body: bytes, said: str | None) -> None:
    found = article(body, content_type=f"text/html; charset={said}" if said else "text/html")
    assert (found.title, found.paragraphs) == (TITLE, list(STORY))


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKD"])
@pytest.mark.parametrize("said", ["utf-8", None])
def test_decomposed_letters_are_the_same_article_and_give_the_same_round(
    form: Literal["NFC", "NFD", "NFKD"], said: str | None
) -> None:
    page = story(before=f"<p>{REPORT}</p>", title=ROUND)
    sent = unicodedata.normalize(form, page).encode()
    found = article(sent, content_type=f"text/html; charset={said}" if said else None)
    assert (found.title, found.paragraphs) == (ROUND, [REPORT, *STORY])
    held, planned = recognise(found, MECHANISMS, date(2026, 11, 18)).mentions  # "hẹn gặp lại vào năm sau"
    assert (held.number, held.status, held.city) == (11, Status.HELD, "Hà Nội")
    assert (planned.number, planned.status, planned.year) == (12, Status.PLANNED, 2027)


@pytest.mark.parametrize("half", ["&#xD800;", "&#0;", "\x1b[31m", "&#x1b;[31m", "\u2028", "\ufffe"])
def test_letters_that_are_none_leave_a_text_that_can_be_stored_and_printed(half: str) -> None:
    found = article(story(before=f"<p>{half}{REPORT}</p>"))
    for said in (found.title, found.text):
        assert said.encode()  # no half of a surrogate pair
        assert not [letter for letter in said if letter != "\n" and unicodedata.category(letter) in ("Cc", "Zl", "Zp")]
    assert ROUND in found.text


def test_bytes_of_a_surrogate_pair_are_no_letters() -> None:
    body = story(before=f"<p>{REPORT}</p>").encode().replace(b"<p>", b"<p>\xed\xa0\xbd\xed\xb8\x80 ")
    assert ROUND in article(body).text


def test_utf_7_hides_no_markup() -> None:
    body = story(before="<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4- " + "x" * 80 + "</p>").encode("ascii", "ignore")
    found = article(body, content_type="text/html; charset=utf-7")
    assert "<script" not in found.text


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("中国和越南在北京举行第十二轮外交磋商，双方就双边关系以及共同关心的国际和地区问题深入交换意见。", "gb2312"),
        ("ລາວ ແລະ ຫວຽດນາມ ໄດ້ຈັດກອງປະຊຸມປຶກສາຫາລືທາງດ້ານການເມືອງ ຄັ້ງທີ 11 ທີ່ ນະຄອນຫຼວງວຽງຈັນ ໃນວັນທີ 20 ພະຈິກ.", "utf-8"),
    ],
)
def test_other_scripts_are_read(text: str, charset: str) -> None:
    lines = [f"{text}{n}" for n in range(1, 6)]
    body = f"<html><head><title>{text}</title></head><body><article><h1>{text}</h1>" + "".join(
        f"<p>{line}</p>" for line in lines
    )
    found = reading(body.encode(charset), content_type=f"text/html; charset={charset}")
    assert [line for line in lines if line not in getattr(found, "text", "")] == []
