"""`roundwatch init`: a configuration to begin with."""

from pathlib import Path

import click

from config import template
from domain.errors import RoundwatchError


@click.command()
@click.option("--config", type=click.Path(path_type=Path), help="Where to write it. Default: ./roundwatch.toml.")
def init(config: Path | None) -> None:
    """Write a commented roundwatch.toml with the built-in sites and mechanisms."""
    path = config or Path("roundwatch.toml")
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(template())
    except FileExistsError as error:
        raise RoundwatchError(
            f"{path} exists already and is left as it is: move it away, or name another file"
        ) from error
    click.echo(f"wrote {path}: set [mail] and a [[recipient]] in it, then `roundwatch check`")
