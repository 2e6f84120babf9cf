"""Discussion prompts: one of each kind, bound to these films, in the order of a good talk."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from gemdesk.planner import facts, lexicon
from gemdesk.planner.common_ground import CommonGround, Theme
from gemdesk.planner.loom import Loom
from gemdesk.planner.prompt_frames import (
    MOST_FOLLOW_UP_WORDS,
    MOST_WORDS,
    asked,
    asked_about,
    evening_phrases,
    follow_up,
    is_silent,
    phrases_about,
    without,
)
from gemdesk.planner.spoilers import ending_notes
from gemdesk.planner.weaving import Phrase, Phrases, unique
from gemdesk.records.plan_record import PlannedFilm, Prompt, Sentence

__all__ = ["MOST_FOLLOW_UP_WORDS", "MOST_WORDS", "TALKING_ORDER", "draft_prompts"]

TALKING_ORDER = ("warm-up", "image", "motive", "craft", "comparison", "context", "unresolved", "personal")
_STARRED = ("warm-up", "comparison", "personal")
_NEXT_STARRED = ("motive", "image", "craft")
_STARS = 3
_NEWCOMER = frozenset({"warm-up", "image", "motive", "comparison", "personal"})
_LONGEST_ENDING = MOST_WORDS - 10
_DOCUMENTARY = "documentary"
_NOT_OF_THE_LIVING = frozenset(
    {
        "community", "deception", "desire", "exile", "family", "fathers and children", "guilt", "identity", "jealousy",
        "justice", "marriage", "motherhood", "obsession", "performance", "poverty", "power", "revenge", "the body",
        "truth and lies", "violence",
    }
)  # fmt: skip
"""Themes whose questions judge people, which only invented ones have to bear."""

_Draft = Callable[[], Prompt | None]


def draft_prompts(loom: Loom, ground: CommonGround) -> tuple[Prompt, ...]:
    """At most eight prompts; a kind for which the records hold nothing is left out.

    They are drafted in another order than they are asked in: those that need one certain note choose first, since no
    scene, picture or sound is asked about twice.
    """
    writer = _Writer(loom, ground)
    drafts: dict[str, _Draft] = {
        "motive": writer.motive,
        "image": writer.image,
        "craft": writer.craft,
        "comparison": writer.comparison,
        "personal": writer.personal,
        "context": writer.context,
        "unresolved": writer.unresolved,
        "warm-up": writer.warm_up,
    }
    found = {kind: prompt for kind, draft in drafts.items() if (prompt := draft()) is not None}
    return _with_stars([found[kind] for kind in TALKING_ORDER if kind in found])


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
        self._spent: set[str] = set()

    def warm_up(self) -> Prompt | None:
        """The first question, which anybody can answer."""
        if self._loom.bill.second is None:
            return self._of_evening(
                "warm-up", ["prompt.warm-up.alone", "prompt.warm-up.alone.thin", "prompt.warm-up.plain"]
            )
        ways = ("prompt.warm-up", "prompt.warm-up.heard", "prompt.warm-up.thin", "prompt.warm-up.thing")
        names = [self._choice.one("warm-up from", ways), "prompt.warm-up", "prompt.warm-up.thin"]
        return self._of_evening("warm-up", [*names, "prompt.warm-up.plain"])

    def image(self) -> Prompt | None:
        """A question of the film's image note, or of one of its elements."""
        things_first = self._choice.one("image from", ("image", "image", "image", "image", "thing")) == "thing"
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
        """A question across both films: of a theme they share, of each by its title, or of two pictures or sounds."""
        if self._loom.bill.second is None:
            return None
        names = self._choice.ordered("comparison from", ["prompt.comparison", "prompt.comparison.each"])
        return self._of_shared_theme() or self._of_evening("comparison", [*names, "prompt.comparison.thin"])

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
        """A question about the guests themselves, of the theme in common or else of the leading film's first."""
        drafts = (self._of_theme("personal", theme, theme.words.personal) for theme in self._nearest_themes())
        return next((prompt for prompt in drafts if prompt is not None), None)

    def _nearest_themes(self) -> Iterator[Theme]:
        if self._ground.shared is not None:
            yield self._ground.shared
        by_name = {theme.name.lower(): theme for theme in self._ground.all}
        yield from (by_name[theme.text.lower()] for theme in facts.themes(self._loom.bill.leading))
        yield from self._ground.all

    def _of_shared_theme(self) -> Prompt | None:
        shared = self._ground.shared
        if shared is None or (shared.name.lower() in _NOT_OF_THE_LIVING and any(map(_is_documentary, self._films))):
            return None
        return self._of_theme("comparison", shared, shared.words.compare)

    def _context_of_theme(self) -> Prompt | None:
        """A question from the word store about one film's theme; of an invented world, not of living people."""
        by_name = {theme.name.lower(): theme for theme in self._ground.all}
        for film in (film for film in self._films[::-1] if not _is_documentary(film)):
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
        question = self._asked(f"{kind} {theme.name}", questions, self._phrases(film))
        if question is None:
            return None
        self._themes_asked.add(theme.name)
        return self._prompt(kind, kind, question, film, theme.sources)

    def _phrases(self, film: PlannedFilm | None, extra: Mapping[str, Phrase] | None = None) -> dict[str, Phrase]:
        if film is None:
            return evening_phrases(self._loom, extra or {})
        return phrases_about(film, self._loom, extra or {})

    def _asked(self, slot: str, questions: Iterable[str], phrases: Phrases) -> Sentence | None:
        """A question about nothing that has been asked about; what it names is then spent."""
        question = asked(self._choice, slot, questions, without(phrases, self._spent))
        if question is not None:
            self._spent |= asked_about(question.text, phrases)
        return question

    def _of_evening(self, kind: str, names: Sequence[str]) -> Prompt | None:
        """A prompt about both films, or about the only one."""
        phrases = self._phrases(None)
        only = self._loom.bill.first if self._loom.bill.second is None else None
        for name in names:
            question = self._asked(name, lexicon.wordings(name), phrases)
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
        of_the_living = f"{name}.{_DOCUMENTARY}"
        if _is_documentary(film) and lexicon.has_slot(of_the_living):
            name = of_the_living
        question = self._asked(name, lexicon.wordings(name), self._phrases(film, extra))
        return self._prompt(kind, name, question, film) if question is not None else None

    def _of_tag(
        self, kind: str, tags: Callable[[PlannedFilm], list[Phrase]], questions: Callable[[str], tuple[str, ...]]
    ) -> Prompt | None:
        """A question from the word store about something that one film is tagged with."""
        for film in self._films:
            for tag in tags(film):
                question = self._asked(f"{kind} {tag.text}", questions(tag.text), self._phrases(film))
                if question is not None:
                    return self._prompt(kind, kind, question, film, tag.sources)
        return None

    def _prompt(
        self, kind: str, slot: str, question: Sentence, film: PlannedFilm | None, sources: Sequence[str] = ()
    ) -> Prompt:
        silent = any(map(is_silent, self._films if film is None else (film,)))
        return Prompt(
            kind,
            question.text,
            follow_up(self._choice, kind, slot, question.text, silent=silent),
            film=film.id if film is not None else None,
            spoiler=kind == "unresolved",
            newcomer=kind in _NEWCOMER,
            sources=unique((*question.sources, *sources)) or self._titles(),
        )

    def _titles(self) -> tuple[str, ...]:
        """What a question rests on that names nothing: these films having been shown."""
        return tuple(path for film in self._loom.bill.films for path in facts.title(film).sources)


def _is_documentary(film: PlannedFilm) -> bool:
    return any(genre.strip().lower() == _DOCUMENTARY for genre in film.record.genres)
