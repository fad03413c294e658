"""The address guard: no page leads the crawler into a private network, whatever name or spelling it uses.

The check is made where a name becomes an address, and that address is the one connected to, so a name server that
answers differently a second time gains nothing.  `private_hosts` is the only exception.
"""

from collections.abc import Iterable
from ipaddress import ip_address
from typing import Any, Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, IgnoreRequest
from scrapy.resolver import CachingThreadedResolver
from scrapy.utils.httpobj import urlparse_cached
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

_REMEMBERED = 1000  # refused names whose reason is kept


class BlockedAddressError(IgnoreRequest):
    """A request to an address that must not be fetched."""


def is_public(address: str) -> bool:
    """Whether an IP address, as text, is one of the public internet."""
    ip = ip_address(address)
    mapped = getattr(ip, "ipv4_mapped", None)
    return (mapped or ip).is_global and not ip.is_multicast


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
        self._hosts = frozenset(map(_host, self._private))
        self._resolver: GuardedResolver | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """With the private hosts of a crawl."""
        return cls(crawler.settings.getlist("ROUNDWATCH_PRIVATE_HOSTS"))

    def process_request(self, request: Request) -> None:
        """Let a request pass, or raise `BlockedAddressError`."""
        self._meet_resolver()
        parts = urlparse_cached(request)
        if parts.scheme not in ("http", "https"):
            raise BlockedAddressError(f"{request.url[:200]}: only http and https are fetched")
        host = parts.hostname or ""
        try:
            port = parts.port or (443 if parts.scheme == "https" else 80)
        except ValueError as error:
            raise BlockedAddressError(f"{request.url[:200]}: no such port") from error
        if host in self._hosts and host not in self._private and f"{host}:{port}" not in self._private:
            raise BlockedAddressError(f"{host}:{port} is private, and crawl.private_hosts names other ports of it only")

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


def _host(entry: str) -> str:
    """The host of a "host" or "host:port" entry; IPv6 addresses stand in brackets."""
    if entry.startswith("["):
        return entry[1:].split("]")[0]
    return entry.split(":")[0]
