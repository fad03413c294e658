"""Who may open a connection: a list that grows only by a decision, since every fetch of a page has to pass one gate."""

import ast
from collections.abc import Iterator

from tests.newsdesk import ROOT

ROOMS = ("alerts", "cli", "config", "crawler", "demo", "domain", "dossier", "scheduler", "storage", "web", "wording")

#: Modules that can reach a network, or make a process that can.
REACHING = {
    "socket", "socketserver", "ssl", "http", "urllib.request", "urllib.robotparser", "ftplib", "smtplib", "imaplib",
    "poplib", "telnetlib", "nntplib", "xmlrpc", "webbrowser", "requests", "urllib3", "httpx", "aiohttp", "pycurl",
    "websockets", "uvicorn", "treq", "paramiko", "dns", "apprise", "tldextract", "playwright", "scrapy", "twisted",
    "OpenSSL", "feedparser", "trafilatura", "courlan", "htmldate", "subprocess", "multiprocessing",
}  # fmt: skip

#: Every module that imports one of them, and why it may.
ALLOWED = {
    "alerts.smtp": ({"smtplib", "socket", "ssl"}, "the mail server, which the operator names: no page leads there"),
    "alerts.guarded": ({"socket"}, "connects to addresses that were judged"),
    "alerts.webhook": ({"http", "socket", "ssl"}, "channels that the operator names, behind the address guard"),
    "alerts.apprise": ({"subprocess"}, "starts the process in which Apprise runs"),
    "alerts.herald": (
        {"apprise", "requests", "socket"},
        "that process: it connects to no private address, follows nothing",
    ),
    "alerts.deliver": ({"socket"}, "asks for the name of this machine, for leases"),
    "config.channels": ({"apprise"}, "asks which addresses it knows; connects to nothing"),
    "cli.crawl": ({"subprocess"}, "waits for crawl processes"),
    "scheduler.crawls": ({"subprocess", "multiprocessing"}, "starts crawl processes"),
    "scheduler.heartbeat": (
        {"http", "socket", "ssl"},
        "the dead-man's ping, to an address that the operator names and the guard's rule judges",
    ),
    "crawler.zygote": (
        {"multiprocessing", "socket"},
        "starts reading processes, which are given bytes; its socket is a file that only we may open",
    ),
    "crawler.connection": ({"OpenSSL", "scrapy", "twisted"}, "the only downloader, behind the guard"),
    "crawler.guard": ({"scrapy", "twisted"}, "the guard"),
    "crawler.spiders.site": ({"scrapy", "twisted"}, "the crawl: its requests pass the guard"),
    "crawler.errand": ({"scrapy"}, "check and explain: their requests pass the guard"),
    "crawler.start": ({"scrapy"}, "starts a crawl"),
    "crawler.loads": ({"scrapy"}, "what rendered pages load: their requests pass the guard"),
    "crawler.render": ({"scrapy"}, "turns what a browser wants into requests"),
    "crawler.tab": ({"playwright", "scrapy"}, "answers a browser that has no network"),
    "crawler.browser": (
        {"playwright", "scrapy", "socket"},
        "starts that browser; its socket is bound and never listens",
    ),
    "crawler.wholeness": ({"scrapy"}, "judges answers"),
    "crawler.failures": ({"OpenSSL", "scrapy", "twisted"}, "names errors"),
    "crawler.answers": ({"scrapy"}, "judges answers"),
    "crawler.requests": ({"scrapy"}, "settings of requests, and names of errors"),
    "crawler.log": ({"scrapy"}, "log lines"),
    "storage.warc.reader": ({"http"}, "parses the answers in archives"),
    "crawler.robots": ({"scrapy"}, "asks for robots.txt: its requests pass the guard"),
    "crawler.troubles": ({"scrapy"}, "judges answers"),
    "crawler.courtesy": ({"scrapy"}, "holds requests back"),
    "crawler.fair": ({"scrapy"}, "orders requests"),
    "crawler.listing": ({"scrapy"}, "judges answers"),
    "crawler.sourcing": ({"scrapy"}, "judges answers"),
    "crawler.discovery.feeds": ({"feedparser"}, "is given a stream, never a text: that could be an address"),
    "crawler.reading.body": ({"trafilatura"}, "is given trees"),
    "crawler.reading.metadata": ({"courlan"}, "takes addresses apart"),
    "web.gate": ({"http"}, "takes cookies apart"),
    "web.guests": ({"uvicorn"}, "bounds the connections of browsers; it asks nobody"),
    "web.server": ({"socket", "uvicorn"}, "listens for browsers; it asks nobody"),
    "demo.newsroom.server": ({"http", "socket", "socketserver"}, "the outlets of the demonstration, on loopback"),
}

#: Functions of parsers that open what a text names.
OPENING = {"fetch_url", "fetch_response", "urlopen", "urlretrieve", "create_connection", "open_connection", "parse_url"}


def modules() -> Iterator[tuple[str, ast.Module]]:
    for room in ROOMS:
        for path in sorted((ROOT / room).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def imported(tree: ast.Module) -> set[str]:
    """What a module imports of the above, also within its functions."""
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
            if called in ("import_module", "__import__") and node.args and isinstance(node.args[0], ast.Constant):
                names.add(str(node.args[0].value))
    return {one for one in REACHING if any(name == one or name.startswith(one + ".") for name in names)} - {
        "http" if {name for name in names if name.startswith("http.")} <= {"http.HTTPStatus"} else ""
    }


def test_only_these_modules_can_reach_a_network() -> None:
    found = {name: reaching for name, tree in modules() if (reaching := imported(tree))}
    assert found == {name: reaching for name, (reaching, _) in ALLOWED.items()}


def test_no_parser_is_asked_to_open_what_a_text_names() -> None:
    called = {
        f"{name}: {node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id}"
        for name, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute)
        if (node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id) in OPENING
    }
    assert called == set()


def test_the_settings_of_scrapy_leave_no_way_past_the_gate() -> None:
    said = (ROOT / "crawler" / "settings.py").read_text(encoding="utf-8")
    for line in (
        'TWISTED_DNS_RESOLVER = "crawler.guard.GuardedResolver"',
        '"crawler.guard.GuardMiddleware": 560',
        '"http": "crawler.connection.BoundedHandler"',
        '"https": "crawler.connection.BoundedHandler"',
        "TELNETCONSOLE_ENABLED = False",
        "REMOTE_CONTROL_ENABLED = False",
        "HTTPPROXY_ENABLED = False",
        "METAREFRESH_ENABLED = False",
        'REFERRER_POLICY = "no-referrer"',
    ):
        assert line in said
