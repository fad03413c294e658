"""Every version keeps its page as captured; those that are stored already have none"""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "capture",
        sa.Column("article_id", sa.Integer(), primary_key=True),
        sa.Column("number", sa.Integer(), primary_key=True),
        sa.Column("noted_at", UTCDateTime(), nullable=False),
        sa.Column("captured_at", UTCDateTime(), nullable=False),
        sa.Column("file", AutoString()),
        sa.Column("sha256", AutoString()),
        sa.Column("missing", AutoString()),
        sa.ForeignKeyConstraint(["article_id", "number"], ["version.article_id", "version.number"]),
    )
    op.create_index("ix_capture_noted_at", "capture", ["noted_at"])
