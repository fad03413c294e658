"""Pairs of articles with what a careful reader says of them: copies of one text, or two stories."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from domain.article import Article
from domain.text import fold, sentences

HERE = Path(__file__).parent

#: The pairs that rules may be made with, and those that are kept aside.
TUNED, ASIDE = "dev", "aside"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two articles and whether they are one story."""

    name: str  #: how they were made
    kind: str
    same: bool
    one: Article
    other: Article


def labelled_pairs(name: str) -> list[Pair]:
    """The pairs of one file.  Raises `KeyError` for a text, edit or swap that does not exist, `ValueError` for one
    that changes nothing."""
    told = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
    texts = {
        key: Article(
            url=f"https://{key}.example/tin",
            canonical_url=f"https://{key}.example/tin",
            site=None,
            title=text["title"],
            text=text["text"].strip(),
            language=text["language"],
            published_at=_noon(text["published"]),
            modified_at=None,
        )
        for key, text in told["texts"].items()
    }
    pairs = []
    for kind, same, one, other in told["pairs"]:
        made = [_made(recipe, texts, told["swaps"]) for recipe in (one, other)]
        pairs.append(Pair(name=f"{one} / {other}", kind=kind, same=same, one=made[0], other=made[1]))
    return pairs


def _made(recipe: str, texts: Mapping[str, Article], swaps: Mapping[str, Mapping[str, str]]) -> Article:
    base, *edits = recipe.split(" | ")
    article = texts[base]
    for edit in edits:
        name, _, how = edit.partition(": ")
        before = article
        if name == "swap":
            article = _swapped(article, swaps[how])
        elif name == "day":
            article = replace(article, published_at=_noon(how))
        elif name == "title":
            article = replace(article, title=how)
        elif name == "headline":
            article = replace(article, text=f"{article.title}\n{article.text}")
        elif name == "fold":
            article = replace(article, title=_unaccented(article.title), text=_unaccented(article.text))
        else:
            article = replace(article, text="\n".join(_EDITS[name](article.paragraphs, how)))
        if article == before:
            raise ValueError(f"{recipe}: {edit} changes nothing")
    return article


def _noon(day: str) -> datetime:
    return datetime.combine(date.fromisoformat(day), time(12), UTC)


def _swapped(article: Article, pairs: Mapping[str, str]) -> Article:
    """Words put in the place of others, all at once: what was put in is not replaced again.  The longest first."""
    words = re.compile("|".join(map(re.escape, sorted(pairs, key=len, reverse=True))))

    def swap(text: str) -> str:
        return words.sub(lambda hit: pairs[hit[0]], text)

    return replace(article, title=swap(article.title), text=swap(article.text))


def _unaccented(text: str) -> str:
    """Without accents, in the upper and lower case that it had."""
    folded = fold(text)
    if len(folded) != len(text):
        return folded
    return "".join(f.upper() if t.isupper() else f for f, t in zip(folded, text, strict=True))


def _every(paragraphs: list[str], how: str, change: Callable[[str], str]) -> list[str]:
    """One word in so many changed, counted through the text."""
    step, seen, made = int(how), 0, []
    for paragraph in paragraphs:
        words = []
        for word in paragraph.split(" "):
            seen += 1
            words.append(change(word) if seen % step == 0 else f"{word} ")
        made.append("".join(words).strip())
    return made


def _thin(paragraphs: list[str], how: str) -> list[str]:
    """One sentence in so many left out, never the first."""
    step, seen, made = int(how), 0, []
    for paragraph in paragraphs:
        kept = []
        for sentence in sentences(paragraph):
            seen += 1
            if seen % step:
                kept.append(sentence)
        made.append(" ".join(kept))
    return [paragraph for paragraph in made if paragraph]


_EDITS: dict[str, Callable[[list[str], str], list[str]]] = {
    "dateline": lambda lines, how: [f"{how} {lines[0]}", *lines[1:]],
    "credit": lambda lines, how: [*lines, how],
    "caption": lambda lines, how: [how, *lines],
    "top": lambda lines, how: [how, *lines],
    "related": lambda lines, how: [lines[0], *how.split("; "), *lines[1:]],
    "no-lead": lambda lines, _: lines[1:],
    "no-tail": lambda lines, how: lines[: -int(how)],
    "only": lambda lines, how: lines[: int(how)],
    "glued": lambda lines, how: _every(lines, how, str),
    "broken": lambda lines, how: _every(lines, how, lambda w: f"{w[: len(w) // 2]} {w[len(w) // 2 :]} "),
    "thin": _thin,
}
