"""On which line of a TOML file a value stands: tomllib reads values and forgets where they were.

Only for text that tomllib has accepted: it follows the file's structure and judges nothing.
"""

import re
from bisect import bisect_left

#: Steps from the root of the document: key, index of a table in an array of tables, key, index of an entry …
Location = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r"""[A-Za-z0-9_-]+|"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'""")
#: Triple quotes first; more quotes may stand before the closing three.
_TEXT = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3}(?!")'
    r"|'''.*?'{3}(?!')"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)
_SCALAR = re.compile(r".[^,\]}\n#]*")  # at least one character, so that no loop can stand still


class LineMap:
    """Where each table, key and array entry of one file begins.  Lines count from 1."""

    def __init__(self, text: str) -> None:
        self._text = text.replace("\r\n", "\n")  # as tomllib does
        self._breaks = [at for at, character in enumerate(self._text) if character == "\n"]
        self._starts: dict[Location, int] = {}
        self._tables: dict[Location, int] = {}  # tables seen so far of each array of tables
        self._at = 0
        self._read_document()

    def line(self, location: Location) -> int:
        """Line of the value, or of the innermost thing around it that stands in the file; 1 if nothing does."""
        for length in range(len(location), 0, -1):
            if (start := self._starts.get(location[:length])) is not None:
                return bisect_left(self._breaks, start) + 1
        return 1

    def _read_document(self) -> None:
        table: Location = ()
        self._skip(_BLANK)
        while self._at < len(self._text):
            if self._text[self._at] == "[":
                table = self._read_header()
            else:
                self._read_pair(table)
            self._skip(_BLANK)

    def _read_header(self) -> Location:
        start = self._at
        is_array = self._text.startswith("[[", start)
        self._at += 2 if is_array else 1
        *outer, last = self._read_keys()
        location = (*self._inside(outer), last)
        if is_array:
            number = self._tables.get(location, 0)
            self._tables[location] = number + 1
            self._starts.setdefault(location, start)
            location = (*location, number)
        self._starts.setdefault(location, start)
        self._at += 2 if is_array else 1
        return location

    def _inside(self, keys: list[str]) -> Location:
        """The location that a header means by its outer keys: of an array of tables always the latest table."""
        location: Location = ()
        for key in keys:
            location = (*location, key)
            if (count := self._tables.get(location)) is not None:
                location = (*location, count - 1)
        return location

    def _read_keys(self) -> list[str]:
        keys: list[str] = []
        while True:
            self._skip(_SPACE)
            found = _KEY.match(self._text, self._at)
            if found is None:
                return keys or [""]
            keys.append(next((group for group in found.groups() if group is not None), found[0]))
            self._at = found.end()
            self._skip(_SPACE)
            if not self._text.startswith(".", self._at):
                return keys
            self._at += 1

    def _read_pair(self, table: Location) -> None:
        start = self._at
        location = table
        for key in self._read_keys():
            location = (*location, key)
            self._starts.setdefault(location, start)
        self._at += 1  # the equals sign
        self._skip(_SPACE)
        self._read_value(location)

    def _read_value(self, location: Location) -> None:
        opening = self._text[self._at : self._at + 1]
        if opening in ('"', "'") and (found := _TEXT.match(self._text, self._at)):
            self._at = found.end()
        elif opening == "[":
            self._read_array(location)
        elif opening == "{":
            self._read_inline_table(location)
        else:
            self._skip(_SCALAR)

    def _read_array(self, location: Location) -> None:
        number = 0
        while self._next_before("]"):
            self._starts.setdefault((*location, number), self._at)
            self._read_value((*location, number))
            number += 1

    def _read_inline_table(self, location: Location) -> None:
        while self._next_before("}"):
            self._read_pair(location)

    def _next_before(self, closing: str) -> bool:
        """Step over the opening bracket or a comma; whether another entry follows, else behind the closing bracket."""
        self._skip(_BLANK)
        if self._text[self._at : self._at + 1] in ("[", "{", ","):
            self._at += 1
            self._skip(_BLANK)
        if self._at >= len(self._text) or self._text[self._at] == closing:
            self._at += 1
            return False
        return True

    def _skip(self, pattern: re.Pattern[str]) -> None:
        if found := pattern.match(self._text, self._at):
            self._at = found.end()
