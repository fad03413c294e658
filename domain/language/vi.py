"""Vietnamese.

The official pair is Tham khảo (deputy ministers) and Tham vấn (ministers); captions and other ministries use Tham vấn for
both, so it hints at the level and proves nothing.
"""

from domain.language.unaccented import ACCENTED
from domain.language.vocabulary import Noun, Vocabulary
from domain.rounds import Status
from domain.site import Level

_UNITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_NUMERALS = {"nhất": 1, "đầu": 1, "đầu tiên": 1, "nhì": 2, "tư": 4, "bẩy": 7, "mười": 10, "mười tư": 14, "mười lăm": 15}
_NUMERALS |= {word: n for n, word in enumerate(_UNITS) if word}
_TEN = ("mười", "mươi", "mưới", "mưòi", "mườì", "mừơi", "muời", "mừoi")  # first as it should be, then with slips
_NUMERALS |= dict.fromkeys(_TEN, 10)
_NUMERALS |= {f"{ten} {word}": 10 + n for ten in _TEN for n, word in enumerate(_UNITS) if word}
_NUMERALS |= {f"{_UNITS[ten]} mươi": 10 * ten for ten in range(2, 6)}
_NUMERALS |= {
    f"{_UNITS[ten]} mươi {word}": 10 * ten + n for ten in range(2, 6) for n, word in enumerate(_UNITS) if word
}

#: "mười môt", "mười mot": behind "mười" a slip of the tone still is a number; alone it would be another word.
_NUMERALS |= {
    f"{ten} {slip}": _NUMERALS[f"{ten} {word}"]
    for ten in ("mười", "hai mươi")
    for word, slips in {
        "một": "môt mốt mọt mot",
        "hai": "hài",
        "bốn": "bôn bón",
        "sáu": "sau",
        "bảy": "bay bãy",
    }.items()
    for slip in slips.split()
}
_WORDS = "|".join(sorted(_NUMERALS, key=len, reverse=True))
_NUMBER = rf"(?P<n>\d{{1,3}}|[ivxl]{{1,7}}|{_WORDS})(?!\w)"
_PERSON = r"(?:ông|bà|tôi|anh|chị|mình|họ|chúng tôi|ngài|người|ai|con|vị|cán bộ|đồng chí)(?!\w)"
_MEETING = r"(?:kỳ|phiên|cuộc|vòng|lần|lượt)(?: họp| gặp| đăng cai| tổ chức)?"
#: Behind "the next meeting": it is one of these.
_NOT_OF_OTHERS = (
    r"(?! (?:của|giữa|cấp|do)(?: các| hai| ba)?(?: nhà)? (?:thủ tướng|chủ tịch|tổng bí thư|quốc hội|chính phủ|ủy ban|đảng|"
    r"lãnh đạo|bộ (?!ngoại|trưởng)|đoàn|học giả|ngân hàng|tỉnh|quân đội|địa phương))"
)
#: "agreed to meet again in Laos", "see each other in Luang Prabang next year".
_AGAIN = (
    r"(?:(?<!lần đầu )(?<!lần đầu tiên )(?:họp|gặp|ngồi)(?: gỡ)? lại(?: với)?(?: nhau)?|(?<=hẹn )(?<!được hai bên hẹn )(?<!được hai bộ hẹn )(?:gặp )?(?:nhau|lại)|(?<=mời )(?:họp|gặp)(?= năm 20))"
    r"(?=(?: vào)? (?:ở|tại|năm|tháng|mùa|sang năm|vào)(?!\w)|[.,]?$)(?! vào dịp)|"
    r"(?:năm (?:20\d\d|sau|tới)|sang năm),? (?:hai (?:bên|bộ|thứ trưởng|bộ trưởng|đoàn) )?(?:sẽ )?lại (?:gặp|họp|ngồi)(?: lại)?(?: (?:với )?nhau)?(?=[,.;]|$| (?:ở|tại))|"
    r"(?:^|năm (?:20\d\d|sau|tới),?|luân phiên,?|thông lệ,?) ?(?:sẽ |là |thì )?(?:đến|tới) lượt (?:phía |nước )?(?:lào|việt nam|bạn|chủ nhà|campuchia) (?:đăng cai|tổ chức|làm chủ nhà|chủ trì|đón đoàn)(?= vào| tại| năm|[.,;]|$)"
)
#: Between a word for any meeting and "previous": what kind of meeting it was.
_MET = r"(?: họp| tham khảo| tham vấn)?(?: chính trị)?"
#: Behind "last time": what is told of it is of both sides or of the meeting, not of somebody's journey.
_TELLS = r"(?:(?:được|diễn ra|tổ chức|tiến hành|tại|ở|do|hồi|vào|là|họp|của|trong|hai|cơ chế|cách|ngày|tháng|lào|việt nam|phía|cùng|năm)(?!\w)|\()"
#: An ordinal that stands for its round by itself.
_BARE = r"(?=lần (?:thứ \w+(?: \w+)?|\d{1,2}),? (?:sẽ|ở|tại|mà|do|diễn ra|được (?:tổ chức|tiến hành)|đã|dự kiến|vào|hồi|năm ngoái)(?!\w)|lần thứ \w+ dự kiến)"
#: Right before the name of a round.
_IT = r"(?=(?:cuộc |phiên |kỳ |họp |vòng )*tham (?:khảo|vấn)|(?:kỳ|phiên|vòng)(?: họp)? (?:lần )?thứ )"
#: What is settled of a round beforehand.
_SETTING = r"(?:thời gian|thời điểm|địa điểm|chương trình(?: nghị sự| làm việc)?|kịch bản|phương án|kế hoạch)"
_LEVELS = r"(?: cấp (?:thứ trưởng|bộ trưởng))?"

#: Short forms behind "Việt": "Việt - Lào", "Việt-Trung".
_PAIRED = {"trung": "CN", "nga": "RU", "nhật": "JP", "hàn": "KR", "ấn": "IN", "thái": "TH", "mỹ": "US", "lào": "LA",
           "miên": "KH", "campuchia": "KH", "pháp": "FR", "đức": "DE", "anh": "GB", "úc": "AU"}  # fmt: skip

#: Words between which an ordinal stands for its round by itself.
_BEFORE_ONE = (
    "và|với|từ|sau|trước|tại|cho|vào|đến|tới|là|của|rằng|trong|buộc|khiến|dự|chờ|đón|nhắc lại|nhắc|nói|qua|trực tiếp|trực tuyến|"
    "chuẩn bị|chủ trì|đăng cai|tổ chức|họp|ở|về|phải|thì|còn|tin|mong|thấy|nhớ|hẹn|dành|bước vào|khép lại|kết thúc|hoàn tất|"
    "điều hành|tiến hành|so với|kể từ|ngay|đợi|hoãn|lùi|hủy|sang|như|bởi|vì|nhờ|rồi|song|nhưng|cả|riêng|hay|hoặc|theo|khi|lúc|"
    "chủ nhà|nước chủ nhà|mời|lo|theo dõi|chứng kiến|đưa tin|dẫn dắt|mời họp|xếp|dời|thay|đồng ý|thống nhất|nhất trí|ghi nhận|nhắc tới|nhắc đến|coi|gọi là|ngoài|mỗi|"
    "tin tưởng|kỳ vọng|hy vọng|kết quả|thành quả|thỏa thuận|tinh thần|cam kết|đà|chọn|lấy|giao|khai mạc|bế mạc|thành công|mở|mở ra|tham dự|thu xếp|bàn|bàn về|chốt|ấn định|lên lịch|đến lượt"
)
_AFTER_ONE = (
    "sẽ|đã|đang|phải|được|ở|tại|vào|năm|tháng|hồi|do|mà|diễn ra|dự kiến|trong|của (?:cơ chế|kênh|loạt|hai bộ)|với (?:lào|việt|bộ ngoại giao|phía|nước)|"
    "giữa hai (?:bộ|thứ)|cấp|này|và|họp|có|chưa|không|thì|bị|vừa|sắp|mới|cũng|sang năm|cuối|đầu|năm ngoái|năm nay|có thể|"
    "chắc|cần|nên|để|khi|nếu|dù|thay|cùng|với bạn|tới|ấy|đó|trước|diễn|khép|kết thúc|thành công|trở lại|trở về|quay lại|quay về|"
    "từng|chỉ|vẫn|lại|rồi|mở|bắt đầu|tổ chức|cách|gần|đều|chính thức|trực tuyến|tạm|hoãn|lùi|dời|sau|theo|vì|giữa|khai mạc|lên"
)
#: Behind a verb that is denied: only of one place is it denied ("không tổ chức tại Hà Nội mà tại Viêng Chăn").
_BUT_THERE = r" (?:tại|ở) [^.;]{1,40}?,? mà (?:là |sẽ )?(?:tại|ở) "

VIETNAMESE = Vocabulary(
    language="vi",
    script=ACCENTED,
    has_tenses=False,
    roots=("tham kh", "tham v", "tư vấn chính trị", "thamkh", "thamv", "chiến lược", "hội đàm chính trị"),
    nouns={
        "political-consultation": (
            Noun(r"tham ?kh[aảáàãạ]o ?ch[iíìỉĩị](?:nh?|h) ?tr[iịíìỉĩj]", Level.DEPUTY_MINISTER),  # with slips
            Noun(
                r"hội đàm chính trị(?=(?: thường niên| định kỳ)? (?:cấp thứ trưởng|(?:lần |kỳ )thứ|giữa hai (?:bộ|thứ trưởng)))",
                Level.DEPUTY_MINISTER,
                weak=True,
            ),
            Noun(r"tham khảo cấp (?:thứ trưởng|bộ trưởng)", Level.DEPUTY_MINISTER, weak=True),
            Noun(r"tham ?v[aâấầẩẫậ]n ?ch[iíìỉĩị](?:nh?|h) ?tr[iịíìỉĩj]", Level.MINISTER),
            Noun(r"tư vấn chính trị(?= (?:lần thứ|cấp|giữa hai))", weak=True),  # of machines that translate
            Noun(r"tham ?vấn (?:thường ?niên|cấp ?(?:bộ ?trưởng|thứ ?trưởng))", Level.MINISTER, weak=True),
            Noun(
                r"tham (?:vấn|khảo) (?:bộ trưởng|thứ trưởng)(?: (?:bộ )?ngoại giao)?(?= (?:(?:thường niên|việt nam ?- ?lào|việt ?- ?lào) )?(?:lần|kỳ|thứ))",
                weak=True,
            ),
            Noun(r"(?:cuộc|kỳ|phiên|buổi|vòng|đợt|họp) tham vấn(?! lẫn nhau)", Level.MINISTER, weak=True),
            Noun(
                r"(?:cuộc|kỳ|phiên|buổi|vòng|đợt|họp) tham khảo(?! (?:ý kiến|lẫn nhau|kinh nghiệm|về|với (?:các|những|một số|doanh|chuyên|người)))",
                Level.DEPUTY_MINISTER,
                weak=True,
            ),
            Noun(r"tham vấn(?= (?:lần|kỳ (?:thứ|\d)|và giao lưu|tiếp theo))", Level.MINISTER, weak=True),
            Noun(
                r"(?:(?<=chủ trì )|(?<=tiến hành )|(?<=tổ chức )|(?<=bước vào ))tham vấn"
                r"(?=[.;]|$|, (?:kỳ|phiên|lần|vòng|cuộc)(?: họp)?(?: lần)? thứ|"
                r" (?:giữa hai bộ|với (?:thứ trưởng|bộ trưởng|người đồng cấp|bộ ngoại giao)))",
                Level.MINISTER,
                weak=True,
            ),
            Noun(
                r"tham khảo(?: thường niên| định kỳ)?(?= (?:(?:lần |kỳ )?thứ (?:\d|[ivx]|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|"
                r"lần (?:\d|[ivx]+(?!\w)|này|tới|tiếp)|(?:thường niên |định kỳ )?giữa (?:hai bộ|bộ) ngoại giao))",
                Level.DEPUTY_MINISTER,
                weak=True,
            ),
            Noun(r"(?<=cơ chế )tham vấn(?= (?:giữa|của|cấp|thường niên|định kỳ))", Level.MINISTER, weak=True),
            Noun(r"(?<=cơ chế )tham khảo(?= (?:giữa|của|cấp|thường niên|định kỳ))", Level.DEPUTY_MINISTER, weak=True),
            Noun(r"tham vấn(?= thứ (?:\d|[ivx]|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười))", Level.MINISTER, weak=True),
        ),
        "strategic-dialogue": (Noun(r"đối thoại chiến lược"),),
    },
    tally=(
        r"(?<!\w)(?:đây|đó)(?: cũng| đã)* là (?:[^\s,.;]+ ){1,12}?(?:lần )?thứ (?:hai|ba|tư|năm|sáu|[2-6])(?: [^\s,.;]+){0,12}? "
        r"(?:(?:trong|ở)(?: vòng)?(?: (?:một|hai|ba|chưa đầy một|[2-6]))? (?:tuần|tháng|quý)|trong (?:một )?năm(?= (?:nay|này|qua)|[.,;]|$)|"
        r"(?:tháng|năm|tuần|quý|chuyến (?:đi|công tác)) (?:này|nay)|(?:kể )?từ đầu năm|với (?:một |các )?(?:quốc gia |nước )?láng giềng)(?! (?:năm )?20\d\d)|"
        r"trong vòng (?:[^\s,.;]+ ){1,3}(?:tuần|tháng|ngày), đây là (?:[^\s,.;]+ ){1,12}?thứ (?:hai|ba|tư|năm|sáu|[2-6])(?!\d)"
    ),
    general=(
        r"(?:các )?(?:cơ chế|hoạt động|khuôn khổ)(?: hợp tác| thường niên)?(?:,? tham vấn)?,?\s*$|"
        r"(?:các|nhiều|một số|loạt|mỗi|những) (?:cuộc|kỳ|phiên|kênh|hình thức)?\s*$|(?:bên cạnh|ngoài) $|"
        r"(?:duy trì|thiết lập|nghiên cứu lập|phát huy|tăng cường|đẩy mạnh|thúc đẩy|coi trọng|củng cố)"
        r"(?: tốt| hiệu quả| đều đặn| thường xuyên)?\s*$|tham (?:khảo|vấn)(?: chính trị)?(?:,| và| hay| cũng như) $|(?<!thứ )(?<!\w)(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: \w+)?) (?:kỳ|cuộc|phiên|năm) $|"
        r"(?:triển lãm|trưng bày|cuốn sách|ấn phẩm|phóng sự|bộ phim|tập san)(?: ảnh| tư liệu| chuyên đề)*(?: về)? $|(?:như|gồm) $|(?:nghiệp vụ|kỹ năng|quy trình)(?: tổ chức| tiến hành)? $"
    ),
    general_after=(
        r" (?:với|giữa) (?:nhiều|các|một số) (?:nước|đối tác|quốc gia)| đầu tiên (?:trên|của|kể từ|trong|mà)|"
        r"(?: và|,) (?:các|những|nhiều) (?:cơ chế|kênh|hình thức|hoạt động)| về (?:khu vực|(?:các|những) vấn đề|tình hình)|"
        r" (?:ở )?(?:các|mọi) cấp|"
        r"[^.;,]{0,60} là (?:một )?(?:kênh|cơ chế|diễn đàn|khuôn khổ|nền tảng|cầu nối)|"
        r"[^.;,]{0,60} (?:được|đã) (?:duy trì|phát huy|(?:tổ chức|tiến hành|triển khai) (?:h[ằà]ng|thường|đều|định))"
    ),
    within_it=r"(?:trong khuôn khổ|thuộc(?: khuôn khổ)?)(?: cơ chế)?(?: hợp tác)? $",
    diplomacy=r"ngoại giao|ngoại trưởng|(?<!ban )(?<!công tác )đối ngoại",
    other_business=(
        r"lãnh sự|pháp luật|tư pháp|quốc phòng|công an|công thương|tài chính|nhân quyền|dự thảo|mê công|hội (?:thảo|nghị) tham vấn|tham vấn "
        r"(?:kinh tế|thương mại|cộng đồng|ý kiến|nhân dân|trước|pháp lý|kỹ thuật|chuyên gia|chính sách|quốc hội)"
    ),
    other_level=(
        r"cấp (?:phó )?(?:tổng )?(?:(?:vụ|cục|phòng|chuyên viên|chuyên gia|kỹ thuật|sở|tỉnh|địa phương|quan chức|nhóm công tác)(?: trưởng)?|"
        r"trưởng (?:ban|vụ|cục|phòng|đoàn|cơ quan)|chủ (?:nhiệm|tịch)|tham mưu|tư lệnh|giám đốc|viện trưởng)(?!\w)"
    ),
    other_body=(
        r"(?:phó )?(?:trưởng )?ban (?:phụ trách )?đối ngoại(?: trung ương)?|(?:trưởng|phó trưởng|phó) ban(?: thường trực)? phụ trách đối ngoại|"
        r"ủy ban đối ngoại(?: (?:của )?quốc hội)?|(?:(?<!hai )cơ quan|công tác)(?: tham mưu| chuyên trách)? đối ngoại|hai cơ quan (?:tham mưu|chuyên trách) đối ngoại|hai cơ quan đối ngoại(?= (?:của )?(?:hai |mỗi )?(?:đảng|quốc hội|nghị viện))|"
        r"(?:đường lối|chính sách) đối ngoại|đối ngoại (?:nhân dân|đảng|nghị viện|quốc hội)"
    ),
    other_ministry=(
        r"(?:bộ|thứ trưởng|bộ trưởng|cục|ban) (?:công an|quốc phòng|tư pháp|công thương|tài chính|nội vụ|kế hoạch|giáo dục|"
        r"y tế|văn hóa|nông nghiệp|xây dựng|lao động|khoa học|thông tin|thanh tra|đối ngoại)|(?:bộ|ban) tổ chức(?! tại| ở| vào|,| tham | cuộc | kỳ | phiên | sự kiện)|"
        r"chính trị ?[-,] ?(?:an ninh|quốc phòng)|(?:ngoại vụ|chính quyền|lãnh đạo|đoàn) (?:hai|các) tỉnh"
    ),
    before_noun=(
        r"(?:(?:mà|do|với|giữa|được|,|tại|ở|vừa)[^.;]{1,110}(?:thuộc|trong khuôn khổ|nằm trong|theo) (?:cơ chế )?)?(?:của |thuộc |trong |khuôn khổ |cơ chế |cuộc họp |cuộc |phiên họp |phiên |kỳ họp |kỳ |họp |vòng |chương trình |cấp thứ trưởng |cấp bộ trưởng )*"
    ),
    counted=(
        r"kỳ họp|khóa họp|ủy ban|lễ hội|đại hội|hội nghị|đối thoại|hội thảo|họp thường niên|kỷ niệm(?! (?:trọng thể )?\d{1,3} năm)|(?<!năm )(?<!ngày )quốc khánh|liên hoan|"
        r"festival|họp báo|hai tỉnh|giải |biên giới(?! (?:đóng|mở) cửa)|hội đồng|nghị quyết|năm ngày|vòng đàm phán|diễn đàn|"
        # of another field: "cuộc họp về an ninh lần thứ 9", "phiên họp lần thứ 11 về phòng, chống ma túy"
        r"(?<!\w)họp (?:về|(?:hợp tác )?trong lĩnh vực) (?!chính trị|đối ngoại|ngoại giao|tham (?:khảo|vấn)|việc)[^,;.]{2,40}? lần thứ|"
        r"(?<!\w)họp lần thứ \d{1,3} (?:về|(?:hợp tác )?trong lĩnh vực) (?!chính trị|đối ngoại|ngoại giao|tham (?:khảo|vấn))"
    ),
    shared_counter=r"kỳ họp",
    counter=r"(?:kỳ|phiên|vòng|lần|họp)(?: tham khảo| tham vấn)? ?(?!họp)",
    anaphora=(
        rf"{_AGAIN}|{_MEETING}(?: tham khảo| tham vấn)?(?: chính trị)?{_LEVELS}(?: thường niên| định kỳ)?(?: lần)? "
        rf"(?:tiếp theo|kế tiếp|sau(?! đó| khi)|tới){_NOT_OF_OTHERS}|(?<!các )kỳ sau|{_MEETING} năm (?:20\d\d|tới|sau) (?=sẽ|dự kiến)|(?:kỳ|phiên|cuộc) (?:họp|tham khảo|tham vấn)(?: chính trị)? năm (?:20\d\d|tới|sau)(?=[.;]|$)|"
        rf"(?:phiên|cuộc|kỳ)(?: họp)? (?=đầu tiên (?:(?:tại|ở|diễn ra|được|đã|vào|do|ngày|năm|tháng)(?!\w)|\())|"
        rf"(?:phiên|cuộc|kỳ|vòng)(?: họp)?{_LEVELS} (?=(?:lần )?thứ|lần \d{{1,2}}(?!\d))|(?:đăng cai|tổ chức|tiến hành|họp)(?= lần thứ)|lần họp (?=thứ)|"
        r"(?:của|là) (?=lần thứ)|^(?:cuộc )?hội đàm (?=(?:lần|kỳ) thứ)|"
        # What is looked for stands first and what comes before it behind: few places have it.
        r"(?=(?:kỳ|phiên|lần) (?:họp )?\d{1,2}(?: (?:tại|ở|vào|hồi|năm|sẽ|do|trong|giữa|của|với|theo|đã|được|dự kiến|diễn ra|cuối|đầu|mùa)(?!\w)|[.,]|$))"
        r"(?:(?<=cai )|(?<=biên bản )|(?<=nhà )|(?<=lo )|(?<=mời )|(?<=bị )|(?<=tới )|(?<=đến )|(?<=sau )|(?<=thì )|(?<=còn )|(?<=nhất )|(?<=hẹn )|(?<=dự )|(?<=nhắc )|(?<=họp )|(?<=chức )|(?<=cho )|(?<=với )|(?<=tại )|(?<=là )|(?<=của )|(?<=trì )|(?<=từ )|(?<=so với )|(?<=[,;] )|^)|"
        rf"{_BARE}(?:(?<=ra )|(?<=trong )|(?<=tới )|(?<=đến )|(?<=chờ )|(?<=tại )|(?<=cho )|(?<=về )|(?<=thuận )|(?<=trí )|(?<=nhất )|"
        r"(?<=rằng )|(?<=từ )|(?<=sau )|(?<=với )|(?<=dự ))|"
        rf"(?:^[\x22 ]{{0,2}}|[,;] |và ){_BARE}"
    ),
    again=_AGAIN,
    following=rf"{_AGAIN}|{_MEETING} năm (?:20\d\d|tới|sau) (?=sẽ|dự kiến)|(?:kỳ|phiên|cuộc) (?:họp|tham khảo|tham vấn)(?: chính trị)? năm (?:20\d\d|tới|sau)(?=[.;]|$)|(?:{_MEETING}|tham (?:khảo|vấn)|chính trị|cấp cao|trưởng|ngoại giao|nam|lào|nước|thường niên|định kỳ|h[ằà]ng năm) (?:lần )?(?:tiếp theo(?! (?:cuộc |phiên |kỳ |họp |vòng )*tham (?:khảo|vấn))|kế tiếp)|(?<!các ){_MEETING}(?: tham khảo| tham vấn)?(?: chính trị)? (?:sau(?! đó| khi)|tới)",
    numbering=(
        rf"(?:đây|lần này|đó|cuộc (?:họp|gặp) này|cuộc hội đàm)[^.;]{{0,30}}? (?!lần đầu(?! tiên hai (?:bên|bộ)))(?:{_MEETING}(?: tham (?:khảo|vấn)(?: chính trị)?(?: thường niên)?(?: việt nam ?- ?lào)?)?(?: lần)?(?: thứ)?|dịp thứ) (?:{_NUMBER}|(?P<n2>\d{{1,3}}))|"
        rf"^\W{{0,2}}(?:kỳ|phiên|lần|vòng)(?: họp| tham khảo| tham vấn)?(?: lần)? thứ (?:(?P<n4>\d{{1,3}}|{_WORDS})) này(?!\w)|"
        rf"(?:cơ chế này [^.;]{{0,30}}?(?:trải qua|tổ chức được|tiến hành được)|đến nay,? [^.;]{{0,30}}?(?:trải qua|đã qua|đã có|tổ chức|tiến hành|duy trì)(?: được| thành công)?)"
        rf" (?P<n3>\d{{1,2}}|{_WORDS}) (?:kỳ|phiên|cuộc|vòng|lần)|"
        rf"cơ chế[^.;]{{0,60}}? (?:tròn|đủ|chạm mốc|cán mốc|đạt(?: mốc)?) (?P<n5>\d{{1,2}}|{_WORDS}) (?:kỳ|phiên|cuộc|vòng|lần)"
    ),
    series=r"cơ chế (?:này|nói trên|đối thoại này|tham khảo|tham vấn)|hai (?:bộ (?:ngoại giao )?|bên |nước )(?:đã )?(?:cùng )?(?:tiến hành|tổ chức|họp|tham khảo|tham vấn)|(?:hoạt động|cuộc họp|cuộc tham (?:khảo|vấn)) này",
    times=(
        rf"(?:^|- |: )lần thứ {_NUMBER.replace('<n>', '<n2>')},? [^.;]{{3,80}}? (?:gặp (?:nhau|gỡ|mặt)|ngồi (?:lại|với nhau)|hội đàm|tham (?:khảo|vấn) chính trị)(?!\w)|"
        rf"(?:gặp (?:nhau|gỡ|mặt)|hội đàm|ngồi (?:lại|với nhau)|(?<!kỳ )(?<!cuộc )(?<!phiên )(?<!buổi )(?<!phòng )họp(?! báo))[^.;]{{0,60}}?[ (]lần thứ {_NUMBER}"
        r"(?! (?:trong (?:năm|tháng|tuần)|kể từ đầu|liên tiếp))"
    ),
    ordinal_after=(
        r"(?:(?<=chính trị )|(?<=thứ trưởng )|(?<=ngoại giao )|(?<=kỳ )|(?<=phiên )|(?<=cuộc )|(?<=họp )|(?<=việt nam )|(?<=lào ))(?<!các cuộc tham khảo chính trị )(?<!các kỳ tham khảo chính trị )"
        r"(?<!những cuộc tham khảo chính trị )(?P<n2>đầu tiên)(?= (?:(?:với|giữa|tại|ở|của hai|diễn ra|được|đã|vào|hôm|do|ngày|sáng|chiều)(?!\w)|\()|[.;,]|$)|"
        r"(?:lần(?: họp)?(?: ?th[ứưử])?|(?:kỳ|phiên)(?: họp)?(?= \d{1,2}(?![\d/-]|\.\d|\w| (?:năm|tháng|ngày|phút|giờ)))|(?:kỳ|phiên|cuộc)(?: họp| gặp)? thứ|vòng(?: thứ)?|(?<!hôm )(?<!sáng )(?<!chiều )(?<!tối )(?<!vào )(?<!trưa )(?<!ngày )thứ|số thứ tự)(?: |(?=\d)|(?<=lần thứ)|(?<=lầnthứ))"
        # "lần đầu ông ngồi ghế này": the first time of a person
        rf"(?!đầu(?: tiên)? (?:{_PERSON}|(?:cuộc|phiên|kỳ|sự kiện|hoạt động)(?: họp)? (?:được|này|diễn|rời|ra))){_NUMBER}"
        r"(?! (?:với|giữa) (?:các|nhiều|những) | liên tiếp| trong vòng )"
    ),
    elliptical=rf"(?:^|(?<=[,:(] )|(?<!\w)(?:{_BEFORE_ONE}) )lần thứ {_NUMBER}(?= (?:{_AFTER_ONE})(?!\w)| \(|[.,:)]|$)",
    alone=rf"(?:^|(?<=[,.;:(] )|(?<=\()|(?<!\w)(?:{_BEFORE_ONE}|tức|dời) )(?:kỳ|lần|phiên|vòng|cuộc)(?: họp)?(?: thứ)? {_NUMBER}",
    being=r"(?<!\w)là $",
    preceding=r"(?<!\w)(?:tiếp nối|nối tiếp|tiếp sau|tiếp theo) (?:kỳ|lần|phiên|cuộc|vòng)(?: họp| tham khảo| tham vấn)?(?: lần)? thứ|, (?:cuộc|kỳ|phiên|lần|vòng)(?: họp| tham khảo| tham vấn)? này(?! là|\w)",
    of_others=r"(?:^|[,:] )trong (?:số )?(?:các|những) (?!cuộc|kỳ|phiên|lần)",
    ordinal_before=rf"(?:kỳ|phiên|vòng|lần|cuộc)(?: họp)? (?P<n4>\d{{1,2}}) |"
    rf"(?:việt nam|lào)(?: ?[-,]| và)? ?(?:việt nam|lào) lần (?P<n5>đầu(?: tiên)?) (?:cùng |chính thức )*(?:(?:tiến hành|tổ chức|họp|có|mở) )?|"
    rf"họp lần (?P<n2>đầu tiên) (?=cấp|trong khuôn|thuộc)|hai (?:bộ|bên|nước)(?: ngoại giao)? lần (?P<n3>đầu(?: tiên)?) (?:cùng )?(?:tiến hành|tổ chức|họp) |(?:lần thứ|vòng(?: thứ)?|(?:kỳ|phiên|cuộc|lần)(?: họp| gặp)? (?:lần )?thứ) {_NUMBER} ",
    numerals=_NUMERALS,
    joining=r"và|,",
    told_at=r"^[^;]{0,80}?(?:người phát ngôn|họp báo|báo giới|giới báo chí|phóng viên)[^;]{0,140}?(?<!\w)(?:cho (?:biết|hay)|nói(?! chuyện)|thông (?:báo|tin)|khẳng định|tuyên bố|xác nhận|công bố)(?!\w)",
    saying=r" (?:trả lời (?:phỏng vấn|câu hỏi)|nhận định|nhận xét|cho rằng|ấn định|xác nhận|khẳng định|cho (?:biết|hay)|thông (?:báo|tin)|đưa tin|ra thông cáo|phát đi|dẫn lời|nêu rõ)",
    leading=r", (?=(?:vào )?(?:cuối |đầu |giữa )?(?:tháng|năm) [^,;]{1,40} (?:với|là|có|diễn ra|tổ chức|tiến hành|chủ trì|đăng cai|họp)(?: (?:cuộc|phiên|kỳ|họp))* ?$)",
    clause_break=r"[,;] (?:trước thềm|chuẩn bị (?:cho|đón)|hướng tới|tiến tới|chào mừng|(?:chào )?đón|còn|trong khi|đồng thời|cũng như|sau khi|trước khi) ",
    aside=(
        r", (?:vốn|diễn ra|được tổ chức|tiếp nối|nối tiếp)(?!\w)[^,;]{1,160}"
        r"(?=, (?:đã|được|vừa|diễn ra|khép lại|kết thúc|khai mạc|bế mạc)(?!\w))"
    ),
    including=r"(?:(?<=năm)|(?<=năm nay)|(?<=kiện)|(?<=động)|(?<=trọng)|(?<=tới)|(?<=,)) như $|,? (?:(?:trong|mà) đó có|bao gồm|gồm có|nhất là|đặc biệt là)(?: (?:việc|cuộc|phiên|kỳ|họp|tổ chức))* $",
    whose=r"(?:(?<!\w)có|bước vào|(?:vừa|đã) (?:họp|tiến hành|tổ chức))\s*$",
    future_reach=150,
    joined=r", (?:còn|trong khi)(?: (?!đã |vừa )[^\s,;.]+){1,12} $|(?:và|cùng|cũng như)(?: (?:tại|ở) (?:\w+ ?){1,3}?)?(?: (?:cuộc|phiên|kỳ|họp|cuộc họp|tiến tới))*\s*$",
    levels=(
        (
            Level.DEPUTY_MINISTER,
            r"(?:cấp|tham khảo|tham vấn) (?:thứ|phó bộ) trưởng|(?:giữa|của) (?:hai|các) thứ trưởng|giữa thứ trưởng|ở cấp thứ trưởng",
        ),
        (
            Level.MINISTER,
            r"(?:cấp|tham vấn) (?:phó thủ tướng,? )?bộ trưởng|(?:giữa|của) (?:hai|các) (?:phó thủ tướng,? ?)?bộ trưởng|giữa bộ trưởng|"
            r"cấp ngoại trưởng|giữa hai ngoại trưởng|người đứng đầu (?:hai )?(?:ngành|bộ) ngoại giao",
        ),
    ),
    ranks=(
        (Level.DEPUTY_MINISTER, r"(?:hai|các|những) thứ trưởng|ở cấp thứ trưởng"),
        (Level.MINISTER, r"(?:hai|các) (?:phó thủ tướng,? ?)?(?:bộ trưởng|ngoại trưởng|vị bộ trưởng)|ở cấp bộ trưởng"),
    ),
    that_level=r"(?:ở|cùng) cấp (?:này|đó|ấy|trên)",
    as_officer=r"(?<!\w)(?:(?:với|trên|ở) (?:tư cách|cương vị)(?: là)?|khi (?:còn )?(?:là|giữ chức|đảm nhiệm chức vụ|làm)|lúc (?:còn )?(?:là|làm)|thời (?:còn )?(?:là|làm)|bấy giờ là) ",
    that_office=r"(?:trên|với|ở) (?:cương vị|tư cách|chức vụ|trọng trách|vị trí) (?:này|đó|ấy)",
    both_levels=(
        r"cấp bộ trưởng(?: ngoại giao)?(?:,| và|/) (?:cấp )?thứ trưởng|cấp thứ trưởng(?:,| và|/) (?:cấp )?bộ trưởng"
    ),
    statuses=(
        (
            Status.CANCELLED,
            rf"sẽ không có|sẽ không (?:được |còn )?(?:tổ chức|tiến hành)(?!{_BUT_THERE})|(?!^không (?:tổ chức|tiến hành) (?:tại|ở) )không (?:tổ chức|tiến hành)(?!{_BUT_THERE})|(?:bị |được |đã |quyết định )(?:hủy(?! động| chương| hoàng)|bãi bỏ|gạch khỏi|rút khỏi|xóa khỏi)|hủy (?:bỏ )?(?:cuộc|phiên|kỳ|họp|tham)|hủy bỏ",
        ),
        (
            Status.POSTPONED,
            r"(?<!suýt )(?<!suýt bị )(?<!suýt phải )(?<!suýt nữa bị )(?<!suýt nữa phải )hoãn(?!g| thành| tất| nghênh| thiện| toàn| cảnh| hảo)|(?<!di )(?:lùi|dời) (?:cuộc|phiên|kỳ|vòng|tham (?:khảo|vấn)|sự kiện|thời|lịch|ngày|việc|lại|sang|đến|tới|từ|vô thời hạn)|"
            r"(?:(?:được|phải|cũng) chuyển (?:sang|tới|đến)|chuyển sang) (?:đầu|cuối|giữa|năm|quý|ngày|tuần|thời|tháng|mùa|dịp)|(?:điều chỉnh|thay đổi) (?:thời (?:gian|điểm)|lịch)(?! (?:làm|thông|hoạt|mở))|"
            r"không được (?:tổ chức|tiến hành)(?= (?:vào|ngày|như|hôm|đúng|theo|trong))|(?:không (?:kịp|thể)|chưa kịp) (?:tổ chức|tiến hành|diễn ra|họp)|(?:lẽ ra|đáng lẽ|đáng ra)(?!.{0,120} (?:bị|được|đã|phải) hủy)|tạm (?:gác|dừng|ngừng)|gác lại|đẩy sang|không diễn ra|(?:muộn|chậm) hơn(?: [^\s,.;]+){0,3} (?:so với )?dự kiến|chưa (?:được )?(?:tổ chức|tiến hành)|chưa thể",
        ),
        (
            Status.PLANNED,
            r"(?<!\w)(?:đã|vừa|được|quyết định|thống nhất|nhất trí) (?:lựa )?chọn (?:[^\s,;.]+ ){1,5}?(?:làm|là) (?:nơi|địa điểm|thành phố|địa phương|chủ nhà)|"
            r"sẽ (?:được |tiếp tục |cùng |phối hợp |sớm )*(?:tổ chức|diễn ra|tiến hành|họp|đồng chủ trì|chủ trì|đăng cai|"
            r"khai mạc|sang)|dự kiến|(?:thống nhất|nhất trí|thỏa thuận|đồng ý)(?: sẽ| sớm| được)* (?:tổ chức|tiến hành|họp) (?=(?:tại|ở|vào|trong|sang|tháng|quý|cuối|đầu|giữa)(?!\w))|(?<!\w)sắp (?!xếp|đặt)|(?<!đã )(?<!vừa )(?<!từng )(?<!do việt nam )(?<!do lào )đăng cai(?!,)|theo kế hoạch|được (?:hai (?:bên|nước|bộ) )?(?:thống nhất|nhất trí|thỏa thuận) (?:sẽ )?(?:được )?(?:tổ chức|tiến hành)|"
            r"(?:vẫn|đang|tiếp tục|tích cực|khẩn trương) (?:phối hợp )?chuẩn bị (?:tốt |chu đáo )?(?:cho )?(?:hoạt động|sự kiện|cuộc họp|cuộc gặp|kỳ họp|phiên họp) này|(?<!\w)sẽ(?!\w)|chờ đón|thuộc về|là chủ nhà|đến lượt \w+(?: nam)? (?:đăng cai|tổ chức|tiến hành|chủ trì|làm chủ nhà)|"
            r"(?:lần|kỳ|phiên|cuộc|vòng|họp|chính trị|trưởng|\d) (?:tiếp theo|kế tiếp)|(?:cần|phải|nên) được (?:hai bên )?(?:chuẩn bị|tổ chức)|đang được(?: \w+){0,2} chuẩn bị|dự định|nhiều khả năng|(?<!\w)có thể (?:sẽ )?(?:được )?(?:diễn ra|tổ chức|tiến hành|họp|rơi vào)|chưa (?:rõ|có|chốt|định|ấn định|xác định|thống nhất|công bố|thông báo|thông tin về) (?:ngày|lịch|thời (?:gian|điểm))|(?:ngày|lịch|thời (?:gian|điểm)) (?:họp |cụ thể |chính thức )*(?:chưa|còn)|thuộc lượt|(?:theo|tới|đến) phiên (?=lào|việt nam|phía|bạn)|ấn định|lên lịch|có lịch|chốt (?:lịch|thời)|(?:chọn|thu xếp|sắp xếp|thống nhất) (?:ngày|thời (?:gian|điểm))|theo lượt do|(?<!đúng )(?<!như )kế hoạch(?! (?:hợp tác|hành động|phát triển|triển khai|công tác|hoạt động|kinh tế|\d|năm|này))",
        ),
        (
            Status.HELD,
            r"(?:đồng |cùng [^,;]{0,12})?chủ trì|(?:đã )?diễn ra|(?:đã |vừa |được )?(?:tổ chức|tiến hành)|(?:đã )?(?<!cuộc )(?<!phiên )(?<!kỳ )(?<!buổi )(?<!phòng )họp(?! báo)|"
            r"(?:đã|vừa|mới|từng) (?:được )?(?:đăng cai|kết nối|có(?= (?:cuộc |kỳ |phiên |buổi )*tham )|làm (?:chủ nhà|chủ tọa))|ngồi ghế (?:đồng )?chủ (?:tọa|trì)|(?:hạ|khai|mở) màn|mở đầu (?=bằng|với|lúc)|rời (?:bàn|phòng họp|phiên|cuộc họp)|"
            r"thành công|kết thúc|khép lại|nhóm họp|bước vào|hoàn (?:thành|tất)|điều hành|chủ tọa|bắt đầu|đang (?:họp|đi vào|bàn)|ngồi (?:lại|cùng|vào bàn)|triệu tập|cầm trịch|dẫn dắt|tề tựu|(?:được|cùng) điều khiển|quy tụ|khai mạc|bế mạc|"
            r"(?:phát biểu|trao đổi|nêu|đưa ra|khẳng định|chia sẻ)(?: [^\s,;.]+){0,4} tại(?= (?:phiên|cuộc|kỳ|tham|họp))|tham dự|quang cảnh|toàn cảnh|nhân dịp|nhân chuyến|kết quả|đã có|vừa (?:rồi|qua|xong)|"
            r"(?<!\w)là (?=(?:kỳ|vòng|phiên|cuộc|lần))",
        ),
    ),
    convening=(
        r"chủ trì|(?:đã|vừa|trưởng|bên|bộ|nước|đoàn) (?:cùng )?(?:tiến hành|họp)|bước vào|(?<!\w)là (?=(?:kỳ|vòng|phiên|cuộc|lần))|"
        rf"(?:cuộc|phiên|buổi) [^,;.]{{0,40}} là {_IT}"
    ),
    announcing=(
        rf"(?<!\w)(?:trước mắt|trước hết|gần nhất|khởi đầu)(?: sẽ)? là (?=(?:cuộc |phiên |kỳ |lần |vòng |họp )+(?:thứ|đầu|\d)|tham (?:khảo|vấn))|"
        rf"(?<!\w)việc (?:sớm |phối hợp |cùng |đăng cai |chuẩn bị )*(?:tổ chức|tiến hành) {_IT}|"
        r"(?=tổ chức|tiến hành)(?:(?<=quyết tâm )|(?<=ủng hộ )|(?<=cam kết )|(?<=mong )|(?<=muốn )|(?<=cần )|(?<=phải )|(?<=nên )|(?<=hy vọng )|"
        r"(?<=kỳ vọng )|(?<=nỗ lực )|(?<=khuyến khích )|(?<=tiến tới )|(?<=khả năng )|(?<=thu xếp )|(?<=bố trí )|(?<=sớm )|(?<=đăng cai ))"
        r"(?:tổ chức|tiến hành)(?: (?:thành công|tốt|chu đáo|trọng thể|hiệu quả))*|"
        r"(?<!\w)đang (?:lựa chọn|xem xét|cân nhắc|bàn)[^,;.]{0,60} (?:tổ chức|tiến hành)|"
        rf"(?<!khép lại )(?<!kết thúc )(?<!hoàn thành )(?<!hoàn tất )(?<!toàn bộ ){_SETTING}(?:(?: và|,) (?:{_SETTING}|nội dung|thành phần))*(?: làm việc)? của {_IT}|"
        rf"(?:thu xếp|sắp xếp|bố trí|xúc tiến|lên lịch)(?: việc| thời điểm| thời gian| địa điểm)?(?: tổ chức| cho)? {_IT}|"
        rf"(?<!vào )(?:trao đổi|bàn|bàn bạc|thảo luận)(?: về)? (?:việc|thời điểm|thời gian|địa điểm)(?: tổ chức| cho) {_IT}|"
        rf"(?:nhắm|ngắm|hướng) (?:tới|đến)(?: cho)? {_IT}|"
        rf"(?:thống nhất|nhất trí|đồng ý|đề nghị)[^,;.]{{0,20}} (?:đưa|dành [^,;.]{{2,24}} cho) {_IT}|"
        rf"kế hoạch[^;.]{{0,60}} (?:bao gồm|gồm có|gồm|trong đó có|có) {_IT}|chủ nhà (?:của )?{_IT}|"
        rf"(?:(?<!ngoại )giao|đề nghị|tiếp tục)(?!\w)[^,;.]{{0,60}} (?:về|cho) {_IT}|(?:hy vọng|kỳ vọng|tin|tin tưởng|chúc|cầu chúc|mong|trông đợi|chờ đợi)(?: rằng)? {_IT}|"
        rf"{_SETTING}(?: chi tiết| cụ thể)? (?:cho|của) [^;.]{{0,90}}, {_IT}|"
        rf"(?:lịch|kế hoạch|nhất trí|thống nhất|chuẩn bị|từ nay đến|thời gian tới|sắp tới)[^;.]{{0,90}}? (?:trong đó có|bao gồm|gồm|như|nhất là) (?:[^;.]{{0,100}}, )?{_IT}|"
        rf"(?:trước khi|(?<!một ngày )(?<!hai ngày )trước ngày) (?:diễn ra|khai mạc) {_IT}|(?:ngày|(?<!\w)(?:một|hai|ba|bốn|vài|mấy|nửa|\d{{1,2}}) (?:tuần|tháng)) trước {_IT}|lên đường (?!về)[^;.]{{0,60}} (?:dự|chủ trì) {_IT}|"
        rf"(?<!\w)trước thềm {_IT}|(?:rà soát|kiểm tra|bàn|trao đổi|thống nhất)(?!\w)[^;.]{{0,60}}(?:lễ tân|hậu cần)(?: cho| của| phục vụ)* {_IT}|"
        rf"(?<!\w)(?:phê duyệt|ban hành|xây dựng|hoàn thiện) (?:kế hoạch|đề án|kịch bản|phương án)(?: tổ chức)? {_IT}|(?<!\w)(?:phân công|cử|chỉ định|giao)(?!\w)[^,;.]{{2,60}} làm trưởng đoàn(?! lào(?!\w))[^,;.]{{0,30}} (?:tại|dự|tham dự) {_IT}|"
        rf"(?<!\w)(?:trọng tâm|nhiệm vụ|ưu tiên|mục tiêu)(?:(?! đã ) [^\s,;.]+){{0,8}} là (?:phối hợp |chuẩn bị |sớm |cùng )*(?:tổ chức|tiến hành)(?: thành công| tốt)* {_IT}|"
        rf"{_SETTING}(?: chi tiết| cụ thể)? (?:cho|tổ chức) {_IT}|"
        r"(?:sắp xếp|thu xếp|lựa chọn|chọn|tìm|bố trí|cân nhắc|xác định)(?: được)?(?: một)? (?:thời (?:gian|điểm)|ngày|dịp|lịch)(?! (?:đã|vừa))(?: (?!để|nhằm|tổ|tiến|đã|họp)[^\s,;.]+){0,8} (?:để |nhằm )?"
        rf"(?:tổ chức|tiến hành|họp)(?: {_IT})?|"
        rf"(?<!\w)(?:để|nhằm|phục vụ|bảo đảm|đảm bảo|giúp|dự thảo [^,;.]{{0,30}})(?: cho)? {_IT}|"
        r"(?:phục vụ|chuẩn bị|sẵn sàng)(?: tốt| chu đáo| đón)* (?:đoàn|chuyến|việc)[^,;.]{0,40} (?:dự|tham dự|tổ chức|chủ trì)(?!\w)|ban tổ chức (?=(?:cuộc |phiên |kỳ |họp )*tham (?:khảo|vấn))|"
        r"(?:thống nhất|nhất trí|đồng ý|hẹn|mong|để)(?: sẽ| sớm| được)* (?:gặp|họp|ngồi)(?: gỡ)? (?:lại|nhau)|hẹn (?:gặp|nhau|lại|tái ngộ|hội ngộ|bạn|ngày|ở|tại|vào|đến|tới|kỳ|lần|phiên|cuộc)(?!\w)|"
        r"(?:thống nhất|nhất trí|thỏa thuận|đồng ý)(?:(?! khi | tại )[^,;.]){0,40} (?:tổ chức|tiến hành|(?<!cuộc )họp)|"
        r"(?:thống nhất|nhất trí|đồng ý)(?: rằng| việc| để| về)? (?=(?:cuộc |phiên |kỳ |họp |vòng )*(?:tham (?:khảo|vấn)|(?:lần |kỳ |phiên )(?:họp )?(?:thứ|\d)))|"
        r"(?:thống nhất|nhất trí|đồng ý|cam kết|đề nghị|yêu cầu)(?!\w)[^.]{0,200}, (?:và |đồng thời |tiếp tục |tích cực |sớm |phối hợp |cùng )*(?:tổ chức|tiến hành)"
        rf"(?: tốt| thành công| chu đáo| hiệu quả| sớm)* {_IT}|"
        r"(?:thống nhất|nhất trí)[^,;.]{0,40} (?:các|nhiều|những) (?:hoạt động|sự kiện)(?=[^,;.]{0,40}, (?:trong đó có|bao gồm|nhất là))|"
        r"thống nhất [^,;]{0,40}(?:sẽ|vào năm)|(?:nhất trí|thống nhất|cam kết|đồng ý)[^;.]{0,120}, (?:tiếp tục |tích cực )?(?:phối hợp |cùng )(?:chặt chẽ |để )?(?:tổ chức|tiến hành)|(?<!đã )chuẩn bị(?! (?:chu đáo|kỹ lưỡng|kỹ càng|công phu|tốt|cẩn thận),)(?! chu đáo(?! cho| các| những| nội dung)| được thực hiện)|(?<!theo lời )mời [^,;]{0,130}(?:chủ trì|tham dự|sang)|phấn đấu|hướng tới|"
        r"mong (?:chờ|đợi|muốn|sớm|được|rằng)|sẵn sàng (?:cho|bước vào|tham dự|dự|họp|khai mạc|chủ trì|đồng chủ trì|đón|tổ chức|phối hợp|đăng cai)|xúc tiến|kiến nghị|(?<!ngoại )giao (?:cho |hai |các |bộ )[^,;]{0,30}(?:tổ chức|chuẩn bị|phối hợp|chủ trì|tiến hành|họp|gặp)|(?<!theo )(?:đề nghị|đề xuất)"
    ),
    at_it=r"(?<!\w)(?:thống nhất|nhất trí|thỏa thuận|chốt|quyết định)(?: [^\s,;.]+){0,3} tại (?:cuộc |phiên |kỳ |họp )*$",
    present=(
        r"(?<!đã )(?<!vừa )(?<!đã cùng )(?<!đồng )(?<!được )(?:được )?(?:(?:đồng )?chủ trì|tiến hành|tổ chức|khai mạc|tham dự|bước vào|đi vào|điều hành|chủ tọa|cầm trịch|nhóm họp|(?<!tham )dự(?! (?:kiến|án|định|thảo|báo|luật|trữ|phòng))|dẫn đầu đoàn|họp(?! báo))|"
        r"(?<!đã )(?<!vừa )diễn ra"
    ),
    still=r"(?<!\w)vẫn (?:sẽ |được |tiếp tục )*(?:diễn ra|tổ chức|tiến hành|họp)",
    held_on=r"(?<!\w)(?:(?:sáng|chiều|trưa|tối) (?:nay|qua)|hôm (?:nay|qua)|\d{1,2}[/-]\d{1,2}(?:[/-]20\d\d)?)(?: [^\s,;.]+){0,4}? (?:chủ trì|tổ chức|tiến hành)(?: thành công| tốt đẹp)?(?: cuộc| kỳ| phiên| họp)* $",
    perfect=r"(?<!\w)(?:đã|vừa)(?!\w)",
    deciding=r"(?:bên|trưởng|nước|bộ|đoàn) (?:cùng |cũng |đều )?(?:nhất trí|thống nhất|khẳng định|trao đổi|thảo luận|rà soát|nhấn mạnh|đánh giá)",
    infinitive=r"(?<!\w)(?:để|nhằm)(?!\w)",
    set_for=r"(?<!\w)(?:vào|trong)(?: (?:đầu|giữa|cuối))? ?$",
    at_meeting=r"(?:tại|trong|ở)(?: (?:cuộc|kỳ|phiên|buổi|khuôn khổ))?(?: họp)? ",
    over_on=r"(?<!\w)(?:hôm|vào hôm)(?: qua)?,? ?(?:ngày )?$",
    this_week=r"(?:trong )?tuần này",
    coming=r"(?:tuần|tháng) tới|(?:^|, |vào |trong )(?:tuần|tháng) sau(?! (?:khi|cuộc|phiên|kỳ|tham))|(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật) tới|(?:ngày|hôm) kia|(?:trong )?(?:vài |mấy )?ngày tới|cuối tuần này",
    governing=(
        r"(?<!\w)(?:(?<!lời )(?<!giấy )mời|nhận lời(?= (?:sang|dự|tham dự|đến|tới|đồng chủ|thăm))|(?<!theo )(?:đề nghị|yêu cầu|đề xuất|kiến nghị)|(?<!ngoại )giao(?= (?:vụ|cục|cho|nhiệm|các|hai|đại sứ|văn))|chỉ đạo|"
        r"(?<!đã )(?<!từng )(?:chịu|có|lãnh|nhận) (?:trách nhiệm|nhiệm vụ)(?= (?:phối hợp |cùng |đăng cai |chủ trì |việc |chuẩn bị )*(?:tổ chức|tiến hành|họp))|được (?:giao|phân công)|"
        r"phân công|mong|muốn|hy vọng|kỳ vọng|trông đợi|trông chờ|chờ đợi|trông ngóng|nóng lòng|nôn nóng|sốt ruột|háo hức|ao ước|ước(?= (?:được|sao|mong|gì))|chờ(?= (?:ngày|dịp|được|đến ngày|tới ngày))|đợi(?= (?:ngày|dịp|được))|(?<!đã )chuẩn bị(?! (?:chu đáo|kỹ lưỡng|kỹ càng|công phu|tốt|cẩn thận),)|trù bị|tiền trạm|phục vụ|dự thảo|công tác (?:nội dung|hậu cần|lễ tân|tổ chức)|khâu|phương án|về việc(?= (?:tổ|tiến)))(?!\w)(?! của)"
    ),
    unfinished=r"(?<!\w)(?:để|nhằm) [^,;.]{0,80}(?:chủ trì|tiến hành|tổ chức)$",
    licensing=r"(?<!\w)(?:đang ở|chọn|đến|sang|tới|thăm|có mặt|gặp(?: nhau)?|họp|ngồi|lên đường|dẫn đầu|kết nối|trực tuyến|nhóm|về|vào)(?!\w)",
    freeing=(
        r"(?<!\w)(?:đã|vừa|từng|khi|hiện|là)(?!\w)|(?<!\w)(?:tại|trong|ở|sau|từ|nhân|bên lề|khuôn khổ)(?: (?:khuôn khổ|dịp|cuộc|phiên|kỳ|họp|buổi))* $"
    ),
    taking_place=r"(?<!\w)(?:đã|vừa|mới|vẫn|rốt cuộc|cuối cùng)(?: (?!không|chưa|phải|bị)[^\s,;.]+){0,2} (?:được )?(?:tổ chức|tiến hành|diễn ra|khai mạc|họp)(?!\w)",
    but=r"(?<!\w)(?:nhưng|song|rồi)(?!\w)",
    unsure=r"(?:có thể|có khả năng|khả năng|nguy cơ|không|chưa)(?: (?:sẽ|phải|bị|được|tạm))* $",
    taking_over=r"(?<!\w)(?:chuyển|dồn|gộp|đưa|dời|ghép|dành|nhường)(?: (?!ra |tin |tiễn)[^\s,;.]+){0,6}? (?:sang|cho|vào|tới|đến)(?: (?:cuộc|phiên|kỳ|vòng|họp|bàn|thảo luận|xử lý|giải quyết|tại|trong|ở))* $",
    unaffected=r"(?:bác bỏ|phủ nhận|trước)(?: các| những)?(?: thông tin| tin đồn| tin)(?: (?:cho rằng|nói rằng|về việc|rằng))?(?=[^;.]{0,160} (?:vẫn|không có chuyện|bác bỏ)(?!\w))|(?:bác bỏ|phủ nhận)(?: các| những)?(?: thông tin| tin đồn| tin)|không (?:hề |làm )?(?:ảnh hưởng|tác động|liên quan)(?: gì)?(?: (?:đến|tới))?",
    as_set=r"không bị (?:ảnh hưởng|tác động)|vẫn (?:được )?(?:giữ (?:nguyên|lịch)|theo (?:đúng )?(?:kế hoạch|lịch)|(?:diễn ra|tổ chức|tiến hành) (?:theo|như|đúng))",
    as_reported=r"như (?:báo |tin |trước đó )?đã (?:đưa tin|đưa|thông tin|thông báo)|theo tin đã đưa",
    brought_forward=r"(?:đẩy|dời|chuyển|tổ chức|diễn ra|lùi|tiến hành) (?:lên )?sớm hơn|(?:đẩy|dời|chuyển) lên sớm|được đẩy sớm",
    future=r"(?<!\w)(?:sẽ|sắp(?! (?:xếp|đặt)))(?!\w)|theo (?:kế hoạch|chương trình|lịch|lịch trình|dự kiến)(?!\w)(?![^.;]*(?<!\w)đã(?!\w))",
    imminent=(
        r"trước thềm|lên đường|tuần (?:tới|sau|này)|(?<!\w)sắp (?!tới|xếp|đặt)|chuẩn bị bước vào|(?:ít|vài|mấy|\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:ngày|hôm|tuần) nữa|đang đến gần|ngày mai|sáng mai|chiều mai|trong (?:vài )?ngày tới|sẽ (?:cùng )?(?:đồng )?chủ trì"
    ),
    about=(
        r"(?:(?<!\w)(?:kết quả|thành công|thành quả|biên bản|thỏa thuận|cam kết|sáng kiến|dự án|đề xuất|tuyên bố|ý tưởng|lời hứa|quyết định|sản phẩm|báo cáo|tài liệu|hình ảnh|(?:bức|tấm|những) (?:ảnh|hình)|thước phim|bài viết|hội thảo|tọa đàm|kết luận)"
        r"(?: (?!(?:được|đưa)(?!\w))[^\s,;.]+){0,3}? (?:của|về|từ|tại)|"
        r"(?<!\w)(?:nội dung|vấn đề|(?:đầu|các|những|công|mọi) việc|điều|thỏa thuận|nhận thức chung|cam kết)(?: (?!(?:được|đưa)(?!\w))[^\s,;.]+){0,3}? (?:thống nhất|nhất trí|đạt được|cam kết|thỏa thuận|nêu|ký) (?:tại|ở)|"
        r"(?<!\w)(?:nghe|đọc|xem)(?: [^\s,;.]+){0,5}? (?:báo cáo|giới thiệu|thông báo|kể)(?: [^\s,;.]+){0,2}?(?: về)?|(?<!trở )(?<!hướng )(?<!\w)về(?: việc)?|(?:khảo sát|kiểm tra|xem)(?: [^\s,;.-]+){1,6},? (?:- )?(?:nơi|địa điểm) (?:tổ chức|diễn ra|họp)) (?:cuộc |kỳ |phiên |buổi |họp )*$"
    ),
    other_event=(
        r"(?<!\w)(?:lễ (?:khai (?:giảng|trương)|bế giảng|trao|ra mắt|khởi công|động thổ|khánh thành|bàn giao|kỷ niệm|công bố)|khai (?:giảng|trương)|"
        r"(?:lớp|khóa) (?:học|tiếng|bồi dưỡng|tập huấn|đào tạo)|tập huấn|triển lãm|hội thảo|tọa đàm|trao (?:tặng )?(?:bằng|kỷ niệm chương|huân chương|huy chương|quyết định|giải|học bổng|tặng)|"
        r"(?<=^)bổ nhiệm|khen thưởng|ra mắt|khởi công|khánh thành|kết nghĩa|giao ban|tiền trạm)(?!\w)"
    ),
    denying=r"(?:thông tin|tin|nội dung)(?: [^\s,;.]+){0,3} (?:không (?:chính xác|đúng)|sai|nhầm)|(?:đưa|ghi|viết|đăng) (?:nhầm|sai)|bác bỏ (?:tin|thông tin|việc)",
    background=(
        r"(?<!\w)(?:nguyên|cựu) (?:thứ trưởng|bộ trưởng|ngoại trưởng)[^.;]{0,70} người (?:đã |từng |cùng )*(?:đồng )?chủ trì|nhớ (?:lại|mãi)|hồi tưởng|"
        rf"(?<!\w)(?:trao|tặng|viếng|từ trần|qua đời|chia tay|bổ nhiệm|chúc mừng|phỏng vấn|chia buồn)(?!\w)[^.;]{{0,110}}, người (?:đã |từng |cùng )*(?:đồng )?chủ trì {_IT}|"
        # who led a delegation to it, where it is held: what is told behind the comma is another thing
        rf"^[^\d;.]*, trưởng đoàn[^,;.]{{0,30}} (?:tại|dự) {_IT}|^(?!.*(?:nay|qua),)[^\d,;.]{{3,80}}, nơi (?:từng |đã |vừa )?(?:diễn ra|tổ chức|đón) {_IT}|"
        rf"hài lòng|trên (?:tinh thần|cơ sở)|như đã (?:thống nhất|nhất trí|thỏa thuận|trao đổi|nêu)|theo (?:biên bản|thỏa thuận|nội dung|kết quả)|tiếp theo {_IT}|"
        rf"(?:đánh giá cao|cảm ơn|ghi nhận|biểu dương)[^,;.]{{0,90}} tổ chức thành công {_IT}|(?:hoan nghênh|cảm ơn|chúc mừng|ghi nhận)[^,;.]{{0,50}} (?:tổ chức|đăng cai)(?: \w+){{0,2}} {_IT}|"
        r"(?:triển khai|thực hiện|cụ thể hóa)(?: [^\s,;.]+){0,2} (?:kết quả|nội dung|thỏa thuận|nhận thức chung|cam kết)|(?:rà soát|kiểm điểm|đánh giá|điểm lại) (?:việc|kết quả|tình hình) (?:thực hiện |triển khai )?(?:các )?"
        r"(?:kết quả |thỏa thuận )?(?:của |tại )?(?=tham |kỳ |phiên |cuộc )|"
        r"(?:rà soát|kiểm điểm|đánh giá|điểm lại|theo dõi|đôn đốc|triển khai|thực hiện)(?: [^\s,;.]+){0,4} (?:kết quả|biên bản|nội dung|thỏa thuận|cam kết|nhận thức chung)"
        r"(?:(?! cho) [^\s,;.]+){0,3}? (?:của |tại |trong )?(?:các |cuộc |kỳ |phiên )?(?:họp )?(?=tham (?:khảo|vấn))|rà soát kết quả (?=tham |kỳ |phiên |cuộc )|"
        r"(?:thông (?:tin|báo)|báo cáo|giới thiệu)(?: [^\s,;.]+){0,2} kết quả (?=tham |kỳ |phiên |cuộc )|"
        r"hoan nghênh kết quả|đánh giá cao (?:kết quả|thành công|việc)|kết quả (?:thực chất |tích cực |tốt đẹp )?"
        r"(?:của|đạt được)|phát huy kết quả|tiếp nối|kể từ|sau (?:thành công|kết quả)|(?:ngày|tuần|tháng|năm) sau (?:khi|cuộc|phiên|kỳ|tham)|trước đây|năm ngoái|vui mừng (?!vì|được|khi|chào|đón)|"
        r"thừa hưởng|nhắc lại|biên bản của|hồi (?:tháng|đầu|cuối)|tháng trước|^tháng \d{1,2},|"
        r"(?<!\w)từng (?:trực tiếp |nhiều lần |cùng [^,;.]{1,40} )?(?:đồng )?chủ trì"
    ),
    just=r"^(?:(?:ngay )?sau khi )?(?:kết thúc|khép lại) (?:cuộc |phiên |kỳ |họp )*(?=tham (?:khảo|vấn) )|(?<!\w)(?:diễn ra|tổ chức|kết thúc) (?:thành công )?(?:mới đây|cách đây ít hôm)|(?<!\w)vừa (?:mới )?(?:hoàn (?:thành|tất)|kết thúc|khép lại|xong|diễn ra (?:thành công )?(?:tại|ở))",
    no_longer=r"lẽ ra|đáng lẽ|ban đầu|thoạt (?:đầu|tiên)|lúc đầu|vốn (?:được|dự kiến|định|có lịch|xếp)|trước đó (?:dự kiến|ấn định)",
    previewing=(
        r"(?:tuần|ngày|tháng) (?:tới|sau)|sắp (?:tới|diễn ra)|(?<!\w)lịch (?:đối ngoại|công tác|hoạt động|làm việc|tuần)|ngày mai|"
        r"chuẩn bị diễn ra|^(?:chương trình|kế hoạch) (?:công tác|hoạt động|hợp tác|đối ngoại|trao đổi)"
    ),
    reviewing=r"nhìn lại|sơ kết|giao ban|dấu ấn(?! (?:của )?(?:cuộc |kỳ |phiên )?tham (?:khảo|vấn))|tổng kết|điểm lại (?:năm|một năm)|nổi bật (?:năm|của năm)|một năm",
    weekly=r"(?:điểm tin|tin tức|đối ngoại|ngoại giao|sự kiện|hoạt động|bản tin)[^.;]{0,30}(?<!\w)(?:tuần(?! (?:tới|sau|lễ|hàng))|7 ngày|bảy ngày)|^(?:tuần|7 ngày)(?! (?:tới|sau|lễ|hàng))|trong tuần(?! (?:tới|sau))|tuần qua",
    recalling=(
        r"(?<!\w)(?:nhớ (?:lại|mãi|nhất|như in)|hồi (?:tưởng|ức|ấy|đó)|(?:ngày|năm|khi|lúc|thuở|thời|dạo) (?:ấy|xưa)|thời (?:gian )?còn (?:là|làm|giữ)|"
        r"kể lại|(?:khi|lúc|hồi) (?:tôi |ông |bà )?(?:còn|đang) (?:là|làm|giữ|công tác)|không (?:thể )?quên|đáng nhớ)"
    ),
    interviewing=(
        r"^ ?(?:hỏi|đáp|pv|phóng viên|đại sứ|thứ trưởng)\d? ?:|(?:dành cho|trả lời) [^.;]{0,40}phỏng vấn|(?:cuộc|buổi|bài) phỏng vấn"
    ),
    as_agreed=r"(?<!\w)(?:theo|như|đúng|thực hiện)(?: (?:các|những))?(?: đã)? (?:thỏa thuận|thống nhất|nhất trí|cam kết|kế hoạch đã|điều đã)(?!\w)",
    past=r"(?<!\w)trước đó (?:một|hai|ba|bốn|vài|mấy|[1-9]) (?:tuần|tháng)|(?<!\w)(?:một|hai|ba|bốn|vài|mấy|[1-9]) tuần trước(?! (?:khi|tham|cuộc|kỳ|phiên|lễ|chuyến))|tháng trước|năm ngoái|hồi (?:tháng|đầu|cuối)|trước đây",
    online=r"(?<!lừa đảo )(?<!tội phạm )(?<!cờ bạc )(?<!đánh bạc )(?<!gian lận )(?<!thương mại )(?<!dịch vụ công )(?<!mua bán )(?<!quảng cáo )trực tuyến|(?<!lừa đảo )(?<!tội phạm )(?<!đánh bạc )(?<!lừa đảo trực tuyến )qua (?:cầu (?:truyền hình|video)|truyền hình|màn hình|video|zoom|mạng)|cầu truyền hình|(?:điểm|hai|các|đầu|mỗi) cầu(?! (?:đường|treo|hữu|cảng))|(?:họp|hội nghị) (?:truyền hình|video|từ xa)|(?:hình thức|họp|kết nối|tham dự|tham gia|chủ trì) từ xa|qua (?:đường truyền|kết nối) (?:video|hình ảnh|trực tiếp|mạng|internet|trực tuyến)",
    hybrid=r"(?:vừa|cả) trực tiếp,? (?:vừa|lẫn|và) (?:trực tuyến|từ xa|qua mạng)|(?:tính chất|thể thức|hình thức|phương thức|kiểu|được tổ chức) kết hợp(?! (?:với )?(?:thăm|khảo|tham quan))|"
    r"(?<!\w)(?:tại (?:chỗ|hội trường|phòng họp|trụ sở|điểm cầu)|có mặt|ngồi ở)(?!\w)[^.;]{2,120} (?:tham gia|dự|kết nối|góp mặt|tham dự|phát biểu)(?: từ(?: [^\s,.;]+){1,4})? (?:trực tuyến|từ xa|qua (?:mạng|màn hình|cầu truyền hình|video|đường truyền|kết nối|zoom))|"
    r"(?<!\w)(?:một số|một vài|một phần|vài)(?: [^\s,.;]+){1,6}? (?:tham gia|dự|kết nối|tham dự)(?: từ(?: [^\s,.;]+){1,4})? (?:trực tuyến|từ xa|qua (?:mạng|màn hình|cầu truyền hình|video|đường truyền|kết nối|zoom))|"
    r"trực tiếp (?:kết hợp|và|lẫn|đan xen) (?:với )?(?:trực tuyến|qua mạng|từ xa)|kết hợp (?:với )?trực tuyến|(?:thể thức|hình thức|phương thức|kiểu) (?:kết hợp|lai|hỗn hợp)|(?<!\w)trực tiếp(?!\w)[^.;]{2,80} (?:tham gia|dự|kết nối|theo dõi|góp mặt|tham dự) (?:trực tuyến|qua (?:mạng|màn hình|cầu truyền hình|video)|từ xa)",
    phoning=r"điện đàm|qua điện thoại",
    previous=(
        rf"(?:(?:kỳ|phiên|cuộc|vòng){_MET}|lần (?:họp|tham khảo|tham vấn)(?: chính trị)?|(?<!gặp nhau )(?<!gặp )lần(?= (?:liền |ngay )?(?:trước|gần (?:đây )?nhất)(?:[,.;]|$| {_TELLS})))"
        r" (?:liền |ngay )?(?:trước(?! đó| khi| mùa)|gần (?:đây )?nhất)|(?:kỳ|phiên|vòng)(?: họp| tham khảo| tham vấn)?(?: chính trị)? trước đó|"
        rf"(?<!cùng )(?:kỳ|phiên|cuộc|vòng){_MET} năm (?:ngoái|trước)(?! đó)|(?<!\w)năm (?:ngoái|trước),? (?:(?:cuộc|phiên|kỳ)(?: họp| tham khảo| tham vấn)|sự kiện|hoạt động|cơ chế) này(?!\w)|"
        r"(?:(?<=lần )|(?<=kỳ ))gặp (?:liền )?trước(?! đó| khi)"
    ),
    moved_to=r"(?<!\w)(?:sang|tới|đến|vào|về|là)(?: (?:khoảng|trong|dịp|đầu|giữa|cuối|nửa đầu|nửa cuối))*(?: năm)? ?$",
    new_time=r"(?:thời (?:gian|điểm)|ngày|lịch)(?: họp| tổ chức| tiến hành)? mới(?! (?:nhất|đây))",
    talks=r"(?:^|^theo (?!.*(?<!\w)đã)[^,;.]{2,24}, )(?:cuộc |buổi )?tham (?:khảo|vấn)(?: chính trị)? (?:sẽ |dự kiến |được )*(?:diễn ra|tổ chức|ấn định|khai mạc|bắt đầu)|ngày họp|ngồi vào bàn|(?:các |những )?phần (?:trao đổi|thảo luận|làm việc)|(?<!\w)họp với (?=thứ trưởng|bộ trưởng|người đồng cấp)|làm việc chính thức|sự kiện (?:sẽ |dự kiến |được )*(?:diễn ra|tổ chức|ấn định|khai mạc|bắt đầu)|cuộc họp|phiên họp|phiên tham|buổi họp|kỳ họp diễn ra",
    co_chairing=r"đồng (?:chủ trì|chủ tọa|trưởng đoàn)|cùng (?:chủ trì|chủ tọa)",
    chairing=(
        r"chủ trì|chủ tọa|điều hành|cầm trịch|dẫn dắt|điều khiển|trưởng đoàn|(?:đứng|dẫn) đầu (?:hai )?(?:đoàn|các|phía)|(?:do|phía)[^,;]{0,60}(?:đứng|dẫn) đầu"
    ),
    led_by=r"(?<!\w)do [^,;.]{3,120} chủ trì",
    leader=r"(?:tổng bí thư|chủ tịch(?: nước| quốc hội)?|thủ tướng) ?$",
    receiving=(
        r"tiếp kiến |hội kiến |tiếp(?: xã giao| thân mật)? (?=thứ trưởng|phó thủ tướng|bộ trưởng|đoàn|ông|bà|đồng chí)|đã tiếp|chào xã giao|"
        r"đến chào|chào "
    ),
    title=(
        r"(?:phó thủ tướng(?: chính phủ)?,? (?:kiêm )?(?:và )?)?(?:(?P<deputy>(?:quyền )?thứ trưởng(?: thường trực)?|quốc vụ khanh|trợ lý bộ trưởng|tổng (?:thư ký|vụ trưởng)(?= bộ (?:châu âu và )?ngoại giao))|"
        r"(?P<minister>(?:quyền )?bộ trưởng|ngoại trưởng))(?: bộ)?(?: (?:châu âu và )?ngoại giao| quan hệ (?:quốc tế|đối ngoại)| đối ngoại| ngoại thương)?"
        r"(?: và (?:hợp tác(?: quốc tế| phát triển)?|kinh tế đối ngoại|(?:ngoại )?thương(?: mại)?(?: quốc tế)?|"
        r"kiều (?:dân|bào)|hội nhập|di cư|tôn giáo|phát triển|các vấn đề châu âu)(?= ))?(?: nước chủ nhà)?(?: nước)?"
        r"(?: (?P<country>việt nam|lào|chdcnd lào|cộng hòa dân chủ nhân dân lào))? |"
        r"phó thủ tướng(?: chính phủ)?(?: (?P<country2>lào|việt nam))? |(?<!\w)(?:ông|bà|đồng chí|anh|chị) "
    ),
    office=(
        r"(?<!\w)(?P<deputy>(?P<own>thứ trưởng ngoại giao)|thứ trưởng(?: thứ nhất| thường trực)?|quốc vụ khanh(?: thường trực)?|(?:phó )?tổng thư ký|tổng vụ trưởng|"
        r"(?:thư ký|bí thư) thường trực|trợ lý bộ trưởng|giám đốc chính trị|vụ trưởng chính trị)(?!\w)"
    ),
    office_words=(
        r",? (?:(?:về |phụ trách )?(?:(?:các )?vấn đề |chính sách |quan hệ )?(?:đối ngoại|chính trị|châu (?:á|âu|mỹ|phi|đại dương)|song phương|quốc tế)|"
        r"(?:tại |của )?bộ (?:châu âu và |liên bang )?(?:ngoại giao|quan hệ đối ngoại)(?: và (?:thương mại(?: quốc tế)?|hợp tác(?: quốc tế| phát triển)?|tôn giáo|kiều dân|hội nhập|di cư))?)(?!\w)"
    ),
    office_link=r",? (?:(?:của |nước )?(?:cộng hòa (?:liên bang )?|vương quốc )?)?",
    pictured=r"(?<!\w)ảnh ?:|\(ảnh|chụp ảnh|bức ảnh|trong ảnh",
    pair=r"(?<!\w)hai (?:ông|bà|vị|thứ trưởng|bộ trưởng|người|đồng chí|nhà ngoại giao|trưởng đoàn)(?!\w)",
    relative=r"(?:,| là) người (?:đã |từng )*(?:cùng )?(?:đồng )?$",
    portfolio=(
        r" ?phụ trách (?:khu vực )?(?:châu (?:á|âu|phi|mỹ|đại dương)|phương (?:đông|tây)|(?:phía|khu vực) (?:đông|tây|nam|bắc)|mỹ latinh|trung đông|asean|đối ngoại|"
        r"chính trị)(?: ?[-,] ?(?:thái bình dương|châu phi|châu đại dương|trung đông))?(?: bộ ngoại giao)? "
    ),
    travelled=(
        r"(?<!\w)(?:sau|trước|kết thúc|kết hợp|nối tiếp|tiếp nối)(?: (?:khi|chuyến|đợt|lượt|thời gian))?(?: [^\s,;.]+){0,4}? "
        r"(?:đi|thăm|công tác|công du|công cán|dừng chân|làm việc|ghé|rời|sang|tới|đến)"
        r"(?: (?:chính thức|làm việc|hữu nghị|tại|ở|tới|đến|sang|nước|thủ đô|của|các|và)){0,3} $|"
        r"(?<!\w)(?:chuyến|đợt) (?:đi|thăm|công tác|công du|công cán)(?: (?:chính thức|làm việc|tại|ở|tới|đến|sang|nước)){0,3} $"
    ),
    returning=r"(?<!\w)(?:về (?:đến|tới) |về nước|trở về |lên đường về|rời [^,;.]{2,30} về )",
    between=r" giữa ",
    with_country=r" với (?:phía |bộ ngoại giao |nước )?$",
    of_country=r" (?:của|nước) (?P<country>[^\W\d_]+(?: nam)?)",
    and_another=r"\s+và\s+",
    no_first_name=frozenset(
        "Tổng Thủ Chủ Quốc Đảng Nhà Tại Trong Sáng Chiều Đại Trưởng Cục Vụ Hai Tham Ngày Bên Cộng Chính Ủy Thường".split()
    ),
    no_name=frozenset("Bộ Thứ Phó Ngoại Lào Laos Lao Vietnam".split()),
    counterpart=r"người đồng cấp(?: nước chủ nhà)?(?: (?P<country>việt nam|lào))? ",
    pronoun=r"(?<!\w)(?:ông|bà)(?!\w)",
    just_after=r"(?<!\w)(?:(?:ngay|liền|vừa) sau(?: khi)?|sau khi(?: vừa| cùng)*)(?: (?:cùng|đồng|vừa))*(?: (?:kết thúc|chủ trì|tham dự|dự|họp|hoàn thành|hoàn tất|xong))*(?: cuộc| kỳ| phiên| buổi)* $",
    reporting=r"(?<!\w)(?:rằng|về|kết quả|đánh giá|ghi nhận|rà soát|trao đổi|thảo luận|triển khai|chuẩn bị|hoan nghênh|nhắc|kể từ|sau (?:khi|cuộc|kỳ|phiên)|cho (?:biết|rằng))(?!\w)",
    identifying=r"^(?=(?:cuộc|kỳ|phiên|buổi|lần)(?: họp)? tham (?:khảo|vấn)(?: chính trị)?(?: (?!lần|thứ)[^\s,.;]+){0,3} (?:này|ấy|nói trên)(?!\w))|^(?:đó|đây|(?:cuộc|buổi) (?:gặp|họp|gặp gỡ|làm việc|trao đổi) (?:ấy|này|đó|trên))(?: chính| cũng)? là",
    that_day=r"cùng ngày",
    same_day=r"cùng ngày|ngay sau lễ|(?:diễn ra|tiến hành|tổ chức|chủ trì)(?: vào| trong)? (?:buổi )?(?:sáng|chiều)(?: (?:cùng ngày|hôm đó))?(?=[.,;]|$)|(?<!kỳ )(?<!phiên )(?<!vòng )(?<!lần )(?<!họp )trước đó(?! (?:một|hai|ba|bốn|vài|mấy|\d) (?:tuần|tháng|năm))|cùng buổi|ngay sau đó|sau đó|nhân dịp này",
    day_before=r"(?:một|1) ngày sau (?:khi|cuộc|phiên|kỳ|tham)|(?:một )?ngày trước(?: đó)?(?!\w)|hôm trước|trước đó (?:một|1) (?:ngày|hôm)",
    days_before=r"(?<!\w)(?P<n>hai|ba|bốn|[2-6]) (?:ngày|hôm) trước(?: đó(?!\w)|(?=[.,;]|$))",
    day_of_visit=r"ngày (?:làm việc |hoạt động )?thứ (?P<n>hai|ba|tư|năm|\d)(?: (?:của|trong|tại|ở)(?: (?:chuyến|đợt))? ?(?!tháng|tuần|năm)| làm việc|(?=,)|(?= (?:dự|tham dự|ông|bà|đồng chủ trì|chủ trì|cùng|hai bên|hai thứ trưởng|đoàn)(?!\w)))",
    last_day=r"ngày (?:làm việc )?cuối(?: cùng)?(?: (?:của |trong )(?:chuyến|đợt)| ở| tại|(?=,))",
    first_day=r"ngày (?:đầu tiên|thứ nhất|đầu) (?:của )?(?:chuyến|thăm|ở)|ngày đầu tiên|(?<!\w)ngay (?:trong |từ |vào )?(?:buổi sáng )?ngày đầu(?! (?:tháng|năm|tuần|xuân|thành|mới))|(?<!\w)(?:vào|trong) ngày đầu(?=,)",
    day_after=r"hôm sau|ngày (?:hôm sau|kế tiếp|tiếp theo)",
    day_after_tomorrow=r"(?<!\w)(?:ngày kia|ngày mốt)(?!\w)",
    until=r"(?:đến|tới) hết(?: ngày)? $|kéo dài (?:đến|tới)(?: ngày)? $",
    years_ago=rf"(?:cách (?:đây|nay) (?:tròn |gần |hơn )?|(?<!\w)(?=(?:\d{{1,2}}|{_WORDS}) năm (?:trước|về trước)(?! (?:đó|khi|đây|công))))(?P<n>\d{{1,2}}|{_WORDS}) năm",
    months_ago=rf"(?:cách (?:đây|nay) (?:tròn |gần |hơn )?|(?=\d{{1,2}} tháng (?:trước|về trước)))(?P<n>\d{{1,2}}|{_WORDS}) tháng(?! (?:\d|giêng))",
    once_set=r"(?:kế hoạch|chương trình|thỏa thuận|biên bản|bản ghi nhớ) (?:hợp tác|phối hợp|hành động|trao đổi)(?: (?!tổ|tiến|họp|tham)[^\s,;.]+){0,4} (?:năm )?$|(?:ký|ký kết|thông qua) (?:[^\s,;.]+ ){0,4}(?:kế hoạch|chương trình)(?: (?:cho|công tác|hoạt động|của|trong)){0,3} (?:năm )?$|(?:thiết lập|thành lập|bắt đầu|khởi động|ra đời|hình thành)(?: từ| vào| năm| tháng){1,2} $|(?:kể|tính) từ (?:khi |năm |tháng ){0,2}$|(?:ban đầu|thoạt đầu|lúc đầu|thoạt tiên|lẽ ra|đáng lẽ|vốn|(?<!kỳ )(?<!phiên )(?<!vòng )(?<!lần )(?<!họp )trước đó)(?: được| phải| sẽ)? (?:dự kiến|ấn định|định|lên lịch|họp|diễn ra|tổ chức|sắp xếp|xếp|đặt lịch|có lịch|chọn|hẹn)(?:(?! (?:đã|nay|nhưng|mà|sau đó)(?!\w))[^,;.]){0,34}$",
    today=r"vào lúc này|(?<!đến )(?<!tới )hôm nay|(?:sáng|chiều|trưa|tối) nay",
    yesterday=r"hôm qua|(?:sáng|chiều|trưa|tối) qua",
    tomorrow=r"ngày mai|(?:sáng|chiều|tối) mai",
    this_month=r"tháng này|(?:đầu|giữa|cuối) tháng(?= (?:tại|ở)|[.,;]|$)",
    last_month=r"tháng trước|tháng vừa (?:qua|rồi)",
    last_week=r"(?<!\w)tuần (?:trước|rồi)(?! (?:khi|đó|lễ))",
    next_month=r"(?:vào|trong|sang|đầu|giữa|cuối|ngay|từ|ra|trí|là|gặp|kế hoạch,|dự kiến) tháng (?:tới|sau)(?! (?:khi|cuộc|phiên|kỳ|tham|đó))",
    last_year=r"năm ngoái|năm trước(?! đó)",
    this_year=(
        r"năm nay|(?:trong|cuối|giữa) năm(?! (?:\d|tới|sau|qua|ngoái|trước))|"
        r"(?<!\w)quý (?:i{1,3}|iv|[1-4]|một|hai|ba|tư|cuối|này)(?!\w|[ /-]*(?:năm )?\d|,? (?:năm )?(?:sau|tới|qua|ngoái|trước))"
    ),
    next_year=r"(?<!một )(?<!hai )(?<!ba )(?<!\d )(?<!vài )(?<!mấy )(?<!nhiều )(?<!những )(?<!các )(?<!bốn )(?<!mười )năm sau|(?<!\d )(?<!hai )(?<!mấy )(?<!vài )(?<!bốn )(?<!năm )(?<!các )(?<!mười )(?<!những )(?<!ba )năm tới|sang năm(?! \d)",
    no_month=r"mai",
    commemorating=r"quốc khánh|kỷ niệm|thành lập",
    visiting=r"thăm|chuyến|công tác|có mặt|dẫn đầu đoàn",
    here=r"(?:tại|ở) (?:đây|(?:chính )?(?:thành phố|thủ đô|cố đô|tỉnh)(?: biển)? (?:này|ấy|đó))(?!\w)",
    abroad=r"(?<!\w)(?:tại|ở|bên|sang|trên đất) (?P<capital>thủ đô )?(?:của )?(?:nước|phía|đất) bạn(?! (?:bè|hàng|đọc))",
    hosted_by=r"(?<!\w)(?:(?:tới|đến) (?:lượt|phiên)|thuộc (?:về|lượt|phiên))(?: phía| nước| thủ đô| chủ nhà)* $",
    not_there=r"(?<!\w)(?:trở về|về (?:đến|tới)) (?:thủ đô |thành phố )?$|không (?:được |còn )?(?:tổ chức|tiến hành|diễn ra|họp)(?: [^\s,;.]+)? (?:ở|tại) (?:thủ đô |thành phố )?$|(?<!\w)(?:không phải(?: là)?|thay vì)(?: (?:ở|tại))? (?:thủ đô |thành phố )?$",
    place=(
        r"(?:chuyến (?:công tác|làm việc|đi)|(?:nơi|địa điểm)(?: (?:họp|diễn ra|tổ chức))? (?:là|ở)|tại|ở|sang|đến|tới|về|thăm|rời|trên (?:đất nước|đất|lãnh thổ))(?: (?:thủ đô|thành phố(?: (?:biển|cảng|di sản|du lịch|hoa|cổ|ven biển|miền [^\W\d_]{2,5}))?|cố đô|đô thị(?: cổ)?|thị xã|tp\.?|tỉnh|nước|trụ sở|thăm|làm việc tại|chính thức|"
        r"thăm và làm việc tại))*"
    ),
    mission=r"(?<!\w)đại sứ(?: quán)?(?: ?[^\W\d_]+){0,2} (?:tại|ở) $",
    hosts=(
        r"(?: (?!của )[^\s,.;]+){0,3}?(?:, nước[^,.;]{0,30},)? (?:đăng cai|(?:là|làm) (?:nơi|địa điểm|(?:nước )?chủ nhà)|chứng kiến (?=lần|cuộc|phiên|kỳ|vòng|hai )|chủ trì đón|được chọn|(?:(?:sáng|trưa|chiều|tối|hôm) nay,? (?:thứ \w+,? |chủ nhật,? )?)?(?:tiếp )?đón (?:cuộc|phiên|kỳ|vòng|tham|sự kiện|hội|(?:các |hai )?đoàn))|(?:,? (?:là )?(?:nơi|địa điểm|điểm hẹn|thành phố|cố đô|nước)(?: (?:đã|vừa|sẽ|được chọn))? (?:tiếp )?(?:đón|diễn ra|họp|tổ chức|đăng cai|hai (?:bên|đoàn|bộ)))|(?: (?:đã|vừa|mới|sẽ|từng))? (?:tiếp )?đón(?= (?:vào|trong|năm|hôm|ngày|đầu|cuối|giữa|tháng)|[.,]|$)"
    ),
    unnamed_party=(
        r"(?:với|và|cùng|của|thứ trưởng|bộ trưởng|ngoại trưởng|ngoại giao|đồng cấp) "
        r"(?:một (?:số )?|vài |nhiều |những |các )(?:nước|quốc gia|đảo quốc|vương quốc|nền kinh tế|đối tác)(?! (?:lào|láng giềng lào|bạn lào|chủ nhà|mình|ta)(?!\w))"
    ),
    countries={"PE": "peru|pê-ru", "OM": "oman|ô-man"},
    pairs={rf"việt ?-? ?{name}": ("VN", code) for name, code in _PAIRED.items()},
    home="VN",
    home_words=r"nước ta|phía ta|tại ta",
    # "tôi và anh Lê Hoài Trung" is no word of England
    party_context=(
        r"(?:- ?|và |với |ngoại giao |nước |phía )"
        r"(?!anh (?:em|ấy|chị|ta|nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|đoàn)(?!\w))"
    ),
    no_country=(
        r"(?<!\w)(?:lao (?:động|công|lý|xao|tù|phổi|bảo|bao|cai)|lào cai|anh (?:em|hùng|chị|ruột)|đức (?:tính|độ|dục|phật|cha)|"
        r"ý (?:kiến|chí|nghĩa|thức|tưởng|nguyện|định|đồ)|pháp (?:luật|lý|chế|quyền|nhân|ngữ)|mỹ (?:thuật|phẩm|latinh|la-tinh)|nhật ký|"
        r"áo (?:dài|ấm)|nga văn|ấn độ dương|biển (?:nhật bản|hoa đông)|vịnh thái lan|bán đảo triều tiên)(?!\w)"
    ),
)
