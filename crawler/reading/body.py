"""From a pruned tree to the article's paragraphs: trafilatura's text, and the lead that it drops."""

from functools import cache

from lxml import etree
from lxml.html import HtmlElement as Element
from trafilatura import bare_extraction, core, external
from trafilatura.meta import reset_caches
from trafilatura.settings import Extractor

from crawler.reading.lines import fold, held_in, is_running, is_sentence, letters, small, tidy, words
from crawler.reading.noise import LEAD_WORDS, is_imprint, is_telling_heading
from crawler.reading.parsing import text_of
from crawler.reading.pruning import Heart
from crawler.reading.weights import Weight

#: Made anew for each page, it would read trafilatura's settings each time.
_WANTED = Extractor(output_format="python", comments=False, tables=True, date_params={})
_DESCRIBED = 40  # characters of a description by which the lead is known
_LONGEST_LEAD = 3000  # characters without spaces; its words are counted one by one
_CACHE_PAGES = 200  # pages between two emptyings of trafilatura's caches, which hold whole paragraphs
_pages_read = 0
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "b",
        "bdi",
        "big",
        "cite",
        "code",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
MUCH_MORE = 1.7  # times what the page calls its body; on the corpus of real pages true texts stay below 1.5


def paragraphs(tree: Element, heart: Heart | None) -> list[str]:
    """The lines of the article as trafilatura sees it.

    Where it takes far more or far less than the heart of the page holds, the heart's own lines.
    """
    global _pages_read
    _pages_read += 1
    if _pages_read % _CACHE_PAGES == 0:
        reset_caches()
    document = bare_extraction(tree, options=_WANTED)
    text = document.text if document is not None and not isinstance(document, dict) else None
    lines = [line for line in map(_plain_row, (text or "").split("\n")) if line]
    if heart is not None:
        own = [line for part in heart.parts for line in lines_of(part)]
        expected, got = sum(map(len, own)), sum(map(len, lines))
        off = letters(told(lines)) < min(100, 0.5 * letters(told(own))) or (
            got < 0.5 * expected or got > MUCH_MORE * expected
            if heart.is_marked
            else got > MUCH_MORE * expected and _is_dump(lines)
        )
        if expected >= 100 and off:
            return own
    return lines


@cache
def _words_of_justext() -> frozenset[str]:
    """justext's words as a set, made when the first page needs it, which takes a tenth of a second: few pages do.

    It looks up what it made of them by the whole list, a tuple of 150,000: hashed anew for each page, in four
    milliseconds.  A frozen set knows its hash.
    """
    external.JT_STOPLIST = frozenset(_LIST_OF_JUSTEXT())  # type: ignore[assignment]  # None at first
    return external.JT_STOPLIST  # type: ignore[return-value]


_LIST_OF_JUSTEXT = external.jt_stoplist_init
external.jt_stoplist_init = _words_of_justext  # type: ignore[assignment]  # where it is asked, any set of words will do


def _compared(cleaned: Element, raw: Element, body: Element, text: str, options: Extractor) -> tuple[Element, str]:
    """trafilatura's text, or readability's or justext's where those are better: its own comparison.

    Most pages need none.  Readability has to find twice as much, and after pruning few have so much; the others' turn
    comes where trafilatura's text is short or holds markup, or a body has no paragraphs, or more tables.
    """
    is_article = (
        options.focus == "balanced"
        and len(text) >= options.min_extracted_size
        and len(" ".join(text_of(raw).split())) <= 2 * len(text)
        and len(body.findall(".//table")) <= len(body.findall(".//p"))
        and body.xpath("boolean(.//p//text())")
        and not body.xpath(external.SANITIZED_XPATH)
    )
    return (body, text) if is_article else COMPARE(cleaned, raw, body, text, options)


COMPARE = external.compare_extraction
core.compare_extraction = _compared  # type: ignore[attr-defined, assignment]  # where trafilatura looks it up


def _plain_row(raw: str) -> str:
    """A line of trafilatura's text without its marks of lists and tables."""
    line = tidy(raw).removeprefix("- ")
    if not line.startswith("|"):
        return line
    return " ".join(cell for cell in (part.strip() for part in line.split("|")) if cell.strip("-: "))


def told(lines: list[str]) -> list[str]:
    """The sentences among lines, without the publisher's own."""
    return [line for line in lines if is_running(line) and not is_imprint(line)]


def _is_dump(lines: list[str]) -> bool:
    """Whether lines are those of menus: trafilatura's last resort is the whole page."""
    return len(lines) > 30 and sum(map(is_sentence, lines)) < 0.3 * len(lines)


def lines_of(element: Element) -> list[str]:
    """The lines that a reader sees in an element: block by block, broken where it breaks them."""
    lines: list[str] = []
    current: list[str] = []

    def flush() -> None:
        if line := tidy("".join(current)):
            lines.append(line)
        current.clear()

    for event, one in etree.iterwalk(element, events=("start", "end")):
        if current and one.tag not in _INLINE:
            flush()
        text = one.text if event == "start" else one.tail if one is not element else None
        if text and (current or not text.isspace()):  # most of what stands between blocks is a line break
            current.append(text)
    if current:
        flush()
    return lines


def lead(tree: Element, weights: dict[Element, Weight], title: str, descriptions: list[str]) -> str | None:
    """The lead as the page marks it: an element named so near the headline, or a description that readers see too."""
    described = [text for text in map(tidy, descriptions) if len(words(text)) >= 5]
    starts = [(fold(description.rstrip("…. ")), 3 * len(description)) for description in described]
    headline = fold(title)
    least, most = _DESCRIBED // 2, max((size for _, size in starts), default=0)
    for element in _blocks_by_the_headline(tree, headline):
        chars = weights[element].chars
        names = " ".join(
            filter(None, (element.get("class"), element.get("id"), element.get("itemprop"), element.get("data-testid")))
        )
        is_named = LEAD_WORDS.search(small(names)) is not None
        if chars > _LONGEST_LEAD or not (is_named or least <= chars <= 2 * most):
            continue  # as most: what such an element says is not looked at
        text = tidy(text_of(element))
        told = words(text)
        if not 5 <= len(told) <= 150 or is_telling_heading(text) or (folded := " ".join(told)) == headline:
            continue
        if is_named and not any(e.tag in ("ul", "ol", "p") and len(e) > 3 for e in element):
            return text
        if any(len(start) >= _DESCRIBED and folded.startswith(start) and len(text) <= most for start, most in starts):
            return text
    return None


def _blocks_by_the_headline(tree: Element, headline: str) -> list[Element]:
    everything = list(tree.iter("h1", "h2", "h3", "h4", "p", "div", "section", "span", "strong", "td", "header"))
    at = next((i for i, e in enumerate(everything) if e.tag == "h1" and fold(tidy(text_of(e))) == headline), None)
    if at is None:
        at = next((i for i, e in enumerate(everything) if e.tag == "h1"), 0)
    return everything[max(0, at - 8) : at + 40]


def with_lead(lines: list[str], text: str | None) -> list[str]:
    """The lines with the lead in front, unless one of them is that lead: a first paragraph may repeat much of it."""
    if (
        text is None
        or held_in(text, "\n".join(lines[:8])) >= 0.97
        or any(held_in(text, line) >= 0.9 for line in lines[:8])
    ):
        return lines
    # What holds several of the article's paragraphs is no lead but their container.
    whole = fold(text)
    if sum(fold(line) in whole for line in lines if len(line) >= 40) >= 2:
        return lines
    return [text, *lines]
