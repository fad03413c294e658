"""Rounds of mechanisms beside the built-in ones: with a named neighbour, and with any country."""

from datetime import date
from pathlib import Path

import pytest

from config import load
from domain.recognise import recognise
from domain.rounds import Mention, Status
from domain.site import Mechanism
from tests.domain.pages import news

SHORT = Path(__file__).resolve().parents[1] / "golden/rounds/short_any.txt"

CONFIGURED = """
[[mechanism]]
id = "vn-kh-deputy"
name = {en = "Viet Nam-Cambodia"}
parties = ["VN", "KH"]

[[mechanism]]
id = "vn-any-deputy"
name = {en = "Viet Nam-any"}
parties = ["VN", "*"]
"""


@pytest.fixture
def mechanisms(tmp_path: Path) -> tuple[Mechanism, ...]:
    file = tmp_path / "roundwatch.toml"
    file.write_text(CONFIGURED, encoding="utf-8")
    return load(file, environ={}, cwd=tmp_path).mechanisms


def read(
    mechanisms: tuple[Mechanism, ...], *paragraphs: str, title: str, language: str = "vi", on: date = date(2026, 11, 12)
) -> list[Mention]:
    article = news(title, "\n".join(paragraphs), language)
    return list(recognise(article, mechanisms, on).mentions)


@pytest.mark.parametrize("page", SHORT.read_text(encoding="utf-8").split("\n\n")[1:], ids=lambda page: page[:60])
def test_a_short_page_gives_its_rounds(mechanisms: tuple[Mechanism, ...], page: str) -> None:
    head, title, text = page.strip().split("\n", 2)
    where, _, expected = head.partition(": ")
    language, day = where.split()

    found = read(mechanisms, text, title=title, language=language, on=date.fromisoformat(day))

    partners = {"vn-kh-deputy": "KH"}  # the id of a mechanism with any country ends with the other one
    got = [f"{partners.get(m.mechanism, m.mechanism[-2:])} {m.number} {m.status}" for m in found]
    assert ", ".join(sorted(got)) == expected.replace("none", "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Secretary General for Foreign Policy of Chile, Rodrigo Larrain", "Rodrigo Larrain"),
        ("R. Venkatesan, Secretary (East) in the Ministry of External Affairs of India,", "R. Venkatesan"),
        ("Deputy Foreign Minister of Kazakhstan Yerlan Omarbekov", "Yerlan Omarbekov"),
    ],
)
def test_officers_of_other_countries_are_known_by_their_offices(
    mechanisms: tuple[Mechanism, ...], text: str, name: str
) -> None:
    country = next(one for one in ("Chile", "India", "Kazakhstan") if one in text)

    (held,) = read(
        mechanisms,
        f"The 7th political consultation between Viet Nam and {country} was held in Ha Noi on November 11, 2026, "
        f"co-chaired by Deputy Foreign Minister Nguyen Manh Cuong and {text}.",
        title=f"Viet Nam and {country}",
        language="en",
    )

    assert [chair.name for chair in held.chairs] == ["Nguyễn Mạnh Cường", name]


def test_a_round_with_cambodia_is_of_the_mechanism_that_names_it(mechanisms: tuple[Mechanism, ...]) -> None:
    held, planned = read(
        mechanisms,
        "Ngày 11/11, tại Phnom Penh, Thứ trưởng Ngoại giao Nguyễn Mạnh Cường và Quốc vụ khanh Bộ Ngoại giao và Hợp tác"
        " quốc tế Campuchia Ung Rachana đồng chủ trì Tham khảo chính trị lần thứ 10 giữa hai Bộ Ngoại giao.",
        "Hai bên nhất trí tổ chức Tham khảo chính trị lần thứ 11 tại Việt Nam năm 2027.",
        title="Việt Nam - Campuchia tăng cường hợp tác biên giới",
    )

    assert (held.mechanism, held.number, held.status) == ("vn-kh-deputy", 10, Status.HELD)
    assert (held.starts_on, held.country, held.city) == (date(2026, 11, 11), "KH", "Phnom Penh")
    assert [chair.name for chair in held.chairs] == ["Nguyễn Mạnh Cường", "Ung Rachana"]
    assert (planned.mechanism, planned.number, planned.status) == ("vn-kh-deputy", 11, Status.PLANNED)


def test_on_a_tour_each_stop_has_the_round_of_its_country(mechanisms: tuple[Mechanism, ...]) -> None:
    found = read(
        mechanisms,
        "Từ ngày 8-12/11, Thứ trưởng Ngoại giao Lê Thị Thu Hằng thăm Séc và Slovakia.",
        "Tại Praha ngày 9/11, Thứ trưởng Lê Thị Thu Hằng và Thứ trưởng Ngoại giao Séc Jan Novák chủ trì Tham khảo chính"
        " trị Việt Nam - Séc lần thứ 9.",
        "Ngày 11/11 tại Bratislava, Thứ trưởng và Quốc vụ khanh Bộ Ngoại giao Slovakia Marek Kováč đồng chủ trì Tham"
        " khảo chính trị lần thứ 7 giữa Bộ Ngoại giao hai nước.",
        title="Thứ trưởng Lê Thị Thu Hằng thăm hai nước Trung Âu",
    )

    assert [(m.mechanism, m.number, m.city) for m in found] == [
        ("vn-any-deputy:CZ", 9, "Prague"),
        ("vn-any-deputy:SK", 7, "Bratislava"),
    ]
    assert [[chair.name for chair in m.chairs] for m in found] == [
        ["Lê Thị Thu Hằng", "Jan Novák"],
        ["Lê Thị Thu Hằng", "Marek Kováč"],
    ]


def test_a_guest_who_is_received_is_the_other_party(mechanisms: tuple[Mechanism, ...]) -> None:
    (found,) = read(
        mechanisms,
        "Foreign Minister Le Hoai Trung on November 11 received Kazakh Deputy Foreign Minister Alibek Omarov, who is in"
        " Hanoi for the 13th political consultation between the two foreign ministries.",
        "He congratulated the two ministries on the outcome of the consultation, which Deputy Foreign Minister Dang"
        " Hoang Giang and the guest had co-chaired earlier the same day.",
        title="Foreign Minister receives Kazakh diplomat",
        language="en",
    )

    assert (found.mechanism, found.number, found.status) == ("vn-any-deputy:KZ", 13, Status.HELD)
    assert found.city == "Hà Nội"


def test_russian_word_ends_do_not_postpone_a_round(mechanisms: tuple[Mechanism, ...]) -> None:
    (found,) = read(
        mechanisms,
        "11 ноября в Астане состоялся 12-й раунд политических консультаций между министерствами иностранных дел"
        " Казахстана и Вьетнама.",
        "Казахстанскую делегацию возглавил заместитель министра иностранных дел Алибек Омаров.",
        title="Казахстан и Вьетнам провели политические консультации",
        language="ru",
    )

    assert (found.mechanism, found.number, found.status) == ("vn-any-deputy:KZ", 12, Status.HELD)
    assert found.city == "Astana"


@pytest.mark.parametrize(
    "partner", ["Liên minh châu Âu (EU)", "EU", "ASEAN", "Liên đoàn Ả-rập"], ids=["name", "short", "asean", "league"]
)
def test_a_union_is_no_country_and_its_seat_no_party(mechanisms: tuple[Mechanism, ...], partner: str) -> None:
    assert not read(
        mechanisms,
        f"Ngày 11/11 tại Brussels, Thứ trưởng Ngoại giao Nguyễn Minh Hằng chủ trì Tham khảo chính trị Việt Nam -"
        f" {partner} lần thứ 6.",
        "Thứ trưởng cũng gặp Quốc vụ khanh Bộ Ngoại giao Bỉ.",
        title=f"Việt Nam - {partner} tham khảo chính trị",
    )


def test_two_other_countries_have_no_round_of_ours(mechanisms: tuple[Mechanism, ...]) -> None:
    assert not read(
        mechanisms,
        "Quốc vụ khanh Bộ Ngoại giao Campuchia Ung Rachana và Vụ trưởng Bộ Ngoại giao Đức ngày 11/11 đồng chủ trì Tham"
        " khảo chính trị lần thứ 3 tại Phnom Penh.",
        "Phía Đức thông báo kết quả chuyến thăm Việt Nam tháng trước.",
        "Tham khảo chính trị lần thứ 4 sẽ họp tại Berlin vào năm 2028.",
        title="Campuchia và Đức tham khảo chính trị lần thứ 3",
    )


def test_the_first_stop_of_a_tour_is_of_whom_the_later_stops_tell(mechanisms: tuple[Mechanism, ...]) -> None:
    found = read(
        mechanisms,
        "From November 3-11, Deputy FM Nguyen Minh Hang visited Zambia and Zimbabwe. In Lusaka on November 5, she and"
        " Permanent Secretary Etambuyu Gundersen chaired the first political consultation between the two ministries.",
        "In Harare on November 9, she co-chaired the second Vietnam–Zimbabwe political consultation with Deputy Foreign"
        " Minister Sheillah Chikomo.",
        title="Deputy FM tours Africa",
        language="en",
    )

    assert [(m.mechanism, m.number, m.status, m.city) for m in found] == [
        ("vn-any-deputy:ZM", 1, Status.HELD, "Lusaka"),
        ("vn-any-deputy:ZW", 2, Status.HELD, "Harare"),
    ]


def test_two_mechanisms_of_one_breath_share_time_and_place(mechanisms: tuple[Mechanism, ...]) -> None:
    held, planned = read(
        mechanisms,
        "Ngày 11/11, tại Hà Nội, Thứ trưởng Nguyễn Mạnh Cường và Quốc vụ khanh Bộ Ngoại giao Ấn Độ phụ trách phía Đông"
        " P. Kumaran đồng chủ trì Tham khảo chính trị lần thứ 15 Việt Nam - Ấn Độ.",
        "Hai bên thỏa thuận tổ chức Tham khảo chính trị lần thứ 16 cùng Đối thoại chiến lược lần thứ 13 ở New Delhi vào"
        " năm 2027.",
        title="Việt Nam - Ấn Độ",
    )

    assert [chair.name for chair in held.chairs] == ["Nguyễn Mạnh Cường", "P. Kumaran"]
    assert (planned.number, planned.year, planned.country, planned.city) == (16, 2027, "IN", "New Delhi")


def test_whoever_stands_beside_the_host_tells_the_other_party(mechanisms: tuple[Mechanism, ...]) -> None:
    (found,) = read(
        mechanisms,
        "Ngày 11/11, tại Jakarta, hai Bộ Ngoại giao Indonesia và Úc tiến hành tham khảo chính trị.",
        "Cùng ngày, tại Jakarta, Thứ trưởng Đặng Hoàng Giang và Thứ trưởng Ngoại giao Indonesia Arrmanatha Nasir chủ"
        " trì Tham khảo chính trị lần thứ 4.",
        title="Indonesia",
    )

    assert (found.mechanism, found.number, found.status) == ("vn-any-deputy:ID", 4, Status.HELD)


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 11/11, tại Băng Cốc, Bộ Ngoại giao Thái Lan cho biết đã tổ chức tham khảo chính trị với Malaysia.",
        (
            "Ngày 11/11, tại Kuala Lumpur, Thứ trưởng Ngoại giao Mohamad Alamin và Quốc vụ khanh Anh Seema Malhotra"
            " đồng chủ trì Tham khảo chính trị lần thứ 3."
        ),
        "Phát biểu ngày 11/11 tại Hà Nội, Đại sứ Đan Mạch cho biết hai Bộ duy trì tham khảo chính trị thường niên.",
    ],
)
def test_consultations_of_others_and_the_practice_as_such_are_none(
    mechanisms: tuple[Mechanism, ...], text: str
) -> None:
    assert read(mechanisms, text, title="Tin đối ngoại") == []


def test_foreign_office_consultations_are_of_the_deputies(mechanisms: tuple[Mechanism, ...]) -> None:
    found = read(
        mechanisms,
        "KATHMANDU – The fifth Foreign Office Consultations between Nepal and Vietnam were held in Kathmandu on"
        " November 10, led by Foreign Secretary Amrit Bahadur Rai and Deputy Foreign Minister of Vietnam Do Hung Viet.",
        "The fourth consultations were held in Hanoi in 2023.",
        "The sixth, to be hosted by Vietnam, is due in 2028.",
        title="Nepal, Vietnam hold consultations",
        language="en",
    )

    assert sorted((m.number, m.status) for m in found) == [
        (4, Status.MENTIONED),
        (5, Status.HELD),
        (6, Status.PLANNED),
    ]


def test_a_day_behind_its_month_may_end_a_sentence(mechanisms: tuple[Mechanism, ...]) -> None:
    mentioned, planned = read(
        mechanisms,
        "Deputy ministers spoke on November 11. They praised the 9th Political Consultation held in Bangkok in 2024 and"
        " preparations for the 10th, which is scheduled for Hanoi in early 2027.",
        title="Vietnam, Thailand vow closer ties",
        language="en",
    )

    assert (mentioned.number, mentioned.starts_on, mentioned.year) == (9, None, 2024)
    assert (planned.number, planned.city, planned.year) == (10, "Hà Nội", 2027)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "At the 9th Poland-Vietnam political consultation in Warsaw on Wednesday, the two sides spoke of trade.",
        ),
        (
            "vi",
            "Ngày 11/11, tại Warszawa, hai Bộ Ngoại giao đã tổ chức Tham vấn chính trị Việt Nam - Ba Lan lần thứ 9.",
        ),
    ],
)
def test_a_round_of_which_no_level_is_told_is_at_the_only_one_that_is_watched(
    mechanisms: tuple[Mechanism, ...], language: str, text: str
) -> None:
    found = read(mechanisms, text, title="Việt Nam - Ba Lan", language=language)

    assert [(m.mechanism, m.number, m.status) for m in found] == [("vn-any-deputy:PL", 9, Status.HELD)]


def test_a_page_that_names_ministers_tells_of_no_round_of_deputies(mechanisms: tuple[Mechanism, ...]) -> None:
    found = read(
        mechanisms,
        "The foreign ministers of Vietnam and Poland held the 3rd ministerial political consultation on Wednesday.",
        title="Vietnam, Poland foreign ministers meet",
        language="en",
    )

    assert found == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "vi",
            (
                "Sáng 11/11, tại Hà Nội, Thứ trưởng Nguyễn Mạnh Cường và Quốc vụ khanh Ung Rachana đồng chủ trì"
                " Tham khảo chính trị Việt Nam - Campuchia lần thứ 9. Tại cuộc họp, hai bên bàn về lừa đảo trực tuyến."
            ),
        ),
        (
            "zh",
            "11月11日,越南外交部副部长阮孟强与柬埔寨外交与国际合作部国务秘书翁·拉差纳在河内共同主持越柬第九次政治磋商。会上,双方同意合作打击电信网络诈骗。",
        ),
        (
            "fr",
            (
                "Le vice-ministre Nguyên Manh Cuong et la secrétaire d'État cambodgienne Ung Rachana ont"
                " coprésidé mercredi à Hanoï la 9e consultation politique. Elle a traité des escroqueries en ligne."
            ),
        ),
        (
            "es",
            (
                "El viceministro Nguyen Manh Cuong y la secretaria de Estado camboyana Ung Rachana copresidieron el"
                " miércoles en Hanoi la IX consulta política. En la reunión se habló de las estafas en línea."
            ),
        ),
    ],
)
def test_fraud_online_is_no_meeting_online_and_a_secretary_of_state_leads_a_side(
    mechanisms: tuple[Mechanism, ...], language: str, text: str
) -> None:
    (found,) = read(mechanisms, text, title="Việt Nam - Campuchia", language=language)

    assert (found.number, found.city, found.format) == (9, "Hà Nội", "in-person")
    assert [chair.party for chair in found.chairs] == ["VN", "KH"]
