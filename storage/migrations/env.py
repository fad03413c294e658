"""Alembic's way in: runs the steps on the connection that storage.database hands over."""

from alembic import context
from sqlmodel import SQLModel

from storage import tables

assert tables  # noqa: S101 - imported for the tables that it registers

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=SQLModel.metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
