"""Running commands in process, as the shell would see them."""

import json
from dataclasses import dataclass
from typing import Any

import pytest

from gemdesk.cli.main import main


@dataclass(frozen=True, slots=True)
class Outcome:
    """Exit status, standard output and standard error of one command."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        """Standard output as text."""
        return self.out.decode()

    @property
    def json(self) -> Any:
        """Standard output as the one object that it must be."""
        return json.loads(self.out)

    @property
    def error(self) -> dict[str, Any]:
        """The error object, checked against the sentence on standard error."""
        found = self.json
        assert set(found) == {"schema", "error"}
        assert found["schema"] == 1
        error: dict[str, Any] = found["error"]
        assert set(error) == {"code", "text", "file", "line"}
        assert self.err == f"gemdesk: {error['text']}\n"
        return error


class Runner:
    """Calls commands and catches what they print."""

    def __init__(self, captured: pytest.CaptureFixture[bytes]) -> None:
        self._captured = captured

    def __call__(self, *arguments: object) -> Outcome:
        """One command with ``--json``."""
        return self.plain(*arguments, "--json")

    def plain(self, *arguments: object) -> Outcome:
        """One command as it stands."""
        self._captured.readouterr()
        status = main([str(argument) for argument in arguments])
        out, err = self._captured.readouterr()
        return Outcome(status, out, err.decode())
