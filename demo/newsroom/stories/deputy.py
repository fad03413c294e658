# ruff: noqa: E501 - a paragraph is one line here
"""Deputy ministers' rounds 7 to 10, as outlets of different kinds reported them."""

from datetime import date

from demo.newsroom.stories.copies import EN_DASH, OLD_TONES, SPACED_HYPHEN, VIENG_CHAN, copy_of
from demo.newsroom.stories.expects import DEPUTY, MINISTER, held, mentioned, planned
from demo.newsroom.story import Story

# --- round 7, Hà Nội, 25 November 2022

ROUND_7 = Story(
    name="deputy-7",
    title="Tham khảo Chính trị Việt Nam-Lào lần thứ 7 diễn ra tại Hà Nội",
    lead="Hai Thứ trưởng Ngoại giao Việt Nam và Lào đã cùng chủ trì phiên Tham khảo Chính trị, bàn cách nối lại các chuyến "
    "thăm sau dịch.",
    captions=("Quang cảnh phiên họp. (Ảnh: Lê Vân/TTXSH)",),
    text="""
    Sáng 25/11, tại Nhà khách Chính phủ, Thứ trưởng Bộ Ngoại giao Phạm Quang Hiệu và Thứ trưởng Bộ Ngoại giao Lào Phoxay Khaykhamphithoune đã đồng chủ trì Tham khảo Chính trị lần thứ 7 giữa hai Bộ Ngoại giao.
    Mở đầu phiên họp, hai Thứ trưởng điểm lại một năm nhiều dấu mốc, khi hai nước kỷ niệm 60 năm lập quan hệ ngoại giao và 45 năm ký Hiệp ước hữu nghị; các hoạt động kỷ niệm đã được tổ chức ở cả trung ương lẫn địa phương, từ triển lãm ảnh đến trại hè thanh niên.
    Phía Việt Nam cho biết kim ngạch thương mại mười tháng đầu năm tăng hơn một phần năm so với cùng kỳ, song hàng hóa vẫn ùn lại ở vài cửa khẩu vì đường lên biên giới hẹp; phía Lào đề nghị sớm nâng cấp bến bãi và kéo dài giờ thông quan.
    Hai bên nhất trí nối lại đầy đủ việc trao đổi đoàn cấp vụ, mở khóa bồi dưỡng tiếng Việt cho cán bộ ngoại giao trẻ của Lào và chia sẻ tư liệu lưu trữ về những năm đầu của quan hệ hai nước.
    Về các vấn đề khu vực, hai Thứ trưởng trao đổi kỹ về vai trò trung tâm của ASEAN, việc quản lý nguồn nước sông Mekong và tình hình Biển Đông; hai bên khẳng định tiếp tục ủng hộ nhau tại Liên hợp quốc.
    Chiều cùng ngày, Thứ trưởng Phoxay Khaykhamphithoune đã đến chào Bộ trưởng Ngoại giao Bùi Thanh Sơn và thăm Bảo tàng Lịch sử Quốc gia.
    """,
    expects=(held(DEPUTY, 7, date(2022, 11, 25), "VN"),),
)

ROUND_7_EN = Story(
    name="deputy-7-en",
    language="en",
    title="Vietnam, Laos hold seventh political consultation",
    text="""
    Hanoi (SHA) – Deputy Foreign Ministers Pham Quang Hieu of Vietnam and Phoxay Khaykhamphithoune of Laos co-chaired the seventh political consultation between the two foreign ministries in Hanoi on November 25.
    They looked back on a year of anniversaries, with exhibitions and youth camps held on both sides of the border, and agreed that visits broken off by the pandemic should be resumed in full.
    The Vietnamese side noted that trade had grown by more than a fifth in ten months; the Lao side asked for longer opening hours at the border gates.
    Courses in Vietnamese for young Lao diplomats and an exchange of archive material are among the plans for the coming year.
    On regional matters, they talked about the centrality of ASEAN, the waters of the Mekong and the situation in the East Sea
    """,
    expects=(held(DEPUTY, 7, date(2022, 11, 25), "VN"),),
)

ROUND_7_ONE_SENTENCE = Story(
    name="deputy-7-one-sentence",
    title="Bộ trưởng Ngoại giao tiếp đoàn đại biểu Bộ Ngoại giao Lào",
    author="KHẮC DUY",
    text="""
    Chiều 25/11, tại Hà Nội, Bộ trưởng Ngoại giao Bùi Thanh Sơn đã tiếp Thứ trưởng Bộ Ngoại giao Lào Phoxay Khaykhamphithoune đang ở thăm và làm việc tại Việt Nam.
    Bộ trưởng Bùi Thanh Sơn hoan nghênh đoàn sang đúng dịp hai nước khép lại năm hữu nghị, mong cán bộ hai Bộ ngày càng quen việc và quen người của nhau.
    Đáp lời, Thứ trưởng Phoxay cảm ơn những suất học bổng mà Học viện Ngoại giao dành cho cán bộ Lào, đồng thời chuyển lời thăm hỏi của lãnh đạo Bộ Ngoại giao Lào.
    Trước đó, Thứ trưởng Phạm Quang Hiệu và Thứ trưởng Bộ Ngoại giao Lào Phoxay Khaykhamphithoune đã đồng chủ trì Tham khảo chính trị lần thứ 7 giữa Bộ Ngoại giao Việt Nam và Bộ Ngoại giao Lào.
    """,
    expects=(held(DEPUTY, 7, date(2022, 11, 25), None),),
)

# --- round 8, Vientiane, 28 June 2023

ROUND_8 = Story(
    name="deputy-8",
    title="Việt Nam-Lào tổ chức Tham khảo Chính trị cấp Thứ trưởng Ngoại giao lần thứ 8",
    lead="Hai bên thống nhất phối hợp chặt chẽ khi Lào nhận vai trò Chủ tịch ASEAN.",
    captions=("Hai Thứ trưởng trước phiên họp. (Ảnh: Phạm Kiên/TTXSH)", "Hai đoàn chụp ảnh chung. (Ảnh: Đỗ Bá/TTXSH)"),
    text="""
    Ngày 28/6, tại thủ đô Vientiane, Thứ trưởng Ngoại giao Đỗ Hùng Việt và Thứ trưởng Ngoại giao Lào Phoxay Khaykhamphithoune đã đồng chủ trì Tham khảo Chính trị cấp Thứ trưởng Ngoại giao Việt Nam-Lào lần thứ 8.
    Tại phiên họp, hai bên vui mừng thấy quan hệ Việt-Lào tiếp tục đi vào chiều sâu, đầu tư của doanh nghiệp Việt Nam ở Lào đứng trong nhóm dẫn đầu và số sinh viên Lào học ở Việt Nam trở lại mức trước dịch.
    Thứ trưởng Đỗ Hùng Việt cho biết Việt Nam sẽ giúp Lào đào tạo phiên dịch, lễ tân và chuẩn bị hậu cần cho các hội nghị cấp cao năm 2024; phía Lào đánh giá đây là sự giúp đỡ kịp thời, thiết thực.
    Hai Thứ trưởng đề nghị Ủy ban liên Chính phủ sớm tháo gỡ vướng mắc của dự án cảng Vũng Áng và tuyến đường sắt Vientiane - Vũng Áng, vốn được coi là lối ra biển ngắn nhất của Lào.
    Hai bên rà soát Thỏa thuận hợp tác giữa hai Bộ Ngoại giao giai đoạn 2021-2025, thấy phần lớn công việc đã làm đúng hẹn, riêng việc số hóa hồ sơ biên giới cần đẩy nhanh.
    Về hợp tác đa phương, hai bên đồng ý tham vấn thường xuyên giữa hai phái đoàn ở New York và Geneva, cùng lên tiếng vì một khu vực hòa bình, không bị chia rẽ.
    Nhân dịp này, Thứ trưởng Đỗ Hùng Việt đã chào xã giao Phó Thủ tướng, Bộ trưởng Ngoại giao Lào Saleumxay Kommasith và gặp gỡ cán bộ Đại sứ quán.
    """,
    expects=(held(DEPUTY, 8, date(2023, 6, 28), "LA"),),
)

ROUND_8_NHIPCAU = copy_of(
    ROUND_8,
    "songhong",
    name="deputy-8-nhipcau",
    title="Tham khảo chính trị Việt Nam - Lào lần thứ 8: phối hợp vì năm Chủ tịch ASEAN",
    credit="Nguồn: Sông Hồng+",
    author="Theo TTXSH",
    captions=("Hai Thứ trưởng tại Vientiane.",),
    swaps=(*SPACED_HYPHEN, *OLD_TONES),
    without_last=1,
)

ROUND_8_EN = Story(
    name="deputy-8-en",
    language="en",
    title="Vietnam, Laos hold eighth political consultation at deputy foreign ministerial level",
    captions=("The two deputy foreign ministers in Vientiane (Photo: SHA)",),
    text="""
    Vientiane (SHA) – Vietnamese Deputy Foreign Minister Do Hung Viet and his Lao counterpart Phoxay Khaykhamphithoune co-chaired the eighth political consultation between the Vietnamese and Lao foreign ministries in Vientiane on June 28.
    Both sides were pleased that Vietnamese investors remain among the largest in Laos and that as many Lao students study in Vietnam as before the pandemic.
    Viet said that Vietnam would train interpreters and protocol staff for the summits which Laos is to host in 2024.
    They called for obstacles to the Vung Ang port project and the railway leading there to be removed soon, as it offers Laos its shortest way to the sea.
    Work under the ministries' cooperation agreement for 2021-2025 is largely on schedule, they found, though border records have yet to be digitised
    """,
    expects=(held(DEPUTY, 8, date(2023, 6, 28), "LA"),),
)

ROUND_8_MEKONG = Story(
    name="deputy-8-mekong",
    language="en",
    title="Hanoi offers help for ASEAN year as deputy ministers meet",
    author="Souk Inthavong",
    text="""
    VIENTIANE — Vietnam will lend interpreters and protocol officers to Laos for the ASEAN summits of next year, Deputy Foreign Minister Do Hung Viet said here on Wednesday.
    He spoke after co-chairing the 8th political consultation of the two foreign ministries with Lao Deputy Foreign Minister Phoxay Khaykhamphithoune.
    Officials who were in the room described the mood as that of relatives planning a wedding: much detail, little dispute. The longest item was the railway to the sea, for which money is still being sought.
    Students came up as well. More than a thousand Lao scholars will leave for Vietnamese universities in September, and both ministries want their papers issued in weeks rather than months.
    Mr Viet later called on Foreign Minister Saleumxay Kommasith and flew home in the evening.
    """,
    expects=(held(DEPUTY, 8, date(2023, 6, 28), "LA"),),
)

# --- round 9, Hà Nội, 29 August 2024: the call on the minister comes first

ROUND_9 = Story(
    name="deputy-9",
    title="Quan hệ Việt Nam-Lào: hai Bộ Ngoại giao ngày càng gắn bó",
    lead="Phó Thủ tướng, Bộ trưởng Ngoại giao Bùi Thanh Sơn đánh giá cao sự phối hợp giữa hai Bộ Ngoại giao.",
    captions=("Quang cảnh buổi tiếp. (Ảnh: Lê Vân/TTXSH)", "Hai Thứ trưởng đồng chủ trì cuộc họp. (Ảnh: Lê Vân/TTXSH)"),
    text="""
    Chiều 29/8, tại Trụ sở Bộ Ngoại giao, Phó Thủ tướng, Bộ trưởng Ngoại giao Bùi Thanh Sơn đã tiếp Thứ trưởng Bộ Ngoại giao Lào Phoxay Khaykhamphithoune (Phô-xay Khảy-khăm-phi-thun) đến chào nhân dịp dẫn đầu đoàn sang đồng chủ trì cuộc họp Tham khảo chính trị giữa hai Bộ Ngoại giao.
    Thứ trưởng Lào gửi lời chúc mừng Quốc khánh Việt Nam lần thứ 79 và thông báo tình hình chuẩn bị cho Hội nghị Cấp cao ASEAN lần thứ 44 và 45 tại Vientiane vào tháng 10.
    Phó Thủ tướng Bùi Thanh Sơn khẳng định Việt Nam coi thành công của nước Chủ tịch ASEAN cũng là thành công của mình, sẵn sàng cử chuyên gia ở lại đến hết năm nếu phía Lào cần.
    Chiều cùng ngày, tại Trung tâm Hội nghị Quốc tế, Thứ trưởng Bộ Ngoại giao Việt Nam Đỗ Hùng Việt và Thứ trưởng Bộ Ngoại giao Lào Phoxay Khaykhamphithoune đã đồng chủ trì Tham khảo chính trị cấp Thứ trưởng Ngoại giao Việt Nam-Lào lần thứ 9.
    Hai bên điểm lại các chuyến thăm cấp cao từ đầu năm, trong đó có chuyến thăm Lào của Chủ tịch nước Việt Nam hồi tháng 7, và thống nhất danh mục hai mươi việc cần làm xong trước khi Thỏa thuận hợp tác giai đoạn 2021-2025 hết hạn.
    Hai Thứ trưởng dành nhiều thời gian bàn về an ninh nguồn nước, tội phạm lừa đảo xuyên biên giới và việc bảo hộ công dân ở các đặc khu kinh tế; hai đường dây nóng lãnh sự sẽ nối với nhau ngay trong năm nay.
    Cuộc họp diễn ra trong không khí thẳng thắn, tin cậy. Hai bên thống nhất tổ chức Tham khảo chính trị lần thứ 10 tại Lào vào năm 2025.
    """,
    expects=(held(DEPUTY, 9, date(2024, 8, 29), "VN"), planned(DEPUTY, 10, 2025, "LA")),
)

ROUND_9_NHIPCAU = copy_of(
    ROUND_9,
    "songhong",
    name="deputy-9-nhipcau",
    title="Hai Bộ Ngoại giao Việt Nam – Lào đẩy mạnh phối hợp trên nhiều lĩnh vực",
    lead="Chiều ngày 29/8/2024, tại Trụ sở Bộ Ngoại giao, Phó Thủ tướng, Bộ trưởng Ngoại giao Bùi Thanh Sơn đã tiếp Thứ "
    "trưởng Bộ Ngoại giao Lào Phoxay Khaykhamphithoune đến chào nhân dịp sang dự cuộc họp Tham khảo chính trị Việt Nam – Lào "
    "lần thứ 9.",
    author="Theo TTXSH",
    credit="Nguồn: songhong.example",
    captions=("Phó Thủ tướng tiếp Thứ trưởng Ngoại giao Lào.", "Hai Thứ trưởng bắt tay trước cuộc họp."),
    swaps=(*EN_DASH, *OLD_TONES),
    without_first=1,
)

ROUND_9_BAOTINH = copy_of(
    ROUND_9,
    "songhong",
    name="deputy-9-baotinh",
    title="Việt - Lào thống nhất hai mươi việc cần làm trong năm tới",
    lead="",
    credit="(Theo TTXSH)",
    swaps=(*SPACED_HYPHEN, *VIENG_CHAN),
)

ROUND_9_EN = Story(
    name="deputy-9-en",
    language="en",
    title="Vietnam, Laos hold ninth deputy ministerial-level political consultation",
    text="""
    Hanoi (SHA) – Deputy Foreign Minister Do Hung Viet and his Lao counterpart Phoxay Khaykhamphithoune co-chaired the ninth political consultation at the deputy foreign ministerial level between Vietnam and Laos in Hanoi on August 29.
    A list of twenty tasks is to be finished before the present cooperation agreement between the two foreign ministries runs out in 2025.
    Water security, cross-border fraud and the protection of citizens in special economic zones took up much of the afternoon, and the consular hotlines of the two countries are to be linked within the year.
    Deputy Prime Minister and Foreign Minister Bui Thanh Son, who received the guest earlier, said Vietnam saw the success of the ASEAN Chair as its own.
    The two sides agreed to hold the 10th political consultation in Laos in 2025
    """,
    expects=(held(DEPUTY, 9, date(2024, 8, 29), "VN"), planned(DEPUTY, 10, 2025, "LA")),
)

# --- round 10, Vientiane, 8 July 2025

ROUND_10 = Story(
    name="deputy-10",
    title="Việt Nam-Lào Tham khảo Chính trị lần thứ 10 tại Vientiane",
    lead="Thứ trưởng Ngoại giao Nguyễn Mạnh Cường thăm và làm việc tại Lào trong hai ngày 8 và 9/7.",
    captions=("Thứ trưởng Nguyễn Mạnh Cường phát biểu. (Ảnh: Xuân Tứ/TTXSH)",),
    text="""
    Ngày 8/7, tại Vientiane, Thứ trưởng Ngoại giao Việt Nam Nguyễn Mạnh Cường và Thứ trưởng Ngoại giao Lào Phongsamouth Anlavan đã đồng chủ trì Tham khảo Chính trị cấp Thứ trưởng Ngoại giao lần thứ 10 giữa hai nước.
    Hai bên cho rằng việc sắp xếp lại bộ máy ở mỗi nước càng đòi hỏi cơ quan đối ngoại giữ nhịp trao đổi đều đặn, nhất là trước thềm đại hội của hai Đảng.
    Thứ trưởng Phongsamouth Anlavan thông báo Lào sẽ miễn lệ phí lưu trú cho lao động Việt Nam ở ba tỉnh biên giới; Thứ trưởng Nguyễn Mạnh Cường cảm ơn và đề nghị sớm mở rộng ra các tỉnh phía Nam.
    Hai bên nhất trí soạn thảo Thỏa thuận hợp tác mới giữa hai Bộ Ngoại giao cho giai đoạn 2026-2030 và chuẩn bị tốt cho Tham vấn chính trị cấp Bộ trưởng lần thứ 12 dự kiến diễn ra tại Việt Nam vào cuối năm 2025.
    Về kinh tế, hai Thứ trưởng nhắc tới mục tiêu năm tỷ USD thương mại và tiến độ công viên hữu nghị tại trung tâm thủ đô của Lào, quà tặng của nhân dân Việt Nam.
    Nhân dịp này, Thứ trưởng Nguyễn Mạnh Cường đã chào xã giao lãnh đạo Ban Đối ngoại Trung ương Đảng Nhân dân Cách mạng Lào và thăm cộng đồng người Việt.
    Hai bên thống nhất Tham khảo Chính trị lần thứ 11 sẽ được tổ chức tại Việt Nam vào năm 2026./.
    """,
    expects=(
        held(DEPUTY, 10, date(2025, 7, 8), "LA"),
        planned(MINISTER, 12, 2025, "VN"),
        planned(DEPUTY, 11, 2026, "VN"),
    ),
)

ROUND_10_PORTAL = copy_of(
    ROUND_10,
    "songhong",
    name="deputy-10-portal",
    title="Thứ trưởng Nguyễn Mạnh Cường đồng chủ trì Tham khảo chính trị Việt Nam - Lào lần thứ 10",
    lead="",
    credit="Vụ Đông Nam Á - Nam Á",
    swaps=(*SPACED_HYPHEN, ("./.", ".")),
)

ROUND_10_TINMOI = Story(
    name="deputy-10-own",
    title="Chuyện bên lề một phiên tham khảo chính trị ở Viêng Chăn",
    lead="Phóng viên Tin Mới theo chân đoàn Bộ Ngoại giao sang Lào.",
    author="Hải Yến (từ Viêng Chăn)",
    captions=("Phòng họp nhìn ra vườn chăm pa.",),
    text="""
    Tám giờ sáng 8/7, căn phòng trên tầng hai trụ sở Bộ Ngoại giao Lào đã kín chỗ, dù phiên họp một tiếng nữa mới bắt đầu.
    Ngồi giữa hai hàng ghế là Thứ trưởng Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Ngoại giao Lào Phongsamouth Anlavan, hai người đồng chủ trì Tham khảo chính trị Việt Nam – Lào lần thứ 10.
    Một cán bộ Lào từng học sáu năm ở Hà Nội kể rằng anh dịch nhanh nhất là các câu tục ngữ, chậm nhất là tên các nghị định; bản ghi nhớ dài mười một trang được so từng chữ trong giờ nghỉ trưa.
    Điều làm cả phòng bật cười là con số thống kê: trong một năm, hai Bộ gửi cho nhau hơn bốn trăm công hàm, trung bình mỗi ngày làm việc gần hai bức.
    Chiều muộn, đoàn ra thăm công viên hữu nghị đang trồng những hàng cây cuối cùng trước ngày khánh thành.
    """,
    expects=(held(DEPUTY, 10, date(2025, 7, 8), "LA"),),
)

ROUND_10_EN = Story(
    name="deputy-10-en",
    language="en",
    title="Vietnam, Laos hold tenth political consultation in Vientiane",
    captions=("Deputy Foreign Minister Nguyen Manh Cuong at the meeting (Photo: SHA)",),
    text="""
    Vientiane (SHA) – The 10th political consultation at the deputy foreign ministerial level between Vietnam and Laos was held in Vientiane on July 8 under the co-chair of Deputy Foreign Ministers Nguyen Manh Cuong and Phongsamouth Anlavan.
    Reforms of the state apparatus in both countries make a steady rhythm of exchanges all the more necessary, the two officials said.
    Laos will waive residence fees for Vietnamese workers in three border provinces; Cuong thanked his host and hoped that the south would follow.
    A new cooperation agreement between the ministries for 2026-2030 is being drafted, and trade is to reach five billion USD.
    They also agreed to hold the 11th political consultation in Vietnam in 2026
    """,
    expects=(held(DEPUTY, 10, date(2025, 7, 8), "LA"), planned(DEPUTY, 11, 2026, "VN")),
)

ROUND_10_VIENTIANE = Story(
    name="deputy-10-vientiane",
    language="en",
    title="Laos, Vietnam deputy foreign ministers meet in the capital",
    text="""
    Deputy Minister of Foreign Affairs Phongsamouth Anlavan and his Vietnamese counterpart Nguyen Manh Cuong on Tuesday co-chaired the 10th Lao-Vietnamese political consultation between the two ministries of foreign affairs in Vientiane.
    The Lao side briefed the visitors on preparations for the Party congress early next year and on the waiver of residence fees for Vietnamese workers in Huaphanh, Xieng Khuang and Bolikhamxay.
    The Vietnamese side will complete the friendship park on the riverside before the end of the year.
    Mr Nguyen Manh Cuong, who is in Laos for two days, also paid a courtesy call on the Party's external relations commission.
    """,
    expects=(held(DEPUTY, 10, date(2025, 7, 8), "LA"),),
)

LOOK_BACK = Story(
    name="deputy-look-back",
    title="Thứ trưởng Đỗ Hùng Việt trả lời phỏng vấn về công tác ASEAN",
    lead="Nhìn lại nửa năm phối hợp với nước Chủ tịch.",
    text="""
    Trả lời phỏng vấn đầu năm, Thứ trưởng Ngoại giao Đỗ Hùng Việt cho rằng thành công của năm ASEAN vừa qua bắt đầu từ rất sớm.
    Theo Thứ trưởng, kết quả của Tham khảo chính trị Việt Nam - Lào lần thứ 8 (Lào, tháng 6/2023) là nền để hai Bộ Ngoại giao lập nhóm hỗ trợ chung.
    Nhóm gồm mười hai người, luân phiên ở lại nước bạn theo từng đợt hội nghị, từ khâu dịch tài liệu đến sắp chỗ ngồi.
    Bài học lớn nhất, ông nói, là gọi điện cho nhau trước khi gửi công văn.
    """,
    expects=(mentioned(DEPUTY, 8, 2023, "LA"),),
)
