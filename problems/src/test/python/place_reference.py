"""Curvature and place of the optimum of a quadratic program, every linear program solved by HiGHS with the band as a row.

Usage: python3 place_reference.py INSTANCE.json [LOWER_BOUND] > place_reference.txt
"""
import json
import sys

import numpy as np
from scipy.optimize import linprog

ROUNDS, LEVELS, SHRINK, SPLITS = 4, 14, 0.6, 8


class Program:
    def __init__(self, data):
        self.h, self.B = np.array(data["h"]), -np.array(data["H"])
        self.A, self.b, self.u = (np.array(data[k]) for k in "Abu")
        self.n = len(self.h)

    def value(self, x):
        return self.h @ x - x @ self.B @ x / 2

    def most(self, c, bands=(), caps=None):
        """max <c, y> over C and <a, y> >= level of each band."""
        rows = np.vstack([self.A] + [-a[None, :] for a, _ in bands])
        right = np.concatenate([self.b, [-level for _, level in bands]])
        u = self.u if caps is None else np.minimum(self.u, caps)
        found = linprog(-c, A_ub=rows, b_ub=right, bounds=[(0, v) for v in u], method="highs")
        assert found.status == 0, found.message
        return -found.fun

    def least(self, c, bands):
        return -self.most(-c, bands)


def search(p):
    """Frank-Wolfe with exact line search from many starts, then active-set polishing is left to the caller."""
    rng, best, at = np.random.default_rng(0), -np.inf, None
    for k in range(20):
        x = np.zeros(p.n)
        c = p.h if k == 0 else p.h * rng.uniform(0.5, 1.5, p.n)
        for step in range(300):
            found = linprog(-c, A_ub=p.A, b_ub=p.b, bounds=[(0, v) for v in p.u], method="highs")
            d = found.x - x
            g, q = (p.h - p.B @ x) @ d, d @ p.B @ d
            t = 1.0 if q <= 0 else min(1.0, max(0, g / q))
            if step and g < 1e-10 * p.value(x):
                break
            x = x + t * d
            c = p.h - p.B @ x
        if p.value(x) > best:
            best, at = p.value(x), x
    return best, at


def band(p, level):
    """The rows of the band of {F >= level} after the last round, and the least <B_i, y> there."""
    bands = [(p.h, level)]
    for _ in range(ROUNDS):
        low = np.array([p.least(row, bands) for row in p.B])
        bands.append((p.h - low / 2, level))
    return bands, low


def radius(p):
    reach = np.array([min([p.u[i]] + [b / a[i] for a, b in zip(p.A, p.b) if a[i] > 0]) for i in range(p.n)])

    def cell(i, a, top):
        m = np.minimum(top, reach)
        for row, b in zip(p.A, p.b):
            with np.errstate(divide="ignore"):
                m = np.where(row > 0, np.minimum(m, (b - row[i] * a) / np.where(row > 0, row, 1)), m)
        m = np.maximum(m, 0)
        m[i] = top
        return p.most(m), i, a, top

    cells = [cell(i, 0.0, reach[i]) for i in range(p.n)]
    for _ in range(SPLITS * p.n):
        cells.sort()
        _, i, a, top = cells.pop()
        cells += [cell(i, a, (a + top) / 2), cell(i, (a + top) / 2, top)]
    square = max(cells)[0]
    return np.sqrt(square), np.linalg.norm(reach)


def corners(kappa, gaps):
    """All crossings of two of the lines kappa_j - a gap_j, those kept that lie on the upper envelope in [0, 1)."""
    envelope = lambda a: max(k - a * g for k, g in zip(kappa, gaps))
    scale, points = max(abs(k) for k in kappa), {0.0}
    for i in range(len(kappa)):
        for j in range(i):
            if gaps[i] != gaps[j]:
                a = (kappa[i] - kappa[j]) / (gaps[i] - gaps[j])
                if 0 < a < 1 and kappa[i] - a * gaps[i] >= envelope(a) - 1e-12 * scale:
                    points.add(a)
    return [(envelope(a), a) for a in sorted(points)]


def report(p, lower):
    out = {}
    r = np.array([p.most(row) for row in p.B])
    out["c_A"] = min(1, max(r / p.h))
    out["c_B"] = min(1, max(ri / (hi - ri / 2) if hi > ri / 2 else 1 for ri, hi in zip(r, p.h)))
    out["om_c"] = np.linalg.norm(r) / 2
    out["P0"] = p.most(p.h)
    out["P_m"] = p.most(p.h - r / 2)
    R, corner = radius(p)
    out["R_cell"], out["D_cell"] = R, min(np.sqrt(2) * R, corner)
    bands, low = band(p, lower)
    out["U4"] = p.most(p.h - low / 2, bands[:-1])
    rb = np.array([p.most(row, bands) for row in p.B])
    ub = np.array([p.most(e, bands) for e in np.eye(p.n)])
    ql = p.least(low, bands)
    out["R_b"] = min(R, np.sqrt(p.most(ub, bands)))
    out["D_b"] = np.sqrt(R**2 + out["R_b"] ** 2)
    out["q_l"] = ql
    out["rb_max"] = p.most(rb)
    for k in range(9):
        out[f"Delta_{k}"] = p.most(k / 8 * r - low / 2, bands)
    rho = {"pga": 1.0, "boosted": np.exp(-1) / (1 - np.exp(-1))}
    kappa, gaps, floor = {name: [] for name in rho}, [], np.zeros(p.n)
    levels = [lower * (1 - SHRINK**j) for j in range(LEVELS)] + [lower]
    for j, level in enumerate(levels):
        mine = [(p.h, level), (p.h - floor / 2, level)]
        if j < LEVELS:
            floor = np.maximum(floor, [p.least(row, mine) for row in p.B])
            mine.append((p.h - floor / 2, level))
        else:
            mine, floor = bands, low
        gaps.append(max(0, lower - levels[j + 1]) if j < LEVELS else 0)
        for name, mean in rho.items():
            kappa[name].append(p.most(mean * rb - (mean - 0.5) * floor, mine) - ql / 2)
    for name in rho:
        for k, (constant, slope) in enumerate(corners(kappa[name], gaps)):
            out[f"A0_{name}_{k}"], out[f"A1_{name}_{k}"] = constant, slope
    return out


if __name__ == "__main__":
    program = Program(json.load(open(sys.argv[1])))
    known = float(sys.argv[2]) if len(sys.argv) > 2 else search(program)[0]
    print("lower", repr(float(known)))
    for name, value in report(program, known).items():
        print(name, repr(float(value)))
