"""Starting a crawl in this process."""

import gc
import logging
from collections.abc import Mapping
from importlib import import_module

from scrapy.crawler import AsyncCrawlerProcess
from scrapy.settings import Settings
from scrapy.utils.misc import load_object

from config import Settings as Configuration
from config.logs import log_to_standard_error
from crawler.spiders.site import SiteSpider
from crawler.zygote import fork_zygote

_GARBAGE_AFTER = 20_000  # objects more than have gone; Python's 700 look for cycles with nearly every answer


def crawl(arguments: Mapping[str, str], settings: Configuration | None = None) -> None:
    """Crawl as these arguments of the spider say, to the end.  Once in a process: Twisted's reactor starts only once.

    `settings` count instead of the configuration that the arguments name.
    SIGTERM and SIGINT end the crawl in order; a second one at once.
    """
    fork_zygote()
    log_to_standard_error(at_least=logging.WARNING)
    # What was imported is never garbage, and an answer makes a thousand objects that go as they came.
    gc.freeze()
    gc.set_threshold(_GARBAGE_AFTER)
    process = AsyncCrawlerProcess(_settings())
    # Scrapy has its loggers make a record of each answer, also where nobody takes it.
    logging.getLogger("scrapy").setLevel(logging.getLogger().level)
    process.crawl(SiteSpider, configuration=settings, **arguments)
    process.start()


def import_parts() -> None:
    """Import what Scrapy and SQLAlchemy import only when a crawl begins, so that crawls that are forked share it."""
    settings = _settings()
    for name in ("DOWNLOADER_MIDDLEWARES", "SPIDER_MIDDLEWARES", "EXTENSIONS"):
        for part in (*settings[f"{name}_BASE"], *settings[name]):
            load_object(part)
    for name in ("SCHEDULER", "SCHEDULER_PRIORITY_QUEUE", "SCHEDULER_MEMORY_QUEUE", "DUPEFILTER_CLASS", "STATS_CLASS"):
        load_object(settings[name])
    for module in ("scrapy.core.downloader.handlers.http11", "sqlalchemy.dialects.sqlite.pysqlite"):
        import_module(module)


def _settings() -> Settings:
    settings = Settings()
    settings.setmodule("crawler.settings", priority="project")
    settings.set("LOG_INSTALL_ROOT_HANDLER", value=False, priority="cmdline")  # our log is set up already
    return settings
