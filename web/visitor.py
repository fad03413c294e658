"""Who looks, in which language, and how a page is put together for them."""

import hmac
import pathlib
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from typing import Annotated, Any

from fastapi import Depends, Form, HTTPException, Path, Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from domain.site import mechanism_id
from web.access import form_token
from web.desk import Desk
from wording.lines import host, link, one_line
from wording.vocabulary import Vocabulary, sentence, vocabulary

LANGUAGES = {"en": "English", "vi": "Tiếng Việt", "lo": "ລາວ"}
LANGUAGE_COOKIE = "roundwatch_language"
_ROOM = pathlib.Path(__file__).parent
_A_YEAR_S = 365 * 24 * 3600


class Visitor:
    """One request, as a page sees it."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.desk: Desk = request.app.state.desk
        self.signed_in: bool = request.state.signed_in
        self.token: str | None = request.state.token
        asked = request.query_params.get("lang")
        self._chosen = asked if asked in LANGUAGES else None
        self.words = vocabulary(self._chosen or _preferred(request), _ROOM / "words")

    @property
    def language(self) -> str:
        """Of this page."""
        return self.words.language

    @property
    def form_token(self) -> str:
        """What a form of this visitor has to send back."""
        return form_token(self.desk.secret, self.token or "nobody")

    @property
    def is_secure(self) -> bool:
        """Whether people reach the page over TLS, so that a cookie need never travel in the clear."""
        return (self.desk.settings.web.url or "").startswith("https:") or self.request.url.scheme == "https"

    def page(self, template: str, values: Mapping[str, Any], status: int = 200) -> HTMLResponse:
        """A page in the visitor's language.  Any: whatever the template shows."""
        desk, words = self.desk, self.words
        zone = desk.settings.web.timezone
        known = {
            "words": words,
            "say": words.say,
            "count": words.count,
            "clock": lambda at: words.clock(at, zone, "moment") if at else words.not_stated,
            "day": lambda day: words.day(day) if day else words.not_stated,
            "days": words.days,
            "name_of": lambda series: mechanism_name(desk, words, series),
            "country": words.country,
            "link": link,
            "host": host,
            "line": one_line,
            "sentence": sentence,
            "language": self.language,
            "languages": LANGUAGES,
            "language_links": self._language_links(),
            "form_token": self.form_token,
            "path": self.request.url.path,
            "static": static_url,
            "can_sign_out": desk.settings.web.password is not None and self.signed_in,
            "zone": zone,
            "now": desk.clock(),
        }
        html = _environment().get_template(template).render(known | dict(values))
        response = HTMLResponse(html, status)
        response.headers["Content-Language"] = self.language
        response.headers["Vary"] = "Accept-Language, Cookie"
        if self._chosen is not None:
            response.set_cookie(LANGUAGE_COOKIE, self._chosen, max_age=_A_YEAR_S, samesite="lax", httponly=True)
        return response

    def missing(self) -> HTMLResponse:
        """There is no such page."""
        return self.page("missing.html.j2", {}, 404)

    def _language_links(self) -> dict[str, str]:
        url = self.request.url
        return {code: f"{url.path}?{url.include_query_params(lang=code).query}" for code in LANGUAGES}


def visitor(request: Request) -> Visitor:
    """Who looks."""
    return Visitor(request)


def sender(visitor: Annotated[Visitor, Depends(visitor)], form: Annotated[str, Form()] = "") -> Visitor:
    """Who sent a form of ours.  Raises for a form that is not, or that was made before a restart."""
    if not hmac.compare_digest(form.encode("utf-8", "surrogatepass"), visitor.form_token.encode()):
        raise HTTPException(403, "this form is stale or not ours: go back, load the page again, and send it anew")
    return visitor


#: The id of a row in an address: no more than PostgreSQL's integers hold.
RowId = Annotated[int, Path(ge=1, le=2**31 - 1)]
VisitorOf = Annotated[Visitor, Depends(visitor)]
FormOf = Annotated[Visitor, Depends(sender)]


def mechanism_name(desk: Desk, words: Vocabulary, series: str) -> str:
    """What a series of rounds is called in a language."""
    found = next((one for one in desk.settings.mechanisms if one.id == mechanism_id(series)), None)
    names = found.name if found else {}
    name = names.get(words.language) or names.get("en") or series
    partner = series.partition(":")[2]
    return one_line(f"{name} ({words.country(partner)})" if partner else name, 120)


@cache
def static_url(name: str) -> str:
    """Address of a file of the page; another file has another address, so that it may be kept for ever."""
    digest = blake2b((_ROOM / "static" / name).read_bytes(), digest_size=6).hexdigest()
    return f"/static/{name}?{digest}"


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(_ROOM / "templates"),
        autoescape=select_autoescape(enabled_extensions=("html.j2",), default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _preferred(request: Request) -> str:
    """The language that was chosen before, else the first of ours that the browser asks for."""
    kept = request.cookies.get(LANGUAGE_COOKIE)
    if kept in LANGUAGES:
        return str(kept)
    asked = []
    for part in request.headers.get("accept-language", "")[:500].split(","):
        code, _, quality = part.strip().partition(";q=")
        try:
            asked.append((float(quality or 1), code.split("-")[0].lower()))
        except ValueError:
            continue
    wanted = sorted((pair for pair in asked if pair[1] in LANGUAGES), key=lambda pair: -pair[0])
    return wanted[0][1] if wanted else "en"
