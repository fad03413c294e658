"""People by one name, however they are spelt.  A name does not give an office: people rise, so titles are read each time."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache, lru_cache

from domain.language.literals import any_of
from domain.language.patterns import Pattern
from domain.text import fold

#: Canonical name → (party, other spellings).  Spellings without accents need no entry of their own.
PEOPLE: dict[str, tuple[str, tuple[str, ...]]] = {
    "Lê Hoài Trung": ("VN", ("Ле Хоай Чунг", "Ле Хоаи Чунг", "レ・ホアイ・チュン", "ເລ ຮວ່າຍ ຈຸງ", "ເລ ຮວາຍ ຕຣຸງ", "ເລ ຫວາຍ ຈຸງ")),
    "Đặng Đình Quý": ("VN", ("ດັ່ງ ດິ່ງ ກຸຍ", "ດັ້ງ ດິງ ກວີ")),
    "Nguyễn Quốc Dũng": ("VN", ("Nguyen Quoc Dzung", "阮国勇", "ຫງວຽນ ກວັກ ຢຸງ", "ຫງວຽນ ກວົກ ຢູງ", "ຫງວຽນ ກວັກ ຢູ໋ງ", "ຫງວຽນ ກວັກ ຊຸງ")),
    "Phạm Quang Hiệu": ("VN", ("ຟ້າມ ກວາງ ຮ້ຽວ", "ຟ້າມ ກວາງ ຫ້ຽວ", "ຝ້າມ ກວາງ ຮຽວ")),
    "Đỗ Hùng Việt": ("VN", ("Dô Hùng Viêt", "杜雄越", "ໂດ ຮຸ່ງ ຫວຽດ", "ໂດ່ ຮຸ່ງ ຫວຽດ", "ໂດ ຮົ່ງ ຫວຽດ")),
    "Nguyễn Mạnh Cường": ("VN", ("Nguyên Manh Cuong", "阮孟强", "ຫງວຽນແມັ້ງເກືອງ", "ຫງວຽນ ແມັງ ເກືອງ", "ຫງວຽນ ແມ້ງ ເກື່ອງ")),
    "Phạm Bình Minh": ("VN", ("Phạm Đình Minh", "范平明", "Фам Бинь Минь", "ファム・ビン・ミン", "ຟ້າມ ບິ່ງ ມິງ", "ຟ້າມ ບິ່ງ ມິນ", "ຝ້າມ ບິ່ງ ມິນ")),
    "Bùi Thanh Sơn": ("VN", ("裴青山", "Буй Тхань Шон", "Буй Тхань Сон", "ບຸ່ຍ ແທັງ ເຊີນ", "ບຸຍ ແທງ ເຊີນ", "ບຸ່ຍ ແທັງ ເຊິນ")),
    "Alounkeo Kittikhoun": ("LA", ("Kittikhoun Aloukeo", "Aloukeo Kittikhoun", "ອາລຸນແກ້ວ ກິດຕິຄຸນ")),
    "Khamphao Ernthavanh": (
        "LA",
        ("Khamphau Ernthavan", "Khamphau Onthavan", "Khamphau Onthavanh", "Khamphao Onthavan", "Khamphao Onthavanh", "坎葆·恩塔万", "坎葆", "ຄຳເພົາ ເອີນທະວັນ", "ຄຳເຜົາ ເອີນທະວັນ"),
    ),
    "Thongsavanh Phomvihane": (
        "LA",
        ("Thongsavanh Phomvihan", "Thongsavanh Phimvihane", "Thoongsavanh Phomvihane", "通沙万·丰威汉", "ທອງສະຫວັນ ພົມວິຫານ",
         "Тхонгсаван Пхомвихан", "トンサワン・ポムヴィハーン", "トンサワン・ポンウィハーン", "通沙萬·豐威漢", "通沙万·冯维汉",
         "通沙万·丰维汉", "通萨万·冯维汉", "通萨万·丰威汉", "通沙旺·丰威汉", "通沙万", "通沙萬", "通萨万"),
    ),
    "Phoxay Khaykhamphithoune": (
        "LA",
        ("PhoxayKhaykhamphithoune", "Phô-xay Khảy-khăm-phi-thun", "珀赛·凯康佩屯", "ໂພໄຊ ໄຂຄຳພິທູນ",
         "珀賽·凱康佩屯", "波赛·凯坎披吞", "珀赛", "珀賽", "波赛"),
    ),
    "Phongsamouth Anlavan": ("LA", ("ພົງສະໝຸດ ອັນລາວັນ", "ພົງສະມຸດ ອັນລາວັນ")),
    "Thongloun Sisoulith": ("LA", ("Thoonglun Sisulith", "Thonglun Sisoulith", "通论·西苏里", "ທອງລຸນ ສີສຸລິດ")),
    "Saleumxay Kommasith": (
        "LA",
        ("Saleumsay Kommasith", "沙伦塞·贡马西", "沙伦赛", "沙伦赛•贡玛希", "ສະເຫຼີມໄຊ ກົມມະສິດ", "Салеумсай Коммасит",
         "Салеумхай Коммасит", "Салемсай Коммасит", "サルムサイ・コンマシット", "ສະເຫຼີມໄຊ ກຳມະສິດ"),
    ),
}  # fmt: skip

#: Further spellings in Chinese …
_IN_HAN = {
    "Lê Hoài Trung": ("黎怀忠", "黎懷忠"),
    "Đặng Đình Quý": ("邓廷贵", "鄧廷貴", "邓庭贵", "鄧庭貴"),
    "Nguyễn Quốc Dũng": ("阮国勇", "阮國勇"),
    "Phạm Quang Hiệu": ("范光效", "范光孝", "范光晓"),
    "Đỗ Hùng Việt": ("杜雄越", "杜熊越"),
    "Nguyễn Mạnh Cường": ("阮孟强", "阮孟強", "阮猛强", "阮猛強"),
    "Phạm Bình Minh": ("范平明",),
    "Bùi Thanh Sơn": ("裴青山",),
    "Alounkeo Kittikhoun": ("阿伦胶·吉提坤", "阿伦乔·吉提坤", "阿伦教·吉迪坤", "阿倫膠·吉提坤"),
    "Khamphao Ernthavanh": ("坎葆·恩塔万", "坎葆", "坎葆·恩塔萬", "坎宝·恩塔万", "坎保·恩塔万"),
    "Thongsavanh Phomvihane": ("通沙万·丰威汉", "通沙萬·豐威漢", "通沙万·冯维汉", "通沙万·丰维汉", "通萨万·冯维汉", "通萨万·丰威汉", "通沙旺·丰威汉", "通沙万", "通沙萬", "通萨万"),
    "Phoxay Khaykhamphithoune": ("珀赛·凯康佩屯", "珀賽·凱康佩屯", "波赛·凯坎披吞", "珀赛", "珀賽", "波赛"),
    "Phongsamouth Anlavan": ("彭沙穆·安拉万", "彭沙穆·安拉萬", "蓬沙穆·安拉万", "蓬萨穆·安拉万", "冯萨穆·安拉万", "庞沙木·安拉万", "彭沙穆"),
    "Thongloun Sisoulith": ("通论·西苏里", "通伦·西苏里", "通倫·西蘇里"),
    "Saleumxay Kommasith": ("沙伦塞·贡马西", "沙伦赛", "沙伦赛•贡玛希", "沙伦塞", "沙倫賽", "沙倫塞", "沙倫賽·貢馬西", "沙倫塞·貢馬西", "沙伦赛·贡马西", "沙伦赛·贡玛西", "沙伦塞·贡玛西"),
}  # fmt: skip
#: … in Vietnamese, which writes Lao names by syllables …
_IN_VIETNAMESE = {
    "Alounkeo Kittikhoun": ("A-lun-kẹo Kít-ti-khun", "A-lun-keo Kít-ti-khun"),
    "Khamphao Ernthavanh": ("Khăm-phau Ơn-tha-văn", "Khăm-phao Ơn-tha-văn", "Khăm-phau Ơn-tha-vẳn", "Khăm-phao Ẻn-tha-văn"),
    "Thongsavanh Phomvihane": ("Thoong-xa-vẳn Phôm-vi-hản", "Thông-xa-vẳn Phôm-vi-hẳn", "Thông-sa-vẳn Phôm-vi-hản", "Thoong-sa-vẳn Phôm-vi-hản"),
    "Phoxay Khaykhamphithoune": ("Phô-xay Khảy-khăm-phi-thun", "Phô-xay Khay-khăm-phi-thun"),
    "Phongsamouth Anlavan": ("Phông-xa-mút An-la-vẳn", "Phông-sa-mút An-la-vẳn", "Phong-xa-mút An-la-văn", "Phoong-xa-mút An-la-vẳn"),
    "Thongloun Sisoulith": ("Thoong-lun Xi-xu-lít", "Thông-lun Xi-xu-lít", "Thông-lun Xỉ-xụ-lít"),
    "Saleumxay Kommasith": ("Xa-lởm-xay Côm-ma-xít", "Xa-lơm-xay Côm-ma-xít", "Sa-lởm-xay Côm-ma-xít", "Xa-lỏm-xay Kôm-ma-xít"),
}  # fmt: skip
#: … in Japanese …
_IN_KATAKANA = {
    "Lê Hoài Trung": ("レー・ホアイ・チュン",),
    "Đặng Đình Quý": ("ダン・ディン・クイ",),
    "Nguyễn Quốc Dũng": ("グエン・クオック・ズン", "グエン・クォック・ズン", "グエン・クオック・ズオン"),
    "Phạm Quang Hiệu": ("ファム・クアン・ヒエウ", "ファム・クアン・ヒュー"),
    "Đỗ Hùng Việt": ("ドー・フン・ベト", "ド・フン・ベト", "ドー・フン・ヴィエト", "ド・フン・ヴィエット", "ドー・フン・ヴィエット"),
    "Nguyễn Mạnh Cường": ("グエン・マイン・クオン", "グエン・マイン・クォン", "グエン・マン・クオン", "グエン・マイン・クーン"),
    "Phạm Bình Minh": (),
    "Bùi Thanh Sơn": ("ブイ・タイン・ソン", "ブイ・タン・ソン", "ブイ・タイン・ソーン"),
    "Alounkeo Kittikhoun": ("アルンケオ・キッティクン", "アルンケーオ・キッティクン"),
    "Khamphao Ernthavanh": ("カムパオ・エンタワン", "カムパオ・エーンタヴァン", "カンパオ・ウーンタワン", "カムパオ・ウンタワン", "カンパオ・エンタヴァン"),
    "Thongsavanh Phomvihane": (
        "トンサワン・ポムウィハーン", "トンサヴァン・ポムヴィハーン", "トンサヴァン・ポンヴィハーン", "トンサヴァン・ポムビハーン", "トンサバン・ポムビハーン", "トンサワン・ポムビハーン",
        "トンサワン・ポンビハーン", "トンサバン・ポンビハン", "トーンサワン・ポムウィハーン", "トンサワン・ポムウィハン", "トンサワン・ポムヴィハン",
    ),
    "Phoxay Khaykhamphithoune": (
        "ポーサイ・カイカムピトゥン", "ポサイ・カイカムピトゥン", "ポーサイ・カイカムピトゥーン", "ポーサイ・カイカンピトゥン", "ポサイ・カイカンピトゥーン",
        "ポーサイ・カイカンピトゥーン", "ポサイ・カイカムピトゥーン",
    ),
    "Phongsamouth Anlavan": (
        "ポンサムット・アンラワン", "ポンサムット・アンラヴァン", "ポーンサムット・アンラワン", "ポンサモット・アンラワン", "ポンサムート・アンラワン", "ポンサムット・アンラバン",
    ),
    "Thongloun Sisoulith": ("トンルン・シスリット", "トーンルン・シースリット", "トンルン・シースリット", "トンルン・シスリト"),
    "Saleumxay Kommasith": (
        "サルムサイ・コマシット", "サルムサイ・コンマシト", "サルームサイ・コマシット", "サルムサイ・コムマシット", "サルームサイ・コンマシット", "サルームサイ・コムマシット",
        "サレームサイ・コムマシット",
    ),
}  # fmt: skip
#: … and in Thai.
_IN_THAI = {
    "Lê Hoài Trung": ("เลหว่ายจุง", "เล หว่าย จุง", "เล ฮว่าย จุง", "เลฮว่ายจุง", "เล หวาย จุง"),
    "Đặng Đình Quý": ("ดั่ง ดิ่ง กวี๊", "ดั่งดิ่งกวี๊", "ดั่ง ดิ่ง กวี้", "ดั่ง ดิ่งห์ กวี๊"),
    "Nguyễn Quốc Dũng": (
        "เหงวียน ก๊วก สุง", "เหงวียนก๊วกสุง", "เหงียน ก๊วก สุง", "เหงวียน ก๊วก ยวุ๋ง", "เหงียน ก๊วก ดุง",
        "เหงวียน กว๊อก หยุง",
    ),
    "Phạm Quang Hiệu": ("ฝ่าม กวาง เหี่ยว", "ฝ่ามกวางเหี่ยว", "ฟาม กวาง เหียว"),
    "Đỗ Hùng Việt": ("โด่ หุ่ง เหวียด", "โด่หุ่งเหวียด", "โด หุ่ง เวียด", "โด๋ หุ่ง เหวียด", "โด๋ หุ่ง เหวียต", "โด ฮุง เวียด"),
    "Nguyễn Mạnh Cường": (
        "เหงวียน แหม่ง เกื่อง", "เหงวียนแหม่งเกื่อง", "เหงวียน หมั่ง เกื่อง", "เหงียน แหม่ง เกื่อง",
        "เหงวียน มั่ง เกื่อง", "เหงียน มันห์ เกือง", "เหงียน แม็ง เกื่อง", "เหงียน มานห์ เกื่อง",
    ),
    "Phạm Bình Minh": (
        "ฝ่าม บิ่ง มิง", "ฝ่ามบิ่งมิง", "ฝ่าม บิ่ญ มินห์", "ฝามบิ่งมิงห์", "ฝ่าม บิงห์ มิงห์",
        "ฟาม บินห์ มินห์",
    ),
    "Bùi Thanh Sơn": (
        "บุ่ยแทงเซิน", "บุ่ย แทง เซิน", "บุ่ย แทงห์ เซิน", "บุย แทง เซิน", "บุ่ย แทญ เซิน", "บุ่ย ทัง เซิน",
        "บุย แถ่ง เซิน", "บุย ทัญ เซิน", "บุย ทันห์ เซิน",
    ),
    "Alounkeo Kittikhoun": ("อาลุนแก้ว กิดติคุน", "อะลุนแก้ว กิดติคูน", "อาลุนแก้ว กิตติคูณ"),
    "Khamphao Ernthavanh": ("คำเพา เอินทะวัน", "คำเพา เอินทวัน", "คำเผา เอินทะวัน", "คำเพ้า เอินทะวัน"),
    "Thongsavanh Phomvihane": (
        "ทองสะหวัน พมวิหาน", "ทองสะหวัน พมวิหาร", "ทองสวรรค์ พมวิหาน", "ทองสะหวัน พรหมวิหาร",
        "ทองสวรรค์ พรหมวิหาร",
    ),
    "Phoxay Khaykhamphithoune": (
        "โพไซ ไขคำพิทูน", "โพไซ ไขคำพิทูร", "โพไซ ไคคำพิทูน", "โพไชย ไขคำพิทูน", "โพธิ์ไซ ไขคำพิทูน",
    ),
    "Phongsamouth Anlavan": (
        "พงสะหมุด อันลาวัน", "พงสมุด อันลาวัน", "พงสะหมุด อันละวัน", "พงสะมุด อันลาวัน",
        "พงศ์สมุทร อันลาวัน",
    ),
    "Thongloun Sisoulith": ("ทองลุน สีสุลิด", "ทองลุน สีสุลิดท์", "ทองลุน ศรีสุลิด"),
    "Saleumxay Kommasith": (
        "สะเหลิมไซ กมมะสิด", "สะเหลิมไซ กมมะสิทธิ์", "สะเหลิมไช กมมะสิด", "สะเหลิมไซ กมมะสิท",
        "เสลิมไซ กมมะสิด", "สะเหลิมไซ กมมาสิด", "สะเลิมไซ กมมะสิด",
    ),
}  # fmt: skip
for _spelt in (_IN_HAN, _IN_VIETNAMESE, _IN_KATAKANA, _IN_THAI):
    PEOPLE |= {name: (PEOPLE[name][0], (*PEOPLE[name][1], *others)) for name, others in _spelt.items()}
#: In Cyrillic, without endings: those are added ("с Салеумсаем Коммаситом").
_CYRILLIC: dict[str, tuple[str, ...]] = {
    "Lê Hoài Trung": ("Ле Хоай Чунг", "Ле Хоай Чинг"),
    "Đặng Đình Quý": ("Данг Динь Куи", "Данг Динь Кюи", "Данг Динь Куй"),
    "Nguyễn Quốc Dũng": ("Нгуен Куок Зунг", "Нгуен Куок Зынг", "Нгуен Куок Дунг"),
    "Phạm Quang Hiệu": ("Фам Куанг Хьеу", "Фам Куанг Хиеу", "Фам Куанг Хиу"),
    "Đỗ Hùng Việt": ("До Хунг Вьет", "До Хынг Вьет", "До Хунг Виет"),
    "Nguyễn Mạnh Cường": ("Нгуен Мань Кыонг", "Нгуен Мань Куонг", "Нгуен Мань Кионг"),
    "Phạm Bình Minh": ("Фам Бинь Минь",),
    "Bùi Thanh Sơn": ("Буй Тхань Шон", "Буй Тхань Сон", "Буй Тхан Шон"),
    "Alounkeo Kittikhoun": ("Алункео Киттикхун", "Алункео Киттикун", "Алунгкео Киттикхун"),
    "Khamphao Ernthavanh": (
        "Кхампхао Эрнтхаван", "Кхампхао Энтхаван", "Кампхао Эрнтхаван", "Кхампхау Онтхаван", "Кампао Эрнтаван",
        "Кхампхау Эрнтхаван", "Кхамфао Эрнтхаван",
    ),
    "Thongsavanh Phomvihane": (
        "Тхонгсаван Пхомвихан", "Тонгсаван Помвихан", "Тхонгсаван Фомвихан", "Тонгсаван Фомвихан", "Тонгсаван Пхомвихан",
        "Тхонгсаванх Пхомвихан", "Тхонгсаван Помвихан",
    ),
    "Phoxay Khaykhamphithoune": (
        "Пхосай Кхайкхамфитхун", "Пхосай Кхайкхампхитхун", "Пхоксай Кхайкхампхитхун", "Фосай Кхайкхампхитхун", "Посай Кайкампитун",
        "Пхосай Кхайкхампитхун", "Фосай Кхайкхамфитхун", "Пхоксай Кхайкхампхитун", "Фосай Кайкампитун",
    ),
    "Phongsamouth Anlavan": ("Пхонгсамут Анлаван", "Понгсамут Анлаван", "Фонгсамут Анлаван", "Пхонгсамутх Анлаван"),
    "Thongloun Sisoulith": ("Тхонглун Сисулит", "Тонглун Сисулит", "Тхонглун Сисулитх", "Тонглун Сисулитх"),
    "Saleumxay Kommasith": (
        "Салеумсай Коммасит", "Салеумхай Коммасит", "Салемсай Коммасит", "Салымсай Коммасит", "Салумсай Коммасит",
        "Салеумсай Коммасид", "Салёмсай Коммасит", "Салеумсай Коммаситх",
    ),
}  # fmt: skip
#: What a name takes in the cases of Russian, by its last letter; others, as in "Куи" or "Кхампхао", take nothing.
_ENDINGS = {"й": ("я", "ю", "ем", "е"), "ь": ("я", "ю", "ем", "е")} | dict.fromkeys(
    "бвгдкмнпрстфх", ("а", "у", "ом", "е")
)

_ALIKE = 0.84  # of two romanisations of one name; those of two people stay below 0.7
#: The same in Lao letters; the names of two people share a part at most.
_ALIKE_IN_LAO = 0.8
_LAO_SPELLING = str.maketrans({"ຶ": "ື", "ິ": "ີ", "ຸ": "ູ", "ົ": "ັ", "ຝ": "ຟ", "ຣ": "ລ", "ໃ": "ໄ"} | dict.fromkeys("່້໊໋ ", ""))
#: The same in Thai letters, in which names of Việt Nam are short.
_ALIKE_IN_THAI = 0.82
_THAI_SPELLING = str.maketrans({"ญ": "ง", "ฮ": "ห", "ณ": "น"} | dict.fromkeys("่้๊๋์็ ", ""))

#: Family names that nearly all Vietnamese bear; nobody else in these texts does.
_VIETNAMESE_FAMILIES = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh dao doan lam mai trinh truong ta cao"
    " chu luong luu ha thai to tong vuong quach kieu giang"
    " нгуен чан ле фам хоанг хюинь хуинь фан ву во данг буи до хо нго зыонг ли динь дао доан лам маи чинь чыонг та као тю"
    " лыонг лыу ха тхаи то тонг выонг куать кьеу зянг"
    " ຫງວຽນ ຫງ່ວຽນ ງວຽນ ເຈິ່ນ ເຈີ່ນ ເລ ຟ້າມ ຟ່າມ ຟາມ ຝ່າມ ຝ້າມ ຝາມ ຮວ່າງ ຮ່ວາງ ຮວາງ ຫວ່າງ ຫວູ ຫວູ້ ຫວູ໋ ຫວໍ ຫວໍ໋ ດັ່ງ ດັ້ງ ບຸ່ຍ ບຸຍ ບຸ້ຍ ໂດ ໂດ່ ໂດ້ ໂດ໋"
    " เหงวียน เหงียน ฝ่าม ฟาม เล โด๋ โด่ โด บุ่ย บุย เจิ่น ตรัน หวู หว่อ ดั่ง ดัง หว่าง ฮว่าง ฝาน ด่าว ดิง ดิ่ง โฮ่ เจือง เลือง ต๋า ต่ง"
    " ໂຮ່ ໂງ ໂງ່ ເຢືອງ ເຢື່ອງ ດິ່ງ ດ່າວ ດວ່ານ ຈິ່ງ ເຈືອງ ເຈື່ອງ ລືອງ ຟານ ຝານ ຕົ້ງ ເວືອງ".split()
)

#: The same in Chinese characters; 王 is not among them: most of those who bear it are Chinese.
_HAN_FAMILIES = frozenset(
    "阮陈陳黎范范範黄黃潘武邓鄧裴杜胡吴吳杨楊李丁陶段林梅郑鄭张張谢謝高朱梁刘劉何蔡苏蘇宋郭乔喬丘邱孙孫尹冯馮曹鲁魯叶葉韦韋农農"
)
_DOT = re.compile("[·•・‧．]")
_CASE = re.compile("(?<=[а-яё]{3})(?:ом|ем|а|я|у|ю|е)$")  # behind a name of men
_PART = re.compile(f" |{_DOT.pattern}")


def _spellings(name: str) -> tuple[str, ...]:
    """Every spelling of a known name; one of two parts in Latin script also the other way round, as agencies have it."""
    cyrillic = [case for spelling in _CYRILLIC.get(name, ()) for case in _cases(spelling)]
    latin = (name, *PEOPLE[name][1])
    turned = [" ".join(reversed(parts)) for parts in map(str.split, latin) if len(parts) == 2 and parts[0].isascii()]
    return tuple(dict.fromkeys((*latin, *turned, *cyrillic)))


def _cases(name: str) -> list[str]:
    """A name in Cyrillic in its cases: the last part bears the ending, of two parts also both."""
    *first, last = name.split()
    found = [name]
    for case in range(4):
        bent = _bend(last, case)
        found.append(" ".join([*first, bent]))
        if len(first) == 1:
            found.append(f"{_bend(first[0], case)} {bent}")
    return found


def _bend(part: str, case: int) -> str:
    endings = _ENDINGS.get(part[-1])
    if endings is None:
        return part
    return (part[:-1] if part[-1] in "йь" else part) + endings[case]


@cache
def _by_spelling() -> dict[str, str]:
    spellings: dict[str, str] = {}
    for name in PEOPLE:
        for spelling in _spellings(name):
            spellings[_key(spelling)] = name
    return spellings


@cache
def _by_glued_spelling() -> dict[str, str]:
    return {key.replace(" ", ""): name for key, name in _by_spelling().items()}


def known_names(text: str) -> Iterator[re.Match[str]]:
    """Where a text (`domain.text.fold`) has a known name, in any spelling."""
    return (_latin_names() if text.isascii() else _names_in_any_script()).finditer(text)


@cache
def _folded_spellings() -> frozenset[str]:
    return frozenset(fold(spelling) for name in PEOPLE for spelling in _spellings(name))


def _in_latin_letters() -> str:
    return rf"(?<![a-z]){any_of(name for name in _folded_spellings() if name.isascii() and ' ' in name)}(?![a-z])"


@cache
def _latin_names() -> Pattern:
    return Pattern(_in_latin_letters())


@cache
def _names_in_any_script() -> Pattern:
    cyrillic = any_of(name for name in _folded_spellings() if "а" <= name[0] <= "я")
    others = any_of(name for name in _folded_spellings() if not name.isascii() and not "а" <= name[0] <= "я")
    return Pattern(rf"{_in_latin_letters()}|(?<![^\W_]){cyrillic}(?![^\W_])|{others}")


def _key(name: str) -> str:
    """Accents, case, kind of dot, order of the parts and the space between them do not tell people apart here."""
    return " ".join(sorted(_DOT.sub("·", fold(name)).replace("-", " ").split()))


@lru_cache(maxsize=4096)
def canonical_name(name: str) -> str:
    """The canonical spelling of a name, or the name as it is."""
    key = _key(name)
    near = _nearly(key) or _nearly_in_lao(name) or _nearly_in_thai(name) or _nearly_in_han(name)
    if near is not None:
        return near
    return _by_spelling().get(key) or _by_glued_spelling().get("".join(sorted(fold(name).split()))) or name


def _nearly(key: str) -> str | None:
    """Lao names are romanised by ear: each part may differ by a letter or two.  Vietnamese names may not."""
    parts = key.split()
    if len(parts) < 2 or any(not part.isascii() for part in parts):
        return None
    for name, own in _lao_names():
        if len(own) == len(parts) and all(map(_is_nearly, own, parts)):
            return name
    return None


def _is_nearly(one: str, other: str) -> bool:
    return SequenceMatcher(a=one, b=other).ratio() >= _ALIKE


@cache
def _lao_names() -> list[tuple[str, list[str]]]:
    """Each name of a Lao with its parts as they are compared."""
    return [(name, _key(name).split()) for name, (party, _) in PEOPLE.items() if party == "LA"]


def _nearly_in_lao(name: str) -> str | None:
    """A name in Lao letters by how it sounds: tone marks, long and short vowels and spaces differ from page to page."""
    sounds = _in_lao(name)
    if len(sounds) < 7 or not sounds[0] >= "\u0e80":
        return None
    # What a matcher learns of its second text serves every first one.
    matcher = SequenceMatcher(b=sounds)
    for known, other in _spelt_in_lao():
        matcher.set_seq1(other)
        if matcher.quick_ratio() >= _ALIKE_IN_LAO and matcher.ratio() >= _ALIKE_IN_LAO:
            return known
    return None


@cache
def _spelt_in_lao() -> list[tuple[str, str]]:
    """The names with their spellings in Lao letters, as these are compared."""
    spelt = [(name, _in_lao(spelling)) for name, (_, spellings) in PEOPLE.items() for spelling in spellings]
    return [(name, sounds) for name, sounds in spelt if sounds[0] >= "\u0e80"]


def _nearly_in_han(name: str) -> str | None:
    """A Lao name in Chinese characters, which each outlet chooses by ear: with a known family name most characters of
    the first name are those of a known one ("丰萨穆·安拉万").
    """
    first, *family = _DOT.split(name)
    if len(family) != 1 or not first >= "\u3400" or _DOT.sub("·", name) in _spelt_in_han():
        return None
    for spelling, known in _spelt_in_han().items():
        other, *theirs = spelling.split("·")
        if family == theirs and len(first) == len(other) and 2 * sum(map(str.__eq__, first, other)) > len(first):
            return known
    return None


@cache
def _spelt_in_han() -> dict[str, str]:
    """The names by their spellings in Chinese characters."""
    return {_DOT.sub("·", spelling): name for name, others in _IN_HAN.items() for spelling in others}


def _in_lao(name: str) -> str:
    return fold(name).translate(_LAO_SPELLING)


def _nearly_in_thai(name: str) -> str | None:
    """A name in Thai letters by how it sounds, as in Lao ones."""
    sounds = _in_thai(name)
    if len(sounds) < 7 or not "\u0e00" <= sounds[0] < "\u0e80":
        return None
    matcher = SequenceMatcher(b=sounds)
    for known, other in _spelt_in_thai():
        matcher.set_seq1(other)
        if matcher.quick_ratio() >= _ALIKE_IN_THAI and matcher.ratio() >= _ALIKE_IN_THAI:
            return known
    return None


@cache
def _spelt_in_thai() -> list[tuple[str, str]]:
    """The names with their spellings in Thai letters, as these are compared."""
    return [(name, _in_thai(spelling)) for name, spellings in _IN_THAI.items() for spelling in spellings]


def _in_thai(name: str) -> str:
    return fold(name).translate(_THAI_SPELLING)


def name_parts(name: str) -> list[str]:
    """The parts of a name: words, or what dots keep apart where words are not."""
    return _PART.split(name)


def spelt_parts(spelt: str) -> list[str]:
    """The words of a name as a page spells it, those in Cyrillic also without a case ending: "Кыонга" is "Кыонг"."""
    words = spelt.split()
    return words + [stem for word in words if (stem := _CASE.sub("", word)) != word]


def is_full(name: str) -> bool:
    """Whether a name is more than a part of one: "沙伦赛" is a part of "沙伦赛·贡马西", but "苏林" is whole."""
    return len(name_parts(name)) > 1 or _is_han_vietnamese(name)


def _is_han_vietnamese(name: str) -> bool:
    return 1 < len(name) < 5 and name[0] in _HAN_FAMILIES and len(name_parts(name)) == 1


def is_known(name: str) -> bool:
    """Whether a name is one of those that are listed here, in any spelling."""
    return canonical_name(name) in PEOPLE


def party_of(name: str) -> str | None:
    """The side that a person speaks for, if the name tells it."""
    known = PEOPLE.get(canonical_name(name))
    if known:
        return known[0]
    first = fold(name).split(" ")[0] if name else ""
    return "VN" if first in _VIETNAMESE_FAMILIES or _is_han_vietnamese(name) else None
