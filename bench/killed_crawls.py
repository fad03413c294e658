"""Kill crawls and daemons at seeded random moments while a site publishes, and count what was lost or came twice.

Run by `bench/kills.py --what crawl`.  The site, the mail server, the daemon and its crawls are real.
"""

import os
import re
import signal
import subprocess
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from random import Random
from time import monotonic

from sqlalchemy import Engine, create_engine, text

from alerts.deliver import deliver_pending
from config import load
from demo.newsroom.server import Reply
from domain.site import SourceKind
from storage.database import open_database
from storage.warc.examining import examine_page
from tests.alerts.faults import FaultyServer
from tests.crawler.wild import WildSite, article, news, section
from tests.newsdesk import PATIENCE_S, Newsdesk, ago, finish, parse, plain_text, wait_until

_BEGIN_S = 2.0  # about as long as a daemon takes until it crawls, on a busy machine
_CRAWL_S = 2.5  # about as long as a crawl takes that finds something
_BOTH_EVERY = 40  # as if the power were cut; then a site waits a minute for its dead crawl
_GLANCE_S = 0.02
_OF_NEWS = ("new-", "article-", "round-updated")  # events; what is told of the watch itself is not counted
_PAST = "make room"  # a mail that says so went past a database which could not be written, and is no letter of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of all that was published."""

    crawls: int  #: crawls that were killed
    daemons: int  #: daemons that were killed
    articles: int  #: published
    not_stored: int
    stored_again: int  #: rows of articles, or versions, beyond one for each
    events: int  #: that were to be told
    not_told: int  #: those of which there is none
    told_beyond: int  #: those that there should not be, or more than once
    letters: int
    lost: int  #: letters that the server never got, or articles that none of them names
    unsent: int  #: letters and alerts that are not sent
    copies: int  #: mails beyond the first of their letter
    strangers: int  #: copies with another Date, and mails that are no letter of ours
    pages: int  #: captured
    pages_broken: int  #: not whole, not there, or not as their row says
    integrity: str  #: what SQLite says of its file, and of what refers to what


class Outlet:
    """A site that publishes: most articles only name a consultation, every `reports_every`-th reports on round 11.

    `first`: the number of its first article; no two numbers have a text in common.
    """

    def __init__(self, name: str = "bao", *, first: int = 0, reports_every: int = 3) -> None:
        self.site = WildSite(name)
        self.paths: list[str] = []
        self.reports: list[str] = []
        self._first, self._reports_every = first, reports_every
        day = ago(days=2)
        self._day = f"{day.day}/{day.month}/{day.year}"
        self.publish()

    def publish(self) -> None:
        """Print one more article.  The first is no report."""
        number = self._first + len(self.paths)
        path = f"/tin-{1000 + number}.html"
        is_report = bool(self.paths) and len(self.paths) % self._reports_every == self._reports_every - 1
        self.site.pages[path] = self._report(number) if is_report else news(number)
        self.paths.append(path)
        if is_report:
            self.reports.append(path)
        self.site.pages["/tin"] = section(*reversed(self.paths[-200:]))

    def _report(self, number: int) -> Reply:
        own = re.findall(r"<p>(.*?)</p>", news(number).body.decode())[:4]
        return article(
            f"Tham khảo Chính trị Việt Nam-Lào lần thứ 11 nhìn từ bản tin {number}",
            f"Ngày {self._day}, tại Hà Nội, Thứ trưởng Bộ Ngoại giao Nguyễn Mạnh Cường và Thứ trưởng Bộ Ngoại giao Lào "
            "Phongsamouth Anlavan đã đồng chủ trì Tham khảo Chính trị cấp Thứ trưởng Ngoại giao Việt Nam-Lào lần thứ "
            "11.",
            *own,
        )

    @property
    def expected(self) -> set[str]:
        """Keys of the events that there are to tell."""
        host = self.site.origin.partition("//")[2]
        found = {f"new-article:{host}{path.removesuffix('.html')}" for path in self.reports}
        return found | ({"new-round:vn-la-deputy/11"} if self.reports else set())


class Watch:
    """The daemon of a desk and its crawls, as processes to be killed."""

    def __init__(self, desk: Newsdesk) -> None:
        self.desk = desk
        self._dead: list[subprocess.Popen[str]] = []
        self.daemon = self._start()

    def _start(self) -> "subprocess.Popen[str]":
        return self.desk.start("run")

    def crawl(self) -> int | None:
        """The crawl that goes on: the leader of a session, forked by the one that the daemon has started for that.

        Not one whose daemon was killed: if it is killed, too, its site waits a minute for its lease.
        """
        for process in Path("/proc").glob("[0-9]*"):
            pid = int(process.name)
            try:
                if os.getsid(pid) == pid and _parent(_parent(pid)) == self.daemon.pid:
                    return pid
            except OSError:  # it ended while we looked
                continue
        return None

    def kill_daemon(self) -> None:
        """SIGKILL, and a new one."""
        self.daemon.kill()
        self.daemon.wait()
        self._dead.append(self.daemon)  # its crawl goes on for a while, and has its pipe
        self.daemon = self._start()

    def end(self) -> None:
        """Tell it to stop."""
        self.daemon.send_signal(signal.SIGTERM)
        said = finish(self.daemon)
        for dead in self._dead:
            dead.communicate()
        assert said.status == 0, said.err
        assert "Traceback" not in said.err, said.err


def run(kills: int, seed: int, folder: Path, database_url: str | None = None) -> Outcome:
    """Kill so many crawls and daemons, then let one daemon finish."""
    chance, glance, outlet = Random(seed), threading.Event(), Outlet()
    killed = Counter[str]()
    with FaultyServer().serving() as server:
        desk = Newsdesk(
            folder=folder,
            sites=[outlet.site.site((SourceKind.SECTION, "/tin"))],
            every="1s",
            mail=server.url,
            database=database_url,
            environment={"ROUNDWATCH_MAIL_PASSWORD": "any"},
        )
        first = finish(desk.start("crawl"))  # the baseline: what is there is no news
        assert first.status == 0, first.err
        watch = Watch(desk)
        try:
            while killed.total() < kills:
                for _ in range(chance.randint(1, 3)):
                    outlet.publish()
                    glance.wait(chance.uniform(0, 0.2))
                if chance.random() < 0.4:
                    glance.wait(chance.uniform(0, _BEGIN_S + _CRAWL_S))
                    watch.kill_daemon()
                    killed["daemon"] += 1
                    continue
                crawl = _wait_for_crawl(watch, glance)
                glance.wait(chance.uniform(0, _CRAWL_S))
                if crawl is None or watch.crawl() != crawl:  # it was faster
                    continue
                os.kill(crawl, signal.SIGKILL)
                killed["crawl"] += 1
                if killed["crawl"] % _BOTH_EVERY == 0:
                    watch.kill_daemon()
                    killed["daemon"] += 1
            wait_for_end(desk, [outlet], datetime.now(UTC))
        finally:
            watch.end()
            outlet.site.close()
        deliver_what_waits(desk)
        return count(killed, [outlet], server, desk)


def deliver_what_waits(desk: Newsdesk) -> None:
    """Deliver as if two days went by: letters wait for their lease, their next try, or the letters of an hour."""
    settings = load(desk.config, environ={"ROUNDWATCH_MAIL_PASSWORD": "any"}, cwd=desk.folder)
    database = open_database(desk.database_url)
    for hours in range(6, 54, 6):
        deliver_pending(database, settings, lambda: ago(hours=-hours), lambda: 0.5)  # noqa: B023 - called at once
    database.close()


def _parent(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])


def _wait_for_crawl(watch: Watch, glance: threading.Event) -> int | None:
    ends = monotonic() + PATIENCE_S
    while monotonic() < ends:
        if (crawl := watch.crawl()) is not None:
            return crawl
        glance.wait(_GLANCE_S)
    return None


def wait_for_end(desk: Newsdesk, outlets: Sequence[Outlet], begun: datetime) -> None:
    """Twice as long as any wait: a lease of a minute may be in the way."""
    published = sum(len(outlet.paths) for outlet in outlets)

    def is_done() -> bool:
        whole = {run.site for run in desk.runs if run.started_at > begun and run.outcome == "ok"}
        return whole >= {outlet.site.name for outlet in outlets} and len(desk.texts) >= published

    for last in (False, True):
        try:
            wait_until(is_done, "every article")
        except AssertionError:
            if last:
                return  # it will be counted
        else:
            return


def count(killed: Counter[str], outlets: Sequence[Outlet], server: FaultyServer, desk: Newsdesk) -> Outcome:
    """What is stored, told, sent and kept of what was published."""
    engine = create_engine(desk.database_url)
    stored = _column(engine, "SELECT url FROM address JOIN article ON article.address_id = address.id")
    versions = int(_column(engine, "SELECT count(*) FROM version")[0])
    told = Counter(key for key in desk.told if key.startswith(_OF_NEWS))
    expected = set[str]().union(*(outlet.expected for outlet in outlets))
    written = set(_column(engine, "SELECT message_id FROM letter"))
    unsent = _column(engine, "SELECT id FROM letter WHERE state <> 'sent'")
    unsent += _column(engine, "SELECT id FROM alert WHERE letter_id IS NULL")
    integrity = "ok"
    if engine.dialect.name == "sqlite":
        integrity = ", ".join(_column(engine, "PRAGMA quick_check") + _column(engine, "PRAGMA foreign_key_check"))
    pages, broken = _broken_pages(engine, desk.archive)
    engine.dispose()
    published = {outlet.site.origin + path for outlet in outlets for path in outlet.paths}
    texts = [plain_text(parse(mail)) for _, mail in server.stored]
    mails = Counter(one for one, said in zip(server.identities, texts, strict=True) if _PAST not in said)
    got = {message_id for _, message_id, _ in mails}
    said = "".join(texts)
    unnamed = [path for outlet in outlets for path in outlet.reports if path not in said]
    return Outcome(
        crawls=killed["crawl"],
        daemons=killed["daemon"],
        articles=len(published),
        not_stored=len(published - set(stored)),
        stored_again=max(len(stored), versions) - len(published & set(stored)),
        events=len(expected),
        not_told=len(expected - set(told)),
        told_beyond=sum((told - Counter(expected)).values()),
        letters=len(written),
        lost=len(written - got) + len(unnamed),
        unsent=len(unsent),
        copies=mails.total() - len(got),
        strangers=len(mails) - len(got) + len(got - written),
        pages=pages,
        pages_broken=broken,
        integrity=integrity,
    )


def _broken_pages(engine: Engine, archive: Path) -> tuple[int, int]:
    """How many pages rows name, and how many of those, and of all files, are not whole."""
    with engine.connect() as connection:
        rows = connection.execute(text("SELECT file, sha256 FROM capture")).all()
        versions = connection.execute(text("SELECT count(*) FROM version")).scalar_one()
    broken = int(versions) - len(rows)
    for file, digest in rows:
        path = archive / str(file)
        broken += file is None or not path.exists() or sha256(path.read_bytes()).hexdigest() != digest
    for path in archive.glob("*/*.warc.gz"):
        broken += examine_page(path.name, BytesIO(path.read_bytes())).problem is not None
    return len(rows), broken


def _column(engine: Engine, question: str) -> list[str]:
    with engine.connect() as connection:
        return [str(row[0]) for row in connection.execute(text(question))]
