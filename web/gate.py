"""The gate before every page: whom it may be for, what it may send, and what a browser may do with the answer."""

from collections.abc import Mapping
from datetime import timedelta
from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote

from anyio import to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from storage.sessions import see_session, session_times
from web.access import basic_password, fingerprint, is_alive, is_our_host, is_own_request, is_password
from web.desk import Desk
from web.programs import PROGRAMS

COOKIE = "roundwatch"
_MOST_BYTES = 64 * 1024  # of a form: none of ours has a file
_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_SEEN_EVERY = timedelta(hours=1)  # how often it is noted that a session was seen
#: Open without signing in.  /health says one word to those who are not signed in.
_OPEN = ("/login", "/static/", "/health")

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",  # with less, browsers call the Origin of our own forms "null"
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


class Gate:
    """ASGI middleware: hosts, sizes, sessions, foreign origins, and headers that keep foreign text harmless."""

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        self._app = app
        self._desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        send = _with_headers(send)
        headers = Headers(scope=scope)
        refusal = self._refuse(scope, headers)
        if refusal is None:
            refusal = await self._ask_who(scope, headers)
        if scope["method"] == "HEAD":  # as GET; the server, which keeps its own scope, leaves the body out
            scope = {**scope, "method": "GET"}
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _refuse(self, scope: Scope, headers: Headers) -> Response | None:
        """Why nobody may send such a request."""
        if not is_our_host(headers.get("host"), self._desk.settings.web.names):
            return _refusal(scope, "this host is not known here: set web.url in the configuration", 421)
        if scope["method"] not in _SAFE and not is_own_request(
            headers.get("host"), headers.get("origin"), headers.get("sec-fetch-site")
        ):
            return _refusal(scope, "a page of another site cannot ask for this", 403)
        length = headers.get("content-length")
        if scope["method"] not in _SAFE and length is None and "transfer-encoding" in headers:
            return _refusal(scope, "say how long it is", 411)
        if length is not None and int(length) > _MOST_BYTES:  # the server has seen to it that it is a number
            return _refusal(scope, f"more than {_MOST_BYTES} bytes", 413)
        return None

    async def _ask_who(self, scope: Scope, headers: Headers) -> Response | None:
        """Why this one may not, if so.  Notes in the scope's state who it is."""
        password = self._desk.settings.web.password
        path: str = scope["path"]
        token = _token(headers.get("cookie"))
        state = scope.setdefault("state", {})
        state["token"], state["signed_in"], state["by_session"] = token, password is None, False
        if password is None:
            return None
        given = basic_password(headers.get("authorization"))
        if given is not None:
            client = scope["client"][0] if scope.get("client") else "?"
            now = self._desk.clock()
            if wait := self._desk.attempts.wait(client, now):
                return _slow_down(scope, wait)
            if is_password(given, password):
                self._desk.attempts.forget(client)
                state["signed_in"] = True
                return None
            self._desk.attempts.note(client, now)
        elif token is not None and await to_thread.run_sync(self._is_session, token):
            state["signed_in"] = state["by_session"] = True
            return None
        if path.startswith(_OPEN):
            return None
        if scope["method"] in _SAFE and not path.startswith(PROGRAMS):
            # What was asked for (a link in a mail) is shown after signing in.
            query = scope["query_string"].decode("latin-1")
            return RedirectResponse("/login?then=" + quote(path + ("?" + query if query else ""), safe="/"), 303)
        return _refusal(scope, "sign in first", 401, {"WWW-Authenticate": 'Basic realm="roundwatch"'})

    def _is_session(self, token: str) -> bool:
        name, now = fingerprint(token), self._desk.clock()
        with self._desk.database.read() as session:
            times = session_times(session, name)
        if times is None or not is_alive(*times, now):
            return False
        if now - times[1] > _SEEN_EVERY:
            with self._desk.database.write() as session:
                see_session(session, name, now)
        return True


def _token(header: str | None) -> str | None:
    try:
        cookies: SimpleCookie = SimpleCookie(header or "")
    except CookieError:
        return None
    morsel = cookies.get(COOKIE)
    return morsel.value if morsel is not None and morsel.value else None


def _slow_down(scope: Scope, wait: timedelta) -> Response:
    seconds = int(wait.total_seconds()) + 1
    return _refusal(scope, "too many wrong passwords: wait", 429, {"Retry-After": str(seconds)})


def _refusal(scope: Scope, why: str, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """Why not, as whoever asked can read it."""
    if scope["path"].startswith(PROGRAMS):
        return JSONResponse({"detail": why}, status, headers)
    return PlainTextResponse(why, status, headers)


def _with_headers(send: Send) -> Send:
    async def wrapped(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return wrapped
