"""How the two sides of a round met: online, in person, or both."""

from collections.abc import Sequence

from domain.language.connecting import COMMA
from domain.language.vocabulary import Vocabulary, compiled
from domain.recognise.candidates import Candidate
from domain.recognise.days import find_days
from domain.recognise.document import Document, Sentence
from domain.recognise.gathering import Facts, speaks_of_meeting
from domain.recognise.leaders import names_leader
from domain.recognise.sites import find_places
from domain.rounds import Format, Status

_OF_OTHERS = ("counted", "following", "previous", "receiving", "future", "announcing", "last_year", "past")
_BEHIND = 2  # sentences behind a name in which it may be said who took part and how
_ONCE = 60  # characters before a word for online in which it may be said that it is of other meetings


def find_format(
    document: Document,
    candidates: Sequence[Candidate],
    passages: Sequence[tuple[Sentence, Candidate]],
    facts: Facts,
    others: Sequence[Candidate],
) -> None:
    """How the two sides met; not as a sentence beside the name says that they did in one of the `others`."""
    if (sentence := _joined_from_afar(document, candidates)) is not None:
        facts.format = Format.HYBRID
        facts.prove("format", sentence)
        return
    homes = {candidate.clause.sentence.index for candidate in candidates}
    theirs = {other.clause.sentence.index for other in others if not other.following} - homes
    for sentence, candidate in passages:
        home = sentence.index in homes
        confer = not home and _confer(sentence, candidate, document, facts, others)
        if sentence.index in theirs and not confer:
            continue
        if not home and not (confer or speaks_of_meeting(sentence, candidate)):
            continue
        if not home and not candidate.is_weak and candidate.noun in sentence.plain:
            continue  # another round, in the next line of a list
        if (made := _format_told(sentence, candidate.vocabulary, beside=None if home else candidate)) is not None:
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


def _joined_from_afar(document: Document, candidates: Sequence[Candidate]) -> Sentence | None:
    """The sentence behind that of a round with its place which says that one of the two took part by video, or that the
    form was a mixed one: "… was held in Vientiane.  The minister, who was in Geneva, joined by video".
    """
    for candidate in candidates:
        home, vocabulary = candidate.clause.sentence, candidate.vocabulary
        if candidate.status is not Status.HELD or not any(p.sure for p in find_places(home.plain, vocabulary)):
            continue
        for other in document.after(home, _BEHIND, of_all=True):
            said = vocabulary.pattern("from_afar").search(other.plain)
            if said and not any(vocabulary.pattern(entry).search(other.plain) for entry in _OF_OTHERS):
                return other
    return None


def _confer(
    sentence: Sentence, candidate: Candidate, document: Document, facts: Facts, others: Sequence[Candidate]
) -> bool:
    """Whether a sentence beside a name says how the two sides met, on no other day: "Because of the pandemic, the
    delegations met by video link", up to a comma behind which it may name another round: "…, as for the fifth".
    """
    vocabulary, plain = candidate.vocabulary, str(sentence.plain)
    named = [o.clause.start + o.start for o in others if o.clause.sentence is sentence]
    plain = plain[: max(0, plain.rfind(",", 0, min(named)))] if named else plain
    if vocabulary.pattern("conferring").search(plain) is None:
        return False
    counted = ("ordinal_before", "ordinal_after") if vocabulary.pattern("counted").search(plain) else ()
    if any(vocabulary.pattern(entry).search(plain) for entry in ("previous", "following", *counted)):
        return False
    if names_leader(plain, vocabulary):
        return False  # "The two prime ministers had met online"
    days = [day for day in find_days(sentence, document.published_on) if day.start < len(plain)]
    if days and all(not day.first <= (facts.starts_on or day.first) <= day.last for day in days):
        return False
    met = [hit.end() for hit in vocabulary.pattern("conferring").finditer(plain)]
    ways = [vocabulary.pattern(entry).search(plain, at) for at in met for entry in ("online", "hybrid")]
    return any(way and not COMMA.search(plain, met[0], way.start()) for way in ways)


def _format_told(sentence: Sentence, vocabulary: Vocabulary, *, beside: Candidate | None = None) -> Format | None:
    """How a meeting was held, as a sentence tells it; talks by telephone are none.

    `beside`: the round that the sentence stands beside and does not name; it may say how others are to meet.
    """
    if vocabulary.pattern("phoning").search(sentence.plain):
        return None
    ways = (("hybrid", Format.HYBRID), ("online", Format.ONLINE))
    return next((made for entry, made in ways if _is_held_so(sentence, vocabulary, entry, beside)), None)


def _is_held_so(sentence: Sentence, vocabulary: Vocabulary, entry: str, beside: Candidate | None) -> bool:
    """Whether a sentence says how a meeting was held, and not how others were: "after two editions by video"."""
    plain, once = sentence.plain, vocabulary.pattern("once_online")
    near = vocabulary.within(_ONCE)
    hits = vocabulary.pattern(entry).finditer(plain)
    told = [hit.start() for hit in hits if once.search(plain, max(0, hit.start() - near), hit.start()) is None]
    return any(beside is None or not _is_agreed_on(plain, start, beside) for start in told)


def _is_agreed_on(plain: str, start: int, beside: Candidate) -> bool:
    """Whether it is how others are to meet that a sentence says: "agreed that their experts will confer by video"."""
    vocabulary = beside.vocabulary
    if vocabulary.has_tenses and vocabulary.pattern("future").search(plain, 0, start):
        return True
    over = beside.status is Status.HELD and not vocabulary.spaced
    return over and vocabulary.pattern("announcing").search(plain) is not None
