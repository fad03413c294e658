"""The labels of a page, as a careful reader wrote them: checked key by key, since a slip would count as our mistake."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from cli.batch import Line, said
from config import Settings
from config.values import party
from config.wording import in_words, nearest, shown
from domain.errors import ConfigError
from domain.rounds import Format, Status
from domain.scoring import FIELDS, Facts, Label
from domain.site import series_id
from storage.shapes import Json

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_LAST = 9999  # numbers of rounds, and years
#: What a mention may have: as `explain` prints it; the evidence is not compared.
_KEYS = ("mechanism", "partner", "number", "status", *FIELDS, "evidence")


def labels_of(line: Line, settings: Settings) -> dict[Label, Facts]:
    """What a careful reader found on a page, with the facts that the line has of each.

    Raises `ConfigError` with file, line, mention and key.
    """
    mentions = line.entry["mentions"]
    if not isinstance(mentions, list) or not all(isinstance(mention, dict) for mention in mentions):
        raise ConfigError(f"{line.place}: mentions must be a list of JSON objects")
    labels: dict[Label, Facts] = {}
    places: dict[tuple[str, int | None], int] = {}
    for place, mention in enumerate(mentions, 1):
        try:
            label = _label(mention, settings)
        except ValueError as error:
            raise ConfigError(f"{line.place}: mention {place}: {error}") from error
        first = places.setdefault(label[:2], place)
        if first != place:
            raise ConfigError(
                f"{line.place}: mention {place}: is of the same round as mention {first}: a page has one of each round"
            )
        labels[label] = {name: fact_of(mention, name) for name in FIELDS if name in mention}
    return labels


def fact_of(mention: Json, name: str) -> Any:  # Any: a value as JSON has it
    """A fact of a mention as it is compared: what is empty is unknown."""
    return mention.get(name) or ([] if name == "chairs" else None)


def _label(mention: Json, settings: Settings) -> Label:
    for key in mention:
        if key not in _KEYS:
            near = nearest(key, _KEYS)
            hint = f"did you mean {shown(near)}?" if near else f"known are {', '.join(_KEYS)}"
            raise ValueError(f"unknown key {shown(key)}, {hint}")
    for key in ("mechanism", "number", "status"):
        if key not in mention:
            raise ValueError(f"must have {key}")
    for key, value in mention.items():
        if (must := _CHECKS[key](value)) is not None:
            raise ValueError(f"{key} must be {must}, not {said(value)}")
    begin, end = mention.get("starts_on"), mention.get("ends_on")
    if begin and end and end < begin:
        raise ValueError(f"ends_on must not be before starts_on, {begin}, but is {end}")
    series = _series(mention["mechanism"], mention.get("partner"), settings)
    return Label(series, mention["number"], mention["status"])


def _series(mechanism: object, partner: str | None, settings: Settings) -> str:
    found = next((one for one in settings.mechanisms if one.id == mechanism), None)
    if found is None:
        known = ", ".join(one.id for one in settings.mechanisms) or "none"
        raise ValueError(f"mechanism must be one that is configured ({known}), not {shown(mechanism)}")
    if partner is None:
        return found.id
    if "*" not in found.parties:
        raise ValueError(f"partner must be null or missing: {found.id} has no rounds by country")
    if partner in found.parties:
        raise ValueError(f"partner must be the other country than {partner}")
    return series_id(found.id, partner)


def _checked(what: str, holds: Callable[[object], bool]) -> Callable[[object], str | None]:
    """A check that says what a value must be where it is something else."""
    return lambda value: None if holds(value) else what


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= _LAST


def _is_day(value: object) -> bool:
    if not isinstance(value, str) or _DAY.fullmatch(value) is None:
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _is_country(value: object) -> bool:
    try:
        return isinstance(value, str) and value != "*" and party(value) == value
    except ValueError:
        return False


def _is_chair(value: object) -> bool:
    return (
        isinstance(value, dict)
        and value.keys() == {"party", "name"}
        and _is_country(value["party"])
        and isinstance(value["name"], str)
    )


def _or_null(holds: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: value is None or holds(value)


_a_count = _checked(f"a number from 1 to {_LAST}, or null", _or_null(_is_count))
_a_day = _checked('a day such as "2026-11-18", or null', _or_null(_is_day))
_a_country = _checked('a country in two capitals (ISO 3166-1) such as "LA", or null', _or_null(_is_country))

_CHECKS: Mapping[str, Callable[[object], str | None]] = {
    "mechanism": _checked("the id of a mechanism", lambda value: isinstance(value, str)),
    "partner": _a_country,
    "number": _a_count,
    "status": _checked(in_words(Status), lambda value: value in list(Status)),
    "starts_on": _a_day,
    "ends_on": _a_day,
    "year": _a_count,
    "country": _a_country,
    "city": _checked("a name, or null", _or_null(lambda value: isinstance(value, str))),
    "format": _checked(f"{in_words(Format)}, or null", lambda value: value in [None, *Format]),
    "chairs": _checked(
        'a list of {"party": "LA", "name": "…"}',
        _or_null(lambda value: isinstance(value, list) and all(map(_is_chair, value))),
    ),
    "evidence": _checked("a list", _or_null(lambda value: isinstance(value, list))),
}
