"""`roundwatch crawl`: a crawl by hand, now, whatever the schedule says."""

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import click
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from alerts.deliver import deliver_pending
from cli.common import (
    chance,
    config_option,
    database_of,
    json_option,
    now,
    parse_when,
    remarks,
    settings_of,
    show_json,
)
from cli.tables import show_table
from config import Settings
from domain.decide import Fate
from domain.errors import ConfigError, CrawlError
from domain.url import canonical_url, host_of
from scheduler.clock import mend_clock
from scheduler.crawls import Crawl, CrawlJob, StartCrawl, account_for, ask_to_stop, end, start_crawl
from scheduler.health import look_after_sites
from scheduler.overdue import note_overdue
from storage.database import Database
from storage.runs import RunReport, SiteMemory, batch_reports, site_memories
from storage.shapes import Json, run_shape

_COLUMNS = ("new", "changed", "unchanged", "duplicate", "refused", "failed")
_GLANCE_S = 0.25  # between two looks at how far it is


@click.command()
@click.argument("sites", nargs=-1, metavar="[SITE]...")
@click.option(
    "--url",
    "urls",
    multiple=True,
    help="Look at this page only, even if its site asked us to wait. May be given more than once.",
)
@click.option("--since", help="Look into the past, as far as this day: through dated sitemaps and lists.")
@click.option(
    "--warc",
    "archives",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, readable=True, path_type=Path),
    help="Read the pages in this WARC file instead, without a network. May be given more than once; files may follow.",
)
@config_option
@json_option
@click.pass_obj
def crawl(
    start: StartCrawl | None,
    config: Path | None,
    as_json: bool,  # noqa: FBT001 - click gives it so
    sites: Sequence[str],
    urls: Sequence[str],
    since: str | None,
    archives: Sequence[Path],
) -> None:
    """Crawl sites (all, if none is named) or single pages now, and send what there is to tell.

    A crawl that was stopped goes on where it was if the same command is given again.
    """
    settings = settings_of(config)
    if archives:
        # The shell makes several files of one pattern: `--warc *.warc.gz`.
        names = {site.name for site in settings.sites}
        archives = [*archives, *(Path(one) for one in sites if one not in names and Path(one).is_file())]
        sites = [one for one in sites if one in names or not Path(one).is_file()]
        if urls or since:
            raise click.UsageError("--warc reads files, so neither --url nor --since goes with it")
    for name in sites:
        settings.site(name)
    if urls and sites:
        raise click.UsageError("name sites or give --url, not both")
    for url in urls:
        try:
            canonical_url(url)
        except ValueError as error:
            raise ConfigError(f"--url {url}: must be an http or https address with a host") from error
    database = database_of(settings)
    mend_clock(database, now())
    job = CrawlJob(
        config=settings.path,
        sites=sites,
        urls=urls,
        since=parse_when(since) if since else None,
        archives=archives,
    )
    with tempfile.NamedTemporaryFile() as log:
        begun = (start or start_crawl)(job, errors=log)
        asked = [] if archives else _asked(settings, sites, urls)
        reports = _follow(database, begun, asked, log)
    _show([run_shape(report) for report in reports], as_json=as_json)
    for line in look_after_sites(database, settings, now()):
        click.echo(f"roundwatch: {line}", err=True)
    for line in note_overdue(database, settings, now()):
        click.echo(f"roundwatch: {line}", err=True)
    done = deliver_pending(database, settings, now, chance)
    if done.sent:
        remarks.print(f"sent {done.sent} mails")
    for line in [*done.put_off, *done.given_up]:
        click.echo(f"roundwatch: not sent: {line}; `roundwatch deliver` tries again", err=True)
    # Of the pages that somebody named each was asked for.
    unread = any(report.fates.get(fate) for report in reports for fate in (Fate.REFUSED, Fate.FAILED))
    if any(report.outcome in (None, "failed") for report in reports) or (urls and unread):
        raise click.exceptions.Exit(1)


def _follow(database: Database, begun: Crawl, asked: Sequence[str], log: IO[bytes]) -> list[RunReport]:
    """What came of a crawl, of each site that was asked for at least."""
    try:
        _watch(database, begun)
    except BaseException:
        # Ctrl-C, or a terminal that went away: the crawl must not go on without us.
        ask_to_stop(begun)
        end(begun)
        account_for(database, begun, now())
        raise
    account_for(database, begun, now())
    with database.read() as session:
        reports = batch_reports(session, begun.batch)
    left_out = sorted(set(asked) - {report.site for report in reports})
    if not reports and begun.process.returncode != 0:
        log.seek(0)
        said = log.read().decode("utf-8", "replace").strip().splitlines()
        raise CrawlError(f"the crawl process did not start its work: {said[-1] if said else 'it said nothing'}")
    with database.read() as session:
        memories = site_memories(session, now())
    return reports + [_left_out(name, memories.get(name)) for name in left_out]


def _asked(settings: Settings, sites: Sequence[str], urls: Sequence[str]) -> list[str]:
    if not urls:
        return list(sites) or [site.name for site in settings.sites]
    pages = [canonical_url(url) for url in urls]
    return [site.name if (site := settings.site_of(page)) else host_of(page) for page in pages]


def _left_out(site: str, memory: SiteMemory | None) -> RunReport:
    at = now()
    why = "another crawl of this site is going on (or died within the last minute); try again when it has ended"
    if memory is not None and memory.not_before is not None and memory.not_before > at:
        until = memory.not_before.astimezone().isoformat(" ", "seconds")
        why = f"{memory.waits_for}: nothing is asked of it until {until}; a page can be named with --url"
    return RunReport(
        site=site,
        started_at=at,
        finished_at=at,
        outcome="failed",
        leads=0,
        fates={},
        rounds_new=0,
        errors=[why],
    )


def _watch(database: Database, begun: Crawl) -> None:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total} pages"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=remarks, transient=True, disable=not remarks.is_terminal) as progress:
        task = progress.add_task("crawling", total=None)
        while True:
            try:
                begun.process.wait(_GLANCE_S)
            except subprocess.TimeoutExpired:
                if remarks.is_terminal:
                    with database.read() as session:
                        reports = batch_reports(session, begun.batch)
                    ended = sum(report.finished_at is not None for report in reports)
                    progress.update(
                        task,
                        description=f"crawling, {ended} of {len(reports)} sites done",
                        total=sum(report.leads for report in reports) or None,
                        completed=sum(sum(report.fates.values()) for report in reports),
                    )
            else:
                return


def _show(rows: Sequence[Json], *, as_json: bool) -> None:
    if as_json:
        show_json({"sites": list(rows)})
        return
    show_table(
        "Crawl",
        ("site", "outcome", *_COLUMNS, "rounds", "seconds"),
        [
            (row["site"], row["outcome"], *(row[column] for column in _COLUMNS), row["rounds_new"], row["seconds"])
            for row in rows
        ],
        "No site is configured.",
    )
    for row in rows:
        for error in row["errors"]:
            click.echo(f"roundwatch: {row['site']}: {error}", err=True)
