"""`roundwatch explain`: what is read, recognised and decided; nothing is written."""

import gzip
import json
from pathlib import Path

import pytest

from crawler.golden import load, shortfalls
from crawler.reading import read
from domain.site import Site, SourceKind
from tests.crawler.wild import WildSite, news, round_report
from tests.newsdesk import ROOT, Json, Newsdesk, finish

SEEDS = ROOT.parent / "shared" / "seeds"
needs_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed pages are not part of the checkout")


@pytest.fixture
def desk(tmp_path: Path) -> Newsdesk:
    return Newsdesk(folder=tmp_path, sites=[Site(name="thoibao", home="https://thoibao.example/")], private_hosts=[])


def seed(name: str) -> Path:
    return next(SEEDS.glob(f"{name}_*"))


def explained(desk: Newsdesk, *arguments: str) -> Json:
    said = desk.run("explain", "--json", *arguments)
    assert said.status == 0, said.err
    document: Json = said.json
    return document


def in_short(mention: Json) -> tuple[object, ...]:
    return tuple(mention[key] for key in ("mechanism", "number", "status", "starts_on", "year", "country", "city"))


def names(mention: Json) -> set[str]:
    return {chair["name"] for chair in mention["chairs"]}


@needs_seeds
def test_the_first_seed(desk: Newsdesk) -> None:
    url = "https://www.vietnamplus.vn/x/333659.vnp"
    said = explained(desk, str(seed("000")), "--url", url, "--published", "2015-07-20")
    assert sorted(map(in_short, said["mentions"])) == [
        ("vn-la-deputy", 1, "held", "2015-07-20", 2015, "VN", "Hà Nội"),
        ("vn-la-deputy", 2, "planned", None, 2016, "LA", None),
        ("vn-la-minister", 2, "planned", None, 2015, "VN", "Hà Nội"),
    ]
    first = next(one for one in said["mentions"] if one["number"] == 1)
    assert names(first) == {"Lê Hoài Trung", "Alounkeo Kittikhoun"}
    assert first["ends_on"] == "2015-07-20"


SECOND = [
    ("vn-la-deputy", 9, "held", "2024-08-29", 2024, "VN", "Hà Nội"),
    ("vn-la-deputy", 10, "planned", None, 2025, "LA", None),
]


@needs_seeds
def test_the_second_seed(desk: Newsdesk) -> None:
    url = "https://thoidai.com.vn/x-204000.html"
    said = explained(desk, str(seed("004")), "--url", url, "--published", "30/08/2024")
    assert list(map(in_short, said["mentions"])) == SECOND
    assert names(said["mentions"][0]) == {"Đỗ Hùng Việt", "Phoxay Khaykhamphithoune"}
    assert said["decision"]["events"] == ["new-article"]  # the program comes with the 9th round: no news


@needs_seeds
def test_nothing_in_its_sidebars_makes_a_round(desk: Newsdesk) -> None:
    lines = seed("004").read_text("utf-8").splitlines()
    false = "Tham khảo chính trị Việt Nam - Lào lần thứ {} "
    page = desk.folder / "page.txt"
    page.write_text(
        "\n".join([false.format(31), *lines, false.format(32) + "tại Vientiane", false.format(33)]), "utf-8"
    )
    said = explained(desk, str(page), "--url", "https://thoidai.com.vn/x-204000.html", "--published", "30/08/2024")
    assert list(map(in_short, said["mentions"])) == SECOND


def write_page(path: Path, number: int) -> Path:
    reply = round_report("18/11/2026") if number == 11 else news(number)
    path.write_bytes(gzip.compress(reply.body) if path.suffix == ".gz" else reply.body)
    return path


@pytest.mark.parametrize(
    ("name", "parties", "series"),
    [("laos", '["VN", "LA"]', ("laos", None)), ("any", '["VN", "*"]', ("any", "LA"))],
)
def test_a_round_of_the_record_is_no_news_whatever_its_mechanism_is_called(
    name: str, parties: str, series: tuple[str, str | None], desk: Newsdesk, tmp_path: Path
) -> None:
    desk.more = f'[[mechanism]]\nid = "{name}"\nname = {{ en = "Consultations" }}\nparties = {parties}\n'
    path = tmp_path / "page.html"
    path.write_bytes(round_report("8/7/2025").body.replace("lần thứ 11".encode(), "lần thứ 10".encode()))
    said = explained(desk, str(path), "--url", "https://thoibao.example/tin-1000.html", "--published", "2025-07-08")
    assert [(one["mechanism"], one["partner"], one["number"]) for one in said["mentions"]] == [(*series, 10)]
    assert said["decision"]["events"] == ["new-article"]


def test_explain_has_the_promised_keys_and_writes_nothing(desk: Newsdesk, tmp_path: Path) -> None:
    page = write_page(tmp_path / "page.html", 11)
    config = desk.config
    said = explained(desk, str(page), "--url", "https://thoibao.example/tin-1000.html", "--published", "2026-11-18")
    assert set(said) == {"url", "canonical_url", "site", "article", "refused", "mentions", "decision"}
    assert set(said["article"]) == {
        "title", "text", "language", "published_at", "modified_at", "authors", "credit",
    }  # fmt: skip
    [mention] = said["mentions"]
    assert set(mention) == {
        "mechanism", "partner", "number", "status", "starts_on", "ends_on", "year", "country", "city", "format",
        "chairs", "evidence",
    }  # fmt: skip
    assert all(set(piece) == {"field", "quote"} for piece in mention["evidence"])
    assert set(said["decision"]) == {"events", "why"}
    assert (said["site"], mention["number"], mention["status"]) == ("thoibao", 11, "held")
    assert said["article"]["published_at"] is not None
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([page.name, config.name])


def test_a_page_that_is_no_article_is_refused_with_the_reason(desk: Newsdesk, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("")
    said = explained(desk, str(tmp_path / "page.html"))
    assert (said["article"], said["refused"], said["mentions"]) == (None, "empty", [])
    assert desk.run("explain", str(tmp_path / "page.html")).out == "No article: empty\n"


def test_explain_for_people_shows_text_rounds_and_reasons(desk: Newsdesk, tmp_path: Path) -> None:
    page = write_page(tmp_path / "page.html", 11)
    said = desk.run("explain", str(page), "--published", "2026-11-18")
    assert "vn-la-deputy, round 11: held" in said.out
    assert "đồng chủ trì" in said.out
    assert "tell: new-round" in said.out


def test_a_file_that_came_from_nowhere_is_judged_by_what_is_stored(desk: Newsdesk, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    write_page(page, 11)
    assert explained(desk, str(page))["decision"]["events"] == ["new-round", "new-article"]
    with desk.session():  # there is a database from now on
        pass
    said = explained(desk, str(page))
    assert (said["site"], said["decision"]["events"]) == (None, ["new-round", "new-article"])


def test_a_batch_keeps_its_order_and_unpacks(desk: Newsdesk, tmp_path: Path) -> None:
    files = ["11.html.gz", "3.html", "4.html.gz", "5.html"]
    lines = []
    for number, name in enumerate(files):
        write_page(tmp_path / name, int(name.split(".")[0]))
        lines.append(
            {"file": name, "url": f"https://thoibao.example/tin-10{number:02}.html", "published": "2026-11-18"}
        )
    (tmp_path / "list.jsonl").write_text("\n".join(map(json.dumps, lines)) + "\n\n")
    said = desk.run("explain", "--batch", str(tmp_path / "list.jsonl"))
    assert said.status == 0
    documents = [json.loads(line) for line in said.out.splitlines()]
    assert [one["file"] for one in documents] == files
    assert [one["url"] for one in documents] == [line["url"] for line in lines]
    assert [len(one["mentions"]) for one in documents] == [1, 0, 0, 0]


@pytest.mark.parametrize("wrong", [{"url": "nowhere"}, {"published": "soon"}, {"file": "none.html"}, {"url": 7}])
def test_a_line_of_a_list_that_cannot_be_meant_is_named(desk: Newsdesk, tmp_path: Path, wrong: Json) -> None:
    write_page(tmp_path / "page.html", 3)
    lines = [{"file": "page.html"}, {"file": "page.html"} | wrong]
    (tmp_path / "list.jsonl").write_text("\n".join(map(json.dumps, lines)))
    said = desk.run("explain", "--batch", str(tmp_path / "list.jsonl"))
    assert (said.status, said.out) == (2, "")
    assert "list.jsonl:2: " in said.complaint
    assert str(next(iter(wrong.values()))) in said.complaint


def test_a_line_that_is_nested_without_end_is_named(desk: Newsdesk, tmp_path: Path) -> None:
    (tmp_path / "list.jsonl").write_text("[" * 100_000)
    said = desk.run("explain", "--batch", str(tmp_path / "list.jsonl"))
    assert (said.status, said.out) == (2, "")
    assert "list.jsonl:1: must be a JSON object: nested too deeply" in said.complaint


def test_an_address_that_does_not_answer_is_told_in_one_line(desk: Newsdesk) -> None:
    nobody = Newsdesk(folder=desk.folder, sites=desk.sites, private_hosts=["127.0.0.1:1"])
    said = finish(nobody.start("explain", "http://127.0.0.1:1/tin-1000.html"))
    assert (said.status, said.out) == (1, "")
    assert said.complaint.startswith(
        "roundwatch: http://127.0.0.1:1/robots.txt: connection refused; until it can be read"
    )


def test_explain_fetches_an_address_under_the_rules_of_a_crawl(tmp_path: Path) -> None:
    bao = WildSite("bao", {"/tin-1001.html": round_report("18/11/2026")})
    desk = Newsdesk(folder=tmp_path, sites=[bao.site((SourceKind.SECTION, "/tin"))])
    url = bao.origin + "/tin-1001.html"
    (tmp_path / "strict").mkdir()
    strict = Newsdesk(folder=tmp_path / "strict", sites=desk.sites, private_hosts=[])
    both = desk.start("explain", "--json", url), strict.start("explain", url)
    said, refused = map(finish, both)
    bao.close()
    assert said.status == 0
    assert said.json["site"] == "bao"
    assert [one["number"] for one in said.json["mentions"]] == [11]
    assert refused.status == 1
    assert "private address 127.0.0.1" in refused.complaint
    assert not (tmp_path / "roundwatch.db").exists()


def test_a_page_is_kept_as_a_golden_page_and_read_as_it_was(desk: Newsdesk, tmp_path: Path) -> None:
    page, kept = tmp_path / "page.html", tmp_path / "kept"
    page.write_bytes(news(7).body)
    address = "https://thoibao.example/tin-van-7.html"
    said = desk.run("explain", str(page), "--url", address, "--save", str(kept))
    assert said.status == 0, said.err
    assert "kept as" in said.err
    golden = load(kept / "thoibao-example-tin-van-7.json")
    assert golden.page.body == page.read_bytes()
    assert golden.page.url == address
    assert golden.truth["title"] in said.out
    assert shortfalls(golden, read(golden.page)) == []


def test_a_second_golden_page_of_one_address_takes_another_name(desk: Newsdesk, tmp_path: Path) -> None:
    page, kept = tmp_path / "page.html", tmp_path / "kept"
    page.write_bytes(news(7).body)
    for _ in range(2):
        desk.run("explain", str(page), "--url", "https://thoibao.example/tin-7.html", "--save", str(kept))
    assert sorted(one.name for one in kept.glob("*.json")) == [
        "thoibao-example-tin-7-2.json",
        "thoibao-example-tin-7.json",
    ]


def test_many_pages_cannot_be_kept_at_once(desk: Newsdesk, tmp_path: Path) -> None:
    said = desk.run("explain", "--batch", str(tmp_path / "list.jsonl"), "--save", str(tmp_path))
    assert said.status == 2
    assert "--save keeps one page" in said.err


def test_a_folder_that_cannot_be_made_is_one_line(desk: Newsdesk, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(news(7).body)
    said = desk.run("explain", str(page), "--save", str(page / "below"))
    assert said.status == 2
    assert "cannot keep the page there" in said.err
    assert "Traceback" not in said.err
