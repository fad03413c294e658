"""How far off a time is, as languages put it: "two years ago", "un an plus tard", "三个月后".

Of each pattern group "n" is the number (missing: one), and the group that is filled, of `UNITS`, what is counted.
"""

from collections.abc import Mapping
from dataclasses import dataclass

UNITS = ("days", "weeks", "months", "years")


@dataclass(frozen=True, slots=True, kw_only=True)
class Distances:
    """Words of one language: regular expressions over plain text."""

    numbers: Mapping[str, int]
    ago: tuple[str, ...]  #: before the day of publication
    later: tuple[str, ...]  #: after what was named before
    earlier: tuple[str, ...]  #: before it
    since: tuple[str, ...]  #: right before the name of a round: as long after it the text's own time is


def _counted(words: str) -> dict[str, int]:
    """Numbers from one on, from words; forms of one are joined by "/"."""
    return {form: n for n, forms in enumerate(words.split(), start=1) for form in forms.replace("_", " ").split("/")}


def _made(
    words: str, units: tuple[str, str, str, str], ago: str, later: str, earlier: str, since: str, *, spaced: bool = True
) -> Distances:
    """Patterns from frames in which "#" stands for number and unit; "||" stands between them."""
    numbers = _counted(words)
    one_of = "|".join(sorted(numbers, key=len, reverse=True))
    named = "|".join(f"(?P<{unit}>{form})" for unit, form in zip(UNITS, units, strict=True))
    begin, space = (r"(?<![^\W_])", " ") if spaced else (r"(?<!\d)", " ?")
    counted = rf"(?P<n>{begin}(?:\d{{1,2}}|{one_of})){space}(?:{named})"

    def filled(frames: str) -> tuple[str, ...]:
        return tuple(frame.replace("#", counted) for frame in frames.split("||") if frame)

    return Distances(
        numbers=numbers, ago=filled(ago), later=filled(later), earlier=filled(earlier), since=filled(since)
    )


#: By language.
DISTANCES = {
    "vi": _made(
        "một hai ba bốn năm sáu bảy tám chín mười mười_một mười_hai",
        ("ngày", "tuần", "tháng", "năm"),
        r"cách (?:đây|nay) (?:tròn |gần |hơn |đúng )?#(?! \d)||# (?:trước|về trước)(?! đó| khi|,? (?:thứ trưởng|bộ trưởng))",
        r"# sau(?! khi| cuộc| kỳ| phiên| lần| tham)(?: đó)?",
        r"# trước đó",
        r"# sau (?:khi [^.;]{0,60}|cuộc |kỳ |phiên |họp )*$",
    ),
    "en": _made(
        "a/an/one two three four five six seven eight nine ten eleven twelve",
        ("days?", "weeks?", "months?", "years?"),
        r"# ago(?![a-z])",
        r"# (?:later|afterwards?|on)(?=[,.;]| |$)||# after(?=[,.;]|$)",
        r"# (?:earlier|before|previously)(?=[,.;]|$| (?:in|at|has|have|had|was|were|is|are)(?![a-z]))",
        r"# (?:after|since) [^,.;]{0,12}$",
    ),
    "fr": _made(
        "un/une deux trois quatre cinq six sept huit neuf dix onze douze",
        ("jours?", "semaines?", "mois", "ans?|années?"),
        r"il y a #(?![^\W_])",
        r"# (?:plus tard|après)(?=[,.;]| |$)",
        r"# (?:plus tôt|auparavant|avant)(?=[,.;]|$)",
        r"# après [^,.;]{0,12}$",
    ),
    "es": _made(
        "un/una/uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
        ("días?", "semanas?", "mes(?:es)?", "años?"),
        r"hace #(?![^\W_])||# atrás(?![^\W_])",
        r"# (?:después|más tarde)(?! de)(?![^\W_])",
        r"# (?:antes|atrás)(?! de)(?![^\W_])",
        r"# después de [^,.;]{0,40}$",
    ),
    "de": _made(
        "ein/einem/einer/eine/einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
        ("tag(?:en?|e)?", "wochen?", "monat(?:en?|e)?", "jahr(?:en?|e)?"),
        r"(?<![^\W_])vor #(?![^\W_])",
        r"# (?:später|danach|darauf)(?![^\W_])",
        r"# (?:zuvor|früher|davor)(?![^\W_])",
        r"# nach [^,.;]{0,12}$",
    ),
    "ru": _made(
        "один/одну/одна два/две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
        ("дн(?:я|ей)|день", "недел[юиья]|недель", "месяц(?:а|ев)?", "год(?:а)?|лет"),
        r"#(?: тому)? назад",
        r"# спустя||(?:через|спустя) #(?![^\W_])",
        r"# (?:раньше|ранее)",
        "",
    ),
    "zh": _made(
        "一 两/二/兩 三 四 五 六 七 八 九 十 十一 十二",
        ("天", "周|週|个?星期|個星期", "个月|個月", "年"),
        r"(?<![零〇])#(?:之|以)?前(?!的?\d)",
        r"#(?:之|以)?[后後](?![的任来])",
        "",
        "",
        spaced=False,
    ),
    "lo": _made(
        "ໜຶ່ງ/ນຶ່ງ ສອງ ສາມ ສີ່ ຫ້າ ຫົກ ເຈັດ ແປດ ເກົ້າ ສິບ",
        ("ມື້|ວັນ", "ອາທິດ|ສັບປະດາ", "ເດືອນ", "ປີ"),
        r"# ?ກ່ອນ(?!ໜ້າ)",
        r"# ?(?:ຕໍ່ມາ|ຫຼັງຈາກນັ້ນ|ໃຫ້ຫຼັງ)",
        r"# ?ກ່ອນໜ້ານັ້ນ",
        "",
        spaced=False,
    ),
    "th": _made(
        "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ",
        ("วัน", "สัปดาห์", "เดือน", "ปี"),
        r"# ?(?:ที่แล้ว|ก่อน(?!หน้า))",
        r"# ?(?:ต่อมา|ให้หลัง)",
        r"# ?ก่อนหน้านั้น",
        "",
        spaced=False,
    ),
    "ja": _made(
        "一 二 三 四 五 六 七 八 九 十 十一 十二",
        ("日", "週間", "[かカヶケか]月", "年"),
        r"#前(?!後)",
        r"#後(?!半)",
        "",
        "",
        spaced=False,
    ),
}  # fmt: skip
