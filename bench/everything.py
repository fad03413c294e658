"""Everything at once: outlets publish, others are hostile, mail fails, kills, a clock that jumps, a full disk.

    PYTHONPATH=. .venv/bin/python bench/everything.py [--publications 500] [--minutes 20] [--seed 1] [--postgresql]

Ten outlets publish in turn while ten others answer with bombs, endless headers, cut or forged answers.  Every fourth
connection to the mail server fails in some way.  Every 15 seconds the daemon or the crawl that goes on is killed with
SIGKILL.  Now and then the clock jumps by an hour or a day, either way, and once by ten years.  Once the disk of the
database is full for half a minute.  Then one daemon is let finish, and all that was published is counted as
`bench/kills.py --what crawl` counts it.  The clock needs a C compiler, the disk a mount; without one it is said.
With a PostgreSQL of its own in the place of SQLite no disk is full.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from time import monotonic

from bench.killed_crawls import Outlet, Watch, count, deliver_what_waits, wait_for_end
from bench.search import server
from domain.site import SourceKind
from tests.alerts.faults import REFUSALS, FaultyServer
from tests.crawler.hostile import BROKEN
from tests.crawler.wild import RawSite, raw, section
from tests.newsdesk import ROOT, Newsdesk, fill

OUTLETS, HOSTILE = 10, 10
FIRST = 1000  # numbers of one outlet's articles
KILL_EVERY_S, JUMP_EVERY_S, FULL_FOR_S = 15.0, 60.0, 30.0
LAST_WAIT_S = 600.0  # for what was put off
DISK = "48m"
HOUR, DAY, TEN_YEARS = 3600, 86_400, 3653 * 86_400
#: All that pass by themselves; what a server refuses for good is for a person to mend, and told so.
MAIL_FAILS = [
    "421", "garbage", "refuse", "limit-1", "disconnect-quit", "drop-before-data", "drop-mid-data", "drop-before-reply",
    "drop-after-data", *(mode for mode, (_, answer) in REFUSALS.items() if answer.startswith("4")),
]  # fmt: skip


def main() -> None:
    """Say what came of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--publications", type=int, default=500)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgresql", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, server() if asked.postgresql else nullcontext() as database:
        run(asked.publications, asked.minutes * 60, Random(asked.seed), Path(folder), database)


def run(publications: int, seconds: float, chance: Random, folder: Path, database: str | None = None) -> None:
    """Let it all happen, and print what came of it.  `database`: of PostgreSQL, in the place of SQLite."""
    glance, happened = threading.Event(), Counter[str]()
    manners = Random(chance.random())
    with ExitStack() as stack:
        mail = stack.enter_context(FaultyServer(lambda _: _manner(manners)).serving())
        disk = None if database else stack.enter_context(_small_disk(folder))
        outlets = [Outlet(f"bao-{n}", first=n * FIRST, reports_every=1) for n in range(OUTLETS)]
        hostile = [_hostile(f"xau-{n}", chance) for n in range(HOSTILE)]
        for close in [*(outlet.site.close for outlet in outlets), *(site.close for site in hostile)]:
            stack.callback(close)
        declared = [outlet.site.site((SourceKind.SECTION, "/tin")) for outlet in outlets]
        declared += [site.site((SourceKind.SECTION, "/tin")) for site in hostile]
        clock = _clock(folder)
        desk = Newsdesk(
            folder=folder, sites=declared, every="5s", mail=mail.url, timeout="5s",
            database=database or f"sqlite:///{disk or folder}/roundwatch.db",
            environment={"ROUNDWATCH_MAIL_PASSWORD": "any"} | (clock or {}),
        )  # fmt: skip
        first = desk.start("crawl")  # the baseline: what is there is no news
        first.communicate()
        watch, largest = Watch(desk), 0.0
        begun = monotonic()
        due = {"publish": 0.0, "kill": KILL_EVERY_S, "jump": JUMP_EVERY_S, "fill": seconds / 2, "room": float("inf")}
        published = 0
        try:
            while published < publications or due["room"] != float("inf"):
                glance.wait(0.05)
                passed = monotonic() - begun
                largest = max(largest, _rss(watch.daemon.pid))
                if published < publications and passed >= due["publish"]:
                    outlets[published % OUTLETS].publish()
                    published += 1
                    due["publish"] += seconds / publications
                if passed >= due["kill"]:
                    happened[_kill(watch, chance)] += 1
                    due["kill"] = passed + chance.uniform(0.5, 1.5) * KILL_EVERY_S
                if clock and passed >= due["jump"]:
                    jump = TEN_YEARS if happened["jump"] == 3 else chance.choice([HOUR, -HOUR, DAY, -DAY, 0, 0])
                    Path(clock["CLOCK_AHEAD"]).write_text(str(jump), encoding="ascii")
                    happened["jump"] += 1
                    due["jump"] = passed + (10 if jump == TEN_YEARS else chance.uniform(0.5, 1.5) * JUMP_EVERY_S)
                if disk and passed >= due["fill"]:
                    fill(disk / "ballast")
                    happened["full disk"] += 1
                    due |= {"fill": float("inf"), "room": passed + FULL_FOR_S}
                if passed >= due["room"]:
                    (disk or folder).joinpath("ballast").unlink()
                    due["room"] = float("inf")
                if sys.stderr.isatty():
                    print(f"\r{published} published, {dict(happened)}", end="", file=sys.stderr, flush=True)
            if clock:
                Path(clock["CLOCK_AHEAD"]).write_text("0", encoding="ascii")
            mail.manner = lambda _: "ok"
            since = monotonic()
            while monotonic() - since < LAST_WAIT_S and _missing(desk, outlets):
                wait_for_end(desk, outlets, datetime.now(UTC))
            if missing := _missing(desk, outlets):
                print(f"not stored: {', '.join(missing)}\n{desk.run('sites').out}")
        finally:
            watch.end()
        deliver_what_waits(desk)
        print(f"{dict(happened)}; largest daemon {largest:.0f} MiB; mail server asked {mail.connections} times")
        print(count(happened, outlets, mail, desk))


def _missing(desk: Newsdesk, outlets: Sequence[Outlet]) -> list[str]:
    """What was published and is not stored."""
    stored = {row["url"] for row in desk.run("articles", "--json", "--limit", "100000").json["articles"]}
    return [url for outlet in outlets for path in outlet.paths if (url := outlet.site.origin + path) not in stored]


def _manner(chance: Random) -> str:
    return chance.choice(MAIL_FAILS) if chance.random() < 0.25 else "ok"


def _hostile(name: str, chance: Random) -> RawSite:
    """A site whose articles are answered in three of the ways that do harm."""
    answers = [answer for answer, _ in chance.sample(list(BROKEN.values()), 3)]
    paths = [f"/tin-{9000 + n}.html" for n in range(3)]
    listing = section(*paths).body
    assert isinstance(listing, bytes)
    return RawSite(name, {"/tin": raw(listing), **dict(zip(paths, answers, strict=True))})


def _kill(watch: Watch, chance: Random) -> str:
    """SIGKILL to the crawl that goes on, if there is one and it is its turn, else to the daemon."""
    crawl = watch.crawl()
    if crawl is not None and chance.random() < 0.5:
        os.kill(crawl, signal.SIGKILL)
        return "crawl"
    watch.kill_daemon()
    return "daemon"


def _clock(folder: Path) -> dict[str, str] | None:
    """The environment in which a clock can be set; `None` if none can be made."""
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        print("no C compiler: the clock does not jump", file=sys.stderr)
        return None
    library, ahead = folder / "clock.so", folder / "ahead"
    source = ROOT / "tests" / "scheduler" / "clock.c"
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(source), "-ldl"], check=True)
    ahead.write_text("0", encoding="ascii")
    return {"LD_PRELOAD": str(library), "CLOCK_AHEAD": str(ahead)}


@contextmanager
def _small_disk(folder: Path) -> Iterator[Path | None]:
    """A small disk; `None` where nothing can be mounted."""
    place = folder / "disk"
    place.mkdir(mode=0o700)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK},mode=0700", "tmpfs", str(place)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        print("nothing can be mounted: the disk is never full", file=sys.stderr)
        yield None
        return
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def _rss(pid: int) -> float:
    """Resident memory in MiB (proc(5)); 0 of what is not there."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, IndexError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


if __name__ == "__main__":
    main()
