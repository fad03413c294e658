"""A world of news sites on loopback: opened, told what happens, visited, closed."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from typing import Self

from demo.newsroom.outlet import Outlet
from demo.newsroom.outlets import PLANS, Plan
from demo.newsroom.story import Story
from domain.site import Site


class Newsroom:
    """All outlets of the bundled world, or those of other plans.  A context manager: they listen until it ends."""

    def __init__(self, plans: tuple[Plan, ...] = PLANS) -> None:
        self._outlets = {plan.name: Outlet(plan) for plan in plans}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def outlets(self) -> tuple[Outlet, ...]:
        """Every outlet, in the order of their plans."""
        return tuple(self._outlets.values())

    @property
    def sites(self) -> tuple[Site, ...]:
        """Every outlet as a declaration."""
        return tuple(outlet.site() for outlet in self.outlets)

    def outlet(self, name: str) -> Outlet:
        """The outlet of this name."""
        return self._outlets[name]

    def publish(self, outlet_name: str, story: Story, at: datetime) -> str:
        """Prints a story in one outlet and returns its address; a copy names the address of what it copies."""
        if story.taken_from:
            origin, name = story.taken_from
            story = replace(story, source_url=self.outlet(origin).url_of(name))
        return self.outlet(outlet_name).publish(story, at)

    def close(self) -> None:
        """Takes all outlets off the net."""
        with ThreadPoolExecutor(max_workers=len(self._outlets) or 1) as pool:
            list(pool.map(Outlet.close, self.outlets))
