"""The sieve: pages that can name no watched mechanism, told by their letters alone, in the crawl's own loop.

Nine pages of ten end here, in a fifth of a millisecond, and cost no message to a reading process.  No parser sees them
and every step is linear in their length.  Whatever might become a name on the way through decoders, entities and
normalization is left to the gate (crawler/gate.py), which parses: the sieve says no, or nothing.

It takes for granted that nothing but tags and spaces stands between the words of a name, and no tag within a word.
"""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from unicodedata import category

from domain.language.roots import roots_of
from domain.site import Mechanism
from domain.text import ALIKE_OR_MOVED

_MOST = 512 * 1024  # bytes; what is longer would keep the other sites waiting
_MANY_TAGS = 40_000  # as in the gate
_BEGIN = 2_000  # characters
_LONGEST_ENTITY = 40  # bytes; of those that have a name 32
_OF_NO_PAGE = ("<rss", "<feed", "<urlset", "<sitemapindex", "<rdf:", "<svg")
_CONTROLS = bytes(one for one in [*range(0x20), 0x7F] if one not in b"\t\n\r")
_MARKED = bytes(range(0x80, 0x100))

# Bytes of UTF-8 that a reader takes out or puts together, so that words come out which do not stand there: combining
# marks; Lao, which is typed in several orders; ideographs that have a twin; marks of no width, and of what is broken.
_SHIFTING = (b"\xcc", b"\xcd", b"\xe0\xba", b"\xe0\xbb", b"\xf0\xaf")
_UNSEEN = (
    re.compile(rb"\xe2(?:\x80[\x8b-\x8f\xaa-\xae]|\x81[\xa0-\xaf])"),
    re.compile(rb"\xef(?:[\xa4-\xab]|\xbb\xbf|\xbf[\xbd-\xbf])"),
    re.compile(rb"\xc2[\x80-\x9f\xad]"),
)
_ENTITY = re.compile(rb"&(#?\w+\b;?)(?!=)")  # before "=" it is a parameter of an address

# Letters of Vietnamese that only Unicode has: where there are so many, no old font was carried into Unicode
# (crawler/reading/legacy.py); and those of old fonts.
_MODERN = re.compile(rb"\xe1(?:\xba[\xa0-\xbf]|\xbb[\x80-\xb9])")
_SURELY, _FEW, _LOOK = 20, 40, 300_000
_WESTERN = re.compile(rb"\xc3|\xc2[^\xa0]")

_SCRIPT = re.compile(r"<(script|style)\b[^<>]*>[^<]*(?:<(?![a-z/!])[^<]*)*</\1\s*>")
_TAG = re.compile(r"<[a-z/!?][^<>]*>")
_META = re.compile(r"<meta\b[^<]*")
_TITLE = re.compile(r"<title[^<>]*>[^<]*</title\s*>")
#: In these a tag is text.
_RAW = re.compile(r"<(?:textarea|xmp|plaintext|noembed|noframes|listing|!\[cdata\[)|<iframe[^<>]*>[^<]*<(?!/iframe)")


@dataclass(frozen=True)
class Sieve:
    """Says of which pages it is certain that they name none of the mechanisms."""

    mechanisms: tuple[Mechanism, ...]

    def rules_out(self, body: bytes, content_type: str | None) -> bool:
        """Whether a page names none of the mechanisms; `False`: it may, or it is none that can be told like this."""
        if len(body) > _MOST or (content_type and "html" not in content_type.lower()):
            return False
        if not _is_as_it_stands(body):
            return False
        try:
            text = body.decode().lower()
        except UnicodeDecodeError:
            return False
        begin = text[:_BEGIN]
        if not begin.lstrip().startswith("<") or any(tag in begin for tag in _OF_NO_PAGE):
            return False
        if text.count("<") > _MANY_TAGS:
            return False
        met = {lead for lead in self._leads if lead in body}
        standing = [name for lead, words, name in self._names if lead in met and all(word in text for word in words)]
        if not standing:
            return True
        if _RAW.search(text) or text.count("<title") != len(_TITLE.findall(text)):
            return False
        heads = unescape(" ".join(_META.findall(text)))  # a space may be written as an entity
        shown = unescape(_TAG.sub("", _SCRIPT.sub(_without_script, text)))
        return not any(name.search(shown) or name.search(heads) for name in standing)

    @cached_property
    def _names(self) -> list[tuple[bytes, tuple[str, ...], re.Pattern[str]]]:
        """Of each root of a name: a byte and words that no text with it lacks, and the root as texts may have it."""
        return [_name(root) for root in roots_of(self.mechanisms)]

    @cached_property
    def _leads(self) -> frozenset[bytes]:
        return frozenset(lead for lead, _, _ in self._names)


def _name(root: str) -> tuple[bytes, tuple[str, ...], re.Pattern[str]]:
    # As texts come, before `plain` has made one of dashes, quotes, digits and places of tones.
    parts = [part.split() for part in re.split(ALIKE_OR_MOVED, root)]
    spaced = ".{0,9}?".join(r"\s*".join(map(re.escape, part)) for part in parts if part)
    words = tuple(word for part in parts for word in part)
    foreign = next((letter for letter in "".join(words) if not letter.isascii()), "")
    leads = {case.encode()[:1] for case in (foreign, foreign.upper()) if case}
    return (leads.pop() if len(leads) == 1 else b"<"), words, re.compile(spaced, re.DOTALL)


def _is_as_it_stands(body: bytes) -> bool:
    """Whether what a page says is in its bytes as UTF-8: no reader makes other letters of them."""
    if any(letter in body for letter in _SHIFTING) or any(one.search(body) for one in _UNSEEN):
        return False
    if len(body.translate(None, _CONTROLS)) != len(body):
        return False
    entities = list(map(_spelt_out, set(_ENTITY.findall(body))))
    if None in entities:
        return False
    if len(body) - len(body.translate(None, _MARKED)) < _FEW and body.count(b"&") < _FEW:
        return True
    if len(_MODERN.findall(body[:_LOOK])) >= _SURELY:
        return True
    return _WESTERN.search(body) is None and not any(
        "\xa1" <= sign <= "\xff" for sign in "".join(filter(None, entities))
    )


@lru_cache(maxsize=1000)
def _spelt_out(entity: bytes) -> str | None:
    """The signs that an entity stands for, empty if it is none; `None` if there are letters, or nothing visible."""
    if len(entity) > _LONGEST_ENTITY:
        return None
    written = "&" + entity.decode("ascii", "replace")
    read = unescape(written)
    if read == written:
        return ""
    return read if all(category(sign)[0] in "PSZ" for sign in read) else None


def _without_script(found: re.Match[str]) -> str:
    return found[0] if "-->" in found[0] else " "
