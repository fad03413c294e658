"""An article cut into sentences and clauses, in the spelling that the vocabularies are written in."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice, pairwise

from domain.article import Article
from domain.language import VOCABULARIES
from domain.language.countries import find_countries
from domain.language.denied import without_denied
from domain.language.vocabulary import NEVER, Vocabulary
from domain.passage import Finds, Passage, kept
from domain.recognise.capitals import unshouted
from domain.recognise.frames import Frame, Frames
from domain.recognise.furniture import told_and_linked
from domain.recognise.sites import find_cities
from domain.text import clean, clean_lines, composed, flat, sentences

# Old agency exports lost spaces: "ministriesin", "KhamphauErnthavan", "onDecember 28".  A capital behind a small letter
# begins a word; the rest of the glue is borne by patterns without word borders.
_GLUED = re.compile(
    r"[A-ZĐÀ-ÖØ-Þ](?<=[a-zà-öø-ÿāăąćčďđēęěĩīłńňōőœřśšťũūůűźżžơư\u1ea1-\u1ef9].)(?=[a-zà-ÿ\u1ea1-\u1ef9])"
)


_VOCABULARY_OF = {vocabulary.language: vocabulary for vocabulary in VOCABULARIES}
#: Names of months that are other words in a language.
_NO_MONTH = {vocabulary.language: vocabulary.no_month for vocabulary in VOCABULARIES}
_CUT = re.compile('[;；]|:(?= ")')
_DASH = re.compile(r"[\u2010-\u2013](?<=[^\W\d_].)(?=[a-zà-ÿ\u0100-\u024f\u1ea0-\u1ef9])")  # "Khay–khăm–phi–thun"
_LONGEST = 3000  # characters of a sentence: what is longer was none, and nothing in it hangs together
_LOOKS_BACK = 100  # sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence.  `text` and `plain` have the same length, so that a place in one is the place in the other."""

    index: int  #: in the document; the title is 0
    paragraph: int  #: the title is 0
    quote: str  #: as the article has it
    text: str  #: with lost spaces put back; one in capitals has them where names known to all begin
    plain: Passage  #: `domain.text.plain` of `text`
    found: Finds = field(compare=False, repr=False)  #: what is kept of it: that of `plain`
    frames: Frames | None = field(default=None, compare=False, repr=False)

    @property
    def frame(self) -> Frame | None:
        """The month of the heading that it stands under, in a chronicle."""
        return self.frames.of(self.index - 1) if self.frames is not None else None

    @property
    def before(self) -> str:
        """The plain text of the sentence before, of the text."""
        return self.frames.before(self.index - 1) if self.frames is not None else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A part of a sentence between semicolons, or what somebody says between quotation marks without what leads to it
    ("asked about the follow-up to the visit, he said: …"): what is said in it hangs together.
    """

    sentence: Sentence
    start: int
    end: int
    plain: Passage  #: the clause as the vocabularies read it


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article ready to be searched."""

    language: str | None
    published_on: date | None
    sentences: tuple[Sentence, ...]
    linked: tuple[str, ...] = ()  #: the headlines of other pages in it that name a consultation
    sought: frozenset[str] = frozenset()  #: the countries whose rounds are looked for, ISO 3166-1 alpha-2; "*" is any
    found: Finds = field(default_factory=dict, compare=False, repr=False)  #: what is kept of the whole document

    def before(self, sentence: Sentence, most: int = _LOOKS_BACK, *, of_all: bool = False) -> tuple[Sentence, ...]:
        """The sentences of the text (not the title) before one, the nearest first, `most` of them.

        Those that name other countries only say nothing of a round of ours, wherever they stand, and are left out,
        here and below, unless they are what is asked for (`of_all`).
        """
        near = self.sentences[max(1, sentence.index - _LOOKS_BACK) : sentence.index][::-1]
        return near[:most] if of_all else tuple(islice((o for o in near if not self._is_of_others(o)), most))

    def so_far(self, sentence: Sentence, *, of_all: bool = False) -> tuple[Sentence, ...]:
        """The sentences of its paragraph before one, the nearest first; the headline is none."""
        return tuple(o for o in self.before(sentence, of_all=of_all) if o.paragraph == sentence.paragraph)

    def after(self, sentence: Sentence, most: int, *, of_all: bool = False) -> tuple[Sentence, ...]:
        """The sentences of the text right behind one, `most` of them; none behind the title."""
        near = self.sentences[sentence.index + 1 : sentence.index + 1 + most] if sentence.index else ()
        return near if of_all else tuple(other for other in near if not self._is_of_others(other))

    def neighbours(self, sentence: Sentence, *, of_all: bool = False) -> tuple[Sentence, ...]:
        """The sentence before and the one after, in the text."""
        near = [self.sentences[i] for i in (sentence.index - 1, sentence.index + 1) if 0 < i < len(self.sentences)]
        return tuple(other for other in near if of_all or not self._is_of_others(other))

    def _is_of_others(self, sentence: Sentence) -> bool:
        """Whether a sentence names countries, and neither one whose rounds are looked for nor a city of theirs."""
        vocabulary = _VOCABULARY_OF.get(self.language or "")
        return vocabulary is not None and "*" not in self.sought and _leaves_out(sentence, vocabulary, self.sought)


@kept
def _leaves_out(sentence: Sentence, vocabulary: Vocabulary, sought: frozenset[str]) -> bool:
    named = {code for _, _, code in find_countries(sentence.plain, vocabulary)}
    return bool(named) and not (named | set(find_cities(sentence.plain))) & sought


def open_document(
    article: Article,
    published_on: date | None,
    sought: frozenset[str] = frozenset(),
    speaks: Callable[[str], bool] = bool,
) -> Document:
    """The sentences of an article; `published_on` is the day of publication where it was written, `sought` as in
    `Document`.  What does not name what is looked for (`speaks`, of a plain text) is not cut into sentences: most of
    what is published does not.
    """
    # A title is one sentence whatever stands in it; index 0 is its place even when it is empty.
    title, lines = clean(article.title)[:_LONGEST], clean_lines(article.text)
    found = [_sentence(0, 0, title, *_spelt(title, article.language))]
    whole = _spelt("\n".join((title, *lines)), None)[1]
    read = told_and_linked(title, lines if speaks(whole) else ())
    cut = [
        (paragraph, quote) for paragraph, line in enumerate(read.told, start=1) for quote in _pieces(sentences(line))
    ]
    # All are spelt in one go: what is done to a line stops at its end, and few lines need any of it.
    texts, levels = (spelt.split("\n") for spelt in _spelt("\n".join([quote for _, quote in cut]), article.language))
    frames = Frames(found[0].plain, cut, levels, published_on, _NO_MONTH.get(article.language or "", NEVER))
    for (paragraph, quote), text, level in zip(cut, texts, levels, strict=bool(cut)):
        found.append(_sentence(len(found), paragraph, quote, text, level, frames))
    return Document(
        language=article.language,
        published_on=published_on,
        sentences=tuple(found),
        linked=tuple(read.linked),
        sought=sought,
    )


def _spelt(quotes: str, language: str | None) -> tuple[str, str]:
    """Sentences as one would type them, with lost spaces put back, and in the spelling of the vocabularies, where what
    is denied counts nothing.
    """
    text = _GLUED.sub(_apart, composed(quotes)).replace("’", "'")
    text = _DASH.sub("-", text)
    return text, without_denied(flat(text), language)


def _apart(capital: re.Match[str]) -> str:
    return f" {capital[0]}"


def _sentence(index: int, paragraph: int, quote: str, text: str, level: str, frames: Frames | None = None) -> Sentence:
    if len(level) != len(text):  # a rare letter whose lower case is longer
        text = level
    plain = Passage(level)
    text = unshouted(text, plain) if text.isupper() else text
    return Sentence(
        index=index, paragraph=paragraph, quote=quote, text=text, plain=plain, found=plain.found, frames=frames
    )


def _pieces(quotes: Iterable[str]) -> Iterator[str]:
    """The sentences; one that is too long in pieces, so that what is done within a sentence has a bound."""
    for quote in quotes:
        yield from (quote[first : first + _LONGEST] for first in range(0, len(quote), _LONGEST))


def clauses(sentence: Sentence) -> list[Clause]:
    """The clauses of a sentence, in order."""
    plain = sentence.plain
    # What is found in the only clause is found in the sentence.
    if ";" not in plain and "；" not in plain and ': "' not in plain:
        return [Clause(sentence=sentence, start=0, end=len(plain), plain=plain)]
    cuts = [-1, *(hit.start() for hit in _CUT.finditer(plain)), len(plain)]
    return [
        Clause(sentence=sentence, start=start + 1, end=end, plain=Passage(plain[start + 1 : end]))
        for start, end in pairwise(cuts)
    ]
