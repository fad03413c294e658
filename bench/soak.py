"""Whether memory stays flat over many ticks: of the process that starts crawls, and of the one they are forked from.

PYTHONPATH=. python bench/soak.py [TICKS]     300 by default, over 40 unchanged sources of two sites
"""

import os
import sys
import tempfile
from pathlib import Path

from bench.tick import feed, sites
from bench.webserver import serving
from scheduler.crawls import CrawlJob, CrawlStarter
from tests.newsdesk import Newsdesk

SOURCES = 40


def rss(process: int | str) -> float:
    """Resident memory of a process in MiB (proc(5))."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def open_files(process: int | str) -> int:
    """Open files of a process."""
    return len(list(Path(f"/proc/{process}/fd").iterdir()))


def main() -> None:
    """Print the table."""
    ticks = int(sys.argv[1]) if sys.argv[1:] else 300
    starter = CrawlStarter()
    print(f"{'tick':>6}{'starter, MiB':>14}{'files':>7}{'forked from, MiB':>18}{'files':>7}{'runs stored':>13}")
    with serving({f"/feed/{n}": feed(n) for n in range(SOURCES)}) as port, tempfile.TemporaryDirectory() as folder:
        desk = Newsdesk(folder=Path(folder), sites=sites(SOURCES, port))
        config = desk.config
        for tick in range(1, ticks + 1):
            crawl = starter.start(CrawlJob(config=config, trigger="schedule"))
            parent = Path(f"/proc/{crawl.process.pid}/stat").read_text().rpartition(")")[2].split()[1]
            assert crawl.process.wait() == 0
            if tick in (1, 10) or tick % 100 == 0:
                said = f"{rss('self'):>14.1f}{open_files('self'):>7}{rss(parent):>18.1f}{open_files(parent):>7}"
                print(f"{tick:>6}{said}{len(desk.runs):>13}")


if __name__ == "__main__":
    main()
