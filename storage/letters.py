"""Letters that wait to be carried: by one at a time, the same letter again, and in the end given up and shown.

Who carries a letter holds it by a lease in its own name and renews it; a lease that nobody renews ends.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import update
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session, col, select

from domain.errors import StorageError
from storage.tables import Alert, Letter

#: A lease that was not renewed for so long is that of somebody who died.
LEASE = timedelta(minutes=2)
#: Whatever is to be tried later than this was put off by a clock that has been set back since.
FARTHEST = timedelta(days=1, hours=1)

MAIL = "mail"  #: the name of the way that mails go; channels have names of their own


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A letter that is about to be stored."""

    recipient: str
    route: str = MAIL
    message_id: str
    subject: str
    body: str
    kind: str = "alerts"
    key: str | None = None  #: a letter that must be written once has one
    thread: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Carriage:
    """A letter to be carried now."""

    letter_id: int
    recipient: str
    message_id: str
    body: str  #: RFC 5322, ASCII; of a channel JSON
    attempts: int  #: that failed so far
    queued_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenUp:
    """A letter that was given up and of which nobody else was told yet."""

    letter_id: int
    recipient: str
    route: str
    subject: str
    error: str
    body_written: bool  #: `False`: it could not even be written
    alerts: tuple[int, ...]  #: ids


def store_letter(session: Session, draft: Draft, alerts: Iterable[int], now: datetime) -> bool:
    """Write a letter that tells the given alerts, to be carried from now on; `False` if its key exists already."""
    if draft.key is not None and session.exec(select(Letter.id).where(Letter.key == draft.key)).first() is not None:
        return False
    _store(session, draft, alerts, now, state="waiting")
    return True


def store_unwritable(session: Session, draft: Draft, alerts: Iterable[int], why: str, now: datetime) -> None:
    """Alerts of which no letter can be written are given up, so that they are shown and the next ones go on."""
    _store(session, draft, alerts, now, state="failed").error = why


def routes_with_letters(session: Session) -> list[str]:
    """The ways by which something waits to go."""
    return list(session.exec(select(Letter.route).where(Letter.state == "waiting").distinct().order_by(Letter.route)))


def due_letters(session: Session, route: str, now: datetime, *, whatever_waits: bool) -> list[int]:
    """Ids of the letters to carry now along a way, those first that were tried least.

    `whatever_waits`: also letters that were put off to a later time.
    """
    query = select(Letter.id).where(Letter.state == "waiting", Letter.route == route)
    if not whatever_waits:
        query = query.where((Letter.next_try_at <= now) | (Letter.next_try_at > now + FARTHEST))
    return [one for one in session.exec(query.order_by(col(Letter.attempts), col(Letter.id))) if one is not None]


def lease_letter(session: Session, letter_id: int, owner: str, now: datetime) -> Carriage | None:
    """A letter, leased to `owner`; `None` if somebody else carries it, or it waits no more.

    A row that cannot be read is given up on the spot.
    """
    try:
        letter = session.get_one(Letter, letter_id)
    except SQLAlchemyError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever a damaged row raises when it is read
        _bury(session, letter_id, f"its row cannot be read: {type(error).__name__}: {error}", now)
        return None
    if letter.state != "waiting" or _is_leased(letter, now):
        return None
    letter.leased_by, letter.leased_until = owner, now + LEASE
    return Carriage(
        letter_id=letter_id,
        recipient=letter.recipient,
        message_id=letter.message_id,
        body=letter.body,
        attempts=letter.attempts,
        queued_at=letter.queued_at,
    )


def renew_lease(session: Session, letter_id: int, owner: str, now: datetime) -> None:
    """`owner` lives and still carries the letter."""
    session.execute(
        update(Letter)
        .where(col(Letter.id) == letter_id, col(Letter.leased_by) == owner)
        .values(leased_until=now + LEASE)
    )


def release(session: Session, owner: str) -> None:
    """`owner` carries nothing any more: what it held is free for others."""
    session.execute(update(Letter).where(col(Letter.leased_by) == owner).values(leased_by=None, leased_until=None))


def mark_sent(session: Session, letter_id: int, now: datetime) -> None:
    """The letter was accepted."""
    letter = session.get_one(Letter, letter_id)
    letter.state, letter.sent_at, letter.error = "sent", now, None
    letter.leased_by = letter.leased_until = None
    letter.attempts += 1


def mark_unsent(session: Session, letter_id: int, owner: str, error: str, try_again_at: datetime | None) -> None:
    """The letter was not accepted: try again then, or (`None`) never of our own accord.

    Nothing changes if it is not the `owner`'s any more: whoever took it over knows better.
    """
    letter = session.get_one(Letter, letter_id)
    if letter.leased_by != owner:
        return
    letter.attempts += 1
    letter.error, letter.leased_by, letter.leased_until = error, None, None
    if try_again_at is None:
        letter.state = "failed"
    else:
        letter.next_try_at = try_again_at


def give_up_older(session: Session, route: str, than: datetime, error: str, now: datetime) -> int:
    """Give up what waits for a way since before `than`; how many letters that are."""
    old = session.exec(
        select(Letter).where(Letter.state == "waiting", Letter.route == route, Letter.queued_at <= than)
    ).all()
    free = [letter for letter in old if not _is_leased(letter, now)]
    for letter in free:
        letter.state, letter.error = "failed", error
    return len(free)


def given_up(session: Session) -> list[GivenUp]:
    """Letters that were given up and that nobody else was told of, oldest first; never those that say so of others."""
    rows = session.exec(
        select(  # type: ignore[call-overload]  # SQLModel knows selections of four columns at most
            Letter.id, Letter.recipient, Letter.route, Letter.subject, Letter.error, Letter.body != ""
        )
        .where(Letter.state == "failed", col(Letter.told_at).is_(None), Letter.kind != "notice")
        .order_by(col(Letter.id))
    ).all()
    found = []
    for letter_id, recipient, route, subject, error, body_written in rows:
        assert letter_id is not None  # noqa: S101 - it was read
        alerts = session.exec(select(Alert.id).where(Alert.letter_id == letter_id).order_by(col(Alert.id))).all()
        found.append(
            GivenUp(
                letter_id=letter_id,
                recipient=recipient,
                route=route,
                subject=subject,
                error=error or "",
                body_written=bool(body_written),
                alerts=tuple(one for one in alerts if one is not None),
            )
        )
    return found


def mark_told(session: Session, letters: Sequence[int], now: datetime) -> None:
    """Somebody was told that these were given up, or there is nobody else who could be."""
    session.execute(update(Letter).where(col(Letter.id).in_(letters)).values(told_at=now))


def first_of_thread(session: Session, recipient: str, thread: str) -> str | None:
    """Message-ID of the first letter on a round that somebody got."""
    query = select(Letter.message_id).where(Letter.recipient == recipient, Letter.thread == thread)
    return session.exec(query.order_by(col(Letter.id)).limit(1)).first()


def written_since(session: Session, recipient: str, since: datetime) -> list[datetime]:
    """When letters with alerts were written to somebody, oldest first."""
    query = select(Letter.written_at).where(
        Letter.recipient == recipient, Letter.written_at > since, Letter.kind == "alerts"
    )
    return list(session.exec(query.order_by(col(Letter.written_at))))


def resend(session: Session, alert_id: int, now: datetime) -> str:
    """Put the letter of an alert back into the outbox, as it was written; gives its recipient.

    One that could not be written is to be written anew.  One that somebody carries just now stays with them.
    """
    alert = session.get(Alert, alert_id)
    if alert is None:
        raise StorageError(f"no alert {alert_id}: `roundwatch alerts` lists them")
    letter = session.get_one(Letter, alert.letter_id) if alert.letter_id is not None else None
    if letter is None or _is_leased(letter, now):
        return alert.recipient
    if not letter.body:
        for one in session.exec(select(Alert).where(Alert.letter_id == letter.id)):
            one.letter_id = None
        session.flush()
        session.delete(letter)
        return alert.recipient
    letter.state, letter.attempts, letter.next_try_at, letter.queued_at = "waiting", 0, now, now
    letter.error = letter.leased_by = letter.leased_until = letter.sent_at = letter.told_at = None
    return alert.recipient


def letters_of(session: Session, message_ids: Sequence[str]) -> dict[str, str]:
    """The bodies of letters by Message-ID."""
    return {
        row.message_id: row.body for row in session.exec(select(Letter).where(col(Letter.message_id).in_(message_ids)))
    }


def _store(session: Session, draft: Draft, alerts: Iterable[int], now: datetime, *, state: str) -> Letter:
    letter = Letter(
        recipient=draft.recipient,
        route=draft.route,
        kind=draft.kind,
        key=draft.key,
        thread=draft.thread,
        message_id=draft.message_id,
        written_at=now,
        queued_at=now,
        subject=draft.subject,
        body=draft.body,
        state=state,
        next_try_at=now,
    )
    session.add(letter)
    session.flush()
    session.execute(update(Alert).where(col(Alert.id).in_(list(alerts))).values(letter_id=letter.id))
    return letter


def _is_leased(letter: Letter, now: datetime) -> bool:
    # A lease that ends later than any can was given by a clock that has been set back since.
    return letter.leased_by is not None and letter.leased_until is not None and now < letter.leased_until <= now + LEASE


def _bury(session: Session, letter_id: int, why: str, now: datetime) -> None:
    """Give a letter up without reading its row."""
    mended = {"next_try_at": now, "queued_at": now, "written_at": now, "sent_at": None, "leased_until": None}
    session.execute(
        update(Letter).where(col(Letter.id) == letter_id).values(state="failed", error=why[:500], attempts=1, **mended)
    )
