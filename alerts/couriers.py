"""Couriers: one for each way, so that a server that hangs holds up its own letters and no others.

A letter is marked before the next is taken.  Whatever fails on the way, the same letter goes again; if a server took it
and we could not note that, the copy has the same Message-ID and is shown once.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial

from alerts.mail import Carrier
from alerts.ways import way
from config import Settings
from domain.errors import DeliveryError, RoundwatchError, StorageError
from storage.database import Database
from storage.letters import (
    LEASE,
    MAIL,
    Carriage,
    due_letters,
    give_up_older,
    lease_letter,
    mark_sent,
    mark_unsent,
    release,
    renew_lease,
    routes_with_letters,
)
from storage.reserve import with_reserve
from storage.routes import failures_of, is_open, note_failure, note_success
from wording.lines import one_line

Clock = Callable[[], datetime]
Chance = Callable[[], float]  #: any number from 0 to 1, another one each time

_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_WAIT = timedelta(hours=4)
_SPREAD = 0.2  # of a wait by which it may be longer or shorter: what failed together is not tried again together
_GIVE_UP_AFTER = timedelta(days=5)  # RFC 5321, 4.5.4.1
_TRIES = 10  # at least: days in which we did not run are no tries
_IN_A_ROW = 3  # letters that fail one after the other: it is not they who are at fault
_RENEW_S = LEASE.total_seconds() / 4


@dataclass(slots=True, kw_only=True)
class Delivery:
    """What became of the letters that were carried."""

    sent: int = 0
    put_off: list[str] = field(default_factory=list)  #: why, one line a letter; of a way that fails one for all
    given_up: list[str] = field(default_factory=list)

    def add(self, other: "Delivery") -> None:
        """Count in what another courier did."""
        self.sent += other.sent
        self.put_off += other.put_off
        self.given_up += other.given_up


def back_off(failures: int, chance: float) -> timedelta:
    """How long to wait after so many failures in a row (1 is the first): a minute, doubling up to four hours."""
    wait = min(_FIRST_WAIT * (1 << min(max(failures - 1, 0), 16)), _LONGEST_WAIT)
    return wait * (1 + _SPREAD * (2 * chance - 1))


def next_try(attempts: int, queued_at: datetime, now: datetime, chance: float) -> datetime | None:
    """When to try a letter again that failed `attempts` times; `None`: it is given up."""
    if attempts >= _TRIES and now - queued_at >= _GIVE_UP_AFTER:
        return None
    return now + back_off(attempts, chance)


class Couriers:
    """Carry what is due, each its own way, until they are told to stop."""

    def __init__(self, database: Database, settings: Settings, clock: Clock, chance: Chance, owner: str) -> None:
        self._database = database
        self._settings = settings
        self._clock = clock
        self._chance = chance
        self._owner = owner  # whose leases ours are
        self._under_way: dict[str, threading.Thread] = {}
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._done = Delivery()

    def set_out(self, *, whatever_waits: bool = False) -> None:
        """Send a courier each way that has letters and where none is under way.

        `whatever_waits`: also what was put off to a later time; somebody asked for it.
        """
        with self._database.read() as session:
            names = routes_with_letters(session)
        for name in names:
            under_way = self._under_way.get(name)
            if self._stopping.is_set() or (under_way is not None and under_way.is_alive()):
                continue
            # A daemon thread: a server that hangs must not keep the program from ending.
            thread = threading.Thread(target=self._walk, args=(name, whatever_waits), name=f"to {name}", daemon=True)
            self._under_way[name] = thread
            thread.start()

    def wait(self, patience_s: float | None = None) -> Delivery:
        """Wait for those under way, no longer than that in all; what was done since this was last asked."""
        until = None if patience_s is None else time.monotonic() + patience_s
        for thread in list(self._under_way.values()):
            thread.join(None if until is None else max(until - time.monotonic(), 0))
        with self._lock:
            done, self._done = self._done, Delivery()
        return done

    def stop(self, patience_s: float) -> Delivery:
        """Take no more letters, wait so long for those under way, and leave the rest to whoever comes next."""
        self._stopping.set()
        done = self.wait(patience_s)
        if any(thread.is_alive() for thread in self._under_way.values()):
            with self._database.write() as session:
                release(session, self._owner)
        return done

    def _walk(self, name: str, whatever_waits: bool) -> None:  # noqa: FBT001 - a thread's target
        done = Delivery()
        try:
            self._carry_all(name, done, whatever_waits=whatever_waits)
        except RoundwatchError as error:  # the database; the next pass tries again
            done.put_off.append(str(error))
        finally:
            with self._lock:
                self._done.add(done)

    def _carry_all(self, name: str, done: Delivery, *, whatever_waits: bool) -> None:
        carrier = way(self._settings, name)
        if carrier is None and name == MAIL:
            return  # its letters wait until there is a [mail]
        with self._database.read() as session:
            if not whatever_waits and not is_open(session, name, self._clock()):
                return
            letters = due_letters(session, name, self._clock(), whatever_waits=whatever_waits)
        in_a_row = 0
        for number, letter_id in enumerate(letters, start=1):
            if self._stopping.is_set():
                return
            letter = with_reserve(self._database, partial(self._lease, letter_id))
            if letter is None:
                continue
            error = self._carry(carrier, name, letter)
            if error is None:
                in_a_row = 0
                with_reserve(self._database, partial(self._note_sent, name, letter))
                done.sent += 1
                continue
            in_a_row += 1
            with_reserve(self._database, partial(self._note_unsent, letter, error, done))
            if error.of_route or in_a_row == _IN_A_ROW:
                self._leave_alone(name, error, done, len(letters) - number)
                return

    def _carry(self, carrier: Carrier | None, name: str, letter: Carriage) -> DeliveryError | None:
        if carrier is None:
            return DeliveryError(f"{name} is no [[recipient]] of the configuration any more", temporary=False)
        sender = self._settings.mail.sender if self._settings.mail else ""
        try:
            with self._held(letter.letter_id):
                carrier.carry(letter.body.encode("utf-8"), sender, letter.recipient)
        except DeliveryError as error:
            return error
        except Exception as error:  # noqa: BLE001 - a letter that cannot be carried, whatever it is, stops no other
            why = one_line(f"{type(error).__name__}: {error}", 200)
            return DeliveryError(f"it cannot be carried: {why}", temporary=False)
        return None

    @contextmanager
    def _held(self, letter_id: int) -> Iterator[None]:
        """Renews the lease for as long as the letter is carried."""
        arrived = threading.Event()

        def renew() -> None:
            while not arrived.wait(_RENEW_S):
                with suppress(StorageError), self._database.write() as session:
                    if not self._stopping.is_set():
                        renew_lease(session, letter_id, self._owner, self._clock())

        renewing = threading.Thread(target=renew, daemon=True)
        renewing.start()
        try:
            yield
        finally:
            arrived.set()

    def _lease(self, letter_id: int) -> Carriage | None:
        with self._database.write() as session:
            return lease_letter(session, letter_id, self._owner, self._clock())

    def _note_sent(self, name: str, letter: Carriage) -> None:
        with self._database.write() as session:
            mark_sent(session, letter.letter_id, self._clock())
            note_success(session, name)

    def _note_unsent(self, letter: Carriage, error: DeliveryError, done: Delivery) -> None:
        now = self._clock()
        again = (
            next_try(letter.attempts + 1, letter.queued_at, now, self._chance())
            if error.temporary or error.of_route
            else None
        )
        with self._database.write() as session:
            mark_unsent(session, letter.letter_id, self._owner, str(error), again)
        (done.put_off if again else done.given_up).append(f"{letter.recipient}: {error}")

    def _leave_alone(self, name: str, error: DeliveryError, done: Delivery, others: int) -> None:
        """The way fails: none of its letters is tried before it may work again, and the oldest are given up."""
        now = self._clock()
        with self._database.write() as session:
            failures = failures_of(session, name) + 1
            wait = max(back_off(failures, self._chance()), error.wait)
            since = note_failure(session, name, str(error), now, now + wait)
            old = now - _GIVE_UP_AFTER
            lost = give_up_older(session, name, old, str(error), now) if failures >= _TRIES and since <= old else 0
        if lost:
            done.given_up.append(f"{name}: {lost} letters that waited for five days: {error}")
        if others > lost:
            done.put_off.append(f"{name}: {others - lost} more letters wait until it works again")
