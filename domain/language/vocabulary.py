"""What a language says of rounds: the shape that every vocabulary fills.

All entries are regular expressions over `domain.text.plain` text: NFC, lower case, "-" for every dash, straight quotes,
ASCII digits, Vietnamese tones on the first vowel (thỏa, hòa, ủy).  An entry that a language has no use for stays away.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import TypeVar

from domain.language.patterns import Pattern
from domain.rounds import Status
from domain.site import Level

_Question = TypeVar("_Question")
_Answer = TypeVar("_Answer")

_GROUP = re.compile(r"\(\?P<\w+>")

NEVER = "\0"  #: matches nothing, for plain text has no such letter; of all patterns the one that fails fastest


@dataclass(frozen=True, slots=True)
class Noun:
    """One name of a mechanism."""

    pattern: str
    hint: Level | None = None  #: the level that the choice of words hints at; `None`: it says nothing of the level
    weak: bool = False  #: has other senses, too: ours only beside diplomats


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)  # one object a language: known by itself
class Vocabulary:
    """One language."""

    language: str  #: ISO 639-1
    spaced: bool = True  #: words stand apart; without that a word may begin anywhere
    has_tenses: bool = True  #: a verb tells the past from what is to come
    #: In a language that puts its verb last: right behind a name that shares it with the next one ("を、").
    sharing: str = NEVER
    density: float = 1.0  #: characters that it takes to say what Vietnamese says in one; scales every distance

    nouns: Mapping[str, tuple[Noun, ...]]  #: names of the mechanism, by kind
    roots: tuple[str, ...]  #: plain strings of which every one of these names holds one: what is looked for first
    #: Letters that tell that a text is in another language with the same words: kana, for Chinese.
    foreign: str = NEVER
    #: Such letters tell that of a sentence alone: a page without accents may have a line with them.
    foreign_lines: bool = False
    #: Whether its words have their accents (`domain.language.unaccented`).
    has_accents: bool = True
    #: Letters that every text in this language has, where another language has the same words: kana, for Japanese.
    script: str = r""
    #: A name in the plural, which without a number speaks of the practice, not of a round.
    plural: str = NEVER
    #: A noun so common that it is a name only with a number.
    bare: str = NEVER
    #: Stands before or after a name that speaks of the mechanism as such, not of a round.
    general: str
    #: Right before such a name: a meeting that was led within the mechanism is a round of it.
    within_it: str = NEVER
    #: The meetings of a month or a tour are counted, whosever they are: "this was his third consultation in two months".
    tally: str = NEVER
    #: The same as `general`, behind the name.
    general_after: str = NEVER
    #: The foreign ministries and their people: a weak name is ours only beside one of these words …
    diplomacy: str
    #: … and not beside the business of another ministry.
    other_business: str
    #: Another ministry: a consultation in its sentence is not ours, unless diplomats are in it, too.
    other_ministry: str
    #: A body that has foreign relations and is no ministry, with all that its name takes: of a party, of a parliament.
    other_body: str = NEVER
    #: Another body holds the meeting of a weak name: an academy, an association.
    other_holder: str = NEVER
    #: A level below the deputy ministers, right beside a name: directors, experts.
    other_level: str = NEVER
    #: Words of the name, between the ordinal and the noun, where the ordinal comes first ("tenth annual political …").
    before_noun: str
    #: Other things that are counted: an ordinal beyond one of these is theirs.
    counted: str
    #: What we hold and other bodies, too ("kỳ họp"): of `counted` the one that may still be ours.
    shared_counter: str = NEVER
    #: A counter of such meetings: lower numbers behind it are of the series that the page speaks of ("kỳ thứ chín").
    counter: str = NEVER
    #: A round by another word, once the page has named the mechanism: "the next round", "kỳ họp tiếp theo".
    anaphora: str
    #: What follows an ordinal that stands for its round by itself: "la 11e (Vientiane, 2024)", "la décima tuvo lugar";
    #: other than by `anaphora` a page may so look back on the round before the one that it speaks of.
    bare_ordinal: str = NEVER
    #: An ordinal whose noun is left out, as the words around it show: "the tenth was held", "từ lần thứ 10 ở"; group "n".
    elliptical: str = NEVER
    #: An ordinal that may stand for a round whatever is said of it, where its number is the one before or behind that of
    #: a round which is named right beside it: of these a language has more ways to tell than can be listed; group "n".
    alone: str = NEVER
    #: Right before it: it is said which one the round was that the page has reported ("that one was the").
    being: str = NEVER
    #: A number that by its form says how often something was done so far: "十一次了".
    counted_up: str = NEVER
    #: Before it: what is counted there is named first ("of the bridges, the tenth …").
    of_others: str = NEVER
    #: Of `anaphora` a round of the same kind with another country: its number continues none.
    alike: str = NEVER
    #: Of `anaphora` the next one without a noun ("la prochaine"): of what was counted last, be it ours or not.
    elided: str = NEVER
    #: Behind a round, beside a year to come: the meeting goes on, by whatever word ("the dialogue", "again", "return").
    anew: str = NEVER
    managed: str = NEVER  #: before a name: what stands in the infinitive was done: "was able to", "durfte"
    #: "For the tenth time", whatever was done.
    nth_time: str = NEVER
    again: str = (
        NEVER  #: before a name without a number: the next round of it ("agreed to meet again for a consultation")
    )
    #: "next", of a round.
    following: str
    #: "the previous round": what is said from there on is not said of a round named before it.
    preceding: str = NEVER
    #: The sentence behind a round may give its number: "this is the 11th time", "đây là phiên thứ 11"; group "n".
    numbering: str = NEVER
    #: In such a sentence: it is the mechanism that is counted, so that the sentence may stand far below the round.
    series: str = NEVER
    #: In the clause of a name, or the sentence before it, somebody met "for the tenth time": its number; group "n".
    times: str = NEVER

    #: Right before what counts meetings: they are those of another body: "ASEAN, whose ministers met for the …".
    of_body: str = NEVER
    #: Behind a name that has no number: "…, the eleventh since 2015"; group "n".
    apposition: str = NEVER
    #: Behind a name that its clause begins with: what it was by number ("…, which A and B chaired, was the eleventh"); group "n".
    predicate: str = NEVER
    #: A number and a verb that says no more than that it is one of those held: "the ninth to be held at that level".
    of_those_held: str = NEVER
    ordinal_after: str  #: an ordinal behind the noun; group "n", and "n2" … for more forms
    ordinal_before: str  #: an ordinal before the noun; group "n"
    numerals: Mapping[str, int]
    joining: str = ","  #: between the numbers of one list: "lần thứ 8 và 9"
    clause_break: str = NEVER  #: behind a name: what follows is said of something else
    #: What is said in passing between commas: the name of a round in it is not what the sentence is about.
    aside: str = NEVER
    #: Right before a name: the round is one of the things that a verb before these words is about.
    including: str = NEVER
    #: Behind a name: what follows was said and done there: ", at which they discussed preparations for …".
    whereat: str = NEVER
    whose: str = NEVER  #: between a name and the number of its round: "…, whose fourth edition"
    joined: str = NEVER  #: between the names of two rounds that share one verb
    #: How an ordinal behind the noun begins that another one before it may go with: "the 8th round …, the last of its kind".
    elliptic: str = NEVER

    levels: tuple[tuple[Level, str], ...]  #: tried in this order: the deputy's words often hold the minister's
    ranks: tuple[tuple[Level, str], ...]  #: officers by rank, anywhere in the sentence
    that_level: str = NEVER  #: refers to the level of the round that was named last
    this_level: str = NEVER  #: refers to the level of the round that the page reports: "at the present level"
    own_level: str = NEVER  #: refers to the level of those of whom the sentence speaks: "at their own level"
    that_office: str = NEVER  #: refers to the office that was named last: "in that capacity", "à ce titre"
    as_officer: str = (
        NEVER  #: right before an office, or right behind it: who led a round did so in it ("as deputy minister")
    )
    #: Right behind a name: the officer whom the words behind it name came for it ("に出席するため訪れている").
    come_for: str = NEVER
    both_levels: str  #: names both levels in one breath: no round of either

    statuses: tuple[tuple[Status, str], ...]  #: cues; the one nearest to the name counts, ties go to the earlier entry
    #: Cues of `Status.PLANNED` whose object the round is ("agreed to hold", "prepare for"): they stand before its name.
    announcing: str = NEVER
    #: Before a name: an intention that it depends on, at whatever distance: an invitation, a request, a preparation …
    governing: str = NEVER
    #: … unless one of these comes between: a finite verb, "at", "after" …
    freeing: str = NEVER
    governed_behind: str = NEVER  #: the same as `governing`, right behind a name: "第十一次磋商筹备会"
    #: Up to the end of a verb of holding: it is an infinitive, so that its act is only meant …
    unfinished: str = NEVER
    licensing: str = NEVER  #: … unless one of these leads to it: "came to", "was able to"
    #: A word of the future with a verb, and another one joined to it, up to its end ("will visit Laos and co-chair").
    coordinated: str = NEVER
    #: Right before a cue of what is taken back: it has not been, or only may be ("may be", "has not been").
    unsure: str = NEVER
    unsure_after: str = NEVER  #: the same, right behind such a cue
    not_held: str = NEVER  #: a round that will not be held, put off or given up ("there will be no") …
    new_time: str = NEVER  #: … and behind it: put off, for another time is spoken of …
    #: In the sentence before one that is put off: it was expected ("the talks due in", "was to host").
    awaited: str = NEVER
    meetings_off: str = (
        NEVER  #: … the same, where all that was to be held is given up: "a series of meetings called off"
    )
    no_new_time: str = NEVER  #: … or given up, for none is thought of: "no other date is being considered"
    traffic: str = NEVER  #: what is called off beside it are flights or trains
    #: Its day was moved, but to an earlier one: it is not put off.
    brought_forward: str = NEVER
    #: Before a name: what is taken back does not concern its round ("the delay does not affect") …
    unaffected: str = NEVER
    #: Right before a name: what another round was to deal with goes to this one, whatever became of that ("chuyển sang").
    taking_over: str = NEVER
    as_set: str = NEVER  #: … and behind one: "goes ahead as planned"
    taking_place: str = NEVER  #: behind a name: a finite verb that says that its round took place
    #: Right behind a name: a relative clause whose verb is in the past tense: whatever stands before the name, its round
    #: took place (", which A and B chaired in Vientiane on 16 December").
    recounted: str = NEVER
    #: Before such a name: what may have taken place instead of it: "the preparatory meeting for the 11th, which …".
    instead: str = NEVER
    but: str = NEVER  #: what was said before it came otherwise
    #: Right before a day: it is that of the news ("announced on 10 September").
    said_on: str = NEVER
    #: From the beginning of a clause up to "that": who told the press, when and where.
    told_at: str = NEVER
    #: Where officials tell reporters: a day beside it is that of the telling.
    briefing: str = NEVER
    #: Right before a name: what was agreed was agreed there ("agreed at the 10th round"), and is not the round.
    at_it: str = NEVER
    pictured: str = NEVER  #: beside a name with a day: a caption tells of the round, though no verb does
    #: What a meeting did, as a verb right behind its name ("dealt with"): it was held.
    proceeding: str = NEVER
    #: What a meeting did for something else ("gave a push to"): what is prepared behind that is not the meeting.
    effecting: str = NEVER
    #: Before a verb of a language without tenses: it is done.
    perfect: str = NEVER
    #: What is done at a meeting: behind the name of one and a comma it says that what is announced is decided there.
    deciding: str = NEVER
    future: str  #: before a verb of holding: it has not happened yet
    #: Characters of Vietnamese that may stand between that and the verb: names with their titles, and in a language that
    #: puts the verb at the end ("werden … leiten") the whole clause.
    future_reach: int = 110
    imminent: str  #: turns what is planned into what is about to happen
    background: str  #: speaks of a round as of something past, known and not reported here

    #: Right before a name: what is told is not the round but something about it ("heard a report on the", "nội dung đã
    #: thống nhất tại"), whose day, place and people are not the round's.
    about: str = NEVER
    #: The same, right behind a name: "第十次磋商成果".
    about_after: str = NEVER
    #: Right before a name: the day is that of the round, whatever is told of it: "11日举行的".
    held_on: str = NEVER
    #: Right before a name: what was agreed at it, with its time before that: "der vor einem Jahr gefassten Beschlüsse der".
    agreed_then: str = NEVER
    #: In a headline or lead: the news is of something that has a day of its own, a course, a ceremony, an exhibition.
    other_event: str = NEVER
    denying: str = NEVER  #: what was told in this sentence, or the one before, is not so
    disclaiming: str = NEVER  #: … where it is a verb: what stands before it is not what is denied
    #: Right before a name: the day that its sentence has named is the round's, too: "received on 8 July after the tenth …".
    just_after: str = NEVER

    #: Between two names: from there on place and time are those of the later one, as they precede names in this language.
    leading: str = NEVER

    #: In a language without tenses: of the verbs of `Status.HELD` those that say that a meeting takes place.
    convening: str = NEVER
    just: str = NEVER  #: beside a name: it was these days, whatever else the page says: "刚刚", "vừa kết thúc"
    still: str = NEVER  #: a plan that holds, whatever else is put off: "vẫn diễn ra"
    no_longer: str = NEVER  #: a plan that is told of as one that was: "was to be held", "lẽ ra"
    reviewing: str = NEVER  #: a headline that looks back on a year …
    weekly: str = NEVER  #: … or on a week, all of which is news: "điểm tin tuần"
    previewing: str = NEVER  #: a headline over what the coming days bring: the present tense is of these
    #: A verb of holding in the present tense: beside a day to come, or on a page about a visit to come, it is a plan.
    present: str = NEVER
    #: Right before such a verb: it has no tense, as "to".
    infinitive: str = NEVER
    #: In a language without tenses, right before a month behind a name: it is set for it ("vào tháng 9").
    set_for: str = NEVER
    at_meeting: str = NEVER  #: all that stands before a name: what follows was said or done there ("Tại cuộc")
    over_on: str = NEVER  #: right before a day: it is over ("เมื่อ")
    #: The week of publication, as a page of what is on in it calls it.
    this_week: str = NEVER
    #: A time to come beside such a verb, other than by `tomorrow`: "next Tuesday".
    coming: str = NEVER
    this_or_next: str = NEVER  #: right before a weekday: no other than the next one ("this Tuesday")
    #: A page that is an interview: what is told there of a round is no news, unless its day is.
    interviewing: str = NEVER
    past: str  #: dates a round well before the page, also from behind its name
    as_agreed: str = NEVER  #: what comes behind it is the time of an agreement: "as agreed last July"
    #: Somebody tells of old days: a round beside it that has no day is none of these days.
    recalling: str = NEVER
    as_reported: str = NEVER  #: what follows is told once more: "as reported"
    that: str = NEVER  #: the conjunction behind a verb of saying, in languages whose verbs have tenses
    online: str
    from_afar: str = NEVER  #: somebody takes part in a meeting by video that others are at
    once_online: str = NEVER  #: Right before such a word: it is of other meetings: "after two editions by video"
    hybrid: str
    #: In a sentence of its own: the two sides met, in the past tense; how, the words behind it say.
    conferring: str = NEVER
    phoning: str = NEVER  #: talks that are no meeting, however online they are

    previous: str = NEVER  #: the round before the one that the page reports, by another word: "the last meeting"
    talks: str  #: the meeting by a word that any meeting has: "cuộc họp", "the session"
    chairing: str  #: somebody leads the meeting …
    co_chairing: str = NEVER  #: … together with somebody
    #: In a language without tenses: who led a meeting, told beside its name and not as the news ("do A và B chủ trì").
    led_by: str = NEVER
    led_by_name: str = NEVER  #: up to the name of somebody who led a meeting, with no office: "presided over by "
    leader: str = NEVER  #: right before the name of who leads a state, a government or a party
    receiving: str  #: somebody receives a guest: who does it is no chair
    day_of_visit: str = NEVER  #: "on the second day of the visit"; group "n"
    last_day: str = NEVER  #: "on the last day of the visit"
    title: str  #: of a person, right before the name; groups "deputy" or "minister", and "country" where it is named
    #: Offices of any country that are as high as a deputy minister, without what they are of; group "deputy" …
    office: str = NEVER
    office_words: str = NEVER  #: … what may follow: of what, of which ministry …
    office_link: str = NEVER  #: … and what stands before the country
    #: Behind an office and its country, before the name: "phụ trách châu Á".
    portfolio: str = NEVER
    counterpart: str = NEVER  #: "his Lao counterpart": shares the title of the one before; group "country"
    #: Before a country, behind the name of a consultation: the other party ("the 10th consultation with Laos").
    with_country: str = NEVER
    #: Right before a name: the other party ("与老挝外交部的").
    partner_before: str = NEVER
    between: str = NEVER  #: … and before both
    #: Right before a country: somebody was there before or is to be there later; what is told behind the comma took
    #: place elsewhere: "after a visit to India, …".
    travelled: str = NEVER
    #: Somebody has come home: where and on which day is not where and when they met.
    returning: str = NEVER
    travelling_on: str = NEVER  #: somebody goes on to the next country of a tour
    of_country: str = NEVER  #: behind a name: " of Laos"; group "country"
    #: Before a name: "ラオスの …", "from the Lao side …"; group "country".
    country_before: str = NEVER
    before_second: str = NEVER  #: right before the second of two countries whose people share one title: " and "
    and_another: str = NEVER  #: between two people who share one title
    #: A person's name, where no capitals tell it; "" if capitals do.
    name: str = ""
    #: Between a name and the title that follows it: "A B, Deputy Minister of …".
    name_before: str = r", (?:(?:the|then|then the|who is|le|la|el|der|die) )?"
    #: Stands for somebody who was named before: "he", "ông", "自身".
    pronoun: str = NEVER
    #: A verb of chairing whose subject no name need tell: it shows in its form, or is who speaks ("presidió", "j'ai présidé").
    unsaid: str = NEVER
    pair: str = NEVER  #: stands for the two who were named before: "they", "the two"
    sides: str = NEVER  #: begins a sentence: what follows was done by both sides together: "They", "The two sides"
    #: Right before a verb of chairing: somebody who was named before it led the round: ", who had".
    relative: str = NEVER
    #: Opens a sentence that says of what was told right before it that it was the round: "That was …".
    identifying: str = NEVER
    theirs: str = NEVER  #: right before a name: the round is that of those who were named last: "their"
    #: Between people and a round: they only speak of it ("said that", "về").
    reporting: str = NEVER
    #: Capitalised words that may begin no name, and those that may not stand in one.
    no_first_name: frozenset[str] = frozenset()
    no_name: frozenset[str] = frozenset()

    same_day: str  #: refers to a day that was named before
    #: Right before a name: what is told came weeks or months after it.
    long_after: str = NEVER
    #: Behind a name with a verb of holding: it was on the day that was named, by words that can mean nothing else.
    that_day: str = NEVER
    day_before: str = NEVER  #: refers to the day before one that was named
    #: The day before one that was named, or where none was, that before publication: "накануне".
    eve: str = NEVER
    days_before: str = NEVER  #: refers to a day some days before one that was named; group "n"
    day_after: str = NEVER  #: refers to the day after one that was named
    first_day: str = NEVER  #: of the visit whose days are named
    begun_on: str = NEVER  #: right before a day: a visit began on it
    today: str
    yesterday: str
    day_before_yesterday: str = NEVER
    tomorrow: str
    day_after_tomorrow: str = NEVER
    until: str = NEVER  #: right before a day: it is the last one of something longer, or its first
    this_month: str = NEVER
    last_month: str = NEVER
    last_week: str = NEVER
    next_month: str = NEVER
    last_year: str = NEVER
    years_ago: str = NEVER  #: group "n"
    months_ago: str = NEVER  #: group "n"
    years_later: str = NEVER  #: than a year that was named before it; group "n", one if it has none
    this_year: str = NEVER
    next_year: str = NEVER
    once_set: str = NEVER  #: right before a day, month or year: it was the plan and is no longer, or is another thing's
    moved_to: str = NEVER  #: right before a time: a meeting is put there
    since_then: str = NEVER  #: right before a time: something goes on from then, so that it is no round's …
    dating: str = NEVER  #: … unless a time with no more than that leads to the name: "since [last July's] tenth round"
    #: Right before a time or place behind a name: it is that of what was agreed ("the accords signed in Hanoi in").
    agreed_at: str = NEVER
    saying: str = NEVER  #: right behind a day: it is the one of a statement
    no_month: str = NEVER  #: a month's name in another language that is none in this one: "mai"
    programme: str = NEVER  #: what somebody will do on a visit that has begun
    visiting: str  #: days beside it are those of a visit
    commemorating: str = NEVER  #: a date behind it is one of the calendar, not of this news

    here: str = NEVER  #: refers to a place that was named before
    #: A place on the other side, as an outlet of `home` calls it ("nước bạn"); group "capital".
    abroad: str = NEVER
    back_home: str = NEVER  #: behind it: what follows is where such a journey began
    this_capital: str = NEVER  #: the capital from which a page is written
    bound_for: str = (
        NEVER  #: right before a place: somebody is to leave for it, or is on the way ("flies on Monday to")
    )
    place: str  #: stands before a place where something happens
    not_there: str = (
        NEVER  #: right before a place, or what stands before places: it is denied: "and not in", "rather than"
    )
    not_there_after: str = NEVER  #: the same, right behind a place
    place_after: str = NEVER  #: stands behind one ("在万象举行" needs it less than "ວຽງຈັນ ເປັນເຈົ້າພາບ")
    #: Right before the country of an embassy, which is no place of what is told: "the Vietnamese Embassy in".
    mission: str = NEVER
    hosts: str = NEVER  #: behind a country: it is the host
    as_host: str = NEVER  #: from a place to the name behind it: "Vietnam as the venue of the"
    hosted_by: str = NEVER  #: before one
    hosted_by_it: str = NEVER  #: behind a name: whom only a pronoun names is its host: ", which it is to host"
    ministry_hosts: str = NEVER  #: behind a country as an adjective: its ministry is the host

    #: Countries, ISO 3166-1 alpha-2 → what Babel's names of the language lack: adjectives, inflections, short forms.
    countries: Mapping[str, str] = field(default_factory=dict)
    #: Forms among them that are no place: "the Lao side".
    adjectives: str = NEVER
    #: Names that are common words or given names, too: they count only behind `party_context`.
    ambiguous: frozenset[str] = frozenset()
    party_context: str = NEVER
    #: Words that hold the name of a country and are none: "lao động", "the South China Sea".
    no_country: str = NEVER
    #: A party that is not named: "với một nước châu Âu", "with a Gulf state".
    unnamed_party: str = NEVER
    #: Two countries in one short word: "Việt - Lào", "越老".
    pairs: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    home: str = ""  #: the country whose outlets write it and leave themselves unnamed, ISO 3166-1 alpha-2
    home_words: str = NEVER  #: "our country"

    #: One entry, compiled.  It is asked for some hundred times an article: a look into a table, and no function of ours.
    pattern: Callable[[str], Pattern] = field(init=False, repr=False)
    #: A distance in Vietnamese characters, in those of this language.
    within: Callable[[int], int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Make the tables, which fill as they are asked."""
        object.__setattr__(self, "pattern", _Asked(lambda entry: compiled(getattr(self, entry))).__getitem__)
        object.__setattr__(self, "within", _Asked(lambda characters: round(characters * self.density)).__getitem__)

    def compile(self) -> None:
        """Compile all entries now, not when they are asked for."""
        for entry in fields(self):
            if entry.type is str and entry.name not in ("language", "home"):
                self.pattern(entry.name)


class _Asked(dict[_Question, _Answer]):
    """Answers by question, each found once; the questions are those that stand in the code."""

    def __init__(self, answer: Callable[[_Question], _Answer]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, question: _Question) -> _Answer:
        answer = self[question] = self._answer(question)
        return answer


@cache  # as many as are asked for in the code
def either(vocabulary: Vocabulary, entries: tuple[str, ...]) -> Pattern:
    """Any of some entries, without their groups: where it is not found, none of them is, which most often is all that
    one wants to know.
    """
    return Pattern(_GROUP.sub("(?:", "|".join(f"(?:{getattr(vocabulary, entry)})" for entry in entries)))


@cache  # as many as there are entries
def compiled(pattern: str) -> Pattern:
    """A pattern, compiled once; `re` keeps 512 only, and ten languages have more."""
    return Pattern(pattern)
