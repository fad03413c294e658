"""What recognition costs stays in proportion to the text, whatever somebody puts into it.

How it grows in seconds is measured by `bench/recognition.py`.
"""

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from domain import language, recognise
from domain.language import VOCABULARIES
from domain.recognise import recognise as recognised
from domain.text import clean
from tests.domain.pages import MECHANISMS, news
from tests.golden.rounds import labelled_pages

FINDINGS = 1000  #: no text has more: a page of news names a handful

# How `re` itself reads a pattern; the standard library has no public door to it.
_PARSER: Any = importlib.import_module("re._parser")
_CODES: Any = importlib.import_module("re._constants")


def patterns() -> Iterator[tuple[str, str]]:
    """Every pattern of recognition, with the place where it stands."""
    for vocabulary in VOCABULARIES:
        for entry in dataclasses.fields(vocabulary):
            for text in _strings(getattr(vocabulary, entry.name)):
                yield f"{vocabulary.language}.{entry.name}", text
    for package in (language, recognise):
        for module in pkgutil.iter_modules(package.__path__):
            name = f"{package.__name__}.{module.name}"
            for attribute, value in vars(importlib.import_module(name)).items():
                if isinstance(value, re.Pattern):
                    yield f"{name}.{attribute}", value.pattern


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif dataclasses.is_dataclass(value):
        for entry in dataclasses.fields(value):
            yield from _strings(getattr(value, entry.name))
    elif isinstance(value, dict):
        yield from _strings([*value.keys(), *value.values()])
    elif isinstance(value, (tuple, list, frozenset)):
        for one in value:
            yield from _strings(one)


def nested(tree: Any, *, inside: bool = False) -> bool:
    """Whether a repetition without end, which may give back what it took, stands in another one."""
    for code, argument in tree:
        if code in (_CODES.MAX_REPEAT, _CODES.MIN_REPEAT, _CODES.POSSESSIVE_REPEAT):
            endless = argument[1] == _CODES.MAXREPEAT
            if (endless and inside and code is not _CODES.POSSESSIVE_REPEAT) or nested(
                argument[2], inside=inside or endless
            ):
                return True
        parts: list[Any] = []
        if code is _CODES.SUBPATTERN:
            parts = [argument[3]]
        elif code is _CODES.BRANCH:
            parts = argument[1]
        elif code in (_CODES.ASSERT, _CODES.ASSERT_NOT):
            parts = [argument[1]]
        elif code is _CODES.ATOMIC_GROUP:
            parts = [argument]
        if any(nested(part, inside=inside) for part in parts):
            return True
    return False


def test_no_pattern_has_an_endless_repetition_within_another() -> None:
    bad = [place for place, pattern in patterns() if nested(_PARSER.parse(pattern))]

    assert bad == []


def test_what_is_meant_by_that() -> None:
    assert nested(_PARSER.parse("(?:a+ ?)*"))
    assert not any(nested(_PARSER.parse(pattern)) for pattern in ("(?:a++ ?)*", "(?:a{1,9} ?)*", "a+ ?b*"))


def words() -> list[str]:
    """What the labelled pages of all languages are made of: headlines, and a few words at a time."""
    sets = ("dev", "en", "fr", "es", "lo", "zh", "de", "ru", "ja", "th")
    pages = [page for name in sets for page in labelled_pages(name)[:6]]
    headlines = [f"{page['title']}{end}" for page in pages for end in (" ", ". ", "\n")]
    return headlines + [page["text"][at : at + 24] for page in pages for at in range(0, len(page["text"]), 96)]


@settings(max_examples=12, deadline=None)
@given(st.lists(st.sampled_from(words()), min_size=1, max_size=6), st.sampled_from([400, 3000]))
def test_a_text_that_says_the_same_over_and_over_is_read_to_its_end(pieces: list[str], times: int) -> None:
    """A pattern that tries all ways to cut such a text would not come back within the age of the world."""
    text = clean(("".join(pieces) * times)[:40_000])
    article = news("Tham khảo chính trị Việt Nam - Lào lần thứ 11", text, "vi")

    found = recognised(article, MECHANISMS, date(2026, 11, 12))

    assert len(found.mentions) <= len(found.findings) < FINDINGS
    assert all(finding.quote in article.text or finding.quote == article.title for finding in found.findings)
