"""The graph as arrays: merged springs, connected components, first places."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    Floats: TypeAlias = NDArray[np.float64]
    Integers: TypeAlias = NDArray[np.int64]

#: Relation types that tie every document to its outlet: they would pull all documents of an
#: outlet into one clump, so their springs are weak.
_WEAK: Final = {"published-by": 0.25, "authored-by": 0.25}


@dataclass(frozen=True, slots=True)
class Springs:
    """A graph of ``size`` nodes; spring ``i`` ties ``one[i]`` to ``two[i]`` with ``weight[i]``.

    No loops, no parallel springs.
    """

    size: int
    one: Integers
    two: Integers
    weight: Floats

    def degrees(self) -> Integers:
        """The number of springs at each node."""
        ends = np.concatenate((self.one, self.two))
        return np.bincount(ends, minlength=self.size).astype(np.int64)


def merge(ids: Sequence[str], relations: Iterable[tuple[str, str, str]]) -> Springs:
    """One spring for all relations (source, target, type) of a pair, weighted by log count."""
    number = {id_: index for index, id_ in enumerate(ids)}
    strengths: dict[tuple[int, int], float] = {}
    for source, target, type_ in relations:
        a, b = number[source], number[target]
        if a != b:
            pair = (a, b) if a < b else (b, a)
            strengths[pair] = strengths.get(pair, 0.0) + _WEAK.get(type_, 1.0)
    pairs = sorted(strengths)
    weights = [min(strengths[p], 1 + math.log(max(strengths[p], 1.0))) for p in pairs]
    one = np.array([a for a, _ in pairs], dtype=np.int64)
    two = np.array([b for _, b in pairs], dtype=np.int64)
    degree = np.bincount(np.concatenate((one, two)), minlength=len(ids))
    # What ties two hubs together is weak, so that each stands apart with what hangs on it.
    hubs = np.sqrt(np.minimum(degree[one], degree[two]).astype(np.float64))
    return Springs(len(ids), one, two, np.array(weights, dtype=np.float64) / np.maximum(hubs, 1.0))


def components(springs: Springs) -> list[list[int]]:
    """The nodes of each connected component, the largest component first, then by first node."""
    parent = list(range(springs.size))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b in zip(springs.one.tolist(), springs.two.tolist(), strict=True):
        one, two = root(a), root(b)
        if one != two:
            parent[max(one, two)] = min(one, two)
    members: dict[int, list[int]] = {}
    for node in range(springs.size):
        members.setdefault(root(node), []).append(node)
    return sorted(members.values(), key=lambda nodes: (-len(nodes), nodes[0]))


def split(springs: Springs, parts: list[list[int]]) -> list[Springs]:
    """The springs of each component, with nodes numbered by their place in it."""
    part_of = np.zeros(springs.size, dtype=np.int64)
    place = np.zeros(springs.size, dtype=np.int64)
    for number, nodes in enumerate(parts):
        part_of[nodes] = number
        place[nodes] = np.arange(len(nodes))
    owner = part_of[springs.one] if len(springs.one) else np.zeros(0, dtype=np.int64)
    order = np.argsort(owner, kind="stable")
    bounds = np.searchsorted(owner[order], np.arange(len(parts) + 1))
    return [
        Springs(
            size=len(nodes),
            one=place[springs.one[chosen]],
            two=place[springs.two[chosen]],
            weight=springs.weight[chosen],
        )
        for nodes, chosen in (
            (nodes, order[bounds[number] : bounds[number + 1]])
            for number, nodes in enumerate(parts)
        )
    ]


def first_places(ids: Sequence[str]) -> Floats:
    """A place in the unit square for each id, from its digest: an array of two columns."""
    digests = b"".join(
        hashlib.blake2b(id_.encode("utf-8", "surrogatepass"), digest_size=8).digest() for id_ in ids
    )
    numbers = np.frombuffer(digests, dtype=">u4").astype(np.float64).reshape(-1, 2)
    return numbers / 2.0**32
