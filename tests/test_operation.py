"""What operators and machines do wrong: files that are broken meanwhile, logs that cannot be written, few resources."""

import logging
import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from config.logs import OneLineFormatter
from domain.errors import FullError
from domain.site import SourceKind
from tests.crawler.wild import WildSite, news, section
from tests.newsdesk import ROOT, Newsdesk, Said, finish, wait_until
from tests.scheduler.test_daemon import Begin, a_desk, begin, finished, tell_to_stop

__all__ = ["begin"]

SECRET = "s3cr3t-of-the-desk"


@pytest.mark.long
def test_a_daemon_keeps_its_configuration_while_its_file_is_wrong(tmp_path: Path, begin: Begin) -> None:
    with a_desk(tmp_path) as (_, desk):
        daemon = begin(desk)
        wait_until(lambda: len(finished(desk)) >= 1, "a crawl")
        path = desk.config
        good = path.read_text("utf-8")
        path.write_text(good.replace("timezone", "timezune"), "utf-8")
        daemon.send_signal(signal.SIGHUP)
        ended = len(finished(desk))
        wait_until(lambda: len(finished(desk)) >= ended + 2, "crawls all the same")
        path.write_text(good.replace('every = "1s"', 'every = "2s"'), "utf-8")
        daemon.send_signal(signal.SIGHUP)
        ended = len(finished(desk))
        wait_until(lambda: len(finished(desk)) >= ended + 2, "crawls with the new one")
        said, _ = tell_to_stop(daemon)
        assert said.err.count("the configuration stays as it was: ") == 1
        assert 'unknown key "timezune", did you mean "timezone"?' in said.err
        assert said.err.count("took the configuration anew") == 1
        assert "Traceback" not in said.err


@pytest.mark.long
@pytest.mark.parametrize("log", ["a full disk", "a closed pipe"])
def test_a_log_that_cannot_be_written_stops_no_crawl(tmp_path: Path, log: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with a_desk(tmp_path) as (bao, desk):
        bao.pages["/tin"] = section("/tin-1000.html", "/tin-1001.html")  # one of them is missing: something to log
        reading, writing = os.pipe()
        os.close(reading)
        target = writing if log == "a closed pipe" else os.open("/dev/full", os.O_WRONLY)
        daemon = subprocess.Popen(
            [sys.executable, "-c", "from cli.main import main; main()", "run", "--config", str(desk.config)],
            stderr=target, stdout=target, cwd=ROOT,
        )  # fmt: skip
        try:
            wait_until(lambda: len(finished(desk)) >= 2, "two crawls")
        finally:
            daemon.send_signal(signal.SIGTERM)
            daemon.wait(40)
            os.close(target)
            if target != writing:
                os.close(writing)


def test_a_log_line_is_one_line_whatever_stands_in_it() -> None:
    def said(text: str, *arguments: object) -> str:
        record = logging.LogRecord("x", logging.WARNING, "", 0, text, arguments, None)
        return OneLineFormatter("%(message)s").format(record)

    assert said("%s", "a\n2026-11-22 INFO all is well\x1b[2J\x07\r\u202e") == (
        "a\\n2026-11-22 INFO all is well\\x1b[2J\\x07\\r\\u202e"
    )
    assert len(said("%s", "x" * 1_000_000)) == 2_001
    assert said("GET %s", f"https://desk:{SECRET}@a.example/x?a=1&token={SECRET}&b=2&api_key={SECRET}") == (
        "GET https://desk:…@a.example/x?a=1&token=…&b=2&api_key=…"
    )
    assert said("Bài báo Việt Nam ພາສາລາວ") == "Bài báo Việt Nam ພາສາລາວ"


def test_an_error_that_says_itself_what_to_do_is_logged_without_its_traceback_and_a_fault_of_ours_with_it() -> None:
    def logged(error: Exception) -> str:
        record = logging.LogRecord("x", logging.ERROR, "", 0, "page 7", (), (type(error), error, None))
        return OneLineFormatter("%(message)s").format(record)

    assert logged(FullError("the disk is full; make room")) == "page 7: the disk is full; make room"
    assert logged(KeyError("day")) == "page 7\n  KeyError: 'day'"


@pytest.mark.long
def test_no_secret_stands_in_any_log(tmp_path: Path) -> None:
    bao = WildSite("bao", {"/tin": section("/tin-1000.html"), "/tin-1000.html": news(0)})
    site = bao.site((SourceKind.SECTION, f"/tin?token={SECRET}"), (SourceKind.FEED, f"/rss?key={SECRET}"))
    desk = Newsdesk(folder=tmp_path, sites=[site], every="1s", mail="smtp://desk@127.0.0.1:1?starttls=never")
    desk.more = f'[heartbeat]\nurl = "http://127.0.0.1:1/{SECRET}"\nevery = "1s"\n'
    loud = "from config.logs import log_to_standard_error as log; log(1); "
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "ROUNDWATCH_MAIL_PASSWORD": SECRET}

    def run(code: str, *arguments: str) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-c", loud + code, *arguments], env=environment, cwd=ROOT, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip

    config = str(desk.config)
    command = "from cli.main import main; main()"
    crawl = "import sys; from crawler.start import crawl; crawl({'config': sys.argv[1]})"
    spoken = [finish(run(crawl, config))]
    daemon = run(command, "run", "--config", config)
    wait_until(lambda: len(finished(desk)) >= 2, "two crawls")
    daemon.send_signal(signal.SIGTERM)
    spoken.append(finish(daemon))
    spoken += [
        finish(run(command, *words, "--config", config))
        for words in (["deliver"], ["alerts", "test"], ["sites", "--json"])
    ]
    bao.close()
    assert any("DEBUG" in said.err and "Crawled" in said.err for said in spoken)  # it was loud
    for said in spoken:
        assert SECRET not in said.out + said.err


def limited(
    desk: Newsdesk, *arguments: str, limit: Callable[[], None], environment: dict[str, str] | None = None
) -> Said:
    """A command with little to live on."""
    process = subprocess.Popen(
        [sys.executable, "-c", "from cli.main import main; main()", *arguments, "--config", str(desk.config)],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, cwd=ROOT, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=limit,
    )  # fmt: skip
    return finish(process)


def files(most: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


def memory(most: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (most, most))


@pytest.mark.long
@pytest.mark.parametrize(
    "limit",
    [files(64), files(16), memory(700 * 1024**2), memory(120 * 1024**2)],
    ids=["64 files", "16 files", "700 MiB", "120 MiB"],
)
def test_with_little_to_live_on_a_crawl_works_or_says_why_not(tmp_path: Path, limit: Callable[[], None]) -> None:
    with a_desk(tmp_path) as (_, desk):
        said = limited(desk, "crawl", limit=limit)
        done = said.status == 0 and (" ok " in said.out or "roundwatch: bao: " in said.err)
        assert done or (said.status not in (0, None) and said.err.strip()), (said.status, said.out, said.err)


@pytest.mark.long
@pytest.mark.parametrize("words", [["crawl"], ["sites"], ["deliver"]])
def test_without_a_place_to_write_it_says_so(tmp_path: Path, words: Sequence[str]) -> None:
    unshare = shutil.which("unshare")
    if unshare is None or subprocess.run([unshare, "-rm", "true"], check=False).returncode:
        pytest.skip("no file systems can be put in the place of others here")
    with a_desk(tmp_path) as (_, desk):
        config = desk.config
        script = f'mount --bind "{tmp_path}" "{tmp_path}" && mount -o remount,bind,ro "{tmp_path}" && exec "$@"'
        command = [sys.executable, "-c", "from cli.main import main; main()", *words, "--config", str(config)]
        process = subprocess.Popen(
            [unshare, "-rm", "sh", "-c", script, "sh", *command], env={**os.environ, "PYTHONPATH": str(ROOT)}, cwd=ROOT,
            text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        said = finish(process)
        assert said.status == 1, said
        assert len(said.err.strip().splitlines()) == 1
        assert "roundwatch: " in said.err
