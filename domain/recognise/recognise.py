"""From an article to its mentions, with every candidate's verdict."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.article import Article
from domain.recognise.abroad import settle_abroad
from domain.recognise.candidates import Candidate
from domain.recognise.cues import TAKEN_BACK
from domain.recognise.document import Document, open_document
from domain.recognise.elsewhere import is_review, looks_elsewhere
from domain.recognise.facts import closed, facts_by_name, facts_of_meeting
from domain.recognise.finding import all_candidates
from domain.recognise.gathering import Facts
from domain.recognise.judging import Judged, judge
from domain.recognise.loose import is_led_on_a_day, is_told_as_one
from domain.recognise.names import speaks_of
from domain.recognise.outlook import is_of_a_younger_text
from domain.recognise.own_chairs import find_own_chairs
from domain.recognise.series import number_between
from domain.recognise.speech import is_told
from domain.recognise.standing import (
    is_dated,
    is_told_as_news,
    main_number,
    news_value,
    reports,
    status_of,
    taken_back_in_title,
    without_strays,
)
from domain.recognise.timing import has_news, is_just_over, is_led_the_same_day
from domain.recognise.turns import host_in_turn, settle_place
from domain.recognise.verdicts import finding_of, of_other_page, passed_over
from domain.recognise.withdrawn import find_former_plan, find_plan_told_next, only_taken_back
from domain.recognition import Recognition
from domain.rounds import Evidence, Mention, Status
from domain.site import Mechanism, mechanism_id

_NEWS = timedelta(days=3)  # so short ago a round is news whatever the page is about …
_WEEK = timedelta(days=8)  # … and so short ago, where that is a week


def recognise(article: Article, mechanisms: Sequence[Mechanism], published_on: date | None) -> Recognition:
    """The rounds of `mechanisms` that an article speaks of.

    `published_on` is the day of publication where the article was written; without it days without a year stay unknown.
    """
    sought = frozenset(party for mechanism in mechanisms for party in mechanism.parties)
    document = open_document(article, published_on, sought, lambda plain: speaks_of(plain, mechanisms))
    found = all_candidates(document, mechanisms)
    verdicts = judge(document, found.candidates, mechanisms)
    mentions: list[Mention] = []
    for mechanism in _in_order([v.mechanism for v in verdicts if v.mechanism is not None], mechanisms):
        mentions += _mentions(document, mechanism, verdicts)
    mentions = _one_report(document, mentions, verdicts)
    if looks_elsewhere(document, verdicts):
        mentions = [_as_background(document, mention, verdicts) for mention in mentions]
    findings = [(v.candidate, finding_of(document, v, mentions)) for v in verdicts]
    findings += [(candidate, passed_over(candidate, reason)) for candidate, reason in found.passed_over]
    findings.sort(key=lambda pair: (pair[0].clause.sentence.index, pair[0].clause.start, pair[0].start))
    told = [finding for _, finding in findings]
    return Recognition(mentions=tuple(mentions), findings=(*told, *map(of_other_page, document.linked)))


def _one_report(document: Document, mentions: list[Mention], verdicts: Sequence[Judged]) -> list[Mention]:
    """The mentions with one held round of two countries: their ministers and deputies meet months apart, so of two that
    a page tells as held the one with the better evidence is the news, and the other is looked back on.
    """
    # A headline without a number is of the round that the text reports, whatever level it was given.
    days = {(_told_of(m, verdicts)[0].parties, m.starts_on) for m in mentions if m.number and m.status is Status.HELD}
    mentions = [m for m in mentions if m.number or (_told_of(m, verdicts)[0].parties, m.starts_on) not in days]
    kept = []
    for mention in mentions:
        mechanism, ours = _told_of(mention, verdicts)
        rivals = [
            _told_of(other, verdicts)
            for other in mentions
            if other is not mention and other.status is mention.status is Status.HELD
        ]
        best = max(
            (news_value(document, c) for one, c in rivals if set(one.parties) == set(mechanism.parties)), default=None
        )
        mine = news_value(document, ours)
        if (
            best is None or mine > best or (mine == best and mine[0])
        ):  # "held the 11th and the 13th this year": both known
            kept.append(mention)
        elif mention.number is not None:
            kept.append(_mention(document, mechanism, mention.number, Status.MENTIONED, ours))
    return kept


def _told_of(mention: Mention, verdicts: Sequence[Judged]) -> tuple[Mechanism, list[Candidate]]:
    """The mechanism of a mention, and the candidates that tell of its round."""
    told = [v for v in verdicts if v.mechanism is not None and v.mechanism.id == mention.mechanism]
    numbered = [v.candidate for v in told if v.number == mention.number]
    mechanism = next(v.mechanism for v in told if v.mechanism is not None)
    return mechanism, numbered or [v.candidate for v in told]


def _as_background(document: Document, mention: Mention, verdicts: Sequence[Judged]) -> Mention:
    """A round that took place some days ago, told beside what a page is about."""
    published_on = document.published_on
    if mention.status is not Status.HELD or published_on is None:
        return mention
    _, told = _told_of(mention, verdicts)
    title = document.sentences[0].plain
    reviewing = any(is_review(candidate, title) for candidate in told)
    weekly = any(candidate.vocabulary.pattern("weekly").search(title) for candidate in told)
    led = any(c.vocabulary.pattern("chairing").search(c.clause.plain) for c in told if not c.background)
    if mention.starts_on is None or (reviewing and not led and not any(is_dated(document, c) for c in told)):
        # "the conference on the 19th heard that the ministry had held the 11th …": the day is the conference's
        return replace(mention, status=Status.MENTIONED, starts_on=None, ends_on=None, year=None, format=None)
    if published_on - mention.starts_on <= (_WEEK if weekly else _NEWS):
        return mention
    return replace(mention, status=Status.MENTIONED, format=None)


def _in_order(found: Sequence[Mechanism], mechanisms: Sequence[Mechanism]) -> list[Mechanism]:
    """The mechanisms that a page speaks of, each once, as they are configured."""
    configured = [one.id for one in mechanisms]
    once = {one.id: one for one in found}
    return sorted(once.values(), key=lambda one: (configured.index(mechanism_id(one.id)), one.id))


def _mentions(document: Document, mechanism: Mechanism, every: Sequence[Judged]) -> list[Mention]:
    verdicts = [verdict for verdict in every if verdict.mechanism == mechanism]
    groups: dict[int, list[Candidate]] = defaultdict(list)
    loose: list[Candidate] = []
    for verdict in verdicts:
        if is_of_a_younger_text(document, verdict.candidate):
            continue
        if verdict.number is not None:
            groups[verdict.number].append(verdict.candidate)
        elif not verdict.candidate.general and not verdict.candidate.following:
            loose.append(verdict.candidate)
    settled = taken_back_in_title(groups, loose)
    main = main_number(document, settled, loose)
    told = without_strays(settled)
    mentions = []
    for number, group in sorted((told if main in told else settled).items()):
        status = status_of(document, number, group, main)
        if status is None:
            continue
        if status is Status.HELD and all(is_told(document, candidate) for candidate in (*group, *_headline(loose))):
            status = Status.MENTIONED
        if status is Status.HELD and _is_no_news(document, (*group, *loose)):
            status = Status.MENTIONED
        support = loose if number == main else []
        single = [c for c in support if _is_one(c)]  # "a seminar on the consultations of the two countries"
        if status is Status.HELD and not any(is_told_as_news(document, c) for c in (*group, *single)):
            status = Status.MENTIONED
        if status is not Status.HELD:  # "To prepare the 11th … They will meet in Huế for the consultation"
            alone = status is Status.PLANNED and len(settled) == 1
            support = [c for c in loose if alone and c.status is Status.PLANNED]
        if status in TAKEN_BACK and number == only_taken_back(settled):
            support = [
                c for c in loose if c.status in TAKEN_BACK and c.clause.sentence.index
            ]  # "The talks due in Vientiane will not be held"
        others = [v.candidate for v in every if v.number is not None and (v.mechanism, v.number) != (mechanism, number)]
        mentions.append(_mention(document, mechanism, number, status, group, support, others))
    if main is None and not any(m.status in (Status.HELD, Status.UPCOMING) for m in mentions):
        mentions += _unnumbered(document, mechanism, loose, mentions)
    return mentions


def _is_no_news(document: Document, candidates: Sequence[Candidate]) -> bool:
    """Whether a page of which no headline names a round, and no sentence a day of these, tells of one: no news is told
    so.
    """
    if document.published_on is None or _headline(candidates) or any(is_just_over(document, c) for c in candidates):
        return False
    if any(is_led_the_same_day(c) for c in candidates):
        return False  # as what its lead told, which was lost on the way
    return not has_news(document, candidates[0].vocabulary)


def _headline(candidates: Sequence[Candidate]) -> list[Candidate]:
    return [candidate for candidate in candidates if candidate.clause.sentence.index == 0]


def _mention(
    document: Document,
    mechanism: Mechanism,
    number: int | None,
    status: Status,
    group: Sequence[Candidate],
    support: Sequence[Candidate] = (),
    others: Sequence[Candidate] = (),
) -> Mention:
    if status is Status.HELD:
        named = [c for c in group if c.status in (Status.HELD, None)] or list(group)
        facts = facts_of_meeting(document, [*named, *support], mechanism, others, ahead=False)
    elif status is Status.UPCOMING:
        facts = facts_of_meeting(document, group, mechanism, others, ahead=True)
    else:
        if status is Status.MENTIONED:
            group = [closed(candidate, document) for candidate in group]
        facts = facts_by_name(
            [*group, *support], document, ahead=status is not Status.MENTIONED, moved=status is Status.POSTPONED
        )
        over = status is Status.MENTIONED
        alone = over and all(other.status is not Status.HELD for other in (*others, *support))
        find_own_chairs(document, group, mechanism, facts, over=over, alone=alone)
    if status in TAKEN_BACK:
        find_plan_told_next(document, group, mechanism, status, facts)
        find_former_plan(document, group, mechanism.parties, status, facts)
    settle_place(document, group, host_in_turn(mechanism, number), status, facts, others)
    settle_abroad(group, frozenset(mechanism.parties), status, facts)
    if number is not None:
        for candidate in sorted(group, key=lambda c: c.clause.sentence.index == 0):
            facts.prove("number", candidate.clause.sentence)
    for candidate in group:
        if candidate.status is not None and (candidate.status is status or status is not Status.HELD):
            facts.prove("status", candidate.clause.sentence)
    return _to_mention(mechanism, number, status, facts)


def _to_mention(mechanism: Mechanism, number: int | None, status: Status, facts: Facts) -> Mention:
    return Mention(
        mechanism=mechanism.id,
        number=number,
        status=status,
        starts_on=facts.starts_on,
        ends_on=facts.ends_on,
        year=None if facts.goes_on and facts.starts_on is None else facts.year,
        country=facts.country,
        city=facts.city,
        format=facts.format,
        chairs=facts.chairs,
        evidence=tuple(sorted(facts.evidence, key=_field_order)),
    )


def _field_order(piece: Evidence) -> int:
    order = ("number", "status", "starts_on", "ends_on", "year", "country", "city", "format", "chairs")
    return order.index(piece.field)


def _is_one(candidate: Candidate) -> bool:
    return re.search(rf"(?:{candidate.vocabulary.plural})$", candidate.noun) is None


def _opens_a_title(candidate: Candidate) -> bool:
    """Whether quotation marks open right before a name and close behind more than it: the title of something."""
    plain, end = candidate.clause.plain, candidate.end
    opened = plain[candidate.start - 1 : candidate.start] in ('"', "«", "「") and candidate.start > 0
    return opened and plain[end : end + 1] not in ('"', "»", "」")


def _unnumbered(
    document: Document, mechanism: Mechanism, loose: Sequence[Candidate], mentions: Sequence[Mention]
) -> list[Mention]:
    """A round without a number counts if the page reports it as news, with its day."""
    told = [c for c in loose if not _opens_a_title(c)]
    held = [c for c in told if reports(document, c) and (_is_one(c) or is_led_on_a_day(document, c))]
    if not any(c.clause.sentence.index == 0 or is_told_as_one(document, c) for c in held):
        return []
    number = number_between(mentions, told_in_text=any(c.clause.sentence.index for c in held))
    mention = _mention(document, mechanism, number, Status.HELD, held)
    if mention.starts_on is None or any(other.starts_on == mention.starts_on for other in mentions):
        return []  # without a day it is no news; on the day of a numbered one it is that one
    return [mention]
