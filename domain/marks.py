"""What two wordings of one sentence state differently: numbers, months, countries, names.

Copies of one text leave things out and spell them otherwise; the texts of two events put others in their place.  So
only what stands in the place of something else counts, sentence by sentence, and never what one side has alone.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

from domain.language import VOCABULARIES
from domain.language.calendar import MONTHS
from domain.language.countries import country_names
from domain.text import bare, fold, sentences

_WORD = re.compile(r"\w+")
_PIECE = 40  # characters of a text between two spaces; longer ones are paragraphs of a script without them
_NUMBER = re.compile(r"\d+")
_ROMAN = re.compile(r"(?<![A-Za-z])(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|I{2,3})(?![A-Za-z])")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_CHINESE_ORDINAL = re.compile("第([〇一二三四五六七八九十百]+)")
_CHINESE = {character: value for value, character in enumerate("〇一二三四五六七八九")}
_ORDINAL_WORDS = {
    word: value
    for value, words in enumerate(
        (
            "first premier primera", "second deuxieme segunda", "third troisieme tercera", "fourth quatrieme cuarta",
            "fifth cinquieme quinta", "sixth sixieme sexta", "seventh septieme septima", "eighth huitieme octava",
            "ninth neuvieme novena", "tenth dixieme decima", "eleventh onzieme undecima", "twelfth douzieme duodecima",
            "thirteenth treizieme decimotercera", "fourteenth quatorzieme decimocuarta", "fifteenth quinzieme",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_VIETNAMESE_ORDINAL = re.compile(
    r"(?:lan )?thu (nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi(?: (?:mot|hai|ba|bon|lam))?)\b"
)
_VIETNAMESE = {
    "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
    "muoi mot": 11, "muoi hai": 12, "muoi ba": 13, "muoi bon": 14, "muoi lam": 15,
}  # fmt: skip
_NAME = re.compile(r"(?<!\w)[^\W\d_a-zß-öø-ÿ][^\W\d_]+")
_TITLED = re.compile(
    r"(?:副部长|部长|外长|总理|国务秘书|总书记|国家主席)([\u3400-\u9fff·]{2,12}?)(?=[和与、,，。在于会率共主表强同向出对指介认请建感]|$)"
    r"|ທ່ານ(?: ນາງ)? ([\u0e80-\u0eff]+ [\u0e80-\u0eff]+)"
)
_AHEAD = re.compile(
    r"(?<!\w)(?:se|du kien|sap|will|is to|are to|is expected to|are expected to|vont|sera|seront|devrait|devraient|"
    r"prevoit|realizara|tendra|preve)(?!\w)|将|預計|预计|ຈະ"
)
_ALIKE = 0.5  # of the shingles of the shorter sentence: another wording of the same
_WIDTH = 5  # characters of such a shingle
_SAME_NAME = 0.7  # difflib's ratio: "Khaykhamphithoune" and "Khaikhamphithoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """What stands in the place of what, over all sentences that two texts have in different wordings."""

    numbers: tuple[tuple[str, str], ...] = ()
    countries: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    months: tuple[tuple[str, str], ...] = ()
    tenses: tuple[tuple[str, str], ...] = ()  #: what one announces and the other reports


class _Sentence:
    def __init__(self, text: str) -> None:
        self.text = text
        self.skeleton = skeleton(text)

    @cached_property
    def shingles(self) -> frozenset[str]:
        """Of few sentences they are asked for: most stand in both texts as they are."""
        width = 3 if _is_unspaced(self.skeleton) else _WIDTH
        return frozenset(_windows(self.skeleton, width))


def differences(one: Sequence[str], other: Sequence[str]) -> Differences:
    """What two texts, given as paragraphs, state differently in sentences that are otherwise alike."""
    ours, theirs = _sentences(one), _sentences(other)
    common = {sentence.skeleton for sentence in ours} & {sentence.skeleton for sentence in theirs}
    numbers, countries, names, months, tenses = [], [], [], [], []
    rest = [sentence for sentence in theirs if sentence.skeleton not in common]
    for sentence in ours:
        if sentence.skeleton in common or not (twin := _twin(sentence, rest)):
            continue
        numbers += _swapped_numbers(sentence, twin)
        countries += _swapped(_countries(sentence.skeleton), _countries(twin.skeleton))
        months += _swapped(_months(sentence.text), _months(twin.text))
        names += _swapped_names(sentence, twin)
        tenses += _announced(sentence.text, twin.text)
    return Differences(
        numbers=tuple(numbers),
        countries=tuple(countries),
        names=tuple(names),
        months=tuple(months),
        tenses=tuple(tenses),
    )


def skeleton(text: str) -> str:
    """The letters and digits of a text, folded, without anything between them: what glued words leave unchanged."""
    return "".join([_bones(piece) if len(piece) <= _PIECE else _bones.__wrapped__(piece) for piece in text.split()])


@lru_cache(maxsize=30_000)  # texts are made of the same words: most are folded once
def _bones(piece: str) -> str:
    return "".join(_WORD.findall(fold(piece))).replace("_", "")


def _sentences(paragraphs: Iterable[str]) -> list[_Sentence]:
    cut = (_Sentence(sentence) for paragraph in paragraphs for sentence in sentences(paragraph))
    return [sentence for sentence in cut if sentence.skeleton]


def _is_unspaced(bones: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in bones[:12])


def _windows(bones: str, width: int) -> Iterable[str]:
    return (bones[at : at + width] for at in range(max(1, len(bones) - width + 1)))


def _twin(sentence: _Sentence, others: Sequence[_Sentence]) -> _Sentence | None:
    def likeness(other: _Sentence) -> float:
        return len(sentence.shingles & other.shingles) / min(len(sentence.shingles), len(other.shingles))

    best = max(others, key=likeness, default=None)
    return best if best is not None and likeness(best) >= _ALIKE else None


def _swapped(ours: Counter[str], theirs: Counter[str]) -> list[tuple[str, str]]:
    """Pairs of what only one side has, if both have such."""
    return list(zip(sorted(set(ours) - set(theirs)), sorted(set(theirs) - set(ours)), strict=False))


def _swapped_numbers(one: _Sentence, other: _Sentence) -> list[tuple[str, str]]:
    ours, theirs = numbers_in(one.text), numbers_in(other.text)
    left, right = list((Counter(ours) - Counter(theirs)).elements()), list((Counter(theirs) - Counter(ours)).elements())
    # A number that was broken by a space is the same: "20 26".
    if "".join(left) == "".join(right):
        return []
    return list(zip(left, right, strict=False))


def numbers_in(text: str) -> list[str]:
    """The numbers of a text in order, ordinals in words and Roman or Chinese numerals among them."""
    found = [(hit.start(), hit[0].lstrip("0") or "0") for hit in _NUMBER.finditer(fold(text))]
    found += [(hit.start(), str(_roman(hit[0]))) for hit in _ROMAN.finditer(text)]
    found += [(hit.start(), str(_chinese(hit[1]))) for hit in _CHINESE_ORDINAL.finditer(text)]
    plain = fold(text)
    found += [(hit.start(), str(_VIETNAMESE[hit[1]])) for hit in _VIETNAMESE_ORDINAL.finditer(plain)]
    if max(text, default="") < "\u3400":
        words = _WORD.finditer(plain)
        found += [(hit.start(), str(_ORDINAL_WORDS[hit[0]])) for hit in words if hit[0] in _ORDINAL_WORDS]
    return [number for _, number in sorted(found)]


def _roman(letters: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in letters]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def _chinese(characters: str) -> int:
    total, digit = 0, 0
    for character in characters:
        if character == "十":
            total, digit = total + (digit or 1) * 10, 0
        elif character == "百":
            total, digit = total + (digit or 1) * 100, 0
        else:
            digit = _CHINESE[character]
    return total + digit


def _countries(bones: str) -> Counter[str]:
    pattern, codes = _country_pattern()
    return Counter(codes[hit[0]] for hit in pattern.finditer(bones))


@lru_cache(maxsize=1)
def _country_pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    """Names of countries as they stand in a skeleton: no borders of words, so none that other words are full of."""
    codes: dict[str, str] = {}
    for vocabulary in VOCABULARIES:
        for name, code in country_names(vocabulary.language).items():
            bones = skeleton(name)
            if len(bones) >= (2 if _is_unspaced(bones) else 4 if not bones.isascii() else 5):
                codes.setdefault(bones, code)
    codes |= {"lao": "LA", "laos": "LA", "thai": "TH", "柬方": "KH", "老方": "LA", "缅方": "MM", "camboy": "KH"}
    return re.compile("|".join(sorted(map(re.escape, codes), key=len, reverse=True))), codes


@lru_cache(maxsize=1)
def _month_pattern() -> re.Pattern[str]:
    spaced = [name for name in MONTHS if re.match(r"[a-zа-я]", bare(name))]
    others = [name for name in MONTHS if name not in spaced]
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)|{'|'.join(others)}")


def _months(text: str) -> Counter[str]:
    return Counter(hit[0] for hit in _month_pattern().finditer(fold(text)))


def _announced(one: str, other: str) -> list[tuple[str, str]]:
    ahead, behind = _AHEAD.search(fold(one)), _AHEAD.search(fold(other))
    if (ahead is None) is (behind is None):
        return []
    return [(ahead[0] if ahead else "-", behind[0] if behind else "-")]


def _swapped_names(one: _Sentence, other: _Sentence) -> list[tuple[str, str]]:
    ours = [name for name in names_in(one.text) if name not in other.skeleton]
    theirs = [name for name in names_in(other.text) if name not in one.skeleton]
    pairs = []
    for name, place in zip(ours, theirs, strict=False):
        if not any(_one_name(name, another) for another in theirs) and not any(_one_name(place, a) for a in ours):
            pairs.append((name, place))
    return pairs


def names_in(text: str) -> list[str]:
    """Words with a capital, and what follows an office in Chinese and Lao; folded, without spaces."""
    found = [skeleton(hit[0]) for hit in _NAME.finditer(text)]
    found += [skeleton(hit[1] or hit[2]) for hit in _TITLED.finditer(text)]
    return list(dict.fromkeys(name for name in found if name))


def _one_name(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= _SAME_NAME
