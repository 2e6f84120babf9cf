"""The themes an evening is hung on: one that both films share, or one of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from gemdesk.planner import facts, lexicon
from gemdesk.planner.lexicon import ThemeWords
from gemdesk.planner.loom import PAIR, Bill
from gemdesk.planner.weaving import Choice, Phrase, unique
from gemdesk.records.plan_record import Link

_BROAD = frozenset({"time", "work", "desire", "power", "class"})
"""Themes that so many films have that they join two of them only where nothing else does."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with its words and the tags it rests on."""

    name: str
    words: ThemeWords
    sources: tuple[str, ...]

    def phrases(self, prefix: str = "") -> dict[str, Phrase]:
        """``phrase``, ``about`` and ``doing`` under names that begin with the prefix ("x_doing")."""
        texts = {"phrase": self.words.phrase, "about": self.words.about, "doing": self.words.doing}
        return {f"{prefix}{name}": Phrase(text, self.sources) for name, text in texts.items()}


@dataclass(frozen=True, slots=True)
class CommonGround:
    """``shared`` where the films have a theme in common; else ``each``, one theme of either film in the fixed order."""

    shared: Theme | None = None
    each: tuple[Theme, ...] = ()
    all: tuple[Theme, ...] = ()
    """Every theme of the evening, those in common first."""

    def phrases(self) -> dict[str, Phrase]:
        """What wordings may use: ``phrase`` of the shared theme, ``x_phrase`` and ``y_phrase`` of the two."""
        found = self.shared.phrases() if self.shared is not None else {}
        for prefix, theme in zip(("x_", "y_"), self.each, strict=False):
            found |= theme.phrases(prefix)
        return found

    @property
    def sources(self) -> tuple[str, ...]:
        """The tags behind the themes in use."""
        used = (self.shared,) if self.shared is not None else self.each
        return unique(path for theme in used for path in theme.sources)


def common_ground(bill: Bill, choice: Choice) -> CommonGround:
    """Chooses the themes: shared ones that a link names come first, unknown words last."""
    own = [[_theme(phrase) for phrase in facts.themes(film)] for film in bill.in_fixed_order]
    if len(own) < 2:
        return _single(own[0], choice)
    in_common = _in_common(own[0], own[1])
    shared = _most_telling(in_common, bill.shared, choice)
    rest = [theme for film in own for theme in film if theme.name not in {common.name for common in in_common}]
    if shared is not None:
        return CommonGround(shared=shared, all=(*in_common, *rest))
    return CommonGround(each=_apart(own, choice), all=tuple(rest))


def _single(themes: Sequence[Theme], choice: Choice) -> CommonGround:
    known = [theme for theme in themes if lexicon.is_known_theme(theme.name)]
    ordered = sorted(
        known, key=lambda theme: choice.ordered("themes", [theme.name for theme in known]).index(theme.name)
    )
    return CommonGround(each=tuple(ordered[:2]), all=tuple(themes))


def _theme(phrase: Phrase) -> Theme:
    return Theme(phrase.text, lexicon.theme_words(phrase.text), phrase.sources)


def _in_common(first: Sequence[Theme], second: Sequence[Theme]) -> list[Theme]:
    theirs = {theme.name.lower(): theme for theme in second}
    return [
        Theme(theme.name, theme.words, (*theme.sources, *theirs[theme.name.lower()].sources, PAIR))
        for theme in first
        if theme.name.lower() in theirs
    ]


def _most_telling(in_common: Sequence[Theme], links: Sequence[Link], choice: Choice) -> Theme | None:
    """The theme that few films have: known words before unknown, narrow before broad, what a link names first."""
    known = [theme for theme in in_common if lexicon.is_known_theme(theme.name)] or list(in_common)
    narrow = [theme for theme in known if theme.name.lower() not in _BROAD] or known
    named = [theme for link in links for theme in narrow if _is_linked(theme, link)]
    if named and choice.variant == 0:
        return named[0]
    return _chosen("shared theme", list(dict.fromkeys(named)) or narrow, choice)


def _is_linked(theme: Theme, link: Link) -> bool:
    texts = (theme.name.lower(), theme.words.about.lower())
    return link.axis == "theme" and any(text in link.text.lower() for text in texts)


def _apart(own: Sequence[Sequence[Theme]], choice: Choice) -> tuple[Theme, ...]:
    """One theme of either film, both known; none where one of the films has none."""
    known = [[theme for theme in themes if lexicon.is_known_theme(theme.name)] for themes in own]
    if not all(known):
        return ()
    picked = (_chosen(f"theme {n}", themes, choice) for n, themes in enumerate(known))
    return tuple(theme for theme in picked if theme is not None)


def _chosen(slot: str, themes: Sequence[Theme], choice: Choice) -> Theme | None:
    if not themes:
        return None
    name = choice.one(slot, [theme.name for theme in themes])
    return next(theme for theme in themes if theme.name == name)
