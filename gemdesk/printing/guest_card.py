"""The guest card: a postcard with the evening on one side and something to take home on the other."""

from gemdesk.printing import clock
from gemdesk.printing.evening import Content, advice_on, credits_of, date, doors, heading, item_of, safe_prompts, venue
from gemdesk.printing.facilitator_page import grid
from gemdesk.printing.ink import Ink, Runs
from gemdesk.records.plan_record import Plan, PlanItem

_PROMPTS = 3
_LEAVE = "If you can only stay for one film, nobody will mind."


def content(plan: Plan, ink: Ink) -> Content:
    """Return the content of the guest card: no gaps, no prompt that tells an ending, no note with a spoiler."""
    return {
        "date": date(plan),
        "doors": doors(plan),
        "venue": venue(plan, ink),
        "heading": heading(plan, ink),
        "items": [line for item in plan.items if (line := _item(item, plan, ink))],
        "advice": _advice(plan, ink),
        "prompts": [ink.sentence(text, "prompts") for text in card_prompts(plan)],
        "grid": grid(plan, ink),
        "farewell": "You need not know anything about cinema, only what you saw.",
    }


def card_prompts(plan: Plan) -> list[str]:
    """Return three prompts, the starred ones first, in the order of the evening."""
    safe = safe_prompts(plan)
    chosen = [prompt for prompt in safe if prompt.starred][:_PROMPTS]
    spare = [prompt for prompt in safe if not prompt.starred][: _PROMPTS - len(chosen)]
    return [prompt.text for prompt in safe if prompt in chosen or prompt in spare]


def _item(item: PlanItem, plan: Plan, ink: Ink) -> Content | None:
    film = next((film.record for film in plan.films if film.id == item.film), None)
    if item.kind in ("film", "short"):
        return {
            "clock": clock.clock(item.start),
            "title": ink.title(item.title, "running order", film),
            "credits": credits_of(film, ink, with_cast=False) if film else None,
        }
    if item.kind == "interval":
        return {"clock": clock.clock(item.start), "aside": ink.line(_interval(item), "running order")}
    if item.kind == "discussion":
        until = f"talk, until {clock.clock(plan.ends)}"
        return {"clock": clock.clock(item.start), "aside": ink.line(until, "running order")}
    return None


def _interval(item: PlanItem) -> str:
    """Return ``twenty minutes, tea`` for an item called ``Interval, tea``."""
    _, _, offer = item.title.partition(",")
    return ", ".join(part for part in (clock.minutes_in_words(item.minutes), offer.strip()) if part)


def _advice(plan: Plan, ink: Ink) -> list[Runs]:
    """Return leave to go in the interval, if there is one, and the content notes of each film."""
    where = "content notes"
    leave = [ink.line(_LEAVE, where)] if item_of(plan, "interval") else []
    notes = [(film.record, advice_on(film.record)) for film in plan.films]
    return leave + [ink.about(film, f"{'; '.join(texts)}.", where) for film, texts in notes if texts]
