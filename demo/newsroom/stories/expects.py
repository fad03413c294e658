"""Short forms for what a correct program recognises in a story."""

from datetime import date

from demo.newsroom.story import Expect
from domain.rounds import Status

DEPUTY = "vn-la-deputy"
MINISTER = "vn-la-minister"


def held(mechanism: str, number: int, day: date | None, country: str | None) -> Expect:
    """A round that took place, on a day that the story gives or implies."""
    return Expect(
        mechanism=mechanism,
        number=number,
        status=Status.HELD,
        starts_on=day,
        year=day.year if day else None,
        country=country,
    )


def planned(mechanism: str, number: int, year: int | None, country: str | None) -> Expect:
    """A round that was agreed for later."""
    return Expect(mechanism=mechanism, number=number, status=Status.PLANNED, year=year, country=country)


def mentioned(mechanism: str, number: int, year: int | None, country: str | None) -> Expect:
    """An earlier round that a story looks back to."""
    return Expect(mechanism=mechanism, number=number, status=Status.MENTIONED, year=year, country=country)
