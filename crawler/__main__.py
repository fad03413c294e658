"""`python -m crawler NAME=VALUE…`: what `scrapy crawl site -a NAME=VALUE…` does, without Scrapy's command line.

With `warc=["FILE", …]` it reads archives instead, and needs no Scrapy."""

import gc
import sys

gc.disable()  # until all is imported: nothing of that is garbage, and looking for some takes a tenth of the time

arguments = dict(argument.split("=", 1) for argument in sys.argv[1:])
if "warc" in arguments:
    from crawler.archive import read_archives

    gc.enable()
    read_archives(arguments)
else:
    from crawler.start import crawl

    gc.enable()
    crawl(arguments)
