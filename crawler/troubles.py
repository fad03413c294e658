"""What an answer, or the want of one, says of the health of a site."""

import re
from urllib.parse import urlsplit

from scrapy.exceptions import IgnoreRequest
from scrapy.http import Response

from crawler.answers import CLOSED, GONE, conditions
from crawler.hosts import SHUT, HostClosedError
from crawler.requests import is_blocked
from domain.article import RefusalReason
from domain.errors import RenderError
from domain.health import Trouble
from domain.site import Site, Source, SourceKind
from domain.url import url_key
from storage.sources import SourceMemory

# Not every word of robots.txt closes: while it cannot be read nothing is asked, and that is a site that is down.
_CLOSED = re.compile(r"^(?:forbidden|closed to us) by robots\.txt$", re.IGNORECASE)


def trouble_by_error(error: BaseException) -> Trouble:
    """Why a request brought no answer."""
    if is_blocked(error):
        return Trouble.NOT_ALLOWED
    if isinstance(error, HostClosedError) and any(asked in str(error) for asked in SHUT.values()):
        return Trouble.SLOW_DOWN
    if isinstance(error, IgnoreRequest):
        if "robots.txt" not in str(error):
            return Trouble.NOT_ALLOWED
        return Trouble.CLOSED_BY_ROBOTS if _CLOSED.search(str(error)) else Trouble.NO_ANSWER
    if isinstance(error, RenderError):
        return Trouble.NOT_RENDERED
    return Trouble.NO_ANSWER


def trouble_by_status(status: int) -> Trouble:
    """Why an answer with this status lists nothing."""
    if status in CLOSED:
        return Trouble.FORBIDDEN
    if status in GONE:
        return Trouble.GONE
    return Trouble.SLOW_DOWN if status == 429 else Trouble.SERVER_ERROR


def refusal_by_error(error: BaseException) -> RefusalReason:
    """Why a page was not even asked for."""
    closed = trouble_by_error(error) is Trouble.CLOSED_BY_ROBOTS
    return RefusalReason.CLOSED_BY_ROBOTS if closed else RefusalReason.NOT_ALLOWED


def refusal_by_answer(response: Response, asked: str, site: Site) -> RefusalReason | None:
    """Why an answer cannot be the article that was asked for, whatever stands in it; `None`: it may be."""
    if response.status in GONE:
        return RefusalReason.GONE
    if response.status in CLOSED:
        return RefusalReason.FORBIDDEN
    return RefusalReason.MOVED if response.status == 200 and leads_away(asked, response.url, site) else None


def leads_away(asked: str, answered: str, site: Site) -> bool:
    """Whether a request ended at the home page, a source, or a section in whose folder the page was."""
    there = url_key(answered)
    if there == url_key(asked):
        return False
    lists = {url_key(site.home), *(url_key(source.url) for source in site.sources)}
    parts, before = urlsplit(answered), urlsplit(asked)
    folder = parts.path.rstrip("/") + "/"
    # A number in its name makes it an article: many addresses end in a slug that can be left out.
    is_section = not parts.query and not any(letter.isdigit() for letter in parts.path)
    return there in lists or (is_section and parts.netloc == before.netloc and before.path.startswith(folder))


def leads_home(source: Source, answered: str) -> bool:
    """Whether a source that is no home page ended at one."""
    return urlsplit(answered).path in ("", "/") and urlsplit(source.url).path not in ("", "/")


def home_of(site: Site) -> Source:
    """The home page as the source that it is for a site without any other."""
    return Source(kind=SourceKind.SECTION, url=site.home)


def was_asked_whole(response: Response, memory: SourceMemory) -> bool:
    """Whether validators were kept back, so that a source that we know was sent whole."""
    sent = response.request.headers if response.request else {}
    return bool(conditions(memory)) and "If-None-Match" not in sent and "If-Modified-Since" not in sent
