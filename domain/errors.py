"""What can go wrong, one name per thing that a caller treats differently.

RoundwatchError
 ├─ ConfigError      the operator must mend a file or an argument    → exit 2, before anything starts
 ├─ StorageError     the database cannot be used as it is            → exit 1, with what to do
 │   ├─ DamagedError        its file is damaged                      → nothing more is written: restore a backup
 │   ├─ FullError           there is no room to write                → tried again; somebody is told
 │   └─ ConnectionLostError the server went away or has no room      → the same transaction may be tried again
 ├─ ArchiveError     a page cannot be kept as captured               → told once; its article is stored all the same
 ├─ CrawlError       a crawl could not be started or did not end     → exit 1, the other sites go on
 ├─ DossierError     a dossier cannot be made, or is none            → exit 1
 ├─ RenderError      a page could not be rendered                    → that page is tried again in the next crawl
 │   └─ BrowserMissingError   no page can be, until something is installed
 └─ DeliveryError    a message was not taken; `.temporary`           → put off, or reported

A page that is no article is no error: reading it gives a `Refusal` (domain/article.py), which is counted.
"""

from datetime import timedelta


class RoundwatchError(Exception):
    """The base of every error that a user can cause or must hear of, in one line."""


class ConfigError(RoundwatchError):
    """A configuration file or an argument is wrong: says where, what, and what is allowed."""


class StorageError(RoundwatchError):
    """The database cannot be opened, is of another version, or is damaged."""


class ArchiveError(RoundwatchError):
    """A page cannot be kept in the archive: says where and why."""


class DossierError(RoundwatchError):
    """A dossier cannot be made, or a file is none: says why."""


class DamagedError(StorageError):
    """The file of the database is damaged, or none: nothing may be written to it."""


class FullError(StorageError):
    """The disk has no room, or a quota is used up: what was committed is safe, nothing new can be stored."""


class ConnectionLostError(StorageError):
    """The server ended the connection, is starting or takes no more: nothing of the transaction was stored, or all."""


class CrawlError(RoundwatchError):
    """A crawl could not be started, or its process ended before its work."""


class RenderError(RoundwatchError):
    """A page could not be shown by the browser: says what became of it."""


class BrowserMissingError(RenderError):
    """There is no browser to render pages with: says what to install."""


class DeliveryError(RoundwatchError):
    """A message was not taken by the mail server or channel."""

    def __init__(self, message: str, *, temporary: bool, of_route: bool = False, wait: timedelta = timedelta()) -> None:
        super().__init__(message)
        self.temporary = temporary  #: whether trying again later can help (RFC 5321: 4yz against 5yz)
        self.of_route = of_route  #: no letter would have gone this way: the others need not be tried
        self.wait = wait  #: it is of no use to try again before
