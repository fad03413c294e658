"""What a page says of itself: structured data, meta tags, title, authors, where it lives."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from courlan import extract_domain
from lxml.html import HtmlElement as Element

from crawler.reading.bylines import people
from crawler.reading.lines import fold, tidy
from crawler.reading.parsing import text_of

Json = dict[str, object]

_ARTICLE_TYPE = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|NewsStory)$")
_LISTING_TYPE = re.compile(r"^(?:CollectionPage|SearchResultsPage|ItemList|ProfilePage)$")
SEPARATOR = re.compile(r"\s+(?:[|·•»›—–-]|::)\s+|\s*[|｜]\s*|_(?=[^_]+$)|(?<=\w):\s+")
_DATE_LINE = 60  # characters
_DATE = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d|(?:19|20)\d\d\s?[-/年]\s?\d{1,2}\s?[-/月]\s?\d{1,2}"
)
_MAX_JSON = 500_000  # characters: 7 MB of structured data cost 1.1 GB of memory


@dataclass(slots=True)
class Metadata:
    """A page's statements on itself, unjudged."""

    meta: dict[str, list[str]] = field(default_factory=dict)  #: by name, property or itemprop in lower case
    article: Json = field(default_factory=dict)  #: the structured data of the article, empty if there is none
    types: set[str] = field(default_factory=set)  #: types of all structured data
    headings: list[str] = field(default_factory=list)  #: the h1 elements
    lesser_headings: list[str] = field(default_factory=list)  #: h2 and h3 that are no links
    dated_headings: list[str] = field(
        default_factory=list
    )  #: h2 and h3 that a date follows, where the h1 only repeats the title tag
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
        if next(e.iter("a"), None) is None  # in a fifth of the time that `find` takes
        and next(e.iterancestors("a"), None) is None
        and (text := tidy(" ".join(e.itertext())))
    ]
    title = tree.find(".//title")
    found.title_tag = tidy(text_of(title)) if title is not None else ""
    if found.headings[:1] == [found.title_tag]:
        found.dated_headings = [
            tidy(text_of(heading))
            for heading in tree.iter("h2", "h3")
            if next(heading.iter("a"), None) is None and has_date_of_its_own(heading)
        ]
    separators = list(SEPARATOR.finditer(found.title_tag))
    cuts = {fold(found.title_tag[: cut.start()]) for cut in separators}
    cuts |= {fold(found.title_tag[cut.end() :]) for cut in separators}
    for element in tree.iter("h2", "h3", "h4", "p", "div", "span", "strong", "b", "td", "font", "a") if cuts else ():
        if len(element) <= 2 and element.text and (text := fold(tidy(element.text))) in cuts:
            found.shown.add(text)
    found.canonical = _canonical(tree, found, url)
    return found


def has_date_of_its_own(heading: Element) -> bool:
    """Whether a line with a whole date stands right below a heading, as it does below headlines."""
    below = next((one for one in heading.itersiblings() if tidy(text_of(one))), None)
    text = tidy(text_of(below)) if below is not None else ""
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


def publisher(found: Metadata) -> str:
    """The name of the publisher in structured data, empty if there is none."""
    stated = found.article.get("publisher")
    name = stated.get("name") if isinstance(stated, dict) else None
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
    return people(names, [found.first("og:site_name") or "", publisher(found), site or ""])


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
