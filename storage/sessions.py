"""People who are signed in to the page.  Only a fingerprint of each session's token is kept."""

from datetime import datetime

from sqlmodel import Session, col, delete

from storage.tables import WebSession


def open_session(session: Session, fingerprint: str, now: datetime) -> None:
    """Somebody signed in."""
    session.add(WebSession(fingerprint=fingerprint, created_at=now, seen_at=now))


def session_times(session: Session, fingerprint: str) -> tuple[datetime, datetime] | None:
    """When a session began and when it was last seen; `None` if there is none."""
    row = session.get(WebSession, fingerprint)
    return (row.created_at, row.seen_at) if row else None


def see_session(session: Session, fingerprint: str, now: datetime) -> None:
    """A session made a request."""
    row = session.get(WebSession, fingerprint)
    if row is not None:
        row.seen_at = now


def close_session(session: Session, fingerprint: str) -> None:
    """Somebody signed out."""
    session.execute(delete(WebSession).where(col(WebSession.fingerprint) == fingerprint))


def sweep_sessions(session: Session, created_before: datetime, seen_before: datetime) -> None:
    """Forget sessions that are too old."""
    old = (col(WebSession.created_at) < created_before) | (col(WebSession.seen_at) < seen_before)
    session.execute(delete(WebSession).where(old))
