"""Signing in and out."""

import secrets
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse, Response

from storage.sessions import close_session, open_session, sweep_sessions
from web.access import IDLE, LONGEST, fingerprint, is_password, safe_path
from web.gate import COOKIE
from web.visitor import FormOf, VisitorOf

router = APIRouter(include_in_schema=False)


@router.get("/login")
def ask_for_password(visitor: VisitorOf, then: str = "/") -> Response:
    """Ask for the password; whoever is signed in goes on at once."""
    if visitor.signed_in:
        return RedirectResponse(safe_path(then), 303)
    return visitor.page("login.html.j2", {"then": safe_path(then), "wrong": False, "wait": 0})


@router.post("/login")
def sign_in(visitor: VisitorOf, password: Annotated[str, Form()] = "", then: Annotated[str, Form()] = "/") -> Response:
    """Open a session for whoever knows the password."""
    desk, now = visitor.desk, visitor.desk.clock()
    client = visitor.request.client.host if visitor.request.client else "?"
    expected = desk.settings.web.password
    if expected is None:
        return RedirectResponse(safe_path(then), 303)
    if wait := desk.attempts.wait(client, now):
        seconds = int(wait.total_seconds()) + 1
        page = visitor.page("login.html.j2", {"then": safe_path(then), "wrong": True, "wait": seconds}, 429)
        page.headers["Retry-After"] = str(seconds)
        return page
    if not is_password(password, expected):
        desk.attempts.note(client, now)
        return visitor.page("login.html.j2", {"then": safe_path(then), "wrong": True, "wait": 0}, 403)
    desk.attempts.forget(client)
    token = secrets.token_urlsafe(32)  # a new one each time: nobody can have us take up one that they know
    with desk.database.write() as session:
        sweep_sessions(session, now - LONGEST, now - IDLE)
        open_session(session, fingerprint(token), now)
    response = RedirectResponse(safe_path(then), 303)
    response.set_cookie(
        COOKIE,
        token,
        max_age=int(IDLE.total_seconds()),
        httponly=True,
        samesite="lax",  # a link in a mail leads to its page; a form of another site carries no session
        secure=visitor.is_secure,
    )
    return response


@router.post("/logout")
def sign_out(visitor: FormOf) -> Response:
    """Close the session, here and in the database."""
    if visitor.token is not None:
        with visitor.desk.database.write() as session:
            close_session(session, fingerprint(visitor.token))
    response = RedirectResponse("/login", 303)
    response.delete_cookie(COOKIE)
    return response
