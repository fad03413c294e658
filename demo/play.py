"""The demonstration: the whole main job on the bundled newsroom, in its own folder, without the internet."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from config import Settings, load
from demo.newsroom import NEWS, NEWS_BEGINS, Newsroom, publish_history
from domain.errors import ConfigError, RoundwatchError
from domain.rounds import Round
from domain.site import Site
from scheduler.crawls import CrawlJob, account_for, end, start_crawl
from scheduler.daemon import Daemon
from storage.database import Database, open_database
from storage.mentions import ledger
from storage.outbox import AlertReport, alert_reports
from storage.pages import SUFFIX
from storage.runs import batch_reports, last_reports

_EVERY = timedelta(seconds=2)
_PATIENCE_S = 60.0  # for one step; it takes five seconds on two cores
_GLANCE_S = 0.2
_TURNS = 20  # tries to crawl a site by hand that the schedule is crawling
_STEPS_BEFORE_NEWS = 1

_MARK = ".roundwatch-demo"  # only a folder with this file in it is ever cleared
_ENDS = ("-wal", "-shm", "-reserve", "")
_WRITTEN = (*(f"roundwatch.db{end}" for end in _ENDS), "roundwatch.toml", _MARK)  # the mark goes last
_MAILS, _ARCHIVE = "mails", "archive"
#: In the archive: its list of databases, and folders of two digits with pages in them, whole or half written.
_KEPT = re.compile(rf"\.databases|[0-9a-f]{{2}}(?:/(?:[0-9a-f-]+{re.escape(SUFFIX)}|\.[0-9a-f]{{16}}))?")
# Some outlets' last story is a year old when the curtain rises: a real one would be called silent, and rightly so.
_EVENTS = 'events = ["new-round", "round-updated", "new-article", "article-changed"]'


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing that happened in the demonstration, and what the watch made of it."""

    title: str
    told: tuple[AlertReport, ...]  #: alerts that followed


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the demonstration ends with."""

    acts: tuple[Act, ...]
    rounds: tuple[Round, ...]
    mails: tuple[Path, ...]  #: in the order in which they were sent


def acts() -> int:
    """How many things happen in the demonstration."""
    return _STEPS_BEFORE_NEWS + len(NEWS)


@contextmanager
def stage(folder: Path) -> Iterator[tuple[Newsroom, Settings]]:
    """The newsroom, open, and the configuration that watches it, in a `folder` that is new, empty or an earlier stage.

    Raises:
        ConfigError: `folder` holds anything that no demonstration wrote.  Nothing in it was touched.
    """
    folder = folder.resolve()
    _make_room(folder)
    with Newsroom() as room:
        path = folder / "roundwatch.toml"
        path.write_text(configuration(room, folder), encoding="utf-8")
        yield room, load(path, environ={}, cwd=folder)


def _make_room(folder: Path) -> None:
    """Have `folder` empty but for the mark, and delete nothing in it but what a demonstration wrote.

    Files are deleted one by one, by name: whoever names a wrong folder must lose nothing by it.
    """
    if folder.exists() and not folder.is_dir():
        raise ConfigError(f"{folder}: is not a folder: name another one with --folder")
    entries = sorted(folder.iterdir()) if folder.exists() else []
    if entries and not (folder / _MARK).is_file():
        raise ConfigError(
            f"{folder}: is not empty, and not of an earlier demonstration: name another one with --folder"
        )
    mails, archive = folder / _MAILS, folder / _ARCHIVE
    ours = [path for path in (mails, archive) if path.is_dir() and not path.is_symlink()]
    letters = sorted(mails.iterdir()) if mails in ours else []
    kept = sorted(archive.rglob("*"), reverse=True) if archive in ours else []  # folders behind what is in them
    written = [folder / name for name in _WRITTEN]
    foreign = [path for path in entries if path not in [*written, *ours]]
    foreign += [path for path in letters if path.suffix != ".eml"]
    foreign += [path for path in [*entries, *letters] if path not in ours and path.is_dir()]
    foreign += [path for path in kept if not _is_of_archive(path, archive)]
    if foreign:
        raise ConfigError(f"{foreign[0]}: no demonstration wrote this: move it away, or name another one with --folder")
    for path in [*letters, *kept, *ours]:
        if path.is_dir():
            path.rmdir()
        else:
            path.unlink()
    for path in written:
        path.unlink(missing_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _MARK).touch()


def _is_of_archive(path: Path, archive: Path) -> bool:
    """Whether the program itself put a file or folder into its archive of pages."""
    name = path.relative_to(archive).as_posix()
    is_folder = len(name) == 2  # the digits that the pages in it begin with
    return _KEPT.fullmatch(name) is not None and path.is_dir() == is_folder and not path.is_symlink()


def play(room: Newsroom, settings: Settings, say: Callable[[str], None]) -> Outcome:
    """Crawl the history on schedule, let news happen, and give what came of it.

    `say` hears of each act as it begins.
    """
    with performance(room, settings, say) as (outcome, _):
        return outcome


@contextmanager
def performance(room: Newsroom, settings: Settings, say: Callable[[str], None]) -> Iterator[tuple[Outcome, str | None]]:
    """`play`, with the watch going on until the end; gives the address of its page, too, if that is served."""
    database = open_database(settings.storage.database)
    daemon = Daemon(settings, database, lambda: datetime.now(UTC), lambda: 0.5)
    names = [site.name for site in settings.sites]
    done: list[Act] = []
    publish_history(room)
    daemon.start()
    try:
        say("The first crawl: everything that is there already is history")
        begun = datetime.now(UTC)
        _wait_for_crawl(database, names, begun)
        done.append(Act(title="The first crawl of every site", told=_told_since(database, begun)))
        for step in NEWS:
            say(step.title)
            step.apply(room, NEWS_BEGINS + step.after)
            begun = datetime.now(UTC)
            if step.by_hand is not None:
                _crawl_by_hand(database, settings, step.by_hand)
            _wait_for_crawl(database, names, begun)
            done.append(Act(title=step.title, told=_told_since(database, begun)))
        with database.read() as session:
            rounds = tuple(ledger(session, settings.record))
        folder = settings.mail.folder if settings.mail else None
        mails = tuple(sorted(folder.glob("*.eml"))) if folder else ()
        yield Outcome(acts=tuple(done), rounds=rounds, mails=mails), daemon.page
    finally:
        daemon.end()
        database.close()


def configuration(room: Newsroom, folder: Path) -> str:
    """A roundwatch.toml that watches every outlet of the newsroom and puts its mails into `folder`."""
    hosts = [urlsplit(site.home).netloc for site in room.sites]
    head = f"""\
# The configuration of the demonstration.  The outlets are on this machine: their hosts are named as private ones.
[storage]
database = "sqlite:///{folder.resolve() / "roundwatch.db"}"
archive = "archive"

[crawl]
user_agent = "roundwatch demonstration (+mailto:desk@example.org)"
private_hosts = {json.dumps(hosts)}

[web]
listen = "127.0.0.1:0"  # any port that is free
timezone = "Asia/Vientiane"

[mail]
url = "file://{folder.resolve() / _MAILS}"
from = "Roundwatch <roundwatch@example.org>"

[[recipient]]
address = "phong.viet-lao@example.org"
language = "vi"
timezone = "Asia/Ho_Chi_Minh"
{_EVENTS}

[[recipient]]
address = "desk@example.org"
language = "en"
timezone = "Asia/Vientiane"
{_EVENTS}
"""
    return head + "".join(_site_table(site) for site in room.sites)


def _site_table(site: Site) -> str:
    sources = ", ".join(
        "{ "
        + ", ".join(
            f"{key} = {json.dumps(value)}"
            for key, value in (("kind", source.kind), ("url", source.url), ("follow", source.follow))
            if value is not None
        )
        + " }"
        for source in site.sources
    )
    return f"""
[[site]]
name = {json.dumps(site.name)}
home = {json.dumps(site.home)}
language = {json.dumps(site.language)}
timezone = {json.dumps(site.timezone)}
family = {json.dumps(site.family or site.name)}
every = "{int(_EVERY.total_seconds())}s"
sources = [{sources}]
"""


def _wait_for_crawl(database: Database, sites: list[str], begun: datetime) -> None:
    """Until every site was crawled from beginning to end since `begun`, and its letters are on their way."""
    glance = threading.Event()
    for _ in range(int(_PATIENCE_S / _GLANCE_S)):
        with database.read() as session:
            reports = last_reports(session)
            waiting = alert_reports(session, "waiting")
        fresh = [name for name in sites if name in reports and reports[name].started_at >= begun]
        if not waiting and len(fresh) == len(sites) and all(reports[name].finished_at for name in fresh):
            return
        glance.wait(_GLANCE_S)
    raise RoundwatchError(f"the demonstration did not get on: not every outlet was crawled within {_PATIENCE_S:.0f} s")


def _crawl_by_hand(database: Database, settings: Settings, site: str) -> None:
    """What `roundwatch crawl SITE` does.  The schedule may be crawling the site just then."""
    for _ in range(_TURNS):
        crawl = start_crawl(CrawlJob(config=settings.path, sites=[site]))
        end(crawl, _PATIENCE_S)
        account_for(database, crawl, datetime.now(UTC))
        with database.read() as session:
            if batch_reports(session, crawl.batch):
                return
    raise RoundwatchError(f"the demonstration did not get on: {site} could not be crawled by hand")


def _told_since(database: Database, begun: datetime) -> tuple[AlertReport, ...]:
    with database.read() as session:
        return tuple(report for report in alert_reports(session) if report.created_at >= begun)
