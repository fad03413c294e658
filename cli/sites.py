"""`roundwatch sites`: how each watched site fares."""

from datetime import datetime
from pathlib import Path

import click

from cli.common import config_option, database_of, iso, json_option, now, settings_of, short, show_json, show_table
from domain.site import Site
from scheduler.due import next_due
from storage.listings import newest_articles
from storage.runs import SiteMemory, last_reports, site_memories


@click.command()
@config_option
@json_option
def sites(config: Path | None, as_json: bool) -> None:  # noqa: FBT001 - click gives it so
    """Show each site: last crawl, newest article, failures, state."""
    settings = settings_of(config)
    with database_of(settings).read() as session:
        memories, reports, newest = site_memories(session, now()), last_reports(session), newest_articles(session)
    waits = {site.name: _waits(site, memories.get(site.name)) for site in settings.sites}
    shown = []
    for site in settings.sites:
        memory, report = memories.get(site.name), reports.get(site.name)
        state = "never crawled"
        if memory is not None and memory.crawling:
            state = "crawling"
        elif report is not None:
            state = report.outcome or "stopped"
        shown.append(
            {
                "site": site.name,
                "home": site.home,
                "state": state,
                "last_crawl_at": iso(memory.last_started_at) if memory else None,
                "newest_article_at": iso(newest.get(site.name)),
                "failures": memory.failures if memory else 0,
                "baseline_at": iso(memory.baseline_at) if memory else None,
                "waits_until": iso(waits[site.name][0]),
                "waits_for": waits[site.name][1],
                "errors": list(report.errors) if report else [],
            }
        )
    if as_json:
        show_json({"sites": shown})
        return
    show_table(
        "Sites",
        ("site", "state", "last crawl", "newest article", "failures in a row", "waits until", "for", "last error"),
        [
            (
                row["site"],
                row["state"],
                short(memory.last_started_at) if (memory := memories.get(str(row["site"]))) else None,
                short(newest.get(str(row["site"]))),
                row["failures"],
                short(waits[str(row["site"])][0]),
                row["waits_for"],
                next(iter(report.errors), "") if (report := reports.get(str(row["site"]))) else "",
            )
            for row in shown
        ],
        "No site is configured.",
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
