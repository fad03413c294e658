"""The health of the watch: each site's rhythm, last crawls, incidents, what comes next; and crawls on request."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, RedirectResponse

from domain.heartbeat import why_unseen
from domain.site import Site
from storage.browse import days_of, pages_by_day, site_runs
from storage.incidents import IncidentReport, gather, open_incidents
from storage.listings import newest_articles
from storage.requests import request_report
from storage.runs import RunReport, SiteMemory, last_reports, site_memories
from storage.sites import incidents_of, site_state
from storage.watching import last_looks
from web.orders import order_crawl
from web.plots import Plot, bars
from web.verdict import verdict_of
from web.visitor import FormOf, RowId, VisitorOf

router = APIRouter(include_in_schema=False)

_DAYS = 30
_PATIENCE = timedelta(minutes=5)  # for a crawl that was started: after that it died before it could say so


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """One site as the page shows it."""

    site: Site
    state: str
    crawling: bool
    rhythm: Plot
    newest_at: datetime | None
    last_at: datetime | None
    outcome: str | None
    next_at: datetime | None  #: `None`: at once
    waits_until: datetime | None
    waits_for: str | None
    incidents: Sequence[IncidentReport]


@router.get("/watch")
def all_sites(visitor: VisitorOf) -> HTMLResponse:
    """How each site fares."""
    desk, now = visitor.desk, visitor.desk.clock()
    zone = desk.settings.web.timezone
    with desk.database.read() as session:
        memories, reports, newest = site_memories(session, now), last_reports(session), newest_articles(session)
        incidents = open_incidents(session)
        days = pages_by_day(session, zone, now - timedelta(days=_DAYS + 1))
        seen = verdict_of(desk, session)
    today = now.astimezone(ZoneInfo(zone)).date()
    sites = [
        _view(
            site,
            memories.get(site.name),
            reports.get(site.name),
            newest.get(site.name),
            bars(days_of(days.get(site.name, {}), today, _DAYS)),
            incidents,
            desk.next_crawl(site, memories.get(site.name)),
            now,
            is_late=site.name in seen.unseen,
        )
        for site in desk.settings.sites
    ]
    return visitor.page("watch.html.j2", {"sites": sites, "incidents": incidents, "verdict": seen})


@router.get("/watch/{name}")
def one_site(visitor: VisitorOf, name: str) -> HTMLResponse:
    """One site: its sources, its last crawls and their fates."""
    desk, now = visitor.desk, visitor.desk.clock()
    site = next((one for one in desk.settings.sites if one.name == name), None)
    if site is None:
        return visitor.missing()
    zone = desk.settings.web.timezone
    with desk.database.read() as session:
        runs = site_runs(session, name)
        memories, newest = site_memories(session, now), newest_articles(session)
        incidents = open_incidents(session)
        days = pages_by_day(session, zone, now - timedelta(days=_DAYS + 1), name)
        facts = next(iter(gather(session, [site])), None)
        [look] = last_looks(session, [site])
    plot = bars(days_of(days.get(name, {}), now.astimezone(ZoneInfo(zone)).date(), _DAYS))
    view = _view(
        site, memories.get(name), runs[0] if runs else None, newest.get(name), plot, incidents,
        desk.next_crawl(site, memories.get(name)), now, is_late=why_unseen(look, now) is not None,
    )  # fmt: skip
    return visitor.page("site.html.j2", {"view": view, "runs": runs, "sources": facts.sources if facts else ()})


@router.post("/watch/crawls")
def ask(visitor: FormOf, site: Annotated[str, Form()] = "", url: Annotated[str, Form()] = "") -> RedirectResponse:
    """Ask the daemon for a crawl."""
    request_id = order_crawl(visitor.desk, site or None, url.strip() or None)
    return RedirectResponse(f"/watch/crawls/{request_id}", 303)


@router.get("/watch/crawls/{request_id}")
def follow(visitor: VisitorOf, request_id: RowId) -> HTMLResponse:
    """How far a crawl is that somebody asked for.  The page asks again by itself until it has ended."""
    desk = visitor.desk
    with desk.database.read() as session:
        asked = request_report(session, request_id)
    if asked is None:
        return visitor.missing()
    lost = not asked.runs and asked.taken_at is not None and desk.clock() - asked.taken_at > _PATIENCE
    done = lost or asked.refused is not None or (bool(asked.runs) and all(run.finished_at for run in asked.runs))
    shown = {"asked": asked, "done": done, "lost": lost, "is_watching": desk.is_watching()}
    return visitor.page("crawl.html.j2", shown)


def _view(
    site: Site,
    memory: SiteMemory | None,
    report: RunReport | None,
    newest: datetime | None,
    rhythm: Plot,
    incidents: Sequence[IncidentReport],
    next_at: datetime | None,
    now: datetime,
    *,
    is_late: bool,
) -> SiteView:
    ours = incidents_of(site, incidents)
    state = site_state(memory, report, ours)
    waits = memory is not None and memory.not_before is not None and memory.not_before > now
    return SiteView(
        site=site,
        state="late" if is_late and state in ("ok", "degraded") else state,  # nothing is wrong that we know of
        crawling=memory is not None and memory.crawling,
        rhythm=rhythm,
        newest_at=newest,
        last_at=memory.last_started_at if memory else None,
        outcome=report.outcome if report else None,
        next_at=next_at,
        waits_until=memory.not_before if memory and waits else None,
        waits_for=memory.waits_for if memory and waits else None,
        incidents=ours,
    )
