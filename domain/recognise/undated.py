"""Days as the calendar has them, where a text leaves out the year, or the year and the month."""

from datetime import date, timedelta

_AHEAD = timedelta(days=1)  # zones differ


def day_without_year(year: int | None, month: int, day: int, published_on: date | None, *, ahead: bool) -> date | None:
    """A day and month without a year: the latest not after publication, or the next one for what is to come."""
    try:
        if year is not None:
            return date(year, month, day)
        if published_on is None:
            return None
        this_year = date(published_on.year, month, day)
        if ahead and this_year < published_on - _AHEAD:
            return date(published_on.year + 1, month, day)
        if not ahead and this_year > published_on + _AHEAD:
            return date(published_on.year - 1, month, day)
    except ValueError:
        return None
    return this_year


def day_of_month(day: int, published_on: date | None, *, ahead: bool) -> date | None:
    """The day of that number nearest to publication: up to it, or from it on."""
    if published_on is None:
        return None
    month = published_on.month
    year = published_on.year
    try:
        if ahead and day < published_on.day - 1:
            return date(year + month // 12, month % 12 + 1, day)
        if not ahead and day > published_on.day + 1:
            return date(year - (month == 1), (month - 2) % 12 + 1, day)
        return date(year, month, day)
    except ValueError:
        return None
