"""Scrapy's own commands work from the root of the checkout, and say in one line what is wrong."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from crawler.order import read_order
from domain.errors import ConfigError
from domain.site import SourceKind
from tests.crawler.wild import WildSite, news, section
from tests.newsdesk import PATIENCE_S, ROOT, Newsdesk


def scrapy(*arguments: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "scrapy", *arguments], cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE_S,
        env={**os.environ, "ROUNDWATCH_CONFIG": str(folder / "roundwatch.toml")}, check=False,
    )  # fmt: skip


@pytest.mark.long
def test_scrapy_lists_and_crawls_from_the_root_of_the_checkout(tmp_path: Path) -> None:
    bao = WildSite("bao", {"/tin": section("/tin-1001.html"), "/tin-1001.html": news(1)})
    desk = Newsdesk(folder=tmp_path, sites=[bao.site((SourceKind.SECTION, "/tin"))])
    assert desk.config.exists()
    with ThreadPoolExecutor(2) as both:
        listed = both.submit(scrapy, "list", folder=tmp_path)
        crawled = both.submit(scrapy, "crawl", "site", "-a", "name=bao", folder=tmp_path)
    bao.close()
    assert (listed.result().returncode, listed.result().stdout.split()) == (0, ["site"])
    assert (crawled.result().returncode, crawled.result().stderr) == (0, "")
    assert [(run.site, run.outcome, run.trigger, run.fates) for run in desk.runs] == [
        ("bao", "ok", "manual", {"new": 1})
    ]


def test_an_unknown_site_is_one_line_and_no_traceback(tmp_path: Path) -> None:
    Newsdesk(folder=tmp_path, sites=[]).config.touch()
    said = scrapy("crawl", "site", "-a", "name=nowhere", folder=tmp_path)
    assert (said.returncode, said.stderr) == (2, 'roundwatch: no site "nowhere" is configured\n')
    assert not (tmp_path / "roundwatch.db").exists()


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ({"nmae": "bao"}, "no argument 'nmae'"),
        ({"config": "/nowhere/roundwatch.toml"}, "/nowhere/roundwatch.toml: cannot be read"),
        ({"since": "yesterday"}, "since must be a day or time"),
        ({"urls": "not json"}, "urls must be a JSON array"),
        ({"urls": "[" * 100_000}, "urls must be a JSON array"),
        ({"urls": '["ftp://bao.example/"]'}, "must be an http or https address"),
        ({"trigger": "whim"}, "trigger must be manual or schedule"),
    ],
)
def test_what_is_wrong_with_an_order_is_said(arguments: dict[str, str], complaint: str, tmp_path: Path) -> None:
    config = Newsdesk(folder=tmp_path, sites=[]).config
    with pytest.raises(ConfigError, match=complaint):
        read_order({"config": str(config), **arguments})
