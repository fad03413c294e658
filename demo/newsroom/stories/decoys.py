# ruff: noqa: E501 - a paragraph is one line here
"""Stories without a round: look-alikes with the same words, numbers and people, and plain news."""

from demo.newsroom.story import Story

# --- look-alikes

CAMBODIA_8 = Story(
    name="cambodia-8",
    title="Tham khảo chính trị Việt Nam - Campuchia lần thứ 8",
    lead="Thứ trưởng Đỗ Hùng Việt dẫn đầu đoàn Việt Nam sang Preah Sihanouk.",
    author="Thu Trà",
    text="""
    Ngày 26/10, tại tỉnh Preah Sihanouk (Campuchia), Thứ trưởng Ngoại giao Đỗ Hùng Việt và Quốc vụ khanh Bộ Ngoại giao và Hợp tác quốc tế Campuchia Soeung Rathchavy đã đồng chủ trì Tham khảo chính trị cấp Thứ trưởng Ngoại giao Việt Nam - Campuchia lần thứ 8.
    Hai bên bàn việc phân giới cắm mốc những đoạn còn lại, giấy tờ của người gốc Việt quanh Biển Hồ và tuyến cao tốc nối hai thành phố lớn nhất.
    Trong khuôn khổ ba nước Campuchia - Lào - Việt Nam, hai bên ủng hộ sáng kiến du lịch “ba nước, một điểm đến”.
    Hai bên thống nhất tổ chức Tham khảo chính trị lần thứ 9 tại Việt Nam.
    """,
)

CAMBODIA_9 = Story(
    name="cambodia-9",
    title="Việt Nam-Campuchia tổ chức Tham khảo Chính trị lần thứ 9",
    lead="Chín ngày sau chuyến công tác Lào, Thứ trưởng Nguyễn Mạnh Cường lại chủ trì một phiên tham khảo khác.",
    text="""
    Ngày 17/7, tại Hà Nội, Thứ trưởng Ngoại giao Nguyễn Mạnh Cường và Quốc vụ khanh Bộ Ngoại giao Campuchia Ung Rachana đã đồng chủ trì Tham khảo Chính trị Việt Nam-Campuchia lần thứ 9.
    Hai bên đánh giá thương mại biên giới phục hồi nhanh, thỏa thuận mở thêm hai cửa khẩu phụ cho xe tải nhỏ.
    Đại diện hai Bộ Công an báo cáo về việc đưa hơn một trăm nạn nhân của các đường dây lừa đảo trở về nhà an toàn.
    Phía Campuchia mời các trường đại học Việt Nam dự hội chợ tuyển sinh ở Phnom Penh.
    """,
)

IGC_48 = Story(
    name="igc-48",
    title="Kỳ họp lần thứ 48 Ủy ban Liên Chính phủ Việt Nam-Lào",
    lead="Hai Phó Thủ tướng đồng chủ trì kỳ họp tại Vientiane.",
    text="""
    Ngày 3/12, tại Vientiane, Kỳ họp lần thứ 48 Ủy ban Liên Chính phủ về hợp tác song phương Việt Nam-Lào đã khai mạc với sự tham dự của gần hai trăm đại biểu.
    Kỳ họp đặt chỉ tiêu thương mại tăng mười lăm phần trăm, rà từng dự án điện gió và chốt lịch nạo vét cảng Vũng Áng.
    Thứ trưởng Ngoại giao hai nước báo cáo về việc thực hiện các cơ chế tham vấn, đối thoại giữa các bộ, ngành.
    Mười văn kiện được ký, trong đó có kế hoạch hợp tác năm sau và thỏa thuận về trường nội trú ở tỉnh Sekong.
    """,
)

BORDER_34 = Story(
    name="border-34",
    title="Cuộc họp thường niên lần thứ 34 Đoàn đại biểu biên giới Việt Nam - Lào",
    author="Hải Yến",
    text="""
    Từ ngày 25 đến 27/12, tại Vientiane, Thứ trưởng Ngoại giao Nguyễn Minh Vũ và Thứ trưởng Ngoại giao Lào Maythong Thammavongsa đã đồng chủ trì cuộc họp thường niên lần thứ 34 giữa hai Đoàn đại biểu biên giới.
    Hai đoàn xác nhận vị trí mười bốn cột mốc bị lũ cuốn và thống nhất dùng ảnh vệ tinh khi tuần tra mùa mưa.
    Cuộc họp lần thứ 35 sẽ diễn ra tại Việt Nam vào năm sau.
    """,
)

DEFENCE_5 = Story(
    name="defence-5",
    title="Đối thoại chính sách quốc phòng Việt Nam - Lào lần thứ 5 tại Luông Pha Băng",
    text="""
    Ngày 28/3, tại tỉnh Luang Prabang, Thứ trưởng Bộ Quốc phòng hai nước Việt Nam và Lào đồng chủ trì Đối thoại chính sách quốc phòng lần thứ 5.
    Hai bên đánh giá cao cơ chế tham vấn giữa các quân khu giáp biên và việc tìm kiếm hài cốt quân tình nguyện.
    Đoàn công tác sẽ thăm một bệnh xá quân dân y trước khi trở về bằng đường bộ.
    """,
)

FESTIVAL_9 = Story(
    name="festival-9",
    title="Lễ hội Ném còn ba nước Việt Nam – Lào – Trung Quốc lần thứ IX khép lại",
    text="""
    Tối 21/12, Lễ hội Ném còn ba nước Việt Nam – Lào – Trung Quốc lần thứ IX bế mạc với màn xòe có hơn nghìn người tham gia.
    Đội chủ nhà ném thủng vòng còn ở lượt thứ mười một, trong tiếng trống của đội cổ vũ từ Phongsaly.
    Ban tổ chức đã trao cờ luân lưu cho đơn vị đăng cai lần thứ X.
    """,
)

PHONE_CALL = Story(
    name="phone-call",
    title="Bộ trưởng Ngoại giao Việt Nam và Lào điện đàm",
    lead="Hai Bộ trưởng thăm hỏi thiệt hại do bão và bàn chuẩn bị các chuyến thăm.",
    text="""
    Ngày 12/12, Bộ trưởng Ngoại giao Lê Hoài Trung đã điện đàm trực tuyến với Bộ trưởng Ngoại giao Lào Thongsavanh Phomvihane.
    Bộ trưởng Lào chia buồn về những mất mát sau cơn bão, thông báo quyên góp của sinh viên Lào tại Huế.
    Hai Bộ trưởng giao các vụ chức năng giữ liên lạc hằng ngày cho đến khi giao thông trên đường 9 thông trở lại.
    """,
)

MYANMAR_EN = Story(
    name="myanmar-en",
    language="en",
    title="Vietnam, Myanmar hold deputy ministerial-level political consultation",
    text="""
    Hanoi (SHA) – Vietnam and Myanmar held their 10th political consultation at deputy foreign ministerial level by video link on Monday.
    Relief goods, a direct flight and the release of fishermen were on the agenda.
    Both sides thanked Laos for its efforts as a former ASEAN Chair to keep channels open
    """,
)

# --- plain news

TRADE_EN = Story(
    name="trade",
    language="en",
    title="Cassava lorries queue at Lao Bao as duty cut nears",
    text="""
    VIENTIANE — Nearly four hundred lorries loaded with cassava were waiting at the Lao Bao border gate on Sunday, two days before a lower Vietnamese duty takes effect.
    Drivers slept under their trailers and cooked on the roadside. A customs officer said that the queue would be gone by Wednesday if the scanners held.
    Exports of the root to Vietnam brought in more than those of coffee last year.
    """,
)

RAIL_EN = Story(
    name="rail",
    language="en",
    title="Night train to Boten gets sleeping cars",
    text="""
    From next month passengers on the night train to the northern border can lie down. Two sleeping cars with forty berths each have arrived from the maker.
    A lower berth will cost as much as a day ticket and a bowl of noodles, the railway said.
    Ministry of Tourism officials expect most buyers to be Vietnamese and Thai holidaymakers.
    """,
)

WEATHER = Story(
    name="weather",
    title="Không khí lạnh tràn về, vùng núi phía Bắc rét đậm từ đêm nay",
    lead="Nhiệt độ ở Hà Nội giảm chín độ trong một ngày.",
    text="""
    Đêm nay, một đợt không khí lạnh mạnh sẽ ảnh hưởng đến các tỉnh miền núi phía Bắc, sau đó lan xuống Bắc Trung Bộ.
    Cơ quan khí tượng khuyên bà con che chắn chuồng trại và không đốt than trong phòng kín.
    Trên vịnh Bắc Bộ, gió giật cấp chín, tàu thuyền nhỏ không nên ra khơi.
    """,
)

FOOTBALL = Story(
    name="football",
    title="Thắng Lào ba bàn, đội tuyển nữ giữ ngôi đầu bảng",
    lead="Trận đấu thứ hai của bảng A diễn ra dưới mưa.",
    text="""
    Hai bàn từ chấm phạt góc và một cú sút xa giúp đội tuyển nữ Việt Nam thắng Lào 3-0 trên sân trung lập.
    Huấn luyện viên đội bạn khen thủ môn trẻ của mình đã cản phá mười một lần, lần thứ mười hai mới chịu thua.
    Ở lượt cuối, đội bóng áo đỏ chỉ cần một điểm.
    """,
)

WEAVING = Story(
    name="weaving",
    title="Người giữ khung cửi ở bản Na Sang",
    author="Lò Mai",
    text="""
    Bà Vi Thị Ón năm nay bảy mươi chín tuổi, dệt vải từ khi chân chưa chạm tới bàn đạp.
    Mỗi tấm vải của người Lào ở đây kể một câu chuyện, từ con rồng hai đầu đến bông hoa ban, bà nói trong lúc nối lại sợi đứt.
    Lớp học dệt cuối tuần có chín học trò, em nhỏ nhất đang học lớp bốn.
    """,
)

FLOOD = Story(
    name="flood",
    title="Hai huyện giáp biên cùng sửa đường sau lũ",
    text="""
    Sau trận lũ cuối tháng, công nhân huyện Sốp Cộp và công nhân huyện Mường Ét phía Lào cùng dọn đất đá trên con đường chung.
    Máy xúc của ta, dầu của bạn, cơm thì bản nào cũng góp, một cán bộ giao thông kể.
    Dự kiến tuần sau xe tải nhẹ có thể qua lại.
    """,
)

LIBRARY = Story(
    name="library",
    title="Thông báo về việc bàn giao thư viện tại Trường Hữu nghị",
    text="""
    Sở Ngoại vụ đã bàn giao thư viện song ngữ gồm bốn nghìn đầu sách cho Trường Hữu nghị tại tỉnh Hủa Phăn.
    Công trình do cán bộ ngành ngoại giao đóng góp hai ngày lương, hoàn thành sau năm tháng thi công.
    Nhà trường đề nghị bổ sung từ điển và sách khoa học cho học sinh trung học.
    """,
)

COFFEE = Story(
    name="coffee",
    title="Cà phê Bolaven lên kệ siêu thị Hà Nội",
    text="""
    Chuyến hàng đầu tiên gồm hai tấn cà phê rang từ cao nguyên Bolaven vừa được bày bán ở mười bốn siêu thị.
    Giá mỗi gói cao hơn hàng trong nước chừng một phần tư nhưng khách vẫn xếp hàng uống thử.
    Nhà nhập khẩu cho biết sẽ đặt thêm nếu bán hết trước Tết.
    """,
)

SCHOOL_EN = Story(
    name="school",
    language="en",
    title="Second chance for dropouts at evening school",
    text="""
    Thirty-one adults sat their primary certificate last week in a classroom lent by a temple in Thakhek. All but two passed.
    Their teacher, who sells vegetables in the morning, said that long division had caused more tears than spelling.
    The ministry of education wants to open a dozen such classes before the rains.
    """,
)
