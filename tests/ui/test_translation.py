"""Numbers agree with their words, and no plural is without its forms."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from gemdesk.assets import resource
from gemdesk.ui import translation

SOURCE = Path(__file__).resolve().parents[2] / "gemdesk"
TOOLS = Path(sys.executable).parent


@pytest.fixture
def _english(qapp: QCoreApplication) -> Iterator[None]:
    translation.install(qapp)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.usefixtures("_english")
@pytest.mark.parametrize(("number", "words"), [(0, "0 words"), (1, "1 word"), (2, "2 words"), (21, "21 words")])
def test_a_number_agrees_with_its_word(number: int, words: str) -> None:
    assert QCoreApplication.translate("BlockSection", "%n words", None, number) == words


def tool(name: str) -> str:
    found = shutil.which(name, path=f"{TOOLS}:{Path(sys.executable).resolve().parent}") or shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed")
    return found


def test_every_plural_has_its_forms(tmp_path: Path) -> None:
    target = tmp_path / "gemdesk_en.ts"
    shutil.copy(resource("translations", "gemdesk_en.ts"), target)
    options = ["-pluralonly", "-no-obsolete", "-locations", "none", "-extensions", "py"]

    command = [tool("pyside6-lupdate"), *options, str(SOURCE), "-ts", str(target)]
    subprocess.run(command, check=True, capture_output=True)

    messages = ElementTree.parse(target).findall(".//message")
    lacking = [message.findtext("source") for message in messages if not forms(message)]
    assert messages
    assert not lacking, "Give these their forms in resources/translations/gemdesk_en.ts, then run pyside6-lrelease"


def forms(message: ElementTree.Element) -> bool:
    found = [form.text for form in message.findall("translation/numerusform")]
    return len(found) == 2 and all(found)


def test_the_shipped_file_is_made_of_the_source(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"

    command = [tool("pyside6-lrelease"), str(resource("translations", "gemdesk_en.ts")), "-qm", str(fresh)]
    subprocess.run(command, check=True, capture_output=True)

    assert fresh.read_bytes() == resource("translations", "gemdesk_en.qm").read_bytes()
