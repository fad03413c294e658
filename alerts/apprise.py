"""Letters by any channel that Apprise knows, each in a process of its own.

Apprise follows redirections, takes proxies from the environment and connects to whatever a name stands for; what it may
do is decided in that process (alerts/herald.py) and stays there.  And a channel that hangs can be ended.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from domain.errors import DeliveryError
from wording.lines import one_line

_ROOT = Path(__file__).resolve().parent.parent
_PASSED_ON = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "SSL_CERT_FILE", "SSL_CERT_DIR")


@dataclass(frozen=True, slots=True, kw_only=True)
class AppriseCarrier:
    """Carries letters to one channel."""

    url: str = field(repr=False)
    name: str  #: of the channel, without what is secret
    private_hosts: frozenset[str] = frozenset()  #: host or host:port in private ranges that may be asked
    session_s: float = 60  #: in all

    def carry(self, message: bytes, sender: str, recipient: str) -> None:  # noqa: ARG002 (the carriers are called alike)
        """Hand one letter over; raises `DeliveryError` if the channel has not taken it."""
        self._ask({"document": json.loads(message)})

    def probe(self) -> str:
        """One line on the channel; Apprise has no way to try one without a message."""
        self._ask({"document": None})
        return f"{self.name} is known to Apprise; only `roundwatch alerts test` tries it out"

    def _ask(self, order: dict[str, object]) -> None:
        # Not among the arguments: those of a process can be read by everybody on the machine.
        given = json.dumps({**order, "url": self.url, "private_hosts": sorted(self.private_hosts)})
        path = os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH")]))
        environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        try:
            ended = subprocess.run(
                [sys.executable, "-m", "alerts.herald"],
                input=given,
                capture_output=True,
                text=True,
                timeout=self.session_s,
                env={**environment, "PYTHONPATH": path, "HOME": "/nonexistent"},  # no proxies, no .netrc
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise self._failed(f"no answer within {self.session_s:g} s") from None
        if ended.returncode != 0 or ended.stdout.strip() != "taken":
            raise self._failed(one_line(ended.stdout, 200) or "it was not taken")

    def _failed(self, why: str) -> DeliveryError:
        return DeliveryError(f"{self.name}: {why}", temporary=True, of_route=True)
