"""`python -m crawler NAME=VALUE…`: what `scrapy crawl site -a NAME=VALUE…` does, without Scrapy's command line."""

import sys

from crawler.start import crawl

crawl(dict(argument.split("=", 1) for argument in sys.argv[1:]))
