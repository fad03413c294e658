"""Who says what of a round: witnesses, and the independent voices among them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from domain.credits import credited_family
from domain.rounds import Mention
from domain.site import Standing

T = TypeVar("T")

_RANKS = {Standing.OFFICIAL: 1, Standing.AGENCY: 1, Standing.PRESS: 2, Standing.REWRITE: 3}
_UNDATED = datetime.max.replace(tzinfo=UTC)
#: Announcements so much older than the newest are not what is planned now.
_OUTDATED = timedelta(days=7)


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

    @property
    def spoke_at(self) -> datetime | None:
        """When it said what it says: at its publication, and no later than we read it.  A correction renews no plan."""
        return None if self.published_at is None else min(self.published_at, self.first_seen_at)


class Voices:
    """Witnesses, and the independent voices among them where they disagree."""

    def __init__(self, group: Sequence[Witness], *, latest_first: bool = False) -> None:
        """`latest_first`: between voices that are even the one that spoke last is believed, not the first."""
        self._group = group
        self._latest_first = latest_first
        self._mentions = [one.mention for one in group]
        self._voices: list[list[Witness]] | None = None

    def choose(self, value_of: Callable[[Mention], T | None], *, newest: bool = False) -> T | None:
        """The value of the highest standing; of one standing what most voices give; even: what was published first.

        `newest`: only of those who said it last, for plans slip.
        """
        given = set(map(value_of, self._mentions))
        given.discard(None)
        if len(given) < 2:  # nobody disagrees, as a rule
            return next(iter(given), None)
        if newest:
            last = _newest([one for one in self._group if value_of(one.mention) is not None])
            return Voices(last, latest_first=True).choose(value_of)
        if self._voices is None:
            self._voices = independent_voices(self._group)
        words: list[tuple[Witness, T]] = []
        for voice in self._voices:
            said = [(t, value) for t in voice if (value := value_of(t.mention)) is not None]
            if said:
                # Copies that say something else than the others were most likely misread.
                said_by = Counter(value for _, value in said)
                corrected = [pair for pair in said if pair[0].corrected_at]
                latest = max(corrected, key=lambda pair: (pair[0].corrected_at or _UNDATED, pair[0].url), default=None)
                words.append(latest or min(said, key=lambda pair: (-said_by[pair[1]], pair[0].rank, pair[0].order)))
        votes = Counter((one.rank, value) for one, value in words)
        words.sort(key=lambda pair: pair[0].order, reverse=self._latest_first)
        return min(words, key=lambda pair: (pair[0].rank, -votes[pair[0].rank, pair[1]]))[1]


def announcing(group: Sequence[Witness]) -> list[Witness]:
    """Those of a group whose announcements count: who rewrites what others said does only where nobody else announces,
    and our own record is no news.
    """
    trusted = [one for one in group if not one.record and one.standing is not Standing.REWRITE]
    return trusted or list(group)


def _newest(group: Sequence[Witness]) -> list[Witness]:
    """Those of a group who announced in the week before its newest, each voice with its last word."""
    trusted = announcing(group)
    last = max((spoke for one in trusted if (spoke := one.spoke_at) is not None), default=None)
    recent = [one for one in trusted if last is None or (one.spoke_at is not None and last - one.spoke_at <= _OUTDATED)]
    words = {one.voice: one.story for one in sorted(recent, key=lambda one: (one.spoke_at or _UNDATED, one.url))}
    return [one for one in recent if words[one.voice] == one.story]


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
