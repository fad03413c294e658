"""Crawls and daemons that are killed while a site publishes: nothing is lost, nothing is told twice."""

from pathlib import Path

import pytest

from bench.killed_crawls import run


@pytest.mark.parametrize(("kind", "kills"), [("sqlite", 4), ("postgresql", 3)])
def test_crawls_and_daemons_that_are_killed_lose_nothing_and_tell_nothing_twice(
    kind: str, kills: int, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    address = None if kind == "sqlite" else str(request.getfixturevalue("new_postgresql")())
    outcome = run(kills, 3, tmp_path, address)
    assert outcome.crawls + outcome.daemons == kills
    assert outcome.articles == outcome.pages > kills
    assert (outcome.not_stored, outcome.stored_again) == (0, 0)
    assert (outcome.not_told, outcome.told_beyond) == (0, 0)
    assert (outcome.lost, outcome.unsent, outcome.strangers) == (0, 0, 0)
    assert outcome.copies <= outcome.daemons  # a mail is carried by the daemon
    assert outcome.pages_broken == 0
    assert outcome.integrity == "ok"
