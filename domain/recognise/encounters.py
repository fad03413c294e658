"""Whom the sentences before a name bring together."""

from collections.abc import Sequence

from domain.recognise.candidates import Candidate
from domain.recognise.document import Document
from domain.recognise.parties import NOBODY, Parties, sentence_parties
from domain.recognise.people import find_people

_BOTH = ("pair", "theirs", "sides")  #: words for two who were named before


def met_right_before(document: Document, candidate: Candidate, earlier: Sequence[tuple[Candidate, Parties]]) -> Parties:
    """The two countries whose officers the sentence right before one brings together, behind any round that it names,
    if the candidate is told of these two: "Back from the seventh consultation with Myanmar, A B met C D in Vientiane.
    The two co-chaired the second …".
    """
    vocabulary, before_it = candidate.vocabulary, (candidate.clause.plain, candidate.head, candidate.start)
    if candidate.following or not any(vocabulary.pattern(entry).search(*before_it) for entry in _BOTH):
        return NOBODY
    for other in document.before(candidate.clause.sentence, 1, of_all=True):
        behind = max((one.clause.start + one.end for one, _ in earlier if one.clause.sentence is other), default=0)
        people = [person for person in find_people(other, vocabulary) if person.start >= behind]
        parties = frozenset(person.party for person in people if person.party)
        if len(people) == 2 and not behind:  # "the deputy ministers of A and B, C D and E F"
            parties |= sentence_parties(other, vocabulary)
        return parties if len(parties) == 2 else NOBODY
    return NOBODY


def people_before(document: Document, candidate: Candidate) -> Parties:
    """The sides of the people whom the two sentences before a candidate name."""
    near = document.before(candidate.clause.sentence, 2, of_all=True)
    people = [person for sentence in near for person in find_people(sentence, candidate.vocabulary)]
    return frozenset(person.party for person in people if person.party)
