"""The sizes at which GemDesk stops, so that a broken or hostile file cannot fill the machine.

Each is far above honest use. A limit is the largest allowed value: the limit itself is taken, one more is refused
with a sentence.
"""

IMPORT_FILE_BYTES = 500 * 1024 * 1024
"""Largest single file that is imported."""

IMPORT_FILES = 20_000
"""Most files of one import: folders and archives count with what they hold."""

IMPORT_ROWS = 2_000_000
"""Most rows read from one file."""

FIELD_CHARS = 1024 * 1024
"""Longest text of one field."""

CSV_LINE_CHARS = 8 * FIELD_CHARS
"""Longest physical line of a CSV file: room for several fields at their limit."""

CSV_COLUMNS = 10_000
"""Most columns of a CSV file."""

JSON_DEPTH = 100
"""Deepest nesting of lists and objects in a JSON file, the outermost counted as 1."""

ARCHIVE_ENTRIES = 20_000
"""Most entries of a zip archive."""

ARCHIVE_BYTES = 1024 * 1024 * 1024
"""Most bytes unpacked from one archive, counted while reading and not as the archive claims."""

ARCHIVE_ENTRY_BYTES = 200 * 1024 * 1024
"""Most bytes unpacked from one entry."""

ARCHIVE_RATIO = 200
"""Highest ratio of unpacked to packed size of an entry larger than `ARCHIVE_RATIO_FROM_BYTES`."""

ARCHIVE_RATIO_FROM_BYTES = 1024 * 1024
"""Entries up to this size may be packed as tightly as they like."""

TITLE_SHOWN_CHARS = 500
"""Longest title shown in a list or a label; the rest is elided, never lost."""

URL_CHARS = 2048
"""Longest link that is opened."""


def shown(title: str) -> str:
    """``title`` for a label: at most `TITLE_SHOWN_CHARS` characters, the last an ellipsis where it was cut."""
    return title if len(title) <= TITLE_SHOWN_CHARS else title[: TITLE_SHOWN_CHARS - 1] + "…"
