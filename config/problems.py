"""What is wrong with a configuration file, in one line: file, line, where, what is allowed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from config.lines import LineMap, Location
from config.schema import keys_of
from config.wording import nearest, shown
from domain.errors import ConfigError

_NAME_KEYS = {"site": "name", "mechanism": "id", "recipient": "address"}
#: Where the password of a table is, instead of in the file.
_PASSWORDS = {"mail": "ROUNDWATCH_MAIL_PASSWORD", "web": "ROUNDWATCH_WEB_PASSWORD"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong."""

    location: Location
    message: str  #: without file, line and place


def config_error(file: str, lines: LineMap, data: Mapping[str, object], problems: Iterable[Problem]) -> ConfigError:
    """The error to raise: the problem that stands first in the file, and how many more there are."""
    # Stable: problems of one line stay in the order of the keys.
    ordered = sorted(problems, key=lambda problem: lines.line(problem.location))
    first, more = ordered[0], len(ordered) - 1
    where = _where(first.location, data)
    text = f"{file}:{lines.line(first.location)}: {f'{where}: ' if where else ''}{first.message}"
    return ConfigError(f"{text} (and {more} more)" if more else text)


def problems_in(error: ValidationError) -> Iterator[Problem]:
    """Pydantic's findings in our words."""
    for found in error.errors(include_url=False):
        location = tuple(step for step in found["loc"] if step != "[key]")
        yield Problem(location=location, message=_message(location, found))


def _message(location: Location, found: ErrorDetails) -> str:
    key, value = _key(location), found["input"]
    match found["type"]:
        case "value_error":
            return f"{key} {found['ctx']['error']}"
        case "missing":
            return f"{key} is missing"
        case "extra_forbidden":
            return _unknown_key(location)
        case "string_type":
            return f"{key} must be text in quotes, not {shown(value)}"
        case "list_type" if len(location) == 1:
            return f"must be written [[{key}]]"
        case "model_type" | "model_attributes_type" if len(location) == 1:
            return f"must be written [{key}]"
        case "model_type" | "model_attributes_type" | "dict_type":
            return f'{key} must be a table such as {{ key = "value" }}, not {shown(value)}'
        case "list_type":
            return f"{key} must be a list in [ ], not {shown(value)}"
    return f"{key}: {found['msg'].lower()}"


def _key(location: Location) -> str:
    """The key as a message names it: `name.vi`; the second of several `events` is `events 2`."""
    match location:
        case (*_, str(table), str(key)) if table == "name":
            return f"name.{key}"
        case (*_, "sources", int()):
            return "it"
        case (*_, str(key), int(number)):
            return f"{key} {number + 1}"
        case (*_, key):
            return str(key)
    return ""


def _unknown_key(location: Location) -> str:
    table = next((step for step in reversed(location[:-1]) if isinstance(step, str)), "")
    known = keys_of(table)
    if location[-1] == "password" and table in _PASSWORDS:
        variable = _PASSWORDS[table]
        return f'"password" does not stand in the file: set {variable}, or {variable}_FILE to a file that holds it'
    near = nearest(str(location[-1]), known)
    hint = f"did you mean {shown(near)}?" if near else f"known are {', '.join(known)}"
    return f"unknown key {shown(location[-1])}, {hint}"


def _where(location: Location, data: Mapping[str, object]) -> str:
    match location:
        case (str(table), int(number), *inner):
            place = f"{table} {_name(table, number, data)}"
            match inner:
                case ["sources", int(source), *_]:
                    return f"{place}, source {source + 1}"
            return place
        case (str(table), *_) if table in ("storage", "crawl", "web", "mail", "heartbeat", "note") or len(location) > 1:
            return f"[{table}]"
        case (str(table),) if table in _NAME_KEYS:
            return table
    return ""


def _name(table: str, number: int, data: Mapping[str, object]) -> str:
    """What the operator calls a table; its number among its kind if it has no good name."""
    rows = data.get(table)
    row = rows[number] if isinstance(rows, list) and number < len(rows) else None
    name = row.get(_NAME_KEYS[table]) if isinstance(row, dict) else None
    return shown(name) if isinstance(name, str) and name else str(number + 1)
