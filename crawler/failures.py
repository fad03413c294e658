"""Failures of fetches: what each means, in words that need no knowledge of Scrapy and Twisted."""

from collections.abc import Iterator

from OpenSSL.SSL import Error as TLSError
from scrapy.exceptions import ResponseDataLossError
from service_identity.exceptions import VerificationError
from twisted.internet.error import ConnectionAborted, ConnectionDone, ConnectionLost
from twisted.python.failure import Failure
from twisted.web.client import ResponseNeverReceived


class BrokenAnswerError(Exception):
    """An answer that is not whole, too large, or no HTTP: it is not used, and a second try would bring the same."""


class UntrustedServerError(Exception):
    """A server that has not proved who it is."""


def reasons_of(error: BaseException) -> Iterator[BaseException]:
    """What stands behind the error of a downloader, the error itself first."""
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        for failure in getattr(seen, "reasons", ()):
            if isinstance(failure, Failure) and isinstance(failure.value, BaseException):
                yield failure.value
        seen = seen.__cause__


def reason_of(error: BaseException) -> str:
    """Why a fetch failed, in one short line without what the server sent."""
    if isinstance(error, ValueError):  # of making a request: all others come from what a server sent
        return "leads to what is no address"
    reasons = list(reasons_of(error))
    for reason in reasons:
        if isinstance(reason, (BrokenAnswerError, UntrustedServerError)):
            return str(reason)
        if isinstance(reason, VerificationError):
            return "no secure connection: its certificate is for another host"
        if isinstance(reason, TLSError):
            return f"no secure connection: {_of_tls(reason)}"
    names = {type(reason).__name__ for reason in reasons}
    if "SurplusError" in names:
        return "longer than it announces: it may be cut off anywhere"
    if any(isinstance(reason, ResponseDataLossError) for reason in reasons):
        return "cut off before its end"
    if names & {"ParseError", "BadResponseVersion"}:
        return "no HTTP answer"
    if any(isinstance(reason, ResponseNeverReceived) for reason in reasons):
        return "closed without an answer"
    if any(isinstance(reason, ValueError) for reason in reasons):
        return "no valid HTTP answer"
    if any(isinstance(reason, (ConnectionDone, ConnectionLost, ConnectionAborted)) for reason in reasons):
        return "the connection was lost"
    said = " ".join(str(error).split()) or type(error).__name__
    return "".join(letter if letter.isprintable() else "?" for letter in said)[:200]


def _of_tls(error: TLSError) -> str:
    said = str(error)
    if "protocol version" in said or "unsupported protocol" in said:
        return "it speaks no TLS 1.2 or later"
    if "wrong version number" in said or "packet length too long" in said:
        return "what answers there speaks no TLS"
    if "certificate verify failed" in said:
        return "its certificate is not trusted"
    return "it could not be agreed on"
