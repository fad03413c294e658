"""What was told, what waits, what could not be told."""

from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from domain.errors import StorageError
from storage.letters import resend
from storage.outbox import alert_reports
from web.visitor import FormOf, RowId, VisitorOf

router = APIRouter(include_in_schema=False)

_STATES = ("waiting", "sent", "failed")
_MOST = 200


@router.get("/outbox")
def outbox(
    visitor: VisitorOf,
    state: Annotated[str, Query(max_length=20)] = "",
    resent: Annotated[str, Query(max_length=300)] = "",
) -> HTMLResponse:
    """The alerts, the newest first."""
    wanted = state if state in _STATES else None
    with visitor.desk.database.read() as session:
        reports = alert_reports(session, wanted)
    values = {"alerts": reports[:_MOST], "state": wanted or "", "states": _STATES, "resent": resent}
    return visitor.page("outbox.html.j2", values)


@router.post("/outbox/{alert_id}/resend")
def send_again(visitor: FormOf, alert_id: RowId) -> Response:
    """Put the letter of an alert back into the outbox."""
    desk = visitor.desk
    try:
        with desk.database.write() as session:
            resend(session, alert_id, desk.clock())
    except StorageError:
        return visitor.missing()
    return RedirectResponse(f"/outbox?resent={alert_id}#alert-{alert_id}", 303)
