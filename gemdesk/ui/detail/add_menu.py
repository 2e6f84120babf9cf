"""The menu "Add...": everything that a film could hold and does not yet."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from gemdesk.records.film_record import GEM_CRITERIA, NOTE_KINDS, FilmRecord
from gemdesk.ui.detail import list_parts, parts
from gemdesk.ui.detail.parts import Part
from gemdesk.ui.detail.wording import initial_upper, note_text, translate

_FIRST = ("original_title", "transliteration", "year", "runtime", "countries", "languages", "genres", "synopsis")
_COPY = ("medium", "location", "shelf_mark", "barcode", "subtitles")
_FURTHER = ("form", "colour", "sound", "rating", "weight", "title_language", "sort_title", "audience_votes")


def fill_add_menu(menu: QMenu, record: FilmRecord, edit: Callable[..., None]) -> None:
    """Offer the parts that are empty, and one more of those that can be several; `edit` opens a part's editor."""

    def offer(into: QMenu, part: Part) -> None:
        if part.empty(record):
            into.addAction(initial_upper(part.name), lambda: edit(part.key))

    people = [
        parts.credits_part("directors", translate("Detail", "director"), ("director",)),
        parts.credits_part("cast", translate("Detail", "cast"), ("cast",)),
        parts.credits_part("credits", translate("Detail", "credits"), ("writer", *parts.other_roles(record))),
    ]
    for part in (*map(parts.plain_part, _FIRST), *people, parts.tags_part()):
        offer(menu, part)
    notes = menu.addMenu(translate("Detail", "Note"))
    for kind in NOTE_KINDS:
        notes.addAction(note_text(kind)).triggered.connect(partial(edit, "notes.new", note_kind=kind))
    for make in (list_parts.honour_part, list_parts.availability_part, list_parts.title_part):
        further_one = make(record, None)
        menu.addAction(initial_upper(further_one.name)).triggered.connect(partial(edit, further_one.key))
    menu.addSeparator()
    gem = [list_parts.gem_status_part(), list_parts.gem_reason_part()]
    if record.gem is None or all(getattr(record.gem, c) is None for c in GEM_CRITERIA):
        gem.append(list_parts.criterion_part("under_recognized"))
    for part in (*gem, parts.setting_part(), parts.source_work_part()):
        offer(menu, part)
    for title, names in ((translate("Detail", "Copy"), _COPY), (translate("Detail", "Further"), _FURTHER)):
        further = menu.addMenu(title)
        for name in names:
            offer(further, parts.plain_part(name))
        further.setEnabled(not further.isEmpty())
