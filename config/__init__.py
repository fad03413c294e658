"""Settings, checked once at the door, and the built-in sites and mechanisms."""

from config.loading import load
from config.mail import MailSettings
from config.settings import CrawlSettings, HeartbeatSettings, NoteSettings, Settings, StorageSettings, WebSettings
from config.template import template

__all__ = [
    "CrawlSettings", "HeartbeatSettings", "MailSettings", "NoteSettings", "Settings", "StorageSettings", "WebSettings",
    "load", "template",
]  # fmt: skip
