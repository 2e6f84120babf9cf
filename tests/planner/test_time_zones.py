from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from gemdesk.errors import UsageError
from gemdesk.planner.time_zones import clock_warning, default_start, instant, local_zone, shown, zone_named

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("name", ["Nowhere/Atlantis", "../etc/passwd", "", "Europe"])
def test_an_unknown_zone_is_a_usage_error(name: str) -> None:
    with pytest.raises(UsageError, match="time zone"):
        zone_named(name)


def test_local_zone_prefers_a_name_that_is_a_zone() -> None:
    assert local_zone(name="Asia/Kolkata") == ZoneInfo("Asia/Kolkata")


def test_local_zone_follows_the_link_when_the_name_is_none(tmp_path: Path) -> None:
    target = tmp_path / "zoneinfo" / "Europe" / "Lisbon"
    target.parent.mkdir(parents=True)
    target.write_bytes(b"")
    link = tmp_path / "localtime"
    link.symlink_to(target)

    assert local_zone(link, "not a zone") == ZoneInfo("Europe/Lisbon")


def test_local_zone_falls_back_to_an_offset(tmp_path: Path) -> None:
    assert isinstance(local_zone(tmp_path / "nothing", ""), timezone)


def test_shown_moments_differ_by_elapsed_time_across_a_clock_change() -> None:
    before = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)

    difference = shown(before + timedelta(hours=2), BERLIN) - shown(before, BERLIN)

    assert difference == timedelta(hours=2)
    assert shown(before, BERLIN).isoformat() == "2026-10-25T02:30:00+02:00"


@pytest.mark.parametrize("year", [1, 1899, 9999])
def test_a_year_out_of_reach_is_a_usage_error(year: int) -> None:
    with pytest.raises(UsageError, match="out of reach"):
        instant(datetime(year, 1, 1), BERLIN)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (
            datetime(2026, 3, 29, 2, 30),
            "There is no 02:30 on 29 March 2026, when the clocks go forward; 03:30 is meant.",
        ),
        (
            datetime(2026, 10, 25, 2, 30),
            "There are two 02:30 on 25 October 2026, when the clocks go back; the first is meant.",
        ),
        (datetime(2026, 10, 25, 2, 30, fold=1), "the second is meant"),
    ],
)
def test_skipped_and_repeated_times_are_said(moment: datetime, text: str) -> None:
    warning = clock_warning(moment, BERLIN)

    assert warning is not None
    assert text in warning.text
    assert warning.code == "clock"


@pytest.mark.parametrize("moment", [datetime(2026, 11, 28, 19, 30), datetime(2026, 3, 29, 2, 30, tzinfo=UTC)])
def test_other_times_need_no_warning(moment: datetime) -> None:
    assert clock_warning(moment, BERLIN) is None


@pytest.mark.parametrize(
    ("now", "start"),
    [
        (datetime(2026, 11, 25, 12, tzinfo=UTC), "2026-11-28T19:30:00+01:00"),
        (datetime(2026, 11, 28, 18, 29, tzinfo=UTC), "2026-11-28T19:30:00+01:00"),
        (datetime(2026, 11, 28, 18, 30, tzinfo=UTC), "2026-12-05T19:30:00+01:00"),
        (datetime(2026, 3, 28, 23, 0, tzinfo=UTC), "2026-04-04T19:30:00+02:00"),
    ],
)
def test_default_start_is_the_next_saturday_evening(now: datetime, start: str) -> None:
    assert default_start(now, BERLIN).isoformat() == start
