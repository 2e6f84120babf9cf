from dataclasses import replace

import pytest

from gemdesk.printing.facilitator_page import content as facilitator
from gemdesk.printing.facilitator_page import minutes_each
from gemdesk.printing.prompt_sheet import content, talk_time
from tests.printing import evenings
from tests.printing.pages import everything, ink


def test_prompts_that_tell_an_ending_are_kept_back() -> None:
    sheet = content(evenings.double_bill(), ink())
    assert "Bhutan" not in everything(sheet)
    assert (
        sheet["footer"] == "Prompts, safe to lay on the table. One more, about an ending, is on the facilitator’s page."
    )


def test_advice_counts_the_stars() -> None:
    plan = evenings.double_bill()
    assert content(plan, ink())["advice"] == [
        "Begin with the three marked",
        "; they fill the time. The others are for when the talk turns their way. Nobody has to answer.",
    ]
    one = replace(plan, prompts=plan.prompts[:1])
    assert content(one, ink())["advice"] == ["Begin with the one marked", "; it fills the time. Nobody has to answer."]
    none = replace(plan, prompts=plan.prompts[1:4])
    assert content(none, ink())["advice"] == ["Take them in any order. Nobody has to answer."]


@pytest.mark.parametrize(
    ("spoilers", "ending"), [(0, "table."), (2, "Two more, about endings, are on the facilitator’s page.")]
)
def test_footer(spoilers: int, ending: str) -> None:
    plan = evenings.double_bill()
    late = next(prompt for prompt in plan.prompts if prompt.spoiler)
    changed = replace(plan, prompts=(*plan.prompts[:2], *[late] * spoilers))
    assert str(content(changed, ink())["footer"]).endswith(ending)


def test_time_of_the_talk() -> None:
    assert talk_time(evenings.double_bill()) == "23:08 – 23:33, twenty-five minutes"
    assert talk_time(replace(evenings.double_bill(), items=())) == ""


def test_facilitator_keeps_the_numbers_of_the_prompt_sheet() -> None:
    page = facilitator(evenings.double_bill(), ink())
    prompts, late = page["prompts"], page["late"]
    assert isinstance(prompts, list)
    assert isinstance(late, list)
    assert [prompt["number"] for prompt in prompts] == [1, 2, 3, 4, 5, 6, 7]
    assert [prompt["number"] for prompt in late] == [8]
    assert "Bhutan" in everything(late)
    assert page["footer"] == "For the facilitator only: it tells of endings."


def test_minutes_go_to_the_starred_prompts() -> None:
    plan = evenings.double_bill()
    assert minutes_each(plan) == 8
    assert minutes_each(replace(plan, prompts=plan.prompts[1:4])) == 8
    assert minutes_each(replace(plan, prompts=())) == 0
    assert minutes_each(replace(plan, items=())) == 0


def test_grid_is_for_two_films() -> None:
    assert facilitator(evenings.single_film(), ink())["grid"] is None
    grid = facilitator(evenings.double_bill(), ink())["grid"]
    assert isinstance(grid, dict)
    assert len(grid["rows"]) == 6
