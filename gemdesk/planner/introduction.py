"""The introduction in its blocks, drafted from the record of the leading film and cut to the speaker's time."""

from collections.abc import Iterator, Sequence

from gemdesk.planner import facts
from gemdesk.planner.copy import copy_sentence
from gemdesk.planner.fitting import Line, RoughBlock, fit, lines, ranked
from gemdesk.planner.grammar import inside, plain_title
from gemdesk.planner.honours import honour_is_told
from gemdesk.planner.loom import PAIR, TIMETABLE, Loom
from gemdesk.planner.pronunciation import with_help_for_names
from gemdesk.planner.question import Carried, link_sentence
from gemdesk.planner.retelling import is_retold
from gemdesk.planner.sentences import finished, sentences
from gemdesk.planner.spoilers import open_notes
from gemdesk.planner.spoken_numbers import spoken_clock, spoken_minutes
from gemdesk.planner.weaving import Phrase, unique
from gemdesk.records.plan_record import BLOCK_NAMES, Introduction, PlannedFilm, Sentence

LONGEST_MINUTES = 6.2
"""A little under seven, since names and dates are spoken slowly."""
_SPOKEN_NOTES = ("why", "origin", "context", "image", "sound", "craft")
_LONGEST_SYNOPSIS = 110
_LONGEST_DATELINE = 4

_COMMON_HOUSES = frozenset(
    ("hall", "library", "school", "church", "room", "cinema", "club", "centre", "center", "café", "cafe", "pub",
     "theatre", "theater", "garden", "barn", "studio", "kitchen", "museum", "gallery")
)  # fmt: skip
_OWN_ARTICLE = ("the ", "a ", "our ", "my ")


def draft_introduction(loom: Loom, carried: Carried | None) -> Introduction:
    """The introduction, without the blocks that the records cannot fill."""
    parts = (
        _welcome(loom),
        _why_this(loom),
        _who_made_it(loom),
        _what_to_know(loom),
        _look_and_listen(loom),
        _the_other_film(loom, carried),
        _before_we_start(loom),
    )
    rough = [RoughBlock(name, tuple(part)) for name, part in zip(BLOCK_NAMES, parts, strict=True)]
    pace = loom.bill.words_per_minute
    blocks = fit(rough, round(pace * LONGEST_MINUTES))
    return Introduction(with_help_for_names(blocks, loom.bill.films), pace)


def _welcome(loom: Loom) -> Sequence[Line]:
    bill = loom.bill
    greeting = loom.weave(f"welcome.greeting.{'public' if bill.public else 'home'}")
    return lines(
        [
            (greeting, 0),
            (_who_and_where(loom), 0),
            (loom.weave(f"welcome.bill.{_shape(loom)}", sources=(TIMETABLE,)), 0),
            *_times(loom),
        ]
    )


def _who_and_where(loom: Loom) -> Sentence | None:
    """The speaker and the house by name, where somebody has entered them."""
    given = {"speaker": loom.bill.speaker, "venue": _spoken_venue(loom)}
    known = {name: Phrase(plain_title(text), (TIMETABLE,)) for name, text in given.items() if text and text.strip()}
    return loom.weave(f"welcome.{'.'.join(known)}", extra=known) if known else None


def _spoken_venue(loom: Loom) -> str | None:
    """The house as one says it: "the village hall"; nobody tells guests that they are in the speaker's own rooms."""
    venue, speaker = (loom.bill.venue or "").strip(), (loom.bill.speaker or "").strip()
    if not venue or (speaker and speaker.casefold() in venue.casefold()):
        return None
    is_common = venue.split()[-1].casefold() in _COMMON_HOUSES and not venue.casefold().startswith(_OWN_ARTICLE)
    return f"the {venue}" if is_common and "'" not in venue else venue


def _shape(loom: Loom) -> str:
    if loom.bill.second is None:
        return "one"
    return "short" if loom.bill.lead == 1 else "two"


def _times(loom: Loom) -> Iterator[tuple[Sentence | None, int]]:
    interval, end = loom.bill.item("interval"), loom.bill.item("end")
    if interval is not None and loom.bill.second is not None:
        minutes = {"interval": Phrase(spoken_minutes(interval.minutes), (TIMETABLE,))}
        yield loom.weave("welcome.interval", extra=minutes), 0
    if end is not None:
        clock = {"end": Phrase(spoken_clock(end.start.time()), (TIMETABLE,))}
        free_to_go = _shape(loom) == "two"
        yield loom.weave(f"welcome.finish.{'two' if free_to_go else 'one'}", extra=clock), 0


def note_sentences(film: PlannedFilm, kind: str) -> list[Sentence]:
    """The sentences of a film's first open note of a kind, as they stand."""
    for position, note in open_notes(film.record, kind):
        source = facts.path(film, f"notes.{position}")
        return [Sentence(finished(text), (source,)) for text in sentences(note.text)]
    return []


def led_in(loom: Loom, slot: str, spoken: list[Sentence]) -> list[Sentence]:
    """The sentences with the first one joined to a few words of the host's, where it lets itself be joined."""
    if not spoken:
        return []
    first = spoken[0]
    extra = {"First": Phrase(first.text, first.sources)}
    within = inside(first.text)
    if within is not None:
        extra["flow"] = Phrase(within, first.sources)
        if ":" not in first.text and "?" not in first.text:
            extra["first"] = extra["flow"]
    joined = loom.weave(slot, extra=extra, most_words=60)
    return [joined if joined is not None else first, *spoken[1:]]


def evidence(film: PlannedFilm, criterion: str) -> list[Sentence]:
    """The written evidence of a gem criterion, as sentences, without what the notes of the film tell already."""
    judged = getattr(film.record.gem, criterion) if film.record.gem is not None else None
    if judged is None or not judged.evidence:
        return []
    source = facts.path(film, f"gem.{criterion}.evidence")
    notes = facts.open_texts(film.record, *_SPOKEN_NOTES)
    return [Sentence(finished(text), (source,)) for text in sentences(judged.evidence) if not is_retold(text, notes)]


def all_that_is_told(film: PlannedFilm) -> list[str]:
    """Everything that a draft may say of a film in words of somebody's own: open notes and the evidence for a gem."""
    gem = film.record.gem
    judged = (gem.under_recognized, gem.original_voice, gem.passionate_craft, gem.rewatch_value) if gem else ()
    return [
        *facts.open_texts(film.record, *_SPOKEN_NOTES),
        *(criterion.evidence for criterion in judged if criterion is not None and criterion.evidence),
    ]


def _why_this(loom: Loom) -> list[Line]:
    film = loom.bill.leading
    why = note_sentences(film, "why")
    if why and why[0].text.startswith("It "):
        why = led_in(loom, "why.open", why)
    seldom = evidence(film, "under_recognized")
    found = ranked(why, (0, 0, 2, 5, 6)) + ranked(seldom, (1, 4)) + ranked(evidence(film, "original_voice"), (7,))
    return found + (ranked(evidence(film, "rewatch_value"), (7,)) if loom.bill.other is None else [])


def _who_made_it(loom: Loom) -> list[Line]:
    origin = note_sentences(loom.bill.leading, "origin")
    told = [sentence.text for sentence in origin]
    found = ranked(origin[:1], (0,)) + _director(loom, told)
    found += ranked(origin[1:], (1, 3, 4, 5, 6))
    return found + list(_company(loom, told))


def _director(loom: Loom, told: Sequence[str]) -> list[Line]:
    """Who directed it, where the note on the origin does not say."""
    director = loom.phrases().get("l_director")
    is_named = bool(told) if director is None else facts.mentions(told, director.text.split(" and ")[0])
    return [] if is_named else list(lines([(loom.weave("who.made"), 0)]))


def _company(loom: Loom, told: Sequence[str]) -> Iterator[Line]:
    """Source, honour and cast, as far as the note on the origin has not told them."""
    phrases = loom.phrases()
    if "l_based" in phrases and not source_is_told(loom.bill.leading, told):
        yield from lines([(loom.weave("who.based"), 4)])
    if "l_honour" in phrases and not honour_is_told(phrases["l_festival"].text, all_that_is_told(loom.bill.leading)):
        yield from lines([(loom.weave("who.honour"), 2)])
    if "l_cast" in phrases:
        slot = "who.cast" if " and " in phrases["l_cast"].text else "who.cast.one"
        yield from lines([(loom.weave("who.cast.real" if _is_documentary(loom) else slot, most_words=60), 3)])


def source_is_told(film: PlannedFilm, told: Sequence[str]) -> bool:
    """Whether sentences name the author or the title of the source work; any sentence will do where it has neither."""
    work = film.record.source_work
    known = (work.author or work.title or "") if work is not None else ""
    return facts.mentions(told, known) if known else bool(told)


def _is_documentary(loom: Loom) -> bool:
    """Whether people appear as themselves rather than in parts."""
    return any(genre.strip().lower() == "documentary" for genre in loom.bill.leading.record.genres)


def _what_to_know(loom: Loom) -> list[Line]:
    film = loom.bill.leading
    context = ranked(note_sentences(film, "context"), (0, 0, 3, 4, 5, 6))
    synopsis = set_up(film)
    if context:
        synopsis = led_in(loom, "need.story", synopsis)
    found = context + ranked(synopsis, (0, 0, 3, 4, 5))
    if not synopsis:
        return found
    return found + list(lines([(loom.weave("need.stop", sources=(facts.path(film, "synopsis"),)), 0)]))


def set_up(film: PlannedFilm) -> list[Sentence]:
    """The opening sentences of the synopsis, at most as many words as a set-up has."""
    found: list[Sentence] = []
    words = 0
    for text in sentences(film.record.synopsis or ""):
        words += len(text.split())
        if words > _LONGEST_SYNOPSIS:
            break
        found.append(Sentence(finished(text), (facts.path(film, "synopsis"),)))
    return _with_place_joined(found)


def _with_place_joined(spoken: list[Sentence]) -> list[Sentence]:
    """A bare place and date at the head ("Romania, 1987.") leads into the next sentence."""
    if len(spoken) < 2 or len(spoken[0].text.split()) > _LONGEST_DATELINE or not spoken[0].text.endswith("."):
        return spoken
    head, following = spoken[0], spoken[1]
    text = f"{head.text[:-1]}: {inside(following.text) or following.text}"
    return [Sentence(text, head.sources), *spoken[2:]]


def _look_and_listen(loom: Loom) -> list[Line]:
    film = loom.bill.leading
    image = led_in(loom, "look.image", note_sentences(film, "image"))
    quiet = ".silent" if film.record.sound == "silent" else ""
    sound = led_in(loom, f"look.sound{quiet}", note_sentences(film, "sound"))
    found = ranked(image, (0, 1, 5, 6)) + ranked(sound, (0, 1, 5, 6))
    if loom.bill.other is None:
        found += ranked(note_sentences(film, "craft"), (2, 3, 5, 6))
    return found + ranked(evidence(film, "passionate_craft"), (8,))


def _the_other_film(loom: Loom, carried: Carried | None) -> list[Line]:
    asked = _asked(loom, carried)
    if loom.bill.other is None:
        return list(lines([(asked, 0)]))
    slot = "other.before" if loom.bill.lead == 1 else "other.then"
    doubt = "other.doubt.before" if loom.bill.lead == 1 else "other.doubt"
    found = [(loom.weave(slot), 0), (link_sentence(loom, carried), 2), (asked, 0)]
    is_doubted = asked is not None and loom.choice.one("doubt", (True, False))
    return list(lines([*found, (loom.weave(doubt, sources=(PAIR,)) if is_doubted else None, 3)]))


def _asked(loom: Loom, carried: Carried | None) -> Sentence | None:
    if carried is None:
        return None
    question = {"question": Phrase(carried.ask, carried.sources)}
    slot = "alone.ask" if loom.bill.other is None else f"other.ask{'.before' if loom.bill.lead == 1 else ''}"
    sentence = loom.weave(slot, extra=question, most_words=70)
    return sentence and Sentence(sentence.text, unique((*sentence.sources, *carried.sources)))


def _before_we_start(loom: Loom) -> Sequence[Line]:
    film = loom.bill.first
    content = [(sentence, 0) for sentence in note_sentences(film, "content note")]
    stay = loom.weave("before.stay", sources=(TIMETABLE,)) if loom.bill.item("discussion") is not None else None
    copy = copy_sentence(loom, film, "before.languages")
    return lines([(copy, 0), *content, (stay, 1), (loom.weave("before.last"), 0)])
