"""The numbers that go with a name: "the eleventh", "lần thứ 11", "XI"."""

import re
from collections.abc import Sequence

from domain.language.connecting import ARTICLE
from domain.language.countries import find_countries
from domain.language.vocabulary import Vocabulary, compiled
from domain.site import Level

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_SUBJECT = 40  # characters of a clause in which its subject stands
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
        joined = joined or (bool(behind) and _is_at_another_level(between, vocabulary))
        listed = joined or _is_listed(plain, end, last, hit.start(), vocabulary)
        if behind and not listed and not _is_with_another(plain, last, hit.start(), vocabulary):
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
    return [*before, *behind] or _apposition(vocabulary, plain, end, tail) or _predicate(vocabulary, plain, start, end)


def _is_listed(plain: str, end: int, last: int, start: int, vocabulary: Vocabulary) -> bool:
    """Whether two ordinals stand in one bracket, each with its year: "(the 2nd in 2017 in Laos, the 3rd in 2018)"."""
    opened = plain.count("(", end, last) > plain.count(")", end, start)
    ends = re.compile(rf"[^.;()]{{1,{_LISTED}}}(?:{vocabulary.joining}) ?$")
    return opened and ends.match(plain[last:start]) is not None


def _is_at_another_level(between: str, vocabulary: Vocabulary) -> bool:
    """Whether only a level stands between two ordinals beside what joins them: "cấp Thứ trưởng lần thứ 11 và cấp Bộ
    trưởng lần thứ 13".
    """
    rest = between
    for _, pattern in vocabulary.levels:
        if (hit := compiled(pattern).search(rest)) is not None:
            rest = rest[: hit.start()] + rest[hit.end() :]
            break
    else:
        return False
    return vocabulary.pattern("joining").fullmatch(rest.strip(" ()")) is not None


def levels_apart(
    vocabulary: Vocabulary, plain: str, ordinals: Sequence[tuple[int, int, int]], end: int, tail: int
) -> list[Level | None]:
    """The level of each ordinal behind a noun, where both levels stand among them; else nothing."""
    nothing: list[Level | None] = [None] * len(ordinals)
    if len(ordinals) < 2 or ordinals[0][0] < end:
        return nothing
    hits: list[tuple[int, int, Level]] = []
    for level, pattern in vocabulary.levels:
        hits += [
            (hit.start(), hit.end(), level)
            for hit in compiled(pattern).finditer(plain, end, tail)
            if not any(first < hit.end() and hit.start() < last for first, last, _ in hits)
        ]
    if len({level for _, _, level in hits}) < 2:
        return nothing
    hits.sort()
    leads = hits[0][0] < ordinals[0][0]  # "at level A the 11th, at level B the 13th", or the other way round
    starts = [at for at, _, _ in ordinals]
    apart = nothing
    for place, (at, stop, _) in enumerate(ordinals):
        before, behind = (starts[place - 1] if place else end), (starts[place + 1] if place + 1 < len(starts) else tail)
        own = [level for first, _, level in hits if (before <= first < at if leads else stop <= first < behind)]
        apart[place] = own[-1 if leads else 0] if own else None
    return apart


def _is_with_another(plain: str, last: int, start: int, vocabulary: Vocabulary) -> bool:
    """Whether only its partner stands behind the first of two: "lần thứ 10 với Campuchia, lần thứ 11 với Lào"."""
    said, comma, rest = _without_countries(plain, last, start, vocabulary).rpartition(",")
    joins = vocabulary.pattern("joining").fullmatch((comma + rest).strip())
    return joins is not None and vocabulary.pattern("with_country").fullmatch(said) is not None


def _ordinals_before(vocabulary: Vocabulary, plain: str, start: int, end: int, head: int) -> list[tuple[int, int, int]]:
    """The number right before a noun, with those that are listed with it: "the second, third and fourth rounds"."""
    hits = list(vocabulary.pattern("ordinal_before").finditer(plain, head, start))
    fitting = -1
    for place, hit in enumerate(hits):
        gaps = (plain[hit.end() : start], _without_countries(plain, hit.end(), start, vocabulary))
        if any(vocabulary.pattern("before_noun").fullmatch(_BRACKET.sub("", gap)) for gap in gaps):
            fitting = place
    first = fitting
    while first > 0 and _is_joint(plain[hits[first - 1].end() : hits[first].start()], vocabulary):
        first -= 1
    numbers = [(hit.start(), number_of(numeral(hit), vocabulary)) for hit in hits[first : fitting + 1] if fitting >= 0]
    return [(at, end, number) for at, number in numbers if number is not None]


def _is_joint(between: str, vocabulary: Vocabulary) -> bool:
    """Whether what stands between two ordinals before a noun makes one list of them: "the 2nd (2017) and the 3rd",
    "die zweite und 2018 in Hanoi die dritte".
    """
    between = _BRACKET.sub("", between).strip()
    if vocabulary.pattern("joining").fullmatch(ARTICLE.sub("", between)):
        return True
    dated = re.compile(rf"(?:{vocabulary.joining}) ?(?=[^,.;()]*(?:19|20)\d\d)[^,.;()]{{4,{_LISTED}}}")
    return dated.fullmatch(between) is not None


def _apposition(vocabulary: Vocabulary, plain: str, end: int, tail: int) -> list[tuple[int, int, int]]:
    """The number that what stands behind a name gives it: "…, the eleventh since 2015"."""
    hit = vocabulary.pattern("apposition").search(plain, end, tail)
    if hit is None or vocabulary.pattern("clause_break").search(plain, end, hit.start()):
        return []
    number = number_of(numeral(hit), vocabulary)
    return [] if number is None else [(hit.start(), hit.end(), number)]


def _predicate(vocabulary: Vocabulary, plain: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """The number that a clause gives the name it begins with: "The consultation that A and B chaired was the 11th"."""
    hit = vocabulary.pattern("predicate").match(plain, end) if start <= _SUBJECT else None
    number = number_of(numeral(hit), vocabulary) if hit is not None else None
    return [] if hit is None or number is None else [(end, end, number)]


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
