"""`roundwatch demo`: the whole main job on a bundled newsroom, and what a person wants to see of it."""

import email
import email.policy
import logging
import sys
import threading
from pathlib import Path

import click
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from cli.common import console, remarks
from cli.ledger import show_rounds
from demo.newsroom import Newsroom
from demo.play import Outcome, acts, performance, stage


@click.command()
@click.option("--no-serve", is_flag=True, help="End when everything was shown, instead of keeping the outlets open.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    default=Path("var/demo"),
    show_default=True,
    help="Where its database and mails go: a new or empty folder, or that of an earlier demonstration.",
)
def demo(no_serve: bool, folder: Path) -> None:  # noqa: FBT001 - click gives it so
    """Show the whole main job offline: nine bundled outlets, news, the ledger, mails."""
    with stage(folder) as (room, settings):
        console.print(f"{len(room.outlets)} outlets on this machine, watched as {folder}/roundwatch.toml says.")
        columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        with Progress(*columns, console=remarks, transient=True, disable=not remarks.is_terminal) as progress:
            task = progress.add_task("Opening the newsroom", total=acts() + 1)

            def say(title: str) -> None:
                progress.update(task, description=title)
                progress.advance(task)

            logger = logging.getLogger("roundwatch")
            level = logger.level
            logger.setLevel(logging.ERROR)  # what is told of the play is told below
            try:
                with performance(room, settings, say) as (outcome, page):
                    progress.stop()
                    _show(outcome, folder)
                    if not no_serve and sys.stdin.isatty() and sys.stdout.isatty():
                        _keep_open(room, page)
            finally:
                logger.setLevel(level)


def _show(outcome: Outcome, folder: Path) -> None:
    console.print()
    console.print("What happened, and what was told", style="bold")
    for act in outcome.acts:
        kinds = sorted({report.event for report in act.told})
        console.print(f"  {act.title}: {', '.join(kinds) or 'nothing to tell'}", markup=False)
    console.print()
    show_rounds(list(outcome.rounds))
    console.print()
    console.print(f"Mails, in {folder}/mails", style="bold")
    for path in outcome.mails:
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        console.print(f"  to {message['To']}: {message['Subject']}", markup=False)
    if outcome.mails:
        message = email.message_from_bytes(outcome.mails[0].read_bytes(), policy=email.policy.default)
        body = message.get_body(("plain",))
        console.print()
        console.print(f"The first of them, as text ({outcome.mails[0].name})", style="bold", markup=False)
        console.print(body.get_content() if body else "", markup=False)
    console.print(
        f"To look further: roundwatch rounds --json --config {folder}/roundwatch.toml (and articles, alerts, sites)",
        markup=False,
    )


def _keep_open(room: Newsroom, page: str | None) -> None:
    console.print()
    if page is not None:
        console.print(f"The page is at {page}", style="bold", markup=False)
    console.print("The outlets that it watches:")
    for outlet in room.outlets:
        console.print(f"  {outlet.home}", markup=False)
    console.print("All of it stays open for a look in a browser; Ctrl-C ends.")
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        console.print("Closed.")
