"""Diagnosis: from what is known of the sites to what keeps them from being seen.

A finding needs two looks in a row at least.  What each cause asks for beside that stands at its function.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from domain.article import RefusalReason
from domain.coverage import answers_until
from domain.health import Cause, Finding, RunFacts, SiteFacts, SourceFacts, Trouble
from domain.rhythm import ArrivalRhythm
from domain.url import without_secrets

_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_LATELY = timedelta(days=8)
_TWICE = 2  # looks in a row, at least
_FEW_LOOKS = 3
_OLD_LIST = timedelta(days=7)  # a source whose newest item is older lists its archive
_FORGOTTEN = timedelta(days=180)  # of a site that never had a rhythm
_SHARE = 0.8  # of the judged pages
_FEWEST_PAGES = 3  # to be judged
_USUAL_PAGES = 3  # that were read well before
_FEWEST_READ = 4  # articles, to speak of their language
_SITES_OF_A_NETWORK = 2
_NETWORK_FOR = timedelta(minutes=10)

_CAUSE_OF_TROUBLE = {
    Trouble.NO_ANSWER: Cause.UNREACHABLE, Trouble.SERVER_ERROR: Cause.UNREACHABLE, Trouble.SLOW_DOWN: Cause.UNREACHABLE,
    Trouble.NOT_RENDERED: Cause.UNREACHABLE,
    Trouble.FORBIDDEN: Cause.FORBIDDEN, Trouble.NOT_ALLOWED: Cause.MOVED, Trouble.GONE: Cause.MOVED,
    Trouble.ASTRAY: Cause.MOVED, Trouble.CLOSED_BY_ROBOTS: Cause.CLOSED_BY_ROBOTS, Trouble.UNREADABLE: Cause.DRIFT,
    Trouble.NO_LINKS: Cause.DRIFT, Trouble.NO_ITEMS: Cause.EMPTY, Trouble.FEW: Cause.SHRINKING,
}  # fmt: skip
#: How long it must last: servers are restarted, feeds are rebuilt.  A redesign is one at the second look.
_LASTS = {Cause.DRIFT: timedelta(), Cause.SHRINKING: 6 * _HOUR}

_R = RefusalReason
_CAUSE_OF_REFUSAL: Mapping[str, Cause] = {
    _R.SOFT_404: Cause.SOFT_404, _R.CONSENT_WALL: Cause.CONSENT_WALL, _R.LOGIN_WALL: Cause.LOGIN_WALL,
    _R.BLOCKED: Cause.BLOCKED, _R.EMPTY: Cause.DRIFT, _R.LISTING: Cause.DRIFT, _R.NO_TEXT: Cause.DRIFT,
    _R.NOT_HTML: Cause.DRIFT, _R.UNREADABLE: Cause.DRIFT, _R.GONE: Cause.MOVED, _R.MOVED: Cause.MOVED,
    _R.FORBIDDEN: Cause.FORBIDDEN, _R.CLOSED_BY_ROBOTS: Cause.CLOSED_BY_ROBOTS,
}  # fmt: skip
#: Causes that a page which nobody read can speak against: it answered.
_BY_ANSWER = (Cause.MOVED, Cause.FORBIDDEN, Cause.CLOSED_BY_ROBOTS)
#: Pages that are none are part of many sites; only a site that was read well before can have changed.
_AGAINST_USUAL = (Cause.DRIFT, Cause.MOVED)


def examine(sites: Sequence[SiteFacts]) -> list[Finding]:
    """What keeps these sites from being seen; of causes that explain each other, all."""
    found: dict[tuple[str | None, Cause], Finding] = {}
    for finding in [*_network(sites), *(finding for one in sites for look in _LOOKS for finding in look(one))]:
        found.setdefault((finding.site, finding.cause), finding)
    return list(found.values())


def _network(sites: Sequence[SiteFacts]) -> Iterator[Finding]:
    """Nobody answered since the last answer of anybody: half of the sites at least, in ten minutes at least."""
    runs = [(run, one.site.name) for one in sites for run in one.runs]
    answered_at = max((run.started_at for run, _ in runs if run.was_answered), default=None)
    vain = [
        (run, name) for run, name in runs if run.was_in_vain and (answered_at is None or run.started_at > answered_at)
    ]
    names = {name for _, name in vain}
    watched = sum(bool(one.runs) for one in sites)
    if len(names) < max(_SITES_OF_A_NETWORK, watched / 2):
        return
    times = [run.started_at for run, _ in vain]
    if max(times) - min(times) >= _NETWORK_FOR:
        yield Finding(cause=Cause.NETWORK, site=None, since=min(times), blind=True, facts={"sites": len(names)})


def _sources(one: SiteFacts) -> Iterator[Finding]:
    """Sources that bring nothing: twice in a row, and for an hour; for a day if others of the site still do."""
    ailing: dict[Cause, list[SourceFacts]] = {}
    for source in one.sources:
        if source.trouble is not None:
            ailing.setdefault(_CAUSE_OF_TROUBLE[source.trouble], []).append(source)
    broken = sum(len(group) for cause, group in ailing.items() if cause is not Cause.SHRINKING)
    for cause, group in ailing.items():
        whole = broken == len(one.sources) and cause is not Cause.SHRINKING
        lasts = max(_LASTS.get(cause, _HOUR), timedelta() if whole or cause is Cause.SHRINKING else _DAY)
        looks = _FEW_LOOKS if cause is Cause.SHRINKING else _TWICE
        lasting = [s for s in group if s.failures >= looks and _lasted(s, one) >= lasts]
        if lasting:
            worst = max(lasting, key=lambda s: (s.usual_items or 0, s.url))
            facts: dict[str, str | int] = {
                "trouble": str(worst.trouble), "url": without_secrets(worst.url), "failing": len(lasting),
                "sources": len(one.sources),
                "items": 0 if worst.trouble is not Trouble.FEW else worst.items, "usual": round(worst.usual_items or 0),
            }  # fmt: skip
            since = min(_failing_since(source, one) for source in lasting)
            yield Finding(cause=cause, site=one.site.name, since=since, blind=whole, facts=facts)


def _failing_since(source: SourceFacts, one: SiteFacts) -> datetime:
    since = source.failing_since or source.checked_at
    assert since is not None  # noqa: S101 - a source has no trouble before it was looked at
    return max(since, one.answerable_since) if one.answerable_since else since


def _lasted(source: SourceFacts, one: SiteFacts) -> timedelta:
    since = _failing_since(source, one)
    return (source.checked_at or since) - since


def _stale(one: SiteFacts) -> Iterator[Finding]:
    """Nothing new for longer than the rhythm explains, at two looks in a row that read its sources."""
    looks = [run.started_at for run in one.runs if run.sources][:_TWICE]
    if len(looks) < _TWICE or one.watched_since is None:
        return
    at = min([looks[-1], *_polled_by(one)])
    if _was_away(one, looks[0]):
        return
    dated = [source.newest_at for source in one.sources if source.items]
    newest = max((day for day in dated if day), default=None)
    rhythm, last = one.rhythm, max(one.arrivals, default=None)
    if last is None:
        if newest is not None and None not in dated and at - newest >= _FORGOTTEN:
            facts: dict[str, str | int] = {"newest": newest.isoformat(), "per_day": "", "longest": 0}
            yield Finding(cause=Cause.STALE, site=one.site.name, since=newest, blind=True, facts=facts)
        return
    # A list that holds nothing but old articles is no news, however new it is to us.
    if newest is not None and None not in dated and at - newest >= _OLD_LIST and rhythm.is_silent(newest, at):
        last = min(last, newest)
    if rhythm.is_silent(last, at):
        longest = max(1, round(rhythm.longest_silence / _HOUR))
        facts = {"newest": last.isoformat(), "per_day": said_a_day(rhythm), "longest": longest}
        yield Finding(cause=Cause.STALE, site=one.site.name, since=last, blind=True, facts=facts)


def _was_away(one: SiteFacts, at: datetime) -> bool:
    """Whether its crawls began less than an hour before a look, after a long time without any.

    Then it was us who were away, or a clock was set forward, and the site need not have been silent.
    """
    reach = max(_LATELY, 3 * (answers_until(one.site, at) - at))
    before = [at - run.started_at for run in one.runs if run.started_at < at]
    return any(ago > reach for ago in before) and not any(_HOUR <= ago <= reach for ago in before)


def _polled_by(one: SiteFacts) -> Iterator[datetime]:
    """When sources that are asked at intervals of their own were last looked at twice: a quiet one is asked seldom."""
    for source in one.sources:
        if source.polled_every is not None and source.read_at is not None and source.trouble is None:
            yield source.read_at - source.polled_every


def said_a_day(rhythm: ArrivalRhythm) -> str:
    """How many new pages a day, as a person would say: "40", "1.5"; "" if nothing is known yet."""
    if not rhythm.is_known:
        return ""
    a_day = rhythm.pages_a_day
    return f"{a_day:.0f}" if a_day >= 10 else f"{a_day:.1f}".removesuffix(".0")


def _pages(one: SiteFacts) -> Iterator[Finding]:
    """Of the pages judged in the last two crawls that judged any, four in five and three at least are of one kind."""
    for cause in dict.fromkeys(_CAUSE_OF_REFUSAL.values()):
        yield from _judged(one, cause, lambda run, cause=cause: _of_kind(run, cause))  # type: ignore[misc]  # a default
    yield from _judged(one, Cause.UNREACHABLE, lambda run: (run.fates.get("failed", 0), _answered(run)))


def _judged(one: SiteFacts, cause: Cause, count: Callable[[RunFacts], tuple[int, int]]) -> Iterator[Finding]:
    judged = [(run, bad, good) for run in one.runs for bad, good in [count(run)] if bad + good]
    recent: list[tuple[RunFacts, int, int]] = []
    while judged and (len(recent) < _TWICE or sum(bad + good for _, bad, good in recent) < _FEWEST_PAGES):
        recent.append(judged.pop(0))
    bad, pages = sum(bad for _, bad, _ in recent), sum(bad + good for _, bad, good in recent)
    if len(recent) < _TWICE or pages < _FEWEST_PAGES or bad < pages * _SHARE or not all(bad for _, bad, _ in recent):
        return
    read_before = sum(good for _, _, good in judged)
    if (
        cause in _AGAINST_USUAL
        and cause not in one.open
        and read_before < max(_USUAL_PAGES, sum(b for _, b, _ in judged))
    ):
        return
    while judged and judged[0][1] and not judged[0][2]:
        recent.append(judged.pop(0))
    facts: dict[str, str | int] = {"bad": bad, "pages": pages}
    yield Finding(cause=cause, site=one.site.name, since=recent[-1][0].started_at, blind=True, facts=facts)


def _of_kind(run: RunFacts, cause: Cause) -> tuple[int, int]:
    bad = sum(count for reason, count in run.refusals.items() if _CAUSE_OF_REFUSAL.get(reason) is cause)
    return bad, _answered(run) - bad if cause in _BY_ANSWER else sum(run.languages.values())


def _answered(run: RunFacts) -> int:
    return sum(run.fates.get(fate, 0) for fate in ("new", "changed", "duplicate", "off-topic", "refused"))


def _language(one: SiteFacts) -> Iterator[Finding]:
    """Four articles in two crawls, and hardly one is in the language of the site."""
    read = [run for run in one.runs if run.languages]
    recent: list[RunFacts] = []
    while read and (len(recent) < _TWICE or sum(sum(run.languages.values()) for run in recent) < _FEWEST_READ):
        recent.append(read.pop(0))
    usual = one.language or _foremost(read)
    said = sum((Counter(run.languages) for run in recent), Counter[str]())
    if (
        usual is None
        or len(recent) < _TWICE
        or said.total() < _FEWEST_READ
        or said[usual] > said.total() * (1 - _SHARE)
    ):
        return
    facts: dict[str, str | int] = {"language": said.most_common(1)[0][0], "usual": usual, "pages": said.total()}
    since = recent[-1].started_at
    yield Finding(cause=Cause.LANGUAGE, site=one.site.name, since=since, blind=False, facts=facts)


def _foremost(runs: Sequence[RunFacts]) -> str | None:
    said = sum((Counter(run.languages) for run in runs), Counter[str]())
    language, count = said.most_common(1)[0] if said else ("", 0)
    return language if count >= max(5, said.total() * _SHARE) else None


def _frozen(one: SiteFacts) -> Iterator[Finding]:
    """A source listed other articles, and answered "unchanged" when it was asked by what we knew of it before."""
    frozen = [(source.distrusted_since, source.url) for source in one.sources if source.distrusted_since]
    if frozen:
        since, url = min(frozen)
        yield Finding(
            cause=Cause.FROZEN, site=one.site.name, since=since, blind=False, facts={"url": without_secrets(url)}
        )


def _canary(one: SiteFacts) -> Iterator[Finding]:
    """The article that must be readable was not, or was by far shorter or longer, at two looks in a row."""
    canary = one.canary
    if canary is not None and canary.misses >= _TWICE and canary.missing_since is not None:
        facts: dict[str, str | int] = {"url": without_secrets(canary.url), "seen": canary.seen, "length": canary.length}
        since = canary.missing_since
        yield Finding(cause=Cause.CANARY, site=one.site.name, since=since, blind=True, facts=facts)


_LOOKS: Sequence[Callable[[SiteFacts], Iterator[Finding]]] = (_sources, _pages, _stale, _language, _frozen, _canary)
