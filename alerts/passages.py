"""What changed in the wording of an article, for a letter: the diff of domain/diff.py, cut to what is needed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from domain.diff import Mark, Piece, Sort, shortened_pieces, text_diff
from wording.lines import one_line

_CONTEXT = 12  # words kept on either side of a change
_MOST = 6  # paragraphs of each sort in one letter; the article itself is a click away
_LONGEST = 1500  # characters of a paragraph that are compared
_LONGEST_SHOWN = 400  # characters of a paragraph that is shown whole

_MARKS: dict[Mark, Literal["same", "removed", "added"]] = {
    Mark.SAME: "same",
    Mark.GONE: "removed",
    Mark.NEW: "added",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of changed text as (mark, words) pieces, in reading order."""

    sort: Literal["edited", "removed", "added"]
    pieces: tuple[tuple[Literal["same", "removed", "added"], str], ...]


def passages(removed: Sequence[str], added: Sequence[str]) -> tuple[tuple[Passage, ...], int]:
    """The passages to show, reworded ones first, and how many paragraphs were left out."""
    gone = [one_line(paragraph, _LONGEST) for paragraph in removed if paragraph.strip()]
    come = [one_line(paragraph, _LONGEST) for paragraph in added if paragraph.strip()]
    left_out = max(len(gone) - _MOST, 0) + max(len(come) - _MOST, 0)
    edited: list[Passage] = []
    whole_gone: list[Passage] = []
    whole_come: list[Passage] = []
    for one in text_diff("\n".join(gone[:_MOST]), "\n".join(come[:_MOST])):
        if one.sort in (Sort.SAME, Sort.MOVED):
            left_out += bool(one.pieces)  # they differ beyond the characters that are compared
        elif one.sort is Sort.EDITED:
            edited.append(Passage(sort="edited", pieces=_pieces(shortened_pieces(one.pieces, _CONTEXT))))
        elif one.pieces and one.sort is Sort.GONE:
            text = one_line(one.pieces[0].text, _LONGEST_SHOWN)
            whole_gone.append(Passage(sort="removed", pieces=(("removed", text),)))
        elif one.pieces:
            text = one_line(one.pieces[0].text, _LONGEST_SHOWN)
            whole_come.append(Passage(sort="added", pieces=(("added", text),)))
    return (*edited, *whole_gone, *whole_come), left_out


def _pieces(pieces: Sequence[Piece]) -> tuple[tuple[Literal["same", "removed", "added"], str], ...]:
    """The pieces with an ellipsis where something was skipped; joined as they are they read as one line."""
    shown: list[tuple[Literal["same", "removed", "added"], str]] = []
    for piece in pieces:
        mark = _MARKS.get(piece.mark, "same")
        text = " … " if piece.mark is Mark.SKIPPED else piece.text
        if shown and mark == "same" == shown[-1][0]:
            shown[-1] = (mark, " ".join(f"{shown[-1][1]}{text}".split(" ")).replace("  ", " "))
        else:
            shown.append((mark, text))
    if shown:
        shown[-1] = (shown[-1][0], shown[-1][1].rstrip())
    return tuple(shown)
