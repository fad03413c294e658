"""Writing together: what a crawl has to write within a moment is one transaction, with one sync of the disk."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from domain.errors import ConnectionLostError, DamagedError
from storage.database import Database, Session

T = TypeVar("T")
Entry = Callable[[Session], T]
"""Writes with a session, and gives what came of it.  It may be called again, in a transaction of its own."""

log = logging.getLogger(__name__)

_MOMENT_S = 0.05  # that an entry waits for others
_MOST = 100  # entries of one transaction: other writers wait for its end


class Writer:
    """Writes entries in the order in which they come, several at a time; one that fails takes no other with it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._waiting: list[tuple[Entry[Any], asyncio.Future[Any] | None]] = []
        self._timer: asyncio.TimerHandle | None = None

    def write(self, entry: Entry[T]) -> asyncio.Future[T]:
        """What the entry gives once it is written, or the error that kept it from that."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._add(entry, future)
        return future

    def write_unasked(self, entry: Entry[None]) -> None:
        """Write what nobody waits for; what goes wrong is logged."""
        self._add(entry, None)

    def flush(self) -> None:
        """Write all that waits, now."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        waiting, self._waiting = self._waiting, []
        outcomes = self._outcomes([entry for entry, _ in waiting])
        for (_, future), outcome in zip(waiting, outcomes, strict=True):
            if future is None:
                if isinstance(outcome, Exception):
                    log.error("%s", outcome)
            elif not future.done():
                if isinstance(outcome, Exception):
                    future.set_exception(outcome)
                else:
                    future.set_result(outcome)

    def _add(self, entry: Entry[Any], future: "asyncio.Future[Any] | None") -> None:
        self._waiting.append((entry, future))
        if len(self._waiting) >= _MOST:
            self.flush()
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_MOMENT_S, self.flush)

    def _outcomes(self, entries: Sequence[Entry[Any]], *, is_second_try: bool = False) -> list[Any]:
        """What each gives, or its error: if they cannot be written together, each for itself."""
        if not entries:
            return []
        try:
            with self._database.write() as session:
                return [entry(session) for entry in entries]
        except ConnectionLostError as error:
            # Nothing of it was stored, or all: then its keys are known, and nothing is stored twice.
            if not is_second_try:
                return self._outcomes(entries, is_second_try=True)
            return [error] * len(entries)
        except DamagedError as error:  # each for itself would find sound pages to write to
            return [error] * len(entries)
        except Exception as error:  # noqa: BLE001 - handed to whoever waits for the entry
            if len(entries) == 1:
                return [error]
        return [outcome for entry in entries for outcome in self._outcomes([entry])]
