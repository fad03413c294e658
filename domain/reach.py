"""Which addresses may be connected to: those of the public internet, and private ones that the operator has named."""

from collections.abc import Collection
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_WITH_IPV4_AT_THE_END = (IPv6Network("64:ff9b::/96"), IPv6Network("::/96"))
_LOCAL = (IPv6Network("fec0::/10"), IPv6Network("64:ff9b:1::/48"))  # Python takes both for global


def is_public(address: str) -> bool:
    """Whether an IP address, as text, is one of the public internet, and so are those that it carries in itself."""
    ip = ip_address(address)
    if any(ip in network for network in _LOCAL):
        return False
    return all(one.is_global and not one.is_multicast for one in (ip, *_carried(ip)))


def private_address(host: str) -> str | None:
    """The private address that a host is by its spelling; the resolver, which knows IPv4 only, may not find it."""
    name = host.rstrip(".")
    try:
        return None if is_public(name) else name
    except ValueError:
        return "127.0.0.1" if name == "localhost" or name.endswith(".localhost") else None  # RFC 6761, 6.3


def private_host(entry: str) -> str:
    """The host of a "host" or "host:port" entry of `private_hosts`; IPv6 addresses stand in brackets."""
    if entry.startswith("["):
        return entry[1:].split("]")[0]
    return entry.split(":")[0]


def is_admitted(host: str, port: int, private_hosts: Collection[str]) -> bool:
    """Whether `private_hosts` names this host, with this port or with none."""
    named = {entry for entry in private_hosts if private_host(entry) == host}
    return host in named or any(entry.endswith(f":{port}") for entry in named) or f"[{host}]" in named


def _carried(ip: IPv4Address | IPv6Address) -> list[IPv4Address]:
    """IPv4 addresses that a gateway may take out of an IPv6 address (RFC 4291, 3056, 4380, 6052)."""
    if isinstance(ip, IPv4Address):
        return []
    found = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    if any(ip in network for network in _WITH_IPV4_AT_THE_END):
        found.append(IPv4Address(ip.packed[-4:]))
    return [one for one in found if one is not None]
