"""What stands round a text, and how it is typed, changes nothing of what is read in it."""

import re
import unicodedata
from collections.abc import Callable
from datetime import datetime

import pytest

from tests.golden.rounds import PAGES, Json, labelled_pages, mechanisms_of, recognised

Change = Callable[[Json], Json]
MECHANISMS = {name: mechanisms_of(name) for name in PAGES}
SAMPLE = [(page, MECHANISMS[name]) for name in PAGES for page in labelled_pages(name)[::40]]

BYLINES = {
    "vi": "Theo TTXVN", "en": "By Souksakhone Vaenkeo | Vientiane Times", "fr": "Par VNA/CVN", "es": "Por la redacción",
    "zh": "来源:新华社", "lo": "ຂ່າວໂດຍ: ຂປລ", "ja": "文責:編集部", "th": "โดย กองบรรณาธิการ",
    "de": "Von unserer Redaktion", "ru": "Автор: редакция",
}  # fmt: skip
STAMPS = {
    "vi": "{at:%d/%m/%Y} | {at:%H:%M} (GMT+7)", "en": "{at:%B} {at.day}, {at.year} - {at:%H:%M}",
    "fr": "Publié le {at:%d/%m/%Y} à {at.hour}h{at:%M}",
    "es": "Actualizado a las {at:%H:%M}, {at.day}/{at.month}/{at.year}",
    "zh": "{at.year}年{at.month}月{at.day}日 {at:%H:%M}", "lo": "{at:%d/%m/%Y} {at:%H:%M}",
    "de": "Stand: {at:%d.%m.%Y}, {at.hour}:{at:%M} Uhr", "ru": "{at:%d.%m.%Y} {at:%H:%M}",
    "ja": "公開日時:{at.year}年{at.month}月{at.day}日 {at:%H:%M}", "th": "{at:%d/%m/%Y} {at:%H:%M} น.",
}  # fmt: skip
PICTURES = {
    "vi": "Quang cảnh buổi làm việc. (Ảnh: TTXVN)", "en": "A view of the meeting. (Photo: VNA)",
    "fr": "Vue de la réunion. Photo : VNA", "es": "Vista de la reunión. (Foto: VNA)",
    "zh": "会议现场。(图片来源:越通社)",
    "lo": "ພາບກອງປະຊຸມ (ພາບ: ຂປລ)", "de": "Blick in den Saal. (Foto: VNA)", "ru": "Общий вид встречи. Фото: ВИА",
    "th": "บรรยากาศการประชุม (ภาพ: VNA)",
}  # fmt: skip


def typed(change: Callable[[str], str]) -> Change:
    """The page with its title and text typed in another way."""
    return lambda page: {**page, "title": change(page["title"]), "text": change(page["text"])}


def above(line_of: Callable[[Json], str | None]) -> Change:
    """The page with a line above its text."""
    return lambda page: {**page, "text": f"{line}\n{page['text']}"} if (line := line_of(page)) else page


def below(line_of: Callable[[Json], str | None]) -> Change:
    return lambda page: {**page, "text": f"{page['text']}\n{line}"} if (line := line_of(page)) else page


def within(line_of: Callable[[Json], str | None]) -> Change:
    """The page with a line between two paragraphs in its middle."""

    def changed(page: Json) -> Json:
        lines, line = page["text"].split("\n"), line_of(page)
        middle = len(lines) // 2
        return {**page, "text": "\n".join([*lines[:middle], line, *lines[middle:]])} if line and middle else page

    return changed


def byline(page: Json) -> str | None:
    return BYLINES.get(page["language"])


def stamp(page: Json) -> str | None:
    return STAMPS[page["language"]].format(at=datetime.fromisoformat(page["published_at"]))


def picture(page: Json) -> str | None:
    return PICTURES.get(page["language"])


CHANGES: dict[str, Change] = {
    "in the letters of a Mac (NFD)": typed(lambda text: unicodedata.normalize("NFD", text)),
    "with spaces that do not break": typed(lambda text: re.sub(r"(\S+ \S+) ", "\\1\u00a0", text)),
    "with two spaces for one": typed(lambda text: text.replace(" ", "  ")),
    "with curly quotes": typed(lambda text: text.replace("'", "’")),
    "with long dashes": typed(lambda text: text.replace(" - ", " – ")),
    "with hyphens that do not break": typed(lambda text: re.sub(r"(?<=\w)-(?=\w)", "\u2011", text)),
    "with dashes for hyphens": typed(lambda text: re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", "–", text)),
    "with soft hyphens": typed(lambda text: re.sub(r"([a-z]{4})(?=[a-z]{4})", "\\1\u00ad", text)),
    "with wide digits": typed(lambda text: re.sub(r"\d", lambda hit: chr(ord(hit[0]) + 0xFEE0), text)),
    "without full stops at the ends of lines": lambda page: {
        **page,
        "text": re.sub(r"[.。]$", "", page["text"], flags=re.M) if page["language"] != "zh" else page["text"],
    },
    "under a headline in capitals": lambda page: {**page, "title": page["title"].upper()},
    "without a language": lambda page: {**page, "language": None},
    "below a byline": above(byline),
    "above a byline": below(byline),
    "below its time of publication": above(stamp),
    "above its time of publication": below(stamp),
    "with a picture above": above(picture),
    "with a picture in its middle": within(picture),
    "with a picture below": below(picture),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_page_is_read_the_same(change: Change) -> None:
    other = [
        page["id"]
        for page, mechanisms in SAMPLE
        if recognised(change(page), mechanisms) != recognised(page, mechanisms)
    ]

    assert other == []
