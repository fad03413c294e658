"""Aligning two sequences in bounded time: what is common, by what both have once, and difflib only in small gaps.

difflib alone is quadratic at best, and cubic where items repeat; a text of megabytes would take hours.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

#: Pairs of items that difflib may compare in one gap; what is larger counts as replaced.  200 by 200 take 10 ms.
_GAP = 40_000

#: Where both are equal: start in the first, start in the second, length.
Block = tuple[int, int, int]
#: Stretches of both, as (start, end) of each, and whether they are equal.
Step = tuple[bool, int, int, int, int]


def align(one: Sequence[str], other: Sequence[str], is_filler: Callable[[str], bool] | None = None) -> list[Step]:
    """The steps that lead from `one` to `other`, in order: equal stretches, and what stands between them.

    Nothing is aligned by items that are `is_filler` alone, such as spaces.
    """
    steps: list[Step] = []
    i = j = 0
    for at_one, at_other, length in _merged(_blocks(one, other, is_filler)):
        if i < at_one or j < at_other:
            steps.append((False, i, at_one, j, at_other))
        steps.append((True, at_one, at_one + length, at_other, at_other + length))
        i, j = at_one + length, at_other + length
    if i < len(one) or j < len(other):
        steps.append((False, i, len(one), j, len(other)))
    return steps


def _merged(blocks: Iterator[Block]) -> list[Block]:
    merged: list[Block] = []
    for i, j, length in blocks:
        if merged and merged[-1][0] + merged[-1][2] == i and merged[-1][1] + merged[-1][2] == j:
            merged[-1] = (merged[-1][0], merged[-1][1], merged[-1][2] + length)
        elif length:
            merged.append((i, j, length))
    return merged


def _blocks(one: Sequence[str], other: Sequence[str], is_filler: Callable[[str], bool] | None) -> Iterator[Block]:
    # A stack instead of recursion: gaps lie in gaps as deep as a text likes.
    waiting = [(0, len(one), 0, len(other))]
    while waiting:
        i, i_end, j, j_end = waiting.pop()
        head = 0
        while i + head < i_end and j + head < j_end and one[i + head] == other[j + head]:
            head += 1
        if head:
            yield i, j, head
            i, j = i + head, j + head
        tail = 0
        while i < i_end - tail and j < j_end - tail and one[i_end - tail - 1] == other[j_end - tail - 1]:
            tail += 1
        if tail:  # in order of the first sequence: behind what is still to be found in between
            waiting.append((i_end - tail, i_end, j_end - tail, j_end))
            i_end, j_end = i_end - tail, j_end - tail
        if i == i_end or j == j_end:
            continue
        anchors = _anchors(one, i, i_end, other, j, j_end)
        if anchors:
            edges = [(i, j), *anchors, (i_end, j_end)]
            waiting.extend((a, b, c, d) for (a, c), (b, d) in reversed(list(pairwise(edges))))
        elif (i_end - i) * (j_end - j) <= _GAP:
            gap = SequenceMatcher(is_filler, one[i:i_end], other[j:j_end], autojunk=False)
            yield from ((i + block.a, j + block.b, block.size) for block in gap.get_matching_blocks())


def _anchors(one: Sequence[str], i: int, i_end: int, other: Sequence[str], j: int, j_end: int) -> list[tuple[int, int]]:
    """Places of the items that both stretches have exactly once, as far as their order is the same (patience)."""
    once = {item for item, count in Counter(one[i:i_end]).items() if count == 1}
    once &= {item for item, count in Counter(other[j:j_end]).items() if count == 1}
    if not once:
        return []
    place = {item: at for at, item in enumerate(one[i:i_end], i) if item in once}
    pairs = [(place[item], at) for at, item in enumerate(other[j:j_end], j) if item in once]
    # The longest run that rises in both: of each length the one that ends first.
    ends: list[int] = []
    last: list[int] = []
    before = [-1] * len(pairs)
    for number, (at, _) in enumerate(pairs):
        length = bisect_left(ends, at)
        before[number] = last[length - 1] if length else -1
        ends[length : length + 1] = [at]
        last[length : length + 1] = [number]
    run = []
    number = last[-1]
    while number >= 0:
        run.append(pairs[number])
        number = before[number]
    return run[::-1]
