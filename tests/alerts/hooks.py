"""A receiver of JSON and forms on loopback that answers as it is told."""

import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl


@dataclass
class Hook:
    """`answer` is a status; 0 never answers while `go_on` is not set."""

    answer: int = 200
    location: str = ""
    port: int = 0
    posted: list[dict[str, Any]] = field(default_factory=list)  #: documents or forms that were accepted
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)  #: method, path and headers
    go_on: threading.Event = field(default_factory=threading.Event)

    @contextmanager
    def serving(self) -> Iterator["Hook"]:
        """Open until the end of the block."""
        hook = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                hook.asked.append((self.command, self.path, dict(self.headers)))
                body = self.rfile.read(int(self.headers["Content-Length"]))
                if hook.answer == 0:
                    hook.go_on.wait(20)
                    return
                if 200 <= hook.answer < 300:
                    is_form = self.headers["Content-Type"] == "application/x-www-form-urlencoded"
                    hook.posted.append(dict(parse_qsl(body.decode())) if is_form else json.loads(body))
                self.send_response(hook.answer)
                if hook.location:
                    self.send_header("Location", hook.location)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def do_GET(self) -> None:
                hook.asked.append((self.command, self.path, dict(self.headers)))
                self.send_response(200)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
                """Tests say what there is to say."""

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = server.server_address[1]
        serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        serving.start()
        try:
            yield self
        finally:
            self.go_on.set()
            server.shutdown()
            serving.join(10)
            server.server_close()
