"""`roundwatch dossier` and `roundwatch verify`: evidence that can be handed on, and whether it is whole."""

import os
import re
import secrets
from pathlib import Path

import click

from domain.errors import DossierError, RoundwatchError

_SEAL = re.compile("[0-9a-fA-F]{64}")
_MOST_SHOWN = 20


@click.command()
@click.argument("subject", metavar="MECHANISM[/NUMBER]")
@click.option(
    "--out",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE.zip",
    help="Where to write it; a file that is there is replaced once the new one is whole.",
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    help="Configuration file. Default: $ROUNDWATCH_CONFIG, then ./roundwatch.toml, then the built-in one.",
)
def dossier(subject: str, out: Path, config: Path | None) -> None:
    """Write the evidence on a round, or on all rounds of a mechanism, as a sealed pack."""
    # `verify` must work where there is no configuration and no database, and this module is its own, too.
    from cli.asked import asked_rounds
    from cli.common import database_of, settings_of
    from dossier.build import Built, Subject, build
    from storage.mentions import ledger
    from storage.pages import PageArchive
    from storage.shapes import round_shape

    settings = settings_of(config)
    asked = asked_rounds(settings, subject, subject)
    with database_of(settings).read() as session:
        rounds = [one for one in ledger(session, settings.record) if asked.holds(one) and one.articles]
        if not rounds:
            raise DossierError(f"no stored article speaks of {subject}: `roundwatch rounds` shows what is known")
        record = {(one.url, piece.quote) for one in settings.record for piece in one.mention.evidence}

        def write(part: Path) -> Built:
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                built = build(
                    file,
                    session,
                    PageArchive(settings.storage.archive),
                    Subject(
                        mechanism=asked.mechanism.id,
                        name=asked.mechanism.name,
                        rounds=[(one, round_shape(one)) for one in rounds],
                        record=frozenset(record),
                    ),
                )
                file.flush()
                os.fsync(file.fileno())
            return built

        part = out.with_name(f".{out.name}.{secrets.token_hex(4)}")
        try:
            built = write(part)
            part.replace(out)
        finally:
            part.unlink(missing_ok=True)
    for remark in built.remarks:
        click.echo(f"remark: {' '.join(remark.split())}", err=True)
    click.echo(
        f"{out}: {len(rounds)} rounds, {built.articles} articles, {built.versions} versions, "
        f"{built.pages} files of pages as captured"
    )
    click.echo(f"seal: {built.seal}")
    click.echo("Keep the seal where nobody can change it with the file: that is what proves it unchanged.")


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.zip")
@click.option("--seal", help="The seal that was noted when the dossier was made: it must be the same.")
def verify(file: Path, seal: str | None) -> None:
    """Find out whether a dossier is as it was sealed, to the byte.  Needs no configuration and no database."""
    from dossier.verify import verify as look_at

    if seal is not None and _SEAL.fullmatch(seal.strip()) is None:  # cut off in a mail, say: no word on the dossier
        raise click.BadParameter("a seal is 64 digits, 0 to 9 and a to f", param_hint="--seal")
    verdict = look_at(file)
    if seal is not None and verdict.seal is not None and seal.strip().lower() != verdict.seal:
        verdict.problems.insert(0, f"its seal is {verdict.seal}, not {seal.strip()[:80]}: it was made anew")
    for problem in verdict.problems[:_MOST_SHOWN]:
        click.echo(f"{file}: {problem}", err=True)
    if verdict.problems:
        more = len(verdict.problems) - _MOST_SHOWN
        raise RoundwatchError(f"{file} is not as it was sealed" + (f" ({more} more problems)" if more > 0 else ""))
    click.echo(
        f"{file}: whole: {verdict.files} files, {verdict.texts} texts, {verdict.pages} files of pages, "
        f"{verdict.quotations} quotations"
    )
    click.echo(f"seal: {verdict.seal}")
    if seal is None:
        click.echo("Compare it with the seal that you were given when it was made; --seal does so.")
