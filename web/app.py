"""The page as an ASGI application: routes, the gate before them, and what is said when something goes wrong."""

import logging
from collections.abc import Mapping
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from fastapi.telemetry import TelemetryConfig
from starlette.exceptions import HTTPException

from domain.errors import RoundwatchError
from web.desk import Desk
from web.gate import Gate
from web.pages import access, api, articles, feeds, machines, outbox, rounds, versions, watch
from web.programs import PROGRAMS
from web.visitor import Visitor

log = logging.getLogger("roundwatch")

_STATIC = Path(__file__).parent / "static"
_LONGEST = 1000  # characters that say what is wrong
_A_YEAR_S = 365 * 24 * 3600


class _Files(StaticFiles):
    """Files whose address changes with their content."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type]  # handed on as they came
        response.headers["Cache-Control"] = f"public, max-age={_A_YEAR_S}, immutable"
        return response


def create_app(desk: Desk) -> FastAPI:
    """The page over one database."""
    app = FastAPI(
        title="roundwatch",
        summary="Rounds of recurring consultations, the articles that prove them, and the health of the watch.",
        version="1",
        openapi_url="/api/openapi.json",
        docs_url=None,  # FastAPI's own pages load scripts from a foreign host; /api is ours
        redoc_url=None,
        # Without this it would send traces to whatever OTEL_EXPORTER_OTLP_ENDPOINT in the environment names.
        telemetry=TelemetryConfig(
            auto_configure=False, tracing=False, metrics=False, logs=False, operation_spans=False
        ),
    )
    app.state.desk = desk
    app.mount("/static", _Files(directory=_STATIC))
    for page in (access, rounds, articles, versions, watch, outbox, api, feeds, machines):
        app.include_router(page.router)
    app.add_exception_handler(RoundwatchError, _say_what_failed)
    app.add_exception_handler(HTTPException, _say_what_is_missing)
    app.add_exception_handler(RequestValidationError, _say_what_is_wrong)
    app.add_middleware(Gate, desk=desk)
    return app


def _say_what_failed(request: Request, error: Exception) -> Response:
    """An error of ours: one line, on the page as in the log."""
    log.error("%s %s: %s", request.method, request.url.path, error)
    if request.url.path.startswith(PROGRAMS):
        return _json(str(error), 503)
    return Visitor(request).page("failed.html.j2", {"error": str(error)}, 503)


def _say_what_is_missing(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - it is registered for no other
    if request.url.path.startswith(PROGRAMS):
        return _json(error.detail, error.status_code, error.headers)
    visitor = Visitor(request)
    if error.status_code == 404:
        return visitor.missing()
    return visitor.page("failed.html.j2", {"error": error.detail}, error.status_code)


def _say_what_is_wrong(request: Request, error: Exception) -> Response:
    """A parameter that cannot be meant: which one, and why."""
    assert isinstance(error, RequestValidationError)  # noqa: S101 - it is registered for no other
    said = "; ".join(f"{one['loc'][-1]}: {one['msg']}" for one in error.errors())
    if request.url.path.startswith(PROGRAMS):
        return _json(said, 422)
    if any(one["loc"][0] == "path" for one in error.errors()):
        return Visitor(request).missing()
    return Visitor(request).page("failed.html.j2", {"error": said}, 422)


def _json(why: str, status: int, headers: Mapping[str, str] | None = None) -> JSONResponse:
    # What somebody sent may stand in it, also what cannot be written in UTF-8.
    return JSONResponse({"detail": why[:_LONGEST].encode("utf-8", "replace").decode()}, status, headers)
