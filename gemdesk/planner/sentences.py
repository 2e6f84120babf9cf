"""Notes cut into sentences, so that a draft can leave out the last ones."""

import re

_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "prof",
        "sgt",
        "capt",
        "lt",
        "col",
        "gen",
        "rev",
        "jr",
        "sr",
        "vs",
        "no",
        "vol",
        "etc",
        "op",
        "e.g",
        "i.e",
        "a.m",
        "p.m",
        "approx",
        "ca",
        "cf",
        "fr",
        "hon",
        "messrs",
        "mt",
        "u.s",
        "u.k",
    ]
)
_BOUNDARY = re.compile(r"""(?<=[.!?…])["'”’)\]]*\s+(?=["'“‘(\[]?[A-ZÀ-ÞĀ-Ž0-9])""")
_WIDE_BOUNDARY = re.compile(r"(?<=[。！？])")
_LAST_WORD = re.compile(r"([\w.]+)\.[\"'”’)\]]*$")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in order, white space evened out; initials and abbreviations do not end one."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    found: list[str] = []
    start = 0
    for boundary in _BOUNDARY.finditer(line):
        candidate = line[start : boundary.end()].strip()
        if _ends_sentence(candidate):
            found.append(candidate)
            start = boundary.end()
    rest = line[start:].strip()
    if rest:
        found.append(rest)
    return tuple(part.strip() for whole in found for part in _WIDE_BOUNDARY.split(whole) if part.strip())


def _ends_sentence(candidate: str) -> bool:
    """False after an initial ("J."), an abbreviation ("Dr.") or an unfinished ellipsis."""
    match = _LAST_WORD.search(candidate)
    if match is None:
        return True
    word = match.group(1)
    is_initial = len(word) == 1 and word.isalpha() and word.isupper()
    return not is_initial and word.lower() not in _ABBREVIATIONS


def finished(sentence: str) -> str:
    """The sentence with a full stop where it has no closing mark."""
    return sentence if re.search(r"[.!?…。！？][\"'”’)\]]*$", sentence) else f"{sentence.rstrip(' ,;:')}."
