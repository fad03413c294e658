"""Recording what was read: gather what we know → decide → write the outcome and its events, in one transaction."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime

from sqlmodel import Session, col, select

from domain.article import Article, Reading, Refusal
from domain.cadence import next_look
from domain.decide import Decision, Fate, Known, decide, digest, refuse
from domain.events import Event
from domain.ledger import Witness
from domain.rounds import Mention
from domain.site import Recipient, Site, Standing
from domain.stories import Telling
from domain.url import url_key
from storage.evidence import Evidence, note_evidence
from storage.looks import Look, Occasion, note_look
from storage.mentions import RoundKey, mentions_of, of_record, replace_mentions, witnesses
from storage.search import index_version, time_of
from storage.stories import reason_of, settle_origin
from storage.tables import Address, Alert, SiteState, StoredArticle, StoredEvent, Text, Version
from storage.texts import find_twin
from storage.versions import past_of, updates_told, write_version


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
    key = url_key(look.url)
    if isinstance(reading, Refusal):
        decision = refuse(reading)
        note_look(session, replace(look, reason=decision.refusal), decision.fate)
        return decision
    article = _stored(session, key)
    known = gather(session, look, reading, mentions, article, record)
    decision = decide(reading, key, mentions, known, _witnesses_after(known, reading, mentions, look, article), look.at)
    address = note_look(session, look, decision.fate)
    if look.occasion is Occasion.BACKFILL:  # what is old is not looked at as if it were of today
        address.due_at = next_look(reading.published_at, look.at) if reading.published_at else None
    if decision.fate is not Fate.UNCHANGED:
        is_known = article is not None
        article = _write_version(session, look, reading, known, article, address, decision)
        if known.twin is not None or known.siblings:
            settle_origin(session, article.story)
        assert article.id is not None  # noqa: S101 - written above
        if evidence is not None:
            note_evidence(session, article.id, article.versions, evidence, look.at)
        if is_known or mentions:
            replace_mentions(session, article.id, mentions)
        for event in decision.events:
            write_event(session, event, article, look.at, recipients)
    return decision


def says_the_same(session: Session, look: Look, reading: Article) -> bool:
    """Whether the newest version of a page says what was just read: then there will be no other version."""
    article = _stored(session, url_key(look.url))
    return article is not None and past_of(session, article, reading, look.at).digest == digest(reading)


def telling(reading: Article, mentions: Sequence[Mention]) -> Telling:
    """An article that was read, as it is compared with others."""
    return Telling(
        url=reading.url, title=reading.title, text=reading.text, mentions=mentions, published_at=reading.published_at
    )


def foresee(
    session: Session, look: Look, reading: Article, mentions: Sequence[Mention], record: Sequence[Witness] = ()
) -> Decision:
    """What `record_reading` would decide; stores nothing."""
    key = url_key(look.url)
    article = _stored(session, key)
    known = gather(session, look, reading, mentions, article, record)
    return decide(reading, key, mentions, known, _witnesses_after(known, reading, mentions, look, article), look.at)


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


def gather(
    session: Session,
    look: Look,
    reading: Article,
    mentions: Sequence[Mention],
    article: StoredArticle | None,
    record: Sequence[Witness],
) -> Known:
    """All that storage remembers and `decide` needs for one article."""
    rounds: set[RoundKey] = {(mention.mechanism, mention.number) for mention in mentions}
    if article is None or article.id is None:
        found = find_twin(session, telling(reading, mentions))
        known = Known(twin=found.twin, apart=found.apart)
    else:
        past = past_of(session, article, reading, look.at)
        earlier = mentions_of(session, article.id)
        rounds |= {(mention.mechanism, mention.number) for mention in earlier}
        known = Known(
            digest=past.digest,
            was_on_topic=bool(earlier),
            title=past.title,
            text=past.text,
            mentions=earlier,
            earlier=past.earlier,
            changes_told=past.changes_told,
            idle=past.idle,
            siblings=_sibling_texts(session, article) if past.digest != digest(reading) else (),
        )
    evidence = [*witnesses(session, rounds), *of_record(record, rounds)] if rounds else []
    return replace(
        known,
        witnesses=evidence,
        told=_told(session, rounds, article),
        updates=updates_told(session, (mechanism for mechanism, _ in rounds)),
        history=_is_history(session, look, reading),
    )


def write_event(
    session: Session,
    event: Event,
    article: StoredArticle | None,
    now: datetime,
    recipients: Sequence[Recipient],
    incident_id: int | None = None,
) -> bool:
    """Store an event with one alert for everybody who asked for its kind; `False` if its key exists already."""
    if session.exec(select(StoredEvent.id).where(StoredEvent.key == event.key)).first() is not None:
        return False
    row = StoredEvent(
        kind=event.kind,
        key=event.key,
        created_at=now,
        article_id=article.id if article else None,
        version=article.versions if article else None,
        incident_id=incident_id,
        mechanism=event.mechanism,
        number=event.number,
        changes=[asdict(change) for change in event.changes],
        facts=dict(event.facts),
    )
    session.add(row)
    session.flush()
    assert row.id is not None  # noqa: S101 - the flush gave it
    asked = [recipient.address for recipient in recipients if event.kind in recipient.events]
    session.add_all(Alert(event_id=row.id, recipient=address, created_at=now) for address in asked)
    session.flush()
    return True


def _stored(session: Session, key: str) -> StoredArticle | None:
    join = select(StoredArticle).join(Address, col(Address.id) == StoredArticle.address_id)
    return session.exec(join.where(Address.key == key)).first()


def _sibling_texts(session: Session, article: StoredArticle) -> list[str]:
    rows = session.exec(
        select(Text.body)
        .join(Version, col(Version.text_id) == Text.id)
        .join(StoredArticle, col(StoredArticle.id) == Version.article_id)
        .where(
            StoredArticle.story == article.story,
            StoredArticle.id != article.id,
            Version.number == StoredArticle.versions,
        )
    )
    return list(rows)


def _told(session: Session, rounds: set[RoundKey], article: StoredArticle | None) -> frozenset[str]:
    """Keys of the events that exist on these rounds and this address."""
    told: list[str] = []
    if rounds:
        mechanisms = sorted({mechanism for mechanism, _ in rounds})
        told += session.exec(select(StoredEvent.key).where(col(StoredEvent.mechanism).in_(mechanisms)))
    if article is not None:  # of a page that was never stored nobody was told
        on_page = select(StoredEvent.key).where(StoredEvent.article_id == article.id)
        told += session.exec(on_page)
    return frozenset(told)


def _is_history(session: Session, look: Look, reading: Article) -> bool:
    if look.site is None or look.occasion is Occasion.ASKED:
        return False
    if look.occasion is Occasion.FIRST:
        return True
    state = session.get(SiteState, look.site.name)
    baseline_at = state.baseline_at if state else None
    if baseline_at is None:
        return True
    if look.occasion is not Occasion.BACKFILL:
        # A first crawl found it and could not fetch it: that it can be read now makes it no news.
        before = select(Address.id).where(Address.key == url_key(look.url), Address.fate == Fate.FAILED)
        return session.exec(before.where(Address.first_seen_at <= baseline_at)).first() is not None
    return reading.published_at is None or reading.published_at < baseline_at


def _voice(site: Site | None) -> str:
    return (site.family or site.name) if site else "unknown"


def _witnesses_after(
    known: Known, reading: Article, mentions: Sequence[Mention], look: Look, article: StoredArticle | None
) -> list[Witness]:
    """The witnesses once this article's own words are put in the place of what it said before."""
    key = url_key(look.url)
    others = [witness for witness in known.witnesses if witness.record or url_key(witness.url) != key]
    return [*others, *(_own_witness(mention, reading, look, known, article) for mention in mentions)]


def _own_witness(
    mention: Mention, reading: Article, look: Look, known: Known, article: StoredArticle | None
) -> Witness:
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
    known: Known,
    article: StoredArticle | None,
    address: Address,
    decision: Decision,
) -> StoredArticle:
    if article is None:
        article = _write_article(session, look, known, address)
    else:
        article.versions += 1
        session.add(article)
    version_id = write_version(session, article, reading, decision, look.at)
    index_version(
        session,
        version_id=version_id,
        title=reading.title,
        body=reading.text,
        site=article.site,
        at=time_of(reading.published_at, article.first_seen_at),
    )
    return article


def _write_article(session: Session, look: Look, known: Known, address: Address) -> StoredArticle:
    assert address.id is not None  # noqa: S101 - note_look flushed it
    article = StoredArticle(
        address_id=address.id,
        site=look.site.name if look.site else None,
        voice=_voice(look.site),
        standing=look.site.standing if look.site else Standing.PRESS,
        story=known.twin.story if known.twin else 0,
        because=reason_of(known.twin) if known.twin else None,
        history=known.history,
        first_seen_at=look.at,
        versions=1,
    )
    session.add(article)
    session.flush()
    if known.twin is None:
        assert article.id is not None  # noqa: S101 - the flush gave it
        article.story = article.id
    return article
