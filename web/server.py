"""Serving the page beside the daemon: a server in a thread of its own, which a busy crawl does not keep waiting."""

import asyncio
import logging
import socket
import threading
from ipaddress import ip_address

import uvicorn
from anyio import to_thread

from config import Settings
from domain.errors import ConfigError
from web.app import create_app
from web.desk import Desk
from web.guests import Hospitality, guests

log = logging.getLogger("roundwatch")

_MOST_REQUESTS = 200
_THREADS = 8  # that read the database for a page; more would only share the same cores
_PATIENCE_S = 5.0
_HOSPITALITY = Hospitality()


def check_access(settings: Settings) -> None:
    """Raises `ConfigError` where anybody on the network could look and resend without a password."""
    host = settings.web.address[0]
    if settings.web.password is None and not is_loopback(host):
        raise ConfigError(
            f"{settings.path or 'the built-in configuration'}: web.listen is {settings.web.listen}, which others can "
            "reach: set ROUNDWATCH_WEB_PASSWORD (or …_FILE), or listen on 127.0.0.1"
        )


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches a host."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class PageServer:
    """The page, from `start` to `stop`."""

    def __init__(self, desk: Desk, hospitality: Hospitality = _HOSPITALITY) -> None:
        host, port = desk.settings.web.address
        self._socket = _bind(host, port, desk.settings.web.listen)
        self._server = uvicorn.Server(
            uvicorn.Config(
                create_app(desk),
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                http=guests(hospitality),
                limit_concurrency=_MOST_REQUESTS,
                backlog=64,  # are taken at one go, before any can be sent away
                timeout_keep_alive=20,
                timeout_graceful_shutdown=3,
                ws="none",
                proxy_headers=False,  # who asks is who connects; a proxy's word is not taken
            )
        )
        self._thread = threading.Thread(target=self._serve, name="page", daemon=True)

    @property
    def url(self) -> str:
        """Where it is."""
        host, port = self._socket.getsockname()[:2]
        return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"

    def start(self) -> None:
        """Serve from now on."""
        self._thread.start()

    def stop(self) -> None:
        """End what is under way, and serve no more."""
        self._server.should_exit = True
        self._thread.join(_PATIENCE_S)
        self._socket.close()

    def _serve(self) -> None:
        async def serve() -> None:
            to_thread.current_default_thread_limiter().total_tokens = _THREADS
            await self._server.serve(sockets=[self._socket])

        asyncio.run(serve())


def _bind(host: str, port: int, listen: str) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named asyncio has small packets sent at once: else each answer but the first waits 40 ms.
    place = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    place.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        place.bind((host, port))
    except OSError as error:
        place.close()
        raise ConfigError(f"web.listen: cannot listen on {listen}: {error.strerror or error}") from error
    place.listen(128)
    return place
