"""One record a line: JSON lines, and CSV that a spreadsheet takes for text."""

import csv
import io
import json
import re
from collections.abc import Mapping, Sequence

#: What some reader or other takes for the end of a line, and what cannot be written in UTF-8; JSON escapes them.
_ESCAPED = re.compile("[\x7f\x85\u2028\u2029\ud800-\udfff]")
#: A cell that begins so is a formula to a spreadsheet, or becomes one when it trims the cell; and our own mark.
_FORMULA = re.compile(r"[\s\ufeff\u200b-\u200f]*[=+\-@\t\r\n|%\uff1d\uff0b\uff0d\uff20]|'")
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def json_line(record: Mapping[str, object]) -> str:
    """A record as one line of JSON, with its end; the line has no other end in it, whoever cuts it."""
    said = json.dumps(record, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", said) + "\n"


def csv_line(cells: Sequence[object]) -> str:
    """A row of CSV (RFC 4180), every cell in quotes, with its end.

    A text that a spreadsheet would take for a formula gets an apostrophe before it, and so does one that begins with an
    apostrophe: `csv_value` gives back what was meant.  `None` is an empty cell.
    """
    line = io.StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow([_cell(cell) for cell in cells])
    return line.getvalue()


def csv_value(cell: str) -> str:
    """What a cell that a parser has read means: without the apostrophe that `csv_line` has put before it."""
    return cell[1:] if cell.startswith("'") else cell


def _cell(value: object) -> str:
    text = "" if value is None else _UNWRITABLE.sub("\ufffd", str(value))
    return f"'{text}" if _FORMULA.match(text) else text
