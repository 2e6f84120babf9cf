"""One sentence why a partner belongs beside a film: woven from both records, and another for every partner."""

from collections import Counter
from collections.abc import Sequence

from gemdesk.planner.features import Frequencies
from gemdesk.planner.pair_phrases import pair_phrases
from gemdesk.planner.weaving import Choice, Phrase, filled, usable
from gemdesk.records.plan_record import PlannedFilm

_THEMED = (
    "Each has what the other lacks, {a_emblem} and {b_emblem}; what both have is {theme_about}.",
    "{b_emblem} in one, {a_emblem} in the other, and under both {theme_phrase}.",
    "{b_why}, next to {a_why}: {theme} from two sides.",
    "{gap} years apart, {a_emblem} and {b_emblem} lead to the same thing: {theme_phrase}.",
    "{a_country} and {b_country}, {gap} years between them, and one subject: {theme_about}.",
    "Two ways to film {theme_doing}: {a_craft}, and {b_craft}.",
    "{theme}, once {a_mood} and once {b_mood}.",
    "Both circle {theme} and {second_theme}; only this one has {b_emblem}.",
    "First {a_why}, then {b_why}, and between the two a whole evening's talk about {theme_doing}.",
    "{theme} again, but {b_time}, and with {b_emblem}.",
    "Seen from {a_place} it is one thing, seen from {b_place} another: {theme_doing}.",
    "Whoever wants to talk about {theme_doing} can start from {a_emblem} or from {b_emblem}.",
    "{b_emblem} instead of {a_emblem}, and the talk still comes round to {theme_doing}.",
    "The same subject, {theme_doing}, with {b_image} in place of {a_image}.",
)
_NOTED = (
    "Each film has what the other lacks: {a_emblem}, and {b_emblem}.",
    "An eye trained on {a_image} is ready for {b_image}.",
    "One asks you to hear {a_sound}, the other {b_sound}.",
    "After {a_sound}, {b_sound}.",
    "From {a_place} to {b_place}, with {element} in both.",
    "{element} in both: here with {a_emblem}, there with {b_emblem}.",
    "{a_why} in {a_year}; {b_why} in {b_year}.",
    "One is {a_mood} and one is {b_mood}, and neither does without {element}.",
    "{a_craft}, then {b_craft}: two ways of looking in one evening.",
    "{a_emblem} in {a_minutes} minutes, {b_emblem} in {b_minutes}.",
    "{shared_director} twice: {a_why}, and {b_why}.",
    "{author} stands behind both, but one gives us {a_emblem} and the other {b_emblem}.",
    "{shared_cast} in both, between {a_emblem} and {b_emblem}.",
)
_RELATED = (
    "The same hand, {gap} years apart: {shared_director} in {a_year} and in {b_year}.",
    "{shared_director} made both, {small_gap} years apart: watch what stays.",
    "{shared_director} made both, one {a_genre}, the other {b_genre}.",
    "{shared_director} made both, with {a_lead} and then with {b_lead}.",
    "{shared_cast} in both, {gap} years apart.",
    "{shared_cast} in both, once beside {a_lead} and once beside {b_lead}.",
    "{shared_cast} in both, one {a_genre}, the other {b_genre}.",
    "{shared_cast} and {same_genre}, in {a_year} and again in {b_year}.",
    "{author} stands behind both, in {a_year} and in {b_year}.",
    "{words} in both set-ups, and {gap} years between them.",
    "{words} in both set-ups: once in {a_country}, once in {b_country}.",
    "{same_genre} both times, and both times {words}.",
    "{words} in both, but one is {a_genre} and the other {b_genre}.",
    "{words} in {a_year} and again in {b_year}.",
    "{words} with {a_lead}, and {words} with {b_lead}.",
)
_KIN = (
    "{shared_director} made both, and both are {same_genre}.",
    "{shared_director} made both.",
    "{author} stands behind both.",
    "{shared_cast} in both, and both {same_genre}.",
    "{shared_cast} in both.",
)
_BARE = (
    "{same_genre} twice: {a_year} in {a_country}, {b_year} in {b_country}.",
    "{same_genre} twice, {gap} years apart, by {a_director} and by {b_director}.",
    "{a_genre} from {a_year} against {b_genre} from {b_year}, and {same_genre} in both.",
    "{a_country} and {b_country} in the same year, {same_year}, and both {same_genre}.",
    "The same year, {same_year}, seen by {a_director} and by {b_director}.",
    "The same year, {same_year}: {a_lead} in one, {b_lead} in the other.",
    "{same_genre} by {a_director} in {a_year}, and by {b_director} in {b_year}.",
    "{same_genre} with {a_lead} in {a_year}, and with {b_lead} in {b_year}.",
    "{a_genre} from {a_country} against {b_genre} from {b_country}.",
    "{a_year} against {b_year}, {a_genre} against {b_genre}.",
    "{a_genre} with {a_lead}, {b_genre} with {b_lead}.",
    "{same_genre} both times, {a_year} and {b_year}.",
    "Put {a_title} from {a_year} beside {b_title} from {b_year} and see what has changed.",
)
_LAST = "{b_title} shares little with {a_title} that either record tells."
_TIERS = (_THEMED, _NOTED, _RELATED, _KIN, _BARE)
_NAMES = (
    "a_title", "b_title", "a_director", "b_director", "a_lead", "b_lead", "shared_director", "shared_cast", "author",
)  # fmt: skip


def partner_reasons(
    film: PlannedFilm, partners: Sequence[PlannedFilm], frequencies: Frequencies | None = None
) -> list[str]:
    """Return one sentence for each partner, in their order.

    Each is made of what both records say, themes and notes before bare facts; no two are the same, with names
    masked where the records allow it, and a wording comes back only when the others have had their turn.
    """
    used: Counter[str] = Counter()
    said: set[str] = set()
    reasons = []
    for partner in partners:
        phrases = pair_phrases(film, partner, frequencies or Frequencies())
        reason = _reason(Choice(f"{film.id}-{partner.id}"), phrases, used, said)
        reasons.append(reason)
    return reasons


def _reason(choice: Choice, phrases: dict[str, Phrase], used: Counter[str], said: set[str]) -> str:
    """Return an unsaid sentence: unsaid with its names masked, or else as it stands."""
    masked = phrases | {name: Phrase("…") for name in _NAMES if name in phrases}
    for compared in (masked, phrases):
        for tier in _TIERS:
            fitting = choice.ordered("reason", usable(tier, phrases))
            for wording in sorted(fitting, key=used.__getitem__):
                text = filled(wording, compared).text
                if text not in said:
                    used[wording] += 1
                    said |= {text, filled(wording, phrases).text}
                    return filled(wording, phrases).text
    return filled(_LAST, phrases).text
