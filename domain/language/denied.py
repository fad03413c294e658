"""Ordinals that count nothing: those that are denied ("the tenth, not the eleventh", "第11回ではなく第10回"), and the first of
something else than a series ("his first consultation with A since his appointment", "the first time outside the capital").
"""

import re
from collections.abc import Mapping

_HAN = "一二三四五六七八九十"
_GERMAN = r"(?:die|der|das|den|zur|zum) (?:\d{1,3}\.|[a-zäöüß]{2,14}te[nrs]?(?![^\W_]))"
_RUSSIAN = (
    "перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|"
    "шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат"
)
_VIETNAMESE = "nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
_SPANISH = (
    "primera|segunda|tercera|cuarta|quinta|sexta|séptima|octava|novena|décima(?: (?:primera|segunda|tercera|cuarta|quinta))?|"
    "und[ée]cima|duod[ée]cima|decimo[a-zé]+"
)

#: "first" of what somebody does in an office; a group where not all of it is the ordinal.
_OF_A_PERSON = {
    "en": (
        r"(?<![^\W_])first(?= [^.;]{0,120}? since (?:his|her|he|she|taking|becoming|being|assuming)(?![^\W_]))|"
        r"(?:(?<=his )|(?<=her ))first(?= [^.;]{0,70}? (?:as|in (?:the|his|her|that) (?:new )?(?:post|office|role|job))(?![^\W_]))"
    ),
    "fr": (
        r"(?<![^\W_])première?(?= [^.;]{0,120}? depuis (?:sa|son|qu'il|qu'elle)(?![^\W_]))|"
        r"(?<=sa )première(?= [^.;]{0,70}? (?:en tant que|comme|en qualité de|à ce poste)(?![^\W_]))"
    ),
    "es": (
        r"(?<![^\W_])primera?(?= [^.;]{0,120}? desde (?:su|que (?:asumió|fue|es|ocupa|tomó))(?![^\W_]))|"
        r"(?<=su )primera(?= [^.;]{0,70}? (?:como|en el cargo|en calidad de)(?![^\W_]))"
    ),
    "de": (
        r"(?<![^\W_])erste[nrsm]?(?= [^.;]{0,120}? seit (?:seine[rmn]?|ihre[rmn]?|er|sie|(?:dem )?amtsantritt)(?![^\W_]))|"
        r"(?<=seine )erste(?= [^.;]{0,70}? (?:als|in diesem amt)(?![^\W_]))"
    ),
    "ru": (
        r"(?<![^\W_])перв(?:ая|ой|ую|ые|ых)(?= [^.;]{0,120}? (?:с момента (?:его|её|ее|назначения|вступления)|"
        r"после (?:его |её |ее )?(?:назначения|вступления)|на посту|в качестве)(?![^\W_]))"
    ),
    "vi": (
        r"(?:lần )?(?:thứ nhất|đầu tiên)(?= (?:với|giữa|của|kể từ|từ khi|sau khi)(?: [^.;]{0,140}?)?"
        r"(?:từ khi|trên cương vị|trong vai trò|sau khi (?:được|nhận|nhậm)))"
    ),
    "zh": r"(?:就任|上任|履新|任职|任職|出任[^，,。；]{0,8})(?:以来|以來|以后|以後|后|後)[^，,。；]{0,24}?(?P<n>首[次轮輪]|第一[次轮輪])",
    "ja": r"(?:就任|着任)(?:以来|後|してから)[^。、]{0,24}?(?P<n>初めて|初|第1回|第一回|1回目)",
    "lo": r"ຄັ້ງທຳອິດ(?=[^.;]{0,80}?(?:ນັບແຕ່|ນັບຕັ້ງແຕ່|ຫຼັງຈາກ)[^.;]{0,12}?ຕຳແໜ່ງ)",
    "th": r"(?:ครั้งแรก|ครั้งที่ 1)(?=[^.;]{0,80}?(?:นับตั้งแต่|นับแต่|หลังจาก|ตั้งแต่)[^.;]{0,12}?ตำแหน่ง)",
}

#: "first" of where or how a meeting is held.
_OF_A_KIND = {
    "en": (
        r"(?<![^\W_])first(?= time [^,.;]{0,90}?(?<![^\W_])(?:outside|away from|le(?:ft|aves|aving)|capitals?|provinc\w+|in person|online|by video)(?![^\W_]))"
    ),
    "fr": r"(?<![^\W_])première(?= fois [^,.;]{0,90}?(?:hors d|en dehors|loin de|quitt|capitale|province|en présentiel|en ligne|en visio))",
    "es": r"(?<![^\W_])primera(?= vez [^,.;]{0,90}?(?:fuera de|lejos de|sale|salía|salió|capital|provincia|presencial|en línea|virtual))",
    "de": r"(?<![^\W_])ersten? ?mals?(?= [^,.;]{0,90}?(?:außerhalb|fernab|hauptstadt|verl(?:ieß|ässt)|provinz|in präsenz|online|per video))",
    "ru": r"(?<![^\W_])(?:впервые|первый раз)(?= [^,.;]{0,90}?(?:за пределами|вне столиц|покинул|не в столице|провинци|очно|онлайн|по видео))",
    "vi": r"lần đầu(?: tiên)?(?= [^,.;]{0,90}?(?:ngoài (?:thủ đô|hà nội|viêng chăn|vientiane)|rời (?:khỏi )?(?:thủ đô|hà nội)|(?:tại|ở|về)(?: một)? (?:địa phương|tỉnh)|chọn|nam lào|trực tuyến|trực tiếp))",
    "zh": r"(?:首次|第一次)(?=[^，,。；;]{0,24}?(?:首都以外|离开首都|離開首都|外地|走出|线上|線上|线下|線下|视频))",
    "ja": r"(?:首都以外|首都を離れ|地方|オンライン|対面)[^。、]{0,30}?(?P<k>初めて|初)",
    "lo": r"ຄັ້ງທຳອິດ(?=[^,.;]{0,80}?(?:ນອກນະຄອນຫຼວງ|ຢູ່ຕ່າງແຂວງ|ທາງໄກ|ອອນລາຍ))",
    "th": r"ครั้งแรก(?=[^,.;]{0,80}?(?:นอกเมืองหลวง|นอกกรุง|ต่างจังหวัด|ออนไลน์|ทางไกล))",
}

#: By language, ISO 639-1.
_DENIED: Mapping[str, re.Pattern[str]] = {
    language: re.compile(f"{said}|{_OF_A_PERSON[language]}|{_OF_A_KIND[language]}")
    for language, said in {
        "en": r"(?<![^\W_])not the (?:\d{1,3}(?:st|nd|rd|th)|(?:[a-z]+-)?(?:first|second|third|[a-z]{2,9}th))(?![^\W_])",
        "fr": r"(?<![^\W_])(?:non|pas) (?:pas )?(?:à |de )?la (?:\d{1,3} ?e|[a-zé]+-?[a-z]*ième|première)(?![^\W_])",
        "es": rf"(?<![^\W_])no (?:a |de )?la (?:\d{{1,3}}\.?ª|{_SPANISH})(?![^\W_])",
        # its verb may stand behind what is no contrast: "haben nicht zur elften … getagt"
        "de": (
            rf"(?<![^\W_])nicht {_GERMAN},? sondern(?![^\W_])|"
            rf"(?:(?<=[,(-] )|(?<=und ))nicht {_GERMAN}(?=[ ,;.)])"
        ),
        "ru": rf"(?<![^\W_])не (?:\d{{1,3}} ?-? ?[а-яё]{{1,3}}|(?:{_RUSSIAN})[а-яё]{{2,3}})(?![^\W_])",
        "vi": rf"không phải (?:là )?(?:cuộc |phiên |kỳ )?lần thứ (?:\d{{1,2}}|[ivx]{{1,5}}|{_VIETNAMESE})(?![^\W_])",
        "zh": rf"不是第 ?[\d{_HAN}]{{1,3}} ?[次轮輪届屆]",
        "lo": r"ບໍ່ແມ່ນ(?:ກອງປະຊຸມ)? ?ຄັ້ງທີ ?\d{1,2}",
        "th": r"(?:ไม่|มิ)ใช่(?:การประชุม)? ?ครั้งที่ ?\d{1,2}",
        "ja": (
            rf"第? ?(?:\d{{1,3}}|[{_HAN}]{{1,3}}) ?回目?では?なく|"
            # a correction quotes what was wrong: "「第11回…」とあるのは「第10回…」の誤りでした"
            rf"第 ?(?:\d{{1,3}}|[{_HAN}]{{1,3}}) ?回(?=[^。」]{{0,60}}」とあるの[はを])"
        ),
    }.items()
}


def without_denied(plain: str, language: str | None) -> str:
    """A plain text in which blanks stand for ordinals that count nothing; no longer and no shorter."""
    denied = _DENIED.get(language or "")
    return plain if denied is None else denied.sub(_blank, plain)


def _blank(hit: re.Match[str]) -> str:
    first, last = hit.span(hit.lastgroup or 0)
    at = hit.start()
    return hit[0][: first - at] + " " * (last - first) + hit[0][last - at :]
