"""What a user can do wrong is one line on standard error, and a status: 1 it failed, 2 the command was wrong."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from cli.main import cli
from domain.site import Site
from tests.newsdesk import PATIENCE_S, ROOT, Newsdesk, command

COMMANDS = sorted(cli.list_commands(click.Context(cli)))
SITE = Site(name="thoibao", home="https://thoibao.example/")


@pytest.fixture
def desk(tmp_path: Path) -> Newsdesk:
    return Newsdesk(folder=tmp_path, sites=[SITE], private_hosts=[])


@pytest.mark.parametrize("name", [(), *((name,) for name in COMMANDS), ("alerts", "test"), ("alerts", "resend")])
def test_every_command_says_what_it_does(name: tuple[str, ...]) -> None:
    said = command(*name, "--help")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("Usage: roundwatch " + " ".join(name))
    assert len(said.out.splitlines()) >= 5


def test_the_promised_commands_exist() -> None:
    promised = {"demo", "init", "check", "crawl", "run", "deliver", "rounds", "articles", "explain", "alerts", "sites"}
    assert promised <= set(COMMANDS)
    assert command("--version").out.startswith("roundwatch")


def test_the_list_of_commands_says_what_each_says_of_itself_and_imports_none_of_them() -> None:
    context = click.Context(cli)
    listed = " ".join(command("--help").out.split())
    for name in COMMANDS:
        own = cli.get_command(context, name)
        assert own is not None
        assert f" {name} {own.get_short_help_str(90)}" in listed
    look = "import sys; from cli.main import run_command; run_command(['--help']); print(*sys.modules, file=sys.stderr)"
    loaded = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True, cwd=ROOT).stderr
    assert not {"scrapy", "sqlmodel", "rich", "trafilatura", "config"} & set(loaded.split())


@pytest.mark.parametrize(
    ("arguments", "status", "complaint"),
    [
        (["crawl", "thoibao2"], 2, 'no site "thoibao2" is configured, did you mean "thoibao"?'),
        (["articles", "--site", "nowhere"], 2, 'no site "nowhere" is configured'),
        (["articles", "--round", "vn-la-deputi/9"], 2, 'did you mean "vn-la-deputy"?'),
        (["crawl", "thoibao", "--url", "https://thoibao.example/a-1000.html"], 2, "not both"),
        (["crawl", "--url", "ftp://thoibao.example/"], 2, "must be an http or https address"),
        (["crawl", "--since", "yesterday"], 2, "'yesterday' must be a day or time"),
        (["crawl", "--since", "0001-01-01"], 2, "must be of the years 1900 to 2999"),
        (["explain", __file__, "--published", "9999-12-31"], 2, "must be of the years 1900 to 2999"),
        (["crawl", "--since", "31/02/2026"], 2, "must be a day or time"),
        (["explain", "/nowhere/page.html"], 2, "/nowhere/page.html: no such file"),
        (["explain"], 2, "give one URL or FILE"),
        (["explain", "--batch", "/nowhere/list.jsonl"], 2, "/nowhere/list.jsonl: cannot be read"),
        (["alerts", "--state", "lost"], 2, "lost"),
        (["alerts", "resend", "99"], 1, "no alert 99"),
        (["alerts", "resend", "first"], 2, "first"),
        (["alerts", "resend", "9" * 23], 2, "9" * 23),
        (["articles", "--round", "vn-la-deputy/tenth"], 2, 'as in "vn-la-deputy/10"'),
        (["articles", "--round", "vn-la-deputy/" + "9" * 23], 2, 'as in "vn-la-deputy/10"'),
        (["fly"], 2, "fly"),
        (["crawl", "--fast"], 2, "--fast"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_slip_is_said_in_one_line(arguments: list[str], status: int, complaint: str, desk: Newsdesk) -> None:
    said = desk.run(*arguments)
    assert (said.status, said.out) == (status, "")
    assert said.complaint.startswith("roundwatch: ")
    assert complaint in said.complaint


@pytest.mark.parametrize("option", ["--url", "--published"])
def test_explain_says_which_option_is_wrong(option: str, desk: Newsdesk) -> None:
    page = desk.folder / "page.html"
    page.write_text("<html><body>Trang</body></html>")
    said = desk.run("explain", str(page), option, "not so")
    assert said.status == 2
    assert "not so" in said.complaint


def test_a_page_that_cannot_be_unpacked_is_named(desk: Newsdesk) -> None:
    (desk.folder / "page.html.gz").write_bytes(b"\x1f\x8b not gzip")
    said = desk.run("explain", str(desk.folder / "page.html.gz"))
    assert said.status == 2
    assert "page.html.gz: cannot be read" in said.complaint


@pytest.mark.parametrize(
    ("line", "complaint"),
    [("{", "list.jsonl:2: must be a JSON object"), ('{"url": "x"}', 'list.jsonl:2: must be a JSON object with "file"'),
     ('{"file": "no.html"}', "list.jsonl:2: no such file")],
)  # fmt: skip
def test_a_list_of_pages_is_checked_before_anything_is_read(line: str, complaint: str, desk: Newsdesk) -> None:
    (desk.folder / "page.html").write_text("<html><body>Trang</body></html>")
    (desk.folder / "list.jsonl").write_text('{"file": "page.html"}\n' + line + "\n")
    said = desk.run("explain", "--batch", str(desk.folder / "list.jsonl"))
    assert (said.status, said.out) == (2, "")
    assert complaint in said.complaint


def test_a_missing_configuration_is_named() -> None:
    said = command("rounds", "--config", "/nowhere/roundwatch.toml")
    assert said.status == 2
    assert "/nowhere/roundwatch.toml: cannot be read" in said.complaint


def test_a_broken_configuration_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text('[storage]\ndatabase = "sqlite:///a.db"\n\n[crawl]\ndelai = 3\n')
    said = command("sites", "--config", str(tmp_path / "broken.toml"))
    assert said.status == 2
    assert "broken.toml:5: " in said.complaint


def unmakeable(desk: Newsdesk) -> str:
    (desk.folder / "file").write_text("not a folder")
    return f"sqlite:///{desk.folder / 'file' / 'roundwatch.db'}"


def unwritable(desk: Newsdesk) -> str:
    return "sqlite:////proc/roundwatch/roundwatch.db"


def no_database(desk: Newsdesk) -> str:
    (desk.folder / "notes.db").write_text("my notes " * 300)
    return f"sqlite:///{desk.folder / 'notes.db'}"


@pytest.mark.parametrize("where", [unmakeable, unwritable, no_database])
@pytest.mark.parametrize("name", ["rounds", "crawl", "deliver", "run"])
def test_a_database_that_cannot_be_used_is_said_in_one_line(
    where: Callable[[Newsdesk], str], name: str, desk: Newsdesk
) -> None:
    desk.database = where(desk)
    said = desk.run(name)
    assert (said.status, said.out) == (1, "")
    assert "database" in said.complaint


@pytest.mark.parametrize("arguments", [["deliver"], ["alerts", "test"], ["alerts", "resend", "1"]], ids=" ".join)
def test_without_mail_there_is_nothing_to_send_with(arguments: list[str], tmp_path: Path) -> None:
    path = tmp_path / "roundwatch.toml"
    path.write_text(f'[storage]\ndatabase = "sqlite:///{tmp_path / "a.db"}"\n')
    said = command(*arguments, "--config", str(path))
    assert said.status == 2
    assert "no [mail] is configured" in said.complaint


def test_init_writes_a_configuration_that_works_and_never_over_another(tmp_path: Path) -> None:
    path = tmp_path / "roundwatch.toml"
    assert command("init", "--config", str(path)).status == 0
    written = path.read_text()
    assert command("sites", "--json", "--config", str(path)).status == 0
    said = command("init", "--config", str(path))
    assert said.status == 1
    assert "exists already" in said.complaint
    assert path.read_text() == written


def test_init_into_a_folder_that_is_none_says_so(tmp_path: Path) -> None:
    said = command("init", "--config", str(tmp_path / "none" / "roundwatch.toml"))
    assert said.status == 1
    assert "none/roundwatch.toml" in said.complaint


def test_output_into_a_pipe_that_was_closed_ends_quietly(desk: Newsdesk) -> None:
    read, write = os.pipe()
    process = subprocess.Popen(
        [sys.executable, "-c", "from cli.main import main; main()", "sites", "--json", "--config", str(desk.config)],
        cwd=ROOT, stdout=write, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    os.close(write)
    os.close(read)
    _, err = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, err) == (1, "")
