"""Captions: what the pictures of a series show is told in the present tense, and is over."""

from domain.language.vocabulary import Vocabulary
from domain.passage import kept
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document
from domain.recognise.prospect import is_dated_ahead, is_in_present

_SERIES = 2  # captions that make a series
_AHEAD = ("future", "announcing", "governing", "coming", "imminent", "following")


def is_pictured(document: Document, candidate: Candidate) -> bool:
    """Whether one of a series of captions shows a round, with a verb in the present tense and no word of the future:
    "A greets his guest in Hanoi on December 28. (Photo: …)", and below it "The two chair the eighth …".
    """
    clause, vocabulary = candidate.clause, candidate.vocabulary
    if not clause.sentence.index or candidate.background or candidate.number is None or candidate.following:
        return False
    captions = _pictured(document, vocabulary)
    if len(captions) < _SERIES or clause.sentence.paragraph not in captions or not is_in_present(candidate):
        return False
    infinitive = vocabulary.pattern("infinitive")
    if any(
        infinitive.search(clause.plain, 0, hit.start()) for hit in vocabulary.pattern("present").finditer(clause.plain)
    ):
        return False
    if any(vocabulary.pattern(entry).search(clause.sentence.plain) for entry in _AHEAD):
        return False
    return not is_dated_ahead(document, clause.sentence, vocabulary)


@kept
def _pictured(document: Document, vocabulary: Vocabulary) -> frozenset[int]:
    """The paragraphs that say whose picture they stand under."""
    pictured = vocabulary.pattern("pictured")
    return frozenset(other.paragraph for other in document.sentences[1:] if pictured.search(other.plain))
