"""The series that a text has in focus: to which the rounds belong that it names by their numbers alone, further on."""

import re
from collections.abc import Sequence

from domain.language.countries import find_countries
from domain.language.vocabulary import Vocabulary
from domain.recognise.candidates import Candidate
from domain.recognise.cues import rank_between
from domain.recognise.document import Document
from domain.recognise.ordinals import number_of, numeral
from domain.recognise.parties import partner_of
from domain.recognise.yearly import keeps_time, year_of
from domain.rounds import Status
from domain.site import Level

HIGHEST = 30  # number of a round that a page may give by another word alone; committees have held more
APART = 4  # rounds by which two that a page speaks of may be apart where no year tells more

_CARDINAL = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_BESIDE = 9  # characters around what is counted in which a cardinal may stand
_FIRST_WORDS = 25  # characters of a sentence before its first noun
_SUBJECT = 40  # characters of a sentence in which that stands of which it tells
_COUNTED = 55  # characters around an ordinal in which it may be said what it counts
_UNNUMBERED = 2  # sentences behind a name without a number in which an ordinal may give one
_NEAR = 4  # sentences behind a name in which a text still speaks of it
_FAR = 12  # the same, where number and year keep step with one that the page has named
_FEW = 3  # points, reasons and days are counted up to here as often as rounds


def is_in_focus(
    document: Document, found: Sequence[Candidate], candidate: Candidate, passed_over: Sequence[Candidate]
) -> bool:
    """Whether an ordinal is one of the series that the text has in focus: nothing else that is counted stands nearer,
    and its number is near the numbers of the series, or as many years from one of them as it is rounds.
    """
    number, last = candidate.number, found[-1]
    if number is None or number > HIGHEST:
        return False
    here = candidate.clause.sentence
    apart = here.index - last.clause.sentence.index
    told = candidate.clause.plain[: candidate.start]
    if candidate.vocabulary.pattern("of_others").search(told):
        return False
    partner = partner_of(candidate)
    countries = _countries_of(document, last, candidate)
    if partner is not None and partner not in countries and len(countries) > 1:
        return bool(document.sought & {partner, "*"}) and _is_alike_with_another(candidate, last)
    named = candidate.level is not None or partner is not None or _says_of_which(candidate)
    before = {other.number for other in passed_over} - {other.number for other in found}
    if number - 1 in before and not named:
        return False  # "The committees held their fourth …; they agreed to hold the fifth in Vientiane"
    if any(other.clause.sentence.index >= last.clause.sentence.index for other in passed_over) and not named:
        return False
    if number - 1 not in {other.number for other in found} and is_counted_elsewhere(document, candidate):
        return False
    in_time = apart <= _FAR and keeps_time(document, found, candidate)
    between: list[str] = [other.plain for other in document.sentences[last.clause.sentence.index + 1 : here.index]]
    next_one = any(
        other.number == number - 1 and other.status is Status.HELD and not other.background for other in found
    )
    passages = between[-1:] if in_time else between
    if not named and any(_counts(candidate, other, next_one=next_one) for other in passages):
        return False
    own = here.plain[: candidate.clause.start + candidate.start] if here is not last.clause.sentence else ""
    if not named and _counts(candidate, own, next_one=next_one and is_of_pair(here.plain, candidate.vocabulary)):
        return False  # "The joint commission met in January; the eleventh will be in Pakse"
    if not named and is_of_other_business(candidate):
        return False
    numbers = [other.number for other in found if other.number is not None]
    if is_of_last(found, candidate):
        numbers = []
    if not numbers:
        told_of = _is_told_of(document, last, candidate) or is_its_number(last, candidate)
        return apart <= _UNNUMBERED and told_of
    nearest = min(abs(other - number) for other in numbers)
    if in_time:
        return True
    if apart > _NEAR or nearest > APART:
        return False
    if number <= _FEW and year_of(document, candidate) is None:
        return named
    return named or nearest == 1 or _is_told_of(document, last, candidate)


def is_of_last(found: Sequence[Candidate], candidate: Candidate) -> bool:
    """Whether an ordinal that is far from all numbers of the page stands right behind a consultation that has none, and
    is of another level: "… the deputies' first … the consultation of the two ministers.  He spoke of the sixth".
    """
    last, number = found[-1], candidate.number
    apart = candidate.clause.sentence.index - last.clause.sentence.index
    level = level_told(last)
    if last.number is not None or level is None or number is None or apart > 1 or candidate.level is not None:
        return False
    if candidate.start > candidate.vocabulary.within(_FIRST_WORDS) or ":" in candidate.clause.plain[: candidate.start]:
        return False  # "They spoke of the book fair, too: the fifth, …"
    numbered = [one for one in found if one.number is not None]
    return all(abs((one.number or 0) - number) > 1 and level_told(one) not in (None, level) for one in numbered)


def level_told(candidate: Candidate) -> Level | None:
    """The level of a consultation, by its name or by the officers of its clause."""
    plain = candidate.clause.plain
    return candidate.level or rank_between(candidate.vocabulary, plain, candidate.head, min(candidate.tail, len(plain)))


def is_told_with(candidate: Candidate, before: Candidate) -> bool:
    """Whether the verb of the name before it is also that of an ordinal without one, of other officers: "the deputies
    held the 11th consultation on Monday, the ministers on Wednesday the 13th".
    """
    if candidate.status is not None or before.status is not Status.HELD or before.background:
        return False
    clause, vocabulary = before.clause, before.vocabulary
    level = before.level or rank_between(vocabulary, clause.plain, before.head, before.start)
    return clause == candidate.clause and None not in (level, candidate.level) and level is not candidate.level


def _is_alike_with_another(candidate: Candidate, last: Candidate) -> bool:
    """Whether an ordinal is that of a round with another country, right behind one that the page has named: "the third
    political consultation with Bangladesh and, two days later, the fifth with Sri Lanka".
    """
    apart = candidate.clause.sentence.index - last.clause.sentence.index
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    if apart > 1 or last.number is None or vocabulary.pattern("counted").search(plain):
        return False
    behind = [start for start, _, _ in find_countries(plain, vocabulary) if start >= candidate.end]
    said = plain[candidate.end : behind[0]] if behind else ""
    return any(vocabulary.pattern("with_country").fullmatch(one) for one in (said, said.lstrip()))


def is_counted_elsewhere(document: Document, candidate: Candidate) -> bool:
    """Whether the page gave the number before its own to something else: "The committee held its 12th meeting …  The
    13th meeting will …".
    """
    vocabulary, number = candidate.vocabulary, candidate.number
    near = vocabulary.within(_COUNTED)
    return any(
        number_of(numeral(hit), vocabulary) == (number or 0) - 1
        and vocabulary.pattern("counted").search(other.plain, max(0, hit.start() - near), hit.end() + near)
        for other in (*document.before(candidate.clause.sentence), *document.sentences[:1])
        for entry in ("ordinal_before", "ordinal_after")
        for hit in vocabulary.pattern(entry).finditer(other.plain)
    )


def _says_of_which(candidate: Candidate) -> bool:
    """Whether an ordinal says of which mechanism it is: "the tenth of this mechanism"."""
    own = candidate.own_text
    return candidate.vocabulary.pattern("series").search(own) is not None


def _countries_of(document: Document, last: Candidate, candidate: Candidate) -> set[str]:
    """The countries of which the round that a page named last may be: its partner, or those named beside it."""
    if (partner := partner_of(last)) is not None:
        return {partner, ""}
    named = {code for _, _, code in find_countries(document.sentences[0].plain, last.vocabulary)}
    same = last.clause.sentence is candidate.clause.sentence
    limit = candidate.clause.start + candidate.start if same else len(last.clause.sentence.plain)
    beside = find_countries(last.clause.sentence.plain, last.vocabulary)
    return named | {code for _, end, code in beside if end <= limit}


def _counts(candidate: Candidate, plain: str, *, next_one: bool) -> bool:
    """Whether a passage speaks of something else that is counted, and not with numbers that are far from this one.

    `next_one`: to the round that the page reports the number is the next, so that only another number could be meant:
    "They discussed the border.  The tenth is to be held in Laos".
    """
    vocabulary, number = candidate.vocabulary, candidate.number or 0
    near = vocabulary.within(_COUNTED)
    for word in vocabulary.pattern("counted").finditer(plain):
        if vocabulary.pattern("shared_counter").fullmatch(word[0]):
            continue
        numbers = numbers_in(plain, vocabulary, max(0, word.start() - near), word.end() + near)
        if not numbers:  # "the 55 years' anniversary", "aniversario 55"
            beside = plain[max(0, word.start() - _BESIDE) : word.end() + _BESIDE]
            numbers = [int(digits) for digits in _CARDINAL.findall(beside)]
        in_passing = next_one and (word.start() > _SUBJECT or is_of_pair(plain, vocabulary))
        if (not numbers and not in_passing) or any(abs(other - number) <= APART for other in numbers):
            return True
    return False


def is_of_pair(plain: str, vocabulary: Vocabulary) -> bool:
    """Whether a sentence begins with the two sides or a pronoun for them, so that what it names are their topics."""
    return vocabulary.has_tenses and vocabulary.pattern("sides").search(plain, 0, _SUBJECT) is not None


def is_of_other_business(candidate: Candidate) -> bool:
    """Whether a word for any meeting begins what is counted, and it goes on with another business: "ກອງປະຊຸມຮ່ວມມື
    ປ້ອງກັນຄວາມສະຫງົບ … ຄັ້ງທີ 15".
    """
    plain, vocabulary = candidate.clause.plain, candidate.vocabulary
    begins = [hit.end() for hit in vocabulary.pattern("shared_counter").finditer(plain, 0, candidate.start)]
    return bool(begins) and vocabulary.pattern("other_business").search(plain, begins[-1], candidate.start) is not None


def numbers_in(plain: str, vocabulary: Vocabulary, start: int, end: int) -> list[int]:
    """The numbers that ordinals give between two places."""
    numbers = [
        number_of(numeral(hit), vocabulary)
        for entry in ("ordinal_before", "ordinal_after")
        for hit in vocabulary.pattern(entry).finditer(plain, start, end)
    ]
    return [number for number in numbers if number is not None]


def _is_told_of(document: Document, last: Candidate, candidate: Candidate) -> bool:
    """Whether something is told of a round as of a meeting: that it was held or is to be, when it was; or in one breath
    with one that was named.
    """
    same = candidate.clause == last.clause
    return same or candidate.status is not None or year_of(document, candidate) is not None


def is_its_number(last: Candidate, candidate: Candidate) -> bool:
    """Whether a number is that of the round which the page has reported without one: "… held a consultation on Friday.
    It was the eighth".
    """
    same = candidate.clause == last.clause
    if last.number is not None or last.general or last.following or not (same or last.status is Status.HELD):
        return False
    apart = candidate.clause.sentence.index - last.clause.sentence.index
    told = candidate.clause.plain[: candidate.start]
    return 0 <= apart <= _UNNUMBERED and candidate.vocabulary.pattern("being").search(told) is not None
