"""How far the times and places of a clause are those of a round that is planned or looked back on."""

from domain.recognise.candidates import Candidate
from domain.recognise.days import Days
from domain.recognise.known import is_about
from domain.recognise.months import Span

_BEFORE = 8  # characters between a word that looks back ("since the") and the name that it is of


def own_from(candidate: Candidate) -> int:
    """From where on in its clause times and places may be those of an earlier round: "In Vientiane on 10 December the
    two will review the results of the 12th, held in …" begins with those of something else.
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    if not candidate.background or not vocabulary.has_tenses:
        return 0
    said = (plain, candidate.head, candidate.start)
    if (then := vocabulary.pattern("agreed_then").search(*said)) is not None:
        return then.start()
    ahead = vocabulary.pattern("future").search(*said) is not None
    if ahead or is_about(vocabulary, *said, candidate.end, headline=candidate.clause.sentence.index == 0):
        return candidate.start
    known = vocabulary.pattern("background").finditer(*said)
    return max((hit.start() for hit in known if candidate.start - hit.end() < _BEFORE), default=0)


def is_before_break(candidate: Candidate, day: Days, span: Span) -> bool:
    """Whether a day stands behind a name, and a month farther off behind a comma: "the 10th was held in Vientiane on 8
    July, and the one with India in June"; or the day before it, and behind it what is told of another month: "On 25
    November they met for their seventh consultation, and in December the committees …".
    """
    at, plain, vocabulary = candidate.clause.start, candidate.clause.plain, candidate.vocabulary
    if day.end - at <= candidate.start and candidate.end <= span.start:
        return vocabulary.pattern("clause_break").search(plain, candidate.end - 1, span.start) is not None
    behind = candidate.end <= day.start - at and day.end - at < span.start
    return behind and "," in plain[day.end - at : span.start]
