"""Short pages that tell when, where, how and by whom a round was held other than in the formulas of agencies."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from domain.rounds import Mention
from tests.domain.pages import mentions_of

SHORT = Path(__file__).resolve().parents[1] / "golden/rounds/facts.txt"
NOTHING = "-"
READ: dict[str, Callable[[Mention], object]] = {
    "day": lambda mention: mention.starts_on,
    "year": lambda mention: mention.year,
    "country": lambda mention: mention.country,
    "city": lambda mention: mention.city,
    "format": lambda mention: mention.format,
    "chairs": lambda mention: "/".join(chair.name for chair in mention.chairs),
}


def short_pages() -> Iterator[object]:
    """The pages: language, day, title, text, and the facts of each round."""
    for block in SHORT.read_text(encoding="utf-8").strip().split("\n\n")[1:]:
        head, title, *lines = block.split("\n")
        language, day, *missed = head.split()
        rounds = dict(line.removeprefix("=> ").split(": ", 1) for line in lines if line.startswith("=> "))
        text = "\n".join(line for line in lines if not line.startswith("=> "))
        facts = {name: dict(fact.split("=") for fact in told.split("; ")) for name, told in rounds.items()}
        marks = [pytest.mark.xfail(strict=True, reason="not recognised yet")] if missed else []
        yield pytest.param(language, date.fromisoformat(day), title, text, facts, id=f"{title[:50]} {day}", marks=marks)


@pytest.mark.parametrize(("language", "day", "title", "text", "facts"), list(short_pages()))
def test_a_short_page_gives_the_facts_of_its_rounds(
    language: str, day: date, title: str, text: str, facts: dict[str, dict[str, str]]
) -> None:
    found = {
        f"{mention.mechanism.removeprefix('vn-la-')} {mention.number} {mention.status}": mention
        for mention in mentions_of(title, text, language, day)
    }

    told = {
        name: {fact: str(READ[fact](found[name]) or NOTHING) for fact in wanted}
        for name, wanted in facts.items()
        if name in found
    }

    assert told == facts
