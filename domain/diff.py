"""What changed between two texts, for people: paragraphs first, then words, as typed pieces.  One diff for the command,
the letters and the web page.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.alignment import align

_ALIKE = 0.5  # of 1: share of words in common; below it a paragraph was replaced, not reworded
_COMPARED = 60  # paragraphs on either side of one that went which may be its new wording …
_COMPARISONS = 40_000  # … fewer where so many went that all together would be more than so many
_ISLAND = 2  # words in common that may stand between two changes by chance …
_ISLAND_SHORE = 5  # … if each of these is so many times as long, spaces counted

# A word; a character with its marks where words are not spaced; one space or stretch of them; any other character.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = (
    "\u0300-\u036f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059"
    "\u17b4-\u17d3\u3099\u309a"
)
_TOKEN = re.compile(
    rf"[\u0e40-\u0e44\u0ec0-\u0ec4]?[{_UNSPACED}][{_MARKS}\u0e30\u0e32\u0e33\u0eb0\u0eb2\u0eb3]*"
    rf"|\d+(?:[.,:/-]\d+)+|(?:[^\W{_UNSPACED}]|[{_MARKS}])+|\s+|."
)


class Mark(StrEnum):
    """What became of a stretch of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"
    SKIPPED = "skipped"  #: the same, and left out of the view


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text.  Those that are the same or gone are the text before, those the same or new the text after."""

    mark: Mark
    text: str  #: of one that is skipped: nothing


class Sort(StrEnum):
    """What became of a paragraph."""

    SAME = "same"
    EDITED = "edited"
    GONE = "gone"
    NEW = "new"
    MOVED = "moved"  #: the same words at another place
    SKIPPED = "skipped"  #: one or more that are the same, and left out of the view


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph of either text, or of both."""

    sort: Sort
    pieces: tuple[Piece, ...]
    before: int | None = None  #: its line in the text before, from 1
    after: int | None = None  #: its line in the text after, from 1
    paragraphs: int = 1  #: how many, of those that are skipped


def words(text: str) -> list[str]:
    """The text cut into words, characters of scripts without spaces, spaces and signs; joined they are the text."""
    return _TOKEN.findall(text.replace("\n", " ")) if "\n" in text else _TOKEN.findall(text)


def word_diff(before: str, after: str) -> tuple[Piece, ...]:
    """What changed within one line of text, word by word."""
    old, new = words(before), words(after)
    pieces: list[Piece] = []
    for equal, i, i_end, j, j_end in _smoothed(align(old, new, str.isspace), old):
        if equal:
            _add(pieces, Mark.SAME, "".join(old[i:i_end]))
        else:
            _add(pieces, Mark.GONE, "".join(old[i:i_end]))
            _add(pieces, Mark.NEW, "".join(new[j:j_end]))
    return tuple(pieces)


def text_diff(before: str, after: str) -> tuple[Passage, ...]:
    """What became of every paragraph of two texts whose paragraphs are lines, in the order of the text after.

    Takes time in proportion to the texts.  Paragraphs that only moved are neither gone nor new.
    """
    old, new = before.split("\n"), after.split("\n")
    steps = align(old, new)
    lost = [at for equal, i, i_end, _, _ in steps if not equal for at in range(i, i_end)]
    came = [at for equal, _, _, j, j_end in steps if not equal for at in range(j, j_end)]
    moved = _moves(old, new, lost, came)
    stayed = set(moved.values())
    passages: list[Passage] = []
    for equal, i, i_end, j, j_end in steps:
        if equal:
            passages += [
                Passage(sort=Sort.SAME, pieces=_whole(Mark.SAME, new[j + n]), before=i + n + 1, after=j + n + 1)
                for n in range(i_end - i)
            ]
            continue
        gone = [at for at in range(i, i_end) if at not in stayed]
        come = [at for at in range(j, j_end) if at not in moved]
        pairs = _rewordings(old, new, gone, come)
        reworded = set(pairs.values())
        waiting = [at for at in gone if at not in reworded]
        for at in range(j, j_end):
            partner = moved.get(at, pairs.get(at))
            # What went stands before what came behind it.
            while waiting and (partner is None or waiting[0] < partner):
                passages.append(_gone(old, waiting.pop(0)))
            if at in moved:
                pieces, sort = _whole(Mark.SAME, new[at]), Sort.MOVED
            elif partner is not None:
                pieces, sort = word_diff(old[partner], new[at]), Sort.EDITED
            else:
                pieces, sort = _whole(Mark.NEW, new[at]), Sort.NEW
            passages.append(
                Passage(sort=sort, pieces=pieces, before=None if partner is None else partner + 1, after=at + 1)
            )
        passages += [_gone(old, at) for at in waiting]
    return tuple(passages)


def lost_and_gained(before: str, after: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Paragraphs that went or were reworded, and those that came or are their new wording; not what only moved."""
    old, new = before.split("\n"), after.split("\n")
    changed = [one for one in text_diff(before, after) if one.sort in (Sort.EDITED, Sort.GONE, Sort.NEW)]
    return (
        tuple(old[at - 1] for at in sorted(one.before for one in changed if one.before is not None)),
        tuple(new[one.after - 1] for one in changed if one.after is not None),
    )


def shortened(passages: Sequence[Passage], *, paragraphs: int = 1, context: int = 12) -> tuple[Passage, ...]:
    """The passages for a reader: what stayed is skipped but for its neighbourhood.

    `paragraphs`: how many that stayed are kept around a change, their words cut; `context`: words kept around a change
    within a paragraph.
    """
    changed = [at for at, passage in enumerate(passages) if passage.sort is not Sort.SAME]
    near = {at + step for at in changed for step in range(-paragraphs, paragraphs + 1)}
    shown: list[Passage] = []
    for at, passage in enumerate(passages):
        if passage.sort is Sort.SAME and at not in near:
            if shown and shown[-1].sort is Sort.SKIPPED:
                shown[-1] = replace(shown[-1], paragraphs=shown[-1].paragraphs + 1)
            else:
                shown.append(replace(passage, sort=Sort.SKIPPED, pieces=()))
            continue
        shown.append(replace(passage, pieces=shortened_pieces(passage.pieces, context)))
    return tuple(shown)


def shortened_pieces(pieces: Sequence[Piece], context: int = 12) -> tuple[Piece, ...]:
    """The pieces of a line with what is the same cut to `context` words beside each change."""
    shown: list[Piece] = []
    for at, piece in enumerate(pieces):
        if piece.mark is not Mark.SAME:
            shown.append(piece)
            continue
        tokens = words(piece.text)
        places = [n for n, token in enumerate(tokens) if not token.isspace()]
        alone = len(pieces) == 1
        head = context if at > 0 or alone else 0
        tail = context if at < len(pieces) - 1 else 0
        if len(places) <= head + tail + 3:  # a mark for what is left out takes as much room
            shown.append(piece)
            continue
        if head:
            shown.append(Piece(Mark.SAME, "".join(tokens[: places[head]])))
        shown.append(Piece(Mark.SKIPPED, ""))
        if tail:
            shown.append(Piece(Mark.SAME, "".join(tokens[places[-tail] :])))
    return tuple(shown)


def likeness(before: str, after: str) -> float:
    """How much of two lines is the same, from 0 to 1: the share of their words that both have, wherever they stand."""
    return _likeness(_bag(before), _bag(after))


def _add(pieces: list[Piece], mark: Mark, text: str) -> None:
    if not text:
        return
    if pieces and pieces[-1].mark is mark:
        pieces[-1] = Piece(mark, pieces[-1].text + text)
    else:
        pieces.append(Piece(mark, text))


def _whole(mark: Mark, text: str) -> tuple[Piece, ...]:
    return (Piece(mark, text),) if text else ()


def _gone(old: Sequence[str], at: int) -> Passage:
    return Passage(sort=Sort.GONE, pieces=_whole(Mark.GONE, old[at]), before=at + 1)


def _smoothed(
    steps: Sequence[tuple[bool, int, int, int, int]], old: Sequence[str]
) -> Iterator[tuple[bool, int, int, int, int]]:
    """The steps with changes that only a word or two keep apart taken as one: they are read in one piece."""
    joined: list[tuple[bool, int, int, int, int]] = []
    for at, step in enumerate(steps):
        equal, i, i_end, j, j_end = step
        inner = equal and 0 < at < len(steps) - 1
        if inner:
            common = sum(not token.isspace() for token in old[i:i_end])
            least = min(_size(steps[at - 1]), _size(steps[at + 1]))  # spaces count: about twice the words
            equal = common > 0 and (common > _ISLAND or least < _ISLAND_SHORE * common)
        if not equal and joined and not joined[-1][0]:
            joined[-1] = (False, joined[-1][1], i_end, joined[-1][3], j_end)
        else:
            joined.append((equal, i, i_end, j, j_end))
    yield from joined


def _size(step: tuple[bool, int, int, int, int]) -> int:
    return max(step[2] - step[1], step[4] - step[3])


def _moves(old: Sequence[str], new: Sequence[str], lost: Sequence[int], came: Sequence[int]) -> dict[int, int]:
    """For paragraphs that came: where the same one went from."""
    places: dict[str, list[int]] = defaultdict(list)
    for at in reversed(lost):
        places[old[at]].append(at)
    return {at: places[new[at]].pop() for at in came if new[at].strip() and places.get(new[at])}


def _rewordings(old: Sequence[str], new: Sequence[str], gone: Sequence[int], come: Sequence[int]) -> dict[int, int]:
    """For paragraphs that came in one gap: which of those that went they are the new wording of, the likest first."""
    before = {at: _bag(old[at]) for at in gone}
    after = {at: _bag(new[at]) for at in come}
    found = []
    reach = max(2, min(_COMPARED, _COMPARISONS // (2 * max(len(gone), 1))))
    for place, at in enumerate(gone):
        middle = place * len(come) // max(len(gone), 1)
        for other in come[max(0, middle - reach) : middle + reach]:
            alike = _likeness(before[at], after[other])
            if alike >= _ALIKE:
                found.append((-alike, at, other))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, other in sorted(found):
        # Only in order: what crosses another has moved and changed, and is easier read as gone and new.
        crosses = (
            any((at < there) != (other < here) for here, there in pairs.items()) if len(pairs) < _COMPARED else False
        )
        if at not in taken and other not in pairs and not crosses:
            pairs[other] = at
            taken.add(at)
    return pairs


def _bag(text: str) -> Counter[str]:
    return Counter(token for token in words(text) if not token.isspace())


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    if min(one.total(), other.total()) * 2 < total * _ALIKE:  # too different in length to be alike, whatever they say
        return 0.0
    return 2 * (one & other).total() / total if total else 1.0
