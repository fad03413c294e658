"""The ledger: what all articles together say of the rounds.  The same whatever order the articles came in.

Rules, in short.  An article speaks with its newest version.  Copies of one text are one voice, and so are the sites of
one publisher and whoever credits it; a voice speaks through the copy that was corrected, else through most of them.
Of the values that voices give for a field, that of the highest standing counts: the program's own record of confirmed
rounds, then ministries and agencies, then the press, then rewrites and machine translations; of one standing the value
that most voices give; where they are even, the one that was published first.  What was planned never stands for what
happened: once a round is held, its facts come from those who report it.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import TypeVar

from domain.credits import credited_family
from domain.rounds import HAPPENED, Chair, Claim, Conflict, Format, Mention, Quotation, Round, Status
from domain.site import Standing

T = TypeVar("T")

_RANKS = {Standing.OFFICIAL: 1, Standing.AGENCY: 1, Standing.PRESS: 2, Standing.REWRITE: 3}

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
    standing: Standing = Standing.PRESS
    credit: str | None = None  #: as the article has it
    record: bool = False  #: from the program's own record of rounds that are confirmed: no article

    @property
    def rank(self) -> int:
        """How near it is to what it reports: 0 is believed first."""
        return 0 if self.record else _RANKS[self.standing]

    @property
    def order(self) -> tuple[datetime, str]:
        """A total order by publication that no order of arrival can change."""
        return (self.published_at or _UNDATED, self.url)


def fold_rounds(witnesses: Iterable[Witness]) -> list[Round]:
    """The rounds that the witnesses speak of, by mechanism and number; those without a number last, by day."""
    return _in_order(_fold_one(group) for group in _by_round(witnesses))


def fold_twice(before: Iterable[Witness], after: Iterable[Witness]) -> tuple[list[Round], list[Round]]:
    """`fold_rounds` of both.  A round of which the same witnesses speak in both is folded once."""
    folded: dict[tuple[int, ...], Round] = {}

    def fold(group: list[Witness]) -> Round:
        same = tuple(map(id, group))  # of objects that both iterables hold; to compare what they say costs more
        if same not in folded:
            folded[same] = _fold_one(group)
        return folded[same]

    earlier, later = _by_round(before), _by_round(after)
    return _in_order(map(fold, earlier)), _in_order(map(fold, later))


def _in_order(rounds: Iterable[Round]) -> list[Round]:
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
    group = _in_one_order(group)
    status = _status(group)
    speakers = independent_voices([t for t in group if t.mention.status is status] or group)
    # Background mentions ("the eighth round, in Laos in June 2023") know facts too, but yield to those who report.
    backers = speakers if status is Status.MENTIONED else independent_voices(_saying(group, Status.MENTIONED))
    conflicts: list[Conflict] = []
    quotes: list[Quotation] = []
    given = [t for t in group if t.mention.status in {status, Status.MENTIONED}]
    proofs = _proofs(given)

    def settle(
        field: str, value_of: Callable[[Mention], T | None], say: Callable[[T], str], settled: T | None = None
    ) -> T | None:
        chosen = settled or _choose(speakers, value_of) or _choose(backers, value_of)
        if chosen is None:
            return None
        values = [value_of(one.mention) for one in given]
        first = say(chosen)
        if any(value is not None and value != chosen for value in values):
            said: dict[str, list[Witness]] = defaultdict(list)
            for one, value in zip(given, values, strict=True):
                if value is not None:
                    said[say(value)].append(one)
            if len(said) > 1:
                others = sorted((value for value in said if value != first), key=lambda word: (-len(said[word]), word))
                claims = tuple(_claim(value, said[value]) for value in (first, *others))
                conflicts.append(Conflict(field=field, values=claims))
        found = _quotations(field, proofs, lambda mention: value_of(mention) == chosen)
        quotes.extend(proof for proof in found if proof not in quotes)
        return chosen

    number = settle("number", lambda m: m.number, str)
    quotes.extend(_quotations("status", proofs, lambda mention: mention.status is status))
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
        chairs=tuple(chair for party in _sides(given) if (chair := settle("chairs", _chair_of(party), _name_chair))),
        first_seen_at=min(t.first_seen_at for t in group),
        articles=len({t.url for t in given if not t.record}),
        reprints=_reprints(given),
        independent=len(independent_voices([t for t in given if not t.record])),
        conflicts=tuple(conflicts),
        evidence=tuple(quotes),
    )


def _in_one_order(group: Sequence[Witness]) -> list[Witness]:
    """By publication; an article that names a round twice has a place of its own for each, so nothing hangs on its
    order.
    """
    ordered = sorted(group, key=lambda t: t.order)
    if any(one.order == other.order for one, other in pairwise(ordered)):  # to write mentions out costs most of a fold
        ordered.sort(key=lambda t: (t.order, repr(t.mention)))
    return ordered


def _saying(group: Iterable[Witness], status: Status) -> list[Witness]:
    return [one for one in group if one.mention.status is status]


def _claim(value: str, group: Sequence[Witness]) -> Claim:
    believed = sorted(group, key=lambda t: (t.rank, t.order))
    return Claim(
        value=value,
        articles=len({t.url for t in group if not t.record}),
        urls=tuple(dict.fromkeys(t.url for t in believed)),
    )


def _reprints(group: Sequence[Witness]) -> int:
    articles = {t.url: t.story for t in group if not t.record}
    return len(articles) - len(set(articles.values()))


def _sides(group: Sequence[Witness]) -> list[str]:
    """The parties whose chairs are named, in the order of those who are believed first and name most."""
    named = sorted((t for t in group if t.mention.chairs), key=lambda t: (-len(t.mention.chairs), t.rank, t.order))
    return list(dict.fromkeys(chair.party for one in named for chair in one.mention.chairs))


def _chair_of(party: str) -> Callable[[Mention], Chair | None]:
    """Who leads one side; a report that leaves a side out says nothing of it."""
    return lambda mention: next((chair for chair in mention.chairs if chair.party == party), None)


def _name_chair(chair: Chair) -> str:
    return f"{chair.name} ({chair.party})"


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


def independent_voices(group: Sequence[Witness]) -> list[list[Witness]]:
    """The witnesses by independent voice: linked when they share a story, a publisher family, or a credit to one."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for one in group:
        parent[root(f"story {one.story}")] = root(f"voice {one.voice}")
        if (family := credited_family(one.credit)) is not None:
            parent[root(f"story {one.story}")] = root(f"voice {family}")
    voices: dict[str, list[Witness]] = defaultdict(list)
    for one in group:
        voices[root(f"story {one.story}")].append(one)
    return list(voices.values())


def _choose(voices: Sequence[Sequence[Witness]], value_of: Callable[[Mention], T | None]) -> T | None:
    """The value of the highest standing; of one standing what most voices give; even: what was published first."""
    given = {value for voice in voices for t in voice if (value := value_of(t.mention)) is not None}
    if len(given) < 2:  # nobody disagrees, as a rule
        return next(iter(given), None)
    words: list[tuple[Witness, T]] = []
    for voice in voices:
        said = [(t, value) for t in voice if (value := value_of(t.mention)) is not None]
        if said:
            # Copies that say something else than the others were most likely misread.
            said_by = Counter(value for _, value in said)
            corrected = [pair for pair in said if pair[0].corrected_at]
            latest = max(corrected, key=lambda pair: (pair[0].corrected_at or _UNDATED, pair[0].url), default=None)
            words.append(latest or min(said, key=lambda pair: (-said_by[pair[1]], pair[0].rank, pair[0].order)))
    votes = Counter((one.rank, value) for one, value in words)
    return min(words, key=lambda pair: (pair[0].rank, -votes[pair[0].rank, pair[1]], pair[0].order))[1]


def _proofs(group: Sequence[Witness]) -> Mapping[str, Sequence[tuple[Mention, str, str]]]:
    """Per field: mentions with a sentence that speaks of it, and where that stands."""
    proofs: dict[str, list[tuple[Mention, str, str]]] = defaultdict(list)
    for one in sorted(group, key=lambda t: t.record):  # sentences of articles before our own statement
        for piece in one.mention.evidence:
            proofs[piece.field].append((one.mention, piece.quote, one.url))
    return proofs


def _quotations(
    field: str, proofs: Mapping[str, Sequence[tuple[Mention, str, str]]], agrees: Callable[[Mention], bool]
) -> list[Quotation]:
    found: dict[str, Quotation] = {}
    for mention, quote, url in proofs.get(field, ()):
        if len(found) == _QUOTES_PER_FIELD:
            break
        if quote not in found and agrees(mention):
            found[quote] = Quotation(field=field, quote=quote, url=url)
    return list(found.values())
