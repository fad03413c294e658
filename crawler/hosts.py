"""The hosts that a crawl asks: leased, so that no other process asks them meanwhile; left alone when they want it.

A host is in one of three states here.  It answers; or it is shut for this run, because it asked us to wait or did not
answer five times in a row; or it is doubtful, because it was shut before: then one request goes first, and the others
wait for what becomes of it.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

from config import Settings
from crawler.books import now
from domain.courtesy import back_off
from domain.errors import StorageError
from domain.url import server_of
from storage.database import Database
from storage.hosts import HostMemory, claim_hosts, keep_hosts, leave_alone, release_hosts, welcome_back
from storage.runs import LEASE
from storage.writer import Entry

log = logging.getLogger(__name__)

_MOST_SILENT = 5  # requests in a row without an answer
_TOGETHER_S = 0.02  # that a lease waits for others, to be taken with them in one transaction
_GLANCE_S = 0.5  # between two tries to lease a host that another process is asking
_TRIES = 20
_TEND_S = 1.0
_IDLE = timedelta(seconds=3)  # without a request, after which others may have the host

SHUT = {429: "asks us to slow down (429)", 503: "unavailable (503)"}


class HostClosedError(Exception):
    """A request is not made because of its host, which the message names; it would be the same for any other page."""


@dataclass(slots=True, kw_only=True)
class Host:
    """One host in this crawl."""

    name: str
    delay: timedelta  #: between two requests
    leased: bool = False
    memory: HostMemory = field(default_factory=HostMemory)
    active: int = 0  #: requests that were let through and have not ended
    asked_at: datetime | None = None
    silent: int = 0  #: requests in a row without an answer
    shut: str | None = None  #: why nothing more is asked of it in this run
    doubtful: bool = False
    probe: "asyncio.Future[None] | None" = None


class Hosts:
    """All hosts of one crawl or errand."""

    def __init__(self, settings: Settings, batch: str | None = None) -> None:
        self._batch = batch or uuid4().hex
        self._delay = settings.crawl.delay
        self._asks = {
            site.name: tuple({server_of(url): None for url in [one.url for one in site.sources] or [site.home]})
            for site in settings.sites
        }
        self._hosts: dict[str, Host] = {}
        self._database: Database | None = None
        self._wanted: set[str] = set()
        self._claiming: asyncio.Future[None] | None = None
        self._tending: asyncio.Task[None] | None = None
        self._renewed_at = now()
        self.on_shut: Callable[[Host], None] = lambda _: None  #: told of which host nothing more is to be asked
        self.is_stopping: Callable[[], bool] = lambda: False  #: whether the whole crawl is to end

    @property
    def database(self) -> Database | None:
        """Where leases and files are shared with other processes; `None`: nowhere, this process is alone."""
        return self._database

    def join(self, database: Database) -> None:
        """Share what is known, and who asks whom, with other processes."""
        self._database = database
        self._tending = asyncio.get_running_loop().create_task(self._tend_always())

    def leave(self) -> None:
        """Give all hosts back."""
        if self._tending is not None:
            self._tending.cancel()
        self._release([host for host in self._hosts.values() if host.leased])

    def of(self, url: str) -> Host:
        """The host of an address."""
        name = server_of(url)
        if name not in self._hosts:
            self._hosts[name] = Host(name=name, delay=self._delay)
        return self._hosts[name]

    async def enter(self, host: Host, *, named: bool) -> bool:
        """Wait until the host may be asked; whether this request goes first.  `named`: by a person, as a single page.

        Raises `HostClosedError`, or `StorageError` if that cannot be found out.
        """
        await self._lease(host)
        while True:
            self._refuse(host, named=named)
            probing = host.probe
            if not host.doubtful or probing is None:
                break
            await probing
        host.active, host.asked_at = host.active + 1, now()
        if host.doubtful:
            host.probe = asyncio.get_running_loop().create_future()
        return host.doubtful

    def answered(self, host: Host, *, probe: bool) -> None:
        """The host answered, whatever it said."""
        host.active, host.silent = host.active - 1, 0
        waits = host.memory.not_before is not None and host.memory.not_before > now()
        if (host.memory.failures or host.memory.not_before) and host.shut is None and not waits:
            host.memory = HostMemory()
            self._write(lambda session: welcome_back(session, host.name, self._asks))
        self._end_probe(host, probe=probe, doubtful=False)

    def told_to_wait(self, host: Host, status: int, wait: timedelta | None, *, probe: bool) -> None:
        """The host asked us to wait: with 429 or 503, for so long or for as long as seems right."""
        host.active, host.silent = host.active - 1, 0
        if host.shut is None:
            failures = host.memory.failures + 1
            until = now() + (back_off(failures, host.name) if wait is None else wait)
            self._shut(host, HostMemory(not_before=until, why=SHUT[status], failures=failures))
        self._end_probe(host, probe=probe, doubtful=False)

    def said_nothing(self, host: Host, why: str, *, probe: bool) -> None:
        """A request got no answer."""
        host.active, host.silent = host.active - 1, host.silent + 1
        if host.shut is None and (probe or host.silent >= _MOST_SILENT):
            times = f"to {host.silent} requests in a row " if host.silent > 1 else ""
            self._shut(host, HostMemory(why=f"no answer {times}({why})", failures=host.memory.failures + 1))
        self._end_probe(host, probe=probe, doubtful=True)

    def left(self, host: Host, *, probe: bool) -> None:
        """A request ended in a way that says nothing of the host."""
        host.active -= 1
        self._end_probe(host, probe=probe, doubtful=host.doubtful)

    def _refuse(self, host: Host, *, named: bool) -> None:
        if host.shut is not None:
            raise HostClosedError(host.shut)
        until = host.memory.not_before
        if until is not None and until > now() and not named:
            raise HostClosedError(_line(host.name, host.memory))

    def _end_probe(self, host: Host, *, probe: bool, doubtful: bool) -> None:
        if probe and host.probe is not None:
            host.doubtful = doubtful
            host.probe.set_result(None)
            host.probe = None

    def _shut(self, host: Host, memory: HostMemory) -> None:
        host.memory, host.shut = memory, _line(host.name, memory)
        self._write(lambda session: leave_alone(session, host.name, memory, self._asks))
        self.on_shut(host)

    def _stop(self) -> None:
        """Nobody waits for a turn any more: with a Crawl-delay that would take minutes for each request."""
        for host in self._hosts.values():
            host.shut = host.shut or f"{host.name}: the crawl was stopped; what is left is still due"
            self.on_shut(host)

    async def _lease(self, host: Host) -> None:
        for _ in range(_TRIES):
            if self._database is None or host.leased:
                return
            self._wanted.add(host.name)
            if self._claiming is None:
                loop = asyncio.get_running_loop()
                self._claiming = loop.create_future()
                loop.call_later(_TOGETHER_S, self._claim)
            await self._claiming
            if not host.leased:
                await asyncio.sleep(_GLANCE_S)
        raise HostClosedError(f"{host.name}: another crawl is asking this host now; try again when it has ended")

    def _claim(self) -> None:
        assert self._database is not None  # noqa: S101 - without one nothing is leased
        assert self._claiming is not None  # noqa: S101 - made by whoever called us
        claiming, self._claiming = self._claiming, None
        wanted, self._wanted = self._wanted, set()
        try:
            with self._database.write() as session:
                claimed = claim_hosts(session, self._batch, wanted, now())
        except Exception as error:  # noqa: BLE001 - handed to those who wait for the lease
            claiming.set_exception(error)
            return
        for name, memory in claimed.items():
            host = self._hosts[name]
            host.leased, host.memory, host.doubtful = True, memory, memory.failures > 0
        claiming.set_result(None)

    async def _tend_always(self) -> None:
        while True:
            await asyncio.sleep(_TEND_S)
            if self.is_stopping():
                self._stop()
            at = now()
            idle = [host for host in self._hosts.values() if host.leased and not host.active and _is_idle(host, at)]
            self._release(idle)
            if at - self._renewed_at > LEASE / 3 or at < self._renewed_at:
                self._renewed_at = at
                self._write(lambda session: keep_hosts(session, self._batch, now()))

    def _release(self, hosts: Collection[Host]) -> None:
        if not hosts:
            return
        free_at: Mapping[str, datetime] = {host.name: (host.asked_at or now()) + host.delay for host in hosts}
        self._write(lambda session: release_hosts(session, self._batch, free_at))
        for host in hosts:
            host.leased = False

    def _write(self, entry: Entry[None]) -> None:
        if self._database is None:
            return
        try:
            with self._database.write() as session:
                entry(session)
        except StorageError as error:
            # It is about the next crawl; this one knows what it needs.
            log.warning("%s", error)


def _line(name: str, memory: HostMemory) -> str:
    if memory.not_before is None:
        return f"{name}: {memory.why}; what is left is still due, and the next crawl begins with one request"
    return f"{name}: {memory.why}; nothing is asked of it until {memory.not_before:%Y-%m-%d %H:%M:%S} UTC"


def _is_idle(host: Host, at: datetime) -> bool:
    return host.asked_at is None or at - host.asked_at > max(_IDLE, host.delay) or host.asked_at > at
