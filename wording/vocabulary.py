"""How we say things in the recipient's language.  The words themselves are data: words/<language>.toml."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_datetime

from domain.rounds import Format, Round
from domain.site import Mechanism
from wording.lines import one_line

#: In which letters are written.
LANGUAGES = ("en", "vi")
_LONGEST_VALUE = 200  # characters of one fact
_WORDS = Path(__file__).parent / "words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The phrases of one language by dotted key, and the locale that says its dates and countries."""

    language: str
    locale: Locale
    phrases: Mapping[str, str]

    def say(self, key: str, **values: object) -> str:
        """The phrase with its braces filled in."""
        return self.phrases[key].format(**values)

    def count(self, key: str, number: int, **values: object) -> str:
        """The phrase in the form that `number` asks for; the number itself is its `{count}`."""
        return self.say(f"{key}.{self.locale.plural_form(number)}", count=number, **values)

    @property
    def not_stated(self) -> str:
        """What stands for an unknown fact."""
        return self.phrases["not_stated"]

    def day(self, day: date, pattern: str = "day") -> str:
        """One day."""
        return format_date(day, self.phrases[f"date.{pattern}"], locale=self.locale)

    def days(self, first: date, last: date | None, pattern: str = "day") -> str:
        """A day, or a range of days that says what both ends share only once."""
        if last is None or last <= first:
            return self.day(first, pattern)
        shared = "same_month" if first.month == last.month else "same_year"
        if first.year != last.year:
            shared = "other"
        dash = "–" if shared == "same_month" else " – "
        return f"{self.day(first, f'first_of_range.{shared}')}{dash}{self.day(last)}"

    def clock(self, moment: datetime, zone: str, pattern: str = "clock") -> str:
        """A moment in a zone: with the zone ("clock"), or without it where it is named elsewhere ("moment")."""
        return format_datetime(moment, self.phrases[f"date.{pattern}"], tzinfo=ZoneInfo(zone), locale=self.locale)

    def country(self, code: str) -> str:
        """The name of a country; what stands there if the code is none."""
        return self.phrases.get(f"country.{code}") or self.locale.territories.get(code) or one_line(code, 40)

    def value(self, field: str, value: str | None) -> str:
        """A fact as the ledger writes it (ISO days and codes), in words."""
        if value is None:
            return self.not_stated
        if field in ("starts_on", "ends_on"):
            try:
                return self.day(date.fromisoformat(value))
            except ValueError:
                return one_line(value, _LONGEST_VALUE)
        if field == "country":
            return self.country(value)
        return self.phrases.get(f"{field}.{value}") or one_line(value, _LONGEST_VALUE)

    def label(self, field: str) -> str:
        """The name of a fact; a field that is not in the vocabulary keeps its own."""
        return self.phrases.get(f"label.{field}") or one_line(field.replace("_", " "), 40)


@cache
def vocabulary(language: str, *rooms: Path) -> Vocabulary:
    """The words of a language, with those that the folders of other rooms add; English where we have none."""
    folders = (_WORDS, *rooms)
    known = language if any((folder / f"{language}.toml").exists() for folder in folders) else "en"
    phrases: dict[str, str] = {}
    # Where a language is only begun (Lao has headings and labels), English stands in.
    for written in dict.fromkeys(("en", known)):
        for folder in folders:
            path = folder / f"{written}.toml"
            if path.exists():
                phrases |= _flat(tomllib.loads(path.read_text("utf-8")), "")
    return Vocabulary(language=known, locale=Locale.parse(phrases["locale"]), phrases=phrases)


def _flat(table: Mapping[str, object], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)


def round_phrase(words: Vocabulary, mechanism: Mechanism | None, mechanism_id: str | None, number: int | None) -> str:
    """Which round it is, as it stands in a sentence."""
    names = mechanism.name if mechanism else {}
    name = names.get(words.language) or names.get("en") or mechanism_id
    if name is None:
        return words.say("round.unknown")
    name = one_line(name, 100)
    if number is None:
        return words.say("round.unnumbered", mechanism=name)
    return words.say("round.numbered", mechanism=name, number=number)


def when(words: Vocabulary, one: Round | None) -> str | None:
    """The day or days of a round with the weekday, its year if that is all we know, or `None`."""
    if one is None:
        return None
    if one.starts_on is not None:
        return words.days(one.starts_on, one.ends_on, "weekday")
    return words.say("year.only", year=one.year) if one.year is not None else None


def where(words: Vocabulary, one: Round | None) -> str | None:
    """City and country of a round, or what of them is known; online where it had no place."""
    if one is None:
        return None
    city = one_line(one.city, 80) if one.city else None
    country = words.country(one.country) if one.country else None
    if city and country:
        return words.say("place.full", city=city, country=country)
    return city or country or (words.say("place.online") if one.format is Format.ONLINE else None)


def sentence(phrase: str) -> str:
    """The phrase with a capital at its beginning."""
    return phrase[:1].upper() + phrase[1:]
