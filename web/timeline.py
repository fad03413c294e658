"""The rounds of mechanisms between the same parties over the years, as places on a common axis.  Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from domain.rounds import HAPPENED, Expected, ExpectedState, Round, Status
from domain.site import Mechanism, mechanism_id

_NEAR = 2.2  # percent of the width: marks that are nearer to each other would cover each other
_MOST_TICKS = 12
#: Kinds of marks for what has not taken place yet, so that they stand behind today.
_TO_COME = (Status.UPCOMING, Status.PLANNED, ExpectedState.WAITING, ExpectedState.DUE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One round on the axis."""

    x: float  #: percent of the width
    row: int  #: 0, or 1 where it would cover the one before
    kind: str  #: held, mentioned, upcoming, planned, due, overdue, postponed, cancelled, gap
    series: str
    number: int | None
    day: date | None
    year: int | None
    city: str | None
    country: str | None

    @property
    def has_page(self) -> bool:
        """Whether the ledger knows a round here."""
        return self.kind not in ("gap", "waiting", "due", "overdue")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One series of rounds."""

    series: str
    mechanism: Mechanism
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """Series between the same parties, one above the other."""

    parties: tuple[str, ...]
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, int], ...]  #: percent of the width, year
    today: float  #: percent of the width


def timelines(
    rounds: Sequence[Round],
    gaps: Collection[tuple[str, int]],
    expected: Sequence[Expected],
    mechanisms: Sequence[Mechanism],
    today: date,
) -> list[Timeline]:
    """One timeline for each pair of parties, in the order of the mechanisms; the built-in levels stand together."""
    groups: dict[frozenset[str], list[tuple[str, Mechanism]]] = {}
    for mechanism in mechanisms:
        own = [one.mechanism for one in rounds if mechanism_id(one.mechanism) == mechanism.id]
        own += [one.mechanism for one in expected if mechanism_id(one.mechanism) == mechanism.id]
        for series in dict.fromkeys(own) or ([mechanism.id] if "*" not in mechanism.parties else []):
            named = mechanism.between(frozenset({*mechanism.parties, *series.split(":")[1:]}) - {"*"})
            groups.setdefault(frozenset(named.parties), []).append((series, mechanism))
    return [
        _timeline(sorted(parties - {"*"}), members, rounds, gaps, expected, today)
        for parties, members in groups.items()
    ]


def _timeline(
    parties: Sequence[str],
    members: Sequence[tuple[str, Mechanism]],
    rounds: Sequence[Round],
    gaps: Collection[tuple[str, int]],
    expected: Sequence[Expected],
    today: date,
) -> Timeline:
    lanes = [(series, mechanism, _marks(series, rounds, gaps, expected)) for series, mechanism in members]
    years = [mark.year for _, _, marks in lanes for mark in marks if mark.year is not None] or [today.year]
    first, last = min(*years, today.year - 1), max(*years, today.year) + 1
    span = last - first + 0.0

    def x(day: date) -> float:
        return round(2 + 96 * (day.year - first + (day.timetuple().tm_yday - 1) / 366) / span, 2)

    def time_of(mark: Mark) -> date:
        if mark.day is None and mark.kind in _TO_COME and (mark.year is None or mark.year == today.year):
            return today + (date((mark.year or last - 1) + 1, 1, 1) - today) / 2  # in what is left of that year
        return mark.day or date(mark.year or today.year, 7, 1)

    placed = []
    for series, mechanism, marks in lanes:
        row_of: list[Mark] = []
        for mark in sorted(marks, key=lambda m: (time_of(m), m.number or 0)):
            at = x(time_of(mark))
            before = row_of[-1] if row_of else None
            row = 1 - before.row if before is not None and at - before.x < _NEAR else 0
            row_of.append(replace(mark, x=at, row=row))
        placed.append(Lane(series=series, mechanism=mechanism, marks=tuple(row_of)))
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if span / step <= _MOST_TICKS or step == 100)
    ticks = tuple((x(date(year, 1, 1)), year) for year in range(first - first % -step, last + 1, step))
    return Timeline(parties=tuple(parties), lanes=tuple(placed), ticks=ticks, today=x(today))


def _marks(
    series: str, rounds: Sequence[Round], gaps: Collection[tuple[str, int]], expected: Sequence[Expected]
) -> list[Mark]:
    states = {(one.mechanism, one.number): one for one in expected}
    own = [one for one in rounds if one.mechanism == series]
    marks = []
    for one in own:
        awaited = states.pop((series, one.number or 0), None)
        is_late = awaited is not None and one.status in (Status.PLANNED, Status.UPCOMING) and awaited.state != "waiting"
        marks.append(
            Mark(
                x=0, row=0, kind=str(awaited.state) if is_late and awaited else str(one.status), series=series,
                number=one.number, day=one.starts_on, year=one.year, city=one.city, country=one.country,
            )
        )  # fmt: skip
    known = {one.number: one.year for one in own if one.number is not None and one.year is not None}
    spoken_of = {one.number for one in own}  # a cancelled one has a mark of its own
    for other, number in gaps:
        if other == series and number not in spoken_of:
            marks.append(_missing(series, number, known))
    for (other, number), awaited in states.items():
        if other == series:
            marks.append(
                Mark(
                    x=0, row=0, kind=str(awaited.state), series=series, number=number, day=None, year=awaited.year,
                    city=None, country=awaited.country,
                )
            )  # fmt: skip
    return marks


def _missing(series: str, number: int, known: Mapping[int, int]) -> Mark:
    """A round that nobody speaks of stands between its neighbours."""
    before = max((n for n in known if n < number), default=None)
    after = min((n for n in known if n > number), default=None)
    year = None
    if before is not None and after is not None:
        year = round(known[before] + (known[after] - known[before]) * (number - before) / (after - before))
    elif before is not None or after is not None:
        year = known[before if before is not None else after]  # type: ignore[index]  # one of the two is a number
    return Mark(
        x=0, row=0, kind="gap", series=series, number=number, day=None, year=year, city=None, country=None
    )  # fmt: skip


def happened(kind: str) -> bool:
    """Whether a mark stands for a round that took place."""
    return kind in HAPPENED
