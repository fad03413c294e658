"""Where the demonstration plays: of what is in the folder it clears away what an earlier one wrote, nothing else."""

from pathlib import Path

import pytest

from demo.play import stage
from domain.errors import ConfigError
from tests.newsdesk import command


def _contents(folder: Path) -> dict[str, bytes | None]:
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def _played_before(folder: Path) -> Path:
    with stage(folder):
        (folder / "roundwatch.db").write_bytes(b"an old database")
        (folder / "mails").mkdir()
        (folder / "mails" / "1.eml").write_bytes(b"an old mail")
        (folder / "archive" / "4f").mkdir(parents=True)
        (folder / "archive" / ".databases").write_bytes(b"an old database's name")
        (folder / "archive" / "4f" / "4fc1.warc.gz").write_bytes(b"an old page")
    return folder


@pytest.mark.parametrize("kept", ["notes.txt", "roundwatch.toml", "mails/letter.eml", "seeds/page.html", ".hidden"])
def test_a_folder_with_anything_of_the_users_in_it_is_refused_and_left_as_it_is(kept: str, tmp_path: Path) -> None:
    (tmp_path / kept).parent.mkdir(exist_ok=True)
    (tmp_path / kept).write_text("mine")
    before = _contents(tmp_path)
    with pytest.raises(ConfigError, match="is not empty, and not of an earlier demonstration"), stage(tmp_path):
        pass
    assert _contents(tmp_path) == before


def test_the_command_says_so_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    said = command("demo", "--no-serve", "--folder", str(tmp_path))
    assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert f"{tmp_path}: is not empty" in said.err
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_the_files_of_an_earlier_demonstration_are_replaced(tmp_path: Path) -> None:
    folder = _played_before(tmp_path / "demo")
    with stage(folder):
        assert sorted(_contents(folder)) == [".roundwatch-demo", "roundwatch.toml"]


@pytest.mark.parametrize(
    "kept", ["notes.txt", "mails/notes.txt", "mails/folder.eml/letter", "archive/page.warc", "archive/4f/notes.txt"]
)
def test_what_a_user_put_beside_them_is_not_lost(kept: str, tmp_path: Path) -> None:
    folder = _played_before(tmp_path / "demo")
    (folder / kept).parent.mkdir(exist_ok=True)
    (folder / kept).write_text("mine")
    before = _contents(folder)
    with pytest.raises(ConfigError, match="no demonstration wrote this"), stage(folder):
        pass
    assert _contents(folder) == before


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "letter.eml").write_text("mine")
    folder = tmp_path / "demo"
    with stage(folder):
        (folder / "mails").symlink_to(elsewhere)
    with pytest.raises(ConfigError, match="no demonstration wrote this"), stage(folder):
        pass
    assert (elsewhere / "letter.eml").read_text() == "mine"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("mine")
    with pytest.raises(ConfigError, match="is not a folder"), stage(tmp_path / "demo"):
        pass
    assert (tmp_path / "demo").read_text() == "mine"
