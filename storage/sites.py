"""How each watched site fares, as programs read it: what `roundwatch sites --json` and the page's API say."""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlmodel import Session

from domain.diagnosis import said_a_day
from domain.health import Cause, SiteFacts
from domain.site import Site
from storage.incidents import IncidentReport, gather, open_incidents
from storage.listings import newest_articles
from storage.runs import RunReport, SiteMemory, last_reports, site_memories
from storage.shapes import Json, iso

#: How a site fares, in a word or two; "off": it is watched no more.
SITE_STATES = ("never crawled", "ok", "degraded", "blind", "off")

#: When a site is to be crawled next, as the schedule has it; `None`: at once.
NextCrawl = Callable[[Site, SiteMemory | None], datetime | None]


def site_shapes(session: Session, sites: Sequence[Site], now: datetime, next_crawl: NextCrawl) -> list[Json]:
    """One object for each configured site, and for each that was crawled and is watched no more."""
    memories, reports, newest = site_memories(session, now), last_reports(session), newest_articles(session)
    incidents = open_incidents(session)
    facts = {one.site.name: one for one in gather(session, sites)}
    shown = [
        _shape(
            site,
            memories.get(site.name),
            reports.get(site.name),
            newest.get(site.name),
            incidents_of(site, incidents),
            facts.get(site.name),
            _waits(site, memories.get(site.name), now, next_crawl),
        )
        for site in sites
    ]
    watched = {site.name for site in sites}
    for name, memory in memories.items():
        if name not in watched and memory.baseline_at:
            gone = Site(name=name, home="")
            waits = _waits(gone, memory, now, next_crawl)
            shape = _shape(gone, memory, reports.get(name), newest.get(name), [], None, waits)
            shown.append(shape | {"state": "off"})
    return shown


def _shape(
    site: Site,
    memory: SiteMemory | None,
    report: RunReport | None,
    newest: datetime | None,
    incidents: Sequence[IncidentReport],
    facts: SiteFacts | None,
    waits: tuple[datetime | None, str | None],
) -> Json:
    a_day = said_a_day(facts.rhythm) if facts else ""
    return {
        "site": site.name,
        "home": site.home or None,
        "state": site_state(memory, report, incidents),
        "crawling": memory is not None and memory.crawling,
        "outcome": report.outcome if report else None,
        "last_crawl_at": iso(memory.last_started_at) if memory else None,
        "newest_article_at": iso(newest),
        "articles_a_day": float(a_day) if a_day else None,
        "failures": memory.failures if memory else 0,
        "baseline_at": iso(memory.baseline_at) if memory else None,
        "waits_until": iso(waits[0]),
        "waits_for": waits[1],
        "canary": facts.canary.url if facts and facts.canary else site.canary,
        "incidents": [
            {"cause": one.cause, "since": iso(one.opened_at), "blind": one.blind, "says": one.says} for one in incidents
        ],
        "errors": list(report.errors) if report else [],
    }


def incidents_of(site: Site, incidents: Sequence[IncidentReport]) -> list[IncidentReport]:
    """Those that say something of this site: its own, and a network that is down.  An archive that fails is of none."""
    return [one for one in incidents if one.site in (None, site.name) and one.cause != Cause.ARCHIVE]


def site_state(memory: SiteMemory | None, report: RunReport | None, incidents: Sequence[IncidentReport]) -> str:
    """How a site fares, in a word or two."""
    if memory is None or report is None:
        return "never crawled"
    if any(one.blind for one in incidents):
        return "blind"
    return "degraded" if incidents else "ok"


def _waits(
    site: Site, memory: SiteMemory | None, now: datetime, next_crawl: NextCrawl
) -> tuple[datetime | None, str | None]:
    """Until when a site is left alone longer than usual, and why."""
    if memory is None or memory.crawling:
        return None, None
    until = next_crawl(site, memory)
    if until is None or until <= now:
        return None, None
    if memory.not_before is not None and until == memory.not_before:
        return until, memory.waits_for
    if memory.failures and site.every is not None:
        times = "once" if memory.failures == 1 else f"{memory.failures} times in a row"
        return until, f"could not be read {times}"
    return None, None
