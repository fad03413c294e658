"""`roundwatch backtest`: recognition against what careful readers found, and against the last run."""

import json
from pathlib import Path

import pytest

from domain.site import Site
from tests.crawler.wild import news, round_report
from tests.golden.rounds import labelled_pages
from tests.newsdesk import Json, Newsdesk


@pytest.fixture
def desk(tmp_path: Path) -> Newsdesk:
    return Newsdesk(folder=tmp_path, sites=[Site(name="thoibao", home="https://thoibao.example/")], private_hosts=[])


def write(path: Path, *entries: Json) -> Path:
    path.write_text("\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries) + "\n", "utf-8")
    return path


def report(folder: Path, **label: object) -> Json:
    """A page in a file that reports round 11, with a label."""
    (folder / "page.html").write_bytes(round_report("18/11/2026").body)
    mention = {"mechanism": "vn-la-deputy", "number": 11, "status": "held", **label}
    return {"file": "page.html", "published": "2026-11-18", "mentions": [mention]}


def test_pages_in_files_and_articles_in_the_list_are_scored_together(desk: Newsdesk, tmp_path: Path) -> None:
    (tmp_path / "news.html").write_bytes(news(3).body)
    pages = [*labelled_pages("dev")[:6], report(tmp_path), {"file": "news.html", "mentions": []}]
    said = desk.run("backtest", "--json", str(write(tmp_path / "list.jsonl", *pages))).json
    assert set(said) == {
        "pages", "mentions", "precision", "recall", "f1", "fields", "false_rounds", "errors", "since", "gained", "lost",
    }  # fmt: skip
    assert (said["pages"], said["precision"], said["recall"], said["false_rounds"]) == (8, 1.0, 1.0, [])
    assert said["since"] is None


def test_only_facts_that_a_label_has_are_compared(desk: Newsdesk, tmp_path: Path) -> None:
    pages = report(tmp_path), report(tmp_path, year=2026, country="VN"), report(tmp_path, country="LA", city=None)
    said = desk.run("backtest", "--json", str(write(tmp_path / "list.jsonl", *pages))).json
    assert said["fields"] == 0.5
    assert [error["what"] for error in said["errors"]] == [
        ["wrong city of vn-la-deputy/11 held", "wrong country of vn-la-deputy/11 held"]
    ]


def test_what_is_wrong_stands_with_its_page(desk: Newsdesk, tmp_path: Path) -> None:
    page = write(tmp_path / "list.jsonl", report(tmp_path, number=12))
    said = desk.run("backtest", "--json", str(page)).json
    assert (said["precision"], said["recall"], said["false_rounds"]) == (0.0, 0.0, ["page.html"])
    [error] = said["errors"]
    assert error["what"] == ["false vn-la-deputy/11 held", "missed vn-la-deputy/12 held"]
    told = desk.run("backtest", str(page)).out
    assert "missed vn-la-deputy/12 held" in told
    assert "pages with a round that was not held: page.html" in told


def test_the_next_run_says_what_was_gained_and_lost(desk: Newsdesk, tmp_path: Path) -> None:
    page = tmp_path / "list.jsonl"
    first = desk.run("backtest", str(write(page, report(tmp_path, number=12))))
    assert "nothing to compare with" in first.out
    said = desk.run("backtest", "--json", str(write(page, report(tmp_path)))).json
    assert said["since"] is not None
    assert {change["was"] for change in said["gained"]} >= {"missed vn-la-deputy/12 held"}
    lost = desk.run("backtest", str(write(page, report(tmp_path, number=12))))
    assert "- page.html: is missed vn-la-deputy/12 held" in lost.out


def test_nothing_is_sent_and_no_database_is_made(desk: Newsdesk, tmp_path: Path) -> None:
    desk.run("backtest", str(write(tmp_path / "list.jsonl", report(tmp_path))))
    assert not list(tmp_path.rglob("*.db"))
    assert not list(desk.mailbox.glob("*.eml")) if desk.mailbox.exists() else True


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "list.jsonl:1: must be a JSON object"),
        ('{"file": "page.html"}', 'list.jsonl:1: must have "mentions"'),
        ('{"mentions": []}', 'list.jsonl:1: must be a JSON object with "file"'),
        ('{"file": "gone.html", "mentions": []}', "list.jsonl:1: no such file"),
        ('{"text": "x", "mentions": [{}]}', "list.jsonl:1: a mention must have mechanism"),
        (
            '{"text": "x", "mentions": [{"mechanism": "m", "number": 1, "status": "over"}]}',
            "list.jsonl:1: status must be one of held",
        ),
        ('{"text": "x", "published_at": "soon", "mentions": []}', "list.jsonl:1: published_at:"),
    ],
)
def test_a_bad_line_is_named(desk: Newsdesk, tmp_path: Path, line: str, complaint: str) -> None:
    (tmp_path / "list.jsonl").write_text(line + "\n")
    said = desk.run("backtest", str(tmp_path / "list.jsonl"))
    assert said.status == 2
    assert complaint in said.complaint


def test_a_memory_that_cannot_be_written_costs_the_comparison_only(desk: Newsdesk, tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where a folder should be")
    said = desk.run("backtest", str(write(tmp_path / "list.jsonl", report(tmp_path))))
    assert (said.status, "precision 1.000" in said.out) == (0, True)
