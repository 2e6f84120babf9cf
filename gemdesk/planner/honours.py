"""Prizes as a host says them: "won the Palme d'Or at Cannes in 1954"."""

import re
from collections.abc import Iterable

from gemdesk.planner.grammar import plain_title
from gemdesk.records.film_record import HonourRecord

_CEREMONIES = (
    "César",
    "BAFTA",
    "Goya",
    "Oscar",
    "Ariel",
    "Kinema Junpo",
    "David di Donatello",
    "Nastro",
    "Bodil",
    "Guldbagge",
    "Lola",
)
_PRIZE_WORDS = frozenset({"Prix", "Prize", "Award", "Awards", "Festival", "Premio"})
_LOWER_SECTIONS = {"competition": "in competition", "out of competition": "out of competition",
                   "in competition": "in competition"}  # fmt: skip
_DEFINITE_FESTIVALS = re.compile(r"(?:Awards?|Festival|Prizes?|Globes|Oscars|Academy|Registry|Biennale|Critics)\b")
_BARE_PRIZES = re.compile(r"^(?:Best|Most|the|an?|First Prize|Second Prize|Special Mention|\d)\b", re.IGNORECASE)


def honour_phrase(honour: HonourRecord) -> str | None:
    """The honour as the predicate of "it", None where too little is known to say anything."""
    festival = plain_title(honour.festival)
    prize = plain_title(honour.prize or "")
    year = f" in {honour.year}" if honour.year is not None else ""
    if not festival:
        return None
    if honour.result == "selected" or (honour.result == "nominated" and not prize):
        return f"was {_chosen(festival, honour)}{year}"
    verb = {"won": "won", "shared": "shared", "nominated": "was nominated for"}.get(honour.result)
    return None if verb is None else f"{verb} {_prize_of(festival, prize, honour.section)}{year}"


def honour_is_told(festival: str, told: Iterable[str]) -> bool:
    """Whether sentences name a festival or ceremony, in the singular, by its nickname or by all its proper names."""
    names = [word for word in re.findall(r"[^\W\d_]\w+", festival) if word[0].isupper() and word not in _PRIZE_WORDS]
    for text in told:
        if festival.removesuffix("s").casefold() in text.casefold():
            return True
        if festival.startswith("Academy Award") and "Oscar" in text:
            return True
        if len(names) > 1 and all(name in text for name in names):
            return True
    return False


def _chosen(festival: str, honour: HonourRecord) -> str:
    if "Registry" in festival or "Register" in festival:
        return f"chosen for the {festival}"
    return f"shown {_section(honour.section)}at {_named(festival)}"


def _prize_of(festival: str, prize: str, section: str | None) -> str:
    if not prize:
        return f"the {festival}"
    award = _award(festival)
    if award is not None:
        return f"the {award} for {prize}"
    article = "" if _BARE_PRIZES.match(prize) else "the "
    strand = "" if "competition" in (section or "").lower() else _section(section)
    return f"{article}{prize} {strand}at {_named(festival)}"


def _award(festival: str) -> str | None:
    """The single prize of a ceremony that gives one per class: "Academy Awards" -> "Academy Award"."""
    if festival.endswith(" Awards"):
        return festival[:-1]
    return f"{festival} award" if festival.startswith(_CEREMONIES) and not festival.endswith("ward") else None


def _section(section: str | None) -> str:
    if not section or not section.strip():
        return ""
    name = plain_title(section)
    return f"{_LOWER_SECTIONS.get(name.lower(), f'in {name}')} "


def _named(festival: str) -> str:
    return f"the {festival}" if _DEFINITE_FESTIVALS.search(festival) and not festival.startswith("The ") else festival
