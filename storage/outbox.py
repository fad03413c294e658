"""The outbox: alerts that wait to be written into letters, and what became of all of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, col, select

from domain.events import Change, Event, EventKind
from storage.tables import (
    Alert,
    Incident,
    Letter,
    Route,
    StoredArticle,
    StoredEvent,
    StoredMention,
    Text,
    Version,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionNote:
    """One version of an article, as far as a letter needs it."""

    url: str
    site: str | None
    title: str
    language: str | None
    published_at: datetime | None
    credit: str | None
    text: str
    title_before: str | None  #: of the version that was told last, or of the first; `None` for a first version
    text_before: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentNote:
    """What keeps, or kept, a site from being seen, as far as a letter needs it."""

    site: str | None  #: `None`: all of them
    cause: str
    manner: str  #: which words speak of it
    facts: Mapping[str, Any]  #: for those words
    blind: bool
    opened_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unwritten:
    """An alert without a letter."""

    alert_id: int
    recipient: str
    happened_at: datetime
    event: Event
    version: VersionNote | None
    incident: IncidentNote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An alert without a letter, as far as it is needed to see whether its time has come."""

    alert_id: int
    recipient: str
    kind: str  #: of its event
    key: str
    created_at: datetime | None  #: `None`: its row cannot be read


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlets:
    """Who reports a round: names of sites, each once."""

    own: tuple[str, ...] = ()  #: with a text of their own
    copies: tuple[str, ...] = ()  #: with the text of another only


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertReport:
    """One alert as people see it."""

    id: int
    event: str
    key: str
    recipient: str
    state: str  #: waiting, sent, failed
    attempts: int
    created_at: datetime
    sent_at: datetime | None
    error: str | None
    subject: str | None  #: of its letter; `None` before that is written


def waiting_alerts(session: Session) -> list[Waiting]:
    """Alerts that no letter tells yet, oldest first."""
    unwritten = select(Alert.id).where(col(Alert.letter_id).is_(None)).order_by(col(Alert.id))
    ids = [one for one in session.exec(unwritten) if one is not None]
    try:
        return _waiting(session, ids, with_times=True)
    except SQLAlchemyError:
        raise
    except Exception:  # noqa: BLE001 - one damaged row must not hide the others: each is read by itself
        return [one for alert_id in ids for one in _waiting_by_itself(session, alert_id)]


def unwritten_alert(session: Session, alert_id: int) -> Unwritten:
    """An alert with all that a letter says of it.  Raises whatever a damaged row raises."""
    alert = session.get_one(Alert, alert_id)
    event = session.get_one(StoredEvent, alert.event_id)
    version = _version_note(session, event)
    return Unwritten(
        alert_id=alert_id,
        recipient=alert.recipient,
        happened_at=event.created_at,
        event=_to_event(event, version),
        version=version,
        incident=_incident_note(session, event),
    )


def unwritten_alerts(session: Session) -> list[Unwritten]:
    """Every alert that no letter tells yet, oldest first, with all that a letter says of it."""
    return [unwritten_alert(session, one.alert_id) for one in waiting_alerts(session)]


def outlets_of(session: Session, mechanism: str, number: int | None, status: str) -> Outlets:
    """Who says of a round that it has this status, in the order in which we met them."""
    rows = session.exec(
        select(StoredArticle.site, StoredArticle.voice, StoredArticle.duplicate_of)
        .join(StoredMention, col(StoredMention.article_id) == StoredArticle.id)
        .where(StoredMention.mechanism == mechanism, StoredMention.number == number, StoredMention.status == status)
        .order_by(col(StoredArticle.id))
    ).all()
    own = dict.fromkeys(site or voice for site, voice, copied in rows if copied is None)
    copies = dict.fromkeys(site or voice for site, voice, copied in rows if copied is not None)
    return Outlets(own=tuple(own), copies=tuple(name for name in copies if name not in own))


def alert_reports(session: Session, state: str | None = None, limit: int | None = None) -> list[AlertReport]:
    """The alerts, newest first, at most `limit`; only those in one `state` if it is given."""
    told_as = func.coalesce(Letter.state, "waiting")
    query = (
        select(  # type: ignore[call-overload]  # SQLModel knows selections of four columns at most
            Alert.id, Alert.recipient, Alert.created_at, StoredEvent.kind, StoredEvent.key, told_as, Letter.attempts,
            Letter.sent_at, Letter.subject, func.coalesce(Letter.error, Route.error),
        )
        .join(StoredEvent, col(StoredEvent.id) == Alert.event_id)
        .join(Letter, col(Letter.id) == Alert.letter_id, isouter=True)
        # A letter that was not even tried, because its way fails, says why.
        .join(Route, (col(Route.name) == Letter.route) & (Letter.state == "waiting"), isouter=True)
        .order_by(col(Alert.id).desc())
        .limit(limit)
    )  # fmt: skip
    if state is not None:
        query = query.where(told_as == state)
    return [
        AlertReport(
            id=row[0], recipient=row[1], created_at=row[2], event=row[3], key=row[4], state=row[5],
            attempts=row[6] or 0, sent_at=row[7], subject=row[8], error=row[9],
        )
        for row in session.exec(query)
    ]  # fmt: skip


def _waiting(session: Session, ids: list[int], *, with_times: bool) -> list[Waiting]:
    if not ids:
        return []
    heads = (
        select(Alert.id, Alert.recipient, StoredEvent.kind, StoredEvent.key)
        .join(StoredEvent, col(StoredEvent.id) == Alert.event_id)
        .where(col(Alert.letter_id).is_(None), col(Alert.id).between(ids[0], ids[-1]))
        .order_by(col(Alert.id))
    )
    times: dict[int | None, datetime] = {}
    if with_times:
        between = col(Alert.id).between(ids[0], ids[-1])
        rows = session.exec(select(Alert.id, Alert.created_at).where(col(Alert.letter_id).is_(None), between))
        times = {id_: created_at for id_, created_at in rows}  # noqa: C416 - dict() takes a result for a mapping
    return [
        Waiting(alert_id=id_, recipient=recipient, kind=kind, key=key, created_at=times.get(id_))
        for id_, recipient, kind, key in session.exec(heads)
        if id_ is not None
    ]


def _waiting_by_itself(session: Session, alert_id: int) -> list[Waiting]:
    try:
        return _waiting(session, [alert_id], with_times=True)
    except SQLAlchemyError:
        raise
    except Exception:  # noqa: BLE001 - as above: without the time that cannot be read
        return _waiting(session, [alert_id], with_times=False)


def _to_event(row: StoredEvent, version: VersionNote | None) -> Event:
    return Event(
        kind=EventKind(row.kind),
        key=row.key,
        article_url=version.url if version else None,
        mechanism=row.mechanism,
        number=row.number,
        changes=tuple(Change(**change) for change in row.changes),
        facts=row.facts,
    )


def _incident_note(session: Session, event: StoredEvent) -> IncidentNote | None:
    row = session.get(Incident, event.incident_id) if event.incident_id is not None else None
    if row is None:
        return None
    return IncidentNote(
        site=row.site,
        cause=row.cause,
        manner=row.manner,
        facts=row.facts,
        blind=row.blind,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
    )


def _version_note(session: Session, event: StoredEvent) -> VersionNote | None:
    if event.article_id is None or event.version is None:
        return None
    rows = (
        select(Version, Text.body, StoredArticle.site)
        .join(Text, col(Text.id) == Version.text_id)
        .join(StoredArticle, col(StoredArticle.id) == Version.article_id)
        .where(Version.article_id == event.article_id)
    )
    # The version that it tells of; where that was thinned out, the next one that is left.
    told = rows.where(Version.number >= event.version).order_by(col(Version.number))
    version, text, site = session.exec(told.limit(1)).one()
    # What it is held against is what was told last, and else what was there first.
    last = select(StoredEvent.version).where(
        StoredEvent.article_id == event.article_id,
        col(StoredEvent.id) < event.id,
        col(StoredEvent.version) < event.version,
    )
    number = session.exec(last.order_by(col(StoredEvent.id).desc()).limit(1)).first() or 1
    before = session.exec(
        rows.where(Version.number >= number, Version.number < event.version).order_by(col(Version.number)).limit(1)
    ).first()
    return VersionNote(
        url=version.url,
        site=site,
        title=version.title,
        language=version.language,
        published_at=version.published_at,
        credit=version.credit,
        text=text,
        title_before=before[0].title if before else None,
        text_before=before[1] if before else None,
    )
