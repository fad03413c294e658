"""What a configuration says, as good values: the only form in which the other rooms see it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from config.mail import MailSettings
from config.wording import nearest, shown
from domain.errors import ConfigError
from domain.site import Mechanism, Recipient, Site
from domain.url import host_of
from domain.witness import Witness

_DEFAULT_PORTS = (None, 80, 443)


@dataclass(frozen=True, slots=True, kw_only=True)
class StorageSettings:
    """Where things are kept."""

    database: str = field(repr=False)  #: SQLAlchemy URL, may hold a password; the path of an SQLite file is absolute
    archive: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class CrawlSettings:
    """How sites are asked."""

    user_agent: str = "roundwatch"
    private_hosts: frozenset[str] = frozenset()  #: host or host:port in private ranges that may be fetched
    delay: timedelta = timedelta(seconds=1)  #: between two requests to one host
    concurrency_per_host: int = 2
    timeout: timedelta = timedelta(seconds=30)  #: of one response
    max_size: int = 10 * 1024**2  #: of one response, in bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class WebSettings:
    """Where the page is shown."""

    listen: str = "127.0.0.1:8080"
    url: str | None = None  #: under which people reach it, without a slash at the end; `None`: as `listen` says
    timezone: str = "UTC"  #: of the times on it
    password: str | None = field(default=None, repr=False)

    @property
    def address(self) -> tuple[str, int]:
        """Host, without the brackets of IPv6, and port."""
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)

    @property
    def names(self) -> frozenset[str]:
        """The host names under which it may be asked for."""
        known = {self.address[0].lower(), (urlsplit(self.url).hostname or "") if self.url else ""}
        return frozenset(known - {""})


@dataclass(frozen=True, slots=True, kw_only=True)
class HeartbeatSettings:
    """The dead-man's ping."""

    url: str = field(repr=False)  #: whoever knows it can send the ping
    every: timedelta = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSettings:
    """The weekly note."""

    coverage: int = 80  #: percent of the time; where less was seen, it says "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """One configuration, checked."""

    path: Path | None  #: absolute; `None` for the built-in default
    storage: StorageSettings
    crawl: CrawlSettings
    web: WebSettings
    mail: MailSettings | None
    sites: tuple[Site, ...]
    mechanisms: tuple[Mechanism, ...]
    recipients: tuple[Recipient, ...]
    heartbeat: HeartbeatSettings | None = None
    note: NoteSettings = NoteSettings()
    record: tuple[Witness, ...] = ()  #: rounds of these mechanisms that are known before a page was read
    _owners: dict[str, Site] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        owners = {host_key(site.home): site for site in self.sites}
        for site in self.sites:
            for source in site.sources:
                owners.setdefault(host_key(source.url), site)
        object.__setattr__(self, "_owners", owners)

    def site(self, name: str) -> Site:
        """The site of that name.  Raises `ConfigError`."""
        found = next((site for site in self.sites if site.name == name), None)
        if found is None:
            raise ConfigError(_unknown("site", name, (site.name for site in self.sites)))
        return found

    def mechanism(self, id: str) -> Mechanism:  # noqa: A002 - it is called so in every file
        """The mechanism of that id.  Raises `ConfigError`."""
        found = next((mechanism for mechanism in self.mechanisms if mechanism.id == id), None)
        if found is None:
            raise ConfigError(_unknown("mechanism", id, (mechanism.id for mechanism in self.mechanisms)))
        return found

    def site_of(self, url: str) -> Site | None:
        """The site to which a page belongs: that of its host, else of the nearest parent host, else none."""
        try:
            host, colon, port = host_key(url).partition(":")
        except ValueError:
            return None
        while host:
            if (site := self._owners.get(host + colon + port)) is not None:
                return site
            host = host.partition(".")[2]
        return None


def host_key(url: str) -> str:
    """What two sites must not share: the host without `www.`, `m.` and the like, and a port that is not the usual one.

    An IPv6 host has its colons replaced, so that a colon always begins the port.  Raises `ValueError`.
    """
    port = urlsplit(url).port
    host = host_of(url).replace(":", "_")
    return host if port in _DEFAULT_PORTS else f"{host}:{port}"


def _unknown(what: str, name: str, known: Iterable[str]) -> str:
    near = nearest(name, known)
    return f"no {what} {shown(name)} is configured" + (f", did you mean {shown(near)}?" if near else "")
