"""The built-in sites and mechanisms: tables as a file would hold them, so that both go through the same door."""

import tomllib
from importlib.resources import files
from typing import Any


def data_text(name: str) -> str:
    """The text of one of this room's data files."""
    return files("config").joinpath(name).read_text("utf-8")


def built_in_sites() -> list[dict[str, Any]]:  # Any: TOML as it was read, checked afterwards
    """Every site that is watched if the file names none."""
    return list(tomllib.loads(data_text("catalogue.toml"))["site"])


def built_in_mechanisms() -> list[dict[str, Any]]:  # Any: as above
    """Every mechanism that is watched if the file names none."""
    return list(tomllib.loads(data_text("mechanisms.toml"))["mechanism"])
