"""Discussion prompts: one of each kind, bound to these films, in the order of a good talk."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from gemdesk.planner import facts, lexicon
from gemdesk.planner.common_ground import CommonGround, Theme
from gemdesk.planner.grammar import capitalised
from gemdesk.planner.loom import Loom
from gemdesk.planner.spoilers import ending_notes
from gemdesk.planner.weaving import Phrase, filled, unique, usable
from gemdesk.records.plan_record import PlannedFilm, Prompt

TALKING_ORDER = ("warm-up", "image", "motive", "craft", "comparison", "context", "unresolved", "personal")
MOST_WORDS = 30
MOST_FOLLOW_UP_WORDS = 15
_STARRED = ("warm-up", "comparison", "personal")
_NEXT_STARRED = ("motive", "image", "craft")
_STARS = 3
_NEWCOMER = frozenset({"warm-up", "image", "motive", "comparison", "personal"})


@dataclass(frozen=True, slots=True)
class _Asked:
    """A filled prompt with its follow-up and what both rest on."""

    text: str
    follow_up: str | None
    sources: tuple[str, ...]


def draft_prompts(loom: Loom, ground: CommonGround) -> tuple[Prompt, ...]:
    """At most eight prompts; a kind for which the records hold nothing is left out."""
    writer = _Writer(loom, ground)
    drafts: dict[str, Callable[[], Prompt | None]] = {
        "warm-up": writer.warm_up,
        "image": writer.image,
        "motive": writer.motive,
        "craft": writer.craft,
        "comparison": writer.comparison,
        "context": writer.context,
        "unresolved": writer.unresolved,
        "personal": writer.personal,
    }
    found = [prompt for kind in TALKING_ORDER if (prompt := drafts[kind]()) is not None]
    return _with_stars(found)


def _with_stars(prompts: Sequence[Prompt]) -> tuple[Prompt, ...]:
    """Stars for warm-up, comparison and personal, others in their stead where one of these is missing."""
    there = {prompt.kind for prompt in prompts}
    starred = [kind for kind in (*_STARRED, *_NEXT_STARRED) if kind in there][:_STARS]
    return tuple(
        Prompt(p.kind, p.text, p.follow_up, p.film, p.kind in starred, p.spoiler, p.newcomer, p.sources)
        for p in prompts
    )


class _Writer:
    """Drafts the prompts of one evening; films take turns, so that neither is asked about alone."""

    def __init__(self, loom: Loom, ground: CommonGround) -> None:
        self._loom = loom
        self._ground = ground
        films = loom.bill.films
        turn = loom.choice.one("first asked about", ("0", "1"))
        self._films = films if turn == "0" else films[::-1]

    def warm_up(self) -> Prompt | None:
        """The first question, which anybody can answer."""
        alone = ".alone" if self._loom.bill.second is None else ""
        return self._both("warm-up", [f"prompt.warm-up{alone}", f"prompt.warm-up{alone}.thin"])

    def image(self) -> Prompt | None:
        """A question of the film's image note, or of one of its elements."""
        return self._of_film("image", ["prompt.image"], 0) or self._of_tag(
            "image", facts.elements, lexicon.element_questions
        )

    def motive(self) -> Prompt | None:
        """A question about a choice that somebody makes early on."""
        return self._of_film("motive", ["prompt.motive"], 1)

    def craft(self) -> Prompt | None:
        """A question of how the film is made, or of the mood it makes."""
        return self._of_film("craft", ["prompt.craft"], 0) or self._of_tag("craft", facts.moods, lexicon.mood_questions)

    def context(self) -> Prompt | None:
        """A question of the film's own context note, or of the world that one of its themes belongs to."""
        from_note = self._loom.choice.one("context from", ("note", "note", "theme")) == "note"
        of_theme = self._of_theme("context") if not from_note else None
        return (
            of_theme
            or self._of_film("context", ["prompt.context"], 1)
            or self._of_theme("context")
            or self._of_film("context", ["prompt.context.thin"], 1)
        )

    def _of_theme(self, kind: str) -> Prompt | None:
        """A question from the word store about one film's theme."""
        for film in self._films[::-1]:
            names = [theme.text for theme in facts.themes(film)]
            for name in self._loom.choice.ordered(f"{kind} theme", names):
                theme = next(theme for theme in self._ground.all if theme.name.lower() == name.lower())
                asked = self._lexicon_question(theme, theme.words.context, kind, "prompt.context.follow", film)
                if asked is not None:
                    return self._prompt(kind, asked, film)
        return None

    def comparison(self) -> Prompt | None:
        """A question across both films: of the theme they share, or of what sets them apart."""
        if self._loom.bill.second is None:
            return None
        shared = self._ground.shared
        if shared is not None:
            asked = self._lexicon_question(shared, shared.words.compare, "comparison", "prompt.comparison.follow")
            if asked is not None:
                return self._prompt("comparison", asked, None)
        return self._both("comparison", ["prompt.comparison", "prompt.comparison.thin"], self._ground.phrases())

    def personal(self) -> Prompt | None:
        """A question about the guests themselves, from a theme other than the one compared where there is one."""
        compared = self._ground.shared.name if self._ground.shared is not None else ""
        themes = [theme for theme in self._ground.all if theme.words.personal]
        others = [theme for theme in themes if theme.name != compared] or themes
        follow = f"prompt.personal.follow{'.alone' if self._loom.bill.second is None else ''}"
        by_name = {theme.name: theme for theme in others}
        for name in self._loom.choice.ordered("personal theme", list(by_name)):
            asked = self._lexicon_question(by_name[name], by_name[name].words.personal, "personal", follow)
            if asked is not None:
                return self._prompt("personal", asked, None)
        return None

    def unresolved(self) -> Prompt | None:
        """For the facilitator's page alone: it may speak of an ending."""
        for film in self._films[::-1]:
            for position, note in ending_notes(film.record):
                if note.short and len(note.short.split()) <= MOST_WORDS - 10:
                    ending = Phrase(facts.handle(note.short), (facts.path(film, f"notes.{position}"),))
                    asked = self._asked(["prompt.unresolved"], film, {"f_ending": ending})
                    if asked is not None:
                        return self._prompt("unresolved", asked, film)
        return self._of_film("unresolved", ["prompt.unresolved.open", "prompt.unresolved.thin"], 1)

    def _both(self, kind: str, names: Sequence[str], extra: dict[str, Phrase] | None = None) -> Prompt | None:
        asked = self._asked(names, None, extra or {})
        return self._prompt(kind, asked, self._loom.bill.first if self._loom.bill.second is None else None)

    def _of_film(self, kind: str, names: Sequence[str], turn: int) -> Prompt | None:
        """A prompt about one film: the one whose turn it is, or the other where its record is silent."""
        for name in names:
            for film in self._films if turn == 0 else self._films[::-1]:
                asked = self._asked([name], film, {})
                if asked is not None:
                    return self._prompt(kind, asked, film)
        return None

    def _of_tag(
        self, kind: str, tags: Callable[[PlannedFilm], list[Phrase]], questions: Callable[[str], tuple[str, ...]]
    ) -> Prompt | None:
        """A question from the word store about something that one film is tagged with."""
        for film in self._films:
            for tag in tags(film):
                for slot in ("prompt.context.follow", "prompt.follow.thin"):
                    asked = self._with_follow_up(questions(tag.text), slot, self._phrases(film, {}), tag.sources)
                    if asked is not None:
                        return self._prompt(kind, asked, film)
        return None

    def _asked(self, names: Iterable[str], film: PlannedFilm | None, extra: dict[str, Phrase]) -> _Asked | None:
        for name in names:
            phrases = self._phrases(film, extra)
            by_ask = dict(lexicon.pairs(name))
            for ask in usable(self._loom.choice.ordered(name, list(by_ask)), phrases):
                if usable([by_ask[ask]], phrases):
                    asked = self._filled(ask, by_ask[ask], phrases)
                    if asked is not None:
                        return asked
        return None

    def _filled(self, ask: str, follow: str | None, phrases: dict[str, Phrase]) -> _Asked | None:
        """The prompt and its follow-up, None where either is too long to be said in one breath."""
        question = filled(ask, phrases)
        then = filled(follow, phrases) if follow is not None else None
        if len(question.text.split()) > MOST_WORDS or (then and len(then.text.split()) > MOST_FOLLOW_UP_WORDS):
            return None
        self._loom.used(f"{question.text} {then.text if then else ''}")
        return _Asked(
            question.text, then.text if then else None, unique((*question.sources, *(then.sources if then else ())))
        )

    def _lexicon_question(
        self, theme: Theme, asked: Sequence[str], kind: str, follow_ups: str, film: PlannedFilm | None = None
    ) -> _Asked | None:
        """A question about a theme with a follow-up of the given slot, or the plain follow-up about one film."""
        phrases = self._phrases(film, {})
        ordered = self._loom.choice.ordered(f"{kind} {theme.name}", list(asked))
        found = self._with_follow_up(ordered, follow_ups, phrases, theme.sources)
        return found or self._with_follow_up(ordered, "prompt.follow.thin", phrases, theme.sources)

    def _with_follow_up(
        self, asked: Sequence[str], follow_ups: str, phrases: dict[str, Phrase], sources: Sequence[str]
    ) -> _Asked | None:
        usable_asks = usable(asked, phrases)
        usable_follow_ups = usable(self._loom.choice.ordered(follow_ups, lexicon.wordings(follow_ups)), phrases)
        for ask, follow in product(usable_asks, usable_follow_ups):
            found = self._filled(ask, follow, phrases)
            if found is not None:
                return _Asked(found.text, found.follow_up, unique((*found.sources, *sources)))
        return None

    def _phrases(self, film: PlannedFilm | None, extra: dict[str, Phrase]) -> dict[str, Phrase]:
        """All phrases; those of the film asked about also as ``f_...``, and with a large letter as ``F_...``."""
        phrases = self._loom.phrases(extra)
        if film is None:
            return phrases
        prefix = "a" if film is self._loom.bill.first else "b"
        own = {name[2:]: phrase for name, phrase in phrases.items() if name.startswith(f"{prefix}_")}
        own |= {name[2:]: phrase for name, phrase in extra.items() if name.startswith("f_")}
        large = {f"F_{name}": Phrase(capitalised(phrase.text), phrase.sources) for name, phrase in own.items()}
        return {**phrases, **{f"f_{name}": phrase for name, phrase in own.items()}, **large}

    def _prompt(self, kind: str, asked: _Asked | None, film: PlannedFilm | None) -> Prompt | None:
        if asked is None:
            return None
        return Prompt(
            kind,
            asked.text,
            asked.follow_up,
            film=film.id if film is not None else None,
            spoiler=kind == "unresolved",
            newcomer=kind in _NEWCOMER,
            sources=asked.sources,
        )
