"""Settings of Scrapy: only what differs from its defaults, with the reason.  The configuration adds its own per run."""

BOT_NAME = "roundwatch"
SPIDER_MODULES = ["crawler.spiders"]
NEWSPIDER_MODULE = "crawler.spiders"

# Ours stands in its place: Scrapy's asks at every crawl, and takes a file that cannot be reached for permission.
ROBOTSTXT_OBEY = False

# Ports that run code for whoever connects; Scrapy 2.19 opens both by default.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False

# Where a page may lead us.
TWISTED_DNS_RESOLVER = "crawler.guard.GuardedResolver"
# Nearer to the network than retries (550): what the guard refuses is not tried again.
# Farther from the network than retries and redirections (600): what is rendered is the answer that they ended with.
# Ours unpacks in the place of Scrapy's own: it takes no half of a page for the whole.
# Courtesy is next to the network: it sees each answer before a redirection or a second try is made of it.
DOWNLOADER_MIDDLEWARES = {
    "crawler.robots.RobotsMiddleware": 100,
    "crawler.render.RenderMiddleware": 540,
    "crawler.guard.GuardMiddleware": 560,
    "crawler.wholeness.WholeAnswerMiddleware": 590,
    "crawler.courtesy.CourtesyMiddleware": 870,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": None,
    # Not needed, and asked for each request: our leads are of our sites, and no site has a password.
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
}
DOWNLOAD_HANDLERS = {
    "http": "crawler.connection.BoundedHandler",
    "https": "crawler.connection.BoundedHandler",
    "file": None,
    "data": None,
    "ftp": None,
    "s3": None,
}
DOWNLOAD_VERIFY_CERTIFICATES = True
METAREFRESH_ENABLED = False  # no news site needs it, hostile pages use it
HTTPPROXY_ENABLED = False  # nothing is taken from the environment unasked
REDIRECT_MAX_TIMES = 5
REFERRER_POLICY = "no-referrer"
COOKIES_ENABLED = True  # some outlets redirect to themselves until their session cookie comes back

# How much one page may cost.
RETRY_TIMES = 1  # what fails twice is still due, and tried again in the next crawl
RETRY_HTTP_CODES = [408, 500, 502, 504, 522, 524]  # 429 and 503 ask us to wait: never again at once
RETRY_GIVE_UP_LOG_LEVEL = "DEBUG"  # a counted fate with its reason in the run's row
DOWNLOAD_DELAY_JITTER = 0  # the delay is a promise, not an average
DOWNLOAD_WARNSIZE = 0
CONCURRENT_ITEMS = 4  # measured: 100, the default, costs a third of the throughput
# Bytes of pages that may wait to be judged: looks are written together every 50 ms, in which a fast server sends 3 MB;
# at Scrapy's 5 MB requests stood still for a tenth of the time.
SCRAPER_SLOT_MAX_ACTIVE_SIZE = 16 * 1024 * 1024
# Those that wait for their turn at a host count, too; the queue gives no host more than eight of them.
CONCURRENT_REQUESTS = 128
SCHEDULER_PRIORITY_QUEUE = "crawler.fair.FairQueue"
DOWNLOAD_FAIL_ON_DATALOSS = True

# The outcome of a crawl is its row in the database; Scrapy's own statistics would only repeat it.
LOGSTATS_INTERVAL = 0
LOG_LEVEL = "WARNING"
LOG_FORMATTER = "crawler.log.QuietFormatter"
HTTPERROR_ALLOW_ALL = True  # a status is an answer: 304, 404 and 503 are told apart where they are judged

# What every request would pay for and nobody uses: each of these costs a tick over unchanged sources.
WARN_ON_GENERATOR_RETURN_VALUE = False  # it reads the source code of our callbacks, for each answer
DOWNLOADER_STATS = False
STATS_CLASS = "scrapy.statscollectors.DummyStatsCollector"
# Scrapy imports the others only to find that they are switched off, and the remote control a web server with them.  Not
# `None` in EXTENSIONS: what is named there is imported, too.
EXTENSIONS_BASE = {
    "scrapy.extensions.memusage.MemoryUsage": 0,
    "scrapy.extensions.closespider.CloseSpider": 0,
    "scrapy.extensions.feedexport.FeedExporter": 0,
}
SPIDER_MIDDLEWARES = {
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware": None,
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware": None,
    "scrapy.spidermiddlewares.depth.DepthMiddleware": None,
}
