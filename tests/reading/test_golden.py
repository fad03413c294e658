"""The golden pages: what must be read from pages as they are served, and which must be refused.

Where reading falls short today, `shortfalls.json` names the page and the fields.  The list may only shrink: a page that
gets worse fails here, and so does one that got better and is still on the list.
"""

import json
from pathlib import Path

import pytest
from trafilatura import core

from crawler.golden import Golden, load_all, shortfalls
from crawler.reading import body, read

PAGES = Path(__file__).resolve().parents[1] / "golden" / "pages"
KNOWN: dict[str, list[str]] = json.loads((PAGES.parent / "shortfalls.json").read_text(encoding="utf-8"))
GOLDEN = list(load_all(PAGES))


@pytest.mark.parametrize("golden", GOLDEN, ids=lambda golden: golden.name)
def test_a_golden_page_is_read_as_it_must_be(golden: Golden) -> None:
    assert shortfalls(golden, read(golden.page)) == KNOWN.get(golden.name, [])


def test_where_other_extractors_are_not_asked_they_would_have_changed_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    some = [golden.page for golden in GOLDEN[:80]]
    mine = [read(page) for page in some]
    monkeypatch.setattr(core, "compare_extraction", body.COMPARE)  # trafilatura's own
    assert [read(page) for page in some] == mine


def test_every_known_shortfall_is_of_a_page_that_is_there() -> None:
    assert set(KNOWN) <= {golden.name for golden in GOLDEN}


def test_no_article_among_the_golden_pages_is_lost_but_those_that_we_know_of() -> None:
    lost = [name for name, fields in KNOWN.items() if fields == ["refused"]]
    assert len(lost) <= 2
