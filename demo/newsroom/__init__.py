"""The bundled newsroom: invented outlets on loopback, for the demonstration and for tests.  No clock, no internet."""

from demo.newsroom.chronicle import HISTORY, NEWS, NEWS_BEGINS, Step, publish_history
from demo.newsroom.newsroom import Newsroom
from demo.newsroom.outlet import Outlet, Visit
from demo.newsroom.story import Expect, Publication, Story

__all__ = [
    "HISTORY",
    "NEWS",
    "NEWS_BEGINS",
    "Expect",
    "Newsroom",
    "Outlet",
    "Publication",
    "Step",
    "Story",
    "Visit",
    "publish_history",
]
