"""`roundwatch backup` and `roundwatch restore`: everything in one file, and back."""

from pathlib import Path

import click

from cli.common import config_option, console, database_of, now, settings_of
from storage.backup import Manifest, back_up
from storage.restore import restore as put_back


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
@config_option
def backup(config: Path | None, file: Path, force: bool) -> None:  # noqa: FBT001 - click gives it so
    """Write everything that is stored into FILE, also while it runs, and check it."""
    settings = settings_of(config)
    database = database_of(settings)
    try:
        manifest = back_up(database, settings.storage.archive, file.absolute(), now(), force=force)
    finally:
        database.close()
    console.print(f"{file}: {_content(manifest)}", markup=False)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace a database that is not empty; it is kept beside.")
@config_option
def restore(config: Path | None, file: Path, force: bool) -> None:  # noqa: FBT001 - click gives it so
    """Put a backup in the place of the database, once it was checked."""
    storage = settings_of(config).storage
    done = put_back(file.absolute(), storage.database, storage.archive, now(), force=force)
    console.print(f"restored {_content(done.manifest)}, as of {done.manifest.taken_at}", markup=False)
    if done.kept is not None:
        console.print(f"what was there before is now {done.kept}", markup=False)


def _content(manifest: Manifest) -> str:
    rows = manifest.rows
    return (
        f"{rows.get('article', 0):,} articles, {rows.get('event', 0):,} events, {rows.get('alert', 0):,} alerts, "
        f"{len(manifest.files) - 1:,} captured pages"
    )
