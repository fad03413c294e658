"""The gate: a cheap look whether a page can speak of a watched mechanism at all, before it is read with care.

Half a millisecond a page against 10 for reading; 5 against 42 on pages of large outlets.  Words in links do not count,
unless the link stands in a sentence: menus and teasers name everything.  A page that names no consultation cannot be a
hit.  A page of which a plain paragraph names one is not even parsed.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from crawler.reading.decoding import decode, is_markup
from crawler.reading.parsing import TYPOGRAPHIC
from domain.language.roots import roots_of
from domain.recognise import speaks_of
from domain.site import Mechanism
from domain.text import plain

_SENTENCE = 1.5  # a block with so many times a link's characters outside links is a sentence with a link in it
_MANY_TAGS = 40_000  # three times what real pages have: the scanner is quadratic in depth (40,000 levels take 2.5 s)
_PARAGRAPH = re.compile(r"<p\b[^<>]*>([^<]+)</p>")  # of nothing but text
#: Paragraphs in these are not shown, or linked.
_AROUND = re.compile(r"<(?:(/?)(script|style|noscript|template|frameset|a)\b|!--)", re.I)


def may_speak_of(body: bytes, content_type: str | None, mechanisms: Iterable[Mechanism]) -> bool:
    """Whether a page names one of the mechanisms outside its links and scripts."""
    text = decode(body, content_type)
    if text is None:
        return True  # nothing that we can scan: the reader says what it is
    if text.count("<") > _MANY_TAGS:
        return True
    watched = list(mechanisms)
    if is_markup(text):
        return _is_said(text, watched) or _speaks_of(_visible(text), watched)
    return _speaks_of(text, watched)


def _speaks_of(text: str, mechanisms: list[Mechanism]) -> bool:
    return speaks_of(plain(" ".join(text.split())), mechanisms)  # pages are typed on lines of some length


def _is_said(markup: str, mechanisms: list[Mechanism]) -> bool:
    """Whether a paragraph that is surely shown names one of the mechanisms, told without a parser."""
    roots = roots_of(mechanisms)
    for found in _PARAGRAPH.finditer(markup):
        said = found[1].lower()
        if any(root in said for root in roots) and _speaks_of(unescape(found[1]), mechanisms):
            return _is_shown(markup, found.start())
    return False


def _is_shown(markup: str, at: int) -> bool:
    """Whether a place stands in no attribute, comment or link, and in nothing that is not shown; `False`: it may."""
    for quote in ('"', "'"):
        opened = markup.rfind(f"={quote}", 0, at)
        if opened >= 0 and markup.find(quote, opened + 2, at) < 0:
            return False
    around: dict[str | None, re.Match[str]] = {found[2]: found for found in _AROUND.finditer(markup, 0, at)}
    comment = around.pop(None, None)
    return (comment is None or markup.find("-->", comment.end(), at) >= 0) and all(one[1] for one in around.values())


def _visible(markup: str) -> str:
    tree = LexborHTMLParser(markup)
    heads = [
        node.attributes.get("content") or "" for node in tree.css('meta[property="og:title"], meta[name="description"]')
    ]
    title = tree.css_first("title")
    heads.append(title.text() if title else "")
    for node in tree.css("script, style, noscript, template"):
        node.decompose()
    for link in _links_alone(tree):
        link.decompose()
    body = tree.body
    return "\n".join([*heads, body.text(separator=" ") if body else ""])


def _links_alone(tree: LexborHTMLParser) -> list[LexborNode]:
    """The links that stand in no sentence."""
    by_block: dict[int, list[tuple[LexborNode, int]]] = defaultdict(list)
    # Characters of a block outside its links; each block is measured once, or many links in one are quadratic.
    free: dict[int, int] = {}
    for link in tree.css("a"):
        block = link.parent
        while block is not None and block.tag in TYPOGRAPHIC:
            block = block.parent
        if block is None:
            continue
        words = len(link.text(deep=True))
        by_block[block.mem_id].append((link, words))
        if block.mem_id not in free:
            free[block.mem_id] = len(block.text(deep=True))
        free[block.mem_id] -= words
    return [link for block, links in by_block.items() for link, words in links if free[block] < words * _SENTENCE]
