import re
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from config import Settings, load, template
from config.settings import host_key
from domain.events import EventKind
from domain.site import Level
from tests.config.conftest import Loaded

SHARED = Path(__file__).resolve().parents[2] / "../shared"


@pytest.fixture
def built_in(tmp_path: Path) -> Settings:
    return load(None, environ={}, cwd=tmp_path)


def test_the_catalogue_has_the_papers_and_agencies_of_both_countries(built_in: Settings) -> None:
    zones = Counter(site.timezone for site in built_in.sites)
    assert zones["Asia/Ho_Chi_Minh"] >= 25
    assert zones["Asia/Vientiane"] >= 5
    assert {"thoidai", "vietnamplus", "mofa", "kpl"} <= {site.name for site in built_in.sites}
    assert sum(bool(site.sources) for site in built_in.sites) >= 20


def test_every_page_of_a_built_in_source_belongs_to_its_site(built_in: Settings) -> None:
    strays = [
        source.url for site in built_in.sites for source in site.sources if built_in.site_of(source.url) is not site
    ]
    assert strays == []


def test_sites_of_one_publisher_are_one_voice(built_in: Settings) -> None:
    agency = {site.name for site in built_in.sites if site.family == "vna"}
    assert {"vietnamplus", "vietnamplus-fr", "vietnamnews", "lecourrier", "baotintuc", "vnanet"} <= agency
    assert all(site.family for site in built_in.sites)


def test_both_levels_of_the_consultations_with_laos_are_built_in(built_in: Settings) -> None:
    deputy, minister = built_in.mechanisms
    assert (deputy.id, deputy.level) == ("vn-la-deputy", Level.DEPUTY_MINISTER)
    assert (minister.id, minister.level) == ("vn-la-minister", Level.MINISTER)
    assert "Tham khảo" in deputy.name["vi"]
    assert "Tham vấn" in minister.name["vi"]
    for mechanism in built_in.mechanisms:
        assert mechanism.parties == ("VN", "LA")
        assert mechanism.cadence == timedelta(days=365)
        assert set(mechanism.name) == {"en", "vi"}


def test_the_template_means_the_same_as_no_file(built_in: Settings, loaded: Loaded) -> None:
    written = loaded(template())
    assert written.path is not None
    assert written.sites == built_in.sites
    assert written.mechanisms == built_in.mechanisms
    assert (written.storage, written.crawl, written.web) == (built_in.storage, built_in.crawl, built_in.web)
    assert written.mail is None
    assert written.recipients == ()


def test_what_the_template_switches_off_can_be_switched_on(built_in: Settings, loaded: Loaded) -> None:
    written = loaded(re.sub(r"(?m)^#(?=\S)", "", template()))
    assert written.storage == built_in.storage
    assert written.crawl.user_agent.endswith("(+mailto:desk@example.org)")
    assert (written.crawl.delay, written.crawl.max_size) == (built_in.crawl.delay, built_in.crawl.max_size)
    assert written.mail is not None
    assert written.mail.host == "mail.example.org"
    assert [recipient.events for recipient in written.recipients] == [frozenset(EventKind)] * 2


def test_the_template_has_no_line_that_an_editor_must_fold() -> None:
    assert max(len(line) for line in template().splitlines()) <= 120


@pytest.mark.skipif(
    not (SHARED / "domain/sources.md").exists(), reason="needs the notes on outlets beside the checkout"
)
def test_every_host_of_the_catalogue_is_known_to_the_notes_on_outlets(built_in: Settings) -> None:
    notes = (SHARED / "domain/sources.md").read_text("utf-8")
    parents = {".".join(host_key(site.home).split(".")[-3:]) for site in built_in.sites}
    unknown = {
        host for host in parents if not any(part in notes for part in (host, host.partition(".")[2]) if "." in part)
    }
    assert unknown == set()
