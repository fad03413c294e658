"""Connections of visitors: none is kept open for long for somebody who sends or takes nothing.

The server waits for ever for a request's head, its body, and a reader who does not read.  Each such connection is an
open file of the daemon, which has to open its database, too.
"""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol, RequestResponseCycle

_MOST_OPEN = 300  # connections; the usual limit of open files is 1024


def impatient(patience_s: float) -> type[H11Protocol]:
    """A connection that ends once or twice so many seconds after the visitor last got on with a request."""

    class Impatient(H11Protocol):
        _met: RequestResponseCycle | None = None
        _alarm: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as its own
            super().connection_made(transport)
            if len(self.connections) > _MOST_OPEN:
                transport.abort()
            else:
                self._set_alarm()

        def connection_lost(self, exc: Exception | None) -> None:
            if self._alarm is not None:
                self._alarm.cancel()
            super().connection_lost(exc)

        def _set_alarm(self) -> None:
            self._met = self.cycle
            self._alarm = self.loop.call_later(patience_s, self._look)

        def _look(self) -> None:
            for_request = self.conn.their_state in (h11.IDLE, h11.SEND_BODY)
            if self.cycle is self._met and (for_request or self.conn.our_state is h11.SEND_BODY):
                self.transport.abort()
            else:
                self._set_alarm()

    return Impatient
