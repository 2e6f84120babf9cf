"""Reading any files: finds the format of each and reads them as one import."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gemdesk.errors import FileUnreadable
from gemdesk.importers import csv_films, flat_json, gemdesk_json
from gemdesk.importers.base import Format, Problem, Report, Source
from gemdesk.importers.encoding import check_is_text
from gemdesk.importers.sources import candidates
from gemdesk.records.library_record import Record

FORMATS = (
    Format("GemDesk JSON", gemdesk_json.sniff, gemdesk_json.read),
    Format("flat JSON", flat_json.sniff, flat_json.read),
    Format("CSV", csv_films.sniff, csv_films.read),
)
_BY_SUFFIX = {".json": FORMATS[1], ".csv": FORMATS[2], ".tsv": FORMATS[2], ".txt": FORMATS[2]}
"""Whom to ask for a sentence about a file that no format knows by its beginning."""


@dataclass(slots=True)
class ReadResult:
    """Files that are being read. Iterate ``records`` to the end; the rest fills meanwhile.

    Iterating raises `FileUnreadable` where a file turns out to be unreadable: keep nothing of the import then.
    """

    format: str
    """Names of the formats met, joined by a comma."""
    files: tuple[str, ...]
    records: Iterator[Record]
    problems: list[Problem] = field(default_factory=list)
    """In the order met. Those of severity ``note`` leave nothing out and make no import a faulty one."""

    @property
    def left_out(self) -> int:
        """Number of rows that were left out."""
        return sum(problem.severity == "row" for problem in self.problems)

    @property
    def faulty(self) -> bool:
        """Whether anything of the files did not go in as it stands: exit status 1 of the command line."""
        return any(problem.severity != "note" for problem in self.problems)


def read_files(paths: Sequence[Path]) -> ReadResult:
    """Opens files, folders and zip archives as one import. Raises `FileUnreadable` before anything is read."""
    problems: list[Problem] = []
    known: list[tuple[Source, Format]] = []
    for candidate in candidates(paths):
        found = _format_of(candidate.source, candidate.named)
        if found:
            known.append((candidate.source, found))
        else:
            text = "The file is of no kind that GemDesk imports and was passed over."
            problems.append(Problem(candidate.source.file, None, None, text, "note"))
    if not known:
        shown = ", ".join(map(str, paths)) or "Nothing"
        raise FileUnreadable(f"{shown} holds no file that GemDesk can import.", file=shown, code="nothing-to-read")
    names = ", ".join(dict.fromkeys(found.name for _, found in known))
    return ReadResult(names, tuple(source.file for source, _ in known), _records(known, problems), problems)


def _format_of(source: Source, named: bool) -> Format | None:
    """The format of a file; None for one that was not asked for by name and is of no known kind."""
    if not named and Path(source.name).suffix.lower() not in _BY_SUFFIX:
        return None
    head = source.head()
    check_is_text(head, source.file)
    found = next((candidate for candidate in FORMATS if candidate.sniff(head)), None)
    if found or not named:
        return found
    guess = _BY_SUFFIX.get(Path(source.name).suffix.lower())
    if guess:
        return guess
    sentence = (
        f"{source.file} is of no kind that GemDesk imports (GemDesk JSON, a JSON list of films, CSV with a header)."
    )
    raise FileUnreadable(sentence, file=source.file, code="unknown-format")


def _records(known: Sequence[tuple[Source, Format]], problems: list[Problem]) -> Iterator[Record]:
    for source, found in known:
        yield from found.read(source, Report(source.file, problems))
