"""The subject line: what is new comes first, because a phone shows only its beginning."""

from collections.abc import Sequence

from alerts.bulletin import Item
from domain.events import ABOUT_SITES, Change, EventKind
from domain.rounds import Status
from domain.updates import WAVERS
from wording.lines import host, one_line
from wording.vocabulary import Vocabulary, round_phrase, sentence, where

LONGEST = 150  # characters
_LONGEST_CHANGES = 80  # so that the name of the round still fits behind them

#: What a letter is about, when it tells several things.
_RANK = (
    EventKind.NEW_ROUND,
    EventKind.ROUND_UPDATED,
    EventKind.ARTICLE_CHANGED,
    EventKind.ROUND_OVERDUE,
    EventKind.NEW_ARTICLE,
    EventKind.SITE_SILENT,
    EventKind.SITE_RECOVERED,
)
_STATUS_RANK = tuple(Status)

RoundKey = tuple[str, int | None]


def round_key(item: Item) -> RoundKey | None:
    """Which round an item is about; `None` for an article without one, or a site."""
    if item.round is not None:
        return item.round.mechanism, item.round.number
    mechanism = item.event.mechanism or (item.mechanism.id if item.mechanism else None)
    return (mechanism, item.event.number) if mechanism else None


def thread_of(items: Sequence[Item]) -> str | None:
    """Under what mail programs are to keep a letter: the round that it is about, if it is about one."""
    key = round_key(foremost(items))
    return f"{key[0]}/{key[1]}" if key is not None and key[1] is not None else None


def foremost(items: Sequence[Item]) -> Item:
    """The item that a letter, or a part of it, is about."""
    return min(items, key=lambda i: (_RANK.index(i.event.kind), _STATUS_RANK.index(status(i)) if i.round else 99))


def status(item: Item) -> Status:
    """What is to be said of the item's round; held where the ledger has none yet."""
    return item.round.status if item.round is not None else Status.HELD


def site_name(item: Item) -> str:
    """The site that an event about a site is about: from the article, the address, or the event's key."""
    if item.incident is not None and item.incident.site is not None:
        return one_line(item.incident.site, 60)
    if item.article is not None:
        return one_line(item.article.site, 60)
    if item.event.article_url is not None:
        return host(item.event.article_url)
    return one_line(item.event.key.split(":")[1] if ":" in item.event.key else item.event.key, 60)


def changes_phrase(words: Vocabulary, changes: Sequence[Change]) -> str:
    """Changed facts in one breath."""
    said = (
        words.say(
            "subject.change",
            label=words.label(change.field).lower(),
            before=words.value(change.field, change.before),
            after=words.value(change.field, change.after),
        )
        for change in changes
    )
    return one_line(", ".join(said), _LONGEST_CHANGES)


def subject(items: Sequence[Item], words: Vocabulary) -> str:
    """One line, safe as a header, of at most `LONGEST` characters."""
    first = foremost(items)
    line = _about(first, words)
    if first.event.kind in ABOUT_SITES:
        sites = len({site_name(item) for item in items}) - 1
        return one_line(words.count("subject.more_sites", sites, subject=line) if sites else line, LONGEST)
    others = len({key for item in items if (key := round_key(item))} - {round_key(first)})
    phrase = "subject.more"
    if not others and first.event.kind in (EventKind.NEW_ARTICLE, EventKind.ARTICLE_CHANGED):
        others = len({item.article.url for item in items if item.article}) - 1
        phrase = "subject.more_articles"
    if others <= 0:
        return one_line(line, LONGEST)
    room = LONGEST - len(words.count(phrase, others, subject=""))
    return words.count(phrase, others, subject=one_line(line, room))


def _about(item: Item, words: Vocabulary) -> str:
    kind, changes = item.event.kind, tuple(one for one in item.event.changes if one.field != WAVERS)
    if kind is EventKind.SITE_SILENT:
        if item.incident is not None and item.incident.site is None:
            return words.say(f"subject.no_{item.incident.cause}")
        is_blind = item.incident is None or item.incident.blind
        return words.say("subject.silent" if is_blind else "subject.odd", site=site_name(item))
    if kind is EventKind.SITE_RECOVERED:
        if item.incident is not None and item.incident.site is None:
            return words.say(f"subject.{item.incident.cause}_back")
        return words.say("subject.recovered", site=site_name(item))
    key = round_key(item)
    about = round_phrase(words, item.mechanism, *key) if key else None
    title = one_line(item.article.title, LONGEST) if item.article else ""
    title = title or words.say("article.untitled")
    if kind is EventKind.ARTICLE_CHANGED:
        if about is None:
            return words.say("subject.article_changed", title=title)
        if changes:
            return words.say("subject.article_changed_facts", round=about, changes=changes_phrase(words, changes))
        return words.say("subject.article_changed_on", round=about, title=title)
    if about is None:
        return words.say("subject.new_article", title=title)
    if kind is EventKind.ROUND_OVERDUE:
        return words.say("subject.overdue", round=about)
    if kind is EventKind.NEW_ARTICLE and status(item) is Status.HELD:
        return words.say("subject.new_article_on", round=about, title=title)
    if kind is EventKind.ROUND_UPDATED and not is_put_off(item):
        if changes:
            return words.say("subject.updated", round=about, changes=changes_phrase(words, changes))
        return words.say("subject.updated_only", round=about)
    return sentence(words.say(f"subject.{status(item)}", round=about, details=_details(item, words)))


def is_put_off(item: Item) -> bool:
    """Whether the news is that a round was postponed or cancelled."""
    return status(item) in (Status.POSTPONED, Status.CANCELLED) and (
        item.event.kind is not EventKind.ROUND_UPDATED or any(c.field == "status" for c in item.event.changes)
    )


def _details(item: Item, words: Vocabulary) -> str:
    one = item.round
    if one is not None and one.starts_on is not None:
        day = words.days(one.starts_on, one.ends_on)
    elif one is not None and one.year is not None:
        day = words.say("year.short", year=one.year)
    else:
        day = words.say("subject.no_date")
    place = one_line(one.city, 40) if one is not None and one.city else where(words, one)
    return f"{day}, {place or words.say('subject.no_place')}"
