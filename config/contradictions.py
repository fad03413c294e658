"""Values that are good each by itself and do not go together."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from config.catalogue import built_in_mechanisms
from config.channels import channel_name
from config.problems import Problem
from config.schema import EVERY, File, MechanismTable, RecipientTable, SiteTable
from config.settings import host_key
from config.wording import shown
from domain.site import Level, SourceKind

_Row = TypeVar("_Row")

_SHORTEST_NAME = 4  # characters; a shorter one stands in every other word


def contradictions(file: File) -> Iterator[Problem]:
    """Everything in the file that contradicts something else in it."""
    yield from _repeated(("site",), "name", file.site, lambda site: site.name)
    yield from _shared_hosts(file.site)
    for number, site in enumerate(file.site):
        yield from _in_site(("site", number), site)
    yield from _repeated(("mechanism",), "id", file.mechanism, lambda mechanism: mechanism.id)
    yield from _counted_twice(file.mechanism)
    yield from _given_away(file.mechanism)
    for number, mechanism in enumerate(file.mechanism):
        yield from _in_mechanism(("mechanism", number), mechanism)
    yield from _repeated(("recipient",), "address", file.recipient, lambda recipient: (recipient.address or "").lower())
    channels: dict[str, int] = {}
    for number, recipient in enumerate(file.recipient):
        if recipient.url is not None and recipient.address is None:
            name = recipient.name or channel_name(recipient.url)
            if (earlier := channels.setdefault(name, number)) != number:
                message = f"it is called {shown(name)} as recipient {earlier + 1} is: give each a name"
                yield Problem(location=("recipient", number, "url"), message=message)
        yield from _in_recipient(("recipient", number), recipient)
    if file.mail is not None and file.mail.sender is None and not file.mail.url.startswith("file:"):
        yield Problem(location=("mail", "from"), message="from is missing")


def _repeated(
    table: tuple[str | int, ...], key: str, rows: Sequence[_Row], value_of: Callable[[_Row], str]
) -> Iterator[Problem]:
    first: dict[str, int] = {}
    for number, row in enumerate(rows):
        value = value_of(row)
        if value and (earlier := first.setdefault(value, number)) != number:
            name = "source" if table[-1] == "sources" else table[-1]
            yield Problem(location=(*table, number, key), message=f"{key} is that of {name} {earlier + 1} already")


def _shared_hosts(sites: Sequence[SiteTable]) -> Iterator[Problem]:
    owners: dict[str, SiteTable] = {}
    for number, site in enumerate(sites):
        owner = owners.setdefault(host_key(site.home), site)
        if owner is not site:
            message = f"home must be on a host of its own, not on that of site {shown(owner.name)}"
            yield Problem(location=("site", number, "home"), message=message)


def _in_site(location: tuple[str | int, ...], site: SiteTable) -> Iterator[Problem]:
    if site.cron is not None and site.every is not None:
        yield Problem(location=(*location, "cron"), message="cron and every cannot both be given")
    if site.cron is not None and site.slowest is not None:
        yield Problem(location=(*location, "slowest"), message="slowest goes with every, and cron is given")
    elif site.slowest is not None and site.slowest < (site.every or EVERY):
        yield Problem(location=(*location, "slowest"), message="slowest must not be shorter than every")
    for number, source in enumerate(site.sources):
        if source.pages > 1 and source.kind is not SourceKind.SECTION:
            message = f"pages goes with section, not with {source.kind}"
            yield Problem(location=(*location, "sources", number, "pages"), message=message)
    yield from _repeated((*location, "sources"), "url", site.sources, lambda source: source.url)


def _counted_twice(mechanisms: Sequence[MechanismTable]) -> Iterator[Problem]:
    first: dict[tuple[frozenset[str], str, Level], MechanismTable] = {}
    for number, one in enumerate(mechanisms):
        earlier = first.setdefault((frozenset(one.parties), one.kind, one.level), one)
        if earlier.id != one.id:
            said = (
                f"parties, kind and level are those of mechanism {shown(earlier.id)} already: leave one of the two out"
            )
            yield Problem(location=("mechanism", number, "parties"), message=said)


def _given_away(mechanisms: Sequence[MechanismTable]) -> Iterator[Problem]:
    """Built-in ids that were given to another consultation: what is stored under them would become its history."""
    built_in = {table["id"]: table for table in built_in_mechanisms()}
    for number, one in enumerate(mechanisms):
        own = built_in.get(one.id)
        if own is None:
            continue
        for key, given, kept in (
            ("parties", one.parties, own["parties"]),
            ("kind", [one.kind], [own["kind"]]),
            ("level", [one.level], [own["level"]]),
        ):
            if set(given) != set(kept):
                said = f"{key} of this built-in id must stay {' and '.join(kept)}: give another mechanism another id"
                yield Problem(location=("mechanism", number, key), message=said)


def _in_mechanism(location: tuple[str | int, ...], mechanism: MechanismTable) -> Iterator[Problem]:
    if "en" not in mechanism.name:
        yield Problem(location=(*location, "name"), message="name must have an English form, en")
    if len(mechanism.parties) != 2:
        message = f"parties must be two, not {len(mechanism.parties)}"
        yield Problem(location=(*location, "parties"), message=message)
    elif mechanism.parties[0] == mechanism.parties[1]:
        said = (
            "one of the two parties must be a country"
            if mechanism.parties[0] == "*"
            else "parties must be two different countries"
        )
        yield Problem(location=(*location, "parties"), message=said)
    elif mechanism.odd_host == "*":
        yield Problem(location=(*location, "odd_host"), message='odd_host must be a country, not "*"')
    elif mechanism.odd_host is not None and mechanism.odd_host not in mechanism.parties:
        yield Problem(location=(*location, "odd_host"), message="odd_host must be one of the parties")
    if mechanism.called:
        yield from _in_names(location, mechanism)


def _in_names(location: tuple[str | int, ...], mechanism: MechanismTable) -> Iterator[Problem]:
    from domain.recognise import spoken_languages  # a quarter of a second, and hardly a file names anything

    for language, phrases in mechanism.called.items():
        if language not in spoken_languages():
            message = f"called: rounds are recognised in {', '.join(spoken_languages())}, not in {shown(language)}"
            yield Problem(location=(*location, "called"), message=message)
        elif not phrases or any(len(phrase) < _SHORTEST_NAME for phrase in phrases):
            message = f"called: every name must have at least {_SHORTEST_NAME} characters"
            yield Problem(location=(*location, "called"), message=message)


def _in_recipient(location: tuple[str | int, ...], recipient: RecipientTable) -> Iterator[Problem]:
    if recipient.url is None and recipient.address is None:
        yield Problem(location=(*location, "address"), message="address is missing, or url for another channel")
    elif recipient.url is not None and recipient.address is not None:
        message = "url and address cannot both be given: a [[recipient]] for each"
        yield Problem(location=(*location, "url"), message=message)
    elif recipient.name is not None and recipient.address is not None:
        yield Problem(location=(*location, "name"), message="name goes with url, not with address")
    if not recipient.events:
        yield Problem(location=(*location, "events"), message="events must name at least one; leave it out for all")
