"""`roundwatch alerts` and `roundwatch deliver`: what was told, what waits, what could not be sent."""

from pathlib import Path
from uuid import uuid4

import click

from alerts.bulletin import Letter
from alerts.deliver import deliver_pending, route
from alerts.mail import carrier, envelope
from cli.common import config_option, console, database_of, json_option, now, settings_of, short, show_json, show_table
from cli.note import note
from cli.shapes import alert_shape
from config import MailSettings, Settings
from domain.errors import ConfigError, DeliveryError
from scheduler.overdue import note_overdue
from storage.outbox import alert_reports
from storage.outbox import resend as put_back

_LAST_ID = 2**63 - 1  # that a database can hold


@click.command()
@config_option
def deliver(config: Path | None) -> None:
    """Send what waits in the outbox, now; say what could not be sent."""
    settings = settings_of(config)
    _mail_of(settings)
    database = database_of(settings)
    for line in note_overdue(database, settings, now()):
        click.echo(f"roundwatch: {line}", err=True)
    done = deliver_pending(database, settings, now, whatever_is_due=True)
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


@alerts.command()
@config_option
@click.pass_context
def test(context: click.Context, config: Path | None) -> None:
    """Send a test mail to every recipient, now."""
    settings = settings_of(config or context.obj)
    mail = _mail_of(settings)
    if not settings.recipients:
        raise ConfigError("no [[recipient]] is configured: nobody to send to")
    text = "This is a test of roundwatch: mail works.\nĐây là thư thử của roundwatch: thư điện tử hoạt động tốt.\n"
    letter = Letter(
        subject="roundwatch: test / thử", text=text, html=f'<html lang="en"><body><p>{text}</p></body></html>'
    )
    failed = False
    for recipient in settings.recipients:
        domain = mail.sender.rpartition("@")[2].rstrip(">") or "roundwatch.invalid"
        message = envelope(
            letter,
            sender=mail.sender,
            recipient=recipient.address,
            message_id=f"<{uuid4().hex}@{domain}>",
            date=now(),
        )
        try:
            carrier(route(mail)).carry(message.as_bytes(), mail.sender, recipient.address)
        except DeliveryError as error:
            click.echo(f"roundwatch: {recipient.address}: {error}", err=True)
            failed = True
        else:
            console.print(f"{recipient.address}: sent")
    if failed:
        raise click.exceptions.Exit(1)


@alerts.command()
@click.argument("alert_id", metavar="ID", type=click.IntRange(1, _LAST_ID))
@config_option
@click.pass_context
def resend(context: click.Context, alert_id: int, config: Path | None) -> None:
    """Send the mail of an alert again, as it was written."""
    settings = settings_of(config or context.obj)
    _mail_of(settings)
    database = database_of(settings)
    with database.write() as session:
        recipient = put_back(session, alert_id, now())
    done = deliver_pending(database, settings, now, whatever_is_due=True)
    for line in [*done.put_off, *done.given_up]:
        click.echo(f"roundwatch: {line}", err=True)
    if done.put_off or done.given_up:
        raise click.exceptions.Exit(1)
    console.print(f"alert {alert_id} sent to {recipient}")


alerts.add_command(note)


def _mail_of(settings: Settings) -> MailSettings:
    if settings.mail is None:
        where = settings.path or "the built-in configuration"
        raise ConfigError(f"{where}: no [mail] is configured; `roundwatch init` writes an example")
    return settings.mail
