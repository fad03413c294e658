"""`roundwatch sites`: how each watched site fares."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from cli.common import (
    config_option,
    console,
    database_of,
    json_option,
    now,
    settings_of,
    short,
    show_json,
)
from cli.tables import show_table
from domain.health import Cause
from scheduler.due import next_due
from storage.incidents import open_incidents
from storage.shapes import Json, iso
from storage.sites import site_shapes


@click.command()
@config_option
@json_option
def sites(config: Path | None, as_json: bool) -> None:  # noqa: FBT001 - click gives it so
    """Show each site: state, what ails it, last crawl, newest article, rhythm."""
    settings = settings_of(config)
    with database_of(settings).read() as session:
        shown = site_shapes(session, settings.sites, now(), next_due)
        incidents = open_incidents(session)
    if as_json:
        show_json({"sites": shown})
        return
    show_table(
        "Sites",
        (
            "site",
            "state",
            "last crawl",
            "newest article",
            "usual rhythm",
            "failures in a row",
            "waits until",
            "for",
            "last error",
        ),
        [_row(row) for row in shown],
        "No site is configured.",
    )
    for incident in incidents:
        if incident.cause == Cause.ARCHIVE:
            console.print(f"archive since {(iso(incident.opened_at) or '')[:16]}: {incident.says}", markup=False)
    for row in shown:
        for one in row["incidents"]:
            console.print(f"{row['site']}: {one['cause']} since {one['since'][:16]}: {one['says']}", markup=False)


def _row(row: Json) -> Sequence[object]:
    a_day = row["articles_a_day"]
    return (
        row["site"],
        row["state"] + (", crawling" if row["crawling"] else ""),
        _short(row["last_crawl_at"]),
        _short(row["newest_article_at"]),
        f"about {a_day:g} a day" if a_day is not None else None,
        row["failures"],
        _short(row["waits_until"]),
        row["waits_for"],
        next(iter(row["errors"]), ""),
    )


def _short(at: str | None) -> str | None:
    return short(datetime.fromisoformat(at)) if at else None
