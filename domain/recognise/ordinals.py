"""The numbers that go with a name: "the eleventh", "lần thứ 11", "XI"."""

import re

from domain.language.countries import find_countries
from domain.language.vocabulary import Vocabulary

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_LISTED = 40  # characters of time and place that an ordinal may have in a list
_BRACKET = re.compile(r"\([^()]*\) ?")


def find_ordinals(
    vocabulary: Vocabulary, plain: str, start: int, end: int, head: int, tail: int
) -> list[tuple[int, int, int]]:
    """The numbers that go with a noun: (start, end, number)."""
    behind: list[tuple[int, int, int]] = []
    last = end
    for hit in vocabulary.pattern("ordinal_after").finditer(plain, end, tail):
        if not behind and vocabulary.pattern("clause_break").search(plain, end, hit.start()):
            break  # "… their ninth consultation, and in November the deputies did so for the seventh time"
        between = _BRACKET.sub("", plain[last : hit.start()]).strip()
        joined = not between or vocabulary.pattern("joining").fullmatch(between) is not None
        if behind and not joined and not _is_listed(plain, end, last, hit.start(), vocabulary):
            break
        if (number := number_of(numeral(hit), vocabulary)) is not None:
            behind.append((hit.start(), hit.end(), number))
            last = hit.end()
    apart = behind and "," in plain[end : behind[0][0]]  # "the 11th consultation, due on Thursday, … by storm No. 9"
    if behind and not apart and vocabulary.pattern("elliptic").match(plain, behind[0][0]) is None:
        return behind
    before = _ordinals_before(vocabulary, plain, start, end, max(head, start - vocabulary.within(120)))
    if apart and vocabulary.pattern("elliptic").match(plain, behind[0][0]) is None:
        return before or behind
    return [*before, *behind] or _apposition(vocabulary, plain, end, tail)


def _is_listed(plain: str, end: int, last: int, start: int, vocabulary: Vocabulary) -> bool:
    """Whether two ordinals stand in one bracket, each with its year: "(the 2nd in 2017 in Laos, the 3rd in 2018)"."""
    opened = plain.count("(", end, last) > plain.count(")", end, start)
    ends = re.compile(rf"[^.;()]{{1,{_LISTED}}}(?:{vocabulary.joining}) ?$")
    return opened and ends.match(plain[last:start]) is not None


def _ordinals_before(vocabulary: Vocabulary, plain: str, start: int, end: int, head: int) -> list[tuple[int, int, int]]:
    """The number right before a noun, with those that are listed with it: "the second, third and fourth rounds"."""
    hits = list(vocabulary.pattern("ordinal_before").finditer(plain, head, start))
    fitting = -1
    for place, hit in enumerate(hits):
        gaps = (plain[hit.end() : start], _without_countries(plain, hit.end(), start, vocabulary))
        if any(vocabulary.pattern("before_noun").fullmatch(_BRACKET.sub("", gap)) for gap in gaps):
            fitting = place
    first = fitting
    while first > 0 and vocabulary.pattern("joining").fullmatch(
        plain[hits[first - 1].end() : hits[first].start()].strip()
    ):
        first -= 1
    numbers = [(hit.start(), number_of(numeral(hit), vocabulary)) for hit in hits[first : fitting + 1] if fitting >= 0]
    return [(at, end, number) for at, number in numbers if number is not None]


def _apposition(vocabulary: Vocabulary, plain: str, end: int, tail: int) -> list[tuple[int, int, int]]:
    """The number that what stands behind a name gives it: "…, the eleventh since 2015"."""
    hit = vocabulary.pattern("apposition").search(plain, end, tail)
    if hit is None or vocabulary.pattern("clause_break").search(plain, end, hit.start()):
        return []
    number = number_of(numeral(hit), vocabulary)
    return [] if number is None else [(hit.start(), hit.end(), number)]


def _without_countries(plain: str, start: int, end: int, vocabulary: Vocabulary) -> str:
    """The words of a name without the countries in it: "the 10th Philippines–Vietnam Political Consultations"."""
    kept, at = "", start
    for first, last, _ in find_countries(plain, vocabulary):
        if at <= first and last <= end:
            kept, at = kept + plain[at:first], last
    return kept + plain[at:end]


def numeral(hit: re.Match[str]) -> str:
    """The numeral of an ordinal, whichever of its forms matched."""
    return next(value for name, value in hit.groupdict().items() if name.startswith("n") and value)


def number_of(word: str, vocabulary: Vocabulary) -> int | None:
    word = word.strip()
    if word in vocabulary.numerals:
        return vocabulary.numerals[word]
    digits = re.match(r"\d+", word)
    if digits:
        return int(digits[0])
    letters = word.removesuffix("th")
    if not letters or set(letters) - set(_ROMAN):
        return None
    values = [_ROMAN[letter] for letter in letters]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
