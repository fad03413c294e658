"""Log lines: one line each, whatever stands in it, of bounded length and without secrets; never in the way of work."""

import logging
import sys
from copy import copy
from typing import TextIO

from domain.errors import RoundwatchError
from domain.url import without_secrets

_LONGEST = 2_000  # characters of one message; a traceback may have more lines, each of which is cut
_CUT = 500


class OneLineFormatter(logging.Formatter):
    """A line a record: control characters are escaped, so that nobody writes a line, or colours, of his own."""

    def format(self, record: logging.LogRecord) -> str:
        """The line; of a fault of our own also its traceback, line by line."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, RoundwatchError):  # it says what is wrong, where, and what to do
            return _line(f"{self._without_trace(record)}: {error}", _LONGEST)
        trace = record.exc_info or record.exc_text
        text = super().format(record)
        first, *more = text.split("\n") if trace else [text]
        return "\n".join([_line(first, _LONGEST), *(f"  {_line(line, _CUT)}" for line in more)])

    def _without_trace(self, record: logging.LogRecord) -> str:
        bare = copy(record)
        bare.exc_info = bare.exc_text = None
        return super().format(bare)


class PatientHandler(logging.StreamHandler[TextIO]):
    """Writes where it can: a full disk or a closed pipe loses lines and stops nothing."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """A line could not be written; there is nowhere to say so, unless it is our own fault."""
        if not isinstance(sys.exc_info()[1], OSError | ValueError):  # ValueError: the stream is closed
            super().handleError(record)


def log_to_standard_error(level: int = logging.WARNING, *, at_least: int = logging.NOTSET) -> None:
    """Every log line of this process goes to standard error from now on, unless somebody has set that up already.

    `level` is that of loggers that have none of their own; nothing below `at_least` is written, whoever logs it.
    """
    root = logging.getLogger()
    if root.handlers:
        return
    handler = PatientHandler(sys.stderr)
    handler.setFormatter(OneLineFormatter("%(asctime)s %(levelname)s %(message)s"))
    handler.setLevel(at_least)
    root.addHandler(handler)
    root.setLevel(level)


def _line(text: str, longest: int) -> str:
    # Cut first: a line of a megabyte is not worth escaping.
    cut = text[:longest]
    safe = "".join(letter if letter.isprintable() or letter == " " else _escaped(letter) for letter in cut)
    return without_secrets(safe) + ("…" if len(text) > longest else "")


def _escaped(letter: str) -> str:
    return letter.encode("unicode_escape").decode("ascii")
