"""What every address for programs shares: how they sign in and how they are refused, as its document says."""

import hmac
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Depends, Header, HTTPException, Request
from fastapi.openapi.models import HTTPBase
from fastapi.security.base import SecurityBase

from web.models import Problem
from web.visitor import Visitor, VisitorOf

#: Addresses whose errors are JSON.
PROGRAMS = ("/api/", "/feeds/", "/calendars/", "/metrics", "/health")

_WHY: Mapping[int, str] = {
    400: "The body cannot be read",
    401: "The password is missing or wrong",
    403: "A page of another site asks, or the token of the form is missing",
    404: "There is no such thing",
    411: "The length of the body is missing",
    413: "The body is too long",
    415: "The body is not JSON",
    421: "The Host header names somebody else",
    422: "A value cannot be meant",
    429: "Too many wrong passwords: wait as long as Retry-After says",
    503: "The database cannot be used just now",
}

Responses = dict[int | str, dict[str, Any]]  # Any: as FastAPI takes it


class _Password(SecurityBase):
    """Tells the document how programs sign in.  The gate has seen to it before."""

    model = HTTPBase(scheme="basic", description="Any user name, and the password of the page, if it has one.")
    scheme_name = "password"

    async def __call__(self) -> None:
        return


def refusals(*more: int) -> Responses:
    """How a request may be refused: as any may, and in these ways."""
    return {
        status: {"model": Problem, "description": _WHY[status]} for status in sorted({401, 421, 422, 429, 503, *more})
    }


def sender(
    request: Request,
    visitor: VisitorOf,
    token: Annotated[
        str,
        Header(
            alias="X-Form-Token",
            description="Needed with the cookie of a session: the value of `form` in the forms of the page.",
        ),
    ] = "",
) -> Visitor:
    """Who asks for something to be done.  The gate has seen to it that no foreign page does.

    A browser sends a session's cookie by itself, so that with one a token is needed; a password comes with intent.
    JSON it must be in any case: no form of another page can send that, and scripts of one have to ask first.
    """
    if request.state.by_session and not hmac.compare_digest(
        token.encode("utf-8", "surrogatepass"), visitor.form_token.encode()
    ):
        raise HTTPException(403, "with a session, send the token of a form of this page as X-Form-Token")
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise HTTPException(415, "send JSON, with Content-Type: application/json")
    return visitor


def no_other_parameters(request: Request) -> None:
    """Refuse a parameter that the operation does not have: a filter that is misspelt would be none."""
    operation = request.app.openapi()["paths"][request.scope["route"].path][request.method.lower()]
    known = {parameter["name"] for parameter in operation.get("parameters", ()) if parameter["in"] == "query"}
    for name in request.query_params:
        if name not in known:
            raise HTTPException(422, f"{name[:100]}: there is no such parameter")


password = Depends(_Password())
SenderOf = Annotated[Visitor, Depends(sender)]
