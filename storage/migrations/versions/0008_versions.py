"""Versions know whether they matter and to which earlier one they return"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_AT_ONCE = 1000


def upgrade() -> None:
    op.add_column("version", sa.Column("returns_to", sa.Integer()))
    # Of versions from before it is not known; as they are all told so far, they count as such that matter.
    op.add_column("version", sa.Column("matters", sa.Boolean(), nullable=False, server_default=sa.true()))
    _note_returns()


def _note_returns() -> None:
    """A version whose title and text an earlier one of its article had, other ones between them, is a return."""
    version = sa.table("version", *map(sa.column, ("id", "article_id", "number", "digest", "returns_to")))
    several = sa.select(version.c.article_id).where(version.c.number > 1).distinct()
    rows = op.get_bind().execute(
        sa.select(version.c.id, version.c.article_id, version.c.number, version.c.digest)
        .where(version.c.article_id.in_(several))
        .order_by(version.c.article_id, version.c.number)
    )
    first: dict[tuple[int, str], int] = {}
    returns = []
    for version_id, article, number, digest in rows:
        if (article, digest) in first:
            returns.append({"of": version_id, "to": first[article, digest]})
        first.setdefault((article, digest), number)
    note = sa.update(version).where(version.c.id == sa.bindparam("of")).values(returns_to=sa.bindparam("to"))
    for start in range(0, len(returns), _AT_ONCE):
        op.get_bind().execute(note, returns[start : start + _AT_ONCE])
