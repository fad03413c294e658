"""`roundwatch export`: articles and rounds for other programs, whole or not at all."""

import io
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from cli.common import config_option, database_of, settings_of
from config import Settings
from domain.errors import RoundwatchError
from domain.exports import calendar_lines, csv_line, json_line, write_feed
from storage.database import Session
from storage.exports import article_entry, calendar_entries, each_article, newest_change, round_entries
from storage.mentions import ledger
from storage.shapes import listed_article_shape, round_shape

_ARTICLES, _ROUNDS = "articles", "rounds"
#: Format → what it holds if nobody says; the first that may be asked for alone.
_DEFAULT = {"jsonl": (_ARTICLES, _ROUNDS), "csv": (_ARTICLES,), "ics": (_ROUNDS,), "atom": (_ARTICLES,)}

#: Columns of CSV, in order.
_ARTICLE_COLUMNS = (
    "url", "site", "title", "language", "published_at", "first_seen_at", "versions", "story", "duplicate_of", "rounds",
)  # fmt: skip
_ROUND_COLUMNS = (
    "mechanism", "partner", "number", "status", "year", "starts_on", "ends_on", "country", "city", "format", "chairs",
    "first_seen_at", "articles", "reprints", "independent", "conflicts",
)  # fmt: skip


@click.command()
@click.option("--format", "form", type=click.Choice(list(_DEFAULT)), required=True, help="The format.")
@click.option(
    "--what",
    type=click.Choice([_ARTICLES, _ROUNDS]),
    help="Only these. Default: both in jsonl, articles in csv and atom, rounds in ics.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    help="A file, which is replaced only once the new one is whole. Default: standard output.",
)
@config_option
def export(config: Path | None, form: str, what: str | None, out: Path | None) -> None:
    """Write articles and rounds as JSON lines, CSV, a calendar (ICS) or a feed (Atom)."""
    if form == "ics" and what == _ARTICLES:
        raise click.BadParameter("a calendar holds rounds: --what rounds", param_hint="--what")
    settings = settings_of(config)
    database = database_of(settings)
    kinds = (what,) if what else _DEFAULT[form]
    write = _WRITERS[form]
    with _target(out) as stream, database.read() as session:
        write(stream, session, settings, kinds)


def _write_jsonl(out: IO[bytes], session: Session, settings: Settings, kinds: tuple[str, ...]) -> None:
    if _ARTICLES in kinds:
        for article in each_article(session):
            _put(out, json_line({"kind": "article", **listed_article_shape(article.report)}))
    if _ROUNDS in kinds:
        for one in ledger(session, settings.record):
            _put(out, json_line({"kind": "round", **round_shape(one)}))


def _write_csv(out: IO[bytes], session: Session, settings: Settings, kinds: tuple[str, ...]) -> None:
    if _ARTICLES in kinds:
        _put(out, csv_line(_ARTICLE_COLUMNS))
        for article in each_article(session):
            shape = listed_article_shape(article.report)
            _put(out, csv_line([_cell(shape[column]) for column in _ARTICLE_COLUMNS]))
    if _ROUNDS in kinds:
        _put(out, csv_line(_ROUND_COLUMNS))
        for one in ledger(session, settings.record):
            flat = round_shape(one)
            flat["chairs"] = [f"{chair.party}: {chair.name}" for chair in one.chairs]
            flat["conflicts"] = [conflict.field for conflict in one.conflicts]
            _put(out, csv_line([_cell(flat[column]) for column in _ROUND_COLUMNS]))


def _write_ics(out: IO[bytes], session: Session, settings: Settings, _kinds: tuple[str, ...]) -> None:
    for line in calendar_lines(calendar_entries(session, settings, ledger(session, settings.record))):
        _put(out, line)


def _write_atom(out: IO[bytes], session: Session, settings: Settings, kinds: tuple[str, ...]) -> None:
    if _ROUNDS in kinds:
        entries = round_entries(calendar_entries(session, settings, ledger(session, settings.record)))
        newest = entries[0].updated if entries else None
        write_feed(out, entries, title="Roundwatch: rounds", key=_ROUNDS, updated=newest)
        return
    articles = map(article_entry, each_article(session, newest_first=True))
    write_feed(out, articles, title="Roundwatch: articles", key=_ARTICLES, updated=newest_change(session))


_WRITERS: dict[str, Callable[[IO[bytes], Session, Settings, tuple[str, ...]], None]] = {
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "ics": _write_ics,
    "atom": _write_atom,
}


def _cell(value: object) -> object:
    """A value as one cell: lists in one, their parts kept apart by "; "."""
    return "; ".join(map(str, value)) if isinstance(value, list) else value


def _put(out: IO[bytes], text: str) -> None:
    out.write(text.encode("utf-8"))


@contextmanager
def _target(path: Path | None) -> Iterator[IO[bytes]]:
    """Where to write: a file that takes the place of the old one when it is whole; else standard output."""
    if path is None or str(path) == "-":
        with _standard_output() as stream:
            yield stream
        return
    path = path.resolve()  # a link stays one
    if path.exists() and not path.is_file():  # a device or pipe has no place to be taken
        with path.open("wb") as stream:
            yield stream
        return
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.", suffix=".part")
    except OSError as error:
        raise RoundwatchError(f"cannot write {path}: {error.strerror}") from error
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


@contextmanager
def _standard_output() -> Iterator[IO[bytes]]:
    """Standard output as bytes.  Whoever reads it may stop reading: that is no error."""
    stream: IO[bytes] | None = getattr(sys.stdout, "buffer", None)
    if stream is None:  # something took its place that takes text only
        kept = io.BytesIO()
        yield kept
        sys.stdout.write(kept.getvalue().decode("utf-8"))
        return
    try:
        yield stream
        stream.flush()
    except BrokenPipeError:
        # What Python writes at its end has nowhere to go either (library/signal.html, "Note on SIGPIPE").
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
