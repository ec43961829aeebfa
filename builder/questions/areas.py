"""Areas of a picture, as HTML's area element has them: `circle X Y RADIUS`, `rect X Y WIDTH HEIGHT`, `polygon X Y …`.

Whole pixels of the picture, from its top left corner; so everything here is exact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import product

SHAPES = {"circle": "circle 120 80 24", "rect": "rect 300 40 60 40", "polygon": "polygon 0 0 40 0 20 30"}
"""Each shape with an example."""

Point = tuple[int, int]
_MOST_DIGITS = 5
_MOST_CORNERS = 100
"""Of a polygon: more than a hand draws; each edge of one area is held against each of every other."""


class NoArea(Exception):
    """The text is no area: the message says why, `remedy` what to write."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Area:
    """A shape and its numbers."""

    shape: str
    numbers: tuple[int, ...]

    def __str__(self) -> str:
        return " ".join([self.shape, *map(str, self.numbers)])

    @property
    def points(self) -> tuple[Point, ...]:
        """The corners of a rectangle or polygon; of a circle, those of the square around it."""
        if self.shape == "polygon":
            return tuple(zip(self.numbers[::2], self.numbers[1::2], strict=True))
        left, top, right, bottom = self.numbers[0], self.numbers[1], 0, 0
        if self.shape == "circle":
            radius = self.numbers[2]
            left, top, right, bottom = left - radius, top - radius, left + radius, top + radius
        else:
            right, bottom = left + self.numbers[2], top + self.numbers[3]
        return (left, top), (right, top), (right, bottom), (left, bottom)

    def is_within(self, width: int, height: int) -> bool:
        """Whether all of it lies in a picture of this size."""
        return all(0 <= x <= width and 0 <= y <= height for x, y in self.points)

    def overlaps(self, other: Area) -> bool:
        """Whether a point lies inside both; borders may touch."""
        if self.shape == other.shape == "circle":
            reach = self.numbers[2] + other.numbers[2]
            return _apart(self.numbers, other.numbers) < reach * reach
        if self.shape == "circle":
            return _cuts(self, other.points)
        if other.shape == "circle":
            return _cuts(other, self.points)
        return _meet(self.points, other.points)


def parse(text: str) -> Area:
    """The area that stands in the brackets. Raises `NoArea`."""
    shape, *given = text.replace(",", " ").split() or [""]
    if shape not in SHAPES:
        near = get_close_matches(shape, SHAPES, n=1)
        remedy = f"did you mean “{near[0]}”?" if near else "write (circle …), (rect …) or (polygon …)"
        raise NoArea(f"“{shape}” is no shape of an area", remedy)
    form = f"write whole numbers: ({SHAPES[shape]})"
    if not all(one.isascii() and one.isdigit() and len(one) <= _MOST_DIGITS for one in given):
        raise NoArea(f"“{text}” has something that is no whole number", form)
    numbers = tuple(map(int, given))
    fits = {"circle": len(numbers) == 3, "rect": len(numbers) == 4}
    if not fits.get(shape, len(numbers) >= 6 and len(numbers) % 2 == 0):
        raise NoArea(f"“{text}” has {len(numbers)} numbers", form)
    if len(numbers) > 2 * _MOST_CORNERS:
        raise NoArea(f"this polygon has {len(numbers) // 2} corners", f"draw it with {_MOST_CORNERS} at most")
    area = Area(shape, numbers)
    if _doubled(area.points) == 0:
        raise NoArea(f"“{text}” has no surface", form)
    return area


def _apart(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def _doubled(points: tuple[Point, ...]) -> int:
    """Twice the surface, by the shoelace formula."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in _edges(points)))


def _edges(points: tuple[Point, ...]) -> Iterator[tuple[Point, Point]]:
    return zip(points, points[1:] + points[:1], strict=True)


def _turn(a: Point, b: Point, c: Point) -> int:
    """Positive where the way from a over b to c turns right on the screen, 0 where it goes straight."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _holds(points: tuple[Point, ...], point: Point) -> bool:
    """Whether the point lies inside the polygon, and not on its border (ray casting)."""
    inside = False
    for a, b in _edges(points):
        if _turn(a, b, point) == 0 and min(a, b) <= point <= max(a, b):
            return False
        if (a[1] > point[1]) != (b[1] > point[1]) and (_turn(a, b, point) > 0) == (b[1] > a[1]):
            inside = not inside
    return inside


def _cross(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Whether two lines cross between their ends."""
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _meet(one: tuple[Point, ...], other: tuple[Point, ...]) -> bool:
    if any(_cross(*a, *b) for a, b in product(_edges(one), _edges(other))) or set(one) == set(other):
        return True
    # In doubled numbers, so that the middle of an edge is a whole one.
    large, wide = _doubles(one), _doubles(other)
    return any(_holds(wide, at) for at in _on(large)) or any(_holds(large, at) for at in _on(wide))


def _doubles(points: tuple[Point, ...]) -> tuple[Point, ...]:
    return tuple((2 * x, 2 * y) for x, y in points)


def _on(points: tuple[Point, ...]) -> Iterator[Point]:
    """The corners, and the middle of each edge."""
    for a, b in _edges(points):
        yield a
        yield (a[0] + b[0]) // 2, (a[1] + b[1]) // 2


def _cuts(circle: Area, points: tuple[Point, ...]) -> bool:
    """Whether a circle and a polygon have an inner point in common."""
    x, y, radius = circle.numbers
    return _holds(points, (x, y)) or any(_is_near(a, b, (x, y), radius) for a, b in _edges(points))


def _is_near(a: Point, b: Point, centre: Point, radius: int) -> bool:
    """Whether the line from a to b comes nearer than the radius to the centre."""
    length = _apart(a, b)
    along = (centre[0] - a[0]) * (b[0] - a[0]) + (centre[1] - a[1]) * (b[1] - a[1])
    if along <= 0 or along >= length:
        return min(_apart(a, centre), _apart(b, centre)) < radius * radius
    return _turn(a, b, centre) ** 2 < radius * radius * length
