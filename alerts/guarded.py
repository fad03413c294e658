"""Connections that we make to addresses which somebody wrote down: judged first, and then not resolved again."""

import socket
from collections.abc import Collection

from domain.reach import is_admitted, is_public


class PrivateAddressError(OSError):
    """A host is an address inside the network, and nobody has admitted it."""


def connect(
    host: str, port: int, private_hosts: Collection[str], connect_s: float, family: socket.AddressFamily | int = 0
) -> socket.socket:
    """A TCP connection to a host, to the first of its addresses that answers within `connect_s` seconds.

    Raises `PrivateAddressError` if one of them is private and `private_hosts` does not name the host, and `OSError`.
    """
    try:
        found = socket.getaddrinfo(host, port, family, socket.SOCK_STREAM)
    except UnicodeError as error:
        raise OSError(0, "its name is none") from error
    addresses = [str(address[0]).partition("%")[0] for *_, address in found]
    private = [one for one in addresses if not is_public(one)]
    if private and not is_admitted(host, port, private_hosts):
        raise PrivateAddressError(0, f"the private address {private[0]}, which crawl.private_hosts does not name")
    for kind in found:
        one = socket.socket(kind[0], kind[1], kind[2])
        try:
            one.settimeout(connect_s)
            one.connect(kind[4])
        except OSError:
            one.close()
            if kind is found[-1]:
                raise
            continue
        return one
    raise OSError(0, "it has no address")
