"""Imported by the process that scheduled crawls are forked from: all that a crawl needs is there before it begins."""

from crawler.start import import_parts

import_parts()
