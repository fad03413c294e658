"""Lists of pages, a JSON object a line, as `explain --batch` and `backtest` take them."""

import gzip
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import UnionType

import click

from cli.common import now, parse_when
from config import Settings
from config.wording import nearest, shown
from crawler.order import stranger
from domain.article import Page
from domain.documents import json_from
from domain.errors import ConfigError
from domain.url import canonical_url
from storage.shapes import Json

#: What a line is read for, beside what its reader asks for; it may have keys of others, but none that is nearly one.
_OF_FILE = ("id", "file", "url", "published")
_OF_ARTICLE = ("id", "title", "text", "language", "url", "published_at")
_NEARLY = 0.8  # "published" and "published_at" are, "text" and "next" are not


@dataclass(frozen=True, slots=True)
class Line:
    """One page of a list."""

    path: Path  #: of the list
    number: int  #: of the line, from 1
    entry: Json

    @property
    def place(self) -> str:
        """Where it stands, for complaints."""
        return f"{self.path}:{self.number}"


def batch_lines(path: Path, *, needs: str | None = None) -> list[Line]:
    """The lines of a list; with `needs`, there must be one, each with that key and maybe "text" in the place of "file".

    Raises `ConfigError` with file, line and what must be there.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")  # as of the configuration: some editors begin with a mark
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from error
    lines = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            entry = json_from(line)
        except ValueError as error:
            raise ConfigError(f"{path}:{number}: must be a JSON object: {error}") from error
        if not isinstance(entry, dict):
            raise ConfigError(f"{path}:{number}: must be a JSON object")
        inline = needs is not None and "text" in entry
        if not inline and not isinstance(entry.get("file"), str):
            more = ', or "title" and "text" of the article itself' if needs else ""
            raise ConfigError(
                f'{path}:{number}: must be a JSON object with "file", and "url" and "published" if known{more}'
            )
        if needs is not None and needs not in entry:
            raise ConfigError(f'{path}:{number}: must have "{needs}": what a careful reader finds on the page')
        known = _OF_ARTICLE if inline else _OF_FILE
        _check_keys(f"{path}:{number}", entry, known, needs)
        lines.append(Line(path, number, entry))
    if needs is not None and not lines:
        raise ConfigError(f"{path}: must have a page, a JSON object a line")
    return lines


def _check_keys(place: str, entry: Json, known: Sequence[str], needs: str | None) -> None:
    for key in sorted(entry.keys() - {*known, needs}):
        near = nearest(key, known, cutoff=_NEARLY)
        if near is not None and near not in entry:
            raise ConfigError(f"{place}: unknown key {shown(key)}, did you mean {shown(near)}?")
    for key in known:
        kinds: type | UnionType = {"id": str | int | None, "text": str}.get(key, str | None)
        if not isinstance(value := entry.get(key, ""), kinds):
            raise ConfigError(f"{place}: {key} must be a string, not {said(value)}")


def said(value: object) -> str:
    """A wrong value as a message quotes it."""
    return "null" if value is None else shown(value)


def page_of_line(settings: Settings, line: Line) -> tuple[Page, datetime | None]:
    """The page that a line names, and when it was published if the line says so."""
    file = line.path.parent / line.entry["file"]
    if not file.is_file():
        raise ConfigError(f"{line.place}: no such file: {file}")
    url, published = line.entry.get("url"), line.entry.get("published")
    try:
        page = page_of_file(settings, file, url)
        return page, parse_when(published, page.site.timezone) if published else None
    except (ConfigError, click.BadParameter) as error:
        why = error.message if isinstance(error, click.BadParameter) else str(error)
        raise ConfigError(f"{line.place}: {why}") from error


def page_of_file(settings: Settings, path: Path, url: str | None) -> Page:
    """The page that is kept in a file; `url` says where it came from."""
    address = url or path.resolve().as_uri()
    if url is not None:
        try:
            address = canonical_url(url)
        except ValueError as error:
            raise ConfigError(f"url {url}: must be an http or https address with a host") from error
    return page_of_bytes(settings, address, _load(path), None)


def page_of_bytes(settings: Settings, url: str, body: bytes, content_type: str | None) -> Page:
    """A page of a configured site, or of a stranger."""
    site = settings.site_of(url) or stranger(url)
    return Page(url=url, body=body, site=site, fetched_at=now(), content_type=content_type)


def _load(path: Path) -> bytes:
    try:
        return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    except (OSError, EOFError) as error:
        raise ConfigError(f"{path}: cannot be read: {error}") from error
