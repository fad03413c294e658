"""The numbers that go with a name: "the eleventh", "lần thứ 11", "XI"."""

import re

from domain.language.countries import find_countries
from domain.language.vocabulary import Vocabulary

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def find_ordinals(
    vocabulary: Vocabulary, plain: str, start: int, end: int, head: int, tail: int
) -> list[tuple[int, int, int]]:
    """The numbers that go with a noun: (start, end, number)."""
    behind: list[tuple[int, int, int]] = []
    last = end
    for hit in vocabulary.pattern("ordinal_after").finditer(plain, end, tail):
        if not behind and vocabulary.pattern("clause_break").search(plain, end, hit.start()):
            break  # "… their ninth consultation, and in November the deputies did so for the seventh time"
        between = re.sub(r"\([^)]*\)", "", plain[last : hit.start()]).strip()
        if behind and between and vocabulary.pattern("joining").fullmatch(between) is None:
            break
        if (number := number_of(numeral(hit), vocabulary)) is not None:
            behind.append((hit.start(), hit.end(), number))
            last = hit.end()
    if behind and vocabulary.pattern("elliptic").match(plain, behind[0][0]) is None:
        return behind
    before = None
    for hit in vocabulary.pattern("ordinal_before").finditer(plain, max(head, start - vocabulary.within(120)), start):
        gaps = (plain[hit.end() : start], _without_countries(plain, hit.end(), start, vocabulary))
        if (
            any(vocabulary.pattern("before_noun").fullmatch(gap) for gap in gaps)
            and (number := number_of(hit["n"], vocabulary)) is not None
        ):
            before = (hit.start(), end, number)
    return [*([before] if before else []), *behind]


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
