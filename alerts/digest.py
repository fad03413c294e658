"""From what there is to tell to a letter: what stands in it and in which order.  Pure; the look is in templates/."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from alerts.bulletin import ArticleNote, Item, Letter, Span
from alerts.passages import passages
from alerts.sections import ArticleView, Fact, section
from alerts.subject import foremost, round_key, subject
from domain.events import ABOUT_SITES, EventKind
from domain.site import Recipient
from wording.lines import host, link, one_line
from wording.vocabulary import Vocabulary, vocabulary

_MOST_IN_FULL = 8  # articles; more are a line each
_ABOUT_ARTICLES = (EventKind.NEW_ARTICLE, EventKind.ARTICLE_CHANGED)


def compose(items: Sequence[Item], recipient: Recipient, span: Span | None = None, page: str | None = None) -> Letter:
    """One letter about all `items`, at least one, in the recipient's language and time zone.

    It is named after the foremost of them; rounds come first, each with its articles.  `span`: of a letter at a set
    time; `page`: the address of our own page, if it has one.
    """
    words = vocabulary(recipient.language)
    line = subject(items, words)
    notes = _articles(items)
    seen = {note.url: note.language for note in notes.values()}
    views = {url: _article_view(note, items, words, recipient) for url, note in notes.items()}
    groups = _groups(items)
    several = len(groups) > 1
    placed = _placed(groups, views) if several else {}
    in_full = len(views) <= _MOST_IN_FULL
    return _letter(
        line,
        words,
        sections=[
            section(group, seen, words, recipient.timezone, articles=placed.get(number, ()), page=page)
            for number, group in enumerate(groups)
        ],
        articles=[view for url, view in views.items() if not any(view in some for some in placed.values())],
        articles_heading=words.say("heading.others" if several and placed else "heading.articles"),
        in_full=in_full,
        overview=_overview(items, groups, words, recipient, span),
        noticed=words.say("footer.noticed", time=_when(items, words, recipient)),
    )


def plain_letter(line: str, paragraphs: Sequence[str], words: Vocabulary, noticed: str) -> Letter:
    """A letter of the program's own: a headline, which is its subject, and paragraphs."""
    templates = environment()
    view = {"subject": line, "words": words, "paragraphs": paragraphs, "noticed": noticed}
    return Letter(
        subject=line,
        text=templates.get_template("plain.txt.j2").render(view),
        html=templates.get_template("plain.html.j2").render(view),
    )


def _letter(line: str, words: Vocabulary, **view: object) -> Letter:
    templates = environment()
    shown = {"subject": line, "words": words, **view}
    return Letter(
        subject=line,
        text=templates.get_template("letter.txt.j2").render(shown),
        html=templates.get_template("letter.html.j2").render(shown),
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
    """The items by round, the foremost round first, sites last; an article without a round joins the others' letter."""
    groups: dict[object, list[Item]] = {}
    for item in items:
        groups.setdefault(item.event.key if item.event.kind in ABOUT_SITES else round_key(item), []).append(item)
    loose = groups.get(None, [])
    if len(groups) > 1 and all(item.event.kind in _ABOUT_ARTICLES and not item.event.changes for item in loose):
        groups.pop(None, None)
    ranked = sorted(groups.values(), key=lambda group: group[0].event.kind in ABOUT_SITES)
    first = foremost(items)
    return sorted(ranked, key=lambda group: first not in group)


def _articles(items: Sequence[Item]) -> dict[str, ArticleNote]:
    """Each article once, by address; of two notes on one, that which knows what changed."""
    notes: dict[str, ArticleNote] = {}
    for item in items:
        note = item.article
        if note is None or item.event.kind in ABOUT_SITES:
            continue
        if note.url not in notes or note.removed or note.added:
            notes[note.url] = note
    return notes


def _placed(groups: Sequence[Sequence[Item]], views: Mapping[str, ArticleView]) -> dict[int, tuple[ArticleView, ...]]:
    """The articles under the first round that they are about."""
    left = dict(views)
    placed = {}
    for number, group in enumerate(groups):
        if round_key(group[0]) is not None:
            ours = dict.fromkeys(item.article.url for item in group if item.article is not None)
            placed[number] = tuple(left.pop(url) for url in ours if url in left)
    return placed


def _overview(
    items: Sequence[Item], groups: Sequence[Sequence[Item]], words: Vocabulary, recipient: Recipient, span: Span | None
) -> str | None:
    """One line at the head of a letter that tells several things: how many of each kind."""
    kinds = [kind for kind in EventKind if any(item.event.kind is kind for item in items)]
    counts = ", ".join(
        words.count(f"overview.{kind}", sum(item.event.kind is kind for item in items)) for kind in kinds
    )
    if span is not None:
        since = words.clock(span.since, recipient.timezone)
        return words.say("overview.weekly" if span.weekly else "overview.daily", since=since, counts=counts)
    told = {item.article.url for item in items if item.article is not None}
    return words.say("overview.now", counts=counts) if len(groups) > 1 or len(told) > _MOST_IN_FULL else None


def _when(items: Sequence[Item], words: Vocabulary, recipient: Recipient) -> str:
    return words.clock(min(item.happened_at for item in items), recipient.timezone)


def _article_view(note: ArticleNote, items: Sequence[Item], words: Vocabulary, recipient: Recipient) -> ArticleView:
    shown, left_out = passages(note.removed, note.added)
    facts = tuple(_article_facts(note, words, recipient))
    return ArticleView(
        title=one_line(note.title, 300) or words.say("article.untitled"),
        language=note.language,
        url=one_line(note.url, 300) if link(note.url) is None else note.url,
        href=link(note.url),
        facts=facts,
        line=", ".join(fact.value for fact in facts[:2] if fact.known),
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
