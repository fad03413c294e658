"""A desk that watches outlets: its configuration, the real commands, and what they brought."""

import email
import email.policy
import io
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from sqlmodel import Session, select

from cli.main import run_command
from demo.newsroom import HISTORY, Newsroom, Story
from demo.newsroom.stories import round_11
from domain.site import Site
from scheduler.crawls import Crawl, CrawlJob, CrawlStarter, start_crawl
from storage.database import open_database
from storage.tables import Letter, Run, StoredEvent, Text

ROOT = Path(__file__).resolve().parent.parent
DESK = "desk@example.org"
PATIENCE_S = 40.0  # for anything that is waited for; it takes a few seconds on an idle machine

Json = dict[str, Any]  # what the commands print; its shapes are what the tests are about


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """How a command ended, and what it said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # Any: whatever document the command prints
        """The document on standard output."""
        return json.loads(self.out)

    @property
    def complaint(self) -> str:
        """The one line on standard error."""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        return lines[0]


@dataclass(kw_only=True)
class Newsdesk:
    """One configuration in a folder of its own; it is written anew before each command, so it may be changed."""

    folder: Path
    sites: Sequence[Site]
    every: str = "1h"
    mail: str | None = None  #: URL; `None`: a folder of files
    database: str | None = None  #: URL; `None`: an SQLite file
    private_hosts: Sequence[str] | None = None  #: `None`: those of all sites
    listen: str = "127.0.0.1:0"  #: of the page: any port that is free
    timeout: str = "30s"  #: of one response, or of one page that is rendered
    environment: dict[str, str] = field(default_factory=dict)
    more: str = ""  #: further tables of the configuration

    @property
    def config(self) -> Path:
        """The configuration file, as it is to be now."""
        path = self.folder / "roundwatch.toml"
        hosts = (
            [urlsplit(site.home).netloc for site in self.sites] if self.private_hosts is None else self.private_hosts
        )
        said = [
            f"[storage]\ndatabase = {json.dumps(self.database_url)}\narchive = {json.dumps(str(self.archive))}",
            f'[crawl]\ndelay = 0\ntimeout = "{self.timeout}"\nprivate_hosts = {json.dumps(list(hosts))}',
            f"[web]\nlisten = {json.dumps(self.listen)}",
            f'[mail]\nurl = {json.dumps(self.mail or self.mailbox.as_uri())}\nfrom = "Roundwatch <watch@example.org>"',
            f'[[recipient]]\naddress = "{DESK}"\nlanguage = "vi"\ntimezone = "Asia/Ho_Chi_Minh"',
            self.more,
            *map(self._site_table, self.sites),
        ]
        path.write_text("\n\n".join(said) + "\n", encoding="utf-8")
        return path

    @property
    def mailbox(self) -> Path:
        """Where mails become files."""
        return self.folder / "mails"

    @property
    def archive(self) -> Path:
        """Where pages are kept as captured."""
        return self.folder / "archive"

    @property
    def database_url(self) -> str:
        """The database of the configuration."""
        return self.database or f"sqlite:///{self.folder / 'roundwatch.db'}"

    # --- what a person at the desk does

    def run(self, *arguments: str) -> Said:
        """A command, in this process, but for its crawls."""
        return command(*arguments, "--config", str(self.config))

    def start(self, *arguments: str) -> "subprocess.Popen[str]":
        """A command as a process of its own, as from a shell."""
        return start(*arguments, "--config", str(self.config), environment=self.environment)

    def crawl(self, *names: str) -> dict[str, Json]:
        """Crawl sites, all if none is named; what the command says of each."""
        said = self.run("crawl", "--json", *names)
        assert said.out, said.err
        return {row["site"]: row for row in said.json["sites"]}

    # --- what there is to see

    @property
    def mails(self) -> list[EmailMessage]:
        """The mails in the folder, oldest first."""
        return [parse(path.read_bytes()) for path in sorted(self.mailbox.glob("*.eml"))]

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A look into the database."""
        database = open_database(self.database_url)
        try:
            with database.read() as session:
                yield session
        finally:
            database.close()

    @property
    def told(self) -> list[str]:
        """Keys of the events, oldest first."""
        with self.session() as session:
            return [event.key for event in session.exec(select(StoredEvent).order_by(StoredEvent.id))]  # type: ignore[arg-type]  # SQLModel types columns as values

    @property
    def letters(self) -> list[Letter]:
        """Stored letters, oldest first."""
        with self.session() as session:
            return list(session.exec(select(Letter).order_by(Letter.id)))  # type: ignore[arg-type]  # as above

    @property
    def texts(self) -> list[str]:
        """Every stored text."""
        with self.session() as session:
            return [row.body for row in session.exec(select(Text))]

    @property
    def runs(self) -> list[Run]:
        """Every crawl of a site, oldest first."""
        with self.session() as session:
            return list(session.exec(select(Run).order_by(Run.id)))  # type: ignore[arg-type]  # as above

    def _site_table(self, site: Site) -> str:
        sources = ", ".join(
            "{ "
            + ", ".join(
                f"{key} = {json.dumps(value)}"
                for key, value in (("kind", one.kind), ("url", one.url), ("follow", one.follow), ("pages", one.pages))
                if value is not None and (key, value) != ("pages", 1)
            )
            + " }"
            for one in site.sources
        )
        return (
            f"[[site]]\nname = {json.dumps(site.name)}\nhome = {json.dumps(site.home)}\n"
            f'timezone = {json.dumps(site.timezone)}\nevery = "{self.every}"\n'
            + (f"family = {json.dumps(site.family)}\n" if site.family else "")
            + ("render = true\n" if site.render else "")
            + (f"article = {json.dumps(site.article)}\n" if site.article else "")
            + (f"canary = {json.dumps(site.canary)}\n" if site.canary else "")
            + f"sources = [{sources}]"
        )


def command(*arguments: str) -> Said:
    """A command, in this process; a crawl is a process of its own, started as the daemon starts its own."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        status = run_command(list(arguments), _start_crawl)
    return Said(status=status, out=out.getvalue(), err=err.getvalue())


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "XDG_"))}


_AT_FIRST = _environment()


def _start_crawl(job: CrawlJob, *, errors: IO[bytes]) -> Crawl:
    """As a fork, in a tenth of the time; what a test has set in the environment reaches only a new program."""
    if job.archives or _environment() != _AT_FIRST:
        return start_crawl(job, errors)
    return CrawlStarter().start(job, errors=errors)


def start(
    *arguments: str, environment: dict[str, str] | None = None, folder: Path | None = None
) -> "subprocess.Popen[str]":
    """A command as a process of its own, as from a shell."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    return subprocess.Popen(
        [sys.executable, "-c", "from cli.main import main; main()", *arguments],
        env={**os.environ, "PYTHONPATH": path, **(environment or {})},
        cwd=folder or ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(process: "subprocess.Popen[str]") -> Said:
    """How a process ends, and all that it said; one that does not end is killed."""
    try:
        out, err = process.communicate(timeout=PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.communicate()
        raise
    return Said(status=process.returncode, out=out, err=err)


def wait_until(holds: Callable[[], bool], what: str) -> None:
    """Look until something holds."""
    glance = threading.Event()
    for _ in range(int(PATIENCE_S / 0.1)):
        if holds():
            return
        glance.wait(0.1)
    raise AssertionError(f"did not come about: {what}")


def parse(mail: bytes) -> EmailMessage:
    """A mail from its bytes."""
    message = email.message_from_bytes(mail, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def plain_text(mail: EmailMessage) -> str:
    """The plain text of a mail."""
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def publish_past(room: Newsroom, outlet: str, count: int = 2) -> None:
    """Prints the oldest stories of an outlet's past: something for a first crawl to find."""
    for one in sorted((one for one in HISTORY if one.outlet == outlet), key=lambda one: one.at)[:count]:
        room.publish(one.outlet, replace(one.story, taken_from=None), one.at)


def ago(**span: float) -> datetime:
    """So long before now."""
    return datetime.now(UTC) - timedelta(**span)


def fresh(story: Story, day: date) -> Story:
    """A report of round 11 as if the round had been on that day: its texts name a fixed day of no fixed year."""
    return replace(story, taken_from=None, text=story.text.replace(round_11.WRONG_DAY, f"{day.day}/{day.month}"))


def corrected(story: Story, day: date) -> str:
    """The text of a fresh report with the right day, which is the one after."""
    right = day + timedelta(days=1)
    return story.text.replace(f"{day.day}/{day.month}", f"{right.day}/{right.month}")


def fill(path: Path) -> None:
    """Take all the room that is left."""
    with path.open("wb", buffering=0) as ballast:
        try:
            while ballast.write(bytes(4096)):
                pass
        except OSError:
            return
