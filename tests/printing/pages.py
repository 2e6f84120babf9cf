"""What the tests read from content and from PDF pages."""

from io import BytesIO

from pypdf import PdfReader

from gemdesk.printing.ink import Ink


def letters(runs: object) -> str:
    """The text of runs, no-break spaces as spaces."""
    assert isinstance(runs, list)
    return "".join(run[0] for run in runs).replace("\u00a0", " ")


def everything(value: object) -> str:
    """All text of a content, joined."""
    if isinstance(value, dict):
        return "\n".join(everything(part) for part in value.values())
    if isinstance(value, list):
        return "\n".join(everything(part) for part in value)
    return value.replace("\u00a0", " ") if isinstance(value, str) else ""


def read(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    """The text of all pages with its line ends as spaces."""
    return " ".join(" ".join(page.extract_text().split()) for page in read(pdf).pages)


def ink() -> Ink:
    return Ink("sheet")
