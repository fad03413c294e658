"""Deliveries that are killed: nothing is lost, and what comes twice is the same mail."""

from pathlib import Path

import pytest

from bench.kills import run


@pytest.mark.long
@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_deliveries_that_are_killed_lose_nothing_and_repeat_only_what_the_server_had_taken(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    address = None if kind == "sqlite" else str(request.getfixturevalue("new_postgresql")())
    outcome = run(12, 6, tmp_path, address)
    assert (outcome.kills, outcome.alerts) == (12, 26)
    assert (outcome.lost, outcome.unsent, outcome.strangers) == (0, 0, 0)
    assert 0 < outcome.copies <= outcome.kills
    assert outcome.integrity == "ok"
