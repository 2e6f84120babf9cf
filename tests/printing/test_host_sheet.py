from dataclasses import replace
from typing import Any

from gemdesk.printing.host_sheet import content, pronunciations
from gemdesk.records.library_record import PersonRecord
from gemdesk.records.plan_record import Gap, Introduction, Plan, PlannedPerson
from tests.printing import evenings
from tests.printing.pages import everything, ink, letters


def blocks_of(plan: Plan) -> list[dict[str, Any]]:
    blocks = content(plan, ink())["blocks"]
    assert isinstance(blocks, list)
    return blocks


def test_blocks_carry_the_time_at_which_they_begin() -> None:
    blocks = blocks_of(evenings.double_bill())
    assert [(block["name"], block["aside"]) for block in blocks][:3] == [
        ("Welcome", "0:00"),
        ("Why this", "0:20"),
        ("Who made it", "1:11"),
    ]
    assert (blocks[-1]["name"], blocks[-1]["aside"], blocks[-1]["bridge"]) == ("Bridge", "21:40", True)


def test_footer_counts_words() -> None:
    footer = str(content(evenings.double_bill(), ink())["footer"]).replace("\u00a0", " ")
    assert footer == "655 words, 5 min 02 s; bridge 157 words, 1 min 12 s; 130 words a minute"
    alone = str(content(evenings.single_film(), ink())["footer"])
    assert alone.endswith("s at 130 words a minute")


def test_gaps_stand_where_their_block_would_be_spoken() -> None:
    blocks = blocks_of(evenings.thin())
    assert [(block["name"], len(block["gaps"])) for block in blocks] == [
        ("Welcome", 0),
        ("Why this", 1),
        ("Who made it", 1),
        ("What you need to know", 1),
        ("Look and listen", 1),
        ("Before we start", 0),
    ]


def test_no_gap_is_lost() -> None:
    gaps = (Gap("bridge", "film:2.notes", "for the bridge"), Gap("concept", "pair", "for the concept"))
    shown = content(replace(evenings.thin(), gaps=gaps), ink())
    assert "for the bridge" in everything(shown["blocks"])
    assert "for the concept" in everything(shown["gaps"])


def test_block_of_another_name_keeps_its_place() -> None:
    plan = evenings.thin()
    own = evenings.block("a song", "We sing first.")
    words = replace(plan.introduction, blocks=(own, *plan.introduction.blocks))
    assert blocks_of(replace(plan, introduction=words))[0]["name"] == "A song"


def test_pronunciations_of_directors_and_of_whoever_is_named() -> None:
    plan = evenings.double_bill()
    names = {"Ritesh Batra": "ri-TESH BAH-tra", "Irrfan Khan": "ir-FAHN KAHN", "Lillete Dubey": "li-LET DOO-bay"}
    people = {name: PlannedPerson(9, PersonRecord(name, pronunciation=say)) for name, say in names.items()}
    helped = replace(plan, films=(replace(plan.films[0], people=people),))
    assert [name for name, _ in pronunciations(helped)] == ["Ritesh Batra", "Irrfan Khan"]
    silent = replace(helped, introduction=Introduction(), bridge=None)
    assert [name for name, _ in pronunciations(silent)] == ["Ritesh Batra"]


def test_running_order_names_who() -> None:
    items = content(evenings.double_bill(), ink())["items"]
    assert isinstance(items, list)
    assert letters(items[1]["who"]) == "Anna"
    assert [item["minutes"] for item in items] == [0, 6, 104, 20, 2, 86, 25, 0]
