"""The facilitator's page, for after the film: every prompt, the time for each, the grid, room for notes."""

from gemdesk.printing import clock
from gemdesk.printing.evening import Content, item_of, safe_prompts
from gemdesk.printing.ink import Ink, Runs
from gemdesk.printing.prompt_sheet import prompt_content, talk_time
from gemdesk.records.plan_record import Plan, Prompt

GRID_ROWS = (
    "first image",
    "what somebody wants",
    "who tells the story",
    "a sound you remember",
    "last image",
    "what stays open",
)
SPIRIT = (
    "Nobody is examined here and nobody has to speak. Ask, then wait: count to ten before you help. "
    "Let people answer one another, and ask what they saw or heard that makes them say so."
)


def content(plan: Plan, ink: Ink) -> Content:
    """Return the content of the facilitator's page."""
    safe = safe_prompts(plan)
    late = [prompt for prompt in plan.prompts if prompt.spoiler]
    minutes = minutes_each(plan)
    return {
        "time": talk_time(plan),
        "titles": [ink.title(film.record.title, "heading", film.record) for film in plan.films],
        "spirit": SPIRIT,
        "prompts": [_prompt(prompt, plan, ink, number, minutes) for number, prompt in enumerate(safe, 1)],
        "late": [_prompt(prompt, plan, ink, number, minutes) for number, prompt in enumerate(late, len(safe) + 1)],
        "grid": grid(plan, ink),
        "footer": "For the facilitator only: it tells of endings." if late else "For the facilitator.",
    }


def minutes_each(plan: Plan) -> int:
    """Return how many minutes each starred prompt may take; each prompt, where none is starred."""
    talk = item_of(plan, "discussion")
    chosen = sum(prompt.starred for prompt in plan.prompts) or len(plan.prompts)
    return talk.minutes // chosen if talk and chosen else 0


def _prompt(prompt: Prompt, plan: Plan, ink: Ink, number: int, minutes: int) -> Content:
    timed = prompt.starred or not any(other.starred for other in plan.prompts)
    time = f"{minutes}{clock.NO_BREAK_SPACE}min" if timed and minutes else "if time"
    return prompt_content(prompt, plan, ink, number) | {"time": time}


def grid(plan: Plan, ink: Ink) -> dict[str, object] | None:
    """Return the grid that lays two films side by side; None for an evening of one film or of many."""
    if len(plan.films) != 2:
        return None
    titles: list[Runs] = [ink.title(film.record.title, "grid", film.record) for film in plan.films]
    return {"titles": titles, "rows": list(GRID_ROWS)}
