"""Recording what was read: gather what we know → decide → write the outcome and its events, in one transaction."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Table, bindparam, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from domain.article import Article, Reading, Refusal
from domain.cadence import next_look
from domain.decide import Decision, Fate, Known, decide, digest, refuse
from domain.events import Event
from domain.fingerprints import fingerprints_of
from domain.rounds import Mention
from domain.search import site_word, words_of
from domain.site import Recipient, Site, Standing
from domain.url import url_key
from domain.witness import Witness
from storage.evidence import Evidence, note_evidence
from storage.known import Gathered, StoredPage, gather, stored_page
from storage.looks import Look, Occasion, note_look, note_look_at
from storage.mentions import add_mentions, of_record, replace_mentions
from storage.prepared import Prepared, insert_into
from storage.search import index_version, time_of
from storage.stored import Stored
from storage.stories import reason_of, settle_origin
from storage.tables import Alert, StoredArticle, StoredEvent
from storage.versions import past_of, write_version

_ARTICLE: Table = StoredArticle.__table__  # type: ignore[attr-defined]  # SQLModel does not say that a table has one
_EVENT: Table = StoredEvent.__table__  # type: ignore[attr-defined]  # as above
_INSERT_ARTICLE = Prepared(insert_into(_ARTICLE).returning(_ARTICLE.c.id))
_BEGIN_STORY = Prepared(update(_ARTICLE).where(_ARTICLE.c.id == bindparam("of_id")).values(story=bindparam("of_id")))
_COUNT_VERSION = Prepared(
    update(_ARTICLE).where(_ARTICLE.c.id == bindparam("of_id")).values(versions=bindparam("newest"))
)
#: Gives no id if the key exists: what must happen once is written once.
_INSERT_EVENT = Prepared(
    {
        name: dialect.insert(_EVENT).inline().on_conflict_do_nothing(index_elements=["key"]).returning(_EVENT.c.id)
        for name, dialect in (("sqlite", sqlite), ("postgresql", postgresql))
    }
)
_INSERT_ALERT = Prepared(insert_into(Alert.__table__))  # type: ignore[attr-defined]  # as above


def record_reading(
    session: Session,
    look: Look,
    reading: Reading,
    mentions: Sequence[Mention],
    recipients: Sequence[Recipient],
    record: Sequence[Witness] = (),
    evidence: Evidence | None = None,
) -> Decision:
    """Decide on a page that was read, and store what follows.  The caller's transaction makes it one happening.

    `record`: what is known of rounds beside the stored articles.  `evidence`: the page as captured, for its version.
    """
    if isinstance(reading, Refusal):
        decision = refuse(reading)
        note_look(session, replace(look, reason=decision.refusal), decision.fate)
        return decision
    page = stored_page(session, look)
    article = page.article
    gathered = gather(session, look, reading, mentions, page, record)
    known = gathered.known
    decision = decide(
        reading, page.key, mentions, known, _witnesses_after(known, reading, mentions, look, article), look.at
    )
    due: tuple[datetime | None] | None = None
    if look.occasion is Occasion.BACKFILL:  # what is old is not looked at as if it were of today
        due = (next_look(reading.published_at, look.at) if reading.published_at else None,)
    address_id = note_look_at(session, page.key, page.address, look, decision.fate, due=due)
    if decision.fate is not Fate.UNCHANGED:
        written = _write_version(session, look, reading, gathered, article, address_id, decision)
        if known.twin is not None or article is not None:  # of a story that has others, or may
            settle_origin(session, written.story)
        if evidence is not None:
            note_evidence(session, written.id, written.versions, evidence, look.at)
        if article is not None:
            replace_mentions(session, written.id, mentions)
        else:
            add_mentions(session, written.id, mentions)
        for event in decision.events:
            write_event(session, event, written, look.at, recipients)
    return decision


def says_the_same(session: Session, look: Look, reading: Article) -> bool:
    """Whether the newest version of a page says what was just read: then there will be no other version."""
    article = stored_page(session, look).article
    return article is not None and past_of(session, article, reading, look.at).digest == digest(reading)


def foresee(
    session: Session, look: Look, reading: Article, mentions: Sequence[Mention], record: Sequence[Witness] = ()
) -> Decision:
    """What `record_reading` would decide; stores nothing."""
    try:
        page = stored_page(session, look)
    except ValueError:  # a file that came from nowhere: nothing is stored of it
        page = StoredPage(key=look.url, address=None, article=None, baseline_at=None)
    known = gather(session, look, reading, mentions, page, record).known
    after = _witnesses_after(known, reading, mentions, look, page.article)
    return decide(reading, page.key, mentions, known, after, look.at)


def foresee_first(look: Look, reading: Article, mentions: Sequence[Mention], record: Sequence[Witness]) -> Decision:
    """What would be decided on the first article of all, with nothing stored."""
    rounds = {(mention.mechanism, mention.number) for mention in mentions}
    known = Known(witnesses=of_record(record, rounds))
    try:
        key = url_key(look.url)
    except ValueError:  # a file that came from nowhere has no identity of its own
        key = look.url
    witnesses_after = [*known.witnesses, *(_own_witness(mention, reading, look, known, None) for mention in mentions)]
    return decide(reading, key, mentions, known, witnesses_after, look.at)


def write_event(
    session: Session,
    event: Event,
    article: Stored | None,
    now: datetime,
    recipients: Sequence[Recipient],
    incident_id: int | None = None,
) -> bool:
    """Store an event with one alert for everybody who asked for its kind; `False` if its key exists already."""
    connection = session.connection()
    row = {
        "kind": event.kind,
        "key": event.key,
        "created_at": now,
        "article_id": article.id if article else None,
        "version": article.versions if article else None,
        "incident_id": incident_id,
        "mechanism": event.mechanism,
        "number": event.number,
        "changes": [asdict(change) for change in event.changes],
        "facts": dict(event.facts),
    }
    event_id = _INSERT_EVENT.scalar(connection, row)
    if event_id is None:
        return False
    asked = [recipient.address for recipient in recipients if event.kind in recipient.events]
    if asked:
        alert = {"event_id": event_id, "created_at": now, "letter_id": None}
        _INSERT_ALERT.run_all(connection, [{**alert, "recipient": address} for address in asked])
    return True


def _voice(site: Site | None) -> str:
    return (site.family or site.name) if site else "unknown"


def _witnesses_after(
    known: Known, reading: Article, mentions: Sequence[Mention], look: Look, article: Stored | None
) -> list[Witness]:
    """The witnesses once this article's own words are put in the place of what it said before."""
    others = known.witnesses
    if article is not None:
        key = url_key(look.url)
        others = [witness for witness in others if witness.record or url_key(witness.url) != key]
    return [*others, *(_own_witness(mention, reading, look, known, article) for mention in mentions)]


def _own_witness(mention: Mention, reading: Article, look: Look, known: Known, article: Stored | None) -> Witness:
    return Witness(
        mention=mention,
        url=reading.url,
        story=article.story if article else known.twin.story if known.twin else 0,
        voice=article.voice if article else _voice(look.site),
        published_at=reading.published_at,
        corrected_at=look.at if article else None,
        first_seen_at=article.first_seen_at if article else look.at,
        history=article.history if article else known.history,
        standing=Standing(article.standing) if article else look.site.standing if look.site else Standing.PRESS,
        credit=reading.credit,
    )


def _write_version(
    session: Session,
    look: Look,
    reading: Article,
    gathered: Gathered,
    article: Stored | None,
    address_id: int,
    decision: Decision,
) -> Stored:
    """Write what a page says now; gives its article as it is then."""
    if article is None:
        article = _write_article(session, look, gathered.known, address_id)
    else:
        article = replace(article, versions=article.versions + 1)
        _COUNT_VERSION.run(session.connection(), {"of_id": article.id, "newest": article.versions})
    version_id = write_version(session, article, reading, decision, look.at, gathered.found)
    index_version(
        session,
        version_id=version_id,
        words=_words(reading, article.site),
        at=time_of(reading.published_at, article.first_seen_at),
    )
    return article


def _words(reading: Article, site: str | None) -> list[str]:
    taken = fingerprints_of(reading)
    if taken is None:
        return words_of(reading.title, reading.text, site)
    return [*taken.words.split(" "), *([site_word(site)] if site is not None else [])]


def _write_article(session: Session, look: Look, known: Known, address_id: int) -> Stored:
    row: dict[str, Any] = {
        "site": look.site.name if look.site else None,
        "story": known.twin.story if known.twin else 0,
        "voice": _voice(look.site),
        "standing": look.site.standing if look.site else Standing.PRESS,
        "history": known.history,
        "first_seen_at": look.at,
        "versions": 1,
    }
    because = reason_of(known.twin) if known.twin else None
    connection = session.connection()
    whole = {**row, "address_id": address_id, "because": because, "duplicate_of": None, "split": False}
    row["id"] = _INSERT_ARTICLE.scalar(connection, whole)
    if known.twin is None:
        row["story"] = row["id"]
        _BEGIN_STORY.run(connection, {"of_id": row["id"]})
    return Stored(**row)
