"""A crawl of the daemon begins with all that reading needs: its reading processes are forks of what has it already."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crawler.zygote import reading_context

ROOT = Path(__file__).resolve().parents[2]

#: What a crawl does first, in a process with one thread; then it reads a page, and tells who read it.
CRAWL = """
import asyncio, os, signal
from pathlib import Path
import crawler.worker
from crawler.pool import ReadingPool
from crawler.zygote import fork_zygote
from tests.crawler.test_pool import news, page, parents, reading_process

def is_fork(pid):
    return Path(f"/proc/{pid}/cmdline").read_bytes() == Path("/proc/self/cmdline").read_bytes()

async def read():
    pool = ReadingPool((), workers=1)
    reading, _ = await pool.read(page(news(1), "/tin-1001.html"))
    zygote = parents()[reading_process()]
    pool.close()
    return reading.title, zygote

if __name__ == "__main__":
    fork_zygote()
    title, zygote = asyncio.run(read())
    print("read", title, "by forks", is_fork(zygote))
    os.kill(zygote, signal.SIGKILL)
    os.waitid(os.P_PID, zygote, os.WEXITED | os.WNOWAIT)
    title, zygote = asyncio.run(read())
    print("read", title, "by forks", is_fork(zygote))
"""


def run(script: str) -> list[str]:
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_pages_are_read_by_forks_of_the_crawl_and_by_new_processes_if_the_zygote_is_killed() -> None:
    by_forks, by_others = run(CRAWL)
    assert by_forks.endswith("by forks True")
    assert by_others.endswith("by forks False")
    assert by_forks.split(" by ")[0] == by_others.split(" by ")[0]


def test_a_process_that_has_not_imported_the_reader_makes_no_zygote() -> None:
    script = "from crawler.zygote import fork_zygote\nimport os\nfork_zygote()\n"
    script += "print(open(f'/proc/self/task/{os.getpid()}/children').read().strip() or 'no children')"
    assert run(script)[-1] == "no children"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has pipes of any size")
def test_a_page_is_handed_over_before_anybody_takes_it() -> None:
    page = bytes(500_000)
    reader, writer = reading_context().Pipe(duplex=False)
    with reader, writer:
        os.set_blocking(writer.fileno(), False)
        writer.send_bytes(page)  # a pipe that holds less would say that it is full
        assert reader.recv_bytes() == page
