"""What a language says of rounds: the shape that every vocabulary fills.

All entries are regular expressions over `domain.text.plain` text: NFC, lower case, "-" for every dash, straight quotes,
Vietnamese tones on the first vowel (thỏa, hòa, ủy).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain.rounds import Status
from domain.site import Level


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # one object a language: known by itself
class Vocabulary:
    """One language."""

    language: str  #: ISO 639-1

    #: Names of the mechanism, by kind and the level that the name hints at (`None`: says nothing of the level).
    nouns: Mapping[str, tuple[tuple[str, Level | None], ...]]
    #: Stands before or after a name that speaks of the mechanism as such, not of a round.
    general: str
    #: The foreign ministries and their people: a name without "political" is ours only beside one of these words …
    diplomacy: str
    #: … and not beside the business of another ministry.
    other_business: str
    #: Another ministry: a consultation in its sentence is not ours, unless diplomats are in it, too.
    other_ministry: str
    #: Words of the name, between the ordinal and the noun, where the ordinal comes first ("tenth annual political …").
    before_noun: str
    #: Other things that are counted: an ordinal beyond one of these is theirs.
    counted: str
    #: A round by another word, once the page has named the mechanism: "the next round", "kỳ họp tiếp theo".
    anaphora: str
    #: "next", of a round.
    following: str
    #: The sentence behind a round may give its number: "this is the 11th time", "đây là phiên thứ 11"; group "n".
    numbering: str

    ordinal_after: str  #: an ordinal behind the noun; group "n"
    ordinal_before: str  #: an ordinal before the noun; group "n"
    numerals: Mapping[str, int]

    levels: tuple[tuple[Level, str], ...]  #: tried in this order: the deputy's words often hold the minister's
    ranks: tuple[tuple[Level, str], ...]  #: officers by rank, anywhere in the sentence
    both_levels: str  #: names both levels in one breath: no round of either

    statuses: tuple[tuple[Status, str], ...]  #: cues; the one nearest to the name counts, ties go to the earlier entry
    future: str  #: before a verb of holding: it has not happened yet
    imminent: str  #: turns what is planned into what is about to happen
    background: str  #: speaks of a round as of something past, known and not reported here

    past: str  #: dates a round well before the page, also from behind its name
    online: str
    hybrid: str

    chairing: str  #: somebody leads the meeting
    receiving: str  #: somebody receives a guest: who does it is no chair
    title: str  #: of a person, right before the name; groups "deputy" or "minister", and "country" where it is named
    counterpart: str  #: "his Lao counterpart": shares the title of the one before; group "country"

    same_day: str  #: refers to a day that was named before
    day_before: str  #: refers to the day before one that was named
    today: str
    yesterday: str
    tomorrow: str
    visiting: str  #: days beside it are those of a visit
    place: str  #: stands before a place where something happens

    home: str  #: the country whose outlets write it and leave themselves unnamed, ISO 3166-1 alpha-2; "" for none
    home_words: str  #: "our country"
    party_context: str  #: before a short country name that is also a word or a given name

    def pattern(self, entry: str) -> re.Pattern[str]:
        """One entry, compiled (`re` keeps it)."""
        return re.compile(getattr(self, entry))
