"""The outbox: alerts that wait to be written into letters, and letters that wait to be carried."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select

from domain.errors import StorageError
from domain.events import Change, Event, EventKind
from storage.tables import Alert, Incident, Letter, StoredArticle, StoredEvent, Text, Version

#: A letter that somebody took and did not account for is free again after this: longer than any carrier may take.
LEASE = timedelta(minutes=15)


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
    text_before: str | None  #: of the version before it; `None` for a first version


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
class Carriage:
    """A letter to be carried now."""

    letter_id: int
    recipient: str
    message_id: str
    body: str  #: RFC 5322, ASCII
    attempts: int  #: that failed so far


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


def unwritten_alerts(session: Session) -> list[Unwritten]:
    """Alerts that no letter tells yet, oldest first."""
    rows = session.exec(
        select(Alert, StoredEvent)
        .join(StoredEvent, col(StoredEvent.id) == Alert.event_id)
        .where(col(Alert.letter_id).is_(None))
        .order_by(col(Alert.id))
    ).all()
    found = []
    for alert, event in rows:
        assert alert.id is not None  # noqa: S101 - it was read
        version = _version_note(session, event)
        found.append(
            Unwritten(
                alert_id=alert.id,
                recipient=alert.recipient,
                happened_at=event.created_at,
                event=_to_event(event, version),
                version=version,
                incident=_incident_note(session, event),
            )
        )
    return found


def store_letter(
    session: Session, *, alerts: Iterable[int], recipient: str, message_id: str, subject: str, body: str, now: datetime
) -> None:
    """Write a letter that tells the given alerts, to be carried from now on."""
    letter = Letter(
        recipient=recipient,
        message_id=message_id,
        written_at=now,
        subject=subject,
        body=body,
        state="waiting",
        next_try_at=now,
    )
    session.add(letter)
    session.flush()
    for row in session.exec(select(Alert).where(col(Alert.id).in_(alerts))):
        row.letter_id = letter.id


def take_letter(session: Session, now: datetime, *, after: int, whatever_is_due: bool) -> Carriage | None:
    """The next waiting letter with an id beyond `after`, leased to the caller; `None` if there is none.

    `whatever_is_due`: also letters that were put off to a later time.
    """
    query = select(Letter).where(Letter.state == "waiting", col(Letter.id) > after)
    query = query.where(col(Letter.leased_until).is_(None) | (col(Letter.leased_until) <= now))
    if not whatever_is_due:
        query = query.where(Letter.next_try_at <= now)
    letter = session.exec(query.order_by(col(Letter.id)).limit(1)).first()
    if letter is None:
        return None
    letter.leased_until = now + LEASE
    assert letter.id is not None  # noqa: S101 - it was read
    return Carriage(
        letter_id=letter.id,
        recipient=letter.recipient,
        message_id=letter.message_id,
        body=letter.body,
        attempts=letter.attempts,
    )


def mark_sent(session: Session, letter_id: int, now: datetime) -> None:
    """The letter was accepted."""
    letter = session.get_one(Letter, letter_id)
    letter.state, letter.sent_at, letter.error, letter.leased_until = "sent", now, None, None
    letter.attempts += 1


def mark_unsent(session: Session, letter_id: int, error: str, try_again_at: datetime | None) -> None:
    """The letter was not accepted: try again then, or (`None`) never of our own accord."""
    letter = session.get_one(Letter, letter_id)
    letter.attempts += 1
    letter.error, letter.leased_until = error, None
    if try_again_at is None:
        letter.state = "failed"
    else:
        letter.next_try_at = try_again_at


def resend(session: Session, alert_id: int, now: datetime) -> str:
    """Put the letter of an alert back into the outbox, as it was written; gives its recipient."""
    alert = session.get(Alert, alert_id)
    if alert is None:
        raise StorageError(f"no alert {alert_id}: `roundwatch alerts` lists them")
    if alert.letter_id is not None:
        letter = session.get_one(Letter, alert.letter_id)
        letter.state, letter.attempts, letter.next_try_at = "waiting", 0, now
        letter.error = letter.leased_until = letter.sent_at = None
    return alert.recipient


def alert_reports(session: Session, state: str | None = None) -> list[AlertReport]:
    """The alerts, newest first; only those in one `state` if it is given."""
    rows = session.exec(
        select(Alert, StoredEvent, Letter)
        .join(StoredEvent, col(StoredEvent.id) == Alert.event_id)
        .join(Letter, col(Letter.id) == Alert.letter_id, isouter=True)
        .order_by(col(Alert.id).desc())
    )
    reports = [_to_report(alert, event, letter) for alert, event, letter in rows]
    return [report for report in reports if state in (None, report.state)]


def letters_of(session: Session, message_ids: Sequence[str]) -> dict[str, str]:
    """The bodies of letters by Message-ID."""
    return {
        row.message_id: row.body for row in session.exec(select(Letter).where(col(Letter.message_id).in_(message_ids)))
    }


def _to_report(alert: Alert, event: StoredEvent, letter: Letter | None) -> AlertReport:
    assert alert.id is not None  # noqa: S101 - it was read
    return AlertReport(
        id=alert.id,
        event=event.kind,
        key=event.key,
        recipient=alert.recipient,
        state=letter.state if letter else "waiting",
        attempts=letter.attempts if letter else 0,
        created_at=alert.created_at,
        sent_at=letter.sent_at if letter else None,
        error=letter.error if letter else None,
        subject=letter.subject if letter else None,
    )


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
    versions = session.exec(
        select(Version, Text.body, StoredArticle.site)
        .join(Text, col(Text.id) == Version.text_id)
        .join(StoredArticle, col(StoredArticle.id) == Version.article_id)
        .where(Version.article_id == event.article_id, col(Version.number).in_([event.version - 1, event.version]))
        .order_by(col(Version.number).desc())
    ).all()
    version, text, site = versions[0]
    return VersionNote(
        url=version.url,
        site=site,
        title=version.title,
        language=version.language,
        published_at=version.published_at,
        credit=version.credit,
        text=text,
        text_before=versions[1][1] if len(versions) > 1 else None,
    )
