"""Conventions of texts in flat tables (CSV), on which reading and writing must agree."""

import re

from gemdesk.records.film_record import NOTE_KINDS, SPOILER_LEVELS

_FORMULA = re.compile(r"""[ '"]*[=+\-@\t\r＝＋－＠]""")

NOTE_START = re.compile(
    rf"(?:\A|\n\n)(?P<kind>{'|'.join(NOTE_KINDS)})(?: \[(?P<spoiler>{'|'.join(SPOILER_LEVELS)})\])?: "
)
"""What opens a note of a kind within a cell of notes: ``why: ...``, ``scene [full]: ...`` with its spoiler level."""


def like_a_formula(text: str) -> bool:
    """Whether a spreadsheet may take ``text`` for a formula; the CSV export puts an apostrophe before such text."""
    return _FORMULA.match(text) is not None
