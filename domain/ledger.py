"""The ledger: what all articles together say of the rounds.  The same whatever order the articles came in.

Rules, in short.  An article speaks with its newest version.  Copies of one text are one voice, and so are the sites of
one publisher and whoever credits it; a voice speaks through the copy that was corrected, else through most of them.
Of the values that voices give for a field, that of the highest standing counts: the program's own record of confirmed
rounds, then ministries and agencies, then the press, then rewrites and machine translations; of one standing the value
that most voices give; where they are even, the one that was published first.  What was planned never stands for what
happened: once a round is held, its facts come from those who report it.  Plans slip: of announcements those of the last
week count.  Spellings of one name are one name, and place and format are such as one meeting can have.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import date, timedelta
from operator import attrgetter
from typing import TypeVar

from domain.chairs import with_one_spelling
from domain.rounds import HAPPENED, Chair, Claim, Conflict, Format, Mention, Quotation, Round, RoundFacts, Status
from domain.statuses import TAKEN_BACK, settle_status
from domain.witness import Voices, Witness, independent_voices

T = TypeVar("T")
R = TypeVar("R", bound=RoundFacts)

_FACTS = tuple(field.name for field in fields(RoundFacts))
_NUMBER: Callable[[Mention], int | None] = attrgetter("number")
_STARTS_ON: Callable[[Mention], date | None] = attrgetter("starts_on")
_ENDS_ON: Callable[[Mention], date | None] = attrgetter("ends_on")
_COUNTRY: Callable[[Mention], str | None] = attrgetter("country")
_CITY: Callable[[Mention], str | None] = attrgetter("city")
_FORMAT: Callable[[Mention], Format | None] = attrgetter("format")

#: Reports without a number may give the visit's first or last day for the round's.
SAME_ROUND = timedelta(days=3)
_QUOTES_PER_FIELD = 3
_NOBODY = 9  #: a rank below all others


def fold_rounds(witnesses: Iterable[Witness]) -> list[Round]:
    """The rounds that the witnesses speak of, by mechanism and number; those without a number last, by day."""
    return _in_order(_fold_one(_Fold(group)) for group in _by_round(witnesses))


def fold_facts(
    before: Iterable[Witness], after: Iterable[Witness]
) -> tuple[Sequence[RoundFacts], Sequence[RoundFacts]]:
    """What the rounds of both are, as `fold_rounds` has them, without the sentences and counts that prove it.

    A round of which the same witnesses speak in both is folded once.
    """
    folded: dict[tuple[int, ...], RoundFacts] = {}

    def fold(group: list[Witness]) -> RoundFacts:
        same = tuple(map(id, group))  # of objects that both iterables hold; to compare what they say costs more
        if same not in folded:
            folded[same] = _Fold(group).facts
        return folded[same]

    earlier, later = _by_round(before), _by_round(after)
    return _in_order(map(fold, earlier)), _in_order(map(fold, later))


def _in_order(rounds: Iterable[R]) -> list[R]:
    return sorted(rounds, key=lambda r: (r.mechanism, r.number is None, r.number or 0, r.starts_on or date.max))


def _by_round(witnesses: Iterable[Witness]) -> list[list[Witness]]:
    numbered: dict[tuple[str, int], list[Witness]] = defaultdict(list)
    unnumbered: list[Witness] = []
    for one in map(_as_of_when_seen, witnesses):
        if one.mention.number is None:
            unnumbered.append(one)
        else:
            numbered[one.mention.mechanism, one.mention.number].append(one)
    if not unnumbered:
        return list(numbered.values())
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


class _Fold:
    """One round: who speaks of it, in one order, and what that comes to."""

    def __init__(self, group: Sequence[Witness]) -> None:
        self.group = _in_one_order(with_one_spelling(group))
        self.status, self.against = settle_status(self.group)
        status = self.status
        # Background mentions ("the eighth round, in Laos in June 2023") know facts too, but yield to those who report.
        self.given = [t for t in self.group if t.mention.status is status or t.mention.status is Status.MENTIONED]
        self._speakers = Voices([t for t in self.group if t.mention.status is status] or self.group)
        is_background = status is Status.MENTIONED
        self._backers = self._speakers if is_background else Voices(_saying(self.group, Status.MENTIONED))
        starts_on = self._settle(_STARTS_ON)
        country, form = self._settle(_COUNTRY), self._settle(_FORMAT)
        if form is Format.ONLINE and self._best_rank(_COUNTRY) < self._best_rank(_FORMAT):
            form = None  # a rewrite does not move into the wires what a ministry has put into a place
        country = None if form is Format.ONLINE else country
        self.facts = RoundFacts(
            mechanism=self.group[0].mention.mechanism,
            number=self._settle(_NUMBER),
            status=status,
            starts_on=starts_on,
            ends_on=self._settle(_end_of(starts_on)),
            year=starts_on.year if starts_on else self._settle(_year_of),
            country=country,
            city=None if form is Format.ONLINE else self._settle(_city_in(country)),
            format=form,
            chairs=tuple(chair for party in _sides(self.given) if (chair := self._settle(_chair_of(party)))),
        )

    def _best_rank(self, value_of: Callable[[Mention], T | None]) -> int:
        return min((t.rank for t in self.given if value_of(t.mention) is not None), default=_NOBODY)

    def _settle(self, value_of: Callable[[Mention], T | None]) -> T | None:
        announced = self.status not in HAPPENED
        return self._speakers.choose(value_of, newest=announced) or self._backers.choose(value_of)


def _fold_one(fold: _Fold) -> Round:
    facts, given = fold.facts, fold.given
    conflicts: list[Conflict] = []
    quotes: list[Quotation] = []
    proofs = _proofs(given)
    if fold.against:
        conflicts.append(_conflict_of_status(fold))

    def prove(field: str, chosen: T | None, value_of: Callable[[Mention], T | None], say: Callable[[T], str]) -> None:
        if chosen is None:
            return
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

    prove("number", facts.number, _NUMBER, str)
    quotes.extend(_quotations("status", proofs, lambda mention: mention.status is facts.status))
    prove("starts_on", facts.starts_on, _STARTS_ON, date.isoformat)
    prove("ends_on", facts.ends_on, _ENDS_ON, date.isoformat)
    prove("year", facts.year, _year_of, str)
    prove("country", facts.country, _COUNTRY, str)
    prove("city", facts.city, _CITY, str)
    prove("format", facts.format, _FORMAT, Format.__str__)
    for chair in facts.chairs:
        prove("chairs", chair, _chair_of(chair.party), _name_chair)
    return Round(
        **{name: getattr(facts, name) for name in _FACTS},
        first_seen_at=min(t.first_seen_at for t in fold.group),
        articles=len({t.url for t in given if not t.record}),
        reprints=_reprints(given),
        independent=len(independent_voices([t for t in given if not t.record])),
        conflicts=tuple(conflicts),
        evidence=tuple(quotes),
        announced_on=_announced_day(fold) if facts.status in TAKEN_BACK and facts.starts_on is None else None,
    )


def _announced_day(fold: _Fold) -> date | None:
    announced = [*_saying(fold.group, Status.UPCOMING), *_saying(fold.group, Status.PLANNED)]
    return Voices(announced).choose(_STARTS_ON, newest=True)


def _as_of_when_seen(one: Witness) -> Witness:
    """A witness; what it reported as held on a day that was still to come when it was read can only be announced."""
    day, read_at = one.mention.starts_on, one.corrected_at or one.first_seen_at
    if day is None or one.mention.status not in HAPPENED or day - read_at.date() <= SAME_ROUND:
        return one
    return replace(one, mention=replace(one.mention, status=Status.UPCOMING))


def _conflict_of_status(fold: _Fold) -> Conflict:
    said: dict[str, list[Witness]] = defaultdict(list)
    for one in (*_saying(fold.group, fold.status), *fold.against):
        said[one.mention.status].append(one)
    return Conflict(field="status", values=tuple(_claim(status, said[status]) for status in said))


def _in_one_order(group: Sequence[Witness]) -> list[Witness]:
    """By publication; an article that names a round twice has a place of its own for each, so nothing hangs on its
    order.
    """
    orders = [t.order for t in group]
    if len(set(orders)) < len(orders):  # to write mentions out costs most of a fold
        return sorted(group, key=lambda t: (t.order, repr(t.mention)))
    return [group[at] for at in sorted(range(len(orders)), key=orders.__getitem__)]


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


def _year_of(mention: Mention) -> int | None:
    return mention.starts_on.year if mention.starts_on else mention.year


def _end_of(start: date | None) -> Callable[[Mention], date | None]:
    """The last day, of those who have it begin on that day: none of another plan."""
    return lambda mention: mention.ends_on if mention.starts_on == start else None


def _city_in(country: str | None) -> Callable[[Mention], str | None]:
    """The city, of those who do not put it into another country."""
    return lambda mention: mention.city if mention.country in (None, country) else None


def _chair_of(party: str) -> Callable[[Mention], Chair | None]:
    """Who leads one side; a report that leaves a side out says nothing of it."""
    return lambda mention: next((chair for chair in mention.chairs if chair.party == party), None)


def _name_chair(chair: Chair) -> str:
    return f"{chair.name} ({chair.party})"


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
