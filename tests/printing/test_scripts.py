import pytest
from hypothesis import given
from hypothesis import strategies as st

from gemdesk.printing.scripts import han_style, script_of, split_scripts

TABLE = [
    ("Plain, with a comma.", [("Plain, with a comma.", "")]),
    ("جدایی نادر از سیمین", [("جدایی نادر از سیمین", "arabic")]),
    ("Dabba · डब्बा", [("Dabba · ", ""), ("डब्बा", "devanagari")]),
    ("봄 여름 (2003)", [("봄 여름", "korean"), (" (2003)", "")]),
    ("(ترمه) listens", [("(", ""), ("ترمه", "arabic"), (") listens", "")]),
    ("قلب 심장", [("قلب", "arabic"), (" ", ""), ("심장", "korean")]),
    ("12", [("12", "")]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_split(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(split_scripts(text)) == expected


@given(st.text(alphabet="ab ,(1جد기봄東डপ"))
def test_split_loses_nothing(text: str) -> None:
    pieces = list(split_scripts(text))
    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece for piece, _ in pieces)


@pytest.mark.parametrize(
    ("text", "language", "countries", "expected"),
    [
        ("東京物語", "ja", (), "japanese"),
        ("七人の侍", None, (), "japanese"),
        ("悲情城市", "zh", ("Taiwan",), "traditional"),
        ("花樣年華", "zh-Hant", (), "traditional"),
        ("小城之春", "zh", ("China",), "simplified"),
        ("小城之春", "zh-Hans", ("Taiwan",), "simplified"),
        ("기생충 寄生蟲", None, (), "korean"),
    ],
)
def test_chinese_characters_take_the_shapes_of_their_country(
    text: str, language: str | None, countries: tuple[str, ...], expected: str
) -> None:
    assert han_style(text, language, countries) == expected


def test_script_of_letters_and_signs() -> None:
    assert script_of("ж") == ""
    assert script_of("★") is None
    assert script_of("გ") == "georgian"
