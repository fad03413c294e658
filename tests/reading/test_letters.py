"""The right letters, whatever the page says of its charset; the right language."""

import unicodedata

import pytest

from crawler.reading.tongue import language_of
from tests.reading.newsprint import STORY, STORY_EN, TITLE, article, story


def test_a_header_that_lies_does_not_spoil_utf_8() -> None:
    assert article(story(), content_type="text/html; charset=iso-8859-1").paragraphs == list(STORY)


def test_a_meta_tag_that_lies_does_not_spoil_utf_8() -> None:
    page = story().replace('charset="utf-8"', 'charset="windows-1252"')
    assert article(page, content_type=None).paragraphs == list(STORY)


def test_windows_1258_gives_composed_letters() -> None:
    marks = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}

    def encoded(letter: str) -> bytes:
        for text in (letter, unicodedata.normalize("NFD", letter)):
            try:
                return text.encode("cp1258")
            except UnicodeEncodeError:
                pass
        parts = unicodedata.normalize("NFD", letter)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in marks))
        return base.encode("cp1258") + "".join(c for c in parts if c in marks).encode("cp1258")

    page = story().replace('charset="utf-8"', 'charset="windows-1258"')
    body = b"".join(map(encoded, page))
    assert article(body, content_type="text/html; charset=windows-1258").paragraphs == list(STORY)


def test_decomposed_letters_are_composed() -> None:
    found = article(unicodedata.normalize("NFD", story()))
    assert found.paragraphs == list(STORY)
    assert found.title == TITLE


def test_nothing_invisible_is_left_and_spaces_are_plain() -> None:
    odd = (
        story()
        .replace("buổi làm việc", "buổi\u00a0\u200blàm&nbsp;việc\u200d")
        .replace("phía khách", "phía\u00ad khách")
    )
    assert article(odd).paragraphs == list(STORY)


@pytest.mark.parametrize(
    ("text", "stated", "language"),
    [
        (" ".join(STORY), None, "vi"),
        (" ".join(STORY), "en", "vi"),
        (" ".join(STORY_EN), "vi", "en"),
        ("Les deux vice-ministres se sont réunis mardi dans la capitale pour fixer le calendrier commun.", None, "fr"),
        ("ກອງປະຊຸມປຶກສາຫາລືການເມືອງ ລາວ ຫວຽດນາມ ຄັ້ງທີ 9", None, "lo"),
        ("การประชุมหารือทางการเมือง", None, "th"),
        ("两国外交部第九次政治磋商在河内举行", None, "zh"),
        ("両国の外務省は火曜日に協議を行った", None, "ja"),
        ("Заместители министров провели консультации в столице", None, "ru"),
        ("12 345", None, None),
    ],
)
def test_the_language_is_that_of_the_text(text: str, stated: str | None, language: str | None) -> None:
    assert language_of(text, stated) == language
