"""Deciding what is news: what we know + what was just read → what to store and what to tell.  Pure, all of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from domain.article import Article, Refusal
from domain.essence import identity
from domain.events import Change, Event, EventKind
from domain.fingerprints import fingerprints_of
from domain.ledger import SAME_ROUND, fold_facts
from domain.revision import Edit, Wording, facts, is_echo, what_matters
from domain.rounds import HAPPENED, Mention, RoundFacts, Status
from domain.stories import Verdict
from domain.updates import MOST_TIMES, WAVERS, changes_between, update_key
from domain.witness import Witness

#: A round that only a first crawl has seen is still news to tell while its day is so near.
_STILL_NEWS = timedelta(days=30)

#: A changed article is told so often within a day; the last time it is said that it goes on.
MOST_A_DAY = 3
#: Versions in a row of which none mattered, from which on an article counts as one that changes with each look.
RESTLESS = 12


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
    article: int  #: its id
    verdict: Verdict  #: by what it is the same, and what both say


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What storage remembers that matters for one article."""

    digest: str | None = None  #: of the newest version under this address; `None`: the address is new
    was_on_topic: bool = False  #: that version spoke of a watched mechanism
    title: str | None = None  #: of that version
    text: str | None = None  #: of that version
    mentions: Sequence[Mention] = ()  #: of that version
    earlier: Mapping[str, int] = field(default_factory=dict)  #: digests of the versions before it, with their numbers
    changes_told: int = 0  #: how often a change of this article was told within the last day
    idle: int = 0  #: how many versions in a row, up to the newest, did not matter
    siblings: Sequence[Edit] = ()  #: of the other articles of its story that have changed, if this one has
    twin: Twin | None = None  #: looked for only if the address is new
    apart: tuple[str, Verdict] | None = None  #: URL of an article that is as near as a copy, and why it is none
    witnesses: Sequence[Witness] = ()  #: of all articles, on the rounds that this one speaks or spoke of
    told: frozenset[str] = frozenset()  #: keys of events that exist, as far as they may arise here
    updates: Sequence[str] = ()  #: of these keys those of round-updated, in the order in which they were told
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
    returns_to: int | None = None  #: number of the earlier version that a changed article says again
    matters: bool = True  #: whether a changed article says something else of what is watched


def digest(article: Article) -> str:
    """The identity of what an article says (domain/essence.py)."""
    taken = fingerprints_of(article)
    return taken.identity if taken else _digest(article.title, article.text)


@lru_cache(maxsize=8)  # gathering, deciding and writing ask for that of the same article
def _digest(title: str, text: str) -> str:
    return identity(title, text)


def refuse(refusal: Refusal) -> Decision:
    """The decision about a page that is no article."""
    return Decision(fate=Fate.REFUSED, why=(f"the page is no article: {refusal.reason}",), refusal=refusal.reason)


def decide(article: Article, key: str, mentions: Sequence[Mention], known: Known, witnesses: Sequence[Witness],
           now: datetime) -> Decision:  # fmt: skip
    """What becomes of `article`, whose identity is `key` (domain/url.py).

    `witnesses` is what the ledger would rest on afterwards: those of `known` with this article's own put in place.
    """
    fate, why = _fate(article, mentions, known)
    if fate is Fate.UNCHANGED:
        return Decision(fate=fate, why=(why,), language=article.language)
    reasons = [why]
    returns_to = known.earlier.get(digest(article)) if fate is Fate.CHANGED else None
    matter = _matter(article, mentions, known) if fate is Fate.CHANGED else "it is new"
    before, after = fold_facts(known.witnesses, witnesses)
    new_rounds = [one for one in after if one.status is Status.HELD and not _happened(one, before)]
    events: list[Event] = []
    for one in after:
        reported = any(said.status is Status.HELD and _is_same(one, said) for said in mentions)
        event, reason = _round_event(one, before, article, known, now, reported=reported)
        reasons += [reason] if reason else []
        events += [event] if event else []
    if not mentions and not known.was_on_topic:
        reasons.append("it speaks of no round of a watched mechanism: nothing to tell")
    elif fate is Fate.DUPLICATE:
        reasons.append("copies of a known text are not told")
    elif fate is Fate.CHANGED and (silence := _silence(article, known, returns_to, matter)) is not None:
        reasons.append(silence)
    else:
        reasons += [matter] if fate is Fate.CHANGED and matter else []
        events.append(_article_event(fate, article, key, mentions, known))
    if fate is Fate.CHANGED and matter is None and known.idle == RESTLESS - 1:
        reasons.append(f"{RESTLESS} versions in a row did not matter: this page changes by itself")
    if known.history and events:
        reasons.append("first crawl of the site, or a look into the past: recorded, not told")
        events = []
    fresh = [event for event in events if event.key not in known.told]
    reasons += [f"already told: {event.key}" for event in events if event.key in known.told]
    return Decision(fate=fate, events=tuple(fresh), why=tuple(reasons), new_rounds=len(new_rounds),
                    language=article.language, returns_to=returns_to, matters=matter is not None)  # fmt: skip


def _fate(article: Article, mentions: Sequence[Mention], known: Known) -> tuple[Fate, str]:
    if known.digest == digest(article):
        # Whatever is left out of an identity, no fact of a round is: it may stand in a line that looks like a clock.
        if known.text in (None, article.text) or facts(known.mentions) == facts(mentions):
            return Fate.UNCHANGED, "the same title and text are stored for this address"
        return Fate.CHANGED, "a line that looks like one that changes by itself changed a fact of a round"
    if known.digest is not None:
        return Fate.CHANGED, "this address is stored with another title or text"
    if known.twin is not None:
        return Fate.DUPLICATE, f"{known.twin.verdict.says} is stored from {known.twin.url}"
    if known.apart is not None:
        url, verdict = known.apart
        return Fate.NEW, f"{verdict.says} is stored from {url}, but it is another story: {verdict.against}"
    return Fate.NEW, "no stored article has this address or this text"


def _matter(article: Article, mentions: Sequence[Mention], known: Known) -> str | None:
    """Why a change of an article matters; `None`: it does not."""
    if known.text is None or known.title is None:
        return "what it said before is not known"
    before = Wording(title=known.title, text=known.text, mentions=known.mentions)
    return what_matters(before, Wording(title=article.title, text=article.text, mentions=mentions))


def _silence(article: Article, known: Known, returns_to: int | None, matter: str | None) -> str | None:
    """Why the change of an article is not told; `None`: it is."""
    if returns_to is not None:
        return f"it says again what version {returns_to} said: a return is not told"
    if matter is None:
        return "spelling, punctuation or a few words that are not about a round: a version, not told"
    if known.text is not None and is_echo(Edit(first=known.text, newest=article.text), known.siblings):
        return "another copy of this text was changed in the same way before: not told again"
    if known.changes_told >= MOST_A_DAY:
        return f"changes of this article were told {known.changes_told} times within a day: not told"
    return None


def _article_event(fate: Fate, article: Article, key: str, mentions: Sequence[Mention], known: Known) -> Event:
    subject = main_mention(mentions)
    about = {"mechanism": subject.mechanism, "number": subject.number} if subject else {}
    if fate is Fate.NEW:
        return Event(kind=EventKind.NEW_ARTICLE, key=f"new-article:{key}", article_url=article.url, **about)  # type: ignore[arg-type]  # two keys of two types
    is_last = known.changes_told == MOST_A_DAY - 1
    return Event(
        kind=EventKind.ARTICLE_CHANGED,
        key=f"article-changed:{key}:{digest(article)}",
        article_url=article.url,
        changes=(Change(field=WAVERS, before=None, after=str(MOST_A_DAY)),) if is_last else (),
        **about,  # type: ignore[arg-type]  # as above
    )


def main_mention(mentions: Sequence[Mention]) -> Mention | None:
    """The mention that an article is about: what happened before what is to come, the highest number first."""
    order = list(Status)
    order.remove(Status.MENTIONED)
    order.append(Status.MENTIONED)
    return min(mentions, key=lambda m: (order.index(m.status), -(m.number or 0), m.mechanism), default=None)


def _round_event(
    one: RoundFacts, before: Sequence[RoundFacts], article: Article, known: Known, now: datetime, *, reported: bool
) -> tuple[Event | None, str | None]:
    name = round_name(one)
    earlier = _same(one, before)
    if one.status is Status.HELD:
        new = _new_round(one, article)
        if earlier is None or (earlier.status not in HAPPENED and new.key not in known.told):
            return new, f"{name} is reported as held and was not known: new"
        # Nobody was told of a round that so far stood in the background of another story, or in a first crawl.
        if reported and (earlier.status is Status.MENTIONED or _only_in_history(known.witnesses, one)):
            if _is_near(one, article, now):
                return new, f"{name} was known from the past of a site only and is still news: new"
            return None, f"{name} is known and long past: not new"
    if earlier is None:
        return None, f"{name} is {one.status}, not held: no new round"
    changes = changes_between(earlier, one)
    if not changes:
        return None, f"{name} is known: not new"
    values = ",".join(f"{change.field}={change.after}" for change in changes)
    key, times = update_key(f"round-updated:{name}:{values}", known.updates)
    if times > MOST_TIMES:
        return None, f"{name}: articles waver between values that were told {MOST_TIMES} times each: not told"
    if times == MOST_TIMES:
        changes = (*changes, Change(field=WAVERS, before=None, after=str(times)))
    event = Event(
        kind=EventKind.ROUND_UPDATED,
        key=key,
        article_url=article.url,
        mechanism=one.mechanism,
        number=one.number,
        changes=changes,
    )
    return event, f"{name}: {', '.join(change.field for change in changes)} changed"


def _is_near(one: RoundFacts, article: Article, now: datetime) -> bool:
    day = one.starts_on or (article.published_at.date() if article.published_at else None)
    return day is not None and now.date() - day <= _STILL_NEWS


def round_name(one: RoundFacts) -> str:
    """The natural key of a round: mechanism and number, or its day where no article gives the number."""
    return f"{one.mechanism}/{one.number if one.number is not None else one.starts_on or 'undated'}"


def _new_round(one: RoundFacts, article: Article) -> Event:
    return Event(
        kind=EventKind.NEW_ROUND,
        key=f"new-round:{round_name(one)}",
        article_url=article.url,
        mechanism=one.mechanism,
        number=one.number,
    )


def _same(one: RoundFacts, rounds: Sequence[RoundFacts]) -> RoundFacts | None:
    """The round of another fold that is this one: by number, or by its day where one of the two has no number; of both
    the one that took place, for a report without a number may have come before the one that has it.
    """
    same = (other for other in rounds if _is_same(one, other))
    return min(same, key=lambda other: (other.status not in HAPPENED, *_apart(one, other)), default=None)


def _is_same(one: RoundFacts, other: RoundFacts | Mention) -> bool:
    if one.mechanism != other.mechanism:
        return False
    if one.number is not None and other.number is not None:
        return one.number == other.number
    return _apart(one, other)[1] <= SAME_ROUND


def _apart(one: RoundFacts, other: RoundFacts | Mention) -> tuple[bool, timedelta]:
    days = abs(one.starts_on - other.starts_on) if one.starts_on and other.starts_on else timedelta.max
    return one.number != other.number, days


def _happened(one: RoundFacts, before: Sequence[RoundFacts]) -> bool:
    earlier = _same(one, before)
    return earlier is not None and earlier.status in HAPPENED


def _only_in_history(witnesses: Sequence[Witness], one: RoundFacts) -> bool:
    held = [t for t in witnesses if t.mention.status is Status.HELD and _is_same(one, t.mention)]
    return bool(held) and all(t.history for t in held)
