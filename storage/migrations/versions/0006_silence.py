"""The weekly note knows since when somebody is told; events carry facts; crawls are found by their time"""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "recipient_state",
        sa.Column("address", AutoString(), primary_key=True),
        sa.Column("since", UTCDateTime(), nullable=False),
        sa.Column("noted_until", UTCDateTime()),
    )
    # Whoever was told something before is known since then.
    op.execute(
        "INSERT INTO recipient_state (address, since) SELECT recipient, min(created_at) FROM alert GROUP BY recipient"
    )
    op.add_column("event", sa.Column("facts", sa.JSON(), nullable=False, server_default=sa.text("'{}'")))
    op.create_index("ix_run_started_at", "run", ["started_at"])
