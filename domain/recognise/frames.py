"""The month that a chronicle sets before it tells: what stands under "August." or "7/2015:" is of that month."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from domain.language import dates
from domain.language.patterns import Pattern
from domain.language.vocabulary import compiled
from domain.recognise.months import month_named, year_written

_BEGINS = 30  # characters of a sentence in which such a heading stands
_MARKED = re.compile(r"[^.:：-]{1,28}(?:[.:：-]|$)")
_MANY = 2  # such headings make a chronicle; one is enough under a title with a year


@dataclass(frozen=True, slots=True)
class Frame:
    """A month that a heading sets."""

    year: int
    month: int


def year_of_title(title: str) -> int | None:
    """The year that a title names, if it names one only."""
    named = {year_written(hit[0]) for hit in dates.YEAR_ALONE.finditer(title)}
    return min(named, key=lambda year: year or 0) if len(named) == 1 else None


class Frames:
    """The months under which the sentences of one text stand, found when they are asked for."""

    def __init__(
        self,
        title: str,
        told: Sequence[tuple[int, str]],
        plain: Sequence[str],
        published_on: date | None,
        no_month: str,
    ) -> None:
        """Of `told` the paragraph of each sentence counts, and `plain` is its plain text."""
        self._asked = (title, told, plain, published_on, no_month)
        self._found: list[Frame | None] | None = None

    def before(self, place: int) -> str:
        """The plain text of the sentence before one; 0 is the first of the text."""
        return self._asked[2][place - 1] if place > 0 else ""

    def of(self, place: int) -> Frame | None:
        """The month of a sentence; 0 is the first of the text."""
        if self._found is None:
            title, told, plain, published_on, no_month = self._asked
            paragraphs = [(paragraph, level) for (paragraph, _), level in zip(told, plain, strict=False)]
            self._found = _find_frames(title, paragraphs, published_on, compiled(no_month))
        return self._found[place]


def _find_frames(
    title: str, told: Sequence[tuple[int, str]], published_on: date | None, no_month: Pattern
) -> list[Frame | None]:
    """The month under which each sentence stands, of which paragraph and text are given.

    A heading holds for what follows in its paragraph, and one that is a paragraph of its own up to the next heading.
    """
    headings = {index: hit for index, (_, text) in enumerate(told) if (hit := _heading(text, no_month))}
    if not headings:
        return [None] * len(told)
    year = year_of_title(title)
    if len(headings) < (_MANY if year is None else 1):
        return [None] * len(told)
    frames: list[Frame | None] = []
    frame, under, alone = None, 0, False
    for index, (paragraph, text) in enumerate(told):
        hit = headings.get(index)
        if (line := dates.YEAR_HEADING.match(text)) is not None:
            year, frame = year_written(line["y"]), None
        elif hit is not None:
            frame, under = _frame(hit, year, published_on), paragraph
            last = index + 1 == len(told) or told[index + 1][0] != paragraph
            alone = hit.end() == len(text) and last
        frames.append(frame if paragraph == under or alone else None)
    return frames


def _heading(text: str, no_month: Pattern) -> re.Match[str] | None:
    if _MARKED.match(text) is None:  # most sentences have no such mark so soon
        return None
    hit = dates.MONTH_HEADING.match(text, 0, _BEGINS)
    return None if hit is None or (hit["m"] and no_month.fullmatch(hit["m"])) else hit


def _frame(hit: re.Match[str], year: int | None, published_on: date | None) -> Frame | None:
    numbered = hit["n"] or hit["n1"] or hit["n2"]
    month = int(numbered) if numbered else month_named(hit["m"])
    if not 1 <= month <= 12:
        return None
    year = year_written(hit["y"] or hit["y1"]) or year
    if year is None and published_on is not None:
        year = published_on.year - (month > published_on.month)
    return Frame(year, month) if year is not None else None
