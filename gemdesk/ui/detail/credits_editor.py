"""Editor of the credits of one or several roles: who, as whom, and how the name is spoken."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QStringListModel, Signal, SignalInstance, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from gemdesk.records.cleaning import clean_line
from gemdesk.records.film_record import CreditRecord
from gemdesk.ui import icons
from gemdesk.ui.detail.editors import Editor, completer, needs
from gemdesk.ui.detail.wording import role_text, translate


class EditedCredits(NamedTuple):
    """Credits as edited, with the pronunciations that differ from those the library knows, by name."""

    credits: tuple[CreditRecord, ...]
    pronunciations: dict[str, str]


class _CreditRow(QWidget):
    removed = Signal()
    raised = Signal()
    edited = Signal()

    def __init__(self, credit: CreditRecord, roles: Sequence[str], spoken: str, names: QStringListModel) -> None:
        super().__init__()
        self._credit, self._spoken = credit, spoken
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setSpacing(4)
        self.name = self._line(credit.name, translate("Detail", "Name"))
        self.name.setCompleter(completer(names, self))
        grid.addWidget(self.name, 0, 0)
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(self._button("arrow-up", translate("Detail", "Move up"), self.raised))
        buttons.addWidget(self._button("x", translate("Detail", "Take out"), self.removed))
        grid.addLayout(buttons, 0, 1)
        more = QHBoxLayout()
        self._role = self._role_box(credit.role, roles) if len(roles) > 1 else None
        if self._role is not None:
            more.addWidget(self._role)
        self._character = self._line(credit.character or "", translate("Detail", "as (character)"))
        self._character.setVisible("cast" in roles)
        more.addWidget(self._character)
        self._pronunciation = self._line(spoken, translate("Detail", "spoken: ri-TESH BAH-tra"))
        more.addWidget(self._pronunciation)
        grid.addLayout(more, 1, 0, 1, 2)

    def _line(self, text: str, name: str) -> QLineEdit:
        line = QLineEdit(text, self)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.textEdited.connect(self.edited)
        return line

    def _button(self, icon: str, name: str, signal: SignalInstance) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        icons.set_icon(button, icon)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.clicked.connect(signal)
        return button

    def _role_box(self, role: str, roles: Sequence[str]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(translate("Detail", "Role"))
        for known in dict.fromkeys((*roles, role)):
            box.addItem(role_text(known), known)
        box.setCurrentIndex(box.findData(role))
        box.currentIndexChanged.connect(self.edited)
        return box

    def credit(self) -> CreditRecord | None:
        """The credit as it stands, None where no name is left."""
        name = clean_line(self.name.text()).strip()
        if not name:
            return None
        role = self._role.currentData() if self._role is not None else self._credit.role
        person = self._credit.person if name == self._credit.name else None
        return CreditRecord(name, role, person, clean_line(self._character.text()).strip() or None)

    def new_pronunciation(self) -> str | None:
        """The pronunciation, None where it was left as it was."""
        text = clean_line(self._pronunciation.text()).strip()
        return text if text != self._spoken else None


class CreditsEditor(Editor):
    """People of the given roles, in billing order. `value` is `EditedCredits`."""

    def __init__(
        self,
        credits: Sequence[CreditRecord],
        roles: Sequence[str],
        names: QStringListModel,
        spoken: Mapping[str, str],
        *,
        parent: QWidget | None = None,
    ) -> None:
        """`names` are the people to complete from, `spoken` the known pronunciations by name."""
        super().__init__(parent)
        self._roles, self._names, self._spoken = roles, names, spoken
        self._rows: list[_CreditRow] = []
        foot = QHBoxLayout()
        add = QPushButton(translate("Detail", "Add a person"), self)
        add.clicked.connect(self._on_add)
        done = QPushButton(translate("Detail", "Done"), self)
        done.clicked.connect(self.committed)
        foot.addWidget(add)
        foot.addStretch(1)
        foot.addWidget(done)
        self._layout.addLayout(foot)
        for credit in credits or (CreditRecord("", roles[0]),):
            self._append(credit)
        self.setFocusProxy(self._rows[0].name)

    def _append(self, credit: CreditRecord) -> _CreditRow:
        row = _CreditRow(credit, self._roles, self._spoken.get(credit.name, ""), self._names)
        row.removed.connect(lambda: self._remove(row))
        row.raised.connect(lambda: self._raise(row))
        row.edited.connect(self.edited)
        self._layout.insertWidget(len(self._rows), row)
        self._rows.append(row)
        return row

    def _remove(self, row: _CreditRow) -> None:
        place = self._rows.index(row)
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        if self._rows:
            self._rows[min(place, len(self._rows) - 1)].name.setFocus()
        else:
            self._on_add()
        self.edited.emit()

    def _raise(self, row: _CreditRow) -> None:
        place = self._rows.index(row)
        if place:
            self._rows[place - 1 : place + 1] = [row, self._rows[place - 1]]
            self._layout.insertWidget(place - 1, row)
            row.name.setFocus()
            self.edited.emit()

    def value(self) -> EditedCredits:
        """The value as it stands."""
        credits = tuple(credit for row in self._rows if (credit := row.credit()) is not None)
        spoken: dict[str, str] = {}
        for row in self._rows:
            credit, pronunciation = row.credit(), row.new_pronunciation()
            if credit is not None and pronunciation is not None:
                spoken[credit.name] = pronunciation
        return EditedCredits(credits, spoken)

    def problem(self) -> str | None:
        """What is wrong with what was typed."""
        for row in self._rows:
            if row.credit() is None and row.new_pronunciation():
                return needs(translate("Detail", "a name beside the pronunciation"))
        return None

    @Slot()
    def _on_add(self) -> None:
        self._append(CreditRecord("", self._roles[0])).name.setFocus()
