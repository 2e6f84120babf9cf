"""Text as the library keeps it: no control characters, no half characters, one Unicode form.

Done once, where text comes in from a file. Removed are the control characters C0 and C1 except tab and line feed (line
ends become a line feed); a lone surrogate becomes U+FFFD; the rest is normalised to NFC.
"""

import re
import unicodedata

_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_LINE_END = re.compile("\r\n?")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_CONTROL_BYTES = bytes((*range(9), *range(11, 32), 127))
_CONTROL_PAIR = re.compile(b"\xc2[\x80-\x9f]")
"""The control characters C1 in UTF-8."""
_SURROGATE = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """``text`` as it is kept; the very same object where nothing has to change."""
    if text.isascii():
        return text if text.isprintable() or not _UNWANTED.search(text) else _mended(text)
    if _UNWANTED.search(text):
        text = _mended(text)
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def clean_block(block: str) -> str:
    """`clean` for a megabyte of decoded text at a time: looks for control characters at the speed of copying bytes."""
    content = block.encode()
    if len(content.translate(None, _CONTROL_BYTES)) != len(content) or _CONTROL_PAIR.search(content):
        block = _mended(block)
    return block if unicodedata.is_normalized("NFC", block) else unicodedata.normalize("NFC", block)


def clean_line(text: str) -> str:
    """`clean` text on one line: line ends, tabs and the spaces around them become one space, none at the ends."""
    text = clean(text)
    if "\n" in text or "\t" in text:
        return " ".join(text.split())
    return text


def _mended(text: str) -> str:
    return _SURROGATE.sub("\ufffd", _CONTROL.sub("", _LINE_END.sub("\n", text)))
