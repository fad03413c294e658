"""The process in which Apprise runs: it may connect to public addresses and named private ones, and follows nothing.

`python -m alerts.herald` reads one order as JSON and says "taken", or why not.  What it says holds nothing of the URL.
"""

import json
import logging
import socket
import sys
from collections.abc import Iterable
from typing import Any

from domain.reach import is_public

_LEADING_OUT = ("socket.connect", "socket.sendto", "socket.sendmsg")


def main() -> None:
    """Carry out the order on standard input."""
    order = json.load(sys.stdin)
    _guard(order["private_hosts"])
    logging.disable()  # Apprise's complaints repeat the address
    try:
        import apprise
        import requests
    except ImportError:
        print("Apprise is not installed: pip install 'roundwatch[channels]'")
        return
    _follow_nothing(requests)
    channel = apprise.Apprise()
    if not channel.add(order["url"]):
        print("Apprise cannot use its address")
        return
    said = order["document"]
    taken = said is None or channel.notify(title=said["title"], body=said["message"], body_format="text")
    print("taken" if taken else "the channel has not taken it")


def _guard(private_hosts: Iterable[str]) -> None:
    """Refuse every connection of this process to a private address that is not named.

    Where a connection is made, whichever library makes it: a name was resolved by then, and is not resolved again.
    A datagram needs no connection (rsyslog://) and is judged where it is sent.
    """
    admitted = {place for entry in private_hosts for place in _places(entry)}

    def watch(event: str, arguments: tuple[Any, ...]) -> None:  # Any: an audit hook is given whatever an event has
        if event not in _LEADING_OUT or arguments[0].family not in (socket.AF_INET, socket.AF_INET6):
            return
        if arguments[1] is None:  # `sendmsg` on what is connected, which was judged then
            return
        ip, port = str(arguments[1][0]).partition("%")[0], arguments[1][1]
        if (ip, None) in admitted or (ip, port) in admitted:
            return
        try:
            public = is_public(ip)
        except ValueError:  # a name, which would be resolved unseen
            public = False
        if not public:
            raise ConnectionRefusedError("a private address, which crawl.private_hosts does not name")

    sys.addaudithook(watch)


def _places(entry: str) -> Iterable[tuple[str, int | None]]:
    host, colon, port = (entry, "", "") if entry.endswith("]") or ":" not in entry else entry.rpartition(":")
    try:
        found = socket.getaddrinfo(host.strip("[]"), None)
    except OSError:
        return
    for one in found:
        yield str(one[4][0]), int(port) if colon else None


def _follow_nothing(requests: Any) -> None:  # Any: the library ships no types here
    """A redirection is an error, which every channel of Apprise takes for a failure."""
    send = requests.Session.send

    def send_once(session: Any, request: Any, **how: Any) -> Any:  # Any: as above
        answer = send(session, request, **{**how, "allow_redirects": False})
        if answer.is_redirect:
            raise requests.TooManyRedirects("a redirection, which is not followed")
        return answer

    requests.Session.send = send_once


if __name__ == "__main__":
    main()
