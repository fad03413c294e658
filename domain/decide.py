"""Deciding what is news: what we know + what was just read → what to store and what to tell.  Pure, all of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b

from domain.article import Article, Refusal
from domain.events import Change, Event, EventKind
from domain.ledger import SAME_ROUND, Witness, fold_rounds
from domain.rounds import HAPPENED, Chair, Mention, Round, Status
from domain.stories import shingles
from domain.text import plain

#: A round that only a first crawl has seen is still news to tell while its day is so near.
_STILL_NEWS = timedelta(days=30)

#: Facts of a round whose correction is told.  Others (first quotation, counts) change with every article.
_TOLD_FACTS = ("starts_on", "ends_on", "country", "city", "format", "chairs")


class Fate(StrEnum):
    """How a lead ended.  Every lead of a crawl meets exactly one."""

    NEW = "new"  #: an article that was not known
    OFF_TOPIC = "off-topic"  #: a page without a word of any watched mechanism: remembered as seen, not stored
    CHANGED = "changed"  #: a known article with another title or text
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"  #: a text that is known from another address
    REFUSED = "refused"  #: no article, or closed to us by robots.txt
    FAILED = "failed"  #: not fetched, or not read in time; still due


#: Fates of pages that are stored as articles.
STORED = (Fate.NEW, Fate.CHANGED, Fate.DUPLICATE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A stored article with the same text under another address."""

    url: str
    story: int
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What storage remembers that matters for one article."""

    digest: str | None = None  #: of the newest version under this address; `None`: the address is new
    was_on_topic: bool = False  #: that version spoke of a watched mechanism
    text: str | None = None  #: of that version
    siblings: Sequence[str] = ()  #: newest texts of the other articles of its story, if this one changed
    twin: Twin | None = None  #: looked for only if the address is new
    witnesses: Sequence[Witness] = ()  #: of all articles, on the rounds that this one speaks or spoke of
    told: frozenset[str] = frozenset()  #: keys of events that exist, as far as they may arise here
    history: bool = False  #: the first crawl of a site, or a look into the past: nothing of it is news


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What becomes of one article, and the events that follow from it."""

    fate: Fate
    events: tuple[Event, ...] = ()
    why: tuple[str, ...] = ()
    new_rounds: int = 0  #: rounds that the ledger did not know to have taken place, told or not
    refusal: str | None = None  #: why the page is no article, domain.article.RefusalReason
    language: str | None = None  #: of what was read


def digest(article: Article) -> str:
    """The identity of what an article says: its title and text, whatever the spacing, dashes or tone placement."""
    said = plain(f"{article.title}\n{article.text}")
    return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def refuse(refusal: Refusal) -> Decision:
    """The decision about a page that is no article."""
    return Decision(fate=Fate.REFUSED, why=(f"the page is no article: {refusal.reason}",), refusal=refusal.reason)


def decide(article: Article, key: str, mentions: Sequence[Mention], known: Known, witnesses: Sequence[Witness],
           now: datetime) -> Decision:  # fmt: skip
    """What becomes of `article`, whose identity is `key` (domain/url.py).

    `witnesses` is what the ledger would rest on afterwards: those of `known` with this article's own put in place.
    """
    fate, why = _fate(article, known)
    if fate is Fate.UNCHANGED:
        return Decision(fate=fate, why=(why,), language=article.language)
    reasons = [why]
    before, after = fold_rounds(known.witnesses), fold_rounds(witnesses)
    new_rounds = [one for one in after if one.status is Status.HELD and not _happened(one, before)]
    events: list[Event] = []
    for one in after:
        reported = any(said.status is Status.HELD and _is_same(one, said) for said in mentions)
        event, reason = _round_event(one, before, article, known, now, reported=reported)
        reasons += [reason] if reason else []
        events += [event] if event else []
    if not mentions and not known.was_on_topic:
        reasons.append("it speaks of no round of a watched mechanism: nothing to tell")
    elif (event := _article_event(fate, article, key, mentions, known)) is not None:
        events.append(event)
    elif fate is Fate.DUPLICATE:
        reasons.append("copies of a known text are not told")
    elif fate is Fate.CHANGED:
        reasons.append("another copy of this text was changed in the same way before: not told again")
    if known.history and events:
        reasons.append("first crawl of the site, or a look into the past: recorded, not told")
        events = []
    fresh = [event for event in events if event.key not in known.told]
    reasons += [f"already told: {event.key}" for event in events if event.key in known.told]
    return Decision(fate=fate, events=tuple(fresh), why=tuple(reasons), new_rounds=len(new_rounds),
                    language=article.language)  # fmt: skip


def _fate(article: Article, known: Known) -> tuple[Fate, str]:
    if known.digest == digest(article):
        return Fate.UNCHANGED, "the same title and text are stored for this address"
    if known.digest is not None:
        return Fate.CHANGED, "this address is stored with another title or text"
    if known.twin is not None:
        likeness = "the same" if known.twin.exact else "nearly the same"
        return Fate.DUPLICATE, f"{likeness} text is stored from {known.twin.url}"
    return Fate.NEW, "no stored article has this address or this text"


def _article_event(fate: Fate, article: Article, key: str, mentions: Sequence[Mention], known: Known) -> Event | None:
    subject = main_mention(mentions)
    about = {"mechanism": subject.mechanism, "number": subject.number} if subject else {}
    if fate is Fate.NEW:
        return Event(kind=EventKind.NEW_ARTICLE, key=f"new-article:{key}", article_url=article.url, **about)  # type: ignore[arg-type]  # two keys of two types
    if fate is Fate.CHANGED and not _is_echo(article, known):
        version = digest(article)
        return Event(
            kind=EventKind.ARTICLE_CHANGED,
            key=f"article-changed:{key}:{version}",
            article_url=article.url,
            **about,  # type: ignore[arg-type]  # as above
        )
    return None


def _is_echo(article: Article, known: Known) -> bool:
    """Whether a changed article only follows a copy of its text that was changed in the same way before."""
    before, now = shingles(known.text or ""), shingles(article.text)
    changed = len(before ^ now)  # none if only the title changed: no copy can tell
    others = map(shingles, known.siblings)
    return changed > 0 and any(2 * (len((now - before) & one) + len(before - now - one)) >= changed for one in others)


def main_mention(mentions: Sequence[Mention]) -> Mention | None:
    """The mention that an article is about: what happened before what is to come, the highest number first."""
    order = list(Status)
    order.remove(Status.MENTIONED)
    order.append(Status.MENTIONED)
    return min(mentions, key=lambda m: (order.index(m.status), -(m.number or 0), m.mechanism), default=None)


def _round_event(
    one: Round, before: Sequence[Round], article: Article, known: Known, now: datetime, *, reported: bool
) -> tuple[Event | None, str | None]:
    name = round_name(one)
    earlier = _same(one, before)
    if one.status is Status.HELD:
        if earlier is None or earlier.status not in HAPPENED:
            return _new_round(one, article), f"{name} is reported as held and was not known: new"
        # Nobody was told of a round that so far stood in the background of another story, or in a first crawl.
        if reported and (earlier.status is Status.MENTIONED or _only_in_history(known.witnesses, one)):
            if _is_near(one, article, now):
                return _new_round(one, article), f"{name} was known from the past of a site only and is still news: new"
            return None, f"{name} is known and long past: not new"
    if earlier is None:
        return None, f"{name} is {one.status}, not held: no new round"
    changes = _changes(earlier, one)
    if not changes:
        return None, f"{name} is known: not new"
    values = ",".join(f"{change.field}={change.after}" for change in changes)
    event = Event(
        kind=EventKind.ROUND_UPDATED,
        key=f"round-updated:{name}:{values}",
        article_url=article.url,
        mechanism=one.mechanism,
        number=one.number,
        changes=changes,
    )
    return event, f"{name}: {', '.join(change.field for change in changes)} changed"


def _is_near(one: Round, article: Article, now: datetime) -> bool:
    day = one.starts_on or (article.published_at.date() if article.published_at else None)
    return day is not None and now.date() - day <= _STILL_NEWS


def round_name(one: Round) -> str:
    """The natural key of a round: mechanism and number, or its day where no article gives the number."""
    return f"{one.mechanism}/{one.number if one.number is not None else one.starts_on or 'undated'}"


def _new_round(one: Round, article: Article) -> Event:
    return Event(
        kind=EventKind.NEW_ROUND,
        key=f"new-round:{round_name(one)}",
        article_url=article.url,
        mechanism=one.mechanism,
        number=one.number,
    )


def _same(one: Round, rounds: Sequence[Round]) -> Round | None:
    """The round of another fold that is this one: by number, or by its day where one of the two has no number."""
    return min((other for other in rounds if _is_same(one, other)), key=lambda other: _apart(one, other), default=None)


def _is_same(one: Round, other: Round | Mention) -> bool:
    if one.mechanism != other.mechanism:
        return False
    if one.number is not None and other.number is not None:
        return one.number == other.number
    return _apart(one, other)[1] <= SAME_ROUND


def _apart(one: Round, other: Round | Mention) -> tuple[bool, timedelta]:
    days = abs(one.starts_on - other.starts_on) if one.starts_on and other.starts_on else timedelta.max
    return one.number != other.number, days


def _happened(one: Round, before: Sequence[Round]) -> bool:
    earlier = _same(one, before)
    return earlier is not None and earlier.status in HAPPENED


def _only_in_history(witnesses: Sequence[Witness], one: Round) -> bool:
    held = [t for t in witnesses if t.mention.status is Status.HELD and _is_same(one, t.mention)]
    return bool(held) and all(t.history for t in held)


def _changes(earlier: Round, later: Round) -> tuple[Change, ...]:
    """Facts that were known and are others now; a fact that was unknown and is now known is no correction."""
    # Where the last day is the first, one change says both.
    one_day = earlier.starts_on == earlier.ends_on and later.starts_on == later.ends_on
    changes = [
        Change(field=field, before=before, after=after)
        for field in _TOLD_FACTS
        if not (one_day and field == "ends_on")
        and (before := _say(getattr(earlier, field))) is not None
        and (after := _say(getattr(later, field))) is not None
        and before != after
        and not (field == "chairs" and _agree(earlier.chairs, later.chairs))
    ]
    if earlier.status is not later.status and later.status in (Status.POSTPONED, Status.CANCELLED):
        changes.append(Change(field="status", before=earlier.status, after=later.status))
    return tuple(changes)


def _agree(before: Sequence[Chair], after: Sequence[Chair]) -> bool:
    """Whether no side's chair is another: one that only becomes known, or is left out, is no correction."""
    names = {chair.party: chair.name for chair in before}
    return all(names.get(chair.party, chair.name) == chair.name for chair in after)


def _say(value: object) -> str | None:
    if isinstance(value, tuple):
        return ", ".join(chair.name for chair in value) or None
    return None if value is None else str(value)
