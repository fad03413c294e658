"""Which rounds a Vietnamese page speaks of."""

import pytest

from domain.rounds import Mention
from tests.domain.pages import mentions_of


def read(title: str, text: str) -> list[Mention]:
    """The mentions of a page of Thursday, the 12th of November 2026."""
    return mentions_of(title, text, "vi")


def told(mention: Mention) -> str:
    """A mention in one line: mechanism, number, status, day or year, place, format, chairs."""
    facts: list[object] = [mention.mechanism.removeprefix("vn-la-"), mention.number, mention.status]
    facts += [mention.starts_on or mention.year, mention.country, mention.city, mention.format]
    facts += [chair.name for chair in mention.chairs]
    return " ".join(str(fact) for fact in facts if fact is not None)


ROUNDS = {
    "the last sentence counts the mechanism": (
        "Hai Bộ Ngoại giao Việt Nam - Lào trao đổi hợp tác",
        (
            "Sáng 11/11, tại Hà Nội, Thứ trưởng Bộ Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Bộ Ngoại giao Lào "
            "Phongsamouth Anlavan đồng chủ trì Tham khảo chính trị giữa hai Bộ.\n"
            "Hai bên rà soát việc triển khai các thỏa thuận cấp cao.\n"
            "Kim ngạch thương mại tiếp tục tăng.\n"
            "Hai bên trao đổi về tình hình khu vực.\n"
            "Đây là lần thứ 11 cơ chế này được tổ chức."
        ),
        ["deputy 11 held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "what a committee counts far below is not ours": (
        "Hai Bộ Ngoại giao Việt Nam - Lào trao đổi hợp tác",
        (
            "Sáng 11/11, tại Hà Nội, Thứ trưởng Bộ Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Bộ Ngoại giao Lào "
            "Phongsamouth Anlavan đồng chủ trì Tham khảo chính trị giữa hai Bộ.\n"
            "Hai bên rà soát việc triển khai các thỏa thuận cấp cao.\n"
            "Kim ngạch thương mại tiếp tục tăng.\n"
            "Cuối năm, hai nước sẽ họp Ủy ban liên Chính phủ. Đây là lần thứ 12 cơ chế này do phía Lào chủ trì."
        ),
        ["deputy held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "a milestone of years ago": (
        "Chặng đường hợp tác ngoại giao Việt Nam - Lào",
        (
            "Hợp tác giữa hai Bộ Ngoại giao Việt Nam và Lào ngày càng đi vào chiều sâu.\n"
            "Nhiều người còn nhớ tháng 8/2018, khi Thứ trưởng Lê Hoài Trung đón Thứ trưởng Khamphao Ernthavanh "
            "tại Hà Nội giữa những ngày lũ lụt và hai bên tiến hành Tham khảo chính trị lần thứ ba."
        ),
        ["deputy 3 mentioned 2018 VN Hà Nội Lê Hoài Trung Khamphao Ernthavanh"],
    ),
    "a visit of the coming days": (
        "Bộ trưởng Ngoại giao thăm chính thức Lào",
        (
            "Bộ Ngoại giao thông báo, Bộ trưởng Ngoại giao Lê Hoài Trung sẽ thăm chính thức Lào từ ngày 18 đến 20/11.\n"
            "Tại Vientiane, Bộ trưởng sẽ hội kiến lãnh đạo cấp cao, hội đàm và cùng Bộ trưởng Ngoại giao Lào "
            "Thongsavanh Phomvihane chủ trì Tham vấn chính trị lần thứ 13."
        ),
        ["minister 13 upcoming 2026 LA Vientiane in-person Lê Hoài Trung Thongsavanh Phomvihane"],
    ),
    "thanks for the preparation of a round of long ago": (
        "Đại sứ Lào chào từ biệt",
        (
            "Chiều 11/11, tại Hà Nội, Thứ trưởng Bộ Ngoại giao Nguyễn Mạnh Cường tiếp Đại sứ Lào chào từ biệt.\n"
            "Thứ trưởng cảm ơn Đại sứ về việc chuẩn bị Tham khảo chính trị lần thứ 10 mà ông cùng Thứ trưởng "
            "Phongsamouth Anlavan đồng chủ trì tại Vientiane tháng 7/2025, kỳ tham khảo đầu tiên trên cương vị mới."
        ),
        ["deputy 10 mentioned 2025 LA Vientiane Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "a provincial paper receives first, and writes days with a dash": (
        "Lãnh đạo thành phố Huế tiếp đoàn Bộ Ngoại giao Lào",
        (
            "Chiều 11-11, lãnh đạo thành phố Huế tiếp đoàn Bộ Ngoại giao Lào do Thứ trưởng Phongsamouth Anlavan "
            "dẫn đầu. Thành phố vui mừng được chọn làm nơi tổ chức Tham khảo chính trị Việt Nam - Lào lần thứ 11.\n"
            "Trước đó, buổi sáng, tại Huế, Thứ trưởng Phongsamouth Anlavan cùng Thứ trưởng Bộ Ngoại giao Nguyễn Mạnh "
            "Cường đã chủ trì phiên tham khảo.\n"
            "Đoàn về nước ngày 13-11. Hai bên thống nhất tổ chức Tham khảo chính trị lần thứ 12 tại Lào trong năm 2027."
        ),
        [
            "deputy 11 held 2026-11-11 VN Huế in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
            "deputy 12 planned 2027 LA",
        ],
    ),
    "a deputy minister's second consultation with neighbours is no second round": (
        "Tham khảo chính trị Việt Nam - Campuchia",
        (
            "Ngày 11/11, Thứ trưởng Bộ Ngoại giao Nguyễn Mạnh Cường đồng chủ trì Tham khảo chính trị lần thứ 10 giữa "
            "hai Bộ Ngoại giao Việt Nam và Campuchia tại Phnom Penh.\n"
            "Đây là hoạt động tham khảo chính trị thứ hai với các nước láng giềng trong tháng, sau Lào."
        ),
        [],
    ),
    "a session without its name, behind the mechanism as such": (
        "Hai Bộ Ngoại giao Việt Nam - Lào tăng cường hợp tác",
        (
            "Cơ chế Tham khảo chính trị giữa Bộ Ngoại giao Việt Nam và Bộ Ngoại giao Lào được duy trì đều đặn.\n"
            "Ngày 11/11, tại Hà Nội, Thứ trưởng Nguyễn Mạnh Cường và Thứ trưởng Phongsamouth Anlavan đã đồng chủ trì "
            "phiên họp lần thứ mười một."
        ),
        ["deputy 11 held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "a session of deputy ministers of defence is none of that mechanism": (
        "Việt Nam - Lào tăng cường hợp tác",
        (
            "Hai bên duy trì cơ chế tham khảo chính trị giữa hai Bộ Ngoại giao Việt Nam - Lào.\n"
            "Cùng ngày, hai Thứ trưởng Bộ Quốc phòng đồng chủ trì phiên họp lần thứ 6."
        ),
        [],
    ),
    "a minister's page looks back on a deputies' round and on to the next in one clause": (
        "Tham vấn chính trị Việt Nam - Lào",
        (
            "Ngày 11/11, tại Hà Nội, Bộ trưởng Ngoại giao Lê Hoài Trung và Bộ trưởng Ngoại giao Lào Thongsavanh "
            "Phomvihane đồng chủ trì Tham vấn chính trị lần thứ 12.\n"
            "Hai bên đánh giá cao Tham khảo chính trị lần thứ 10 tại Vientiane, giao hai Bộ xúc tiến kỳ họp thứ 11 "
            "dự kiến tại Đà Nẵng."
        ),
        [
            "deputy 10 mentioned LA Vientiane",
            "deputy 11 planned VN Đà Nẵng",
            "minister 12 held 2026-11-11 VN Hà Nội in-person Lê Hoài Trung Thongsavanh Phomvihane",
        ],
    ),
    "tomorrow in the present tense": (
        "Thứ trưởng Ngoại giao Lào đến Hà Nội",
        (
            "Sáng mai, tại Hà Nội, Thứ trưởng Nguyễn Mạnh Cường và Thứ trưởng Ngoại giao Lào Phongsamouth Anlavan "
            "đồng chủ trì Tham khảo chính trị lần thứ 11."
        ),
        ["deputy 11 upcoming 2026-11-13 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "old days without a year": (
        "Chuyện nghề ngoại giao",
        (
            'Ông Lê Hoài Trung kể lại những ngày đầu. "Khi ấy tôi còn là Thứ trưởng, cùng chị Khamphao Ernthavanh của '
            'Lào đồng chủ trì Tham khảo chính trị lần thứ ba tại Hà Nội", ông nói.'
        ),
        ["deputy 3 mentioned VN Hà Nội Khamphao Ernthavanh"],
    ),
    "the next line of a list is of another round, however it met": (
        "Tin đối ngoại trong tuần",
        (
            "- Ngày 10/11, Thứ trưởng Lê Thị Thu Hằng chủ trì trực tuyến Tham khảo chính trị lần thứ 6 với Chile.\n"
            "- Ngày 11/11, tại Hà Nội, Thứ trưởng Nguyễn Mạnh Cường và Thứ trưởng Ngoại giao Lào Phongsamouth Anlavan "
            "đồng chủ trì Tham khảo chính trị lần thứ 11.\n"
            "- Ngày 12/11, họp báo thường kỳ."
        ),
        ["deputy 11 held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "the days of a visit to come, as every ministry writes them": (
        "Thứ trưởng Ngoại giao Lào sắp thăm Việt Nam",
        (
            "Từ ngày 18-20/11, Thứ trưởng Bộ Ngoại giao Lào Phongsamouth Anlavan sẽ thăm Việt Nam, đồng chủ trì Tham "
            "khảo chính trị lần thứ 11 với Thứ trưởng Bộ Ngoại giao Nguyễn Mạnh Cường."
        ),
        ["deputy 11 upcoming 2026 VN in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
    "whoever has arrived for tomorrow's round has not held it; mai is no month": (
        "Thứ trưởng Ngoại giao Lào đến Hà Nội",
        (
            "Sáng nay, Thứ trưởng Bộ Ngoại giao Lào Phongsamouth Anlavan đã đến Hà Nội, bắt đầu chuyến thăm để dự Tham "
            "khảo chính trị lần thứ 11 vào ngày mai."
        ),
        ["deputy 11 upcoming 2026-11-13 VN Hà Nội in-person"],
    ),
    "months in words, and the day of a statement": (
        "Việt Nam - Lào tham khảo chính trị",
        (
            "Thông tin từ Bộ Ngoại giao ngày 12-11 cho biết, hai Bộ Ngoại giao Việt Nam và Lào vừa họp Tham khảo chính "
            "trị cấp Thứ trưởng, kỳ thứ 11, tại Hà Nội. Đồng chủ trì cuộc họp diễn ra sáng 11-11 là Thứ trưởng Nguyễn "
            "Mạnh Cường và Thứ trưởng Phongsamouth Anlavan.\n"
            "Hai bên hài lòng với kết quả Tham khảo chính trị lần thứ 10 tại Vientiane tháng Bảy năm 2025."
        ),
        [
            "deputy 10 mentioned 2025 LA Vientiane",
            "deputy 11 held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan",
        ],
    ),
    "what two ministers agree on is to come, wherever the verb stands": (
        "Tham vấn chính trị Việt Nam - Lào",
        (
            "Ngày 11/11, tại Vientiane, Bộ trưởng Ngoại giao Lê Hoài Trung và Bộ trưởng Ngoại giao Lào Thongsavanh "
            "Phomvihane đồng chủ trì Tham vấn chính trị lần thứ 13.\n"
            "Hai Bộ trưởng thống nhất Tham vấn chính trị lần thứ mười bốn được tổ chức tại Việt Nam."
        ),
        [
            "minister 13 held 2026-11-11 LA Vientiane in-person Lê Hoài Trung Thongsavanh Phomvihane",
            "minister 14 planned VN",
        ],
    ),
    "the practice, at the end of a list or in praise of it, is no round": (
        "Việt Nam - Lào tăng cường hợp tác ngoại giao",
        (
            "Sáng 11/11, Bộ trưởng Ngoại giao Lê Hoài Trung hội đàm với Bộ trưởng Ngoại giao Lào Thongsavanh "
            "Phomvihane, nhất trí duy trì các cơ chế hợp tác như tham vấn chính trị, tham khảo chính trị giữa hai Bộ.\n"
            "Ngày 11/11, Đại sứ Lào cho rằng Tham khảo chính trị giữa hai Bộ Ngoại giao là kênh trao đổi quan trọng; "
            "hai bên sẽ trao đổi thêm tại cuộc gặp tiếp theo của hai Thủ tướng."
        ),
        [],
    ),
    "to push back an epidemic is not to put off a round": (
        "Việt Nam - Lào tham khảo chính trị",
        (
            "Sáng 11/11, tại Hà Nội, Thứ trưởng Nguyễn Mạnh Cường và Thứ trưởng Ngoại giao Lào Phongsamouth Anlavan "
            "đồng chủ trì Tham khảo chính trị lần thứ 11, nhất trí đẩy lùi dịch bệnh, điều chỉnh thời gian làm việc "
            "của cửa khẩu và di dời dân vùng lũ."
        ),
        ["deputy 11 held 2026-11-11 VN Hà Nội in-person Nguyễn Mạnh Cường Phongsamouth Anlavan"],
    ),
}


@pytest.mark.parametrize(("title", "text", "expected"), ROUNDS.values(), ids=ROUNDS)
def test_reads_rounds(title: str, text: str, expected: list[str]) -> None:
    assert [told(mention) for mention in read(title, text)] == expected
