"""What stands on a page round a text: when it was put there, by whom, what its pictures show."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from domain.essence import is_fleeting
from domain.language.passing import BYLINE, LABELS, PUBLISHED, UPDATED
from domain.recognise.links import CREDIT, links, names_one
from domain.text import flat

_PICTURED = 260  # characters of such a line
_MARK, _MOST = re.compile("[:：/]"), 45  # what stands before who took it, and how far from the end
_NOTE = 60  # characters of a line that says when or by whom
_END = re.compile(r"[.!?…。！？:;：；\"')\]]$")  # of what is no such line …
#: … and what the time of a publication has, but no diary.
_CLOCK = re.compile(r"\d(?:[:h.]| giờ )\d\d(?!\d)|\(?(?:gmt|utc)")
_PUBLISHED = re.compile(rf"^(?:{'|'.join((*PUBLISHED, *UPDATED))})[ :：]*(?=\d)|(?<=\d) (?:{'|'.join(PUBLISHED)})$")
_LABEL = re.compile(rf"\W*(?:{'|'.join(LABELS)})\W*")
_BAR = re.compile(" ?[|•·] ?")  # between who wrote it, when, and how long it takes to read
_BYLINE = re.compile("|".join(BYLINE))


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text."""

    told: list[str]  #: in the order in which they are read
    linked: list[str]  #: the headlines of other pages that name a consultation


def told_and_linked(title: str, lines: Iterable[str]) -> Lines:
    """The lines of a text that tell something, and those that other pages have for a headline.

    Times of publication, bylines and the headline once more tell nothing.  Lines under pictures come behind all others,
    unless they name a consultation: what a text goes on about does not stop at a picture.
    """
    # A lead that is printed twice is said once.
    once = list(dict.fromkeys(line for line in lines if line and line != title))
    notes = [place for place, line in enumerate(once) if len(line) <= _NOTE and _is_note(line)]
    stamps = [place for place in notes if any(letter.isdigit() for letter in once[place])]
    if _is_diary(stamps, notes):
        notes = [place for place in notes if place not in stamps]
    told = [line for place, line in enumerate(once) if place not in notes]
    linked = links(title, told)
    headlines = [told[place] for place in sorted(linked)]
    told = [line for place, line in enumerate(told) if place not in linked]
    # Few lines end behind such a mark; what looks for a credit is asked of these alone.
    short = [line for line in told if len(line) <= _PICTURED and _MARK.search(line, max(0, len(line) - _MOST))]
    taken = {line: hit.start() for line in short if (hit := CREDIT.search(line))}
    below = dict.fromkeys(line for line in taken if not names_one(flat(line)))
    if 2 * len(below) < len(told):  # of a series of pictures the lines are the text
        told = [line for line in told if line not in below] + [line for line in below if taken[line]]  # no mere credit
    return Lines(told, [line for line in headlines if names_one(flat(line))])


def _is_diary(stamps: Sequence[int], notes: Sequence[int]) -> bool:
    """Whether times stand between paragraphs: above what was done at each, not of one publication."""
    return bool(stamps) and any(place not in notes for place in range(stamps[0], stamps[-1]))


def _is_note(line: str) -> bool:
    """Whether a line says when a text was published, or by whom, or both: "Thứ Ba, 08/07/2025 | 16:05", "By A B | C
    Times", "By A B | Updated: 30/08/2024 07:05".
    """
    plain = flat(line)
    if any(letter.isdigit() for letter in plain):
        parts = [part for part in _BAR.split(plain) if not _BYLINE.match(part) or names_one(part)]
        when = [_PUBLISHED.subn("", part) for part in parts]
        labelled = any(labels for _, labels in when)
        return bool(labelled or _CLOCK.search(plain)) and is_fleeting(" | ".join(rest for rest, _ in when))
    if _LABEL.fullmatch(plain) or is_fleeting(plain):
        return True
    return bool(_BYLINE.match(plain)) and not _END.search(plain) and not names_one(plain)
