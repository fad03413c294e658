"""What is exported: every article in turn, however many there are, and rounds with when they last changed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from config import Settings
from domain.decide import round_name
from domain.events import EventKind
from domain.exports import CalendarEntry, FeedEntry
from domain.rounds import Round
from domain.site import mechanism_id, partner_of
from storage.listings import ArticleReport
from storage.mentions import RoundKey
from storage.stories import verdict_of
from storage.tables import Address, StoredArticle, StoredEvent, StoredMention, Version

_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedArticle:
    """One article, with what keeps its identity and tells that it changed."""

    key: str  #: domain.url.url_key of its address
    report: ArticleReport
    authors: tuple[str, ...]
    changed_at: datetime  #: when its newest version was first seen


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundChange:
    """When something of a round last became known or changed, and how often a fact of it was corrected."""

    changed_at: datetime
    corrections: int = 0


def each_article(session: Session, *, newest_first: bool = False) -> Iterator[ExportedArticle]:
    """Every stored article in its newest version, in the order in which they were stored; some hundred in memory."""
    order = col(StoredArticle.id).desc() if newest_first else col(StoredArticle.id)
    query = (
        select(StoredArticle, Version, col(Address.key))
        .join(Version, col(Version.article_id) == StoredArticle.id)
        .join(Address, col(Address.id) == StoredArticle.address_id)
        .where(Version.number == StoredArticle.versions)
        .order_by(order)
    )
    rows = session.execute(query, execution_options={"yield_per": _AT_ONCE})
    for some in rows.partitions():
        yield from _with_rounds(session, [(article, version, key) for article, version, key in some])


def newest_change(session: Session) -> datetime | None:
    """When the newest version of any article was first seen; `None` if there is none."""
    return session.exec(select(func.max(Version.seen_at))).one()


def round_changes(session: Session) -> dict[RoundKey, RoundChange]:
    """Per round that stored articles speak of: when it last changed; those without a number are one per mechanism."""
    seen = (
        select(StoredMention.mechanism, StoredMention.number, func.max(Version.seen_at))
        .join(StoredArticle, col(StoredArticle.id) == StoredMention.article_id)
        .join(Version, col(Version.article_id) == StoredArticle.id)
        .where(Version.number == StoredArticle.versions)
        .group_by(col(StoredMention.mechanism), col(StoredMention.number))
    )
    changes = {(mechanism, number): RoundChange(changed_at=at) for mechanism, number, at in session.exec(seen)}
    told = (
        select(StoredEvent.mechanism, StoredEvent.number, func.count(), func.max(StoredEvent.created_at))
        .where(StoredEvent.kind == EventKind.ROUND_UPDATED)
        .group_by(col(StoredEvent.mechanism), col(StoredEvent.number))
    )
    for mechanism, number, count, at in session.exec(told):
        if mechanism is not None:
            known = changes.get((mechanism, number))
            changed_at = max(known.changed_at, at) if known else at
            changes[mechanism, number] = RoundChange(changed_at=changed_at, corrections=count)
    return changes


def calendar_entries(session: Session, settings: Settings, rounds: Iterable[Round]) -> Iterator[CalendarEntry]:
    """Rounds of the ledger, each with its name, and when it last changed."""
    changes = round_changes(session)
    names = {one.id: one.name.get("en") or one.id for one in settings.mechanisms}
    for one in rounds:
        mechanism, partner = mechanism_id(one.mechanism), partner_of(one.mechanism)
        name = names.get(mechanism, mechanism) + (f" ({partner})" if partner else "")
        entry = CalendarEntry(round=one, name=name, changed_at=one.first_seen_at)
        change = changes.get((one.mechanism, one.number))
        if change is not None:
            latest = max(change.changed_at, one.first_seen_at)
            entry = replace(entry, changed_at=latest, corrections=change.corrections)
        yield entry


def first_proof(one: Round) -> str | None:
    """The address of the first sentence that proves anything of a round."""
    return next((proof.url for proof in one.evidence), None)


def round_entries(
    entries: Iterable[CalendarEntry], url_of: Callable[[Round], str | None] = first_proof
) -> list[FeedEntry]:
    """Rounds as entries of a feed, what changed last first; `url_of` says where each leads."""
    found = [_round_entry(entry, url_of(entry.round)) for entry in entries]
    return sorted(found, key=lambda entry: (entry.updated, entry.key), reverse=True)


def article_entry(article: ExportedArticle) -> FeedEntry:
    """An article as an entry of a feed."""
    report = article.report
    return FeedEntry(
        key=article.key,
        title=report.title,
        url=report.url,
        updated=article.changed_at,
        published=report.published_at or report.first_seen_at,
        author=", ".join(article.authors) or report.site,
        language=report.language,
        categories=report.rounds,
    )


def _round_entry(entry: CalendarEntry, url: str | None) -> FeedEntry:
    one = entry.round
    when = " – ".join(str(day) for day in dict.fromkeys((one.starts_on, one.ends_on)) if day)
    where = ", ".join(part for part in (one.city, one.country) if part)
    chairs = " / ".join(chair.name for chair in one.chairs)
    return FeedEntry(
        key=round_name(one),
        title=f"{entry.name}, round {one.number if one.number is not None else '?'}: {one.status}",
        url=url,
        updated=entry.changed_at,
        published=one.first_seen_at,
        summary="; ".join(part for part in (when, where, chairs) if part) or None,
        categories=(one.mechanism,),
    )


def _with_rounds(session: Session, rows: Sequence[tuple[StoredArticle, Version, str]]) -> Iterator[ExportedArticle]:
    ids = [article.id for article, _, _ in rows]
    rounds: dict[int, set[tuple[str, int]]] = {}
    mentions = select(StoredMention.article_id, StoredMention.mechanism, StoredMention.number)
    for article_id, mechanism, number in session.exec(mentions.where(col(StoredMention.article_id).in_(ids))):
        if number:
            rounds.setdefault(article_id, set()).add((mechanism, number))
    copies = [article.duplicate_of for article, _, _ in rows if article.duplicate_of is not None]
    copies += [article.because["with"] for article, _, _ in rows if article.because]
    originals = dict(
        session.exec(
            select(StoredArticle.id, Version.url)
            .join(Version, col(Version.article_id) == StoredArticle.id)
            .where(col(StoredArticle.id).in_(copies), Version.number == StoredArticle.versions)
        ).all()
    )
    for article, version, key in rows:
        named = sorted(rounds.get(article.id or 0, ()))
        report = ArticleReport(
            id=article.id or 0,
            url=version.url,
            site=article.site,
            title=version.title,
            language=version.language,
            published_at=version.published_at,
            first_seen_at=article.first_seen_at,
            versions=article.versions,
            story=article.story,
            duplicate_of=originals.get(article.duplicate_of) if article.duplicate_of else None,
            because=verdict_of(article.because) if article.because else None,
            compared_with=originals.get(article.because["with"]) if article.because else None,
            rounds=tuple(f"{mechanism}/{number}" for mechanism, number in named),
        )
        yield ExportedArticle(key=key, report=report, authors=tuple(version.authors), changed_at=version.seen_at)
