"""Who is told, in rows: since when somebody is known, and up to when weekly notes have told what was seen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, select

from domain.events import NOTE
from storage.letters import Draft, store_letter, store_unwritable
from storage.tables import Alert, RecipientState, StoredEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class RecipientMemory:
    """What is remembered of a recipient."""

    since: datetime  #: known since then
    noted_until: datetime | None  #: `None`: no weekly note was written yet


def recipient_memories(session: Session) -> dict[str, RecipientMemory]:
    """What is remembered of everybody who is told, by address."""
    return {
        row.address: RecipientMemory(since=row.since, noted_until=row.noted_until)
        for row in session.exec(select(RecipientState))
    }


def begin_notes(session: Session, addresses: Iterable[str], now: datetime) -> None:
    """From now on these are known, and nothing was noted for them yet."""
    for address in addresses:
        row = session.get(RecipientState, address) or RecipientState(address=address, since=now)
        row.since, row.noted_until = now, None
        session.add(row)


def store_note(session: Session, draft: Draft, until: datetime, now: datetime, unwritable: str | None = None) -> bool:
    """Write a note for its recipient, as an alert with its letter; `False` if somebody has written it already.

    `unwritable`: why it could not be written; then it is given up, and shown.
    """
    address = draft.recipient
    state = session.get(RecipientState, address)
    key = f"{NOTE}:{address}:{until.isoformat()}"
    if state is None or session.exec(select(StoredEvent.id).where(StoredEvent.key == key)).first() is not None:
        return False
    event = StoredEvent(kind=NOTE, key=key, created_at=now, changes=[])
    session.add(event)
    session.flush()
    assert event.id is not None  # noqa: S101 - the flush gave it
    alert = Alert(event_id=event.id, recipient=address, created_at=now)
    session.add(alert)
    session.flush()
    assert alert.id is not None  # noqa: S101 - as above
    if unwritable is None:
        store_letter(session, draft, [alert.id], now)
    else:
        store_unwritable(session, draft, [alert.id], unwritable, now)
    state.noted_until = until
    return True
