"""What is searched for and what is found by it: texts and queries as rows of words, the same for every database.

A word is a run of letters and digits, folded.  Scripts that put no space between words (Lao, Thai, Khmer, Burmese,
Chinese, Japanese) are cut into pairs of characters, each beginning one character later: a run of pairs is found only
where its characters stand together.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from domain.text import fold

#: Between a title and its text, so that no phrase spans both.  Every article holds it; nobody can type it.
GAP = "\ue000"

#: In the place of a word that was met too often.
SKIPPED = "\ue002"

_MARK = "\ue001"  # begins words about an article, which nobody can type either
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN = re.compile(rf"[{_UNSPACED}]+(?: +[{_UNSPACED}]+)*|[^\W_{_UNSPACED}]+")
_PIECE = re.compile(r'(?P<minus>(?<!\S)-(?=\S))?(?:"(?P<quoted>[^"]*)"?|(?P<plain>[^\s"]+))')

# What PostgreSQL can index of one text: a megabyte, 16,383 positions, 256 of one word.  The same holds for SQLite, so
# that both find the same.
_LONGEST_TEXT = 150_000  # characters; four bytes each at most
_MOST_WORDS = 12_000
_MOST_OF_ONE = 250
_LONGEST_WORD = 40  # characters

_MOST_TERMS = 24  # of one query; nobody remembers more words of an article
_MOST_IN_PHRASE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One thing that an article must, or must not, hold: words that follow each other."""

    words: tuple[str, ...]
    is_beginning: bool = False  #: the last of them may go on
    excluded: bool = False


def words_of(title: str, text: str, site: str | None = None) -> list[str]:
    """The words by which an article is found, in their order; of a very long text its first 12,000."""
    words = [*_words(title), GAP, *_words(text)]
    del words[_MOST_WORDS:]
    if len(words) - len(set(words)) >= _MOST_OF_ONE:  # else none can be met so often
        words = _thinned(words)
    if site is not None:
        words.append(site_word(site))
    return words


def site_word(site: str) -> str:
    """The word that every article of a site holds."""
    return _MARK + site.replace("-", GAP)


def terms_of(query: str) -> list[Term]:
    """What a query asks for, whatever was typed: quotes hold a phrase together, a minus in front excludes.

    The last word may be the beginning of one, unless it is quoted or a space follows.
    """
    folded = fold(query)
    open_ended = not query[-1:].isspace()
    pieces = list(_PIECE.finditer(folded))
    terms: list[Term] = []
    for piece in pieces:
        quoted, plain = piece["quoted"], piece["plain"]
        words = _asked(quoted if plain is None else plain)
        if not words:
            continue
        is_last = piece is pieces[-1] and plain is not None and open_ended and piece["minus"] is None
        terms.append(
            Term(
                words=words,
                is_beginning=_stands_alone(words[-1]) or (is_last and len(words[-1]) > 1 and not _is_pair(words[-1])),
                excluded=piece["minus"] is not None,
            )
        )
    return list(dict.fromkeys(terms))[:_MOST_TERMS]


def _words(text: str) -> list[str]:
    text = text[:_LONGEST_TEXT]
    if _UNSPACED_LETTER.search(text):
        return _cut(fold(text))
    return list(chain.from_iterable(map(_of_piece, text.split())))


@lru_cache(maxsize=30_000)  # texts are made of the same words: most are folded once, at a third of the cost
def _of_piece(piece: str) -> tuple[str, ...]:
    return tuple(_cut(fold(piece)))


def _cut(folded: str) -> list[str]:
    words: list[str] = []
    for run in _RUN.findall(folded):
        if _UNSPACED_LETTER.match(run):
            run = run.replace(" ", "")
            words += [run[place : place + 2] for place in range(len(run))]
        else:
            words.append(run[:_LONGEST_WORD])
    return words


_UNSPACED_LETTER = re.compile(f"[{_UNSPACED}]")


def _asked(folded: str) -> tuple[str, ...]:
    """The words of a phrase.  The last pair of a run that ends it says nothing of what follows."""
    words = _cut(folded)[:_MOST_IN_PHRASE]
    if len(words) > 1 and _stands_alone(words[-1]) and _is_pair(words[-2]):
        words.pop()
    return tuple(words)


def _is_pair(word: str) -> bool:
    return len(word) == 2 and _UNSPACED_LETTER.match(word) is not None


def _stands_alone(word: str) -> bool:
    """A single character of a script without spaces: it may begin any pair."""
    return len(word) == 1 and _UNSPACED_LETTER.match(word) is not None


def _thinned(words: list[str]) -> list[str]:
    """A word that is met too often gives way to gaps: all others keep their places."""
    too_often = {word for word, count in Counter(words).items() if count > _MOST_OF_ONE}
    if not too_often:  # as in nearly all: all that is left is to copy them one by one
        return words
    met: Counter[str] = Counter()
    kept = []
    for word in words:
        if word in too_often:
            met[word] += 1
        kept.append(word if met[word] <= _MOST_OF_ONE else SKIPPED)
    return kept
