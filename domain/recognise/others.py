"""Which places of a sentence are those of the other rounds that it names."""

from collections.abc import Collection, Sequence

from domain.language.connecting import COMMA
from domain.recognise.candidates import Candidate
from domain.recognise.document import Sentence
from domain.recognise.parties import partner_of
from domain.recognise.sites import Place
from domain.rounds import Status

_LEADS = 45  # characters from a place to the name of a round that is to be there


def before_others(sentence: Sentence, places: Sequence[Place], others: Sequence[Candidate]) -> list[Place]:
    """The places of a sentence that do not stand behind the name of another round, nor lead to one that is announced
    ("商定2025年在老挝举行第十次磋商").
    """
    here = [(one, one.clause.start + one.start) for one in others if one.clause.sentence is sentence]
    first = min((name for _, name in here), default=len(sentence.plain))
    announced = [
        (name, one.vocabulary.within(_LEADS))
        for one, name in here
        if (one.status is Status.PLANNED and not one.vocabulary.has_tenses)
        or (one.background and not one.vocabulary.spaced)  # "4月にビエンチャンで行われた第9回"
    ]
    return [
        place
        for place in places
        if place.start < first
        if not any(
            name - place.start <= near and not COMMA.search(sentence.plain, place.start, name)
            for name, near in announced
        )
    ]


def behind_names(sentence: Sentence, places: Sequence[Place], others: Sequence[Candidate]) -> list[Place]:
    """The places of a sentence behind the names of other rounds, of which what stands before them is told."""
    theirs = max((one.clause.start + one.end for one in others if one.clause.sentence is sentence), default=0)
    return [place for place in places if place.start >= theirs]


def is_of_other_parties(sentence: Sentence, parties: Collection[str], others: Sequence[Candidate]) -> bool:
    """Whether a sentence names a round with a third country: "The guest, who had led the ninth with Thailand in …"."""
    named = [one for one in others if one.clause.sentence is sentence]
    return any(partner_of(one) not in (None, *parties) for one in named)
