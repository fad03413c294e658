"""Asking for a crawl, from a form or from a program."""

from fastapi import HTTPException

from domain.url import canonical_url
from storage.requests import ask_for_crawl
from web.desk import Desk


def order_crawl(desk: Desk, site: str | None, url: str | None) -> int:
    """Ask the daemon for a crawl of a page or of a site, or of all sites if neither is said; gives the request's id.

    Raises `HTTPException` for what cannot be crawled.
    """
    if site is not None and site not in {one.name for one in desk.settings.sites}:
        raise HTTPException(422, f"no site {site[:100]!r} is configured")
    address = None
    if url is not None:
        try:
            address = canonical_url(url)
        except ValueError as error:
            raise HTTPException(422, str(error)) from None
        if "\x00" in address:
            raise HTTPException(422, "url: no address holds such a character")
    sites = [site] if site is not None and address is None else []
    with desk.database.write() as session:
        return ask_for_crawl(session, sites, address, desk.clock())
