"""The program's own record of rounds: what is known before a page was read (record.toml)."""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from typing import Any

from config.catalogue import built_in_mechanisms, data_text
from domain.rounds import Chair, Evidence, Format, Mention, Status
from domain.site import Level, Mechanism, series_of
from domain.witness import Witness

#: Fields of a mention that one statement of the record proves.
_FIELDS = ("number", "status", "starts_on", "ends_on", "year", "country", "city", "format", "chairs")


def record_of(mechanisms: Sequence[Mechanism]) -> tuple[Witness, ...]:
    """What the record says of the rounds of these mechanisms, whatever their ids are, each as a witness of its own."""
    counted_by = {table["id"]: _counting(mechanisms, table) for table in built_in_mechanisms()}
    return tuple(
        replace(one, mention=replace(one.mention, mechanism=series.id))
        for one in _record()
        if (series := counted_by[one.mention.mechanism]) is not None
    )


def _counting(mechanisms: Sequence[Mechanism], table: dict[str, Any]) -> Mechanism | None:  # Any: TOML of our own
    """Which of these mechanisms has the rounds of a built-in one."""
    return series_of(mechanisms, frozenset(table["parties"]), table["kind"], Level(table["level"]))


@cache
def _record() -> tuple[Witness, ...]:
    tables = tomllib.loads(data_text("record.toml"))
    compiled_at = _noon(tables["compiled_on"])
    return tuple(_witness(table, compiled_at, -place) for place, table in enumerate(tables["round"], 1))


def _witness(table: dict[str, Any], compiled_at: datetime, story: int) -> Witness:  # Any: TOML of our own
    url = table["urls"][0]
    return Witness(
        mention=_mention(table),
        url=url,
        story=story,  # below every id of the database: no article is its copy
        voice="record",
        published_at=_noon(table["published"]),
        corrected_at=None,
        first_seen_at=compiled_at,
        history=True,
        record=True,
    )


def _mention(table: dict[str, Any]) -> Mention:  # Any: TOML of our own
    day: date | None = table.get("starts_on")
    mention = Mention(
        mechanism=table["mechanism"],
        number=table["number"],
        status=Status(table["status"]),
        starts_on=day,
        ends_on=day,
        year=day.year if day else table["year"],
        country=table.get("country"),
        city=table.get("city"),
        format=Format(table["format"]) if "format" in table else None,
        chairs=tuple(Chair(party=party, name=name) for party, name in table.get("chairs", {}).items()),
    )
    said = _statement(mention)
    known = [name for name in _FIELDS if getattr(mention, name)]
    return Mention(
        mechanism=mention.mechanism,
        number=mention.number,
        status=mention.status,
        starts_on=mention.starts_on,
        ends_on=mention.ends_on,
        year=mention.year,
        country=mention.country,
        city=mention.city,
        format=mention.format,
        chairs=mention.chairs,
        evidence=tuple(Evidence(field=name, quote=said) for name in known),
    )


def _statement(mention: Mention) -> str:
    """The record in a sentence: "Round 9, held on 2024-08-29 in Hà Nội, VN (in-person), chaired by …"."""
    when = f"on {mention.starts_on}" if mention.starts_on else f"in {mention.year}"
    where = ", ".join(filter(None, (mention.city, mention.country)))
    who = ", ".join(f"{chair.name} ({chair.party})" for chair in mention.chairs)
    parts = (
        f"Record of known rounds: round {mention.number}, {mention.status} {when}",
        f" in {where}" if where else "",
        f" ({mention.format})" if mention.format else "",
        f", chaired by {who}" if who else "",
    )
    return "".join(parts)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
