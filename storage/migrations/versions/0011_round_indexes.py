"""What was told and said of a round is found without looking at every event or mention"""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_event_round", "event", ["mechanism", "number"])
    op.create_index("ix_event_article_id", "event", ["article_id"])
    op.drop_index("ix_mention_round", "mention")
    op.create_index("ix_mention_round", "mention", ["mechanism", "number", "starts_on"])
