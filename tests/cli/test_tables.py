"""Tables on terminals: of any width, every name is whole and every column is there."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import cache, partial

import pytest

from tests.newsdesk import ROOT, Newsdesk

_CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], list[str]]:
    """The lines of `rounds` on a terminal of so many columns, at a desk that knows what the program comes with."""
    desk = Newsdesk(folder=tmp_path_factory.mktemp("desk"), sites=())
    return cache(lambda width: _on_terminal(width, "rounds", "--config", str(desk.config)))


def _on_terminal(width: int, *arguments: str) -> list[str]:
    ours, its = os.openpty()
    command = [sys.executable, "-c", "from cli.main import main; main()", *arguments]
    environment = {**os.environ, "COLUMNS": str(width), "TERM": "xterm", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=ROOT, stdout=its, env=environment) as running:
        os.close(its)
        written = b"".join(iter(partial(_piece, ours), b""))
    os.close(ours)
    assert running.returncode == 0
    return _CONTROL.sub("", written.decode()).splitlines()


def _piece(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # Linux says so where other systems give an empty piece: nobody writes to it any more
        return b""


@pytest.mark.parametrize("width", [40, 80, 160])
def test_a_name_is_never_broken_and_no_line_is_too_long(shown: Callable[[int], list[str]], width: int) -> None:
    lines = shown(width)

    assert max(map(len, lines)) <= width
    said = " ".join(" ".join(lines).split())
    for whole in ("vn-la-deputy", "2025-07-08", "Vientiane, LA", "Khaykhamphithoune", "Phongsamouth"):
        assert whole in said


def test_on_a_wide_terminal_a_round_is_a_line(shown: Callable[[int], list[str]]) -> None:
    (tenth,) = [line for line in shown(160) if re.match(r"vn-la-deputy +10 ", line)]

    assert re.search(r"Vientiane, LA +Nguyễn Mạnh Cường / Phongsamouth Anlavan +0 +0", tenth)


def test_on_a_narrow_one_the_last_columns_stand_below_by_name(shown: Callable[[int], list[str]]) -> None:
    lines = shown(80)
    at = next(place for place, line in enumerate(lines) if re.match(r"vn-la-deputy +10 ", line))

    assert lines[at].split() == ["vn-la-deputy", "10", "held", "2025-07-08", "Vientiane,", "LA"]
    assert lines[at + 1].strip() == "chairs Nguyễn Mạnh Cường / Phongsamouth Anlavan; articles 0; voices 0"
