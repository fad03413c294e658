"""`roundwatch diff`: the versions of one article, and what changed between them."""

import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

import click

from cli.common import config_option, database_of, json_option, settings_of, short, show_json
from domain.diff import Mark, Passage, Piece, Sort, shortened, text_diff, word_diff
from domain.errors import RoundwatchError
from domain.text import clean
from storage.histories import History, VersionReport, history_of, nearest_addresses
from storage.shapes import Json, iso

#: How marks look in a pipe, as wdiff has them, and in a terminal.
_PLAIN = {Mark.GONE: ("[-", "-]"), Mark.NEW: ("{+", "+}")}
_COLOURS = {Mark.GONE: "red", Mark.NEW: "green"}


@click.command()
@click.argument("url")
@click.option("--from", "first", type=click.IntRange(1), help="Number of the version to begin with.")
@click.option("--to", "last", type=click.IntRange(1), help="Number of the version to end with.")
@config_option
@json_option
def diff(config: Path | None, as_json: bool, url: str, first: int | None, last: int | None) -> None:  # noqa: FBT001 - click gives it so
    """Show the versions of one article and what changed between them.

    Without --from and --to every version is held against the one before it; with one of them, the two ends.
    """
    history = _history(config, url)
    if first is None and last is None:
        steps = list(pairwise(history.versions))
    else:
        ends = (_version(history, first, "--from", 0), _version(history, last, "--to", -1))
        steps = [ends] if ends[0].number != ends[1].number else []
    if as_json:
        show_json(_history_shape(history, steps))
        return
    for line in _lines(history, steps):
        click.echo(line)


def _history(config: Path | None, url: str) -> History:
    database = database_of(settings_of(config))
    address = url if "://" in url else f"https://{url}"
    try:
        with database.read() as session:
            found = history_of(session, address)
            near = [] if found else nearest_addresses(session, address)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="URL") from error
    if found is not None:
        return found
    hint = f"the nearest: {', '.join(near)}" if near else "`roundwatch articles` lists what is"
    raise RoundwatchError(f"no article is stored from {clean(url)[:300]}; {hint}")


def _version(history: History, number: int | None, option: str, default: int) -> VersionReport:
    if number is None:
        return history.versions[default]
    for version in history.versions:
        if version.number == number:
            return version
    if number < history.newest:
        left = ", ".join(str(version.number) for version in history.versions)
        raise click.BadParameter(f"version {number} was thinned out; left are {left}", param_hint=option)
    raise click.BadParameter(f"the newest version is {history.newest}", param_hint=option)


def _lines(history: History, steps: Sequence[tuple[VersionReport, VersionReport]]) -> Iterator[str]:
    yield _safe(history.url)
    for version in history.versions:
        yield f"  version {version.number}  {short(version.seen_at)}  {', '.join(_remarks(version)) or 'first seen'}"
    if len(history.versions) < history.newest:
        yield f"  {history.newest - len(history.versions)} of {history.newest} versions were thinned out"
    if not steps:
        yield "Nothing to compare: there is one version."
    for before, after in steps:
        yield ""
        yield click.style(f"Version {before.number} -> {after.number}, {short(after.seen_at)}", bold=_is_terminal())
        yield from _step(before, after)


def _remarks(version: VersionReport) -> Iterator[str]:
    if version.number == 1:
        yield "first seen"
    if version.returns_to is not None:
        yield f"returns to version {version.returns_to}"
    elif not version.matters:
        yield "nothing that matters"
    if version.events:
        yield "told: " + " ".join(version.events)
    elif version.number > 1 and version.matters and version.returns_to is None:
        yield "not told"


def _step(before: VersionReport, after: VersionReport) -> Iterator[str]:
    if before.title != after.title:
        yield f"title: {_shown(word_diff(before.title, after.title))}"
    passages = shortened(text_diff(before.text, after.text))
    if before.text == after.text:
        yield "the text is the same" if before.title != after.title else "title and text are the same"
        return
    for passage in passages:
        yield _passage(passage)


def _passage(passage: Passage) -> str:
    if passage.sort is Sort.SKIPPED:
        return f"    … {passage.paragraphs} unchanged" if passage.paragraphs > 1 else "    …"
    sign = {Sort.SAME: " ", Sort.EDITED: "~", Sort.GONE: "-", Sort.NEW: "+", Sort.MOVED: ">"}[passage.sort]
    moved = f"(moved from paragraph {passage.before}) " if passage.sort is Sort.MOVED else ""
    return f"  {sign} {moved}{_shown(passage.pieces)}"


def _shown(pieces: Sequence[Piece]) -> str:
    return "".join(map(_marked, pieces)).replace("  ", " ").rstrip()


def _marked(piece: Piece) -> str:
    if piece.mark is Mark.SKIPPED:
        return " … "
    text = _safe(piece.text)
    if piece.mark is Mark.SAME or not text:
        return text
    if _is_terminal():
        return click.style(text, fg=_COLOURS[piece.mark], strikethrough=piece.mark is Mark.GONE)
    opening, closing = _PLAIN[piece.mark]
    return f"{opening}{text}{closing}"


def _safe(text: str) -> str:
    """The text without what would move a terminal's cursor or turn the direction of what follows; spaces stay."""
    bare = clean(text.replace("\n", " "))
    before = " " if text[:1].isspace() and bare else ""
    behind = " " if text[-1:].isspace() and bare else ""
    return f"{before}{bare}{behind}" or (" " if text else "")


def _is_terminal() -> bool:
    return sys.stdout.isatty()


def _history_shape(history: History, steps: Sequence[tuple[VersionReport, VersionReport]]) -> Json:
    return {
        "url": history.url,
        "site": history.site,
        "newest": history.newest,
        "versions": [
            {
                "number": version.number,
                "seen_at": iso(version.seen_at),
                "title": version.title,
                "language": version.language,
                "published_at": iso(version.published_at),
                "modified_at": iso(version.modified_at),
                "returns_to": version.returns_to,
                "matters": version.matters,
                "events": list(version.events),
            }
            for version in history.versions
        ],
        "changes": [
            {
                "from": before.number,
                "to": after.number,
                "title": _pieces_shape(word_diff(before.title, after.title)),
                "paragraphs": [_passage_shape(one) for one in text_diff(before.text, after.text)],
            }
            for before, after in steps
        ],
    }


def _passage_shape(passage: Passage) -> Json:
    return {
        "sort": passage.sort,
        "before": passage.before,
        "after": passage.after,
        "pieces": _pieces_shape(passage.pieces),
    }


def _pieces_shape(pieces: Sequence[Piece]) -> list[Json]:
    return [{"mark": piece.mark, "text": piece.text} for piece in pieces]
