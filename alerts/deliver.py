"""Delivering: alerts become letters, letters are carried, and of what cannot be delivered somebody else is told."""

import os
import socket
import threading
import time
from datetime import datetime, timedelta

from alerts.couriers import Chance, Clock, Couriers, Delivery
from alerts.notes import write_notes
from alerts.notices import tell_of_failures
from alerts.pacing import TOGETHER
from alerts.writing import write_letters
from config import Settings
from storage.database import Database
from storage.reserve import with_reserve


def deliver_pending(
    database: Database, settings: Settings, clock: Clock, chance: Chance, *, whatever_is_due: bool = False
) -> Delivery:
    """One pass over the outbox: write what is not written, carry what is due, and wait for the couriers.

    `whatever_is_due`: also letters that were put off to a later time; somebody asked for it.
    """
    with_reserve(database, lambda: write_letters(database, settings, clock))
    with_reserve(database, lambda: write_notes(database, settings, clock))
    couriers = Couriers(database, settings, clock, chance, owner_name())
    couriers.set_out(whatever_waits=whatever_is_due)
    done = couriers.wait()
    if tell_of_failures(database, settings, clock):
        couriers.set_out()
        done.add(couriers.wait())
    return done


class Dispatch:
    """The same for a program that runs on: what is under way goes on while it looks after other things."""

    def __init__(self, database: Database, settings: Settings, clock: Clock, chance: Chance) -> None:
        self._database = database
        self._settings = settings
        self._clock = clock
        self._couriers = Couriers(database, settings, clock, chance, owner_name())

    def look(self, settled: datetime | None = None, apart: timedelta = TOGETHER, *, may_note: bool = True) -> Delivery:
        """One look at the outbox; what the couriers did since the last.  `settled`, `apart`: see `write_letters`.

        `may_note`: weekly notes may be written now.
        """
        database, settings, clock = self._database, self._settings, self._clock
        with_reserve(database, lambda: write_letters(database, settings, clock, settled=settled, apart=apart))
        if may_note:
            with_reserve(database, lambda: write_notes(database, settings, clock))
        self._couriers.set_out()
        done = self._couriers.wait(0)
        if tell_of_failures(self._database, self._settings, self._clock):
            self._couriers.set_out()
        return done

    def end(self, patience_s: float) -> Delivery:
        """Write what is not written, carry what can be carried in that time, and let go of the rest."""
        with_reserve(self._database, lambda: write_letters(self._database, self._settings, self._clock))
        until = time.monotonic() + patience_s
        done = self._couriers.wait(patience_s)  # whoever is under way may not have seen what was just written
        self._couriers.set_out()
        done.add(self._couriers.wait(max(until - time.monotonic(), 0)))
        done.add(self._couriers.stop(0))
        return done


def owner_name() -> str:
    """Whose leases ours are: machine, process and part of it."""
    return f"{socket.gethostname()}/{os.getpid()}/{threading.get_ident()}"
