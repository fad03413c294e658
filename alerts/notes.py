"""Writing weekly notes: for everybody whose week is over, once, whoever writes at the same time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from alerts.note import compose_note
from alerts.writing import cannot_be_written, draft_of, stub_of
from config import Settings
from domain.cadence import expected_rounds
from domain.events import NOTE
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


def write_notes(database: Database, settings: Settings, clock: Clock) -> int:
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
            about = f"{NOTE}:{recipient.address}:{due.end.isoformat()}"
            try:
                letter = compose_note(notes[due.start, due.end, due.missed], recipient, settings.mechanisms, rounds)
                draft = draft_of(settings, recipient, letter, about, now)
            except Exception as error:  # noqa: BLE001 - whatever it is, it must keep no other letter waiting
                stub = stub_of(settings, recipient, about, about)
                written += store_note(session, stub, due.end, now, cannot_be_written(error))
            else:
                written += store_note(session, draft, due.end, now)
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
        if recipient.channel is None and settings.mail is None:
            continue  # nothing could carry it
        memory = known.get(recipient.address)
        table = None if recipient.note == "never" else timetable(recipient.note, recipient.timezone)
        # From the future: the clock was wrong when it was written.
        is_false = memory is not None and (memory.since > now or (memory.noted_until or now) > now)
        if memory is None or is_false or (table is None and now - memory.since > WEEK):
            begin.append(recipient.address)
        elif table is not None and (one := due_note(table, memory.since, memory.noted_until, now)) is not None:
            due.append((recipient, one))
    return _Agenda(begin=begin, due=due)
