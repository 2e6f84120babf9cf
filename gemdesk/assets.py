"""Where the files that GemDesk ships lie: beside the package in a checkout, inside it once installed."""

from functools import lru_cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@lru_cache(maxsize=1)
def resources() -> Path:
    """Return the folder of shipped files.

    An installed wheel holds it as ``gemdesk/resources``, a checkout as ``resources`` beside the package.
    """
    installed = _PACKAGE / "resources"
    return installed if installed.is_dir() else _PACKAGE.parent / "resources"


def resource(*parts: str) -> Path:
    """Return the path of one shipped file or folder: ``resource("print", "main.typ")``."""
    return resources().joinpath(*parts)
