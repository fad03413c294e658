"""Out of many voices one ledger: who is believed, what stays open, and that the order of arrival never matters."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.ledger import fold_rounds
from domain.rounds import Chair, Claim, Conflict, Evidence, Format, Mention, Round, Status
from domain.site import Standing
from domain.witness import Witness
from tests.domain.world import DAY, DEPUTY, LA, MINISTER, NOON, VN, after, mention, one_round, unhurried, witness

HELD_11 = mention(11, on=DAY)
EVE = DAY - timedelta(days=1)
ON_THE_EVE = mention(11, on=EVE)
LAO_SPELLINGS = ("Phandanouvong", "Phandanouvong", "Phandanuvong")


def names(rounds: list[Round]) -> list[tuple[str, int | None]]:
    return [(one.mechanism, one.number) for one in rounds]


# Who counts as one


def test_copies_of_one_text_are_one_voice() -> None:
    told = one_round(*(witness(HELD_11, site, story=1) for site in ("vnplus", "thoidai", "baolao")))
    assert (told.articles, told.independent) == (3, 1)


def test_sites_of_one_family_are_one_voice() -> None:
    told = one_round(*(witness(HELD_11, site, family="ttxvn") for site in ("vnplus", "baotintuc", "lecourrier")))
    assert (told.articles, told.independent) == (3, 1)


def test_a_copy_ties_its_family_to_the_text_that_it_copied() -> None:
    told = one_round(
        witness(HELD_11, "vnplus", story=1),
        witness(HELD_11, "thoidai", story=1, family="vufo"),
        witness(HELD_11, "huunghi", story=2, family="vufo"),
        witness(HELD_11, "nhandan", story=3),
    )
    assert (told.articles, told.independent) == (4, 2)


def test_two_articles_of_one_site_are_two_articles_and_one_voice() -> None:
    told = one_round(witness(HELD_11, path="a"), witness(HELD_11, path="b"))
    assert (told.articles, told.independent) == (2, 1)


def test_an_article_that_speaks_of_a_round_twice_counts_once() -> None:
    told = one_round(witness(HELD_11), witness(mention(None, on=DAY)))
    assert (told.articles, told.independent) == (1, 1)


# Who is believed


def test_the_value_of_most_independent_voices_wins_over_the_first() -> None:
    told = one_round(
        witness(ON_THE_EVE, "vnplus", published=after(-1)),
        witness(HELD_11, "nhandan", published=after(1)),
        witness(HELD_11, "vov", published=after(2)),
    )
    assert told.starts_on == told.ends_on == DAY


def test_many_copies_do_not_outvote_two_who_went_there_themselves() -> None:
    copies = [witness(ON_THE_EVE, site, story=1, published=after(-1)) for site in ("vnplus", "thoidai", "a", "b", "c")]
    told = one_round(*copies, witness(HELD_11, "nhandan"), witness(HELD_11, "vov"))
    assert told.starts_on == DAY


def test_between_equal_voices_the_one_published_first_is_believed() -> None:
    first = witness(ON_THE_EVE, "vnplus", published=after(1))
    later = witness(HELD_11, "nhandan", published=after(2))
    assert one_round(first, later).starts_on == EVE
    assert one_round(replace(first, published_at=after(3)), later).starts_on == DAY


def test_a_page_without_a_date_yields_to_one_with_a_date() -> None:
    undated = witness(ON_THE_EVE, "aaa", published=None)
    assert one_round(undated, witness(HELD_11, "zzz")).starts_on == DAY


def test_among_copies_most_are_believed_for_one_that_differs_was_likely_misread() -> None:
    told = one_round(
        witness(ON_THE_EVE, "vnplus", story=1, published=after(1)),
        witness(HELD_11, "thoidai", story=1, published=after(2)),
        witness(HELD_11, "baolao", story=1, published=after(3)),
    )
    assert told.starts_on == DAY


def test_between_two_copies_that_differ_the_one_published_first_is_believed() -> None:
    told = one_round(
        witness(HELD_11, "thoidai", story=1, published=after(2)),
        witness(ON_THE_EVE, "vnplus", story=1, published=after(1)),
    )
    assert told.starts_on == EVE


def test_a_correction_outweighs_the_copies_that_nobody_corrected() -> None:
    told = one_round(
        witness(HELD_11, "vnplus", story=1, published=after(0), corrected=after(5)),
        witness(ON_THE_EVE, "thoidai", story=1, published=after(-1)),
        witness(ON_THE_EVE, "baolao", story=1, published=after(2)),
    )
    assert told.starts_on == DAY


def test_the_last_of_several_corrections_counts() -> None:
    told = one_round(
        witness(HELD_11, "vnplus", story=1, corrected=after(6)),
        witness(ON_THE_EVE, "thoidai", story=1, corrected=after(5)),
    )
    assert told.starts_on == DAY


def test_a_correction_that_leaves_a_field_open_leaves_it_to_the_copies() -> None:
    told = one_round(witness(mention(11), "vnplus", story=1, corrected=after(5)), witness(HELD_11, "thoidai", story=1))
    assert told.starts_on == DAY


def test_a_correction_does_not_outweigh_independent_voices() -> None:
    told = one_round(
        witness(ON_THE_EVE, "vnplus", corrected=after(5)), witness(HELD_11, "nhandan"), witness(HELD_11, "vov")
    )
    assert told.starts_on == DAY


def test_background_fills_in_what_the_reports_leave_out_and_overrules_nothing() -> None:
    background = mention(11, Status.MENTIONED, on=EVE, city="Hà Nội")
    told = one_round(
        witness(HELD_11, "vnplus", published=after(5)),
        *(witness(background, site, published=after(1)) for site in ("nhandan", "vov")),
    )
    assert (told.status, told.starts_on, told.city) == (Status.HELD, DAY, "Hà Nội")


@pytest.mark.parametrize("status", [Status.PLANNED, Status.UPCOMING, Status.POSTPONED, Status.CANCELLED])
def test_what_was_announced_never_stands_for_what_happened(status: Status) -> None:
    announced = mention(11, status, on=EVE, country="LA", city="Vientiane", form=Format.HYBRID, chairs=(VN, LA))
    plans = [witness(announced, site, published=after(days=-30)) for site in ("vnplus", "nhandan", "vov")]
    told = one_round(*plans, witness(mention(11), "thoidai"))
    assert told.status is Status.HELD
    assert (told.starts_on, told.ends_on, told.year) == (None, None, None)
    assert (told.country, told.city, told.format, told.chairs) == (None, None, None, ())
    assert (told.articles, told.independent, told.conflicts, told.evidence) == (1, 1, (), ())


def test_a_plan_for_another_day_contradicts_nothing_and_one_for_the_day_proves_nothing() -> None:
    quotes = {"starts_on": "Hai bên hẹn gặp lại ngày 18/11."}
    told = one_round(
        witness(HELD_11, "vnplus"),
        witness(mention(11, Status.UPCOMING, on=EVE), "nhandan"),
        witness(mention(11, Status.UPCOMING, on=DAY, quotes=quotes), "vov"),
    )
    assert (told.starts_on, told.conflicts, told.evidence) == (DAY, (), ())


def test_plans_slip_and_the_newest_counts_whoever_told_the_old_one() -> None:
    plans = [
        witness(
            mention(11, Status.PLANNED, year=2026, city="Hà Nội"), "record", record=True, published=after(days=-400)
        ),
        witness(mention(11, Status.PLANNED, year=2027), "vnplus", standing=Standing.AGENCY, published=after(days=-60)),
        witness(mention(11, Status.PLANNED, year=2028, city="Đà Nẵng"), "nhandan"),
    ]
    told = one_round(*plans)
    assert (told.year, told.city) == (2028, "Đà Nẵng")
    assert [claim.value for conflict in told.conflicts if conflict.field == "year" for claim in conflict.values] == [
        "2028",
        "2026",
        "2027",
    ]
    assert one_round(*plans[:2]).year == 2027


def test_a_translation_that_repeats_the_old_plan_does_not_bring_it_back() -> None:
    told = one_round(
        witness(mention(11, Status.PLANNED, year=2026), "vnplus", published=after(days=-60)),
        witness(mention(11, Status.PLANNED, year=2027), "nhandan", published=after(days=-20)),
        witness(mention(11, Status.PLANNED, year=2026), "mirror", standing=Standing.REWRITE),
    )
    assert told.year == 2027


def test_between_announcements_of_one_week_standing_and_voices_decide() -> None:
    official = witness(mention(11, Status.PLANNED, year=2027), "mofa", standing=Standing.OFFICIAL, published=after(-30))
    misread = witness(mention(11, Status.PLANNED, year=2028), "nhandan", published=after(-1))
    assert one_round(official, misread).year == 2027


def test_what_a_voice_announced_last_counts_for_it_within_the_week_too() -> None:
    told = one_round(
        witness(mention(11, Status.UPCOMING, on=EVE, city="Hà Nội"), "mofa", path="a", published=after(days=-8)),
        witness(mention(11, Status.UPCOMING, on=DAY, city="Đà Nẵng"), "mofa", path="b", published=after(days=-3)),
    )
    assert (told.starts_on, told.city) == (DAY, "Đà Nẵng")


def test_of_announcements_that_are_even_the_later_one_counts() -> None:
    told = one_round(
        witness(mention(11, Status.UPCOMING, on=EVE), "nhandan", published=after(days=-5)),
        witness(mention(11, Status.UPCOMING, on=DAY), "vov", published=after(days=-3)),
    )
    assert told.starts_on == DAY


def test_spellings_of_one_name_are_one_chair_and_no_conflict() -> None:
    spelt = ["Nguyen Minh Hang", "Nguyễn Minh Hằng", "Nguyên Minh Hang"]
    said = [mention(11, on=DAY, chairs=(Chair(party="VN", name=name),)) for name in spelt]
    lao = [mention(11, on=DAY, chairs=(Chair(party="LA", name=f"Bounleua {last}"),)) for last in LAO_SPELLINGS]
    told = one_round(*(witness(what, f"site{n}", published=after(n)) for n, what in enumerate([*said, *lao])))
    assert told.chairs == (Chair(party="VN", name=spelt[1]), Chair(party="LA", name="Bounleua Phandanouvong"))
    assert told.conflicts == ()


def test_names_that_differ_in_a_letter_of_a_short_word_are_two_people() -> None:
    said = [mention(11, on=DAY, chairs=(Chair(party="VN", name=f"Nguyễn Minh {last}"),)) for last in ("Hằng", "Hạnh")]
    told = one_round(*(witness(what, f"site{n}", published=after(n)) for n, what in enumerate(said)))
    assert [claim.value for claim in told.conflicts[0].values] == ["Nguyễn Minh Hằng (VN)", "Nguyễn Minh Hạnh (VN)"]


def test_a_ministry_spells_the_names_of_its_people_also_with_fewer_accents() -> None:
    def chaired(name: str) -> Mention:
        return mention(11, on=DAY, chairs=(Chair(party="VN", name=name),))

    told = one_round(
        witness(chaired("Nguyễn Thanh Sơn"), "mofa", standing=Standing.OFFICIAL),
        witness(chaired("Nguyễn Thành Sơn"), "mirror", standing=Standing.REWRITE),
        witness(chaired("Nguyen Thanh Son"), "mofa-en", standing=Standing.OFFICIAL, published=after(-5)),
    )
    assert (told.chairs[0].name, told.conflicts) == ("Nguyễn Thanh Sơn", ())


def test_the_last_day_is_of_the_plan_that_counts() -> None:
    old = replace(mention(11, Status.UPCOMING, on=EVE), ends_on=DAY)
    new = replace(mention(11, Status.UPCOMING, on=DAY + timedelta(days=7)), ends_on=None)
    told = one_round(
        witness(old, "vnplus", published=after(days=-30)), witness(new, "nhandan", published=after(days=-8))
    )
    assert (told.starts_on, told.ends_on) == (DAY + timedelta(days=7), None)


def test_a_page_from_the_future_and_an_old_one_that_was_touched_up_bring_no_plan() -> None:
    right = mention(11, Status.UPCOMING, on=DAY)
    wrong = mention(11, Status.UPCOMING, on=DAY - timedelta(days=6))
    told = one_round(
        *(witness(right, site, published=after(days=-17), seen=after(days=-17)) for site in ("mofa", "nhandan")),
        witness(wrong, "vov", published=after(days=30), seen=after(days=-17)),
        witness(wrong, "old", published=after(days=-60), corrected=after(days=-8), seen=after(days=-60)),
    )
    assert told.starts_on == DAY


def test_our_own_record_of_a_plan_keeps_no_rewrite_from_announcing() -> None:
    told = one_round(
        witness(mention(11, Status.PLANNED, year=2026), "record", record=True, published=after(days=-400)),
        witness(mention(11, Status.UPCOMING, on=DAY), "mirror", standing=Standing.REWRITE, published=after(days=-3)),
    )
    assert (told.status, told.starts_on) == (Status.UPCOMING, DAY)


def test_a_rewrite_does_not_move_online_what_a_ministry_has_put_into_a_place() -> None:
    told = one_round(
        witness(mention(11, on=DAY, country="LA", city="Vientiane"), "mofa", standing=Standing.OFFICIAL),
        witness(mention(11, on=DAY, form=Format.ONLINE), "mirror", standing=Standing.REWRITE),
    )
    assert (told.country, told.city) == ("LA", "Vientiane")


def test_a_city_comes_only_from_those_who_put_it_into_the_country_that_counts() -> None:
    told = one_round(
        witness(mention(11, on=DAY, country="VN"), "mofa", standing=Standing.OFFICIAL),
        witness(mention(11, on=DAY, country="LA", city="Vientiane"), "mirror", standing=Standing.REWRITE),
    )
    assert (told.country, told.city) == ("VN", None)
    assert [conflict.field for conflict in told.conflicts] == ["country"]


def test_what_was_held_online_was_held_in_no_place() -> None:
    told = one_round(
        witness(mention(11, on=DAY, form=Format.ONLINE), "vnplus", standing=Standing.AGENCY),
        witness(mention(11, on=DAY, country="LA", city="Vientiane", form=Format.IN_PERSON), "mirror"),
    )
    assert (told.format, told.country, told.city) == (Format.ONLINE, None, None)


def test_without_its_article_a_field_falls_to_the_next_source() -> None:
    first = witness(mention(11, on=EVE, city="Hà Nội"), "vnplus", published=after(1))
    second = witness(mention(11, on=DAY), "nhandan", published=after(2))
    both, rest = one_round(first, second), one_round(second)
    assert (both.starts_on, both.city) == (EVE, "Hà Nội")
    assert (rest.starts_on, rest.city, rest.conflicts) == (DAY, None, ())
    assert fold_rounds([]) == []


# What became of a round


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ([Status.HELD, Status.CANCELLED], Status.HELD),
        ([Status.HELD, Status.MENTIONED], Status.HELD),
        ([Status.MENTIONED, Status.PLANNED], Status.MENTIONED),
        ([Status.PLANNED, Status.UPCOMING], Status.UPCOMING),
        ([Status.UPCOMING, Status.POSTPONED], Status.POSTPONED),
        ([Status.POSTPONED, Status.UPCOMING], Status.UPCOMING),
        ([Status.UPCOMING, Status.CANCELLED], Status.CANCELLED),
    ],
)
@pytest.mark.parametrize("story", [None, 1], ids=["reports", "copies"])
def test_what_happened_beats_announcements_and_of_these_the_latest_counts(
    said: list[Status], status: Status, story: int | None
) -> None:
    told = one_round(
        *(witness(mention(11, what), f"site{n}", published=after(n), story=story) for n, what in enumerate(said))
    )
    assert told.status is status


def status_claims(told: Round) -> list[tuple[str, tuple[str, ...]]]:
    """Who disagrees on the status: each one said, with the sites that say so."""
    [conflict] = [one for one in told.conflicts if one.field == "status"]
    return [(one.value, tuple(url.split("//")[1].split(".")[0] for url in one.urls)) for one in conflict.values]


def test_a_ministry_that_calls_a_round_off_outweighs_a_machine_that_has_it_held() -> None:
    told = one_round(
        witness(HELD_11, "mirror", standing=Standing.REWRITE, published=after(1)),
        witness(mention(11, Status.CANCELLED), "mofa", standing=Standing.OFFICIAL, published=after(days=2)),
    )
    assert (told.status, told.starts_on, told.articles) == (Status.CANCELLED, None, 1)
    assert status_claims(told) == [("cancelled", ("mofa",)), ("held", ("mirror",))]


@pytest.mark.parametrize(
    ("standing", "days"), [(Standing.OFFICIAL, 60), (Standing.AGENCY, 2)], ids=["months later", "an agency"]
)
def test_who_looks_back_or_may_be_misread_does_not_undo_what_the_press_reported(standing: Standing, days: int) -> None:
    later, off = after(days=days), mention(11, Status.POSTPONED, year=2027)
    told = one_round(
        *(witness(HELD_11, site) for site in ("nhandan", "vov")),
        witness(off, "denies", standing=standing, published=later, seen=later),
    )
    assert (told.status, told.starts_on) == (Status.HELD, DAY)


def test_a_page_that_announced_and_was_rewritten_when_it_was_held_reports_it() -> None:
    told = one_round(witness(HELD_11, published=after(days=-10), seen=after(days=-10), corrected=after(5)))
    assert told.status is Status.HELD


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=7))], ids=["from the database", "as the page has it"])
def test_a_denial_after_midnight_is_of_the_day_where_the_round_was_to_be(zone: timezone) -> None:
    after_midnight = datetime(2026, 11, 17, 17, 30, tzinfo=UTC).astimezone(zone)  # 00:30 on the 18th in Hà Nội
    told = one_round(
        witness(HELD_11, "mirror", standing=Standing.REWRITE, published=after(-13)),
        witness(mention(11, Status.CANCELLED), "mofa", standing=Standing.OFFICIAL, published=after_midnight),
    )
    assert told.status is Status.CANCELLED


def test_a_round_that_was_held_after_all_is_held_and_nobody_is_contradicted() -> None:
    told = one_round(
        witness(mention(11, Status.CANCELLED), "mofa", standing=Standing.OFFICIAL, published=after(days=-8)),
        witness(HELD_11, "nhandan"),
    )
    assert (told.status, told.conflicts) == (Status.HELD, ())


def test_who_says_after_the_day_that_it_was_off_is_shown_as_contradicting() -> None:
    told = one_round(
        witness(HELD_11, "nhandan"), witness(mention(11, Status.POSTPONED, year=2027), "vov", published=after(days=1))
    )
    assert told.status is Status.HELD
    assert status_claims(told) == [("held", ("nhandan",)), ("postponed", ("vov",))]


def test_a_rewrite_does_not_announce_anew_what_a_ministry_called_off() -> None:
    told = one_round(
        witness(mention(11, Status.CANCELLED), "mofa", standing=Standing.OFFICIAL, published=after(days=-8)),
        witness(mention(11, Status.UPCOMING, on=DAY), "mirror", standing=Standing.REWRITE, published=after(days=-6)),
    )
    assert told.status is Status.CANCELLED
    assert status_claims(told) == [("cancelled", ("mofa",)), ("upcoming", ("mirror",))]


def test_what_is_said_to_have_been_held_on_a_day_to_come_is_only_announced() -> None:
    told = one_round(witness(mention(11, on=DAY + timedelta(days=100)), published=after(days=101), seen=NOON))
    assert (told.status, told.starts_on) == (Status.UPCOMING, DAY + timedelta(days=100))


def test_an_announcement_without_a_date_is_older_than_any_with_one() -> None:
    told = one_round(
        witness(mention(11, Status.PLANNED), "zzz", published=None),
        witness(mention(11, Status.POSTPONED), "aaa", published=after(1)),
    )
    assert told.status is Status.POSTPONED


def test_an_announcement_corrected_to_a_postponement_outweighs_its_uncorrected_copies() -> None:
    told = one_round(
        witness(mention(11, Status.POSTPONED), "vnplus", story=1, published=after(0), corrected=after(8)),
        witness(mention(11, Status.UPCOMING, on=DAY), "thoidai", story=1, published=after(1)),
    )
    assert told.status is Status.POSTPONED


# Which round is meant


def test_equal_numbers_of_two_levels_are_two_rounds() -> None:
    rounds = fold_rounds([witness(mention(10)), witness(mention(10, mechanism=MINISTER), path="b")])
    assert names(rounds) == [(DEPUTY, 10), (MINISTER, 10)]


def test_the_ledger_is_sorted_by_mechanism_and_number_and_those_without_a_number_come_last() -> None:
    spoken = [
        mention(None, on=date(2020, 1, 1)),
        mention(12, mechanism=MINISTER),
        mention(None, on=date(2019, 1, 1)),
        mention(10),
        mention(9),
    ]
    rounds = fold_rounds(witness(what, path=str(n)) for n, what in enumerate(spoken))
    assert names(rounds) == [(DEPUTY, 9), (DEPUTY, 10), (DEPUTY, None), (DEPUTY, None), (MINISTER, 12)]
    assert [one.starts_on for one in rounds[2:4]] == [date(2019, 1, 1), date(2020, 1, 1)]


@pytest.mark.parametrize("days_off", [-3, -1, 0, 1, 3])
def test_a_report_without_a_number_joins_the_numbered_round_of_its_day_or_its_visit(days_off: int) -> None:
    nameless = mention(None, on=DAY + timedelta(days=days_off), city="Hà Nội")
    told = one_round(witness(HELD_11, "vnplus"), witness(nameless, "nhandan", published=after(1)))
    assert (told.number, told.starts_on, told.city, told.independent) == (11, DAY, "Hà Nội", 2)


@pytest.mark.parametrize(
    "nameless",
    [
        mention(None, on=DAY + timedelta(days=4)),
        mention(None, on=DAY - timedelta(days=4)),
        mention(None, on=DAY, mechanism=MINISTER),
        mention(None),
    ],
    ids=["days later", "days before", "other level", "no day"],
)
def test_another_report_without_a_number_stays_a_round_of_its_own(nameless: Mention) -> None:
    assert len(fold_rounds([witness(HELD_11, "vnplus"), witness(nameless, "nhandan")])) == 2


def test_a_report_without_a_number_does_not_join_a_plan() -> None:
    plan = witness(mention(11, Status.PLANNED, year=2026), "vnplus")
    rounds = fold_rounds([plan, witness(mention(None, on=DAY), "nhandan")])
    assert [(one.number, one.status) for one in rounds] == [(11, Status.PLANNED), (None, Status.HELD)]


def test_between_two_rounds_a_report_without_a_number_joins_the_nearer_one() -> None:
    tenth, nameless = mention(10, on=DAY - timedelta(days=4)), mention(None, on=EVE, city="Hà Nội")
    rounds = fold_rounds([witness(tenth, "a"), witness(HELD_11, "b"), witness(nameless, "c")])
    assert [(one.number, one.city) for one in rounds] == [(10, None), (11, "Hà Nội")]


def test_reports_without_a_number_meet_by_their_day() -> None:
    nameless = [mention(None, on=DAY), mention(None, on=DAY + timedelta(days=1)), mention(None, on=date(2024, 8, 29))]
    rounds = fold_rounds(witness(what, f"site{n}") for n, what in enumerate(nameless))
    assert [(one.number, one.starts_on, one.articles) for one in rounds] == [
        (None, date(2024, 8, 29), 1),
        (None, DAY, 2),
    ]


# What stays open, and what proves the rest


def test_a_conflict_shows_every_value_with_its_articles_and_the_chosen_one_first() -> None:
    copies = [witness(ON_THE_EVE, site, story=1) for site in ("vnplus", "thoidai", "baolao")]
    told = one_round(*copies, witness(HELD_11, "nhandan", published=after(1)), witness(HELD_11, "vov"))
    chosen = Claim(value="2026-11-18", articles=2, urls=("https://vov.example/a", "https://nhandan.example/a"))
    urls = tuple(f"https://{site}.example/a" for site in ("baolao", "thoidai", "vnplus"))
    other = Claim(value="2026-11-17", articles=3, urls=urls)
    assert told.conflicts == (
        Conflict(field="starts_on", values=(chosen, other)),
        Conflict(field="ends_on", values=(chosen, other)),
    )


def test_a_conflict_over_the_chairs_names_the_people() -> None:
    other = Chair(party="LA", name="Bounthavy Sisavat")
    told = one_round(
        witness(mention(11, chairs=(VN, LA)), "vnplus"),
        witness(mention(11, chairs=(VN, other)), "nhandan", published=after(1)),
    )
    assert told.chairs == (VN, LA)
    assert [[claim.value for claim in conflict.values] for conflict in told.conflicts] == [
        ["Khamla Somphone (LA)", "Bounthavy Sisavat (LA)"]
    ]


def test_each_side_has_its_chair_from_whoever_names_him() -> None:
    told = one_round(
        witness(mention(11, chairs=(LA,)), "kpl"),
        witness(mention(11, chairs=(VN,)), "nhandan", published=after(1)),
    )
    assert (set(told.chairs), told.conflicts) == ({VN, LA}, ())


def test_a_ministry_or_an_agency_is_believed_before_many_papers_and_these_before_rewrites() -> None:
    eve = ON_THE_EVE
    papers = [witness(eve, site, published=after(-1)) for site in ("thoibao", "tinmoi", "baolao")]
    official = witness(HELD_11, "mofa", standing=Standing.OFFICIAL)
    rewrites = [witness(HELD_11, site, standing=Standing.REWRITE, published=after(-2)) for site in "abcde"]
    assert one_round(*papers, official).starts_on == DAY
    assert one_round(*papers[:1], *rewrites).starts_on == eve.starts_on
    assert one_round(*rewrites).starts_on == DAY


def test_who_credits_an_agency_is_no_voice_beside_it() -> None:
    agency = witness(HELD_11, "vietnamplus", family="vna")
    copy = witness(HELD_11, "tinmoi", credit="Theo TTXVN")
    own = witness(HELD_11, "thoibao", credit="Thời báo")
    assert one_round(agency, copy).independent == 1
    assert one_round(agency, copy, own).independent == 2


def test_reprints_are_counted_apart() -> None:
    copies = [witness(HELD_11, site, story=1) for site in ("vnplus", "thoidai", "baolao")]
    told = one_round(*copies, witness(HELD_11, "nhandan"))
    assert (told.articles, told.reprints, told.independent) == (4, 2, 2)


def test_the_record_is_believed_before_anybody_and_is_no_article() -> None:
    record = witness(mention(11, on=DAY, quotes={"starts_on": "the record"}), "record", record=True)
    wrong = [witness(ON_THE_EVE, site, standing=Standing.OFFICIAL) for site in ("mofa", "vgp")]
    told = one_round(record, *wrong)
    assert (told.starts_on, told.articles, told.independent) == (DAY, 2, 2)
    assert one_round(record).articles == 0
    assert [quote.quote for quote in one_round(record).evidence if quote.field == "starts_on"] == ["the record"]


def test_who_says_nothing_contradicts_nobody() -> None:
    told = one_round(witness(mention(11, on=DAY, city="Hà Nội"), "vnplus"), witness(mention(11), "nhandan"))
    assert told.conflicts == ()


def test_only_quotations_that_say_what_was_chosen_prove_it_each_once_and_three_at_most() -> None:
    eve = mention(11, on=EVE, quotes={"starts_on": "Ngày 17/11 …"})
    said = ["Sáng 18/11 …", "Sáng 18/11 …", "On November 18 …", "Le 18 novembre …", "Am 18. November …"]
    told = one_round(
        witness(eve, "vnplus", published=after(-1)),
        *(
            witness(mention(11, on=DAY, quotes={"starts_on": quote}), f"site{n}", published=after(n))
            for n, quote in enumerate(said)
        ),
    )
    assert [(piece.quote, piece.url) for piece in told.evidence] == [
        ("Sáng 18/11 …", "https://site0.example/a"),
        ("On November 18 …", "https://site2.example/a"),
        ("Le 18 novembre …", "https://site3.example/a"),
    ]


def test_the_status_is_proved_by_those_who_report_it() -> None:
    told = one_round(
        witness(mention(11, quotes={"status": "Hai bên đã đồng chủ trì …"}), "vnplus"),
        witness(mention(11, Status.PLANNED, quotes={"status": "Hai bên sẽ gặp lại …"}), "nhandan"),
    )
    assert [piece.quote for piece in told.evidence if piece.field == "status"] == ["Hai bên đã đồng chủ trì …"]


def test_a_round_is_as_old_as_the_first_look_at_it() -> None:
    told = one_round(
        witness(HELD_11, "vnplus", seen=after(2)), witness(HELD_11, "vov", seen=after(1), published=after(3))
    )
    assert told.first_seen_at == after(1)


# For every press

FIELDS = ("number", "starts_on", "ends_on", "year", "country", "city", "format", "chairs")


def maybe(*values: object) -> st.SearchStrategy[object]:
    return st.sampled_from([None, *values])


def quoted(what: Mention) -> Mention:
    """The mention with a quotation for everything it says."""
    pieces = [
        Evidence(field=field, quote=f"{field}: {getattr(what, field)}") for field in FIELDS if getattr(what, field)
    ]
    return replace(what, evidence=tuple(pieces))


DAYS = st.sampled_from([None, EVE, DAY, DAY + timedelta(days=2), DAY + timedelta(days=5)])
MENTIONS = st.builds(
    mention,
    st.sampled_from([None, 10, 11]),
    st.sampled_from([Status.HELD, Status.HELD, *Status]),
    on=DAYS,
    mechanism=st.sampled_from([DEPUTY, DEPUTY, MINISTER]),
    year=maybe(2025, 2026),
    country=maybe("VN", "LA"),
    city=maybe("Hà Nội", "Vientiane"),
    form=maybe(*Format),
    chairs=st.sampled_from([(), (VN,), (VN, LA)]),
).map(quoted)
TIMES = st.sampled_from([after(hours) for hours in range(4)])
WITNESSES = st.builds(
    witness,
    MENTIONS,
    st.sampled_from(["vnplus", "nhandan", "vov"]),
    path=st.sampled_from("abc"),
    published=st.none() | TIMES,
    story=st.none() | st.integers(1, 2),
    family=st.sampled_from([None, None, "ttxvn"]),
    corrected=st.none() | st.none() | TIMES,
    seen=TIMES,
)
PRESS = st.lists(WITNESSES, max_size=7, unique_by=lambda one: one.url)


@unhurried
@given(PRESS.flatmap(lambda press: st.tuples(st.just(press), st.permutations(press))))
def test_the_ledger_is_the_same_whatever_order_the_articles_came_in(
    orders: tuple[list[Witness], list[Witness]],
) -> None:
    one, other = orders
    assert fold_rounds(one) == fold_rounds(other)


@unhurried
@given(WITNESSES, MENTIONS)
def test_the_ledger_does_not_depend_on_which_of_its_rounds_an_article_names_first(one: Witness, more: Mention) -> None:
    other = replace(one, mention=more)
    assert fold_rounds([one, other]) == fold_rounds([other, one])


@unhurried
@given(PRESS)
def test_every_round_that_is_spoken_of_is_in_the_ledger_and_every_field_has_a_quotation(press: list[Witness]) -> None:
    rounds = fold_rounds(press)
    said = {one.url: one.mention for one in press}
    assert {key for key in names(rounds) if key[1]} == {
        (one.mention.mechanism, one.mention.number) for one in press if one.mention.number
    }
    assert sum(one.articles for one in rounds) <= len(press)
    for told in rounds:
        assert 1 <= told.independent <= told.articles
        for field in FIELDS:
            value = getattr(told, field)
            proofs = [piece for piece in told.evidence if piece.field == field]
            assert bool(proofs) == bool(value), field
            if field == "chairs":  # each side by itself: who names one of them proves that one
                assert all(set(said[piece.url].chairs) & set(told.chairs) for piece in proofs)
            else:
                assert all(getattr(said[piece.url], field) == value for piece in proofs)


def test_the_year_of_a_round_is_that_of_its_day_whatever_others_say_of_the_year() -> None:
    told = one_round(
        witness(HELD_11, "vnplus"),
        *(witness(mention(11, year=2025), site, published=after(1)) for site in ("nhandan", "vov")),
    )
    assert (told.starts_on, told.year) == (DAY, 2026)


@unhurried
@given(PRESS.map(lambda press: [one for one in press if one.mention.number]))
def test_whoever_repeats_what_the_ledger_says_changes_no_field(press: list[Witness]) -> None:
    for told in fold_rounds(press):
        echo = mention(
            told.number,
            told.status,
            on=told.starts_on,
            mechanism=told.mechanism,
            year=told.year,
            country=told.country,
            city=told.city,
            form=told.format,
            chairs=told.chairs,
        )
        echo = replace(echo, ends_on=told.ends_on)
        late = witness(echo, "echo", published=after(days=9), seen=NOON)
        again = next(
            one for one in fold_rounds([*press, late]) if (one.mechanism, one.number) == (told.mechanism, told.number)
        )
        assert [getattr(again, field) for field in FIELDS] == [getattr(told, field) for field in FIELDS]
