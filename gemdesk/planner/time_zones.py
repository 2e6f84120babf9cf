"""Moments and time zones: which instant a wall-clock time means, and how an instant reads on the wall.

All arithmetic on moments is done in UTC; a zone only reads and writes wall clocks. Names are those of the
IANA database (https://www.iana.org/time-zones); repeated and skipped times follow PEP 495.
"""

import os
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from gemdesk.errors import UsageError
from gemdesk.records.plan_record import PlanWarning

_SATURDAY = 5
_YEARS = range(1900, 9000)


def zone_named(name: str) -> ZoneInfo:
    """Return the zone called ``name`` ("Europe/Berlin"); `UsageError` if there is none."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError(
            f"There is no time zone called {name!r}; write one such as Europe/London or Asia/Kolkata.",
            code="time-zone",
        ) from error


def local_zone(link: Path = Path("/etc/localtime"), name: str | None = None) -> tzinfo:
    """Return this computer's zone: ``name`` or TZ if it names one, else where ``link`` points, else its offset now."""
    wanted = name if name is not None else os.environ.get("TZ", "")
    linked = link.resolve().as_posix().partition("/zoneinfo/")[2]
    for candidate in (wanted.lstrip(":"), linked):
        if candidate:
            try:
                return zone_named(candidate)
            except UsageError:
                continue
    offset = datetime.now(UTC).astimezone().utcoffset()
    return timezone(offset if offset is not None else timedelta())


def instant(moment: datetime, zone: tzinfo) -> datetime:
    """Return ``moment`` in UTC. A naive one is read in ``zone``: a repeated time is its first."""
    if moment.year not in _YEARS:
        raise UsageError(f"The year {moment.year} is out of reach for an evening; give one from 1900 on.", code="start")
    aware = moment if moment.tzinfo is not None else moment.replace(tzinfo=zone)
    return aware.astimezone(UTC)


def shown(moment: datetime, zone: tzinfo) -> datetime:
    """Return ``moment`` as the wall clock of ``zone`` shows it, with the offset of that instant.

    The offset is a fixed one: differences of two such values are elapsed time, also across a clock change.
    """
    local = moment.astimezone(zone)
    offset = local.utcoffset()
    return local.replace(tzinfo=timezone(offset if offset is not None else timedelta()), fold=0)


def clock_warning(moment: datetime, zone: tzinfo) -> PlanWarning | None:
    """Say which instant was taken for a wall-clock time that the clock change skips or repeats; None for any other."""
    if moment.tzinfo is not None:
        return None
    local = moment.replace(tzinfo=zone)
    taken = local.astimezone(UTC).astimezone(zone)
    date = f"{moment.day} {moment:%B %Y}"
    if taken.replace(tzinfo=None, fold=0) != moment.replace(fold=0):
        return PlanWarning(
            f"There is no {moment:%H:%M} on {date}, when the clocks go forward; {taken:%H:%M} is meant.", code="clock"
        )
    if local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset():
        which = "second" if moment.fold else "first"
        return PlanWarning(
            f"There are two {moment:%H:%M} on {date}, when the clocks go back; the {which} is meant.", code="clock"
        )
    return None


def default_start(now: datetime, zone: tzinfo) -> datetime:
    """Return the first Saturday 19:30 on the wall clock of ``zone`` after ``now`` (aware)."""
    local = now.astimezone(zone)
    days = (_SATURDAY - local.weekday()) % 7
    evening = (local + timedelta(days=days)).replace(hour=19, minute=30, second=0, microsecond=0, tzinfo=None, fold=0)
    start = instant(evening, zone)
    if start <= now:
        start = instant(evening + timedelta(days=7), zone)
    return shown(start, zone)
