"""Months and weekdays by name, in every language that rounds are recognised in; from Babel, with what it lacks."""

from babel import Locale

from domain.text import fold, plain

_LATIN = ("en", "fr", "es", "de")
_UNSPACED = ("lo", "th")

#: Cases and short forms that Babel does not list.
_MORE_MONTHS = {
    "январ[ьюея]": 1, "феврал[ьюея]": 2, "март[аеу]?": 3, "апрел[ьюея]": 4, "ма[йюея]": 5, "июн[ьюея]": 6, "июл[ьюея]": 7,
    "август[аеу]?": 8, "сентябр[ьюея]": 9, "октябр[ьюея]": 10, "ноябр[ьюея]": 11, "декабр[ьюея]": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sept?": 9, "oct": 10, "nov": 11, "dec": 12,
    "setiembre": 9, "okt": 10, "dez": 12, "janv": 1, "févr": 2, "juil": 7, "jänner": 1,
    "ມິຖຸນາ": 6, "ມີຖຸນາ": 6, "ພຶດສະພາ": 5, "ພຶດສະພາ?": 5, "ກຸມພາ": 2, "ທັນວາ": 12,
}  # fmt: skip
_MORE_WEEKDAYS = {
    "понедельник": 0, "вторник": 1, "сред[ау]": 2, "четверг": 3, "пятниц[ау]": 4, "суббот[ау]": 5, "воскресенье": 6,
    "(?:星期|周|礼拜)一": 0, "(?:星期|周|礼拜)二": 1, "(?:星期|周|礼拜)三": 2, "(?:星期|周|礼拜)四": 3, "(?:星期|周|礼拜)五": 4,
    "(?:星期|周|礼拜)六": 5, "(?:星期|周|礼拜)[日天]": 6,
    "月曜日?": 0, "火曜日?": 1, "水曜日?": 2, "木曜日?": 3, "金曜日?": 4, "土曜日?": 5, "日曜日?": 6, "sonnabend": 5,
    "วันพฤหัส": 3,
}  # fmt: skip


def _months() -> dict[str, int]:
    found: dict[str, int] = {}
    for language in (*_LATIN, *_UNSPACED):
        for number, name in Locale(language).months["format"]["wide"].items():
            found |= {plain(name): number, fold(name): number}
            if language in _UNSPACED:
                short = Locale(language).months["format"]["abbreviated"][number]
                found[plain(short).replace(".", r"\.")] = number
    return found | _MORE_MONTHS


def _weekdays() -> dict[str, int]:
    found: dict[str, int] = {}
    for language in (*_LATIN, *_UNSPACED):
        for number, name in Locale(language).days["format"]["wide"].items():
            found |= {plain(name): number, fold(name): number}
    return found | _MORE_WEEKDAYS


#: Regular expression over plain text → number of the month, 1 for January.
MONTHS = _months()
#: Regular expression over plain text → number of the day, 0 for Monday.
WEEKDAYS = _weekdays()
#: Months that English writes, too, whose names are common words or given names: alone they need a preposition.
ENGLISH_MONTHS = frozenset(plain(name) for name in Locale("en").months["format"]["wide"].values()) | frozenset(
    "jan feb mar apr jun jul aug sept? oct nov dec".split()
)
