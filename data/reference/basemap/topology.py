"""Work on shared arcs, used by rebuild.py: rings are lists of signed arc numbers (~i is arc i backwards), so that a border that
is parted or moved stays one line to both its sides. Coordinates are whole steps of the topology's transform.
"""

from __future__ import annotations

import numpy as np

Parts = list[tuple[tuple[str, str], list[list[int]]]]  # ((part, owner), rings), the outer ring first
SEAM_NEAR, POLAR = 0.01, 89.9  # degrees


def decoded(topology: dict) -> list[np.ndarray]:
    return [np.cumsum(np.array(arc, dtype=np.int64), axis=0) for arc in topology["arcs"]]


def run(index: int, arcs: list[np.ndarray]) -> np.ndarray:
    return arcs[index] if index >= 0 else arcs[~index][::-1]


def ring_points(ring: list[int], arcs: list[np.ndarray]) -> np.ndarray:
    return np.concatenate([run(index, arcs)[:-1] for index in ring])


def holds(ring: np.ndarray, point: tuple[float, float]) -> bool:
    x, y, x2, y2 = ring[:, 0], ring[:, 1], np.roll(ring[:, 0], -1), np.roll(ring[:, 1], -1)
    crosses = (y > point[1]) != (y2 > point[1])
    at = x + (point[1] - y) / np.where(y2 == y, 1, y2 - y) * (x2 - x)
    return bool((crosses & (at > point[0])).sum() % 2)


def split(arcs: list[np.ndarray], parts: Parts, index: int, at: int) -> None:
    """Part an arc at its point `at` in every ring that uses it, so that borders stay shared."""
    arcs.append(arcs[index][at:])
    arcs[index], rest = arcs[index][: at + 1], len(arcs) - 1
    for _, rings in parts:
        for ring in rings:
            for place in [k for k, used in enumerate(ring) if used in (index, ~index)][::-1]:
                ring[place : place + 1] = [index, rest] if ring[place] == index else [~rest, ~index]


def node(arcs: list[np.ndarray], parts: Parts, ring: list[int], spot: np.ndarray, most: float) -> int:
    """Where in `ring` an arc begins at its point nearest to `spot`, parted there if need be; -1 if that is farther than `most`."""
    distance, index = min((float(np.hypot(*(arcs[max(i, ~i)] - spot).T).min()), max(i, ~i)) for i in ring)
    if distance > most:
        return -1
    at = int(np.hypot(*(arcs[index] - spot).T).argmin())
    if 0 < at < len(arcs[index]) - 1:
        split(arcs, parts, index, at)
    corner = arcs[index][0] if at == 0 else arcs[index][-1]
    return next(place for place, i in enumerate(ring) if (run(i, arcs)[0] == corner).all())


def cut(arcs: list[np.ndarray], parts: Parts, holder: str, line: np.ndarray, inside: np.ndarray, name: tuple[str, str], most: float) -> None:
    """Part the piece of `holder` that holds the point `inside` from the rest by `line`; nothing where the data are too coarse for it."""
    own = next((row for row in parts if row[0][0] == holder and holds(ring_points(row[1][0], arcs), inside)), None)
    if own is None:
        return
    ring = own[1][0]
    first = node(arcs, parts, ring, line[0], most)
    last = node(arcs, parts, ring, line[-1], most)
    first = node(arcs, parts, ring, line[0], most)  # parting the ring at its other end may have moved it
    if -1 in (first, last) or first == last:
        return
    arcs.append(np.concatenate([run(ring[first], arcs)[:1], line[1:-1], run(ring[last], arcs)[:1]]))
    turned = ring[first:] + ring[:first]
    count = (last - first) % len(ring)
    sides = [turned[:count] + [~(len(arcs) - 1)], turned[count:] + [len(arcs) - 1]]
    own[1][0][:], apart = sorted(sides, key=lambda side: holds(ring_points(side, arcs), inside))
    parts.append((name, [apart]))


def stitch(arcs: list[np.ndarray], parts: Parts, transform: dict) -> None:
    """Join what the source cuts along 180° (Chukotka, Wrangel, islands of Fiji) and drop rings that only run around a pole."""
    scale, translate = np.array(transform["scale"]), np.array(transform["translate"])

    def on_seam(points: np.ndarray) -> np.ndarray:
        return np.abs(points[:, 0] * scale[0] + translate[0]) > 180 - scale[0]

    for _, rings in parts:
        rings[:] = [ring for ring in rings if (np.abs(ring_points(ring, arcs)[:, 1] * scale[1] + translate[1]) < POLAR).any()]
    for index in range(len(arcs)):
        at = on_seam(arcs[index])
        for place in np.flatnonzero(at[:-1] & at[1:])[::-1]:
            for end in (int(place) + 1, int(place)):
                if 0 < end < len(arcs[index]) - 1:
                    split(arcs, parts, index, end)
    seam = {index for index, points in enumerate(arcs) if on_seam(points).all()}
    for name in sorted({part for (part, _), rings in parts if seam & {max(i, ~i) for i in rings[0]}}):
        rows = [row for row in parts if row[0][0] == name and seam & {max(i, ~i) for i in row[1][0]}]
        chains = [chain for _, rings in rows for chain in open_chains(rings[0], seam)]
        joined = join(chains, arcs, SEAM_NEAR / scale[1])
        holes = [hole for _, rings in rows for hole in rings[1:]]
        for row, ring in zip(rows, joined):
            row[1][:] = [ring, *(hole for hole in holes if holds(ring_points(ring, arcs), arcs[max(hole[0], ~hole[0])][0]))]
        parts[:] = [row for row in parts if not any(row is spent for spent in rows[len(joined) :])]


def open_chains(ring: list[int], dropped: set[int]) -> list[list[int]]:
    """What is left of a ring without some of its arcs."""
    first = next(k for k, i in enumerate(ring) if max(i, ~i) in dropped)
    chains: list[list[int]] = [[]]
    for i in ring[first:] + ring[:first]:
        if max(i, ~i) in dropped:
            chains.append([])
        else:
            chains[-1].append(i)
    return [chain for chain in chains if chain]


def join(chains: list[list[int]], arcs: list[np.ndarray], most: float) -> list[list[int]]:
    """Rings from chains: each end goes on with the start at the same latitude, whichever side of the seam."""
    starts = [int(run(chain[0], arcs)[0, 1]) for chain in chains]
    free, rings = list(range(len(chains))), []
    while free:
        ring, first, here = [], free[0], free[0]
        while True:
            free.remove(here)
            ring += chains[here]
            end = int(run(chains[here][-1], arcs)[-1, 1])
            gap, here = min((abs(starts[k] - end), k) for k in [first, *free])
            if gap > most:
                raise ValueError(f"no piece goes on at latitude step {end}")
            if here == first:
                break
        rings.append(ring)
    return rings
