"""Reference values of every bound, from the statements of the specification and their definitions (double sums, matrices,
determinants) instead of recursions. Writes cases.csv and expected.csv beside the test resources.

Usage: python3 bound_reference.py OUTPUT_FOLDER
"""
import csv
import math
import sys

import mpmath as mp
import numpy as np
from scipy.optimize import minimize_scalar

INF = float("inf")
DELTAS = [0.5, 0.1, 0.01, 1e-9]


def minimum(f, low, high):
    """Least value of a quasi-convex f of a logarithmic variable, by a fine grid and a bounded search."""
    grid = np.linspace(low, high, 1500)
    values = np.array([f(y) for y in grid])
    k = int(np.nanargmin(values))
    a, b = grid[max(k - 1, 0)], grid[min(k + 1, len(grid) - 1)]
    found = minimize_scalar(f, bounds=(a, b), method="bounded", options={"xatol": 1e-11})
    return min(found.fun, values[k])


def chi(n, delta):
    lg = mp.log(1 / mp.mpf(delta))
    h = lambda x: mp.mpf(n) / 2 * (x - 1 - mp.log(x)) - lg
    low, high = mp.mpf(1), 2 + 4 * lg / n + 4 * mp.sqrt(lg / n)
    return float(mp.sqrt(n * mp.findroot(h, (low + mp.mpf(10) ** -30, high), solver="anderson", tol=1e-40)))


mp.mp.dps = 40


class Case:
    def __init__(self, **given):
        self.__dict__.update(given)
        models = set(self.models.split())
        gi = "GI" in models and not self.adaptive
        self.B = self.M if "B" in models else INF
        self.s = min(self.sigma if ("SG" in models or gi) else INF, self.B)
        self.tot = min(self.total if "V" in models else INF, self.B)
        self.ind = ("I" in models or gi) and not self.adaptive
        self.gi = gi
        self.t = np.arange(1, self.T + 1)
        self.sched = self.scale / (self.t + self.shift) ** self.power
        self.b = np.maximum(1, np.ceil(self.bscale / (self.t + self.bshift) ** self.bpower))
        # the algorithm's own constant schedules are exact
        if self.bpower == 0:
            self.b = np.full(self.T, math.ceil(self.bscale), dtype=float)

    def power_is(self, scale, shift, power):
        return (self.scale, self.shift, self.power) == (scale, shift, power)


# ---- published ------------------------------------------------------------------------------------------------------
E1 = 1 - math.exp(-1)


def theorem1(c, slope, lg):
    return (
        c.OPT / 2
        - (8 * (slope + c.B) ** 2 + c.D**2) / (8 * math.sqrt(c.T))
        - c.D * c.B * math.sqrt(lg / (2 * c.T))
    )


def published(c, delta):
    lg = math.log(1 / delta)
    out = {}
    if c.kind == "pga":
        ok = c.gamma == 1 and c.B < INF and c.power_is(2, 0, 0.5)
        out["thm1/published/as-printed"] = theorem1(c, c.L, lg) if ok else None
        ok = ok and delta >= 2 * math.exp(-math.sqrt(c.T))
        out["cor1/published/as-printed"] = theorem1(c, c.L, math.sqrt(c.T)) if ok else None
    if c.kind == "boosted":
        g = c.ag
        ok = c.B < INF and c.gamma == 1 and g == 1 and c.power_is(2, 0, 0.5)
        if ok:
            lp, mpr = c.L * (1 + 1 / math.e), (c.B + 2 * c.L * c.D) * (1 - 1 / math.e)
            out["thm2/published/main"] = (
                E1 * c.OPT
                - (8 * (lp * c.D + mpr) ** 2 + c.D**2) / (8 * math.sqrt(c.T))
                - c.D * mpr * math.sqrt(lg / (2 * c.T))
            )
        else:
            out["thm2/published/main"] = None
        if c.B < INF and g <= c.gamma and c.power_is(1, 0, 0.5):
            lp = c.L * (g - 1 + math.exp(-g)) / g**2
            mpr = (c.B + 2 * c.L * c.D) * (1 - math.exp(-g)) / g
            out["thm2/published/appendix"] = (
                (1 - math.exp(-g)) * c.OPT
                - (8 * (lp * c.D + mpr) ** 2 + c.D**2) / (8 * math.sqrt(c.T))
                - c.D * mpr * math.sqrt(lg / (2 * c.T))
            )
        else:
            out["thm2/published/appendix"] = None
    if c.kind == "scg":
        bmin = c.b.min()
        dd = math.sqrt(c.T / delta)
        if c.gamma == 1 and c.tot < INF and c.power_is(4, 8, 2.0 / 3):
            q = max(c.grad0**2 * 9 ** (2 / 3), 16 * c.tot**2 / bmin + 3 * c.L**2 * c.D**2)
            out["thm3/published/as-printed"] = (
                E1 * c.OPT - 2 * dd * math.sqrt(q) * c.D / c.T ** (1 / 3) - c.L * c.D**2 / (2 * c.T**2)
            )
        else:
            out["thm3/published/as-printed"] = None
        if c.gamma == 1 and c.s < INF and c.scale == 1 and c.shift == 0 and 0 < c.power < 1:
            r = mp.mpf(1) / (1 - mp.mpf(c.power))
            k = float(mp.gamma(r) * r)
            out["thm4/published/as-printed"] = (
                E1 * c.OPT
                - 2 * c.D * k * c.s / math.sqrt(bmin) * math.sqrt(lg) / math.sqrt(c.T)
                - (4 * k + 1) / 2 * c.L * c.D**2 / c.T
            )
        else:
            out["thm4/published/as-printed"] = None
    if c.kind == "scg++":
        ok = c.gamma == 1 and c.tot < INF and c.initial > 1 and c.b.min() > 1
        dd = math.sqrt(c.T / delta)
        last = c.Lbar * c.D**2 / (2 * c.T**2)
        main = E1 * c.OPT - dd * c.Lbar * c.D**2 / c.T**2 - last
        app = E1 * c.OPT - dd * c.Lbar * c.D**2 / c.T - last
        cor = E1 * c.OPT - c.Lbar * c.D**2 / (math.sqrt(delta) * math.sqrt(c.T)) - last
        out["thm5-main/published/as-printed"] = main if ok else None
        out["thm5-appendix/published/as-printed"] = app if ok else None
        out["cor2/published/as-printed"] = cor if ok else None
    return out


# ---- ascent ---------------------------------------------------------------------------------------------------------
def travel(c):
    r1 = min(c.R, c.D) if c.zero else c.D
    inv = 1 / c.sched
    return r1**2 / (2 * c.sched[0]) + c.D**2 / 2 * np.maximum(np.diff(inv), 0).sum()


def ascent(c, delta):
    lg = math.log(1 / delta)
    eta, b, n = c.sched, c.b, c.n
    out = {}
    if c.kind == "pga":
        g = c.gamma
        ag = g + 1 / g
        wrap = lambda reg: (g * c.OPT + c.F0 / g - reg / c.T) / ag
        p = min(c.D * c.G, c.OPT / g, c.P0)
        u2 = c.D**2 + 2 * eta * p + eta**2 * c.G**2
        reg_b1 = lambda lg: travel(c) + (eta / 2 * (c.G + c.B) ** 2).sum() + c.D * c.B * math.sqrt(
            2 * lg * (1 / b).sum()
        )
        b1 = wrap(reg_b1(lg)) if c.B < INF else None
        out["thm1/corrected/B1"] = out["thm1/sharpened/B1"] = b1
        ok = c.B < INF and delta >= math.exp(-math.sqrt(c.T))
        out["cor1/corrected/B1"] = wrap(reg_b1(math.sqrt(c.T))) if ok else None
        out["thm1/sharpened/B2"] = (
            wrap(
                travel(c)
                + (eta / 2 * (c.G**2 + c.B**2)).sum()
                + c.B * math.sqrt(2 * lg * (u2 / b).sum())
            )
            if c.B < INF
            else None
        )
        out["thm1/sharpened/SG"] = None
        if c.s < INF:
            s2 = c.s**2 / b
            top = 1 / (s2 * eta).max() if c.s > 0 else 1

            def f(y):
                lam = top / (1 + math.exp(-y))
                q = 1 - lam * eta * s2
                return (lg + (-(n / 2) * np.log1p(-lam * eta * s2) + lam**2 * s2 * u2 / (2 * q)).sum()) / lam

            noise = minimum(f, -40, 36) if c.s > 0 else 0
            out["thm1/sharpened/SG"] = wrap(travel(c) + (eta / 2 * c.G**2).sum() + noise)
        ok = c.s < INF and c.reg_obs is not None
        out["posterior/sharpened/PGA"] = (
            (g * c.OPT + c.F0 / g - c.reg_obs / c.T - c.D * c.s * math.sqrt(2 * lg * (1 / b).sum()) / c.T) / ag
            if ok
            else None
        )
    if c.kind == "boosted":
        g = c.ag
        fits = g <= c.gamma
        cg = (1 - math.exp(-g)) / g
        m = (g - 1 + math.exp(-g)) / (g * (1 - math.exp(-g)))
        kappa = max(m, 1 - m)
        wrap = lambda reg: (1 - math.exp(-g)) * c.OPT + math.exp(-g) * c.F0 - reg / c.T
        common = travel(c) + (eta / 2 * cg**2 * (c.G0 + c.B) ** 2).sum() if c.B < INF else INF
        ok = fits and c.B < INF
        b1 = (
            wrap(common + c.D * cg * math.sqrt(2 * lg * ((c.B / np.sqrt(b) + kappa * c.L * c.R) ** 2).sum()))
            if ok
            else None
        )
        out["thm2/corrected/B1"] = out["thm2/sharpened/B1"] = b1
        out["thm2/sharpened/B2"] = (
            wrap(common + c.D * cg * math.sqrt(2 * lg * (c.B**2 / b + c.omega**2 / 4).sum())) if ok else None
        )
        out["thm2/sharpened/SG"] = None
        if fits and c.s < INF:
            s2 = c.s**2 / b
            u2 = c.D**2 + 2 * eta * cg * min(c.P0, c.D * c.G0) + eta**2 * cg**2 * c.G0**2
            if c.s > 0:
                top = 1 / (cg**2 * s2 * eta).max()

                def f(y):
                    lam = top / (1 + math.exp(-y))
                    x = lam * eta * cg**2 * s2
                    terms = (
                        -(n / 2) * np.log1p(-x)
                        + lam**2 * cg**2 * s2 * u2 / (2 * (1 - x))
                        + lam**2 * cg**2 * c.omega**2 * c.D**2 / 8
                    )
                    return (lg + terms.sum()) / lam

                noise = minimum(f, -40, 36)
            else:
                noise = 2 * math.sqrt(lg * c.T * cg**2 * c.omega**2 * c.D**2 / 8)
            out["thm2/sharpened/SG"] = wrap(travel(c) + (eta / 2 * cg**2 * c.G0**2).sum() + noise)
        ok = fits and c.s < INF and c.reg_obs is not None
        out["posterior/sharpened/boosted"] = (
            wrap(c.reg_obs + cg * c.D * math.sqrt(2 * lg * (c.s**2 / b + c.omega**2 / 4).sum())) if ok else None
        )
    return out


# ---- greedy ---------------------------------------------------------------------------------------------------------
def greedy(c, delta):
    if c.kind != "scg":
        return {}
    lg, T, n, g = math.log(1 / delta), c.T, c.n, c.gamma
    rho = np.minimum(1, c.sched)
    W = np.zeros((T, T))  # W[t, i]: weight of gradient i in the average at t, without normalisation
    for t in range(T):
        for i in range(t + 1):
            W[t, i] = rho[i] * np.prod(1 - rho[i + 1 : t + 1])
    beta = np.array([1 - np.prod(1 - rho[: t + 1]) for t in range(T)])
    Wbar = W / beta[:, None]
    assert np.allclose(Wbar.sum(axis=1), 1)
    w = np.array([(1 - g / T) ** (T - t) / T for t in range(1, T + 1)])
    V = Wbar / np.sqrt(c.b)[None, :]
    s = np.sqrt((V**2).sum(axis=1))
    tau = np.array([sum(Wbar[t, i] * (t - i) for i in range(t + 1)) for t in range(T)])
    A = (w * s).sum()
    C2 = math.sqrt(((w @ V) ** 2).sum())
    k = (1 - g / T) ** T
    LR2 = c.L * c.R**2

    def base(K, lag=True):
        start = (1 - k) * c.OPT + k * c.F0
        if g == 1:
            return start - (1 - k) * K / (2 * T) - (K / T * (w * tau).sum() if lag else 0)
        return start - w.sum() * LR2 / (2 * T) - (c.L * c.R * c.D / T * (w * tau).sum() if lag else 0)

    out = {}
    rows = dict.fromkeys(["V", "V,I", "B", "B,I", "SG1", "SG2", "SG3", "GI"])
    if c.tot < INF:
        rows["V"] = c.D * c.tot * A / math.sqrt(delta)
        if c.ind:
            rows["V,I"] = c.R * c.tot * A + c.D * c.tot * C2 * math.sqrt((1 - delta) / delta)
    if c.B < INF:
        rows["B"] = c.D * c.B * A * math.sqrt(2 * math.log(2 / delta))
        if c.ind:
            rows["B,I"] = c.R * c.tot * A + c.D * c.B * C2 * math.sqrt(2 * lg)
    x = chi(n, delta)
    if c.s < INF:
        rows["SG1"] = c.D * c.s * A * x
        if c.vertices is not None:
            rows["SG2"] = c.D * c.s * A * math.sqrt(2 * math.log(c.vertices / delta))
        if c.s > 0:
            # log moment generating function of sum_t w_t ||n_t||^2 / s_t for Gaussian noise, by its determinant
            eigen = np.linalg.eigvalsh(V.T @ np.diag(w / s) @ V)
            top = 1 / (2 * c.s**2 * eigen.max())

            def f(y):
                theta = top / (1 + math.exp(-y))
                return (lg - n / 2 * np.log1p(-2 * theta * c.s**2 * eigen).sum()) / theta

            rows["SG3"] = c.D * math.sqrt(A * minimum(f, -40, 33))
        else:
            rows["SG3"] = 0
    if c.gi and c.width is not None:
        rows["GI"] = c.s * c.width * A + c.D * c.s * C2 * math.sqrt(2 * lg)
    for row, loss in rows.items():
        out["thm4/sharpened/" + row] = None if loss is None else base(c.K2) - loss
    out["thm4/corrected/SG1"] = base(LR2) - c.D * c.s * A * x if c.s < INF else None
    bmin = c.b.min()
    ok = c.s < INF and g == 1 and c.scale == 1 and c.shift == 0 and 0 < c.power < 1
    a = c.power
    out["thm4/corrected/closed"] = (
        E1 * c.OPT
        - c.D * c.s / math.sqrt(bmin) * x * T ** (-a / 2) / (1 - a / 2)
        - c.L * c.R * min(c.D, c.R) * T ** (a - 1) / (1 + a)
        - LR2 / (2 * T)
        if ok
        else None
    )
    out["thm3/corrected/recursion"] = None
    if c.tot < INF:
        root = c.grad0  # V_0^(1/2)
        loss = 0
        for t in range(T):
            moved = root + (c.L * c.R / T if t > 0 else 0)
            root = math.hypot((1 - rho[t]) * moved, rho[t] * c.tot / math.sqrt(c.b[t]))
            loss += w[t] * root
        out["thm3/corrected/recursion"] = base(LR2, lag=False) - c.D * loss / math.sqrt(delta)
    ok = c.tot < INF and g == 1 and c.power_is(4, 8, 2.0 / 3) and T >= 6
    q = max(c.grad0**2 * 9 ** (2 / 3), 16 * c.tot**2 / bmin + 3 * c.L**2 * c.R**2) if ok else 0
    out["thm3/corrected/closed"] = (
        E1 * c.OPT - 1.5 * c.D * math.sqrt(q) / (math.sqrt(delta) * T ** (1 / 3)) - LR2 / (2 * T) if ok else None
    )
    return out


def first_batch(c, delta, weight, D, later):
    """The loss by Gaussian noise of the first batch and by that of the differences, of mean deviation `later`."""
    small = delta / 100 if later > 0 else 0
    loss = weight * c.s / math.sqrt(c.initial) * (c.width + D * math.sqrt(2 * math.log(1 / (delta - small))))
    if later > 0:
        factor = min(chi(c.n, small), math.sqrt(2 * math.log((c.vertices or INF) / small)))
        loss += D * later * factor
    return loss


def plus_plus(c, delta):
    if c.kind != "scg++":
        return {}
    T, n, g = c.T, c.n, c.gamma
    sh, path = c.hessian, c.Lpath
    if c.difference == "EXACT":
        v1, g1, b1 = math.sqrt(n) * sh, sh, (0 if sh == 0 else INF)
    elif c.difference == "SAMPLED":
        v1, g1 = math.sqrt(n * sh**2 + path**2), math.sqrt(sh**2 + path**2)
        b1 = 2 * path if sh == 0 else INF
    else:
        lip = 0 if not c.adaptive else c.Lsample
        v1 = g1 = lip if lip is not None else INF
        b1 = 2 * lip if lip is not None else INF
    w = np.array([(1 - g / T) ** (T - t) / T for t in range(1, T + 1)])
    k = (1 - g / T) ** T
    LR2 = c.L * c.R**2

    def s(first, each):
        return np.array(
            [math.sqrt(first**2 / c.initial + sum(each**2 * c.R**2 / (T**2 * c.b[i]) for i in range(1, t + 1)))
             for t in range(T)]
        )

    def base(K):
        start = (1 - k) * c.OPT + k * c.F0
        return start - ((1 - k) * K / (2 * T) if g == 1 else w.sum() * LR2 / (2 * T))

    out = {}
    known = v1 < INF
    if known and c.tot < INF:
        loss = c.D * (w * s(c.tot, v1)).sum() / math.sqrt(delta)
        out["thm5-appendix/sharpened/V"] = base(c.K2) - loss
        out["thm5-appendix/corrected/V"] = base(LR2) - loss
        ok = g == 1 and (s(c.tot, v1) ** 2 <= 2 * c.Lbar**2 * c.D**2 / T**2).all()
        out["thm5-appendix/corrected/closed"] = (
            E1 * c.OPT - math.sqrt(2) * c.Lbar * c.D**2 / (T * math.sqrt(delta)) - LR2 / (2 * T) if ok else None
        )
    else:
        for row in ("sharpened/V", "corrected/V", "corrected/closed"):
            out["thm5-appendix/" + row] = None
    out["thm5-appendix/sharpened/SG"] = None
    if known and c.s < INF:
        factor = chi(n, delta)
        if c.vertices is not None:
            factor = min(factor, math.sqrt(2 * math.log(c.vertices / delta)))
        out["thm5-appendix/sharpened/SG"] = base(c.K2) - c.D * (w * s(c.s, g1)).sum() * factor
    out["thm5-appendix/sharpened/GI"] = None
    if known and c.gi and c.width is not None:
        out["thm5-appendix/sharpened/GI"] = base(c.K2) - first_batch(
            c, delta, w.sum(), c.D, (w * s(0, g1)).sum())
    ok = known and c.B < INF and b1 < INF
    out["thm5-appendix/sharpened/B"] = (
        base(c.K2) - c.D * (w * s(c.B, b1)).sum() * math.sqrt(2 * math.log(2 / delta)) if ok else None
    )
    return out


# ---- the cases ------------------------------------------------------------------------------------------------------
FIVE = dict(n=5, F0=0.0, grad0=6.0524575908985545, D=math.sqrt(5), R=math.sqrt(5), L=2.824371043883099,
            Lbar=2.824371043883099, Lpath=0.0, Lsample=None, G=6.0524575908985545, G0=6.0524575908985545,
            P0=12.914540595106914, K2=12.914540595106912, omega=6.0524575908985545,
            width=5 / math.sqrt(2 * math.pi), vertices=32.0, OPT=6.457270297553458, gamma=1.0)
TWENTY = dict(n=20, F0=0.75, grad0=40.006377812374495, D=math.sqrt(10), R=math.sqrt(5), L=9.005291864698524,
              Lbar=19.5, Lpath=9.005291864698524, Lsample=11.25, G=39.5, G0=40.006377812374495,
              P0=50.14799411490074, K2=23.369084586227025, omega=19.278997520947794, width=6.08,
              vertices=21700.0, OPT=44.911, gamma=1.0)
WEAK = dict(TWENTY, gamma=0.625, F0=1.5, G=60.0, G0=64.01, P0=80.2, width=None, vertices=None)


def clip(sigma, n, hessian=0.0):
    return dict(M=2 * sigma * math.sqrt(n), sigma=sigma, total=sigma * math.sqrt(0.92054 * n),
                models="B SG V I GI", adaptive=False, hessian=hessian)


def gauss(sigma, n, hessian=0.0):
    return dict(M=INF, sigma=sigma, total=sigma * math.sqrt(n), models="SG V I GI", adaptive=False, hessian=hessian)


def relative(sigma, n, hessian=0.0):
    return dict(M=2 * sigma * math.sqrt(n), sigma=sigma, total=sigma * math.sqrt(n), models="B SG V", adaptive=True,
                hessian=hessian)


BOUNDED = dict(M=3.5, sigma=INF, total=INF, models="B", adaptive=True, hessian=0.0)
VARIANCE = dict(M=INF, sigma=INF, total=2.5, models="V I", adaptive=False, hessian=0.5)
EXACT = dict(M=0.0, sigma=0.0, total=0.0, models="B SG V I GI", adaptive=False, hessian=0.0)
ONE = dict(bscale=1.0, bshift=0.0, bpower=0.0)
FOUR = dict(bscale=4.0, bshift=0.0, bpower=0.0)
FALLING = dict(bscale=9.0, bshift=1.0, bpower=0.75)


def power(scale, shift, exponent):
    return dict(scale=float(scale), shift=float(shift), power=float(exponent))


def cases():
    found = []
    common = dict(ag=1.0, zero=False, initial=1, difference="EXACT", reg_obs=None)

    def add(*parts, **more):
        merged = dict(common)
        for part in parts:
            merged.update(part)
        merged.update(more)
        found.append(merged)

    for problem, n in ((FIVE, 5), (TWENTY, 20), (WEAK, 20)):
        noises = (clip(1.0, n), gauss(2.0, n), relative(1.5, n), BOUNDED, VARIANCE, EXACT)
        for j, noise in enumerate(noises):
            batch = (ONE, FOUR, FALLING)[j % 3]
            for step in (power(2, 0, 0.5), power(1, 0, 0.5), power(0.01, 0, 0), power(0.3, 4, 0.9)):
                add(problem, noise, batch, step, kind="pga", T=60 + 7 * j, zero=j % 2 == 1, reg_obs=12.5 + j)
                for ag in (1.0, 0.625):
                    add(problem, noise, batch, step, kind="boosted", T=50 + 3 * j, ag=ag, zero=j % 2 == 0,
                        reg_obs=None if j == 0 else 7.25)
            for momentum in (power(4, 8, 2.0 / 3), power(1, 0, 0.5), power(1, 0, 2.0 / 3), power(0.35, 0, 0),
                             power(1, 0, 0.1)):
                add(problem, noise, batch, momentum, kind="scg", T=(5, 40, 75)[j % 3])
            for difference in ("EXACT", "SAMPLED", "SAME_SAMPLE"):
                for hessian in (0.0, 0.25):
                    add(problem, noise, (FOUR, FALLING)[j % 2], power(1, 0, 0), kind="scg++", T=30 + j,
                        initial=1000, difference=difference, hessian=hessian)
    add(FIVE, clip(1.0, 5), ONE, power(2, 0, 0.5), kind="pga", T=1)
    add(FIVE, clip(1.0, 5), ONE, power(4, 8, 2.0 / 3), kind="scg", T=1)
    add(FIVE, clip(1.0, 5), ONE, power(4, 8, 2.0 / 3), kind="scg", T=300)
    add(TWENTY, gauss(10.0, 20), ONE, power(1, 0, 2.0 / 3), kind="scg", T=300)
    add(FIVE, clip(0.001, 5), dict(bscale=1e6, bshift=0.0, bpower=0.0), power(1, 0, 0), kind="scg++", T=20,
        initial=10**6)
    return found


def main(folder):
    columns = ("kind T n gamma ag F0 grad0 D R L Lbar Lpath Lsample G G0 P0 K2 omega width vertices OPT M sigma total "
               "models adaptive hessian scale shift power bscale bshift bpower zero initial difference reg_obs").split()
    text = lambda v: "" if v is None else ("Infinity" if v == INF else str(v).lower() if isinstance(v, bool) else str(v))
    with open(folder + "/cases.csv", "w", newline="") as cases_file, open(
        folder + "/expected.csv", "w", newline=""
    ) as expected_file:
        case_rows = csv.writer(cases_file, lineterminator="\n")
        expected = csv.writer(expected_file, lineterminator="\n", delimiter=";")
        case_rows.writerow(["case"] + columns)
        expected.writerow(["case", "delta", "bound", "value"])
        for number, given in enumerate(cases()):
            case_rows.writerow([number] + [text(given[c]) for c in columns])
            c = Case(**given)
            for delta in DELTAS if number % 4 == 0 else DELTAS[2:3]:
                values = {**published(c, delta), **ascent(c, delta), **greedy(c, delta), **plus_plus(c, delta)}
                for bound, value in values.items():
                    expected.writerow([number, delta, bound, "" if value is None else repr(float(value))])


if __name__ == "__main__":
    main(sys.argv[1])
