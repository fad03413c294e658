"""When the pages of a site came is read from an index alone"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_address_site_first_seen_at", "address", ["site", "past", "first_seen_at"])
    op.drop_index("ix_address_site", "address")
