"""Tables for people, on terminals of any width: no word is broken, and no column is lost."""

from collections.abc import Sequence
from itertools import accumulate

from rich.cells import cell_len
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from cli.common import console

_GAP = 2  # terminal columns between two cells, and before what stands below a row
_LONGEST_WORD = 24  # terminal columns; a longer one, such as an address, may be broken
_LONGEST_CELL = 40  # … of a cell, where the last ones stand below
_NOTHING = "–"

_Row = Sequence[str]


def show_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[object]], empty: str) -> None:
    """A table, or one line if it would be empty.

    Where a terminal is too narrow for whole words side by side, the last columns of a row stand below it, by name.
    """
    if not rows:
        console.print(empty)
        return
    cells = [[_NOTHING if cell is None else str(cell) for cell in row] for row in rows]
    all_of_column = list(zip(columns, *cells, strict=True))
    console.print(title, style="italic")
    words = [min(_LONGEST_WORD, max(map(cell_len, " ".join(column).split(" ")))) for column in all_of_column]
    if _fitting(words) == len(columns):
        console.print(_table(columns, cells, words))
        return
    widths = [min(_LONGEST_CELL, max(map(cell_len, column))) for column in all_of_column]
    beside = max(1, _fitting(widths))
    console.print(_table(columns[:beside], [], widths, exact=True))
    for row in cells:
        console.print(_table(columns[:beside], [row], widths, exact=True, show_header=False))
        console.print(Padding(Text(_by_name(columns[beside:], row[beside:])), (0, 0, 0, _GAP)))


def _fitting(widths: Sequence[int]) -> int:
    """How many columns of these widths, from the first, stand side by side on the terminal."""
    ends = accumulate(width + _GAP for width in widths)
    return sum(end - _GAP <= console.width for end in ends)


def _table(
    columns: Sequence[str],
    rows: Sequence[_Row],
    widths: Sequence[int],
    *,
    exact: bool = False,
    show_header: bool = True,
) -> Table:
    table = Table(header_style="bold", box=None, pad_edge=False, padding=(0, _GAP, 0, 0), show_header=show_header)
    for column, width in zip(columns, widths, strict=False):
        table.add_column(column, overflow="fold", min_width=width, max_width=width if exact else None)
    for row in rows:
        table.add_row(*map(escape, row[: len(columns)]))
    return table


def _by_name(columns: Sequence[str], row: _Row) -> str:
    """What the last columns of a row say."""
    return "; ".join(f"{name} {cell}" for name, cell in zip(columns, row, strict=True) if cell not in ("", _NOTHING))
