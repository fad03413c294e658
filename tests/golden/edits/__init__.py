"""Edits of articles about a round, labelled by what they mean, and how the rules fare on them."""

import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from domain.essence import essence
from domain.revision import Wording, what_matters
from tests.domain.pages import mentions_of

_FILE = Path(__file__).parent / "edits.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One edit."""

    name: str
    titles: tuple[str, str]  #: before and after
    lines: tuple[tuple[str, ...], tuple[str, ...]]
    language: str
    meaning: str  #: none, version, alert
    aside: bool  #: no rule was made with it

    @property
    def before(self) -> Wording:
        """What was told; recognising its rounds takes a while."""
        return _wording(self.titles[0], self.lines[0], self.language)

    @property
    def after(self) -> Wording:
        """What is told now."""
        return _wording(self.titles[1], self.lines[1], self.language)


def edits() -> list[Edit]:
    """All of them."""
    data = tomllib.loads(_FILE.read_text("utf-8"))
    numbers: Counter[str] = Counter()
    found = []
    for one in data["edit"]:
        language = one["base"]
        numbers[language] += 1
        base = data["base"][language]
        lines = base["text"].strip().split("\n")
        found.append(
            Edit(
                name=f"{language} {numbers[language]}: {one['why']}",
                titles=(base["title"], one.get("title", base["title"])),
                lines=(tuple(lines), tuple(_edited(lines, one))),
                language=language,
                meaning=one["meaning"],
                # Not every third in one step with the meanings, which come by turns.
                aside=(numbers[language] + numbers[language] // 3) % 3 == 0,
            )
        )
    return found


def judged(edit: Edit) -> str:
    """What the rules say that an edit means."""
    before, after = edit.before, edit.after
    if essence(before.title, before.text) == essence(after.title, after.text):
        return "none"
    return "alert" if what_matters(before, after) else "version"


@cache
def _wording(title: str, lines: tuple[str, ...], language: str) -> Wording:
    text = "\n".join(lines)
    return Wording(title=title, text=text, mentions=mentions_of(title, text, language))


def _edited(lines: list[str], edit: dict[str, Any]) -> list[str]:
    """Any: TOML as it is written by hand."""
    lines = list(lines)
    for before, after in edit.get("replace", ()):
        assert any(before in line for line in lines), before
        lines = [line.replace(before, after) for line in lines]
    for at, to in edit.get("move", ()):
        lines.insert(to, lines.pop(at))
    lines = [line for at, line in enumerate(lines) if at not in edit.get("drop", ())]
    return [*edit.get("prepend", ()), *lines, *edit.get("append", ())]
