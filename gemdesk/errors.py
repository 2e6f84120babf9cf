"""Errors that reach a person. Each is one clear sentence: what, where, and what to do."""


class GemDeskError(Exception):
    """A problem with the user's input, file or disk; anything else that is raised is a fault of ours.

    ``code`` is a stable word for scripts, ``exit_code`` the exit status of the command line
    (2 wrong usage or an unreadable file, 3 the library cannot be used; nothing changed in both).
    """

    exit_code = 2

    def __init__(self, text: str, *, code: str = "usage", file: str | None = None, line: int | None = None) -> None:
        super().__init__(text)
        self.text = text
        self.code = code
        self.file = file
        self.line = line


class UsageError(GemDeskError):
    """A request that cannot be carried out as asked."""


class FileUnreadable(GemDeskError):
    """A file that cannot be read at all; nothing was changed."""

    def __init__(
        self, text: str, *, file: str | None = None, line: int | None = None, code: str = "unreadable"
    ) -> None:
        super().__init__(text, code=code, file=file, line=line)


class FileUnwritable(GemDeskError):
    """A file that cannot be written; an existing one is as it was."""

    def __init__(self, text: str, *, file: str | None = None, code: str = "unwritable") -> None:
        super().__init__(text, code=code, file=file)


class NotFound(GemDeskError):
    """A film, person, playlist or screening that is not there, or a name that fits several."""

    def __init__(self, text: str, *, code: str = "not-found") -> None:
        super().__init__(text, code=code)


class LibraryError(GemDeskError):
    """A library that cannot be used; nothing was changed."""

    exit_code = 3

    def __init__(self, text: str, *, code: str, file: str | None = None) -> None:
        super().__init__(text, code=code, file=file)
