"""Small plots as places in percent, so that a page can draw them without scripts.  Pure."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One value: where it begins, how wide and how high it is, in percent."""

    x: float
    width: float
    height: float
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Values side by side, the highest as high as the plot."""

    bars: tuple[Bar, ...]
    total: int
    most: int


def bars(values: Sequence[int]) -> Plot:
    """A bar for each value; what is not nothing can be seen, however small it is."""
    most = max(values, default=0)
    width = 100 / max(len(values), 1)
    return Plot(
        bars=tuple(
            Bar(
                x=round(place * width, 2),
                width=round(width * 0.8, 2),
                height=round(max(100 * value / most, 6), 1) if value else 0,
                value=value,
            )
            for place, value in enumerate(values)
        ),
        total=sum(values),
        most=most,
    )
