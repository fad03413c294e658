"""What a letter must say and must not, in both languages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default
from string import Formatter
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from alerts.bulletin import Item, Letter
from alerts.digest import compose
from alerts.mail import envelope
from domain.events import Change, EventKind
from domain.health import WALLS, Cause
from domain.rounds import Format, Quotation, Round, Status
from domain.site import Level, Recipient
from domain.updates import WAVERS
from storage.outbox import Outlets
from tests.alerts.happenings import (
    ARTICLE,
    BARE,
    CHAIRS,
    CORRECTED,
    DEPUTIES,
    EDITED,
    EN,
    HELD,
    KINDS,
    LEAD,
    MOVED,
    NEW_ROUND,
    OTHER_URL,
    PLANNED,
    POSTPONED,
    SEEN_AT,
    UPCOMING,
    URL,
    VI,
    ailing,
    item,
)
from wording.vocabulary import LANGUAGES, Vocabulary, vocabulary

BOTH = pytest.mark.parametrize("reader", [VI, EN], ids=["vi", "en"])
EVERY_KIND = pytest.mark.parametrize("items", KINDS.values(), ids=KINDS.keys())


def page(letter: Letter) -> html.HtmlElement:
    return html.document_fromstring(letter.html.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))


def shown(letter: Letter) -> str:
    """What a reader of the HTML sees, on one line."""
    body = page(letter).find("body")
    assert body is not None
    return " ".join(str(body.text_content()).split())


def in_order(text: str, *parts: str) -> bool:
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


# A new round


def test_a_new_round_is_the_subject_with_its_day_and_place() -> None:
    assert compose(NEW_ROUND, VI).subject == "Vòng 11 Tham khảo chính trị Việt Nam – Lào: 18/11/2026, Hà Nội"
    assert (
        compose(NEW_ROUND, EN).subject
        == "Round 11 of the Viet Nam–Laos political consultation, deputy ministers: 18 Nov 2026, Hà Nội"
    )


def test_a_new_round_is_told_before_how_sure_it_is_and_who_says_so() -> None:
    for text in (compose(NEW_ROUND, VI).text, shown(compose(NEW_ROUND, VI))):
        assert in_order(
            text, "Vòng 11 Tham khảo", "Thứ Tư, 18/11/2026", "Mức độ xác thực", LEAD, "Bài báo", ARTICLE.title
        )
    for text in (compose(NEW_ROUND, EN).text, shown(compose(NEW_ROUND, EN))):
        assert in_order(text, "Round 11 of", "Wednesday, 18 November 2026", "How sure", LEAD, "Articles", ARTICLE.title)


@BOTH
def test_both_forms_of_a_letter_name_every_known_fact(reader: Recipient) -> None:
    letter = compose(NEW_ROUND, reader)
    words = vocabulary(reader.language)
    facts = [
        DEPUTIES.name[reader.language],
        words.say("level.deputy-minister"),
        words.say("format.in-person"),
        f"Hà Nội, {words.country('VN')}",
        *(chair.name for chair in HELD.chairs),
        words.count("certainty.articles", 3),
        words.count("certainty.voices", 2),
        "TTXVN",
    ]
    for text in (letter.text, shown(letter)):
        assert [fact for fact in facts if fact not in text] == []


def test_times_are_said_in_the_readers_zone_with_the_zone() -> None:
    assert "16:40, 18/11/2026 (GMT+07:00)" in compose(NEW_ROUND, VI).text
    assert "18 Nov 2026, 10:40 GMT+01:00" in compose(NEW_ROUND, EN).text


def test_conflicts_are_said_with_their_values_and_how_many_say_so() -> None:
    assert "18/11/2026 (2\u00a0bài) / 19/11/2026 (1\u00a0bài)" in compose(NEW_ROUND, VI).text
    assert "18 Nov 2026 (2\u00a0articles) / 19 Nov 2026 (1\u00a0article)" in compose(NEW_ROUND, EN).text


def test_a_single_voice_is_called_unconfirmed_and_agreement_is_said() -> None:
    alone = compose([item(EventKind.NEW_ROUND, replace(HELD, articles=2, independent=1, conflicts=()))], EN).text
    assert "Nobody else has confirmed it yet." in alone
    assert "do not contradict each other" in alone
    confirmed = compose(NEW_ROUND, EN).text
    assert "Nobody else" not in confirmed
    assert "do not contradict" not in confirmed


def test_a_sentence_that_proves_several_facts_is_quoted_once_with_its_link() -> None:
    letter = compose(NEW_ROUND, EN)
    assert letter.text.count(LEAD) == 1
    assert "Round, date, place: “" in letter.text
    quoted = page(letter).xpath("//blockquote")
    assert [quote.xpath(".//a/@href") for quote in quoted] == [[URL], [URL], [OTHER_URL]]
    assert CHAIRS in quoted[1].text_content()


def test_facts_without_a_sentence_to_show_for_them_are_named() -> None:
    assert "No sentence is on record for: format." in compose(NEW_ROUND, EN).text
    proved = replace(HELD, evidence=(*HELD.evidence, Quotation(field="format", quote="Họp trực tiếp.", url=URL)))
    assert "No sentence" not in compose([item(EventKind.NEW_ROUND, proved)], EN).text


def test_many_quotations_are_cut_to_two_for_each_fact() -> None:
    many = tuple(Quotation(field="number", quote=f"Câu số {n}.", url=URL) for n in range(40))
    text = compose([item(EventKind.NEW_ROUND, replace(HELD, evidence=many))], VI).text
    assert text.count("Câu số") == 2


def test_the_sentences_of_the_letters_own_article_come_before_those_of_others() -> None:
    elsewhere = tuple(Quotation(field="number", quote=f"Elsewhere {n}.", url=OTHER_URL) for n in range(3))
    here = Quotation(field="number", quote="Ở đây.", url=URL)
    text = compose([item(EventKind.NEW_ROUND, replace(HELD, evidence=(*elsewhere, here)))], VI).text
    assert in_order(text, "Ở đây.", "Elsewhere 0.")


@BOTH
def test_unknown_facts_are_said_to_be_unknown(reader: Recipient) -> None:
    letter = compose([item(EventKind.NEW_ROUND, BARE, replace(ARTICLE, published_at=None, credit=None))], reader)
    words = vocabulary(reader.language)
    # number, date, place, format and two chairs of the round; time and credit of the article
    assert letter.text.count(f": {words.not_stated}\n") == 8
    assert [cell.text_content() for cell in page(letter).xpath("//td")].count(words.not_stated) == 8
    assert words.say("subject.no_date") in letter.subject
    assert words.say("subject.no_place") in letter.subject


def test_a_round_over_several_days_says_what_the_days_share_only_once() -> None:
    def days(first: tuple[int, int, int], last: tuple[int, int, int]) -> tuple[str, ...]:
        one = replace(HELD, starts_on=datetime(*first, tzinfo=UTC).date(), ends_on=datetime(*last, tzinfo=UTC).date())
        return tuple(compose([item(EventKind.NEW_ROUND, one)], r).subject.rsplit(": ", 1)[1] for r in (VI, EN))

    assert days((2026, 11, 18), (2026, 11, 19)) == ("18–19/11/2026, Hà Nội", "18–19 Nov 2026, Hà Nội")
    assert days((2026, 11, 30), (2026, 12, 1)) == ("30/11 – 1/12/2026, Hà Nội", "30 Nov – 1 Dec 2026, Hà Nội")
    assert days((2026, 12, 31), (2027, 1, 1)) == ("31/12/2026 – 1/1/2027, Hà Nội", "31 Dec 2026 – 1 Jan 2027, Hà Nội")


def test_the_two_levels_are_told_apart() -> None:
    ministers = replace(
        DEPUTIES, id="vn-la-minister", level=Level.MINISTER, name={"en": "Ministers", "vi": "Tham vấn chính trị"}
    )
    letter = compose([replace(item(EventKind.NEW_ROUND), mechanism=ministers)], VI)
    assert letter.subject.startswith("Vòng 11 Tham vấn chính trị")
    assert "Cấp: Bộ trưởng" in letter.text
    assert "Thứ trưởng" not in letter.text.split("Trích nguyên văn")[0]


def test_an_online_round_has_no_place_but_is_said_to_be_online() -> None:
    online = replace(HELD, city=None, country=None, format=Format.ONLINE)
    assert compose([item(EventKind.NEW_ROUND, online)], VI).subject.endswith("18/11/2026, trực tuyến")


# Rounds that are not held


@pytest.mark.parametrize("kind", [EventKind.NEW_ARTICLE, EventKind.NEW_ROUND])
def test_a_planned_round_is_never_called_new(kind: EventKind) -> None:
    vi, en = (compose([item(kind, PLANNED)], reader) for reader in (VI, EN))
    assert vi.subject == "Dự kiến: vòng 12 Tham khảo chính trị Việt Nam – Lào: năm 2027, Lào"
    assert en.subject.startswith("Planned: round 12 of the Viet Nam–Laos")
    assert "It has not taken place." in en.text
    for letter in (vi, en):
        assert "new" not in (letter.subject + shown(letter)).lower()
        assert "mới:" not in letter.subject.lower()
        assert "vòng mới" not in (letter.text + shown(letter)).lower()


@pytest.mark.parametrize(
    ("one", "vi", "en"),
    [
        (UPCOMING, "Sắp diễn ra: vòng 11", "Upcoming: round 11"),
        (replace(HELD, status=Status.POSTPONED), "Hoãn: vòng 11", "Postponed: round 11"),
        (replace(HELD, status=Status.CANCELLED), "Hủy: vòng 11", "Cancelled: round 11"),
        (replace(HELD, status=Status.MENTIONED), "Bài nhắc lại vòng 11", "Article recalls round 11"),
    ],
)
def test_what_became_of_a_round_opens_the_subject(one: Round, vi: str, en: str) -> None:
    assert compose([item(EventKind.NEW_ARTICLE, one)], VI).subject.startswith(vi)
    assert compose([item(EventKind.NEW_ARTICLE, one)], EN).subject.startswith(en)


def test_a_round_that_was_put_off_is_said_so_and_what_it_was_before() -> None:
    letter = compose(POSTPONED, EN)
    assert letter.subject.startswith("Postponed: round 11")
    assert "Status: upcoming → postponed" in letter.text
    assert "Status: upcoming → postponed" in shown(letter)


def test_a_letter_about_two_rounds_tells_the_new_one_first_and_counts_the_other() -> None:
    letter = compose([item(EventKind.NEW_ARTICLE, PLANNED), *NEW_ROUND], EN)
    assert letter.subject.startswith("Round 11 of")
    assert letter.subject.endswith("(and 1 more round)")
    assert in_order(letter.text, "Round 11 of", ARTICLE.title, "Round 12 of")
    assert len(page(letter).xpath("//h1")) == 2


def test_an_overdue_round_is_said_to_be_missing() -> None:
    letter = compose(KINDS["overdue"], EN)
    assert letter.subject == "Overdue: round 11 of the Viet Nam–Laos political consultation, deputy ministers"
    assert "No article reports it yet." in letter.text


MANNERS = [
    *(str(cause) for cause in Cause if cause not in WALLS),
    *(f"{cause}-pages" for cause in (*sorted(WALLS), "unreachable", "forbidden", "closed-by-robots", "moved", "drift")),
    "stale-never",
]


@BOTH
@pytest.mark.parametrize("manner", MANNERS)
def test_a_silent_site_says_what_was_seen_and_what_to_do_in_both_languages(manner: str, reader: Recipient) -> None:
    letter = compose((ailing(manner, None if manner in ("network", "archive") else "thoidai"),), reader)
    words = vocabulary(reader.language)
    for label in ("since", "seen", "advice"):
        assert f"{words.label(label)}: " in letter.text
    assert "{" not in letter.text
    assert words.say(f"advice.{manner.removesuffix('-pages').removesuffix('-never')}") in shown(letter)


def test_a_silent_site_is_told_with_its_rhythm_in_the_zone_of_the_reader() -> None:
    text = compose((ailing("stale"),), VI).text
    assert "Từ lúc: 17:05, 16/11/2026 (GMT+07:00)" in text
    assert "Không có gì mới từ 10:00, 16/11/2026 (GMT+07:00)." in text
    assert "Khoảng 40 bài mỗi ngày; lâu nhất là 14 giờ không có bài." in text
    assert "sources" in text


def test_several_sites_are_one_letter_and_named_each() -> None:
    letter = compose(KINDS["several-sites"], EN)
    assert letter.subject == "Site silent: nothing readable from thoidai (and 1 more site)"
    assert in_order(letter.text, "thoidai", "1 of 2 sources bring nothing (no answer)", "nhandan", "ask for consent")


def test_a_network_that_is_down_is_no_site() -> None:
    assert compose(KINDS["network"], EN).subject == "No site can be reached: nothing is watched"
    assert "None of 51 sites answers." in compose(KINDS["network"], EN).text


def test_a_site_that_is_back_says_from_when_to_when_it_was_away_and_asks_for_nothing() -> None:
    text = compose(KINDS["back"], VI).text
    assert in_order(text, "Từ lúc: 17:05, 16/11/2026", "Đến lúc: 17:05, 18/11/2026")
    assert "Cần làm" not in text


def test_a_silent_site_is_named() -> None:
    assert compose(KINDS["silent"], VI).subject == "Không đọc được tin từ thoidai"
    assert compose(KINDS["recovered"], EN).subject == "Readable again: thoidai"


# Articles


def test_another_article_on_a_known_round_is_a_new_article_not_a_new_round() -> None:
    letter = compose([item(EventKind.NEW_ARTICLE)], VI)
    assert letter.subject.startswith("Bài mới về vòng 11 Tham khảo chính trị Việt Nam – Lào: Tham khảo")
    assert "Vòng mới" not in shown(letter)


def test_a_correction_says_before_and_after_once() -> None:
    vi, en = compose(CORRECTED, VI), compose(CORRECTED, EN)
    assert vi.subject == "Thay đổi: ngày 18/11/2026 → 20/11/2026 – vòng 11 Tham khảo chính trị Việt Nam – Lào"
    assert en.subject.startswith("Changed: date 18 Nov 2026 → 20 Nov 2026 – round 11")
    again = (replace(CORRECTED[0], event=replace(CORRECTED[0].event, changes=(MOVED,))), CORRECTED[1])
    for items in (CORRECTED, again):
        letter = compose(items, VI)
        assert letter.text.count("Ngày: 18/11/2026 → 20/11/2026") == 1
        assert shown(letter).count("Ngày: 18/11/2026 → 20/11/2026") == 1


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (Change(field="country", before="VN", after="LA"), "Host country: Viet Nam → Laos"),
        (Change(field="format", before=None, after="online"), "Format: not stated → online"),
        (Change(field="chairs", before="A, B", after="A, C"), "Chairs: A, B → A, C"),
        (Change(field="starts_on", before="soon", after=None), "Date: soon → not stated"),
        (Change(field="guest_list", before="1", after="2"), "guest list: 1 → 2"),
    ],
)
def test_changed_facts_are_said_in_words(change: Change, line: str) -> None:
    assert line in compose([item(EventKind.ROUND_UPDATED, changes=(change,))], EN).text


def test_a_changed_article_shows_what_was_reworded_removed_and_added() -> None:
    letter = compose([item(EventKind.ARTICLE_CHANGED, article=EDITED)], EN)
    seen = page(letter)
    assert [mark.text_content() for mark in seen.xpath("//del")] == ["18/11", "Ảnh: phóng viên."]
    assert [mark.text_content() for mark in seen.xpath("//ins")] == ["20/11", "Hai bên nhất trí họp lại vào năm sau."]
    assert "Reworded: Sáng [− 18/11 −][+ 20/11 +], tại trụ sở" in letter.text
    assert "Removed: [− Ảnh: phóng viên. −]" in letter.text


def test_a_change_that_is_told_for_the_last_time_says_so() -> None:
    wavers = Change(field=WAVERS, before=None, after="3")
    for words, line in ((EN, "changes again and again (3 times"), (VI, "thay đổi nhiều lần (đến nay 3 lần)")):
        letter = compose([item(EventKind.ARTICLE_CHANGED, article=EDITED, changes=(wavers,))], words)
        assert line in " ".join(letter.text.split())
        assert line in " ".join(shown(letter).split())


def test_a_long_rewrite_is_shortened_and_what_is_left_out_is_counted() -> None:
    flood = replace(ARTICLE, added=tuple(f"Đoạn thứ {n}: " + "chữ " * 500 for n in range(20)))
    letter = compose([item(EventKind.ARTICLE_CHANGED, article=flood)], EN)
    assert len(letter.text) < 8_000
    assert "and 14 more paragraphs" in letter.text
    assert "and 14 more paragraphs" in shown(letter)


def test_a_flood_of_articles_is_a_line_each_and_none_is_left_out() -> None:
    items = [
        item(EventKind.NEW_ARTICLE, article=replace(ARTICLE, url=f"https://thoidai.example/flood/{n}"))
        for n in range(500)
    ]
    letter = compose(items, EN)
    assert letter.subject.endswith("(and 499 more articles)")
    assert letter.text.startswith("In this letter: 500 new articles.")
    assert sum("/flood/" in address for address in page(letter).xpath("//a/@href")) == 500
    assert letter.text.count("/flood/") == 500
    assert len(compose(items[:200], EN).html.encode()) < 102_000  # beyond which some mail services hide the rest


# The vocabularies


def test_both_languages_have_a_phrase_for_everything() -> None:
    def stems(words: Vocabulary) -> set[str]:
        return {key.removesuffix(".one").removesuffix(".other") for key in words.phrases if "country." not in key}

    assert stems(vocabulary("vi")) == stems(vocabulary("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_vocabulary_names_every_kind_status_level_and_format(language: str) -> None:
    words = vocabulary(language)
    wanted = [
        *(f"kicker.{kind}" for kind in EventKind),
        *(f"kicker.{status}" for status in Status),
        *(f"subject.{status}" for status in Status),
        *(f"status.{status}" for status in Status),
        *(f"level.{level}" for level in Level),
        *(f"format.{format_}" for format_ in Format),
    ]
    assert [key for key in wanted if key not in words.phrases] == []


def test_both_languages_fill_in_the_same_braces() -> None:
    def braces(words: Vocabulary, key: str) -> set[str | None]:
        phrase = words.phrases.get(key, words.phrases.get(key.replace(".one", ".other"), ""))
        return {name for _, name, _, _ in Formatter().parse(phrase)} - {None}

    vi, en = vocabulary("vi"), vocabulary("en")
    assert [key for key in en.phrases if braces(vi, key) != braces(en, key)] == []


def test_a_language_that_we_do_not_write_is_answered_in_english() -> None:
    assert compose(NEW_ROUND, replace(EN, language="lo")) == compose(NEW_ROUND, EN)


# What stands in a mail must be safe to open


@BOTH
@EVERY_KIND
def test_a_mail_loads_nothing_and_names_its_language(items: Sequence[Item], reader: Recipient) -> None:
    letter = compose(items, reader)
    seen = page(letter)
    assert seen.get("lang") == reader.language
    assert not seen.xpath("//img | //link | //script | //iframe | //@src | //@background")
    assert "url(" not in letter.html
    assert "@import" not in letter.html
    assert all(address.startswith("https://") for address in seen.xpath("//@href"))
    assert len(letter.subject) <= 150


HOSTILE = (
    "</td><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7*7 }} {subject} %s "
    "\u202eevil\u202c\r\nBcc: x@y.example"
)


@BOTH
@EVERY_KIND
def test_what_an_article_says_stays_text(items: Sequence[Item], reader: Recipient) -> None:
    letter = compose([hostile(one) for one in items], reader)
    seen = page(letter)
    assert not seen.xpath("//script | //img | //@*[starts-with(name(), 'on')]")
    assert not seen.xpath("//@href[contains(., 'javascript')]")
    assert "\u202e" not in letter.subject + letter.text + letter.html
    assert "\nBcc:" not in letter.subject + letter.text
    if any(one.article for one in items):
        assert "<script>alert(1)</script>" in shown(letter)
        assert "{{ 7*7 }} {subject} %s" in shown(letter)


def hostile(one: Item) -> Item:
    """The same happening, told by somebody who wants to harm the reader."""
    return replace(
        one,
        article=one.article
        and replace(one.article, title=HOSTILE, site=HOSTILE, credit=HOSTILE, url=f"javascript:{HOSTILE}"),
        round=one.round
        and replace(
            one.round,
            city=HOSTILE,
            chairs=tuple(replace(chair, name=HOSTILE) for chair in one.round.chairs),
            evidence=(Quotation(field="city", quote=HOSTILE, url="javascript:alert(3)"),),
        ),
    )


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.example/", "https://", "http://[::1", "x"],
)
def test_only_web_addresses_become_links_and_others_are_shown_as_text(url: str) -> None:
    letter = compose([item(EventKind.NEW_ARTICLE, article=replace(ARTICLE, url=url))], EN)
    assert url not in page(letter).xpath("//@href")
    assert url in shown(letter)


ANY_TEXT = st.text(st.characters(codec=None), max_size=300)


@settings(max_examples=60, deadline=None)
@given(
    title=ANY_TEXT,
    quote=ANY_TEXT,
    reader=st.sampled_from([VI, EN]),
    kind=st.sampled_from(["later-article", "article-changed"]),
)
def test_any_title_and_quotation_makes_a_mail_that_can_be_sent(
    title: str, quote: str, reader: Recipient, kind: str
) -> None:
    evidence = (Quotation(field="number", quote=quote, url=URL),)
    note = replace(EDITED, title=title, removed=(quote,), added=(title, quote))
    letter = compose([item(KINDS[kind][0].event.kind, replace(HELD, evidence=evidence), note)], reader)
    mail = envelope(letter, sender=EN.address, recipient=VI.address, message_id="<1@example.org>", date=SEEN_AT)
    arrived = message_from_bytes(mail.as_bytes(), policy=default)
    assert arrived["Subject"] == letter.subject
    assert not {category(sign) for sign in letter.subject} & {"Cc", "Cs", "Zl", "Zp"}
    assert len(letter.subject.splitlines()) == 1
    assert len(letter.subject) <= 150
    assert mail.as_bytes().isascii()


FLOOD = "Tham khảo\r\nBcc: x@y.example\x00\x1b[31m\u202e {{ 7*7 }} ${x} %s " * 60_000  # some five megabytes


@BOTH
def test_a_title_of_megabytes_is_one_short_clean_subject(reader: Recipient) -> None:
    note = replace(ARTICLE, title=FLOOD, credit=FLOOD)
    letter = compose([item(EventKind.NEW_ARTICLE, None, note, number=None)], reader)
    mail = envelope(letter, sender=EN.address, recipient=VI.address, message_id="<1@example.org>", date=SEEN_AT)
    head, _, _ = mail.as_bytes().partition(b"\r\n\r\n")
    arrived = message_from_bytes(mail.as_bytes(), policy=default)
    assert len(arrived.get_all("Subject", [])) == 1
    assert arrived["Bcc"] is None
    assert len(arrived["Subject"]) <= 200
    assert arrived["Subject"].isprintable()
    assert "{{ 7*7 }} ${x} %s" in letter.text  # shown as it stands
    assert len(mail.as_bytes()) < 100_000
    assert all(len(line) <= 998 for line in mail.as_bytes().split(b"\r\n"))
    assert b"\x1b" not in head


def test_who_reports_and_who_reprints_is_named() -> None:
    outlets = Outlets(own=("thoidai", "vnplus"), copies=tuple(f"trang{n}" for n in range(11)))
    text = compose([replace(one, outlets=outlets) for one in NEW_ROUND], EN).text
    assert "Own reports: thoidai, vnplus." in text
    assert "Reprints: trang0, trang1, trang2, trang3, trang4, trang5, trang6, trang7 and 3 more." in text


def test_a_round_is_linked_to_our_own_page_if_that_has_an_address() -> None:
    letter = compose(NEW_ROUND, VI, page="https://watch.example.org")
    assert "https://watch.example.org/rounds/vn-la-deputy/11" in letter.text
    assert "https://watch.example.org/rounds/vn-la-deputy/11" in page(letter).xpath("//a/@href")
    assert "/rounds/" not in compose(NEW_ROUND, VI).html
