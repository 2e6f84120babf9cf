import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemdesk.planner.guests import GuestMix, guest_mix, star_for
from gemdesk.records.film_record import ViewingRecord
from gemdesk.records.library_record import ContactRecord, GuestRecord
from gemdesk.records.plan_record import Prompt
from tests.planner.bills import brief_encounter, lunchbox

CONTACTS = {
    "ana": ContactRecord("Ana", "ana", owner=True),
    "ben": ContactRecord("Ben", "ben", newcomer=True),
    "cem": ContactRecord("Cem", "cem"),
}
ALL = [GuestRecord("ana", "coming"), GuestRecord("ben", "coming"), GuestRecord("cem", "perhaps")]
PROMPTS = st.builds(
    Prompt, st.just("image"), st.just("What?"), starred=st.booleans(), spoiler=st.booleans(), newcomer=st.booleans()
)


def test_replies_are_counted() -> None:
    guests = [*ALL, GuestRecord("dee", "declined"), GuestRecord("eva"), GuestRecord("fay", "lost in the post")]

    mix = guest_mix(guests, CONTACTS, [])

    assert (mix.coming, mix.perhaps, mix.declined, mix.invited, mix.expected) == (2, 1, 1, 2, 3)
    assert (mix.newcomers, mix.cinephiles) == (1, 2)


def test_who_has_seen_what() -> None:
    seen = lunchbox(viewings=(ViewingRecord("2014"), ViewingRecord("2015", "cem"), ViewingRecord("2015", "stranger")))

    first, second = guest_mix(ALL, CONTACTS, [seen, brief_encounter()]).familiarity

    assert (first.seen_by, first.new_to, first.text) == (("Ana", "Cem"), 1, "new to 1 of 3 guests")
    assert (second.seen_by, second.text) == ((), "new to 3 of 3 guests")


def test_a_guest_without_a_contact_is_known_by_uuid() -> None:
    seen = lunchbox(viewings=(ViewingRecord("2014", "zoe"),))

    (familiarity,) = guest_mix([GuestRecord("zoe", "coming")], {}, [seen]).familiarity

    assert familiarity.seen_by == ("zoe",)
    assert familiarity.text == "new to 0 of 1 guest"


def test_without_guests_nothing_is_said_of_familiarity() -> None:
    (familiarity,) = guest_mix([], {}, [lunchbox()]).familiarity

    assert familiarity.text == ""


@pytest.mark.parametrize(
    ("newcomers", "cinephiles", "text"),
    [
        (0, 0, "Nobody has said yes yet."),
        (0, 4, "All cinephiles"),
        (4, 0, "All newcomers"),
        (3, 1, "Mostly newcomers, 3 of 4"),
        (1, 4, "Mostly cinephiles, with 1 newcomer"),
        (2, 2, "A good mix: 2 newcomers and 2 cinephiles."),
    ],
)
def test_the_meter(newcomers: int, cinephiles: int, text: str) -> None:
    mix = GuestMix(coming=newcomers + cinephiles, newcomers=newcomers, cinephiles=cinephiles)

    assert mix.meter.startswith(text)


def test_newcomers_get_two_safe_stars() -> None:
    prompts = [Prompt("craft", "How?", starred=True) for _ in range(3)] + [
        Prompt("image", "Which?", newcomer=True),
        Prompt("personal", "Who?", newcomer=True),
        Prompt("unresolved", "What?", newcomer=True, spoiler=True),
    ]

    starred = [prompt.starred for prompt in star_for(prompts, GuestMix(coming=1, newcomers=1))]

    assert starred == [True, False, False, True, True, False]


def test_edited_prompts_keep_their_stars() -> None:
    prompts = [Prompt("craft", "How?", starred=True, edited=True) for _ in range(3)]
    prompts.append(Prompt("image", "Which?", newcomer=True))

    starred = [prompt.starred for prompt in star_for(prompts, GuestMix(coming=1, newcomers=1))]

    assert starred == [True, True, True, False]


@given(st.lists(PROMPTS, max_size=10), st.integers(0, 5))
def test_stars_never_grow_beyond_three_or_what_was_there(prompts: list[Prompt], newcomers: int) -> None:
    before = sum(prompt.starred for prompt in prompts)

    after = star_for(prompts, GuestMix(coming=newcomers, newcomers=newcomers))

    assert sum(prompt.starred for prompt in after) <= max(3, before)
    assert [prompt.text for prompt in after] == [prompt.text for prompt in prompts]
