# ruff: noqa: E501 - a paragraph is one line here
"""The news of the demonstration: deputy ministers' round 11, invented, with its copies and its correction."""

from datetime import date

from demo.newsroom.stories.copies import EN_DASH, OLD_TONES, SPACED_HYPHEN, VIENG_CHAN, copy_of
from demo.newsroom.stories.expects import DEPUTY, held, planned
from demo.newsroom.story import Story

WRONG_DAY = "18/11"  # what the agency wrote first
RIGHT_DAY = "19/11"  # what it says since its correction; the copies keep the wrong day

EXPECTS = (held(DEPUTY, 11, date(2026, 11, 18), "VN"), planned(DEPUTY, 12, 2027, "LA"))
EXPECTS_CORRECTED = (held(DEPUTY, 11, date(2026, 11, 19), "VN"), planned(DEPUTY, 12, 2027, "LA"))

AGENCY = Story(
    name="deputy-11",
    title="Việt Nam-Lào tổ chức Tham khảo Chính trị lần thứ 11 tại Hà Nội",
    lead="Hai Thứ trưởng Ngoại giao thống nhất chương trình phối hợp cho năm 2027, ưu tiên kết nối giao thông và chuyển đổi số.",
    author="Hoàng Lan",
    captions=("Quang cảnh phiên họp. (Ảnh: Lê Vân/TTXSH)", "Hai Thứ trưởng ký biên bản. (Ảnh: Lê Vân/TTXSH)"),
    text=f"""
    Ngày {WRONG_DAY}, tại Hà Nội, Thứ trưởng Bộ Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Bộ Ngoại giao Lào Phongsamouth Anlavan đã đồng chủ trì Tham khảo Chính trị cấp Thứ trưởng Ngoại giao Việt Nam-Lào lần thứ 11.
    Hai bên nhận định năm qua là năm bản lề sau đại hội của hai Đảng: các chuyến thăm cấp cao diễn ra dày hơn, thương mại hai chiều lần đầu vượt bốn tỷ USD và đoạn cao tốc đầu tiên nối hai thủ đô đã động thổ.
    Thứ trưởng Nguyễn Mạnh Cường đề nghị hai Bộ Ngoại giao lập cổng trao đổi công hàm điện tử, thay cho đường thư tay vẫn mất bốn ngày mỗi chiều, và mời Lào cử cán bộ sang học về an ninh mạng.
    Thứ trưởng Phongsamouth Anlavan cảm ơn Việt Nam đã giúp khắc phục hậu quả lũ quét ở Hủa Phăn; ông cho biết Lào sẽ cấp phép cho thêm hai ngân hàng Việt Nam và đơn giản hóa giấy tờ cho giáo viên dạy tiếng Việt.
    Hai bên rà soát việc thực hiện Thỏa thuận hợp tác giữa hai Bộ Ngoại giao giai đoạn 2026-2030, phân công đầu mối cho từng việc và hẹn báo cáo ba tháng một lần.
    Trao đổi về tình hình thế giới, hai Thứ trưởng chia sẻ lo ngại trước các rào cản thương mại mới, khẳng định lập trường chung của ASEAN về Biển Đông và sự cần thiết của một cơ chế chia sẻ số liệu thủy văn trên sông Mekong.
    Cũng trong chuyến công tác, đoàn Lào đã chào xã giao lãnh đạo Bộ Ngoại giao, đến thăm Ủy ban Nhân dân thành phố và xem vở chèo do sinh viên hai nước cùng diễn, một buổi tối hòa nhạc và thơ kéo dài tới khuya.
    Phiên họp diễn ra trong không khí hữu nghị, tin cậy; hai bên nhất trí tổ chức Tham khảo Chính trị lần thứ 12 tại Lào vào năm 2027./.
    """,
    expects=EXPECTS,
)

CORRECTED_TEXT = AGENCY.text.replace(WRONG_DAY, RIGHT_DAY)

NHIPCAU = copy_of(
    AGENCY,
    "songhong",
    name="deputy-11-nhipcau",
    title="Tham khảo chính trị Việt Nam – Lào: ưu tiên kết nối và chuyển đổi số",
    lead="",
    author="Theo TTXSH",
    credit="Nguồn: songhong.example",
    captions=("Quang cảnh phiên họp tại Hà Nội.", "Hai Thứ trưởng ký biên bản."),
    swaps=(*EN_DASH, *OLD_TONES, ("./.", ".")),
)

PORTAL = copy_of(
    AGENCY,
    "songhong",
    name="deputy-11-portal",
    title="Tham khảo chính trị cấp Thứ trưởng Ngoại giao Việt Nam - Lào lần thứ 11",
    lead="",
    credit="Nguồn: TTXSH",
    captions=("Quang cảnh phiên họp",),
    swaps=(*SPACED_HYPHEN, ("./.", "."), (" USD", " đô la Mỹ")),
)

TINMOI = copy_of(
    AGENCY,
    "songhong",
    name="deputy-11-tinmoi",
    title="Việt - Lào bàn cổng công hàm điện tử, thương mại vượt bốn tỷ USD",
    author="PV",
    credit="Theo TTXSH",
    captions=("Hai Thứ trưởng Ngoại giao tại phiên họp. Ảnh: TTXSH",),
    swaps=(*SPACED_HYPHEN, ("./.", "."), (f"Ngày {WRONG_DAY}", f"Hôm {WRONG_DAY}")),
)

BAOTINH = copy_of(
    AGENCY,
    "songhong",
    name="deputy-11-baotinh",
    title="Lào cảm ơn Việt Nam giúp khắc phục lũ quét ở Hủa Phăn",
    lead="",
    credit="(TTXSH)",
    swaps=(
        *SPACED_HYPHEN,
        *VIENG_CHAN,
        *OLD_TONES,
        ("Phongsamouth Anlavan", "Phông-xa-mút An-la-văn (Phongsamouth Anlavan)"),
    ),
)

TONGHOP = copy_of(AGENCY, "songhong", name="deputy-11-tonghop")

VIENTIANE = copy_of(
    AGENCY,
    "songhong",
    name="deputy-11-vientiane",
    title="Tham khảo chính trị Lào – Việt Nam lần thứ 11 tại Hà Nội",
    credit="Theo TTXSH",
    swaps=(("Việt Nam-Lào", "Lào – Việt Nam"), ("./.", ".")),
)

COPIES: tuple[tuple[str, Story], ...] = (
    ("nhipcau", NHIPCAU),
    ("congdoingoai", PORTAL),
    ("tinmoi", TINMOI),
    ("baotinh", BAOTINH),
    ("tonghop", TONGHOP),
    ("vientianepost", VIENTIANE),
)

ENGLISH = Story(
    name="deputy-11-en",
    language="en",
    title="Vietnam, Laos hold 11th political consultation in Hanoi",
    captions=("The two deputy ministers sign the minutes (Photo: SHA)",),
    text="""
    Hanoi (SHA) – Deputy Foreign Minister Nguyen Manh Cuong and his Lao counterpart Phongsamouth Anlavan co-chaired the 11th political consultation at the deputy foreign ministerial level between Vietnam and Laos in Hanoi on November 18.
    Two-way trade has passed four billion USD for the first time, and ground was broken for the first section of the motorway between the two capitals, they noted.
    Cuong proposed a portal for electronic notes between the ministries, whose letters still take four days each way by courier.
    Phongsamouth thanked Vietnam for its help after the flash floods in Huaphanh and said two more Vietnamese banks would be licensed in Laos.
    New trade barriers, the East Sea and a mechanism for sharing data on the water levels of the Mekong were discussed as well.
    They agreed to hold the 12th political consultation in Laos in 2027
    """,
    expects=EXPECTS,
)

MEKONG = Story(
    name="deputy-11-mekong",
    language="en",
    title="No more couriers: Laos and Vietnam want to send notes by wire",
    author="Souk Inthavong",
    text="""
    HANOI — It takes four days for a diplomatic note to travel from the Lao foreign ministry to the Vietnamese one, and four days for the answer to come back. That is to end.
    Deputy Foreign Ministers Phongsamouth Anlavan of Laos and Nguyen Manh Cuong of Vietnam, who co-chaired the 11th political consultation between the two foreign ministries here, want a common electronic portal by the summer.
    Mr Phongsamouth also promised less paperwork for teachers of Vietnamese, of whom Laos has never had enough.
    In the evening the delegation saw students from both countries perform an opera about a stubborn magistrate. The applause, one guest said, was genuine.
    """,
    expects=(held(DEPUTY, 11, None, "VN"),),
)

FALSE_FRIEND = Story(
    name="cambodia-10",
    title="Thứ trưởng Nguyễn Mạnh Cường đồng chủ trì Tham khảo chính trị Việt Nam - Campuchia lần thứ 10",
    author="Thu Trà",
    text="""
    Thứ trưởng Ngoại giao Nguyễn Mạnh Cường vừa có mặt tại Phnom Penh để đồng chủ trì Tham khảo chính trị Việt Nam - Campuchia lần thứ 10 với Quốc vụ khanh Ung Rachana.
    Chương trình hai ngày xoay quanh cửa khẩu, học bổng và vùng đệm sinh thái ở biên giới ba nước Việt Nam - Lào - Campuchia.
    Hai bên hẹn gặp lại ở Cần Thơ vào mùa nước nổi năm sau.
    """,
)

LANTERNS = Story(
    name="lanterns",
    title="Hội thả đèn trên sông Hồng chào đón đoàn nghệ thuật Lào",
    lead="Chín trăm chiếc đèn giấy trôi qua chân cầu trong buổi tối nhiều gió.",
    text="""
    Tối qua, đoàn ca múa tỉnh Champasak cùng thiếu nhi phố cổ thả chín trăm chiếc đèn giấy xuống sông.
    Gió mạnh làm tắt gần một nửa số đèn, nhưng tiếng khèn thì vang tới tận bãi giữa.
    Đoàn sẽ diễn thêm hai đêm trước khi vào Huế.
    """,
)

TICKETS_EN = Story(
    name="tickets",
    language="en",
    title="Concert tickets for the Patuxay square sold out in an hour",
    text="""
    VIENTIANE — Eight thousand tickets for Saturday's open-air concert were gone within an hour, the organisers said on Friday.
    The line-up includes a mor lam veteran, two rappers from Pakse and an orchestra of bamboo pipes.
    Traffic around the square will be stopped from three in the afternoon.
    """,
)

WEATHER = Story(
    name="weather-november",
    title="Bão số 13 suy yếu thành áp thấp nhiệt đới, miền Trung vẫn mưa to",
    text="""
    Bão số 13 đã suy yếu khi vào gần bờ, song mưa to còn kéo dài đến hết tuần ở các tỉnh từ Quảng Trị vào Gia Lai.
    Hai hồ thủy điện được lệnh hạ mực nước, người dân ven sông đã dời đồ đạc lên cao.
    Trường học ở bảy xã cho học sinh nghỉ thêm một ngày.
    """,
)
