import pytest

from gemdesk.planner.features import candidate_of
from gemdesk.planner.pairing import Want, acceptance, rank_partners, shown_score
from gemdesk.planner.pairing_index import PairingIndex
from gemdesk.planner.timetable import is_short
from gemdesk.records.plan_record import PlannedFilm
from tests.planner.bills import brief_encounter, lunchbox, planned, tagged
from tests.planner.starter_films import starter_films


def library() -> list[PlannedFilm]:
    return list(starter_films().values())


def test_brief_encounter_is_among_the_first_partners_of_the_lunchbox() -> None:
    partners = rank_partners(starter_films()["The Lunchbox"], library(), limit=5)

    assert "Brief Encounter" in [partner.film.record.title for partner in partners]


@pytest.mark.parametrize("title", ["A Separation", "Neighbours", "The House Is Black"])
def test_every_partner_is_complete(title: str) -> None:
    partners = rank_partners(starter_films()[title], library(), limit=12)

    assert len(partners) == 12
    assert all(partner.contrast and partner.reason and partner.total_minutes for partner in partners)
    assert all(0 <= partner.score <= 1 for partner in partners)
    assert [partner.score for partner in partners] == sorted((p.score for p in partners), reverse=True)
    assert title not in {partner.film.record.title for partner in partners}


def test_what_scores_is_what_is_told() -> None:
    kin, other = planned(2, tags=tagged(theme="restraint")), planned(3, tags=tagged(theme="money"))

    first, second = rank_partners(lunchbox(), [other, kin])

    assert (first.film, first.shared[0].axis) == (kin, "theme")
    assert second.shared == ()


def test_shorts_that_open_for_a_feature() -> None:
    partners = rank_partners(starter_films()["A Separation"], library(), want="short")

    assert partners
    assert all(is_short(p.film) and (p.film.record.runtime or 99) <= 30 for p in partners)


def test_features_for_a_short_come_after_it_in_the_total() -> None:
    short = planned(1, runtime=10, form="short")

    (partner,) = rank_partners(short, [lunchbox(2), planned(3, form="short")], want="feature")

    assert partner.film.id == 2
    assert partner.total_minutes == 10 + 104 + 6 + 2 + 25


def test_an_unknown_running_time_leaves_the_total_open() -> None:
    (partner,) = rank_partners(lunchbox(), [planned(2)])

    assert partner.total_minutes is None


def test_scores_of_a_larger_index_can_be_brought_along() -> None:
    films = library()
    index = PairingIndex(candidate_of(film.id, film.record) for film in films)
    near = index.nearest(candidate_of(films[0].id, films[0].record), 10)
    nearness = {one.id: one.score for one in near}

    brought = rank_partners(films[0], films, nearness=nearness, frequencies=index.frequencies, limit=10)

    assert brought == rank_partners(films[0], films, limit=10)


@pytest.mark.parametrize(
    ("want", "partner", "accepted"),
    [
        ("any", {}, True),
        ("feature", {"form": "short"}, False),
        ("short", {"form": "short"}, True),
        ("short", {}, False),
    ],
)
def test_what_is_accepted_for_a_short(want: Want, partner: dict[str, str], accepted: bool) -> None:
    film = candidate_of(1, planned(1, form="short").record)

    assert acceptance(film, want)(candidate_of(2, planned(2, **partner).record)) is accepted


def test_scores_are_shown_from_0_to_1() -> None:
    shown = [shown_score(score) for score in (-1e9, -3.0, 5.0, 9.0, 1e9)]

    assert shown == sorted(shown)
    assert 0 <= shown[0] < shown[2] == 0.5 < shown[-1] <= 1


def test_two_films_are_ranked_in_both_directions() -> None:
    assert rank_partners(lunchbox(), [brief_encounter()])[0].total_minutes == 243
    assert rank_partners(brief_encounter(), [lunchbox()])[0].total_minutes == 243
