"""A quiet HTTP server on loopback: connections and headers.  What is answered is the business of whoever starts it."""

import gzip
import hashlib
import socket
import socketserver
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import cast

POLL_S = 0.05  # how long closing a server may wait for its loop


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a visitor asked."""

    method: str
    path: str  #: with the query
    headers: Mapping[str, str]  #: names in lower case


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What stands at an address."""

    body: bytes
    content_type: str
    modified_at: datetime | None = None
    status: HTTPStatus = HTTPStatus.OK


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a visitor gets."""

    status: HTTPStatus
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


def reply_to(request: Request, document: Document, *, validators: bool = True) -> Reply:
    """The document as this visitor gets it: not again if it is unchanged, compressed if that is accepted."""
    headers = {"Content-Type": document.content_type, "Vary": "Accept-Encoding"}
    if validators and document.status is HTTPStatus.OK:
        # Weak, because the compressed and the plain form share it (RFC 9110, 8.8.1).
        headers["ETag"] = f'W/"{hashlib.sha256(document.body).hexdigest()[:20]}"'
        if document.modified_at:
            headers["Last-Modified"] = format_datetime(document.modified_at.astimezone(UTC), usegmt=True)
        if _is_unchanged(request.headers, headers["ETag"], document.modified_at):
            return Reply(status=HTTPStatus.NOT_MODIFIED, headers=headers)
    body = document.body
    if _accepts_gzip(request.headers.get("accept-encoding", "")):
        headers["Content-Encoding"] = "gzip"
        body = gzip.compress(body, mtime=0)
    return Reply(status=document.status, headers=headers, body=body)


def _is_unchanged(asked: Mapping[str, str], etag: str, modified_at: datetime | None) -> bool:
    if known := asked.get("if-none-match"):  # it alone decides when both are sent (RFC 9110, 13.2.2)
        bare = etag.removeprefix("W/")
        return any(tag.strip().removeprefix("W/") in (bare, "*") for tag in known.split(","))
    since = asked.get("if-modified-since")
    if not since or not modified_at:
        return False
    try:
        return modified_at.replace(microsecond=0) <= parsedate_to_datetime(since)
    except (ValueError, TypeError):  # a date that cannot be read is as if not sent; naive ones do not compare
        return False


def _accepts_gzip(accept_encoding: str) -> bool:
    offers = [offer.strip().replace(" ", "") for offer in accept_encoding.lower().split(",")]
    return any(offer.split(";")[0] in ("gzip", "*") and not offer.endswith((";q=0", ";q=0.0")) for offer in offers)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # headers and body in one packet: two would wait 40 ms for a delayed acknowledgement
    timeout = 60

    def do_GET(self) -> None:
        server = cast("LoopbackServer", self.server)
        asked = {name.lower(): value for name, value in self.headers.items()}
        reply = server.respond(Request(method=self.command, path=self.path, headers=asked))
        # No Date: a server without a clock must not send one (RFC 9110, 6.6.1), and this world has none.
        self.send_response_only(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        if self.command != "HEAD" and reply.status is not HTTPStatus.NOT_MODIFIED:
            self.wfile.write(reply.body)

    do_HEAD = do_GET  # noqa: N815 - as above

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the signature is the standard library's
        """Says nothing: what was asked is in the outlet's log."""


class LoopbackServer(ThreadingHTTPServer):
    """Answers on a free port of 127.0.0.1 until it is closed."""

    daemon_threads = True
    request_queue_size = 128  # the default of 5 refuses a crawler that opens many connections at once

    def __init__(self, respond: Callable[[Request], Reply]) -> None:
        self.respond = respond
        self._open: set[socket.socket] = set()
        self._open_lock = threading.Lock()
        super().__init__(("127.0.0.1", 0), _Handler)
        self._loop = threading.Thread(target=self.serve_forever, args=(POLL_S,), daemon=True)
        self._loop.start()

    @property
    def origin(self) -> str:
        """Scheme, host and port."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def server_bind(self) -> None:
        """Binds without asking the resolver for a name of the address, which can take seconds."""
        socketserver.TCPServer.server_bind(self)

    def get_request(self) -> tuple[socket.socket, object]:
        """Accepts a connection and remembers it, so that closing can end it."""
        connection, address = super().get_request()
        with self._open_lock:
            self._open.add(connection)
        return connection, address

    def shutdown_request(self, request: socket.socket | tuple[bytes, socket.socket]) -> None:
        """Ends a connection."""
        with self._open_lock:
            self._open.discard(cast("socket.socket", request))
        super().shutdown_request(request)

    def handle_error(self, request: object, client_address: object) -> None:
        """Prints what went wrong here, but nothing of visitors who hang up: they do it all the time."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # the stub knows no union

    def close(self) -> None:
        """Stops listening and hangs up on whoever is still connected."""
        self.shutdown()
        self._loop.join()
        self.server_close()
        with self._open_lock:
            still_open = list(self._open)
        for connection in still_open:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:  # the other side was faster
                continue
