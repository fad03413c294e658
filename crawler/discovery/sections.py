"""What a section page lists: articles by the shape of their addresses and by where their links stand.

A page's menus, footer and sidebars link to much that looks like an article by its address alone.  An article of the
list is linked by a headline: in the main part, long enough to be one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum

from lxml import html

from crawler.discovery.addresses import is_article, joined
from crawler.discovery.dates import day, day_in_address
from crawler.discovery.documents import kind_of, parse_html
from crawler.discovery.listing import Answer, Content, Item, UnreadableSourceError
from crawler.discovery.paging import next_page
from domain.site import Source
from domain.text import clean

_MOST_LINKS = 20_000  # of one page; the fullest home pages have 800
_HEADLINE = 25  # letters of a link that is a headline wherever it stands
_SHORT_HEADLINE = 10  # the same in a heading, or in a box that is an article
_NO_LINK = ("#", "javascript:", "mailto:", "tel:")
_HEADINGS = frozenset(f"h{number}" for number in range(1, 7))
_SEEN_TWICE = re.compile(
    r"most-?(?:read|view|popular)|popular|trending|doc-?nhieu|xem-?nhieu|tin-?noi-?bat|side-?bar|aside|widget|related|"
    r"lien-?quan|banner|quang-?cao|advert", re.IGNORECASE,
)  # fmt: skip
_MENU = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|footer|bottom-?bar|breadcrumbs?|pagination|pager|paging|tags?|login|"
    r"topbar|mega-?menu|sub-?menu)(?:$|[\s_-])",
    re.IGNORECASE,
)
_WIDE = re.compile("[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")  # a letter that is a word


class _Place(IntEnum):
    """Where a link stands, what is likeliest to list articles first."""

    TEASER = 0
    BODY = 1
    SIDE = 2
    MENU = 3


@dataclass(slots=True)
class _Link:
    url: str
    place: _Place
    title: str
    day: str  #: what a time element beside it says


def read_section(answer: Answer) -> Content:
    """The articles that a page links to, the likeliest first.  Raises `UnreadableSourceError`."""
    tree = parse_html(answer.body)
    if tree is None or kind_of(answer.body) in ("a feed", "a sitemap", "a JSON document"):
        raise UnreadableSourceError(f"no page but {kind_of(answer.body)}")
    found: dict[str, _Link] = {}
    for link in _links(answer, tree):
        known = found.setdefault(link.url, link)
        known.place = min(known.place, link.place)
        known.title = max(known.title, link.title, key=len)
        known.day = known.day or link.day
    # Who says what its articles look like is believed wherever they are linked.
    surely = (answer.source.follow or answer.site.article) is not None
    listed = [link for link in found.values() if surely or _is_headline(link)]
    listed.sort(key=lambda link: link.place)
    now, zone = answer.now, answer.site.timezone
    items = [
        Item(
            link=link.url,
            title=link.title,
            dated=day_in_address(link.url, now, zone) or day(link.day, now, zone) if answer.since else None,
        )
        for link in listed
    ]
    return Content(items=items, sources=tuple(_next(answer, tree, items)))


def _links(answer: Answer, tree: html.HtmlElement) -> Iterator[_Link]:
    """The links to articles, in the order of the page."""
    places: dict[html.HtmlElement, _Place | None] = {}
    base = _base(answer, tree)
    for number, element in enumerate(tree.iter("a")):
        if number == _MOST_LINKS:
            return
        target = (element.get("href") or "").strip()
        if not target or target.lower().startswith(_NO_LINK):
            continue
        url = joined(base, target)
        if url is not None and is_article(url, answer.source, answer.site):
            yield _Link(url, _place(element, places), _title(element), _day_beside(element) if answer.since else "")


def _base(answer: Answer, tree: html.HtmlElement) -> str:
    """What the page's links are relative to."""
    said = next(tree.iter("base"), None)
    return (joined(answer.url, said.get("href") or "") if said is not None else None) or answer.url


def _title(element: html.HtmlElement) -> str:
    said = clean(" ".join(map(str, element.itertext()))[:2000]).replace("\n", " ")
    if said:
        return said
    picture = next(element.iter("img"), None)
    return clean(element.get("title") or (picture.get("alt") if picture is not None else "") or "")[:2000]


def _place(element: html.HtmlElement, known: dict[html.HtmlElement, _Place | None]) -> _Place:
    """The worst of the boxes around a link; in none of note, whether it is a headline or part of one."""
    way = []
    box = element
    worst: _Place | None = None
    while box is not None:
        if box in known:
            worst = known[box]
            break
        way.append(box)
        box = box.getparent()
    for box in reversed(way):
        said = _place_of(box)
        worst = said if worst is None or (said is not None and said > worst) else worst
        known[box] = worst
    if worst is not None:
        return worst
    # A headline in a link, or a link in a headline.
    if any(child.tag in _HEADINGS for child in element.iter()):
        return _Place.TEASER
    box = element.getparent()
    for _ in range(3):
        if box is None:
            break
        if box.tag in _HEADINGS:
            return _Place.TEASER
        box = box.getparent()
    return _Place.BODY


def _place_of(box: html.HtmlElement) -> _Place | None:
    tag = box.tag if isinstance(box.tag, str) else ""
    if tag in ("html", "body", "a"):
        return None
    if tag in ("nav", "footer") or box.get("role") in ("navigation", "menu", "menubar", "contentinfo"):
        return _Place.MENU
    said = f"{box.get('class') or ''} {box.get('id') or ''}".strip()[:300]
    if said and _MENU.search(said):
        return _Place.MENU
    if tag == "aside" or box.get("role") == "complementary" or (said and _SEEN_TWICE.search(said)):
        return _Place.SIDE
    return None


def _is_headline(link: _Link) -> bool:
    length = len(link.title) + 2 * len(_WIDE.findall(link.title))
    if link.place is _Place.MENU:
        return False
    return length >= (_SHORT_HEADLINE if link.place is _Place.TEASER else _HEADLINE)


def _day_beside(element: html.HtmlElement) -> str:
    """What a time element in the link, or in one of the three boxes around it that hold no other headline, says."""
    box = element
    for _ in range(4):
        times = list(box.iter("time"))
        if len(times) > 1 or box is None:
            return ""
        if times:
            return times[0].get("datetime") or ""
        if (above := box.getparent()) is None:
            return ""
        box = above
    return ""


def _next(answer: Answer, tree: html.HtmlElement, items: list[Item]) -> Iterator[Source]:
    """The next page of the section, if it is wanted: as many as were asked for, or as far as a look goes back."""
    source, since = answer.source, answer.since
    dates = [item.dated for item in items if item.dated]
    is_far_enough = bool(dates) and since is not None and max(dates) < since
    if not items or is_far_enough or (since is None and source.pages <= 1):
        return
    url = next_page(answer.url, tree)
    if url is not None:
        yield replace(source, url=url, pages=max(1, source.pages - 1))
