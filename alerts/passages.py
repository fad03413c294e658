"""What changed in the wording of an article: paragraphs that went, came or were reworded, cut to what is needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from wording.lines import one_line

_ALIKE = 0.5  # of 1; below it a paragraph was replaced, not reworded
_CONTEXT = 12  # words kept on either side of a change
_MOST = 6  # paragraphs of each sort in one letter; the article itself is a click away
_LONGEST = 1500  # characters that are compared; difflib is quadratic
_LONGEST_SHOWN = 400  # characters of a paragraph that is shown whole

Mark = Literal["same", "removed", "added"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of changed text as (mark, words) pieces, in reading order."""

    sort: Literal["edited", "removed", "added"]
    pieces: tuple[tuple[Mark, str], ...]


def passages(removed: Sequence[str], added: Sequence[str]) -> tuple[tuple[Passage, ...], int]:
    """The passages to show, reworded ones first, and how many paragraphs were left out."""
    gone = [one_line(paragraph, _LONGEST) for paragraph in removed if paragraph.strip()]
    come = [one_line(paragraph, _LONGEST) for paragraph in added if paragraph.strip()]
    shown_gone, shown_come = gone[:_MOST], come[:_MOST]
    edited: list[Passage] = []
    left_out = max(len(gone) - _MOST, 0) + max(len(come) - _MOST, 0)
    for before in tuple(shown_gone):
        likeness = {after: _likeness(before, after) for after in shown_come}
        after = max(likeness, key=likeness.__getitem__, default=None)
        if after is None or likeness[after] < _ALIKE:
            continue
        shown_gone.remove(before)
        shown_come.remove(after)
        if before == after:  # they differ beyond the characters that are compared
            left_out += 1
        else:
            edited.append(Passage(sort="edited", pieces=tuple(_pieces(before.split(), after.split()))))
    whole = [
        *(Passage(sort="removed", pieces=(("removed", one_line(text, _LONGEST_SHOWN)),)) for text in shown_gone),
        *(Passage(sort="added", pieces=(("added", one_line(text, _LONGEST_SHOWN)),)) for text in shown_come),
    ]
    return (*edited, *whole), left_out


def _likeness(before: str, after: str) -> float:
    return SequenceMatcher(None, before.split(), after.split(), autojunk=False).ratio()


def _pieces(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Mark, str]]:
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for place, (tag, i, j, k, end) in enumerate(steps):
        if tag == "equal":
            yield "same", _shortened(before[i:j], starts=place == 0, ends=place == len(steps) - 1)
            continue
        if j > i:
            yield "removed", " ".join(before[i:j])
        if end > k:
            yield "added", " ".join(after[k:end])


def _shortened(words: Sequence[str], *, starts: bool, ends: bool) -> str:
    head = [] if starts else words[:_CONTEXT]
    tail = [] if ends else words[-_CONTEXT:]
    if len(words) <= len(head) + len(tail) + 2:
        return " ".join(words)
    return " ".join([*head, "…", *tail])
