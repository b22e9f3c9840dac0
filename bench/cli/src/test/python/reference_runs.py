"""SCG and PGA with exact gradients on a small NQP, written anew from the formulas, for ReferenceRunTest.

    cd bench/cli/src/test; F=resources/io/github/subtail/command/nqp-8
    python3 python/reference_runs.py $F.json > $F-reference.csv

Linear programs by scipy's HiGHS, projections as least-distance problems by scipy's NNLS (Lawson and Hanson, chapter 23).
SCG: x_1 = 0, d_t = (1 - rho_t) d_{t-1} + rho_t g_t with rho_t = min(1, 4/(t+8)^(2/3)), x_{t+1} = x_t + v_t/T; F(x_{T+1}).
PGA: x_1 = 0, x_{t+1} = Proj(x_t + 0.05/sqrt(t) g_t); mean, least and greatest F(x_s), s <= t.
"""
import json
import sys

import numpy as np
from scipy.optimize import linprog, nnls

data = json.load(open(sys.argv[1]))
H, h, A, b, u = (np.array(data[key], dtype=float) for key in ("H", "h", "A", "b", "u"))
n = len(h)


def value(x):
    return float(0.5 * x @ H @ x + h @ x)


def gradient(x):
    return H @ x + h


def vertex(c):
    result = linprog(-c, A_ub=A, b_ub=b, bounds=list(zip(np.zeros(n), u)), method="highs")
    assert result.status == 0
    return result.x


def project(y):
    # z = x - y: least |z| subject to G z >= f
    G = np.vstack([-A, np.eye(n), -np.eye(n)])
    f = np.concatenate([A @ y - b, -y, y - u])
    if np.all(f <= 0):
        return y
    E = np.vstack([G.T, f])
    target = np.zeros(n + 1)
    target[n] = 1
    multipliers, _ = nnls(E, target)
    residual = E @ multipliers - target
    return y - residual[:n] / residual[n]


def scg(T):
    x, d = np.zeros(n), np.zeros(n)
    for t in range(1, T + 1):
        rho = min(1.0, 4 / (t + 8) ** (2 / 3))
        d = (1 - rho) * d + rho * gradient(x)
        x = x + vertex(d) / T
    return value(x)


print("algorithm,t,value,running_mean,running_min,running_max")
for T in (5, 20, 60):
    print(f"scg,{T},{scg(T)!r},,,")
x, values = np.zeros(n), []
for t in range(1, 61):
    values.append(value(x))
    if t in (1, 5, 20, 60):
        print(f"pga,{t},{values[-1]!r},{float(np.mean(values))!r},{min(values)!r},{max(values)!r}")
    x = project(x + 0.05 / np.sqrt(t) * gradient(x))
