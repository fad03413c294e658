"""Crawl processes: started by name, watched from outside, ended in order.

A crawl is a process of its own, so that a page that hangs its parser, or eats the memory, never stops the ticks and the
alerts.  Its outcome is its row in the database, not its exit status.
"""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from importlib import import_module
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import IO, Protocol
from uuid import uuid4

from config import Settings
from storage.database import Database
from storage.runs import abandon_batch, finished_sites, is_hung

_ROOT = Path(__file__).resolve().parent.parent
_LONG_S = 120.0
_PATIENCE_S = 20  # for a crawl that was asked to stop; a response under way may take that long


class Process(Protocol):
    """A process of ours, however it was started."""

    @property
    def pid(self) -> int: ...

    @property
    def returncode(self) -> int | None: ...

    def poll(self) -> int | None: ...

    def wait(self, timeout: float | None = None) -> int: ...

    def send_signal(self, number: int, /) -> None: ...


@dataclass(slots=True, kw_only=True)
class Crawl:
    """One crawl process."""

    batch: str
    sites: tuple[str, ...]
    process: Process
    started: float = field(default_factory=time.monotonic)
    seemed_hung: bool = False  #: at the last look

    @property
    def ended(self) -> bool:
        """Whether its process is gone."""
        return self.process.poll() is not None


class StartCrawl(Protocol):
    """Starts a crawl in a process of its own."""

    def __call__(self, job: "CrawlJob", *, errors: IO[bytes]) -> Crawl: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlJob:
    """What somebody wants to be crawled."""

    config: Path | None
    sites: Sequence[str] = ()  #: none: all
    urls: Sequence[str] = ()  #: single pages, instead of sites
    since: datetime | None = None  #: a look into the past
    archives: Sequence[Path] = ()  #: WARC files, instead of the network
    trigger: str = "manual"

    def arguments(self, batch: str) -> dict[str, str]:
        """As the crawler takes them."""
        arguments = {
            "batch": batch,
            "trigger": self.trigger,
            "name": ",".join(self.sites),
            "config": str(self.config) if self.config else "",
            "urls": json.dumps(list(self.urls)) if self.urls else "",
            "warc": json.dumps([str(path.absolute()) for path in self.archives]) if self.archives else "",
            "since": self.since.isoformat() if self.since else "",
        }
        return {name: value for name, value in arguments.items() if value}


def start_crawl(job: CrawlJob, errors: IO[bytes] | None = None) -> Crawl:
    """Start a crawl in a process of its own.  `errors` takes its log; without it the log goes where ours goes."""
    batch = uuid4().hex
    arguments = job.arguments(batch)
    path = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH")]))
    process = subprocess.Popen(
        [sys.executable, "-m", "crawler", *(f"{name}={value}" for name, value in arguments.items())],
        env={**os.environ, "PYTHONPATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=errors,
        start_new_session=True,  # Ctrl-C is for us; we tell the crawl
    )
    return Crawl(batch=batch, sites=tuple(job.sites), process=process)


class CrawlStarter:
    """Starts a daemon's crawls from a process that has imported the crawler once: importing costs a second each time.

    That process only forks: it runs no thread and no loop, so nothing in a crawl is a copy of something half done.
    """

    def __init__(self) -> None:
        self._context = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["crawler.warm"])

    def start(self, job: CrawlJob, settings: Settings | None = None, errors: IO[bytes] | None = None) -> Crawl:
        """Start a crawl of sites or of single pages.  `errors` takes its log: a file with a name.

        `settings` count instead of the file: while somebody edits it, it may be wrong.
        """
        batch, log = uuid4().hex, Path(errors.name) if errors else None
        process = self._context.Process(
            target=_crawl, args=(job.arguments(batch), settings, log), name="roundwatch crawl"
        )
        process.start()
        return Crawl(batch=batch, sites=tuple(job.sites), process=_Forked(process))


_CRAWLER = "crawler.start"


def _crawl(arguments: Mapping[str, str], settings: Settings | None, log: Path | None) -> None:
    os.setsid()  # Ctrl-C is for the daemon; it tells the crawl
    if log is not None:
        with log.open("ab") as file:
            os.dup2(file.fileno(), sys.stderr.fileno())
    import_module(_CRAWLER).crawl(arguments, settings)


class _Forked:
    """A process of `multiprocessing`, with the manners of one of `subprocess`."""

    def __init__(self, process: BaseProcess) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        assert self._process.pid is not None  # noqa: S101 - it was started
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def poll(self) -> int | None:
        return self._process.exitcode

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired("crawl", timeout or 0)
        return self._process.exitcode

    def send_signal(self, number: int, /) -> None:
        os.kill(self.pid, number)


class CrawlPool:
    """The crawls that are going on.  Whoever is in it is waited for, and ended when we end."""

    def __init__(self, database: Database, clock: Callable[[], datetime], *, most: int = 2) -> None:
        self._database = database
        self._clock = clock
        self._most = most  # of a few minutes; more would only share the same cores
        self._going: list[Crawl] = []
        self.ended = 0  #: crawls that ended so far

    @property
    def is_full(self) -> bool:
        """Whether no further crawl may start now."""
        self.reap()
        # What goes on for long waits for slow sites, and needs next to nothing; it must not keep the others waiting.
        young = [crawl for crawl in self._going if time.monotonic() - crawl.started < _LONG_S]
        return len(young) >= self._most or len(self._going) >= 2 * self._most

    @property
    def oldest_s(self) -> float:
        """For how many seconds the crawl goes on that began first; 0: none does."""
        return max((time.monotonic() - crawl.started for crawl in list(self._going) if not crawl.ended), default=0.0)

    @property
    def busy(self) -> frozenset[str]:
        """Sites whose crawl goes on or is about to begin, as far as they were named."""
        if not self._going:
            return frozenset()
        with self._database.read() as session:
            return frozenset(
                site for crawl in self._going for site in {*crawl.sites} - finished_sites(session, crawl.batch)
            )

    def add(self, crawl: Crawl) -> None:
        """Look after a crawl from now on."""
        self._going.append(crawl)

    def reap(self) -> list[str]:
        """Account for the crawls that ended; what a dead one left behind is due again.  Gives the sites of the dead."""
        left: list[str] = []
        for crawl in [crawl for crawl in self._going if crawl.ended]:
            self._going.remove(crawl)
            self.ended += 1
            left += account_for(self._database, crawl, self._clock())
        return left

    def end_hung(self) -> None:
        """End processes that live and do nothing: their sites would wait for them for ever.

        Only those that did nothing at the look before, too: a clock that was set forward makes all of them look so.
        """
        for crawl in self._going:
            with self._database.read() as session:
                hung = is_hung(session, crawl.batch, self._clock())
            if hung and crawl.seemed_hung and not crawl.ended:
                _kill_group(crawl)
                crawl.process.wait()
            crawl.seemed_hung = hung

    def stop(self) -> None:
        """Ask every crawl to stop, wait, and end those that do not."""
        for crawl in self._going:
            ask_to_stop(crawl)
        for crawl in self._going:
            end(crawl)
        self.reap()


def ask_to_stop(crawl: Crawl) -> None:
    """SIGTERM: the crawl finishes what is under way and says in its rows what it did not finish."""
    if not crawl.ended:
        crawl.process.send_signal(signal.SIGTERM)


def end(crawl: Crawl, patience_s: float = _PATIENCE_S) -> None:
    """Wait for a crawl that was asked to stop, then insist."""
    try:
        crawl.process.wait(patience_s)
    except subprocess.TimeoutExpired:
        _kill_group(crawl)
        crawl.process.send_signal(signal.SIGKILL)  # if it had no group of its own yet
        crawl.process.wait()


def account_for(database: Database, crawl: Crawl, now: datetime) -> list[str]:
    """Close the books of a crawl whose process is gone; names of the sites that it left unfinished."""
    _kill_group(crawl)  # reading processes that outlived it
    status = crawl.process.returncode
    ended = f"by signal {-status}" if status and status < 0 else f"with status {status}"
    with database.write() as session:
        return abandon_batch(session, crawl.batch, f"the crawl process ended {ended} before its work was done", now)


def _kill_group(crawl: Crawl) -> None:
    try:
        os.killpg(crawl.process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return  # nobody is left
