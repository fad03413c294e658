"""Patterns that are sorted by the letters that their matches begin with find what they found before."""

import re
from dataclasses import fields

import pytest

from domain.language import VOCABULARIES
from domain.language.heads import compiled_by_letter, parsed
from domain.language.patterns import Pattern
from domain.text import plain
from tests.golden.rounds import labelled_pages

SETS = {"vi": "vi", "en": "en", "fr": "fr", "es": "es", "lo": "lo", "zh": "zh", "de": "de", "ru": "ru", "ja": "ja"}


def found(pattern: re.Pattern[str], text: str) -> list[object]:
    return [(hit.span(), hit.groupdict(), hit.lastgroup) for hit in pattern.finditer(text)]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("(?:a|b)c|ad|ab", "ac bc ad ab aab"),
        ("ab|a(?:bc|c)|abc", "abc ac"),  # the first that fits counts, not the longest
        ("(?<!x)(?:a|b)+", "ab xab xxb bb"),
        (r"\b(?:hold|held)\b|old", "hold held uphold old"),
        ("(?<=the )(?:next|last)(?= (?:round|one))", "the next round, the last one, the next day"),
        (r"(?P<n>\d+|first|second) (?:round|session)", "12 round, first session, 3 rounds"),
        ("(?:very )*(?:good|bad)?day", "very very goodday day badday very day"),
        ("(?:very )+?(?:good|well)", "very very good"),
        ("[ab]?c|[^c]d", "ac bc c dd"),
        ("^(?:a|b)|c$", "a b c"),
        ("(?=ab)a|b", "ab ac b"),
        ("(?!ab)a|b", "ab ac b"),
        ("a*", "aab"),
        ("", "ab"),
        ("(a)|(b)", "ab"),
        ("(?i:we|you)|x(?i:ab|AC)|(?i:not)d", "We YOU xAB xac xAc Notd NOTD"),
        (r"\b(?i:we|you)\b", "We and YOU"),
    ],
)
def test_a_pattern_sorted_by_letters_finds_the_same(pattern: str, text: str) -> None:
    assert found(compiled_by_letter(parsed(pattern)), text) == found(re.compile(pattern), text)


def test_a_pattern_that_ignores_the_case_is_not_sorted_by_its_letters() -> None:
    with pytest.raises(ValueError, match="ignores the case"):
        Pattern("(?i)we|you")


@pytest.mark.parametrize("vocabulary", VOCABULARIES, ids=lambda one: one.language)
def test_every_entry_of_a_vocabulary_finds_in_real_sentences_what_it_says(vocabulary: object) -> None:
    language = vocabulary.language  # type: ignore[attr-defined]  # a vocabulary
    entries = [value for one in fields(vocabulary) if isinstance(value := getattr(vocabulary, one.name, None), str)]  # type: ignore[arg-type]  # as above
    pages = labelled_pages(SETS.get(language, "th"))[:6]
    sentences = [plain(line) for page in pages for line in (page["title"], *page["text"].split("\n"))]
    for entry in entries:
        sorted_, as_written = compiled_by_letter(parsed(entry)), re.compile(entry)
        for sentence in sentences:
            assert found(sorted_, sentence) == found(as_written, sentence), (entry, sentence)
