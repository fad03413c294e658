"""A small press to tell stories with: what articles say of rounds, who says it, and a desk that remembers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zlib import crc32

from hypothesis import settings

from domain.article import Article
from domain.decide import Decision, Fate, Known, Twin, decide, digest
from domain.ledger import fold_rounds
from domain.revision import Edit
from domain.rounds import Chair, Evidence, Format, Mention, Round, Status
from domain.site import Standing
from domain.stories import Telling, compare
from domain.url import url_key
from domain.witness import Witness

unhurried = settings(deadline=None)  # an example may be slow where other work shares the machine

DEPUTY, MINISTER = "vn-la-deputy", "vn-la-minister"
DAY = date(2026, 11, 18)  # of an invented round 11
NOON = datetime(2026, 11, 18, 5, tzinfo=UTC)
VN = Chair(party="VN", name="Nguyễn Văn Mẫu")
LA = Chair(party="LA", name="Khamla Somphone")


def after(hours: float = 0, *, days: float = 0) -> datetime:
    """So long after the noon of the round's day."""
    return NOON + timedelta(days=days, hours=hours)


def mention(
    number: int | None,
    status: Status = Status.HELD,
    *,
    on: date | None = None,
    mechanism: str = DEPUTY,
    year: int | None = None,
    country: str | None = None,
    city: str | None = None,
    form: Format | None = None,
    chairs: tuple[Chair, ...] = (),
    quotes: Mapping[str, str] | None = None,
) -> Mention:
    """What one article says of one round; a round lasts a day."""
    return Mention(
        mechanism=mechanism,
        number=number,
        status=status,
        starts_on=on,
        ends_on=on,
        year=on.year if on else year,
        country=country,
        city=city,
        format=form,
        chairs=chairs,
        evidence=tuple(Evidence(field=field, quote=quote) for field, quote in (quotes or {}).items()),
    )


def witness(
    what: Mention,
    site: str = "vnplus",
    *,
    path: str = "a",
    published: datetime | None = NOON,
    story: int | None = None,
    family: str | None = None,
    corrected: datetime | None = None,
    seen: datetime = NOON,
    history: bool = False,
    standing: Standing = Standing.PRESS,
    credit: str | None = None,
    record: bool = False,
) -> Witness:
    """An article that says so; a story and a voice of its own unless told otherwise."""
    url = f"https://{site}.example/{path}"
    return Witness(
        mention=what,
        url=url,
        story=crc32(url.encode()) if story is None else story,
        voice=family or site,
        published_at=published,
        corrected_at=corrected,
        first_seen_at=seen,
        history=history,
        standing=standing,
        credit=credit,
        record=record,
    )


def one_round(*witnesses: Witness) -> Round:
    """The only round that the witnesses speak of."""
    [folded] = fold_rounds(witnesses)
    return folded


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    article: Article
    first: str  # its text as it was read first
    story: int
    first_seen_at: datetime
    corrected_at: datetime | None
    history: bool
    mentions: Sequence[Mention]

    @property
    def witnesses(self) -> list[Witness]:
        return [
            Witness(
                mention=what,
                url=self.article.url,
                story=self.story,
                voice=self.article.site or "",
                published_at=self.article.published_at,
                corrected_at=self.corrected_at,
                first_seen_at=self.first_seen_at,
                history=self.history,
            )
            for what in self.mentions
        ]


class Desk:
    """Reads articles one after the other and remembers what `decide` asks to know of the earlier ones."""

    def __init__(self) -> None:
        self.told: list[str] = []  # keys, in order
        self._kept: dict[str, _Kept] = {}
        self._earlier: dict[str, dict[str, int]] = {}

    def reads(
        self,
        site: str,
        *mentions: Mention,
        text: str | None = None,
        title: str = "Việt Nam và Lào họp bàn",
        path: str = "a",
        at: datetime = NOON,
        published: datetime | None = None,
        history: bool = False,
    ) -> Decision:
        """What the desk decides on a page of a site that it looks at now; published at that time unless said."""
        url = f"https://{site}.example/{path}"
        key, before = url_key(url), self._kept.get(url_key(url))
        article = Article(
            url=url,
            canonical_url=url,
            site=site,
            title=title,
            text=text or _own_words(url),
            language="vi",
            published_at=before.article.published_at if before else published or at,
            modified_at=None,
        )
        twin = None if before else self._twin(article, mentions)
        kept = _Kept(
            article=article,
            first=before.first if before else article.text,
            story=before.story if before else twin.story if twin else crc32(url.encode()),
            first_seen_at=before.first_seen_at if before else at,
            corrected_at=at if before else None,
            history=before.history if before else history,
            mentions=mentions,
        )
        concerned = {(what.mechanism, what.number) for what in [*mentions, *(before.mentions if before else ())]}
        known = Known(
            digest=digest(before.article) if before else None,
            was_on_topic=bool(before and before.mentions),
            title=before.article.title if before else None,
            text=before.article.text if before else None,
            mentions=before.mentions if before else (),
            earlier=dict(self._earlier.get(key, {})),
            changes_told=sum(told.startswith(f"article-changed:{key}:") for told in self.told),
            siblings=[
                Edit(first=other.first, newest=other.article.text)
                for other in self._kept.values()
                if before and other.story == kept.story and other is not before and other.corrected_at
            ],
            twin=twin,
            witnesses=self._on(concerned),
            told=frozenset(self.told),
            updates=[told for told in self.told if told.startswith("round-updated:")],
            history=history,
        )
        afterwards = [*(t for t in known.witnesses if t.url != url), *kept.witnesses]
        decision = decide(article, key, mentions, known, afterwards, at)
        if decision.fate is not Fate.UNCHANGED:
            if before:
                versions = self._earlier.setdefault(key, {})
                versions.setdefault(digest(before.article), len(versions) + 1)
            self._kept[key] = kept
        self.told += [event.key for event in decision.events]
        return decision

    def _on(self, rounds: set[tuple[str, int | None]]) -> list[Witness]:
        """Witnesses of these rounds; of those without a number too, for they may turn out to be any."""
        asked = rounds | {(mechanism, None) for mechanism, _ in rounds}
        open_to_all = {mechanism for mechanism, number in rounds if number is None}
        return [
            t
            for kept in self._kept.values()
            for t in kept.witnesses
            if (t.mention.mechanism, t.mention.number) in asked or t.mention.mechanism in open_to_all
        ]

    def _twin(self, article: Article, mentions: Sequence[Mention]) -> Twin | None:
        for kept in self._kept.values():
            verdict = compare(_telling(article, mentions), _telling(kept.article, kept.mentions))
            if verdict.same:
                return Twin(url=kept.article.url, story=kept.story, article=kept.story, verdict=verdict)
        return None


def _telling(article: Article, mentions: Sequence[Mention]) -> Telling:
    return Telling(
        url=article.url, title=article.title, text=article.text, mentions=mentions, published_at=article.published_at
    )


def _own_words(seed: str) -> str:
    """A text that is like no other."""
    return " ".join(f"{crc32(f'{seed} {n}'.encode()):x}" for n in range(40))


def kinds(decision: Decision) -> list[str]:
    """The kinds of the events of a decision, in order."""
    return [event.kind.value for event in decision.events]
