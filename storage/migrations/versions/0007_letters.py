"""Letters say by which way they go and who is carrying them; ways that fail are remembered"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "route",
        sa.Column("name", AutoString(), primary_key=True),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("failing_since", UTCDateTime()),
        sa.Column("not_before", UTCDateTime()),
        sa.Column("error", AutoString()),
        sa.Column("told_at", UTCDateTime()),
    )
    columns: tuple[sa.Column[Any], ...] = (  # Any: columns of several types
        sa.Column("route", AutoString(), nullable=False, server_default="mail"),
        sa.Column("kind", AutoString(), nullable=False, server_default="alerts"),
        sa.Column("key", AutoString()),
        sa.Column("thread", AutoString()),
        sa.Column("leased_by", AutoString()),
        sa.Column("queued_at", UTCDateTime()),
        sa.Column("told_at", UTCDateTime()),
    )
    for column in columns:
        op.add_column("letter", column)
    # What was given up before is known to whoever looked; it is not news on the day of the upgrade.
    op.execute("UPDATE letter SET queued_at = written_at")
    op.execute("UPDATE letter SET told_at = written_at WHERE state = 'failed'")
    with op.batch_alter_table("letter") as letter:
        letter.alter_column("queued_at", existing_type=UTCDateTime(), nullable=False)
    op.create_index("ix_letter_key", "letter", ["key"], unique=True)
    op.create_index("ix_letter_recipient_written_at", "letter", ["recipient", "written_at"])
    op.create_index("ix_letter_recipient_thread", "letter", ["recipient", "thread"])
