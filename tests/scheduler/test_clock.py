"""A clock that jumps: the daemon and its crawls go on, and nothing waits for a time that will not come for years."""

import shutil
import signal
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.crawler.wild import round_report, section
from tests.newsdesk import ROOT, finish, wait_until
from tests.scheduler.test_daemon import a_desk, begin, finished

__all__ = ["begin"]

HOUR, TEN_YEARS = 3600, 3653 * 86400


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that puts a clock which can be set in the place of the system's."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        pytest.skip("there is no C compiler to make a clock that can be set")
    path = tmp_path_factory.mktemp("clock") / "clock.so"
    source = ROOT / "tests" / "scheduler" / "clock.c"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", str(path), str(source), "-ldl"], check=True)
    return path


@pytest.mark.long
def test_whatever_the_clock_does_polls_go_on_and_nobody_is_alarmed(tmp_path: Path, clock: Path) -> None:
    ahead = tmp_path / "ahead"
    ahead.write_text("0")
    with a_desk(tmp_path) as (bao, desk):
        desk.environment |= {"LD_PRELOAD": str(clock), "CLOCK_AHEAD": str(ahead)}
        daemon = desk.start("run")
        try:
            wait_until(lambda: len(finished(desk)) >= 2, "two crawls")
            for seconds in (HOUR, 0, TEN_YEARS, -HOUR, 0):
                ahead.write_text(str(seconds))
                asked = len(bao.asked)
                wait_until(lambda: len(bao.asked) >= asked + 2, f"two polls, {seconds} s ahead")  # noqa: B023 - called at once
            wait_until(
                lambda: all(run.started_at < datetime.now(UTC) + timedelta(minutes=6) for run in desk.runs), "times"
            )
            assert desk.told == []  # nothing happened
            day = datetime.now(UTC) - timedelta(days=2)
            bao.pages["/tin-1001.html"] = round_report(f"{day.day}/{day.month}/{day.year}")
            bao.pages["/tin"] = section("/tin-1000.html", "/tin-1001.html")
            wait_until(lambda: len(desk.mails) >= 1, "a mail")
        finally:
            daemon.send_signal(signal.SIGTERM)
            said = finish(daemon)
        assert said.status == 0, said.err
        assert "Traceback" not in said.err
        assert "the clock was set back" in said.err
        assert len(desk.mails) == 1
