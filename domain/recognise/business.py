"""Whether a name is of foreign ministries, where it may be of others, too."""

from collections.abc import Sequence

from domain.recognise.candidates import Candidate
from domain.recognise.document import Document
from domain.recognise.leading import are_both_known

_SOON = 2  # sentences in which a page still speaks of the consultation that it named
_LEAD = 3  # sentences, with the title
_BEFORE = 4  # sentences before a name
_BESIDE = 30  # characters around a name in which the business is its own


def other_ministry(candidate: Candidate) -> str | None:
    """Why a name is of another ministry or body, if one stands beside it and no diplomats; what a body is called ("the
    Party's commission for foreign relations") makes no diplomats of it.
    """
    clause, vocabulary = candidate.clause, candidate.vocabulary
    other = vocabulary.pattern("other_ministry").search(clause.plain)
    said: str = clause.sentence.plain
    if bodies := list(vocabulary.pattern("other_body").finditer(said)):
        # "ủy ban đối ngoại" is no "ban đối ngoại" besides
        first = clause.start + other.start() if other else 0
        other = None if any(hit.start() <= first < hit.end() for hit in bodies) else other
        # "the consultation of the deputy ministers and the conference of the committees": no body of these
        beyond = candidate.level is not None and bodies[0].start() > clause.start + candidate.end
        other = other or (None if beyond else bodies[0])
        for hit in reversed(bodies):
            said = f"{said[: hit.start()]} {said[hit.end() :]}"
    if other is None or vocabulary.pattern("diplomacy").search(said):
        return None
    return f"of another ministry: “{other[0]}” stands beside it"


def other_level(candidate: Candidate) -> str | None:
    """Why a name is of others than ministers and their deputies, if words beside it say so, and none says more."""
    vocabulary = candidate.vocabulary
    beside = vocabulary.within(2 * _BESIDE if candidate.is_unnamed else _BESIDE)
    lower = vocabulary.pattern("other_level").search(
        candidate.clause.plain, max(candidate.head, candidate.start - beside), candidate.spread + beside
    )
    if lower is None or candidate.level is not None:
        return None
    return f"at another level: “{lower[0]}” stands beside it"


def why_not_ours(document: Document, candidate: Candidate, earlier: Sequence[Candidate]) -> str | None:
    """Why a name is of no foreign ministries, if so; without "political" in it, something near must say that it is."""
    sentence, vocabulary = candidate.clause.sentence, candidate.vocabulary
    if (other := other_ministry(candidate)) is not None:
        return other
    if (lower := other_level(candidate)) is not None:
        return lower
    if not candidate.is_weak:
        return None
    if (holder := vocabulary.pattern("other_holder").search(candidate.clause.plain)) is not None:
        return f"of another body: “{holder[0]}” stands beside it"
    beside = vocabulary.within(_BESIDE)
    last = max(candidate.spread, candidate.end + beside)
    if (there := vocabulary.pattern("whereat").match(candidate.clause.plain, candidate.end)) is not None:
        last = there.end()  # "第10回の次官級協議では、国境貿易の…": what they spoke of there
    said = candidate.clause.plain[max(0, candidate.start - beside) : last]
    diplomats = vocabulary.pattern("diplomacy")
    spoken_of = any(not other.is_weak for other in earlier) or (
        bool(earlier) and 0 < sentence.index <= earlier[-1].clause.sentence.index + _SOON
    )
    if not spoken_of:
        near = list(document.so_far(sentence))
        near += document.sentences[1:3] if sentence.index == 0 else document.sentences[:1]
        near += document.sentences[2:3] if sentence.index == 1 else []  # a lead whose next sentence says who met
        if any(diplomats.search(other.plain) for other in (sentence, *document.sentences[:1])):
            near = list(document.sentences[:1])  # the next ones may be about anything
        if diplomats.search(candidate.clause.plain, candidate.start, candidate.spread):
            near = []  # "was for the consultation of foreign ministers", below a headline on the National Assembly
        said = " ".join(other.plain for other in (*near, sentence))
    business = vocabulary.pattern("other_business").search(said)
    if business:
        return f"other business: “{business[0]}” stands near it"
    if spoken_of or diplomats.search(said):
        return None
    if candidate.number is not None and are_both_known(document, (sentence,)):
        return None  # whoever they are said to be: deputy foreign ministers by their names
    # What is counted may be told farther down on a page about diplomats.
    if sentence.index and (candidate.number is not None or candidate.following):
        about = (*document.sentences[:_LEAD], *document.before(sentence, _BEFORE))
        if any(diplomats.search(other.plain) for other in about):
            return None
    return "nothing near it says that it is of foreign ministries"
