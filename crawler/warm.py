"""Imported by the process that scheduled crawls are forked from: all that a crawl needs is there before it begins."""

import gc
from pathlib import Path

gc.disable()  # while all that is imported

from config import load  # noqa: E402
from crawler.start import import_parts  # noqa: E402
from crawler.worker import preparations  # noqa: E402
from crawler.zygote import prepare_by_and_by  # noqa: E402

import_parts()
prepare_by_and_by(preparations(load(None, environ={}, cwd=Path("/")).mechanisms))
gc.enable()
gc.freeze()  # what is never collected is never written to, and stays shared with the crawls
