"""What a page says of itself: structured data, meta tags, title, authors, where it lives."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import urljoin, urlsplit

from courlan import extract_domain
from lxml.html import HtmlElement as Element

from crawler.reading.bylines import people
from crawler.reading.lines import fold, tidy, words

Json = dict[str, object]

_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|NewsStory)$")
_LISTING_TYPE = re.compile(r"^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage)$")
_SEPARATOR = re.compile(r"\s+(?:[|·•»›—–-]|::)\s+|\s*[|｜]\s*|_(?=[^_]+$)|(?<=\w):\s+")
_DATE_LINE = 60  # characters
_DATE = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d|(?:19|20)\d\d\s?[-/年]\s?\d{1,2}\s?[-/月]\s?\d{1,2}"
)
_LONGEST = 40  # words of a headline
_MAX_JSON = 500_000  # characters: 7 MB of structured data cost 1.1 GB of memory


@dataclass(slots=True)
class Metadata:
    """A page's statements on itself, unjudged."""

    meta: dict[str, list[str]] = field(default_factory=dict)  #: by name, property or itemprop in lower case
    article: Json = field(default_factory=dict)  #: the structured data of the article, empty if there is none
    types: set[str] = field(default_factory=set)  #: types of all structured data
    headings: list[str] = field(default_factory=list)  #: the h1 elements
    lesser_headings: list[str] = field(default_factory=list)  #: h2 and h3 that are no links
    dated_headings: list[str] = field(default_factory=list)  #: those of them that a date follows, as it does headlines
    title_tag: str = ""
    shown: set[str] = field(
        default_factory=set
    )  #: folded beginnings and ends of the title tag that stand on the page as they are
    canonical: str | None = None
    language: str | None = None

    def first(self, *names: str) -> str | None:
        """The first statement under one of these names."""
        return next((value for name in names for value in self.meta.get(name, ())), None)

    def told(self, name: str) -> str | None:
        """A text of the article's structured data."""
        value = self.article.get(name)
        return tidy(value) if isinstance(value, str) else None

    @property
    def is_article(self) -> bool:
        """Whether the page calls itself an article."""
        return bool(self.article) or (self.first("og:type") or "").lower() in ("article", "news", "newsarticle")

    @property
    def is_paid(self) -> bool:
        """Whether the page says that not everybody may read it whole."""
        return str(self.article.get("isAccessibleForFree", "")).lower() == "false"

    @property
    def is_told(self) -> bool:
        """Whether the page says anything of what it is."""
        return bool(self.types) or self.first("og:type") is not None

    @property
    def is_listing(self) -> bool:
        """Whether the page calls itself a list."""
        return not self.is_article and any(_LISTING_TYPE.match(one) for one in self.types)

    @property
    def descriptions(self) -> list[str]:
        """What the page says of its content in a sentence or two."""
        found = [
            self.first("description"),
            self.first("og:description"),
            self.told("description"),
            self.first("twitter:description"),
        ]
        return [text for text in found if text]


def metadata(tree: Element, url: str) -> Metadata:
    """Reads a whole tree: before it is pruned."""
    found = Metadata(language=(tree.get("lang") or tree.get("xml:lang") or "").strip().lower()[:2] or None)
    for element in tree.iter("meta"):
        name = (
            (
                element.get("property")
                or element.get("name")
                or element.get("itemprop")
                or element.get("http-equiv")
                or ""
            )
            .strip()
            .lower()
        )
        content = tidy(element.get("content") or "")
        if name and content:
            found.meta.setdefault(name, []).append(content)
    for one in _structured(tree):
        kinds = one.get("@type")
        types = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
        found.types.update(types)
        if not found.article and any(_ARTICLE_TYPE.search(kind) for kind in types):
            found.article = one
    found.headings = [text for text in (tidy(" ".join(e.itertext())) for e in tree.iter("h1")) if text]
    found.lesser_headings = [
        text
        for e in tree.iter("h2", "h3")
        if e.find(".//a") is None
        and next(e.iterancestors("a"), None) is None
        and (text := tidy(" ".join(e.itertext())))
    ]
    for heading in tree.iter("h2", "h3"):
        if heading.find(".//a") is None and has_date_of_its_own(heading):
            found.dated_headings.append(tidy(heading.text_content()))
    title = tree.find(".//title")
    found.title_tag = tidy(title.text_content()) if title is not None else ""
    separators = list(_SEPARATOR.finditer(found.title_tag))
    cuts = {fold(found.title_tag[: cut.start()]) for cut in separators}
    cuts |= {fold(found.title_tag[cut.end() :]) for cut in separators}
    for element in tree.iter("h2", "h3", "h4", "p", "div", "span", "strong", "b", "td", "font", "a") if cuts else ():
        if len(element) <= 2 and element.text and (text := fold(tidy(element.text))) in cuts:
            found.shown.add(text)
    found.canonical = _canonical(tree, found, url)
    return found


def has_date_of_its_own(heading: Element) -> bool:
    """Whether a line with a whole date stands right below a heading, as it does below headlines."""
    below = next((one for one in heading.itersiblings() if tidy(one.text_content())), None)
    text = tidy(below.text_content()) if below is not None else ""
    return len(text) <= _DATE_LINE and _DATE.search(text) is not None


def _structured(tree: Element) -> Iterator[Json]:
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or "") or not element.text or len(element.text) > _MAX_JSON:
            continue
        text = element.text.strip().removeprefix("//<![CDATA[").removesuffix("//]]>").strip().rstrip(";")
        try:
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            try:  # a bare line break or a comma too many is the commonest fault
                data = json.loads(re.sub(r",\s*([}\]])", r"\1", text), strict=False)
            except (ValueError, RecursionError):
                continue
        yield from _objects(data)


def _objects(data: object, depth: int = 0) -> Iterator[Json]:
    if depth > 4:
        return
    if isinstance(data, list):
        for one in data[:50]:
            yield from _objects(one, depth + 1)
    elif isinstance(data, dict):
        yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(data.get(name), depth + 1)


def title_of(found: Metadata, site: str | None) -> str:
    """The headline, without the site's name; empty if the page has none."""
    og = found.first("og:title", "twitter:title") or ""
    headline = unescape(found.told("headline") or "")
    whole = og or headline or found.title_tag
    for one in found.headings:  # what readers see, and what the page tells machines, against what is told to be shared
        if headline and fold(one) == fold(headline):
            return one
    if og and fold(og) == fold(headline) and any(f" {fold(one)}" in fold(og) for one in found.headings):
        return og  # the headline with its kicker
    if (
        found.headings[:1] == [found.title_tag]
        and not og
        and not headline
        and _SEPARATOR.search(found.title_tag)
        and found.dated_headings
    ):
        return found.dated_headings[0]  # the h1 names the kind of page and the site
    known = f" {fold(whole)} "
    for headings in (found.headings, found.lesser_headings):  # where the h1 is a logo
        inside = [one for one in headings if len(words(one)) >= (2 if headings is found.headings else 4)]
        inside = [one for one in inside if f" {fold(one)} " in known]
        if inside:
            return max(inside, key=len)
        longer = [one for one in headings if len(words(one)) <= _LONGEST and _continues(one, og or headline)]
        if longer:
            return longer[0]
    for one in found.headings:  # the same words in another order: what readers see counts
        mine, theirs = set(words(one)), set(words(whole))
        if len(mine) >= 5 and len(mine & theirs) >= 0.9 * len(mine | theirs):
            return one
    seen = [one for one in found.headings if len(words(one)) >= 4]
    if not headline and not found.is_told and len(seen) == 1 and len(words(seen[0])) <= _LONGEST:
        return seen[0]
    if headline and og.startswith(headline):
        return headline
    stripped = [without_site(text, found, site) for text in (og, headline, found.title_tag)]
    title = next((text for text in (*stripped, *found.headings) if text), "")
    house = fold(title).replace(" ", "") in _site_names(found, site) or (not og and len(words(title)) <= 4)
    if found.headings or len(words(title)) > 6 or not house:
        return title
    # Nothing but the site's name: the headline is the first heading that says something.
    return next((text for text in found.lesser_headings if len(words(text)) > 3), title)


def _continues(heading: str, short: str) -> bool:
    """Whether a heading is a title that was cut for sharing, with its end."""
    start = fold(short.rstrip("….- "))
    return len(words(start)) >= 4 and f"{fold(heading)} ".startswith(f"{start} ")


def _site_names(found: Metadata, site: str | None) -> set[str]:
    """What the site may call itself, folded and without spaces."""
    names = [found.first("og:site_name", "application-name", "twitter:site") or "", site or "", _publisher(found)]
    known = {fold(name).replace(" ", "") for name in names if name}
    host = urlsplit(found.canonical or "").hostname or ""
    known |= {host.removeprefix("www."), *(part for part in host.split(".") if len(part) > 3)}
    return {name.replace(".", "") for name in known if len(name) > 2}


def without_site(title: str, found: Metadata, site: str | None) -> str:
    """A title without the site's name at its end or beginning."""
    known = _site_names(found, site)
    while True:
        cuts = list(_SEPARATOR.finditer(title))
        if not cuts:
            return title
        tail, head = title[cuts[-1].end() :], title[: cuts[0].start()]
        tail_key, head_key = (fold(part).replace(" ", "") for part in (tail, head))
        if (
            (
                tail_key
                and any(
                    tail_key == name or (len(name) > 5 and (name in tail_key or tail_key in name)) for name in known
                )
                and len(words(tail)) <= 8
            )
            or (
                cuts[-1].group().strip() in ("|", "｜")
                and len(words(tail)) <= 4 < len(words(title[: cuts[-1].start()]))
            )
            or (len(words(title)) > 5 and fold(title[: cuts[-1].start()]) in found.shown and len(words(tail)) <= 6)
        ):
            title = title[: cuts[-1].start()]
        elif head_key and (
            any(head_key == name for name in known)
            or (len(words(title)) > 5 and fold(title[cuts[0].end() :]) in found.shown and len(words(head)) <= 6)
        ):
            title = title[cuts[0].end() :]
        else:
            return title


def _publisher(found: Metadata) -> str:
    publisher = found.article.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else None
    return name if isinstance(name, str) else ""


def authors_of(found: Metadata, site: str | None) -> tuple[str, ...]:
    """Names of people, as structured data and meta tags give them; a site's own name is none."""
    told = found.article.get("author")
    names: list[str] = []
    for one in told if isinstance(told, list) else [told]:
        name = one.get("name") if isinstance(one, dict) else one
        names += [n for n in (name if isinstance(name, list) else [name]) if isinstance(n, str)]
    if not names:
        names = [*found.meta.get("author", ()), *found.meta.get("article:author", ())]
    return people(names, [found.first("og:site_name") or "", _publisher(found), site or ""])


def _canonical(tree: Element, found: Metadata, url: str) -> str | None:
    """The address that a page gives itself, if it is on the same registered host and not the home page."""
    links = [e.get("href") or "" for e in tree.iter("link") if "canonical" in (e.get("rel") or "").lower().split()]
    for stated in (*links, found.first("og:url") or "", found.told("url") or ""):
        try:
            address = urljoin(url, stated.strip())
            parts, own = urlsplit(address), urlsplit(url)
        except ValueError:
            continue
        if not stated.strip() or parts.scheme not in ("http", "https") or not parts.hostname or not own.hostname:
            continue
        if parts.path.strip("/") == "" and not parts.query:
            continue
        if parts.hostname == own.hostname or (registered(url) is not None and registered(url) == registered(address)):
            return str(address)
    return None


def registered(url: str) -> str | None:
    """The registered domain of an address; `None` for a bare name or number."""
    try:
        return extract_domain(url)
    except (ValueError, AttributeError):
        return None
