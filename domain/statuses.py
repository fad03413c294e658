"""Which status a round has of all that is said of it, and who says otherwise."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from domain.rounds import HAPPENED, Status
from domain.site import Standing
from domain.witness import Witness, announcing

TAKEN_BACK = (Status.POSTPONED, Status.CANCELLED)

_DENIED_WITHIN = timedelta(days=7)
_EAST = timedelta(hours=9)  # far enough for midnight in Hà Nội and for an evening before the day
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


def settle_status(group: Sequence[Witness]) -> tuple[Status, list[Witness]]:
    """The status of a round, and the witnesses who contradict it.

    Held beats everything, a background mention any announcement, unless a ministry takes back within days what nobody
    of its standing reports, or anybody what only rewrites do.  Of announcements the latest counts, one of a rewrite
    only where nobody else announces.  That plans come before what became of them is no contradiction: only to take back
    is.
    """
    speakers = _speakers(group)
    taken_back = [one for one in speakers if one.mention.status in TAKEN_BACK]
    happened = [one for one in group if one.mention.status in HAPPENED]
    if happened:
        after = [one for one in taken_back if _is_after(one, happened)]
        believed = [one for one in after if _is_denial(one, happened)]
        if believed:
            return max(believed, key=_latest).mention.status, happened
        said = {one.mention.status for one in happened}
        return next(status for status in HAPPENED if status in said), after
    newest = max(announcing(speakers), key=_latest)
    is_off = newest.mention.status in TAKEN_BACK
    return newest.mention.status, [
        one
        for one in speakers
        if (one.mention.status in TAKEN_BACK) is not is_off
        and not one.record
        and (_latest(one) > _latest(newest) or (one.rank < newest.rank and not is_off))
    ]


def _speakers(group: Sequence[Witness]) -> list[Witness]:
    """One witness a story: copies that were not corrected say what their text no longer says."""
    stories: dict[int, list[Witness]] = defaultdict(list)
    for one in group:
        stories[one.story].append(one)
    return [max(copies, key=lambda one: (one.corrected_at or _LONG_AGO, _latest(one))) for copies in stories.values()]


def _is_after(one: Witness, happened: Sequence[Witness]) -> bool:
    """Whether a witness speaks on the day of a round as it is reported, or later; without a day, after all reports."""
    if one.spoke_at is None:
        return False
    days = [day for other in happened if (day := other.mention.starts_on) is not None]
    if days:
        return _day(one.spoke_at) >= max(days)
    reports = [other.spoke_at for other in happened if not other.record]
    return all(report is not None and report < one.spoke_at for report in reports)


def _is_denial(one: Witness, happened: Sequence[Witness]) -> bool:
    """Whether a witness who takes a round back is believed: it speaks within days, for months later it looks back."""
    days = [day for other in happened if (day := other.mention.starts_on) is not None]
    if days and (one.spoke_at is None or _day(one.spoke_at) - max(days) > _DENIED_WITHIN):
        return False
    if one.rank >= min(other.rank for other in happened):
        return False
    return one.standing is Standing.OFFICIAL or all(other.standing is Standing.REWRITE for other in happened)


def _day(moment: datetime) -> date:
    """The day of a moment where rounds are held: the database knows the moment, not the zone it was told in."""
    return (moment.astimezone(UTC) + _EAST).date()


def _latest(one: Witness) -> tuple[bool, datetime, str]:
    return (one.published_at is not None, one.spoke_at or one.order[0], one.url)
