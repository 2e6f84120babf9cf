"""Small drawn signs: the bar of a gem criterion, half stars, a tag with the shape of its facet."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from gemdesk.records.film_record import FACETS
from gemdesk.ui import appearance
from gemdesk.ui.detail.wording import facet_text, translate
from gemdesk.ui.plain_text import display_title

STEPS = 3
STARS = 5
_STAR = (
    (0.0, -1.0), (0.26, -0.36), (0.95, -0.31), (0.42, 0.14), (0.59, 0.81),
    (0.0, 0.44), (-0.59, 0.81), (-0.42, 0.14), (-0.95, -0.31), (-0.26, -0.36),
)  # fmt: skip


class CriterionBar(QWidget):
    """0 to 3 steps of a bar; None is drawn as an empty outline."""

    def __init__(self, score: int | None, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._score = score
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        value = translate("Detail", "not judged") if score is None else score_text(score)
        self.setAccessibleName(name)
        self.setAccessibleDescription(value)

    def sizeHint(self) -> QSize:
        """The size at which nothing is cut."""
        unit = QFontMetrics(self.font()).height()
        return QSize(round(unit * 3.6), round(unit * 0.45))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap, radius = 2.0, self.height() / 3
        width = (self.width() - gap * (STEPS - 1)) / STEPS
        for step in range(STEPS):
            rect = QRectF(step * (width + gap) + 0.5, 0.5, width - 1, self.height() - 1)
            full = self._score is not None and step < self._score
            painter.setPen(Qt.PenStyle.NoPen if full else QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
            ground = self.palette().color(QPalette.ColorRole.Midlight)
            painter.setBrush(appearance.inks(self.palette()).accent if full else ground)
            painter.drawRoundedRect(rect, radius, radius)


def score_text(score: int) -> str:
    """``2 of 3``."""
    return translate("Detail", "{score} of {steps}").format(score=score, steps=STEPS)


def rating_text(rating: float | None) -> str:
    """A rating in words, for those who do not see the stars."""
    if rating is None:
        return translate("Detail", "no rating")
    return translate("Detail", "{rating} of 5 stars").format(rating=f"{rating:g}")


def star_shape(centre: QPointF, radius: float) -> QPolygonF:
    """The outline of a star."""
    return QPolygonF([QPointF(centre.x() + x * radius, centre.y() + y * radius) for x, y in _STAR])


def paint_stars(painter: QPainter, rect: QRectF, rating: float | None, palette: QPalette) -> None:
    """Paint five stars into `rect`, whose width is five times its height, and fill them up to `rating`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = rect.height()
    stars = QPainterPath()
    for index in range(STARS):
        stars.addPolygon(star_shape(QPointF(rect.x() + side * (index + 0.5), rect.center().y()), side * 0.42))
    stars.setFillRule(Qt.FillRule.WindingFill)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.fillPath(stars, palette.color(QPalette.ColorRole.Mid))
    painter.setClipRect(QRectF(rect.x(), rect.y(), side * (rating or 0.0), side))
    painter.fillPath(stars, appearance.inks(palette).rating)
    painter.restore()


class StarsView(QWidget):
    """A rating in half stars."""

    def __init__(self, rating: float | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rating = rating
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(rating_text(rating))

    def sizeHint(self) -> QSize:
        """The size at which nothing is cut."""
        side = round(QFontMetrics(self.font()).height() * 0.95)
        return QSize(side * STARS, side)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw it."""
        paint_stars(QPainter(self), QRectF(self.rect()), self._rating, self.palette())


def facet_ink(palette: QPalette, facet: str) -> QColor:
    """The hue of a facet; a tag of one's own has the secondary ink."""
    if facet in FACETS[:4]:
        return appearance.inks(palette).facets[FACETS.index(facet)]
    return palette.color(QPalette.ColorRole.PlaceholderText)


def paint_facet(painter: QPainter, rect: QRectF, facet: str, colour: QColor) -> None:
    """Paint the shape of a facet: ring, triangle, square, diamond; a dot for a tag of one's own."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    middle = rect.center()
    if facet == "mood":
        pen = QPen(colour, rect.width() * 0.24)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inset = rect.width() * 0.14
        painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
    elif facet == "pacing":
        right = QPointF(rect.right(), middle.y())
        painter.drawPolygon(QPolygonF([rect.topLeft(), right, rect.bottomLeft()]))
    elif facet == "element":
        painter.drawRect(rect)
    elif facet == "theme":
        corners = [(middle.x(), rect.top()), (rect.right(), middle.y()), (middle.x(), rect.bottom())]
        painter.drawPolygon(QPolygonF([*(QPointF(*corner) for corner in corners), QPointF(rect.left(), middle.y())]))
    else:
        inset = rect.width() * 0.2
        painter.drawEllipse(rect.adjusted(inset, inset, -inset, -inset))
    painter.restore()


class TagChip(QWidget):
    """A tag with the shape and hue of its facet; without a facet, a plain chip."""

    def __init__(self, name: str, facet: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._facet = display_title(name), facet
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name if facet is None else f"{name}, {facet_text(facet)}")

    @property
    def _mark(self) -> float:
        return QFontMetrics(self.font()).height() * 0.5 if self._facet else 0.0

    def sizeHint(self) -> QSize:
        """The size at which nothing is cut."""
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self._name) + self._mark + (18 if self._facet else 14)
        return QSize(min(round(width), metrics.averageCharWidth() * 45), metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """The size below which it is of no use."""
        return QSize(40, self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(palette.color(QPalette.ColorRole.Button))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        left = 7.0
        if self._facet:
            side = self._mark
            rect = QRectF(left, (self.height() - side) / 2, side, side)
            paint_facet(painter, rect, self._facet, facet_ink(palette, self._facet))
            left += side + 4
        painter.setPen(palette.color(QPalette.ColorRole.ButtonText))
        room = QRectF(left, 0, self.width() - left - 5, self.height())
        text = QFontMetrics(self.font()).elidedText(self._name, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)
