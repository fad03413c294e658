"""Dates as pages write them, from text to a moment with a zone.  Doubt is `None`."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

EARLIEST_YEAR = 1995  # the first Vietnamese newspaper went online in 1997; earlier years are defaults and typing errors
SKEW = timedelta(minutes=15)  # clocks of servers run ahead of ours by minutes

_ISO = re.compile(
    r"(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
    r"(?:[T\s,]+(?P<H>\d{1,2})[:h](?P<M>\d{2})(?::(?P<S>\d{2})(?:[.,]\d+)?)?)?(?P<half>\s*[AaPp]\.?[Mm]\.?)?\s*(?P<zone>Z\b|UTC|GMT)?\s*(?P<off>[+-]\d{1,2}(?::?\d{2})?\b)?"
)
_CLOCK = r"(?P<H{n}>\d{{1,2}})\s*(?::|h|giờ)\s*(?P<M{n}>\d{{2}})(?::\d{{2}})?(?P<half{n}>\s*[AaPp]\.?[Mm]\b\.?)?"
_NUMERIC = re.compile(
    rf"(?:{_CLOCK.format(n=1)}\s*(?:[|,•·–-]|ngày|Thứ\s+\S+,?|on)?\s*(?:(?:ngày|thứ\s+\S+,?|"
    rf"chủ nhật,?)\s*)*)?(?<!\d)(?P<a>\d{{1,2}})\s?[/.-]\s?(?P<b>\d{{1,2}})\s?[/.-]\s?(?P<y>(?:19|20|25)\d\d)(?!\d)"
    rf"(?:\s*(?:[|,•·–-]|lúc|at|um|à)?\s*{_CLOCK.format(n=2)})?\s*(?P<zone>[\[(]?(?:GMT|"
    rf"UTC)\b)?\s*(?P<off>[+-]\d{{1,2}}(?::?\d{{2}})?(?!\d))?",
    re.I,
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan janvier januar enero janeiro gennaio januari jänner janv ene января янв",
            "february feb février fevrier februar febrero fevereiro febbraio februari févr fév февраля фев pebruari",
            "march mar mars märz marzo março maart mär maret марта мар",
            "april apr avril abril aprile avr abr апреля апр",
            "may mai mayo maio maggio mei мая",
            "june jun juin juni junio junho giugno июня июн",
            "july jul juillet juli julio julho luglio juil июля июл",
            "august aug août aout agosto augustus ago agustus августа авг",
            "september sep sept septembre septiembre setembro settembre set сентября сен сент",
            "october oct octobre oktober octubre outubro ottobre okt out октября окт",
            "november nov novembre noviembre novembro ноября ноя нояб nopember",
            "december dec décembre dezember diciembre dezembro dicembre déc dez dic desember desembre декабря дек",
        ),
        1,
    )
    for name in names.split()
}
#: Scripts whose marks are no letters of words: month names as they stand.  Short forms of Thai have full stops.
_SCRIPT_MONTHS = (
    "มกราคม|ม\\.?ค\\.|ມັງກອນ", "กุมภาพันธ์|ก\\.?พ\\.|ກຸມພາ", "มีนาคม|มี\\.?ค\\.|ມີນາ", "เมษายน|เม\\.?ย\\.|ເມສາ",
    "พฤษภาคม|พ\\.?ค\\.|ພຶດສະພາ", "มิถุนายน|มิ\\.?ย\\.|ມິຖຸນາ", "กรกฎาคม|ก\\.?ค\\.|ກໍລະກົດ", "สิงหาคม|ส\\.?ค\\.|ສິງຫາ",
    "กันยายน|ก\\.?ย\\.|ກັນຍາ", "ตุลาคม|ต\\.?ค\\.|ຕຸລາ", "พฤศจิกายน|พ\\.?ย\\.|ພະຈິກ", "ธันวาคม|ธ\\.?ค\\.|ທັນວາ",
)  # fmt: skip
_SCRIPT_NAMED = re.compile(
    rf"(?P<d>\d{{1,2}})\s*(?:{'|'.join(f'(?P<m{n}>{names})' for n, names in enumerate(_SCRIPT_MONTHS, 1))})\s*"
    r"(?:พ\.ศ\.\s*|ປີ\s*)?(?P<y>20\d\d|25\d\d)(?:\D{0,12}(?P<H>\d{1,2})[:.](?P<M>\d{2}))?"
)
_BUDDHIST = 543  # years that the Thai calendar is ahead
_NAMED = re.compile(
    r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+|of\s+)?(?P<n1>[^\W\d_]{3,12})\.?,?\s+(?:de\s+)?|"
    r"(?P<n2>[^\W\d_]{3,12})\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?,?\s+)(?P<y>(?:19|20)\d\d)"
    rf"(?:\s*(?:[|,•·–-]|at|um|à|às)?\s*{_CLOCK.format(n=1)})?\s*(?P<zone>\(?(?:GMT|"
    rf"UTC))?\s*(?P<off>[+-]\d{{1,2}}(?::?\d{{2}})?(?!\d))?",
    re.I,
)
_CJK = re.compile(
    r"(?P<y>(?:19|20)\d\d)\s*[年년]\s*(?P<m>\d{1,2})\s*[月월]\s*(?P<d>\d{1,2})\s*[日일](?:\s*(?P<H>\d{1,2})\s*[:：时時]\s*(?P<M>\d{2}))?"
)
_VI = re.compile(
    rf"(?:{_CLOCK.format(n=1)}\D{{0,20}})?ngày\s+(?P<d>\d{{1,2}})\s+tháng\s+(?P<m>\d{{1,2}}),?\s+năm\s+(?P<y>(?:19|20)\d\d)(?:\D{{0,6}}{_CLOCK.format(n=2)})?",
    re.I,
)
_STAMP = re.compile(
    r"(?<!\d)(?P<y>20\d\d|19\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)T?(?P<H>[0-2]\d)?(?P<M>[0-5]\d)?(?P<S>[0-5]\d)?(?P<zone>Z)?(?P<off>[+-]\d{4})?$"
)
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """What is needed to understand a date: where it is printed, when it was fetched, the order of its figures."""

    zone: tzinfo
    latest: datetime  #: nothing on the page is later
    month_first: bool | None = False  #: in 03/04/2026; `None`: not known, so only an unambiguous date counts

    def accept(self, moment: datetime | None) -> datetime | None:
        """The moment, if it is possible."""
        if moment is None or moment.year < EARLIEST_YEAR or moment > self.latest + SKEW:
            return None
        return moment


def zone_of(name: str) -> tzinfo:
    """The zone of this name, UTC if there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return UTC


def moment(text: str, reckoning: Reckoning) -> datetime | None:
    """The moment that a text states: a day without a time is its midnight, a time without a zone is the site's."""
    text = text.strip()[:200]
    if _EPOCH.fullmatch(text):
        seconds = int(text[:10])
        return reckoning.accept(datetime.fromtimestamp(seconds, UTC))
    for read in (_iso, _numeric, _named, _written):
        found = read(text, reckoning)
        if found is not None:
            return found
    return None


def _iso(text: str, reckoning: Reckoning) -> datetime | None:
    found = _ISO.search(text) or _STAMP.match(text)
    if found is None:
        return None
    parts = found.groupdict()
    return _build(
        reckoning,
        parts["y"],
        parts["m"],
        parts["d"],
        parts["H"],
        parts["M"],
        parts.get("half"),
        parts["zone"],
        parts["off"],
        parts.get("S"),
    )


def _numeric(text: str, reckoning: Reckoning) -> datetime | None:
    found = _NUMERIC.search(text)
    if found is None:
        return None
    a, b = int(found["a"]), int(found["b"])
    clock = ("1" if found["H1"] else "2") if (found["H1"] or found["H2"]) else ""
    hour, minute, half = (
        (found[f"H{clock}"], found[f"M{clock}"], found[f"half{clock}"]) if clock else (None, None, None)
    )
    ways = [(a, b)] if "." in found.group() else [(a, b), (b, a)]
    if reckoning.month_first and "." not in found.group():
        ways.reverse()
    dates = [
        _build(reckoning, found["y"], month, day, hour, minute, half, found["zone"], found["off"])
        for day, month in ways
    ]
    if reckoning.month_first is None and len(dates) == 2 and dates[0] and dates[1] and a != b:
        return None
    if reckoning.month_first is not None and max(a, b) <= 12:
        return dates[0]
    return next((date for date in dates if date), None)


def _named(text: str, reckoning: Reckoning) -> datetime | None:
    for found in _NAMED.finditer(text):
        month = _MONTHS.get((found["n1"] or found["n2"]).lower())
        if month:
            return _build(
                reckoning,
                found["y"],
                month,
                found["d1"] or found["d2"],
                found["H1"],
                found["M1"],
                found["half1"],
                found["zone"],
                found["off"],
            )
    return None


def _written(text: str, reckoning: Reckoning) -> datetime | None:
    if found := _CJK.search(text):
        return _build(reckoning, found["y"], found["m"], found["d"], found["H"], found["M"])
    if found := _SCRIPT_NAMED.search(text):
        month = next(n for n in range(1, 13) if found[f"m{n}"])
        return _build(reckoning, found["y"], month, found["d"], found["H"], found["M"])
    if found := _VI.search(text):
        return _build(
            reckoning, found["y"], found["m"], found["d"], found["H1"] or found["H2"], found["M1"] or found["M2"]
        )
    return None


def _build(
    reckoning: Reckoning,
    year: str | int,
    month: str | int,
    day: str | int,
    hour: str | None = None,
    minute: str | None = None,
    half: str | None = None,
    zone: str | None = None,
    offset: str | None = None,
    second: str | None = None,
) -> datetime | None:
    h, m, year = int(hour or 0), int(minute or 0), int(year)
    if year >= EARLIEST_YEAR + _BUDDHIST:
        year -= _BUDDHIST
    if half and "p" in half.lower() and h < 12:
        h += 12
    elif half and "a" in half.lower() and h == 12:
        h = 0
    try:
        stated = _offset(offset, zone) if hour else None
        return reckoning.accept(
            datetime(year, int(month), int(day), h, m, int(second or 0), tzinfo=stated or reckoning.zone)
        )
    except (ValueError, OverflowError):
        return None


def _offset(offset: str | None, zone: str | None) -> tzinfo | None:
    if offset:
        sign = -1 if offset[0] == "-" else 1
        figures = offset[1:].replace(":", "")
        hours, minutes = (int(figures), 0) if len(figures) <= 2 else (int(figures[:-2]), int(figures[-2:]))
        return timezone(sign * timedelta(hours=hours, minutes=minutes)) if hours <= 14 and minutes < 60 else None
    return UTC if zone else None
