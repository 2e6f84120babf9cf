"""What the sidebar says of an evening: its day, how far off it is, who comes."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from gemdesk.records.rows import ScreeningRow
from gemdesk.ui.detail.wording import translate
from gemdesk.ui.itemmodels.sidebar_tree_model import starts_at


def day_text(row: ScreeningRow, *, short: bool = False) -> str:
    """``Sat 28 Nov, 19:30``; ``28 Nov 2026`` where `short`; empty where no day is settled."""
    start = starts_at(row)
    if start is None:
        return ""
    locale, day = QLocale(), QDate(start.year, start.month, start.day)
    if short:
        return locale.toString(day, "d MMM yyyy")
    time = locale.toString(QTime(start.hour, start.minute), QLocale.FormatType.ShortFormat)
    return f"{locale.toString(day, 'ddd d MMM')}, {time}"


def in_days_text(row: ScreeningRow, now: datetime) -> str:
    """``today``, ``tomorrow`` or ``in 7 days``."""
    start = starts_at(row)
    if start is None:
        return ""
    days = (start.date() - now.date()).days
    if days <= 0:
        return translate("Sidebar", "today")
    if days == 1:
        return translate("Sidebar", "tomorrow")
    return translate("Sidebar", "in %n days", None, days)


def coming_text(row: ScreeningRow) -> str:
    """``9 of 12 coming``; empty where nobody is invited yet."""
    if not row.guests:
        return ""
    return translate("Sidebar", "{coming} of {guests} coming").format(coming=row.coming, guests=row.guests)
