"""Texts are looked up by sketches, a merge has a reason and can be undone, numbers are the identity of some articles"""

import sqlalchemy as sa
from alembic import op

from domain.stories import sketch
from domain.url import url_key

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_AT_ONCE = 500  # rows: a database of any size fits into memory


def upgrade() -> None:
    op.create_table(
        "sketch",
        sa.Column("hash", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("text_id", sa.Integer(), sa.ForeignKey("text.id"), primary_key=True, autoincrement=False),
        sqlite_with_rowid=False,
    )
    op.drop_table("shingle")
    # No batch of Alembic: it makes the table anew, and others refer to it.
    op.execute("ALTER TABLE text DROP COLUMN sampled")
    op.add_column("article", sa.Column("because", sa.JSON()))
    op.add_column("article", sa.Column("split", sa.Boolean(), nullable=False, server_default=sa.false()))
    _fill_sketches()
    _number_addresses()


def _fill_sketches() -> None:
    text = sa.table("text", sa.column("id", sa.Integer), sa.column("body", sa.String))
    rows = sa.table("sketch", sa.column("hash", sa.Integer), sa.column("text_id", sa.Integer))
    connection, last = op.get_bind(), 0
    while some := connection.execute(sa.select(text).where(text.c.id > last).order_by(text.c.id).limit(_AT_ONCE)).all():
        last = some[-1].id
        made = [{"hash": found - 2**31, "text_id": row.id} for row in some for found in sketch(row.body)]
        connection.execute(rows.insert(), made)


def _number_addresses() -> None:
    """Pages that are known by their number now.  Of several with one number the first that is stored takes the key."""
    address = sa.table("address", sa.column("id", sa.Integer), sa.column("key", sa.String), sa.column("url", sa.String))
    article = sa.table("article", sa.column("id", sa.Integer), sa.column("address_id", sa.Integer))
    event = sa.table("event", sa.column("id", sa.Integer), sa.column("key", sa.String), sa.column("kind", sa.String))
    connection, last = op.get_bind(), 0
    wanted: dict[str, list[tuple[bool, int, str]]] = {}
    pages = sa.select(address, article.c.id.label("article_id")).outerjoin(
        article, article.c.address_id == address.c.id
    )
    while some := connection.execute(pages.where(address.c.id > last).order_by(address.c.id).limit(_AT_ONCE)).all():
        last = some[-1].id
        for row in some:
            try:
                key = url_key(row.url)
            except ValueError:  # it stays known by what it was known by
                continue
            if key != row.key and "#" in key:
                wanted.setdefault(key, []).append((row.article_id is None, row.id, row.key))
    renamed = {}
    for key, pages_of_it in wanted.items():
        _, page, before = min(pages_of_it)
        connection.execute(address.update().where(address.c.id == page).values(key=key))
        renamed[before] = key
    about = connection.execute(sa.select(event).where(event.c.kind.in_(["new-article", "article-changed"]))).all()
    for row in about:
        for before in _keys_in(row.key):
            if before in renamed:
                name = row.key.replace(f":{before}", f":{renamed[before]}", 1)
                connection.execute(event.update().where(event.c.id == row.id).values(key=name))


def _keys_in(name: str) -> tuple[str, str]:
    """The address in the key of an event: all behind the kind, or all but the digest at the end."""
    address = name.partition(":")[2]
    return address, address.rpartition(":")[0]
