"""From a file to `Settings`: find it, read it, check it once."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from config.catalogue import built_in_mechanisms, built_in_sites
from config.channels import channel_name
from config.contradictions import contradictions
from config.lines import LineMap
from config.mail import MailSettings, mail_settings
from config.problems import config_error, problems_in
from config.record import record_of
from config.schema import EVERY, File, MailTable, MechanismTable, RecipientTable, SiteTable
from config.settings import CrawlSettings, HeartbeatSettings, NoteSettings, Settings, StorageSettings, WebSettings
from domain.errors import ConfigError
from domain.site import Mechanism, Recipient, Site, Source

DEFAULT_NAME = "roundwatch.toml"


def load(path: Path | None, *, environ: Mapping[str, str], cwd: Path) -> Settings:
    """The configuration in force: the file given, else `$ROUNDWATCH_CONFIG`, else ./roundwatch.toml, else the default.

    Raises `ConfigError` with one line, for the first thing in the file that is wrong.
    """
    if path is None and environ.get("ROUNDWATCH_CONFIG"):
        path = Path(environ["ROUNDWATCH_CONFIG"])
    if path is not None:
        text = _read(path, cwd)
    else:
        path = Path(DEFAULT_NAME) if (cwd / DEFAULT_NAME).exists() else None
        text = _read(path, cwd) if path else ""
    absolute = Path.cwd() / cwd / path if path else None
    file = _check(str(path), text)
    return _settings(file, absolute, absolute.parent if absolute else Path.cwd() / cwd, environ)


def _read(path: Path, cwd: Path) -> str:
    try:
        raw = (cwd / path).read_bytes()
    except (OSError, ValueError) as e:  # ValueError: a NUL in the name
        reason = e.strerror if isinstance(e, OSError) else str(e)
        raise ConfigError(f"{path}: cannot be read: {reason}; `roundwatch init` writes a new file") from e
    try:
        return raw.decode("utf-8-sig")  # some editors put a mark of the encoding before the text
    except UnicodeDecodeError as e:
        line = raw.count(b"\n", 0, e.start) + 1
        raise ConfigError(f"{path}:{line}: must be saved as UTF-8") from e


def _check(name: str, text: str) -> File:
    try:
        data = tomllib.loads(text)
    except RecursionError as e:
        raise ConfigError(f"{name}:1: not TOML: nested too deeply") from e
    except ValueError as e:  # also of a number with thousands of digits, which is no TOMLDecodeError
        found = re.search(r"line (\d+)", str(e))
        line = int(found[1]) if found else text.rstrip().count("\n") + 1
        reason = re.sub(r" \(at .*\)$", "", str(e))
        raise ConfigError(f"{name}:{line}: not TOML: {reason[:1].lower()}{reason[1:]}".splitlines()[0]) from e
    lines = LineMap(text)
    data = _with_built_in(data)
    try:
        file = File.model_validate(data)
    except ValidationError as e:
        raise config_error(name, lines, data, problems_in(e)) from None
    if problems := list(contradictions(file)):
        raise config_error(name, lines, data, problems)
    return file


def _with_built_in(data: Mapping[str, object]) -> dict[str, object]:
    """The file's own sites and mechanisms, or those built in if it has none.

    A mechanism that repeats a built-in id keeps what it does not change.
    """
    known = {table["id"]: table for table in built_in_mechanisms()}
    mechanisms = data.get("mechanism", list(known.values()))
    if isinstance(mechanisms, list):
        mechanisms = [
            {**known[table["id"]], **table} if isinstance(table, dict) and _is_key(table.get("id"), known) else table
            for table in mechanisms
        ]
    return {"site": built_in_sites(), **data, "mechanism": mechanisms}


def _is_key(value: object, known: Mapping[object, object]) -> bool:
    return isinstance(value, str) and value in known


def _settings(file: File, path: Path | None, folder: Path, environ: Mapping[str, str]) -> Settings:
    crawl = file.crawl
    mechanisms = tuple(_mechanism(table) for table in file.mechanism)
    return Settings(
        path=path,
        storage=StorageSettings(
            database=_resolved(file.storage.database, folder), archive=folder / file.storage.archive
        ),
        crawl=CrawlSettings(
            user_agent=crawl.user_agent,
            private_hosts=frozenset(crawl.private_hosts),
            delay=crawl.delay,
            concurrency_per_host=crawl.concurrency_per_host,
            timeout=crawl.timeout,
            max_size=crawl.max_size,
        ),
        web=WebSettings(
            listen=file.web.listen,
            url=file.web.url.rstrip("/") if file.web.url else None,
            timezone=file.web.timezone,
            password=_password("ROUNDWATCH_WEB_PASSWORD", environ),
        ),
        mail=_mail(file.mail, environ) if file.mail else None,
        heartbeat=HeartbeatSettings(url=file.heartbeat.url, every=file.heartbeat.every) if file.heartbeat else None,
        note=NoteSettings(coverage=file.note.coverage),
        sites=tuple(_site(table) for table in file.site),
        mechanisms=mechanisms,
        recipients=tuple(_recipient(table) for table in file.recipient),
        record=record_of(mechanisms),
    )


def _resolved(database: str, folder: Path) -> str:
    """The database with the path of an SQLite file made absolute; a database in memory stays as it is."""
    head = "sqlite:///"
    name, mark, options = database.removeprefix(head).partition("?")
    if not database.startswith(head) or name in ("", ":memory:") or name.startswith("file:"):
        return database
    return f"{head}{folder / name}{mark}{options}"


def _mail(table: MailTable, environ: Mapping[str, str]) -> MailSettings:
    mail = mail_settings(table.url)
    if mail.scheme == "file":
        return replace(mail, sender=table.sender or "Roundwatch <roundwatch@localhost>")
    return replace(mail, sender=table.sender or "", password=_password("ROUNDWATCH_MAIL_PASSWORD", environ))


def _password(variable: str, environ: Mapping[str, str]) -> str | None:
    if password := environ.get(variable):
        return password
    if not (name := environ.get(f"{variable}_FILE")):
        return None
    try:
        return Path(name).read_text("utf-8").rstrip("\r\n")
    except (OSError, ValueError) as e:
        reason = e.strerror if isinstance(e, OSError) else "it is not UTF-8 text"
        raise ConfigError(f"{variable}_FILE names {name}, which cannot be read: {reason}") from None


def _site(table: SiteTable) -> Site:
    return Site(
        name=table.name,
        home=table.home,
        language=table.language,
        timezone=table.timezone,
        family=table.family,
        standing=table.standing,
        every=None if table.cron else table.every or EVERY,
        cron=table.cron,
        slowest=table.slowest,
        sources=tuple(Source(kind=row.kind, url=row.url, follow=row.follow, pages=row.pages) for row in table.sources),
        article=table.article,
        canary=table.canary,
        remove=tuple(table.remove),
        render=table.render,
    )


def _mechanism(table: MechanismTable) -> Mechanism:
    first, second = table.parties
    return Mechanism(
        id=table.id,
        name=table.name,
        parties=(first, second),
        kind=table.kind,
        level=table.level,
        called={language: tuple(phrases) for language, phrases in table.called.items()},
        cadence=table.cadence,
        odd_host=table.odd_host,
    )


def _recipient(table: RecipientTable) -> Recipient:
    return Recipient(
        address=table.address or table.name or (channel_name(table.url) if table.url else ""),
        language=table.language,
        timezone=table.timezone,
        events=frozenset(table.events),
        when=table.when,
        note=table.note,
        most_per_hour=table.most_per_hour,
        channel=table.url,
    )
