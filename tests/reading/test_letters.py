"""The right letters, whatever the page says of its charset; the right language."""

import shutil
import subprocess
import unicodedata

import pytest

from crawler.reading.tongue import language_of
from tests.reading.newsprint import STORY, STORY_EN, TITLE, article, document, paragraphs, story


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


def iconv(text: str, charset: str) -> bytes:
    """Text in a charset that Python does not know, by the system's own converter: nothing of ours is in it."""
    converter = shutil.which("iconv")
    if converter is None:
        pytest.skip("no iconv on this machine")
    return subprocess.run(
        [converter, "-f", "UTF-8", "-t", charset], input=text.encode(), capture_output=True, check=True
    ).stdout


@pytest.mark.parametrize("charset", ["TCVN5712-1", "VISCII"])
@pytest.mark.parametrize("said", ["iso-8859-1", "x-viet-tcvn", "utf-8", "windows-1258", None])
def test_letters_from_before_unicode_are_read_whatever_the_page_calls_them(charset: str, said: str | None) -> None:
    body = iconv(story().replace('<meta charset="utf-8">', ""), charset)
    found = article(body, content_type=f"text/html; charset={said}" if said else None)
    assert found.paragraphs == list(STORY)
    assert found.title == TITLE


def test_old_letters_that_were_carried_into_utf_8_one_by_one_are_read() -> None:
    body = iconv(story().replace('<meta charset="utf-8">', ""), "TCVN5712-1").decode("latin-1")
    assert article(body).paragraphs == list(STORY)


def test_old_letters_that_an_editor_wrote_as_entities_are_read() -> None:
    body = iconv(story().replace('<meta charset="utf-8">', ""), "TCVN5712-1").decode("latin-1")
    entities = "".join(letter if letter < "\x7f" else f"&#{ord(letter)};" for letter in body)
    assert article(entities).paragraphs == list(STORY)


def western(*lines: str, charset: str = "windows-1252") -> bytes:
    """A page whose letters are all Western European."""
    body = f"<html><head><title>Test</title></head><body><h1>Test</h1><div>{paragraphs(*lines)}</div></body></html>"
    return body.encode(charset)


def test_vni_sets_a_letter_as_two() -> None:
    lines = [
        "Hoâm nay, ñoaøn ñaïi bieåu Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam ñaõ ñeán thuû ñoâ Vieâng Chaên cuûa Laøo.",
        "Ñaây laø laàn thöù möôøi moät hai Boä hoïp tham khaûo chính trò, vaø cuoäc hoïp dieãn ra côûi môû.",
    ]
    assert article(western(*lines), content_type="text/html; charset=iso-8859-1").paragraphs == [
        "Hôm nay, đoàn đại biểu Cộng hòa xã hội chủ nghĩa Việt Nam đã đến thủ đô Viêng Chăn của Lào.",
        "Đây là lần thứ mười một hai Bộ họp tham khảo chính trị, và cuộc họp diễn ra cởi mở.",
    ]


def test_the_capitals_of_the_old_fonts_are_small_letters_drawn_large() -> None:
    """So "KHẢO" was typed "KHảO", in a font that draws the small letter as a capital."""
    line = "THAM KHảO CHíNH TRị VIệT NAM – LàO: hai Bộ họp lần thứ mười tại thủ đô Viêng Chăn của Lào.".replace(
        "–", "-"
    )
    page = document(f"<h1>Test</h1><div>{paragraphs(line, *STORY)}</div>", title="Test").replace(
        "utf-8", "x-user-defined"
    )
    body = iconv(page, "TCVN5712-1")
    assert article(body, content_type="text/html").paragraphs[0] == (
        "THAM KHẢO CHÍNH TRỊ VIỆT NAM - LÀO: hai Bộ họp lần thứ mười tại thủ đô Viêng Chăn của Lào."
    )


@pytest.mark.parametrize(
    "text",
    [
        "Le président a reçu à l’Élysée les élèves d’une école où l’on préfère l’été à l’hiver, dit-il, ému, très ému.",
        "Die Bürgermeisterin eröffnete die Brücke über die Spree; Überschüsse fließen künftig in Schülerübungen.",
        "A administração não prevê alterações até março; às vezes há exceções, como já se viu nas últimas eleições.",
        "Åtgärderna för att förbättra järnvägen på västkusten får kritik från både näringslivet och kommunerna där.",
    ],
)
def test_other_languages_with_marks_stay_as_they_are(text: str) -> None:
    lines = [f"{text} {n}." for n in range(3)]
    for charset in ("utf-8", "windows-1252"):
        found = article(western(*lines, charset=charset), content_type=f"text/html; charset={charset}")
        assert found.paragraphs == lines


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
