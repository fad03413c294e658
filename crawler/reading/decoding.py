"""From bytes to letters: which charset a page is really in, and whether it is text at all."""

import codecs
import re
from functools import lru_cache

from charset_normalizer import from_bytes
from w3lib.encoding import html_to_unicode, read_bom

from crawler.reading.legacy import modern

MAX_BYTES = 10_000_000  # news pages are below 2 MB; beyond this a parser's time and memory belong to somebody else

_FOREIGN_TYPE = re.compile(r"^\s*(?:image|video|audio|font)/|pdf|json|zip|octet-stream|msword|officedocument", re.I)
_TEXT_TYPE = re.compile(r"html|text/plain", re.I)
_MAGIC = (
    b"%PDF",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"RIFF",
    b"\x7fELF",
    b"OggS",
    b"ID3",
)
_FEED = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|urlset|sitemapindex|rdf:RDF|svg)\b", re.S)
_TAG = re.compile(
    r"<(?:!doctype|html|head|body|meta|title|p|div|article|section|main|h[1-6]|br|span|a|table|ul|li|b|em)\b", re.I
)
_SAMPLE = 20_000
_ODD = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)])  # in no text; an escape is in some Japanese ones


@lru_cache(maxsize=1)  # who scans a page and who reads it ask for the same
def decode(body: bytes, content_type: str | None) -> str | None:
    """The letters of a body of at most `MAX_BYTES`, or `None` if it is no text.

    Bytes that are valid UTF-8 are UTF-8 whatever header and meta say: text in another charset does not pass by chance.
    """
    body = body[:MAX_BYTES]
    if _is_foreign(body, content_type):
        return None
    text = _utf8(body)
    if text is not None:
        text = modern(text, text)
    else:
        text = html_to_unicode(content_type, body, default_encoding="cp1252", auto_detect_fun=_guess)[1]
        text = modern(text, body.decode("latin-1"))
    if b"\x00" in body:  # in a twentieth of the time that it takes to look at letters
        text = text.replace("\x00", "")
    text = text.removeprefix("\ufeff")
    return None if _FEED.match(text[:2000]) or _is_binary(text) else text


def is_markup(text: str) -> bool:
    """Whether a text has HTML tags."""
    return _TAG.search(text) is not None


def _is_foreign(body: bytes, content_type: str | None) -> bool:
    if body.lstrip()[:8].startswith(_MAGIC):
        return True
    if content_type is None or not _FOREIGN_TYPE.search(content_type) or _TEXT_TYPE.search(content_type):
        return False
    return (
        re.search(rb"<(?:html|!doctype html|body)\b", body[:2000], re.I) is None
    )  # servers mislabel pages as octet-stream


def _utf8(body: bytes) -> str | None:
    encoding, _ = read_bom(body)
    if encoding not in (None, "utf-8"):
        return None
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(body)  # a character cut at the end is dropped
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    foreign = sum(c > "\x7f" for c in text[:_SAMPLE]) or 1
    return text if broken <= 3 or text[:_SAMPLE].count("\ufffd") / foreign < 0.02 else None


def _guess(body: bytes) -> str | None:
    if body[1:200:2].count(0) > 50:
        return "utf-16-le"
    if body[0:200:2].count(0) > 50:
        return "utf-16-be"
    best = from_bytes(body[: _SAMPLE // 2] + body[-_SAMPLE // 2 :]).best()
    return best.encoding if best else None


def _is_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    written = sample.encode("utf-8", "surrogatepass")  # in a tenth of a regular expression's time
    odd = len(written) - len(written.translate(None, _ODD)) + sample.count("\ufffd")
    return odd > max(8, len(sample) // 20)
