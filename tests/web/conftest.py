"""Houses: one that only this machine reaches, and one with a password."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from playwright.sync_api import Browser

from tests.web.browsing import a_browser
from tests.web.house import CORRECTED, NOON, OTHER, REPORT, TITLE, House, close_house, open_house

PASSWORD = "mưa trên sông Mê Kông"  # a sentence, with accents


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser."""
    with a_browser() as browser:
        yield browser


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The eleventh round is reported by an agency, reprinted, and corrected."""
    opened = open_house(tmp_path_factory.mktemp("house"))
    furnish(opened)
    yield opened
    close_house(opened)


@pytest.fixture
def locked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A house with a password, and one article."""
    opened = open_house(tmp_path_factory.mktemp("locked"), password=PASSWORD)
    opened.publish("/vong-11-post100.html")
    yield opened
    close_house(opened)


def furnish(house: House) -> None:
    """What a day brings."""
    house.publish("/vong-11-post100.html", page=f"<h1>{TITLE}</h1><p>{REPORT}</p>".encode())
    house.publish("/tham-khao-11.html", site="nhipcau", at=NOON + timedelta(minutes=20), credit="Theo Sông Hồng",
                  title=TITLE + " thành công")  # fmt: skip
    house.publish("/bong-da.html", title="Đội nhà thắng đậm", text=OTHER, at=NOON + timedelta(minutes=30))
    house.publish("/vong-11-post100.html", text=CORRECTED, at=NOON + timedelta(hours=1), published=NOON,
                  page=f"<h1>{TITLE}</h1><p>{CORRECTED}</p>".encode())  # fmt: skip
    assert REPORT != CORRECTED
