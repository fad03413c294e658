"""Rounds in Lao: ordinary agency wording, and what must not be taken for a round."""

from dataclasses import fields
from datetime import date

import pytest

from domain.language.lo import LAO
from domain.rounds import Format, Mention, Status
from domain.text import composed, sentences
from tests.domain.pages import mentions_of

DEPUTY, MINISTER = "vn-la-deputy", "vn-la-minister"


def read(*paragraphs: str, title: str = "") -> list[Mention]:
    """What a page of the 12th of November 2026, a Thursday, speaks of."""
    return mentions_of(title, "\n".join(paragraphs), "lo")


def rounds(*paragraphs: str) -> list[tuple[str, int | None, Status, int | None, str | None]]:
    return [(m.mechanism, m.number, m.status, m.year, m.country) for m in read(*paragraphs)]


def chairs(mention: Mention) -> list[tuple[str, str]]:
    return [(chair.party, chair.name) for chair in mention.chairs]


def test_a_round_with_its_day_place_and_chairs_titles_behind_the_names_and_no_full_stop() -> None:
    (held,) = read(
        "ໃນຕອນເຊົ້າຂອງວັນທີ 10 ພະຈິກ 2026, ທີ່ ນະຄອນຫລວງວຽງຈັນ, ໄດ້ຈັດກອງປະຊຸມປຶກສາຫາລືດ້ານການເມືອງ ຄັ້ງທີ XII ລະຫວ່າງ "
        "ກະຊວງການຕ່າງປະເທດ ແຫ່ງ ສປປ ລາວ ແລະ ກະຊວງການຕ່າງປະເທດ ແຫ່ງ ສສ ຫວຽດນາມ ໂດຍການເປັນປະທານຮ່ວມຂອງ ທ່ານ ບຸນເຫຼືອ "
        "ພັນດານຸວົງ, ຮອງລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ ແຫ່ງ ສປປ ລາວ ແລະ ທ່ານ ຫງວຽນ ແມັງ ເກືອງ, ຮອງລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ "
        "ແຫ່ງ ສສ ຫວຽດນາມ"
    )

    assert (held.mechanism, held.number, held.status) == (DEPUTY, 12, Status.HELD)
    assert (held.starts_on, held.country, held.city) == (date(2026, 11, 10), "LA", "Vientiane")
    assert chairs(held) == [("VN", "Nguyễn Mạnh Cường"), ("LA", "ບຸນເຫຼືອ ພັນດານຸວົງ")]


def test_letters_typed_in_two_pieces_and_a_month_by_number() -> None:
    (held,) = read(
        "ວັນທີ 10 ເດືອນ 11 ປີ 2026 ທີ່ຮ່າໂນ້ຍ ທ່ານ ນາງ ຄໍາເພົາ ເອີນທະວັນ ຮອງລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດລາວ ເເລະ ທ່ານ ເລ ຮວ່າຍ ຈຸງ "
        "ຮອງລັດຖະມົນຕີການຕ່າງປະເທດຫວຽດນາມ ໄດ້ນໍາພາກອງປະຊຸມປຶກສາຫາລືການເມືອງປະຈໍາປີ ຄັ້ງທີຫນຶ່ງ."
    )

    assert (held.mechanism, held.number, held.starts_on) == (DEPUTY, 1, date(2026, 11, 10))
    assert chairs(held) == [("VN", "Lê Hoài Trung"), ("LA", "Khamphao Ernthavanh")]


def test_the_title_before_the_name_and_the_counterpart() -> None:
    (held,) = read(
        "ວັນທີ 11 ພະຈິກ, ຮອງລັດຖະມົນຕີການຕ່າງປະເທດ ຫວຽດນາມ ທ່ານ ໂດ ຮຸ່ງ ຫວຽດ ແລະ ຄູ່ຕຳແໜ່ງລາວ ທ່ານ ໂພໄຊ ໄຂຄຳພິທູນ "
        "ໄດ້ເປັນປະທານຮ່ວມການປຶກສາຫາລືການເມືອງ ຫວຽດນາມ-ລາວ ຄັ້ງທີ 11 ໃນຮູບແບບອອນລາຍ."
    )

    assert (held.mechanism, held.format, held.country) == (DEPUTY, Format.ONLINE, None)
    assert chairs(held) == [("VN", "Đỗ Hùng Việt"), ("LA", "Phoxay Khaykhamphithoune")]


def test_names_in_latin_letters() -> None:
    (held,) = read(
        "ວັນທີ 10/11/2026, ທີ່ວຽງຈັນ, ທ່ານ ຮອງລັດຖະມົນຕີ ກະຊວງການຕ່າງປະເທດ ຫວຽດນາມ Nguyen Van Minh ແລະ ທ່ານ ຮອງລັດຖະມົນຕີ "
        "ກະຊວງການຕ່າງປະເທດ ລາວ Khamphone Vongsa ໄດ້ເປັນປະທານຮ່ວມ ການປຶກສາຫາລືການເມືອງ ຄັ້ງທີ 12."
    )

    assert (held.mechanism, chairs(held)) == (DEPUTY, [("VN", "Nguyen Van Minh"), ("LA", "Khamphone Vongsa")])


def test_a_party_office_between_name_and_title() -> None:
    (held,) = read(
        "ໃນວັນທີ 10 ພະຈິກ 2026 ທີ່ ນະຄອນຫຼວງວຽງຈັນ, ສະຫາຍ ທອງສະຫວັນ ພົມວິຫານ, ກຳມະການກົມການເມືອງສູນກາງພັກ, "
        "ລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ ແຫ່ງ ສປປ ລາວ ແລະ ສະຫາຍ ເລ ຮວ່າຍ ຈຸງ, ລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ ແຫ່ງ ສສ ຫວຽດນາມ "
        "ໄດ້ຮ່ວມເປັນປະທານ ກອງປະຊຸມປຶກສາຫາລືການເມືອງ ຄັ້ງທີ 13 ລະຫວ່າງ ສອງກະຊວງ."
    )

    assert (held.mechanism, held.number) == (MINISTER, 13)
    assert chairs(held) == [("VN", "Lê Hoài Trung"), ("LA", "Thongsavanh Phomvihane")]


@pytest.mark.parametrize(
    "ordinal",
    ["ຄັ້ງທີ 11", "ຄັ້ງທີ11", "ຄັ້ງທີ່ 11", "ຄັ້ງທີ XI", "ຄັ້ງທີສິບເອັດ", "ຮອບທີ 11", "ເທື່ອທີ 11", "ຄັ້ງທີ ໑໑", "ຄັ້ງທີ 11 ນີ້"],
)
def test_ordinals(ordinal: str) -> None:
    text = f"ການປຶກສາຫາລືການເມືອງ ຂັ້ນຮອງລັດຖະມົນຕີ ລາວ-ຫວຽດນາມ {ordinal} ໄດ້ຈັດຂຶ້ນ ໃນວັນທີ 10 ພະຈິກ ທີ່ ຮ່າໂນ້ຍ."

    (held,) = read(text)

    assert (held.mechanism, held.number, held.starts_on) == (DEPUTY, 11, date(2026, 11, 10))


def test_an_ordinal_before_the_name_and_a_weekday() -> None:
    (held,) = read("ກອງປະຊຸມຄັ້ງທີ 11 ຂອງການປຶກສາຫາລືການເມືອງ ລາວ-ຫວຽດນາມ ຂັ້ນຮອງລັດຖະມົນຕີ ໄດ້ດຳເນີນໃນວັນອັງຄານ ທີ່ ນະຄອນ ເຫວ້.")

    assert (held.number, held.starts_on, held.city) == (11, date(2026, 11, 10), "Huế")


def test_the_next_round_without_a_number_and_in_one_breath() -> None:
    first = "ການປຶກສາຫາລືການເມືອງ ຂັ້ນຮອງລັດຖະມົນຕີ ລາວ-ຫວຽດນາມ ຄັ້ງທີ 10 ໄດ້ໄຂຂຶ້ນ ໃນວັນທີ 11 ພະຈິກນີ້ ທີ່ ນະຄອນຫຼວງວຽງຈັນ"
    held, planned = (DEPUTY, 10, Status.HELD, 2026, "LA"), (DEPUTY, 11, Status.PLANNED, 2027, "VN")

    assert rounds(f"{first}.", "ສອງຝ່າຍໄດ້ເຫັນດີເປັນເອກະພາບ ຈັດກອງປະຊຸມຄັ້ງຕໍ່ໄປ ຢູ່ ສສ ຫວຽດນາມ ໃນປີ 2027.") == [held, planned]
    assert rounds(f"{first} ແລະ ເຫັນດີຈັດການປຶກສາຫາລືການເມືອງ ຄັ້ງທີ 11 ຢູ່ຫວຽດນາມ ໃນປີ 2027.") == [held, planned]
    assert rounds(f"{first}. ຄັ້ງທີ 11 ຈະມີຂຶ້ນ ໃນປີ 2027 ຢູ່ຫວຽດນາມ.") == [held, planned]


def test_both_levels_on_one_page() -> None:
    assert rounds(
        "ວັນທີ 10 ພະຈິກ 2026 ທີ່ ຮ່າໂນ້ຍ ໄດ້ຈັດກອງປະຊຸມປຶກສາຫາລືການເມືອງ ຂັ້ນຮອງລັດຖະມົນຕີ ຄັ້ງທີ 11 ລະຫວ່າງ ລາວ ແລະ ຫວຽດນາມ "
        "ເພື່ອກະກຽມໃຫ້ແກ່ ກອງປະຊຸມປຶກສາຫາລືການເມືອງ ຂັ້ນລັດຖະມົນຕີ ຄັ້ງທີ 14 ຢູ່ ນະຄອນ ດ່າໜັງ ໃນປີ 2027."
    ) == [(DEPUTY, 11, Status.HELD, 2026, "VN"), (MINISTER, 14, Status.PLANNED, 2027, "VN")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ການປຶກສາຫາລືການເມືອງ ຂັ້ນຮອງລັດຖະມົນຕີ ລາວ-ຫວຽດນາມ ຄັ້ງທີ 12 ທີ່ກຳນົດໄວ້ໃນທ້າຍປີນີ້ ຢູ່ ຫຼວງພະບາງ ຖືກເລື່ອນໄປປີ 2027.",
            (DEPUTY, 12, Status.POSTPONED, 2027, "LA"),
        ),
        (
            "ການປຶກສາຫາລືການເມືອງ ຂັ້ນລັດຖະມົນຕີການຕ່າງປະເທດ ຫວຽດນາມ-ລາວ ຄັ້ງທີ 13 ໄດ້ຖືກຍົກເລີກ ຍ້ອນໄພນໍ້າຖ້ວມ.",
            (MINISTER, 13, Status.CANCELLED, None, None),
        ),
        (
            "ມື້ອື່ນ, ທີ່ຮ່າໂນ້ຍ, ສອງຮອງລັດຖະມົນຕີການຕ່າງປະເທດ ຈະພ້ອມກັນເປັນປະທານການປຶກສາຫາລືການເມືອງ ຫວຽດນາມ-ລາວ ຄັ້ງທີ 11.",
            (DEPUTY, 11, Status.UPCOMING, 2026, "VN"),
        ),
        (
            (
                "ສອງຝ່າຍຕີລາຄາສູງໝາກຜົນຂອງການປຶກສາຫາລືການເມືອງ ຂັ້ນຮອງລັດຖະມົນຕີ ຄັ້ງທີ 9 ລະຫວ່າງ ລາວ ແລະ ຫວຽດນາມ ທີ່ຈັດຂຶ້ນຢູ່ ຮ່າໂນ້ຍ "
                "ໃນເດືອນສິງຫາ ປີ 2024."
            ),
            (DEPUTY, 9, Status.MENTIONED, 2024, "VN"),
        ),
        (
            (
                "ທ່ານ ທອງສະຫວັນ ພົມວິຫານ ໄດ້ເຊື້ອເຊີນ ທ່ານ ເລ ຮວ່າຍ ຈຸງ ມາຢ້ຽມຢາມ ສປປ ລາວ ແລະ ເຂົ້າຮ່ວມການປຶກສາຫາລືການເມືອງ "
                "ຂັ້ນລັດຖະມົນຕີການຕ່າງປະເທດ ລາວ-ຫວຽດນາມ ຄັ້ງທີ 15 ໃນປີ 2028."
            ),
            (MINISTER, 15, Status.PLANNED, 2028, "LA"),
        ),
    ],
    ids=["postponed", "cancelled", "upcoming", "mentioned", "invited"],
)
def test_what_is_said_of_a_round(text: str, expected: tuple[str, int, Status, int | None, str | None]) -> None:
    assert rounds(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        # the everyday verb
        "ນາຍົກລັດຖະມົນຕີ ລາວ ແລະ ຫວຽດນາມ ໄດ້ປຶກສາຫາລືກ່ຽວກັບການເມືອງ, ເສດຖະກິດ ແລະ ວັດທະນະທຳ ໃນວັນທີ 11 ພະຈິກ.",
        "ກະຊວງການຕ່າງປະເທດ ລາວ ແລະ ຫວຽດນາມ ໄດ້ປຶກສາຫາລືກ່ຽວກັບການຮ່ວມມືດ້ານການເມືອງ ໃນວັນທີ 11 ພະຈິກ ທີ່ ຮ່າໂນ້ຍ.",
        # other countries
        "ກອງປະຊຸມປຶກສາຫາລືການເມືອງ ຂັ້ນຮອງລັດຖະມົນຕີ ຫວຽດນາມ-ກຳປູເຈຍ ຄັ້ງທີ 9 ໄດ້ຈັດຂຶ້ນ ໃນວັນທີ 10 ພະຈິກ ທີ່ ຮ່າໂນ້ຍ.",
        "ຮອງລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ ໄດ້ເຂົ້າຮ່ວມກອງປະຊຸມປຶກສາຫາລືການເມືອງ ລາວ-ໄທ ຄັ້ງທີ 5 ທີ່ ບາງກອກ ໃນວັນທີ 10 ພະຈິກ.",
        "ກອງປະຊຸມປຶກສາຫາລືການເມືອງ ກຳປູເຈຍ-ລາວ-ຫວຽດນາມ ຂັ້ນຮອງລັດຖະມົນຕີ ຄັ້ງທີ 3 ໄດ້ຈັດຂຶ້ນ ໃນວັນທີ 11 ພະຈິກ.",
        # other mechanisms and ministries
        "ກອງປະຊຸມປຶກສາຫາລືນະໂຍບາຍປ້ອງກັນປະເທດ ຫວຽດນາມ-ລາວ ຄັ້ງທີ 5 ຂັ້ນຮອງລັດຖະມົນຕີ ໄດ້ຈັດຂຶ້ນ ໃນວັນທີ 10 ພະຈິກ.",
        "ກະຊວງປ້ອງກັນຄວາມສະຫງົບ ລາວ ແລະ ຫວຽດນາມ ຈັດກອງປະຊຸມປຶກສາຫາລືການເມືອງ-ປ້ອງກັນຄວາມສະຫງົບ ຄັ້ງທີ 10 ໃນວັນທີ 10 ພະຈິກ.",
        "ກອງປະຊຸມປຶກສາຫາລື ຄັ້ງທີ 11 ລະຫວ່າງ ກະຊວງຍຸຕິທຳ ລາວ ແລະ ຫວຽດນາມ ຂັ້ນຮອງລັດຖະມົນຕີ ໄດ້ຈັດຂຶ້ນ ທີ່ ຮ່າໂນ້ຍ ວັນທີ 10 ພະຈິກ.",
        "ກອງປະຊຸມປຶກສາຫາລືກົງສຸນ ລາວ-ຫວຽດນາມ ຄັ້ງທີ 14 ໄດ້ຈັດຂຶ້ນ ໂດຍການເປັນປະທານຂອງ ຮອງລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ.",
        "ຄະນະກໍາມະການຕ່າງປະເທດ ສະພາແຫ່ງຊາດ ລາວ ແລະ ຫວຽດນາມ ຈັດກອງປະຊຸມປຶກສາຫາລື ຄັ້ງທີ 3 ໃນວັນທີ 11 ພະຈິກ ທີ່ ຮ່າໂນ້ຍ.",
        # the mechanism as such
        "ສອງຝ່າຍເຫັນດີຮັກສາກົນໄກການປຶກສາຫາລືການເມືອງ ຂັ້ນລັດຖະມົນຕີ ແລະ ຮອງລັດຖະມົນຕີ ລະຫວ່າງ ສອງກະຊວງການຕ່າງປະເທດ ລາວ ແລະ ຫວຽດນາມ.",
    ],
)
def test_what_is_no_round(text: str) -> None:
    assert read(text) == []


def test_months_that_other_words_begin_with() -> None:
    text = "ການປຶກສາຫາລືການເມືອງ ຂັ້ນລັດຖະມົນຕີ ລາວ-ຫວຽດນາມ ຄັ້ງທີ 14 ຈະຈັດຂຶ້ນ ໂດຍ ມີນາຍົກລັດຖະມົນຕີ ເຂົ້າຮ່ວມ."

    assert rounds(text) == [(MINISTER, 14, Status.PLANNED, None, None)]


def test_a_full_stop_behind_a_vowel_sign_and_a_consonant_ends_a_sentence() -> None:
    assert sentences("ສອງຝ່າຍໄດ້ພົບປະກັນ. ທ່ານ ປອ. ຄຳເພົາ ແຫ່ງ ສ.ປ.ປ. ລາວ ໄດ້ກ່າວ.") == [
        "ສອງຝ່າຍໄດ້ພົບປະກັນ.",
        "ທ່ານ ປອ. ຄຳເພົາ ແຫ່ງ ສ.ປ.ປ. ລາວ ໄດ້ກ່າວ.",
    ]


def test_the_vocabulary_is_spelt_as_pages_are_read() -> None:
    for entry in fields(LAO):
        if entry.name != "name":  # it is read from the text as it stands
            words = repr(getattr(LAO, entry.name))
            assert composed(words) == words, entry.name
            assert "ຫລ" not in words, entry.name


def test_a_round_of_the_other_level_is_looked_back_on_as_a_meeting_of_ministers() -> None:
    assert rounds(
        "ກອງປະຊຸມປຶກສາຫາລືທາງການເມືອງຂັ້ນຮອງລັດຖະມົນຕີ ລາວ-ຫວຽດນາມ ຄັ້ງທີ 11 ໄດ້ຈັດຂຶ້ນໃນວັນທີ 11 ພະຈິກ 2026 ທີ່ນະຄອນຫຼວງຮ່າໂນ້ຍ.",
        "ສອງຝ່າຍໄດ້ທົບທວນຜົນຂອງກອງປະຊຸມຂັ້ນລັດຖະມົນຕີ ຄັ້ງທີ XIII ທີ່ນະຄອນຫຼວງວຽງຈັນ ໃນເດືອນມີນາ 2026.",
    ) == [
        (DEPUTY, 11, Status.HELD, 2026, "VN"),
        (MINISTER, 13, Status.MENTIONED, 2026, "LA"),
    ]


def test_a_province_gets_ready_to_host_a_round() -> None:
    (coming,) = read(
        "ແຂວງຫຼວງພະບາງ ພວມກະກຽມຄວາມພ້ອມ ເພື່ອເປັນເຈົ້າພາບກອງປະຊຸມປຶກສາຫາລືທາງການເມືອງຂັ້ນລັດຖະມົນຕີ ລາວ-ຫວຽດນາມ ຄັ້ງທີ 13 "
        "ທີ່ຈະຈັດຂຶ້ນໃນວັນທີ 20 ພະຈິກນີ້."
    )

    assert (coming.mechanism, coming.number, coming.status) == (MINISTER, 13, Status.UPCOMING)
    assert (coming.starts_on, coming.country, coming.city) == (date(2026, 11, 20), "LA", "Luang Prabang")


def test_the_next_sentence_sets_the_day_of_a_round_for_which_somebody_will_travel() -> None:
    (coming,) = read(
        "ທ່ານ ພົງສະໝຸດ ອັນລາວັນ ຮອງລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ ສປປ ລາວ ຈະເດີນທາງໄປຢ້ຽມຢາມ ສສ ຫວຽດນາມ ແຕ່ວັນທີ 16-18 ພະຈິກ 2026 "
        "ເພື່ອເປັນປະທານຮ່ວມກັບ ທ່ານ ຫງວຽນ ແມັງ ເກືອງ ຮອງລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ ສສ ຫວຽດນາມ ໃນກອງປະຊຸມປຶກສາຫາລືທາງການເມືອງ "
        "ລາວ-ຫວຽດນາມ ຄັ້ງທີ 11.",
        "ກອງປະຊຸມດັ່ງກ່າວຈະຈັດຂຶ້ນໃນວັນທີ 17 ພະຈິກ ທີ່ນະຄອນດານັງ.",
    )

    assert (coming.number, coming.status, coming.starts_on) == (11, Status.UPCOMING, date(2026, 11, 17))
    assert chairs(coming) == [("VN", "Nguyễn Mạnh Cường"), ("LA", "Phongsamouth Anlavan")]


def test_a_minister_named_without_his_office_is_no_chair_of_the_deputies() -> None:
    (held,) = read(
        "ວັນທີ 11 ພະຈິກ 2026, ທ່ານ ທອງສະຫວັນ ພົມວິຫານ ລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ ໄດ້ຕ້ອນຮັບ ທ່ານ ຫງວຽນ ແມັງ ເກືອງ "
        "ຮອງລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ ສສ ຫວຽດນາມ.",
        "ທ່ານ ທອງສະຫວັນ ພົມວິຫານ ໄດ້ຊົມເຊີຍຄະນະ ທີ່ໄດ້ຮ່ວມກັບຝ່າຍລາວ ດຳເນີນກອງປະຊຸມປຶກສາຫາລືທາງການເມືອງ ຄັ້ງທີ 12 ໃນວັນດຽວກັນ "
        "ທີ່ນະຄອນຫຼວງວຽງຈັນ, ໂດຍແມ່ນ ທ່ານ ພົງສະໝຸດ ອັນລາວັນ ຮອງລັດຖະມົນຕີ ເປັນປະທານຝ່າຍລາວ ແລະ ທ່ານ ຫງວຽນ ແມັງ ເກືອງ "
        "ເປັນປະທານຝ່າຍຫວຽດນາມ.",
    )

    assert (held.mechanism, held.number, held.starts_on) == (DEPUTY, 12, date(2026, 11, 11))
    assert chairs(held) == [("VN", "Nguyễn Mạnh Cường"), ("LA", "Phongsamouth Anlavan")]


def test_a_postponed_round_moved_to_a_year_that_the_next_sentence_tells() -> None:
    assert rounds(
        "ກອງປະຊຸມປຶກສາຫາລືທາງການເມືອງຂັ້ນຮອງລັດຖະມົນຕີ ລາວ-ຫວຽດນາມ ຄັ້ງທີ 11 ທີ່ມີແຜນຈັດຢູ່ ຫວຽດນາມ ໄດ້ຖືກເລື່ອນອອກໄປ.",
        "ກອງປະຊຸມຈະເລື່ອນໄປຈັດໃນຕົ້ນປີ 2027.",
    ) == [(DEPUTY, 11, Status.POSTPONED, 2027, "VN")]


def test_the_first_day_of_a_visit_and_the_year_of_a_plan_that_was_signed() -> None:
    held, planned = read(
        "ທ່ານ ບຸ່ຍ ແທັງ ເຊີນ ລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ ຫວຽດນາມ ຢ້ຽມຢາມ ສປປ ລາວ ລະຫວ່າງວັນທີ 9-11 ພະຈິກ 2026.",
        "ໃນມື້ທຳອິດ ທີ່ ນະຄອນຫຼວງວຽງຈັນ ໄດ້ຈັດກອງປະຊຸມປຶກສາຫາລືການເມືອງ ລາວ-ຫວຽດນາມ ລະດັບລັດຖະມົນຕີ ຄັ້ງທີ 13.",
        "ສອງທ່ານໄດ້ລົງນາມແຜນການຮ່ວມມື ປີ 2027 ແລະ ຕົກລົງກັນວ່າ ຄັ້ງຕໍ່ໄປ ຈະຈັດຂຶ້ນຢູ່ ສສ ຫວຽດນາມ.",
    )

    assert (held.number, held.status, held.starts_on, held.city) == (13, Status.HELD, date(2026, 11, 9), "Vientiane")
    assert (planned.number, planned.status, planned.year, planned.country) == (14, Status.PLANNED, None, "VN")


@pytest.mark.parametrize("when", ["", " ທີ່ຈັດຂຶ້ນໃນເດືອນສິງຫາ"])
def test_praise_on_an_occasion_does_not_date_the_round(when: str) -> None:
    (praised,) = read(
        "ທ່ານລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ ໄດ້ຕ້ອນຮັບ ທູດ ຫວຽດນາມ ໃນວັນທີ 11 ພະຈິກນີ້.",
        f"ໃນໂອກາດນີ້ ທ່ານໄດ້ຕີລາຄາສູງຕໍ່ຜົນສຳເລັດຂອງກອງປະຊຸມປຶກສາຫາລືການເມືອງ ລາວ-ຫວຽດນາມ ລະດັບຮອງລັດຖະມົນຕີ ຄັ້ງທີ 11{when}.",
    )

    assert (praised.number, praised.status) == (11, Status.MENTIONED)


def test_a_province_that_gets_ready_to_receive_and_what_is_planned_instead() -> None:
    ahead = rounds(
        "ແຂວງຫຼວງພະບາງ ພວມກຽມພ້ອມເພື່ອຕ້ອນຮັບຄະນະຜູ້ແທນ ຫວຽດນາມ.",
        "ວັນທີ 16 ພະຈິກ ສອງທ່ານຮອງລັດຖະມົນຕີການຕ່າງປະເທດ ຈະເປັນປະທານຮ່ວມໃນກອງປະຊຸມປຶກສາຫາລືການເມືອງ ລາວ-ຫວຽດນາມ ຄັ້ງທີ 12.",
    )
    put_off = rounds(
        "ກອງປະຊຸມປຶກສາຫາລືການເມືອງ ລາວ-ຫວຽດນາມ ລະດັບຮອງລັດຖະມົນຕີ ຄັ້ງທີ 12 ທີ່ກຳນົດຈັດໃນວັນທີ 16 ພະຈິກ ຖືກເລື່ອນອອກໄປ.",
        "ກອງປະຊຸມດັ່ງກ່າວ ຄາດວ່າຈະຈັດຂຶ້ນໃນຕົ້ນປີ 2027 ຢູ່ ແຂວງຫຼວງພະບາງ.",
    )

    assert ahead == [(DEPUTY, 12, Status.UPCOMING, 2026, "LA")]
    assert put_off == [(DEPUTY, 12, Status.POSTPONED, 2027, "LA")]
