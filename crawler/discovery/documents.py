"""Bytes of sources: unpacked, parsed, and called by their name."""

import re
import zlib
from io import BytesIO
from typing import Any

from lxml import etree, html

from crawler.discovery.listing import UnreadableSourceError

_MAX_UNPACKED = 50 * 1024**2  # the limit of the sitemap protocol
_BEFORE_XML = b"\xef\xbb\xbf \t\r\n"  # some programs print a line or a mark of the encoding first
_PROLOG = 64 * 1024
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_ELEMENT = re.compile(rb"<(?![!?])")
_DOCTYPE = re.compile(rb"<!DOCTYPE\s+([\w:.-]+)([^>\[]*)", re.IGNORECASE)
_NETSCAPE = re.compile(rb"\s+PUBLIC\s+[\"']-//Netscape", re.IGNORECASE)  # of RSS 0.91; nobody fetches it
_ROOT = re.compile(rb"<(?:\w+:)?(rss|rdf|feed|urlset|sitemapindex|html)\b", re.IGNORECASE)
_NAMES = {b"rss": "a feed", b"rdf": "a feed", b"feed": "a feed", b"urlset": "a sitemap",
          b"sitemapindex": "a sitemap", b"html": "an HTML page"}  # fmt: skip
_XINCLUDE = "{http://www.w3.org/2001/XInclude}*"


def parse_xml(body: bytes, url: str) -> etree._Element:
    """The tree of a well-formed document that declares nothing and includes nothing; `url` is its base.

    Raises `etree.XMLSyntaxError`, and `UnreadableSourceError` for what no feed needs and an attack does.
    """
    refuse_declarations(body)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    root = etree.fromstring(body.lstrip(_BEFORE_XML), parser, base_url=url)
    refuse_declared(root)
    if next(root.iter(_XINCLUDE), None) is not None:
        raise UnreadableSourceError("includes other files (XInclude), which no source needs: refused")
    return root


def parse_steps(body: bytes, *tags: str) -> "etree.iterparse":
    """The same for a document of any size: its elements of these names one by one, to be cleared when done with."""
    refuse_declarations(body)
    return etree.iterparse(
        BytesIO(body.lstrip(_BEFORE_XML)), events=("end",), tag=tags,
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False,
    )  # fmt: skip


def refuse_declarations(body: bytes) -> None:
    """Refuse a document that declares entities or names a DTD, by its first bytes, before anything parses it."""
    # Without NULs, so that UTF-16 hides nothing.
    head = _COMMENT.sub(b"", body[:_PROLOG].replace(b"\0", b""))
    element = _ELEMENT.search(head)
    prolog = head[: element.start()] if element else head
    doctype = _DOCTYPE.search(prolog)
    if doctype is None or doctype[1].lower() == b"html":
        return
    if b"<!entity" in prolog.lower():
        raise UnreadableSourceError("declares XML entities, which no source needs: refused")
    if doctype[2].strip() and not _NETSCAPE.match(doctype[2]):
        raise UnreadableSourceError("names a DTD of its own, which no source needs: refused")


def refuse_declared(element: etree._Element) -> None:
    """The same, of a document that hid it from the look at its bytes."""
    declared: Any = element.getroottree().docinfo.internalDTD  # the stubs know none of its methods
    if declared is not None and list(declared.entities()):
        raise UnreadableSourceError("declares XML entities, which no source needs: refused")


def unpack(body: bytes) -> bytes:
    """The body, unpacked if it is a gzip file of one or more parts."""
    unpacked = b""
    while body.startswith(b"\x1f\x8b"):
        machine = zlib.decompressobj(wbits=31)
        try:
            unpacked += machine.decompress(body, _MAX_UNPACKED - len(unpacked) + 1)
        except zlib.error as error:
            raise UnreadableSourceError("a broken gzip file") from error
        if len(unpacked) > _MAX_UNPACKED:
            raise UnreadableSourceError(f"a gzip file of more than {_MAX_UNPACKED // 1024**2} MiB")
        if not machine.eof:
            raise UnreadableSourceError("a gzip file that is cut off")
        body = machine.unused_data
        if not body.startswith(b"\x1f\x8b"):  # what follows the last part is no part of it
            return unpacked
    return body


def parse_html(body: bytes) -> html.HtmlElement | None:
    """The tree of a page; `None` if it has no body."""
    if not body.strip():
        return None
    try:
        tree = html.document_fromstring(body, parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return None
    return tree if tree.find("body") is not None else None


def kind_of(body: bytes) -> str:
    """What a body is, in words that continue "no feed but"."""
    start = body[:4096].replace(b"\0", b"").lstrip(_BEFORE_XML)
    if not start:
        return "an empty answer"
    if start[:1] in b"{[":
        return "a JSON document"
    start = _COMMENT.sub(b"", start)
    if start[:14].lower() == b"<!doctype html":
        return "an HTML page"
    root = _ROOT.search(start)
    return _NAMES[root[1].lower()] if root else "something else"
