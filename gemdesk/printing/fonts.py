"""The fonts that come with GemDesk, the same for the sheets and for the window.

Some lie in ``resources/fonts`` (Libertinus Serif, Armenian, Georgian), the larger ones in packages that the
project depends on. All are under the SIL Open Font License. A package is located, never imported.
"""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from gemdesk.assets import resource

FONT_PACKAGES = (
    "fontpkg_noto_sans_arabic",
    "fontpkg_noto_sans_thai",
    "fontpkg_noto_sans_devanagari",
    "justmytype_intl_south_asia",
    "justmytype_intl_cjk",
)
_SUFFIXES = frozenset({".ttf", ".otf"})


@lru_cache(maxsize=1)
def font_folders() -> tuple[Path, ...]:
    """Return the folders that hold fonts; a package that is not installed is left out."""
    folders = [resource("fonts")]
    for package in FONT_PACKAGES:
        spec = find_spec(package)
        if spec is not None and spec.submodule_search_locations:
            folders.append(Path(spec.submodule_search_locations[0]))
    return tuple(folder for folder in folders if folder.is_dir())


@lru_cache(maxsize=1)
def _found() -> tuple[Path, ...]:
    seen: dict[str, Path] = {}
    for folder in font_folders():
        for path in sorted(folder.rglob("*")):
            if path.suffix in _SUFFIXES:
                seen.setdefault(path.name, path)
    return tuple(seen.values())


def font_files() -> list[Path]:
    """Return every font file, small ones first, each name once.

    The Noto files of the packages are variable fonts; that of Chinese, Japanese and Korean is Thin by default,
    so a window has to set the axis ``wght`` to 400.
    """
    return list(_found())
