"""CSV files."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gemdesk import limits
from gemdesk.errors import FileUnreadable
from gemdesk.records.film_record import (
    CreditRecord,
    FilmRecord,
    GemRecord,
    GemStatusRecord,
    NoteRecord,
    TagRecord,
    ViewingRecord,
)
from tests.importers.conftest import Read, read

ReadText = Callable[..., Read]


def test_a_good_file(samples: Path) -> None:
    result = read(samples / "good.csv")

    assert result.format == "CSV"
    assert result.titles == ["The Lunchbox", "8½"]
    assert result.films[0] == FilmRecord(
        title="The Lunchbox",
        original_title="डब्बा",
        year=2013,
        credits=(
            CreditRecord("Ritesh Batra", "director"),
            CreditRecord("Irrfan Khan", "cast"),
            CreditRecord("Nimrat Kaur", "cast"),
        ),
        countries=("India", "France"),
        languages=("Hindi",),
        genres=("drama", "romance"),
        runtime=104,
        synopsis="A lunch goes to the wrong desk, and a note comes back.",
        tags=(TagRecord("theme", "love at a distance"), TagRecord("mood", "wistful"), TagRecord("mood", "tender")),
        rating=4.5,
        viewings=(ViewingRecord("2014-03-01"), ViewingRecord("2020")),
        notes=(NoteRecord("private", "Bought in Pune."),),
        gem=GemRecord(reason="foreign market", statuses=(GemStatusRecord("gem"),)),
        medium="Blu-ray",
        external_ids={"file": "7", "imdb": "tt2350496"},
        extra={"watched_with": "Asha"},
        origin="imported from good.csv",
    )


def test_an_unknown_column_is_reported_once_and_is_no_fault(samples: Path) -> None:
    result = read(samples / "good.csv")

    assert [(problem.line, problem.field, problem.severity) for problem in result.problems] == [
        (1, "watched_with", "note")
    ]
    assert not result.faulty


def test_a_broken_file_gives_its_good_rows(samples: Path) -> None:
    result = read(samples / "broken.csv")

    assert result.titles == ["The Lunchbox", "Ordet", "Late Spring"]
    assert [(problem.line, problem.field, problem.severity) for problem in result.problems] == [
        (3, "title", "row"),
        (4, "year", "row"),
        (5, "runtime", "value"),
        (5, "rating", "value"),
        (6, None, "row"),
        (7, None, "row"),
    ]
    assert result.films[1].extra == {"runtime": "long", "rating": "7"}
    assert result.problems[1].text == "year is 'nineteen', a whole number was expected; the row was left out."
    assert (result.left_out, result.faulty) == (4, True)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(read_text: ReadText, delimiter: str) -> None:
    rows = [["title", "year", "genres"], ["Ugetsu", "1953", '"drama; ghosts"']]

    film = read_text("\n".join(delimiter.join(row) for row in rows)).films[0]

    assert (film.title, film.year, film.genres) == ("Ugetsu", 1953, ("drama", "ghosts"))


@pytest.mark.parametrize(
    "content",
    [
        "\ufefftitle,year\nÔrdet,1955\n".encode(),
        "\ufefftitle,year\r\nÔrdet,1955\r\n".encode("utf-16-le"),
        "title,year\nÔrdet,1955\n".encode("utf-16"),
        "title,year\rÔrdet,1955".encode(),
        "\n\nsep=;\ntitle;year\n\nO\u0302rdet;1955\n\n".encode(),
        "Title , YEAR\nÔr\0det,1955".encode(),
    ],
)
def test_line_ends_marks_and_encodings(read_text: ReadText, content: bytes) -> None:
    result = read_text(content)

    assert [(film.title, film.year) for film in result.films] == [("Ôrdet", 1955)]


@pytest.mark.parametrize(
    ("content", "line", "byte"),
    [
        ("title,year\nUgetsu,1953\nYôjinbô,1961\n".encode("latin-1"), 3, "byte 25"),
        (b"title\n" + b"x\n" * 600_000 + b"caf\xe9\n", 600_002, "byte 1200010"),
        (b"title\ncut \xe2\x82", 2, "byte 11"),
        (b"\xef\xbb\xbftitle\n\xff\n", 2, "byte 10"),
    ],
)
def test_another_encoding_is_refused_with_line_and_byte(
    read_text: ReadText, content: bytes, line: int, byte: str
) -> None:
    with pytest.raises(FileUnreadable, match="Save it as UTF-8") as refusal:
        read_text(content)

    assert refusal.value.line == line
    assert f"file's {byte}." in refusal.value.text


def test_a_header_without_title_is_refused(read_text: ReadText) -> None:
    with pytest.raises(FileUnreadable, match="names no title column; it begins: artist, year"):
        read_text("artist,year\nx,1999\n")


def test_a_faulty_header_is_refused(read_text: ReadText) -> None:
    with pytest.raises(FileUnreadable, match=r"The header of .* cannot be read"):
        read_text('title,"year"x\na,1\n')


def test_one_endless_line_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "endless.csv"
    with path.open("wb") as stream:
        stream.write(b"title\n")
        for _ in range(100):
            stream.write(b"x" * 1_000_000)

    with pytest.raises(FileUnreadable, match=r"Line 2 of .* is longer than 8388608 characters"):
        read(path)


@pytest.mark.parametrize("end", ["\n", ""])
def test_a_line_at_the_limit_is_read_and_one_more_is_not(read_text: ReadText, end: str) -> None:
    spare = "," * 9
    fields = ["x" * limits.FIELD_CHARS] * 7 + ["y" * (limits.FIELD_CHARS - 9)]
    header = ",".join(["title", *(f"column {place}" for place in range(16))]) + "\n"
    row = ",".join(["T", *fields]) + spare
    row = row[: limits.CSV_LINE_CHARS]

    assert read_text(header + row + end + "\n").titles == ["T"]
    with pytest.raises(FileUnreadable, match="Line 2"):
        read_text(header + row + "," * (limits.CSV_LINE_CHARS + 1 - len(row)) + end)


def test_a_cell_at_the_limit_is_read_and_one_more_costs_its_row(read_text: ReadText) -> None:
    cell = "x" * limits.FIELD_CHARS

    result = read_text(f"title,synopsis\nA,{cell}\nB,{cell}x\nC,\n")

    assert result.titles == ["A", "C"]
    assert [problem.line for problem in result.problems] == [3]
    assert "longer than 1048576 characters" in result.problems[0].text


def test_columns_at_the_limit(read_text: ReadText) -> None:
    header = "title," + ",".join(f"c{place}" for place in range(limits.CSV_COLUMNS - 1))

    assert read_text(header + "\nA\n").titles == ["A"]
    with pytest.raises(FileUnreadable, match="more than 10000 columns"):
        read_text(header + ",more\nA\n")


def test_rows_at_the_limit(read_text: ReadText, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "IMPORT_ROWS", 2)

    assert read_text("title\nA\nB\n").titles == ["A", "B"]
    with pytest.raises(FileUnreadable, match="more than 2 rows"):
        read_text("title\nA\nB\nC\n")


def test_a_row_that_breaks_off_is_left_out(read_text: ReadText) -> None:
    result = read_text("title,year,directors\nUgetsu,1953\nLa Strada,19")

    assert result.titles == ["Ugetsu"]
    assert [(problem.line, problem.text) for problem in result.problems] == [
        (3, "The file breaks off inside this row.")
    ]


def test_short_rows_with_a_line_end_are_whole(read_text: ReadText) -> None:
    result = read_text("title,year,directors\nUgetsu,1953\nOrdet\nCut,1999,x,,\n")

    assert result.titles == ["Ugetsu", "Ordet", "Cut"]
    assert result.problems == []


def test_a_quotation_mark_that_nothing_closes(read_text: ReadText) -> None:
    result = read_text('title,year\nUgetsu,1953\n"Ordet,1955\nCut,1999\n')

    assert result.titles == ["Ugetsu"]
    assert [problem.line for problem in result.problems] == [3]
    assert "none closes it" in result.problems[0].text


def test_lines_are_counted_through_cells_of_several_lines(read_text: ReadText) -> None:
    result = read_text('title,synopsis\nA,"one\r\ntwo"\n,x\nB,y\n')

    assert result.films[0].synopsis == "one\ntwo"
    assert [problem.line for problem in result.problems] == [4]


def test_columns_of_one_name_and_of_none_are_all_kept(read_text: ReadText) -> None:
    film = read_text("title,title,,plot,synopsis\nA,B,C,D,E\n").films[0]

    assert (film.title, film.synopsis) == ("A", "E")
    assert film.extra == {"title (2)": "B", "column 3": "C", "plot": "D"}


def test_blank_cells_are_absent(read_text: ReadText) -> None:
    names = "setting_place,setting_time,based_on,imdb_id,medium,gem_status,gem_reason,release_date"

    film = read_text(f"title,{names}\nA, , , , , , , , \n").films[0]

    assert film == FilmRecord("A", origin="imported from shelf.csv")


def test_identifiers_are_found_in_links(read_text: ReadText) -> None:
    rows = "title,imdb_url,tmdb_id,wikidata_id,uuid\n"
    rows += "A,https://www.imdb.com/title/tt2350496/,https://www.themoviedb.org/movie/191714-x,Q3520213,7\n"

    result = read_text(rows)

    assert result.films[0].external_ids == {"imdb": "tt2350496", "tmdb": "191714", "wikidata": "Q3520213"}
    assert [problem.field for problem in result.problems] == ["uuid"]
