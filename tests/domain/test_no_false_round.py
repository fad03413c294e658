"""What is not held news, however near a day stands: a meeting about a round, another body's, one to come, one denied.

Pages of Thursday, 12 November 2026.
"""

from datetime import date

import pytest

from domain.rounds import Status
from tests.domain.pages import THURSDAY, mentions_of


def statuses(
    title: str, text: str, language: str = "en", published_on: date = THURSDAY
) -> list[tuple[int | None, Status]]:
    """Number and status of each mention."""
    return [(mention.number, mention.status) for mention in mentions_of(title, text, language, published_on)]


@pytest.mark.parametrize(
    ("language", "title", "text"),
    [
        (
            "en",
            "Committee hears report",
            (
                "At a meeting in Hanoi on Tuesday, the committee on cooperation between Vietnam and "
                "Laos heard a report by the "
                "Foreign Ministry on the 11th political consultation of the deputy foreign ministers."
            ),
        ),
        (
            "vi",
            "Hai học viện ký thỏa thuận",
            (
                "Ngày 11/11, tại Hà Nội, hai học viện ngoại giao Việt Nam và Lào ký thỏa thuận hợp tác.\n"
                "Đây là kết quả cụ thể của Tham khảo chính trị cấp Thứ trưởng lần thứ 11, tại đó hai "
                "bên giao hai học viện trao đổi."
            ),
        ),
        (
            "es",
            "Informan sobre diálogo con Laos",
            (
                "Hanoi, 12 nov.- El viceministro de Relaciones Exteriores Nguyen Manh Cuong informó el "
                "lunes al Comité de "
                "Cooperación Vietnam-Laos sobre la undécima consulta política, que presidió con su par laosiano."
            ),
        ),
    ],
)
def test_the_day_of_a_meeting_about_a_round_is_not_the_rounds(language: str, title: str, text: str) -> None:
    assert [status for _, status in statuses(title, text, language)] == [Status.MENTIONED]


def test_what_was_agreed_on_at_a_round_is_told_as_its_news_where_it_is_the_news() -> None:
    assert statuses(
        "Laos and Vietnam step up coordination",
        "Laos and Vietnam will coordinate more closely, their foreign ministries agreed in "
        "Vientiane yesterday.\n"
        "The commitment was made at the tenth political consultation, led by Deputy Foreign "
        "Ministers Phongsamouth Anlavan "
        "and Nguyen Manh Cuong.",
    ) == [(10, Status.HELD)]


def test_a_day_that_was_confirmed_for_a_round_is_to_come() -> None:
    assert statuses(
        "Date set",
        "The Foreign Ministry on Tuesday confirmed December 10 as the date of the 11th political "
        "consultation between Vietnam "
        "and Laos at the level of deputy foreign ministers.",
    ) == [(11, Status.UPCOMING)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "es",
            (
                "El viceministro de Relaciones Exteriores de Laos llegó hoy a Hanoi para copresidir con "
                "su par vietnamita la "
                "undécima consulta política.\nEl encuentro se desarrollará mañana."
            ),
        ),
        (
            "vi",
            (
                "Chiều 11/11, Thứ trưởng Ngoại giao Lào đã đến Hà Nội, bắt đầu chuyến thăm và dự Tham "
                "khảo chính trị Việt Nam - "
                "Lào lần thứ 11.\nRa đón đoàn có Đại sứ Lào.\nĐoàn đã vào Lăng viếng Chủ tịch Hồ Chí Minh.\n"
                "Theo chương trình, phiên họp giữa hai Thứ trưởng diễn ra sáng mai."
            ),
        ),
    ],
)
def test_who_arrived_for_a_round_that_is_tomorrow_has_not_held_it(language: str, text: str) -> None:
    assert statuses("Khách đến Hà Nội" if language == "vi" else "Llega a Hanoi", text, language) == [
        (11, Status.UPCOMING)
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "vi",
            (
                "Ngày 11/11, tại Vientiane, Trưởng Ban Đối ngoại Trung ương Đảng Nhân dân Cách mạng Lào "
                "và Phó Trưởng ban phụ trách "
                "đối ngoại của Đảng Cộng sản Việt Nam đồng chủ trì cuộc tham vấn chính trị lần thứ 13."
            ),
        ),
        (
            "es",
            (
                "Las comisiones de Relaciones Exteriores de los Partidos de Vietnam y Laos efectuaron "
                "el miércoles en Vientiane su "
                "undécima consulta política."
            ),
        ),
        (
            "lo",
            (
                "ໃນວັນທີ 11 ພະຈິກ 2026 ທີ່ ນະຄອນຫຼວງວຽງຈັນ ຄະນະພົວພັນຕ່າງປະເທດສູນກາງພັກ ສອງປະເທດ ລາວ ແລະ ຫວຽດນາມ "
                "ໄດ້ຈັດກອງປະຊຸມປຶກສາຫາລືການເມືອງ ຄັ້ງທີ 11."
            ),
        ),
    ],
)
def test_the_commissions_of_two_parties_are_no_foreign_ministries(language: str, text: str) -> None:
    assert statuses("", text, language) == []


def test_a_month_that_is_over_is_the_rounds_own_whatever_day_the_page_has() -> None:
    assert statuses(
        "Hai Bộ Ngoại giao Việt Nam và Lào triển khai thỏa thuận",
        "Ngày 2/11, tại Hà Nội, hai bên làm việc nhằm cụ thể hóa kết quả Tham khảo chính trị Việt "
        "Nam - Lào lần thứ 11.\n"
        "Tham khảo chính trị lần thứ 11 do Thứ trưởng Nguyễn Mạnh Cường và "
        "Thứ trưởng Phongsamouth Anlavan chủ trì hồi đầu tháng 10 ở Huế.",
        "vi",
        date(2026, 11, 3),
    ) == [(11, Status.MENTIONED)]


def test_a_report_that_a_page_takes_back_is_no_news() -> None:
    held = "on Tuesday in Hanoi the deputy foreign ministers of Vietnam and Laos held the 11th political consultation"

    assert statuses("Correction", f"We wrote that {held}.\nThis information was incorrect.") == [(11, Status.MENTIONED)]
    assert statuses("Consultation", f"The ministry said that {held}.\nIt was a success.") == [(11, Status.HELD)]


def test_a_course_that_a_round_agreed_on_has_its_own_day() -> None:
    course = "cán bộ ngoại giao Lào đã khai giảng"
    agreed = (
        "Đây là việc mà hai Thứ trưởng Ngoại giao Việt Nam và Lào đã thống nhất khi cùng chủ trì "
        "Tham khảo chính trị lần thứ 11."
    )

    text = f"Sáng 11/11, tại Hà Nội, lớp tiếng Việt cho {course}.\n{agreed}"
    assert statuses("Khai giảng lớp tiếng Việt", text, "vi") == [(11, Status.MENTIONED)]


def test_the_title_of_a_seminar_is_no_round() -> None:
    assert (
        statuses(
            "Tọa đàm về ngoại giao",
            'Chiều 10/11, tại Hà Nội, Học viện Ngoại giao tổ chức tọa đàm "Tham khảo chính trị Việt '
            'Nam - Lào: mười năm nhìn lại" '
            "với sự tham dự của Thứ trưởng Ngoại giao.",
            "vi",
        )
        == []
    )


def test_a_weekday_of_last_year_is_none_of_this_week() -> None:
    assert statuses(
        "A busy posting",
        "The ambassador spoke to us on Wednesday.\nThe busiest week was in July last year. On "
        "Monday the prime ministers of "
        "Vietnam and Laos met, on Tuesday the deputy foreign ministers held the 10th political consultation.",
    ) == [(10, Status.MENTIONED)]


def test_two_levels_in_one_breath_without_a_day_are_both_known() -> None:
    assert statuses(
        "Khai mạc Kỳ họp lần thứ 49 Ủy ban liên Chính phủ Việt Nam - Lào",
        "Sáng 11/11, tại Vientiane, Thủ tướng hai nước đồng chủ trì Kỳ họp lần thứ 49.\n"
        "Ngành ngoại giao hai nước tổ chức thành công Tham khảo chính trị lần thứ 11 và Tham vấn cấp Bộ trưởng lần "
        "thứ 13.",
        "vi",
    ) == [(11, Status.MENTIONED), (13, Status.MENTIONED)]


def test_a_meeting_with_the_press_on_a_round_is_not_the_round() -> None:
    assert statuses(
        "Thông tin báo chí",
        "Sáng 11/11, tại Hà Nội, Bộ Ngoại giao tổ chức gặp gỡ báo chí về Tham khảo chính trị cấp Thứ trưởng Việt Nam - "
        "Lào lần thứ 11.",
        "vi",
    ) == [(11, Status.MENTIONED)]


def test_a_week_that_a_headline_names_may_still_be_going_on() -> None:
    friday = (
        "Thứ Sáu: Hai Thứ trưởng Ngoại giao Việt Nam và Lào đồng chủ trì Tham khảo chính trị Việt Nam - Lào lần thứ 11."
    )

    assert statuses("Hoạt động đối ngoại từ 9 đến 15/11", friday, "vi") == [(11, Status.UPCOMING)]


def test_thai_and_lao_deputies_hold_no_round_of_ours() -> None:
    assert (
        statuses(
            "Thai, Lao deputy ministers discuss haze",
            "Thai and Lao deputy foreign ministers met in Nong Khai on Wednesday for the 11th political consultation.\n"
            "They also spoke of Vietnam.",
        )
        == []
    )
