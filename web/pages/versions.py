"""The versions of an article: what changed between any two of them, and the page as captured.

A captured page is foreign: its answer may run nothing, load nothing and lead nowhere, in whatever window it is opened.
"""

import re
from email.message import Message
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import HTMLResponse, PlainTextResponse, Response
from w3lib.encoding import html_to_unicode

from domain.diff import shortened, text_diff, word_diff
from storage.browse import ArticleDetail, article_detail
from storage.captures import CapturedPage, NoPageError, captured_page
from storage.histories import VersionReport
from storage.pages import PageArchive
from web.visitor import RowId, Visitor, VisitorOf

router = APIRouter(include_in_schema=False)

_ALONE = {
    # The first four keep it from running, loading and leading anywhere; frame-ancestors lets our own page show it.
    "Content-Security-Policy": (
        "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
        "form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
    ),
    "X-Frame-Options": "SAMEORIGIN",
    "X-Content-Type-Options": "nosniff",
    "X-DNS-Prefetch-Control": "off",
    "Content-Disposition": "inline",
}
_CHARSET = re.compile(r"[a-z0-9][a-z0-9._:-]{1,39}")
_EAGER = re.compile(r"<(?=(?:link|i?frame|fencedframe|portal|object|embed|applet)(?![a-z0-9-]))", re.I)
_HTML = frozenset({"text/html", "application/xhtml+xml"})

Number = Annotated[int | None, Query(ge=1, le=2**31 - 1)]


@router.get("/articles/{article_id}/diff")
def difference(
    visitor: VisitorOf, article_id: RowId, before: Annotated[Number, Query(alias="from")] = None,
    after: Annotated[Number, Query(alias="to")] = None,
) -> HTMLResponse:  # fmt: skip
    """What changed between two versions; without a word between the last two."""
    found = _article(visitor, article_id)
    if found is None:
        return visitor.missing()
    newer = found.newest if after is None else found.version(after)
    if newer is None:
        return visitor.missing()
    older = _version_before(found, newer) if before is None else found.version(before)
    if older is None:
        return visitor.missing()
    return visitor.page(
        "diff.html.j2",
        {
            "article": found,
            "older": older,
            "newer": newer,
            "title": word_diff(older.title, newer.title) if older.title != newer.title else None,
            "passages": shortened(text_diff(older.text, newer.text)) if older.text != newer.text else (),
        },
    )


@router.get("/articles/{article_id}/page/{number}")
def page_as_captured(visitor: VisitorOf, article_id: RowId, number: RowId) -> HTMLResponse:
    """The page of a version as captured, shut into a frame; or why it cannot be shown."""
    found = _article(visitor, article_id)
    version = found.version(number) if found else None
    if found is None or version is None:
        return visitor.missing()
    why = None
    try:
        _page_of(visitor, version)
    except NoPageError as error:
        why = str(error)
    return visitor.page("captured.html.j2", {"article": found, "version": version, "why_not": why})


@router.get("/articles/{article_id}/captures/{number}")
def capture(visitor: VisitorOf, article_id: RowId, number: RowId) -> Response:
    """The body itself, for that frame."""
    found = _article(visitor, article_id)
    version = found.version(number) if found else None
    if version is None:
        return PlainTextResponse("there is no such version", 404)
    try:
        page = _page_of(visitor, version)
    except NoPageError as error:
        return PlainTextResponse(str(error), 404)
    body, content_type = _harmless(page)
    return Response(body, headers=_ALONE | {"Content-Type": content_type})  # among the headers it is left as it is


def _article(visitor: Visitor, article_id: int) -> ArticleDetail | None:
    with visitor.desk.database.read() as session:
        return article_detail(session, article_id)


def _version_before(article: ArticleDetail, version: VersionReport) -> VersionReport:
    return next((one for one in reversed(article.versions) if one.number < version.number), version)


def _page_of(visitor: Visitor, version: VersionReport) -> CapturedPage:
    """Raises `NoPageError`."""
    if version.page is None:
        raise NoPageError("it was stored before pages were kept")
    return captured_page(PageArchive(visitor.desk.settings.storage.archive), version.page)


def _harmless(page: CapturedPage) -> tuple[bytes, str]:
    """The page and its type: HTML in UTF-8, all else plain text, whatever the outlet called it.

    A policy and a sandbox keep what a page names from being loaded, but Chromium opens connections ahead of that for
    `<link rel="preconnect">` and for frames.  So none of these elements is left.  That is done to letters: in the
    page's own charset some bytes might become a `<link>` only in the browser.
    """
    said = Message()
    said["Content-Type"] = page.content_type or "text/html"
    if said.get_content_type() in _HTML:
        _, text = html_to_unicode(page.content_type, page.body, default_encoding="utf-8")
        return _EAGER.sub("<no-", text).encode("utf-8", "replace"), "text/html; charset=utf-8"
    charset = said.get_content_charset()
    return page.body, f"text/plain; charset={charset}" if charset and _CHARSET.fullmatch(charset) else "text/plain"
