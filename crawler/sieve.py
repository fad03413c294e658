"""The sieve: pages that can name no watched mechanism, told by their letters alone, in the crawl's own loop.

Nine pages of ten end here, in less than a millisecond, and cost no message to a reading process.  No parser sees them
and every step is linear in their length.  Tags and scripts go first: a page of 180 kB has 13,000 characters between
them, and only those are looked at with care.  Bytes that are no UTF-8, and Vietnamese from before Unicode, are left to
the gate (crawler/gate.py), which decodes and parses: the sieve says no, or nothing.

It takes for granted that nothing but tags and spaces stands between the words of a name, and no tag within a word.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from html import unescape

from domain.language.roots import roots_of
from domain.site import Mechanism
from domain.text import ALIKE_OR_MOVED, is_modern_vietnamese, plain

_MOST = 1024 * 1024  # bytes; what is longer would keep the other sites waiting
_MANY_TAGS = 40_000  # as in the gate
_BEGIN = 2_000  # bytes
_OF_NO_PAGE = (b"<rss", b"<feed", b"<urlset", b"<sitemapindex", b"<rdf:", b"<svg")
_CONTROLS = bytes(one for one in [*range(0x20), 0x7F] if one not in b"\t\n\r")
_COMMON = bytes(one for one in range(0x80) if one not in _CONTROLS)

# Characters that `plain` takes out or puts together, as UTF-8, so that words come out which do not stand there:
# combining marks; Lao, which is typed in several orders; ideographs that have a twin; marks of no width.
_SHIFTING = (b"\xcc", b"\xcd", b"\xe0\xba", b"\xe0\xbb", b"\xf0\xaf")
_UNSEEN = (
    re.compile(rb"\xe2(?:\x80[\x8b-\x8f\xaa-\xae]|\x81[\xa0-\xaf])"),
    re.compile(rb"\xef(?:[\xa4-\xab]|\xbb\xbf)"),
    re.compile(rb"\xc2[\x80-\x9f\xad]"),
)
_BROKEN = b"\xef\xbf"  # U+FFC0 to U+FFFF: what stands for broken bytes, and no letter of ours

# Letters of old Vietnamese fonts that were carried into Unicode one by one (crawler/reading/legacy.py): a fifth of the
# letters of such a text; French has 0.04 of them.  Vietnamese that only Unicode can write has nothing of old fonts.
_LOOK = 300_000  # bytes
_WESTERN = bytes(range(0xA1, 0x100))
_NOT_WESTERN = bytes(range(0xA1))
_FEW, _SUSPECT, _STRETCH = 40, 0.045, 10_000

#: Up to what looks like a tag: that script may be an attribute's or a comment's, and the text behind it be shown.
_SCRIPT = re.compile(
    rb"<(script|style)\b[^<>]*>[^<]*(?:<(?:!\[cdata\[|(?![a-z][\w:-]*[\s/>]|[/!]))[^<]*)*</\1\s*>", re.I
)
_META = re.compile(rb"<meta\b[^<]*", re.I)
_TITLE = re.compile(rb"<title([^<>]*>[^<]*</title\s*>)?", re.I)
#: In these a tag is text.
_RAW = re.compile(
    rb"<(?:xmp|plaintext|noembed|noframes|listing|!\[cdata\[|(iframe|textarea)\b[^<>]*>[^<]*<(?!/\1))", re.I
)
#: What a paragraph says up to the first tag in it.
_PARAGRAPH = re.compile(rb"<p\b[^<>]*>([^<]*)")
_TAGS_BEGIN = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/!?")


@dataclass(frozen=True)
class Sieve:
    """Says of which pages it is certain that they name none of the mechanisms."""

    mechanisms: tuple[Mechanism, ...]

    def rules_out(self, body: bytes, content_type: str | None) -> bool:
        """Whether a page names none of the mechanisms; `False`: it may, or it is none that can be told like this."""
        if len(body) > _MOST or (content_type and "html" not in content_type.lower()):
            return False
        told = b"\n".join(_PARAGRAPH.findall(body))  # a look that costs a twelfth of all others
        if self._may_name_one(told.decode(errors="replace").lower(), self._leads_in(told)):
            return False
        marked = body.translate(None, _COMMON)  # what follows looks at a tenth of the bytes
        if _BROKEN in marked or len(marked.translate(None, _CONTROLS)) != len(marked):
            return False
        begin = body[:_BEGIN].lower()
        if not begin.lstrip().startswith(b"<") or any(tag in begin for tag in _OF_NO_PAGE):
            return False
        if body.count(b"<") > _MANY_TAGS or not all(_TITLE.findall(body)):
            return False
        markup = _SCRIPT.sub(_without_script, body)
        if _RAW.search(markup):
            return False
        try:
            body.decode()
        except UnicodeDecodeError:
            return False
        shown = b"\n".join([_without_tags(markup), *_META.findall(body)]).decode()
        said = unescape(unescape(shown)) if "&" in shown else shown  # some readers see through what is escaped twice
        if _may_be_of_old_fonts(said) and not is_modern_vietnamese(body[:_LOOK]):
            return False
        if "&" in shown or _shifts(marked):
            return not self._may_name_one(plain(said), self._leads)
        return not self._may_name_one(said.lower(), self._leads_in(marked))

    def _may_name_one(self, said: str, leads: set[bytes]) -> bool:
        """Whether a text in small letters holds a root, of those whose leads are among these."""
        return any(
            lead in leads and all(word in said for word in words) and name.search(said)
            for lead, words, name in self._names
        )

    def _leads_in(self, written: bytes) -> set[bytes]:
        return {lead for lead in self._leads if lead in written}

    @cached_property
    def _names(self) -> list[tuple[bytes, tuple[str, ...], re.Pattern[str]]]:
        """Of each root of a name: a byte and words that no text with it lacks, and the root as texts may have it."""
        return [_name(root) for root in roots_of(self.mechanisms)]

    @cached_property
    def _leads(self) -> set[bytes]:
        return {lead for lead, _, _ in self._names}


def _name(root: str) -> tuple[bytes, tuple[str, ...], re.Pattern[str]]:
    # As texts come, before `plain` has made one of dashes, quotes, digits and places of tones.
    parts = [part.split() for part in re.split(ALIKE_OR_MOVED, root)]
    spaced = ".{0,9}?".join(r"\s*".join(map(re.escape, part)) for part in parts if part)
    words = tuple(word for part in parts for word in part)
    foreign = next((letter for letter in "".join(words) if not letter.isascii()), "")
    leads = {case.encode()[:1] for case in (foreign, foreign.upper()) if case}
    return (leads.pop() if len(leads) == 1 else b""), words, re.compile(spaced, re.DOTALL)


def _shifts(marked: bytes) -> bool:
    return any(letter in marked for letter in _SHIFTING) or any(one.search(marked) for one in _UNSEEN)


def _may_be_of_old_fonts(shown: str) -> bool:
    """Whether somewhere so many of the letters are Western ones with marks as no modern text has."""
    letters = shown.encode("latin-1", "ignore")
    if len(letters) - len(letters.translate(None, _WESTERN)) < _FEW:
        return False
    stretches = [letters[start : start + _STRETCH] for start in range(0, len(letters), _STRETCH)]
    return any(len(one.translate(None, _NOT_WESTERN)) > _SUSPECT * len(one) for one in stretches)


def _without_script(found: re.Match[bytes]) -> bytes:
    return found[0] if b"-->" in found[0] else b" "


def _without_tags(markup: bytes) -> bytes:
    """What stands between tags; what only looks like the begin of one stays."""
    first, *parts = markup.split(b"<")  # in half the time of a regular expression
    shown = [first]
    for part in parts:
        _, closed, behind = part.partition(b">")
        is_tag = closed and part[0] in _TAGS_BEGIN
        shown.append(behind if is_tag else b"<" + part)
    return b"".join(shown)
