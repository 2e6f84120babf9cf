from dataclasses import replace

from gemdesk.printing import evening
from gemdesk.records.plan_record import Prompt
from tests.printing import evenings
from tests.printing.pages import ink, letters


def clauses(concept: str) -> list[str]:
    found = evening.heading(replace(evenings.double_bill(), concept=concept), ink())["clauses"]
    assert isinstance(found, list)
    return [letters(clause) for clause in found]


def test_heading_falls_into_clauses() -> None:
    assert clauses("Two strangers, one timetable, and everything left unsaid.") == [
        "Two strangers,",
        "one timetable,",
        "and everything left unsaid",
    ]
    assert clauses("No, never again") == ["No, never again"]
    assert clauses("") == ["The Lunchbox and Brief Encounter"]


def test_date_doors_and_start() -> None:
    plan = evenings.double_bill()
    assert evening.date(plan) == "Saturday 28 November 2026"
    assert evening.doors(plan) == "doors 19:00"
    assert evening.start_of(plan, plan.films[1]) == "21:42"


def test_plan_without_running_order() -> None:
    plan = replace(evenings.double_bill(), items=())
    assert evening.date(plan) == evening.doors(plan) == evening.start_of(plan, plan.films[0]) == ""
    assert evening.strip(plan, ink()) == {"blocks": [], "end": ""}


def test_strip_runs_from_welcome_to_end() -> None:
    strip = evening.strip(evenings.double_bill(), ink())
    blocks = strip["blocks"]
    assert isinstance(blocks, list)
    assert [(block["kind"], block["minutes"], block["tick"]) for block in blocks] == [
        ("introduction", 6, "19:30"),
        ("film", 104, "19:36"),
        ("interval", 20, "21:20"),
        ("bridge", 2, ""),
        ("film", 86, "21:42"),
        ("discussion", 25, "23:08"),
    ]
    assert strip["end"] == "23:33"


def test_original_title_is_shown_only_where_it_differs() -> None:
    assert evening.original_title(evenings.LUNCHBOX) == ["Dabba", "डब्बा"]
    assert evening.original_title(replace(evenings.BRIEF, original_title="Brief Encounter")) == []


def test_labels_of_prompts() -> None:
    plan = evenings.double_bill()
    assert evening.prompt_label(Prompt("motive", "?", film=1), plan) == "motive, The Lunchbox"
    assert evening.prompt_label(Prompt("image", "?"), plan) == "image, both"
    assert evening.prompt_label(Prompt("personal", "?"), plan) == "personal, free to pass"
    assert evening.prompt_label(Prompt("image", "?"), evenings.single_film()) == "image"
    three = replace(plan, films=(*plan.films, plan.films[0]))
    assert evening.prompt_label(Prompt("image", "?"), three) == "image, all"


def test_advice_follows_a_colon() -> None:
    assert evening.advice_on(evenings.LUNCHBOX) == ["it speaks of illness and of a death in the past"]


def test_han_of_the_first_film_that_tells() -> None:
    assert evening.han_of(evenings.double_bill()) == "simplified"
    assert evening.han_of(evenings.many_scripts()) == "korean"
