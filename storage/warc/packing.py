"""Content codings (RFC 9110, 8.4): what was packed is unpacked whole and within a limit, or not at all.

Scrapy gives as much as can be unpacked: half a page, without a word.
"""

import sys
import zlib

from brotli import Decompressor
from brotli import error as BrotliError  # noqa: N812 - an exception, whatever its name

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd  # Scrapy brings it

#: Twice was seen; twenty times is an attack.
MOST_LAYERS = 3
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


class PackingError(ValueError):
    """A body cannot be unpacked; the message says why."""


class DamagedError(PackingError):
    """A body is not what its coding says."""


class CutOffError(PackingError):
    """A packed body ends before its end; `begin` is what could be unpacked."""

    def __init__(self, begin: bytes) -> None:
        super().__init__("cut off before its end")
        self.begin = begin


def unpack(body: bytes, coding: str, most: int) -> bytes:
    """The content of a body, of at most so many bytes.  Raises `PackingError`."""
    if coding in ("", "identity"):
        return body
    try:
        if coding in ("gzip", "x-gzip"):
            content, is_whole = _ungzip(body, most)
        elif coding == "deflate":
            content, is_whole = _inflate(body, most)
        elif coding == "br":
            brotli = Decompressor()
            content = brotli.process(body, output_buffer_limit=most + 1)
            while len(content) <= most and not brotli.is_finished() and (more := _more(brotli)):
                content += more
            is_whole = brotli.is_finished()
        elif coding == "zstd":
            content, is_whole = _unzstd(body, most)
        else:
            raise PackingError(f"its encoding {coding[:20]!a} is not known")
    except (zlib.error, BrotliError, zstd.ZstdError):
        raise DamagedError(f"damaged, or not packed with {coding}") from None
    if len(content) > most:
        raise PackingError(f"larger than {most} bytes")
    if not is_whole:
        raise CutOffError(content)
    return content


def _more(brotli: Decompressor) -> bytes:
    return bytes(brotli.process(b"", output_buffer_limit=1 << 20))


def _ungzip(body: bytes, most: int) -> tuple[bytes, bool]:
    """All members; what follows the last one is padding, or rubbish that browsers ignore, too."""
    content = b""
    while True:
        member = zlib.decompressobj(wbits=31)
        content += member.decompress(body, most + 1 - len(content))
        if not member.eof or len(content) > most or not member.unused_data.startswith(_GZIP):
            return content, member.eof
        body = member.unused_data


def _inflate(body: bytes, most: int) -> tuple[bytes, bool]:
    try:
        stream = zlib.decompressobj()
        return stream.decompress(body, most + 1), stream.eof
    except zlib.error:  # some servers leave the header of zlib out
        stream = zlib.decompressobj(wbits=-15)
        return stream.decompress(body, most + 1), stream.eof


def _unzstd(body: bytes, most: int) -> tuple[bytes, bool]:
    content = b""
    while True:  # as gzip, it may come in several frames
        frame = zstd.ZstdDecompressor()
        content += frame.decompress(body, most + 1 - len(content))
        if not frame.eof or len(content) > most or not frame.unused_data.startswith(_ZSTD):
            return content, frame.eof
        body = frame.unused_data
