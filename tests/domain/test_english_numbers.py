"""English pages whose rounds are told by a number and little else, or beside something that is no round."""

from datetime import date

import pytest

from tests.domain.test_english import read

PAGES = {
    "the name in the plural, with its number before it": (
        date(2027, 6, 11),
        "Luang Prabang hosts diplomats",
        (
            "Laos and Vietnam held the twelfth round of consultations between their foreign ministries in "
            "Luang Prabang on Wednesday. Deputy Foreign Ministers Phongsamouth Anlavan and Le Thi Thu Hang "
            "chaired the session."
        ),
        ["deputy 12 held 2027-06-09 Luang Prabang"],
    ),
    "an ordinal alone, behind a preposition": (
        date(2026, 4, 30),
        "Vientiane's man for the neighbours",
        (
            "In July last year Lao Deputy Foreign Minister Phongsamouth Anlavan was host to the tenth "
            "political consultation with Vietnam in Vientiane.\n"
            "This autumn he will be in Hanoi for the eleventh."
        ),
        ["deputy 10 mentioned 2025 Vientiane", "deputy 11 planned 2026 Hà Nội"],
    ),
    "a month to come behind a name without a verb": (
        date(2026, 10, 15),
        "Spokeswoman answers questions",
        (
            "The foreign ministry's spokeswoman was asked about activities with Laos.\n"
            "The 13th consultation of the foreign ministers of Vietnam and Laos in Vientiane in December was"
            " not affected by the floods, she added."
        ),
        ["minister 13 planned 2026 Vientiane"],
    ),
    "what was agreed at a round is not the round": (
        date(2026, 12, 16),
        "Foreign ministers of Laos and Vietnam meet",
        (
            "Lao Foreign Minister Thongsavanh Phomvihane and his Vietnamese counterpart Le Hoai Trung co-"
            "chaired the 13th political consultation in Vientiane on Tuesday.\n"
            "Their deputies had agreed on a list of 23 tasks at the eleventh deputy-level consultation in "
            "Hanoi in September."
        ),
        ["deputy 11 mentioned 2026 Hà Nội", "minister 13 held 2026-12-15 Vientiane"],
    ),
    "equal numbers, of which one is over and one is planned": (
        date(2025, 12, 19),
        "Vietnamese, Lao foreign ministers co-chair consultation",
        (
            "The foreign ministers of Vietnam and Laos co-chaired the 12th political consultation at "
            "ministerial level in Hanoi on December 18.\n"
            "All tasks set at the 11th consultation in Vientiane in December 2024 had been fulfilled.\n"
            "They told their deputies to convene the 11th deputy-ministerial consultation in Vietnam in "
            "2026."
        ),
        ["deputy 11 planned 2026", "minister 11 mentioned 2024 Vientiane", "minister 12 held 2025-12-18 Hà Nội"],
    ),
    "a gerund of what was agreed on": (
        date(2022, 4, 29),
        "Foreign Minister wraps up Laos visit",
        (
            "Foreign Minister Bui Thanh Son and his Lao counterpart Saleumxay Kommasith chaired the ninth "
            "political consultation at foreign minister level in Vientiane on Thursday.\n"
            "They agreed on activities to mark the 60th anniversary of diplomatic relations, and on holding "
            "the seventh deputy-level consultation in Hanoi in 2022."
        ),
        ["deputy 7 planned 2022 Hà Nội", "minister 9 held 2022-04-28 Vientiane"],
    ),
    "how often somebody led it is no round": (
        date(2026, 6, 25),
        "President bids farewell to Lao Ambassador",
        (
            "The President received Lao Ambassador Khamphao Ernthavanh in Hanoi on June 24.\n"
            "As Deputy Foreign Minister of Laos she had co-chaired the political consultation with Vietnam "
            "three times."
        ),
        [],
    ),
    "a preparatory meeting of ministries of justice that count on": (
        date(2026, 9, 29),
        "Justice ministries consult on civil status",
        (
            "Deputy ministers of justice of Vietnam and Laos held their sixth consultation in Vinh on "
            "September 28.\n"
            "They agreed on forms, as asked for by the political consultation of the two foreign ministries.\n"
            "The seventh consultation will be held in Savannakhet next year."
        ),
        [],
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_english(name: str) -> None:
    published_on, title, text, expected = PAGES[name]
    assert read(published_on, title, text) == expected
