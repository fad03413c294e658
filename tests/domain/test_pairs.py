"""How well copies are told from look-alikes, over the labelled pairs."""

from collections import Counter

import pytest

from bench.stories import Tally, judged
from tests.golden.pairs import ASIDE, TUNED, labelled_pairs


@pytest.mark.parametrize("name", [TUNED, ASIDE])
def test_copies_are_found_and_nothing_else_is_taken_for_one(name: str) -> None:
    tally = Tally.of(judged(pair) for pair in labelled_pairs(name))
    assert tally.precision >= 0.99, tally.wrong
    assert tally.recall >= 0.95, tally.wrong


def test_there_are_pairs_of_every_kind_in_every_language() -> None:
    pairs = [pair for name in (TUNED, ASIDE) for pair in labelled_pairs(name)]
    assert len(pairs) >= 240
    assert min(Counter(pair.kind for pair in pairs).values()) >= 5
    assert {pair.one.language for pair in pairs} == {"vi", "en", "fr", "es", "zh", "lo"}
