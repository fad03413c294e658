"""Whether words around a name say that somebody led or held the meeting, and who was together."""

from collections.abc import Sequence
from datetime import timedelta

from domain.language.people import canonical_name, known_names, party_of
from domain.language.vocabulary import Vocabulary, compiled
from domain.recognise.candidates import Candidate
from domain.recognise.days import find_all_days
from domain.recognise.document import Document, Sentence
from domain.recognise.past import LEAD, NEWS
from domain.recognise.people import find_people
from domain.text import bare


def is_opening(candidate: Candidate) -> bool:
    """Whether a name stands in headline or lead.

    Where words do not stand apart, cues are so short that they say little: of the lead only its first sentence counts;
    where no verb tells what is over, only the headline is news by itself.
    """
    sentence, vocabulary = candidate.clause.sentence, candidate.vocabulary
    if not vocabulary.spaced:
        return sentence.index < LEAD
    return sentence.paragraph < (LEAD if vocabulary.has_tenses else 1)


def is_said_in(plain: str, vocabulary: Vocabulary, entry: str) -> bool:
    """Whether words tell that somebody led or held a meeting, otherwise than beside its name."""
    beside = [hit.span() for hit in vocabulary.pattern("led_by").finditer(plain)]
    said = vocabulary.pattern(entry).finditer(plain)
    return any(not any(first <= hit.start() < last for first, last in beside) for hit in said)


def is_told_of_meeting(candidate: Candidate, beside: Sequence[Sentence]) -> bool:
    """Whether words beside a name, and not only those that are part of what it is said of, tell of a meeting: its
    leaders, officers of both sides, "the talks were at the same time the 11th …".
    """
    vocabulary, clause = candidate.vocabulary, candidate.clause
    if any(vocabulary.pattern("chairing").search(other.plain) for other in (clause.sentence, *beside)):
        return True
    if vocabulary.pattern("talks").search(clause.plain, 0, candidate.start):
        return True
    return clause.sentence.paragraph <= LEAD and is_of_officers(vocabulary, [clause.sentence])


def is_of_officers(vocabulary: Vocabulary, told: Sequence[Sentence]) -> bool:
    """Whether sentences name officers of both sides, or a visit: they were together, and the news is theirs."""
    if any(compiled(pattern).search(other.plain) for _, pattern in vocabulary.ranks for other in told):
        return True
    if any(vocabulary.pattern(entry).search(other.plain) for entry in ("counterpart", "visiting") for other in told):
        return True
    titles = [hit.groupdict() for other in told for hit in vocabulary.pattern("title").finditer(other.plain)]
    return sum(bool(title.get("deputy") or title.get("minister")) for title in titles) > 1


def are_both_there(document: Document, told: Sequence[Sentence], vocabulary: Vocabulary) -> bool:
    """Whether sentences name people of two of the parties, whatever they say that these did."""
    parties = {person.party for sentence in told for person in find_people(sentence, vocabulary)}
    return len(parties & document.sought) > 1


def are_both_known(document: Document, told: Sequence[Sentence]) -> bool:
    """Whether sentences name people of two parties whom everybody knows, who are of foreign ministries."""
    names = {hit[0] for sentence in told for hit in known_names(bare(sentence.plain))}
    return len({party_of(canonical_name(name)) for name in names} & document.sought) > 1


def is_met_in_lead(document: Document, candidate: Candidate) -> bool:
    """Whether a headline has a round, and the lead says who led the meeting on a day of these: what the text goes on to
    announce will come of it ("Political consultation …", "On 17 September A and B led the meeting.").
    """
    vocabulary = candidate.vocabulary
    if candidate.clause.sentence.index or document.published_on is None:
        return False
    for other in document.sentences[1 : LEAD + 1]:
        told = all(vocabulary.pattern(entry).search(other.plain) for entry in ("chairing", "talks"))
        ahead = any(vocabulary.pattern(entry).search(other.plain) for entry in ("future", "announcing"))
        days = find_all_days(other, vocabulary, document.published_on)
        if told and not ahead and any(timedelta() <= document.published_on - d.first <= NEWS for d in days):
            return True
    return False
