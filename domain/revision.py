"""What a change of an article's wording means: whether it matters to somebody who watches a round, and why.

It matters if a recognised fact is another one, if a sentence or title about a round says something else, or if a
substantial part of the text does.  A typo, a comma, another spelling, a paragraph that moved do not.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache

from domain.diff import Mark, Piece, Sort, likeness, text_diff, word_diff, words
from domain.essence import is_fleeting
from domain.language import VOCABULARIES
from domain.language.patterns import Pattern
from domain.rounds import Mention
from domain.stories import shingles
from domain.text import bare, plain, sentences

_ALIKE = 0.75  # of 1: letters that a word keeps whose typo is mended ("acknowleged", "acknowledged")
_TYPO = 3  # words at most
_SAME_SENTENCE = 0.5  # of 1: words that a sentence keeps that was reworded
_REWORDED = (0.34, 4)  # share and number of words from which on a sentence about a round says something else
_MANY = 8  # words from which on it does, however long it is
_PART = (0.2, 12)  # the same of a text: share and number of words
_LARGE = 120  # words from which on a part is substantial however long the text is
_LONGEST = 4000  # characters of a sentence that are weighed; what is longer is no sentence

#: Turns what is said into its contrary, by language: vi, en, fr, es, zh, lo.
_CONTRARY = re.compile(
    r"(?<!\w)(?:không|chưa|hủy|hoãn|đình chỉ|not|n't|never|no|cancel\w*|postpone\w*|suspend\w*|"
    r"ne|pas|jamais|annul\w*|report[ée]\w*|"
    r"nunca|jamás|cancel\w*|aplaz\w*|suspen\w*)(?!\w)|[不没未无]|取消|推迟|ບໍ່|ຍົກເລີກ|ເລື່ອນ"
)
_SIGNS = re.compile(r"[\W_]+")
_NUMERAL = re.compile(r"[\d零一二三四五六七八九十百千]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What one version of an article says."""

    title: str
    text: str
    mentions: Sequence[Mention] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """What an article said first, and what it says now."""

    first: str
    newest: str


def is_echo(edit: Edit, others: Sequence[Edit]) -> bool:
    """Whether an article only follows a copy of its text that was edited in the same way before.

    A copy that lacks a passage from its first day on has not lost it: receivers shorten.
    """
    before, now = shingles(edit.first), shingles(edit.newest)
    gone, come = before - now, now - before
    if not gone and not come:  # only the title is another one: no copy can tell
        return False
    past = [(shingles(one.first), shingles(one.newest)) for one in others]
    return any(
        2 * (len(come & (newest - first)) + len(gone & (first - newest))) >= len(gone) + len(come)
        for first, newest in past
    )


def what_matters(before: Wording, after: Wording) -> str | None:
    """Why the change from `before` to `after` is worth telling somebody who watches a round; `None`: it is not."""
    if facts(before.mentions) != facts(after.mentions):
        return "a recognised fact is another one"
    if not before.mentions and not after.mentions:
        return None
    if says_something_else(before.title, after.title) and (_names(before.title) or _names(after.title)):
        return "the title says something else of the round"
    if any(_sentence_changes(before, after)):
        return "a sentence about the round says something else"
    changed, total = _changed_words(before.text, after.text)
    if changed >= _LARGE or (changed >= _PART[1] and changed >= total * _PART[0]):
        return "a substantial part of the text is another one"
    return None


def facts(mentions: Sequence[Mention]) -> frozenset[tuple[object, ...]]:
    """What an article says of rounds, without the sentences that say so."""
    return frozenset(
        (m.mechanism, m.number, m.status, m.starts_on, m.ends_on, m.year, m.country, m.city, m.format, m.chairs)
        for m in mentions
    )


def says_something_else(before: str, after: str) -> bool:
    """Whether a sentence or title was changed in more than its spelling, punctuation or a word or two."""
    before, after = before[:_LONGEST], after[:_LONGEST]
    if _letters(before) == _letters(after):
        return False
    if Counter(_CONTRARY.findall(plain(before))) != Counter(_CONTRARY.findall(plain(after))):
        return True
    pieces = word_diff(before, after)
    changed = 0.0
    for gone, new in _replacements(pieces):
        if _is_slight(gone, new):
            continue
        if _other_number(gone, new):
            return True
        if _has_name(gone) and _has_name(new):
            return True
        changed += max(_weight(gone), _weight(new))
    total = max(_weight(before), _weight(after))
    return changed >= _MANY or (changed >= _REWORDED[1] and changed >= total * _REWORDED[0])


def _sentence_changes(before: Wording, after: Wording) -> Iterator[bool]:
    """For every sentence about a round that stands in one text only: whether the other does not say it."""
    quotes = {_letters(piece.quote) for m in (*before.mentions, *after.mentions) for piece in m.evidence}
    old, new = list(_sentences(before.text)), list(_sentences(after.text))
    old_letters, new_letters = {_letters(one) for one in old}, {_letters(one) for one in new}
    gone = [one for one in old if _letters(one) not in new_letters]
    come = [one for one in new if _letters(one) not in old_letters]
    ours = [one for one in gone if _names(one) or _letters(one) in quotes]
    theirs = [one for one in come if _names(one) or _letters(one) in quotes]
    for mine, others, forth in ((ours, come, True), (theirs, gone, False)):
        for one in mine[:50]:  # more than that is a rewrite, which counts as a whole
            other = max(others[:200], key=lambda text: likeness(one, text), default="")
            if likeness(one, other) < _SAME_SENTENCE:
                yield True
            else:
                yield says_something_else(one, other) if forth else says_something_else(other, one)


def _changed_words(before: str, after: str) -> tuple[float, float]:
    """How many words of the larger text are not in the other, typos and moves aside, and how many it has."""
    gone = come = 0.0
    for passage in text_diff(_lasting(before), _lasting(after)):
        if passage.sort is Sort.GONE:
            gone += sum(_weight(piece.text) for piece in passage.pieces)
        elif passage.sort is Sort.NEW:
            come += sum(_weight(piece.text) for piece in passage.pieces)
        elif passage.sort is Sort.EDITED:
            for old, new in _replacements(passage.pieces):
                if not _is_slight(old, new):
                    gone, come = gone + _weight(old), come + _weight(new)
    return max(gone, come), max(_weight(before), _weight(after))


def _lasting(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.strip() and not is_fleeting(plain(line)))


def _replacements(pieces: Sequence[Piece]) -> Iterator[tuple[str, str]]:
    """What went and what came in its place, one of which may be nothing."""
    gone = ""
    for piece in pieces:
        if piece.mark is Mark.NEW:
            yield gone, piece.text
            gone = ""
            continue
        if gone:
            yield gone, ""
        gone = piece.text if piece.mark is Mark.GONE else ""
    if gone:
        yield gone, ""


def _is_slight(gone: str, new: str) -> bool:
    """Whether a change is one of spelling: the same letters, or nearly, and the same numbers."""
    one, other = _letters(gone), _letters(new)
    if one == other:
        return True
    if _NUMERAL.findall(gone) != _NUMERAL.findall(new) or not one or not other:
        return False
    if max(_weight(gone), _weight(new)) > _TYPO:
        return False
    if _UNSPACED.search(gone) and _UNSPACED.search(new):
        return max(len(gone.strip()), len(new.strip())) <= 2
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def _other_number(gone: str, new: str) -> bool:
    """Whether one number stands where another stood, or one came or went by itself: "the tenth", "the 11th"."""
    old, come = _numbers(gone), _numbers(new)
    if old == come:
        return False
    alone = [word for word in words(gone + " " + new) if not word.isspace()]
    return bool(old and come) or len(alone) == len(_numbers(f"{gone} {new}"))


def _numbers(text: str) -> list[str]:
    return [word for word in words(plain(text)) if word[0].isdigit() or word in _numerals()]


@cache
def _numerals() -> frozenset[str]:
    return frozenset(word for one in VOCABULARIES for word in one.numerals if " " not in word) | frozenset(
        "零一二三四五六七八九十百千"
    )


def _has_name(text: str) -> bool:
    """Whether a word in it begins with a capital."""
    return any(word[:1].isupper() for word in words(text))


def _weight(text: str) -> float:
    """How many words a text has; a character of a script without spaces is half a word."""
    return sum(0.5 if _UNSPACED.match(word) else 1.0 for word in words(text) if word[0].isalnum())


def _letters(text: str) -> str:
    """The text as it is said: no accents, case, spaces or signs."""
    return _SIGNS.sub("", bare(plain(text)))


def _sentences(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        if not is_fleeting(plain(line)):
            yield from sentences(line)


@cache
def _nouns() -> tuple[tuple[tuple[str, ...], Pattern], ...]:
    """Per language: what every name of a consultation holds, and the names."""
    return tuple(
        (one.roots, Pattern("|".join(f"(?:{noun.pattern})" for nouns in one.nouns.values() for noun in nouns)))
        for one in VOCABULARIES
    )


def _names(text: str) -> bool:
    """Whether a sentence names a consultation, in whatever language."""
    said = plain(text)
    return any(any(root in said for root in roots) and pattern.search(said) is not None for roots, pattern in _nouns())
