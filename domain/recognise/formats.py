"""How the two sides of a round met: online, in person, or both."""

from collections.abc import Sequence

from domain.language.vocabulary import Vocabulary, compiled
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document, Sentence
from domain.recognise.gathering import Facts, speaks_of_meeting
from domain.recognise.sites import find_places
from domain.rounds import Format

_ONCE = 60  # characters before a word for online in which it may be said that it is of other meetings


def find_format(
    document: Document,
    candidates: Sequence[Candidate],
    passages: Sequence[tuple[Sentence, Candidate]],
    facts: Facts,
    others: Sequence[Candidate],
) -> None:
    """How the two sides met; not as a sentence beside the name says that they did in one of the `others`."""
    homes = {candidate.clause.sentence.index for candidate in candidates}
    theirs = {other.clause.sentence.index for other in others if not other.following} - homes
    for sentence, candidate in passages:
        if sentence.index in theirs:
            continue
        if sentence.index not in homes and not speaks_of_meeting(sentence, candidate):
            continue
        if sentence.index not in homes and not candidate.is_weak and candidate.noun in sentence.plain:
            continue  # another round, in the next line of a list
        if (made := _format_told(sentence, candidate.vocabulary)) is not None:
            facts.format = made
            facts.prove("format", sentence)
            return
    if any(place.sure for c in candidates for place in find_places(c.clause.plain, c.vocabulary)):
        return
    # "Deputy foreign ministers conferred by video link …", and far below: "It was the sixth consultation."
    vocabulary = candidates[0].vocabulary
    for sentence in document.sentences[:2]:
        officers = any(compiled(pattern).search(sentence.plain) for _, pattern in vocabulary.ranks)
        if officers and (made := _format_told(sentence, vocabulary)) is not None:
            facts.format = made
            facts.prove("format", sentence)
            return


def _format_told(sentence: Sentence, vocabulary: Vocabulary) -> Format | None:
    """How a meeting was held, as a sentence tells it; talks by telephone are none."""
    if vocabulary.pattern("phoning").search(sentence.plain):
        return None
    ways = (("hybrid", Format.HYBRID), ("online", Format.ONLINE))
    return next((made for entry, made in ways if _is_held_so(sentence, vocabulary, entry)), None)


def _is_held_so(sentence: Sentence, vocabulary: Vocabulary, entry: str) -> bool:
    """Whether a sentence says how a meeting was held, and not how others were: "after two editions by video"."""
    plain, once = sentence.plain, vocabulary.pattern("once_online")
    near = vocabulary.within(_ONCE)
    hits = vocabulary.pattern(entry).finditer(plain)
    return any(once.search(plain, max(0, hit.start() - near), hit.start()) is None for hit in hits)
