"""Databases as older programs left them: of an older step, with rows that only know its columns."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from alembic.command import upgrade
from alembic.config import Config
from sqlalchemy import MetaData, Table, create_engine

import storage.migrations

Rows = Mapping[str, Sequence[Mapping[str, object]]]


def database_of(address: str, step: str, rows: Rows) -> None:
    """A database of a step of the schema, with rows by table, in the order in which they may be written."""
    engine = create_engine(address)
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(storage.migrations.__file__).parent))
        config.attributes["connection"] = connection
        upgrade(config, step)
        for name, values in rows.items():
            table = Table(name, MetaData(), autoload_with=connection)
            connection.execute(table.insert(), [_plain(one, connection.dialect.name) for one in values])
    engine.dispose()


def _plain(row: Mapping[str, object], dialect: str) -> dict[str, object]:
    """Times as the program writes them: SQLite has none of its own, and we write those of UTC."""
    if dialect == "postgresql":
        return dict(row)
    return {name: value.replace(tzinfo=None) if isinstance(value, datetime) else value for name, value in row.items()}
