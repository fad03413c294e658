# ruff: noqa: E501 - a paragraph is one line here
"""Ministers' rounds 9 to 12: the sister mechanism, whose numbers run ahead of the deputies'."""

from datetime import date

from demo.newsroom.stories.copies import SPACED_HYPHEN, copy_of
from demo.newsroom.stories.expects import DEPUTY, MINISTER, held, mentioned
from demo.newsroom.story import Story

ROUND_9 = Story(
    name="minister-9",
    title="Tham vấn chính trị cấp Bộ trưởng Ngoại giao Việt Nam-Lào lần thứ 9",
    lead="Bộ trưởng Ngoại giao Bùi Thanh Sơn thăm chính thức Lào từ ngày 27 đến 29/4.",
    captions=("Hai Bộ trưởng tại lễ ký biên bản. (Ảnh: Bá Thành/TTXSH)",),
    text="""
    Ngày 28/4, tại Vientiane, Bộ trưởng Ngoại giao Bùi Thanh Sơn và Phó Thủ tướng, Bộ trưởng Ngoại giao Lào Saleumxay Kommasith đã đồng chủ trì Tham vấn chính trị lần thứ 9 cấp Bộ trưởng Ngoại giao giữa hai nước.
    Hai Bộ trưởng đồng tình rằng kỳ họp chỉ cách lần trước bốn tháng cho thấy hai Bộ muốn bù lại thời gian gián đoạn vì dịch bệnh.
    Phía Lào cảm ơn các tỉnh miền Trung đã giữ cửa khẩu thông suốt cho hàng thiết yếu; phía Việt Nam đề nghị nới điều kiện cho lái xe đường dài.
    Hai bên ký biên bản hợp tác lưu trữ, trao cho nhau bản sao hơn ba trăm bức ảnh tư liệu và lên lịch các lễ kỷ niệm trong năm.
    Kết thúc chương trình, Bộ trưởng Bùi Thanh Sơn chào xã giao Thủ tướng Lào và dự lễ khởi công một trường phổ thông ở ngoại ô.
    """,
    expects=(held(MINISTER, 9, date(2022, 4, 28), "LA"),),
)

ROUND_9_EN = Story(
    name="minister-9-en",
    language="en",
    title="Foreign ministers of Vietnam, Laos co-chair ninth political consultation",
    text="""
    Vientiane (SHA) – Foreign Minister Bui Thanh Son and his Lao counterpart Saleumxay Kommasith co-chaired the ninth ministerial-level political consultation between Vietnam and Laos in Vientiane on April 28.
    The short interval since the last meeting shows that both ministries want to make up for the time lost to the pandemic, they said.
    Vietnam asked for easier rules for long-distance drivers, and Laos thanked the central provinces for keeping essential goods moving.
    Copies of some three hundred historical photographs changed hands at the signing of an archive agreement
    """,
    expects=(held(MINISTER, 9, date(2022, 4, 28), "LA"),),
)

ROUND_10 = Story(
    name="minister-10",
    title="Việt Nam-Lào tiến hành Tham vấn chính trị cấp Bộ trưởng lần thứ 10",
    lead="Bộ trưởng Ngoại giao Lào Saleumxay Kommasith thăm chính thức Việt Nam từ ngày 21 đến 23/11.",
    captions=("Hai Bộ trưởng duyệt chương trình. (Ảnh: Lê Vân/TTXSH)",),
    text="""
    Sáng 22/11, tại Nhà khách Chính phủ, Bộ trưởng Ngoại giao Bùi Thanh Sơn và Phó Thủ tướng, Bộ trưởng Ngoại giao Lào Saleumxay Kommasith đã đồng chủ trì Tham vấn chính trị lần thứ 10 cấp Bộ trưởng Ngoại giao.
    Hai Bộ trưởng hài lòng với kết quả thực chất của Tham khảo chính trị cấp Thứ trưởng Ngoại giao lần thứ 8 (Lào, tháng 6/2023), coi đó là bước chuẩn bị tốt cho các quyết định hôm nay.
    Trọng tâm trao đổi là năm Chủ tịch ASEAN của Lào, an ninh chuỗi cung ứng điện và việc xây đường dây truyền tải từ Nam Lào sang miền Trung.
    Hai bên giao Vụ trưởng hai nước lập kế hoạch đón các đoàn cấp cao trong quý I, không để trùng với kỳ họp của Quốc hội.
    Buổi trưa, hai Bộ trưởng cùng ăn phở với các cán bộ từng công tác ở cả hai thủ đô, có người đã về hưu hai mươi năm.
    """,
    expects=(held(MINISTER, 10, date(2023, 11, 22), "VN"), mentioned(DEPUTY, 8, 2023, "LA")),
)

ROUND_10_TONGHOP = copy_of(
    ROUND_10,
    "songhong",
    name="minister-10-tonghop",
    title="Bộ trưởng Ngoại giao Lào thăm Việt Nam, tham vấn chính trị lần thứ 10",
    lead="",
    swaps=SPACED_HYPHEN,
)

ROUND_11 = Story(
    name="minister-11",
    title="Tham vấn chính trị Việt Nam - Lào lần thứ 11",
    lead="Chuyến thăm Lào của Phó Thủ tướng, Bộ trưởng Ngoại giao Bùi Thanh Sơn kéo dài từ ngày 16 đến 18/12.",
    captions=("Quang cảnh buổi hội đàm. (Ảnh: Xuân Tứ/TTXSH)",),
    text="""
    Hôm nay (16/12), tại Vientiane, Phó Thủ tướng, Bộ trưởng Ngoại giao Bùi Thanh Sơn và Bộ trưởng Ngoại giao Lào Thongsavanh Phomvihane đã đồng chủ trì Tham vấn chính trị lần thứ 11 cấp Bộ trưởng Ngoại giao Việt Nam - Lào.
    Đây là cuộc gặp chính thức đầu tiên kể từ khi ông Thongsavanh Phomvihane nhận nhiệm vụ; hai Bộ trưởng vốn quen nhau từ những năm ông làm Đại sứ tại Hà Nội.
    Hai bên khen ngợi nước Chủ tịch ASEAN đã đưa khối qua một năm nhiều sóng gió, đồng thời thẳng thắn nêu những dự án chậm tiến độ và người chịu trách nhiệm từng việc.
    Hai Bộ trưởng ký Thỏa thuận hợp tác mới, mở thêm mười suất đào tạo thạc sĩ mỗi năm cho cán bộ đối ngoại Lào.
    Sau lễ ký, hai đoàn trồng một cây muồng hoàng yến trong khuôn viên nhà khách.
    """,
    expects=(held(MINISTER, 11, date(2024, 12, 16), "LA"),),
)

ROUND_11_MEKONG = Story(
    name="minister-11-mekong",
    language="en",
    title="Foreign ministers take stock of a busy ASEAN year",
    author="Souk Inthavong",
    text="""
    VIENTIANE — Foreign Minister Thongsavanh Phomvihane and Vietnam's Deputy Prime Minister and Foreign Minister Bui Thanh Son co-chaired the 11th foreign ministerial-level political consultation between Laos and Vietnam on December 16.
    The two men know each other from Mr Thongsavanh's years as ambassador in Hanoi, and the talks were frank about projects that have fallen behind.
    Ten more places a year for Lao diplomats at Vietnamese graduate schools are part of the agreement signed after the meeting.
    A golden shower tree was planted behind the guest house before the visitors left for the airport.
    """,
    expects=(held(MINISTER, 11, date(2024, 12, 16), "LA"),),
)

ROUND_12 = Story(
    name="minister-12",
    title="Bộ trưởng Ngoại giao Việt Nam và Lào đồng chủ trì Tham vấn chính trị lần thứ 12",
    lead="Bộ trưởng Ngoại giao Lào Thongsavanh Phomvihane thăm chính thức Việt Nam từ ngày 17 đến 20/12.",
    captions=("Lễ đón trước trụ sở Bộ. (Ảnh: Lê Vân/TTXSH)", "Hai Bộ trưởng trao đổi văn kiện. (Ảnh: Lê Vân/TTXSH)"),
    text="""
    Ngày 18/12, tại Hà Nội, Bộ trưởng Ngoại giao Lê Hoài Trung và Bộ trưởng Ngoại giao Lào Thongsavanh Phomvihane đã đồng chủ trì Tham vấn chính trị cấp Bộ trưởng Ngoại giao lần thứ 12 giữa hai nước.
    Bộ trưởng Lê Hoài Trung chúc mừng 50 năm Quốc khánh Lào và khẳng định tình đoàn kết với Lào là ưu tiên trước hết trong chính sách láng giềng của Việt Nam.
    Hai Bộ trưởng nghe báo cáo về việc cắm lại cột mốc sau lũ, về làn ưu tiên cho xe nông sản và về số phận hai dự án thủy điện bị lùi hạn.
    Hai bên trao cho nhau văn kiện phê chuẩn thỏa thuận tránh đánh thuế hai lần sửa đổi, sẽ có hiệu lực từ quý sau.
    Cùng ngày, Chủ tịch Quốc hội đã tiếp đoàn; ngày mai, đoàn thăm một khu công nghệ cao ở Hòa Lạc và gặp sinh viên Lào.
    """,
    expects=(held(MINISTER, 12, date(2025, 12, 18), "VN"),),
)

ROUND_12_TINMOI = copy_of(
    ROUND_12,
    "songhong",
    name="minister-12-tinmoi",
    title="Việt Nam – Lào: Tham vấn chính trị cấp Bộ trưởng lần thứ 12",
    lead="",
    credit="Theo TTXSH",
    author="TTXSH",
    captions=("Hai Bộ trưởng Ngoại giao trước hội đàm. Ảnh: TTXSH",),
    swaps=SPACED_HYPHEN,
    without_last=1,
)

ROUND_12_VIENTIANE = Story(
    name="minister-12-vientiane",
    language="en",
    title="Foreign Minister on official visit to Vietnam",
    text="""
    Minister of Foreign Affairs Thongsavanh Phomvihane and Vietnamese Foreign Minister Le Hoai Trung on Thursday, December 18, co-chaired the 12th ministerial political consultation between Laos and Vietnam in Hanoi.
    They heard reports on boundary markers washed away by the floods and on a priority lane for lorries with farm produce.
    The instruments of ratification of an amended double taxation agreement were exchanged after the talks.
    The Lao delegation, which stays until Saturday, will meet students at Hoa Lac.
    """,
    expects=(held(MINISTER, 12, date(2025, 12, 18), "VN"),),
)
