"""`roundwatch check`: whether everything that the watch rests on works."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

import click

from alerts.trial import probe_channels, probe_mail
from cli.common import (
    config_option,
    console,
    database_of,
    json_option,
    now,
    remarks,
    settings_of,
    short,
    show_json,
)
from config import Settings
from crawler.discovery import UnreadableSourceError, is_article, read_source, search
from crawler.errand import Fetch, run_errand
from crawler.worker import read_page
from domain.article import Lead, Page, Refusal
from domain.errors import ArchiveError, CrawlError, DamagedError
from domain.site import Site, Source, SourceKind
from storage.canaries import known_canaries
from storage.database import openings
from storage.pages import PageArchive
from storage.shapes import Json, iso

_SAMPLES = 3  # articles to try per site until one can be read


@dataclass(slots=True, kw_only=True)
class _SiteCheck:
    site: str
    reachable: bool = False
    robots: str = "not asked"
    sources: list[Json] = field(default_factory=list)
    newest_at: datetime | None = None
    sample: Json | None = None
    canary: Json | None = None
    problems: list[str] = field(default_factory=list)


@click.command()
@click.argument("sites", nargs=-1, metavar="[SITE]...")
@config_option
@json_option
def check(config: Path | None, as_json: bool, sites: Sequence[str]) -> None:  # noqa: FBT001 - click gives it so
    """Check configuration, database, mail server and sites (all, if none is named)."""
    settings = settings_of(config)
    wanted = [settings.site(name) for name in sites] or list(settings.sites)
    database = database_of(settings)  # raises what is wrong with it
    if (damage := database.damage()) is not None:
        raise DamagedError(damage)
    for line in openings(settings.storage.database):
        remarks.print(line, markup=False)
    with database.read() as session:
        canaries = known_canaries(session)
    mail, mail_works = probe_mail(settings)
    channels = probe_channels(settings)
    archive, archive_works = _archive(settings)
    checked = run_errand(settings, _errand(wanted, canaries), database) if wanted else []
    database.close()
    ways_work = mail_works and archive_works and all(works for _, works in channels)
    failed = not ways_work or any(one.problems for one in checked)
    if as_json:
        show_json(
            {
                "configuration": str(settings.path) if settings.path else "built-in",
                "database": "ok",
                "archive": archive,
                "mail": mail,
                "channels": [line for line, _ in channels],
                "sites": [_shape(one) for one in checked],
            }
        )
    else:
        counts = (len(settings.sites), len(settings.mechanisms), len(settings.recipients))
        said = "{} sites, {} mechanisms, {} recipients".format(*counts)
        console.print(f"configuration  {settings.path or 'built-in'}: {said}", markup=False)
        console.print("database       ok")
        console.print(f"archive        {archive}", markup=False)
        console.print(f"mail           {mail}", markup=False)
        for line, _ in channels:
            console.print(f"channel        {line}", markup=False)
        for one in checked:
            _show(one)
    if failed:
        raise click.exceptions.Exit(1)


def _archive(settings: Settings) -> tuple[str, bool]:
    """A line on the archive, and whether pages can be kept there."""
    try:
        PageArchive(settings.storage.archive).check()
    except ArchiveError as error:
        return f"pages cannot be kept as captured: {error}", False
    return "ok", True


def _errand(sites: Sequence[Site], canaries: Mapping[str, str]):  # type: ignore[no-untyped-def]  # an async function, typed by `run_errand`
    async def errand(fetch: Fetch) -> list[_SiteCheck]:
        return [await _check_site(fetch, site, site.canary or canaries.get(site.name)) for site in sites]

    return errand


async def _check_site(fetch: Fetch, site: Site, canary: str | None) -> _SiteCheck:
    one = _SiteCheck(site=site.name)
    await _ask_robots(fetch, site, one)
    try:
        home = await fetch(site.home, render=site.render)
    except CrawlError as error:
        one.problems.append(str(error))
        return one
    one.reachable = home.status == 200
    if not one.reachable:
        one.problems.append(f"{site.home}: answered with status {home.status}")
        return one
    leads = []
    for source in site.sources or await search(fetch, site, home.body, now()):
        leads += await _ask_source(fetch, site, source, one)
    one.newest_at = max((lead.published_at for lead in leads if lead.published_at), default=None)
    if not leads:
        one.problems.append("no source lists any article: give sources = [...] for this site")
    await _try_articles(fetch, site, leads[:_SAMPLES], one)
    if canary is not None:
        await _try_canary(fetch, site, canary, one)
    return one


async def _try_canary(fetch: Fetch, site: Site, url: str, one: _SiteCheck) -> None:
    """The article that must be readable."""
    try:
        answer = await fetch(url, render=site.render)
    except CrawlError as error:
        refused: str | None = str(error)
    else:
        page = Page(url=answer.url, body=answer.body, site=site, fetched_at=now(), content_type=answer.content_type)
        reading, _ = read_page(page, ())
        refused = reading.reason if isinstance(reading, Refusal) else None
        if answer.status != 200:
            refused = f"answered with status {answer.status}"
    one.canary = {"url": url, "refused": refused}
    if refused is not None:
        one.problems.append(f"the canary {url} cannot be read: {refused}")


async def _ask_robots(fetch: Fetch, site: Site, one: _SiteCheck) -> None:
    try:
        answer = await fetch(urljoin(site.home, "/robots.txt"))
    except CrawlError as error:
        one.robots = str(error)
        return
    one.robots = {200: "read", 404: "none"}.get(answer.status, f"answered with status {answer.status}")


async def _ask_source(fetch: Fetch, site: Site, source: Source, one: _SiteCheck) -> list[Lead]:
    said: Json = {"kind": source.kind, "url": source.url, "items": 0, "newest_at": None, "error": None}
    one.sources.append(said)
    try:
        answer = await fetch(source.url, render=site.render and source.kind is SourceKind.SECTION)
        listing = read_source(source, answer.body, site, now(), url=answer.url) if answer.status == 200 else None
    except (CrawlError, UnreadableSourceError) as error:
        said["error"] = str(error)
        one.problems.append(str(error) if source.url in str(error) else f"{source.url}: {error}")
        return []
    if listing is None:
        said["error"] = f"answered with status {answer.status}"
        one.problems.append(f"{source.url}: {said['error']}")
        return []
    leads = list(listing.leads)
    one.problems += [f"{source.url}: {remark}" for remark in listing.remarks]
    if leads and not any(is_article(lead.url, source, site) for lead in leads):
        one.problems.append(f"{source.url}: none of its {len(leads)} addresses looks like an article's")
    if not leads and not listing.sources:
        one.problems.append(f"{source.url}: lists nothing that looks like an article")
    for further in listing.sources[:1]:
        leads += await _ask_source(fetch, site, further, one)
    said["items"], said["newest_at"] = len(leads), iso(listing.newest_at)
    return leads


async def _try_articles(fetch: Fetch, site: Site, leads: Sequence[Lead], one: _SiteCheck) -> None:
    for lead in leads:
        try:
            answer = await fetch(lead.url, render=site.render)
        except CrawlError as error:
            one.sample = {"url": lead.url, "title": None, "refused": str(error)}
            continue
        page = Page(
            url=answer.url, body=answer.body, site=site, fetched_at=now(), content_type=answer.content_type,
            published_at=lead.published_at,
        )  # fmt: skip
        reading, _ = read_page(page, ())
        if not isinstance(reading, Refusal):
            one.sample = {"url": reading.url, "title": reading.title, "refused": None}
            return
        one.sample = {"url": lead.url, "title": None, "refused": reading.reason}
    if leads:
        refused = one.sample["refused"] if one.sample else "not tried"
        one.problems.append(f"no sample article could be read; the last, {leads[-1].url}: {refused}")


def _shape(one: _SiteCheck) -> Json:
    return {
        "site": one.site,
        "reachable": one.reachable,
        "robots": one.robots,
        "sources": one.sources,
        "newest_at": iso(one.newest_at),
        "sample": one.sample,
        "canary": one.canary,
        "problems": one.problems,
    }


def _show(one: _SiteCheck) -> None:
    console.print()
    console.print(f"{one.site}: {'ok' if not one.problems else 'NOT ok'}", style="bold", markup=False)
    console.print(f"  reachable    {'yes' if one.reachable else 'no'}; robots.txt: {one.robots}", markup=False)
    for source in one.sources:
        console.print(
            f"  {source['kind']:<12} {source['url']}: {source['error'] or str(source['items']) + ' articles'}",
            markup=False,
        )
    console.print(f"  newest item  {short(one.newest_at) or 'no date is listed'}", markup=False)
    if one.sample:
        console.print(
            f"  sample       {one.sample['title'] or one.sample['refused']} ({one.sample['url']})", markup=False
        )
    if one.canary:
        console.print(f"  canary       {one.canary['refused'] or 'readable'} ({one.canary['url']})", markup=False)
    for problem in one.problems:
        console.print(f"  problem      {problem}", markup=False)
