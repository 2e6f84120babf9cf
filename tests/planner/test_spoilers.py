"""The spoiler fence."""

from gemdesk.planner.spoilers import ending_notes, open_notes
from gemdesk.records.film_record import FilmRecord
from tests.planner.evenings import drafted, film, note, tags

NOTES = (
    note("why", "It is good.", "a good thing"),
    note("why", "Rosebud is mild.", "rosebud", "mild"),
    note("scene", "Rosebud is the sledge.", "the sledge burns", "full"),
    note("private", "Lent to Rosebud."),
    note("image", "  "),
)


def test_only_open_notes_may_be_spoken() -> None:
    record = FilmRecord("Kane", notes=NOTES)
    assert [position for position, _ in open_notes(record, "why")] == [0]
    assert [position for kind in ("scene", "private", "image") for position, _ in open_notes(record, kind)] == []
    assert [position for position, _ in ending_notes(record)] == [1, 2]


def test_a_planted_word_reaches_the_facilitator_alone() -> None:
    kane = film("Kane", 1, notes=NOTES, tags=tags("theme", "memory") + tags("element", "snow globes", "a sledge shed"))
    words = drafted(kane, film("Other", 2, tags=tags("theme", "memory")))
    shown = words.introduction.text + words.concept + (words.bridge.text if words.bridge else "")
    shown += " ".join(f"{p.text} {p.follow_up} {p.sources}" for p in words.prompts if not p.spoiler)
    shown += " ".join(gap.text for gap in words.gaps)
    assert "osebud" not in shown
    assert "burns" not in shown
    assert [p.kind for p in words.prompts if "ledge burns" in p.text or "osebud" in p.text] == ["unresolved"]
