"""Numbers as a person reads them, in the language and locale of the window."""

from PySide6.QtCore import QCoreApplication, QLocale

MINUTES_PER_HOUR = 60
translate = QCoreApplication.translate


def number_text(number: int) -> str:
    """A whole number with the separators of the locale."""
    return QLocale().toString(number)


def running_time(minutes: int) -> str:
    """``22 min``, ``1 h 44``, ``59 h 15``."""
    hours, rest = divmod(minutes, MINUTES_PER_HOUR)
    if not hours:
        return translate("figures", "{minutes} min").format(minutes=rest)
    return translate("figures", "{hours} h {minutes}").format(hours=number_text(hours), minutes=f"{rest:02}")


def films(number: int) -> str:
    """``1 film``, ``34 films``."""
    if number == 1:
        return translate("figures", "1 film")
    # Qt would write the number without separators.
    return translate("figures", "%n films", None, number).replace(str(number), number_text(number), 1)


def stars(rating: float) -> str:
    """``1 star``, ``½ star``, ``4½ stars``."""
    whole, half = divmod(rating, 1)
    amount = f"{int(whole) or ''}{'½' if half else ''}"
    return (translate("figures", "{amount} star") if rating <= 1 else translate("figures", "{amount} stars")).format(
        amount=amount
    )
