"""Imported by the process that scheduled crawls are forked from: all that a crawl needs is there before it begins."""

import gc

from crawler.start import import_parts

import_parts()
gc.freeze()  # what is never collected is never written to, and stays shared with the crawls
