"""What every language can say, whichever words it takes: one page for each."""

import pytest

from domain.rounds import Mention
from tests.domain.pages import THURSDAY, mentions_of

#: Pages of Thursday, the 12th of November 2026: language, title, text, and what they say of the 11th round.
PAGES = {
    "vi, tomorrow": (
        "vi",
        "Thứ trưởng Ngoại giao Lào đến Hà Nội",
        (
            "Chiều 12/11, Thứ trưởng Phongsamouth Anlavan đến Hà Nội. Ngày mai, ông và Thứ trưởng Nguyễn "
            "Mạnh Cường đồng chủ trì Tham khảo chính trị Việt Nam - Lào lần thứ 11."
        ),
        "upcoming 2026-11-13",
    ),
    "vi, a day of the next week": (
        "vi",
        "Hai Thứ trưởng đồng chủ trì Tham khảo chính trị Việt Nam - Lào lần thứ 11",
        (
            "Ngày 17/11, tại Hà Nội, Thứ trưởng Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Ngoại giao Lào "
            "Phongsamouth Anlavan đồng chủ trì Tham khảo chính trị lần thứ 11."
        ),
        "upcoming 2026-11-17",
    ),
    "vi, a day that is over": (
        "vi",
        "Tham khảo chính trị Việt Nam - Lào",
        (
            "Ngày 11/11, tại Hà Nội, Thứ trưởng Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Ngoại giao Lào "
            "Phongsamouth Anlavan đồng chủ trì Tham khảo chính trị lần thứ 11; ngày mai, đoàn Lào thăm Huế."
        ),
        "held 2026-11-11",
    ),
    "en, tomorrow": (
        "en",
        "Deputy ministers co-chair 11th Vietnam-Laos political consultation",
        (
            "Deputy foreign ministers Nguyen Manh Cuong and Phongsamouth Anlavan co-chair the 11th "
            "Vietnam-Laos political consultation in Hanoi tomorrow."
        ),
        "upcoming 2026-11-13",
    ),
    "en, a weekday that is over": (
        "en",
        "This week in Hanoi",
        (
            "On Tuesday, deputy foreign ministers Nguyen Manh Cuong and Phongsamouth Anlavan co-chair the "
            "11th Vietnam-Laos political consultation in Hanoi."
        ),
        "held 2026-11-10",
    ),
    "fr, a visit to come": (
        "fr",
        "Visite au Vietnam",
        (
            "Le vice-ministre lao Phongsamouth Anlavan effectue du 16 au 18 novembre une visite à Hanoï. "
            "Avec son homologue vietnamien Nguyên Manh Cuong, il copréside la 11e consultation politique "
            "Vietnam-Laos."
        ),
        "upcoming 2026",
    ),
    "fr, next week": (
        "fr",
        "Vietnam-Laos",
        (
            "Les vice-ministres des Affaires étrangères du Vietnam et du Laos coprésident mardi prochain à "
            "Hanoï la 11e consultation politique."
        ),
        "upcoming 2026-11-17",
    ),
    "es, next week": (
        "es",
        "Vietnam-Laos",
        (
            "Los viceministros de Relaciones Exteriores de Vietnam y Laos copresiden el próximo martes en "
            "Hanoi la XI consulta política."
        ),
        "upcoming 2026-11-17",
    ),
    "es, an agenda": (
        "es",
        "Agenda de la próxima semana",
        (
            "Martes 17 de noviembre: en Hanoi, XI consulta política Vietnam-Laos de viceministros de "
            "Relaciones Exteriores."
        ),
        "upcoming 2026-11-17",
    ),
    "de, a day to come": (
        "de",
        "Vietnam und Laos",
        (
            "Am 17. November leiten die Vizeaußenminister Nguyen Manh Cuong und Phongsamouth Anlavan in "
            "Hanoi die 11. politische Konsultation zwischen Vietnam und Laos."
        ),
        "upcoming 2026-11-17",
    ),
    "ru, a day to come": (
        "ru",
        "Вьетнам и Лаос",
        (
            "17 ноября в Ханое заместители министров иностранных дел Вьетнама и Лаоса проводят 11-е "
            "политические консультации."
        ),
        "upcoming 2026-11-17",
    ),
    "zh, tomorrow": (
        "zh",
        "老挝外交部副部长抵达河内",
        "明天,越南外交部副部长阮孟强与老挝外交部副部长在河内共同主持越老第十一次政治磋商。",
        "upcoming 2026-11-13",
    ),
    "lo, tomorrow": (
        "lo",
        "ຂ່າວການທູດ",
        (
            "ມື້ອື່ນ, ຢູ່ຮ່າໂນ້ຍ, ຮອງລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດລາວ ແລະ ຫວຽດນາມ "
            "ເປັນປະທານຮ່ວມກອງປະຊຸມປຶກສາຫາລືທາງການເມືອງ ລາວ-ຫວຽດນາມ ຄັ້ງທີ 11."
        ),
        "upcoming 2026-11-13",
    ),
    "th, tomorrow": (
        "th",
        "ลาวและเวียดนาม",
        (
            "พรุ่งนี้ "
            "รัฐมนตรีช่วยว่าการกระทรวงการต่างประเทศเวียดนามแล"
            "ะลาวเป็นประธานร่วมการประชุมปรึกษาหารือทางการเมืองเวียดนาม-ลาว ครั้งที่ 11 ที่กรุงฮานอย"
        ),
        "upcoming 2026-11-13",
    ),
    "ja, tomorrow": (
        "ja",
        "ベトナムとラオス",
        "ベトナムとラオスの外務次官は明日、ハノイで第11回政治協議を開催。",
        "upcoming 2026-11-13",
    ),
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_present_tense_looks_ahead(page: tuple[str, str, str, str]) -> None:
    language, title, text, expected = page
    [mention] = [mention for mention in mentions_of(title, text, language) if mention.number == 11]
    assert f"{mention.status} {mention.starts_on or mention.year}" == expected


#: The number of a round by how often two officers met, in the sentence before the one that names the mechanism.
MET_AGAIN = {
    "vi": (
        "Thứ trưởng Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Ngoại giao Lào Phongsamouth Anlavan gặp nhau "
        "tại Hà Nội ngày 11/11 lần thứ 11.\nTham khảo chính trị giữa hai Bộ Ngoại giao Việt Nam - Lào bàn về "
        "thương mại."
    ),
    "en": (
        "Deputy foreign ministers Nguyen Manh Cuong and Phongsamouth Anlavan met in Hanoi on November 11 for "
        "the eleventh time.\nThe political consultation between Vietnam and Laos dealt with trade."
    ),
    "fr": (
        "Les vice-ministres des Affaires étrangères Nguyên Manh Cuong et Phongsamouth Anlavan se sont "
        "retrouvés le 11 novembre à Hanoï pour la onzième fois.\nLa consultation politique Vietnam-Laos a "
        "porté sur le commerce."
    ),
    "es": (
        "Los viceministros de Relaciones Exteriores Nguyen Manh Cuong y Phongsamouth Anlavan se reunieron el "
        "11 de noviembre en Hanoi por undécima vez.\nLa consulta política Vietnam-Laos trató del comercio."
    ),
    "de": (
        "Die Vizeaußenminister Nguyen Manh Cuong und Phongsamouth Anlavan trafen sich am 11. November in "
        "Hanoi zum elften Mal.\nDie politische Konsultation zwischen Vietnam und Laos galt dem Handel."
    ),
    "ru": (
        "Заместители министров иностранных дел Нгуен Мань Кыонг и Понгсамут Анлаван встретились 11 ноября в "
        "Ханое в одиннадцатый раз.\nПолитические консультации Вьетнама и Лаоса были посвящены торговле."
    ),
    "zh": "越南外交部副部长阮孟强与老挝外交部副部长11月11日在河内第十一次会晤。\n越老政治磋商讨论了贸易问题。",
    "lo": (
        "ວັນທີ 11 ພະຈິກ ຢູ່ຮ່າໂນ້ຍ, ຮອງລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດ ລາວ ແລະ ຫວຽດນາມ ໄດ້ພົບປະກັນເປັນຄັ້ງທີ 11.\n"
        "ການປຶກສາຫາລືທາງການເມືອງ ລາວ-ຫວຽດນາມ ໄດ້ສົນທະນາກ່ຽວກັບການຄ້າ."
    ),
    "th": (
        "เมื่อวันที่ 11 พฤศจิกายน "
        "รัฐมนตรีช่วยว่าการกระทรวงการต่างประเทศเวียดนามและลาวพบหารือกันที่กรุงฮานอยเป็นครั้งที่ 11\n"
        "การปรึกษาหารือทางการเมืองเวียดนาม-ลาวได้หารือเรื่องการค้า"
    ),
    "ja": (
        "ベトナムとラオスの外務次官は11月11日、ハノイで11回目の会談を行った。\n"
        "ベトナムとラオスの政治協議では貿易が議題となった。"
    ),
}


@pytest.mark.parametrize("language", MET_AGAIN)
def test_officers_who_met_again_count_their_rounds(language: str) -> None:
    [mention] = mentions_of("Laos", MET_AGAIN[language], language)
    assert f"{mention.number} {mention.status} {mention.starts_on} {mention.city}" == "11 held 2026-11-11 Hà Nội"


#: What single entries of the vocabularies are for, and the rounds that such a page speaks of.
OTHER_WORDS = {
    "vi, an interview": (
        "vi",
        "Đại sứ: Hợp tác hiệu quả",
        (
            "Hỏi: Hai Bộ Ngoại giao Việt Nam và Lào đã làm gì, thưa Đại sứ?\nĐáp: Thứ trưởng Nguyễn Mạnh "
            "Cường và Thứ trưởng Phongsamouth Anlavan đã đồng chủ trì Tham khảo chính trị lần thứ 10 tại "
            "Vientiane, tôi cũng có mặt."
        ),
        "deputy 10 mentioned Vientiane",
    ),
    "fr, an interview": (
        "fr",
        "L'ambassadeur : une coopération fructueuse",
        (
            "Question : Qu'ont fait les ministères vietnamien et lao des Affaires étrangères ?\nRéponse : Les "
            "vice-ministres Nguyên Manh Cuong et Phongsamouth Anlavan ont coprésidé à Vientiane la dixième "
            "consultation politique Vietnam-Laos."
        ),
        "deputy 10 mentioned Vientiane",
    ),
    "es, an interview": (
        "es",
        "El embajador: cooperación fructífera",
        (
            "Pregunta: ¿Qué hicieron las cancillerías de Vietnam y Laos?\nRespuesta: Los viceministros Nguyen "
            "Manh Cuong y Phongsamouth Anlavan copresidieron en Vientiane la décima consulta política "
            "Vietnam-Laos."
        ),
        "deputy 10 mentioned Vientiane",
    ),
    "en, old days": (
        "en",
        "A diplomat's tales",
        (
            'Le Hoai Trung looked back on the early days. "When I was deputy minister, Khamphao Ernthavanh '
            'of Laos and I co-chaired the third Vietnam-Laos political consultation in Hanoi," he said.'
        ),
        "deputy 3 mentioned Hà Nội",
    ),
    "fr, old days": (
        "fr",
        "Souvenirs d'un diplomate",
        (
            "Lê Hoài Trung se souvient. « Quand j'étais vice-ministre, la vice-ministre lao Khamphao "
            "Ernthavanh et moi avons coprésidé à Hanoï la troisième consultation politique Vietnam-Laos », "
            "dit-il."
        ),
        "deputy 3 mentioned Hà Nội",
    ),
    "es, old days": (
        "es",
        "Memorias de un diplomático",
        (
            "Le Hoai Trung recuerda aquellos días. «Cuando yo era viceministro, la viceministra laosiana "
            "Khamphao Ernthavanh y yo copresidimos en Hanoi la tercera consulta política Vietnam-Laos», dijo."
        ),
        "deputy 3 mentioned Hà Nội",
    ),
    "vi, an office that was named before": (
        "vi",
        "Chân dung",
        (
            "Bà Khamphao Ernthavanh là Thứ trưởng Ngoại giao Lào từ năm 2015 đến năm 2020. Trên cương vị đó, "
            "bà đồng chủ trì Tham vấn chính trị Việt Nam - Lào lần thứ 2 năm 2017."
        ),
        "deputy 2 mentioned 2017",
    ),
    "en, an office that was named before": (
        "en",
        "Portrait",
        (
            "Khamphao Ernthavanh was Lao deputy foreign minister from 2015 to 2020. In that capacity she "
            "co-chaired the second political consultation with Vietnam in 2017."
        ),
        "deputy 2 mentioned 2017",
    ),
    "fr, a year in review": (
        "fr",
        "Rétrospective 2026 de la diplomatie vietnamienne",
        (
            "Les vice-ministres des Affaires étrangères Nguyên Manh Cuong et Phongsamouth Anlavan ont "
            "coprésidé en mars à Hanoï la 11e consultation politique Vietnam-Laos."
        ),
        "deputy 11 mentioned Hà Nội",
    ),
    "fr, another round in passing": (
        "fr",
        "Vietnam-Laos",
        (
            "La septième consultation politique des vice-ministres vietnamien et lao des Affaires étrangères,"
            " qui intervient sept mois après la neuvième consultation des ministres à Vientiane, s'est tenue "
            "mercredi à Hanoï."
        ),
        "deputy 7 held 2026-11-11 Hà Nội\nminister 9 mentioned Vientiane",
    ),
    "es, another round in passing": (
        "es",
        "Vietnam-Laos",
        (
            "La séptima consulta política de viceministros de Relaciones Exteriores de Vietnam y Laos, que "
            "llega siete meses después de la novena consulta de ministros en Vientiane, tuvo lugar el "
            "miércoles en Hanoi."
        ),
        "deputy 7 held 2026-11-11 Hà Nội\nminister 9 mentioned Vientiane",
    ),
    "vi, another round in passing": (
        "vi",
        "Việt Nam - Lào",
        (
            "Tham khảo chính trị cấp Thứ trưởng Ngoại giao Việt Nam - Lào lần thứ 7, diễn ra bảy tháng sau "
            "Tham vấn chính trị cấp Bộ trưởng lần thứ 9 tại Vientiane, đã khép lại tại Hà Nội ngày 11/11."
        ),
        "deputy 7 held 2026-11-11 Hà Nội\nminister 9 mentioned Vientiane",
    ),
    "fr, the number in a clause of its own": (
        "fr",
        "Vietnam-Laos",
        (
            "Les vice-ministres des Affaires étrangères du Vietnam et du Laos ont conclu mercredi à Hanoï "
            "leur consultation politique annuelle, dont la onzième édition a porté sur le commerce."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "es, the number in a clause of its own": (
        "es",
        "Vietnam-Laos",
        (
            "Los viceministros de Relaciones Exteriores de Vietnam y Laos concluyeron el miércoles en Hanoi "
            "su consulta política anual, cuya undécima edición trató del comercio."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "en, the series counted far below": (
        "en",
        "Vietnam, Laos consult",
        (
            "Deputy foreign ministers Nguyen Manh Cuong and Phongsamouth Anlavan co-chaired the Vietnam-Laos "
            "political consultation in Hanoi on November 11.\nThey spoke of trade.\nThey spoke of energy.\nThey "
            "spoke of schools.\nIt was the eleventh time that the two ministries used this mechanism."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "fr, the series counted far below": (
        "fr",
        "Vietnam-Laos",
        (
            "Les vice-ministres des Affaires étrangères Nguyên Manh Cuong et Phongsamouth Anlavan ont "
            "coprésidé le 11 novembre à Hanoï la consultation politique Vietnam-Laos.\nIls ont parlé de "
            "commerce.\nIls ont parlé d'énergie.\nIls ont parlé d'écoles.\nC'est la onzième fois que ce "
            "mécanisme réunit les deux ministères."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "es, the series counted far below": (
        "es",
        "Vietnam-Laos",
        (
            "Los viceministros de Relaciones Exteriores Nguyen Manh Cuong y Phongsamouth Anlavan "
            "copresidieron el 11 de noviembre en Hanoi la consulta política Vietnam-Laos.\nHablaron de "
            "comercio.\nHablaron de energía.\nHablaron de escuelas.\nEs la undécima vez que este mecanismo "
            "reúne a las dos cancillerías."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "vi, years ago": (
        "vi",
        "Việt Nam - Lào",
        (
            "Ngày 11/11, tại Hà Nội, Thứ trưởng Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Ngoại giao Lào "
            "Phongsamouth Anlavan đồng chủ trì Tham khảo chính trị lần thứ 11. Tham khảo chính trị lần thứ "
            "nhất được tổ chức cách đây 11 năm tại Vientiane."
        ),
        "deputy 11 held 2026-11-11 Hà Nội\ndeputy 1 mentioned 2015 Vientiane",
    ),
    "fr, years ago": (
        "fr",
        "Vietnam-Laos",
        (
            "Les vice-ministres des Affaires étrangères Nguyên Manh Cuong et Phongsamouth Anlavan ont "
            "coprésidé le 11 novembre à Hanoï la 11e consultation politique Vietnam-Laos. La première "
            "consultation politique avait eu lieu il y a onze ans à Vientiane."
        ),
        "deputy 11 held 2026-11-11 Hà Nội\ndeputy 1 mentioned 2015 Vientiane",
    ),
    "es, years ago": (
        "es",
        "Vietnam-Laos",
        (
            "Los viceministros de Relaciones Exteriores Nguyen Manh Cuong y Phongsamouth Anlavan "
            "copresidieron el 11 de noviembre en Hanoi la XI consulta política Vietnam-Laos. La primera "
            "consulta política se celebró hace once años en Vientiane."
        ),
        "deputy 11 held 2026-11-11 Hà Nội\ndeputy 1 mentioned 2015 Vientiane",
    ),
    "fr, a level that was named before": (
        "fr",
        "Vietnam-Laos",
        (
            "Les vice-ministres des Affaires étrangères Nguyên Manh Cuong et Phongsamouth Anlavan ont "
            "coprésidé le 11 novembre à Hanoï la 11e consultation politique Vietnam-Laos. La 12e "
            "consultation à ce niveau se tiendra au Laos en 2027."
        ),
        "deputy 11 held 2026-11-11 Hà Nội\ndeputy 12 planned 2027",
    ),
    "es, a level that was named before": (
        "es",
        "Vietnam-Laos",
        (
            "Los viceministros de Relaciones Exteriores Nguyen Manh Cuong y Phongsamouth Anlavan "
            "copresidieron el 11 de noviembre en Hanoi la XI consulta política Vietnam-Laos. La XII consulta "
            "a ese nivel tendrá lugar en Laos en 2027."
        ),
        "deputy 11 held 2026-11-11 Hà Nội\ndeputy 12 planned 2027",
    ),
    "vi, a level that was named before": (
        "vi",
        "Việt Nam - Lào",
        (
            "Ngày 11/11, tại Hà Nội, Thứ trưởng Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Ngoại giao Lào "
            "Phongsamouth Anlavan đồng chủ trì Tham khảo chính trị lần thứ 11. Tham vấn lần thứ 12 ở cấp này "
            "sẽ diễn ra tại Lào năm 2027."
        ),
        "deputy 11 held 2026-11-11 Hà Nội\ndeputy 12 planned 2027",
    ),
    "fr, the last day of a visit": (
        "fr",
        "Visite",
        (
            "Le vice-ministre lao Phongsamouth Anlavan séjourne à Hanoï jusqu'au 13 novembre. Mercredi, il y "
            "a coprésidé avec le vice-ministre vietnamien Nguyên Manh Cuong la 11e consultation politique "
            "Vietnam-Laos, et restera jusqu'à vendredi."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "es, the last day of a visit": (
        "es",
        "Visita",
        (
            "El miércoles, el viceministro laosiano Phongsamouth Anlavan, quien permanece en Hanoi hasta el "
            "jueves, copresidió con el viceministro vietnamita Nguyen Manh Cuong la XI consulta política "
            "Vietnam-Laos."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "vi, the last day of a visit": (
        "vi",
        "Việt Nam - Lào",
        (
            "Ngày 11/11, Thứ trưởng Ngoại giao Lào Phongsamouth Anlavan, người ở Hà Nội đến hết ngày 12/11, "
            "đồng chủ trì với Thứ trưởng Nguyễn Mạnh Cường Tham khảo chính trị lần thứ 11."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "vi, the day after": (
        "vi",
        "Việt Nam - Lào",
        (
            "Ngày 10/11, Thứ trưởng Ngoại giao Lào Phongsamouth Anlavan đến Hà Nội. Hôm sau, ông và Thứ "
            "trưởng Nguyễn Mạnh Cường đã đồng chủ trì Tham khảo chính trị lần thứ 11 tại Hà Nội."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "vi, the day after tomorrow": (
        "vi",
        "Việt Nam - Lào",
        (
            "Ngày kia, tại Hà Nội, Thứ trưởng Ngoại giao Lào Phongsamouth Anlavan và Thứ trưởng Nguyễn Mạnh "
            "Cường sẽ đồng chủ trì Tham khảo chính trị lần thứ 11."
        ),
        "deputy 11 upcoming 2026-11-14 Hà Nội",
    ),
    "en, the day after tomorrow": (
        "en",
        "Vietnam, Laos to consult",
        (
            "Deputy foreign ministers Nguyen Manh Cuong and Phongsamouth Anlavan will co-chair the 11th "
            "Vietnam-Laos political consultation in Hanoi the day after tomorrow."
        ),
        "deputy 11 upcoming 2026-11-14 Hà Nội",
    ),
    "vi, a day that no longer holds": (
        "vi",
        "Việt Nam - Lào",
        (
            "Tham khảo chính trị Việt Nam - Lào cấp Thứ trưởng Ngoại giao lần thứ 11, ban đầu dự kiến ngày "
            "20/11, được lùi sang tháng 1/2027."
        ),
        "deputy 11 postponed 2027",
    ),
    "en, a round of the same kind": (
        "en",
        "Deputy minister's tour",
        (
            "On November 11, Deputy Foreign Minister Nguyen Manh Cuong and Lao Deputy Foreign Minister "
            "Phongsamouth Anlavan co-chaired the 11th Vietnam-Laos political consultation in Hanoi. On "
            "November 9, he chaired the second consultation of the same kind with Brunei."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "en, the next one of something else": (
        "en",
        "Vietnam, Laos consult",
        (
            "Deputy foreign ministers Nguyen Manh Cuong and Phongsamouth Anlavan co-chaired the 11th "
            "Vietnam-Laos political consultation in Hanoi on November 11.\nThe 48th session of the "
            "intergovernmental committee ended in Vientiane. The next will be held in Hue in 2027."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "en, a sea": (
        "en",
        "Vietnam, Laos consult",
        (
            "Deputy foreign ministers Nguyen Manh Cuong and Phongsamouth Anlavan discussed the South China "
            "Sea at the 11th political consultation in Hanoi on November 11."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "fr, a sea": (
        "fr",
        "Vietnam-Laos",
        (
            "Les vice-ministres des Affaires étrangères Nguyên Manh Cuong et Phongsamouth Anlavan ont évoqué "
            "la mer de Chine méridionale lors de la 11e consultation politique tenue le 11 novembre à Hanoï."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "es, a sea": (
        "es",
        "Vietnam-Laos",
        (
            "Los viceministros de Relaciones Exteriores Nguyen Manh Cuong y Phongsamouth Anlavan hablaron "
            "del mar de China Meridional en la XI consulta política celebrada el 11 de noviembre en Hanoi."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "fr, an office with its field": (
        "fr",
        "Vietnam-France",
        (
            "Le vice-ministre lao des Affaires étrangères chargé de l'Asie Phongsamouth Anlavan et le "
            "vice-ministre vietnamien Nguyên Manh Cuong ont coprésidé le 11 novembre à Hanoï la 11e "
            "consultation politique Vietnam-Laos."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "es, a year in review": (
        "es",
        "Balance de 2026: la diplomacia vietnamita",
        (
            "Los viceministros de Relaciones Exteriores Nguyen Manh Cuong y Phongsamouth Anlavan "
            "copresidieron en marzo en Hanoi la XI consulta política Vietnam-Laos."
        ),
        "deputy 11 mentioned Hà Nội",
    ),
    "ru, a sea": (
        "ru",
        "Вьетнам и Лаос",
        (
            "Заместители министров иностранных дел Нгуен Мань Кыонг и Понгсамут Анлаван обсудили "
            "Южно-Китайское море и Индийский океан на 11-х политических консультациях, состоявшихся 11 "
            "ноября в Ханое."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "zh, a sea": (
        "zh",
        "磋商",
        ("11月11日,外交部副部长阮孟强与彭沙穆·安拉万在河内共同主持第十一次政治磋商,就中国南海和印度洋问题交换意见。"),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "lo, a sea": (
        "lo",
        "ຂ່າວ",
        (
            "ວັນທີ 11 ພະຈິກ ຢູ່ຮ່າໂນ້ຍ, ທ່ານ ໂພງສະໝຸດ ອັນລາວັນ ຮອງລັດຖະມົນຕີກະຊວງການຕ່າງປະເທດລາວ ແລະ ທ່ານ "
            "ຫງວຽນ ແມ້ງ ເກື່ອງ ໄດ້ເປັນປະທານຮ່ວມກອງປະຊຸມປຶກສາຫາລືທາງການເມືອງ ຄັ້ງທີ 11 ແລະ "
            "ປຶກສາກ່ຽວກັບທະເລຈີນໃຕ້."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "th, a sea": (
        "th",
        "ลาวและเวียดนาม",
        (
            "เมื่อวันที่ 11 พฤศจิกายน "
            "รัฐมนตรีช่วยว่าการกระทรวงการต่างประเทศเวียดนามแล"
            "ะลาวเป็นประธานร่วมการประชุมปรึกษาหารือทางการเมือง ครั้งที่ 11 ที่กรุงฮานอย "
            "และหารือเรื่องทะเลจีนใต้"
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "ja, a sea": (
        "ja",
        "ベトナムとラオス",
        ("ベトナムとラオスの外務次官は11月11日、ハノイで第11回政治協議を行い、インド太平洋と日本海の情勢を協議した。"),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "de, a sea": (
        "de",
        "Vietnam und Laos",
        (
            "Die Vizeaußenminister von Vietnam und Laos sprachen am 11. November in Hanoi bei der 11. "
            "politischen Konsultation über das Südchinesische Meer und den Indischen Ozean."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
    "vi, a sea": (
        "vi",
        "Tham khảo chính trị",
        (
            "Ngày 11/11, tại Hà Nội, Thứ trưởng Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Phongsamouth "
            "Anlavan đồng chủ trì Tham khảo chính trị lần thứ 11, trao đổi về Ấn Độ Dương và biển Nhật Bản."
        ),
        "deputy 11 held 2026-11-11 Hà Nội",
    ),
}


def _other_year(mention: Mention) -> int | None:
    """The year of a round, unless it is that of the page."""
    return None if mention.year == THURSDAY.year else mention.year


@pytest.mark.parametrize("page", OTHER_WORDS.values(), ids=OTHER_WORDS)
def test_words_that_tell_rounds_apart(page: tuple[str, str, str, str]) -> None:
    language, title, text, expected = page
    told = [
        (m.mechanism.removeprefix("vn-la-"), m.number, m.status, m.starts_on or _other_year(m), m.city)
        for m in mentions_of(title, text, language)
    ]
    lines = [" ".join(str(fact) for fact in facts if fact is not None) for facts in told]
    assert sorted(lines) == sorted(expected.splitlines())
