"""Crawls and daemons that are killed while a site publishes: nothing is lost, nothing is told twice."""

from pathlib import Path

import pytest

from bench.killed_crawls import run

KILLS, SEED = 4, 1343  # two crawls and two daemons, each in the middle of what it does


@pytest.mark.long
def test_crawls_and_daemons_that_are_killed_lose_nothing_and_tell_nothing_twice(tmp_path: Path) -> None:
    outcome = run(KILLS, SEED, tmp_path)
    assert outcome.crawls + outcome.daemons == KILLS
    assert outcome.articles == outcome.pages > KILLS
    assert (outcome.not_stored, outcome.stored_again) == (0, 0)
    assert (outcome.not_told, outcome.told_beyond) == (0, 0)
    assert (outcome.lost, outcome.unsent, outcome.strangers) == (0, 0, 0)
    assert outcome.copies <= outcome.daemons  # a mail is carried by the daemon
    assert outcome.pages_broken == 0
    assert outcome.integrity == "ok"
