"""Rounds in Chinese, simplified and traditional."""

from datetime import date

import pytest

from domain.language.people import canonical_name
from domain.recognise import recognise
from tests.domain.pages import MECHANISMS, news


def read(*paragraphs: str, title: str = "", day: date = date(2026, 11, 12)) -> list[str]:
    """What an article of a day (a Thursday, unless told) says, one line a round: "deputy 11 held 2026-11-10 VN Huế"."""
    article = news(title, "\n".join(paragraphs), "zh")
    lines = []
    for m in recognise(article, MECHANISMS, day).mentions:
        facts = (m.number, m.status, m.starts_on or m.year, m.country, m.city, m.format, *(c.name for c in m.chairs))
        lines.append(" ".join([m.mechanism.removeprefix("vn-la-"), *(str(fact) for fact in facts if fact)]))
    return lines


def test_the_dateline_dates_the_dispatch_and_not_the_round() -> None:
    found = read(
        "新华社万象7月9日电（记者张三）老挝与越南外交部第十次副部长级政治磋商8日在老挝首都万象举行。"
        "老挝外交部副部长彭沙穆·安拉万和越南外交部副部长阮孟强共同主持磋商。",
        title="老挝与越南举行第十次政治磋商",
        day=date(2025, 7, 9),
    )

    assert found == ["deputy 10 held 2025-07-08 LA Vientiane in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"]


def test_traditional_characters_and_other_words_for_laos_and_its_capital() -> None:
    found = read(
        "【本報永珍訊】越南外交部副部長阮孟強與寮國外交部副部長彭沙穆．安拉萬8日於永珍共同主持第10屆越寮副部長級政治磋商。"
        "雙方同意第11屆磋商將於2026年在越南舉行。",
        title="越寮舉行第10屆政治磋商",
        day=date(2025, 7, 9),
    )

    assert found == [
        "deputy 10 held 2025-07-08 LA Vientiane in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
        "deputy 11 planned 2026 VN",
    ]


def test_a_courtesy_call_first_and_the_round_on_the_same_day() -> None:
    found = read(
        "8月29日下午，越南外交部长裴青山在河内会见老挝外交部副部长彭沙穆·安拉万。",
        "当天上午，外交部副部长杜雄越同彭沙穆·安拉万共同主持召开两国外交部第9次政治磋商。",
        "双方同意2025年在老挝举行第十次政治磋商。",
        title="越南外长裴青山会见老挝外交部副部长",
        day=date(2024, 8, 30),
    )

    assert found == [
        "deputy 9 held 2024-08-29 VN Hà Nội in-person Đỗ Hùng Việt Phongsamouth Anlavan",
        "deputy 10 planned 2025 LA",
    ]


def test_people_whom_nobody_knows_are_named_as_the_page_spells_them() -> None:
    found = read(
        "老挝外交部副部长麦通·塔玛冯萨率老挝外交部代表团10日至12日访问越南，出席越老第十一次副外长级政治磋商。",
        "磋商11日在河内举行，由麦通与越南外交部副部长阮氏清河共同主持。",
        title="老挝外交部代表团访问越南",
    )

    assert found == ["deputy 11 held 2026-11-11 VN Hà Nội in-person 阮氏清河 麦通·塔玛冯萨"]


@pytest.mark.parametrize(
    ("text", "round_"),
    [
        ("11日，老越外交部第十一次副部长级政治磋商在沙湾拿吉省召开。", "11 held 2026-11-11 LA Savannakhet in-person"),
        ("越老第十一次副外长级政治磋商11日在广宁省下龙市举行。", "11 held 2026-11-11 VN Hạ Long in-person"),
        ("越南与老挝外交部副部长级政治磋商第三次会议11日在河内召开。", "3 held 2026-11-11 VN Hà Nội in-person"),
        ("越老第十一次副外长级政治磋商11月11日以线上线下相结合方式举行。", "11 held 2026-11-11 hybrid"),
        ("越老第XI次副外长级政治磋商上周五在河内落下帷幕。", "11 held 2026-11-06 VN Hà Nội in-person"),
        ("越老第11次副部长级政治磋商将于下周三在河内召开。", "11 upcoming 2026-11-18 VN Hà Nội in-person"),
        ("双方正积极筹备今年在越南举行的越老第十一次副外长级政治磋商。", "11 planned 2026 VN"),
        ("双方高度评价去年6月在万象举行的越老第十次副外长级政治磋商的成果。", "10 mentioned 2025 LA Vientiane"),
        ("越老第十一次副部长级政治磋商未能如期在岘港举行。", "11 postponed VN Đà Nẵng"),
        (
            "受台风影响，原定于2026年11月20日在顺化举行的第十一次越老副外长级政治磋商将推迟到2027年。",
            "11 postponed 2027 VN Huế",
        ),
        ("老挝外交部宣布，取消原定于本周五在河内举行的越老第十一次副外长级政治磋商。", "11 cancelled 2026 VN Hà Nội"),
    ],
)
def test_one_sentence_says_how_it_stands(text: str, round_: str) -> None:
    assert read(text) == [f"deputy {round_}"]


def test_two_rounds_in_one_sentence_have_their_own_places() -> None:
    found = read(
        "双方一致同意年内在越南举行第十一次副外长级政治磋商，在老挝举行第十三次外长级政治磋商。",
        title="越老两国外长会谈",
        day=date(2026, 2, 12),
    )

    assert found == ["deputy 11 planned 2026 VN", "minister 13 planned LA"]


def test_who_is_invited_to_chair_has_not_chaired() -> None:
    found = read(
        "11月10日，越南外交部长黎怀忠与老挝外交部长通沙万·丰威汉在万象共同主持第十三次越老政治磋商。",
        "黎怀忠邀请通沙万明年访问越南并共同主持第十四次磋商。",
        title="越老外长主持第十三次政治磋商",
    )

    assert [line[:19] for line in found] == ["minister 13 held 20", "minister 14 planned"]


@pytest.mark.parametrize(
    "text",
    [
        "越南外交部副部长杜雄越11日在河内与柬埔寨国务秘书共同主持第九次越柬政治磋商。老挝代表列席。",
        "中国外交部副部长孙卫东11日在万象同老挝外交部副部长彭沙穆举行中老外交磋商。",
        "柬老越三国外交部副部长11日在金边举行第五次政治磋商。",
        "越南公安部副部长与老挝公安部副部长11日在万象主持第五次副部长级磋商，讨论边境安全合作。",
        "越南工贸部副部长11日在河内与老挝工贸部副部长举行第十次副部长级磋商，讨论双边贸易协定。",
        "越共中央对外部与老挝人民革命党中央对外部11日在河内举行第五次政治磋商。",
        "越南外长黎怀忠11日同老挝外长通沙万·丰威汉通电话，双方同意继续办好两国外交部各级政治磋商，维护南海地区和平。",
        "越南外交部长黎怀忠11日在河内与老挝外交部长通沙万·丰威汉磋商南海问题，双方就发展中国家合作交换意见。",
        "11日，越老政府间联合委员会第48次会议在河内举行，越南副总理与老挝副总理共同主持。",
        "中国人民政治协商会议代表团11日访问越南和老挝。",
    ],
)
def test_what_is_no_such_consultation(text: str) -> None:
    assert read(text) == []


def test_a_page_of_another_country_looks_back_on_a_round_of_the_week_before() -> None:
    found = read(
        "新华社万象7月16日电 老挝外交部副部长蓬沙穆·安拉万16日在万象会见柬埔寨外交部官员，双方举行老柬第五次政治磋商。",
        "蓬沙穆介绍了老挝外交近况。",
        "双方还谈到湄公河合作。",
        "约十天前，即7月8日，蓬沙穆在万象与越南外交部副部长阮孟强举行了第10次老越副外长级政治磋商。",
        title="老柬举行政治磋商",
        day=date(2025, 7, 17),
    )

    assert found == ["deputy 10 mentioned 2025-07-08 LA Vientiane"]


@pytest.mark.parametrize(
    "numbering",
    [
        "这是两国外交部举行的第11次磋商，第12次将于2027年在老挝举行。",
        "此次系该机制框架内的第十一轮磋商，下一轮定于2027年在老挝进行。",
        "这已是该机制的第十一次会议，下次将于2027年移师老挝。",
    ],
)
def test_the_next_sentence_gives_the_number_and_the_round_after_it(numbering: str) -> None:
    found = read(
        "11月11日在河内，越南外交部副部长阮孟强与老挝外交部副部长蓬沙穆·安拉万共同主持越老副外长级政治磋商。"
        + numbering
    )

    assert found == [
        "deputy 11 held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
        "deputy 12 planned 2027 LA",
    ]


def test_the_next_sentence_sets_the_day_and_the_place_of_a_round_within_a_visit() -> None:
    found = read(
        "老挝外交部副部长蓬沙穆·安拉万将于11月16日至18日访问越南，并与阮孟强副部长共同主持第11次越老副部长级政治磋商。",
        "会议定于11月17日在岘港市举行。",
    )

    assert found == ["deputy 11 upcoming 2026-11-17 VN Đà Nẵng in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"]


def test_the_next_sentence_tells_to_which_year_a_round_was_moved() -> None:
    found = read(
        "老挝外交部11月11日表示，原定本月举行的第11次老越副部长级政治磋商推迟举行。",
        "新的会期改至2027年上半年，双方将另行商定具体日期。",
    )

    assert found == ["deputy 11 postponed 2027"]


def test_a_year_behind_a_comma_is_of_other_things() -> None:
    found = read(
        "12月28日，两国外长在河内共同主持第8次越老外长级政治磋商。",
        "双方满意地看到，今年8月举行的第六次副部长级政治磋商所确定的任务已经完成，其中包括2022年合作计划的起草工作。",
        day=date(2021, 12, 28),
    )

    assert found == ["deputy 6 mentioned 2021", "minister 8 held 2021-12-28 VN Hà Nội in-person"]


def test_the_round_before_has_its_number_in_brackets() -> None:
    found = read("第11次越老副部长级政治磋商11月11日在河内举行。上一次（第10次）磋商于2025年7月8日在万象举行。")

    assert found == [
        "deputy 10 mentioned 2025-07-08 LA Vientiane",
        "deputy 11 held 2026-11-11 VN Hà Nội in-person",
    ]


def test_the_place_is_that_of_the_dateline_with_a_dash() -> None:
    found = read(
        "越通社万象——越南外交部副部长阮孟强与老挝外交部副部长蓬沙穆·安拉万11月11日共同主持第11次越老副部长级政治磋商。"
    )

    assert found == ["deputy 11 held 2026-11-11 LA Vientiane in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"]


def test_the_day_after_one_in_the_same_sentence() -> None:
    found = read("越南外交部副部长阮孟强11月10日抵达万象，次日与老挝外交部副部长蓬沙穆·安拉万共同主持第11次政治磋商。")
    before = read("第11次越老副外长级政治磋商11月10日在河内举行。次日，代表团参观了下龙湾。")

    assert found == ["deputy 11 held 2026-11-11 LA Vientiane in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"]
    assert before == ["deputy 11 held 2026-11-10 VN Hà Nội in-person"]


def test_the_talks_are_the_round_and_the_officers_before_an_earlier_one_held_that() -> None:
    found = read(
        "越南外交部部长黎怀忠11月11日在河内同老挝外交部部长通沙万·丰威汉举行会谈。",
        "该会晤同时是两国第十三次外长级政治磋商。",
        "两位部长回顾了7月两国外交部副部长在万象举行的第十二次政治磋商的成果。",
    )

    assert found == [
        "deputy 12 mentioned 2026 LA Vientiane",
        "minister 13 held 2026-11-11 VN Hà Nội in-person Lê Hoài Trung Thongsavanh Phomvihane",
    ]


def test_a_postponed_round_has_the_host_and_year_that_the_next_sentence_plans() -> None:
    put_off = "原定11月举行的第十一次越老副外长级政治磋商推迟。"

    assert read(put_off, "会议仍将由老方承办，时间改在2027年。") == ["deputy 11 postponed 2027 LA"]
    assert read(put_off, "双方将于2027年在万象举行第49次政府间委员会会议。") == ["deputy 11 postponed"]


def test_a_lao_name_is_known_by_most_of_its_characters() -> None:
    assert canonical_name("丰萨穆·安拉万") == "Phongsamouth Anlavan"
    assert canonical_name("沙伦塞·贡玛希") == "Saleumxay Kommasith"
    assert canonical_name("凯山·丰威汉") == "凯山·丰威汉"
    assert canonical_name("坎平·安拉万") == "坎平·安拉万"
