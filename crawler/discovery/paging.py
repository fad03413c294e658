"""Which page of a section is the next one."""

import re
from urllib.parse import urljoin, urlsplit

from lxml import html

from crawler.discovery.addresses import joined

#: The number of a page in an address: "?page=2", "/page/2", "/trang-2.htm", "-trang2".
_NUMBER = re.compile(
    r"[?&](?:page|paged|p|pg|trang|pageindex)=(?P<query>\d{1,4})(?=&|$)"
    r"|[/-](?:page|trang|p)[-/]?(?P<path>\d{1,4})(?=[./?]|$)",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"\.\w{2,5}$")


def next_page(url: str, tree: html.HtmlElement) -> str | None:
    """The address of the page after this one: what the page calls so, else a link that only counts one further."""
    number, stem = _count(url)
    for element in tree.iter("link", "a"):
        target = element.get("href") or ""
        said = (element.get("rel") or "").lower().split()
        if "next" in said and (found := _within(url, target)):
            return found
    for element in tree.iter("a"):
        found = _within(url, element.get("href") or "")
        if found is not None and _count(found) == (number + 1, stem):
            return found
    return None


def _within(url: str, target: str) -> str | None:
    """A link to another page of the same host."""
    if joined(url, target) is None:
        return None
    found = urljoin(url, target.strip()).partition("#")[0]
    return found if urlsplit(found).netloc == urlsplit(url).netloc and found != url else None


def _count(url: str) -> tuple[int, str]:
    """The number of a page, 1 if its address has none, and the address without it."""
    parts = urlsplit(url)
    bare = parts.path + (f"?{parts.query}" if parts.query else "")
    hit = _NUMBER.search(bare)
    number = int(hit["query"] or hit["path"]) if hit else 1
    rest = bare[: hit.start()] + bare[hit.end() :] if hit else bare
    path, _, query = rest.partition("?")
    if "&" in rest and "?" not in rest:
        path, _, query = rest.partition("&")
    return number, f"{_SUFFIX.sub('', path).rstrip('/')}?{query.strip('&')}"
