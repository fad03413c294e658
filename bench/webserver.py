"""A web server as fast as Python allows, in a process of its own: what it costs must not hide what a client costs.

GET /feed/N answers 304 to whoever has its ETag; `pages` are answered from memory, everything else is 404.
"""

import asyncio
import multiprocessing
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.connection import Connection

_ETAG = b'"as-it-was"'
_UNCHANGED = b"HTTP/1.1 304 Not Modified\r\nETag: " + _ETAG + b"\r\n\r\n"
_MISSING = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"


class _Client(asyncio.Protocol):
    def __init__(self, pages: Mapping[str, bytes]) -> None:
        self._pages = pages
        self._unread = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._unread += data
        while b"\r\n\r\n" in self._unread:
            head, _, self._unread = self._unread.partition(b"\r\n\r\n")
            self._transport.write(self._answer(head))

    def _answer(self, head: bytes) -> bytes:
        path = head.split(b" ", 2)[1].decode("ascii")
        body = self._pages.get(path)
        if body is None:
            return _MISSING
        if path.startswith("/feed/"):
            if _ETAG in head:
                return _UNCHANGED
            kind = b"application/rss+xml\r\nETag: " + _ETAG
        else:
            kind = b"text/html; charset=utf-8" if body.startswith(b"<!") else b"text/plain"
        return b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s" % (kind, len(body), body)


@contextmanager
def serving(pages: Mapping[str, bytes], more: Callable[[str], Mapping[str, bytes]] = lambda _: {}) -> Iterator[int]:
    """A server of these pages, by path, on every loopback address; gives its port.

    `more`: pages that name the address at which they are served.
    """
    ours, theirs = multiprocessing.Pipe()
    context = multiprocessing.get_context("fork")
    process = context.Process(target=_serve, args=(pages, more, theirs), daemon=True)
    process.start()
    try:
        yield ours.recv()
    finally:
        process.kill()
        process.join()


def _serve(pages: Mapping[str, bytes], more: Callable[[str], Mapping[str, bytes]], told: Connection) -> None:
    async def main() -> None:
        served = dict(pages)
        anywhere = "0.0.0.0"  # noqa: S104 - each loopback address is a host of its own
        server = await asyncio.get_running_loop().create_server(lambda: _Client(served), anywhere, 0, backlog=2048)
        port = server.sockets[0].getsockname()[1]
        served.update(more(f"http://127.0.0.1:{port}"))
        told.send(port)
        await server.serve_forever()

    asyncio.run(main())
