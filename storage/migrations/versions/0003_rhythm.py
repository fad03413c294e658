"""Sites have rhythms, pages are due, robots.txt is kept, incidents and archives are remembered"""

from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

#: When an article that is so old is looked at again, as it was when this step was written.
_LOOKS = [timedelta(hours=1), timedelta(hours=6), *(timedelta(days=days) for days in (1, 3, 7, 30))]


def upgrade() -> None:
    nothing = sa.text("'{}'")
    op.create_table(
        "host_state",
        sa.Column("host", AutoString(), primary_key=True),
        sa.Column("leased_by", AutoString()),
        sa.Column("leased_until", UTCDateTime()),
        sa.Column("not_before", UTCDateTime()),
        sa.Column("why", AutoString(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
    )
    op.create_index("ix_host_state_leased_by", "host_state", ["leased_by"])
    of_site: tuple[sa.Column[Any], ...] = (  # Any: columns of several types
        sa.Column("not_before", UTCDateTime()),
        sa.Column("waits_for", AutoString()),
        sa.Column("canary", AutoString()),
        sa.Column("canary_length", sa.Integer()),
        sa.Column("canary_at", UTCDateTime()),
        sa.Column("canary_seen", AutoString()),
        sa.Column("canary_misses", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("canary_missing_since", UTCDateTime()),
    )
    for column in of_site:
        op.add_column("site_state", column)
    for column in (
        sa.Column("usual_items", sa.Float()),
        sa.Column("found", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("found_at", UTCDateTime()),
        sa.Column("failures", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("troubles", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("changed_at", UTCDateTime()),
        sa.Column("fetched_at", UTCDateTime()),
        sa.Column("due_at", UTCDateTime()),
        sa.Column("every_s", sa.Integer()),
        sa.Column("distrusted_since", UTCDateTime()),
        sa.Column("trouble", AutoString()),
        sa.Column("failing_since", UTCDateTime()),
        sa.Column("read_at", UTCDateTime()),
    ):
        op.add_column("source_state", column)
    op.add_column("run", sa.Column("refusals", sa.JSON(), nullable=False, server_default=nothing))
    op.add_column("run", sa.Column("languages", sa.JSON(), nullable=False, server_default=nothing))
    op.add_column("text", sa.Column("sampled", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("run", sa.Column("troubles", sa.JSON(), nullable=False, server_default=nothing))
    op.add_column("event", sa.Column("incident_id", sa.Integer()))
    op.add_column("address", sa.Column("due_at", UTCDateTime()))
    op.add_column("address", sa.Column("reason", AutoString()))
    op.add_column("address", sa.Column("past", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index("ix_address_site_due_at", "address", ["site", "due_at"])
    op.create_table(
        "robots_file",
        sa.Column("origin", AutoString(), primary_key=True),
        sa.Column("asked_at", UTCDateTime(), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("fetched_at", UTCDateTime()),
        sa.Column("failing_since", UTCDateTime()),
        sa.Column("body", AutoString(), nullable=False),
    )
    op.create_table(
        "incident",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("key", AutoString(), nullable=False, unique=True),
        sa.Column("site", AutoString()),
        sa.Column("cause", AutoString(), nullable=False),
        sa.Column("says", AutoString(), nullable=False),
        sa.Column("manner", AutoString(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("blind", sa.Boolean(), nullable=False),
        sa.Column("opened_at", UTCDateTime(), nullable=False),
        sa.Column("closed_at", UTCDateTime()),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("told_at", UTCDateTime()),
        sa.Column("alarmed", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_incident_site", "incident", ["site"])
    op.create_table(
        "archive_file",
        sa.Column("key", AutoString(), primary_key=True),
        sa.Column("path", AutoString(), nullable=False),
        sa.Column("offset", sa.Integer(), nullable=False),
        sa.Column("records", sa.Integer(), nullable=False),
        sa.Column("finished_at", UTCDateTime()),
    )
    op.execute("UPDATE source_state SET read_at = checked_at")
    _schedule_looks()
    _count_samples()


def _schedule_looks() -> None:
    """Pages that were stored before the schedule stood in rows."""
    address = sa.table(
        "address", sa.column("id", sa.Integer), sa.column("fate", sa.String), sa.column("due_at", UTCDateTime()),
        sa.column("first_seen_at", UTCDateTime()), sa.column("seen_at", UTCDateTime()),
    )  # fmt: skip
    connection = op.get_bind()
    young = datetime.now(UTC) - timedelta(days=31)
    wanted = sa.select(address).where(
        address.c.fate.in_(["new", "changed", "duplicate", "failed"]), address.c.first_seen_at >= young
    )
    for row in connection.execute(wanted).all():
        if row.fate == "failed":
            due = row.seen_at
        else:
            due = next((row.first_seen_at + age for age in _LOOKS if row.first_seen_at + age > row.seen_at), None)
        connection.execute(address.update().where(address.c.id == row.id).values(due_at=due))


def _count_samples() -> None:
    """How many shingles stand for a text; those that were left out as formulas are too few to matter here."""
    op.execute("UPDATE text SET sampled = (SELECT count(*) FROM shingle WHERE shingle.text_id = text.id)")
