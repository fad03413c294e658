"""What a crawl is asked to do: the spider's arguments, checked."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from config import Settings, load
from domain.documents import json_from
from domain.errors import ConfigError
from domain.site import Site
from domain.url import canonical_url, host_of

_ZONES = {"vn": "Asia/Ho_Chi_Minh", "la": "Asia/Vientiane"}  # of printed dates, for hosts that we know nothing of
_KNOWN = ("name", "config", "batch", "trigger", "urls", "since", "warc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One crawl: which sites, or which pages, and why."""

    batch: str
    trigger: str  #: "schedule" or "manual"; by hand everything is looked at again, whatever the schedule says
    sites: tuple[Site, ...]
    pages: Mapping[str, tuple[str, ...]]  #: per site name: addresses to look at instead of the site's sources
    since: datetime | None  #: look into the past, as far as this
    warc: tuple[Path, ...] = ()  #: read these archives instead
    chosen: bool = False  #: sites were named, so only they count


def read_order(arguments: Mapping[str, str], settings: Settings | None = None) -> tuple[Order, Settings]:
    """The order in the arguments of `scrapy crawl site -a …`, and the settings that they name, if none are given.

    Raises `ConfigError`.
    """
    unknown = sorted(set(arguments) - set(_KNOWN))
    if unknown:
        raise ConfigError(f"scrapy crawl site knows no argument {unknown[0]!r}; it takes {', '.join(_KNOWN)}")
    if settings is None:
        path = Path(arguments["config"]) if arguments.get("config") else None
        settings = load(path, environ=os.environ, cwd=Path.cwd())
    pages = _pages(settings, _texts("urls", arguments["urls"])) if arguments.get("urls") else {}
    names = [name.strip() for name in arguments.get("name", "").split(",") if name.strip()]
    if pages:
        sites = tuple(_site_of(settings, urls[0]) for urls in pages.values())
    else:
        sites = tuple(settings.site(name) for name in names) if names else settings.sites
    trigger = arguments.get("trigger", "manual")
    if trigger not in ("manual", "schedule"):
        raise ConfigError(f"trigger must be manual or schedule, not {trigger!r}")
    since = _since(arguments["since"]) if arguments.get("since") else None
    order = Order(
        batch=arguments.get("batch") or uuid4().hex,
        trigger=trigger,
        sites=sites,
        pages=pages,
        since=since,
        warc=tuple(map(Path, _texts("warc", arguments["warc"]))) if arguments.get("warc") else (),
        chosen=bool(names),
    )
    return order, settings


def _since(text: str) -> datetime:
    try:
        since = datetime.fromisoformat(text)
    except ValueError as error:
        raise ConfigError(f"since must be a day or time such as 2026-11-18, not {text!r}") from error
    return since if since.tzinfo else since.replace(tzinfo=UTC)


def _texts(name: str, text: str) -> list[str]:
    try:
        texts = json_from(text)
    except ValueError:
        texts = None
    if not isinstance(texts, list) or not all(isinstance(one, str) for one in texts):
        raise ConfigError(f"{name} must be a JSON array of texts")
    return texts


def _pages(settings: Settings, urls: list[str]) -> dict[str, tuple[str, ...]]:
    pages: dict[str, tuple[str, ...]] = {}
    for url in urls:
        try:
            address = canonical_url(url)
        except ValueError as error:
            raise ConfigError(f"--url {url}: must be an http or https address with a host") from error
        name = _site_of(settings, address).name
        pages[name] = (*pages.get(name, ()), address)
    return pages


def stranger(url: str) -> Site:
    """What stands for the host of a page of no configured site; it has no name of ours."""
    zone = _ZONES.get(host_of(url).rpartition(".")[2], "UTC")
    return Site(name="", home=url, timezone=zone, every=None)


def _site_of(settings: Settings, url: str) -> Site:
    return settings.site_of(url) or replace(stranger(url), name=host_of(url))
