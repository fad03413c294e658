"""Looking after the sites between crawls: what keeps one from being seen is told once, and its end once."""

from datetime import datetime

from config import Settings
from domain.incidents import Step
from storage.database import Database
from storage.incidents import is_due, look_after


def look_after_sites(database: Database, settings: Settings, now: datetime) -> list[str]:
    """Open and close incidents, each with its event; gives a line for each.  Raises `StorageError`."""
    with database.read() as session:
        if not is_due(session, settings.sites, now):
            return []
    with database.write() as session:
        changed = look_after(session, settings.sites, settings.recipients, now)
    return [
        f"{report.site or 'all sites'}: {'seen again' if step is Step.CLOSE else 'not seen as usual'}: {report.says}"
        for step, report in changed
    ]
