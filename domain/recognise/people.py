"""The people whom a sentence names with their office, and who of them leads a consultation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.language.countries import country_at, country_names, find_countries
from domain.language.people import canonical_name, is_known, known_names, party_of
from domain.language.places import CITIES
from domain.language.vocabulary import Vocabulary
from domain.passage import kept
from domain.recognise.bare_names import names_of_leaders
from domain.recognise.bracketed import chairs_with_countries, country_in_bracket
from domain.recognise.capitals import capitals_at, name_before, name_joined
from domain.recognise.document import Document, Sentence
from domain.recognise.sites import find_places
from domain.site import Level
from domain.text import bare, plain

_BRACKET = re.compile(r" ?[(（]([^()（）\d]{5,40})[)）]")
_LONGEST_PERSON = 80  # characters, with what stands between name and title
_PARTS = 4  # of an office, behind its first word: of what, of which ministry, of which country


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody named with an office."""

    start: int
    end: int
    name: str  #: canonical where known
    spelt: str  #: as the page has it
    party: str | None
    level: Level | None


@kept
def find_people(sentence: Sentence, vocabulary: Vocabulary) -> tuple[Person, ...]:
    """The people whom a sentence names with an office, in order."""
    found: list[Person] = []
    equals: set[int] = set()
    heads = [
        *((hit, False) for hit in vocabulary.pattern("title").finditer(sentence.plain)),
        *((hit, True) for hit in vocabulary.pattern("counterpart").finditer(sentence.plain)),
    ]
    for hit, counterpart in sorted(heads, key=lambda pair: pair[0].start()):
        of_office, begin = _country_of_office(sentence, hit, vocabulary)
        end, name = _name_at(sentence, begin, vocabulary)
        if any(hit.start() < other.end for other in found):
            continue
        level = _level(hit) if not counterpart else next((p.level for p in reversed(found) if p.level), None)
        if level and found and not counterpart and found[-1].start in equals and found[-1].level is None:
            # "at the invitation of his counterpart C D, Deputy Minister A B …"
            found[-1] = replace(found[-1], level=level)
        if level and not counterpart and found and _is_title_of(sentence, found[-1], hit.start(), vocabulary):
            # "ທ່ານ A B ຮອງລັດຖະມົນຕີ …": the title behind a name is not that of the next one
            party = _country(hit, vocabulary) or found[-1].party
            found[-1] = replace(found[-1], end=hit.end(), party=party, level=level)
            continue
        if not name:
            before = _person_before(sentence, hit.start(), vocabulary) if level else None
            if before and (vocabulary.name or all(word[0].isupper() for word in before["name"].split())):
                country = _country(hit, vocabulary) or _country_before(sentence.plain, before.start(), vocabulary)
                if found and found[-1].end == before.end("name"):
                    if found[-1].level is None:  # "Mme A B, vice-ministre …": named already, by the honorific
                        found[-1] = replace(found[-1], end=hit.end(), party=country or found[-1].party, level=level)
                    continue
                if pair := _pair(sentence, before.start("name"), hit, vocabulary):
                    found.append(pair[0])
                    country = pair[1]  # "A B and C D, ministers of Vietnam and Laos": each of his own
                found.append(_person(before.start(), hit.end(), before["name"].strip(), country, level))
            continue
        of, country = _country_after(sentence.plain, end, vocabulary)
        if country is None:
            end, name = _gloss(sentence.text, end, name)
            of, country = _country_after(sentence.plain, end, vocabulary)
        found.append(_person(hit.start(), end, name, country or _country(hit, vocabulary) or of_office, level))
        if counterpart:
            equals.add(hit.start())
        # "hai Thứ trưởng A và B", "Deputy Ministers A of Vietnam and B of Laos": one title for two
        joint = vocabulary.pattern("and_another").match(sentence.text, of)
        if joint and country is None and (first := _first_of_two(sentence.plain, hit, vocabulary)) is not None:
            # "Lao and Vietnamese deputy ministers A and B": each of his own
            found[-1] = replace(found[-1], party=first)
        if joint:
            end_of_second, second = _name_at(sentence, joint.end(), vocabulary)
            # "Deputy Minister A B and South African Deputy Minister C D": no name
            named = len(second.split()) >= 2 and second.lower() not in country_names(vocabulary.language)
            if named or (vocabulary.name and second):
                _, country = _country_after(sentence.plain, end_of_second, vocabulary)
                found.append(_person(joint.end(), end_of_second, second, country, level))
    found += _people_abroad(sentence, vocabulary, found)
    sided = [(one.start, one.end, one.name, one.country) for one in chairs_with_countries(sentence, vocabulary)]
    found += _people_without_office(sided, found)
    found += _known_people(sentence, found)
    found += _people_without_office([(*one, None) for one in names_of_leaders(sentence, vocabulary)], found)
    return tuple(sorted(found, key=lambda person: person.start))


def _people_without_office(named: Sequence[tuple[int, int, str, str | None]], found: Sequence[Person]) -> list[Person]:
    """Those of some names (start, end, name, country) that are of nobody who was found otherwise."""
    return [
        _person(start, end, name, country, None)
        for start, end, name, country in named
        if not any(start < other.end and other.start < end for other in found)
    ]


@kept
def find_everybody(document: Document, vocabulary: Vocabulary) -> list[Person]:
    """The people whom a document names with an office, in order."""
    return [person for sentence in document.sentences for person in find_people(sentence, vocabulary)]


def _people_abroad(sentence: Sentence, vocabulary: Vocabulary, found: Sequence[Person]) -> list[Person]:
    """People whose office has its country in it or behind it: "subsecretario chileno de Relaciones Exteriores, A B",
    "Secretary General of the Foreign Ministry of Malaysia A B".
    """
    plain, people = sentence.plain, list[Person]()
    for hit in vocabulary.pattern("office").finditer(plain):
        at, code, ours = hit.end(), None, False
        for _ in range(_PARTS):
            if (words := vocabulary.pattern("office_words").match(plain, at)) is not None:
                at, ours = words.end(), True
                continue
            link = vocabulary.pattern("office_link").match(plain, at)
            behind = country_at(plain, link.end(), vocabulary) if link and code is None else None
            if behind is None:
                break
            at, code = behind
        begin = at + (plain[at : at + 2] == ", ")
        if code is None or not (ours or hit["own"]) or plain[begin : begin + 1] != " ":
            continue
        end, name = capitals_at(sentence.text, begin + 1)
        known = any(hit.start() < other.end and other.start < end for other in found)
        known = known or _person_before(sentence, hit.start(), vocabulary) is not None
        if " " in name and not known:
            people.append(_person(hit.start(), end, name, code, _level(hit)))
    return people


def _country_of_office(sentence: Sentence, hit: re.Match[str], vocabulary: Vocabulary) -> tuple[str | None, int]:
    """The country right behind an office, or right before it, and where the name begins: "Thứ trưởng Ngoại giao Séc …",
    "Kazakh Deputy Foreign Minister …".
    """
    plain, at = sentence.plain, hit.end()
    if vocabulary.name or _country(hit, vocabulary):
        return None, at
    code = None
    behind = country_at(plain, at, vocabulary)
    if behind is not None and _is_named(sentence.text, at, behind[0]):
        code, at = behind[1], behind[0]
        at += plain[at : at + 1] == " " and vocabulary.pattern("portfolio").match(plain, at + 1) is not None
    portfolio = vocabulary.pattern("portfolio").match(plain, at)
    if portfolio:
        at = portfolio.end()
        if code is None and (behind := country_at(plain, at, vocabulary)) and _is_named(sentence.text, at, behind[0]):
            code, at = behind[1], behind[0]
    if code is None and _level(hit):
        adjectives = [other for _, end, other in find_countries(plain, vocabulary) if end == hit.start() - 1]
        code = adjectives[0] if adjectives and plain[hit.start() - 1] == " " else None
    return code, at


def _first_of_two(plain: str, hit: re.Match[str], vocabulary: Vocabulary) -> str | None:
    """The country that a mere "and" joins to the one that begins an office: "Lao and Vietnamese deputy ministers"."""
    before = vocabulary.pattern("before_second").search(plain, 0, hit.start())
    if before is None or _country(hit, vocabulary) is None:
        return None
    ends = [code for _, end, code in find_countries(plain, vocabulary) if end == before.start()]
    return ends[0] if ends else None


def _pair(sentence: Sentence, at: int, hit: re.Match[str], vocabulary: Vocabulary) -> tuple[Person, str] | None:
    """Who is joined before a name to share its title, if that has two countries; and the country of the second."""
    countries = list(dict.fromkeys(code for _, _, code in find_countries(hit[0], vocabulary)))
    if len(countries) != 2:
        return None
    joined = name_joined(vocabulary).search(sentence.text, max(0, at - _LONGEST_PERSON), at)
    if joined is None:
        return None
    return _person(joined.start("name"), joined.end("name"), joined["name"], countries[0], _level(hit)), countries[1]


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether a country right behind an office is no part of the name there: "Đức Anh" is one."""
    behind = text[end : end + 2]
    if text[start].islower() and behind[:1] in (" ", ","):
        return True  # "la secrétaire d'État cambodgienne A B": no name begins so
    return text[start].isupper() and behind[:1] == " " and len(capitals_at(text, end)[1].split()) != 1


def _person_before(sentence: Sentence, at: int, vocabulary: Vocabulary) -> re.Match[str] | None:
    """The name right before a place: "A B, Deputy Minister of …"."""
    hit = name_before(vocabulary).search(sentence.text, max(0, at - _LONGEST_PERSON), at)
    # "In Hà Nội, Minister C D …": capitals, too
    return hit if hit and not _is_place(plain(hit["name"].strip()), vocabulary) else None


def _is_place(named: str, vocabulary: Vocabulary) -> bool:
    return (
        named in CITIES
        or named in country_names(vocabulary.language)
        or any(place.sure for place in find_places(named, vocabulary))
    )


def _is_title_of(sentence: Sentence, person: Person, start: int, vocabulary: Vocabulary) -> bool:
    """Whether a title belongs to the person named right before it, in a language whose names have a shape."""
    if not vocabulary.name or person.level is not None:
        return False
    return vocabulary.pattern("name_before").fullmatch(sentence.plain, person.end, start) is not None


def _known_people(sentence: Sentence, found: list[Person]) -> list[Person]:
    """People whom everybody knows, named without their office."""
    flat = bare(sentence.plain)
    if len(flat) != len(sentence.text):
        return []
    return [
        _person(hit.start(), hit.end(), sentence.text[hit.start() : hit.end()], None, None)
        for hit in known_names(flat)
        if not any(hit.start() < other.end and other.start < hit.end() for other in found)
    ]


def _gloss(text: str, end: int, name: str) -> tuple[int, str]:
    """The better of two spellings where a bracket gives another: "Phông-xa-mút An-la-văn (Phongsamouth Anlavan)"."""
    hit = _BRACKET.match(text, end)
    if hit is None:
        return end, name
    other = hit[1].strip()
    if is_known(other) or ("-" in name and "-" not in other and not is_known(name)):
        name = other
    return hit.end(), name


def _country_after(plain: str, at: int, vocabulary: Vocabulary) -> tuple[int, str | None]:
    """ "… of Laos" behind a name: (end, country)."""
    if (told := country_in_bracket(plain, at, vocabulary)) is not None:
        return told
    hit = vocabulary.pattern("of_country").match(plain, at)
    country = _code(hit["country"], vocabulary) if hit else None
    return (hit.end(), country) if hit and country else (at, None)


def _country_before(plain: str, at: int, vocabulary: Vocabulary) -> str | None:
    """The country that stands before a name: "ラオスの …"."""
    hit = vocabulary.pattern("country_before").search(plain, max(0, at - vocabulary.within(60)), at)
    return _code(hit["country"], vocabulary) if hit else None


def _person(start: int, end: int, name: str, country: str | None, level: Level | None) -> Person:
    canonical = canonical_name(name)
    return Person(start=start, end=end, name=canonical, spelt=name, party=country or party_of(canonical), level=level)


def _level(hit: re.Match[str]) -> Level | None:
    named = hit.groupdict()
    if named.get("deputy"):
        return Level.DEPUTY_MINISTER
    return Level.MINISTER if named.get("minister") else None


def _country(hit: re.Match[str], vocabulary: Vocabulary) -> str | None:
    for key, value in hit.groupdict().items():
        if key.startswith("country") and value:
            return _code(value, vocabulary)
    return None


def _code(words: str, vocabulary: Vocabulary) -> str | None:
    """The country that a few words name."""
    named = find_countries(words, vocabulary)
    names = country_names(vocabulary.language)
    return named[0][2] if named else names.get(words, names.get(words.split()[-1] if words.split() else ""))


def _name_at(sentence: Sentence, start: int, vocabulary: Vocabulary) -> tuple[int, str]:
    """The name that begins at a place: (end, name); an empty name if there is none."""
    if vocabulary.name:
        hit = vocabulary.pattern("name").match(sentence.text, start)
        if hit:
            return hit.end(), hit[0].strip()
    return capitals_at(sentence.text, start)
