"""Where a consultation takes place: cities, host countries and buildings that stand in one city only."""

import re
from dataclasses import dataclass, replace
from functools import cache

from domain.language.countries import find_countries
from domain.language.literals import any_of
from domain.language.patterns import Pattern
from domain.language.places import CITIES, HAN_DATELINE, HONOUR, IN_PROVINCE, VENUES
from domain.language.vocabulary import Vocabulary, compiled
from domain.passage import kept

_DENIED = 30  # characters before a place in which it is said that it was not there
_OF_MISSION = 60  # characters before a country in which such a word stands
_DAY_BEHIND = re.compile(r", (?:(?:[^\W\d]+ )?\d{1,2}[/.-]\d|\d{1,2} [^\W\d]{3,}|[^\W\d]{3,9} \d{1,2}(?!\d))")
_DATELINE = re.compile(
    r"^\s*(?P<city>[^\d,.;:()]{3,30}?)\s*(?:\([^)]{2,30}\)\s*)?"
    r"(?:\d{1,2} [^\s\d]{2,12} |\d{1,2}[/.]\d{1,2}(?:[/.]20\d\d)? (?:\([^)]{2,30}\) ?)?)?(?:\.?-|,)\s"
)
#: "Hanoi (VNA) The deputy ministers …"
_DATELINE_OF_AGENCY = re.compile(r"^\s*(?P<city>[^\d,.;:()]{3,30}?) \([^)\d]{2,20}\) ")
#: "【ハノイ】", "[ビエンチャン 8日 …]"
_DATELINE_IN_BRACKETS = re.compile(
    r"^\s*[【［\[(（](?P<city>[^\d】］\])）=＝ /、,]{2,20})[^】］\])）]{0,20}[】］\])）]"
)
#: What stands behind the city in which an agency has its desk, whatever it writes of: "Hanoi (VNA) –", "越通社河内——".
_DESK = {
    "VN": re.compile(r"^[^()（）]{0,30}[(（](?:vna|vns|vnp|ttxvn|cvn|vov|vgp|avi|вна|вит?а)\b|^.{0,4}越通社"),
    "LA": re.compile(r"^[^()（）]{0,30}[(（](?:kpl|lna|ຂປລ)(?!\w)|^.{0,4}巴特寮"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place that a text names as a place."""

    start: int
    country: str
    city: str | None
    sure: bool  #: named, not concluded from a building or a dateline


_UNSPACED = "\u0e00"  # from here on letters of scripts whose words do not stand apart


@cache
def _spaced_cities() -> re.Pattern[str]:
    return re.compile(rf"{any_of(name for name in CITIES if name < _UNSPACED)}(?!\w)")


@cache
def _unspaced_cities() -> re.Pattern[str]:
    return re.compile(any_of(name for name in CITIES if name >= _UNSPACED))


def _at_words(pattern: re.Pattern[str], text: str) -> list[re.Match[str]]:
    """What a pattern finds where words begin; asked afterwards, for to search by letters costs a third of it."""
    found: list[re.Match[str]] = []
    hit = pattern.search(text)
    while hit is not None:
        begins = not text[hit.start() - 1 : hit.start()].isalnum()
        found += [hit] if begins else []
        hit = pattern.search(text, hit.end() if begins else hit.start() + 1)
    return found


@kept
def _cities(plain: str) -> list[re.Match[str]]:
    """The cities that a plain text names, in order."""
    found = _at_words(_spaced_cities(), plain.replace("_", " "))  # to \w a low line is a letter
    spaced = [hit for hit in found if not _is_honour(plain, hit)]
    unspaced = [] if plain.isascii() else list(_unspaced_cities().finditer(plain))
    return sorted(spaced + unspaced, key=re.Match.start) if unspaced else spaced


def _is_honour(plain: str, hit: re.Match[str]) -> bool:
    """Whether the name of Vinh is the word for honour: "vinh dự", "quang vinh"."""
    if hit[0] != "vinh":
        return False
    return bool(HONOUR.match(plain, hit.end()) or plain.endswith(("quang ", "hiển "), 0, hit.start()))


def find_cities(plain: str) -> list[str]:
    """The countries of the cities that a plain text names, in whatever sense."""
    return [country for _, _, country in cities_in(plain)]


def cities_in(plain: str) -> list[tuple[int, int, str]]:
    """The cities that a plain text names, in whatever sense: (start, end, ISO code of the country), in order."""
    return [(*hit.span(), CITIES[hit[0]][1]) for hit in _cities(plain)]


def every_city(plain: str, text: str) -> list[Place]:
    """The cities that a text names, in whatever sense, where it writes them as names ("Sơn La", not "Son la …")."""
    return [
        Place(start=hit.start(), country=CITIES[hit[0]][1], city=CITIES[hit[0]][0], sure=False)
        for hit in _cities(plain)
        if not any(word[0].islower() for word in text[hit.start() : hit.end()].split())
    ]


@cache
def _before_place(vocabulary: Vocabulary) -> Pattern:
    """What stands right before a place: "(lần thứ 10, Vientiane)", "in Ha Long, Quang Ninh"."""
    begins = r"(?<![^\W_])" if vocabulary.spaced else ""  # no place comes behind "through diplom|at|ic channels, "
    return Pattern(
        rf"(?:{vocabulary.place}) ?(?:the |l[ae] |el )?(?:(?:{vocabulary.adjectives}) |beautiful )?$|"
        rf"[(（](?:[^()（）]{{0,30}}(?:, ?|，|、))?(?:(?:{vocabulary.place}) ?)?$|"
        rf"{begins}(?:{vocabulary.place}) ?[^,;.，、]{{2,40}}, $"
    )


@kept
def find_places(plain: str, vocabulary: Vocabulary) -> tuple[Place, ...]:
    """The places in a plain text, in order: cities and countries behind a word such as "tại" or "in", and buildings."""
    before, after = _before_place(vocabulary), vocabulary.pattern("place_after")
    found: list[Place] = []
    hosts, hosted_by, mission, partner, denied, denied_behind = (
        vocabulary.pattern(entry)
        for entry in ("hosts", "hosted_by", "mission", "with_country", "not_there", "not_there_after")
    )

    def is_place(start: int, end: int) -> bool:
        if denied_behind.match(plain, end):
            return False
        return not denied.search(plain, max(0, start - _DENIED), start) and bool(
            before.search(plain, max(0, start - 60), start)
            or after.match(plain, end)
            or (hosts.match(plain, end, end + 90) and not partner.search(plain, 0, start))
            or hosted_by.search(plain, max(0, start - 20), start)
        )

    end_of_last = -1
    for hit in _cities(plain):
        city, country = CITIES[hit[0]]
        if found and plain[end_of_last : hit.start()] == "'s " and found[-1].country == country:
            found.pop()  # "in Quảng Ninh's Hạ Long City": the province of the city
        elif is_place(hit.start(), hit.end()) or _is_dated(plain, hit.start(), hit.end()):
            if any(place.city for place in found) and IN_PROVINCE.fullmatch(plain, found[-1].start, hit.start()):
                continue  # "Hạ Long (Quảng Ninh)", "à Ha Long, dans la province de Quang Ninh"
        else:
            continue
        found.append(Place(start=hit.start(), country=country, city=city, sure=True))
        end_of_last = hit.end()
    for start, end, code in find_countries(plain, vocabulary):
        hosted = vocabulary.pattern("ministry_hosts").match(plain, end) and not partner.search(plain, 0, start)
        if vocabulary.pattern("adjectives").fullmatch(plain, start, end) and not hosted:
            continue
        if (hosted or is_place(start, end)) and mission.search(plain, max(0, start - _OF_MISSION), start) is None:
            found.append(Place(start=start, country=code, city=None, sure=True))
    for pattern, (city, country) in VENUES.get(vocabulary.language, {}).items():
        for hit in compiled(pattern).finditer(plain):
            here = next((place for place in found if place.start == hit.start()), None)
            if here is None:
                found.append(Place(start=hit.start(), country=country, city=city, sure=False))
            elif here.country == country and here.city is None:
                found[found.index(here)] = replace(here, city=city)  # "ラオス外務省で" names the country, too
    return tuple(sorted(found, key=lambda place: place.start))


def _is_dated(plain: str, start: int, end: int) -> bool:
    """Whether a city stands between commas before a day, as in captions: "…, Hà Nội, ngày 24/8"."""
    return plain.endswith(", ", 0, start) and _DAY_BEHIND.match(plain, end) is not None


def is_meant_for(place: Place, plain: str, vocabulary: Vocabulary, start: int) -> bool:
    """Whether a place is that of the round whose name begins at `start`: "settled on Huế as the venue of the 11th"."""
    return vocabulary.pattern("as_host").match(plain, place.start, start) is not None


def find_dateline(plain: str) -> Place | None:
    """The city from which an article is dated: "VIENTIANE - Deputy Minister …", "新华社万象7月9日电 …"."""
    hit = (
        _DATELINE.match(plain)
        or _DATELINE_OF_AGENCY.match(plain)
        or _DATELINE_IN_BRACKETS.match(plain)
        or HAN_DATELINE.match(plain)
    )
    named = CITIES.get(hit["city"].strip()) if hit else None
    return Place(start=0, country=named[1], city=named[0], sure=False) if named else None


def is_of_desk(dateline: Place, plain: str) -> bool:
    """Whether a dateline says where an agency has its desk, and not where something was: "Hanoi (VNA) – In Pakse …"."""
    desk = _DESK.get(dateline.country)
    return dateline.city in ("Hà Nội", "Vientiane") and desk is not None and desk.search(plain) is not None
