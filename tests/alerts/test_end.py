"""A daemon that is told to stop while a mail server has a letter in hand and says nothing."""

import signal
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from config import load
from domain.events import Event, EventKind
from domain.site import SourceKind
from storage.database import open_database
from storage.recording import write_event
from tests.alerts.faults import FaultyServer
from tests.crawler.wild import WildSite, news, section
from tests.newsdesk import Newsdesk, finish

IN_ORDER_S = 30.0


@pytest.mark.long
def test_a_daemon_that_is_told_to_stop_in_the_middle_of_a_mail_ends_in_order_and_the_mail_goes_later(
    tmp_path: Path,
) -> None:
    bao = WildSite("bao", {"/tin": section("/tin-1000.html"), "/tin-1000.html": news(0)})
    with FaultyServer(manner=lambda n: "hang-before-reply" if n == 0 else "ok").serving() as server:
        desk = Newsdesk(folder=tmp_path, sites=[bao.site((SourceKind.SECTION, "/tin"))], mail=server.url)
        desk.environment["ROUNDWATCH_MAIL_PASSWORD"] = "secret"
        settings = load(desk.config, environ={}, cwd=tmp_path)
        database = open_database(desk.database_url)
        with database.write() as session:
            event = Event(kind=EventKind.SITE_SILENT, key="site-silent:bao:1", article_url=None)
            write_event(session, event, None, datetime.now(UTC), settings.recipients)
        database.close()
        daemon = desk.start("run")
        assert server.somebody_hangs.wait(20)
        asked = time.monotonic()
        daemon.send_signal(signal.SIGTERM)
        said = finish(daemon)
        assert (said.status, time.monotonic() - asked < IN_ORDER_S) == (0, True), said.err
        assert "Traceback" not in said.err
        assert "secret" not in said.err
        [letter] = desk.letters
        assert (letter.state, letter.leased_by) == ("waiting", None)
        assert server.stored == []
        server.go_on.set()
        assert desk.run("deliver").status == 0
        [(_, message_id, _)] = server.identities
        assert message_id == letter.message_id
    bao.close()
