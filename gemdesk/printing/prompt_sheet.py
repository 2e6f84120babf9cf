"""The prompt sheet, safe to lay on the table before the film has run."""

from gemdesk.printing import clock
from gemdesk.printing.evening import Content, item_of, prompt_label, safe_prompts, venue
from gemdesk.printing.ink import Ink
from gemdesk.records.plan_record import Plan, Prompt


def content(plan: Plan, ink: Ink) -> Content:
    """Return the content of the prompt sheet; prompts that tell an ending are left to the facilitator's page."""
    prompts = safe_prompts(plan)
    return {
        "time": talk_time(plan),
        "venue": venue(plan, ink),
        "titles": [ink.title(film.record.title, "heading", film.record) for film in plan.films],
        "advice": _advice(prompts),
        "prompts": [prompt_content(prompt, plan, ink, number) for number, prompt in enumerate(prompts, 1)],
        "footer": _footer(len(plan.prompts) - len(prompts)),
    }


def prompt_content(prompt: Prompt, plan: Plan, ink: Ink, number: int) -> Content:
    """Return one prompt with its number and label."""
    where = f"prompt {number}"
    return {
        "number": number,
        "label": ink.line(prompt_label(prompt, plan), where),
        "starred": prompt.starred,
        "text": ink.sentence(prompt.text, where),
        "follow": ink.sentence(prompt.follow_up or "", where),
    }


def talk_time(plan: Plan) -> str:
    """Return ``23:08 – 23:33, twenty-five minutes``, or nothing."""
    talk = item_of(plan, "discussion")
    if talk is None:
        return ""
    end = next((item.start for item in plan.items if item.start > talk.start), plan.ends)
    return f"{clock.clock(talk.start)} – {clock.clock(end)}, {clock.minutes_in_words(talk.minutes)}"


def _advice(prompts: list[Prompt]) -> list[str]:
    """Return the advice as the words before and after the star, or without a star."""
    starred = sum(prompt.starred for prompt in prompts)
    if not starred:
        return ["Take them in any order. Nobody has to answer."]
    begin = "Begin with the one marked" if starred == 1 else f"Begin with the {clock.number(starred)} marked"
    fills = "it fills the time" if starred == 1 else "they fill the time"
    rest = " The others are for when the talk turns their way." if starred < len(prompts) else ""
    return [begin, f"; {fills}.{rest} Nobody has to answer."]


def _footer(kept_back: int) -> str:
    safe = "Prompts, safe to lay on the table."
    if kept_back == 0:
        return safe
    if kept_back == 1:
        return f"{safe} One more, about an ending, is on the facilitator’s page."
    return f"{safe} {clock.number(kept_back).capitalize()} more, about endings, are on the facilitator’s page."
