"""From letters to a tree, whatever size and depth they have."""

import re
from itertools import islice

from lxml import etree, html
from lxml.html import HtmlElement

#: More inline elements than this in one document are flattened: trafilatura is quadratic in those of one block
#: (10,000 take 4 s, 30,000 take 50 s; flattened, 200,000 take 0.2 s).  Real articles have a few hundred.
MAX_INLINE = 3000
#: More tags than this are no page for readers: the largest of 259 real ones has 12,000, and time grows with them
#: (50,000 take 2 to 5 s, 200,000 up to half a minute, a million some minutes).
MAX_TAGS = 60_000
MAX_DEPTH = 240  # the parser stops at 256 and says nothing: what lies deeper would be lost
MAX_LINKS = 4000  # home pages have up to 1,500; 20,000 in one block take trafilatura 14 s
MAX_TABLES = 500  # 8,000 take it 12 s
_CELL_OF_DATA = 600  # characters
_INLINE = (
    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr",
    "label",
)  # fmt: skip
#: Elements that only set letters apart: what stands in them stands in the line.
TYPOGRAPHIC = frozenset(["b", "em", "font", "i", "mark", "small", "span", "strong", "u"])
_UNSEEN = (
    "script",
    "style",
    "template",
    "noscript",
    "svg",
    "canvas",
    "object",
    "embed",
    "iframe",
    "select",
    "button",
    "textarea",
    "dialog",
)
_BOXES = (
    "div", "section", "article", "main", "aside", "header", "footer", "nav", "center", "blockquote", "fieldset", "form",
    "table", "tbody", "thead", "tfoot", "tr", "td", "th", "ul", "ol", "li", "dl", "dd", "dt",
)  # fmt: skip
_BOX_TAGS = re.compile(rf"(?:</?(?:{'|'.join(_BOXES)})\b[^<>]*>\s*)+", re.I)
_INLINE_TAGS = re.compile(rf"</?(?:{'|'.join(_INLINE)})\b[^<>]*>", re.I)
#: Every element is a plain one.  lxml's own choice (a class for forms, one for labels, …) is made in Python whenever
#: an element is looked at, and costs a tenth of all reading.
_ELEMENTS = etree.ElementDefaultClassLookup(element=HtmlElement)
_IS_DEEP = etree.XPath(f"boolean({'/*' * MAX_DEPTH})")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_CONTROL_BYTES = bytes([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])


class TooManyTagsError(ValueError):
    """A page with more elements than any that is made for readers."""


def parse(text: str) -> HtmlElement | None:
    """The tree of a page, or `None` if there is nothing in it.

    A page too deep or too large as it is gets a second chance without its boxes: paragraphs, headings and links stay.

    Raises:
        TooManyTagsError: if even then it has more than `MAX_TAGS`.
    """
    written = _without_controls(text)
    if written.count(b"<") > MAX_TAGS:
        written = _flat(written)
        if written.count(b"<") > MAX_TAGS:
            raise TooManyTagsError(f"more than {MAX_TAGS} tags")
    tree = _tree(written)
    if tree is not None and _IS_DEEP(tree):
        tree = _tree(_flat(written))
    if tree is None:
        return None
    many_links, many_tables = _more(tree, MAX_LINKS, "a"), _more(tree, MAX_TABLES, "table")
    if not (many_links or many_tables or _more(tree, MAX_INLINE, *_INLINE)):
        return tree
    if many_tables:
        for cell in list(tree.iter("td", "th")):
            cell.tag = "p"
    etree.strip_tags(
        tree, *_INLINE, *(["a"] if many_links else []), *(["table", "tbody", "thead", "tr"] if many_tables else [])
    )
    # Serialised and parsed again, or the text stays in as many nodes as there were elements, and as slow.
    return _tree(etree.tostring(tree, encoding="utf-8", method="html"))


def text_of(element: HtmlElement) -> str:
    """All text below an element: what lxml's `text_content` gives, in half the time."""
    if not len(element):  # as of most elements
        return element.text or ""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def _without_controls(text: str) -> bytes:
    # Nearly no page has any, and a look at its bytes takes a quarter of the time of one at its letters.
    written = text.encode("utf-8", "surrogatepass")
    # What begins surrogates and what is no character, and few others; one byte is looked for in no time.
    no_letters = b"\xed" in written or (b"\xef" in written and b"\xef\xbf" in written)
    if not no_letters and len(written.translate(None, _CONTROL_BYTES)) == len(written):
        return written
    return _CONTROL.sub("", text).encode()


def _flat(written: bytes) -> bytes:
    """Markup without boxes and inline elements; where boxes began or ended, a paragraph begins."""
    return _INLINE_TAGS.sub("", _BOX_TAGS.sub("\n<p>", written.decode())).encode()


def _more(tree: HtmlElement, limit: int, *tags: str) -> bool:
    return sum(1 for _ in islice(tree.iter(*tags), limit + 1)) > limit


def unwrap_layout(tree: HtmlElement) -> None:
    """Makes blocks of the tables that only lay the page out; tables of data stay tables."""
    for table in [table for table in tree.iter("table") if _lays_out(table)]:
        table.tag = "div"
        for part in list(table.iter("tbody", "thead", "tfoot", "tr", "td", "th", "colgroup", "col", "caption")):
            owner = next((above for above in part.iterancestors("table")), None)
            if owner is None:
                part.tag = "div"


def _lays_out(table: HtmlElement) -> bool:
    """Whether a cell holds what no cell of data holds: other tables, headings, paragraphs, or a long text."""
    return any(
        cell.find(".//table") is not None
        or cell.find(".//h1") is not None
        or len(cell.findall(".//p")) > 1
        or len(cell.findall(".//br")) > 3
        or len(text_of(cell)) > _CELL_OF_DATA
        for cell in table.iter("td", "th")
    )


def drop_unseen(tree: HtmlElement) -> None:
    """Takes out what no reader sees; structured data must have been read before."""
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)


def _tree(written: bytes) -> HtmlElement | None:
    # One parser a page: a shared one keeps names of elements and attributes for ever.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    parser.set_element_class_lookup(_ELEMENTS)
    try:
        tree = html.document_fromstring(written, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):  # an empty document
        return None
    return tree if isinstance(tree, HtmlElement) and tree.tag == "html" else None
