"""What a query asks for, whatever was typed, and the words by which an article is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.search import GAP, SKIPPED, Term, terms_of, words_of


def asked(query: str) -> list[str]:
    """Terms as they might be written down."""
    return [
        ("-" if term.excluded else "") + " ".join(term.words) + ("…" if term.is_beginning else "")
        for term in terms_of(query)
    ]


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("Tham khảo", ["tham", "khao…"]),
        ("Tham khảo ", ["tham", "khao"]),
        ('"Tham khảo chính trị" Lào', ["tham khao chinh tri", "lao…"]),
        ("“Tham khảo” –Lào", ["tham khao", "-lao"]),
        ('"chưa đóng', ["chua dong"]),
        ("Việt-Lào 12/9/2026", ["viet lao", "12 9 2026…"]),
        ("Đỗ đ", ["do", "d"]),
        ("磋商 第11次", ["磋商", "第 11 次…"]),
        ("中", ["中…"]),
        ("ການ", ["ກາ ານ"]),
    ],
)
def test_words_phrases_and_exclusions(query: str, terms: list[str]) -> None:
    assert asked(query) == terms


@pytest.mark.parametrize(
    "query", ["", '"', "*", "-", "NEAR(", '""', "AND OR NOT", "(a", "^b", "{x}:y", "-" * 99, "a" * 9999]
)
def test_nothing_that_is_typed_is_more_than_text(query: str) -> None:
    for term in terms_of(query):
        assert all(word.isalnum() and len(word) <= 40 for word in term.words)


@given(st.text(max_size=60))
def test_whatever_is_typed_gives_terms_of_words(query: str) -> None:
    for term in terms_of(query):
        assert term.words
        assert not set("\"'*():^{}-+\\ \ue000\ue001\ue002") & set("".join(term.words))


def test_title_and_text_never_make_one_phrase() -> None:
    assert words_of("Lào", "Việt Nam") == ["lao", GAP, "viet", "nam"]


def test_lao_is_cut_the_same_with_and_without_spaces_between_its_words() -> None:
    assert words_of("", "ການປຶກສາຫາລື ທາງການເມືອງ") == words_of("", "ການປຶກສາຫາລືທາງການເມືອງ")


def test_a_word_that_is_met_too_often_leaves_its_places_to_the_others() -> None:
    words = words_of("", "a " * 300 + "b c")
    assert (words.count("a"), words.count(SKIPPED)) == (250, 50)
    assert words[-2:] == ["b", "c"]
    assert len(words) == 303


def test_megabytes_are_indexed_as_far_as_it_goes() -> None:
    words = words_of("Tin", "\n".join(f"dòng số {number}" for number in range(300_000)))
    assert len(words) <= 12_001
    assert {"dong", "so", "100"} <= set(words)


def test_a_query_has_a_limit() -> None:
    assert len(terms_of(" ".join(f"w{number}" for number in range(999)))) == 24
    assert terms_of("a a a ") == [Term(words=("a",))]
