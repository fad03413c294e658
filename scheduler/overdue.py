"""Rounds that should have taken place are told once."""

from datetime import datetime

from config import Settings
from storage.database import Database
from storage.overdue import overdue_change, write_overdue


def note_overdue(database: Database, settings: Settings, now: datetime) -> list[str]:
    """Tell what has become overdue, take back what has taken place since; a line for each.  Raises `StorageError`."""
    asked = settings.mechanisms, settings.record, settings.sites, now
    with database.read() as session:
        if not overdue_change(session, *asked):
            return []
    with database.write() as session:
        told = write_overdue(session, overdue_change(session, *asked), settings.recipients, now)
    return [f"{key.partition(':')[2]}: overdue, and no article reports it" for key in told]
