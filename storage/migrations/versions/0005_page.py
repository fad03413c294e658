"""Sessions of the page, and crawls that were asked for on it"""

import sqlalchemy as sa
from alembic import op
from sqlmodel.sql.sqltypes import AutoString, UTCDateTime

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "web_session",
        sa.Column("fingerprint", AutoString(), primary_key=True),
        sa.Column("created_at", UTCDateTime(), nullable=False),
        sa.Column("seen_at", UTCDateTime(), nullable=False),
    )
    op.create_table(
        "crawl_request",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("asked_at", UTCDateTime(), nullable=False),
        sa.Column("sites", sa.JSON(), nullable=False),
        sa.Column("url", AutoString()),
        sa.Column("taken_at", UTCDateTime()),
        sa.Column("batch", AutoString()),
        sa.Column("refused", AutoString()),
    )
    op.create_index("ix_crawl_request_taken_at", "crawl_request", ["taken_at"])
