"""Takes the pictures of the README from the real program: python packaging/screenshots.py [FOLDER].

A library of the starter films is made in a temporary folder, the program is opened on it without a screen, in its
light theme, and window and planner are photographed once everything they show has arrived. FOLDER is
``resources/screenshots`` unless it is named.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Final

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer, SignalInstance
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from gemdesk.app import make_application, open_window
from gemdesk.paths import library_file, settings_file
from gemdesk.settings import Settings
from gemdesk.ui import window_fonts
from gemdesk.ui.appearance import THEME
from gemdesk.ui.main_window import MainWindow
from gemdesk.ui.planner.planner_dialog import WORDS, PlannerDialog

SIZE: Final = QSize(1440, 900)
FILM: Final = "The Lunchbox"
DEADLINE_MILLISECONDS: Final = 60_000
LOOK_MILLISECONDS: Final = 20
MOST_BYTES: Final = 400_000
SETTLED_LOOKS: Final = 25
"""Looks in a row that must find nothing under way; longer than the pauses after which previews are drawn."""
_MOST_COLOURS: Final = 256
_NEAR_MASK: Final = 0xFFF8F8F8
"""Colours that differ only in the last three bits of each part pass for one."""


def main(folder: Path) -> int:
    """Take both pictures."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["GEMDESK_HOME"] = home
        settings = Settings(settings_file())
        settings.put(THEME, "light")
        settings.save()
        application = make_application(settings)
        window_fonts.quieten()
        window = open_window(library_file())
        assert isinstance(window, MainWindow)
        window.resize(SIZE)
        try:
            _await(window.completed, window.show)
            _photograph_window(window, folder / "window.png")
            _photograph_planner(window, folder / "planner-words.png")
        finally:
            window.close()
            application.processEvents()
    return 0


def _photograph_window(window: MainWindow, path: Path) -> None:
    film_id = _film(window)
    window.pane.view.choose([film_id])
    window.pane.view.setFocus()
    _settle(window)
    _save(window, path)


def _photograph_planner(window: MainWindow, path: Path) -> None:
    planner = PlannerDialog(window.session, [_film(window)], parent=window)
    planner.resize(SIZE)
    planner.show()
    _until(lambda: planner.desk.plan is not None and len(planner.desk.plan.films) == 2)
    planner.go_to(WORDS)
    _settle(window)
    _save(planner, path)
    planner.close()
    _settle(window)


def _film(window: MainWindow) -> int:
    """Id of the film that is shown."""
    found = window.session.films.search(FILM)
    (film_id,) = [row.id for row in window.session.films.rows(sorted(found or ())) if row.title == FILM]
    return film_id


# -- waiting


def _await(signal: SignalInstance, begin: Callable[[], None]) -> None:
    """Begin something, and wait for the signal that tells of its end."""
    came: list[bool] = []
    signal.connect(lambda: came.append(True), Qt.ConnectionType.SingleShotConnection)
    begin()
    _until(lambda: bool(came))


def _until(condition: Callable[[], bool]) -> None:
    """Let the program run until a condition holds.

    Raises:
        TimeoutError: if it does not within a minute.
    """
    loop, look, deadline = QEventLoop(), QTimer(), QTimer(singleShot=True)
    look.timeout.connect(lambda: loop.quit() if condition() else None)
    deadline.timeout.connect(loop.quit)
    look.start(LOOK_MILLISECONDS)
    deadline.start(DEADLINE_MILLISECONDS)
    if not condition():
        loop.exec()
    if not condition():
        raise TimeoutError("the window did not come to show what was to be photographed")


def _settle(window: MainWindow) -> None:
    """Wait until nothing is under way, and nothing follows from what was."""
    quiet = 0

    def still() -> bool:
        nonlocal quiet
        quiet = 0 if window.session.runner.busy else quiet + 1
        return quiet > SETTLED_LOOKS

    _until(still)


# -- saving


def _few_colours(picture: QImage) -> QImage:
    """The picture in its commonest colours: a third of the size, and a window has few colours that matter."""
    pixels = memoryview(picture.constBits()).cast("I")
    near = Counter(pixel & _NEAR_MASK for pixel in pixels)
    exact = {pixel & _NEAR_MASK: pixel for pixel, _ in reversed(Counter(pixels).most_common())}
    table = [exact[colour] for colour, _ in near.most_common(_MOST_COLOURS)]
    return picture.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)


def _save(widget: QWidget, path: Path) -> None:
    picture = _few_colours(widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32))
    if picture.size() != SIZE:
        raise ValueError(f"{path.name} came out as {picture.size().toTuple()}, not {SIZE.toTuple()}")
    path.parent.mkdir(parents=True, exist_ok=True)
    # The quality of a PNG says how little it is packed.
    picture.save(str(path), quality=0)
    print(f"{path}: {path.stat().st_size // 1000} kB")
    if path.stat().st_size > MOST_BYTES:
        raise ValueError(f"{path} has more than {MOST_BYTES // 1000} kB")


if __name__ == "__main__":
    usual = Path(__file__).resolve().parents[1] / "resources" / "screenshots"
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else usual))
