"""Which page belongs to which version stands in rows; that pages cannot be kept is told once, and its end once."""

from pathlib import Path

from domain.article import Article
from domain.incidents import Step
from domain.rounds import Mention, Status
from storage.evidence import Evidence, named_files, trouble
from storage.incidents import is_due, look_after
from storage.looks import Look
from storage.pages import PageArchive
from storage.recording import record_reading, says_the_same
from storage.tables import PageCapture
from tests.storage.desk import AGENCY, EDITOR, REPORT, Desk, after
from tests.storage.keepers import capture

HELD = Mention(mechanism="vn-la-deputy", number=11, status=Status.HELD)


def read(desk: Desk, archive: PageArchive, hour: int, text: str = REPORT) -> Evidence:
    """The page of an article is read, so many hours after noon."""
    url = "https://agency.example/tin"
    article = Article(
        url=url, canonical_url=url, site="agency", title="Hai bên gặp nhau", text=text, language="vi",
        published_at=None, modified_at=None,
    )  # fmt: skip
    at = after(hours=hour)
    evidence = Evidence(archive, capture(text.encode(), url=url, at=at))
    with desk.database.write() as session:
        look = Look(url=url, site=AGENCY, at=at)
        before = says_the_same(session, look, article)
        decision = record_reading(session, look, article, [HELD], [EDITOR], evidence=evidence)
        assert before == (decision.fate == "unchanged")
    return evidence


def test_every_version_has_the_page_that_it_was_read_from(desk: Desk, tmp_path: Path) -> None:
    archive = PageArchive(tmp_path)
    read(desk, archive, 0)
    read(desk, archive, 1)  # says the same: nothing is kept
    read(desk, archive, 2, REPORT + "\nThêm một câu.")
    read(desk, archive, 3)  # as it was at first: its body is there
    rows: list[PageCapture] = sorted(desk.rows(PageCapture), key=lambda row: row.number)
    assert [(row.number, row.captured_at) for row in rows] == [(n, after(hours=h)) for n, h in ((1, 0), (2, 2), (3, 3))]
    assert {row.missing for row in rows} == {None}
    assert (rows[2].file or "").startswith((rows[0].file or "none").removesuffix(".warc.gz") + "-")
    with desk.database.read() as session:
        assert set(named_files(session)) == {f"{one.parent.name}/{one.name}" for one in tmp_path.glob("*/*")}


def test_a_page_that_cannot_be_kept_leaves_its_version_and_is_told_once(desk: Desk, tmp_path: Path) -> None:
    good, bad = PageArchive(tmp_path / "good"), PageArchive(tmp_path / "bad")
    (tmp_path / "bad").write_text("no folder")
    read(desk, good, 0)
    said = []
    for hour, archive in enumerate((bad, bad, good, good), start=1):
        evidence = read(desk, archive, hour, f"{REPORT}\nCâu thứ {hour} của ngày ấy.")
        assert (evidence.missing is not None) == (archive is bad)
        with desk.database.write() as session:
            due = is_due(session, [AGENCY], after(hours=hour))
            changed = look_after(session, [AGENCY], [EDITOR], after(hours=hour))
            said.append([(step, one.cause, one.site) for step, one in changed])
            assert due == bool(changed)
    opened, closed = [(Step.OPEN, "archive", None)], [(Step.CLOSE, "archive", None)]
    assert said == [opened, [], closed, []]
    assert [row.missing is None for row in sorted(desk.rows(PageCapture), key=lambda row: row.number)] == [
        True, False, False, True, True,
    ]  # fmt: skip
    assert [key.partition(":")[0] for key in desk.told].count("new-round") == 1
    with desk.database.read() as session:
        assert trouble(session) is None
