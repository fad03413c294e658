"""What other countries do says nothing of a round of ours, though it stands right behind its sentence.

Week's reviews, briefings and pages from which a headline was not stripped put such news beside it.
"""

import pytest

from tests.golden.rounds import Json, built_in_mechanisms, labelled_pages, recognised

pytestmark = pytest.mark.long  # all labelled pages, many times over

#: News of others in which something is put off, and in which something is held.
PUT_OFF = {
    "vi": "Indonesia cho biết sẽ hoãn hội nghị với Malaysia sang năm 2031.",
    "en": "Indonesia said that its conference with Malaysia would be postponed to 2031.",
    "fr": "L'Indonésie a annoncé que sa conférence avec la Malaisie serait reportée à 2031.",
    "es": "Indonesia dijo que su conferencia con Malasia se aplazará a 2031.",
    "lo": "ອິນໂດເນເຊຍ ປະກາດ ເລື່ອນ ກອງປະຊຸມ ກັບ ມາເລເຊຍ ໄປ ປີ 2031.",
    "zh": "印度尼西亚表示，与马来西亚的会议将推迟到2031年举行。",
    "de": "Indonesien teilte mit, die Konferenz mit Malaysia werde auf 2031 verschoben.",
    "ru": "Индонезия сообщила, что конференция с Малайзией перенесена на 2031 год.",
    "ja": "インドネシアは、マレーシアとの会議を2031年に延期すると発表した。",
    "th": "อินโดนีเซียแจ้งว่าจะเลื่อนการประชุมกับมาเลเซียไปเป็นปี 2574",
}
HELD = {
    "vi": "Cùng ngày, Thái Lan và Campuchia tổ chức phiên họp lần thứ 15 Ủy ban hỗn hợp về thương mại tại Phnom Penh.",
    "en": "On the same day, Thailand and Cambodia held the 15th meeting of their joint trade commission in Phnom Penh.",
    "fr": "Le même jour, la Thaïlande et le Cambodge ont tenu la 15e réunion de leur commission mixte à Phnom Penh.",
    "es": "El mismo día, Tailandia y Camboya celebraron en Phnom Penh la 15.ª reunión de su comisión mixta.",
    "lo": "ໃນມື້ດຽວກັນ, ໄທ ແລະ ກຳປູເຈຍ ຈັດກອງປະຊຸມຄະນະກຳມະການຮ່ວມ ຄັ້ງທີ 15 ທີ່ ພະນົມເປັນ.",
    "zh": "同日，泰国和柬埔寨在金边举行了贸易联合委员会第十五次会议。",
    "de": "Am selben Tag hielten Thailand und Kambodscha in Phnom Penh die 15. Sitzung ihrer Handelskommission ab.",
    "ru": "В тот же день Таиланд и Камбоджа провели в Пномпене 15-е заседание смешанной торговой комиссии.",
    "ja": "同日、タイとカンボジアはプノンペンで貿易合同委員会の第15回会合を開いた。",
    "th": "ในวันเดียวกัน ไทยและกัมพูชาจัดการประชุมคณะกรรมาธิการการค้าร่วมครั้งที่ 15 ที่กรุงพนมเปญ",
}
SETS = ("dev11", "dev14", "dev21")
PAGES = [page for name in SETS for page in labelled_pages(name) if page["mentions"]]
PAGES.sort(key=lambda page: str(page["language"]))
LANGUAGES = sorted({page["language"] for page in PAGES})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("news", [PUT_OFF, HELD], ids=["put-off", "held"])
def test_news_of_others_at_the_end_of_a_page_changes_nothing(language: str, news: dict[str, str]) -> None:
    pages = [page for page in PAGES if page["language"] == language]
    assert changed(pages, [with_last(page, news[language]) for page in pages]) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_put_off_by_what_others_put_off_right_behind_the_lead(language: str) -> None:
    pages = [page for page in PAGES if page["language"] == language]
    touched = [behind_lead(page, PUT_OFF[language]) for page in pages]
    was, now = [taken_back(page) for page in pages], [taken_back(page) for page in touched]
    assert [p["id"] for p, one, other in zip(pages, was, now, strict=True) if one != other] == []


def with_last(page: Json, line: str) -> Json:
    return {**page, "text": f"{page['text']}\n{line}"}


def behind_lead(page: Json, line: str) -> Json:
    first, *rest = page["text"].split("\n")
    return {**page, "text": "\n".join([first, line, *rest])}


def changed(pages: list[Json], others: list[Json]) -> list[str]:
    ours = built_in_mechanisms()
    pairs = zip(pages, others, strict=True)
    return [page["id"] for page, other in pairs if recognised(page, ours) != recognised(other, ours)]


def taken_back(page: Json) -> set[tuple[str, int | None]]:
    found = recognised(page, built_in_mechanisms())
    return {(label.mechanism, label.number) for label in found if label.status in ("postponed", "cancelled")}
