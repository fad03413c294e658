"""How far the words of a name reach in its clause."""

import re

from domain.language.connecting import COMMA
from domain.language.vocabulary import Vocabulary
from domain.recognise.cues import last_link
from domain.recognise.names import words_before

_DATE = 40  # characters between two commas in which a day may stand with its place
_DATED = re.compile(r"[^\W\d]+ \d|\d[^\W\d]")
TWIN = 40  # characters between a name and something else that goes with it


def before_next_round(plain: str, vocabulary: Vocabulary, end: int, limit: int) -> int:
    """Where words cease to be a name's: "…, the next round will be held in Laos" has a verb of its own."""
    for hit in vocabulary.pattern("anaphora").finditer(plain, end, limit):
        numbered = vocabulary.pattern("ordinal_after").search(plain, end, hit.start())
        announced = vocabulary.pattern("announcing").search(plain, numbered.end(), hit.start()) if numbered else None
        if announced:  # "… the 10th round, and told the ministries to prepare for the 11th in …"
            return announced.start()
        following = vocabulary.pattern("following")
        if plain[end : hit.start()].strip() and (following.search(hit[0]) or following.match(plain, hit.start())):
            limit = hit.start()
            break
    before = vocabulary.pattern("preceding").search(plain, end, limit)  # "the 13th, whose previous edition was held …"
    return before.start() if before else limit


def before_next_plan(plain: str, vocabulary: Vocabulary, end: int, limit: int) -> int:
    """Where words cease to be a name's before another one, where tenses do not tell: "… since the 10th in Vientiane and
    agreed that they will hold the 11th".
    """
    link = None if vocabulary.has_tenses else last_link(vocabulary, plain, end, limit, commas=False)
    if link is None or not any(vocabulary.pattern(e).search(plain, link, limit) for e in ("future", "announcing")):
        return limit
    return link


def before_next_led(plain: str, vocabulary: Vocabulary, end: int, limit: int) -> int:
    """Where words cease to be a name's before another one that somebody is said to lead: at the comma behind which that
    begins ("After the 11th consultation with Laos in July, on 5 August A chaired the ninth with …").
    """
    commas = [comma.start() for comma in COMMA.finditer(plain, end, limit)] if vocabulary.spaced else []
    verbs = vocabulary.pattern("chairing").finditer(plain, commas[-1], limit) if commas else ()
    led = next(iter(verbs), None)
    if led is None or last_link(vocabulary, plain, led.end(), limit, commas=False) is not None:
        return limit
    *before, last = commas
    if before and last - before[-1] <= _DATE and _DATED.search(plain, before[-1], last):
        return before[-1]  # ", on 5 August in Phnom Penh, A chaired the …"
    return last


def before_counted_name(plain: str, vocabulary: Vocabulary, end: int, limit: int) -> int:
    """Where the next name begins, which stands at `limit`, if its ordinal and words of its own come before its noun:
    "the 13th consultation, prepared by the [11th deputy-level] consultation".
    """
    counted = [hit for hit in vocabulary.pattern("ordinal_before").finditer(plain, end, limit) if hit.start() > end]
    if not counted or words_before(vocabulary, plain, limit, counted[-1].end()) > counted[-1].end() + 1:
        return limit
    return counted[-1].start()


def is_twin(vocabulary: Vocabulary, plain: str, end: int, start: int) -> bool:
    """Whether something else that is counted shares time and place with a name: "… and the 12th dialogue in"."""
    ordinal = vocabulary.pattern("ordinal_before").search(plain, end, start)
    between = plain[end : ordinal.start() if ordinal else start].strip()
    return start - end < vocabulary.within(TWIN) and vocabulary.pattern("joined").fullmatch(between) is not None
