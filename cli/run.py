"""`roundwatch run`: the daemon."""

import logging
from pathlib import Path

import click

from cli.common import chance, config_option, database_of, now, settings_of
from config.logs import log_to_standard_error
from scheduler.daemon import Daemon
from web.server import check_access


@click.command()
@config_option
def run(config: Path | None) -> None:
    """Crawl on schedule, send alerts and serve the page, until SIGTERM or Ctrl-C."""
    settings = settings_of(config)
    log_to_standard_error()
    logging.getLogger("roundwatch").setLevel(logging.INFO)
    if settings.mail is None and any(one.channel is None for one in settings.recipients):
        logging.getLogger("roundwatch").warning("no [mail] is configured: alerts wait until there is one")
    check_access(settings)
    Daemon(settings, database_of(settings), now, chance, lambda: settings_of(config)).run()
