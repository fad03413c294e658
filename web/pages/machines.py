"""For programs: the JSON that the commands print, metrics, and whether the watch is healthy."""

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from prometheus_client import CollectorRegistry, Gauge, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST

from storage.browse import counts
from storage.incidents import open_incidents
from storage.listings import newest_articles
from storage.outbox import alert_reports
from storage.runs import site_memories
from web.desk import Desk
from web.models import Health, Problem
from web.programs import password, refusals
from web.verdict import verdict_of
from web.visitor import VisitorOf

router = APIRouter()


@router.get(
    "/health",
    summary="Whether the watch works and sees every site: 200 or 503",
    tags=["health"],
    response_model=Health,
    response_description="It works and every site is seen",
    responses={
        421: refusals()[421],
        503: {"model": Health | Problem, "description": "It does not, or the database cannot be used"},
    },
)
def health(request: Request) -> JSONResponse:
    """Red when nothing is fetched or a site is not seen (blind, stale, not read in time), not only when we are dead."""
    desk: Desk = request.app.state.desk
    with desk.database.read() as session:
        seen = verdict_of(desk, session)
    shape: dict[str, object] = {"status": str(seen.state)}
    if request.state.signed_in:
        shape |= {
            "sites": seen.sites,
            "seen": seen.seen,
            "unseen": list(seen.unseen),
            "last_crawl_at": seen.last_at.isoformat() if seen.last_at else None,
        }
    return JSONResponse(shape, 200 if seen.is_healthy else 503)


@router.get(
    "/metrics",
    summary="Metrics for Prometheus",
    tags=["health"],
    response_class=Response,
    dependencies=[password],
    responses=refusals() | {200: {"content": {"text/plain": {"schema": {"type": "string"}}}}},
)
def metrics(request: Request) -> Response:
    """What is stored, what waits, and how the sites fare."""
    desk: Desk = request.app.state.desk
    registry = CollectorRegistry()

    def gauge(name: str, what: str, *labels: str) -> Gauge:
        return Gauge(f"roundwatch_{name}", what, labels, registry=registry)

    with desk.database.read() as session:
        stored, alerts = counts(session), alert_reports(session)
        memories, newest, incidents = (
            site_memories(session, desk.clock()),
            newest_articles(session),
            open_incidents(session),
        )
        rounds = desk.ledger(session).rounds
    things = gauge("stored", "Rows by the name of what they hold", "what")
    for what, number in stored.items():
        things.labels(what).set(number)
    outbox = gauge("alerts", "Alerts by state", "state")
    for state in ("waiting", "sent", "failed"):
        outbox.labels(state).set(sum(1 for one in alerts if one.state == state))
    last = gauge("site_last_crawl_timestamp_seconds", "When the last crawl of a site began", "site")
    failing = gauge("site_failures", "Crawls in a row that read no source", "site")
    article = gauge("site_newest_article_timestamp_seconds", "Publication of a site's newest article", "site")
    blind = gauge("site_blind", "1 while nothing of a site is seen", "site")
    for site in desk.settings.sites:
        memory = memories.get(site.name)
        if memory and memory.last_started_at:
            last.labels(site.name).set(memory.last_started_at.timestamp())
        failing.labels(site.name).set(memory.failures if memory else 0)
        if site.name in newest:
            article.labels(site.name).set(newest[site.name].timestamp())
        blind.labels(site.name).set(any(one.blind and one.site in (None, site.name) for one in incidents))
    highest = gauge("newest_round", "Highest number of a held round", "mechanism")
    for one in rounds:
        if one.status == "held" and one.number is not None:
            highest.labels(one.mechanism).set(one.number)  # in the order of numbers: the last is the highest
    gauge("watching", "1 while the schedule goes on").set(desk.is_watching())
    return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)


@router.get("/api", include_in_schema=False)
def for_programs(visitor: VisitorOf) -> HTMLResponse:
    """What there is for programs, read from the OpenAPI document."""
    paths = visitor.request.app.openapi()["paths"]
    routes = [
        (method.upper(), path, one.get("summary", ""))
        for path, methods in paths.items()
        for method, one in methods.items()
    ]
    desk = visitor.desk
    with desk.database.read() as session:
        known = [one.mechanism for one in desk.ledger(session).rounds]
    series = dict.fromkeys([*(one.id for one in desk.settings.mechanisms), *known])
    return visitor.page("api.html.j2", {"routes": routes, "series": list(series)})
