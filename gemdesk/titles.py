"""Sorting and folding of titles and names.

Three forms of a text, none of which is ever shown:

- `sort_key`: for ordering. ``8 < 8½ < 10``, accents, case and punctuation do not matter.
- `fold`: for comparing. Case, accents, ligatures, width, kana and the variants of Arabic script do not matter.
- `search_tokens`: `fold`, with scripts that write no spaces cut into single characters, so that a full-text index
  of words finds any substring of them as a phrase.

Foldings beyond Unicode's own (NFKD, casefold) are the tables below. Articles follow the list of initial definite and
indefinite articles of MARC 21 (Library of Congress, Appendix F), nominative forms only.
"""

import re
import unicodedata
from functools import cache

_ARTICLES = {
    "af": "die 'n",
    "ca": "el la els les l' un una",
    "cy": "y yr",
    "da": "den det de en et",
    "de": "der die das ein eine",
    "el": "ο η το οι τα ένας μια ένα",
    "en": "a an the",
    "eo": "la",
    "es": "el la los las lo un una unos unas",
    "fr": "le la les l' un une",
    "ga": "an na",
    "gl": "o a os as un unha",
    "hu": "a az egy",
    "it": "il lo la i gli le l' un uno una un'",
    "nl": "de het een 't 'n",
    "no": "den det de en et ei",
    "pt": "o a os as um uma",
    "ro": "un o",
    "sv": "den det de en ett",
    "yi": "der di dos a an",
}
_SAME_LANGUAGES = (
    "nb=no nn=no nob=no nno=no nor=no afr=af cat=ca cym=cy wel=cy dan=da deu=de ger=de ell=el gre=el eng=en epo=eo "
    "spa=es fra=fr fre=fr gle=ga glg=gl hun=hu ita=it nld=nl dut=nl por=pt ron=ro rum=ro swe=sv yid=yi"
)
_SAME_LANGUAGE = dict(pair.split("=") for pair in _SAME_LANGUAGES.split())
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘`´", "'"))


@cache
def _article_pattern(language: str) -> re.Pattern[str] | None:
    code = re.split("[-_]", language.casefold(), maxsplit=1)[0]
    articles = _ARTICLES.get(_SAME_LANGUAGE.get(code, code))
    if articles is None:
        return None
    words = sorted(articles.split(), key=len, reverse=True)
    elided = [re.escape(word) for word in words if word.endswith("'")]
    spaced = [re.escape(word) for word in words if not word.endswith("'")]
    choices = [rf"(?:{'|'.join(spaced)})\s+"]
    if elided:
        choices.append(rf"(?:{'|'.join(elided)})\s*")
    return re.compile(rf"(?:{'|'.join(choices)})(?=\S)", re.IGNORECASE)


_ENGLISH_HEADS = ("The ", "A ", "An ", "the ", "a ", "an ", "THE ", "AN ")


def sort_title(title: str, language: str | None = None) -> str:
    """``title`` without the leading article of its own language: ``Die Brücke`` (de) gives ``Brücke``.

    ``language`` is an ISO 639 code of the title, with or without a region; unknown counts as English, so that
    ``Die Hard`` stays whole. A title that is nothing but an article stays whole too.
    """
    if (language is None or language == "en") and not title.startswith(_ENGLISH_HEADS):
        return title
    pattern = _article_pattern(language or "en")
    match = pattern.match(title.translate(_APOSTROPHES)) if pattern else None
    return title[match.end() :] if match else title


def _fold_table() -> dict[int, str | None]:
    """What NFKD and casefold leave different though a person types it alike; None removes a character."""
    table: dict[int, str | None] = {}
    # Marks that may go: Latin, Greek, Cyrillic, Hebrew points, Arabic vowels. Thai and Indic signs are letters: kept.
    ranges = [(0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05BD), (0x0610, 0x061A), (0x064B, 0x065F)]
    ranges += [(0x06D6, 0x06DC), (0x06DF, 0x06E4), (0x06EA, 0x06ED), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF)]
    ranges += [(0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F)]
    # Invisible: zero-width characters, direction marks, soft hyphen.
    ranges += [(0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069)]
    for first, last in ranges:
        table.update(dict.fromkeys(range(first, last + 1)))
    for code in (0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7, 0x0640, 0x0670, 0x06E7, 0x06E8, 0x00AD, 0xFEFF):
        table[code] = None
    letters = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
    letters |= {"ŋ": "n", "ĸ": "k", "ƒ": "f", "ə": "e", "ɓ": "b", "ɗ": "d"}
    arabic = {"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ٱ": "ا", "ە": "ه", "ہ": "ه"}
    marks = dict.fromkeys("’ʼ‘`´ʻʹ", "'") | dict.fromkeys("“”„«»", '"') | dict.fromkeys("‐‑‒–—―−", "-") | {"⁄": "/"}
    table.update({ord(key): text for key, text in (letters | arabic | marks).items()})
    table.update({code: chr(code - 0x60) for code in range(0x30A1, 0x30F7)})  # katakana as hiragana
    for zero in (0x0660, 0x06F0, 0x0966):  # Arabic, Persian, Devanagari digits
        table.update({zero + digit: str(digit) for digit in range(10)})
    return table


_FOLD = _fold_table()


def fold(text: str) -> str:
    """``text`` as it compares in a search: ``Amélie`` and ``AMELIE``, ``Straße`` and ``strasse`` fold alike.

    Hangul stays composed, and so do kana with their voicing marks. Folding twice changes nothing.
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFC", decomposed.translate(_FOLD))


# Han, kana, Hangul, Thai, Lao, Myanmar, Khmer: written without spaces between words, or searched by syllable.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3"
# A word is letters and digits, and the vowel signs of Indic and South-East Asian scripts, which \w leaves out.
_BETWEEN_WORDS = re.compile("[^\\w\u0900-\u0dff\u0e00-\u0eff\u0f00-\u109f\u1780-\u17ff\u3099\u309a]+|_+")


@cache
def _unspaced() -> re.Pattern[str]:
    return re.compile(f"([{_UNSPACED}\uf900-\ufaff]|[\U00020000-\U0003ffff])")


def search_tokens(text: str) -> str:
    """Folded ``text`` for a full-text index: ``기생충`` gives ``기 생 충``; the phrase ``생 충`` then finds it.

    Index and query both pass through here. The index should count marks as letters (``categories 'L* N* Co Mn Mc'``
    of SQLite's unicode61), or the vowel signs of Thai and Hindi are lost from both sides.
    """
    folded = fold(text)
    if folded.isascii():
        return folded
    return " ".join(_unspaced().sub(r" \1 ", folded).split())


def words(text: str) -> list[str]:
    """The folded words of ``text``, without punctuation; a run of unspaced script is one word."""
    return [word for word in _BETWEEN_WORDS.split(fold(text)) if word]


_FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75", "⅓": ".33", "⅔": ".67", "⅕": ".2", "⅛": ".12"}
_FRACTION = re.compile("[¼½¾⅓⅔⅕⅛]")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_NUMBER = re.compile(r"\d+(\.\d+)?|(?<![^\W\d])\.\d+")
_NUMBER_WIDTH = 8
_SILENT = re.compile("""['"*!?()\\[\\]{}¡¿。「」『』]|\\.(?!\\d)|(?<=[^\\W\\d])\\.""")
_SPACING = re.compile("[^\\w$€£%&+#@°.\u0900-\u109f\u1780-\u17ff\u3099\u309a]+|_+")
_PLAIN = re.compile(r"[a-z ]*")


def _padded(match: re.Match[str]) -> str:
    whole, dot, fraction = match[0].partition(".")
    return whole.lstrip("0").rjust(_NUMBER_WIDTH, "0") + dot + fraction


def sort_key(text: str) -> str:
    """A key whose order of code points is the order of a shelf; give it the `sort_title`.

    Numbers count by value, apostrophes and full stops vanish, other punctuation separates words as a space does.
    A text of nothing but punctuation is its own key, so that no title has an empty one.
    """
    key = text.lower() if text.isascii() else fold(_FRACTION.sub(lambda match: _FRACTIONS[match[0]], text))
    if not _PLAIN.fullmatch(key):
        key = _NUMBER.sub(_padded, _SPACING.sub(" ", _SILENT.sub("", _THOUSANDS.sub("", key))))
    return " ".join(key.split()) or text.strip()


_TITLE_YEAR = re.compile(r"(?P<title>.*\S)\s*\((?P<year>\d{4})\)\s*", re.DOTALL)


def split_title_year(text: str) -> tuple[str, int | None]:
    """``La Strada (1954)`` as ``("La Strada", 1954)``; without a year in brackets the whole text and None."""
    match = _TITLE_YEAR.fullmatch(text)
    return (match["title"].strip(), int(match["year"])) if match else (text.strip(), None)
