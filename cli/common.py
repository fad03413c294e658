"""What every command shares: its options, its settings, its clock, and how it shows things."""

import json
import os
import random
import re
import sys
from collections.abc import Callable
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click
from rich.console import Console

from config import Settings, load
from storage.database import Database, open_database

Command = Callable[..., Any]

_YEARS = range(1900, 3000)  # what is counted from a day (a zone, the month before it) must be a day, too
_DAY_FIRST = re.compile(r"(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})$")

#: Where people read.  Wide in a pipe, so that nothing is cut off for programs that read it.
console = Console(width=None if sys.stdout.isatty() else 200, highlight=False, soft_wrap=not sys.stdout.isatty())
#: Progress and remarks.
remarks = Console(stderr=True, highlight=False)

config_option = click.option(
    "--config",
    "config",
    type=click.Path(path_type=Path),
    help="Configuration file. Default: $ROUNDWATCH_CONFIG, then ./roundwatch.toml, then the built-in one.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")


def settings_of(config: Path | None) -> Settings:
    """The configuration that a command works with.  Raises `ConfigError`."""
    return load(config, environ=os.environ, cwd=Path.cwd())


def database_of(settings: Settings) -> Database:
    """The database of a configuration, created if need be.  Raises `StorageError`."""
    return open_database(settings.storage.database)


def now() -> datetime:
    """The time; the only clock of the commands."""
    return datetime.now(UTC)


def chance() -> float:
    """Any number from 0 to 1; the only chance of the commands."""
    return random.random()  # noqa: S311 - to spread tries, not to hide anything


def show_json(document: object) -> None:
    """One JSON document, and nothing else, on standard output."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))


def short(at: datetime | None) -> str | None:
    """A time for people, in the zone of this machine, to the minute."""
    return at.astimezone().strftime("%Y-%m-%d %H:%M") if at else None


def parse_when(text: str, zone: str = "UTC") -> datetime:
    """A day or time that somebody typed: ISO 8601, or day/month/year; without a zone it is in `zone`."""
    text = text.strip()
    day_first = _DAY_FIRST.match(text)
    try:
        if day_first:
            found = datetime.combine(
                datetime(int(day_first["y"]), int(day_first["m"]), int(day_first["d"])),  # noqa: DTZ001 - zone below
                time(),
            )
        else:
            found = datetime.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter(
            f"{text!r} must be a day or time such as 2026-11-18, 18/11/2026 or 2026-11-18T09:30+07:00"
        ) from error
    if found.year not in _YEARS:
        raise click.BadParameter(f"{text!r} must be of the years {_YEARS[0]} to {_YEARS[-1]}")
    return found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zone))
