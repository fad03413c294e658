"""The page of a dossier for people: HTML without scripts, readable from a folder without a network."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined

#: Facts of a round in the order in which people ask for them, and what they are called.
_FACTS = {
    "number": ("Number", "Lần thứ"), "status": ("Status", "Tình trạng"), "starts_on": ("First day", "Ngày bắt đầu"),
    "ends_on": ("Last day", "Ngày kết thúc"), "year": ("Year", "Năm"), "country": ("Country", "Nước"),
    "city": ("City", "Thành phố"), "format": ("Format", "Hình thức"), "chairs": ("Chairs", "Đồng chủ trì"),
}  # fmt: skip


def index_html(ledger: Mapping[str, Any]) -> bytes:
    """The page of a ledger as `build` writes it."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["link"] = _link
    environment.filters["host"] = _host
    environment.filters["minute"] = _minute
    environment.filters["fact"] = _fact
    environment.filters["sentences"] = _sentences
    pages = {version["text"]: version for article in ledger["articles"] for version in article["versions"]}
    page = environment.get_template("index.html").render(ledger=ledger, facts=_FACTS, versions=pages)
    return page.encode("utf-8", "replace")


def _link(url: str) -> str | None:
    """An address that may be followed; `None` for any that is not of the web."""
    return url if url.startswith(("http://", "https://")) else None


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or url
    except ValueError:
        return url


def _minute(at: str | None) -> str:
    """A time to the minute, in UTC as it is stored."""
    return f"{at[:10]} {at[11:16]}" if at else "–"


def _fact(value: object) -> str:
    if isinstance(value, list):
        return " · ".join(f"{chair['name']} ({chair['party']})" for chair in value) or "–"
    return "–" if value is None else str(value)


def _sentences(evidence: Sequence[Mapping[str, Any]], place: int) -> list[dict[str, Any]]:
    """Each sentence once, with the facts that it proves; `place` is that of its round."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for piece in evidence:
        key = piece["url"], piece["quote"]
        number = len(found) + 1
        one = found.setdefault(key, {**piece, "fields": [], "number": number, "anchor": f"s{place}-{number}"})
        one["fields"].append(piece["field"])
    return list(found.values())
