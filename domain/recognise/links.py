"""The headlines of other pages that stand in a text."""

import re
from collections.abc import Sequence

from domain.language import VOCABULARIES, dates
from domain.language.passing import LINKING, NEWS_LABEL, PICTURED, RELATED
from domain.text import flat

#: How a line under a picture ends, and nothing else: "Quang cảnh buổi làm việc. (Ảnh: TTXVN)".
CREDIT = re.compile(rf"(?:^|[ .(\[/])(?:{'|'.join(PICTURED)}) ?[:：/] ?[^.:：]{{1,40}}$", re.IGNORECASE)
_ROOTS = tuple(root for vocabulary in VOCABULARIES for root in vocabulary.roots)
#: What stands in a paragraph, but in no headline; "19. Konsultation" may.
_STOP = re.compile(r"[。！？]|[.!?…](?:$|[\"'”’»)）\]]| ?[—–-] ?[A-Z]| ?\([^()]{1,12}\)$)|(?<!\d)[.!?…;；](?=\s)")
_ENDED = re.compile(r"[.!?…。！？](?:[\"'”’»)）\]]| ?[—–-] ?[A-Z/]{2,12}| ?[(（][^()（）]{1,12}[)）])?$")
_SIGNED = 20  # characters of an end with what an agency signs with
_UNSTOPPED = re.compile("[\u0e00-\u0e7f]")  # Thai, which ends no sentence with one
_HEADLINE = 170  # characters of a headline
_PROSE = 0.6  # of all lines, where paragraphs end with a stop
_BEFORE = rf"(?:{'|'.join((*RELATED, *LINKING))})"
_LINKING = re.compile(rf"\W*{_BEFORE}(?:(?<=[>»›→►▶])|\s*[:：|»>–-]) ?(?=\S)")
_HEADING = re.compile(rf"\W*{_BEFORE}\W*")
_NEWS = re.compile(rf"\W*(?:{'|'.join(NEWS_LABEL)})")
_OPEN = re.compile(r"^(?:[-+*•·●○◦▪■–]|\(?\d{1,2}[.)]\s)|[:：;；,)）]$")  # of an item of a list, of what goes on
_DAY = re.compile(r"\d ?[日号號]")


def names_one(plain: str) -> bool:
    """Whether a line, as `domain.text.flat` has it, names a consultation."""
    return any(root in plain for root in _ROOTS)


def links(title: str, lines: Sequence[str]) -> frozenset[int]:
    """The places of those lines that are headlines of other pages.

    What "Read more:" or ">>" leads to is one, and what is listed under "Related news".  Behind a mark that need not say
    so ("Latest news:"), and without any where paragraphs end with a stop and this line does not, it is one only if the
    headline or a paragraph of the page names a round with its number, and the line has no day: else it may be a lead, a
    subheading or an item of a list.
    """
    bare = {
        place: flat(line)
        for place, line in enumerate(lines)
        if len(line) <= _HEADLINE and line[-1] not in ".。" and _STOP.search(line) is None
    }
    leading = {place for place, plain in bare.items() if _LINKING.match(plain)}
    linked: set[int] = set()
    doubtful: list[int] = []
    for place, plain in bare.items():
        if place - 1 in linked - leading:
            linked.add(place)  # a list goes on: behind a headline of one, or its heading
        elif place in leading or _HEADING.fullmatch(plain):
            if _NEWS.match(plain):
                doubtful.append(place)
            else:
                linked.add(place)
    ended = sum(_ENDED.search(line, max(0, len(line) - _SIGNED)) is not None for line in lines)
    if ended >= _PROSE * len(lines):
        doubtful += [place for place in bare if place and place not in linked]
    told = {place for place in doubtful if _may_be_headline(lines[place], bare[place])}
    others = [title, *(line for place, line in enumerate(lines) if place not in bare)] if told else []
    if any(_is_numbered(line) for line in others):
        linked |= told
    return frozenset(linked)


def _may_be_headline(line: str, plain: str) -> bool:
    """Whether a line, `plain` as `domain.text.flat` has it, names a consultation as a headline does, and no day."""
    if _UNSTOPPED.search(line) or CREDIT.search(line) or _OPEN.search(line) or not names_one(plain):
        return False
    return not any(day.search(plain) for day in (dates.NUMERIC, dates.MONTH_FIRST, dates.DAY_FIRST, _DAY))


def _is_numbered(line: str) -> bool:
    """Whether a line names a consultation and has an ordinal."""
    plain = flat(line)
    return any(
        vocabulary.pattern(entry).search(plain)
        for vocabulary in VOCABULARIES
        if any(root in plain for root in vocabulary.roots)
        for entry in ("ordinal_before", "ordinal_after")
    )
