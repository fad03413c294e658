"""Log lines of a crawl: what a run's row tells anyway is not logged a second time."""

import logging
from typing import Any

from scrapy.logformatter import LogFormatter, LogFormatterResult


class QuietFormatter(LogFormatter):
    """Scrapy's messages, with failed downloads at the level of a detail: they are counted fates."""

    def download_error(self, *args: Any, **kwargs: Any) -> LogFormatterResult:  # Scrapy's signature
        """A failed download, for those who ask for details."""
        return {**super().download_error(*args, **kwargs), "level": logging.DEBUG}

    def spider_error(self, *args: Any, **kwargs: Any) -> LogFormatterResult:  # Scrapy's signature
        """A fault of our own: stays an error."""
        return super().spider_error(*args, **kwargs)
