"""Which articles a source lists."""

from collections.abc import Callable, Sequence
from datetime import datetime

from crawler.discovery.addresses import Hosts, joined
from crawler.discovery.documents import unpack
from crawler.discovery.feeds import read_feed
from crawler.discovery.listing import Answer, Content, Item, Listing, UnreadableSourceError
from crawler.discovery.lists import read_list
from crawler.discovery.sections import read_section
from crawler.discovery.sitemaps import read_sitemap
from domain.article import Lead
from domain.pattern import SlowPatternError, fits
from domain.site import Site, Source, SourceKind
from domain.text import clean
from domain.url import url_key

_MOST_LEADS = 500  # per source and crawl; feeds hold 20 to 50 items, a monthly sitemap thousands of old ones
_MOST_PAST_LEADS = 50_000  # for a look into the past; as many as the sitemap protocol lets one file hold
_LONGEST_TITLE = 500
_HEAVY = 512 * 1024  # bytes from which a body is read in a process of its own
_HEAVY_PACKED = 16 * 1024  # the same of one that is packed: it may be a thousand times as much

_READERS: dict[SourceKind, Callable[[Answer], Content]] = {
    SourceKind.FEED: read_feed,
    SourceKind.SITEMAP: read_sitemap,
    SourceKind.SECTION: read_section,
    SourceKind.LIST: read_list,
}


def is_heavy(body: bytes) -> bool:
    """Whether reading a source would hold up the other sites for long."""
    return len(body) > (_HEAVY_PACKED if body.startswith(b"\x1f\x8b") else _HEAVY)


def read_source(
    source: Source, body: bytes, site: Site, now: datetime, since: datetime | None = None,
    *, url: str | None = None, quickly: bool = False,
) -> Listing:  # fmt: skip
    """The articles that a source lists, newest first where it says so; `since`: none published before.

    `url` is where it was found after redirects.  Raises `UnreadableSourceError`, and `TooLongHereError` if it was to
    be quick and is not.
    """
    answer = Answer(
        source=source, body=unpack(body), url=url or source.url, site=site, now=now, since=since, quickly=quickly
    )
    try:
        return _listing(answer, since, now)
    except SlowPatternError as error:
        raise UnreadableSourceError(f"{error}: mend follow or article") from error


def _listing(answer: Answer, since: datetime | None, now: datetime) -> Listing:
    source = answer.source
    content = _READERS[source.kind](answer)
    dates = [dated for item in content.items if (dated := _dated(item))]
    is_ordered = len(dates) == len(content.items)
    items = [item for item in content.items if not (since and (_dated(item) or now) < since)]
    items.sort(key=lambda item: _dated(item) or now, reverse=True)
    limit = _MOST_PAST_LEADS if since else _MOST_LEADS
    if not is_ordered and source.kind is SourceKind.SITEMAP and len(items) > limit:
        items = _both_ends(items, limit)
    leads, cut, remarks = _leads(answer, items, limit)
    return Listing(
        leads=tuple(leads),
        sources=content.sources,
        newest_at=max(dates, default=None),
        oldest_at=min(dates, default=None),
        cut=cut,
        is_ordered=is_ordered,
        remarks=(*content.remarks, *remarks),
    )


def _dated(item: Item) -> datetime | None:
    return item.published_at or item.dated


def _both_ends(items: list[Item], limit: int) -> list[Item]:
    """A sitemap without dates grows at one of its ends; nobody knows at which."""
    half = limit // 2
    return [*items[:half], *items[-half:], *items[half:-half]]


def _leads(answer: Answer, items: Sequence[Item], limit: int) -> tuple[list[Lead], int, list[str]]:
    """The first leads among the items, each page once; how many items were not looked at; and what is wrong."""
    source, site = answer.source, answer.site
    ours = Hosts(site, source)
    leads: dict[str, Lead] = {}
    cut = strangers = without = 0
    for number, item in enumerate(items):
        if len(leads) == limit:
            cut = len(items) - number
            break
        url = joined(answer.url, item.link)
        if url is None:
            without += 1
        elif url not in ours:
            strangers += 1
        elif source.follow is None or fits(source.follow, url):
            title = clean(item.title[: 4 * _LONGEST_TITLE]).replace("\n", " ")[:_LONGEST_TITLE] or None
            lead = Lead(url=url, site=site.name, found_in=source.url, title=title, published_at=item.published_at)
            leads.setdefault(url_key(url), lead)
    remarks = []
    if without:
        remarks.append(f"{without} of its {len(items)} items have no address that can be fetched")
    if strangers and not leads:
        remarks.append(f"none of the {len(items)} addresses that it lists is on a host of this site")
    return list(leads.values()), cut, remarks
