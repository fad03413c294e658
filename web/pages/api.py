"""The JSON API: what the commands print with --json, and crawls on request."""

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, HTTPException, Query
from fastapi.responses import JSONResponse

from storage.browse import ArticleDetail, article_detail
from storage.histories import VersionReport
from storage.listings import article_reports
from storage.outbox import alert_reports
from storage.requests import Request as Asked
from storage.requests import request_report
from storage.shapes import Json, alert_shape, iso, listed_article_shape, mention_shape, rounds_shape, run_shape
from storage.sites import site_shapes
from web import models
from web.orders import order_crawl
from web.programs import SenderOf, no_other_parameters, password, refusals
from web.visitor import RowId, VisitorOf

router = APIRouter(prefix="/api", dependencies=[password, Depends(no_other_parameters)], responses=refusals())

_TEXT = r"^[^\x00]*$"  # no database takes that one character
_ROUND = r"^[^\x00/]+(/[1-9][0-9]{0,3})?$"
_MOST, _USUAL = 500, 100  # articles

Limit = Annotated[int, Query(ge=1, le=_MOST, description="At most so many")]


@router.get("/rounds", summary="The ledger", tags=["rounds"], response_model=models.Rounds)
def rounds(visitor: VisitorOf) -> JSONResponse:
    """Every round that is known, what is missing and doubtful, and what is expected next."""
    desk = visitor.desk
    with desk.database.read() as session:
        known = desk.ledger(session)
    return JSONResponse(rounds_shape(known.rounds, known.gaps, known.regressions, known.expected))


@router.get("/articles", summary="Stored articles", tags=["articles"], response_model=models.Articles)
def articles(
    visitor: VisitorOf,
    query: Annotated[
        str,
        Query(
            max_length=500,
            pattern=_TEXT,
            description="Words that title or text must hold; accents and case do not matter, the last may be the "
            'beginning of one. "Quotes" hold words together, a minus excludes.',
        ),
    ] = "",
    round_key: Annotated[
        str | None,
        Query(
            alias="round",
            max_length=200,
            pattern=_ROUND,
            description="Only articles that speak of this round, or of this mechanism; of one with any country the "
            'series with one of them is called "MECHANISM:COUNTRY"',
            examples=["vn-la-deputy/11"],
        ),
    ] = None,
    site: Annotated[str, Query(max_length=100, pattern=_TEXT, description="Only articles of this site")] = "",
    limit: Limit = _USUAL,
) -> JSONResponse:
    """Articles in their newest version, the newest publication first."""
    with visitor.desk.database.read() as session:
        found = article_reports(
            session, query=query or None, round_key=round_key or None, site=site or None, limit=limit
        )
    return JSONResponse({"articles": [{"id": one.id} | listed_article_shape(one) for one in found]})


@router.get(
    "/articles/{article_id}",
    summary="One article: text, versions, mentions",
    tags=["articles"],
    response_model=models.Article,
    responses=refusals(404),
)
def article(visitor: VisitorOf, article_id: RowId) -> JSONResponse:
    """What an article says and said before, and what of it speaks of rounds."""
    with visitor.desk.database.read() as session:
        found = article_detail(session, article_id)
    if found is None:
        raise HTTPException(404, f"no article {article_id} is stored")
    return JSONResponse(_article_shape(found))


@router.get("/alerts", summary="The outbox", tags=["alerts"], response_model=models.Alerts)
def alerts(
    visitor: VisitorOf,
    state: Annotated[
        Literal["waiting", "sent", "failed"] | None, Query(description="Only alerts in this state")
    ] = None,
    limit: Limit = _MOST,
) -> JSONResponse:
    """What was told, what waits and what could not be told, the newest first."""
    with visitor.desk.database.read() as session:
        found = alert_reports(session, state, limit)
    return JSONResponse({"alerts": [alert_shape(one) for one in found]})


@router.get("/sites", summary="How each site fares", tags=["watch"], response_model=models.Sites)
def sites(visitor: VisitorOf) -> JSONResponse:
    """State, last crawl, newest article and incidents of each site."""
    desk = visitor.desk
    with desk.database.read() as session:
        shapes = site_shapes(session, desk.settings.sites, desk.clock(), desk.next_crawl)
    return JSONResponse({"sites": shapes})


@router.post(
    "/crawls",
    status_code=202,
    summary="Ask for a crawl",
    tags=["watch"],
    response_model=models.Asked,
    response_description="It was asked for; Location says where to follow it",
    responses=refusals(400, 403, 411, 413, 415),
)
def ask(visitor: SenderOf, order: models.Order) -> JSONResponse:
    """A crawl of one site or one page, whatever the schedule says; robots.txt and pauses are respected all the same.

    One that waits already is not asked for twice: its address is given.
    """
    request_id = order_crawl(visitor.desk, order.site, order.url)
    place = f"/api/crawls/{request_id}"
    answer = JSONResponse({"id": request_id, "address": place}, 202)
    answer.headers["Location"] = place
    return answer


@router.get(
    "/crawls/{request_id}",
    summary="How far a crawl is that was asked for",
    tags=["watch"],
    response_model=models.Crawl,
    responses=refusals(404),
)
def crawl(visitor: VisitorOf, request_id: RowId) -> JSONResponse:
    """Waiting, running with its counts so far, done, or refused."""
    with visitor.desk.database.read() as session:
        found = request_report(session, request_id)
    if found is None:
        raise HTTPException(404, f"no crawl {request_id} was asked for")
    return JSONResponse(_crawl_shape(found))


def _article_shape(found: ArticleDetail) -> Json:
    newest = found.newest
    return {
        "id": found.id,
        "url": newest.url,
        "site": found.site,
        "story": found.story,
        "first_seen_at": iso(found.first_seen_at),
        "article": _text_shape(newest),
        "mentions": [mention_shape(one) for one in found.mentions],
        "versions": [
            {"number": one.number, "seen_at": iso(one.seen_at), "url": one.url} | _text_shape(one)
            for one in found.versions
        ],
        "copies": [one.url for one in found.copies],
    }


def _text_shape(version: VersionReport) -> Json:
    return {
        "title": version.title,
        "text": version.text,
        "language": version.language,
        "published_at": iso(version.published_at),
        "modified_at": iso(version.modified_at),
        "authors": list(version.authors),
        "credit": version.credit,
    }


def _crawl_shape(asked: Asked) -> Json:
    return {
        "id": asked.id,
        "asked_at": iso(asked.asked_at),
        "site": next(iter(asked.sites), None),
        "url": asked.url,
        "state": asked.state,
        "refused": asked.refused,
        "sites": [run_shape(run) | {"outcome": run.outcome} for run in asked.runs],
    }
