"""Walking through a JSON text one element at a time, with the line on which each stands.

The standard library's scanner decodes one element after another, so that a list of a hundred thousand films is never
held as objects all at once. Grammar: RFC 8259, but the NaN and Infinity that other programs write are read as null, and
control characters inside strings are taken (and later cleaned away).
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from gemdesk.errors import FileUnreadable

_SPACE = re.compile(r"[ \t\n\r]*")


@dataclass(frozen=True, slots=True)
class Element:
    """A decoded element: of the outermost list, or of a list or value directly inside the outermost object."""

    key: str | None
    """Key of the outermost object that it stands under; None in an outermost list."""
    place: int | None
    """Place in its list, from 0; None for a value that is no list."""
    value: Any
    line: int


class JsonWalk:
    """One walk through ``text``. Raises `FileUnreadable` where it is no JSON, naming the line."""

    def __init__(self, text: str, file: str) -> None:
        self._text = text
        self._file = file
        self._at = 0
        self._line = 1
        self._counted_to = 0
        self._decoder = json.JSONDecoder(parse_constant=lambda _: None, strict=False)

    def elements(self) -> Iterator[Element]:
        """Every element in order; a top level that is neither list nor object is one element."""
        opening = self._peek()
        if opening == "[":
            yield from self._list(None)
        elif opening == "{":
            yield from self._object()
        else:
            yield Element(None, None, self._value(), 1)
        if self._peek():
            raise self._fault("there is more text after its end")

    def _object(self) -> Iterator[Element]:
        self._at += 1
        if self._peek() == "}":
            self._at += 1
            return
        while True:
            if self._peek() != '"':
                raise self._fault("a key in quotation marks was expected")
            key = self._value()
            self._expect(":")
            if self._peek() == "[":
                yield from self._list(key)
            else:
                line = self._line_here()
                yield Element(key, None, self._value(), line)
            if self._expect(",}") == "}":
                return

    def _list(self, key: str | None) -> Iterator[Element]:
        self._at += 1
        if self._peek() == "]":
            self._at += 1
            return
        place = 0
        while True:
            self._peek()
            line = self._line_here()
            yield Element(key, place, self._value(), line)
            place += 1
            if self._expect(",]") == "]":
                return

    def _peek(self) -> str:
        """The next character that is no space; "" at the end."""
        match = _SPACE.match(self._text, self._at)
        self._at = match.end() if match else self._at
        return self._text[self._at : self._at + 1]

    def _expect(self, characters: str) -> str:
        found = self._peek()
        if not found or found not in characters:
            raise self._fault(f"{' or '.join(characters)} was expected")
        self._at += 1
        return found

    def _value(self) -> Any:
        try:
            value, self._at = self._decoder.raw_decode(self._text, self._at)
        except json.JSONDecodeError as error:
            # A string that nothing ends runs to the end of the text, which is where the file breaks off.
            self._at = len(self._text) if error.msg.startswith("Unterminated") else error.pos
            raise self._fault(error.msg[:1].lower() + error.msg[1:]) from None
        except RecursionError:
            raise self._fault("lists or objects are nested too deeply", "too-deep") from None
        except ValueError as error:
            raise self._fault(f"a number is too long ({error})") from None
        return value

    def _line_here(self) -> int:
        self._line += self._text.count("\n", self._counted_to, self._at)
        self._counted_to = self._at
        return self._line

    def _fault(self, what: str, code: str = "broken") -> FileUnreadable:
        if self._at >= len(self._text.rstrip()):
            sentence = f"{self._file} breaks off in the middle; it seems to be cut short. Fetch or export it again."
            code = "truncated"
        else:
            sentence = f"{self._file} is not JSON that can be read: on line {self._line_here()}, {what}."
        return FileUnreadable(sentence, file=self._file, line=self._line_here(), code=code)
