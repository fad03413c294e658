"""`roundwatch rounds` and `roundwatch articles`: what is known, and from where."""

from pathlib import Path

import click

from cli.asked import asked_rounds
from cli.common import config_option, console, database_of, json_option, now, settings_of, short, show_json
from cli.tables import show_table
from domain.cadence import expected_rounds, find_gaps, find_regressions
from domain.rounds import Round
from storage.listings import article_reports
from storage.mentions import ledger
from storage.shapes import listed_article_shape, rounds_shape
from storage.stories import split_story


@click.command()
@config_option
@json_option
def rounds(config: Path | None, as_json: bool) -> None:  # noqa: FBT001 - click gives it so
    """Show the ledger: every round that is known, what is missing, what is expected next."""
    settings = settings_of(config)
    database = database_of(settings)
    with database.read() as session:
        known = ledger(session, settings.record)
    gaps, regressions = find_gaps(known), find_regressions(known)
    expected = expected_rounds(known, settings.mechanisms, now().date())
    if as_json:
        show_json(rounds_shape(known, gaps, regressions, expected))
        return
    show_rounds(known)
    for mechanism, number in gaps:
        console.print(f"missing: {mechanism}/{number}: no article says that it took place")
    for one in regressions:
        console.print(
            f"doubtful: {one.mechanism}/{one.number} is dated {one.starts_on}, after {one.after} of {one.after_on}"
        )
    for next_one in expected:
        where = f" in {next_one.country}" if next_one.country else ""
        when = f" {next_one.year}" if next_one.year else ""
        console.print(f"expected: {next_one.mechanism}/{next_one.number}{where}{when}: {next_one.state}")


def show_rounds(known: list[Round]) -> None:
    """The ledger as a table for people."""
    show_table(
        "Rounds",
        ("mechanism", "no.", "status", "when", "where", "chairs", "articles", "voices", "disputed"),
        [
            (
                one.mechanism,
                one.number if one.number is not None else "?",
                one.status,
                _days(one),
                ", ".join(filter(None, (one.city, one.country))) or (one.format or None),
                " / ".join(chair.name for chair in one.chairs) or None,
                one.articles,
                one.independent,
                ", ".join(conflict.field for conflict in one.conflicts),
            )
            for one in known
        ],
        "No round is known yet: `roundwatch crawl` looks for them.",
    )


def _days(one: Round) -> str | None:
    if one.starts_on is None:
        return str(one.year) if one.year else None
    if one.ends_on and one.ends_on != one.starts_on:
        return f"{one.starts_on} – {one.ends_on}"
    return str(one.starts_on)


@click.group(invoke_without_command=True)
@click.option(
    "--query",
    metavar="TEXT",
    help="Words that title or text must hold; accents and case do not matter, the last may be the beginning of one. "
    '"Quotes" hold words together, a minus excludes.',
)
@click.option(
    "--round",
    "round_key",
    metavar="MECHANISM[/NUMBER]",
    help="Only articles that speak of this round, or of any round of this mechanism.",
)
@click.option("--site", help="Only articles of this site.")
@click.option("--limit", type=click.IntRange(1, 10**9), metavar="N", help="At most so many. Default: all.")
@config_option
@json_option
@click.pass_context
def articles(
    context: click.Context,
    config: Path | None,
    as_json: bool,  # noqa: FBT001 - click gives it so
    query: str | None,
    round_key: str | None,
    site: str | None,
    limit: int | None,
) -> None:
    """List the stored articles, the newest first, and why copies count as such."""
    if context.invoked_subcommand is not None:
        context.obj = config
        return
    settings = settings_of(config)
    if site is not None:
        settings.site(site)
    if round_key is not None:
        asked_rounds(settings, round_key, f"--round {round_key}")
    with database_of(settings).read() as session:
        found = article_reports(session, query=query, round_key=round_key, site=site, limit=limit)
    if as_json:
        show_json({"articles": [listed_article_shape(report) for report in found]})
        return
    show_table(
        "Articles",
        ("published", "site", "title", "rounds", "versions", "copy of", "because", "address"),
        [
            (
                short(report.published_at),
                report.site,
                report.title,
                ", ".join(report.rounds),
                report.versions,
                report.duplicate_of or "",
                report.because.says if report.because else "",
                report.url,
            )
            for report in found
        ],
        "No stored article fits.",
    )


@articles.command()
@click.argument("url", metavar="URL")
@config_option
@click.pass_context
def split(context: click.Context, url: str, config: Path | None) -> None:
    """Say that an article is no copy: from now on it is a story of its own. Nothing is told anew."""
    with database_of(settings_of(config or context.obj)).write() as session:
        done = split_story(session, url)
    if done.from_url is None:
        console.print(f"{done.url}: stood alone already, and will from now on", markup=False)
    else:
        console.print(f"{done.url}: a story of its own now; it was one with {done.from_url}", markup=False)
