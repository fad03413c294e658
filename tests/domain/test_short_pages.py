"""Short pages in the words of agencies, each with the rounds that a careful reader finds in it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.domain.pages import mentions_of

SHORT = Path(__file__).resolve().parents[1] / "golden/rounds/short.txt"


def short_pages() -> Iterator[object]:
    """The pages: language, day, rounds, title, text.  A page that is still missed must be so, or lose its mark."""
    for block in SHORT.read_text(encoding="utf-8").split("\n\n")[1:]:
        head, title, text = block.strip().split("\n", 2)
        where, _, rounds = head.partition(": ")
        language, day, *missed = where.split()
        expected = sorted(rounds.split(", ")) if rounds != "none" else []
        marks = [pytest.mark.xfail(strict=True, reason="not recognised yet")] if missed else []
        yield pytest.param(language, date.fromisoformat(day), expected, title, text, id=title[:60], marks=marks)


@pytest.mark.parametrize(("language", "day", "expected", "title", "text"), list(short_pages()))
def test_a_short_page_gives_its_rounds(language: str, day: date, expected: list[str], title: str, text: str) -> None:
    found = [
        f"{mention.mechanism.removeprefix('vn-la-')} {mention.number} {mention.status}"
        for mention in mentions_of(title, text, language, day)
    ]

    assert sorted(found) == expected
