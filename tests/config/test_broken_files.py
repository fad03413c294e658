import sys
from pathlib import Path

import pytest

from config import load
from config.schema import keys_of
from domain.errors import ConfigError
from tests.config.conftest import Complaint

SITE = '[[site]]\nname = "acme"\nhome = "https://acme.example/"\n'
MECHANISM = '[[mechanism]]\nid = "vn-th"\nname = { en = "Consultation" }\nparties = ["VN", "TH"]\n'
RECIPIENT = '[[recipient]]\naddress = "desk@example.org"\n'
MAIL = '[mail]\nfrom = "Roundwatch <r@example.org>"\n'

BROKEN = {
    "a kind that is none": (
        SITE + 'sources = [\n  { kind = "feed", url = "https://acme.example/a" },\n'
        '  # the second\n  { kind = "rss", url = "https://acme.example/b" },\n]\n',
        '7: site "acme", source 2: kind must be feed, sitemap, section or list, not "rss"',
    ),
    "a list of pages of a feed": (
        SITE + 'sources = [{ kind = "feed", url = "https://acme.example/a", pages = 2 }]\n',
        '4: site "acme", source 1: pages goes with section, not with feed',
    ),
    "more pages than a section may have": (
        SITE + 'sources = [{ kind = "section", url = "https://acme.example/a", pages = 51 }]\n',
        '4: site "acme", source 1: pages must be a number from 1 to 50, not 51',
    ),
    "a slowest that is quicker than every": (
        SITE + 'every = "1h"\nslowest = "30m"\n',
        '5: site "acme": slowest must not be shorter than every',
    ),
    "a slowest beside a calendar": (
        SITE + 'cron = "30 7 * * *"\nslowest = "1d"\n',
        '5: site "acme": slowest goes with every, and cron is given',
    ),
    "an article that is no pattern": (
        SITE + "article = '('\n",
        (
            '4: site "acme": article must be a regular expression, not "(": '
            "missing ), unterminated subpattern at position 0"
        ),
    ),
    "a source as a table of its own": (
        SITE + '\n[[site.sources]]\nkind = "feed"\nurl = "ftp://acme.example/"\n',
        '7: site "acme", source 1: url must be an http or https address, not "ftp://acme.example/"',
    ),
    "a source without an address": (
        SITE + 'sources = [\n  { kind = "feed" },\n]\n',
        '5: site "acme", source 1: url is missing',
    ),
    "a regular expression that is none": (
        SITE + "sources = [ { kind = 'section', url = 'https://acme.example/', follow = '(' } ]\n",
        (
            '4: site "acme", source 1: follow must be a regular expression, not "(": '
            "missing ), unterminated subpattern at position 0"
        ),
    ),
    "a regular expression that may mean two things": (
        SITE + "sources = [ { kind = 'section', url = 'https://acme.example/', follow = '[[a]' } ]\n",
        (
            '4: site "acme", source 1: follow must be a regular expression, not "[[a]": '
            "Possible nested set at position 1"
        ),
    ),
    "an XPath that is none": (
        SITE + 'remove = [\n  "//div",\n  "//div[",\n]\n',
        '6: site "acme": remove 2 must be an XPath, not "//div["',
    ),
    "an XPath with a function that nobody knows": (
        SITE + 'remove = ["//div[shiny()]", "fine"]\n',
        '4: site "acme": remove 1 must be an XPath, not "//div[shiny()]": there is no function "shiny"',
    ),
    "an XPath with a prefix that nobody declares": (
        SITE + 'remove = ["//svg:path"]\n',
        '4: site "acme": remove 1 must be an XPath, not "//svg:path"',
    ),
    "an XPath that counts": (
        SITE + 'remove = ["count(//div)"]\n',
        '4: site "acme": remove 1 must be an XPath that chooses elements, not "count(//div)"',
    ),
    "a missing key": ('\n[[site]]\nname = "acme"\n', '2: site "acme": home is missing'),
    "a site without a name": (SITE + '\n[[site]]\nhome = "https://b.example/"\n', "5: site 2: name is missing"),
    "a name with a blank": (
        '[[site]]\nname = "The Acme"\nhome = "https://acme.example/"\n',
        '2: site "The Acme": name must consist of up to 64 of a to z, 0 to 9 and -, not "The Acme"',
    ),
    "a slip in a key": (SITE + 'langauge = "vi"\n', '4: site "acme": unknown key "langauge", did you mean "language"?'),
    "a key like no other": (
        "[web]\nzzz = 1\n",
        '2: [web]: unknown key "zzz", known are listen, url, timezone',
    ),
    "a password in the file": (
        '[web]\npassword = "secret"\n',
        (
            '2: [web]: "password" does not stand in the file: set ROUNDWATCH_WEB_PASSWORD, '
            "or ROUNDWATCH_WEB_PASSWORD_FILE to a file that holds it"
        ),
    ),
    "a table like no other": ("[[sites]]\n", '1: unknown key "sites", did you mean "site"?'),
    "a slip in a source": (
        SITE + 'sources = [{ kind = "feed", uri = "x", url = "https://acme.example/" }]\n',
        '4: site "acme", source 1: unknown key "uri", did you mean "url"?',
    ),
    "one table where there are many": ('[site]\nname = "acme"\n', "1: site: must be written [[site]]"),
    "many tables where there is one": ('\n[[web]]\nlisten = "[::1]:80"\n', "2: [web]: must be written [web]"),
    "seconds without a unit": (
        SITE + "every = 900\n",
        '4: site "acme": every must be a whole number and one of s, m, h, d, w, y in quotes, such as "15m", not 900',
    ),
    "no time at all": (SITE + 'every = "0m"\n', '4: site "acme": every must be longer than nothing, not "0m"'),
    "more time than there is": (
        '[crawl]\ntimeout = "9999999999y"\n',
        '2: [crawl]: timeout must be at most "100y", not "9999999999y"',
    ),
    "a size in words": (
        '[crawl]\nmax_size = "plenty"\n',
        '2: [crawl]: max_size must be a number of bytes above 0, or a text such as "10MiB", not "plenty"',
    ),
    "twenty requests at a time": (
        "[crawl]\nconcurrency_per_host = 20\n",
        "2: [crawl]: concurrency_per_host must be a number from 1 to 16, not 20",
    ),
    "a private host with a scheme": (
        '[crawl]\nprivate_hosts = [\n  "localhost",\n  "http://10.0.0.7",\n]\n',
        '4: [crawl]: private_hosts 2 must be host or host:port such as "10.0.0.7:8000", not "http://10.0.0.7"',
    ),
    "four cron fields": (
        SITE + 'cron = "*/15 * * *"\n',
        (
            '4: site "acme": cron must have five fields (minute, hour, day, month, weekday) such as "*/15 6-23 * * *", '
            "not 4"
        ),
    ),
    "cron and every": (
        SITE + 'cron = "0 6 * * *"\nevery = "1h"\n',
        '4: site "acme": cron and every cannot both be given',
    ),
    "a zone that is none": (
        SITE + 'timezone = "Asia/Hochiminh"\n',
        (
            '4: site "acme": timezone must be an IANA time zone such as "Asia/Vientiane", not "Asia/Hochiminh", '
            'did you mean "Asia/Ho_Chi_Minh"?'
        ),
    ),
    "a folder of zones": (
        RECIPIENT + 'timezone = "Asia"\n',
        '3: recipient "desk@example.org": timezone must be an IANA time zone such as "Asia/Vientiane", not "Asia"',
    ),
    "a language in three letters": (
        SITE + 'language = "vie"\n',
        '4: site "acme": language must be a language in two letters (ISO 639-1) such as "vi", not "vie"',
    ),
    "a number for a text": (SITE + "family = 7\n", '4: site "acme": family must be text in quotes, not 7'),
    "a text for a list": (
        SITE + 'remove = "//div"\n',
        '4: site "acme": remove must be a list in [ ], not "//div"',
    ),
    "a text for a table": (
        SITE + 'sources = [\n  "https://acme.example/feed",\n]\n',
        '5: site "acme", source 1: it must be a table such as { key = "value" }, not "https://acme.example/feed"',
    ),
    "an address without a host": (
        '[[site]]\nname = "acme"\nhome = "https://./"\n',
        '3: site "acme": home must be an http or https address, not "https://./"',
    ),
    "credentials in an address": (
        '[[site]]\nname = "acme"\nhome = "https://me:secret@acme.example/"\n',
        '3: site "acme": home must not hold a user name or password',
    ),
    "a name given twice": (
        SITE + '\n[[site]]\nhome = "https://b.example/"\nname = "acme"\n',
        '7: site "acme": name is that of site 1 already',
    ),
    "a host given twice": (
        SITE + '\n[[site]]\nname = "acme-mobile"\nhome = "http://m.acme.example/"\n',
        '7: site "acme-mobile": home must be on a host of its own, not on that of site "acme"',
    ),
    "a source given twice": (
        SITE + 'sources = [\n  { kind = "feed", url = "https://a.example/" },\n'
        '  { kind = "section", url = "https://a.example/" } ]\n',
        '6: site "acme", source 2: url is that of source 1 already',
    ),
    "a country that is none": (
        '[[mechanism]]\nid = "x"\nname = { en = "X" }\nparties = [\n  "VN",\n  "XX",\n]\n',
        '6: mechanism "x": parties 2 must be a country in two capitals (ISO 3166-1) such as "LA", or "*", not "XX"',
    ),
    "three parties": (
        '[[mechanism]]\nid = "x"\nname = { en = "X" }\nparties = ["VN", "LA", "KH"]\n',
        '4: mechanism "x": parties must be two, not 3',
    ),
    "one country with itself": (
        '[[mechanism]]\nid = "x"\nname = { en = "X" }\nparties = ["VN", "VN"]\n',
        '4: mechanism "x": parties must be two different countries',
    ),
    "a level that is none": (
        MECHANISM + 'level = "director"\n',
        '5: mechanism "vn-th": level must be deputy-minister or minister, not "director"',
    ),
    "a mechanism without an English name": (
        '[[mechanism]]\nid = "x"\nparties = ["VN", "TH"]\n\n[mechanism.name]\nvi = "Tham khảo"\n',
        '5: mechanism "x": name must have an English form, en',
    ),
    "a name in a language that is none": (
        '[[mechanism]]\nid = "x"\nparties = ["VN", "TH"]\nname = { en = "X", english = "X" }\n',
        '4: mechanism "x": name.english must be a language in two letters (ISO 639-1) such as "vi", not "english"',
    ),
    "an id given twice": (MECHANISM + MECHANISM, '6: mechanism "vn-th": id is that of mechanism 1 already'),
    "a consultation in two tables": (
        MECHANISM + MECHANISM.replace("vn-th", "thai").replace('"VN", "TH"', '"TH", "VN"'),
        '8: mechanism "thai": parties, kind and level are those of mechanism "vn-th" already: leave one of the two out',
    ),
    "any country in two tables": (
        (MECHANISM + MECHANISM.replace("vn-th", "all")).replace('"TH"', '"*"'),
        '8: mechanism "all": parties, kind and level are those of mechanism "vn-th" already: leave one of the two out',
    ),
    "a built-in consultation under another id, too": (
        '[[mechanism]]\nid = "vn-la-deputy"\n' + MECHANISM.replace("TH", "LA"),
        (
            '6: mechanism "vn-th": parties, kind and level are those of mechanism "vn-la-deputy" already: '
            "leave one of the two out"
        ),
    ),
    "other parties for a built-in id": (
        '[[mechanism]]\nid = "vn-la-deputy"\nparties = ["VN", "KH"]\n',
        (
            '3: mechanism "vn-la-deputy": parties of this built-in id must stay VN and LA: '
            "give another mechanism another id"
        ),
    ),
    "any country for a built-in id": (
        '[[mechanism]]\nid = "vn-la-deputy"\nparties = ["VN", "*"]\n',
        (
            '3: mechanism "vn-la-deputy": parties of this built-in id must stay VN and LA: '
            "give another mechanism another id"
        ),
    ),
    "another level for a built-in id": (
        '[[mechanism]]\nid = "vn-la-deputy"\ncadence = "1y"\nlevel = "minister"\n',
        (
            '4: mechanism "vn-la-deputy": level of this built-in id must stay deputy-minister: '
            "give another mechanism another id"
        ),
    ),
    "another kind for a built-in id": (
        '[[mechanism]]\nid = "vn-la-minister"\nkind = "strategic-dialogue"\n',
        (
            '3: mechanism "vn-la-minister": kind of this built-in id must stay political-consultation: '
            "give another mechanism another id"
        ),
    ),
    "any country as host": (
        MECHANISM.replace("TH", "*") + 'odd_host = "*"\n',
        '5: mechanism "vn-th": odd_host must be a country, not "*"',
    ),
    "a mail address without a host": (
        '[[recipient]]\naddress = "desk"\n',
        '2: recipient "desk": address must be a mail address such as "desk@example.org", not "desk"',
    ),
    "an address that smuggles a header": (
        '[[recipient]]\naddress = "desk@example.org\\nBcc: all@example.org"\n',
        (
            '2: recipient "desk@example.org\\nBcc: all@example.org": address must be a mail address such as '
            '"desk@example.org", not "desk@example.org\\nBcc: all@example.org"'
        ),
    ),
    "a recipient without an address": (
        '\n[[recipient]]\nwhen = "now"\n',
        "2: recipient 1: address is missing, or url for another channel",
    ),
    "an address given twice": (
        RECIPIENT + '[[recipient]]\naddress = "Desk@Example.org"\n',
        '4: recipient "Desk@Example.org": address is that of recipient 1 already',
    ),
    "a channel that Apprise does not know": (
        '[[recipient]]\nurl = "slcak://TokenA/TokenB/TokenC"\n',
        "2: recipient 1: url slcak:// is no channel that Apprise knows, or its address is not as Apprise wants it",
    ),
    "a channel that is not as Apprise wants it": (
        '[[recipient]]\nurl = "slack://secret"\n',
        "2: recipient 1: url slack:// is no channel that Apprise knows, or its address is not as Apprise wants it",
    ),
    "two channels in one address": (
        '[[recipient]]\nurl = "form://host/one,form://host/two"\n',
        "2: recipient 1: url is more than one channel: a [[recipient]] for each",
    ),
    "a channel of the web": (
        '[[recipient]]\nurl = "https://hook.example.org/secret"\n',
        "2: recipient 1: url must begin with what the receiver understands: jsons:// posts JSON to it",
    ),
    "a channel without a host": (
        '[[recipient]]\nurl = "json:///path"\n',
        "2: recipient 1: url must be json://HOST[:PORT]/PATH",
    ),
    "a channel with a port that is none": (
        '[[recipient]]\nurl = "json://user:secret@host:99999/"\n',
        "2: recipient 1: url must be an address such as jsons://host/path, with a host and port that exist",
    ),
    "a channel with an option that we do not have": (
        '[[recipient]]\nurl = "json://host/?verify=no"\n',
        "2: recipient 1: url may have nothing after ? but +NAME=VALUE for headers, in json:// addresses",
    ),
    "a channel and an address": (
        RECIPIENT + 'url = "json://host/"\n',
        '3: recipient "desk@example.org": url and address cannot both be given: a [[recipient]] for each',
    ),
    "two channels of one name": (
        '[[recipient]]\nurl = "json://host/one"\n[[recipient]]\nurl = "json://host/two"\n',
        '4: recipient 2: it is called "json://host" as recipient 1 is: give each a name',
    ),
    "a name for a mail address": (
        RECIPIENT + 'name = "desk"\n',
        '3: recipient "desk@example.org": name goes with url, not with address',
    ),
    "no letter at all": (
        RECIPIENT + "most_per_hour = 0\n",
        '3: recipient "desk@example.org": most_per_hour must be a number from 1 to 1000, not 0',
    ),
    "an event that is none": (
        RECIPIENT + 'events = [\n  "new-round",\n  "new-rounds",\n]\n',
        (
            '5: recipient "desk@example.org": events 2 must be new-round, round-updated, new-article, article-changed, '
            'round-overdue, site-silent or site-recovered, not "new-rounds"'
        ),
    ),
    "no event": (
        RECIPIENT + "events = []\n",
        '3: recipient "desk@example.org": events must name at least one; leave it out for all',
    ),
    "a language that we do not write": (
        RECIPIENT + 'language = "fr"\n',
        '3: recipient "desk@example.org": language must be vi or en, not "fr"',
    ),
    "a moment that never comes": (
        RECIPIENT + 'when = "daily 25:00"\n',
        '3: recipient "desk@example.org": when must be "now", "daily HH:MM" or "weekly mon HH:MM", not "daily 25:00"',
    ),
    "mail over the web": (
        MAIL + 'url = "https://mail.example.org"\n',
        '3: [mail]: url must be "smtp://USER@HOST:PORT", "smtps://USER@HOST:PORT" or "file:///FOLDER"',
    ),
    "a port beyond all ports": (
        MAIL + 'url = "smtp://mail.example.org:99999"\n',
        "3: [mail]: url must have a host and a port that exist, and no password",
    ),
    "a port that nobody listens on": (
        MAIL + 'url = "smtp://mail.example.org:0"\n',
        '3: [mail]: url must be "smtp://USER@HOST:PORT", "smtps://USER@HOST:PORT" or "file:///FOLDER"',
    ),
    "a misspelt switch": (
        MAIL + 'url = "smtp://mail.example.org?starttls=maybe"\n',
        "3: [mail]: url must have nothing after ? but starttls=required, starttls=opportunistic or starttls=never",
    ),
    "a relative folder": (
        MAIL + 'url = "file://outbox"\n',
        '3: [mail]: url must be "file:///" and the rest of an absolute folder',
    ),
    "nobody who writes": ('[mail]\nurl = "smtp://mail.example.org"\n', "1: [mail]: from is missing"),
    "a sender that is none": (
        '[mail]\nurl = "smtp://mail.example.org"\nfrom = "Roundwatch"\n',
        '3: [mail]: from must be a mail address such as "Roundwatch <roundwatch@example.org>", not "Roundwatch"',
    ),
    "a database that we cannot use": (
        '[storage]\ndatabase = "mysql://me:secret@host/name"\n',
        '2: [storage]: database must be "sqlite:///FILE" or "postgresql+psycopg://USER@HOST/NAME"',
    ),
    "a port without a host": (
        'web.listen = "8080"\n',
        '1: [web]: listen must be host:port such as "127.0.0.1:8080", not "8080"',
    ),
}


@pytest.mark.parametrize(("text", "says"), BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_file_is_named_with_line_place_and_what_is_allowed(text: str, says: str, complaint: Complaint) -> None:
    assert complaint(text) == f"roundwatch.toml:{says}"


def test_a_channel_that_needs_what_is_not_installed_says_what_to_install(
    complaint: Complaint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "apprise", None)  # as if it were not installed
    assert complaint('[[recipient]]\nurl = "slack://TokenA/TokenB/TokenC"\n') == (
        "roundwatch.toml:2: recipient 1: url slack:// needs Apprise: pip install 'roundwatch[channels]', or a json:// "
        "or jsons:// address"
    )


def test_the_first_problem_in_the_file_is_told_and_the_others_are_counted(complaint: Complaint) -> None:
    said = complaint('[[recipient]]\naddress = "x"\nwhen = "soon"\n[web]\nlisten = "y"\n')
    assert said.startswith('roundwatch.toml:2: recipient "x": address must be')
    assert said.endswith(" (and 2 more)")


def test_a_password_in_the_mail_address_is_refused_without_repeating_it(complaint: Complaint) -> None:
    for url in ("smtp://me:hunter2@mail.example.org", "smtp://me:hunter/2@mail.example.org", "smtps://:hunter2@x"):
        said = complaint(f'{MAIL}url = "{url}"\n')
        assert said.startswith("roundwatch.toml:3: [mail]: url must")
        assert "password" in said
        assert "hunter" not in said


def test_a_complaint_is_one_line_whatever_the_file_holds(complaint: Complaint) -> None:
    for nasty in ("a\\nb", "a\\u2028b", "a\\u001b[2J", "x" * 5000):
        said = complaint(f'[[site]]\nname = "{nasty}"\nhome = "https://acme.example/"\n')
        assert said.isprintable()
        assert len(said) < 250


def test_a_number_of_thousands_of_digits_is_a_complaint_not_a_crash(complaint: Complaint) -> None:
    assert complaint(f"[web]\nlisten = {'9' * 5000}\n").startswith("roundwatch.toml:2: not TOML: exceeds the limit")


ODD_VALUES = ['""', '"\\u0000"', '"https://./"', '"https://[::1/"', "0", "-1", "true", "nan", "1979-05-27", "[]", "{}"]
ODD_VALUES += ["[[[]]]", '[""]', "{ a = { b = 1 } }", f"0x{'f' * 5000}", f'"{"9" * 50}d"', '"*/*"', '"(?P<a>"', '"//"']


@pytest.mark.parametrize(
    "opening", ["[storage]", "[crawl]", "[web]", "[mail]", "[[site]]", "[[mechanism]]", "[[recipient]]"]
)
def test_a_value_of_any_kind_anywhere_is_read_or_complained_of_in_one_line(opening: str, tmp_path: Path) -> None:
    complaints = []
    for key in keys_of(opening.strip("[]")):
        for value in ODD_VALUES:
            # Empty lists instead of the built-in sites, for speed.
            lists = [f"{name} = []" for name in ("site", "mechanism") if name not in opening]
            (tmp_path / "roundwatch.toml").write_text("\n".join([*lists, opening, f"{key} = {value}"]))
            try:
                load(None, environ={}, cwd=tmp_path)
            except ConfigError as e:
                complaints.append(str(e))
    assert len(complaints) > len(ODD_VALUES) / 2
    assert [said for said in complaints if not said.isprintable()] == []


def test_brackets_without_end_are_a_complaint_not_a_crash(complaint: Complaint) -> None:
    assert complaint(f"x = {'[' * 5000}") == "roundwatch.toml:1: not TOML: nested too deeply"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[web]\n\nlisten = \n", 3),
        ('[web]\nlisten = """\n', 2),
        ("[web]\n[crawl]\n[web]\n", 3),
        ("a = 1\r\na = 2\r\n", 2),
    ],
    ids=["a missing value", "a text without end", "a table twice", "a key twice"],
)
def test_a_file_that_is_no_toml_is_named_with_its_line(text: str, line: int, complaint: Complaint) -> None:
    assert complaint(text).startswith(f"roundwatch.toml:{line}: not TOML: ")
