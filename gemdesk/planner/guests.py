"""Who is coming: replies counted, who has seen what, how mixed the company is, and which prompts suit it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from gemdesk.records.library_record import ContactRecord, GuestRecord
from gemdesk.records.plan_record import PlannedFilm, Prompt

STARRED = 3
_SAFE_STARS = 2
_EXPECTED = ("coming", "perhaps")


@dataclass(frozen=True, slots=True)
class Familiarity:
    """Who among the expected guests has seen one film."""

    film: int
    seen_by: tuple[str, ...]
    """Names, in the order of the guest list."""
    new_to: int
    """Number of expected guests who have not."""

    @property
    def text(self) -> str:
        """``new to 7 of 9 guests`` as the bill shows it; empty without guests."""
        guests = self.new_to + len(self.seen_by)
        if not guests:
            return ""
        return f"new to {self.new_to} of {guests} guest{'' if guests == 1 else 's'}"


@dataclass(frozen=True, slots=True)
class GuestMix:
    """The company of an evening in numbers and in words; newcomers and cinephiles are counted among the expected."""

    coming: int = 0
    perhaps: int = 0
    declined: int = 0
    invited: int = 0
    """Invited and not yet heard from."""
    newcomers: int = 0
    cinephiles: int = 0
    familiarity: tuple[Familiarity, ...] = ()

    @property
    def expected(self) -> int:
        """Guests who are coming, or perhaps coming."""
        return self.coming + self.perhaps

    @property
    def meter(self) -> str:
        """The mix of newcomers and cinephiles in words."""
        if not self.expected:
            return "Nobody has said yes yet."
        if not self.newcomers:
            return "All cinephiles: the prompts may ask for more."
        if not self.cinephiles:
            return "All newcomers: prompts that need no film knowledge are starred."
        share = self.newcomers / self.expected
        if share > 0.65:
            return f"Mostly newcomers, {self.newcomers} of {self.expected}: let them speak first."
        if share < 0.35:
            return f"Mostly cinephiles, with {_counted(self.newcomers, 'newcomer')} to draw in."
        return f"A good mix: {_counted(self.newcomers, 'newcomer')} and {_counted(self.cinephiles, 'cinephile')}."


def guest_mix(
    guests: Iterable[GuestRecord], contacts: Mapping[str, ContactRecord], films: Sequence[PlannedFilm]
) -> GuestMix:
    """Return the mix of an evening. ``contacts`` maps uuids to contacts; who is not in it counts as a cinephile."""
    replies = {"coming": 0, "perhaps": 0, "declined": 0, "invited": 0}
    expected: list[tuple[str, ContactRecord | None]] = []
    for guest in guests:
        replies[guest.reply if guest.reply in replies else "invited"] += 1
        if guest.reply in _EXPECTED:
            expected.append((guest.contact, contacts.get(guest.contact)))
    newcomers = sum(contact is not None and contact.newcomer for _, contact in expected)
    return GuestMix(
        **replies,
        newcomers=newcomers,
        cinephiles=len(expected) - newcomers,
        familiarity=tuple(_familiarity(film, expected) for film in films),
    )


def star_for(prompts: Sequence[Prompt], mix: GuestMix) -> tuple[Prompt, ...]:
    """Return the prompts with three starred; with newcomers coming, at least two of the stars need no film knowledge.

    Prompts that tell an ending are never starred in exchange, and an edited prompt keeps the star it has.
    """
    stars = [index for index, prompt in enumerate(prompts) if prompt.starred]
    if mix.newcomers:
        safe = [index for index, prompt in enumerate(prompts) if prompt.newcomer and not prompt.spoiler]
        spare = [index for index in safe if index not in stars and not prompts[index].edited]
        hard = [index for index in reversed(stars) if index not in safe and not prompts[index].edited]
        missing = min(_SAFE_STARS, STARRED) - sum(index in safe for index in stars)
        for added in spare[: max(0, missing)]:
            if len(stars) >= STARRED and hard:
                stars.remove(hard.pop(0))
            if len(stars) < STARRED:
                stars.append(added)
    return tuple(replace(prompt, starred=index in stars) for index, prompt in enumerate(prompts))


def _familiarity(film: PlannedFilm, expected: Sequence[tuple[str, ContactRecord | None]]) -> Familiarity:
    viewers = {viewing.contact for viewing in film.record.viewings}
    seen = tuple(
        contact.name if contact else uuid
        for uuid, contact in expected
        if uuid in viewers or (contact is not None and contact.owner and None in viewers)
    )
    return Familiarity(film.id, seen, len(expected) - len(seen))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
