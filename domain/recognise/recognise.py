"""From an article to its mentions, with every candidate's verdict."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from domain.article import Article
from domain.language import VOCABULARIES
from domain.recognise.candidates import Candidate, find_anaphora, find_candidates, number_from_next
from domain.recognise.days import find_days, find_relative_days
from domain.recognise.document import Clause, Document, clauses, open_document
from domain.recognise.facts import facts_by_name, facts_of_meeting
from domain.recognise.gathering import Facts
from domain.recognise.judging import Judged, judge
from domain.recognise.when import own_days
from domain.rounds import Evidence, Mention, Status
from domain.site import Mechanism

_REPORTED_WITHIN = timedelta(days=45)  # a round longer ago is background, whatever the verb
_SOON = timedelta(days=45)  # a day so near makes a plan an announcement
_FRESH = timedelta(days=10)
_BRACKET = re.compile(r" ?\([^()]*\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One candidate sentence and what was made of it."""

    quote: str
    mechanism: str | None
    number: int | None
    status: Status | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """The rounds that an article speaks of, and why they and no others."""

    mentions: tuple[Mention, ...]
    findings: tuple[Finding, ...]


def recognise(article: Article, mechanisms: Sequence[Mechanism], published_on: date | None) -> Recognition:
    """The rounds of `mechanisms` that an article speaks of.

    `published_on` is the day of publication where the article was written; without it days without a year stay unknown.
    """
    document = open_document(article, published_on)
    candidates = _candidates(document, sorted({mechanism.kind for mechanism in mechanisms}))
    verdicts = judge(document, candidates, mechanisms)
    mentions: list[Mention] = []
    for mechanism in mechanisms:
        mentions += _mentions(document, mechanism, [v for v in verdicts if v.mechanism is mechanism])
    return Recognition(mentions=tuple(mentions), findings=tuple(map(_finding, verdicts)))


def _candidates(document: Document, kinds: Sequence[str]) -> list[Candidate]:
    found: list[Candidate] = []
    for sentence in document.sentences:
        for clause in clauses(sentence):
            for vocabulary in VOCABULARIES:
                here = [c for kind in kinds for c in find_candidates(clause, vocabulary, kind)]
                found += [candidate for candidate in here if _is_ours(document, candidate, found)]
                if not found or sentence.index == 0 or found[-1].vocabulary is not vocabulary:
                    continue
                if here or not _number_last(found, clause):
                    after = max((candidate.end for candidate in here), default=0)
                    found += [c for c in find_anaphora(clause, vocabulary, after) if _continues(found, c)]
    return found


def _number_last(found: list[Candidate], clause: Clause) -> bool:
    """Give the candidate of the sentence before the number that this clause states; whether it did."""
    last = found[-1]
    if clause.sentence.index - last.clause.sentence.index > 2:
        return False
    numbered = number_from_next(last, clause)
    if numbered is not None:
        found[-1] = numbered
    return numbered is not None


def _continues(found: Sequence[Candidate], candidate: Candidate) -> bool:
    """Whether a round by another word belongs to the series that the page speaks of."""
    if candidate.number is None:
        return True
    numbers = {other.number for other in found}
    near = candidate.clause.sentence.index - found[-1].clause.sentence.index <= 2
    last = found[-1]
    return bool(numbers & {candidate.number, candidate.number - 1}) or (
        near
        and last.number is None
        and not last.general
        and (last.status is not None or not candidate.noun.startswith("kỳ họp"))
    )


def _is_ours(document: Document, candidate: Candidate, earlier: Sequence[Candidate]) -> bool:
    """Whether a name without "political" speaks of foreign ministries, and not of another ministry's business."""
    if not candidate.is_weak:
        return True
    sentence = candidate.clause.sentence
    near = [other for other in document.before(sentence) if other.paragraph == sentence.paragraph]
    near += document.sentences[1:3] if sentence.index == 0 else document.sentences[:1]
    said = " ".join(other.plain for other in (*near, sentence))
    if candidate.vocabulary.pattern("other_business").search(said):
        return False
    return any(not other.is_weak for other in earlier) or bool(candidate.vocabulary.pattern("diplomacy").search(said))


def _finding(verdict: Judged) -> Finding:
    candidate = verdict.candidate
    why = verdict.why
    if candidate.general:
        why += "; the mechanism as such, no round"
    return Finding(
        quote=candidate.clause.sentence.quote,
        mechanism=verdict.mechanism.id if verdict.mechanism else None,
        number=verdict.number,
        status=candidate.status,
        why=why,
    )


def _mentions(document: Document, mechanism: Mechanism, verdicts: Sequence[Judged]) -> list[Mention]:
    groups: dict[int, list[Candidate]] = defaultdict(list)
    loose: list[Candidate] = []
    for verdict in verdicts:
        if verdict.number is not None:
            groups[verdict.number].append(verdict.candidate)
        elif not verdict.candidate.general and not verdict.candidate.following:
            loose.append(verdict.candidate)
    main = _main_number(document, {n: group for n, group in groups.items() if not _is_stray(group)})
    if main is not None:
        groups = {n: group for n, group in groups.items() if not _is_stray(group)}
    else:
        main = _main_number(document, groups)
    if main is None:
        main = _number_beside(document, groups, loose)
    mentions = []
    for number, group in sorted(groups.items()):
        status = _status(document, number, group, main)
        support = loose if number == main else []
        mentions.append(_mention(document, mechanism, number, status, group, support))
    if main is None and not any(m.status in (Status.HELD, Status.UPCOMING) for m in mentions):
        mentions += _unnumbered(document, mechanism, loose)
    return mentions


def _number_beside(document: Document, groups: dict[int, list[Candidate]], loose: Sequence[Candidate]) -> int | None:
    """The number of a round that is reported without it: the only one that the page names without saying more."""
    if not any(_reports(document, candidate) for candidate in loose):
        return None
    bare = [
        number
        for number, group in groups.items()
        if all(c.status is None and not c.background and not _is_long_past(document, c) for c in group)
    ]
    return bare[0] if len(bare) == 1 else None


def _is_stray(group: Sequence[Candidate]) -> bool:
    """Whether only the headline has this number and announces nothing: the text reports another round."""
    return all(c.clause.sentence.index == 0 and c.status is not Status.PLANNED for c in group)


def _main_number(document: Document, groups: dict[int, list[Candidate]]) -> int | None:
    """The round that the page reports: the highest that is said to have taken place, not just looked back on."""
    reported = [number for number, group in groups.items() if any(_reports(document, c) for c in group)]
    return max(reported, default=None)


def _reports(document: Document, candidate: Candidate) -> bool:
    """Whether a candidate reports its round as news: by a verb, or without one by its day or as the headline."""
    if candidate.background or _is_long_past(document, candidate):
        return False
    if candidate.status is None:
        return candidate.clause.sentence.index == 0 or _is_dated_now(document, candidate)
    return candidate.status is Status.HELD


def _is_dated_now(document: Document, candidate: Candidate) -> bool:
    """Whether the sentence of a candidate speaks of these days."""
    published_on, sentence = document.published_on, candidate.clause.sentence
    if published_on is None:
        return False
    days = [*find_days(sentence, published_on), *find_relative_days(sentence, candidate.vocabulary, published_on)]
    return any(abs(published_on - d.last) <= _FRESH for d in days)


def _status(document: Document, number: int, group: Sequence[Candidate], main: int | None) -> Status:
    said = {candidate.status for candidate in group}
    for taken_back in (Status.CANCELLED, Status.POSTPONED):
        if taken_back in said and number != main:
            return taken_back
    if number == main:
        return Status.HELD
    if main is not None and number < main:
        return Status.MENTIONED
    coming = [c for c in group if c.status is Status.PLANNED and not c.background and not _is_dated_past(document, c)]
    if coming:
        return Status.UPCOMING if any(_is_soon(document, c) for c in coming) else Status.PLANNED
    if main is not None and number > main:
        return Status.PLANNED
    if any(c.status is Status.HELD and _happened_just_now(document, c) for c in group):
        return Status.HELD
    if any(not c.background and _is_set_for_soon(document, c) for c in group):
        return Status.UPCOMING
    return Status.MENTIONED


def _is_dated_past(document: Document, candidate: Candidate) -> bool:
    """Whether a bracket right behind the name dates it: "lần thứ hai (Vientiane, 31/5)"."""
    bracket = _BRACKET.match(candidate.clause.plain, candidate.end)
    if bracket is None or document.published_on is None:
        return False
    days = find_days(candidate.clause.sentence, document.published_on)
    start = candidate.clause.start
    return any(start + bracket.start() <= d.start < start + bracket.end() for d in days)


def _is_long_past(document: Document, candidate: Candidate) -> bool:
    """Whether the candidate's own words date it well before the article."""
    published_on = document.published_on
    if published_on is None:
        return False
    days = own_days(document, candidate, ahead=False)
    if days:
        return all(published_on - d.first > _REPORTED_WITHIN for d in days)
    facts = facts_by_name([candidate], document, ahead=False)
    if facts.year is None:
        return False
    if facts.month is None:
        return facts.year < published_on.year
    months = (published_on.year - facts.year) * 12 + published_on.month - facts.month
    return months > 1 or (months == 1 and published_on.day > _FRESH.days)


def _is_soon(document: Document, candidate: Candidate) -> bool:
    published_on = document.published_on
    days = own_days(document, candidate, ahead=True)
    if published_on is not None:
        clause = candidate.clause
        before = [
            d
            for d in find_days(clause.sentence, published_on, ahead=True)
            if clause.start <= d.start < clause.start + candidate.start and d.first > published_on
        ]
        days += [d for d in before if d.first == d.last]
    if published_on is not None and days:
        return any(timedelta() <= d.first - published_on <= _SOON for d in days)
    return candidate.imminent


def _is_set_for_soon(document: Document, candidate: Candidate) -> bool:
    """Whether the candidate's own words set a day in the weeks after publication."""
    published_on = document.published_on
    days = own_days(document, candidate, ahead=True)
    return published_on is not None and any(timedelta() < d.first - published_on <= _SOON for d in days)


def _happened_just_now(document: Document, candidate: Candidate) -> bool:
    published_on = document.published_on
    days = own_days(document, candidate, ahead=False)
    return published_on is not None and any(abs(published_on - d.first) <= _FRESH for d in days)


def _mention(
    document: Document,
    mechanism: Mechanism,
    number: int | None,
    status: Status,
    group: Sequence[Candidate],
    support: Sequence[Candidate] = (),
) -> Mention:
    if status is Status.HELD:
        named = [c for c in group if c.status in (Status.HELD, None)] or list(group)
        facts = facts_of_meeting(document, [*named, *support], mechanism, ahead=False)
    elif status is Status.UPCOMING:
        facts = facts_of_meeting(document, group, mechanism, ahead=True)
    else:
        facts = facts_by_name(group, document, ahead=status is not Status.MENTIONED)
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
        year=facts.year,
        country=facts.country,
        city=facts.city,
        format=facts.format,
        chairs=facts.chairs,
        evidence=tuple(sorted(facts.evidence, key=_field_order)),
    )


def _field_order(piece: Evidence) -> int:
    order = ("number", "status", "starts_on", "ends_on", "year", "country", "city", "format", "chairs")
    return order.index(piece.field)


def _unnumbered(document: Document, mechanism: Mechanism, loose: Sequence[Candidate]) -> list[Mention]:
    """A round without a number counts if the page reports it as news, with its day."""
    held = [c for c in loose if _reports(document, c) and not c.noun.endswith("consultations")]
    if not held:
        return []
    mention = _mention(document, mechanism, None, Status.HELD, held)
    return [mention] if mention.starts_on is not None else []
