"""Letters as JSON over HTTP: what Apprise calls json:// and jsons://, spoken by ourselves, behind the address guard.

One POST a letter.  Whatever is not 2xx is a failure; a redirection is one too, because it leads where nobody meant.
"""

import http.client
import json
import socket
import ssl
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import parse_qsl, unquote, urlsplit

from alerts.guarded import PrivateAddressError, connect
from domain.errors import DeliveryError
from wording.lines import one_line

_VERSION = "1.0"  # of Apprise's notification by JSON
_PORTS = {"json": 80, "jsons": 443}
_OWNER_WAIT = timedelta(hours=1)  # for somebody to mend the configuration
_OF_LETTER = (400, 413, 415, 422)  # what is wrong with a document; everything else is wrong with the address
_LATER = (408, 425, 429)


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookCarrier:
    """Carries letters to one address."""

    url: str = field(repr=False)
    name: str  #: of the channel, without what is secret
    private_hosts: frozenset[str] = frozenset()  #: host or host:port in private ranges that may be asked
    connect_s: float = 10
    session_s: float = 30  #: in all

    def carry(self, message: bytes, sender: str, recipient: str) -> None:  # noqa: ARG002 (the carriers are called alike)
        """POST one document; returns once the server has taken it, raises `DeliveryError` if it has not."""
        parts = urlsplit(self.url)
        path = parts.path or "/"
        # A "+" in the query stands for itself, as in Apprise, where it marks the name of a header.
        extra = parse_qsl(parts.query.replace("+", "%2B"), keep_blank_values=True)
        headers = {name.removeprefix("+"): said for name, said in extra}
        if parts.username is not None:
            said = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
            headers["Authorization"] = f"Basic {b64encode(said).decode()}"
        with self._connection() as connection:
            connection.request(
                "POST", path, message, {"User-Agent": "roundwatch", "Content-Type": "application/json", **headers}
            )
            self._judge(connection.getresponse().status)

    def probe(self) -> str:
        """One line on the server, after a connection was made; nothing is posted."""
        with self._connection():
            return f"{self.name} answers"

    def _judge(self, status: int) -> None:
        if 200 <= status < 300:
            return
        line = f"{self.name}: the letter was answered with {status}"
        if 300 <= status < 400:
            line += ", a redirection, which is not followed: give the address to which it leads"
        later = status >= 500 or status in _LATER
        raise DeliveryError(
            line,
            temporary=later,
            of_route=status not in _OF_LETTER,
            wait=timedelta() if later else _OWNER_WAIT,
        )

    @contextmanager
    def _connection(self) -> Iterator[http.client.HTTPConnection]:
        parts = urlsplit(self.url)
        host, port = parts.hostname or "", parts.port or _PORTS[parts.scheme]
        late = threading.Event()
        connection = http.client.HTTPConnection(host, parts.port, timeout=self.session_s)
        watchdog: threading.Timer | None = None
        plain: socket.socket | None = None
        try:
            plain = connect(host, port, self.private_hosts, self.connect_s)
            plain.settimeout(self.session_s)
            watchdog = threading.Timer(self.session_s, _cut, [plain, late])
            watchdog.daemon = True
            watchdog.start()
            connection.sock = plain
            if parts.scheme == "jsons":
                # A second handle: the watchdog must not touch the state of TLS, which another thread reads.
                connection.sock = ssl.create_default_context().wrap_socket(plain.dup(), server_hostname=host)
            yield connection
        except PrivateAddressError as error:
            raise DeliveryError(
                f"{self.name}: {host} is {error.strerror}", temporary=False, of_route=True, wait=_OWNER_WAIT
            ) from error
        except ssl.SSLCertVerificationError as error:
            raise self._failed(f"the certificate is not trusted: {error.verify_message}") from error
        except (OSError, http.client.HTTPException, UnicodeError) as error:
            is_late = late.is_set() or isinstance(error, TimeoutError)  # the watchdog, or the connection's own limit
            reason = f"no answer within {self.session_s:g} s" if is_late else str(error) or type(error).__name__
            raise self._failed(reason) from error
        finally:
            if watchdog is not None:
                watchdog.cancel()
            connection.close()
            if plain is not None:
                plain.close()

    def _failed(self, why: str) -> DeliveryError:
        return DeliveryError(f"{self.name}: {one_line(why, 200)}", temporary=True, of_route=True)


def document(title: str, text: str, message_id: str) -> str:
    """The JSON of a letter, as Apprise posts it; `message_id` is ours, so that a second copy can be known as one."""
    said = {"version": _VERSION, "title": title, "message": text, "attachments": [], "type": "info"}
    return json.dumps({**said, "message_id": message_id})


def _cut(connection: socket.socket, late: threading.Event) -> None:
    late.set()
    with suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
