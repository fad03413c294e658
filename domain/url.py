"""Addresses: which of them are one page."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

#: Characters.  What is longer fits into no index of PostgreSQL, and is followed by no reader.
LONGEST = 2000

#: Values that let somebody in: of parameters in addresses, and passwords before a host.
_SECRET = re.compile(
    r"(?P<name>[?&;](?:[\w-]*(?:token|key|secret|passw(?:or)?d|auth|sig|signature|session))=)[^&\s'\"<>#]+"
    r"|(?<=://)(?P<user>[^/\s:@]*):[^/\s@]+(?=@)",
    re.IGNORECASE,
)

_DEFAULT_PORT = {"http": 80, "https": 443}

#: Query parameters that never choose another article: campaign tags, share and view switches, session ids.
_NOISE = re.compile(
    r"utm_.*|fbclid|gclid|yclid|msclkid|mc_[ce]id|share|mobile|amp|amp=1|in_play|ref|ref_src|print|gidzl|zarsrc|"
    r"phpsessid|jsessionid|sid|_ga|cmpid|ocid",
    re.IGNORECASE,
)
#: Outlets append view switches straight behind the suffix, without a question mark (seen at baoquocte.vn).
_TAIL = re.compile(r"(?<=\.htm|html|\.vnp|\.vov|\.epi)&.*$")
#: Something with a dot must be left: "m.vn" is an outlet.
_VIEW_HOST = re.compile(r"^(?:www\d?|m|mobile|amp|beta)\.(?=[^.]+\.)|^beta(?=[a-z]{2}\.[^.]+\.)")
#: VietnamPlus and its family put ".amp" in the place of the page's suffix.
_SUFFIX = re.compile(r"(?:\.(?:html?|vnp|vov|epi))?(?:\.amp)?$")

#: Digits that number one article among many: what is shorter may be a year or a page of a list.
_LONG_NUMBER = re.compile(r"\d{5,}")

#: Host and those below it → paths whose number alone is the article: slug, section and shape change, the number stays
#: (`/<slug>/<id>.vnp` became `/<slug>-post<id>.vnp`).  Named one by one: elsewhere such a number may be a date, a page.
_NUMBERED = {
    "vietnamplus.vn": r"(?:[-/]post-?|^/[^/]+/)(\d{5,})\.(?:vnp|amp)$",
    "vov.vn": r"-((?:post)?\d{5,})\.(?:vov|amp)$",
    "vovworld.vn": r"[-/](\d{5,})\.(?:vov|amp)$",
    "baotintuc.vn": r"-(20\d{12,15})\.(?:html?|amp)$",
    "vietnamnews.vn": r"/(\d{5,})/[^/]+\.(?:html|amp)$",
    "lecourrier.vn": r"^/[^/]+/(\d{5,})\.(?:html|amp)$",
    "nhandan.vn": r"[-/]post-?(\d{5,})\.(?:html|amp)$",
    "sggp.org.vn": r"[-/]post-?(\d{5,})\.(?:html|amp)$",
    "baophapluat.vn": r"[-/]post-?(\d{5,})\.(?:html|amp)$",
}
_NUMBERS = {host: re.compile(shape) for host, shape in _NUMBERED.items()}


def canonical_url(url: str) -> str:
    """The address in one spelling that can still be fetched: no fragment, default port, campaign tags or session ids.

    Raises `ValueError` for what is no http(s) address with a host, and for one of more than `LONGEST` characters.
    """
    parts = urlsplit(url.strip())
    scheme, host = parts.scheme.lower(), (parts.hostname or "").rstrip(".").lower()
    if scheme not in _DEFAULT_PORT or not host:
        raise ValueError(f"not an http or https address: {url[:200]}")
    if ":" in host:
        host = f"[{host}]"
    port = parts.port
    netloc = host if port in (None, _DEFAULT_PORT[scheme]) else f"{host}:{port}"
    path = _TAIL.sub("", parts.path).rstrip() or "/"
    kept = [(key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _NOISE.fullmatch(key)]
    found = urlunsplit((scheme, netloc, path, urlencode(sorted(kept)), ""))
    if len(found) > LONGEST:
        raise ValueError(f"an address of {len(found)} characters: {found[:100]}…")
    return found


@lru_cache(maxsize=8192)  # every step of a lead's way asks for it; 25 microseconds each time, a few megabytes in all
def url_key(url: str) -> str:
    """The identity of a page: equal for its desktop, mobile, print and AMP addresses, http or https.

    On sites that are known to number their articles it is the host and that number, whatever the path.

    Not an address to fetch.  Raises `ValueError` as `canonical_url` does.
    """
    parts = urlsplit(canonical_url(url))
    host = _VIEW_HOST.sub("", parts.netloc) or parts.netloc
    if parts.scheme == "http" and host.endswith(":443"):
        host = host.removesuffix(":443")
    path = re.sub(r"^/(?:print|amp)(?=/)|/(?:print|amp)/?$", "", unquote(parts.path)).rstrip("/")
    if not parts.query and (number := _number(host, path)) is not None:
        return f"{host}#{number}"  # every path begins with "/"
    return f"{host}{_SUFFIX.sub('', path)}" + (f"?{parts.query}" if parts.query else "")


def _number(host: str, path: str) -> str | None:
    """The number that is the identity of an article of this host; `None` where its whole path is."""
    labels = host.split(".")
    shapes = (_NUMBERS.get(".".join(labels[at:])) for at in range(max(0, len(labels) - 3), len(labels)))
    hit = next((shape.search(path) for shape in shapes if shape), None)
    return hit[1] if hit else None


def is_clone(one: str, other: str) -> bool:
    """Whether two hosts have a page under the same path with the same long number: one of them may be a mirror."""
    here, there = urlsplit(one), urlsplit(other)
    if host_of(one) == host_of(other):
        return False
    numbers = _LONG_NUMBER.findall(here.path)
    return bool(numbers) and _SUFFIX.sub("", here.path) == _SUFFIX.sub("", there.path)


def server_of(url: str) -> str:
    """Whom an address asks: its host as it is written, lower case, with the port if that is not the usual one.

    Raises `ValueError` for a port that is none.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").rstrip(".").lower()
    return host if parts.port in (None, *_DEFAULT_PORT.values()) else f"{host}:{parts.port}"


def host_of(url: str) -> str:
    """Host of an address, lower case, without port and without `www.`, `m.` and the like; empty if there is none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:  # "http://[bad/"
        return ""
    return _VIEW_HOST.sub("", host.rstrip(".").lower())


def without_secrets(text: str) -> str:
    """The text without what lets somebody in."""
    return _SECRET.sub(lambda found: f"{found['name']}…" if found["name"] else f"{found['user']}:…", text)
