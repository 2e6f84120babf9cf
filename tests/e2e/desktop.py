"""A screen of its own with a window manager, and a hand on its keyboard: everything goes through the X server."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final, TypeVar

NEEDED: Final = ("Xvfb", "openbox", "xdotool", "xkbcomp")
DEADLINE_SECONDS: Final = 20.0
PAUSE_SECONDS: Final = 0.05
_SPARE_KEYS: Final = tuple(f"FK{number}" for number in range(13, 25))
"""Keys that an ordinary keyboard does not have: letters of other scripts are laid on them."""
_EYE: Final = Path(__file__).with_name("eye.py")
_Found = TypeVar("_Found")


def missing() -> list[str]:
    """Names of the programs that are needed and not here."""
    return [name for name in NEEDED if shutil.which(name) is None]


class Desktop:
    """An X server with openbox, 1440 by 900, until `close`. Its keyboard has the US letters, and `letters` besides."""

    def __init__(self, environment: Mapping[str, str], letters: str = "") -> None:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]
        self._processes = [_quiet(command, dict(environment), pass_fds=(writing,))]
        os.close(writing)
        with os.fdopen(reading) as pipe:
            self.display = f":{pipe.readline().strip()}"
        self.environment = {**environment, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self._processes.append(_quiet(["openbox", "--sm-disable"], self.environment))
        self.wait_until(lambda: self._ask("get_desktop"), "a window manager")
        self._lay_out_keyboard(letters)

    def _lay_out_keyboard(self, letters: str) -> None:
        """Give every letter a key for good: a key that gets its letter only while it is typed is read too late."""
        keys = "".join(
            f"override key <{key}> {{ [ U{ord(letter):04X} ] }};\n"
            for key, letter in zip(_SPARE_KEYS, letters, strict=False)
        )
        keymap = f"""xkb_keymap {{
            xkb_keycodes {{ include "evdev+aliases(qwerty)" }};
            xkb_types {{ include "complete" }};
            xkb_compat {{ include "complete" }};
            xkb_symbols {{ include "pc+us+inet(evdev)" {keys} }};
        }};"""
        command = ["xkbcomp", "-w0", "-", self.display]
        subprocess.run(command, input=keymap, env=self.environment, text=True, check=True)

    def wait_until(self, condition: Callable[[], _Found | None], what: str) -> _Found:
        """Look again and again until `condition` gives something true, which is returned.

        Raises:
            TimeoutError: if it has not come about before the deadline; the message says what was awaited.
            ChildProcessError: if the program that was started last has ended meanwhile.
        """
        end = time.monotonic() + DEADLINE_SECONDS
        while not (found := condition()):
            if time.monotonic() > end:
                raise TimeoutError(f"not come about in {DEADLINE_SECONDS:.0f} s: {what}")
            self._let_it_work(what)
        return found

    def _let_it_work(self, what: str) -> None:
        """Leave the processor to the program between two looks."""
        try:
            status = self._processes[-1].wait(PAUSE_SECONDS)
        except subprocess.TimeoutExpired:
            return
        raise ChildProcessError(f"ended with {status} while this was awaited: {what}")

    def _ask(self, *words: str) -> str:
        run = subprocess.run(["xdotool", *words], env=self.environment, capture_output=True, text=True, check=False)
        return run.stdout.strip() if run.returncode == 0 else ""

    def active_title(self) -> str:
        """Title of the window that has the keyboard, empty if none has."""
        return self._ask("getactivewindow", "getwindowname")

    def wait_for(self, *parts: str) -> str:
        """Wait until a window has the keyboard whose title holds all of `parts`; returns the title."""

        def title() -> str | None:
            found = self.active_title()
            return found if found and all(part in found for part in parts) else None

        return self.wait_until(title, f"a window titled {' … '.join(parts)} with the keyboard")

    def _window(self, title: str) -> str:
        """Number of the window whose title begins so."""
        return self.wait_until(lambda: self._ask("search", "--onlyvisible", "--name", f"^{title}"), title).split()[0]

    def size(self, title: str) -> tuple[int, int]:
        """Width and height in pixels of the window whose title begins so."""
        lines = self._ask("getwindowgeometry", "--shell", self._window(title)).splitlines()
        told = dict(line.split("=", 1) for line in lines)
        return int(told["WIDTH"]), int(told["HEIGHT"])

    def resize(self, title: str, width: int, height: int) -> None:
        """Give a window another size, as its border would."""
        self._ask("windowsize", self._window(title), str(width), str(height))

    def press(self, *keys: str) -> None:
        """Press keys one after the other, ``ctrl+n`` together."""
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], env=self.environment, check=True)

    def type(self, text: str) -> None:
        """Type a text, letter by letter, whatever its script."""
        subprocess.run(["xdotool", "type", "--delay", "20", text], env=self.environment, check=True)

    def clipboard(self) -> str:
        """What lies in the clipboard, as another program sees it."""
        return self._look("clipboard")

    def photograph(self, path: Path) -> None:
        """Save a picture of the screen."""
        self._look("screen", str(path))

    def _look(self, *words: str) -> str:
        run = subprocess.run(
            [sys.executable, str(_EYE), *words],
            env=self.environment, capture_output=True, text=True, check=True, encoding="utf-8",
        )  # fmt: skip
        return run.stdout

    def start(self, command: list[str], log: Path) -> subprocess.Popen[bytes]:
        """Start a program on this screen; what it says goes into `log`."""
        with log.open("ab") as sink:
            process = subprocess.Popen(command, env=self.environment, stdout=sink, stderr=sink)
        self._processes.append(process)
        return process

    def close(self) -> None:
        """End everything that was started here."""
        for process in reversed(self._processes):
            if process.poll() is None:
                process.kill()
            process.wait()


def _quiet(command: list[str], environment: dict[str, str], pass_fds: tuple[int, ...] = ()) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, env=environment, pass_fds=pass_fds, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
