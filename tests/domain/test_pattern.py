"""Patterns of the operator: none holds up a crawl, whatever addresses a site makes up."""

import time

import pytest
import regex

from config.catalogue import built_in_sites
from domain.pattern import SlowPatternError, explodes_on, fits

HOSTILE = "https://bao.example/" + "a" * 1900 + "!"


@pytest.mark.parametrize("pattern", ["(a+)+$", "(a|aa)+$", "(x+x+)+y", r"([a-z0-9]+-?)+\.html$", r"(\w+-)*\w+$"])
def test_a_pattern_that_explodes_is_found_out(pattern: str) -> None:
    assert explodes_on(pattern) is not None


@pytest.mark.parametrize(
    "pattern", [r"-post\d+\.html$", r"^https://[^/]+/(?:[\w-]+/)*[\w-]+-\d+\.html$", "(?:tin|bai)-", "."]
)
def test_a_plain_pattern_is_quick(pattern: str) -> None:
    assert explodes_on(pattern) is None


def test_the_patterns_of_the_catalogue_are_quick() -> None:
    said = [table.get("article") for table in built_in_sites()]
    said += [source.get("follow") for table in built_in_sites() for source in table.get("sources", [])]
    assert [pattern for pattern in said if pattern and explodes_on(pattern)] == []


def test_one_that_gets_through_is_stopped_in_time() -> None:
    began = time.monotonic()
    with pytest.raises(SlowPatternError, match="takes too long on https://bao"):
        fits("(a+)+$", HOSTILE)
    assert time.monotonic() - began < 5
    assert fits("a{5}!$", HOSTILE)
    with pytest.raises(regex.error):
        fits("(", HOSTILE)
