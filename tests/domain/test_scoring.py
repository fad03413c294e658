"""How pages are scored: which label an error counts for, and what a share of nothing is."""

from collections.abc import Mapping

from domain.scoring import Facts, Label, Score, score_page

INDIA, CAMBODIA, BURMA, ANYBODY = (
    Label(series, 13, "held") for series in ("vn-any:IN", "vn-any:KH", "vn-any:MM", "vn-any")
)


def facts(day: int) -> Facts:
    return {"starts_on": f"2026-11-{day}"}


def scored(want: Mapping[Label, Facts], got: Mapping[Label, Facts]) -> tuple[int, int, int]:
    """Hits, what was found and is not there, what is there and was not found."""
    page = score_page("p", want, got)
    return len(page.hits), len(page.false), len(page.missed)


def test_another_country_is_another_round() -> None:
    assert scored({BURMA: {}}, {INDIA: {}}) == (0, 1, 1)
    assert score_page("p", {BURMA: {}}, {INDIA: {}}).false_rounds == {INDIA}


def test_a_label_that_names_no_country_is_met_by_one_round_with_any() -> None:
    assert scored({ANYBODY: {}}, {INDIA: {}}) == (1, 0, 0)
    assert scored({ANYBODY: {}}, {INDIA: {}, CAMBODIA: {}}) == (1, 1, 0)
    assert scored({ANYBODY: {}, INDIA: {}}, {INDIA: {}, CAMBODIA: {}}) == (2, 0, 0)
    assert scored({ANYBODY: {}, INDIA: {}}, {INDIA: {}}) == (1, 0, 1)
    assert scored({ANYBODY: {}}, {Label("vn-anybody", 13, "held"): {}}) == (0, 1, 1)


def test_of_several_it_is_the_one_whose_facts_are_nearest() -> None:
    page = score_page("p", {ANYBODY: facts(17)}, {INDIA: facts(18), CAMBODIA: facts(17)})
    assert page.hits == {CAMBODIA}
    assert page.false == {INDIA}
    assert not page.wrong_fields


def test_nothing_found_where_nothing_is_was_all_right() -> None:
    score = Score.of([score_page("p", {}, {})])
    assert (score.precision, score.recall, score.f1, score.fields) == (1, 1, 1, 1)


def test_nothing_found_where_something_is_was_not() -> None:
    score = Score.of([score_page("p", {INDIA: {}}, {})])
    assert (score.precision, score.recall, score.f1) == (1, 0, 0)
