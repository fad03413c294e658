"""Writing weekly notes: for everybody whose week is over, once, whoever writes at the same time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from email.utils import parseaddr
from uuid import uuid4

from alerts.mail import envelope
from alerts.note import compose_note
from config import MailSettings, Settings
from domain.cadence import expected_rounds
from domain.note import Note, NoteDue, due_note
from domain.rounds import Round
from domain.site import Recipient
from domain.timetable import timetable
from storage.database import Database, Session
from storage.mentions import ledger
from storage.recipients import RecipientMemory, begin_notes, recipient_memories, store_note
from storage.watching import is_just_back, look_at_week

Clock = Callable[[], datetime]

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Agenda:
    """Who is to be remembered from now on, and who is to be written to."""

    begin: Sequence[str]
    due: Sequence[tuple[Recipient, NoteDue]]


def write_notes(database: Database, settings: Settings, mail: MailSettings, clock: Clock) -> int:
    """A letter for each note that is due; gives how many.  Raises `StorageError`."""
    now = clock()
    with database.read() as session:
        agenda = _agenda(settings, recipient_memories(session), now)
        if agenda.due and is_just_back(session, now):
            agenda = replace(agenda, due=())
        if not agenda.begin and not agenda.due:
            return 0
        rounds = ledger(session, settings.record) if agenda.due else []
        notes = {
            (due.start, due.end, due.missed): note_of(session, settings, rounds, due.start, due.end, missed=due.missed)
            for _, due in agenda.due
        }
    written = 0
    with database.write() as session:
        begin_notes(session, agenda.begin, now)
        for recipient, due in agenda.due:
            letter = compose_note(notes[due.start, due.end, due.missed], recipient, settings.mechanisms, rounds)
            domain = parseaddr(mail.sender)[1].rpartition("@")[2] or "roundwatch.invalid"
            message_id = f"<{uuid4().hex}@{domain}>"
            message = envelope(letter, sender=mail.sender, recipient=recipient.address, message_id=message_id, date=now)
            written += store_note(
                session, address=recipient.address, until=due.end, message_id=message_id, subject=letter.subject,
                body=message.as_bytes().decode("utf-8"), now=now,
            )  # fmt: skip
    return written


def note_of(
    session: Session, settings: Settings, rounds: Sequence[Round], start: datetime, end: datetime, *, missed: int = 0
) -> Note:
    """What a note says of a time."""
    return look_at_week(
        session,
        settings.sites,
        start,
        end,
        expected=expected_rounds(rounds, settings.mechanisms, end.date()),
        threshold=settings.note.coverage / 100,
        missed=missed,
    )


def _agenda(settings: Settings, known: dict[str, RecipientMemory], now: datetime) -> _Agenda:
    begin, due = [], []
    for recipient in settings.recipients:
        memory = known.get(recipient.address)
        table = None if recipient.note == "never" else timetable(recipient.note, recipient.timezone)
        # From the future: the clock was wrong when it was written.
        is_false = memory is not None and (memory.since > now or (memory.noted_until or now) > now)
        if memory is None or is_false or (table is None and now - memory.since > WEEK):
            begin.append(recipient.address)
        elif table is not None and (one := due_note(table, memory.since, memory.noted_until, now)) is not None:
            due.append((recipient, one))
    return _Agenda(begin=begin, due=due)
