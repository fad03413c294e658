"""Ordinals that are denied: "the tenth, not the eleventh", "第11回ではなく第10回".  They count nothing."""

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

#: By language, ISO 639-1.
_DENIED: Mapping[str, re.Pattern[str]] = {
    language: re.compile(said)
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
    """A plain text in which blanks stand for ordinals that are denied; no longer and no shorter."""
    denied = _DENIED.get(language or "")
    return plain if denied is None else denied.sub(_blank, plain)


def _blank(hit: re.Match[str]) -> str:
    return " " * len(hit[0])
