"""Crawls that somebody asked for on the page: asked in a row, taken by the daemon, followed by their runs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from storage.runs import RunReport, batch_reports
from storage.tables import CrawlRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A crawl that was asked for."""

    id: int
    asked_at: datetime
    sites: tuple[str, ...]  #: none: all
    url: str | None  #: a single page
    taken_at: datetime | None  #: when the daemon started it
    batch: str | None
    runs: tuple[RunReport, ...] = ()  #: how far it is
    refused: str | None = None  #: why it was not started

    @property
    def state(self) -> str:
        """In one word: waiting, running, done, refused."""
        if self.refused is not None:
            return "refused"
        if self.taken_at is None:
            return "waiting"
        return "done" if self.runs and all(run.finished_at for run in self.runs) else "running"


def ask_for_crawl(session: Session, sites: Sequence[str], url: str | None, now: datetime) -> int:
    """Ask for a crawl; one that waits with the same words is not asked for twice.  Gives its id."""
    waiting = session.exec(select(CrawlRequest).where(col(CrawlRequest.taken_at).is_(None)))
    for row in waiting:
        if row.sites == list(sites) and row.url == url:
            assert row.id is not None  # noqa: S101 - it was read
            return row.id
    row = CrawlRequest(asked_at=now, sites=list(sites), url=url)
    session.add(row)
    session.flush()
    assert row.id is not None  # noqa: S101 - the flush gave it
    return row.id


def waiting_requests(session: Session) -> list[Request]:
    """What was asked for and nobody has taken, oldest first."""
    rows = session.exec(select(CrawlRequest).where(col(CrawlRequest.taken_at).is_(None)).order_by(col(CrawlRequest.id)))
    return [_request(row, ()) for row in rows]


def take_request(
    session: Session, request_id: int, batch: str | None, now: datetime, refused: str | None = None
) -> None:
    """A crawl was started for a request, or it was refused."""
    row = session.get_one(CrawlRequest, request_id)
    row.taken_at, row.batch, row.refused = now, batch, refused


def request_report(session: Session, request_id: int) -> Request | None:
    """A request and how far its crawl is; `None` if there is none of that id."""
    row = session.get(CrawlRequest, request_id)
    return _request(row, batch_reports(session, row.batch) if row.batch else ()) if row else None


def _request(row: CrawlRequest, runs: Sequence[RunReport]) -> Request:
    assert row.id is not None  # noqa: S101 - it was read
    return Request(
        id=row.id,
        asked_at=row.asked_at,
        sites=tuple(row.sites),
        url=row.url,
        taken_at=row.taken_at,
        batch=row.batch,
        runs=tuple(runs),
        refused=row.refused,
    )
