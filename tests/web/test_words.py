"""Every word that a template asks for is there, in each language that is complete."""

import re
import tomllib
from pathlib import Path

import pytest

from domain.decide import Fate
from domain.events import NOTE, EventKind
from domain.health import Trouble
from domain.rounds import ExpectedState, Status
from domain.site import Standing
from storage.sites import SITE_STATES
from web.verdict import Wakefulness
from web.visitor import LANGUAGES
from wording.vocabulary import vocabulary

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (ROOT / "wording" / "words", ROOT / "web" / "words")
_SAID = re.compile(r"""\b(say|count)\(\s*["']([\w.-]+)["']\s*[,)]""")
_BRACES = re.compile(r"\{\w+\}")


def words(path: Path) -> dict[str, str]:
    """The phrases of one file by dotted key; of counted ones any form."""

    def flat(table: dict[str, object], prefix: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for key, value in table.items():
            if isinstance(value, dict) and value and value.keys() <= {"one", "other"}:
                found[f"{prefix}{key}()"] = str(value["other"])
            elif isinstance(value, dict):
                found |= flat(value, f"{prefix}{key}.")
            else:
                found[prefix + key] = str(value)
        return found

    return flat(tomllib.loads(path.read_text("utf-8")), "")


SOURCES = [*ROOT.glob("web/templates/*.j2"), *ROOT.glob("web/**/*.py"), *ROOT.glob("alerts/templates/*.j2")]
SAID = sorted({(how, key) for path in SOURCES for how, key in _SAID.findall(path.read_text("utf-8"))})


def test_there_is_something_to_look_for() -> None:
    assert ("say", "articles.title") in SAID
    assert ("count", "diff.skipped") in SAID
    assert len(SAID) > 150


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_word_that_is_asked_for_is_there(language: str) -> None:
    known = vocabulary(language, ROOT / "web" / "words").phrases
    missing = [key for how, key in SAID if (key if how == "say" else f"{key}.other") not in known]
    assert missing == []


#: What a page names by a word of a closed set.
CHOSEN = {
    "state": (*Status, *ExpectedState, "gap", *SITE_STATES, "late", "ok", "partial", "failed", "waiting", "sent"),
    "verdict": tuple(Wakefulness),
    "fate": tuple(Fate),
    "trouble": tuple(Trouble),
    "standing": tuple(Standing),
    "kicker": (*EventKind, NOTE),
}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_whatever_is_the_case_has_a_word(language: str) -> None:
    known = vocabulary(language, ROOT / "web" / "words").phrases
    assert [
        f"{group}.{one}" for group, all_of in CHOSEN.items() for one in all_of if f"{group}.{one}" not in known
    ] == []


@pytest.mark.parametrize("room", ROOMS, ids=lambda path: path.parent.name)
def test_vietnamese_has_every_word_of_english(room: Path) -> None:
    english, vietnamese = words(room / "en.toml"), words(room / "vi.toml")
    assert english.keys() - vietnamese.keys() == set()
    assert vietnamese.keys() - english.keys() == set()


@pytest.mark.parametrize("room", ROOMS, ids=lambda path: path.parent.name)
def test_what_is_filled_in_is_the_same_in_every_language(room: Path) -> None:
    english = words(room / "en.toml")
    for path in room.glob("*.toml"):
        for key, phrase in words(path).items():
            if key in english and not key.startswith("date."):
                assert set(_BRACES.findall(phrase)) == set(_BRACES.findall(english[key])), f"{path.name}: {key}"
