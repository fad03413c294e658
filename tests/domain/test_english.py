"""Which rounds an English page speaks of."""

from datetime import date

import pytest

from domain.rounds import Mention
from tests.domain.pages import mentions_of


def read(published_on: date, title: str, text: str) -> list[str]:
    """The mentions of a page, a line each: mechanism, number, status, day or year, city."""
    return [told(mention) for mention in mentions_of(title, text, "en", published_on)]


def told(mention: Mention) -> str:
    facts = (mention.mechanism.removeprefix("vn-la-"), mention.number, mention.status)
    return " ".join(str(fact) for fact in (*facts, mention.starts_on or mention.year, mention.city) if fact is not None)


PAGES = {
    "two officers who met again, the mechanism a sentence later": (
        date(2026, 8, 14),
        "Laos, Vietnam discuss cooperation",
        (
            "Deputy foreign ministers of Laos and Vietnam met in Hanoi on Wednesday for the eleventh time.\n"
            "The political consultation of the two ministries is organised in the two capitals in turn."
        ),
        ["deputy 11 held 2026-08-12 Hà Nội"],
    ),
    "the present tense beside a day to come": (
        date(2026, 8, 6),
        "Lao delegation heads for Hanoi",
        (
            "The 11th political consultation between the deputy foreign ministers of Laos and Vietnam takes place in "
            "Hanoi next Tuesday, the ministry announced on August 6."
        ),
        ["deputy 11 upcoming 2026-08-11 Hà Nội"],
    ),
    "the present tense on a page of a visit to come": (
        date(2026, 12, 7),
        "Foreign Minister to visit Laos",
        (
            "Foreign Minister Le Hoai Trung will visit Laos from December 9 to 11. He and Lao Foreign Minister "
            "Thongsavanh Phomvihane co-chair the 13th political consultation in Vientiane."
        ),
        ["minister 13 upcoming 2026 Vientiane"],
    ),
    "an interview looks back without a day": (
        date(2025, 12, 2),
        "Ambassador: Fruitful cooperation",
        (
            "Question: What did the foreign ministries of Vietnam and Laos do?\n"
            "Answer: Deputy Ministers Nguyen Manh Cuong and Phongsamouth Anlavan co-chaired the tenth political "
            "consultation in Vientiane, and I was there."
        ),
        ["deputy 10 mentioned Vientiane"],
    ),
    "another round in passing, between commas": (
        date(2022, 11, 26),
        "Vietnam, Laos hold political consultation",
        (
            "The seventh political consultation of the Vietnamese and Lao deputy foreign ministers, which comes seven "
            "months after the ninth consultation of the two ministers in Vientiane, took place in Hanoi on Friday."
        ),
        ["deputy 7 held 2022-11-25 Hà Nội", "minister 9 mentioned 2022 Vientiane"],
    ),
    "a sentence that ends with a day": (
        date(2025, 12, 19),
        "Foreign ministers consult",
        (
            "Foreign Ministers Le Hoai Trung and Thongsavanh Phomvihane co-chaired the 12th Vietnam-Laos political "
            "consultation in Hanoi on December 18. In December 2026, the 13th consultation will be held in Laos."
        ),
        ["minister 12 held 2025-12-18 Hà Nội", "minister 13 planned 2026"],
    ),
    "the first day of the visit, a sentence later": (
        date(2024, 12, 19),
        "Minister closes visit to Laos",
        (
            "Foreign Minister Bui Thanh Son paid an official visit to Laos from December 16 to 18.\n"
            "He and Lao Foreign Minister Thongsavanh Phomvihane chaired the 11th political consultation in "
            "Vientiane. The meeting took place on the first day of the visit."
        ),
        ["minister 11 held 2024-12-16 Vientiane"],
    ),
    "a plan for the next year is no next round": (
        date(2024, 12, 17),
        "Vietnam, Laos hold political consultation",
        (
            "Vietnamese Foreign Minister Bui Thanh Son and Lao Foreign Minister Thongsavanh Phomvihane on Monday "
            "co-chaired the 11th political consultation in Vientiane and signed an action plan for 2025."
        ),
        ["minister 11 held 2024-12-16 Vientiane"],
    ),
    "a month of last year": (
        date(2026, 12, 3),
        "Envoy on ties",
        (
            "The Ambassador told reporters in Hanoi about relations between Laos and Vietnam.\n"
            "The tenth political consultation of the deputy foreign ministers of the two countries was held in "
            "Vientiane in July last year, she said."
        ),
        ["deputy 10 mentioned 2025 Vientiane"],
    ),
    "foreign ministers who are deputy prime ministers": (
        date(2015, 12, 12),
        "Ministers consult",
        (
            "Lao Deputy Prime Minister and Foreign Minister Thongloun Sisoulith was in Hanoi on December 11 for "
            "the second annual consultation between the two Deputy Prime Ministers and Foreign Ministers of Laos "
            "and Vietnam."
        ),
        ["minister 2 held 2015-12-11 Hà Nội"],
    ),
    "no number, after a reception": (
        date(2019, 7, 17),
        "Lao minister receives Vietnamese vice minister",
        (
            "Lao Foreign Minister Saleumxay Kommasith on July 16 received Vice Foreign Minister of Vietnam Nguyen "
            "Quoc Dung in Vientiane.\n"
            "Following the reception, the two vice ministers co-chaired the political consultation between the "
            "two ministries."
        ),
        ["deputy held 2019-07-16 Vientiane"],
    ),
    "the present tense of a diary": (
        date(2026, 10, 5),
        "What to watch in the week ahead",
        (
            "Wednesday: The foreign ministers of Vietnam and Laos chair the 13th political consultation in "
            "Vientiane.\n"
            "Friday: Thailand votes."
        ),
        ["minister 13 upcoming 2026-10-07 Vientiane"],
    ),
    "years ago today": (
        date(2028, 8, 24),
        "Ten years on",
        (
            "Ten years ago today, the deputy foreign ministers of Vietnam and Laos met in Hanoi for the third "
            "political consultation between their ministries."
        ),
        ["deputy 3 mentioned 2018 Hà Nội"],
    ),
    "what may still be held": (
        date(2025, 11, 1),
        "Talks in Bangkok",
        (
            "Vietnam and Thailand held their ninth political consultation in Bangkok on Friday.\n"
            "Laos hopes that the 12th ministerial political consultation with Vietnam can be held in Hanoi this "
            "year."
        ),
        ["minister 12 planned 2025 Hà Nội"],
    ),
    "the number in an apposition, years and not this year's meetings counted": (
        date(2025, 7, 9),
        "Vietnam, Laos review cooperation",
        (
            "Deputy foreign ministers of Vietnam and Laos met in Vientiane on July 8 for political consultations, the "
            "tenth since the mechanism was launched in 2015. It was their second meeting this year."
        ),
        ["deputy 10 held 2025-07-08 Vientiane"],
    ),
    "their tenth meeting, the mechanism a paragraph later": (
        date(2025, 7, 9),
        "Vietnam, Laos discuss cooperation",
        (
            "The deputy foreign ministers of Vietnam and Laos had their tenth meeting in Vientiane on July 8.\n"
            "The political consultation between the two ministries is held every year."
        ),
        ["deputy 10 held 2025-07-08 Vientiane"],
    ),
    "their 34th meeting, which is that of the border committees": (
        date(2025, 7, 9),
        "Border",
        (
            "The deputy foreign ministers of Vietnam and Laos held the 34th meeting of the border committees in "
            "Vientiane on July 8. The political consultation of the two ministries is an annual event."
        ),
        [],
    ),
    "another country in passing": (
        date(2025, 7, 9),
        "Vietnam, Laos discuss cooperation",
        (
            "The tenth political consultation between the foreign ministries of Vietnam and Laos, which comes ahead of "
            "the ninth consultation with Cambodia, was held in Vientiane on July 8, co-chaired by Deputy Foreign "
            "Ministers Nguyen Manh Cuong and Phongsamouth Anlavan."
        ),
        ["deputy 10 held 2025-07-08 Vientiane"],
    ),
    "several numbers of one name": (
        date(2022, 9, 14),
        "Ambassador presents credentials",
        (
            "Khamphao Ernthavanh was deputy foreign minister of Laos until 2020. She led the Lao delegation at the "
            "second, third and fourth political consultations with Vietnam."
        ),
        ["deputy 2 mentioned", "deputy 3 mentioned", "deputy 4 mentioned"],
    ),
    "on a visit that begins soon": (
        date(2025, 12, 15),
        "Lao Foreign Minister to visit Vietnam",
        (
            "Lao Foreign Minister Thongsavanh Phomvihane will pay an official visit to Vietnam from December 17 to "
            "20.\nA highlight of the visit is the 12th political consultation between the two foreign ministers."
        ),
        ["minister 12 upcoming 2025"],
    ),
    "received after the round": (
        date(2025, 7, 9),
        "Lao foreign minister receives Vietnamese deputy minister",
        (
            "Lao Foreign Minister Thongsavanh Phomvihane on July 8 received Vietnamese Deputy Foreign Minister Nguyen "
            "Manh Cuong after the tenth Vietnam-Laos political consultation, which Cuong had co-chaired in Vientiane."
        ),
        ["deputy 10 held 2025-07-08 Vientiane"],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_english(name: str) -> None:
    published_on, title, text, expected = PAGES[name]
    assert read(published_on, title, text) == expected
