"""One person in several spellings, and two people whose names are alike."""

import pytest

from domain.namesakes import is_one_name, representatives


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyễn Minh Hằng", "Nguyen Minh Hang"),
        ("Nguyễn Minh Hằng", "Nguyên Minh Hang"),
        ("Đỗ Hùng Việt", "Do Hung Viet"),
        ("Bounleua Phandanouvong", "Bounleua Phandanuvong"),
        ("NGUYỄN MẠNH CƯỜNG", "Nguyễn Mạnh Cường"),
    ],
)
def test_accents_may_be_missing_and_long_words_may_slip(one: str, other: str) -> None:
    assert is_one_name(one, other)
    assert is_one_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyễn Văn Hưng", "Nguyễn Văn Hùng"),
        ("Nguyễn Trung Hiếu", "Nguyễn Trung Hiệu"),
        ("Nguyễn Minh Hằng", "Nguyễn Minh Hạnh"),
        ("Lê Hoài Trung", "Lê Trung"),
        ("Khamla Somphone", "Khamla Somphavan"),
    ],
)
def test_accents_that_differ_and_short_words_make_two_people(one: str, other: str) -> None:
    assert not is_one_name(one, other)
    assert not is_one_name(other, one)


def test_no_spelling_stands_for_one_that_stands_for_another() -> None:
    spelt = ["Phandanouvong", "Phandanuvong", "Phanthanuwong", "Phandanouvong"]
    assert representatives(dict.fromkeys(spelt)) == {
        "Phandanouvong": "Phandanouvong",
        "Phandanuvong": "Phandanouvong",
        "Phanthanuwong": "Phanthanuwong",
    }
