"""Pages that speak to the reader instead of telling news: consent and login walls, blocks, error pages.

Told by sentences that only such pages address to their reader ("the page you are looking for"), in the languages of
the outlets that we watch and their neighbours.  An article about cookies, captchas or 404 speaks of them, to nobody.
"""

from crawler.reading.lines import letters, small, words
from crawler.reading.noise import is_imprint
from crawler.reading.wall_words import OFFER, PHRASES, PRICE, QUOTED, TOPICS, addresses
from domain.article import RefusalReason
from domain.language.patterns import Pattern

MIN_LETTERS = 60  # a sentence; the shortest true brief that was seen had 150
_SHORT_TITLE = 9  # words; a headline about such a page says more
_OFFERED = 12  # lines behind a teaser in which a wall names its price
_LONGEST_LINE = 1000  # characters of a line that are looked at: patterns take long over hostile ones
_TOP = 40  # lines of a page in which it says what it is
_SENTENCE = 600  # characters
_OWN = 450  # letters of the article itself beside a wall; teasers of walls have one to three sentences
_SHORT = 300  # letters: a page that says no more than that it is not there
_EXPLAINED = 1200  # letters: walls explain themselves; reviews and advice speak to readers at greater length
_LONGEST = 2500  # letters of a wall whose title does not say that it is one
_ERROR = 900  # letters: error pages explain themselves at length


def wall(
    heads: list[str], seen: list[str], text: list[str], own: list[str], density: float, *, is_article: bool
) -> RefusalReason | None:
    """Which wall a page is, `None` if it is none.

    `heads`: titles and headings; `seen`: all lines that readers see, in order; `text`: what was read as the article;
    `own`: its running lines that are no item's blurb and no imprint; `density`: letters that say as much as one Latin;
    `is_article`: whether the page calls itself one.
    """
    size = letters(own)
    seen, text, own = ([line[:_LONGEST_LINE] for line in lines] for lines in (seen, text, own))
    named = {
        reason
        for reason, phrase in PHRASES.items()
        if any(len(words(head)) * density <= _SHORT_TITLE and phrase.search(_spoken(head)) for head in heads)
    }
    if size > _LONGEST * density and not named:
        return None
    if _is_teaser(seen, text, own, density):
        return RefusalReason.LOGIN_WALL
    addressed = [line for line in own if addresses(_unquoted(line))]
    if is_article and size > 2 * MIN_LETTERS * density and not addressed:
        return None  # a brief about such a page has its words too, but speaks to nobody
    topics = {line: _topics(line) for line in addressed}
    spoken = [line for line in addressed if topics[line]]
    if not spoken and size > _OWN * density:
        return None
    strangers = size - letters(spoken)
    told = {_unquoted(line) for line in (*own, *seen[:_TOP]) if len(line) <= _SENTENCE and line not in heads}
    weights = {
        reason: 4 * (reason in named) + 2 * sum(phrase.search(small(line)) is not None for line in told)
        for reason, phrase in PHRASES.items()
    }
    reason = max(weights, key=lambda one: weights[one] + sum(one in topics[line] for line in spoken))
    if weights[reason] >= 4 and (strangers <= _OWN * density or (3 * strangers <= 2 * size <= 2 * _ERROR * density)):
        return reason
    about = letters([line for line in own if TOPICS[reason].search(_spoken(line))])
    if weights[reason] >= 4 and about >= 0.6 * size and 5 * letters(spoken) >= size:
        return reason
    if size <= _SHORT * density:
        for short in (RefusalReason.SOFT_404, RefusalReason.BLOCKED):
            if any(PHRASES[short].search(small(line)) and addresses(line) for line in (*addressed, *seen[:_TOP])):
                return short
    if letters(spoken) >= 0.4 * size > 0 and size <= _OWN * density:
        return reason
    share = letters(addressed) / (size or 1)
    if len(spoken) * 2 < len(addressed) or len(spoken) < 2:
        return None
    if weights[reason]:
        return reason if share >= 0.6 else None
    return reason if share >= 0.75 and len(spoken) >= 3 and size <= _EXPLAINED * density else None


def _is_teaser(seen: list[str], text: list[str], own: list[str], density: float) -> bool:
    """Whether the text ends after a few sentences at words that ask for a login or for money."""
    phrase = PHRASES[RefusalReason.LOGIN_WALL]
    topic = TOPICS[RefusalReason.LOGIN_WALL]
    last = max((i for i, line in enumerate(seen) if line in own), default=None)
    offered = seen[last + 1 : last + 1 + _OFFERED] if last is not None and letters(own) <= _OWN * density else []
    if any(PRICE.search(small(line)) for line in offered) and any(OFFER.search(small(line)) for line in offered):
        return True
    news, told_letters = [], 0
    for line in own:
        if not phrase.search(small(line)) and not (topic.search(small(line)) and addresses(_unquoted(line))):
            news.append(line)
            told_letters += letters([line])
        if told_letters > 2 * _OWN * density:
            return False  # too much to stand half before the words that ask and half behind them
    at = next((i for i, line in enumerate(seen) if phrase.search(_spoken(line))), None)
    if at is None:  # or at a line that says so in words of its own, within a text that is no longer
        asked = [line for line in own if addresses(_unquoted(line)) and _names_two(topic, line)]
        if not asked or letters(own) > 600 * density or asked[0] not in seen:
            return False
        at = seen.index(asked[0])
    before = set(seen[:at])
    told = [line for line in text if line in before and not is_imprint(line)]
    rest = [line for line in news if line not in before]
    return letters(told) <= _OWN * density and letters(rest) <= _OWN * density


def _names_two(topic: Pattern, line: str) -> bool:
    """Whether a line has two words of a topic, or one in two spellings."""
    shown = _unquoted(line)
    return len({shown[found.start() : found.end()] for found in topic.finditer(small(shown))}) >= 2


def _topics(line: str) -> list[RefusalReason]:
    """What a line is about, outside quotation marks."""
    plain = _spoken(line)
    return [reason for reason, topic in TOPICS.items() if topic.search(plain)]


def _unquoted(line: str) -> str:
    return QUOTED.sub(" ", line)


def _spoken(line: str) -> str:
    """What a line says outside quotation marks, in small letters."""
    return small(_unquoted(line))
