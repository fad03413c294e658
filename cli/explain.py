"""`roundwatch explain`: what would be read, recognised and decided, and why.  Writes nothing."""

import asyncio
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from cli.batch import batch_lines, page_of_bytes, page_of_file, page_of_line
from cli.common import config_option, console, json_option, parse_when, remarks, settings_of, show_json
from config import Settings
from crawler import golden
from crawler.errand import Fetch, Fetched, run_errand
from crawler.pool import ReadingPool
from crawler.worker import ReadPage, read_page
from domain.article import Article, Page, Refusal
from domain.decide import Decision, refuse
from domain.errors import ConfigError, CrawlError
from domain.recognition import Recognition
from storage.database import Database, open_existing
from storage.looks import Look, Occasion
from storage.recording import foresee, foresee_first
from storage.shapes import Json, article_shape, mention_shape


@dataclass(frozen=True, slots=True, kw_only=True)
class _Explained:
    page: Page
    read: ReadPage
    decision: Decision


@click.command()
@click.argument("target", metavar="URL-or-FILE", required=False)
@click.option("--url", help="Where the page of a FILE came from.")
@click.option("--published", metavar="WHEN", help="When it was published, for a page that does not say so.")
@click.option(
    "--batch",
    type=click.Path(path_type=Path),
    metavar="LIST.jsonl",
    help='Many pages: a line each, {"file", "url", "published"}; one JSON object a line comes out.',
)
@click.option(
    "--save",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Keep the page in DIR as a golden page: its bytes, and what is read today, to be corrected by hand.",
)
@config_option
@json_option
def explain(
    config: Path | None,
    as_json: bool,  # noqa: FBT001 - click gives it so
    target: str | None,
    url: str | None,
    published: str | None,
    batch: Path | None,
    save: Path | None,
) -> None:
    """Show what would be read, recognised and decided for a page, and why. Writes nothing, but with --save."""
    settings = settings_of(config)
    if (target is None) == (batch is None):
        raise click.UsageError("give one URL or FILE, or --batch LIST.jsonl")
    if save is not None and batch is not None:
        raise click.UsageError("--save keeps one page: give one URL or FILE with it")
    database = open_existing(settings.storage.database)
    if batch is not None:
        _explain_batch(settings, database, batch)
        return
    assert target is not None  # noqa: S101 - one of the two is given
    page = _page(settings, database, target, url)
    when = parse_when(published, page.site.timezone) if published else None
    explained = _explain(settings, database, page, read_page(page, settings.mechanisms, when))
    if save is not None:
        kept = golden.save(save, page, explained.read[0])
        remarks.print(f"kept as {kept}, with the page beside it: correct what is wrong in it", markup=False)
    if as_json:
        show_json(_shape(explained))
    else:
        _show(explained)


def _page(settings: Settings, database: Database | None, target: str, url: str | None) -> Page:
    if target.startswith(("http://", "https://")):
        fetched = _fetch(settings, database, target)
        return page_of_bytes(settings, fetched.url, fetched.body, fetched.content_type)
    path = Path(target)
    if not path.is_file():
        raise ConfigError(f"{target}: no such file, and no http or https address")
    return page_of_file(settings, path, url)


def _fetch(settings: Settings, database: Database | None, url: str) -> Fetched:
    async def errand(fetch: Fetch) -> Fetched:
        site = settings.site_of(url)
        return await fetch(url, render=site is not None and site.render)

    fetched = run_errand(settings, errand, database, named=True)
    if fetched.status != 200:
        raise CrawlError(f"{url}: answered with status {fetched.status}")
    return fetched


def _explain(settings: Settings, database: Database | None, page: Page, read: ReadPage) -> _Explained:
    reading, recognition = read
    if isinstance(reading, Refusal):
        return _Explained(page=page, read=read, decision=refuse(reading))
    site = settings.site_of(page.url)
    # A page that somebody hands us is judged as such: not by whether its site was crawled before.
    look = Look(url=page.url, site=site, at=page.fetched_at, occasion=Occasion.ASKED)
    if database is None:
        alone = Look(
            url=page.url, site=page.site if page.site.name else None, at=page.fetched_at, occasion=Occasion.ASKED
        )
        decision = foresee_first(alone, reading, recognition.mentions, settings.record)
    else:
        with database.read() as session:
            decision = foresee(session, look, reading, recognition.mentions, settings.record)
    return _Explained(page=page, read=read, decision=decision)


def _shape(explained: _Explained) -> Json:
    reading, recognition = explained.read
    article = reading if isinstance(reading, Article) else None
    return {
        "url": explained.page.url,
        "canonical_url": article.canonical_url if article else None,
        "site": explained.page.site.name or None,
        "article": article_shape(article) if article else None,
        "refused": reading.reason if isinstance(reading, Refusal) else None,
        "mentions": [mention_shape(mention) for mention in recognition.mentions],
        "decision": {
            "events": [event.kind for event in explained.decision.events],
            "why": [*explained.decision.why, *_findings(recognition)],
        },
    }


def _findings(recognition: Recognition) -> list[str]:
    """Every sentence that names a consultation, with what was made of it."""
    lines = []
    for finding in recognition.findings:
        name = f"{finding.mechanism or 'no watched mechanism'}/{finding.number or '?'}"
        lines.append(f"{name} ({finding.status or 'no verb'}): {finding.why}: “{finding.quote}”")
    return lines


def _explain_batch(settings: Settings, database: Database | None, path: Path) -> None:
    lines = batch_lines(path)
    pages = [(line, page_of_line(settings, line)) for line in lines]

    async def read_all() -> None:
        pool = ReadingPool(settings.mechanisms)
        try:
            work = [asyncio.ensure_future(pool.read(page, when)) for _, (page, when) in pages]
            for place, ((line, (page, _)), reading) in enumerate(zip(pages, work, strict=True)):
                shape = _shape(_explain(settings, database, page, await reading))
                click.echo(json.dumps({"file": line.entry["file"], **shape}, ensure_ascii=False))
                if remarks.is_terminal and place % 20 == 19:
                    remarks.print(f"{place + 1} of {len(pages)} pages")
        finally:
            pool.close()

    asyncio.run(read_all())


def _show(explained: _Explained) -> None:
    reading, recognition = explained.read
    if isinstance(reading, Refusal):
        console.print(f"No article: {reading.reason}", markup=False)
        return
    pairs: Sequence[tuple[str, object]] = (
        ("title", reading.title),
        ("address", reading.canonical_url),
        ("site", reading.site or "none that is configured"),
        ("published", reading.published_at or "not stated"),
        ("modified", reading.modified_at or "not stated"),
        ("language", reading.language or "unknown"),
        ("authors", ", ".join(reading.authors) or "not stated"),
        ("credit", reading.credit or "not stated"),
    )
    for name, value in pairs:
        console.print(f"{name:>10}  {value}", markup=False)
    console.print()
    console.print(reading.text, markup=False)
    for mention in recognition.mentions:
        console.print()
        shape = mention_shape(mention)
        console.print(
            f"{mention.mechanism}, round {mention.number or '?'}: {mention.status}", style="bold", markup=False
        )
        for field in ("starts_on", "ends_on", "year", "country", "city", "format"):
            console.print(f"{field:>10}  {shape[field] or 'not stated'}", markup=False)
        chairs = ", ".join(f"{chair.name} ({chair.party})" for chair in mention.chairs)
        console.print(f"{'chairs':>10}  {chairs or 'not stated'}", markup=False)
        for piece in mention.evidence:
            console.print(f"{piece.field:>10}: “{piece.quote}”", style="dim", markup=False)
    if not recognition.mentions:
        console.print()
        console.print("It speaks of no round of a watched mechanism.")
    _show_lines("Decision", [*(f"tell: {event.kind}" for event in explained.decision.events), *explained.decision.why])
    _show_lines("Sentences that name a consultation", _findings(recognition))


def _show_lines(title: str, lines: Iterable[str]) -> None:
    said = list(lines)
    if not said:
        return
    console.print()
    console.print(title, style="bold")
    for line in said:
        console.print(f"- {line}", markup=False)
