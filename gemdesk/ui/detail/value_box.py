"""A value that is read and, on a click or a key, edited where it stands."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from gemdesk.records.plan_record import PlannedFilm
from gemdesk.ui import appearance
from gemdesk.ui.detail.editors import Editor
from gemdesk.ui.detail.parts import Part
from gemdesk.ui.detail.warning_label import WarningLabel
from gemdesk.ui.detail.wording import initial_upper, translate

ViewMaker = Callable[[PlannedFilm], QWidget]
_START = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
RING = 4
"""Pixels round a value in which its focus ring is drawn."""


class ValueBox(QWidget):
    """Shows one part of a film; `wanted` asks its owner for an editor."""

    wanted = Signal(object)
    """The box itself: somebody wants to edit it."""
    committed = Signal(object)
    cancelled = Signal(object)

    def __init__(self, part: Part, make_view: ViewMaker, film: PlannedFilm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = part
        self.editor: Editor | None = None
        self._make_view = make_view
        self._error: WarningLabel | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(RING, 1, RING, 1)
        self._layout.setSpacing(2)
        self._view = make_view(film)
        self._layout.addWidget(self._view)
        self.setSizePolicy(self._view.sizePolicy())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(initial_upper(self.part.name))
        self.setAccessibleDescription(self.text())

    def text(self) -> str:
        """What the value reads, for copying and for those who do not see it."""
        names = [self._view.accessibleName(), *(child.accessibleName() for child in self._view.findChildren(QWidget))]
        return " ".join(name for name in names if name)

    def refresh(self, film: PlannedFilm) -> None:
        """Show the value of another state of the film."""
        old, self._view = self._view, self._make_view(film)
        self._layout.replaceWidget(old, self._view)
        old.hide()
        old.deleteLater()
        self._tell()

    def show_editor(self, editor: Editor) -> None:
        """Put an editor in the place of the value."""
        self.editor = editor
        self._view.hide()
        self._layout.addWidget(editor)
        self.setSizePolicy(editor.sizePolicy())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        editor.show()
        editor.committed.connect(self._on_committed)
        editor.cancelled.connect(self._on_cancelled)
        editor.edited.connect(self._on_edited)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_editor(self) -> Editor | None:
        """Let the editor go and show the value again; the editor keeps what was typed."""
        editor, self.editor = self.editor, None
        if editor is not None:
            for signal, slot in (
                (editor.committed, self._on_committed),
                (editor.cancelled, self._on_cancelled),
                (editor.edited, self._on_edited),
            ):
                signal.disconnect(slot)
            self._layout.removeWidget(editor)
            editor.hide()
        self.show_problem(None)
        self._view.show()
        self.setSizePolicy(self._view.sizePolicy())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return editor

    def show_problem(self, text: str | None) -> None:
        """Say under the editor what is wrong, or no longer."""
        if self._error is not None:
            self._error.hide()
            self._error.deleteLater()
            self._error = None
        if text is not None:
            self._error = WarningLabel(text, self)
            self._layout.addWidget(self._error)
            self._error.show()

    @Slot()
    def _on_committed(self) -> None:
        self.committed.emit(self)

    @Slot()
    def _on_cancelled(self) -> None:
        self.cancelled.emit(self)

    @Slot()
    def _on_edited(self) -> None:
        if self._error is not None and self.editor is not None:
            self.show_problem(self.editor.problem())

    def event(self, event: QEvent) -> bool:
        """Keep the keys that open the editor from the window's shortcuts."""
        own = self.editor is None and isinstance(event, QKeyEvent) and event.key() in _START
        if own and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Answer a click."""
        # At the press, not the release: the commit of another editor may lay the note out anew in between.
        if event.button() == Qt.MouseButton.LeftButton and self.editor is None:
            self.wanted.emit(self)
        else:
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys named above."""
        if self.editor is None and event.key() in _START:
            self.wanted.emit(self)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to edit and to copy."""
        if self.editor is not None:
            return
        menu = QMenu(self)
        menu.addAction(translate("Detail", "Edit"), lambda: self.wanted.emit(self))
        menu.addAction(translate("Detail", "Copy"), lambda: QGuiApplication.clipboard().setText(self.text()))
        menu.exec(event.globalPos())

    def focusInEvent(self, _: QFocusEvent) -> None:
        """Draw the focus ring."""
        self.update()

    def focusOutEvent(self, _: QFocusEvent) -> None:
        """Draw no focus ring."""
        self.update()

    def enterEvent(self, _: QEnterEvent) -> None:
        """Show that it can be edited."""
        self.update()

    def leaveEvent(self, _: QEvent) -> None:
        """Stop showing that it can be edited."""
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw it."""
        if self.editor is not None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, rect = self.palette(), QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            ground, over = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Highlight)
            painter.setBrush(appearance.mixed(over, ground, appearance.HOVER))
            painter.drawRoundedRect(rect, 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(appearance.inks(palette).accent, 1.5))
            painter.drawRoundedRect(rect, 4, 4)
