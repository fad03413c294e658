"""Where a round is of which an outlet says only that it is on the other side: "ở nước bạn", "tại thủ đô nước bạn"."""

from collections.abc import Sequence

from domain.language.places import capital_of
from domain.recognise.candidates import Candidate
from domain.recognise.gathering import Facts
from domain.recognise.parties import Parties
from domain.rounds import Format, Status


def settle_abroad(candidates: Sequence[Candidate], parties: Parties, status: Status, facts: Facts) -> None:
    """The place of a round, as the words around its name say that it is not at home."""
    for candidate in candidates:
        vocabulary, plain = candidate.vocabulary, candidate.clause.plain
        hit = vocabulary.pattern("abroad").search(plain, candidate.head, candidate.tail)
        there = set(parties) - {vocabulary.home}
        if hit is None or len(there) != 1 or facts.format is Format.ONLINE or facts.country not in (None, *there):
            continue
        facts.country = there.pop()
        facts.prove("country", candidate.clause.sentence)
        if hit["capital"] and facts.city is None:
            facts.city = capital_of(facts.country)
            facts.prove("city", candidate.clause.sentence)
        if status in (Status.HELD, Status.UPCOMING) and facts.format is None:
            facts.format = Format.IN_PERSON
        return
