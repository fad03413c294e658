"""Who may see the page and who may ask it to do something: hosts, sessions, forms, attempts.  Decides; sends nothing.

Without a password the page is for this machine only (the configuration sees to it that it listens nowhere else).  With
one, people sign in and programs send it with each request (HTTP Basic, any user name).
"""

import base64
import hmac
from collections import OrderedDict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hashlib import sha256
from ipaddress import ip_address
from urllib.parse import urlsplit

#: Of a session without a request, and of any session.
IDLE, LONGEST = timedelta(days=14), timedelta(days=60)

_LOOPBACK_NAMES = frozenset({"localhost"})
_FREE_ATTEMPTS = 5
_FIRST_WAIT, _LONGEST_WAIT = timedelta(seconds=10), timedelta(minutes=15)
_FORGET = timedelta(hours=1)
_MOST_CLIENTS = 10_000


def is_our_host(header: str | None, names: Collection[str]) -> bool:
    """Whether a request's Host header may be meant for us: a literal address, this machine's name, or a known name.

    A foreign name would be that of a page which had its own name point to us (DNS rebinding).
    """
    if not header or any(letter in header for letter in "/@\\, \t"):
        return False
    try:
        host = (urlsplit(f"//{header}").hostname or "").rstrip(".").lower()
    except ValueError:
        return False
    try:
        ip_address(host)
    except ValueError:
        return host in _LOOPBACK_NAMES or host in names
    return True


def is_own_request(host: str | None, origin: str | None, fetch_site: str | None) -> bool:
    """Whether a request that changes something comes from our own page or from a program, not from a foreign page.

    Browsers say so in Origin and Sec-Fetch-Site; a program sends neither.
    """
    if fetch_site not in (None, "same-origin", "none"):
        return False
    if origin is None:
        return True
    parts = urlsplit(origin)
    return parts.scheme in ("http", "https") and parts.netloc.lower() == (host or "").lower()


def fingerprint(token: str) -> str:
    """What is stored of a session's token: who reads the database cannot take the session over."""
    return sha256(token.encode()).hexdigest()


def form_token(secret: bytes, holder: str) -> str:
    """What a form must send back, so that no other page can send it: bound to the holder of a cookie."""
    return hmac.new(secret, holder.encode(), sha256).hexdigest()


def is_password(given: str, password: str) -> bool:
    """Compare in a time that tells nothing."""
    return hmac.compare_digest(
        sha256(given.encode("utf-8", "surrogatepass")).digest(), sha256(password.encode()).digest()
    )


def basic_password(header: str | None) -> str | None:
    """The password of an Authorization header, whatever the user name (RFC 7617); `None` if there is none."""
    scheme, _, value = (header or "").partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        return base64.b64decode(value.strip(), validate=True).decode("utf-8").partition(":")[2]
    except ValueError:  # no base64, no ASCII, no UTF-8
        return None


@dataclass(slots=True, kw_only=True)
class _Failures:
    count: int
    last_at: datetime


@dataclass(slots=True)
class Attempts:
    """Wrong passwords, by client: after five, each next try has to wait, twice as long each time."""

    _by_client: OrderedDict[str, _Failures] = field(default_factory=OrderedDict)

    def wait(self, client: str, now: datetime) -> timedelta:
        """How long this client has to wait before it may try again."""
        failures = self._by_client.get(client)
        if failures is None or failures.count < _FREE_ATTEMPTS:
            return timedelta(0)
        pause = min(_FIRST_WAIT * (1 << min(failures.count - _FREE_ATTEMPTS, 16)), _LONGEST_WAIT)
        return max(failures.last_at + pause - now, timedelta(0))

    def note(self, client: str, now: datetime) -> None:
        """A wrong password."""
        known = self._by_client.pop(client, None)
        count = known.count + 1 if known and now - known.last_at < _FORGET else 1
        self._by_client[client] = _Failures(count=count, last_at=now)
        if len(self._by_client) > _MOST_CLIENTS:
            self._by_client.popitem(last=False)

    def forget(self, client: str) -> None:
        """The right one."""
        self._by_client.pop(client, None)


def is_alive(created_at: datetime, seen_at: datetime, now: datetime) -> bool:
    """Whether a session still counts."""
    return now - seen_at < IDLE and now - created_at < LONGEST


def safe_path(path: str | None) -> str:
    """Where to go after signing in: a path of ours, never another host."""
    if path and path.startswith("/") and not path.startswith(("//", "/\\")) and path.isprintable() and "\\" not in path:
        return path
    return "/"
