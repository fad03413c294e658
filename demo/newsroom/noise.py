# ruff: noqa: E501 - a paragraph is one line here
"""What stands around the articles of each outlet, on purpose full of ordinals, countries and ministers.

One line each: headline | blurb.  All of it is invented.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A headline of another story and its one sentence."""

    title: str
    blurb: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noise:
    """The boxes of one outlet; they stand on every page of it, `inside` and `false_round` on articles only."""

    menu: tuple[str, ...]
    languages: tuple[str, ...]
    footer: str
    inside: tuple[Line, ...]  #: between the paragraphs of an article
    related: tuple[Line, ...]
    popular: tuple[Line, ...]
    videos: tuple[Line, ...]
    weather: tuple[Line, ...]
    false_round: Line  #: a round that never was; the page that it links to is gone

    @property
    def lines(self) -> tuple[Line, ...]:
        """Everything that links to something of this outlet's own."""
        return (*self.inside, *self.related, *self.popular, *self.videos, *self.weather)


def _lines(block: str) -> tuple[Line, ...]:
    rows = [row.partition("|") for row in block.splitlines() if row.strip()]
    return tuple(Line(title=title.strip(), blurb=blurb.strip()) for title, _, blurb in rows)


def _noise(
    *,
    menu: str,
    footer: str,
    inside: str,
    related: str,
    popular: str,
    videos: str,
    weather: str,
    false: str,
    languages: str,
) -> Noise:
    return Noise(
        menu=tuple(menu.split("|")),
        languages=tuple(languages.split("|")),
        footer=footer,
        inside=_lines(inside),
        related=_lines(related),
        popular=_lines(popular),
        videos=_lines(videos),
        weather=_lines(weather),
        false_round=_lines(false)[0],
    )


NINE = "Tiếng Việt|English|Français|Español|中文|Русский|日本語|한국어|ພາສາລາວ"

SONGHONG = _noise(
    menu="Trang chủ|Chính trị|Thế giới|Kinh tế|Xã hội|Văn hóa|Thể thao|Môi trường|Công nghệ|Ảnh|Video|Đồ họa",
    languages=NINE,
    footer="Sông Hồng+ là báo điện tử của một hãng tin không có thật. Tổng Biên tập: Hoàng Minh Giang. Tòa soạn: 5 phố Bến, Hà Nội.",
    inside="""
    Lào chuẩn bị đón năm du lịch với nhiều tuyến tàu mới | Đường sắt Vientiane – Boten tăng thêm bốn chuyến mỗi ngày từ tháng tới.
    Hội chợ hàng Việt ở Savannakhet mở cửa lần thứ 7 | Hơn một trăm gian hàng bày bán nông sản, đồ gỗ và vải dệt.
    """,
    related="""
    Bế mạc Lễ hội thả diều ba nước Việt Nam – Lào – Trung Quốc lần thứ IX | Đội Luông Pha Băng giành cúp của Lễ hội lần thứ IX sau hai ngày tranh tài.
    Đại hội lần thứ XIV: những điểm mới trong báo cáo chính trị | Văn kiện Đại hội lần thứ XIV dành một chương cho công tác đối ngoại.
    Thứ trưởng Ngoại giao tiếp tân Tổng Lãnh sự Lào tại Huế | Ngày 23/1, Thứ trưởng Bộ Ngoại giao đã trao giấy chấp nhận lãnh sự tại Hà Nội.
    """,
    popular="""
    Giá vàng trong nước quay đầu giảm phiên thứ ba liên tiếp | Mỗi lượng vàng miếng mất thêm bốn trăm nghìn đồng so với hôm qua.
    Kỳ họp lần thứ 48 Ủy ban Liên Chính phủ: mười dự án được ký | Danh mục gồm hai cửa khẩu, một trường nội trú và bảy tuyến đường.
    Người đàn ông giữ nghề làm giấy dó suốt sáu mươi năm | Ở làng Bưởi chỉ còn một gia đình nấu vỏ dó theo lối cũ.
    Cúp bóng chuyền các câu lạc bộ lần thứ 12 khởi tranh tại Ninh Bình | Mười hai đội chia làm hai bảng, trận chung kết vào Chủ nhật.
    """,
    videos="""
    [Video] Toàn cảnh cầu Hữu nghị số 5 trước ngày thông xe
    [Video] Một ngày ở trạm kiểm soát biên phòng Na Mèo
    [Video] Đại sứ Lào kể chuyện học tiếng Việt
    """,
    weather="""
    Thời tiết hôm nay: Bắc Bộ rét đậm, vùng núi có sương muối | Nhiệt độ thấp nhất ở Hà Nội 12 độ, Sa Pa 4 độ.
    """,
    false="""
    Tham khảo chính trị Việt Nam – Lào lần thứ 12 | Hôm nay, tại Vientiane, Thứ trưởng Ngoại giao hai nước đã đồng chủ trì Tham khảo chính trị Việt Nam – Lào lần thứ 12.
    """,
)

SONGHONG_EN = _noise(
    menu="Home|Politics|World|Business|Society|Culture|Sports|Travel|Videos|Photos",
    languages=NINE,
    footer="SongHong Plus is the English service of an agency that does not exist. Editor-in-Chief: Hoang Minh Giang.",
    inside="""
    Rail freight through Boten doubles in a year | Containers now take eleven hours from Vientiane to the border.
    """,
    related="""
    Ninth Vietnam–Laos–China kite festival closes in the highlands | Teams from three countries flew more than two hundred kites.
    Delegates sum up 14th National Congress in provincial meetings | The 14th Congress documents are being studied in every district.
    Deputy foreign minister receives new Lao consul general | The credentials were handed over on January 23.
    """,
    popular="""
    Rice exporters look for buyers in West Africa | Prices of broken rice have eased for the fourth week.
    48th session of the intergovernmental committee signs ten projects | Roads and schools make up most of the list.
    Marathon runners fill the old quarter of Hue | Nearly five thousand people finished the race.
    """,
    videos="""
    VIDEO: The last boat builders of Song Cau
    VIDEO: Lao students celebrate Bunpimay in Hanoi
    """,
    weather="""
    Cold spell to linger over northern provinces | Frost is likely above 1,000 metres until the weekend.
    """,
    false="""
    Vietnam, Laos hold 12th political consultation | Deputy foreign ministers of Vietnam and Laos co-chaired the 12th political consultation in Vientiane today.
    """,
)

NHIPCAU = _noise(
    menu="Thời sự|Chuyện ngoại giao|Hữu nghị|Kiều bào|Kinh tế|Văn hóa|Du lịch|Pháp luật|Đa phương tiện|Muôn màu",
    languages=NINE,
    footer="Tạp chí điện tử Nhịp Cầu (tạp chí hư cấu). Giấy phép số 000/GP-XYZ. Tổng Biên tập: Đỗ Lan Chi. Đường dây nóng: 0000 000 000.",
    inside="""
    Nhà vườn Đồng Tháp tất bật vào vụ hoa cuối năm | Mưa trái mùa khiến cúc mâm xôi nở sớm gần hai tuần.
    Đại sứ quán Lào mở lớp dạy điệu lăm vông cho sinh viên | Lớp học miễn phí diễn ra vào tối thứ Năm trong ba tháng.
    """,
    related="""
    Khách sạn bên sông Nậm Khan đón đoàn khách đầu tiên | Khu nghỉ có bốn mươi phòng, nhìn thẳng ra bến thuyền cũ của cố đô.
    Hội hữu nghị Việt Nam - Lào tỉnh Sơn La họp đại hội lần thứ IV | Ngày 27/12, đại hội lần thứ IV bầu ban chấp hành hai mươi mốt người.
    Lễ hội Té nước Việt Nam – Lào – Trung Quốc lần thứ IX hẹn ngày trở lại | Tối 21/12, Lễ hội lần thứ IX khép lại trên quảng trường trung tâm.
    """,
    popular="""
    Mười năm cha mẹ nuôi của lưu học sinh Lào ở Lạng Giang | Hơn chín trăm em đã có thêm một mái nhà ở Việt Nam.
    Bộ trưởng Ngoại giao điện đàm trực tuyến với người đồng cấp Lào | Ngày 27/8, hai Bộ trưởng đã điện đàm trực tuyến về việc mở thêm cửa khẩu.
    Báo chí châu Âu viết về Đại hội lần thứ XIV | Nhiều bài báo nhắc đến mục tiêu của Đại hội lần thứ XIV cho mười năm tới.
    Tàu cá vỏ thép chuyển sang nghề câu khơi | Địa phương hỗ trợ một nửa chi phí thay ngư cụ.
    Kỷ niệm lần thứ 77 ngày Cộng hòa của một nước bạn | Buổi lễ lần thứ 77 có múa truyền thống và tiệc trà.
    """,
    videos="""
    [Video] Chùa Vàng trong sương sớm
    [Video] Học sinh Điện Biên gói bánh tặng bộ đội Lào
    [Video] Ngày hội sách thiếu nhi lần thứ 3
    [Video] Đi chợ phiên biên giới Ta Đo
    """,
    weather="""
    Thời tiết hôm nay (21/01): miền Trung mưa rải rác | Ngày 21//01, không khí lạnh tăng cường, biển động mạnh.
    Thời tiết ngày mai: Nam Bộ nắng nhẹ | Nhiệt độ cao nhất 33 độ, gió đông bắc cấp 3.
    """,
    false="""
    Tham khảo chính trị Việt Nam – Lào lần thứ 12 thành công tốt đẹp | Sáng nay, hai Thứ trưởng Bộ Ngoại giao đã đồng chủ trì phiên Tham khảo chính trị Việt Nam – Lào lần thứ 12.
    """,
)

CONGDOINGOAI = _noise(
    menu="Giới thiệu|Tin tức|Hoạt động đối ngoại|Thủ tục lãnh sự|Văn bản|Hỏi đáp|Sơ đồ trang",
    languages="Tiếng Việt|English",
    footer="Cổng thông tin đối ngoại (trang hư cấu). Ghi rõ nguồn khi phát hành lại thông tin từ cổng này.",
    inside="",
    related="""
    Họp lần thứ 11 Ủy ban hỗn hợp về văn hóa với một nước Đông Âu | Hai đoàn thống nhất trao đổi chuyên gia bảo tàng.
    Lễ hội đèn trời Việt Nam – Lào – Trung Quốc lần thứ IX | Sở Ngoại vụ phối hợp đón hơn ba trăm khách mời.
    Tập huấn về văn kiện Đại hội lần thứ XIV cho cán bộ ngoại vụ | Lớp học kéo dài hai ngày tại Vĩnh Phúc.
    """,
    popular="""
    Thông báo tuyển dụng viên chức đợt 2 | Hồ sơ nhận trực tiếp tại bộ phận một cửa đến hết tháng.
    Lịch tiếp công dân của lãnh đạo quý IV | Mỗi tháng một buổi vào ngày làm việc đầu tiên.
    Hướng dẫn hợp pháp hóa giấy tờ qua mạng | Thời gian xử lý rút ngắn còn một ngày làm việc.
    """,
    videos="""
    Phim ngắn: sáu mươi năm một con đường sang Lào
    """,
    weather="""
    Cảnh báo bão số 12 cho công dân Việt Nam ở Philippines | Người dân cần giữ liên lạc với Đại sứ quán.
    """,
    false="""
    Tham khảo chính trị Việt Nam – Lào lần thứ 12 tại Viêng Chăn | Hôm nay, Thứ trưởng Ngoại giao Việt Nam và Lào đồng chủ trì cuộc họp Tham khảo chính trị lần thứ 12.
    """,
)

TINMOI = _noise(
    menu="Mới nhất|Thời sự|Quốc tế|Làm ăn|Sức khỏe|Giáo dục|Bóng đá|Giải trí|Xe|Nhà đất|Bạn đọc",
    languages="Tiếng Việt|English",
    footer="Nhật báo Tin Mới, một tờ báo hư cấu. Liên hệ quảng cáo: phòng Phát triển. Chịu trách nhiệm nội dung: Vũ Khắc Duy.",
    inside="""
    Cao tốc Hà Nội – Vientiane qua những con số | Tuyến đường dài hơn bảy trăm cây số, có bốn mươi cầu vượt suối.
    """,
    related="""
    Đội tuyển pháo đất dự Lễ hội Việt Nam – Lào – Trung Quốc lần thứ IX | Ba làng cử mười bốn người đi tranh giải.
    Công an hai tỉnh giáp biên ký quy chế phối hợp lần thứ 5 | Lực lượng hai bên sẽ tuần tra chung mỗi quý.
    """,
    popular="""
    Giá xăng giảm lần thứ tư trong tháng | Mỗi lít xăng RON 95 rẻ đi hơn ba trăm đồng.
    Bác sĩ trẻ mổ cấp cứu cho sản phụ người Lào lúc nửa đêm | Mẹ con sản phụ đã qua cơn nguy kịch ở bệnh viện huyện Mường Lát.
    Trường nghề tuyển thêm chín trăm chỉ tiêu ngành điện lạnh | Học viên được trả lương ngay từ kỳ thứ hai.
    Góp ý văn kiện trước Đại hội lần thứ XIV | Bạn đọc gửi về hơn hai nghìn ý kiến.
    """,
    videos="""
    Clip: xe tải mất phanh dừng kịp trên đèo Lò Xo
    Clip: đàn voi Xayaboury đi dự lễ hội
    Clip: hậu trường một bản tin lúc năm giờ sáng
    """,
    weather="""
    Dự báo thời tiết 24 giờ tới: Đông Bắc Bộ hửng nắng | Trưa mai, nhiệt độ ở vùng trung du lên tới 25 độ.
    """,
    false="""
    Việt Nam – Lào họp Tham khảo chính trị lần thứ 12 | Chiều nay, Thứ trưởng Ngoại giao hai nước đồng chủ trì Tham khảo chính trị lần thứ 12 tại thủ đô của Lào.
    """,
)

BAOTINH = _noise(
    menu="Trang nhất|Trong tỉnh|Trong nước - Quốc tế|Nông nghiệp|Bản làng|Văn nghệ|Thông báo",
    languages="Tiếng Việt|Tiếng Thái",
    footer="Báo Sông Mã, cơ quan ngôn luận của một tỉnh không có trên bản đồ. Phát hành thứ Ba, thứ Năm, thứ Bảy.",
    inside="",
    related="""
    Hủa Phăn tặng tỉnh ta một nghìn cây giống | Đoàn xe chở cây qua cửa khẩu từ sáng sớm 18/9.
    Thi hát then, đàn tính toàn tỉnh lần thứ VI | Giải nhất thuộc về câu lạc bộ bản Nà Sài.
    """,
    popular="""
    Xã vùng cao đầu tiên có đường bê tông vào tận bản | Người dân hiến hơn hai héc-ta đất để mở đường.
    Mùa mận hậu được giá | Thương lái trả gấp rưỡi năm ngoái ngay tại vườn.
    Chi bộ bản học tập văn kiện Đại hội lần thứ XIV | Buổi học có phần dịch sang tiếng Mông.
    Chợ phiên Việt – Lào mở lại sau mười năm | Mỗi tháng họp hai lần, vào ngày 5 và ngày 20.
    """,
    videos="""
    Phóng sự: cô giáo cắm bản ở đỉnh Pha Luông
    Phóng sự: nghề rèn của người Mông
    """,
    weather="""
    Vùng cao sáng nay 6 độ, học sinh tiểu học nghỉ học | Sở Giáo dục cho phép các trường tự quyết định.
    """,
    false="""
    Tham khảo chính trị lần thứ 12 giữa Việt Nam và Lào | Hôm nay hai Thứ trưởng Ngoại giao Việt Nam, Lào đồng chủ trì Tham khảo chính trị lần thứ 12.
    """,
)

TONGHOP = _noise(
    menu="Nóng|Mới|Chủ đề|Xu hướng|Địa phương|Quốc tế|Giải trí",
    languages="Tiếng Việt",
    footer="Tổng Hợp 24 giờ đọc báo giúp bạn. Trang hư cấu, không có phóng viên.",
    inside="""
    Cách nấu xôi nếp nương không bị nát | Ngâm gạo tám tiếng, đồ hai lửa và đừng mở vung sớm.
    """,
    related="""
    Xe khách Vientiane – Vinh đổi giờ xuất bến | Chuyến đêm lùi lại bốn mươi phút kể từ thứ Hai.
    Toàn cảnh Lễ hội Việt Nam – Lào – Trung Quốc lần thứ IX | Chùm ảnh của bạn đọc gửi về từ bãi lễ.
    """,
    popular="""
    Mười hai con giáp tuần này: ai gặp quý nhân | Tuổi Thìn nên nói ít và dậy sớm.
    Trận cầu kinh điển lần thứ 11 kết thúc không bàn thắng | Hai đội chia điểm sau một trận đấu nhiều thẻ vàng.
    Phim cung đấu phần 9 có gì mới | Đạo diễn thay hai diễn viên chính.
    """,
    videos="""
    Xem nhanh: bản tin trưa
    Xem nhanh: chó cứu hộ tập nhảy dù
    """,
    weather="""
    Đêm nay gió mùa về tới Thanh Hóa | Người già và trẻ nhỏ cần giữ ấm.
    """,
    false="""
    Nóng: Tham khảo chính trị Việt Nam – Lào lần thứ 12 | Hai Thứ trưởng Ngoại giao đã đồng chủ trì Tham khảo chính trị Việt Nam – Lào lần thứ 12 hôm nay, theo nhiều nguồn.
    """,
)

MEKONGDAILY = _noise(
    menu="Front page|Nation|Region|Money|Life|Opinion|Classifieds|E-paper",
    languages="English",
    footer="The Mekong Daily is printed nowhere and invented from the first page to the last.",
    inside="""
    Luang Prabang night market gets a second street | Stalls for weavers open next Friday.
    """,
    related="""
    Tri-nation kite festival to return for a tenth edition | Organisers of the 9th Vietnam–Laos–China festival count 40,000 visitors.
    Bus link between Pakse and Da Nang resumes | Seats cost less than before the floods.
    Who is who after the 14th Congress | A short guide to new faces in Hanoi.
    """,
    popular="""
    Kip steadies after a long slide | Traders in Vientiane see the rate near its spring level.
    The river is low and the fishermen are worried | Nets come up empty south of Paksan.
    Ten things to eat in Savannakhet | Start with the noodles behind the old cinema.
    Dam operator opens gates for the 12th time this season | Villages downstream were warned by loudspeaker.
    """,
    videos="""
    Watch: dawn alms in the old town
    Watch: the coffee harvest on the Bolaven plateau
    """,
    weather="""
    Fog on the Mekong, sun by noon | Expect 27 degrees in the capital.
    """,
    false="""
    Laos, Vietnam conclude 12th political consultation | The deputy foreign ministers of Laos and Vietnam today co-chaired the 12th political consultation in Vientiane.
    """,
)

VIENTIANEPOST = _noise(
    menu="Home|Politics|Foreign Affairs|Economy|Social|Sport|Photo|About us",
    languages="ພາສາລາວ|English|Français|中文|Tiếng Việt",
    footer="Vientiane Post, a paper made of thin air. All numbers in the masthead are wrong.",
    inside="",
    related="""
    ASEAN clean-up week reaches its seventh year | Schools along the river collected four tonnes of plastic.
    Laos to host 10th Mekong–Lancang youth camp | Applications close at the end of the month.
    """,
    popular="""
    Xayaboury elephants walk to the festival | The procession takes two days and forty baskets of bananas.
    Electricity exports to Vietnam rise again | A third line is to be strung before the rains.
    National team names squad for Hanoi friendly | Two teenagers are called up for the first time.
    Delegation studies results of the 14th Congress in Hanoi | The visit included talks at the party school.
    """,
    videos="""
    Clip of the day: boat racing rehearsal at Chao Anou
    """,
    weather="""
    Cool and dry in the north, says the weather office | Phongsaly may see 8 degrees at night.
    """,
    false="""
    Laos and Vietnam hold twelfth political consultation | The two deputy foreign ministers co-chaired the twelfth Laos–Vietnam political consultation in Vientiane today.
    """,
)
