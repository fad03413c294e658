"""Rounds in Japanese, in the agencies' ordinary wording."""

from datetime import date

import pytest

from domain.rounds import Mention
from tests.domain.pages import mentions_of

Round = tuple[str, int | None, str]


def read(*paragraphs: str, title: str = "") -> list[Mention]:
    """What a page of the 12th of November 2026 says."""
    return mentions_of(title, "\n".join(paragraphs), "ja")


def rounds(*paragraphs: str, title: str = "") -> set[Round]:
    """The rounds of a page: level, number, status."""
    found = read(*paragraphs, title=title)
    return {(m.mechanism.removeprefix("vn-la-"), m.number, str(m.status)) for m in found}


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (
            "第11回ベトナム・ラオス政治協議、ハノイで開催",
            (
                "【ハノイ】ベトナムのグエン・マイン・クオン外務次官とラオスのポンサムット・アンラワン外務次官は"
                "11日、ハノイで第11回政治協議を共同主宰した。\n"
                "双方は、第12回協議を2027年にラオスで開催することで一致した。"
            ),
            {("deputy", 11, "held"), ("deputy", 12, "planned")},
        ),
        (
            "ベトナムとラオス、政治協議",
            (
                "ベトナムとラオスの両外務省は11日、ビエンチャンで外務次官級の第12回政治協議を行った。\n"
                "次回は2027年にベトナムで行われる予定。"
            ),
            {("deputy", 12, "held"), ("deputy", 13, "planned")},
        ),
        (
            "ベトナム・ラオス次官級政治協議が延期",
            (
                "ベトナム外務省は12日、15日にハノイで予定されていたラオスとの第11回外務次官級政治協議を来年に延期す"
                "ると発表した。"
            ),
            {("deputy", 11, "postponed")},
        ),
        (
            "ベトナム・ラオス政治協議が中止に",
            (
                "ラオス外務省によると、ハノイで14日に予定されていた第11回ベトナム・ラオス外務次官級政治協議は"
                "、台風の影響で中止となった。"
            ),
            {("deputy", 11, "cancelled")},
        ),
        (
            "外務報道官会見",
            (
                "ベトナム外務省のファム・トゥ・ハン報道官は12日の定例会見で、第11回ベトナム・ラオス次官級政治協議が"
                "来週ハノイで開かれると明らかにした。"
            ),
            {("deputy", 11, "upcoming")},
        ),
        (
            "ベトナム・ラオス、オンラインで政治協議",
            (
                "ベトナムとラオスの外務省は12日、第11回の次官級政治協議をオンライン形式で開催しました。\n"
                "両者は、次回の協議を来年ラオスで行うことを申し合わせました。"
            ),
            {("deputy", 11, "held"), ("deputy", 12, "planned")},
        ),
        (
            "ベトナム・ラオス第十一回政治協議",
            "ベトナムとラオスの外務次官による第十一回政治協議が12日、ハノイで行われた。",
            {("deputy", 11, "held")},
        ),
        (
            "ベトナム外相、ラオスを訪問へ",
            (
                "レ・ホアイ・チュン外相は16日から18日までラオスを公式訪問し、17日に第13回外相級政治協議の"
                "共同議長を務める。"
            ),
            {("minister", 13, "upcoming")},
        ),
        (
            "両外相が電話会談",
            (
                "ベトナムのレ・ホアイ・チュン外相とラオスのトンサワン・ポムヴィハーン外相は12日、電話会談を"
                "行い、第13回外相級政治協議を来年前半に開催することで合意した。"
            ),
            {("minister", 13, "planned")},
        ),
        (
            "ベトナムとラオスの外務省、協力を強化",
            (
                "ベトナムとラオスの外務次官は12日、政治協議を開き、協力を強化することで一致した。今回の協議は"
                "11回目となる。"
            ),
            {("deputy", 11, "held")},
        ),
        (
            "ベトナム・ラオス政治協議（第11回）",
            (
                "12日、ハノイの政府迎賓館で、ベトナム・ラオス次官級政治協議（第11回）が開催された。ベトナム側は"
                "グエン・マイン・クオン次官、ラオス側はポンサムット・アンラワン次官が議長を務めた。"
            ),
            {("deputy", 11, "held")},
        ),
        (
            "ラオス外相がベトナム訪問",
            (
                "両外相は12日、ハノイで第14回ベトナム・ラオス外相級政治協議を開催し、第11回次官級政治協議（2026年7"
                "月、ハノイ）の合意事項の履行状況を確認した。"
            ),
            {("deputy", 11, "mentioned"), ("minister", 14, "held")},
        ),
        (
            "ラオス外務省",
            "第13回ベトナム・ラオス外相級政治協議は、当初今月予定されていたが、来年1月に延期された。",
            {("minister", 13, "postponed")},
        ),
    ],
)
def test_a_page_gives_its_rounds(title: str, text: str, expected: set[Round]) -> None:
    assert rounds(*text.split("\n"), title=title) == expected


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "ベトナム・タイ政治協議",
            (
                "ベトナムとタイは11日、バンコクで第10回政治協議（次官級）を開催した。ラオスを含むメコン地域の"
                "協力についても意見を交わした。"
            ),
        ),
        (
            "ベトナム・ラオス政府間協力委員会",
            (
                "ベトナム・ラオス政府間協力委員会の第49回会合が11日、ビエンチャンで開かれた。両国は政治協議などの"
                "協力メカニズムを維持することで一致した。"
            ),
        ),
        (
            "国防政策対話",
            "ベトナムとラオスの国防省は11日、ハノイで第6回国防政策対話（次官級）を開催した。",
        ),
        (
            "ベトナム・ラオス関係、80周年",
            ("両国は外相級および次官級の政治協議などの枠組みを効果的に維持している。\n第14回党大会の成果を紹介した。"),
        ),
        (
            "ラオスとカンボジアの政治協議",
            (
                "ラオスのポンサムット・アンラワン外務次官は11日、プノンペンでカンボジアの外務次官と第7回政治協議を"
                "開いた。\n"
                "同次官は来週、ベトナムを訪れる。"
            ),
        ),
        (
            "公安次官が会談",
            "ベトナムとラオスの公安次官は12日、第9回次官級協議を開催した。",
        ),
        (
            "日本・ベトナム外務次官級協議",
            "日本とベトナムの外務省は12日、東京で第9回外務次官級協議を開催した。ラオスの情勢も議題となった。",
        ),
        (
            "ベトナム・ラオス国会が協議",
            "ベトナムとラオスの国会外務委員会は12日、第5回協議をハノイで開催した。",
        ),
    ],
)
def test_other_meetings_are_no_rounds(title: str, text: str) -> None:
    assert rounds(*text.split("\n"), title=title) == set()


def test_the_day_the_place_and_the_chairs_are_read() -> None:
    held = read(
        (
            "【ハノイ】ベトナムのグエン・マイン・クオン外務次官とラオスのポンサムット・アンラワン外務次官は"
            "11日、ハノイで第11回政治協議を共同主宰した。"
        ),
    )[0]

    assert (held.starts_on, held.country, held.city) == (date(2026, 11, 11), "VN", "Hà Nội")
    assert [chair.name for chair in held.chairs] == ["Nguyễn Mạnh Cường", "Phongsamouth Anlavan"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "ベトナムとラオスの外務次官は10日、ハノイで第11回政治協議を開きました。第12回は2027年にビエンチャンで"
                "開かれます。"
            ),
            {("deputy", 12, "planned"), ("deputy", 11, "held")},
        ),
        (
            (
                "ラオスのトンサワン外相は、ベトナムとの外相級の政治協議は昨年12月にハノイで第12回を開催したと述べた。"
                "次官級については第11回が今年7月にダナンで行われた。"
            ),
            {("minister", 12, "mentioned"), ("deputy", 11, "mentioned")},
        ),
        (
            (
                "ベトナムのグエン・マイン・クオン外務次官は9日、バンコクでタイとの第10回政治協議を主宰した。先月には"
                "ビエンチャンでラオスとの第11回も主宰している。"
            ),
            {("deputy", 11, "mentioned")},
        ),
        (
            "ベトナムとラオスは外相級の第13回政治協議を12月に、次官級の第12回協議を来年開催することで合意した。",
            {("deputy", 12, "planned"), ("minister", 13, "planned")},
        ),
        (
            (
                "両国の政府間委員会第49回会合が11日、ハノイで開かれた。ベトナムとラオスの外務省は定期的に政治協議を行"
                "っている。"
            ),
            set(),
        ),
    ],
)
def test_rounds_by_another_word(text: str, expected: set[Round]) -> None:
    assert rounds(text) == expected
