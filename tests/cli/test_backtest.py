"""`roundwatch backtest`: recognition against what careful readers found, and against the last run."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from cli.batch import batch_lines
from cli.labels import labels_of
from config import load
from domain.site import Site
from tests.crawler.wild import news, round_report
from tests.golden.rounds import HERE, labelled_pages, mechanisms_of
from tests.newsdesk import Json, Newsdesk

ANY = """\
[[mechanism]]
id = "vn-la-deputy"

[[mechanism]]
id = "vn-la-minister"

[[mechanism]]
id = "vn-any"
name = { en = "Viet Nam and anybody" }
parties = ["VN", "*"]
"""


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
        ("[" * 100_000, "list.jsonl:1: must be a JSON object: nested too deeply"),
        ('{"text": "x", "mentions": null}', "list.jsonl:1: mentions must be a list of JSON objects"),
        ('{"text": null, "mentions": []}', "list.jsonl:1: text must be a string, not null"),
        ('{"text": "x", "language": 5, "mentions": []}', "list.jsonl:1: language must be a string, not 5"),
        ('{"text": "x", "id": [1], "mentions": []}', "list.jsonl:1: id must be a string, not a list"),
        (
            '{"text": "x", "published": "2026-11-18", "mentions": []}',
            'list.jsonl:1: unknown key "published", did you mean "published_at"?',
        ),
        ('{"text": "x", "published_at": "soon", "mentions": []}', "list.jsonl:1: published_at:"),
        ('{"text": "x", "published_at": "0001-01-01", "mentions": []}', "list.jsonl:1: published_at:"),
    ],
)
def test_a_bad_line_is_named(desk: Newsdesk, tmp_path: Path, line: str, complaint: str) -> None:
    (tmp_path / "list.jsonl").write_text(line + "\n")
    said = desk.run("backtest", str(tmp_path / "list.jsonl"))
    assert said.status == 2
    assert complaint in said.complaint


HELD: Json = {"mechanism": "vn-la-deputy", "number": 11, "status": "held"}


@pytest.mark.parametrize(
    ("mention", "complaint"),
    [
        ({}, "must have mechanism"),
        ({"mechanism": "vn-la-deputy", "status": "held"}, "must have number"),
        (
            HELD | {"mechanism": "vn-la-deputi"},
            'mechanism must be one that is configured (vn-la-deputy, vn-la-minister, vn-any), not "vn-la-deputi"',
        ),
        (HELD | {"mechanism": ["vn-la-deputy"]}, "mechanism must be the id of a mechanism, not a list"),
        (HELD | {"number": True}, "number must be a number from 1 to 9999, or null, not true"),
        (HELD | {"number": -3}, "number must be a number from 1 to 9999, or null, not -3"),
        (HELD | {"number": "11"}, 'number must be a number from 1 to 9999, or null, not "11"'),
        (
            HELD | {"status": "over"},
            'status must be held, upcoming, planned, mentioned, postponed or cancelled, not "over"',
        ),
        (HELD | {"starts_on": "18/11/2026"}, 'starts_on must be a day such as "2026-11-18", or null, not "18/11/2026"'),
        (HELD | {"ends_on": "2026-02-30"}, 'ends_on must be a day such as "2026-11-18", or null, not "2026-02-30"'),
        (
            HELD | {"starts_on": "2026-11-18", "ends_on": "2026-11-17"},
            "ends_on must not be before starts_on, 2026-11-18, but is 2026-11-17",
        ),
        (HELD | {"start_on": "2026-11-18"}, 'unknown key "start_on", did you mean "starts_on"?'),
        (HELD | {"wetter": "heiter"}, 'unknown key "wetter", known are mechanism, partner, number'),
        (HELD | {"year": "2026"}, 'year must be a number from 1 to 9999, or null, not "2026"'),
        (HELD | {"country": "Laos"}, 'country must be a country in two capitals (ISO 3166-1) such as "LA", or null'),
        (HELD | {"city": 7}, "city must be a name, or null, not 7"),
        (HELD | {"format": "zoom"}, 'format must be in-person, online or hybrid, or null, not "zoom"'),
        (HELD | {"chairs": "Nguyen"}, 'chairs must be a list of {"party": "LA", "name": "…"}, not "Nguyen"'),
        (HELD | {"chairs": [{"party": "LA"}]}, 'chairs must be a list of {"party": "LA", "name": "…"}, not a list'),
        (HELD | {"partner": "KH"}, "partner must be null or missing: vn-la-deputy has no rounds by country"),
        (HELD | {"mechanism": "vn-any", "partner": "VN"}, "partner must be the other country than VN"),
    ],
    ids=str,
)
def test_a_slip_in_a_label_is_named_and_is_no_mistake_of_the_program(
    desk: Newsdesk, tmp_path: Path, mention: Json, complaint: str
) -> None:
    desk.more = ANY
    page = write(tmp_path / "list.jsonl", {"text": "x", "mentions": [HELD | {"number": 9}, mention]})
    said = desk.run("backtest", str(page))
    assert (said.status, said.out) == (2, "")
    assert f"list.jsonl:1: mention 2: {complaint}" in said.complaint


def test_two_labels_of_one_round_are_refused(desk: Newsdesk, tmp_path: Path) -> None:
    page = write(tmp_path / "list.jsonl", {"text": "x", "mentions": [HELD, HELD | {"city": "Sài Gòn"}]})
    said = desk.run("backtest", str(page))
    assert said.status == 2
    assert "list.jsonl:1: mention 2: is of the same round as mention 1" in said.complaint


def test_a_list_without_a_page_is_refused(desk: Newsdesk, tmp_path: Path) -> None:
    for empty in (write(tmp_path / "list.jsonl"), Path("/dev/null")):
        said = desk.run("backtest", str(empty))
        assert (said.status, said.out) == (2, "")
        assert f"{empty}: must have a page" in said.complaint


def test_pages_without_a_round_that_are_read_so_are_all_right(desk: Newsdesk, tmp_path: Path) -> None:
    (tmp_path / "news.html").write_bytes(news(3).body)
    said = desk.run("backtest", "--json", str(write(tmp_path / "list.jsonl", {"file": "news.html", "mentions": []})))
    assert [said.json[name] for name in ("precision", "recall", "f1", "fields")] == [1.0, 1.0, 1.0, 1.0]


def article_on(*countries: str) -> Json:
    """A page in a list on the thirteenth rounds with these countries."""
    told = [
        f"Vietnam and {country} held the 13th political consultation at deputy foreign ministerial level in Ha Noi "
        f"on November {18 - place}, 2026."
        for place, country in enumerate(countries)
    ]
    title = f"Vietnam holds 13th political consultation with {' and '.join(countries)}"
    return {"title": title, "text": "\n".join(told), "language": "en", "published_at": "2026-11-19"}


def thirteenth(partner: str | None, **facts: object) -> Json:
    return {"mechanism": "vn-any", "number": 13, "status": "held", **({"partner": partner} if partner else {}), **facts}


@pytest.mark.parametrize(
    ("labels", "errors"),
    [
        ([thirteenth("IN"), thirteenth("KH")], []),
        ([thirteenth("IN")], ["false vn-any:KH/13 held"]),
        (
            [thirteenth("MM")],
            ["false vn-any:IN/13 held", "false vn-any:KH/13 held", "missed vn-any:MM/13 held"],
        ),
        ([thirteenth("IN"), thirteenth(None)], []),
        ([thirteenth(None, starts_on="2026-11-17")], ["false vn-any:IN/13 held"]),
        ([], ["false vn-any:IN/13 held", "false vn-any:KH/13 held"]),
    ],
)
def test_rounds_with_two_countries_are_two_whatever_their_number(
    desk: Newsdesk, tmp_path: Path, labels: list[Json], errors: list[str]
) -> None:
    desk.more = ANY
    page = write(tmp_path / "list.jsonl", article_on("India", "Cambodia") | {"mentions": labels})
    said = desk.run("backtest", "--json", str(page)).json
    assert [error["what"] for error in said["errors"]] == ([errors] if errors else [])
    assert said["mentions"] == len(labels)


def test_labels_may_be_what_explain_prints(desk: Newsdesk, tmp_path: Path) -> None:
    desk.more = ANY
    write(tmp_path / "list.jsonl", report(tmp_path))
    read = desk.run("explain", "--batch", str(tmp_path / "list.jsonl")).json
    labelled = {"file": read["file"], "published": "2026-11-18", "mentions": read["mentions"]}
    said = desk.run("backtest", "--json", str(write(tmp_path / "labelled.jsonl", labelled))).json
    assert (said["mentions"], said["f1"], said["fields"], said["errors"]) == (1, 1.0, 1.0, [])


def test_pages_of_several_lists_keep_their_own_names(desk: Newsdesk, tmp_path: Path) -> None:
    right, wrong = article_on("Laos") | {"mentions": [HELD | {"number": 13}]}, article_on("Laos") | {"mentions": []}
    (tmp_path / "more").mkdir()
    lists = [
        write(tmp_path / "one.jsonl", right, wrong | {"id": "p1"}),
        write(tmp_path / "two.jsonl", wrong, wrong | {"id": "p1"}),
        write(tmp_path / "more" / "two.jsonl", wrong | {"id": "p2"}, wrong),
    ]
    for _ in range(2):
        said = desk.run("backtest", "--json", *map(str, lists)).json
        assert [error["page"] for error in said["errors"]] == [
            "p1 (one.jsonl:2)", f"{tmp_path}/two.jsonl:1", f"p1 ({tmp_path}/two.jsonl:2)", "p2",
            f"{tmp_path}/more/two.jsonl:2",
        ]  # fmt: skip
    assert (said["gained"], said["lost"]) == ([], [])


def test_a_name_that_cannot_be_printed_is_written_out(desk: Newsdesk, tmp_path: Path) -> None:
    page = tmp_path / "list.jsonl"
    page.write_text(json.dumps(article_on("Laos") | {"id": "\ud800-7", "mentions": []}))
    [error] = desk.run("backtest", "--json", str(page)).json["errors"]
    assert error["page"] == "\\ud800-7"


def test_a_list_may_begin_with_a_mark_of_its_encoding(desk: Newsdesk, tmp_path: Path) -> None:
    page = write(tmp_path / "list.jsonl", report(tmp_path))
    page.write_text(page.read_text("utf-8"), "utf-8-sig")
    assert desk.run("backtest", str(page)).status == 0


def test_a_memory_that_cannot_be_written_costs_the_comparison_only(desk: Newsdesk, tmp_path: Path) -> None:
    (tmp_path / "var").write_text("a file where a folder should be")
    said = desk.run("backtest", str(write(tmp_path / "list.jsonl", report(tmp_path))))
    assert (said.status, "precision 1.000" in said.out) == (0, True)


def test_every_label_of_the_golden_pages_is_one() -> None:
    settings = load(None, environ={}, cwd=HERE)
    for path in HERE.glob("*.jsonl"):
        watched = replace(settings, mechanisms=mechanisms_of(path.stem))
        for line in batch_lines(path, needs="mentions"):
            assert len(labels_of(line, watched)) == len(line.entry["mentions"])
