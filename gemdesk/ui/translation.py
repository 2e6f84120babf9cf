"""The words of the window in the language in force: so far English, whose plural forms Qt takes from a file too."""

from PySide6.QtCore import QCoreApplication, QTranslator

from gemdesk.assets import resource


def install(application: QCoreApplication) -> None:
    """Let the application say "1 word" and "2 words"; without the file every number is followed by the plural."""
    translator = QTranslator(application)
    if translator.load(str(resource("translations", "gemdesk_en.qm"))):
        application.installTranslator(translator)
