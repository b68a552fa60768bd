"""Force-directed drawing of one connected component.

Springs pull with their length, nodes repel as mass ÷ distance, mass being degree + 1 (the model
of ForceAtlas2: Jacomy et al., PLoS ONE 9(6), 2014). Hubs so keep apart and carry their leaves
around them. Up to :data:`MOST_EXACT` nodes every pair repels; beyond, masses are spread on a grid
and the field is their convolution with the force of one mass (the particle-mesh method: Hockney
and Eastwood, 1988), which costs the same for any distribution.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from graph.layout.springs import Floats, Integers, Springs

    Complexes: TypeAlias = NDArray[np.complex128]

#: The most nodes for which every pair is computed.
MOST_EXACT: Final = 500
#: Above so many nodes fewer steps must do; above twice as many a finer grid is worth its cost.
MANY: Final = 6000
#: Pull toward the middle, per unit of mass and distance; more upward than sideways makes the
#: drawing wider than high.
_GRAVITY: Final = (0.012, 0.021)
#: Positions are rounded to this after every step: what the last bits of a sum are depends on the
#: processor, and must not decide where a node ends.
_GRAIN: Final = 2.0**-12


def settle(springs: Springs, start: Floats) -> Floats:
    """Positions (two columns, in spring lengths) after a fixed number of cooling steps."""
    size = springs.size
    mass: Floats = springs.degrees().astype(np.float64) + 1.0
    extent = 2.0 * np.sqrt(mass.sum())
    at: Floats = (start - 0.5) * extent
    repel = _Pairs(mass) if size <= MOST_EXACT else _Mesh(mass)
    pull = _Pull(springs)
    stiffness = pull.stiffness + mass * _GRAVITY[0]
    gravity = np.array(_GRAVITY)
    steps = _steps(size)
    for step in range(steps):
        heat = 1.0 - step / steps
        force = pull.of(at) + repel.of(at) - at * mass[:, None] * gravity
        move = force / stiffness[:, None] * (0.15 + 0.7 * heat)
        length = np.sqrt(move[:, 0] ** 2 + move[:, 1] ** 2)
        most = extent * (0.002 + 0.08 * heat * heat)
        move *= (most / np.maximum(length, most))[:, None]
        at = np.rint((at + move) / _GRAIN) * _GRAIN
    return at


def _steps(size: int) -> int:
    if size <= MOST_EXACT:
        return 200
    return 160 if size <= MANY else 100


class _Pull:
    """The pull of all springs."""

    def __init__(self, springs: Springs) -> None:
        self._ends = np.concatenate((springs.one, springs.two))
        self._others = np.concatenate((springs.two, springs.one))
        self._weight = np.concatenate((springs.weight, springs.weight))
        self._size = springs.size
        counted = np.bincount(self._ends, self._weight, minlength=self._size)
        self.stiffness: Floats = counted.astype(np.float64)

    def of(self, at: Floats) -> Floats:
        force = np.empty_like(at)
        for axis in (0, 1):
            values = np.ascontiguousarray(at[:, axis])
            stretch = values.take(self._others)
            stretch -= values.take(self._ends)
            stretch *= self._weight
            force[:, axis] = np.bincount(self._ends, stretch, minlength=self._size)
        return force


class _Pairs:
    """Repulsion of every pair; its tables are made once, since making them costs most."""

    def __init__(self, mass: Floats) -> None:
        self._mass = mass
        size = (len(mass), len(mass))
        self._x, self._y, self._inverse, self._square = (np.empty(size) for _ in range(4))

    def of(self, at: Floats) -> Floats:
        x = np.subtract(at[:, 0, None], at[:, 0], out=self._x)
        y = np.subtract(at[:, 1, None], at[:, 1], out=self._y)
        inverse = np.multiply(x, x, out=self._inverse)
        inverse += np.multiply(y, y, out=self._square)
        inverse += 0.01
        np.divide(self._mass, inverse, out=inverse)
        x *= inverse
        y *= inverse
        force = np.empty_like(at)
        x.sum(axis=1, out=force[:, 0])
        y.sum(axis=1, out=force[:, 1])
        force *= self._mass[:, None]
        return force


@dataclass(frozen=True, slots=True)
class _Corner:
    """One of the four grid points around each node, by its number, and the share of mass there."""

    point: Integers
    share: Floats


class _Mesh:
    """Repulsion through a grid."""

    def __init__(self, mass: Floats) -> None:
        self._mass = mass
        self._side = 128 if len(mass) <= 2 * MANY else 256
        double = 2 * self._side
        steps = np.arange(double, dtype=np.float64)
        # On a grid of twice the side nothing wraps around onto the masses.
        steps[self._side :] -= double
        x, y = steps[:, None], steps[None, :]
        square = x * x + y * y + 0.3
        self._kernels = [np.fft.rfft2(way / square) for way in (x, y)]

    def of(self, at: Floats) -> Floats:
        low = at.min(axis=0)
        cell = float((at.max(axis=0) - low).max()) / (self._side - 2) or 1.0
        corners = self._corners((at - low) / cell)
        spectrum = self._spectrum(corners)
        force = np.zeros_like(at)
        for axis, kernel in enumerate(self._kernels):
            field = self._field(spectrum * kernel)
            for corner in corners:
                force[:, axis] += field.take(corner.point) * corner.share
        return force * (self._mass / cell)[:, None]

    def _spectrum(self, corners: list[_Corner]) -> Complexes:
        """The transform of the masses on the grid; rows and columns of padding cost nothing."""
        side = self._side
        grid = np.zeros(side * side)
        for corner in corners:
            grid += np.bincount(corner.point, self._mass * corner.share, minlength=side * side)
        rows = np.fft.rfft(grid.reshape(side, side), 2 * side, axis=1)
        return np.fft.fft(rows, 2 * side, axis=0)

    def _field(self, spectrum: Complexes) -> Floats:
        """The field at all grid points, in the order of their numbers."""
        columns = np.fft.ifft(spectrum, axis=0)[: self._side]
        return np.fft.irfft(columns, 2 * self._side, axis=1)[:, : self._side].ravel()

    def _corners(self, scaled: Floats) -> list[_Corner]:
        low = np.floor(scaled)
        whole = low.astype(np.int64)
        part = scaled - low
        corners = []
        for i in (0, 1):
            for j in (0, 1):
                share_x = part[:, 0] if i else 1 - part[:, 0]
                share_y = part[:, 1] if j else 1 - part[:, 1]
                point = (whole[:, 0] + i) * self._side + (whole[:, 1] + j)
                corners.append(_Corner(point, share_x * share_y))
        return corners
