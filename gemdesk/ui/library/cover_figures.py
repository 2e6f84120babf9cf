"""The geometric figures of drawn covers: flat shapes in three inks, varied in order and size by a hash, never in kind.

Each figure paints into the field 14..186 by 112..266 of a canvas of 200 by 300 units.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF


@dataclass(frozen=True, slots=True)
class Inks:
    """Colours of a figure: two steps of the ground's hue, and an accent that is used once."""

    strong: QColor
    soft: QColor
    accent: QColor
    ground: QColor


class Dice:
    """A stable stream of small numbers from a hash."""

    def __init__(self, seed: int) -> None:
        self._seed = seed

    def pick(self, count: int) -> int:
        """A number below `count`."""
        self._seed = (self._seed * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._seed >> 33) % count

    def share(self, least: float, most: float) -> float:
        """A number between two bounds, in 64 steps."""
        return least + (most - least) * self.pick(65) / 64


Figure = Callable[[QPainter, Inks, Dice], None]


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)


def _line(painter: QPainter, colour: QColor, width: float) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _polygon(painter: QPainter, points: Iterable[tuple[float, float]]) -> None:
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))


def _circle(painter: QPainter, x: float, y: float, radius: float) -> None:
    painter.drawEllipse(QPointF(x, y), radius, radius)


def halves(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Two halves that face each other and do not touch."""
    radius = dice.share(48, 58)
    for x, colour, start in ((0, inks.strong, -90), (200, inks.soft, 90)):
        _fill(painter, colour)
        painter.drawPie(QRectF(x - radius, 188 - radius, 2 * radius, 2 * radius), start * 16, 180 * 16)
    _fill(painter, inks.accent)
    painter.drawRect(QRectF(99, 122, 2, 132))


def trays(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Trays stacked in a carrier."""
    _line(painter, inks.strong, 5)
    painter.drawRoundedRect(QRectF(52, 132, 96, 132), 10, 10)
    painter.drawArc(QRectF(78, 114, 44, 36), 0, 180 * 16)
    chosen = dice.pick(4)
    for tray in range(4):
        _fill(painter, inks.accent if tray == chosen else (inks.strong, inks.soft)[tray % 2])
        painter.drawRoundedRect(QRectF(62, 142 + tray * 30, 76, 24), 4, 4)


def household(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """A household of circles on one ground."""
    sizes = [34.0, 27.0, 19.0, 14.0]
    for place in range(3, 0, -1):
        other = dice.pick(place + 1)
        sizes[place], sizes[other] = sizes[other], sizes[place]
    x = (172 - 2 * sum(sizes)) / 2 + 14
    for index, radius in enumerate(sizes):
        smallest = radius == min(sizes)
        _fill(painter, inks.accent if smallest else (inks.strong, inks.soft)[index % 2])
        _circle(painter, x + radius, 256 - radius, radius)
        x += 2 * radius


def steps(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """A stair, somebody above and somebody below."""
    count = 5 + dice.pick(2)
    width, height = 200 / count, 118 / count
    _fill(painter, inks.strong)
    points = [(0.0, 270.0)]
    for step in range(count):
        y = 262 - step * height
        points += [(step * width, y), ((step + 1) * width, y)]
    _polygon(painter, [*points, (200.0, 270.0)])
    low, high = dice.pick(2), count - 1 - dice.pick(2)
    for step, colour in ((low, inks.soft), (high, inks.accent)):
        _fill(painter, colour)
        _circle(painter, (step + 0.5) * width, 262 - step * height - 11, 11)


def rails(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Rails that run to a far point."""
    vanishing = dice.share(80, 120)
    _fill(painter, inks.soft)
    for sleeper in range(7):
        share = (sleeper + 1) / 7
        y, half = 120 + 146 * share**1.7, 6 + 74 * share**1.7
        centre = vanishing + (100 - vanishing) * share
        painter.drawRect(QRectF(centre - half, y - 3 * share - 1, 2 * half, 6 * share + 1))
    _fill(painter, inks.strong)
    for side in (-1, 1):
        _polygon(painter, [(vanishing, 118), (100 + side * 66, 270), (100 + side * 54, 270)])
    _fill(painter, inks.accent)
    _circle(painter, vanishing, 118, 7)


def rain(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Rain in slanting strokes, one of them another colour."""
    marked = 8 + dice.pick(12)
    for index in range(28):
        column, line = index % 7, index // 7
        x, y = 22 + column * 26 + dice.share(-6, 6), 122 + line * 37 + dice.share(-6, 6)
        _line(painter, inks.accent if index == marked else (inks.soft, inks.strong)[dice.pick(2)], 3.4)
        painter.drawLine(QPointF(x, y), QPointF(x - 7, y + 24))


def split_field(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """A field that is split, a circle on either side of the gap."""
    lean = dice.share(-22, 22)
    _fill(painter, inks.strong)
    _polygon(painter, [(0, 116), (92 + lean, 116), (92 - lean, 266), (0, 266)])
    _fill(painter, inks.soft)
    _polygon(painter, [(108 + lean, 116), (200, 116), (200, 266), (108 - lean, 266)])
    _fill(painter, inks.ground)
    _circle(painter, 46, dice.share(150, 226), 15)
    _fill(painter, inks.accent)
    _circle(painter, 154, dice.share(150, 226), 15)


def waves(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Bands of water under a small sun."""
    shift = dice.share(0, 2 * pi)
    for band in range(4):
        path, y = QPainterPath(), 156 + band * 29
        path.moveTo(0, y)
        for x in range(0, 205, 5):
            path.lineTo(x, y + 8 * sin(x / 100 * 2 * pi + shift + band * 1.4))
        path.lineTo(200, y + 15)
        for x in range(200, -5, -5):
            path.lineTo(x, y + 15 + 8 * sin(x / 100 * 2 * pi + shift + band * 1.4))
        _fill(painter, (inks.strong, inks.soft)[band % 2])
        painter.drawPath(path)
    _fill(painter, inks.accent)
    _circle(painter, dice.share(50, 150), 128, 9)


def dunes(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Dunes, one behind the other."""
    _fill(painter, inks.accent)
    _circle(painter, dice.share(40, 160), 136, 16)
    for index, colour in enumerate((inks.soft, inks.strong, inks.soft)):
        crest, y = dice.share(50, 150), 168.0 + index * 32
        path = QPainterPath(QPointF(0, y + dice.share(14, 28)))
        path.quadTo(crest * 0.5, y + 12, crest, y)
        path.quadTo(crest + 40, y + 26, 200, y + dice.share(16, 30))
        path.lineTo(200, 270)
        path.lineTo(0, 270)
        _fill(painter, colour)
        painter.drawPath(path)


def frames(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Frames within frames."""
    x, y, width, height = 14.0, 116.0, 172.0, 148.0
    for depth in range(4):
        _fill(painter, (inks.strong, inks.soft)[depth % 2])
        painter.drawRect(QRectF(x, y, width, height))
        step_x, step_y = width * 0.14, height * 0.14
        x, y = x + step_x * dice.share(0.7, 1.3), y + step_y * dice.share(0.7, 1.3)
        width, height = width - 2 * step_x, height - 2 * step_y
    _fill(painter, inks.accent)
    painter.drawRect(QRectF(x + width * 0.2, y + height * 0.2, width * 0.6, height * 0.6))


def quarters(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Quarter circles that interlock."""
    marked = dice.pick(12)
    for index in range(12):
        column, line = index % 4, index // 4
        x, y, turn = 4 + column * 48.0, 116 + line * 48.0, dice.pick(4)
        _fill(painter, inks.accent if index == marked else (inks.soft, inks.strong)[(column + line) % 2])
        corner_x, corner_y = x + 48 * (turn in (1, 2)), y + 48 * (turn in (2, 3))
        painter.drawPie(QRectF(corner_x - 48, corner_y - 48, 96, 96), (270 - turn * 90) * 16, 90 * 16)


def bands(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Bands that cross."""
    middle = dice.share(175, 205)
    for colour, left, right in ((inks.strong, 116, 232), (inks.soft, 236, 120)):
        _fill(painter, colour)
        _polygon(painter, [(0, left), (0, left + 34), (200, right + 34), (200, right)])
    _fill(painter, inks.accent)
    _circle(painter, 100, middle, 13)


def writing(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Lines of writing, the last one unfinished."""
    for index in range(7):
        length = 172.0 if index < 6 else dice.share(50, 110)
        _fill(painter, inks.strong if index % 2 else inks.soft)
        painter.drawRect(QRectF(14, 126 + index * 20, length - dice.share(0, 24), 7))
    _fill(painter, inks.accent)
    painter.drawRect(QRectF(14 + length, 240, 5, 18))


def dots(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """A field of dots that were counted, one of them seen."""
    marked = 14 + dice.pick(14)
    for index in range(42):
        column, line = index % 7, index // 7
        big = dice.pick(3) == 0
        _fill(painter, inks.accent if index == marked else inks.strong if big else inks.soft)
        _circle(painter, 25 + column * 25, 124 + line * 26, 8 if index == marked else 6 if big else 4)


def slits(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Slits in a wall, something behind one of them."""
    marked = dice.pick(7)
    for index in range(7):
        height = dice.share(96, 146)
        _fill(painter, inks.accent if index == marked else (inks.strong, inks.soft)[index % 2])
        painter.drawRect(QRectF(20 + index * 23.5, 190 - height / 2, 13, height))


def peaks(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Peaks, and a fire among them."""
    _fill(painter, inks.soft)
    _circle(painter, dice.share(110, 160), 136, 15)
    for x, top, half, colour in (
        (46, dice.share(150, 176), 64, inks.strong),
        (142, dice.share(150, 176), 74, inks.strong),
    ):
        _fill(painter, colour)
        _polygon(painter, [(x - half, 270), (x, top), (x + half, 270)])
    _fill(painter, inks.accent)
    _polygon(painter, [(70, 270), (98, dice.share(184, 206)), (126, 270)])


def envelope(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """A letter, closed."""
    y = dice.share(134, 152)
    _fill(painter, inks.strong)
    painter.drawRect(QRectF(26, y, 148, 100))
    _fill(painter, inks.soft)
    _polygon(painter, [(26, y), (174, y), (100, y + dice.share(52, 64))])
    _fill(painter, inks.accent)
    _circle(painter, 100, y + 56, 10)


def windows(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """A front of windows, one of them lit."""
    lit = dice.pick(15)
    _fill(painter, inks.strong)
    painter.drawRect(QRectF(28, 116, 144, 154))
    for index in range(15):
        _fill(painter, inks.accent if index == lit else inks.soft)
        painter.drawRect(QRectF(42 + (index % 3) * 43, 126 + (index // 3) * 28, 30, 18))


def flower(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Petals round a centre."""
    petals, turn = 7 + dice.pick(3), dice.share(0, pi)
    for index in range(petals):
        angle = turn + index * 2 * pi / petals
        _fill(painter, (inks.strong, inks.soft)[index % 2])
        _circle(painter, 100 + 44 * cos(angle), 190 + 44 * sin(angle), 22)
    _fill(painter, inks.accent)
    _circle(painter, 100, 190, 20)


def road(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """A road that winds away."""
    bend = dice.share(30, 60) * (1 if dice.pick(2) else -1)
    path = QPainterPath(QPointF(60, 270))
    path.cubicTo(60 + bend, 220, 150 + bend, 190, 104, 128)
    path.lineTo(110, 128)
    path.cubicTo(190 + bend, 190, 140 + bend, 220, 156, 270)
    _fill(painter, inks.soft)
    painter.drawRect(QRectF(0, 128, 200, 142))
    _fill(painter, inks.strong)
    painter.drawPath(path)
    _fill(painter, inks.accent)
    _circle(painter, dice.share(40, 160), 122, 10)


def moon(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Two circles, one before the other."""
    x = dice.share(74, 88)
    _fill(painter, inks.strong)
    _circle(painter, x, 184, 50)
    _fill(painter, inks.soft)
    _circle(painter, x + 44, dice.share(194, 210), 38)
    _fill(painter, inks.accent)
    _circle(painter, x + 22, 194, 8)


def mask(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """A mask that looks back."""
    path = QPainterPath(QPointF(58, 124))
    path.lineTo(142, 124)
    path.lineTo(142, 190)
    path.cubicTo(142, 240, 112, 262, 100, 262)
    path.cubicTo(88, 262, 58, 240, 58, 190)
    _fill(painter, inks.strong)
    painter.drawPath(path)
    _fill(painter, inks.ground)
    for x in (66, 106):
        painter.drawRect(QRectF(x, dice.share(158, 164), 28, 6))
    _fill(painter, inks.accent)
    painter.drawRect(QRectF(84, 226, 32, 5))


def sectors(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """A disc cut into sectors."""
    turn = dice.pick(360)
    for index in range(6):
        _fill(painter, (inks.strong, inks.soft)[index % 2])
        painter.drawPie(QRectF(34, 122, 132, 132), (turn + index * 60) * 16, 60 * 16)
    _fill(painter, inks.accent)
    _circle(painter, 100, 188, 20)


def columns(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """Columns of different height."""
    marked = dice.pick(5)
    for index in range(5):
        height = dice.share(50, 140)
        _fill(painter, inks.accent if index == marked else (inks.strong, inks.soft)[index % 2])
        painter.drawRect(QRectF(20 + index * 33, 266 - height, 27, height))


def bridge(painter: QPainter, inks: Inks, dice: Dice) -> None:
    """An arch from one side to the other."""
    _line(painter, inks.strong, 14)
    painter.drawArc(QRectF(26, dice.share(126, 140), 148, 220), 0, 180 * 16)
    _line(painter, inks.soft, 8)
    painter.drawArc(QRectF(54, 168, 92, 160), 0, 180 * 16)
    _fill(painter, inks.accent)
    painter.drawRect(QRectF(0, 258, 200, 5))


NEUTRAL: Sequence[Figure] = (moon, sectors, columns, bridge, quarters, frames)

_WORDS: Sequence[tuple[str, Figure]] = (
    ("letter envelope note", envelope),
    ("train rail railway station", rails),
    ("food kitchen cooking meal market lunch bread", trays),
    ("sea river water boat boats swimming flood", waves),
    ("desert dune dunes sand", dunes),
    ("rain investigation detective police murder crime", rain),
    ("stair stairs class power money hierarchy", steps),
    ("fire volcano mountain mountains smoke burning", peaks),
    ("window windows house walls apartment hotel", windows),
    ("flower flowers garden freedom women's", flower),
    ("road journey journeys cars car truck travel exile", road),
    ("mask masks disguise faces face identity colonialism", mask),
    ("book books writing poetry words diary newspaper", writing),
    ("restraint distance marriage telephone telephones unspoken", halves),
    ("family motherhood fathers children childhood friendship community household", household),
    ("separation divorce division war justice", split_field),
    ("memory dreams dream past theatre cinema flashbacks", frames),
    ("deceit deception lies jealousy obsession", quarters),
    ("border borders crossing migration faith", bands),
    ("longing loneliness desire silence voyeur", slits),
    ("documentary real montage essay archive", dots),
)
_FIGURES = {word: figure for words, figure in _WORDS for word in words.split()}


def figure_of(words: str) -> Figure | None:
    """The figure that a tag owns: that of its first word that has one, in either number."""
    for word in words.casefold().replace("-", " ").split():
        found = _FIGURES.get(word) or _FIGURES.get(word.removesuffix("s"))
        if found is not None:
            return found
    return None
