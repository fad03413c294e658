"""Months and weekdays by name, in every language that rounds are recognised in; from Babel, with what it lacks."""

from babel import Locale

from domain.text import fold, plain

_LATIN = ("en", "fr", "es", "de")
_UNSPACED = ("lo", "th")

#: Cases and short forms that Babel does not list.
_MORE_MONTHS = {
    "январ[ьюея]": 1, "феврал[ьюея]": 2, "март[аеу]?": 3, "апрел[ьюея]": 4, "ма[йюея]": 5, "июн[ьюея]": 6, "июл[ьюея]": 7,
    "август[аеу]?": 8, "сентябр[ьюея]": 9, "октябр[ьюея]": 10, "ноябр[ьюея]": 11, "декабр[ьюея]": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep(?:t)?": 9, "oct": 10, "nov": 11, "dec": 12,
    "setiembre": 9, "okt": 10, "dez": 12, "janv": 1, "févr": 2, "juil": 7, "jänner": 1,
    "янв": 1, "фев(?:р)?": 2, "мар": 3, "апр": 4, "июн": 6, "июл": 7, "авг": 8, "сен(?:т)?": 9, "окт": 10, "ноя(?:б)?": 11,
    "дек": 12, "maerz": 3, "feber": 2,
    # no February: "trong tháng hai bên"; "tháng năm" is any month of a year as often as May
    "tháng giêng": 1, "tháng một(?! lần)": 1, "tháng hai(?! (?:bên|nước|bộ|thứ|lần|vị|đoàn|ông))": 2,
    "tháng ba(?! (?:bên|nước|lần))": 3, "tháng tư(?! (?:vấn|pháp))": 4, "tháng sáu": 6, "tháng bảy": 7, "tháng tám": 8,
    "tháng chín": 9, "tháng mười": 10, "tháng mười một": 11, "tháng mười hai": 12, "tháng chạp": 12,
    "ມິຖຸນາ": 6, "ມີຖຸນາ": 6, "ພຶດສະພາ": 5, "ພຶດສະພ(?:າ)?": 5, "ກຸມພາ": 2, "ທັນວາ": 12,
}  # fmt: skip
#: Lao months that other words begin with ("ມີນາຍົກ…", there is a prime minister; "ຕຸລາການ", judge; "ກັນຍາວນານ").
_NOT_BEFORE = {"ມີນາ": "ຍົກ", "ຕຸລາ": "ການ", "ກັນຍາ": "ວ"}
_MORE_WEEKDAYS = {
    "понедельника?": 0, "вторника?": 1, "четверга?": 3, "пятниц[ауы]": 4, "суббот[ауы]": 5, "воскресенье": 6,
    # no Wednesday: "окружающую среду", "деловая среда"
    "сред(?<!ающую сред)(?<![нвк]ую сред)(?<!ая сред)(?<!ей сред)(?<!ой сред)[ауы]": 2,
    "(?:星期|[周週]|[礼禮]拜)一": 0, "(?:星期|[周週]|[礼禮]拜)二": 1, "(?:星期|[周週]|[礼禮]拜)三": 2, "(?:星期|[周週]|[礼禮]拜)四": 3, "(?:星期|[周週]|[礼禮]拜)五": 4,
    "(?:星期|[周週]|[礼禮]拜)六": 5, "(?:星期|[周週]|[礼禮]拜)[日天]": 6,
    "月曜日?": 0, "火曜日?": 1, "水曜日?": 2, "木曜日?": 3, "金曜日?": 4, "土曜日?": 5, "日曜日?": 6, "sonnabend": 5,
    "วันพฤหัส": 3,
}  # fmt: skip


#: "am Freitagvormittag"
_PARTS_OF_DAY = "morgen|vormittag|mittag|nachmittag|abend"


def _guarded(name: str) -> str:
    return f"{name}(?!{_NOT_BEFORE[name]})" if name in _NOT_BEFORE else name


def _months() -> dict[str, int]:
    found: dict[str, int] = {}
    for language in (*_LATIN, *_UNSPACED):
        for number, name in Locale(language).months["format"]["wide"].items():
            found |= {_guarded(plain(name)): number, _guarded(fold(name)): number}
            if language in _UNSPACED:
                short = Locale(language).months["format"]["abbreviated"][number]
                found[plain(short).replace(".", r"\.")] = number
    return found | _MORE_MONTHS


def _weekdays() -> dict[str, int]:
    found: dict[str, int] = {}
    for language in (*_LATIN, *_UNSPACED):
        for number, name in Locale(language).days["format"]["wide"].items():
            found |= {plain(name): number, fold(name): number}
    for number, name in Locale("de").days["format"]["wide"].items():
        found[f"{plain(name)}(?:{_PARTS_OF_DAY})"] = number
    return found | _MORE_WEEKDAYS


#: Years told from the one of publication, as Chinese and Japanese put them before a month: "去年8月".
RELATIVE_YEARS = {"再来年": 2, "后年": 2, "後年": 2, "前年": -2, "去年": -1, "昨年": -1, "今年": 0, "本年": 0, "明年": 1, "來年": 1, "来年": 1, "翌年": 1}  # fmt: skip
#: Weeks told from the one of publication, right before a weekday: "下周四".
RELATIVE_WEEKS = {"下": 1, "下个": 1, "下個": 1, "上": -1, "上个": -1, "上個": -1, "本": 0, "这": 0, "這": 0}
#: What stands before a weekday and says on which side of the day of publication it is: that many days off at least.
RELATIVE_WEEKDAYS = {"next": 1, "coming": 1, "upcoming": 1, "last": -1, "past": -1}
#: Regular expression over plain text → number of the month, 1 for January.
MONTHS = _months()
#: Regular expression over plain text → number of the day, 0 for Monday.
WEEKDAYS = _weekdays()
#: Months that English writes, too, whose names are common words or given names: alone they need a preposition.
ENGLISH_MONTHS = frozenset(plain(name) for name in Locale("en").months["format"]["wide"].values()) | frozenset(
    "jan feb mar apr jun jul aug sep(?:t)? oct nov dec".split()
)
