"""What a letter says of a round that should have taken place: what that rests on, and whether we would have seen it."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta

from alerts.spans import share, span
from wording.lines import host, link
from wording.vocabulary import Vocabulary

_SURE = 0.8  # of the time seen; below that nobody should lean on it


def overdue_facts(facts: Mapping[str, str], words: Vocabulary) -> Iterator[tuple[str, str | None]]:
    """The lines of its table, behind mechanism and number."""
    country = words.country(facts["last_country"]) if facts["last_country"] else ""
    last = ", ".join(filter(None, (_said_day(facts["last_on"], words), facts["last_city"], country)))
    yield words.label("last_round"), words.say("overdue.last", number=facts["last_number"], details=last or "?")
    if facts["cadence_days"]:
        yield words.label("cadence"), _cadence(int(facts["cadence_days"]), words)
    if facts["plan_year"]:
        country = words.country(facts["plan_country"]) if facts["plan_country"] else ""
        yield words.label("plan"), ", ".join(filter(None, (facts["plan_year"], country)))
    if facts["plan_url"]:
        url = facts["plan_url"]
        yield words.label("plan_source"), f"{host(url)}: {url}" if link(url) else host(url)
    yield words.label("deadline"), words.day(date.fromisoformat(facts["deadline"]))


def overdue_certainty(facts: Mapping[str, str], words: Vocabulary, zone: str) -> Iterator[str]:
    """How sure it is that we would have seen it."""
    seen = float(facts["share"])
    key = "overdue.sure" if seen >= _SURE else "overdue.unsure"
    yield words.say(key, share=share(seen, words), days=facts["days"])
    since = datetime.fromisoformat(facts["watched_since"])
    yield words.say("overdue.since", since=words.clock(since, zone))


def _cadence(days: int, words: Vocabulary) -> str:
    years = round(days / 365, 2)
    return (
        words.count("overdue.years", int(years))
        if years >= 1 and years == int(years)
        else span(timedelta(days=days), words)
    )


def _said_day(text: str, words: Vocabulary) -> str:
    try:
        return words.day(date.fromisoformat(text))
    except ValueError:
        return text
