"""The connections of a crawl: Scrapy's, with a limit for the head of an answer, and reasons where TLS is refused.

Scrapy counts the bytes of bodies only: a server that sent header lines for ever took a gigabyte in ten seconds.  What
is changed here is not public in Scrapy and Twisted; tests/crawler/test_hostile_servers.py fails if they move it.
"""

import logging
import weakref
from base64 import b64decode, b64encode
from typing import Any

from OpenSSL.SSL import Connection
from scrapy import Request
from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
    _LenientHTTPClientParser,
)
from scrapy.crawler import Crawler
from scrapy.exceptions import DownloadFailedError
from scrapy.http import Response
from twisted.internet.defer import Deferred
from twisted.internet.interfaces import IOpenSSLClientConnectionCreator
from twisted.internet.ssl import optionsForClientTLS
from twisted.python.failure import Failure
from twisted.web.client import ResponseFailed
from twisted.web.http import _DataLoss
from twisted.web.iweb import IPolicyForHTTPS
from zope.interface import implementer  # type: ignore[import-untyped]  # it ships no types

from crawler.failures import BrokenAnswerError, UntrustedServerError, reasons_of

MOST_AT_ONCE = 8  # requests to one host
_LONGEST_HEAD = 256 * 1024  # bytes; real ones have one or two thousand
_MOST_LINES = 1000

RECEIVED = "roundwatch_received"  #: in `Request.meta`: status line and headers, and the body, as they came
# Scrapy gives headers in an order and spelling of its own, and no status line.  What a server sends under this name is
# overwritten.
_HEAD = "X-Roundwatch-Head"

# What is too large is a counted fate with its reason; Scrapy would log it as well.
logging.getLogger("scrapy.core.downloader.handlers.http11").setLevel(logging.ERROR)

# What OpenSSL tells the server before it hangs up (RFC 8446, 6.2; "where" of SSL_CTX_set_info_callback).
_ALERT_SENT = 0x4008
_WHY_NOT_TRUSTED = {
    42: "its certificate is not valid",
    44: "its certificate was revoked",
    45: "its certificate has expired",
    46: "its certificate is not valid",
    48: "its certificate comes from no authority that is trusted here",
    70: "it speaks no TLS 1.2 or later",
}


class BoundedHandler(HTTP11DownloadHandler):
    """Scrapy's downloader for http and https.  Raises `BrokenAnswerError` and `UntrustedServerError`, too."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool._factory = _BoundedFactory  # noqa: SLF001 - as Scrapy sets its own
        # As many as any host is asked at once, private ones, too: of eight connections two would be kept.
        self._pool.maxPersistentPerHost = MOST_AT_ONCE
        # Twisted's: TLS 1.2 at least.  Scrapy's would write the keys of sessions where SSLKEYLOGFILE says.
        self._contextFactory = _Trust()  # type: ignore[assignment]  # mypy knows no interfaces of zope
        self._fail_on_dataloss_warned = True  # a counted fate, and no hint how to accept such answers

    async def download_request(self, request: Request) -> Response:
        """The answer.  What no second try would mend has an error of its own."""
        try:
            response = await super().download_request(request)
            head = response.headers.pop(_HEAD, [b""])[-1]
            # Before anything is unpacked or rendered; of a redirection's answers the last stays.
            request.meta[RECEIVED] = (b64decode(head), response.body)
            return response  # noqa: TRY300 - it is this that may raise
        except DownloadFailedError as error:
            for reason in reasons_of(error):
                if isinstance(reason, (BrokenAnswerError, UntrustedServerError)):
                    raise type(reason)(str(reason)) from error
            raise


class SurplusError(_DataLoss):
    """More came than the length that was announced: what we have may be cut off anywhere."""


class _BoundedParser(_LenientHTTPClientParser):
    MAX_LENGTH = _LONGEST_HEAD  # of one line; Twisted's 16 KiB are less than some send in one cookie

    # An existing parser is given this class, so there is no __init__.
    _lines = 0
    _bytes = 0
    _has_surplus = False
    _head: tuple[bytes, ...] = ()

    def statusReceived(self, status: bytes) -> None:  # noqa: N802 - Twisted's name
        self._head = self._head[-1:]  # an interim answer (1xx) came before
        super().statusReceived(status)  # type: ignore[no-untyped-call]

    def allHeadersReceived(self) -> None:  # noqa: N802 - as above
        self.headers.setRawHeaders(_HEAD, [b64encode(b"".join(self._head))])
        super().allHeadersReceived()  # type: ignore[no-untyped-call]

    def lineReceived(self, line: bytes) -> None:  # noqa: N802 - as above
        self._lines += 1
        self._bytes += len(line)
        if self._lines > _MOST_LINES:
            raise BrokenAnswerError(f"more than {_MOST_LINES} header lines")
        if self._bytes > _LONGEST_HEAD:
            raise BrokenAnswerError(f"more than {_LONGEST_HEAD // 1024} KiB of headers")
        self._head += (line + b"\n",)
        super().lineReceived(line)

    def lineLengthExceeded(self, _line: bytes) -> None:  # noqa: N802 - as above
        raise BrokenAnswerError(f"more than {_LONGEST_HEAD // 1024} KiB of headers")

    def _finished(self, rest: bytes) -> None:
        # Some servers count letters and send bytes.  A second answer behind the first is none of ours.
        self._has_surplus = bool(rest.strip()) and not rest.startswith(b"HTTP/")
        super()._finished(rest)  # type: ignore[no-untyped-call]

    def connectionLost(self, reason: Failure | None = None) -> None:  # noqa: N802 - as above
        if self._has_surplus and self.bodyDecoder is not None:
            surplus = Failure(SurplusError())  # type: ignore[no-untyped-call]
            lost = Failure(ResponseFailed([surplus], self.response))  # type: ignore[no-untyped-call]
            self.response._bodyDataFinished(lost)  # noqa: SLF001 - as the parser that this stands for does
        else:
            super().connectionLost(reason)


class _BoundedProtocol(_LenientHTTP11ClientProtocol):
    def request(self, request: Any) -> Deferred[Any]:  # Any: Twisted's own request and response, which are private
        answer = super().request(request)
        assert self._parser is not None  # noqa: S101 - Scrapy gives it a class in the same way
        self._parser.__class__ = _BoundedParser
        return answer


class _BoundedFactory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, _addr: object) -> _BoundedProtocol:  # noqa: N802 - Twisted's name
        return _BoundedProtocol(self._quiescentCallback)  # type: ignore[no-untyped-call]


@implementer(IPolicyForHTTPS)
class _Trust:
    """The authorities that the system trusts, or those of SSL_CERT_FILE and SSL_CERT_DIR, as for mail."""

    def creatorForNetloc(self, hostname: bytes, _port: int) -> "_Telling":  # noqa: N802 - Twisted's name
        return _Telling(optionsForClientTLS(hostname.decode("ascii")))


@implementer(IOpenSSLClientConnectionCreator)
class _Telling:
    """Makes connections that say why a server was not trusted; OpenSSL's error says "certificate verify failed"."""

    def __init__(self, creator: Any) -> None:  # Any: an interface of zope
        self._creator = creator

    def clientConnectionForTLS(self, tlsProtocol: Any) -> Connection:  # noqa: N802, N803 - Twisted's names
        connection: Connection = self._creator.clientConnectionForTLS(tlsProtocol)
        protocol = weakref.ref(tlsProtocol)

        def note(_: Connection, where: int, code: int) -> None:
            why, ours = _WHY_NOT_TRUSTED.get(code & 0xFF), protocol()
            if where == _ALERT_SENT and why is not None and ours is not None:
                error = UntrustedServerError(f"no secure connection: {why}")
                ours.failVerification(Failure(error))  # type: ignore[no-untyped-call]

        connection.set_info_callback(note)
        return connection
