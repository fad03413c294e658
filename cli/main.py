"""The console script: commands, and errors as one clear line."""

import sys
from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING

import click

from domain.errors import ConfigError, RoundwatchError

if TYPE_CHECKING:
    from scheduler.crawls import StartCrawl  # imported by those commands that crawl

#: Command → the module of `cli` that has it, under its name, and its line in the list of commands, because to ask the
#: command for that line would import it.
_COMMANDS = {
    "demo": ("demo", "Show the whole main job offline: nine bundled outlets, news, the ledger, mails."),
    "init": ("init", "Write a commented roundwatch.toml with the built-in sites and mechanisms."),
    "check": ("check", "Check configuration, database, mail server and sites (all, if none is named)."),
    "crawl": ("crawl", "Crawl sites (all, if none is named) or single pages now, and send what there is to tell."),
    "run": ("run", "Crawl on schedule, send alerts and serve the page, until SIGTERM or Ctrl-C."),
    "deliver": ("alerts", "Send what waits in the outbox, now; say what could not be sent."),
    "rounds": ("ledger", "Show the ledger: every round that is known, what is missing, what is expected next."),
    "articles": ("ledger", "List the stored articles, the newest first, and why copies count as such."),
    "diff": ("diff", "Show the versions of one article and what changed between them."),
    "explain": ("explain", "Show what would be read, recognised and decided for a page, and why."),
    "backtest": ("backtest", "Score recognition on labelled pages, and show what changed since the last run."),
    "dossier": ("dossier", "Write the evidence on a round, or on all rounds of a mechanism, as a sealed pack."),
    "verify": ("dossier", "Find out whether a dossier is as it was sealed, to the byte."),
    "alerts": ("alerts", "List the alerts, the newest first."),
    "export": ("export", "Write articles and rounds as JSON lines, CSV, a calendar (ICS) or a feed (Atom)."),
    "sites": ("sites", "Show each site: state, what ails it, last crawl, newest article, rhythm."),
    "backup": ("backup", "Write everything that is stored into FILE, also while it runs, and check it."),
    "restore": ("backup", "Put a backup in the place of the database, once it was checked."),
}


class _Commands(click.Group):
    """The commands, each imported when it is asked for: Scrapy alone takes a second, and most need none of it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order in which a newcomer meets them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """The command of a name, imported now."""
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(import_module(f"cli.{_COMMANDS[cmd_name][0]}"), cmd_name)
        assert isinstance(command, click.Command)  # noqa: S101 - or the table above is wrong
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the list of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in _COMMANDS.items()])


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(version("roundwatch"), prog_name="roundwatch")
def cli() -> None:
    """Watches news sites and tells people when a recurring diplomatic consultation has a new round."""


def main() -> None:
    """Run a command; end with 0 for done, 1 for something that failed, 2 for a wrong command or configuration."""
    sys.exit(run_command(sys.argv[1:]))


def run_command(arguments: list[str], start_crawl: "StartCrawl | None" = None) -> int:
    """Run a command and give its exit status.  Errors that a user can cause are one line on standard error.

    `start_crawl`: how its crawls are started (scheduler.crawls.StartCrawl), if not each as a new program.
    """
    try:
        status = cli.main(args=arguments, prog_name="roundwatch", standalone_mode=False, obj=start_crawl)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        return 2
    except click.ClickException as error:
        return _fail(error.format_message(), 2)
    except ConfigError as error:
        return _fail(str(error), 2)
    except RoundwatchError as error:
        return _fail(str(error), 1)
    except (click.Abort, KeyboardInterrupt):
        return _fail("stopped", 130)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        return _fail(f"{where}{error.strerror or error}", 1)
    return status if isinstance(status, int) else 0


def _fail(message: str, status: int) -> int:
    click.echo(f"roundwatch: {' '.join(message.split())}", err=True)
    return status
