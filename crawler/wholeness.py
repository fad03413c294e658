"""Answers are used whole or not at all: half a page would be stored as a short article, or told as an edited one."""

from typing import Self

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.httpcompression import ACCEPTED_ENCODINGS
from scrapy.http import Response, TextResponse
from scrapy.responsetypes import responsetypes
from scrapy.settings import BaseSettings

from crawler.failures import BrokenAnswerError
from storage.warc.packing import MOST_LAYERS, CutOffError, PackingError, unpack

_CONDITIONS = ("If-None-Match", "If-Modified-Since")
_HEAD = 64 * 1024


class WholeAnswerMiddleware:
    """Unpacks answers, in the place of Scrapy's own, and refuses those that are not whole: `BrokenAnswerError`."""

    def __init__(self, settings: BaseSettings) -> None:
        self._max_size = settings.getint("DOWNLOAD_MAXSIZE")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """With the limits of a crawl."""
        return cls(crawler.settings)

    def process_request(self, request: Request) -> None:
        """Say what we can unpack."""
        request.headers.setdefault("Accept-Encoding", b", ".join(ACCEPTED_ENCODINGS))

    def process_response(self, request: Request, response: Response) -> Response:
        """The answer, unpacked."""
        if response.status == 304 and not any(name in request.headers for name in _CONDITIONS):
            raise BrokenAnswerError('says "unchanged" (304) and was not asked')
        response = self._unpacked(request, response)
        if response.status == 200 and "partial" in response.flags and ends_open(response.body):
            raise BrokenAnswerError("cut off before its end")
        return response

    def _unpacked(self, request: Request, response: Response) -> Response:
        said = b",".join(response.headers.getlist("Content-Encoding")).decode("latin-1").lower()
        codings = [coding.strip() for coding in said.split(",") if coding.strip()]
        if not codings or not response.body:
            return response
        if len(codings) > MOST_LAYERS:
            raise BrokenAnswerError(f"packed {len(codings)} times")
        most = request.meta.get("download_maxsize") or self._max_size
        body = response.body
        try:
            for coding in reversed(codings):
                body = unpack(body, coding, most)
        except CutOffError as error:
            if "download_stopped" not in response.flags:  # it was us who cut it
                raise BrokenAnswerError(str(error)) from error
            body = error.begin
        except PackingError as error:
            raise BrokenAnswerError(str(error)) from error
        headers = response.headers.copy()
        del headers["Content-Encoding"]
        kind = responsetypes.from_args(headers=headers, url=response.url, body=body)
        # The encoding of a text is to be found anew: so far it was one of packed bytes.
        arguments = {"encoding": None} if issubclass(kind, TextResponse) else {}
        return response.replace(cls=kind, headers=headers, body=body, **arguments)


def ends_open(body: bytes) -> bool:
    """Whether a page opens `html` or `body` and never closes either.  No page of 256 real ones does."""
    said = body.lower()
    opened = any(tag in said[:_HEAD] for tag in (b"<html", b"<body"))
    return opened and b"</html" not in said and b"</body" not in said
