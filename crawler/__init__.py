"""Fetching and reading: from addresses to articles."""

import os

# Scrapy's cookies know the list of public suffixes through tldextract, which would fetch it by itself: past the guard,
# through any proxy of the environment, while everything waits.  The list that it brings is enough.
os.environ["TLDEXTRACT_PUBLIC_SUFFIX_LIST_URLS"] = ""
