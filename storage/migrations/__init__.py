"""How the schema came to be what it is, step by step (Alembic)."""

#: The newest step.  A database beyond it was written by a newer program.
HEAD = "0012"
