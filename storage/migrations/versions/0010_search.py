"""Articles are found by their words"""

import sqlalchemy as sa
from alembic import op

from storage.search import index_all

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_SQLITE = (
    "CREATE VIRTUAL TABLE search_index USING fts5(words, content='', columnsize=0, tokenize='ascii')",
    "CREATE TABLE search_word (word TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID",
)
_POSTGRESQL = (
    "CREATE TABLE search_index (place BIGINT NOT NULL PRIMARY KEY, words TSVECTOR NOT NULL)",
    "ALTER TABLE search_index SET (toast_tuple_target = 8160)",
    "ALTER TABLE search_index ALTER COLUMN words SET STORAGE MAIN",
    "CREATE INDEX ix_search_index_words ON search_index USING gin (words) WITH (fastupdate = off)",
    'CREATE TABLE search_word (word TEXT COLLATE "C" NOT NULL PRIMARY KEY)',
)


def upgrade() -> None:
    op.create_table(
        "search_entry",
        sa.Column("place", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column(
            "version_id", sa.Integer(), sa.ForeignKey("version.id", ondelete="CASCADE"), nullable=False, unique=True
        ),
    )
    connection = op.get_bind()
    for statement in _POSTGRESQL if connection.dialect.name == "postgresql" else _SQLITE:
        op.execute(statement)
    index_all(connection)
