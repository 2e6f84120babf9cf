"""How a theme is spoken of: by `resources/planner/lexicon.json`, or as the tag itself where that has no wording."""

import json
from collections.abc import Mapping
from functools import cache

from gemdesk.assets import resource


def theme_phrase(theme: str) -> str:
    """Return a theme as something that two films share: ``an attachment between people who are not free``."""
    return _themes().get(theme.casefold(), {}).get("phrase") or theme


def theme_about(theme: str) -> str:
    """Return a theme as what a film is about, to stand after that word."""
    return _themes().get(theme.casefold(), {}).get("about") or theme


@cache
def _themes() -> Mapping[str, Mapping[str, str]]:
    file = resource("planner", "lexicon.json")
    if not file.is_file():
        return {}
    lexicon = json.loads(file.read_text(encoding="utf-8"))
    found = lexicon.get("themes", lexicon)
    return {name: entry for name, entry in found.items() if isinstance(entry, dict)}
