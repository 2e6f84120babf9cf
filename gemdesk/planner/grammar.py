"""Small grammar of spoken English: first letters, articles, lists, countries, times and places.

Everything here takes and gives plain strings and knows nothing of films, so that it can be tested by tables.
"""

import re
from collections.abc import Sequence

# Words that open a sentence and may stand inside one with a small letter.
_FUNCTION_WORDS = frozenset(
    re.findall(
        r"\S+",
        """
        a about above across after afterwards again all almost along already also although always among an and another
        any anybody anyone around as ask at away back be because before behind below beneath beside between beyond
        both but by can close count do does don't down during each early either even every everybody everyone
        everything everywhere expect few fewer find first follow for from give half halfway hardly he her here hers
        hidden his how however if in inside instead into is it its it's keep later less let like listen little long
        look made many more most much near nearly neither never no nobody nor not nothing notice now of off often on
        once one only opposite or other others our out outside over pay people put rather remember see seldom set
        several she shot since so some somebody someone something sometimes soon spare spend still stay stop such take
        that the their them then there these they think this those though three through throughout till to today
        together too toward towards try turn twice two under unless unlike until up upon use very wait watch well what
        whatever when whenever where wherever which while who whoever whole whose why with within without written you
        your
        """,
    )
)
_VOWEL_EXCEPTIONS = re.compile(r"^(?:eu|one\b|once\b|uni|use|usu|ub|u\.)", re.IGNORECASE)
_SILENT_H = re.compile(r"^(?:hour|honest|honour|honor|heir)", re.IGNORECASE)
_SPOKEN_VOWEL_NUMBER = re.compile(r"^(?:8|11\b|18\b|11,|18,)")
_ARTICLE_COUNTRIES = (
    "United ", "Soviet Union", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Seychelles",
    "Czech Republic", "Dominican Republic", "Central African Republic", "Democratic Republic", "Republic of",
    "German Democratic", "Federal Republic", "Ivory Coast", "Russian Empire", "Ottoman Empire", "Comoros",
    "Solomon Islands", "Marshall Islands", "Faroe Islands", "Vatican", "UK", "US", "USA", "USSR", "GDR",
)  # fmt: skip
_ARTICLE_PLACES = re.compile(r"^[A-Z]\w+ (?:Amazon|desert|coast|mountains|islands|steppe|delta|highlands)\b")
_LONGEST_ADDITION = 2
_DECADE = re.compile(r"^(?:(?:early|late|mid)[- ])?(?:1[5-9]|20)\d0s$")
_YEAR = re.compile(r"^(?:1[0-9]|20)\d\d$")
_CENTURY = re.compile(r"^\d{1,2}(?:st|nd|rd|th) century\b")
_PREPOSITIONS = re.compile(
    r"^(?:in|on|at|aboard|under|between|near|around|above|along|somewhere|across|inside|beyond|from|off|by|"
    r"outside|within|nowhere|everywhere)\b",
    re.IGNORECASE,
)
_ON_PLACES = re.compile(
    r"^(?:an?|the)\s(?:[\w'-]+\s){0,2}(?:island|lawn|coast|farm|estate|border|steppe|road|train|ship|boat|barge|"
    r"canals|plain|shore|railway|river|beach|frontier|edge|outskirts|roof|street)\b(?! (?:junction|station|town))"
)


def capitalised(text: str) -> str:
    """The text with its first letter large, whatever stands before it ("'tis" becomes "'Tis")."""
    for position, character in enumerate(text):
        if character.isalnum():
            return text[:position] + character.upper() + text[position + 1 :]
    return text


def inside(sentence: str) -> str | None:
    """The sentence as it may follow a colon or a comma, or None where its first word may be a name."""
    first = re.match(r"[A-Za-z']+", sentence)
    if first is None:
        return None
    word = first.group()
    if word == "I" or word.startswith("I'"):
        return sentence
    if word.lower() not in _FUNCTION_WORDS:
        return None
    return sentence[0].lower() + sentence[1:]


def with_article(noun: str) -> str:
    """The noun with "a" or "an" by sound: "a union", "an hour", "an 18-minute film"."""
    starts_with_vowel = noun[:1].lower() in "aeiou" and not _VOWEL_EXCEPTIONS.match(noun)
    sounded = starts_with_vowel or _SILENT_H.match(noun) or _SPOKEN_VOWEL_NUMBER.match(noun)
    return f"{'an' if sounded else 'a'} {noun}"


def joined(parts: Sequence[str], conjunction: str = "and") -> str:
    """Parts as a spoken list: "a", "a and b", "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {conjunction} {parts[-1]}"


def country(name: str) -> str:
    """A country as it stands inside a sentence: "the Soviet Union", "India"."""
    exact = {"UK", "US", "USA", "USSR", "GDR"}
    needs = any(name == prefix or (prefix not in exact and name.startswith(prefix)) for prefix in _ARTICLE_COUNTRIES)
    return f"the {name}" if needs else name


def short_place(place: str) -> str:
    """A place without a long addition: "Paju, near the border" is "Paju", "Kyiv, Ukraine" stays."""
    head, comma, tail = place.strip().rstrip(".").rpartition(", ")
    if not comma:
        return tail
    return head if len(tail.split()) > _LONGEST_ADDITION else f"{head}, {tail}"


def in_place(place: str) -> str | None:
    """A place with its preposition: "in Mumbai", "on a lawn in Canada"; None where it is too long to speak."""
    place = short_place(place)
    if not place or len(place.split()) > 9:
        return None
    if _PREPOSITIONS.match(place):
        return place[0].lower() + place[1:]
    article = "the " if _ARTICLE_PLACES.match(place) else ""
    return f"{'on' if _ON_PLACES.match(place) else 'in'} {article}{country(place)}"


def in_time(time: str) -> str | None:
    """A time with its preposition: "in the 1930s", "in 1962"; None for what does not fit one of the known shapes."""
    time = time.strip().rstrip(".")
    if _DECADE.match(time) or _CENTURY.match(time):
        return f"in the {time}"
    return f"in {time}" if _YEAR.match(time) else None


def plain_title(text: str) -> str:
    """A title or a name as one line without control characters, at most 120 characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= 120 else line[:117].rstrip() + "..."
