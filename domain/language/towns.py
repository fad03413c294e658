"""Towns and provinces of Việt Nam and Laos beside the cities of domain/language/places.py: a round may be held in any.

A line: the canonical name, the country, further spellings as plain text has them; the name without its accents counts
by itself.  What is a common word as well ("hòa bình": peace, "hải dương": ocean, "thái bình": Pacific) is left out.
"""

from collections.abc import Iterator

from domain.text import fold, plain

_TOWNS = """
Đông Hà|VN|dông ha|东河|東河|донгха|ドンハ|ดงห่า
Đồng Hới|VN|đông hoi|dông hoi|洞海|同海|донгхой|ドンホイ|ด่งเหย
Quảng Bình|VN|quang binh|广平|廣平|куангбинь|クアンビン|กว๋างบิ่ญ|ກວາງບິງ
Hà Tĩnh|VN|hà tinh|河静|河靜|хатинь|ハティン|ห่าติ๋ญ|ຮ່າຕິ້ງ
Quảng Nam|VN|广南|廣南|куангнам|クアンナム|กว๋างนาม|ກວາງນາມ
Tam Kỳ|VN|三岐
Quảng Ngãi|VN|广义|廣義|куангнгай|クアンガイ
Quy Nhơn|VN|qui nhơn|qui nhon|归仁|歸仁|куинён|куиньон|クイニョン|กวีเญิน
Bình Định|VN|平定省
Tuy Hòa|VN|绥和|綏和
Phú Yên|VN|富安省
Khánh Hòa|VN|庆和省|慶和省
Phan Rang|VN|潘朗
Phan Thiết|VN|藩切|潘切|фантьет|ファンティエット
Kon Tum|VN|kontum|昆嵩|контум|コントゥム
Pleiku|VN|plây cu|波来古|波來古|плейку|プレイク
Buôn Ma Thuột|VN|buon me thuot|buôn mê thuột|ban mê thuột|ban me thuot|邦美蜀|буонметхуот|バンメトート
Đắk Lắk|VN|đắc lắc|dak lak|多乐省|多樂省
Lâm Đồng|VN|林同省
Vũng Tàu|VN|头顿|頭頓|вунгтау|ブンタウ|หวุงเต่า
Biên Hòa|VN|边和|邊和|бьенхоа
Mỹ Tho|VN|美萩
Vĩnh Long|VN|永隆
Long Xuyên|VN|龙川市
Rạch Giá|VN|迪石
Cà Mau|VN|金瓯|金甌|камау
Tây Ninh|VN|тэйнинь
Nam Định|VN|намдинь
Hưng Yên|VN|兴安省
Bắc Ninh|VN|北宁|北寧|бакнинь|バクニン
Bắc Giang|VN|北江省
Việt Trì|VN|越池
Phú Thọ|VN|富寿省|富壽省
Thái Nguyên|VN|тхайнгуен|タイグエン
Tuyên Quang|VN|宣光
Hà Giang|VN|河江省|хазянг|ハザン
Cao Bằng|VN|高平|каобанг|カオバン
Lạng Sơn|VN|谅山|諒山|лангшон|ランソン|หลั่งเซิน
Móng Cái|VN|芒街|монгкай
Lào Cai|VN|老街省|老街市|лаокай|ラオカイ|หล่าวกาย|ลาวกาย
Sa Pa|VN|sapa|沙坝|沙壩|шапа|サパ|ซาปา
Yên Bái|VN|安沛
Lai Châu|VN|莱州|萊州
Điện Biên|VN|奠边省|奠邊省
Mộc Châu|VN|木州
Sầm Sơn|VN|岑山
Cửa Lò|VN|炉门
Lao Bảo|VN|劳保|勞保|ลาวบาว|ລາວບາວ
Attapeu|LA|attopeu|a-ta-pư|át-ta-pư|a-tô-pơ|阿速坡|аттапы|アタプー|อัตตะปือ|ອັດຕະປື
Salavan|LA|saravan|saravane|xa-la-van|xalavan|沙拉湾|沙拉灣|салаван|サラワン|สาละวัน|ສາລະວັນ
Sekong|LA|xekong|xê công|xê-công|xê kông|sê kông|sê-kông|色贡|塞公|секонг|セコン|เซกอง|ເຊກອງ
Phongsaly|LA|phongsali|phông-xa-lỳ|phong-xa-lỳ|phông xa lỳ|丰沙里|豐沙里|фонгсали|ポンサリー|พงสาลี|ຜົ້ງສາລີ
Houaphanh|LA|houaphan|huaphan|hủa phăn|hủa-phăn|华潘|華潘|хуапхан|ファパン|หัวพัน|ຫົວພັນ
Phonsavan|LA|phonsavanh|phôn-xa-vẳn|丰沙湾|豐沙灣|фонсаван|ポーンサワン|โพนสะหวัน|ໂພນສະຫວັນ
Luang Namtha|LA|luông nặm thà|luông-nặm-thà|luông namtha|琅南塔|南塔省|луангнамтха|ルアンナムター|หลวงน้ำทา|ຫຼວງນ້ຳທາ|ຫລວງນໍ້າທາ
Bokeo|LA|bò kẹo|bò-kẹo|博胶|博膠|бокео|ボケオ|บ่อแก้ว|ບໍ່ແກ້ວ
Houayxay|LA|houeisay|huay xai|huổi xài|会晒|会晒市|ห้วยทราย|ຫ້ວຍຊາຍ
Sayaboury|LA|xayabouly|xayaboury|xayabury|sainyabuli|xay-nha-bu-ly|xay nha bu ly|沙耶武里|сайнябули|サイニャブリー|ไซยะบุรี|ໄຊຍະບູລີ
Bolikhamxay|LA|bolikhamsai|borikhamxay|bô-li-khăm-xay|bo li khăm xay|bôlikhămxay|博利坎赛|博利坎賽|боликхамсай|ボーリカムサイ|บอลิคำไซ|ບໍລິຄຳໄຊ
Pakxan|LA|paksan|paksane|pạc-xan|pắc xan|北汕|паксан|パークサン|ปากซัน|ປາກຊັນ
Muang Xay|LA|muang xai|mương xay|孟赛|เมืองไซ|ເມືອງໄຊ
"""  # fmt: skip


def towns() -> Iterator[tuple[str, tuple[str, str]]]:
    """Every spelling (plain text) with the canonical name and country, ISO 3166-1 alpha-2."""
    for line in _TOWNS.strip().splitlines():
        name, country, *spellings = line.split("|")
        for spelling in dict.fromkeys((plain(name), fold(name), *spellings)):
            yield spelling, (name, country)
