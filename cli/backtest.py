"""`roundwatch backtest`: how recognition fares on labelled pages, and what changed since the last run."""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from cli.batch import Line, batch_lines, page_of_line
from cli.common import (
    config_option,
    console,
    json_option,
    now,
    parse_when,
    remarks,
    settings_of,
    show_json,
)
from cli.labels import fact_of, labels_of
from cli.tables import show_table
from config import Settings
from crawler.pool import ReadingPool
from domain.article import Article
from domain.documents import json_from
from domain.errors import ConfigError
from domain.recognise import recognise
from domain.rounds import Mention
from domain.scoring import FIELDS, Facts, Label, PageScore, Score, score_page
from storage.shapes import Json, iso, mention_shape

_MEMORY = "backtest.json"  # beside the archive: what each list gave the last time


@click.command()
@click.argument("paths", metavar="LIST.jsonl…", nargs=-1, required=True, type=click.Path(path_type=Path))
@config_option
@json_option
def backtest(config: Path | None, as_json: bool, paths: tuple[Path, ...]) -> None:  # noqa: FBT001 - click gives it so
    """Score recognition on labelled pages, and show what changed since the last run.

    A line is a page: {"file", "url", "published", "mentions"} with a file beside the list, or {"title", "text",
    "language", "published_at", "mentions"} with the article itself.  Mentions are written as `explain` prints them.
    """
    settings = settings_of(config)
    lines = [line for path in paths for line in batch_lines(path, needs="mentions")]
    wanted = [labels_of(line, settings) for line in lines]
    found = asyncio.run(_recognise_all(settings, lines))
    pages = zip(_names(lines), wanted, found, strict=True)
    score = Score.of(score_page(name, want, _facts_by_label(got)) for name, want, got in pages)
    before = _remember(settings, paths, score)
    if as_json:
        show_json(_shape(score, before))
    else:
        _show(score, before)


async def _recognise_all(settings: Settings, lines: Sequence[Line]) -> list[Sequence[Mention]]:
    pool = ReadingPool(settings.mechanisms)
    found: list[Sequence[Mention]] = []
    try:
        work = [
            None if "text" in line.entry else asyncio.ensure_future(pool.read(*page_of_line(settings, line)))
            for line in lines
        ]
        for place, (line, reading) in enumerate(zip(lines, work, strict=True), 1):
            found.append((await reading)[1].mentions if reading else _recognise_text(settings, line))
            if remarks.is_terminal and place % 20 == 0:
                remarks.print(f"{place} of {len(lines)} pages")
    finally:
        pool.close()
    return found


def _recognise_text(settings: Settings, line: Line) -> Sequence[Mention]:
    """The rounds of a page whose line has the article itself."""
    entry = line.entry
    published = _when(line, "published_at")
    url = str(entry.get("url") or f"{line.path.resolve().as_uri()}#{line.number}")
    article = Article(
        url=url,
        canonical_url=url,
        site=None,
        title=entry.get("title") or "",
        text=entry["text"],
        language=entry.get("language"),
        published_at=published,
        modified_at=None,
    )
    return recognise(article, settings.mechanisms, published.date() if published else None).mentions


def _when(line: Line, key: str) -> datetime | None:
    value = line.entry.get(key)
    try:
        return parse_when(value) if value is not None else None
    except click.BadParameter as error:
        raise ConfigError(f"{line.place}: {key}: {error.message}") from error


def _names(lines: Sequence[Line]) -> list[str]:
    """What each page is called: by its id, its file or its line; with its line where others are called the same."""
    lists = Counter(path.name for path in {line.path for line in lines})
    places = [
        f"{line.path.name if lists[line.path.name] == 1 else line.path.resolve()}:{line.number}" for line in lines
    ]
    own = [str(line.entry.get("id") or line.entry.get("file") or "") for line in lines]
    own = [name.encode("utf-8", "backslashreplace").decode() for name in own]  # JSON may hold a "\ud800"
    called = Counter(own)
    return [
        place if not name else name if called[name] == 1 else f"{name} ({place})"
        for name, place in zip(own, places, strict=True)
    ]


def _facts_by_label(mentions: Sequence[Mention]) -> dict[Label, Facts]:
    shapes = [(mention, mention_shape(mention)) for mention in mentions]
    return {
        Label(mention.mechanism, mention.number, str(mention.status)): {name: fact_of(shape, name) for name in FIELDS}
        for mention, shape in shapes
    }


def _remember(settings: Settings, paths: Sequence[Path], score: Score) -> Json | None:
    """Keep what each page gave, and hand out what it gave the last time; `None` the first time."""
    memory = settings.storage.archive.parent / _MEMORY
    try:
        known = json_from(memory.read_text("utf-8")) if memory.exists() else {}
    except (OSError, ValueError):
        known = {}  # what cannot be read is written anew
    if not isinstance(known, dict):
        known = {}
    key = "\n".join(str(path.resolve()) for path in paths)
    before = known.get(key)
    pages = {page.page: _errors(page) for page in score.pages}
    known[key] = {"at": iso(now()), "f1": round(score.f1, 4), "pages": pages}
    try:
        memory.parent.mkdir(parents=True, exist_ok=True)
        fresh = memory.with_suffix(".new")
        fresh.write_text(json.dumps(known, ensure_ascii=False), "utf-8")
        fresh.replace(memory)
    except OSError as error:
        remarks.print(
            f"{memory}: cannot be written, so the next run has nothing to compare with: {error}", markup=False
        )
    return before if isinstance(before, dict) and isinstance(before.get("pages"), dict) else None


def _errors(page: PageScore) -> list[str]:
    """What was wrong on a page, each error in one line."""
    missed = [f"missed {_say(label)}" for label in page.missed]
    false = [f"false {_say(label)}" for label in page.false]
    wrong = [f"wrong {name} of {_say(label)}" for label, name in page.wrong_fields]
    return sorted([*missed, *false, *wrong])


def _say(label: Label) -> str:
    return f"{label.mechanism}/{label.number or '?'} {label.status}"


def _changes(score: Score, before: Json | None) -> tuple[list[Json], list[Json]]:
    """What was wrong the last time and is right now, and the other way round."""
    gained: list[Json] = []
    lost: list[Json] = []
    for page in score.pages:
        earlier = before["pages"].get(page.page) if before else None
        if earlier is None:
            continue
        errors = _errors(page)
        gained += [{"page": page.page, "was": error} for error in earlier if error not in errors]
        lost += [{"page": page.page, "is": error} for error in errors if error not in earlier]
    return gained, lost


def _shape(score: Score, before: Json | None) -> Json:
    gained, lost = _changes(score, before)
    return {
        "pages": len(score.pages),
        "mentions": score.hits + score.missed,
        "precision": round(score.precision, 4),
        "recall": round(score.recall, 4),
        "f1": round(score.f1, 4),
        "fields": round(score.fields, 4),
        "false_rounds": score.false_rounds,
        "errors": [{"page": page.page, "what": _errors(page)} for page in score.pages if _errors(page)],
        "since": before["at"] if before else None,
        "gained": gained,
        "lost": lost,
    }


def _show(score: Score, before: Json | None) -> None:
    rows = [(page.page, "; ".join(_errors(page))) for page in score.pages if _errors(page)]
    if rows:
        show_table("Pages that are read otherwise than labelled", ("page", "what"), rows, "")
    console.print(
        f"{len(score.pages)} pages, {score.hits + score.missed} mentions: precision {score.precision:.3f}, "
        f"recall {score.recall:.3f}, F1 {score.f1:.3f}; facts right {score.fields:.3f}"
    )
    held = ", ".join(score.false_rounds) or "none"
    console.print(f"pages with a round that was not held: {held}", markup=False)
    if before is None:
        console.print("the first run over this list: nothing to compare with")
        return
    gained, lost = _changes(score, before)
    console.print(f"since {before['at']} (F1 {before['f1']:.3f}): {len(gained)} gained, {len(lost)} lost")
    for change in gained:
        console.print(f"+ {change['page']}: was {change['was']}", markup=False)
    for change in lost:
        console.print(f"- {change['page']}: is {change['is']}", markup=False)
