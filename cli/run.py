"""`roundwatch run`: the daemon."""

import logging
from pathlib import Path

import click

from cli.common import chance, config_option, database_of, now, settings_of
from config.logs import log_to_standard_error
from domain.errors import DamagedError
from scheduler.daemon import Daemon
from storage.database import openings
from web.server import check_access

_PATIENCE_S = 10.0  # for reading the database through before anything begins; a large one is read later


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
    database = database_of(settings)
    for line in openings(settings.storage.database):
        logging.getLogger("roundwatch").warning("%s", line)
    if (damage := database.damage(_PATIENCE_S)) is not None:
        raise DamagedError(damage)
    daemon = Daemon(settings, database, now, chance, lambda: settings_of(config))
    daemon.run()
    if daemon.failure is not None:
        raise DamagedError(daemon.failure)
