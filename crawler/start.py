"""Starting a crawl in this process."""

from collections.abc import Mapping

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings

from crawler.spiders.site import SiteSpider


def crawl(arguments: Mapping[str, str]) -> None:
    """Crawl as these arguments of the spider say, to the end.  Once in a process: Twisted's reactor starts only once.

    SIGTERM and SIGINT end the crawl in order; a second one at once.
    """
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    process = AsyncCrawlerProcess(settings)
    process.crawl(SiteSpider, **arguments)
    process.start()
