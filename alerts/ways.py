"""The ways that letters go, as the configuration sets them out: mail, and one for each other channel."""

from alerts.apprise import AppriseCarrier
from alerts.mail import Carrier, MailRoute, carrier
from alerts.webhook import WebhookCarrier
from config import MailSettings, Settings
from config.channels import OWN
from domain.site import Recipient
from storage.letters import MAIL


def mail_route(mail: MailSettings) -> MailRoute:
    """The way that the configuration sets out for mails."""
    return MailRoute(
        scheme=mail.scheme,
        host=mail.host,
        port=mail.port,
        user=mail.user,
        password=mail.password,
        starttls=mail.starttls,
        folder=mail.folder,
    )


def way_name(recipient: Recipient) -> str:
    """The way that letters to somebody go: all mails the same, each channel its own."""
    return MAIL if recipient.channel is None else recipient.address


def way(settings: Settings, name: str) -> Carrier | None:
    """What carries letters that way; `None`: it is not configured."""
    if name == MAIL:
        return carrier(mail_route(settings.mail)) if settings.mail is not None else None
    channel = next((one for one in settings.recipients if one.channel is not None and one.address == name), None)
    return channel_carrier(channel, settings) if channel is not None else None


def channel_carrier(recipient: Recipient, settings: Settings) -> WebhookCarrier | AppriseCarrier:
    """What carries letters to a recipient who has a channel."""
    url, private_hosts = recipient.channel or "", settings.crawl.private_hosts
    if url.partition("://")[0] in OWN:
        return WebhookCarrier(url=url, name=recipient.address, private_hosts=private_hosts)
    return AppriseCarrier(url=url, name=recipient.address, private_hosts=private_hosts)


def can_send(settings: Settings) -> bool:
    """Whether there is any way to go."""
    return settings.mail is not None or any(one.channel is not None for one in settings.recipients)
