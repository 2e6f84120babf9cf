"""The words in which the window tells what a record holds: partial dates, statuses, roles, kinds."""

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate


def minutes_text(minutes: int) -> str:
    """``104 min``, as a credit line has it."""
    return translate("Detail", "{minutes} min").format(minutes=minutes)


def day_text(day: str | None) -> str:
    """A partial ISO date in the manner of the locale; "date unknown" for None."""
    if day is None:
        return translate("Detail", "date unknown")
    locale = QLocale()
    if len(day) == len("2024-05-31"):
        date = QDate.fromString(day, "yyyy-MM-dd")
        return locale.toString(date, "d MMM yyyy") if date.isValid() else day
    if len(day) == len("2024-05"):
        return locale.toString(QDate.fromString(f"{day}-01", "yyyy-MM-dd"), "MMMM yyyy")
    return day


def seen_text(times: int) -> str:
    """How often a film was seen."""
    if times == 0:
        return translate("Detail", "not seen")
    if times == 1:
        return translate("Detail", "seen once")
    if times == 2:
        return translate("Detail", "seen twice")
    return translate("Detail", "seen %n times", "", times)


def status_text(status: str) -> str:
    """A gem status as it is shown."""
    return {
        "lead": translate("Detail", "Lead"),
        "candidate": translate("Detail", "Candidate"),
        "gem": translate("Detail", "Gem"),
        "rediscovered": translate("Detail", "Rediscovered"),
        "cult classic": translate("Detail", "Cult classic"),
        "dropped": translate("Detail", "Dropped"),
    }.get(status, status)


def criterion_text(criterion: str) -> str:
    """One of the four gem criteria as it is shown."""
    return {
        "under_recognized": translate("Detail", "Under-recognized"),
        "original_voice": translate("Detail", "Original voice"),
        "rewatch_value": translate("Detail", "Rewatch value"),
        "passionate_craft": translate("Detail", "Passionate craft"),
    }[criterion]


def role_text(role: str) -> str:
    """A role of the credits as it is shown; one that nobody foresaw is shown as it is."""
    return {
        "director": translate("Detail", "Director"),
        "writer": translate("Detail", "Writer"),
        "cast": translate("Detail", "Cast"),
        "cinematography": translate("Detail", "Photography"),
        "music": translate("Detail", "Music"),
        "editing": translate("Detail", "Editing"),
        "sound": translate("Detail", "Sound"),
        "production": translate("Detail", "Production"),
    }.get(role, role)


def note_text(kind: str) -> str:
    """A kind of note as its heading has it."""
    return {
        "why": translate("Detail", "Why"),
        "origin": translate("Detail", "Origin"),
        "context": translate("Detail", "Context"),
        "image": translate("Detail", "Look for"),
        "sound": translate("Detail", "Listen for"),
        "craft": translate("Detail", "Craft"),
        "scene": translate("Detail", "Scene"),
        "content note": translate("Detail", "Content note"),
        "quotation": translate("Detail", "Quotation"),
        "private": translate("Detail", "Private"),
    }.get(kind, kind)


def spoiler_text(level: str) -> str:
    """A spoiler level as it is chosen."""
    return {
        "none": translate("Detail", "tells nothing of the plot"),
        "mild": translate("Detail", "gives a little away"),
        "full": translate("Detail", "tells how it turns out"),
    }.get(level, level)


def facet_text(facet: str) -> str:
    """A facet of tags as it is shown."""
    return {
        "mood": translate("Detail", "mood"),
        "pacing": translate("Detail", "pacing"),
        "element": translate("Detail", "element"),
        "theme": translate("Detail", "theme"),
        "free": translate("Detail", "own tag"),
    }.get(facet, facet)


def time_code_text(seconds: int) -> str:
    """Seconds from the start as ``1:02:05``."""
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}"


def initial_upper(text: str) -> str:
    """``text`` with its first letter large."""
    return text[:1].upper() + text[1:]
