"""Where values came from, said quietly."""

from gemdesk.records.film_record import FilmRecord, ProvenanceRecord
from gemdesk.ui.detail.wording import day_text, initial_upper, translate

_FIELD_OF = {"directors": "credits", "cast": "credits"}
TYPED = "typed"


def provenance_text(record: FilmRecord, key: str) -> str:
    """Where the value of a part came from, empty where it came with the film as a whole."""
    field = key.partition(".")[0]
    field = _FIELD_OF.get(field, field)
    entry = next((entry for entry in record.provenance if entry.field == field), None)
    return _told(entry) if entry else ""


def _told(entry: ProvenanceRecord) -> str:
    if not entry.date:
        return initial_upper(entry.origin) if entry.origin != TYPED else translate("Detail", "Typed by you")
    if entry.origin == TYPED:
        return translate("Detail", "Typed by you on {day}").format(day=day_text(entry.date))
    return translate("Detail", "{origin} on {day}").format(origin=initial_upper(entry.origin), day=day_text(entry.date))


def origin_text(record: FilmRecord) -> str:
    """Where the film came from and when; how many of its fields came from elsewhere."""
    parts = []
    if record.origin == TYPED:
        parts.append(translate("Detail", "Typed by you"))
    elif record.origin:
        parts.append(initial_upper(record.origin))
    if record.added:
        parts.append(translate("Detail", "added {day}").format(day=day_text(record.added)))
    typed = sum(entry.origin == TYPED for entry in record.provenance)
    if typed == 1:
        parts.append(translate("Detail", "1 field typed since"))
    elif typed:
        parts.append(translate("Detail", "%n fields typed since", "", typed))
    return initial_upper(" · ".join(parts))
