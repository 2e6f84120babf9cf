"""Whether a sentence tells once more what has been told: it shares rare words with another text."""

import re
from collections.abc import Iterable
from functools import cache

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST = 4
_ENOUGH = 2
_COMMON = frozenset(
    re.findall(
        r"\S+",
        """
        about above after again against almost alone along already also although always among another anybody around
        away back because been before behind being below best better between both came camera cinema come comes could
        cutting does down each early else enough even ever every everybody everything eyes face faces feature features
        feel feels film films finds first from full gave give gives goes going hand hands have having hear heard here
        home hour hours house inside into just keep keeps kept knew know known knows last later leave leaves less life
        like little live lives long look looks lost made make maker makes many mean means might minutes month more most
        much music must name names near never next nobody nothing often once only open other others over part people
        person picture pictures place plays point scene scenes second seen sees sets several shot shots show shows
        side since small some somebody something soon sound sounds still stood story such take taken takes tell tells
        than that their them then there these they thing things think this those though thought three through time
        times today together told took town tries turn turns twice under until upon used very viewing voice wants watch
        watching well went were what when where which while whole whose will with without woman women word words work
        works world would year years young your
        """,
    )
)


def is_retold(sentence: str, told: Iterable[str]) -> bool:
    """Whether one of the texts holds at least two of the uncommon words of a sentence; names do not count."""
    own = _uncommon(sentence)
    return any(len(own & _uncommon(text)) >= _ENOUGH for text in told)


@cache
def _uncommon(text: str) -> frozenset[str]:
    """The uncommon words of a text; a word with a large first letter may be a name, and one film has many."""
    words = (word for word in _WORD.findall(text) if word[0].islower() and (len(word) >= _SHORTEST or "-" in word))
    return frozenset(word.rstrip("s") for word in words if word not in _COMMON)
