"""When something is due: the next look at a site or an article, and the next round of a mechanism."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.courtesy import LONGEST_WAIT, spread
from domain.rounds import HAPPENED, Expected, ExpectedState, Regression, Round, Status
from domain.site import Mechanism, mechanism_id

_SLOWER = 1.25  # for each look that brought nothing: from `every` to four times that in seven looks
_USUALLY_SLOWEST = 4  # times `every`
#: Looks in a row at a source that is gone or unreadable after which it counts as dead.
DEAD_AFTER = 3

_Dated = tuple[int, date]
_LEAP = 10  # numbers above a series, behind which the one that comes is a slip …
_MOST_MISSED = 50  # … and above a single round

_BELIEVED, _BELIEVED_AT_MOST = timedelta(hours=6), timedelta(days=1)

# An article is looked at again when it is so old: corrections come soon or never.
_LOOKS = (
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(days=1),
    timedelta(days=3),
    timedelta(days=7),
    timedelta(days=30),
)


def next_crawl(started_at: datetime, failures: int, every: timedelta, who: str) -> datetime:
    """When to look at a site again: `every` after its last crawl began, doubling per failure in a row up to a day.

    Counted from the beginning, so that a slow crawl does not make a site drift.  The wait after a failure is up to a
    fifth shorter, by as much as the site's name (`who`) makes it.
    """
    wait = min(every * (1 << min(failures, 16)), LONGEST_WAIT)
    return started_at + max(every, spread(wait, who) if failures else wait)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """When a source is to be asked, and how that came about; in which rhythm it publishes says domain/rhythm.py."""

    due_at: datetime
    interval: timedelta  #: between its last look and `due_at`
    failures: int = 0  #: looks in a row that found it gone or unreadable


def slowest_interval(every: timedelta, slowest: timedelta | None) -> timedelta:
    """The longest time between two looks at a source that is readable."""
    return max(every, every * _USUALLY_SLOWEST if slowest is None else slowest)


def next_interval(
    last: timedelta | None, every: timedelta, slowest: timedelta | None, *, brought_something: bool
) -> timedelta:
    """The time to the next look at a source: `every` after one that brought something new, else a bit longer each time.

    Never below `every`, never above `slowest`; `last` is the interval before, `None` if there was none.
    """
    if brought_something or last is None:
        return every
    return max(every, min(last * _SLOWER, slowest_interval(every, slowest)))


def next_ask(asked_at: datetime, failures: int, interval: timedelta, who: str) -> Rhythm:
    """When to ask a source again: after its interval, or, if it is gone or unreadable, ever later, up to a day."""
    due_at = next_crawl(asked_at, failures, interval, who)
    return Rhythm(due_at=due_at, interval=due_at - asked_at, failures=failures)


def source_due(rhythm: Rhythm, every: timedelta, slowest: timedelta | None) -> datetime:
    """When a source is due, also if its site's `every` has become shorter since."""
    longest = slowest_interval(every, slowest)
    if rhythm.failures:
        longest = max(longest, LONGEST_WAIT)
    return rhythm.due_at - max(rhythm.interval - longest, timedelta())


def next_look(first_seen_at: datetime, seen_at: datetime) -> datetime | None:
    """When to look at an article again that was last looked at `seen_at`; `None`: never of our own accord."""
    return next((first_seen_at + age for age in _LOOKS if first_seen_at + age > seen_at), None)


def must_fetch_whole(changed_at: datetime | None, fetched_at: datetime | None, now: datetime) -> bool:
    """Whether "unchanged" is no longer to be believed of a source that changed and was fetched whole at these times.

    After 6, 12 and 24 hours without a change, then once a day: a source that is never asked whole may be frozen.
    """
    if fetched_at is None:
        return True
    if fetched_at > now:  # the clock was set back
        return True
    calm = fetched_at - (changed_at or fetched_at)
    return now - fetched_at >= min(max(calm, _BELIEVED), _BELIEVED_AT_MOST)


def find_gaps(rounds: Sequence[Round]) -> list[tuple[str, int]]:
    """Numbers (mechanism, number) that are missing between rounds that took place."""
    seen = defaultdict(set)
    for one in rounds:
        if one.status in HAPPENED and one.number is not None:
            seen[one.mechanism].add(one.number)
    return [
        (mechanism, number)
        for mechanism, numbers in sorted(seen.items())
        for number in range(min(numbers), _highest(numbers))
        if number not in numbers
    ]


def _highest(numbers: Collection[int]) -> int:
    """The last number of a series; the one that is far above a series of others ("lần thứ 110") is a slip of the pen,
    the first one that is recalled beside the news of the thirteenth is none.
    """
    *rest, last = sorted(numbers)
    if not rest or last - rest[-1] <= _LEAP:
        return last
    is_series = len(rest) > 1 and rest[-1] - rest[-2] <= _LEAP
    return rest[-1] if is_series or last - rest[-1] > _MOST_MISSED else last


def find_regressions(rounds: Sequence[Round]) -> list[Regression]:
    """Rounds that are said, if only by some, to have taken place after one with a higher number, and rounds whose
    number is far above those of the series.
    """
    dated: dict[str, list[tuple[int, date]]] = defaultdict(list)
    said: dict[str, list[tuple[int, date]]] = defaultdict(list)
    for one in rounds:
        if one.status in HAPPENED and one.number is not None and one.starts_on is not None:
            dated[one.mechanism].append((one.number, one.starts_on))
            said[one.mechanism] += [(one.number, day) for day in {one.starts_on, *_disputed_days(one)}]
    found = []
    for mechanism, series in sorted(dated.items()):
        highest = _highest([number for number, _ in series])
        slips = [one for one in series if one[0] > highest]
        last = max(one for one in series if one[0] == highest)
        pairs = [(slip, last) for slip in slips]
        pairs += [
            (one, other)
            for one in sorted(said[mechanism])
            for other in series
            if one[0] < other[0] <= highest and other[1] < one[1]
        ]
        found += [
            Regression(mechanism=mechanism, number=number, starts_on=day, after=after, after_on=after_on)
            for (number, day), (after, after_on) in _out_of_line(pairs)
        ]
    return found


def _out_of_line(pairs: Sequence[tuple[_Dated, _Dated]]) -> list[tuple[_Dated, _Dated]]:
    """Of the pairs of rounds of which the first came after the higher second one, one for each round that is at odds
    with most others: where the eleventh is dated 1999, ten right ones are not doubtful for it.
    """
    left, found = list(pairs), []
    while left:
        times = Counter(one for pair in left for one in pair)
        odd = min(times, key=lambda one: (-times[one], one))
        own = [pair for pair in left if odd in pair]
        found.append(min(own, key=lambda pair: pair[1]) if own[0][0] == odd else max(own))
        left = [pair for pair in left if odd not in pair]
    return sorted(found)


def _disputed_days(one: Round) -> list[date]:
    """The days that some give for a round, and that were not chosen."""
    claims = [claim for conflict in one.conflicts if conflict.field == "starts_on" for claim in conflict.values[1:]]
    return [date.fromisoformat(claim.value) for claim in claims]


def expected_rounds(rounds: Sequence[Round], mechanisms: Iterable[Mechanism], today: date) -> list[Expected]:
    """The next round of each mechanism that had one, and whether it is waited for, due or overdue.

    A plan with a year is due in that year and overdue after it; without a plan the mechanism's cadence counts from the
    last round, with half of it as grace (rounds fell between 10 and 22 months apart); what was cancelled is waited for.
    Its host is that of the plan, else whose turn it is where hosts alternate.  A mechanism with any country expects a
    round with each that it had one with.
    """
    expected = []
    spoken = sorted({one.mechanism for one in rounds})
    every = [(series, one) for one in mechanisms for series in spoken if mechanism_id(series) == one.id]
    for series, mechanism in every:
        ours = [one for one in rounds if one.mechanism == series and one.number is not None]
        happened = [one for one in ours if one.status in HAPPENED]
        if not happened:
            continue
        number = _highest([one.number or 0 for one in happened]) + 1
        last = next(one for one in happened if one.number == number - 1)
        plan = next((one for one in ours if one.number == number), None)
        off = plan is not None and plan.status is Status.CANCELLED
        year = plan.year if plan and not off else None
        expected.append(
            Expected(
                mechanism=series,
                number=number,
                country=(plan.country if plan else None) or _host_by_turn(mechanism, number),
                year=year,
                state=ExpectedState.WAITING if off else _state(year, last_day(last), mechanism.cadence, today),
            )
        )
    return expected


def last_day(one: Round) -> date | None:
    """The day by which a round had taken place: its own, or the end of its year where no day is known."""
    if one.starts_on is not None or one.year is None:
        return one.starts_on
    return date(one.year, 12, 31)


def _host_by_turn(mechanism: Mechanism, number: int) -> str | None:
    if mechanism.odd_host is None or "*" in mechanism.parties:
        return None
    other = next(party for party in mechanism.parties if party != mechanism.odd_host)
    return mechanism.odd_host if number % 2 else other


def deadline(year: int | None, last: date | None, cadence: timedelta | None) -> date | None:
    """The day by which a round should have taken place, by its plan or else its cadence; `None`: there is none."""
    if year is not None:
        return date(year, 12, 31)
    return last + cadence * 1.5 if last is not None and cadence is not None else None


def _state(year: int | None, last: date | None, cadence: timedelta | None, today: date) -> ExpectedState:
    closes = deadline(year, last, cadence)
    if closes is None:
        return ExpectedState.WAITING
    if year is not None:
        opens = date(year, 1, 1)
    else:
        assert last is not None  # noqa: S101 - or there would be no deadline
        assert cadence is not None  # noqa: S101 - as above
        opens = last + cadence
    if today < opens:
        return ExpectedState.WAITING
    return ExpectedState.DUE if today <= closes else ExpectedState.OVERDUE
