import pytest

from config.cron import cron_line


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("*/15 6-23 * * *", "*/15 6-23 * * *"),
        ("  0   6 1,15 * * ", "0 6 1,15 * *"),
        ("0 6 * * 0", "0 6 * * sun"),
        ("0 6 * * 7", "0 6 * * sun"),
        ("0 6 * * 1-5", "0 6 * * mon,tue,wed,thu,fri"),
        ("0 6 * * Mon-Fri/2", "0 6 * * mon,wed,fri"),
        ("0 6 * * fri-sun", "0 6 * * sun,fri,sat"),
        ("0 6 * * 5-7", "0 6 * * sun,fri,sat"),
        ("0 6 * * */3", "0 6 * * sun,wed,sat"),
        ("0 6 * jan-mar,DEC *", "0 6 * 1,2,3,12 *"),
        ("0 6 29 2 *", "0 6 29 2 *"),
        ("0 6 31 2,3 *", "0 6 31 2,3 *"),
    ],
)
def test_a_line_is_read_as_crontab_reads_it_with_weekdays_as_names(written: str, read: str) -> None:
    assert cron_line(written) == read


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("", "five fields"),
        ("* * * * * *", "five fields"),
        ("@daily", "five fields"),
        ("60 * * * *", "minute from 0 to 59"),
        ("0 24 * * *", "hour from 0 to 23"),
        ("0 0 0 * *", "day of the month from 1 to 31"),
        ("0 0 * 13 *", "month from 1 to 12"),
        ("0 0 * * 8", "weekday from 0 to 7"),
        ("0 0 * * mo", "must have a weekday such as"),
        ("0 0 * foo *", "month from 1 to 12"),
        ("jan * * * *", "minute from 0 to 59"),
        ("5-1 * * * *", "runs upwards"),
        ("*/0 * * * *", "step that fits"),
        ("*/60 * * * *", "step that fits"),
        ("5/10 * * * *", "step that fits"),
        ("1,,2 * * * *", "must have a minute such as"),
        ("-1 * * * *", "must have a minute such as"),
        ("٣ * * * *", "must have a minute such as"),
        ("0 0 30 2 *", "a day that its months have"),
        ("0 0 31 4,6,9,11 *", "a day that its months have"),
        ("0 0 1 * mon", "a day of the month and a weekday together"),
    ],
)
def test_a_line_that_no_program_could_follow_is_refused(line: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        cron_line(line)
