"""What is public, what the resolver lets through, and that nobody listens while the program works."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.reach import is_public
from domain.site import SourceKind
from tests.crawler.wild import Gate, WildSite, moved_to, news, section
from tests.newsdesk import ROOT, Newsdesk, finish

#: Asks the resolver of a crawl three times for one name, whose name server changes its mind.
REBINDING = """
import socket
answers = iter(["93.184.216.34", "127.0.0.1", "93.184.216.34"])
socket.gethostbyname = lambda name: next(answers)
from twisted.internet import reactor
from crawler.guard import GuardedResolver
resolver = GuardedResolver(reactor, 0, 5.0)
def ask(left):
    if not left:
        return reactor.stop()
    found = resolver.getHostByName("Rebinding.Test")
    found.addCallbacks(lambda address: print("connect to", address), lambda why: print("refused:", why.value.args[0]))
    found.addCallback(lambda _: ask(left - 1))
reactor.callWhenRunning(ask, 3)
reactor.run()
"""


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::1"]
)
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "100.64.0.1", "169.254.169.254", "192.0.2.1", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fc00::1", "fe80::1", "fec0::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1",
        "::127.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:7f00:1::",
    ],
)  # fmt: skip
def test_others_are_not_nor_are_those_that_carry_one(address: str) -> None:
    assert not is_public(address)


def test_a_name_that_changes_its_mind_is_judged_each_time_by_the_address_that_is_connected_to() -> None:
    said = subprocess.run(
        [sys.executable, "-c", REBINDING], cwd=ROOT, capture_output=True, text=True, check=True, timeout=30
    )
    assert said.stdout.splitlines() == [
        "connect to 93.184.216.34",
        "refused: rebinding.test is the private address 127.0.0.1",
        "connect to 93.184.216.34",
    ]


@pytest.fixture
def watching(tmp_path: Path) -> Iterator[tuple[Newsdesk, Gate]]:
    gate = Gate()
    site = WildSite("slow", {"/tin": section("/tin-1001.html"), "/tin-1001.html": gate.behind(news(1))})
    yield Newsdesk(folder=tmp_path, sites=[site.site((SourceKind.SECTION, "/tin"))]), gate
    gate.open()
    site.close()


@pytest.mark.long
@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="sockets are looked up in /proc")
def test_only_the_page_listens_while_the_daemon_and_a_crawl_work(watching: tuple[Newsdesk, Gate]) -> None:
    desk, gate = watching
    daemon = desk.start("run")
    try:
        assert gate.somebody_waits.wait(30)
        ours = family(daemon.pid)
        assert len(ours) >= 3  # the daemon, what forks crawls, and a crawl
        assert [pid for pid in ours if sockets(pid) & listening()] == [daemon.pid]
        assert len(sockets(daemon.pid) & listening()) == 1, "the page"
    finally:
        gate.open()
        daemon.terminate()
        finish(daemon)


@pytest.mark.long
@pytest.mark.parametrize("command", ["check", "explain"])
def test_check_and_explain_ask_through_the_same_gate(tmp_path: Path, command: str) -> None:
    inside = WildSite("inside", {"/tin.html": news(1)})
    there = moved_to(f"{inside.origin}/tin.html")
    site = WildSite("site", {"/": there, "/tin-1001.html": there})
    desk = Newsdesk(folder=tmp_path, sites=[site.site((SourceKind.SECTION, "/tin"))])
    said = finish(desk.start(command, *([f"{site.origin}/tin-1001.html"] if command == "explain" else [])))
    site.close()
    inside.close()
    assert said.status == 1
    assert "is private, and crawl.private_hosts names other ports of it only" in said.out + said.err
    assert inside.asked == []


def family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:  # it has ended
            continue
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def sockets(pid: int) -> set[str]:
    """The numbers of a process's sockets."""
    found = set()
    for descriptor in Path(f"/proc/{pid}/fd").iterdir():
        try:
            target = str(descriptor.readlink())
        except OSError:  # closed meanwhile
            continue
        if target.startswith("socket:["):
            found.add(target[8:-1])
    return found


def listening() -> set[str]:
    """The numbers of all TCP sockets that listen, and of all UDP sockets that have no peer."""
    found = set()
    for name, state in (("tcp", "0A"), ("tcp6", "0A"), ("udp", "07"), ("udp6", "07")):
        path = Path(f"/proc/net/{name}")
        for line in path.read_text().splitlines()[1:] if path.exists() else ():
            fields = line.split()
            if fields[3] == state:
                found.add(fields[9])
    return found
