"""A pattern is tried in fewer places than `re` would try it, and finds the same."""

import re
from dataclasses import fields

import pytest

from domain.language import VOCABULARIES
from domain.language.patterns import Pattern, needles
from domain.language.vocabulary import Vocabulary
from domain.text import plain

TEXT = plain(
    "Chiều 8/7, tại Hà Nội, Thứ trưởng hai nước đồng chủ trì Tham khảo chính trị Việt Nam - Lào lần thứ 11. The 11th "
    "Vietnam–Laos political consultation was held last year; the next round will take place in Vientiane. "
    "越老第十次政治磋商"
)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(?:đồng )?chủ trì|diễn ra", ("chủ trì", "diễn ra")),
        ("co-?chair(?:ed|s)?", ("co-chair", "cochair")),
        ("[双雙]方会", ("双方会", "雙方会")),
        (r"(?<=th )(?=round)", ("round",)),
        (r"\d+ years|last [a-z]+", (" years", "last ")),
        (r"(?:sẽ )?", ()),
        (r"[a-z]+", ()),
    ],
)
def test_needles_are_strings_of_which_every_match_holds_one(pattern: str, expected: tuple[str, ...]) -> None:
    assert needles(pattern) == expected


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda vocabulary: vocabulary.language)
def test_every_entry_finds_what_re_finds(vocabulary: Vocabulary) -> None:
    entries = [getattr(vocabulary, one.name) for one in fields(vocabulary) if one.type in (str, "str")]
    for entry in entries:
        assert [hit.span() for hit in Pattern(entry).finditer(TEXT)] == [hit.span() for hit in re.finditer(entry, TEXT)]
        assert bool(Pattern(entry).search(TEXT)) == bool(re.search(entry, TEXT))
