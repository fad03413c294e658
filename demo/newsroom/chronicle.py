"""What happens in the bundled world: what was there from the start, and the news that then comes, step by step."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from demo.newsroom.newsroom import Newsroom
from demo.newsroom.stories import decoys, deputy, minister, round_11
from demo.newsroom.story import Publication, Story

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")  # Vientiane keeps the same time

NEWS_BEGINS = datetime(2026, 11, 19, 18, 30, tzinfo=HANOI)  # the evening of the day on which round 11 really was


def _printed(outlet: str, story: Story, when: str) -> Publication:
    return Publication(outlet=outlet, story=story, at=datetime.fromisoformat(when).replace(tzinfo=HANOI))


HISTORY: tuple[Publication, ...] = (
    _printed("songhong", minister.ROUND_9, "2022-04-28 16:40"),
    _printed("songhong-en", minister.ROUND_9_EN, "2022-04-28 21:05"),
    _printed("songhong", deputy.ROUND_7, "2022-11-25 17:10"),
    _printed("songhong-en", deputy.ROUND_7_EN, "2022-11-25 20:31"),
    _printed("tinmoi", deputy.ROUND_7_ONE_SENTENCE, "2022-11-25 19:02"),
    _printed("baotinh", decoys.WEAVING, "2023-04-09 08:15"),
    _printed("songhong", deputy.ROUND_8, "2023-06-28 15:48"),
    _printed("songhong-en", deputy.ROUND_8_EN, "2023-06-28 22:12"),
    _printed("nhipcau", deputy.ROUND_8_NHIPCAU, "2023-06-28 18:20"),
    _printed("mekongdaily", deputy.ROUND_8_MEKONG, "2023-06-29 06:00"),
    _printed("tinmoi", decoys.CAMBODIA_8, "2023-10-26 16:30"),
    _printed("songhong", minister.ROUND_10, "2023-11-22 12:55"),
    _printed("tonghop", minister.ROUND_10_TONGHOP, "2023-11-22 14:03"),
    _printed("songhong-en", decoys.MYANMAR_EN, "2024-02-05 17:00"),
    _printed("vientianepost", decoys.SCHOOL_EN, "2024-04-02 09:00"),
    _printed("songhong", deputy.ROUND_9, "2024-08-29 18:44"),
    _printed("nhipcau", deputy.ROUND_9_NHIPCAU, "2024-08-30 10:22"),
    _printed("baotinh", deputy.ROUND_9_BAOTINH, "2024-08-30 07:30"),
    _printed("songhong-en", deputy.ROUND_9_EN, "2024-08-29 23:15"),
    _printed("songhong", minister.ROUND_11, "2024-12-16 17:25"),
    _printed("mekongdaily", minister.ROUND_11_MEKONG, "2024-12-17 06:00"),
    _printed("nhipcau", deputy.LOOK_BACK, "2025-01-14 09:00"),
    _printed("congdoingoai", decoys.LIBRARY, "2025-02-20 10:00"),
    _printed("tinmoi", decoys.DEFENCE_5, "2025-03-28 20:00"),
    _printed("songhong", deputy.ROUND_10, "2025-07-08 17:58"),
    _printed("congdoingoai", deputy.ROUND_10_PORTAL, "2025-07-08 20:40"),
    _printed("tinmoi", deputy.ROUND_10_TINMOI, "2025-07-09 08:10"),
    _printed("songhong-en", deputy.ROUND_10_EN, "2025-07-08 21:30"),
    _printed("vientianepost", deputy.ROUND_10_VIENTIANE, "2025-07-09 09:00"),
    _printed("songhong", decoys.CAMBODIA_9, "2025-07-17 16:20"),
    _printed("songhong", decoys.IGC_48, "2025-12-03 13:00"),
    _printed("songhong", decoys.PHONE_CALL, "2025-12-12 19:00"),
    _printed("songhong", minister.ROUND_12, "2025-12-18 14:35"),
    _printed("tinmoi", minister.ROUND_12_TINMOI, "2025-12-18 17:50"),
    _printed("vientianepost", minister.ROUND_12_VIENTIANE, "2025-12-19 09:00"),
    _printed("baotinh", decoys.FESTIVAL_9, "2025-12-22 07:00"),
    _printed("tinmoi", decoys.BORDER_34, "2025-12-27 18:00"),
    _printed("tonghop", decoys.COFFEE, "2026-01-08 11:11"),
    _printed("songhong", decoys.WEATHER, "2026-01-19 05:30"),
    _printed("congdoingoai", decoys.FLOOD, "2026-08-03 15:00"),
    _printed("mekongdaily", decoys.TRADE_EN, "2026-09-20 06:00"),
    _printed("nhipcau", decoys.FOOTBALL, "2026-10-11 22:05"),
    _printed("mekongdaily", decoys.RAIL_EN, "2026-10-30 06:00"),
)


def publish_history(room: Newsroom) -> None:
    """Prints everything that was there before the news begins, in the order in which it appeared."""
    for one in sorted(HISTORY, key=lambda publication: publication.at):
        room.publish(one.outlet, one.story, one.at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that happens.  `apply(room, at)` makes it happen at a given time.

    The texts name days without a year, as real ones do: they mean 2026 if `at` lies in the year after `NEWS_BEGINS`.
    """

    title: str  #: for people
    apply: Callable[[Newsroom, datetime], None]
    after: timedelta  #: how long after `NEWS_BEGINS` it usually happens
    by_hand: str | None = None  #: the outlet that somebody looks at by hand, instead of waiting for the schedule


def _agency_reports(room: Newsroom, at: datetime) -> None:
    room.publish("songhong", round_11.AGENCY, at)


def _others_copy(room: Newsroom, at: datetime) -> None:
    for outlet, story in round_11.COPIES:
        room.publish(outlet, story, at)


def _english_versions(room: Newsroom, at: datetime) -> None:
    room.publish("songhong-en", round_11.ENGLISH, at)
    room.publish("mekongdaily", round_11.MEKONG, at)


def _agency_corrects(room: Newsroom, at: datetime) -> None:
    agency = room.outlet("songhong")
    agency.edit(
        agency.url_of(round_11.AGENCY.name),
        text=round_11.CORRECTED_TEXT,
        expects=round_11.EXPECTS_CORRECTED,
        modified_at=at,
    )


def _other_news(room: Newsroom, at: datetime) -> None:
    room.publish("songhong", round_11.LANTERNS, at)
    room.publish("tinmoi", round_11.FALSE_FRIEND, at)
    room.publish("baotinh", round_11.WEATHER, at)
    room.publish("mekongdaily", round_11.TICKETS_EN, at)


NEWS: tuple[Step, ...] = (
    Step(title="The Vietnamese agency reports round 11", apply=_agency_reports, after=timedelta(0)),
    Step(title="Six outlets print copies of it", apply=_others_copy, after=timedelta(minutes=40)),
    Step(title="Two English versions appear", apply=_english_versions, after=timedelta(hours=3)),
    Step(
        title="The agency corrects the day of the round; somebody crawls it by hand",
        apply=_agency_corrects,
        after=timedelta(hours=4),
        by_hand="songhong",
    ),
    Step(title="Other news, and a round with another country", apply=_other_news, after=timedelta(hours=14)),
)
