"""Imported by the process that scheduled crawls are forked from: all that a crawl needs is there before it begins."""

import gc

gc.disable()  # while all that is imported

from crawler.start import import_parts  # noqa: E402

import_parts()
gc.enable()
gc.freeze()  # what is never collected is never written to, and stays shared with the crawls
