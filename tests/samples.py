"""Small records that several tests share."""

from gemdesk.records.film_record import (
    CreditRecord,
    CriterionRecord,
    FilmRecord,
    GemRecord,
    GemStatusRecord,
    HonourRecord,
    NoteRecord,
    SettingRecord,
    SourceWorkRecord,
    TagRecord,
    TitleRecord,
    ViewingRecord,
)

BURNING = FilmRecord(
    title="Burning",
    title_language="en",
    original_title="버닝",
    original_language="ko",
    transliteration="Beoning",
    titles=(TitleRecord("Brennend", "translated", "de"),),
    year=2018,
    form="feature",
    runtime=148,
    countries=("South Korea", "Japan"),
    languages=("Korean",),
    genres=("drama", "mystery"),
    synopsis="A delivery man meets a girl from his village.",
    setting=SettingRecord("Paju", "2010s"),
    source_work=SourceWorkRecord("Barn Burning", "Haruki Murakami", "short story"),
    colour="colour",
    sound="sound",
    weight=3,
    rating=4.5,
    credits=(CreditRecord("Lee Chang-dong", "director"), CreditRecord("Yoo Ah-in", "cast", None, "Jong-su")),
    honours=(HonourRecord("Cannes", 2018, "Competition", "FIPRESCI prize", "won"),),
    notes=(
        NoteRecord("image", "Watch the light at dusk.", "dusk light"),
        NoteRecord("scene", "He kills.", spoiler="full"),
    ),
    tags=(TagRecord("mood", "ominous"), TagRecord("theme", "class")),
    gem=GemRecord(
        original_voice=CriterionRecord(3, "Nobody else cuts like this."),
        reason="foreign market",
        statuses=(GemStatusRecord("candidate", "2019"), GemStatusRecord("gem", "2020-05")),
    ),
    viewings=(ViewingRecord("2019-02", None, 4.0, "Cold."),),
    external_ids={"imdb": "tt7282468"},
    extra={"href": "Burning_(2018_film)"},
    origin="typed",
    added="2024-01-02",
)
IDA = FilmRecord(
    "Ida", title_language="pl", year=2013, runtime=82, credits=(CreditRecord("Paweł Pawlikowski", "director"),)
)
DIE_HARD = FilmRecord("Die Hard", title_language="en", year=1988, runtime=132)
BARE = FilmRecord("Untitled")
