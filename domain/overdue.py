"""Rounds that should have taken place: what that rests on, and whether it may be told.  Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from domain.cadence import deadline, expected_rounds, last_day
from domain.events import Event, EventKind
from domain.rounds import HAPPENED, Expected, ExpectedState, Round
from domain.site import Mechanism, mechanism_id

#: What took place before we watched may be known to nobody here.  By then articles would have recalled it.
_RECALLED_IN = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overdue:
    """An expected round whose time is over."""

    expected: Expected
    mechanism: Mechanism
    last: Round
    plan: Round | None  #: what articles say of it
    deadline: date  #: it should have taken place by then


def overdue_rounds(rounds: Sequence[Round], mechanisms: Iterable[Mechanism], today: date) -> list[Overdue]:
    """The expected rounds that are overdue."""
    known = list(mechanisms)
    found = []
    for one in expected_rounds(rounds, known, today):
        if one.state is not ExpectedState.OVERDUE:
            continue
        ours = [row for row in rounds if row.mechanism == one.mechanism and row.number is not None]
        last = next(row for row in ours if row.status in HAPPENED and row.number == (one.number or 0) - 1)
        mechanism = next(row for row in known if row.id == mechanism_id(one.mechanism))
        over = deadline(one.year, last_day(last), mechanism.cadence)
        assert over is not None  # noqa: S101 - or it would not be overdue
        plan = next((row for row in ours if row.number == one.number), None)
        found.append(Overdue(expected=one, mechanism=mechanism, last=last, plan=plan, deadline=over))
    return found


def may_be_told(one: Overdue, watched_since: datetime | None, now: datetime) -> bool:
    """Whether we would know of the round had it taken place.

    If its time was over before we watched, a record that ends early and a round that is overdue look the same: then
    it is told after three months, in which articles would have recalled it.
    """
    if watched_since is None:
        return False
    over = datetime.combine(one.deadline, datetime.min.time(), UTC) + timedelta(days=1)
    return watched_since < over or now - watched_since >= _RECALLED_IN


def overdue_key(mechanism: str, number: int | None) -> str:
    """The natural key of the event: once for each round that is expected."""
    return f"{EventKind.ROUND_OVERDUE}:{mechanism}/{number}"


def overdue_event(one: Overdue, watched_since: datetime, share: float, days: int) -> Event:
    """The event, with what it rests on; `share` of the last `days` was seen."""
    last, plan, cadence = one.last, one.plan, one.mechanism.cadence
    facts = {
        "last_number": str(last.number),
        "last_on": str(last.starts_on or last.year or ""),
        "last_city": last.city or "",
        "last_country": last.country or "",
        "cadence_days": str(cadence.days) if cadence else "",
        "plan_year": str(one.expected.year or ""),
        "plan_country": one.expected.country or "",
        "plan_url": plan.evidence[0].url if plan and one.expected.year and plan.evidence else "",
        "deadline": one.deadline.isoformat(),
        "watched_since": watched_since.isoformat(),
        "share": f"{share:.4f}",
        "days": str(days),
    }
    return Event(
        kind=EventKind.ROUND_OVERDUE,
        key=overdue_key(one.expected.mechanism, one.expected.number),
        article_url=None,
        mechanism=one.expected.mechanism,
        number=one.expected.number,
        facts=facts,
    )
