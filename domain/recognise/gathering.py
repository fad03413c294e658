"""The facts of one round while they are gathered: filled from the strongest passage down, each with its proof."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.language.vocabulary import Vocabulary, either
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document, Sentence
from domain.rounds import Chair, Evidence, Format

_OPENING = 30  # characters between what opens a sentence and the name that it is about
_APART = 12  # characters between a meeting and its day


@dataclass(slots=True, kw_only=True)
class Facts:
    """What is known of one round; filled from the strongest passage down, never overwritten."""

    starts_on: date | None = None
    ends_on: date | None = None
    year: int | None = None
    month: int | None = None
    goes_on: bool = False  #: the year is one since which rounds are held ("since 2015, ten"), and of none of them
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


def told_on_the_day_after(document: Document, candidate: Candidate) -> Sentence | None:
    """The sentence that puts a meeting on the day before the one of its candidate's, which tells of something else: "On
    11 September … received his guest, in Việt Nam for the 11th consultation.  The meeting was held the day before".
    """
    vocabulary, home = candidate.vocabulary, candidate.clause.sentence
    called = vocabulary.pattern("receiving").search(candidate.clause.plain, 0, candidate.start)
    if called is None and vocabulary.pattern("chairing").search(candidate.clause.plain):
        return None
    return next(
        (
            other
            for other in document.after(home, 2)
            if _is_of_day_before(other, vocabulary, apart=len(other.plain) if called else vocabulary.within(_APART))
            and vocabulary.pattern("following").search(other.plain) is None
            and speaks_of_meeting(other, candidate)
        ),
        None,
    )


def _is_of_day_before(sentence: Sentence, vocabulary: Vocabulary, apart: int) -> bool:
    """Whether a sentence speaks of the day before and of a meeting, close together: "at the meeting a day before"."""
    days = list(either(vocabulary, ("day_before", "eve")).finditer(sentence.plain))
    talks = list(vocabulary.pattern("talks").finditer(sentence.plain)) if days else []
    return any(max(day.start() - one.end(), one.start() - day.end()) <= apart for day in days for one in talks)


def speaks_of_meeting(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence speaks of the meeting by another word, or of who led it."""
    vocabulary = candidate.vocabulary
    if vocabulary.pattern("previous").search(sentence.plain):
        return False
    if is_told_before(sentence, candidate):
        return True
    return any(vocabulary.pattern(entry).search(sentence.plain) for entry in ("talks", "chairing"))


def is_told_before(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a candidate's sentence says of what the one right before it tells that it was its round: "They met in
    Hanoi on Thursday.  That was the 12th consultation".
    """
    home = candidate.clause.sentence
    if sentence.index != home.index - 1 or not sentence.index or candidate.clause.start:
        return False
    return candidate.vocabulary.pattern("identifying").match(home.plain) is not None


def is_identified(sentence: Sentence, candidate: Candidate) -> bool:
    """The same, where nothing but words of the name stands between, or which time it was: not "That was among the
    results of the 12th".
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    opening = vocabulary.pattern("identifying").match(plain)
    if opening is None or candidate.is_bare or not is_told_before(sentence, candidate):
        return False
    beside = vocabulary.within(_OPENING)
    times = vocabulary.pattern("times").search(plain, opening.end(), candidate.start)
    if times is not None and times.start() - opening.end() <= beside:
        return True  # "It was the fifth time that the two ministries held their consultation"
    return 0 <= candidate.start - opening.end() <= beside


def is_led_next(document: Document, candidate: Candidate, named: set[int]) -> bool:
    """Whether the next sentence says who led the meeting, on a day of these: "… for the 11th consultation.  He and A B
    had chaired the meeting that morning".
    """
    vocabulary, home = candidate.vocabulary, candidate.clause.sentence
    for other in document.after(home, 1):
        if other.paragraph != home.paragraph or other.index in named or candidate.number is None:
            continue
        ahead = any(vocabulary.pattern(entry).search(other.plain) for entry in ("future", "following", "previous"))
        led = all(vocabulary.pattern(entry).search(other.plain) for entry in ("talks", "chairing", "same_day"))
        if led and not ahead:
            return True
    return False
