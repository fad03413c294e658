"""Rounds of which a page says that what was told of them is not so."""

from domain.passage import kept
from domain.recognise.candidates import Candidate
from domain.recognise.document import Document
from domain.rounds import Status


@kept
def is_denied(document: Document, candidate: Candidate) -> bool:
    """Whether a page takes back what its sentence, or the one before, has told: "wrongly reported that the 11th …",
    "denied that an 11th consultation was held".

    A verb of denying behind a name is of something else: "held their 11th consultation and denied that …".
    """
    vocabulary, home = candidate.vocabulary, candidate.clause.sentence
    if not home.index or candidate.status not in (Status.HELD, None):
        return False
    denying, disclaiming = vocabulary.pattern("denying"), vocabulary.pattern("disclaiming")
    own = candidate.clause.start + candidate.start
    for hit in denying.finditer(home.plain):
        if hit.start() < own or disclaiming.match(home.plain, hit.start()) is None:
            return True
    if candidate.status is None:
        return False
    return any(denying.search(other.plain) for other in document.after(home, 1))
