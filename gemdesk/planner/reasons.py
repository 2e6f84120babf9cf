"""One sentence why a partner belongs beside a film: woven from both records, and another for every partner."""

from collections import Counter
from collections.abc import Sequence

from gemdesk.planner.features import Frequencies
from gemdesk.planner.pair_phrases import pair_phrases
from gemdesk.planner.weaving import Choice, Phrase, filled, usable
from gemdesk.records.plan_record import PlannedFilm

_THEMED = (
    "{a_why}, and then {b_why}: two films about {theme_about}.",
    "Both are about {theme_about}: {a_why} in one, {b_why} in the other.",
    "{b_why}: another film about {theme_about}.",
    "{theme}, {gap} years apart: {a_why}, and {b_why}.",
    "{theme} in {a_country} and in {b_country}: {a_why}, and {b_why}.",
    "{theme} from two sides: {a_why}, and {b_why}.",
    "{theme}, once {a_mood} and once {b_mood}.",
    "Both deal with {theme} and with {second_theme}, and this one does it with {b_why}.",
    "{theme} again, but {b_time}: {b_why}.",
    "A film with {a_emblem} and a film with {b_emblem}, both about {theme_about}.",
    "After {a_why}, {b_why}, and all evening to talk about {theme_about}.",
    "One is {a_mood}, the other {b_mood}, and both are about {theme_about}.",
    "Two films about {theme_about}, {gap} years apart.",
)
_NOTED = (
    "{a_why}, and then {b_why}.",
    "First {a_why}, then {b_why}.",
    "{b_why}, to go with {a_why}.",
    "One is {a_mood}, the other {b_mood}: {a_why}, and {b_why}.",
    "{a_why} in {a_country}, {b_why} in {b_country}.",
    "{gap} years between them: {a_why}, and {b_why}.",
    "{b_why}, after {a_why}.",
    "One evening with {a_why} and with {b_why}.",
    "From {a_place} to {b_place}: {a_why}, then {b_why}.",
    "{a_why} in {a_year}; {b_why} in {b_year}.",
    "{shared_director} twice: {a_why}, and {b_why}.",
    "{author} stands behind both: {a_why}, and {b_why}.",
    "{shared_cast} in both: {a_why}, and {b_why}.",
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
    "{same_genre} both times, {a_genre} in {a_year} and {b_genre} in {b_year}.",
    "{a_country} and {b_country} in the same year, {same_year}, and both {same_genre}.",
    "The same year, {same_year}, seen by {a_director} and by {b_director}.",
    "The same year, {same_year}: {a_lead} in one, {b_lead} in the other.",
    "{same_genre} by {a_director} in {a_year}, and by {b_director} in {b_year}.",
    "{same_genre} with {a_lead} in {a_year}, and with {b_lead} in {b_year}.",
    "{a_genre} from {a_country} beside {b_genre} from {b_country}.",
    "{a_genre} from {a_year} beside {b_genre} from {b_year}.",
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
