"""The ledger: what all articles together say of the rounds.  The same whatever order the articles came in.

Rules, in short.  An article speaks with its newest version.  Copies of one text are one voice; it speaks through the
copy that was corrected, else through most of them.  A field takes the value that most independent
voices give; where they are even, the one that was published first.  What was planned never stands for what happened:
once a round is held, its facts come from those who report it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from domain.rounds import HAPPENED, Chair, Claim, Conflict, Format, Mention, Quotation, Round, Status

T = TypeVar("T")

#: Reports without a number may give the visit's first or last day for the round's.
SAME_ROUND = timedelta(days=3)
_QUOTES_PER_FIELD = 3
_UNDATED = datetime.max.replace(tzinfo=UTC)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """What the newest version of one article says of one round, and who says it."""

    mention: Mention
    url: str
    story: int  #: articles with one story are copies of one text
    voice: str  #: publisher family, or the site's name where it has none
    published_at: datetime | None
    corrected_at: datetime | None  #: when its newest version was first seen, if that is not its first
    first_seen_at: datetime  #: when the article was first seen
    history: bool = False  #: found by the first crawl of its site, or by a look into the past

    @property
    def order(self) -> tuple[datetime, str]:
        """A total order by publication that no order of arrival can change."""
        return (self.published_at or _UNDATED, self.url)


def fold_rounds(witnesses: Iterable[Witness]) -> list[Round]:
    """The rounds that the witnesses speak of, by mechanism and number; those without a number last, by day."""
    rounds = [_fold_one(group) for group in _by_round(witnesses)]
    return sorted(rounds, key=lambda r: (r.mechanism, r.number is None, r.number or 0, r.starts_on or date.max))


def _by_round(witnesses: Iterable[Witness]) -> list[list[Witness]]:
    numbered: dict[tuple[str, int], list[Witness]] = defaultdict(list)
    unnumbered: list[Witness] = []
    for one in witnesses:
        if one.mention.number is None:
            unnumbered.append(one)
        else:
            numbered[one.mention.mechanism, one.mention.number].append(one)
    days = [
        (mechanism, day, group)
        for (mechanism, _), group in sorted(numbered.items())
        for day in sorted({t.mention.starts_on for t in group if t.mention.starts_on and t.mention.status in HAPPENED})
    ]
    loose: dict[tuple[str, date | None], list[Witness]] = {}
    for one in sorted(unnumbered, key=lambda t: (t.mention.mechanism, t.mention.starts_on or date.max, t.order)):
        mechanism, day = one.mention.mechanism, one.mention.starts_on
        near = [(abs(day - there), group) for other, there, group in days if day and other == mechanism]
        gap, group = min(near, key=lambda pair: pair[0], default=(timedelta.max, []))
        if gap <= SAME_ROUND:
            group.append(one)
            continue
        for (other, there), group in loose.items():
            if other == mechanism and day and there and abs(day - there) <= SAME_ROUND:
                group.append(one)
                break
        else:
            loose.setdefault((mechanism, day), []).append(one)
    return [*numbered.values(), *loose.values()]


def _fold_one(group: Sequence[Witness]) -> Round:
    # An article that names a round twice has a place of its own for each, so that nothing hangs on its order.
    group = sorted(group, key=lambda t: (t.order, repr(t.mention)))
    status = _status(group)
    speakers = _voices([t for t in group if t.mention.status is status] or group)
    # Background mentions ("the eighth round, in Laos in June 2023") know facts too, but yield to those who report.
    backers = _voices([t for t in group if t.mention.status is Status.MENTIONED])
    conflicts: list[Conflict] = []
    quotes: list[Quotation] = []
    given = [t for t in group if t.mention.status in {status, Status.MENTIONED}]

    def settle(
        field: str, value_of: Callable[[Mention], T | None], say: Callable[[T], str], settled: T | None = None
    ) -> T | None:
        chosen = settled or _choose(speakers, value_of) or _choose(backers, value_of)
        if chosen is None:
            return None
        said = Counter(say(value) for t in given if (value := value_of(t.mention)) is not None)
        first = say(chosen)
        if len(said) > 1:
            others = sorted((-n, value) for value, n in said.items() if value != first)
            claims = [Claim(value=value, articles=-n) for n, value in [(-said[first], first), *others]]
            conflicts.append(Conflict(field=field, values=tuple(claims)))
        quotes.extend(_quotations(field, given, lambda mention: value_of(mention) == chosen))
        return chosen

    number = settle("number", lambda m: m.number, str)
    quotes.extend(_quotations("status", given, lambda mention: mention.status is status))
    starts_on = settle("starts_on", lambda m: m.starts_on, date.isoformat)
    year = starts_on.year if starts_on else None
    return Round(
        mechanism=group[0].mention.mechanism,
        number=number,
        status=status,
        starts_on=starts_on,
        ends_on=settle("ends_on", lambda m: m.ends_on, date.isoformat),
        year=settle("year", lambda m: m.starts_on.year if m.starts_on else m.year, str, year),
        country=settle("country", lambda m: m.country, str),
        city=settle("city", lambda m: m.city, str),
        format=settle("format", lambda m: m.format, Format.__str__),
        chairs=settle("chairs", lambda m: m.chairs or None, _name_chairs) or (),
        first_seen_at=min(t.first_seen_at for t in group),
        articles=len({t.url for t in given}),
        independent=len(_voices(given)),
        conflicts=tuple(conflicts),
        evidence=tuple(quotes),
    )


def _name_chairs(chairs: tuple[Chair, ...]) -> str:
    return ", ".join(f"{chair.name} ({chair.party})" for chair in chairs)


def _status(group: Sequence[Witness]) -> Status:
    """Held beats everything, a background mention any announcement; of announcements the latest counts."""
    said = {t.mention.status for t in group}
    for fact in HAPPENED:
        if fact in said:
            return fact
    stories: dict[int, list[Witness]] = defaultdict(list)
    for one in group:
        stories[one.story].append(one)
    # Copies that were not corrected say what their text no longer says.
    speakers = [max(copies, key=lambda t: (t.corrected_at or _LONG_AGO, _latest(t))) for copies in stories.values()]
    return max(speakers, key=_latest).mention.status


def _latest(one: Witness) -> tuple[bool, datetime, str]:
    return (one.published_at is not None, *one.order)


def _voices(group: Sequence[Witness]) -> list[list[Witness]]:
    """The witnesses by independent voice: linked when they share a story or a publisher family."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for one in group:
        parent[root(f"story {one.story}")] = root(f"voice {one.voice}")
    voices: dict[str, list[Witness]] = defaultdict(list)
    for one in group:
        voices[root(f"story {one.story}")].append(one)
    return list(voices.values())


def _choose(voices: Sequence[Sequence[Witness]], value_of: Callable[[Mention], T | None]) -> T | None:
    """The value most voices give; even: the one that was published first."""
    words: list[tuple[Witness, T]] = []
    for voice in voices:
        said = [(t, value) for t in voice if (value := value_of(t.mention)) is not None]
        if said:
            # Copies that say something else than the others were most likely misread.
            said_by = Counter(value for _, value in said)
            corrected = [pair for pair in said if pair[0].corrected_at]
            latest = max(corrected, key=lambda pair: (pair[0].corrected_at or _UNDATED, pair[0].url), default=None)
            words.append(latest or min(said, key=lambda pair: (-said_by[pair[1]], pair[0].order)))
    votes = Counter(value for _, value in words)
    best = min(words, key=lambda pair: (-votes[pair[1]], pair[0].order), default=None)
    return best[1] if best else None


def _quotations(field: str, group: Sequence[Witness], agrees: Callable[[Mention], bool]) -> list[Quotation]:
    found: list[Quotation] = []
    for one in group:
        for piece in one.mention.evidence if agrees(one.mention) else ():
            if piece.field == field and all(piece.quote != other.quote for other in found):
                found.append(Quotation(field=field, quote=piece.quote, url=one.url))
    return found[:_QUOTES_PER_FIELD]
