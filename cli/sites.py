"""`roundwatch sites`: how each watched site fares."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

import click

from cli.common import (
    config_option,
    console,
    database_of,
    iso,
    json_option,
    now,
    settings_of,
    short,
    show_json,
    show_table,
)
from cli.shapes import Json
from domain.diagnosis import said_a_day
from domain.health import Cause, SiteFacts
from domain.site import Site
from scheduler.due import next_due
from storage.incidents import IncidentReport, gather, open_incidents
from storage.listings import newest_articles
from storage.runs import RunReport, SiteMemory, last_reports, site_memories


@click.command()
@config_option
@json_option
def sites(config: Path | None, as_json: bool) -> None:  # noqa: FBT001 - click gives it so
    """Show each site: state, what ails it, last crawl, newest article, rhythm."""
    settings = settings_of(config)
    with database_of(settings).read() as session:
        memories, reports, newest = site_memories(session, now()), last_reports(session), newest_articles(session)
        incidents = open_incidents(session)
        facts = {one.site.name: one for one in gather(session, settings.sites)}
    shown = [
        _shape(
            site,
            memories.get(site.name),
            reports.get(site.name),
            newest.get(site.name),
            [one for one in incidents if one.site in (None, site.name) and one.cause != Cause.ARCHIVE],
            facts.get(site.name),
        )
        for site in settings.sites
    ]
    watched = {site.name for site in settings.sites}
    gone = [Site(name=name, home="") for name, one in memories.items() if name not in watched and one.baseline_at]
    shown += [
        _shape(site, memories[site.name], reports.get(site.name), newest.get(site.name), [], None) | {"state": "off"}
        for site in gone
    ]
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
        [_row(row, memories, newest) for row in shown],
        "No site is configured.",
    )
    for incident in incidents:
        if incident.cause == Cause.ARCHIVE:
            console.print(f"archive since {(iso(incident.opened_at) or '')[:16]}: {incident.says}", markup=False)
    for row in shown:
        for one in row["incidents"]:
            console.print(f"{row['site']}: {one['cause']} since {one['since'][:16]}: {one['says']}", markup=False)


def _shape(
    site: Site,
    memory: SiteMemory | None,
    report: RunReport | None,
    newest: datetime | None,
    incidents: Sequence[IncidentReport],
    facts: SiteFacts | None,
) -> Json:
    a_day = said_a_day(facts.rhythm) if facts else ""
    waits_until, waits_for = _waits(site, memory)
    return {
        "site": site.name,
        "home": site.home or None,
        "state": _state(memory, report, incidents),
        "crawling": memory is not None and memory.crawling,
        "outcome": report.outcome if report else None,
        "last_crawl_at": iso(memory.last_started_at) if memory else None,
        "newest_article_at": iso(newest),
        "articles_a_day": float(a_day) if a_day else None,
        "failures": memory.failures if memory else 0,
        "baseline_at": iso(memory.baseline_at) if memory else None,
        "waits_until": iso(waits_until),
        "waits_for": waits_for,
        "canary": facts.canary.url if facts and facts.canary else site.canary,
        "incidents": [
            {"cause": one.cause, "since": iso(one.opened_at), "blind": one.blind, "says": one.says} for one in incidents
        ],
        "errors": list(report.errors) if report else [],
    }


def _state(memory: SiteMemory | None, report: RunReport | None, incidents: Sequence[IncidentReport]) -> str:
    if memory is None or report is None:
        return "never crawled"
    if any(one.blind for one in incidents):
        return "blind"
    return "degraded" if incidents else "ok"


def _row(row: Json, memories: Mapping[str, SiteMemory], newest: Mapping[str, datetime]) -> Sequence[object]:
    memory = memories.get(row["site"])
    a_day = row["articles_a_day"]
    return (
        row["site"],
        row["state"] + (", crawling" if row["crawling"] else ""),
        short(memory.last_started_at) if memory else None,
        short(newest.get(row["site"])),
        f"about {a_day:g} a day" if a_day is not None else None,
        row["failures"],
        short(datetime.fromisoformat(row["waits_until"])) if row["waits_until"] else None,
        row["waits_for"],
        next(iter(row["errors"]), ""),
    )


def _waits(site: Site, memory: SiteMemory | None) -> tuple[datetime | None, str | None]:
    """Until when a site is left alone longer than usual, and why."""
    if memory is None or memory.crawling:
        return None, None
    until = next_due(site, memory)
    if until is None or until <= now():
        return None, None
    if memory.not_before is not None and until == memory.not_before:
        return until, memory.waits_for
    if memory.failures and site.every is not None:
        times = "once" if memory.failures == 1 else f"{memory.failures} times in a row"
        return until, f"could not be read {times}"
    return None, None
