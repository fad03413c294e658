"""What had been set for a round that is put off or called off, where the page tells it before it names the round."""

from collections.abc import Collection, Sequence

from domain.language.vocabulary import compiled
from domain.recognise.candidates import Candidate
from domain.recognise.cues import TAKEN_BACK, rank_between
from domain.recognise.days import find_all_days
from domain.recognise.document import Document, Sentence
from domain.recognise.gathering import Facts
from domain.recognise.parties import sentence_parties
from domain.recognise.sites import find_places
from domain.recognise.standing import Groups
from domain.recognise.where import set_place
from domain.rounds import Status

_NEAR = 2  # sentences before a name in which its round may be told of by another word


def only_taken_back(groups: Groups) -> int | None:
    """The number of the only round that is put off or called off."""
    numbers = [number for number, group in groups.items() if any(c.status in TAKEN_BACK for c in group)]
    return numbers[0] if len(numbers) == 1 else None


def find_former_plan(
    document: Document, candidates: Sequence[Candidate], parties: Collection[str], status: Status, facts: Facts
) -> None:
    """The place, and of a cancelled round the year, of a meeting of the same officers that the sentences before a name
    take back: "called off a meeting of their deputy foreign ministers that was to be held in Vientiane next Tuesday".
    """
    for candidate in candidates:
        for other in document.before(candidate.clause.sentence)[:_NEAR]:
            if not _takes_back_meeting(other, candidate) or sentence_parties(other, candidate.vocabulary) - set(
                parties
            ):
                continue
            places = [p for p in find_places(other.plain, candidate.vocabulary) if p.sure and p.country in parties]
            if facts.country is None and len({place.country for place in places}) == 1:
                set_place(facts, places[0], places, other)
            days = find_all_days(other, candidate.vocabulary, document.published_on, ahead=True)
            if facts.year is None and status is Status.CANCELLED and days:
                facts.year = days[-1].first.year
                facts.prove("year", other)
            return


def _takes_back_meeting(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence puts off or calls off what officers of a candidate's rank were to hold."""
    vocabulary, plain = candidate.vocabulary, sentence.plain
    if vocabulary.pattern("counted").search(plain) or vocabulary.pattern("ordinal_before").search(plain):
        return False
    if not any(compiled(cue).search(plain) for status, cue in vocabulary.statuses if status in TAKEN_BACK):
        return False
    level = rank_between(vocabulary, plain, 0, len(plain))
    level = level or next((one for one, said in vocabulary.levels if compiled(said).search(plain)), None)
    return level is not None and candidate.level in (None, level)
