"""What the OpenAPI document promises, asked by a tool that knows nothing but the document: schemathesis."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from storage.requests import ask_for_crawl
from tests.web.conftest import furnish
from tests.web.house import NOON, close_house, open_house

PASSWORD = "rain on the Mekong"  # in ASCII: the tool sends no other
_EXAMPLES = "5"  # of each operation, beside those at the edges of each parameter
#: Whether a site is configured no document can say, so that a valid order may be refused.
_UNSAID = "positive_data_acceptance"


@pytest.mark.long
def test_the_api_keeps_what_its_document_promises(tmp_path: Path) -> None:
    house = open_house(tmp_path, password=PASSWORD)
    try:
        furnish(house)
        with house.database.write() as session:
            ask_for_crawl(session, ["nhipcau"], None, NOON)
        asked = subprocess.run(
            [
                Path(sys.executable).with_name("schemathesis"), "--no-color",
                "run", house.server.url + "api/openapi.json", "--auth", f"desk:{PASSWORD}",
                "--seed", "1", "--max-examples", _EXAMPLES, "--workers", "1",  # more break Python 3.11's own parser
                "--checks", "all", "--exclude-checks", _UNSAID,
            ],
            cwd=tmp_path, env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8"},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert asked.returncode == 0, asked.stdout[-8000:] + asked.stderr
        assert re.search(r"Operations: +([1-9]\d*) selected / \1 total", asked.stdout)
    finally:
        close_house(house)
