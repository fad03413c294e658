"""A queue of requests in which no host keeps the others from being asked."""

from collections import Counter

from scrapy import Request
from scrapy.pqueues import DownloaderAwarePriorityQueue

from crawler.courtesy import SLOT
from domain.url import server_of

_MOST = 8  # requests of one host that are on their way or wait for their turn


class FairQueue(DownloaderAwarePriorityQueue):
    """Scrapy's queue, which prefers the host that has the least to do, and leaves out those that have enough.

    Without that a host that wants a minute between two requests takes, one after the other, all places of a crawl.
    """

    def push(self, request: Request) -> None:
        """Queue a request up at the host that it asks."""
        try:
            request.meta[SLOT] = server_of(request.url)
        except ValueError:  # a port that is none: the address guard says so
            request.meta.pop(SLOT, None)
        super().push(request)

    def pop(self) -> Request | None:
        """The next request, if there is a host that has not enough to do."""
        engine = self.crawler.engine
        active = engine.downloader.active if engine is not None else set()
        busy = Counter(request.meta.get(SLOT, "") for request in active)
        free = [(busy[slot], slot) for slot in self.pqueues if busy[slot] < _MOST]
        if not free:
            return None
        slot = self._next_slot(free, update_state=True)
        queue = self.pqueues[slot]
        request = queue.pop()
        if len(queue) == 0:
            del self.pqueues[slot]
            queue.close()
        return request
