"""Lines of text: made clean, compared, and told apart (sentence, headline, headline printed twice)."""

import re
import unicodedata
from functools import lru_cache
from itertools import islice

#: Characters that show nothing: zero widths, joiners, direction marks, soft hyphen, controls, lone surrogates.
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufffe\uffff"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff"
)
_INVISIBLE = re.compile(f"[{_UNSEEN}]")
_VISIBLE = re.compile(rf"[^\s{_UNSEEN}]")
# Scripts without spaces: a character is taken for a word.
_DENSE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_WORD = re.compile(rf"[^\W_{_DENSE}]+|(?=[^\W_])[{_DENSE}]")
_DENSE_LETTER = re.compile(f"[{_DENSE}]")
_SPACED_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?…:;。！？；：।۔။](?:\s*/\.)?[\s\"'”’»)\]」』）]*$")
UNSTOPPED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")  # Thai, Lao, Burmese, Khmer: no full stops
_STOP = re.compile(r"[.!?…](?:\s|$)|[。！？।۔။]")
_CLOSED = re.compile(r"[.!?…。！？।۔။]|[\"”»)\]]$")


_SHORT = 300  # characters
_LINE = 1000  # characters of a paragraph
_TAIL = 60  # characters that close a sentence: marks, quotes, brackets, spaces


def tidy(text: str) -> str:
    """The text on one line, NFC, with plain single spaces and nothing invisible."""
    return _tidied(text) if len(text) <= _SHORT else _tidied.__wrapped__(text)


@lru_cache(maxsize=4096)  # each step of reading asks for the same lines; long texts would only fill the memory
def _tidied(text: str) -> str:
    line = " ".join(text.split())
    if not line.isprintable() or "\u034f" in line or "\u115f" in line or "\u1160" in line:
        # Seldom, and `sub` looks at each letter; the three are invisible, and "printable" all the same.
        line = " ".join(_INVISIBLE.sub("", line).split())
    return unicodedata.normalize("NFC", line)


def is_blank(text: str) -> bool:
    """Whether a text shows nothing."""
    return _VISIBLE.search(text) is None


def small(text: str) -> str:
    """The text in small letters, as many as it had: for patterns in small letters.

    Patterns of many words take a quarter of the time so that they take when they are told to ignore the case.
    """
    return text.replace("İ", "i").lower()  # the one capital whose small letter is two characters


def fold(text: str) -> str:
    """The words of a text in lower case, for comparing: punctuation and spacing do not count."""
    return _folded(text) if len(text) <= _LINE else _folded.__wrapped__(text)


@lru_cache(maxsize=2048)  # as for `tidy`; a page has some hundred lines, and each is folded about five times
def _folded(text: str) -> str:
    return " ".join(words(text))


def words(text: str) -> list[str]:
    """The words of a text in lower case; a script without spaces gives its characters."""
    return _cut(text.lower())


def _cut(text: str) -> list[str]:
    if _DENSE_LETTER.search(text) is not None:
        return _WORD.findall(text)
    found: list[str] = []
    for piece in text.split():  # most pieces are a word: told in half the time that patterns take
        if piece.isalnum():
            found.append(piece)
        else:
            found += _SPACED_WORD.findall(piece)
    return found


def held_in(part: str, whole: str) -> float:
    """Which share of the runs of three words of `part` stands in `whole`, from 0 to 1."""
    mine, theirs = words(part), words(whole)
    size = min(3, len(mine))
    if not size:
        return 1.0
    known = {tuple(theirs[i : i + size]) for i in range(len(theirs) - size + 1)}
    runs = [tuple(mine[i : i + size]) for i in range(len(mine) - size + 1)]
    return sum(run in known for run in runs) / len(runs)


def is_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does."""
    return _SENTENCE_END.search(line[-_TAIL:]) is not None


def is_bare_headline(line: str) -> bool:
    """Whether a line could be a headline: a few words or more, and no sentence's end."""
    return 4 <= len(words(line)) <= 45 and not _CLOSED.search(line[-1:]) and not is_sentence(line)


def doubled(line: str) -> str | None:
    """The headline that a line prints twice (an image's alternative text and a title, glued), or `None`."""
    found = words(line)
    half = len(found) // 2
    if half < 4 or len(found) % 2 or found[:half] != found[half:]:
        return None
    return line[: len(line) // 2].strip()


def place_of(title: str, lines: list[str]) -> int | None:
    """Where a title stands among lines, however it is set."""
    wanted = fold(title)
    return next((at for at, line in enumerate(lines) if fold(line) == wanted), None)


def letters(lines: list[str]) -> int:
    """How many letters and figures lines have."""
    return sum(map(_letters, lines))


@lru_cache(maxsize=2048)
def _letters(line: str) -> int:
    return sum(map(len, _cut(line)))


def is_running(line: str) -> bool:
    """Whether a line is a sentence of some length, or as long as one in a script that ends sentences with a space."""
    return _is_running(line)


@lru_cache(maxsize=2048)
def _is_running(line: str) -> bool:
    if is_sentence(line):
        return next(islice(_WORD.finditer(line.lower()), 7, None), None) is not None  # the eighth word
    return (len(line) >= 100 and _STOP.search(line) is not None) or len(UNSTOPPED.findall(line)) >= 45
