"""The robots.txt of each origin in rows."""

from dataclasses import asdict

from sqlmodel import Session

from domain.robots import RobotsCopy
from storage.tables import RobotsFile


def robots_copy(session: Session, origin: str) -> RobotsCopy | None:
    """What is known of the robots.txt of an origin (scheme, host and port)."""
    row = session.get(RobotsFile, origin)
    return RobotsCopy(**row.model_dump()) if row is not None else None


def keep_robots(session: Session, copy: RobotsCopy) -> None:
    """Remember what an answer said."""
    session.merge(RobotsFile(**asdict(copy)))
