"""What stands round a text, and how it is typed, changes nothing of what is read in it."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime

import pytest

from domain.recognise import recognise
from tests.domain.pages import news
from tests.golden.rounds import PAGES, Json, built_in_mechanisms, labelled_pages, mechanisms_of, recognised

pytestmark = pytest.mark.long  # all labelled pages, many times over

#: English months before a day.
MONTHS = r"\b(January|February|March|April|June|July|August|September|October|November|December)(?= \d{1,2}\b)"
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
ADVERTS = {
    "vi": "Quảng cáo", "en": "Advertisement", "fr": "Publicité", "es": "Publicidad", "zh": "广告", "lo": "ໂຄສະນາ",
    "de": "Anzeige", "ru": "Реклама", "ja": "広告", "th": "โฆษณา",
}  # fmt: skip
#: What stands before the headline of another page, and such a headline of a round that no page has.
OTHERS = {
    "vi": ("Xem thêm", "Tham khảo chính trị Việt Nam - Lào lần thứ 19"),
    "en": ("Read more", "Vietnam, Laos hold 19th political consultation"),
    "fr": ("À lire aussi", "Vietnam-Laos : 19e consultation politique à Hanoï"),
    "es": ("Lea también", "Vietnam y Laos celebran XIX Consulta Política"),
    "zh": ("延伸阅读", "越南与老挝举行第十九次政治磋商"), "lo": ("ອ່ານເພີ່ມ", "ລາວ-ຫວຽດນາມ ປຶກສາຫາລືທາງການເມືອງ ຄັ້ງທີ 19"),
    "de": ("Lesen Sie auch", "19. politische Konsultation zwischen Vietnam und Laos"),
    "ru": ("Читайте также", "Вьетнам и Лаос провели 19-е политические консультации"),
    "ja": ("関連記事", "ベトナムとラオス、第19回政治協議を開催"),
    "th": ("อ่านเพิ่มเติม", "เวียดนาม-ลาว ประชุมปรึกษาหารือทางการเมือง ครั้งที่ 19"),
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


def advert(page: Json) -> str:
    return ADVERTS[page["language"]]


def link(page: Json) -> str:
    return ": ".join(OTHERS[page["language"]])


def links(page: Json) -> str:
    heading, headline = OTHERS[page["language"]]
    return f"{heading}\n{headline}\n{headline.replace('19', '17')}"


def lead(page: Json) -> str:
    return str(page["text"].split("\n")[0])


CHANGES: dict[str, Change] = {
    "in the letters of a Mac (NFD)": typed(lambda text: unicodedata.normalize("NFD", text)),
    "with spaces that do not break": typed(lambda text: re.sub(r"(\S+ \S+) ", "\\1\u00a0", text)),
    "with two spaces for one": typed(lambda text: text.replace(" ", "  ")),
    "with curly quotes": typed(lambda text: text.replace("'", "’")),
    "with long dashes": typed(lambda text: text.replace(" - ", " – ")),
    "with hyphens that do not break": typed(lambda text: re.sub(r"(?<=\w)-(?=\w)", "\u2011", text)),
    "with dashes for hyphens": typed(lambda text: re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", "–", text)),
    "with months cut short": lambda page: {
        **page,
        "text": re.sub(MONTHS, lambda hit: hit[1][:3], page["text"]) if page["language"] == "en" else page["text"],
    },
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
    "with an advert above": above(advert),
    "with an advert in its middle": within(advert),
    "with another page's headline in its middle": within(link),
    "with another page's headline below": below(link),
    "above a list of other pages": below(links),
    "with the headline printed twice": above(lambda page: page["title"]),
    "with the lead printed twice": above(lead),
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


def test_another_pages_headline_is_ruled_out_and_said_to_be_one() -> None:
    title = "Vietnam, Laos hold tenth political consultation"
    text = (
        "Vietnam and Laos held their 10th political consultation at deputy level in Vientiane on July 8.\n"
        "Vietnam, Laos hold 13th political consultation\n"
        "Both sides praised the progress of the railway project.\n"
        "They agreed to meet in Vietnam in 2026."
    )

    found = recognise(news(title, text, "en"), built_in_mechanisms(), date(2025, 7, 9))

    assert [mention.number for mention in found.mentions] == [10]
    assert [(finding.quote, finding.why) for finding in found.findings[-1:]] == [
        ("Vietnam, Laos hold 13th political consultation", "the headline of another page, linked here: ruled out")
    ]
