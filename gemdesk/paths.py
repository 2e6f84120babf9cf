"""Where GemDesk keeps its files. The only importer of appdirs.

``GEMDESK_HOME`` overrides the data folder: library, settings, backups, drafts and logs then all live in it.
"""

import os
from pathlib import Path

import appdirs

LIBRARY_NAME = "library.gemdesk"


def _absolute(text: str, fallback: Path) -> Path:
    """`text` as a path, or the fallback: appdirs makes a relative path of an empty XDG variable."""
    path = Path(text)
    return path if path.is_absolute() else fallback


def data_folder() -> Path:
    """The folder of the library, its backups and settings; not created here."""
    home = os.environ.get("GEMDESK_HOME")
    if home:
        return Path(home).expanduser().absolute()
    fallback = Path.home() / ".local" / "share" / "GemDesk"
    return _absolute(appdirs.user_data_dir("GemDesk", appauthor=False), fallback)


def library_file() -> Path:
    """The library that is opened when none is named."""
    return data_folder() / LIBRARY_NAME


def settings_file() -> Path:
    """The settings of the window, an INI file beside the library."""
    return data_folder() / "settings.ini"


def backup_folder() -> Path:
    """Verified copies of the library."""
    return data_folder() / "backups"


def log_file() -> Path:
    """The log of what went wrong."""
    return data_folder() / "log" / "gemdesk.log"


def ensure_folder(folder: Path) -> Path:
    """Create `folder` for its owner alone, with its parents, and return it.

    Raises:
        OSError: if it cannot be made.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
