"""The weekly note in words: the verdict first, then what is next, what was new, what to mend, what was looked at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from alerts.bulletin import ArticleNote, Item, Letter
from alerts.digest import environment
from alerts.sections import Fact
from alerts.sites import incident_facts
from alerts.spans import day, moment, share, span
from alerts.subject import subject
from domain.note import Blindness, Happening, Note, SiteWeek, Verdict
from domain.rounds import Expected, Round
from domain.site import Mechanism, Recipient, mechanism_id
from storage.outbox import IncidentNote
from wording.lines import one_line
from wording.vocabulary import Vocabulary, round_phrase, sentence, vocabulary

_MOST_LINES = 12  # of one part; who wants all of them asks `roundwatch alerts note --json`
_MOST_SITES = 100
_WELL = 0.8  # a site that was seen less than this has a line of its own
_SHORT_PAUSE = timedelta(minutes=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """A heading and its lines."""

    heading: str
    lines: Sequence[str]
    is_bad: bool = False


def compose_note(
    note: Note, recipient: Recipient, mechanisms: Sequence[Mechanism], rounds: Sequence[Round] = ()
) -> Letter:
    """The note as a letter, in the recipient's language and zone."""
    words, zone = vocabulary(recipient.language), recipient.timezone
    mend = list(_mend(note, words, zone))
    parts = [
        _Part(
            heading=words.say("weekly.next"),
            lines=[_next(one, words, mechanisms) for one in note.expected] or [words.say("weekly.none_expected")],
        ),
        _Part(
            heading=words.say("weekly.new"),
            lines=_cut([_told(one, words, mechanisms, rounds) for one in note.happened], words)
            or [words.say("weekly.none_new")],
        ),
    ]
    if mend:
        bad = _Part(heading=words.say("weekly.mend"), lines=_cut(mend, words), is_bad=True)
        parts.insert(0 if note.is_unknown else 1, bad)
    line = headline(note, words)
    view = {
        "words": words,
        "subject": line,
        "kicker": words.say(f"weekly.kicker.{note.verdict}"),
        "is_bad": note.is_unknown,
        "is_news": note.verdict is Verdict.NEWS,
        "headline": line,
        "lines": list(_lines(note, words, zone)),
        "parts": parts,
        "looked_at": _looked_at(note, words),
        "sites": [_site(one, note.end, words, zone) for one in _worst_first(note.sites)[:_MOST_SITES]],
        "more_sites": max(len(note.sites) - _MOST_SITES, 0),
    }
    templates = environment()
    return Letter(
        subject=line,
        text=templates.get_template("note.txt.j2").render(view),
        html=templates.get_template("note.html.j2").render(view),
    )


def headline(note: Note, words: Vocabulary) -> str:
    """The answer to "are you still looking?", in one line."""
    seen = share(note.share, words)
    if note.verdict is Verdict.NEWS:
        return words.count("weekly.verdict.news", note.new_rounds, share=seen)
    return words.say(f"weekly.verdict.{note.verdict}", share=seen)


def _lines(note: Note, words: Vocabulary, zone: str) -> Iterator[str]:
    period = words.say("weekly.period", start=moment(note.start, words, zone), end=moment(note.end, words, zone))
    yield period
    if note.is_unknown:
        key = "weekly.too_little_news" if note.new_rounds else "weekly.too_little"
        yield words.say(key, share=share(note.share, words), threshold=share(note.threshold, words))
    blind = sum(any(ail.blind for ail in one.ails) for one in note.sites)
    unseen = sum(one.share == 0 for one in note.sites)
    yield words.count("weekly.sites", len(note.sites), well=sum(one.share >= _WELL for one in note.sites))
    if blind:
        yield words.count("weekly.blind", blind)
    elif unseen:
        yield words.count("weekly.unseen", unseen)
    if note.missed:
        yield words.count("weekly.missed", note.missed)


def _next(one: Expected, words: Vocabulary, mechanisms: Sequence[Mechanism]) -> str:
    mechanism = next((m for m in mechanisms if m.id == mechanism_id(one.mechanism)), None)
    where = words.country(one.country) if one.country else None
    plan = ", ".join(filter(None, (words.say("weekly.planned", year=one.year) if one.year else None, where)))
    said = sentence(round_phrase(words, mechanism, one.mechanism, one.number))
    return words.say("weekly.expected", round=said, state=words.say(f"weekly.state.{one.state}")) + (
        f" ({plan})" if plan else ""
    )


def _told(one: Happening, words: Vocabulary, mechanisms: Sequence[Mechanism], rounds: Sequence[Round]) -> str:
    event = one.event
    article = None
    if event.article_url is not None:
        article = ArticleNote(
            url=event.article_url, site=one.site or "", title=one.title or "", language=None, published_at=None,
            credit=None,
        )  # fmt: skip
    mechanism = next((m for m in mechanisms if event.mechanism and m.id == mechanism_id(event.mechanism)), None)
    about = next((r for r in rounds if (r.mechanism, r.number) == (event.mechanism, event.number)), None)
    item = Item(event=event, happened_at=one.at, article=article, mechanism=mechanism, round=about)
    return subject([item], words)


def _mend(note: Note, words: Vocabulary, zone: str) -> Iterator[str]:
    """What would have to be mended to see more, the worst first."""
    long = [(a, b) for a, b in note.pauses if b - a >= _SHORT_PAUSE]
    if long:
        a, b = max(long, key=lambda pause: pause[1] - pause[0])
        total = sum((b - a for a, b in long), timedelta())
        yield words.say(
            "weekly.pause", total=span(total, words), start=moment(a, words, zone), end=moment(b, words, zone)
        )
    for ail in note.besides:
        yield _ails(words.say("site.archive"), ail, words, zone)
    everywhere: set[tuple[str, object]] = set()
    for one in _worst_first(note.sites):
        for ail in one.ails:
            if ail.cause == "network":
                if (ail.cause, ail.since) not in everywhere:
                    everywhere.add((ail.cause, ail.since))
                    yield _ails(words.say("site.all"), ail, words, zone)
                continue
            yield _ails(one.site.name, ail, words, zone)
        if one.ails or one.share >= _WELL:
            continue
        if one.watched_since is None:
            yield words.say("weekly.never", site=one.site.name)
        elif one.error:
            yield words.say("weekly.failing", site=one.site.name, error=one_line(one.error, 150))
        elif not long or one.share < note.share - 0.1:
            yield words.say("weekly.seldom", site=one.site.name, share=share(one.share, words))


def _ails(name: str, ail: Blindness, words: Vocabulary, zone: str) -> str:
    note = IncidentNote(
        site=name, cause=ail.cause, manner=ail.manner, facts=ail.facts, blind=ail.blind, opened_at=ail.since,
        closed_at=None,
    )  # fmt: skip
    said = dict(incident_facts(note, words, zone))
    seen, advice = said.get(words.label("seen")) or "", said.get(words.label("advice")) or ""
    key = "weekly.is_blind" if ail.blind else "weekly.is_odd"
    return f"{words.say(key, site=name, since=day(ail.since, words, zone))} {seen} {advice}".strip()


def _looked_at(note: Note, words: Vocabulary) -> str:
    return words.say(
        "weekly.looked_at",
        crawls=sum(one.crawls for one in note.sites),
        pages=sum(one.pages for one in note.sites),
        read=sum(one.sources_read for one in note.sites),
        sources=sum(one.sources for one in note.sites),
    )


def _site(one: SiteWeek, end: datetime, words: Vocabulary, zone: str) -> Fact:
    newest = moment(one.newest_at, words, zone, today=end) if one.newest_at else words.not_stated
    value = words.say(
        "weekly.site",
        share=share(one.share, words),
        newest=newest,
        crawls=one.crawls,
        read=one.sources_read,
        sources=one.sources,
        pages=one.pages,
    )
    if any(ail.blind for ail in one.ails):
        value = f"{words.say('weekly.blind_now')} {value}"
    return Fact(label=one.site.name, value=value, known=one.share >= _WELL and not one.ails)


def _worst_first(sites: Sequence[SiteWeek]) -> list[SiteWeek]:
    return sorted(sites, key=lambda one: (not any(ail.blind for ail in one.ails), round(one.share, 2), one.site.name))


def _cut(lines: Sequence[str], words: Vocabulary) -> list[str]:
    more = len(lines) - _MOST_LINES
    return [*lines[:_MOST_LINES], *([words.count("weekly.more", more)] if more > 0 else [])]
