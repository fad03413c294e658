"""What stands on a page round a text: when it was put there, by whom, what its pictures show."""

import re
from collections.abc import Iterable

from domain.essence import is_fleeting
from domain.language import VOCABULARIES
from domain.language.passing import BYLINE, PICTURED, PUBLISHED, UPDATED
from domain.text import flat

#: How a line under a picture ends, and nothing else: "Quang cảnh buổi làm việc. (Ảnh: TTXVN)".
_CREDIT = re.compile(rf"(?:^|[ .(\[/])(?:{'|'.join(PICTURED)}) ?[:：/] ?[^.:：]{{1,40}}$", re.IGNORECASE)
_PICTURED = 260  # characters of such a line
_MARK, _MOST = re.compile("[:：/]"), 45  # what stands before who took it, and how far from the end
_ROOTS = tuple(root for vocabulary in VOCABULARIES for root in vocabulary.roots)
_NOTE = 60  # characters of a line that says when or by whom
_END = re.compile(r"[.!?…。！？:;：；\"')\]]$")  # of what is no such line …
_CLOCK = re.compile(
    r"\d(?:[:h.]| giờ )\d\d(?!\d)|\(?(?:gmt|utc)"
)  # … and what the time of a publication has, but no diary
_PUBLISHED = re.compile(rf"^(?:{'|'.join((*PUBLISHED, *UPDATED))})[ :：]*(?=\d)|(?<=\d) (?:{'|'.join(PUBLISHED)})$")
_BYLINE = re.compile("|".join(BYLINE))


def told_lines(lines: Iterable[str]) -> list[str]:
    """The lines of a text that tell something: no times of publication, no bylines.  Lines under pictures come behind
    all others, unless they name a consultation: what a text goes on about does not stop at a picture.
    """
    told = [line for line in lines if len(line) > _NOTE or not _is_note(line)]
    # Few lines end behind such a mark; what looks for a credit is asked of these alone.
    short = [line for line in told if len(line) <= _PICTURED and _MARK.search(line, max(0, len(line) - _MOST))]
    taken = {line: hit.start() for line in short if (hit := _CREDIT.search(line))}
    below = dict.fromkeys(line for line in taken if not any(root in flat(line) for root in _ROOTS))
    if not below:
        return told
    # A mere credit says nothing.
    return [line for line in told if line not in below] + [line for line in below if taken[line]]


def _is_note(line: str) -> bool:
    """Whether a line says when a text was published, or by whom: "Thứ Ba, 08/07/2025 | 16:05", "By A B | C Times"."""
    if not line:
        return False
    plain = flat(line)
    when, labels = _PUBLISHED.subn("", plain)
    if (labels or _CLOCK.search(plain)) and is_fleeting(when):
        return True
    if _BYLINE.match(plain) is None or _END.search(plain) or any(root in plain for root in _ROOTS):
        return False
    return sum(letter.isdigit() for letter in plain) == 0
