"""Feeds and calendars: the rounds of a mechanism, for programs that look again by themselves."""

import io
from collections.abc import Sequence
from hashlib import blake2b
from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Request
from fastapi.responses import Response

from domain.decide import round_name
from domain.exports import calendar_lines, write_feed
from domain.rounds import Round
from domain.site import is_of
from storage.database import Session
from storage.exports import calendar_entries, round_entries
from web.desk import Desk
from web.programs import Responses, password, refusals
from web.visitor import VisitorOf, mechanism_name
from wording.vocabulary import vocabulary

router = APIRouter(tags=["feeds"], dependencies=[password])

ATOM, CALENDAR = "application/atom+xml", "text/calendar"

Series = Annotated[
    str, Path(max_length=100, description="Id of a mechanism", openapi_examples={"built in": {"value": "vn-la-deputy"}})
]


def _answers(kind: str) -> Responses:
    given: Responses = {
        200: {"content": {kind: {"schema": {"type": "string"}}}, "description": "The rounds"},
        304: {"description": "Nothing has changed since the ETag in If-None-Match"},
    }
    return given | refusals(404)


@router.get("/feeds/{series}.atom", summary="Rounds as a feed", response_class=Response, responses=_answers(ATOM))
def feed(request: Request, visitor: VisitorOf, series: Series) -> Response:
    """The rounds of a mechanism, what changed last first (Atom, RFC 4287)."""
    desk = visitor.desk
    base = desk.settings.web.url or str(request.base_url).rstrip("/")
    with desk.database.read() as session:
        rounds = _rounds(desk, session, series)
        entries = round_entries(
            calendar_entries(session, desk.settings, rounds), lambda one: f"{base}/rounds/{round_name(one)}"
        )
    out = io.BytesIO()
    write_feed(
        out,
        entries,
        title=f"Roundwatch: {_name(desk, series)}",
        key=f"rounds {series}",
        updated=entries[0].updated if entries else None,
        address=f"{base}{request.url.path}",
    )
    return _unless_known(request, out.getvalue(), ATOM)


@router.get(
    "/calendars/{series}.ics", summary="Rounds as a calendar", response_class=Response, responses=_answers(CALENDAR)
)
def calendar(request: Request, visitor: VisitorOf, series: Series) -> Response:
    """The rounds of a mechanism whose days are known, as all-day events (iCalendar, RFC 5545)."""
    desk = visitor.desk
    with desk.database.read() as session:
        rounds = _rounds(desk, session, series)
        lines = calendar_lines(calendar_entries(session, desk.settings, rounds), f"Roundwatch: {_name(desk, series)}")
        body = "".join(lines).encode()
    return _unless_known(request, body, f"{CALENDAR}; charset=utf-8")


def _rounds(desk: Desk, session: Session, series: str) -> Sequence[Round]:
    """The rounds of a series, or of all series of a mechanism.  Raises for one that nobody knows."""
    found = [one for one in desk.ledger(session).rounds if is_of(one.mechanism, series)]
    if not found and all(one.id != series for one in desk.settings.mechanisms):
        raise HTTPException(404, "no such mechanism is configured, and no round of it is known")
    return found


def _name(desk: Desk, series: str) -> str:
    # In one language, as the entries are: whoever follows a feed has chosen none.
    return mechanism_name(desk, vocabulary("en"), series)


def _unless_known(request: Request, body: bytes, kind: str) -> Response:
    """The body, or the word that it is what the client has already (RFC 9110, 13.1.2)."""
    etag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    headers = {"ETag": etag, "Cache-Control": "private, no-cache"}
    known = {one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(",")}
    if known & {etag, "*"}:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=kind, headers=headers)
