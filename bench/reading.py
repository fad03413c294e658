"""Scores what the reading room makes of the corpus of real pages.

    PYTHONPATH=. python bench/reading.py [--corpus FOLDER] [--misses N]

Reads every page in two processes, prints the table of the corpus' own score and the speed.
Without the corpus it says so and ends.
"""

import argparse
import gzip
import json
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from crawler.reading import read  # noqa: E402 - the checkout is no installed package
from domain.article import Article, Page  # noqa: E402
from domain.site import Site  # noqa: E402

FETCHED_AT = datetime(2026, 11, 21, tzinfo=UTC)  # after the youngest page of the corpus


def read_one(job: tuple[str, str, str | None]) -> dict[str, object]:
    """One line of predictions, with what was refused and how long it took."""
    folder, file, url = job
    body = gzip.decompress((Path(folder) / file).read_bytes())
    # The annotations give the day that readers of the outlet saw; its zone is not in them.
    site = Site(name="", home="https://example.org/")
    page = Page(url=url or "https://example.org/tin/bai-viet-1.html", body=body, site=site, fetched_at=FETCHED_AT)
    started = time.process_time()
    reading = read(page)
    line: dict[str, object] = {"part": Path(folder).name, "file": file, "seconds": time.process_time() - started}
    if not isinstance(reading, Article):
        return line | {"text": None, "title": None, "date": None, "refused": str(reading.reason)}
    day = reading.published_at.date().isoformat() if reading.published_at else None
    return line | {"text": reading.text, "title": reading.title, "date": day, "language": reading.language}


def main() -> int:
    """Prints the table; 0 where there is no corpus."""
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "corpus")
    ask.add_argument("--misses", type=int, default=0, help="name the N worst pages of each part")
    ask.add_argument("--keep", type=Path, help="where to keep the predictions")
    asked = ask.parse_args()
    scorer = asked.corpus / "score.py"
    if not scorer.exists():
        print(f"no corpus of pages at {asked.corpus.name}/: nothing to score")
        return 0
    jobs = []
    for manifest in sorted(asked.corpus.glob("*/manifest.jsonl")):
        pages = [json.loads(line) for line in manifest.read_text(encoding="utf-8").splitlines()]
        jobs += [(str(manifest.parent), page["file"], page["url"]) for page in pages]
    started = time.perf_counter()
    with ProcessPoolExecutor(2) as pool:
        lines = list(pool.map(read_one, jobs, chunksize=8))
    seconds = time.perf_counter() - started
    with TemporaryDirectory() as folder:
        predictions = asked.keep or Path(folder) / "predictions.jsonl"
        predictions.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
        status = run(
            [sys.executable, str(scorer), str(predictions), "--misses", str(asked.misses)], check=False
        ).returncode
    for line in lines:
        if "refused" in line:
            print(f"refused as {line['refused']}: {line['part']}/{line['file']}")
    spent = sorted(float(str(line["seconds"])) for line in lines)
    print(
        f"{len(lines)} pages in {seconds:.1f} s, two processes; "
        f"CPU a page: median {spent[len(spent) // 2] * 1000:.0f} ms, slowest {spent[-1] * 1000:.0f} ms"
    )
    return status


if __name__ == "__main__":
    sys.exit(main())
