"""What hostile servers answer: each answer with the words in which a crawl says what is wrong with it."""

import gzip
import zlib
from collections.abc import Callable, Iterator

import brotli
from backports import zstd

from tests.crawler.wild import Raw, news, raw

_MOST = 10 * 1024**2  # bytes of an answer, by default
ARTICLE = news(1).body
CUT = ARTICLE[: len(ARTICLE) // 2]
BOMB = b" " * (_MOST + 100_000)
BINARY = bytes(range(256)) * 20


def endless(start: bytes, piece: bytes) -> Callable[[], Iterator[bytes]]:
    """A start, and a piece again and again."""

    def send() -> Iterator[bytes]:
        yield start
        while True:
            yield piece

    return send


def packed(body: bytes, coding: str) -> bytes:
    """An answer with a content coding."""
    return raw(body, f"Content-Encoding: {coding}")


_NO_LENGTH = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
_PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda body: bytes(brotli.compress(body, quality=1)),
    "zstd": zstd.compress,
}

#: What is wrong with an answer, the answer, and how that is said.
BROKEN: dict[str, tuple[Raw, str]] = {
    "endless-header-lines": (endless(b"HTTP/1.1 200 OK\r\n", b"X-A: b\r\n" * 1000), "more than 1000 header lines"),
    "endless-header-line": (endless(b"HTTP/1.1 200 OK\r\nX-A: ", b"b" * 60_000), "more than 256 KiB of headers"),
    "endless-early-hints": (endless(b"", b"HTTP/1.1 103 Early\r\n\r\n" * 1000), "more than 1000 header lines"),
    "endless-body": (endless(_NO_LENGTH, b"<p>tin</p>" * 6000), "larger than crawl.max_size"),
    "huge-length": (raw(b"tin", "Content-Length: 99000000000000"), "larger than crawl.max_size"),
    "no-http": (b"<html>\n" + ARTICLE, "no HTTP answer"),
    "garbage-status": (b"HTTP/9.9 banana\r\n\r\n" + ARTICLE, "no HTTP answer"),
    "odd-status": (raw(ARTICLE, status="999 Hm"), "answered with status 999"),
    "no-content": (b"HTTP/1.1 204 No Content\r\n\r\n", "answered with status 204"),
    "unasked-304": (b"HTTP/1.1 304 Not Modified\r\n\r\n", 'says "unchanged" (304) and was not asked'),
    "empty": (raw(b""), "an empty answer"),
    "blank": (raw(b" \r\n \n"), "an empty answer"),
    "nothing": (b"", "closed without an answer"),
    "negative-length": (raw(ARTICLE, "Content-Length: -5"), "no valid HTTP answer"),
    "two-lengths": (raw(ARTICLE, "Content-Length: 5\r\nContent-Length: 7"), "no valid HTTP answer"),
    "longer-than-sent": (raw(CUT, f"Content-Length: {len(ARTICLE)}"), "cut off before its end"),
    "shorter-than-sent": (raw(ARTICLE, f"Content-Length: {len(CUT)}"), "longer than it announces"),
    "no-length-no-end": (_NO_LENGTH + CUT, "cut off before its end"),
    "bad-chunk": (raw(b"ZZ\r\n" + ARTICLE, "Transfer-Encoding: chunked"), "cut off before its end"),
    "no-last-chunk": (raw(b"%x\r\n%b\r\n" % (len(CUT), CUT), "Transfer-Encoding: chunked"), "cut off before its end"),
    **{f"cut-{c}": (packed(pack(ARTICLE)[:-300], c), "cut off before its end") for c, pack in _PACKERS.items()},
    **{f"{c}-bomb": (packed(pack(BOMB), c), "larger than 10485760 bytes") for c, pack in _PACKERS.items()},
    "gzip-in-gzip-bomb": (packed(gzip.compress(gzip.compress(BOMB)), "gzip, gzip"), "larger than 10485760 bytes"),
    "twenty-layers": (packed(ARTICLE, ", ".join(["gzip"] * 20)), "packed 20 times"),
    "no-gzip": (packed(ARTICLE, "gzip"), "damaged, or not packed with gzip"),
    "unknown-coding": (packed(ARTICLE, "secret"), "its encoding 'secret' is not known"),
}

#: Odd, but whole.
ODD: dict[str, Raw] = {
    "gzip-twice": packed(gzip.compress(gzip.compress(news(101).body)), "gzip, gzip"),
    "gzip-in-members": packed(gzip.compress(news(102).body[:200]) + gzip.compress(news(102).body[200:]), "gzip"),
    "gzip-and-rubbish": packed(gzip.compress(news(103).body) + b"rubbish", "gzip"),
    "deflate-without-header": packed(zlib.compress(news(104).body)[2:-4], "deflate"),
    "brotli": packed(brotli.compress(news(105).body), "br"),
    "zstd-in-frames": packed(zstd.compress(news(106).body[:200]) + zstd.compress(news(106).body[200:]), "zstd"),
    "early-hints": b"HTTP/1.1 103 Early\r\n\r\n" + raw(news(107).body),
    "second-answer": raw(news(108).body) + raw(news(109).body),
    "no-length": _NO_LENGTH + news(110).body,
    "long-cookie": raw(news(111).body, "Set-Cookie: a=" + "b" * 60_000),
    "long-validator": raw(news(112).body, 'ETag: "' + "b" * 60_000 + '"'),
    "attachment": raw(news(113).body, "Content-Disposition: attachment; filename=../../../../tmp/roundwatch-was-here"),
    "called-binary": raw(news(114).body, "Content-Type: application/octet-stream"),
}

#: No page, whatever the header says.
FOREIGN: dict[str, Raw] = {
    "pdf": raw(b"%PDF-1.7\n" + BINARY),
    "image": raw(b"\x89PNG\r\n\x1a\n" + BINARY),
    "undeclared-gzip": raw(gzip.compress(ARTICLE)),
}

#: Ways to write an address that is none of the public internet; most of them mean 127.0.0.1.
DISGUISES = (
    "127.0.0.1", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "000.0.0.0", "[::1]", "[::ffff:127.0.0.1]",
    "[::7f00:1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "localhost", "LOCALHOST", "localhost.", "a.localhost",
    "example.com@127.0.0.1", "①②⑦.0.0.1", "127。0。0。1", "%31%32%37.0.0.1", "10.255.255.1", "169.254.169.254",
    "inside.test", "both.test",
)  # fmt: skip

#: What no redirection leads to.
NO_ADDRESSES = (
    "file:///etc/passwd", "ftp://127.0.0.1/a", "data:text/html,tin", "javascript:alert(1)", "gopher://127.0.0.1/",
    "http://[bad/", "http://", "http://127.0.0.1:99999/", "//", "http://" + "a" * 3000 + "/",
)  # fmt: skip
