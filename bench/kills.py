"""Kill deliveries or crawls at seeded random moments, and count what was lost and what came twice.

    PYTHONPATH=. .venv/bin/python bench/kills.py [--kills 200] [--seed 1]
    PYTHONPATH=. .venv/bin/python bench/kills.py --what crawl [--kills 100] [--seed 1]

Deliveries: each time something happens that two recipients are to be told; a process delivers, and is killed with
SIGKILL: every second time at any moment, else as soon as the mail server has said that it took a mail and before that
can be noted.  At the end one delivery is let finish.  The mail server is real and records what it stored.
Crawls: bench/killed_crawls.py.
"""

import argparse
import multiprocessing
import os
import signal
import tempfile
import threading
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from sqlalchemy import create_engine, text

from alerts.deliver import deliver_pending
from bench import killed_crawls
from config import load
from domain.events import Event, EventKind
from storage.database import open_database
from storage.outbox import alert_reports
from storage.recording import write_event
from tests.alerts.faults import FaultyServer

_LONGEST_S = 0.12  # about as long as a delivery takes
_APART = timedelta(minutes=15)  # between two deliveries, by their own clock: longer than a lease and a first wait


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of the alerts."""

    kills: int
    alerts: int
    letters: int
    lost: int  #: letters that the server never got
    unsent: int  #: alerts that are not told as sent
    copies: int  #: mails beyond the first of their letter
    strangers: int  #: copies with another Date, or letters that tell an alert again
    integrity: str  #: what SQLite says of its file


def deliver(config: Path, ahead: timedelta, begun: Connection) -> None:
    """One delivery, in a process of its own whose clock is ahead."""
    settings = load(config, environ={}, cwd=config.parent)
    database = open_database(settings.storage.database)
    begun.send("begun")
    deliver_pending(database, settings, lambda: datetime.now(UTC) + ahead, lambda: 0.5)


def run(kills: int, seed: int, folder: Path, database_url: str | None = None) -> Outcome:
    """Kill so many deliveries."""
    chance = Random(seed)
    address = database_url or f"sqlite:///{folder / 'kills.db'}"
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["bench.kills"])
    with FaultyServer().serving() as server:
        config = folder / "roundwatch.toml"
        config.write_text(
            f'[storage]\ndatabase = "{address}"\n[mail]\nurl = "{server.url}"\nfrom = "watch@example.org"\n'
            + "".join(f'[[recipient]]\naddress = "{who}@example.org"\nmost_per_hour = 1000\n' for who in ("a", "b")),
            encoding="utf-8",
        )
        settings = load(config, environ={}, cwd=folder)
        database = open_database(address)
        done = 0
        ahead = timedelta()
        while done <= kills:
            ahead += _APART
            now = datetime.now(UTC) + ahead - timedelta(seconds=1)
            event = Event(kind=EventKind.NEW_ARTICLE, key=f"new-article:{done}", article_url=None)
            with database.write() as session:
                write_event(session, event, None, now, settings.recipients)
            ours, theirs = context.Pipe()
            process = context.Process(target=deliver, args=(config, ahead, theirs))
            taken = threading.Event()
            server.on_taken = taken.set
            process.start()
            theirs.close()
            if done == kills:  # this one may finish
                process.join()
                break
            ours.recv()
            taken.wait(chance.uniform(0, _LONGEST_S) if done % 2 else 5)
            if process.pid is not None and process.is_alive():
                os.kill(process.pid, signal.SIGKILL)
            process.join()
            done += 1
        for _ in range(8):  # what was put off because its lease had not ended
            ahead += timedelta(hours=6)
            deliver_pending(database, settings, lambda: datetime.now(UTC) + ahead, lambda: 0.5)  # noqa: B023
        with database.read() as session:
            reports = alert_reports(session)
        database.close()
        return _count(done, server, address, [one.state for one in reports])


def _count(kills: int, server: FaultyServer, address: str, states: list[str]) -> Outcome:
    engine = create_engine(address)
    with engine.connect() as connection:
        written = {(row[0], row[1]) for row in connection.execute(text("SELECT recipient, message_id FROM letter"))}
        told = connection.execute(text("SELECT count(*), count(DISTINCT id) FROM alert WHERE letter_id IS NOT NULL"))
        integrity = (
            str(connection.execute(text("PRAGMA integrity_check")).scalar()) if address.startswith("sqlite") else "ok"
        )
        assert len(set(next(iter(told)))) == 1
    engine.dispose()
    stored = Counter(server.identities)
    got = {(recipient, message_id) for recipient, message_id, _ in stored}
    return Outcome(
        kills=kills,
        alerts=len(states),
        letters=len(written),
        lost=len(written - got),
        unsent=sum(state != "sent" for state in states),
        copies=sum(stored.values()) - len(got),
        strangers=len(stored) - len(got) + len(got - written),
        integrity=integrity,
    )


def main() -> None:
    """Say what came of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--what", choices=("delivery", "crawl"), default="delivery")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--database", help="address of an empty PostgreSQL database instead of an SQLite file")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        run_one = killed_crawls.run if asked.what == "crawl" else run
        print(run_one(asked.kills, asked.seed, Path(folder), asked.database))


if __name__ == "__main__":
    main()
