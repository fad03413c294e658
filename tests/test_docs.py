"""The documents promise what the program does: commands, options, keys, statuses, JSON, links, versions."""

import ast
import re
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import click
import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from cli.main import cli
from config.catalogue import built_in_sites
from config.schema import TABLES, keys_of
from demo.newsroom import NEWS
from domain.article import RefusalReason
from domain.decide import Fate
from domain.events import EventKind
from domain.rounds import ExpectedState, Format, Status
from domain.site import Level, SourceKind

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ["README.md", "CHANGELOG.md", "docs/design.md", "docs/reference.md", "docs/adding-a-site.md"]
ROOMS = ["cli", "demo", "scheduler", "crawler", "alerts", "dossier", "web", "storage", "wording", "config", "domain"]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def without_code(markdown: str) -> str:
    return re.sub(r"^ *```.*?^ *```", "", markdown, flags=re.MULTILINE | re.DOTALL)


def reference_section(heading: str) -> str:
    """The part of the reference whose heading begins so, without the headings below it."""
    found = re.search(rf"^#+ `?{re.escape(heading)}(?![\w-]).*?(?=^#|\Z)", read("docs/reference.md"), re.M | re.S)
    assert found, f"docs/reference.md has no heading {heading!r}"
    return found[0]


def commands(group: click.Group, words: str = "roundwatch") -> Iterator[tuple[str, click.Command]]:
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield f"{words} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{words} {name}")


COMMANDS = dict(commands(cli))


def anchors(markdown: str) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", without_code(markdown), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def json_keys(module: str) -> set[str]:
    """Every key of a JSON object that a module builds."""
    dicts = [node for node in ast.walk(ast.parse(read(module))) if isinstance(node, ast.Dict)]
    keys = [key.value for node in dicts for key in node.keys if isinstance(key, ast.Constant)]
    return {key for key in keys if isinstance(key, str)}


def exit_statuses() -> set[int]:
    """Every status that a command can end with, as the commands' code has them."""
    found = {0}
    for path in (ROOT / "cli").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.Return(value=ast.Constant(value=int(status))) if path.name == "main.py":
                    found.add(status)
                case ast.Call(func=ast.Name(id="_fail"), args=[_, ast.Constant(value=int(status))]):
                    found.add(status)
                case ast.Call(func=ast.Attribute(attr="Exit"), args=[ast.Constant(value=int(status))]):
                    found.add(status)
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_the_reference_has_every_command_with_every_option(name: str) -> None:
    section = reference_section(name)
    for parameter in COMMANDS[name].params:
        if isinstance(parameter, click.Option):
            for option in parameter.opts:
                assert re.search(rf"{option}(?![\w-])", section), f"{name} {option}"
        else:
            assert parameter.make_metavar(click.Context(COMMANDS[name])).strip("[].") in section


def test_the_reference_invents_no_option() -> None:
    known = {option for command in COMMANDS.values() for parameter in command.params for option in parameter.opts}
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", read("docs/reference.md")))
    assert named <= known | {"--help", "--version"}


@pytest.mark.parametrize("table", [table for table in TABLES if table])
def test_the_reference_has_every_key_of_the_configuration(table: str) -> None:
    heading = {"sources": "[[site]]", "site": "[[site]]", "mechanism": "[[mechanism]]", "recipient": "[[recipient]]"}
    rows = re.findall(r"^\| `(\w+)` \|", reference_section(heading.get(table, f"[{table}]")), re.MULTILINE)
    assert set(keys_of(table)) <= set(rows)


def test_the_reference_invents_no_key() -> None:
    configuration = read("docs/reference.md").partition("## Configuration")[2].partition("## JSON")[0]
    named = set(re.findall(r"^\| `(\w+)` \|", configuration, re.MULTILINE))
    assert named == {key for table in TABLES if table for key in keys_of(table)}


def test_the_reference_has_every_exit_status_and_no_other() -> None:
    named = re.findall(r"^\| (\d+) \|", reference_section("Exit status"), re.MULTILINE)
    assert {int(status) for status in named} == exit_statuses()


@pytest.mark.parametrize(
    "module",
    [
        "storage/shapes.py",
        "storage/sites.py",
        "cli/diff.py",
        "cli/check.py",
        "cli/ledger.py",
        "cli/explain.py",
        "web/pages/api.py",
    ],
)
def test_the_reference_has_every_key_of_every_json_document(module: str) -> None:
    shown = set(re.findall(r'"(\w+)":', read("docs/reference.md").partition("## JSON")[2]))
    assert json_keys(module) - shown == set()


@pytest.mark.parametrize("words", [EventKind, Status, Format, Fate, RefusalReason, ExpectedState, Level, SourceKind])
def test_the_reference_has_every_fixed_word(words: type[StrEnum]) -> None:
    text = read("docs/reference.md")
    assert [word for word in words if not re.search(rf'`"?{word}"?`', text)] == []


def test_the_reference_has_every_variable_of_the_environment() -> None:
    sources = [path.read_text(encoding="utf-8") for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    asked = {name for text in sources for name in re.findall(r'environ(?:\.get\(|\[)"(ROUNDWATCH_\w+)"', text)}
    assert asked
    assert asked <= set(re.findall(r"^\| `(\w+)` \|", reference_section("Environment"), re.MULTILINE))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_link_of_a_document_leads_somewhere(document: str) -> None:
    for target in re.findall(r"\]\(([^)]+)\)", without_code(read(document))):
        name, _, anchor = target.partition("#")
        path = (ROOT / document).parent / name if name else ROOT / document
        assert path.is_file(), target
        assert not anchor or anchor in anchors(path.read_text(encoding="utf-8")), target


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_that_a_document_names_exists(document: str) -> None:
    text = read(document)
    code = "\n".join(re.findall(r"^ *```.*?^ *```|`[^`\n]+`", text, re.MULTILINE | re.DOTALL))
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)", code)) <= targets
    assert {f"roundwatch {word}" for word in re.findall(r"(?:^|[`/ ])roundwatch ([a-z]+)", code, re.M)} <= set(COMMANDS)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_of_ours_that_a_document_names_exists(document: str) -> None:
    named = re.findall(rf"(?<![\w/])((?:{'|'.join(ROOMS)}|bench|tests|docs|requirements)/[\w./-]*\w)", read(document))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_readme_begins_with_the_two_commands() -> None:
    first = re.search(r"```sh\n(.*?)```", read("README.md"), re.DOTALL)
    assert first
    assert re.findall(r"^make \w+", first[1], re.MULTILINE) == ["make demo", "make test"]


def test_the_readme_shows_the_demonstration_as_it_is_played() -> None:
    assert [step.title for step in NEWS if f"  {step.title}: " not in read("README.md")] == []


def test_the_readme_has_the_words_that_the_house_uses() -> None:
    words = ["lead", "article", "version", "round", "story", "fate", "run", "event", "alert", "letter"]
    assert re.findall(r"^\| \*\*(\w+)\*\* \|", read("README.md"), re.MULTILINE) == words


@pytest.mark.parametrize("document", ["README.md", "CHANGELOG.md"])
def test_a_document_counts_the_sites_of_the_catalogue_right(document: str) -> None:
    assert re.findall(r"(\d+)\s+sites", read(document)) == [str(len(built_in_sites()))]


def test_the_changelog_has_an_entry_for_this_version() -> None:
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    headings = re.findall(r"^## (\S+)", read("CHANGELOG.md"), re.MULTILINE)
    assert next(heading for heading in headings if heading != "Unreleased") == version


@pytest.mark.parametrize(("file", "extra"), [("runtime", None), ("dev", "dev")])
def test_every_library_is_installed_in_one_version_that_was_chosen_before(file: str, extra: str | None) -> None:
    pinned = re.findall(r"^([\w.-]+)==\S+(?: ;.*)? \\\n    --hash=sha256:", read(f"requirements/{file}.txt"), re.M)
    project = tomllib.loads(read("pyproject.toml"))["project"]
    wanted = project["dependencies"] + (project["optional-dependencies"][extra] if extra else [])
    missing = {canonicalize_name(Requirement(line).name) for line in [*wanted, "setuptools"]} - set(pinned)
    assert missing == set()


@pytest.mark.parametrize("file", ["runtime", "dev"])
def test_the_pinned_versions_name_no_place_to_download_from(file: str) -> None:
    assert re.findall(r"\S*(?:://|^--|^-[a-z])\S*", read(f"requirements/{file}.txt"), re.MULTILINE) == []


def test_each_room_is_checked_and_packaged() -> None:
    project = tomllib.loads(read("pyproject.toml"))["tool"]
    rooms = re.search(r"^ROOMS := (.*)$", read("Makefile"), re.MULTILINE)
    assert rooms
    assert set(rooms[1].split()) == set(project["importlinter"]["root_packages"]) == set(ROOMS)
    assert {room.rstrip("*") for room in project["setuptools"]["packages"]["find"]["include"]} == set(ROOMS)


def test_every_test_that_the_table_of_what_goes_wrong_names_is_there() -> None:
    named = re.findall(r"`([\w/]+\.py)::(\w+)`", read("docs/reliability.md"))
    assert len(named) > 50
    for file, test in named:
        found = [path for path in ((ROOT / "tests" / file), (ROOT / "tests" / "crawler" / file)) if path.exists()]
        assert any(f"def {test}(" in path.read_text(encoding="utf-8") for path in found), f"{file}::{test}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_has_two_versions_of_a_passage(name: str) -> None:
    assert re.findall(r"^(?:<{7}|>{7}) .*$", read(name), re.MULTILINE) == []
