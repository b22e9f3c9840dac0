"""Reference values of the edition `adaptive`, from the statements of the specification. Writes adaptive-cases.csv and
adaptive-expected.csv beside the test resources.

Usage: python3 adaptive_reference.py OUTPUT_FOLDER PLACE_REFERENCE.txt
"""
import csv
import math
import sys

import numpy as np

from bound_reference import (BOUNDED, EXACT, FALLING, FOUR, INF, ONE, VARIANCE, Case, chi, clip, first_batch, gauss,
                             minimum, power, relative)


def least(lg, parts, top):
    """min over 0 < lam < top of (lg + sum of parts(lam)) / lam."""

    def f(y):
        lam = top / (1 + math.exp(-y))
        return (lg + parts(lam).sum()) / lam

    return minimum(f, -40, 33)


def interval(c):
    """The length of an interval that holds <grad F(s x), x - x*> for all s in [0, 1]."""
    return min(c.omega * min(c.D, c.D_cell, c.D_b), c.K2, c.P0)


def reg(c, delta, scale, wide, progress, rise):
    """The least of the three bounds of Reg."""
    lg, eta, n, b = math.log(1 / delta), c.sched, c.n, c.b
    Db = min(c.D, c.D_cell, c.D_b)
    Rb = min(c.R, c.R_cell, c.R_b)
    r1 = min(Rb, Db) if c.zero else Db
    SD = r1**2 / (2 * eta[0]) + Db**2 / 2 * np.maximum(np.diff(1 / eta), 0).sum()
    sig = scale * c.s / np.sqrt(b)
    mixed = scale**2 * wide**2 / 8

    def noise(e, U):
        if c.s == 0:
            return 2 * math.sqrt(lg * c.T * mixed)
        parts = lambda lam: (-n / 2 * np.log1p(-lam * e * sig**2)
                             + lam**2 * sig**2 * U**2 / (2 * (1 - lam * e * sig**2)) + lam**2 * mixed)
        return least(lg, parts, 1 / (e * sig**2).max())

    G = scale * c.G
    P = min(progress, scale * Db * c.G)
    found = [SD + (eta / 2).sum() * G**2 + noise(eta, np.sqrt(Db**2 + 2 * eta * P + eta**2 * G**2))]
    if c.om_c is not None:
        om = scale * c.om_c
        found.append(SD + scale * c.P_m + (eta / 2).sum() * om**2 + noise(eta, Db + eta * om))
    if wide == 0 and eta.max() < 1 / c.L:
        found.append(SD + rise + noise(eta / (1 - eta * c.L), np.full(c.T, Db)))
    return min(found), Db


def pairs(c, name, opt, loss):
    return max(opt - (a0 + loss) / (1 - a1) for a0, a1 in c.pairs[name])


def ascent(c, delta):
    out, gap = {}, math.sqrt(2 * math.log(1 / delta))
    O = c.OPT - c.F0
    rise = min(c.P0, O)
    if c.kind == "pga":
        for row in ("curvature", "concave", "defect"):
            known = {"curvature": c.c_A is not None, "concave": c.concave is not None, "defect": c.pairs is not None}
            for when in ("thm1/adaptive/", "posterior/adaptive/PGA "):
                out[when + row] = None
                if not known[row] or c.s == INF or (when[0] == "p" and c.reg_obs is None):
                    continue
                curved = 1 if c.c_A is None else c.c_A
                progress = 0 if row == "concave" else curved * O
                loss, Db = reg(c, delta, 1, 0, min(progress, c.P0), rise)
                if when[0] == "p":
                    loss = c.reg_obs + Db * gap * math.sqrt((c.s**2 / c.b).sum())
                loss /= c.T
                out[when + row] = {
                    "curvature": lambda: c.F0 + (O - loss) / (1 + c.c_A),
                    "concave": lambda: c.OPT - loss,
                    "defect": lambda: pairs(c, "pga", c.OPT, loss),
                }[row]()
    if c.kind == "boosted":
        g = c.ag
        beta = (1 - math.exp(-g)) / g
        for row in ("curvature", "defect"):
            for when in ("thm2/adaptive/", "posterior/adaptive/boosted "):
                out[when + row] = None
                ok = c.c_B is not None if row == "curvature" else c.pairs is not None and g == 1
                if not ok or c.s == INF or (when[0] == "p" and c.reg_obs is None):
                    continue
                loss, Db = reg(c, delta, beta, interval(c), beta * c.P0, rise)
                if when[0] == "p":
                    loss = c.reg_obs + beta * gap * math.sqrt((Db**2 * c.s**2 / c.b + interval(c) ** 2 / 4).sum())
                loss /= c.T
                if row == "defect":
                    out[when + row] = pairs(c, "boosted", c.OPT, loss / beta)
                elif g >= c.c_B:
                    mean = sum_quad(lambda s: s * math.exp(g * (s - 1)))
                    out[when + row] = c.F0 + (beta * O - loss) / (1 - (g - c.c_B) * mean)
                else:
                    out[when + row] = c.F0 + (beta * O - loss) / (1 + (c.c_B - g) * beta)
    return out


def sum_quad(f):
    x, w = np.polynomial.legendre.leggauss(40)
    return sum(wi / 2 * f((xi + 1) / 2) for xi, wi in zip(x, w))


def defect(c, s):
    """The lesser of the chord of the grid and the line."""
    chord = np.interp(s, np.arange(9) / 8, c.Delta)
    return min(chord, s * c.rb_max - c.q_l / 2)


def bases(c):
    """(name, w_t, what is reached without noise, steps and lag) of the relations to OPT; w_t as the product over later
    steps, None where unknown."""
    T, O = c.T, c.OPT - c.F0
    for name in ("curvature", "ray", "defect"):
        if {"curvature": c.c_B, "ray": c.rays, "defect": c.pairs}[name] is None:
            yield name, None, None
            continue
        rates, eps = np.zeros(T), np.zeros(T)
        for t in range(T):
            if name == "curvature":
                rates[t] = c.c_B
            elif name == "defect":
                eps[t] = defect(c, t / T)
            else:
                rates[t], eps[t] = next(pair for k, pair in enumerate(c.rays) if (k + 1) * T >= t * len(c.rays))
        w = np.array([np.prod(1 - rates[t + 1:] / T) / T for t in range(T)])
        yield name, w, (w * (O - eps)).sum()


def lower(c, name, w, reached, Wbar, loss):
    """The bound, from what is reached and the loss by noise; Wbar None if the gradients are not late."""
    T = c.T
    if name != "ray":
        late = 0 if Wbar is None else sum(w[t] * Wbar[t, i] * (t - i) for t in range(T) for i in range(t + 1))
        return c.F0 + reached - w.sum() * c.K2 / (2 * T) - c.K2 / T * late - loss
    late = 0
    if Wbar is not None:
        late = max([sum(T * w[t] * Wbar[t, : j + 1].sum() for t in range(j + 1, T)) for j in range(T - 1)] + [0])
    rate = late / T + (1 + c.row_most / (6 * T)) / (2 * T)
    return c.F0 + max((reached - rate * sup - loss) / (1 + rate * mu) for mu, sup in c.paths)


def greedy(c, delta):
    if c.kind != "scg":
        return {}
    lg, T, n, out = math.log(1 / delta), c.T, c.n, {}
    rho = np.minimum(1, c.sched)
    W = np.array([[rho[i] * np.prod(1 - rho[i + 1 : t + 1]) if i <= t else 0 for i in range(T)] for t in range(T)])
    Wbar = W / W.sum(axis=1)[:, None]
    V = Wbar / np.sqrt(c.b)[None, :]
    s = np.sqrt((V**2).sum(axis=1))
    D, R = min(c.D, c.D_cell, c.D_b), min(c.R, c.R_cell)
    for name, w, reached in bases(c):
        rows = dict.fromkeys(["V", "V,I", "B", "B,I", "SG1", "SG2", "SG3", "GI"])
        if w is not None:
            A, C2 = (w * s).sum(), math.sqrt(((w @ V) ** 2).sum())
            if c.tot < INF:
                rows["V"] = D * c.tot * A / math.sqrt(delta)
                if c.ind:
                    rows["V,I"] = R * c.tot * A + D * c.tot * C2 * math.sqrt((1 - delta) / delta)
            if c.B < INF:
                rows["B"] = D * c.B * A * math.sqrt(2 * math.log(2 / delta))
                if c.ind:
                    rows["B,I"] = R * c.tot * A + D * c.B * C2 * math.sqrt(2 * lg)
            if c.s < INF:
                rows["SG1"] = D * c.s * A * chi(n, delta)
                if c.vertices is not None:
                    rows["SG2"] = D * c.s * A * math.sqrt(2 * math.log(c.vertices / delta))
                rows["SG3"] = 0
                if c.s > 0:
                    eigen = np.linalg.eigvalsh(V.T @ np.diag(w / s) @ V)
                    parts = lambda theta: -n / 2 * np.log1p(-2 * theta * c.s**2 * eigen)
                    rows["SG3"] = D * math.sqrt(A * least(lg, parts, 1 / (2 * c.s**2 * eigen.max())))
            if c.gi:
                rows["GI"] = c.s * c.width * A + D * c.s * C2 * math.sqrt(2 * lg)
        for row, loss in rows.items():
            value = None if loss is None else lower(c, name, w, reached, Wbar, loss)
            out[f"thm4/adaptive/{name} {row}"] = value
    return out


def local_greedy(c, delta):
    """Greedy with rows (L) and (P): a convex combination of the rows of each step, found by 12 rounds of Frank and Wolfe."""
    if c.kind != "scg":
        return {}
    T, O, gap, out = c.T, c.OPT - c.F0, math.sqrt(2 * math.log(1 / delta)), {}
    rho = np.minimum(1, c.sched)
    W = np.array([[rho[i] * np.prod(1 - rho[i + 1 : t + 1]) if i <= t else 0 for i in range(T)] for t in range(T)])
    W /= W.sum(axis=1)[:, None]
    mix = W / np.sqrt(c.b)[None, :]
    tau = c.s * np.sqrt((mix**2).sum(axis=1))
    late = c.K2 / T * (W * np.subtract.outer(np.arange(T), np.arange(T))).sum(axis=1)
    Db, D = min(c.D, c.D_cell, c.D_b), min(c.D, c.D_cell)
    for name, rates, eps in relations(c, np.arange(1, T + 1)):
        if name == "ray":
            continue
        out[f"thm4/adaptive/{name} GI local"] = None
        if not c.gi or rates is None or c.V is None:
            continue
        rows = []
        for t in range(T):
            k = c.k[c.k * tau[t] < 1]
            up, V = 1 / (1 - k * tau[t]), c.V[: len(k)]
            low = 0 if tau[t] == 0 or c.B < INF else tau[t] * below(c, 1 / tau[t])
            first = [(c.P0 - p * (c.P0 - O + eps[t] + tau[t] * v) - late[t], p * rates[t], p * Db) for p, v in zip(up, V)]
            second = [(c.P0 - p * (c.K2 * t / T - low + tau[t] * v) - late[t], 0, p * D) for p, v in zip(up, V)]
            rows.append(np.array([row for row in first + second if row[1] < T]))
        chosen = [np.eye(len(rows[t]))[0] for t in range(T)]
        best = -INF
        for step in range(13):
            gain, rate, reach = np.array([chosen[t] @ rows[t] for t in range(T)]).T
            keep = 1 - rate / T
            w = np.array([np.prod(keep[t + 1 :]) / T for t in range(T)])
            share = (w * reach) @ mix
            size = math.sqrt((share**2).sum())
            best = max(best, c.F0 + (w * (gain - c.K2 / (2 * T))).sum() - c.s * gap * size)
            price = c.s * gap * (mix @ share) / size if size > 0 else np.zeros(T)
            for t in range(T):
                f = sum((gain[j] - c.K2 / (2 * T)) / T * np.prod(keep[j + 1 : t]) for j in range(t))
                net = rows[t] @ np.array([1, -f, -price[t]])
                part = 2 / (step + 2)
                chosen[t] = (1 - part) * chosen[t] + part * np.eye(len(net))[int(np.argmax(net))]
        out[f"thm4/adaptive/{name} GI local"] = best
    return out


def below(c, at):
    """The greatest lower bound of V(at) that convexity and descent from the values on the grid imply."""
    found = [0] + [v for k, v in zip(c.k, c.V) if k >= at]
    line = lambda i, j: c.V[i] + (c.V[i] - c.V[j]) / (c.k[i] - c.k[j]) * (at - c.k[i])
    left = [i for i in range(len(c.k)) if c.k[i] < at]
    right = [i for i in range(len(c.k)) if c.k[i] >= at]
    if len(left) > 1:
        found.append(line(left[-1], left[-2]))
    if len(right) > 1:
        found.append(line(right[0], right[1]))
    return max(found)


def observed(c, delta):
    """What a run says of itself. Sums over t = 2..T+1 for greedy, t = 1..T for ascent."""
    gap, out = math.sqrt(2 * math.log(1 / delta)), {}
    R = min(c.R, c.R_cell)
    if c.kind in ("pga", "boosted"):
        row = "value/adaptive/" + {"pga": "PGA", "boosted": "boosted"}[c.kind]
        out[row] = None
        if c.value_sum is not None and c.s < INF:
            k, spread = 1, 0
            if c.kind == "boosted":
                k, spread = sum_quad(lambda s: math.exp(c.ag * (s - 1))), min(c.omega * R, c.K2, c.P0)
            noise = sum(R**2 * c.s**2 / b + spread**2 / 4 for b in c.b)
            out[row] = c.F0 + c.value_sum / (k * c.T) - gap * math.sqrt(noise) / c.T
    if c.kind == "scg":
        T, O, D = c.T, c.OPT - c.F0, min(c.D, c.D_cell, c.D_b)
        t = np.arange(2, T + 2)
        b = np.maximum(1, np.ceil(c.bscale / (t + c.bshift) ** c.bpower))
        known = c.value_sum is not None and c.s < INF
        loss = lambda reach, a: reach * c.s * gap * math.sqrt((a**2 / b).sum())
        even = np.full(T, 1 / T)
        out["value/adaptive/SCG"] = c.F0 + c.value_sum / T - loss(R, even) if known else None
        falling = np.array([np.prod(np.full(T + 2 - j, 1 / (1 + 1 / T))) / T for j in t])
        out["posterior/adaptive/SCG"] = (
            c.F0 + falling.sum() * O - c.scg_posterior_sum - loss(D, falling) if known else None)
        for name, rates, eps in relations(c, t):
            out["posterior/adaptive/SCG " + name] = None
            if known and rates is not None:
                rest = (even * (O - eps)).sum() - c.scg_uniform_sum - loss(D, even)
                out["posterior/adaptive/SCG " + name] = c.F0 + rest / (1 + rates.mean())
    return out


def relations(c, t):
    """c_t and eps_t of each relation to OPT."""
    none = np.zeros(len(t))
    yield ("curvature", None, None) if c.c_B is None else ("curvature", none + c.c_B, none)
    if c.rays is None:
        yield "ray", None, None
    else:
        J = len(c.rays)
        part = [next(j for j in range(J) if (k - 1) / c.T <= (j + 1) / J + 1e-12) for k in t]
        yield "ray", np.array([c.rays[j][0] for j in part]), np.array([c.rays[j][1] for j in part])
    if c.pairs is None:
        yield "defect", None, None
    else:
        yield "defect", none, np.array([defect(c, (k - 1) / c.T) for k in t])


def plus_plus(c, delta):
    if c.kind != "scg++":
        return {}
    T, n, sh, path, out = c.T, c.n, c.hessian, c.Lpath, {}
    D, R = min(c.D, c.D_cell, c.D_b), min(c.R, c.R_cell)
    if c.difference == "SAME_SAMPLE" and not c.adaptive:
        v1 = g1 = b1 = 0
    elif c.difference == "SAME_SAMPLE":
        v1 = g1 = b1 = INF
    else:
        extra = path if c.difference == "SAMPLED" else 0
        v1, g1 = math.sqrt(n * sh**2 + extra**2), math.sqrt(sh**2 + extra**2)
        b1 = 2 * extra if sh == 0 else INF

    def mean(w, first, each):
        if first == INF or each == INF:
            return None
        return sum(
            w[t] * math.sqrt(first**2 / c.initial + sum(each**2 * R**2 / (T**2 * c.b[i]) for i in range(1, t + 1)))
            for t in range(T)
        )

    for name, w, reached in bases(c):
        loss = {
            "V": (c.tot, v1, 1 / math.sqrt(delta)),
            "SG": (c.s, g1, min(chi(n, delta), math.sqrt(2 * math.log((c.vertices or INF) / delta)))),
            "B": (c.B, b1, math.sqrt(2 * math.log(2 / delta))),
        }
        for row, (first, each, factor) in loss.items():
            size = None if w is None else mean(w, first, each)
            out[f"thm5-appendix/adaptive/{name} {row}"] = None if size is None else lower(
                c, name, w, reached, None, D * size * factor)
        out[f"thm5-appendix/adaptive/{name} GI"] = None
        if w is not None and c.gi and g1 < INF:
            out[f"thm5-appendix/adaptive/{name} GI"] = lower(
                c, name, w, reached, None, first_batch(c, delta, w.sum(), D, mean(w, 0, g1)))
    return out


def problems(path):
    found = dict(line.split() for line in open(path))
    place = {k: float(v) for k, v in found.items() if k not in ("lower", "P0")}
    n, F0, P0 = 8, 0.5, float(found["P0"])
    OPT = float(found["lower"]) + F0
    common = dict(n=n, gamma=1.0, F0=F0, grad0=11.9, D=2.1, R=1.5, L=4.3, Lbar=4.3, Lpath=4.3, G=11.9, G0=11.9, P0=P0,
                  K2=4.1, omega=2 * place["om_c"], width=1.9, vertices=40.0, OPT=OPT)
    curved = {k: place[k] for k in ("c_A", "c_B", "R_cell", "D_cell")}
    local = {}
    for j, k in enumerate((0.2, 0.5, 1.1, 2.4), 1):
        local |= {f"k_{j}": k, f"V_{j}": 1.9 * math.exp(-1.3 * k)}
    yield {**common, **place, **local}
    yield {**common, **place, **local, "vertices": None, "c_B": 0.9}
    yield {**common, **curved, "concave": 1.0, "om_c": place["om_c"], "P_m": place["P_m"]}
    yield {**common, "L": 2.0}
    rays = {"ray_c_1": 0.2, "ray_eps_1": 0.1, "ray_c_2": 0.5, "ray_eps_2": 0.3, "ray_c_3": 0.7, "ray_eps_3": 0.35}
    paths = {"row_most": 1.7, "path_mu_0": 0.0, "path_0": 6.4, "path_mu_1": 0.4, "path_1": 3.1, "path_mu_2": 2.0,
             "path_2": 0.2}
    yield {**common, **curved, **rays, **paths, "concave": 1.0, "K2": 1.1}


NAMES = ["c_A", "c_B", "om_c", "P_m", "R_cell", "D_cell", "R_b", "D_b", "q_l", "rb_max", "concave", "vertices", "Lsample"]


def complete(given):
    made = Case(**given)
    for name in NAMES:
        setattr(made, name, given.get(name))
    for name in ("R_cell", "D_cell", "R_b", "D_b"):
        setattr(made, name, given.get(name) or INF)
    made.Delta = [given.get(f"Delta_{k}") for k in range(9)]
    made.rays = made.paths = made.pairs = made.V = None
    if "V_1" in given:
        made.k = np.array([0] + [given[f"k_{j}"] for j in range(1, 9) if f"k_{j}" in given])
        made.V = np.array([given["width"]] + [given[f"V_{j}"] for j in range(1, 9) if f"V_{j}" in given])
    if "ray_c_1" in given:
        made.rays = [(given[f"ray_c_{k}"], given[f"ray_eps_{k}"]) for k in range(1, 20) if f"ray_c_{k}" in given]
        made.paths = [(given[f"path_mu_{k}"], given[f"path_{k}"]) for k in range(20) if f"path_{k}" in given]
        made.row_most = given["row_most"]
    if "A0_pga_0" in given:
        made.pairs = {
            m: [(given[f"A0_{m}_{k}"], given[f"A1_{m}_{k}"]) for k in range(20) if f"A0_{m}_{k}" in given]
            for m in ("pga", "boosted")
        }
    return made


def cases(path):
    common = dict(ag=1.0, zero=False, initial=1, difference="EXACT", reg_obs=None, value_sum=None,
                  scg_posterior_sum=None, scg_uniform_sum=None)
    for problem in problems(path):
        noises = (clip(0.7, 8), gauss(2.0, 8), relative(1.5, 8), BOUNDED, VARIANCE, EXACT)
        for j, noise in enumerate(noises):
            batch = (ONE, FOUR, FALLING)[j % 3]
            for step in (power(2, 0, 0.5), power(0.01, 0, 0), power(0.3, 4, 0.9)):
                yield {**common, **problem, **noise, **batch, **step, "kind": "pga", "T": 60 + 7 * j,
                       "zero": j % 2 == 0, "reg_obs": 12.5 + j if j else None,
                       "value_sum": 301.5 + 2 * j if j else None}
                for ag in (1.0, 0.625, 0.3):
                    yield {**common, **problem, **noise, **batch, **step, "kind": "boosted", "T": 50 + 3 * j, "ag": ag,
                           "zero": j % 2 == 1, "reg_obs": 7.25 if j else None,
                           "value_sum": 170.25 - j if j else None}
            for momentum in (power(4, 8, 2.0 / 3), power(1, 0, 0.5), power(0.35, 0, 0)):
                yield {**common, **problem, **noise, **batch, **momentum, "kind": "scg", "T": (5, 40, 75)[j % 3],
                       "value_sum": 22.5 + j if j else None, "scg_posterior_sum": 0.4 + j / 16 if j else None,
                       "scg_uniform_sum": 0.75 - j / 32 if j else None}
            for difference in ("EXACT", "SAMPLED", "SAME_SAMPLE"):
                yield {**common, **problem, **noise, **(FOUR, FALLING)[j % 2], **power(1, 0, 0), "kind": "scg++",
                       "T": 30 + j, "initial": 1000, "difference": difference}
        yield {**common, **problem, **clip(1.0, 8), **ONE, **power(4, 8, 2.0 / 3), "kind": "scg", "T": 1}


def main(folder, path):
    everything = list(cases(path))
    columns = []
    for given in everything:
        columns += [name for name in given if name not in columns]
    text = lambda v: "" if v is None else ("Infinity" if v == INF else str(v).lower() if isinstance(v, bool) else str(v))
    with open(folder + "/adaptive-cases.csv", "w", newline="") as cases_file, open(
        folder + "/adaptive-expected.csv", "w", newline=""
    ) as expected_file:
        case_rows = csv.writer(cases_file, lineterminator="\n")
        expected = csv.writer(expected_file, lineterminator="\n", delimiter=";")
        case_rows.writerow(["case"] + columns)
        expected.writerow(["case", "delta", "bound", "value"])
        for number, given in enumerate(everything):
            case_rows.writerow([number] + [text(given.get(name)) for name in columns])
            c = complete(given)
            for delta in (0.5, 0.01, 1e-9) if number % 7 == 0 else (0.01,):
                for bound, value in {
                    **ascent(c, delta), **greedy(c, delta), **local_greedy(c, delta), **plus_plus(c, delta),
                    **observed(c, delta)}.items():
                    expected.writerow([number, delta, bound, "" if value is None else repr(float(value))])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
