"""What a person asks for by name: a round, or all rounds of a mechanism, or of its series with one country."""

import re
from dataclasses import dataclass

from config import Settings
from domain.errors import ConfigError
from domain.rounds import RoundFacts
from domain.site import SERIES, Mechanism, is_of, mechanism_id, partner_of

_COUNTRY = re.compile("[A-Z]{2}")
_NUMBER = re.compile("[1-9][0-9]{0,3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Rounds that somebody wants to see."""

    mechanism: Mechanism
    series: str  #: its id; "vn-any:KH" where it is its rounds with one country
    number: int | None  #: `None`: all of them

    def holds(self, one: RoundFacts) -> bool:
        """Whether a round is among them."""
        return is_of(one.mechanism, self.series) and self.number in (None, one.number)


def asked_rounds(settings: Settings, text: str, where: str) -> Asked:
    """The rounds that `text` names as the listings do: "vn-la-deputy", "vn-la-deputy/10", "vn-any:KH/10".

    Raises `ConfigError`, which begins with `where` the text stands.
    """
    series, slash, number = text.partition("/")
    mechanism = settings.mechanism(mechanism_id(series))
    partner, any_country = partner_of(series), "*" in mechanism.parties
    form = f"{mechanism.id}{SERIES}KH" if any_country else mechanism.id
    if SERIES in series and not any_country:
        raise ConfigError(f'{where}: {mechanism.id} has no rounds by country: must be as in "{form}/10"')
    if (SERIES in series and _COUNTRY.fullmatch(partner or "") is None) or (slash and not _NUMBER.fullmatch(number)):
        raise ConfigError(f'{where}: must be MECHANISM or MECHANISM/NUMBER, as in "{form}/10"')
    return Asked(mechanism=mechanism, series=series, number=int(number) if slash else None)
