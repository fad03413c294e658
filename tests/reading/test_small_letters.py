"""Patterns of many words are in small letters, and so must be what they are matched against."""

import re

import pytest

from crawler.reading import noise
from crawler.reading.lines import is_blank, small
from crawler.reading.wall_words import OFFER, PHRASES, PRICE, TOPICS
from domain.language.patterns import Pattern

PATTERNS = [*PHRASES.values(), *TOPICS.values(), OFFER, PRICE, noise._IMPRINT, noise._TELLING, noise._PROMPT]
PATTERNS += [noise._POINTER_LINE, noise._CAPTION_END, noise.CLASS_WORDS, noise.BODY_WORDS, noise.CAPTION_WORDS]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.pattern[:20])
def test_no_pattern_has_a_capital(pattern: Pattern) -> None:
    written = re.sub(r"\\.", "", pattern.pattern)
    assert written == written.lower()


@pytest.mark.parametrize("text", ["TIN LIÊN QUAN", "İstanbul", "ΟΔΟΣ", "Straße", "한국"])
def test_a_text_in_small_letters_has_as_many(text: str) -> None:
    assert len(small(text)) == len(text)


@pytest.mark.parametrize("text", ["", " \n\u00a0\u200b\ufeff\x00"])
def test_what_shows_nothing_is_blank(text: str) -> None:
    assert is_blank(text)


def test_a_full_stop_shows() -> None:
    assert not is_blank("\u200b.")
