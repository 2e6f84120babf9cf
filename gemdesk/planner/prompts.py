"""Discussion prompts: one of each kind, bound to these films, in the order of a good talk."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from gemdesk.planner import facts, lexicon
from gemdesk.planner.common_ground import CommonGround, Theme
from gemdesk.planner.loom import Loom
from gemdesk.planner.prompt_frames import (
    MOST_FOLLOW_UP_WORDS,
    MOST_WORDS,
    asked,
    evening_phrases,
    follow_up,
    phrases_about,
)
from gemdesk.planner.spoilers import ending_notes
from gemdesk.planner.weaving import Phrase, unique
from gemdesk.records.plan_record import PlannedFilm, Prompt, Sentence

__all__ = ["MOST_FOLLOW_UP_WORDS", "MOST_WORDS", "TALKING_ORDER", "draft_prompts"]

TALKING_ORDER = ("warm-up", "image", "motive", "craft", "comparison", "context", "unresolved", "personal")
_STARRED = ("warm-up", "comparison", "personal")
_NEXT_STARRED = ("motive", "image", "craft")
_STARS = 3
_NEWCOMER = frozenset({"warm-up", "image", "motive", "comparison", "personal"})
_LONGEST_ENDING = MOST_WORDS - 10

_Draft = Callable[[], Prompt | None]


def draft_prompts(loom: Loom, ground: CommonGround) -> tuple[Prompt, ...]:
    """At most eight prompts; a kind for which the records hold nothing is left out."""
    writer = _Writer(loom, ground)
    drafts: dict[str, _Draft] = {
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
        self._choice = loom.choice
        self._ground = ground
        films = loom.bill.films
        turn = loom.choice.one("first asked about", ("0", "1"))
        self._films = films if turn == "0" else films[::-1]
        self._themes_asked: set[str] = set()

    def warm_up(self) -> Prompt | None:
        """The first question, which anybody can answer."""
        if self._loom.bill.second is None:
            return self._of_evening(
                "warm-up", ["prompt.warm-up.alone", "prompt.warm-up.alone.thin", "prompt.warm-up.plain"]
            )
        telling = self._choice.one("warm-up from", ("seen", "seen", "seen", "told")) == "told"
        names = ["prompt.warm-up.telling"] if telling else []
        return self._of_evening("warm-up", [*names, "prompt.warm-up", "prompt.warm-up.thin", "prompt.warm-up.plain"])

    def image(self) -> Prompt | None:
        """A question of the film's image note, or of one of its elements."""
        things_first = self._choice.one("image from", ("image", "image", "image", "thing")) == "thing"
        names = ["prompt.image", "prompt.image.thing"]
        return self._of_film("image", names[::-1] if things_first else names, 0) or self._of_tag(
            "image", facts.elements, lexicon.element_questions
        )

    def motive(self) -> Prompt | None:
        """A question about a choice that somebody makes early on."""
        return self._of_film("motive", ["prompt.motive"], 1)

    def craft(self) -> Prompt | None:
        """A question of how the film is made, or of the mood it makes."""
        return self._of_film("craft", ["prompt.craft"], 0) or self._of_tag("craft", facts.moods, lexicon.mood_questions)

    def comparison(self) -> Prompt | None:
        """A question across both films: of a theme they share, or of two pictures, sounds or scenes side by side."""
        if self._loom.bill.second is None:
            return None
        of_theme = self._choice.one("comparison from", ("theme", "theme", "side by side")) == "theme"
        return (
            (self._of_shared_theme() if of_theme else None)
            or self._of_evening("comparison", ["prompt.comparison"], self._ground.phrases())
            or self._of_shared_theme()
            or self._of_evening("comparison", ["prompt.comparison.thin"])
        )

    def context(self) -> Prompt | None:
        """A question of the place and time of a film, of its context note, or of the world behind a theme."""
        ways: dict[str, _Draft] = {
            "theme": self._context_of_theme,
            "place": lambda: self._of_film("context", ["prompt.context.place"], 1),
            "note": lambda: self._of_film("context", ["prompt.context"], 1),
            "record": lambda: self._of_film("context", ["prompt.context.thin"], 1),
        }
        order = [*self._choice.ordered("context from", [way for way in ways if way != "record"]), "record"]
        return next((prompt for way in order if (prompt := ways[way]()) is not None), None)

    def unresolved(self) -> Prompt | None:
        """For the facilitator's page alone: it may speak of an ending."""
        for film in self._films[::-1]:
            for position, note in ending_notes(film.record):
                if note.short and len(note.short.split()) <= _LONGEST_ENDING:
                    ending = Phrase(facts.handle(note.short), (facts.path(film, f"notes.{position}"),))
                    found = self._about("unresolved", "prompt.unresolved", film, {"f_ending": ending})
                    if found is not None:
                        return found
        return self._of_film("unresolved", ["prompt.unresolved.open", "prompt.unresolved.thin"], 1)

    def personal(self) -> Prompt | None:
        """A question about the guests themselves, of a theme not asked about yet where there is one."""
        themes = {theme.name: theme for theme in self._ground.all if theme.words.personal}
        ordered = self._choice.ordered("personal theme", list(themes))
        ordered.sort(key=lambda name: name in self._themes_asked)
        for name in ordered:
            found = self._of_theme("personal", themes[name], themes[name].words.personal)
            if found is not None:
                return found
        return None

    def _of_shared_theme(self) -> Prompt | None:
        shared = self._ground.shared
        return self._of_theme("comparison", shared, shared.words.compare) if shared is not None else None

    def _context_of_theme(self) -> Prompt | None:
        """A question from the word store about one film's theme."""
        by_name = {theme.name.lower(): theme for theme in self._ground.all}
        for film in self._films[::-1]:
            names = [theme.text.lower() for theme in facts.themes(film)]
            ordered = self._choice.ordered("context theme", names)
            ordered.sort(key=lambda name: by_name[name].name in self._themes_asked)
            for name in ordered:
                found = self._of_theme("context", by_name[name], by_name[name].words.context, film)
                if found is not None:
                    return found
        return None

    def _of_theme(
        self, kind: str, theme: Theme, questions: Iterable[str], film: PlannedFilm | None = None
    ) -> Prompt | None:
        phrases = phrases_about(film, self._loom, {}) if film is not None else evening_phrases(self._loom, {})
        question = asked(self._choice, f"{kind} {theme.name}", questions, phrases)
        if question is None:
            return None
        self._themes_asked.add(theme.name)
        return self._prompt(kind, kind, question, film, theme.sources)

    def _of_evening(self, kind: str, names: Sequence[str], extra: Mapping[str, Phrase] | None = None) -> Prompt | None:
        """A prompt about both films, or about the only one."""
        phrases = evening_phrases(self._loom, extra or {})
        only = self._loom.bill.first if self._loom.bill.second is None else None
        for name in names:
            question = asked(self._choice, name, lexicon.wordings(name), phrases)
            if question is not None:
                return self._prompt(kind, name, question, only)
        return None

    def _of_film(self, kind: str, names: Sequence[str], turn: int) -> Prompt | None:
        """A prompt about one film: the one whose turn it is, or the other where its record is silent."""
        for name in names:
            for film in self._films if turn == 0 else self._films[::-1]:
                found = self._about(kind, name, film, {})
                if found is not None:
                    return found
        return None

    def _about(self, kind: str, name: str, film: PlannedFilm, extra: Mapping[str, Phrase]) -> Prompt | None:
        question = asked(self._choice, name, lexicon.wordings(name), phrases_about(film, self._loom, extra))
        return self._prompt(kind, name, question, film) if question is not None else None

    def _of_tag(
        self, kind: str, tags: Callable[[PlannedFilm], list[Phrase]], questions: Callable[[str], tuple[str, ...]]
    ) -> Prompt | None:
        """A question from the word store about something that one film is tagged with."""
        for film in self._films:
            phrases = phrases_about(film, self._loom, {})
            for tag in tags(film):
                question = asked(self._choice, f"{kind} {tag.text}", questions(tag.text), phrases)
                if question is not None:
                    return self._prompt(kind, kind, question, film, tag.sources)
        return None

    def _prompt(
        self, kind: str, slot: str, question: Sentence, film: PlannedFilm | None, sources: Sequence[str] = ()
    ) -> Prompt:
        return Prompt(
            kind,
            question.text,
            follow_up(self._choice, kind, slot, question.text),
            film=film.id if film is not None else None,
            spoiler=kind == "unresolved",
            newcomer=kind in _NEWCOMER,
            sources=unique((*question.sources, *sources)) or self._titles(),
        )

    def _titles(self) -> tuple[str, ...]:
        """What a question rests on that names nothing: these films having been shown."""
        return tuple(path for film in self._loom.bill.films for path in facts.title(film).sources)
