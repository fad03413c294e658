"""What somebody tells in his own words: an answer in an interview, a sentence between quotation marks."""

import re
from datetime import timedelta
from itertools import pairwise

from domain.passage import kept
from domain.recognise.candidates import Candidate
from domain.recognise.days import find_all_days
from domain.recognise.document import Document
from domain.recognise.past import FRESH
from domain.recognise.succession import is_of_day_told_before
from domain.recognise.timing import happened_just_now

_INTRODUCTION = 3  # sentences, with the title, in which a page says that it is an interview
_QUESTIONS = 2  # paragraphs that ask make an interview, whatever it calls itself
_SAID = 60  # characters (of Vietnamese) between quotation marks; what is shorter is a name or a motto
_QUOTES = re.compile('["「」『』]')


def is_told(document: Document, candidate: Candidate) -> bool:
    """Whether somebody tells of a round in his own words and gives it no day of these: a look back, no news."""
    sentence, published_on = candidate.clause.sentence, document.published_on
    quoted = _quote_around(document, candidate)
    if quoted is None and not _is_interview(document, candidate):
        return False
    first, last = quoted or (0, len(sentence.plain))
    days = find_all_days(sentence, candidate.vocabulary, published_on)
    if published_on is not None and any(
        first <= day.start < last and timedelta() <= published_on - day.first <= FRESH for day in days
    ):
        return False
    return not (happened_just_now(document, candidate) or is_of_day_told_before(document, candidate))


def _is_interview(document: Document, candidate: Candidate) -> bool:
    pattern = candidate.vocabulary.pattern("interviewing")
    asked = [other.index for other in document.sentences if pattern.search(other.plain)]
    return _questions(document) >= _QUESTIONS or len(asked) > 1 or (bool(asked) and asked[0] <= _INTRODUCTION)


@kept
def _questions(document: Document) -> int:
    """How many paragraphs end with a question."""
    last = {sentence.paragraph: sentence.plain for sentence in document.sentences[1:]}
    return sum(plain.rstrip("\"' ").endswith(("?", "？")) for plain in last.values())


def _quote_around(document: Document, candidate: Candidate) -> tuple[int, int] | None:
    """From where to where in its sentence quotation marks stand around a name, if a whole sentence is between them."""
    clause = candidate.clause
    offset = _starts(document, clause.sentence.paragraph)[clause.sentence.index]
    at = offset + clause.start + candidate.start
    for start, end in _quoted(document, clause.sentence.paragraph):
        if start <= at < end and end - start >= candidate.vocabulary.within(_SAID):
            return start - offset, end - offset
    return None


@kept
def _starts(document: Document, paragraph: int) -> dict[int, int]:
    """Where the sentences of a paragraph begin in it, by their index."""
    starts, at = {}, 0
    for sentence in document.sentences:
        if sentence.paragraph == paragraph:
            starts[sentence.index] = at
            at += len(sentence.plain) + 1
    return starts


@kept
def _quoted(document: Document, paragraph: int) -> list[tuple[int, int]]:
    """What stands between quotation marks in a paragraph; one that opens with a mark need not close it."""
    if paragraph == 0:
        return []
    text = " ".join(sentence.plain for sentence in document.sentences if sentence.paragraph == paragraph)
    marks = [hit.start() for hit in _QUOTES.finditer(text)]
    if len(marks) % 2:
        if marks[0] > 0:
            return []
        marks.append(len(text))
    return [span for place, span in enumerate(pairwise(marks)) if place % 2 == 0]
