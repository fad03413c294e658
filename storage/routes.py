"""The ways that letters go: which of them fail, since when, and until when they are left alone."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from storage.letters import FARTHEST
from storage.tables import Route


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteReport:
    """A way by which nothing goes at present."""

    name: str
    failures: int  #: in a row
    failing_since: datetime
    not_before: datetime
    error: str
    told: bool  #: somebody was told by another way


def is_open(session: Session, name: str, now: datetime) -> bool:
    """Whether a way may be tried."""
    route = session.get(Route, name)
    return route is None or route.not_before is None or not now < route.not_before <= now + FARTHEST


def failures_of(session: Session, name: str) -> int:
    """How often in a row a way failed."""
    route = session.get(Route, name)
    return route.failures if route else 0


def note_failure(session: Session, name: str, error: str, now: datetime, not_before: datetime) -> datetime:
    """A way failed once more and is left alone until then; gives since when it fails."""
    route = session.get(Route, name) or Route(name=name)
    route.failures += 1
    route.failing_since = min(route.failing_since or now, now)
    route.not_before, route.error = not_before, error
    session.add(route)
    return route.failing_since


def note_success(session: Session, name: str) -> None:
    """Something went that way."""
    route = session.get(Route, name)
    if route is not None and route.failures:
        route.failures = 0
        route.failing_since = route.not_before = route.error = route.told_at = None


def failing_routes(session: Session) -> list[RouteReport]:
    """The ways that fail at present, by name."""
    rows = session.exec(select(Route).where(Route.failures > 0).order_by(col(Route.name)))
    return [
        RouteReport(
            name=row.name,
            failures=row.failures,
            failing_since=row.failing_since,
            not_before=row.not_before or row.failing_since,
            error=row.error or "",
            told=row.told_at is not None,
        )
        for row in rows
        if row.failing_since is not None
    ]


def mark_route_told(session: Session, name: str, now: datetime) -> None:
    """Somebody was told that the way fails."""
    session.get_one(Route, name).told_at = now
