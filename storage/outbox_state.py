"""Whether the outbox is stuck."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from domain.heartbeat import STUCK_AFTER, OutboxState
from domain.site import Recipient
from storage.tables import Alert, Letter


def outbox_state(session: Session, recipients: Sequence[Recipient], now: datetime, *, has_mail: bool) -> OutboxState:
    """What has waited for too long: letters, and alerts of those who are told at once and have no letter yet."""
    before = now - STUCK_AFTER
    letters = session.exec(
        select(func.count(), func.min(Letter.written_at)).where(Letter.state == "waiting", Letter.written_at < before)
    ).one()
    at_once = [one.address for one in recipients if one.when == "now" or not has_mail]
    alerts = session.exec(
        select(func.count(), func.min(Alert.created_at)).where(
            col(Alert.letter_id).is_(None), col(Alert.recipient).in_(at_once), Alert.created_at < before
        )
    ).one()
    since = min((at for _, at in (letters, alerts) if at is not None), default=None)
    return OutboxState(stuck=letters[0] + alerts[0], since=since)
