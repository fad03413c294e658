"""Settings, checked once at the door, and the built-in sites and mechanisms."""

from config.loading import load
from config.mail import MailSettings
from config.settings import CrawlSettings, Settings, StorageSettings, WebSettings
from config.template import template

__all__ = ["CrawlSettings", "MailSettings", "Settings", "StorageSettings", "WebSettings", "load", "template"]
