"""Covers drawn for films without a poster: the same film, the same cover, in every theme and on every machine.

Hue comes from the first country, tone from the decade, chroma from black and white, the figure from the tags, the
accent from a hash of title and year. Colours are computed in OKLCH (Björn Ottosson, "A perceptual color space for
image processing", 2020).
"""

from hashlib import sha256
from math import cos, radians, sin
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from gemdesk.records.film_record import FilmRecord
from gemdesk.ui.appearance import is_dark
from gemdesk.ui.library.cover_figures import NEUTRAL, Dice, Figure, Inks, figure_of
from gemdesk.ui.plain_text import display_title, is_right_to_left
from gemdesk.ui.window_fonts import SERIF, weighted

WIDTH, HEIGHT, MARGIN = 200.0, 300.0, 14.0
SMALL_WIDTH: Final = 72
"""Pixels below which only title and figure are drawn."""
_HUES: Final = {
    "India": 70, "Iran": 185, "South Korea": 250, "North Korea": 20, "Japan": 15, "China": 30, "Hong Kong": 25,
    "Taiwan": 160, "France": 268, "Germany": 310, "West Germany": 300, "East Germany": 320, "Italy": 140,
    "United Kingdom": 165, "United States": 245, "Soviet Union": 22, "Russia": 20, "Czechoslovakia": 350,
    "Poland": 275, "Hungary": 120, "Senegal": 95, "Mali": 75, "Mauritania": 80, "Mexico": 45, "Argentina": 230,
    "Brazil": 130, "Sweden": 240, "Denmark": 10, "Egypt": 65, "Lebanon": 50, "Turkey": 35, "Spain": 55,
    "Netherlands": 60, "Belgium": 285, "Canada": 28, "Australia": 58, "Saudi Arabia": 110, "Vietnam": 145,
    "Chile": 255, "Colombia": 150, "North Macedonia": 85, "Romania": 290, "Yugoslavia": 205,
}  # fmt: skip
_GROUNDS: Final = ((0.735, 0.082), (0.37, 0.075), (0.925, 0.03), (0.235, 0.035))
"""Lightness and chroma of the ground: mid, deep, paper, ink."""
_ACCENT_TURNS: Final = (150, 165, 180, 195, 210)
_GREY: Final = 0.28
_FACETS: Final = ("element", "theme", "mood")
_TITLE_SIZES: Final = (33, 30, 27, 25, 23, 21, 19, 17)
_THREE_LINES_FROM: Final = 25


class CoverFacts(NamedTuple):
    """What a cover is drawn from."""

    title: str
    original_title: str | None = None
    year: int | None = None
    director: str | None = None
    country: str | None = None
    black_and_white: bool = False
    tags: tuple[str, ...] = ()
    """In the order element, theme, mood, genre."""


def cover_facts(record: FilmRecord) -> CoverFacts:
    """What the cover of a film is drawn from."""
    tags = [tag.name for facet in _FACETS for tag in record.tags if tag.facet == facet]
    return CoverFacts(
        title=record.title,
        original_title=record.original_title if record.original_title != record.title else None,
        year=record.year,
        director=next((credit.name for credit in record.credits if credit.role == "director"), None),
        country=record.countries[0] if record.countries else None,
        black_and_white=record.colour == "black and white",
        tags=(*tags, *record.genres),
    )


def _hash(text: str) -> int:
    return int.from_bytes(sha256(text.encode("utf-8", "replace")).digest()[:8], "big")


def oklch(lightness: float, chroma: float, hue: float) -> QColor:
    """A colour of OKLCH in sRGB, clipped to what a screen can show; hue in degrees."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    linear = (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )
    return QColor.fromRgbF(*(_encoded(min(max(part, 0.0), 1.0)) for part in linear))


def _encoded(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055


class _Scheme(NamedTuple):
    inks: Inks
    text: QColor


def _scheme(facts: CoverFacts, seed: int) -> _Scheme:
    country = facts.country or ""
    hue = _HUES.get(country, _hash(country) % 360)
    tone = (201 - (facts.year or 2000) // 10) % 4
    lightness, chroma = _GROUNDS[tone]
    grey = _GREY if facts.black_and_white else 1.0
    accent = (hue + _ACCENT_TURNS[seed % len(_ACCENT_TURNS)]) % 360
    bright = lightness > 0.6
    # Two steps of the ground's own hue that stand out from it, the second less.
    strong = oklch(*((0.45, 0.085) if tone == 0 else (0.52, 0.09) if tone == 2 else (0.74, 0.085)), hue)
    soft_l, soft_c = {0: (0.93, 0.035), 1: (0.55, 0.095), 2: (0.76, 0.075), 3: (0.48, 0.06)}[tone]
    inks = Inks(
        strong=_greyed(strong, (0.45, 0.52)[tone // 2] if bright else 0.74, 0.085 * grey, hue, grey),
        soft=oklch(soft_l, soft_c * grey, hue),
        accent=oklch(0.55 if bright else 0.76, 0.13 * max(grey, 0.45), accent),
        ground=oklch(lightness, chroma * grey, hue),
    )
    text = oklch(0.2, 0.02 * grey, hue) if bright else oklch(0.96, 0.015 * grey, hue)
    return _Scheme(inks, text)


def _greyed(colour: QColor, lightness: float, chroma: float, hue: float, grey: float) -> QColor:
    return colour if grey == 1.0 else oklch(lightness, chroma, hue)


def _figure(facts: CoverFacts, seed: int) -> Figure:
    for tag in facts.tags:
        found = figure_of(tag)
        if found is not None:
            return found
    return NEUTRAL[seed % len(NEUTRAL)]


def paint_cover(painter: QPainter, rect: QRectF, facts: CoverFacts, *, dark: bool = False) -> None:
    """Paint the cover of a film into `rect`, whose sides are as 2 to 3; `dark` only chooses the hairline."""
    seed = _hash(f"{facts.title}\n{facts.year}")
    scheme = _scheme(facts, seed)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / WIDTH, rect.height() / HEIGHT)
    painter.setClipRect(QRectF(0, 0, WIDTH, HEIGHT))
    painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), scheme.inks.ground)
    small = rect.width() < SMALL_WIDTH
    _figure(facts, seed)(painter, scheme.inks, Dice(seed))
    painter.setPen(scheme.text)
    bottom = _paint_title(painter, facts.title)
    if not small:
        _paint_original(painter, facts.original_title, bottom)
        _paint_foot(painter, facts)
    edge = QColor(Qt.GlobalColor.white if dark else Qt.GlobalColor.black)
    edge.setAlphaF(0.16 if dark else 0.2)
    painter.setPen(QPen(edge, WIDTH / rect.width()))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = WIDTH / rect.width() / 2
    painter.drawRect(QRectF(0, 0, WIDTH, HEIGHT).adjusted(inset, inset, -inset, -inset))
    painter.restore()


def _font(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(SERIF)
    # Sizes are units of the canvas, so hinting to the screen's pixels would be wrong.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(round(size))
    return weighted(font, weight)


def _laid_out(text: str, size: int) -> QTextLayout:
    layout = QTextLayout(text, _font(size, QFont.Weight.DemiBold))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(WIDTH - 2 * MARGIN)
    layout.endLayout()
    return layout


def _fits(layout: QTextLayout, lines: int) -> bool:
    widest = max((layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())), default=0.0)
    return layout.lineCount() <= lines and widest <= WIDTH - 2 * MARGIN


def _paint_title(painter: QPainter, title: str) -> float:
    """Paint the title as large as it fits; returns where it ends."""
    text = display_title(title)[:120]
    layout, size = _laid_out(text, _TITLE_SIZES[-1]), _TITLE_SIZES[-1]
    for candidate in _TITLE_SIZES:
        tried = _laid_out(text, candidate)
        if _fits(tried, 3 if candidate <= _THREE_LINES_FROM else 2):
            layout, size = tried, candidate
            break
    step, top = size * 1.06, MARGIN - 2
    right = is_right_to_left(title)
    for index in range(min(layout.lineCount(), 3)):
        line = layout.lineAt(index)
        x = WIDTH - MARGIN - line.naturalTextWidth() if right else MARGIN
        line.setPosition(QPointF(0, 0))
        line.draw(painter, QPointF(x if right else MARGIN, top + index * step - (line.height() - step) / 2))
    return top + min(layout.lineCount(), 3) * step


def _paint_original(painter: QPainter, original: str | None, top: float) -> None:
    if not original:
        return
    text = display_title(original)
    latin = text.isascii() or all(ord(character) < 0x250 for character in text)
    font = _font(16 if is_right_to_left(original) else 14)
    font.setItalic(latin)
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, WIDTH - 2 * MARGIN)
    painter.setFont(font)
    painter.drawText(QPointF(MARGIN, top + 4 + metrics.ascent()), shown)


def _paint_foot(painter: QPainter, facts: CoverFacts) -> None:
    font = _font(11)
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    year = str(facts.year) if facts.year else ""
    width = metrics.horizontalAdvance(year)
    baseline = HEIGHT - MARGIN + 3
    painter.drawText(QPointF(WIDTH - MARGIN - width, baseline), year)
    room = WIDTH - 2 * MARGIN - width - 8
    director = metrics.elidedText(display_title(facts.director or ""), Qt.TextElideMode.ElideRight, room)
    painter.drawText(QPointF(MARGIN, baseline), director)


class CoverView(QWidget):
    """The cover of one film, two wide to three high."""

    def __init__(self, record: FilmRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = cover_facts(record)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(display_title(record.title))

    def hasHeightForWidth(self) -> bool:
        """The height depends on the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of what is shown at this width."""
        return round(width * HEIGHT / WIDTH)

    def sizeHint(self) -> QSize:
        """The size at which nothing is cut."""
        return QSize(132, 198)

    def paintEvent(self, _: QPaintEvent) -> None:
        """Draw it."""
        painter = QPainter(self)
        paint_cover(painter, QRectF(self.rect()), self._facts, dark=is_dark(self.palette()))
        painter.end()
