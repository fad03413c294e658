"""One round (or site) in a letter: what is said of it, how sure that is, and the sentences that say so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote as in_address

from alerts.bulletin import Item
from alerts.overdue import overdue_certainty, overdue_facts
from alerts.passages import Passage
from alerts.sites import incident_facts, site_note
from alerts.subject import foremost, is_put_off, round_key, site_name, status
from domain.events import ABOUT_SITES, EventKind
from domain.rounds import Quotation, Round, Status
from domain.site import Mechanism
from domain.updates import WAVERS
from storage.outbox import Outlets
from wording.lines import host, link, one_line
from wording.vocabulary import Vocabulary, round_phrase, sentence, when, where

_LONGEST_QUOTE = 400  # characters
_LONGEST_FACT = 400
_QUOTES_PER_FACT = 2  # one sentence may prove several facts
_MOST_QUOTES = 8
_MOST_OUTLETS = 8  # that are named

#: Under which label of the letter the fields of a round stand.
_SHOWN_AS = {"starts_on": "date", "ends_on": "date", "year": "date", "country": "place", "city": "place"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of a table."""

    label: str
    value: str
    known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence of an article and the facts that it proves."""

    labels: str
    text: str
    language: str | None
    url: str
    href: str | None
    outlet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """One article in a letter."""

    title: str
    language: str | None
    url: str
    href: str | None
    facts: tuple[Fact, ...]
    line: str  #: outlet and day, where there is no room for facts
    changed: bool
    passages: tuple[Passage, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Everything that a letter says of one round or site."""

    kicker: str
    bad_news: bool
    headline: str
    note: str | None
    facts: tuple[Fact, ...]
    changes: tuple[str, ...]
    certainty: tuple[str, ...]
    disagreements: tuple[Fact, ...]
    quotes: tuple[Quote, ...]
    unproved: str | None
    page: str | None  #: where our own page shows it
    articles: tuple[ArticleView, ...] = ()  #: in a letter that tells several things


def section(
    items: Sequence[Item],
    languages: Mapping[str, str | None],
    words: Vocabulary,
    zone: str = "UTC",
    *,
    articles: Sequence[ArticleView] = (),
    page: str | None = None,
) -> Section:
    """What is to be said of the one round, site or article that all `items` are about.

    `languages` has the articles of the letter by address: their sentences are quoted before those of others; `zone` is
    that of the reader; `articles` stand within it; `page` is the address of our own page, if it has one.
    """
    first = foremost(items)
    key = round_key(first)
    one = first.round or next((item.round for item in items if item.round is not None), None)
    quotes = tuple(_quotes(one.evidence, languages, words)) if one else ()
    return Section(
        kicker=words.say(f"kicker.{_kicker(first)}"),
        bad_news=is_put_off(first) or first.event.kind in (EventKind.ROUND_OVERDUE, EventKind.SITE_SILENT),
        headline=_headline(first, words),
        note=site_note(first, words) if first.incident else words.phrases.get(f"note.{_kicker(first)}"),
        facts=tuple(_section_facts(first, one, words, zone)),
        changes=tuple(dict.fromkeys(_changes(items, words))),
        certainty=tuple(_how_sure(first, one, words, zone)) if key else (),
        disagreements=tuple(_disagreements(one, words)) if one else (),
        quotes=quotes,
        unproved=_unproved(one, words) if one else None,
        page=_page(page, one) if page and one else None,
        articles=tuple(articles),
    )


def _kicker(item: Item) -> str:
    if item.event.kind in (EventKind.NEW_ROUND, EventKind.NEW_ARTICLE) and status(item) is not Status.HELD:
        return status(item)
    return status(item) if item.event.kind is EventKind.ROUND_UPDATED and is_put_off(item) else item.event.kind


def _headline(item: Item, words: Vocabulary) -> str:
    if item.event.kind in ABOUT_SITES:
        if item.incident is not None and item.incident.site is None:
            return words.phrases.get(f"site.{item.incident.cause}") or words.say("site.all")
        return site_name(item)
    key = round_key(item)
    if key is not None:
        return sentence(round_phrase(words, item.mechanism, *key))
    title = one_line(item.article.title, 300) if item.article else ""
    return title or words.say("article.untitled")


def _section_facts(item: Item, one: Round | None, words: Vocabulary, zone: str) -> Iterator[Fact]:
    key = round_key(item)
    if item.incident is not None:
        yield from (_fact(label, value, words) for label, value in incident_facts(item.incident, words, zone))
    elif item.event.kind is EventKind.ROUND_OVERDUE and item.event.facts and key:
        # Its day, place and chairs are not known, and that they are not is the news.
        names = item.mechanism.name if item.mechanism else {}
        yield _fact(words.label("mechanism"), names.get(words.language) or names.get("en") or key[0], words)
        yield _fact(words.label("number"), str(key[1]), words)
        yield from (_fact(label, value, words) for label, value in overdue_facts(item.event.facts, words))
    elif key:
        yield from _facts(item.mechanism, key[0], key[1], one, words)


def _facts(
    mechanism: Mechanism | None, mechanism_id: str, number: int | None, one: Round | None, words: Vocabulary
) -> Iterator[Fact]:
    names = mechanism.name if mechanism else {}
    rows = [
        ("mechanism", names.get(words.language) or names.get("en") or mechanism_id),
        ("number", str(number) if number is not None else None),
        ("level", words.value("level", mechanism.level) if mechanism else None),
        ("date", when(words, one)),
        ("place", where(words, one)),
        ("format", words.value("format", one.format) if one and one.format else None),
    ]
    for field, value in rows:
        yield _fact(words.label(field), value, words)
    named = {chair.party: chair.name for chair in one.chairs} if one else {}
    parties = [party for party in (mechanism.parties if mechanism else ()) if party != "*"]
    for party in dict.fromkeys([*parties, *named]):
        yield _fact(words.say("label.chair", country=words.country(party)), named.get(party), words)
    if not parties and not named:
        yield _fact(words.label("chairs"), None, words)
    yield _fact(words.label("status"), words.value("status", one.status) if one else None, words)


def _fact(label: str, value: str | None, words: Vocabulary) -> Fact:
    said = one_line(value, _LONGEST_FACT) if value else ""
    return Fact(label=label, value=said or words.not_stated, known=bool(said))


def _changes(items: Sequence[Item], words: Vocabulary) -> Iterator[str]:
    for item in items:
        for change in item.event.changes:
            if change.field == WAVERS:
                yield words.say("change.wavers", after=change.after)
                continue
            yield words.say(
                "change.line",
                label=words.label(change.field),
                before=words.value(change.field, change.before),
                after=words.value(change.field, change.after),
            )


def _page(address: str, one: Round) -> str | None:
    number = "" if one.number is None else f"/{one.number}"
    return link(f"{address}/rounds/{in_address(one.mechanism, safe='')}{number}")


def _how_sure(item: Item, one: Round | None, words: Vocabulary, zone: str) -> Iterator[str]:
    if item.event.kind is EventKind.ROUND_OVERDUE and item.event.facts:
        return overdue_certainty(item.event.facts, words, zone)
    return _certainty(one, item.outlets, words)


def _certainty(one: Round | None, outlets: Outlets, words: Vocabulary) -> Iterator[str]:
    if one is None or not one.articles:
        yield words.say("certainty.nobody")
        return
    articles = words.count("certainty.articles", one.articles)
    yield words.say("certainty.reported", articles=articles, voices=words.count("certainty.voices", one.independent))
    for phrase, names in (("own", outlets.own), ("copies", outlets.copies)):
        if names:
            yield words.say(f"certainty.{phrase}", outlets=_names(names, words))
    if one.independent <= 1:
        yield words.say("certainty.single")
    if one.conflicts:
        yield words.say("certainty.disagree")
    elif one.articles > 1:
        yield words.say("certainty.agreed")


def _names(names: Sequence[str], words: Vocabulary) -> str:
    shown = ", ".join(one_line(name, 60) for name in names[:_MOST_OUTLETS])
    left_out = len(names) - _MOST_OUTLETS
    return words.count("certainty.more", left_out, outlets=shown) if left_out > 0 else shown


def _disagreements(one: Round, words: Vocabulary) -> Iterator[Fact]:
    for conflict in one.conflicts:
        claims = (
            words.count("certainty.claim", claim.articles, value=words.value(conflict.field, claim.value))
            for claim in conflict.values
        )
        yield Fact(label=words.label(conflict.field), value=" / ".join(claims), known=True)


def _quotes(evidence: Sequence[Quotation], languages: Mapping[str, str | None], words: Vocabulary) -> Iterator[Quote]:
    proves: dict[tuple[str, str], dict[str, None]] = {}
    for quotation in evidence:
        if not one_line(quotation.quote, _LONGEST_QUOTE):
            continue
        label = words.label(_SHOWN_AS.get(quotation.field, quotation.field))
        proves.setdefault((quotation.url, quotation.quote), {})[label] = None
    ours_first = sorted(proves.items(), key=lambda entry: (entry[0][0] not in languages, -len(entry[1])))
    shown: dict[str, int] = {}
    found = 0
    for (url, quote), labels in ours_first:
        if found == _MOST_QUOTES or all(shown.get(label, 0) >= _QUOTES_PER_FACT for label in labels):
            continue
        found += 1
        shown.update({label: shown.get(label, 0) + 1 for label in labels})
        yield Quote(
            labels=", ".join(labels).capitalize(),
            text=one_line(quote, _LONGEST_QUOTE),
            language=languages.get(url),
            url=one_line(url, 300) if link(url) is None else url,
            href=link(url),
            outlet=host(url),
        )


def _unproved(one: Round, words: Vocabulary) -> str | None:
    """A line that names the facts that we state without a sentence to show for them."""
    stated = {
        "number": one.number is not None,
        "date": one.starts_on is not None or one.year is not None,
        "place": bool(one.city or one.country),
        "format": one.format is not None,
        "chairs": bool(one.chairs),
    }
    proved = {_SHOWN_AS.get(quotation.field, quotation.field) for quotation in one.evidence}
    missing = [words.label(field) for field, is_stated in stated.items() if is_stated and field not in proved]
    return words.say("certainty.no_quotation", fields=", ".join(missing).lower()) if missing else None
