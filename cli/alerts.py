"""`roundwatch alerts` and `roundwatch deliver`: what was told, what waits, what could not be sent."""

from collections.abc import Sequence
from pathlib import Path

import click

from alerts.deliver import deliver_pending
from alerts.trial import send_test
from alerts.ways import can_send
from cli.common import (
    chance,
    config_option,
    console,
    database_of,
    json_option,
    now,
    settings_of,
    short,
    show_json,
)
from cli.note import note
from cli.tables import show_table
from config import Settings
from domain.errors import ConfigError, DeliveryError
from scheduler.overdue import note_overdue
from storage.letters import resend as put_back
from storage.outbox import alert_reports
from storage.routes import RouteReport, failing_routes
from storage.shapes import alert_shape

_LAST_ID = 2**63 - 1  # that a database can hold


@click.command()
@config_option
def deliver(config: Path | None) -> None:
    """Send what waits in the outbox, now; say what could not be sent."""
    settings = settings_of(config)
    _need_a_way(settings)
    database = database_of(settings)
    for line in note_overdue(database, settings, now()):
        click.echo(f"roundwatch: {line}", err=True)
    done = deliver_pending(database, settings, now, chance, whatever_is_due=True)
    for line in done.put_off:
        click.echo(f"roundwatch: put off, will be tried again: {line}", err=True)
    for line in done.given_up:
        click.echo(f"roundwatch: given up: {line}", err=True)
    console.print(f"sent {done.sent}, put off {len(done.put_off)}, given up {len(done.given_up)}")
    if done.put_off or done.given_up:
        raise click.exceptions.Exit(1)


@click.group(invoke_without_command=True)
@click.option("--state", type=click.Choice(["waiting", "sent", "failed"]), help="Only alerts in this state.")
@config_option
@json_option
@click.pass_context
def alerts(context: click.Context, config: Path | None, as_json: bool, state: str | None) -> None:  # noqa: FBT001
    """List the alerts, the newest first."""
    if context.invoked_subcommand is not None:
        context.obj = config
        return
    with database_of(settings_of(config)).read() as session:
        reports = alert_reports(session, state)
        failing = failing_routes(session)
    if as_json:
        show_json({"alerts": [alert_shape(report) for report in reports]})
        return
    show_table(
        "Alerts",
        ("id", "event", "about", "recipient", "state", "tries", "when", "last error"),
        [
            (
                report.id,
                report.event,
                report.subject or report.key,
                report.recipient,
                report.state,
                report.attempts,
                short(report.sent_at or report.created_at),
                report.error or "",
            )
            for report in reports
        ],
        "No alert yet.",
    )
    _show_failing(failing)


@alerts.command()
@config_option
@click.pass_context
def test(context: click.Context, config: Path | None) -> None:
    """Send a test message to every recipient, now."""
    settings = settings_of(config or context.obj)
    _need_a_way(settings)
    if not settings.recipients:
        raise ConfigError("no [[recipient]] is configured: nobody to send to")
    failed = False
    for recipient in settings.recipients:
        try:
            send_test(settings, recipient, now())
        except DeliveryError as error:
            click.echo(f"roundwatch: {recipient.address}: {error}", err=True)
            failed = True
        else:
            console.print(f"{recipient.address}: sent", markup=False)
    if failed:
        raise click.exceptions.Exit(1)


@alerts.command()
@click.argument("alert_id", metavar="ID", type=click.IntRange(1, _LAST_ID))
@config_option
@click.pass_context
def resend(context: click.Context, alert_id: int, config: Path | None) -> None:
    """Send the mail of an alert again, as it was written."""
    settings = settings_of(config or context.obj)
    _need_a_way(settings)
    database = database_of(settings)
    with database.write() as session:
        recipient = put_back(session, alert_id, now())
    done = deliver_pending(database, settings, now, chance, whatever_is_due=True)
    for line in [*done.put_off, *done.given_up]:
        click.echo(f"roundwatch: {line}", err=True)
    if done.put_off or done.given_up:
        raise click.exceptions.Exit(1)
    console.print(f"alert {alert_id} sent to {recipient}")


alerts.add_command(note)


def _need_a_way(settings: Settings) -> None:
    if not can_send(settings):
        where = settings.path or "the built-in configuration"
        raise ConfigError(f"{where}: no [mail] is configured; `roundwatch init` writes an example")


def _show_failing(routes: Sequence[RouteReport]) -> None:
    for one in routes:
        click.echo(
            f"roundwatch: nothing goes by {one.name} since {short(one.failing_since)}, "
            f"next try {short(one.not_before)}: {one.error}",
            err=True,
        )
