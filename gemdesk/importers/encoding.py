"""From bytes to text: UTF-8, strictly, or UTF-16 where a byte-order mark says so. Never a guess.

A file in another encoding is refused with the line and the byte at which it stops being UTF-8, since a guess would
put wrong letters into names. Files that are no text at all are told apart, for a better sentence.
"""

import codecs
import io
import re
from collections.abc import Iterator

from gemdesk import limits
from gemdesk.errors import FileUnreadable
from gemdesk.importers.base import Report, Source, read_bytes
from gemdesk.records.cleaning import clean_block

_BLOCK_BYTES = 1024 * 1024
_BINARY_STARTS = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a zip archive or office document",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"GIF8": "an image",
    b"SQLite format 3": "a database",
    b"\x1f\x8b": "a gzip archive",
    b"\x7fELF": "a program",
    b"MZ": "a program",
    b"\xd0\xcf\x11\xe0": "an old office document",
}
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_CONTROLS_FORGIVEN = 4
_CONTROL_SHARE = 50
"""Beyond the forgiven ones, a file is no text when more than one byte in so many of its head is a control character."""


def encoding_of(head: bytes) -> str:
    """``utf-8-sig`` or ``utf-16``: the byte-order mark decides."""
    utf16 = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not head.startswith(codecs.BOM_UTF32_LE)
    return "utf-16" if utf16 else "utf-8-sig"


def check_is_text(head: bytes, file: str) -> None:
    """Raises `FileUnreadable` where ``head`` begins something that is no text."""
    if encoding_of(head) == "utf-16":
        return
    kind = next((kind for start, kind in _BINARY_STARTS.items() if head.startswith(start)), None)
    if kind == "a program" and not _CONTROLS.search(head):
        kind = None  # a list may begin with the letters MZ
    if kind is None and len(_CONTROLS.findall(head)) > _CONTROLS_FORGIVEN + len(head) // _CONTROL_SHARE:
        kind = "binary"
    if kind:
        text = f"{file} is {kind}, not text; save or export the list as CSV or JSON."
        raise FileUnreadable(text, file=file, code="binary")


def head_text(head: bytes) -> str:
    """The beginning of a file as far as it can be read: for sniffing only."""
    return head.decode(encoding_of(head), errors="ignore")


def whole_text(source: Source) -> str:
    """The text of a whole file. Raises `FileUnreadable`."""
    with source.stream() as stream:
        content = read_bytes(source, stream)
    encoding = encoding_of(content)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        mark = len(codecs.BOM_UTF8) if content.startswith(codecs.BOM_UTF8) else 0
        place = error.start + mark
        raise _wrong_encoding(source, encoding, content.count(b"\n", 0, place) + 1, place, content[place]) from None


class TextLines:
    """The cleaned lines of a file, ended by line feeds, in bounded memory. Iterating raises `FileUnreadable`.

    Cleaning goes by blocks of whole lines, which costs a few passes per megabyte and nothing per field. A line end
    composes with nothing, so the Unicode form of a line does not depend on its neighbours.
    """

    def __init__(self, source: Source, report: Report) -> None:
        self._source = source
        self._report = report
        self.unfinished = False
        """Whether the line read last is the file's last and has no line end."""

    def __iter__(self) -> Iterator[str]:
        """Every line once; a second round reads the file again."""
        told = False
        for block in _blocks(self._source):
            lines = block.replace("\r\n", "\n").replace("\r", "\n") if "\r" in block else block
            cleaned = clean_block(lines)
            if cleaned is not lines and not told:
                told = True
                self._report.note("Control characters were removed from texts, or letters put into composed form.")
            self.unfinished = not cleaned.endswith("\n")
            yield from io.StringIO(cleaned)


def _blocks(source: Source) -> Iterator[str]:
    """The text in pieces of whole lines."""
    lines = 0
    carry = ""
    for text in _decoded(source):
        text = carry + text
        cut = text.rfind("\n") + 1 or text.rfind("\r", 0, -1) + 1
        first_line = text.find("\n") if "\n" in text else cut or len(text)
        if first_line > limits.CSV_LINE_CHARS:
            sentence = (
                f"Line {lines + 1} of {source.file} is longer than {limits.CSV_LINE_CHARS} characters: that is no "
            )
            sentence += "list with a film per line. Check that it is the file you meant."
            raise FileUnreadable(sentence, file=source.file, line=lines + 1, code="too-large")
        lines += text.count("\n", 0, cut)
        carry = text[cut:]
        if cut:
            yield text[:cut]
    if carry:
        yield carry


def _decoded(source: Source) -> Iterator[str]:
    with source.stream() as stream:
        chunk = read_bytes(source, stream, _BLOCK_BYTES)
        encoding = encoding_of(chunk)
        place = lines = 0
        if chunk.startswith(codecs.BOM_UTF8):
            place = len(codecs.BOM_UTF8)
            chunk = chunk[place:]
        decoder = codecs.getincrementaldecoder("utf-16" if encoding == "utf-16" else "utf-8")()
        while True:
            waiting = len(decoder.getstate()[0])
            try:
                yield decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as error:
                lines += error.object.count(b"\n", 0, error.start) + 1
                byte = place - waiting + error.start
                raise _wrong_encoding(source, encoding, lines, byte, error.object[error.start]) from None
            if not chunk:
                return
            place += len(chunk)
            lines += chunk.count(b"\n")
            chunk = read_bytes(source, stream, _BLOCK_BYTES)


def _wrong_encoding(source: Source, encoding: str, line: int, byte: int, value: int) -> FileUnreadable:
    name = "UTF-16" if encoding == "utf-16" else "UTF-8"
    sentence = (
        f"{source.file} is not {name}: line {line} has the byte 0x{value:02X}, the file's byte {byte + 1}. Save it as "
    )
    sentence += 'UTF-8 (in a spreadsheet "CSV UTF-8") and import it again.'
    return FileUnreadable(sentence, file=source.file, line=line, code="encoding")
