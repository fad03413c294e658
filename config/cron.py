"""Cron lines: five fields, checked and put into one spelling that every program reads alike."""

import calendar
import re

from config.wording import shown

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_DAYS = {"sun": 0, "mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6}
_LONGEST_MONTH = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


def cron_line(value: str) -> str:
    """The line with weekdays as names, because their numbers mean different days to different programs.

    0 and 7 are Sunday, as in crontab(5).  Raises `ValueError`.
    """
    fields = value.lower().split()
    if len(fields) != 5:
        raise ValueError(
            f'must have five fields (minute, hour, day, month, weekday) such as "*/15 6-23 * * *", not {len(fields)}'
        )
    minute, hour, day, month, weekday = fields
    _numbers("minute", minute, 0, 59, {})
    _numbers("hour", hour, 0, 23, {})
    days = _numbers("day of the month", day, 1, 31, {})
    months = _numbers("month", month, 1, 12, _MONTHS)
    weekdays = _numbers("weekday", weekday, 0, 7, _DAYS)
    if day != "*" and weekday != "*":
        raise ValueError("must not give a day of the month and a weekday together: programs differ in what that means")
    if min(days) > max(_LONGEST_MONTH.get(number, 31) for number in months):
        raise ValueError("must name a day that its months have")
    if month != "*":
        month = ",".join(str(number) for number in months)
    if weekday != "*":
        wanted = {number % 7 for number in weekdays}
        weekday = ",".join(name for name, number in _DAYS.items() if number in wanted)
    return " ".join((minute, hour, day, month, weekday))


def _numbers(field: str, text: str, low: int, high: int, names: dict[str, int]) -> list[int]:
    chosen: set[int] = set()
    for part in text.split(","):
        found = re.fullmatch(r"(?:(\*)|([0-9]{1,2}|[a-z]{3})(?:-([0-9]{1,2}|[a-z]{3}))?)(?:/([0-9]{1,2}))?", part)
        if found is None:
            raise ValueError(f'must have a {field} such as "*", "5", "1-5", "*/15" or "1,15", not {shown(part)}')
        star, first, last, step = found.groups()
        begin = low if star else _number(field, first, low, high, names)
        end = high if star else _number(field, last, low, high, names) if last else begin
        if field == "weekday" and last == "sun":
            end = 7  # numbers run from Sunday, a range may also end there
        if begin > end:
            raise ValueError(f"must have a {field} range that runs upwards, not {shown(part)}")
        if step and (not 1 <= int(step) <= high - low or begin == end):
            raise ValueError(f"must have a {field} step that fits a range, not {shown(part)}")
        chosen.update(range(begin, end + 1, int(step or 1)))
    return sorted(chosen)


def _number(field: str, text: str, low: int, high: int, names: dict[str, int]) -> int:
    number = names.get(text, int(text) if text.isdigit() else -1)
    if not low <= number <= high:
        raise ValueError(f"must have a {field} from {low} to {high}, not {shown(text)}")
    return number
