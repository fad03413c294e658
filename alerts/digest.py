"""From what there is to tell to a letter: what stands in it and in which order.  Pure; the look is in templates/."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from alerts.bulletin import ArticleNote, Item, Letter
from alerts.passages import Passage, passages
from alerts.sections import Fact, section
from alerts.subject import foremost, round_key, subject
from domain.events import ABOUT_SITES, EventKind
from domain.site import Recipient
from wording.lines import host, link, one_line
from wording.vocabulary import Vocabulary, vocabulary

_MOST_ARTICLES = 30  # in one letter; the ledger has the rest
_ABOUT_ARTICLES = (EventKind.NEW_ARTICLE, EventKind.ARTICLE_CHANGED)


@dataclass(frozen=True, slots=True, kw_only=True)
class _ArticleView:
    title: str
    language: str | None
    url: str
    href: str | None
    facts: tuple[Fact, ...]
    changed: bool
    passages: tuple[Passage, ...]
    left_out: int


def compose(items: Sequence[Item], recipient: Recipient) -> Letter:
    """One letter about all `items`, at least one, in the recipient's language and time zone.

    The items should concern one subject: the letter is named after the foremost of them.
    """
    words = vocabulary(recipient.language)
    line = subject(items, words)
    notes = _articles(items)
    seen = {note.url: note.language for note in notes}
    view = {
        "subject": line,
        "words": words,
        "sections": [section(group, seen, words, recipient.timezone) for group in _groups(items)],
        "articles": [_article_view(note, items, words, recipient) for note in notes[:_MOST_ARTICLES]],
        "more_articles": max(len(notes) - _MOST_ARTICLES, 0),
        "noticed": words.clock(min(item.happened_at for item in items), recipient.timezone),
    }
    templates = environment()
    return Letter(
        subject=line,
        text=templates.get_template("letter.txt.j2").render(view),
        html=templates.get_template("letter.html.j2").render(view),
    )


@cache
def environment() -> Environment:
    """The templates of letters."""
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=select_autoescape(enabled_extensions=("html.j2",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _groups(items: Sequence[Item]) -> list[list[Item]]:
    """The items by round, the foremost round first; an article without a round joins the others' letter unheaded."""
    groups: dict[object, list[Item]] = {}
    for item in items:
        groups.setdefault(item.event.key if item.event.kind in ABOUT_SITES else round_key(item), []).append(item)
    loose = groups.get(None, [])
    if len(groups) > 1 and all(item.event.kind in _ABOUT_ARTICLES and not item.event.changes for item in loose):
        groups.pop(None, None)
    first = round_key(foremost(items))
    return sorted(groups.values(), key=lambda group: round_key(group[0]) != first)


def _articles(items: Sequence[Item]) -> list[ArticleNote]:
    """Each article once; of two notes on one, that which knows what changed."""
    notes: dict[str, ArticleNote] = {}
    for item in items:
        note = item.article
        if note is None or item.event.kind in ABOUT_SITES:
            continue
        if note.url not in notes or note.removed or note.added:
            notes[note.url] = note
    return list(notes.values())


def _article_view(note: ArticleNote, items: Sequence[Item], words: Vocabulary, recipient: Recipient) -> _ArticleView:
    shown, left_out = passages(note.removed, note.added)
    return _ArticleView(
        title=one_line(note.title, 300) or words.say("article.untitled"),
        language=note.language,
        url=one_line(note.url, 300) if link(note.url) is None else note.url,
        href=link(note.url),
        facts=tuple(_article_facts(note, words, recipient)),
        changed=any(
            item.event.kind is EventKind.ARTICLE_CHANGED and item.article is not None and item.article.url == note.url
            for item in items
        ),
        passages=shown,
        left_out=left_out,
    )


def _article_facts(note: ArticleNote, words: Vocabulary, recipient: Recipient) -> Iterator[Fact]:
    published = words.clock(note.published_at, recipient.timezone) if note.published_at else None
    credit = one_line(note.credit, 120) if note.credit else None
    outlet = one_line(note.site, 60) or host(note.url)
    for label, value in (("outlet", outlet), ("published", published), ("credit", credit)):
        yield Fact(label=words.label(label), value=value or words.not_stated, known=bool(value))
