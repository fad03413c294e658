"""A desk that reads pages without fetching them: what was read is told to it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, SQLModel, select

from domain.article import Article, Refusal, RefusalReason
from domain.decide import Decision
from domain.fingerprints import with_fingerprints
from domain.rounds import Mention
from domain.site import Recipient, Site
from storage.database import Database
from storage.looks import Look, Occasion
from storage.recording import record_reading
from storage.runs import Progress, claim_sites, finish_run
from storage.tables import StoredEvent

NOON = datetime(2026, 11, 18, 5, tzinfo=UTC)
AGENCY = Site(name="agency", home="https://agency.example/", family="agency")
PAPER = Site(name="paper", home="https://paper.example/", family="paper")
EDITOR, CLERK = Recipient(address="editor@example.org"), Recipient(address="clerk@example.org")

REPORT = "\n".join(
    f"Câu thứ {number} kể rằng hai đoàn đã bàn về cây cầu số {number * 7}, mùa mưa năm ấy và giá cà phê ở tỉnh bên."
    for number in range(1, 9)
)
ELSEWHERE = "\n".join(
    f"Đoạn {number}: đội bóng của xã ghi {number + 2} bàn, khán giả hát vang dù trời đổ mưa suốt hiệp {number}."
    for number in range(1, 9)
)


def after(**span: float) -> datetime:
    """So long after noon."""
    return NOON + timedelta(**span)


class Desk:
    """Records what it is told was read, one transaction a page."""

    def __init__(self, database: Database) -> None:
        self.database = database
        for site in (AGENCY, PAPER):
            self.first_crawl(site)

    def first_crawl(self, site: Site) -> None:
        """The baseline of a site: from now on what it publishes is news."""
        with self.database.write() as session:
            run = claim_sites(session, f"first of {site.name}", [site.name], "manual", NOON - timedelta(hours=1))
            finish_run(session, run[site.name], Progress(sources=1), "ok", NOON - timedelta(hours=1), complete=True)

    def read(self, path: str, *mentions: Mention, **manner: Any) -> Decision:  # Any: as `read_in` takes it
        """A page of a site is read; what is decided is stored."""
        with self.database.write() as session:
            return self.read_in(session, path, *mentions, **manner)

    def read_in(
        self,
        session: Session,
        path: str,
        *mentions: Mention,
        site: Site = AGENCY,
        title: str = "Hai bên gặp nhau",
        text: str = REPORT,
        at: datetime = NOON,
        occasion: Occasion = Occasion.LISTED,
        to: Sequence[Recipient] = (EDITOR,),
        credit: str | None = None,
        fingerprints: bool = False,
        **day: datetime | None,
    ) -> Decision:
        """As `read`, in a transaction of the caller's."""
        url = path if "://" in path else site.home.rstrip("/") + path
        article = Article(
            url=url, canonical_url=url, site=site.name, title=title, text=text, language="vi",
            published_at=day.get("published", at),
            modified_at=None,
            credit=credit,
        )  # fmt: skip
        if fingerprints:
            article = with_fingerprints(article)
        look = Look(url=url, site=site, at=at, etag='"one"', body_hash="one", occasion=occasion)
        return record_reading(session, look, article, mentions, to)

    def read_nothing(self, path: str, site: Site = AGENCY, at: datetime = NOON) -> Decision:
        """A page of a site turns out to be none."""
        url = site.home.rstrip("/") + path
        with self.database.write() as session:
            refusal = Refusal(url=url, reason=RefusalReason.EMPTY)
            return record_reading(session, Look(url=url, site=site, at=at), refusal, (), ())

    def count(self, table: type[SQLModel]) -> int:
        """How many rows a table has."""
        with self.database.read() as session:
            return int(session.exec(select(func.count()).select_from(table)).one())

    def rows(self, table: type[SQLModel]) -> list[Any]:  # Any: rows of whatever table is asked for
        """The rows of a table."""
        with self.database.read() as session:
            return list(session.exec(select(table)))

    @property
    def told(self) -> list[str]:
        """Keys of the events, oldest first."""
        rows: list[StoredEvent] = self.rows(StoredEvent)
        return [row.key for row in sorted(rows, key=lambda row: row.id or 0)]


def sibling(site: Site, name: str) -> Site:
    """Another site of the same family."""
    return replace(site, name=name, home=f"https://{name}.example/")
