"""Connections to the page: how many there may be, and how long one may keep us waiting.

The page shares its process with the daemon, and so the files that it may have open: whoever only holds connections open
must not keep crawls and letters from theirs.  Uvicorn bounds requests (503 beyond `limit_concurrency`) and not
connections.
"""

import asyncio
from dataclasses import dataclass
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Hospitality:
    """What connections may take."""

    most: int = 256  #: at a time; a common limit of open files is 1,024
    request_s: float = 20.0  #: until a request is there as a whole, from the connection or the answer before
    answer_s: float = 300.0  #: until the answer to it was taken: a large page over a bad line


def guests(hospitality: Hospitality) -> type[H11Protocol]:
    """The protocol of a server with such limits."""

    class Guest(H11Protocol):
        """One connection."""

        _since = 0.0  # connected, or got its last answer: time of the loop
        _glance: asyncio.TimerHandle | None = None

        def connection_made(self, transport: Any) -> None:  # Any: uvicorn narrows what asyncio gives
            super().connection_made(transport)
            if len(self.connections) > hospitality.most:
                transport.abort()
                return
            self._since = self.loop.time()
            self._look()

        def connection_lost(self, exc: Exception | None) -> None:
            if self._glance is not None:
                self._glance.cancel()
            super().connection_lost(exc)

        def on_response_complete(self) -> None:
            self._since = self.loop.time()
            super().on_response_complete()

        def _look(self) -> None:
            has_asked = self.conn.their_state not in (h11.IDLE, h11.SEND_BODY)
            left_s = self._since + (hospitality.answer_s if has_asked else hospitality.request_s) - self.loop.time()
            if left_s <= 0:
                self.transport.abort()
            else:  # soon again: a request may end in between, and its answer have begun
                self._glance = self.loop.call_later(min(left_s, hospitality.request_s), self._look)

    return Guest
