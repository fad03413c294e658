"""The process that reading processes are forked from.

It has imported the reader and the recogniser, which takes as long as reading fifty pages.  A crawl that is started by
hand lets `multiprocessing` make one, while the first pages are fetched.  A crawl of the daemon is itself the fork of a
process that has imported all that: it forks its zygote before it has threads, and pays nothing.
"""

import fcntl
import gc
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from multiprocessing import forkserver, util
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any, cast
from uuid import uuid4

_IMPORTED = ["crawler.pool", "crawler.worker"]
_FIRST_AFTER_S = 20.0  # when the daemon has begun its first crawls, which would have to wait
_PAUSE_S = 0.5
_PIPE = 1024 * 1024  # bytes; as many as Linux gives to anybody


def reading_context() -> ForkServerContext:
    """How reading processes are started: never as forks of a crawl amid its work, whose threads hold locks."""
    context = _Context()
    context.set_forkserver_preload(_IMPORTED)
    return context


class _Context(ForkServerContext):
    """`multiprocessing`'s, with pipes that hold a page.

    A page of 178 kB goes through a pipe of 64 kB in three pieces, and each of them waits until the other process, and
    a thread of this one, have had their turn.
    """

    def Pipe(self, *args: Any, **how: Any) -> "tuple[Connection[Any, Any], Connection[Any, Any]]":  # noqa: N802 - theirs
        ends = super().Pipe(*args, **how)
        if sys.platform == "linux":
            with suppress(OSError):  # there are so many large ones that the system allows no more: it holds less
                fcntl.fcntl(ends[-1].fileno(), fcntl.F_SETPIPE_SZ, _PIPE)
        return ends


def fork_zygote() -> None:
    """Make a fork of this process the zygote of its reading processes, if this one has imported the reader.

    Only while this process has one thread.  The zygote ends when this process and its reading processes have.
    """
    if _IMPORTED[-1] not in sys.modules:
        return
    # `multiprocessing` can only start a fork server as a new program; what it knows of that one is set here instead.
    # If the zygote is gone one day, `multiprocessing` starts the usual one.
    server = cast("Any", forkserver)._forkserver  # noqa: SLF001 - see above
    with socket.socket(socket.AF_UNIX) as listener:
        address = str(Path(util.get_temp_dir()) / f"zygote-{uuid4().hex[:8]}")  # in a folder that only we may enter
        listener.bind(address)
        listener.listen()
        all_gone, alive = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(alive)
            _serve(listener.fileno(), all_gone)
        os.close(all_gone)
    server._forkserver_address, server._forkserver_alive_fd, server._forkserver_pid = address, alive, pid  # noqa: SLF001


def _serve(listener: int, all_gone: int) -> None:
    status = 1
    try:
        cast("Any", forkserver).main(listener, all_gone, [])
    except SystemExit:
        status = 0
    finally:
        os._exit(status)


def prepare_by_and_by(steps: Iterator[None]) -> None:
    """Let this process go through these steps later, one by one: all together take seconds, and no crawl should wait.

    Whatever is forked from it afterwards has what they built.
    """
    signal.signal(signal.SIGALRM, partial(_step, steps))
    signal.setitimer(signal.ITIMER_REAL, _FIRST_AFTER_S)  # forks do not inherit it


def _step(steps: Iterator[None], *_: object) -> None:
    try:
        next(steps)
    except StopIteration:
        gc.freeze()  # as `crawler.warm` does with what it imported
    else:
        signal.setitimer(signal.ITIMER_REAL, _PAUSE_S)
