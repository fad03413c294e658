"""`roundwatch alerts note`: the weekly note as it would be written now."""

from pathlib import Path

import click

from alerts.note import compose_note
from alerts.notes import WEEK, note_of
from cli.common import config_option, database_of, json_option, now, settings_of, show_json
from domain.errors import ConfigError
from domain.site import Recipient
from storage.mentions import ledger
from storage.shapes import note_shape


@click.command()
@click.option("--to", "address", metavar="ADDRESS", help="For this recipient. Default: the first that is configured.")
@config_option
@json_option
@click.pass_context
def note(context: click.Context, config: Path | None, as_json: bool, address: str | None) -> None:  # noqa: FBT001
    """Show what was seen in the last seven days, as the weekly note says it; nothing is sent."""
    settings = settings_of(config or context.obj)
    known = {recipient.address: recipient for recipient in settings.recipients}
    if address is not None and address not in known:
        raise ConfigError(f"--to {address}: no such [[recipient]] is configured")
    recipient = known[address] if address else next(iter(settings.recipients), Recipient(address=""))
    at = now()
    with database_of(settings).read() as session:
        rounds = ledger(session, settings.record)
        found = note_of(session, settings, rounds, at - WEEK, at)
    if as_json:
        show_json(note_shape(found))
        return
    click.echo(compose_note(found, recipient, settings.mechanisms, rounds).text.rpartition("\n-- \n")[0].rstrip())
