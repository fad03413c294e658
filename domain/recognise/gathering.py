"""The facts of one round while they are gathered: filled from the strongest passage down, each with its proof."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.recognise.candidates import Candidate
from domain.recognise.document import Document, Sentence
from domain.rounds import Chair, Evidence, Format


@dataclass(slots=True, kw_only=True)
class Facts:
    """What is known of one round; filled from the strongest passage down, never overwritten."""

    starts_on: date | None = None
    ends_on: date | None = None
    year: int | None = None
    month: int | None = None
    country: str | None = None
    city: str | None = None
    format: Format | None = None
    chairs: tuple[Chair, ...] = ()
    evidence: list[Evidence] = field(default_factory=list)

    def prove(self, name: str, *sentences: Sentence) -> None:
        """Keep the sentences that prove a field."""
        for sentence in sentences:
            piece = Evidence(field=name, quote=sentence.quote)
            if piece not in self.evidence:
                self.evidence.append(piece)


def passages(document: Document, candidates: Sequence[Candidate]) -> list[tuple[Sentence, Candidate]]:
    """The sentences that name the round, those with a chairing verb first, then their neighbours."""
    named = [(candidate.clause.sentence, candidate) for candidate in candidates]
    named.sort(key=lambda pair: (not _chairs_it(pair[1]), pair[0].index == 0, pair[0].index))
    near = [
        (sentence, candidate)
        for home, candidate in named
        if home.index
        for sentence in document.neighbours(home)
        if all(sentence is not other for other, _ in named)
    ]
    if all(sentence.index == 0 for sentence, _ in named):
        # The headline alone names it: the whole text is its report.
        near = [(sentence, candidates[0]) for sentence in document.sentences[1:8]]
    return named + near


def _chairs_it(candidate: Candidate) -> bool:
    plain = candidate.clause.plain
    if not candidate.vocabulary.pattern("chairing").search(plain):
        return False
    return not candidate.vocabulary.pattern("receiving").search(plain)


def speaks_of_meeting(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence speaks of the meeting by another word, or of who led it."""
    vocabulary = candidate.vocabulary
    return any(vocabulary.pattern(entry).search(sentence.plain) for entry in ("talks", "chairing"))
