"""Projected gradient ascent on an NQP instance, as one would write it with SciPy.

    python3 pga.py INSTANCE.json nnls|slsqp NOISE ITERATIONS FIRST TRIALS STEP

nnls:  projection as a least-distance problem, min ||z|| subject to G z >= f, through its dual: a non-negative least
       squares problem (Lawson and Hanson, Solving Least Squares Problems, ch. 23), scipy.optimize.nnls.
slsqp: scipy.optimize.minimize, method "SLSQP", gradient and Jacobian given, started at the last iterate.
"""

import sys

from common import Nqp, measure

import numpy as np
from scipy.optimize import minimize, nnls


def nnls_projector(nqp):
    n = nqp.n
    g = np.vstack([-nqp.a, np.eye(n), -np.eye(n)])
    bound = np.concatenate([-nqp.b, np.zeros(n), -nqp.u])
    system = np.empty((n + 1, g.shape[0]))
    system[:n] = g.T
    target = np.zeros(n + 1)
    target[n] = 1

    def project(y, last):
        f = bound - g @ y
        if not (f > 0).any():
            return y
        # rows are scaled alike, so that the last one is not lost beside the others
        scale = np.abs(f).max()
        system[n] = f / scale
        multipliers, _ = nnls(system, target, maxiter=10 * g.shape[0])
        r = system @ multipliers - target
        return np.clip(y - scale * r[:n] / r[n], 0, nqp.u)

    return project


def slsqp_projector(nqp):
    bounds = list(zip(np.zeros(nqp.n), nqp.u))
    rows = {"type": "ineq", "fun": lambda x: nqp.b - nqp.a @ x, "jac": lambda x: -nqp.a}

    def project(y, last):
        result = minimize(
            lambda x: 0.5 * np.dot(x - y, x - y),
            last,
            jac=lambda x: x - y,
            bounds=bounds,
            constraints=[rows],
            method="SLSQP",
            options={"ftol": 1e-9, "maxiter": 1000},
        )
        # 8, "positive directional derivative": no further descent within rounding
        if result.status not in (0, 8) or (nqp.a @ result.x - nqp.b).max() > 1e-8:
            raise RuntimeError(result.message)
        return result.x

    return project


def main(file, solver, factor, iterations, first, trials, step):
    nqp = Nqp(file, factor)
    project = {"nnls": nnls_projector, "slsqp": slsqp_projector}[solver](nqp)

    def trial(noise):
        x = project(noise.standard_normal(nqp.n), np.zeros(nqp.n))
        for _ in range(iterations):
            x = project(x + step * nqp.noisy_gradient(x, noise), x)
        return x

    measure(trial, nqp.value, first, trials, iterations)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), *map(int, sys.argv[4:7]), float(sys.argv[7]))
