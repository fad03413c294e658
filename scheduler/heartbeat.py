"""The dead-man's ping: who misses it raises the alarm, so it is sent only when every site was really seen."""

import http.client
import logging
import socket
import ssl
import threading
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import datetime
from urllib.parse import urlsplit

from alerts.guarded import PrivateAddressError, connect
from config import Settings
from domain.errors import RoundwatchError
from domain.heartbeat import why_withheld
from storage.database import Database
from storage.outbox_state import outbox_state
from storage.watching import last_looks

log = logging.getLogger("roundwatch")

#: Seconds for one ping, from the look-up of the name to the answer.
PATIENCE_S = 10.0


class PingError(Exception):
    """The ping was not taken; the message never names more of its address than the host."""


def reason_to_withhold(database: Database, settings: Settings, now: datetime) -> str | None:
    """Why no ping may be sent now, in one line; `None`: everything is seen.  Raises `StorageError`."""
    with database.read() as session:
        sites = last_looks(session, settings.sites)
        outbox = outbox_state(session, settings.recipients, now, has_mail=settings.mail is not None)
    return why_withheld(sites, outbox, now)


class Pinger:
    """Sends pings, each in a thread of its own that nobody waits for longer than `PATIENCE_S`."""

    def __init__(self, url: str, private_hosts: Collection[str], patience_s: float = PATIENCE_S) -> None:
        self._url = url
        self._private_hosts = private_hosts
        self._patience_s = patience_s
        self._going: threading.Thread | None = None

    def ping(self) -> None:
        """Send one.  Raises `PingError`; also while the one before it still goes on."""
        host = urlsplit(self._url).hostname or ""
        if self._going is not None and self._going.is_alive():
            raise PingError(f"{host}: the ping before this one still hangs")
        outcome: list[str | None] = []
        connections: list[http.client.HTTPConnection] = []
        self._going = threading.Thread(
            target=lambda: outcome.append(_send(self._url, self._private_hosts, self._patience_s, connections.append)),
            daemon=True,
        )
        self._going.start()
        self._going.join(self._patience_s)
        if not outcome:
            for connection in connections:
                if connection.sock is not None:
                    with suppress(OSError):
                        connection.sock.shutdown(socket.SHUT_RDWR)
            raise PingError(f"{host}: no whole answer within {self._patience_s:g} s")
        if outcome[0] is not None:
            raise PingError(f"{host}: {outcome[0]}")


def _send(
    url: str, private_hosts: Collection[str], patience_s: float, began: Callable[[http.client.HTTPConnection], None]
) -> str | None:
    """What went wrong, without the address; `None`: a status of 2xx came back."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    try:
        connection = http.client.HTTPConnection(host, port, timeout=patience_s)
        began(connection)
        connection.sock = connect(host, port, private_hosts, patience_s, socket.AF_INET)  # as crawls connect
        if secure:
            connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
        try:
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.request("GET", target, headers={"User-Agent": "roundwatch", "Connection": "close"})
            status = connection.getresponse().status
        finally:
            connection.close()
    except PrivateAddressError as error:
        return f"it is {error.strerror}"
    except ssl.SSLCertVerificationError as error:
        return f"its certificate is not trusted: {error.verify_message}"
    except TimeoutError:
        return f"no whole answer within {patience_s:g} s"
    except OSError as error:
        return error.strerror or type(error).__name__
    except (http.client.HTTPException, ValueError):  # whose text may repeat the address
        return "it gave no answer that is HTTP"
    if 200 <= status < 300:
        return None
    return f"answered {status}" + (": it leads elsewhere, and is not followed" if 300 <= status < 400 else "")


class Heart:
    """Pings as long as everything is seen; why a ping is withheld is said once."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._pinger: Pinger | None = None
        self._pinged_at: float | None = None
        self._withheld: str | None = None  # why the last ping was, as far as that was said

    def beat(self, settings: Settings, now: datetime) -> None:
        """One ping, if it is time."""
        if settings.heartbeat is None:
            return
        at = time.monotonic()
        if self._pinged_at is not None and at - self._pinged_at < settings.heartbeat.every.total_seconds():
            return
        try:
            why = reason_to_withhold(self._database, settings, now)
        except RoundwatchError as error:
            why = str(error)
        if why is None:
            self._pinged_at = at
            self._pinger = self._pinger or Pinger(settings.heartbeat.url, settings.crawl.private_hosts)
            try:
                self._pinger.ping()
            except PingError as error:
                why = f"not taken by {error}"
        if why is not None and why != self._withheld:
            log.warning("heartbeat: %s", why)
        elif why is None and self._withheld is not None:
            log.info("heartbeat: sent again")
        self._withheld = why
