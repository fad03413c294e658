"""What stands on a page round a text: when it was put there, by whom, what its pictures show."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from domain.essence import is_fleeting
from domain.language import VOCABULARIES
from domain.language.passing import BYLINE, LABELS, LINKING, PICTURED, PUBLISHED, RELATED, UPDATED
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
#: What stands in a paragraph, but in no headline; "19. Konsultation" may.
_STOP = re.compile(r"[。！？]|[.!?…](?:$|[\"'”’»)）\]]| ?[—–-] ?[A-Z]| ?\([^()]{1,12}\)$)|(?<!\d)[.!?…;；](?=\s)")
_ENDED = re.compile(r"[.!?…。！？](?:[\"'”’»)）\]]| ?[—–-] ?[A-Z/]{2,12}| ?[(（][^()（）]{1,12}[)）])?$")
_SIGNED = 20  # characters of an end with what an agency signs with
_UNSTOPPED = re.compile("[\u0e00-\u0e7f]")  # Thai, which ends no sentence with one
_HEADLINE = 170  # characters of a headline
_LIST = 3  # headlines that make a list
_PROSE = 0.6  # of all lines, where paragraphs end with a stop
_LINKING = re.compile(rf"\W*(?:{'|'.join((*RELATED, *LINKING))})(?:(?<=[>»›→►▶])|\s*[:：|»>–-]) ?(?=\S)")
_HEADING = re.compile(rf"\W*(?:{'|'.join((*RELATED, *LINKING))})\W*")
_LABEL = re.compile(rf"\W*(?:{'|'.join(LABELS)})\W*")
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
    once = dict.fromkeys(line for line in lines if line and line != title)
    told = [line for line in once if len(line) > _NOTE or not _is_note(line)]
    linked = _links(told)
    told = [line for place, line in enumerate(told) if place not in linked]
    # Few lines end behind such a mark; what looks for a credit is asked of these alone.
    short = [line for line in told if len(line) <= _PICTURED and _MARK.search(line, max(0, len(line) - _MOST))]
    taken = {line: hit.start() for line in short if (hit := _CREDIT.search(line))}
    below = dict.fromkeys(line for line in taken if not _names_one(line))
    if 2 * len(below) < len(told):  # of a series of pictures the lines are the text
        told = [line for line in told if line not in below] + [line for line in below if taken[line]]  # no mere credit
    return Lines(told, [line for line in linked.values() if _names_one(line)])


def _names_one(line: str) -> bool:
    plain = flat(line)
    return any(root in plain for root in _ROOTS)


def _links(lines: Sequence[str]) -> dict[int, str]:
    """The lines that are headlines of other pages, by their place: behind "Read more:" or under "Related news", and,
    where paragraphs end with a stop, those that do without one and name a consultation.
    """
    linked: dict[int, str] = {}
    bare = [
        place
        for place, line in enumerate(lines)
        if len(line) <= _HEADLINE and line[-1] not in ".。" and _STOP.search(line) is None
    ]
    for place in bare:
        plain = flat(lines[place])
        if _LINKING.match(plain) or _HEADING.fullmatch(plain) or _is_listed(lines, place, linked):
            linked[place] = lines[place]
    if sum(_ENDED.search(line, max(0, len(line) - _SIGNED)) is not None for line in lines) >= _PROSE * len(lines):
        opening = next((at for at, place in enumerate(bare) if at != place), len(bare))
        first = 0 if opening >= _LIST else 1  # the first line may be a lead
        linked |= {place: lines[place] for place in bare if place >= first and _is_headline(lines[place])}
    return linked


def _is_headline(line: str) -> bool:
    """Whether a line without a stop is the headline of something that names a consultation, and no picture's."""
    return _UNSTOPPED.search(line) is None and _CREDIT.search(line) is None and _names_one(line)


def _is_listed(lines: Sequence[str], place: int, linked: Collection[int]) -> bool:
    """Whether a line without a stop goes on with a list of headlines: behind one of them there, or its heading."""
    return place - 1 in linked and _LINKING.match(flat(lines[place - 1])) is None


def _is_note(line: str) -> bool:
    """Whether a line says when a text was published, or by whom: "Thứ Ba, 08/07/2025 | 16:05", "By A B | C Times"."""
    plain = flat(line)
    if any(letter.isdigit() for letter in plain):
        when, labels = _PUBLISHED.subn("", plain)
        return bool(labels or _CLOCK.search(plain)) and is_fleeting(when)
    if _LABEL.fullmatch(plain) or is_fleeting(plain):
        return True
    return bool(_BYLINE.match(plain)) and not _END.search(plain) and not any(root in plain for root in _ROOTS)
