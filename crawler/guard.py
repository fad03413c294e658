"""The address guard: no page leads the crawler into a private network, whatever name or spelling it uses.

The check is made where a name becomes an address, and that address is the one connected to, so a name server that
answers differently a second time gains nothing.  `private_hosts` is the only exception.
"""

import re
from collections.abc import Iterable
from typing import Any, Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, IgnoreRequest
from scrapy.resolver import CachingThreadedResolver
from scrapy.utils.httpobj import urlparse_cached
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from domain.reach import is_public, private_address, private_host
from domain.url import LONGEST

_REMEMBERED = 1000  # refused names whose reason is kept

# What every parser of addresses, here and in Twisted, understands in the same way: no user name, no backslash, no "%".
_PLAIN_AUTHORITY = re.compile(r"(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?", re.IGNORECASE)
# What goes along when a redirection leads to another origin; validators, credentials and the like are for the first.
_FOR_EVERYBODY = (b"Accept", b"Accept-Encoding", b"Accept-Language", b"User-Agent")


class BlockedAddressError(IgnoreRequest):
    """A request to an address that must not be fetched."""


class GuardedResolver(CachingThreadedResolver):
    """Resolves names, and refuses those that stand for a private address.  Literal addresses come through here too.

    Scrapy makes one for the whole process, before it knows a crawl's settings, so `GuardMiddleware` tells it what the
    crawl admits.
    """

    def __init__(self, reactor: Any, cache_size: int, timeout: float) -> None:
        super().__init__(reactor, cache_size, timeout)
        self.admitted: frozenset[str] = frozenset()  #: private hosts that may be fetched
        self.blocked: dict[str, str] = {}  #: name → private address that it stood for

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:  # noqa: N802 - Twisted's name
        """The address of a name, if it may be fetched."""
        found = super().getHostByName(name, timeout)
        name = name.lower()
        return found if name in self.admitted else found.addCallback(self._check, name)

    def _check(self, address: str, name: str) -> str:
        if not is_public(address):
            if len(self.blocked) < _REMEMBERED:
                self.blocked[name] = address
            # Twisted takes no other error from a resolver; the middleware tells the reason.
            raise DNSLookupError(f"{name} is the private address {address}")
        return address


class GuardMiddleware:
    """Refuses other schemes than http and https, and other ports of a private host than the configured one."""

    def __init__(self, private_hosts: Iterable[str]) -> None:
        self._private = frozenset(private_hosts)
        self._hosts = frozenset(map(private_host, self._private))
        self._resolver: GuardedResolver | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """With the private hosts of a crawl."""
        return cls(crawler.settings.getlist("ROUNDWATCH_PRIVATE_HOSTS"))

    def process_request(self, request: Request) -> None:
        """Let a request pass, or raise `BlockedAddressError`; to another origin it takes only what is for everybody."""
        self._meet_resolver()
        if len(request.url) > LONGEST:
            raise BlockedAddressError(f"an address of {len(request.url)} characters")
        parts = urlparse_cached(request)
        if parts.scheme not in ("http", "https"):
            raise BlockedAddressError("only http and https are fetched")
        if _PLAIN_AUTHORITY.fullmatch(parts.netloc) is None:
            raise BlockedAddressError("names no plain host")
        host = parts.hostname or ""
        try:
            port = parts.port or (443 if parts.scheme == "https" else 80)
        except ValueError as error:
            raise BlockedAddressError("no such port") from error
        if host in self._hosts and host not in self._private and f"{host}:{port}" not in self._private:
            raise BlockedAddressError(f"{host}:{port} is private, and crawl.private_hosts names other ports of it only")
        if host not in self._hosts and (address := private_address(host)):
            raise BlockedAddressError(
                f"{host} is the private address {address}, which crawl.private_hosts does not name"
            )
        came_from = request.meta.get("redirect_urls")
        if came_from and _origin(came_from[-1]) != _origin(request.url):
            for name in [name for name in request.headers if name not in _FOR_EVERYBODY]:
                del request.headers[name]

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Say why a name was not resolved, if it was us who refused it."""
        host = urlparse_cached(request).hostname or ""
        if (
            self._resolver is not None
            and isinstance(exception, CannotResolveHostError)
            and host in self._resolver.blocked
        ):
            address = self._resolver.blocked[host]
            raise BlockedAddressError(
                f"{host} is the private address {address}, which crawl.private_hosts does not name"
            ) from exception

    def _meet_resolver(self) -> None:
        if self._resolver is None:
            from twisted.internet import reactor  # importing it earlier would install the wrong one

            resolver = getattr(reactor, "resolver", None)
            if not isinstance(resolver, GuardedResolver):
                raise BlockedAddressError("no address guard is installed: nothing is fetched without it")
            resolver.admitted = self._hosts
            self._resolver = resolver


def _origin(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.scheme, parts.netloc.lower()
