import pickle
import re
import tomllib
from dataclasses import FrozenInstanceError
from datetime import timedelta
from pathlib import Path

import pytest

from config import MailSettings, load
from domain.errors import ConfigError
from domain.events import EventKind
from domain.site import Level, Recipient, Site, Source, SourceKind, Standing
from tests.config.conftest import Loaded

SHARED = Path(__file__).resolve().parents[2] / "../shared"
SITE = '[[site]]\nname = "acme"\nhome = "https://acme.example/"\n'
MAIL = '[mail]\nfrom = "Desk <desk@example.org>"\n'


def test_without_any_file_the_built_in_default_counts_and_paths_start_in_the_working_folder(tmp_path: Path) -> None:
    settings = load(None, environ={}, cwd=tmp_path)
    assert settings.path is None
    assert settings.storage.database == f"sqlite:///{tmp_path}/var/roundwatch.db"
    assert settings.storage.archive == tmp_path / "var/archive"
    assert settings.web.listen == "127.0.0.1:8080"
    assert settings.crawl.delay == timedelta(seconds=1)
    assert settings.crawl.concurrency_per_host == 2
    assert settings.crawl.timeout == timedelta(seconds=30)
    assert settings.crawl.max_size == 10 * 1024 * 1024
    assert settings.crawl.private_hosts == frozenset()
    assert settings.mail is None
    assert settings.recipients == ()


def test_the_file_given_wins_over_the_environment_and_that_over_the_working_folder(tmp_path: Path) -> None:
    for name in ("given", "environment", "roundwatch"):
        (tmp_path / f"{name}.toml").write_text(f'[crawl]\nuser_agent = "{name}"\n')
    environ = {"ROUNDWATCH_CONFIG": "environment.toml"}
    assert load(tmp_path / "given.toml", environ=environ, cwd=tmp_path).crawl.user_agent == "given"
    assert load(None, environ=environ, cwd=tmp_path).crawl.user_agent == "environment"
    assert load(None, environ={"ROUNDWATCH_CONFIG": ""}, cwd=tmp_path).crawl.user_agent == "roundwatch"
    assert load(None, environ={}, cwd=tmp_path).path == tmp_path / "roundwatch.toml"


def test_relative_paths_start_at_the_folder_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc/r.toml").write_text('[storage]\ndatabase = "sqlite:///r.db?mode=rw"\narchive = "pages"\n')
    storage = load(Path("etc/r.toml"), environ={}, cwd=tmp_path).storage
    assert storage.database == f"sqlite:///{tmp_path}/etc/r.db?mode=rw"
    assert storage.archive == tmp_path / "etc/pages"


@pytest.mark.parametrize(
    "database", ["sqlite:////srv/r.db", "sqlite://", "sqlite:///:memory:", "postgresql+psycopg://me@host/name"]
)
def test_a_database_that_is_no_relative_file_stays_as_it_is_written(database: str, loaded: Loaded) -> None:
    assert loaded(f'[storage]\ndatabase = "{database}"\n').storage.database == database


@pytest.mark.parametrize("kind", ["absent", "a folder", "not UTF-8", "a NUL in its name"])
def test_a_named_file_that_cannot_be_used_is_one_line(kind: str, tmp_path: Path) -> None:
    (tmp_path / "a folder").mkdir()
    (tmp_path / "not UTF-8").write_bytes(b"[web]\n# caf\xe9\n")
    path = Path("a\0b") if kind == "a NUL in its name" else tmp_path / kind
    with pytest.raises(ConfigError) as caught:
        load(path, environ={}, cwd=tmp_path)
    assert len(str(caught.value).splitlines()) == 1
    assert ("not UTF-8:2: must be saved as UTF-8" if kind == "not UTF-8" else "cannot be read") in str(caught.value)


def test_a_file_that_only_the_environment_names_must_exist_too(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"^nowhere\.toml: cannot be read"):
        load(None, environ={"ROUNDWATCH_CONFIG": "nowhere.toml"}, cwd=tmp_path)


def test_a_mark_of_the_encoding_before_the_text_does_no_harm(loaded: Loaded) -> None:
    assert loaded('\ufeff[web]\nlisten = "[::1]:80"\n').web.listen == "[::1]:80"


def test_every_key_of_a_file_arrives(loaded: Loaded) -> None:
    settings = loaded(
        """
        [crawl]
        user_agent = "acme-watch (+mailto:desk@example.org)"
        private_hosts = ["Localhost", "127.0.0.1:8001"]
        delay = "0s"
        concurrency_per_host = 4
        timeout = "2m"
        max_size = "512KiB"
        [[site]]
        name = "acme"
        home = "https://www.acme.example/"
        language = "lo"
        timezone = "Asia/Vientiane"
        family = "acme-group"
        standing = "agency"
        cron = "*/15 6-23 * * 1-5"
        sources = [{ kind = "section", url = "https://www.acme.example/news", follow = '-\\d+\\.html$' }]
        remove = ["//div[@class='related']"]
        render = true
        [[mechanism]]
        id = "vn-any"
        name = { en = "Consultation", lo = "ການປຶກສາຫາລື" }
        parties = ["VN", "*"]
        kind = "border-committee"
        level = "minister"
        called = { vi = ["họp biên giới"] }
        cadence = "2y"
        [[recipient]]
        address = "desk@example.org"
        language = "vi"
        timezone = "Asia/Vientiane"
        events = ["new-round", "site-silent"]
        when = "weekly mon 07:30"
        """
    )
    assert settings.crawl.private_hosts == {"localhost", "127.0.0.1:8001"}
    assert settings.crawl.delay == timedelta()
    assert settings.crawl.concurrency_per_host == 4
    assert settings.crawl.timeout == timedelta(minutes=2)
    assert settings.crawl.max_size == 512 * 1024
    source = Source(kind=SourceKind.SECTION, url="https://www.acme.example/news", follow=r"-\d+\.html$")
    assert settings.sites == (
        Site(
            name="acme",
            home="https://www.acme.example/",
            language="lo",
            timezone="Asia/Vientiane",
            family="acme-group",
            standing=Standing.AGENCY,
            every=None,
            cron="*/15 6-23 * * mon,tue,wed,thu,fri",
            sources=(source,),
            remove=("//div[@class='related']",),
            render=True,
        ),
    )
    (mechanism,) = settings.mechanisms
    assert (mechanism.id, mechanism.parties, mechanism.level) == ("vn-any", ("VN", "*"), Level.MINISTER)
    assert (mechanism.kind, mechanism.cadence) == ("border-committee", timedelta(days=730))
    assert mechanism.called == {"vi": ("họp biên giới",)}
    assert mechanism.name == {"en": "Consultation", "lo": "ການປຶກສາຫາລື"}
    assert settings.recipients == (
        Recipient(
            address="desk@example.org",
            language="vi",
            timezone="Asia/Vientiane",
            events=frozenset({EventKind.NEW_ROUND, EventKind.SITE_SILENT}),
            when="weekly mon 07:30",
        ),
    )


def test_what_a_site_and_a_recipient_leave_out_has_the_defaults_of_the_domain(loaded: Loaded) -> None:
    settings = loaded(SITE + '[[recipient]]\naddress = "desk@example.org"\n')
    assert settings.sites == (Site(name="acme", home="https://acme.example/"),)
    assert settings.recipients == (Recipient(address="desk@example.org"),)


def test_with_one_site_in_the_file_no_other_is_watched_and_the_mechanisms_stay_built_in(loaded: Loaded) -> None:
    settings = loaded(SITE)
    assert [site.name for site in settings.sites] == ["acme"]
    assert [mechanism.id for mechanism in settings.mechanisms] == ["vn-la-deputy", "vn-la-minister"]


def test_a_mechanism_that_repeats_a_built_in_id_keeps_what_it_does_not_change(loaded: Loaded) -> None:
    (mechanism,) = loaded('[[mechanism]]\nid = "vn-la-minister"\ncadence = "2y"\n').mechanisms
    assert mechanism.cadence == timedelta(days=730)
    assert mechanism.parties == ("VN", "LA")
    assert mechanism.level is Level.MINISTER


def test_what_tells_two_mechanisms_apart_is_parties_kind_or_level_and_one_with_any_country_goes_beside(
    loaded: Loaded,
) -> None:
    table = '[[mechanism]]\nid = "{}"\nname = {{ en = "Consultation" }}\nparties = ["VN", "{}"]\n{}\n'
    settings = loaded(
        '[[mechanism]]\nid = "vn-la-deputy"\nparties = ["LA", "VN"]\n'
        + table.format("a", "KH", "")
        + table.format("b", "KH", 'level = "minister"')
        + table.format("c", "KH", 'kind = "strategic-dialogue"')
        + table.format("d", "*", 'odd_host = "VN"')
    )
    assert [mechanism.id for mechanism in settings.mechanisms] == ["vn-la-deputy", "a", "b", "c", "d"]


def test_settings_do_not_change_and_can_be_sent_to_another_process(loaded: Loaded) -> None:
    settings = loaded(SITE)
    with pytest.raises(FrozenInstanceError):
        settings.path = None  # type: ignore[misc] # it must not be possible
    again = pickle.loads(pickle.dumps(settings))  # noqa: S301 - our own bytes
    assert again == settings
    assert again.site_of("https://acme.example/a") == settings.site("acme")


def test_an_unknown_name_is_answered_with_the_one_that_was_probably_meant(loaded: Loaded) -> None:
    settings = loaded(SITE)
    with pytest.raises(ConfigError, match=r'^no site "acmee" is configured, did you mean "acme"[?]$'):
        settings.site("acmee")
    with pytest.raises(ConfigError, match=r'^no mechanism "x" is configured$'):
        settings.mechanism("x")
    assert settings.mechanism("vn-la-deputy").level is Level.DEPUTY_MINISTER


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://acme.example/a", "acme"),
        ("http://www.acme.example:80/a", "acme"),
        ("https://m.acme.example/a", "acme"),
        ("https://amp.acme.example/a", "acme"),
        ("https://beta.acme.example/a", "acme"),
        ("https://ACME.example./a", "acme"),
        ("https://sport.acme.example/a", "acme"),
        ("https://en.acme.example/a", "acme-en"),
        ("https://betaen.acme.example/a", "acme-en"),
        ("https://old.en.acme.example/a", "acme-en"),
        ("https://feeds.example/acme", "acme"),
        ("http://127.0.0.1:8001/a", "one"),
        ("http://127.0.0.1:8002/a", "two"),
        ("http://[::1]:8003/a", "three"),
        ("http://127.0.0.1:8004/a", None),
        ("https://acme.example:8443/a", None),
        ("https://notacme.example/a", None),
        ("https://example/", None),
        ("https://[acme/", None),
        ("https://acme.example:x/", None),
        ("page.html", None),
    ],
)
def test_a_page_belongs_to_the_site_with_the_nearest_host(url: str, name: str | None, loaded: Loaded) -> None:
    homes = {
        "acme": "https://www.acme.example/",
        "acme-en": "https://en.acme.example/",
        "one": "http://127.0.0.1:8001/",
        "two": "http://127.0.0.1:8002/",
        "three": "http://[::1]:8003/",
    }
    settings = loaded(
        "".join(
            f'[[site]]\nname = "{name}"\nhome = "{home}"\n'
            + ('sources = [{ kind = "feed", url = "https://feeds.example/a" }]\n' if name == "acme" else "")
            for name, home in homes.items()
        )
    )
    site = settings.site_of(url)
    assert (site.name if site else None) == name


def mail(loaded: Loaded, url: str, **environ: str) -> MailSettings:
    found = loaded(f'{MAIL}url = "{url}"\n', **environ).mail
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("url", "host", "port", "starttls"),
    [
        ("smtp://mail.example.org", "mail.example.org", 587, "required"),
        ("smtp://mail.example.org:25?starttls=opportunistic", "mail.example.org", 25, "opportunistic"),
        ("smtp://127.0.0.1:2525/?starttls=never", "127.0.0.1", 2525, "never"),
        ("smtps://mail.example.org", "mail.example.org", 465, "never"),
        ("smtps://[::1]:4650", "::1", 4650, "never"),
    ],
)
def test_a_mail_address_says_host_port_and_encryption(
    url: str, host: str, port: int, starttls: str, loaded: Loaded
) -> None:
    found = mail(loaded, url)
    assert (found.host, found.port, found.starttls, found.user) == (host, port, starttls, None)
    assert found.sender == "Desk <desk@example.org>"


def test_mail_can_go_into_a_folder_and_then_needs_no_sender(loaded: Loaded) -> None:
    found = loaded('[mail]\nurl = "file:///srv/out%20box"\n').mail
    assert found is not None
    assert (found.scheme, found.folder, found.host, found.port) == ("file", Path("/srv/out box"), None, None)
    assert found.sender


def test_the_password_comes_from_the_environment_and_is_never_shown(loaded: Loaded) -> None:
    found = mail(loaded, "smtp://me%40home@mail.example.org", ROUNDWATCH_MAIL_PASSWORD="hunter2")
    assert (found.user, found.password) == ("me@home", "hunter2")
    assert "hunter2" not in repr(found)


def test_the_password_may_stand_in_a_file_that_ends_with_a_newline(loaded: Loaded, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(" hunter2\n")
    found = mail(loaded, "smtp://me@mail.example.org", ROUNDWATCH_MAIL_PASSWORD_FILE=str(tmp_path / "secret"))
    assert found.password == " hunter2"


def test_a_password_file_that_is_not_there_is_named(loaded: Loaded, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"^ROUNDWATCH_MAIL_PASSWORD_FILE names .*nowhere, which cannot be read: No"):
        mail(loaded, "smtp://me@mail.example.org", ROUNDWATCH_MAIL_PASSWORD_FILE=str(tmp_path / "nowhere"))


def test_a_password_in_the_address_of_the_database_is_not_shown(loaded: Loaded) -> None:
    settings = loaded('[storage]\ndatabase = "postgresql+psycopg://me:hunter2@host/name"\n')
    assert "hunter2" not in repr(settings)


def test_something_in_the_working_folder_that_cannot_be_read_is_no_reason_for_the_default(tmp_path: Path) -> None:
    (tmp_path / "roundwatch.toml").mkdir()
    with pytest.raises(ConfigError, match=r"^roundwatch\.toml: cannot be read: Is a directory"):
        load(None, environ={}, cwd=tmp_path)


@pytest.mark.skipif(
    not (SHARED / "interface.md").exists(), reason="needs the interface description beside the checkout"
)
def test_the_example_of_the_interface_description_is_a_good_file(loaded: Loaded) -> None:
    found = re.search(r"```toml\n(.*?)```", (SHARED / "interface.md").read_text("utf-8"), re.DOTALL)
    assert found
    settings = loaded(found[1])
    assert len(settings.sites) == len(tomllib.loads(found[1])["site"])
    assert settings.recipients[0].events == frozenset(EventKind)
    assert settings.recipients[0] != Recipient(address="desk@example.org")
