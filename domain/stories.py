"""Which texts are one story: shingles of what is left of a text without its dress, a sketch to look up, and a verdict.

A text is a copy when it is near enough, or much of the shorter one stands in the longer, *and* nothing in it
contradicts: another round, another day, another pair of countries, other people in the same places.  How near is near,
with figures of the labelled pairs (tests/golden/pairs): docs/design.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import product
from zlib import crc32

from domain.marks import Differences, differences, numbers_in, skeleton
from domain.rounds import Mention, Status
from domain.syndication import own_words
from domain.url import is_clone

_WIDTH, _WIDTH_IDEOGRAPHS = 16, 6  # characters a shingle, without spaces: about three words
#: Hashes of a sketch; two texts of which one is half the other share a dozen.
SKETCH = 24
_ANCHORS = frozenset(b"tcmn")
_ANCHORS_AT_LEAST = 2 * SKETCH
_SHARED_AT_LEAST = 5  # hashes that make a candidate worth comparing; a text of two fifths has seven on average
_TRIED = 40  # places of the shorter text that are looked for in the longer one before all of it is compared

_JACCARD = 0.5
_CONTAINED, _SHORTEST = 0.72, 0.4  # of the shorter text, and how short it may be against the longer
_CONTAINED_CLONE = 0.4  # where path and number of the address are the same, too

_SAME_ROUND = timedelta(days=3)  # as in the ledger
_SAME_TIME = timedelta(days=45)  # an agency's text is taken over within days; its template comes back within a year
_SLIPS = 2  # numbers that a copy of a report on one round may get wrong


class By(StrEnum):
    """What made two articles one story."""

    EXACT = "exact"  #: word for word
    NEAR = "near"  #: nearly so, or one shortened
    CLONE = "clone"  #: less, but path and number of the address are the same on another host


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One article as it is compared with others."""

    url: str
    title: str
    text: str
    mentions: Sequence[Mention] = ()
    published_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What comparing two articles came to."""

    same: bool
    by: By | None = None  #: `None` if they are not even alike
    shared: float = 0.0  #: shingles in both, of those in either (Jaccard)
    contained: float = 0.0  #: shingles in both, of those of the shorter text
    agree: tuple[str, ...] = ()  #: what both say
    against: str | None = None  #: why they are two stories, however alike

    @property
    def says(self) -> str:
        """How alike the texts are, and what both say, for people."""
        if self.by is By.EXACT:
            return "the same text"
        likeness = f"{self.contained:.0%} of the shorter text, {self.shared:.0%} of both"
        if self.by is By.CLONE:
            likeness += ", path and number of the address"
        said = f"; both say: {', '.join(self.agree)}" if self.agree else ""
        return f"nearly the same text ({likeness}{said})"


@lru_cache(maxsize=8)
def shingles(text: str) -> frozenset[str]:
    """The shingles of a text: every few characters of its own words, without accents, spaces and punctuation."""
    bones = _bones(text)
    width = _WIDTH_IDEOGRAPHS if _has_ideographs(bones) else _WIDTH
    return frozenset([bones[at : at + width] for at in range(max(1, len(bones) - width + 1))])


@lru_cache(maxsize=8)  # looking a text up, storing it and comparing it ask for the same
def sketch(text: str) -> tuple[int, ...]:
    """The smallest hashes (unsigned, 32 bits) of a text's shingles: what it is looked up by.

    A part of a text has those of the whole that lie in it, whatever else it has (bottom-k sketch: Broder, 1997).
    """
    bones = _bones(text)
    if bones.isascii():
        written, width, step = bones.encode(), _WIDTH, 1
        # A quarter of the letters begin the shingles of a sketch: to hash them all takes three times as long.
        starts = [at for at, letter in enumerate(written) if letter in _ANCHORS]
        if len(starts) < _ANCHORS_AT_LEAST:
            starts = list(range(len(written)))
    else:
        width = _WIDTH_IDEOGRAPHS if _has_ideographs(bones) else _WIDTH
        written, step = bones.encode("utf-16-le", "surrogatepass"), 2
        starts = list(range(0, len(written), step))
    last = max(0, len(written) - width * step)
    hashes = [crc32(written[at : at + width * step]) for at in starts if at <= last] or [crc32(written)]
    few = 3 * SKETCH * 2**32 // len(hashes)  # sorting all of them takes longer than hashing them
    low = {found for found in hashes if found <= few}
    return tuple(sorted(low if len(low) >= SKETCH else set(hashes))[:SKETCH])


@lru_cache(maxsize=16)
def _bones(text: str) -> str:
    return skeleton("\n".join(own_words(text)))


def _has_ideographs(bones: str) -> bool:
    some = bones[:200]
    return 2 * sum("\u3040" <= character <= "\u9fff" for character in some) > len(some)


def is_candidate(shared: int, ours: int) -> bool:
    """Whether a text that shares so many hashes of a sketch of `ours` is worth comparing."""
    return shared >= min(_SHARED_AT_LEAST, ours)


def compare(one: Telling, other: Telling) -> Verdict:
    """Whether two articles are one story, by what, and why or why not."""
    if one.text != other.text and not _may_be_alike(one.text, other.text):
        return Verdict(same=False)
    ours, theirs = shingles(one.text), shingles(other.text)
    both = len(ours & theirs)
    smaller, larger = sorted((len(ours), len(theirs)))
    shared, contained = both / (smaller + larger - both), both / smaller
    by = _by(one, other, shared, contained, smaller / larger)
    if by is None:
        return Verdict(same=False, shared=shared, contained=contained)
    against = contradiction(one, other)
    return Verdict(
        same=against is None,
        by=by,
        shared=round(shared, 3),
        contained=round(contained, 3),
        agree=() if against else agreement(one, other),
        against=against,
    )


def _may_be_alike(one: str, other: str) -> bool:
    """A quick look: most that share a few hashes share a formula of the trade and nothing else."""
    shorter, longer = sorted((_bones(one), _bones(other)), key=len)
    width = _WIDTH_IDEOGRAPHS if _has_ideographs(shorter) else _WIDTH
    step = max(1, len(shorter) // _TRIED)
    places = range(0, max(1, len(shorter) - width + 1), step)
    found = sum(shorter[at : at + width] in longer for at in places)
    return found >= len(places) * _CONTAINED_CLONE / 2


def _by(one: Telling, other: Telling, shared: float, contained: float, ratio: float) -> By | None:
    if one.text == other.text:
        return By.EXACT
    if shared >= _JACCARD or (contained >= _CONTAINED and ratio >= _SHORTEST):
        return By.NEAR
    if contained >= _CONTAINED_CLONE and is_clone(one.url, other.url):
        return By.CLONE
    return None


def contradiction(one: Telling, other: Telling) -> str | None:
    """What keeps two articles apart however alike they are, in a few words; `None` if nothing does."""
    rounds = _other_round(one.mentions, other.mentions)
    if rounds is not None and not _may_be_misread(one, other):
        return rounds
    if one.text == other.text:
        return None
    if (elsewhere := _other_day_and_city(one.mentions, other.mentions)) is not None:
        return elsewhere
    if one.published_at and other.published_at and (gap := abs(one.published_at - other.published_at)) > _SAME_TIME:
        return f"published {gap.days} days apart"
    found = differences([one.title, *own_words(one.text)], [other.title, *own_words(other.text)])
    return _contradicts(found, certain=bool(_common_rounds(one.mentions, other.mentions)))


def _other_day_and_city(ours: Sequence[Mention], theirs: Sequence[Mention]) -> str | None:
    """Whether two articles have a round on another day and in another city: the formula of such leads is always one."""
    for one, other in product(ours, theirs):
        if (one.mechanism, one.number) != (other.mechanism, other.number) or one.number is None:
            continue
        if None in (one.starts_on, other.starts_on, one.city, other.city):
            continue
        if one.starts_on != other.starts_on and one.city != other.city:
            return f"another day and city: {one.starts_on}, {one.city} / {other.starts_on}, {other.city}"
    return None


def _may_be_misread(one: Telling, other: Telling) -> bool:
    """Whether one gives the number that the other is said to report, too: then which of them it reports may be misread.

    The sentences tell where two numbers stand in each other's place, the days of publication that rounds lie apart.
    """
    if one.published_at is None or other.published_at is None:
        return False
    ours, theirs = ({str(m.number) for m in side.mentions if m.status is Status.HELD} for side in (one, other))
    return bool(ours and theirs) and (ours <= _numbers(other) or theirs <= _numbers(one))


def _numbers(telling: Telling) -> set[str]:
    return set(numbers_in(f"{telling.title}\n{telling.text}"))


def _contradicts(found: Differences, *, certain: bool) -> str | None:
    """`certain`: both are known to report the same numbered round, so a wrong digit is a slip."""
    for what, pairs, allowed in (
        ("country", found.countries, 0),
        ("month", found.months, 0),
        ("number", found.numbers, _SLIPS if certain else 0),
        ("name", found.names, 1),
        ("tense", found.tenses, 1),
    ):
        if len(pairs) > allowed:
            return f"another {what}: {', '.join(f'{ours} / {theirs}' for ours, theirs in pairs[:3])}"
    return None


def agreement(one: Telling, other: Telling) -> tuple[str, ...]:
    """What two copies both say: rounds, their days, their chairs."""
    said = []
    for ours, theirs in _common_rounds(one.mentions, other.mentions):
        said.append(f"round {ours.mechanism}/{ours.number}")
        if ours.starts_on is not None and ours.starts_on == theirs.starts_on:
            said.append(f"day {ours.starts_on}")
        said += [f"chair {chair.name}" for chair in ours.chairs if chair in theirs.chairs]
    if one.title == other.title:
        said.append("title")
    return tuple(dict.fromkeys(said))


def _common_rounds(one: Sequence[Mention], other: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    return [
        (ours, theirs)
        for ours in one
        for theirs in other
        if ours.number is not None
        and (ours.mechanism, ours.number, ours.status) == (theirs.mechanism, theirs.number, theirs.status)
    ]


def same_events(one: Iterable[Mention], other: Iterable[Mention]) -> bool:
    """Whether what two articles say of rounds lets them be one story: texts of two rounds share whole sentences.

    A copy may leave a round out (its last sentence is often cut), so only contradicting rounds count.
    """
    return _other_round(list(one), list(other)) is None


def _other_round(one: Sequence[Mention], other: Sequence[Mention]) -> str | None:
    for status in (Status.HELD, Status.UPCOMING):
        ours, theirs = ([m for m in side if m.status is status] for side in (one, other))
        if ours and theirs:
            if any(_agree(a, b) for a in ours for b in theirs):
                return None
            return f"another round: {_name(ours[0])} / {_name(theirs[0])}"
    for held, ahead in ((one, other), (other, one)):
        happened = {(m.mechanism, m.number) for m in held if m.status is Status.HELD}
        if happened and not any(m.status is Status.HELD for m in ahead):
            announced = [m for m in ahead if m.status in (Status.UPCOMING, Status.PLANNED)]
            if any((m.mechanism, m.number) in happened for m in announced):
                return f"one announces {_name(announced[0])}, the other reports it"
    return None


def _name(mention: Mention) -> str:
    return f"{mention.mechanism}/{mention.number or mention.starts_on or '?'}"


def _agree(one: Mention, other: Mention) -> bool:
    """A number may be cut off with the lead; then only another day contradicts."""
    if one.mechanism != other.mechanism:
        return False
    if one.number is not None and other.number is not None:
        return one.number == other.number
    return one.starts_on is None or other.starts_on is None or abs(one.starts_on - other.starts_on) <= _SAME_ROUND
