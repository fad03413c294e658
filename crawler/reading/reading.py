"""From the bytes of a page to its article and nothing but the article.  No clock, no network, no files."""

from datetime import UTC, datetime

from lxml import etree, html

from crawler.reading.body import lead, lines_of, paragraphs, with_lead
from crawler.reading.bylines import byline, is_byline_of, people
from crawler.reading.census import NO_LISTS, census
from crawler.reading.dates import Reckoning, zone_of
from crawler.reading.decoding import decode, is_markup
from crawler.reading.ending import credit_in, is_sign_off, without_end
from crawler.reading.lines import fold, is_blank, is_sentence, place_of, tidy, words
from crawler.reading.metadata import Metadata, authors_of, metadata
from crawler.reading.neighbours import drop_lists, drop_second_articles
from crawler.reading.noise import is_aside
from crawler.reading.parsing import TooManyTagsError, drop_unseen, parse, text_of, unwrap_layout
from crawler.reading.plaintext import read_text, without_captions
from crawler.reading.pruning import prune
from crawler.reading.publication import clock_line, near_headline, times
from crawler.reading.refusal import refusal
from crawler.reading.title import title_of
from crawler.reading.tongue import language_of
from domain.article import Article, Page, Reading, Refusal, RefusalReason
from domain.url import canonical_url

_SEEN = 400  # lines of what a reader sees that are looked at for walls


def read(page: Page) -> Reading:
    """The article of a page, or why it has none.  Never raises, whatever the bytes are."""
    try:
        return _read(page)
    except TooManyTagsError:
        return Refusal(url=page.url, reason=RefusalReason.TOO_LARGE)
    except Exception:  # noqa: BLE001 - one bad page must not end a crawl, and four libraries stand behind this line
        return Refusal(url=page.url, reason=RefusalReason.UNREADABLE)


def _read(page: Page) -> Reading:
    if not page.body.strip():
        return Refusal(url=page.url, reason=RefusalReason.EMPTY)
    text = decode(page.body, page.content_type)
    if text is None:
        return Refusal(url=page.url, reason=RefusalReason.NOT_HTML)
    if is_blank(text[:100_000]):
        return Refusal(url=page.url, reason=RefusalReason.EMPTY)
    if not is_markup(text):
        return _from_text(page, text)
    tree = parse(text)
    return Refusal(url=page.url, reason=RefusalReason.EMPTY) if tree is None else _from_tree(page, tree)


def _from_tree(page: Page, tree: html.HtmlElement) -> Reading:
    found = metadata(tree, page.url)
    title = title_of(found, page.site.name)
    drop_unseen(tree)
    unwrap_layout(tree)
    counted = census(tree, page.url, title)
    seen = lines_of(tree)[:_SEEN]
    drop_second_articles(tree, title, counted, seen)
    drop_lists(tree, counted, seen)
    reckoning = _reckoning(page, found.language)
    writers = authors_of(found, page.site.name) or byline(tree, seen, title)
    early = near_headline(tree, found, title, reckoning)
    top = lead(tree, counted.weights, title, found.descriptions)
    heart = prune(tree, counted.weights, page.site.remove)
    origin = _keep_sign_offs(tree)
    when = times(tree, found, title, page.url, reckoning, early, page.published_at)
    headline = fold(title)
    lines = [line for line in paragraphs(tree, heart) if not _is_head(line, headline, reckoning)]
    lines = _without_kicker([line for line in without_captions(lines, title) if line], seen, title)
    lines = [line for line in lines if not is_byline_of(line, writers)]
    ending = without_end(with_lead(lines, top))
    reason = refusal(ending.lines, title, found, page.url, seen, counted)
    if reason is not None:
        return Refusal(url=page.url, reason=reason)
    body = "\n".join(ending.lines)
    return Article(
        url=page.url,
        canonical_url=_address(found.canonical or page.url, page.url),
        site=page.site.name or None,
        title=title or ending.lines[0],
        text=body,
        language=language_of(body, found.language or page.site.language),
        published_at=_local(when.published_at, reckoning),
        modified_at=_local(when.modified_at, reckoning),
        authors=writers or people(ending.authors),
        credit=origin or ending.credit,
    )


def _from_text(page: Page, text: str) -> Reading:
    reckoning = _reckoning(page, page.site.language)
    found = read_text(text, reckoning)
    reason = refusal(found.lines, found.title, Metadata(), "", found.lines, NO_LISTS)
    if reason is not None:
        return Refusal(url=page.url, reason=reason)
    body = "\n".join(found.lines)
    fallback = (
        reckoning.accept(page.published_at) if page.published_at is not None and page.published_at.tzinfo else None
    )
    return Article(
        url=page.url,
        canonical_url=_address(page.url, page.url),
        site=page.site.name or None,
        title=found.title or found.lines[0],
        text=body,
        language=language_of(body, page.site.language),
        published_at=_local(found.published_at or fallback, reckoning),
        modified_at=None,
        authors=people(found.authors),
        credit=found.credit,
    )


def _reckoning(page: Page, language: str | None) -> Reckoning:
    american = page.site.timezone.startswith(("America/", "US/"))
    doubtful = language == "en" and page.site.timezone == "UTC"
    latest = page.fetched_at if page.fetched_at.tzinfo else page.fetched_at.replace(tzinfo=UTC)
    return Reckoning(
        zone=zone_of(page.site.timezone), latest=latest, month_first=True if american else None if doubtful else False
    )


def _local(when: datetime | None, reckoning: Reckoning) -> datetime | None:
    """In the site's zone, so that its day is the day that readers saw; a site of unknown zone keeps the page's own."""
    if when is None or reckoning.zone is UTC or str(reckoning.zone) == "UTC":
        return when
    return when.astimezone(reckoning.zone)


def _address(stated: str, own: str) -> str:
    for url in (stated, own):
        try:
            return canonical_url(url)
        except ValueError:
            continue
    return own


def _is_head(line: str, headline: str, reckoning: Reckoning) -> bool:
    """Whether a line belongs to the head of the page: its headline again, the clock, a share bar."""
    return fold(line) == headline or is_aside(line) or clock_line(line, reckoning) is not None


def _without_kicker(lines: list[str], seen: list[str], title: str) -> list[str]:
    """Without what stands above the headline, and without a section's or a place's name above the first sentence."""
    above = set(seen[: place_of(title, seen) or 0])
    for _ in range(2):
        if len(lines) > 1 and not is_sentence(lines[0]) and (lines[0] in above or len(words(lines[0])) <= 3):
            lines = lines[1:]
    return lines


def _keep_sign_offs(tree: html.HtmlElement) -> str | None:
    """Makes plain paragraphs of blocks that only name an origin, so that the end stays visible; gives the last name."""
    texts: list[str] = []
    for element in list(tree.iter("p", "div", "span", "strong", "em", "li", "td", "a")):
        if len(element) > 3:
            continue
        text = tidy(text_of(element))
        if not 4 <= len(text) <= 110 or not is_sign_off(text):
            continue
        texts.append(text)
        if element.tag in ("div", "p"):
            for name in list(element.attrib):
                del element.attrib[name]
            element.tag = "p"
            etree.strip_tags(element, "span", "strong", "em", "i", "b", "a", "div", "p")
    return credit_in(texts)
