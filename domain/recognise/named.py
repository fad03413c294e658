"""The rounds that a page names: whose they are and at which level, as far as that is settled."""

from typing import NamedTuple

from domain.recognise.candidates import Candidate
from domain.recognise.parties import Parties
from domain.site import Level


class Named(NamedTuple):
    """A candidate with its two countries and its level."""

    candidate: Candidate
    pair: Parties
    level: Level | None  #: `None`: nothing has told it yet
