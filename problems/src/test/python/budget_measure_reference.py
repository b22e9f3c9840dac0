"""Reference values of the constants of budget allocation, by general-purpose optimisers instead of duality.

Run in this folder after budget_reference.py; writes ../resources/io/github/subtail/measure/budget_reference.txt.
Rule repeat with q = 0.1, cap 2, budget 4. Suprema of functions that are not concave are those of their concave majorants, by a linear program over
mixtures of points of a grid.
"""
import numpy as np
from scipy.optimize import linprog, minimize

CAP, BUDGET, Q = 2.0, 4.0, 0.1
edges = [line.split("\t") for line in open("../resources/io/github/subtail/budget/edges.tsv") if line[0] != "#"][1:]
channels = list(dict.fromkeys(e[0] for e in edges))
customers = list(dict.fromkeys(e[1] for e in edges))
A = np.zeros((len(customers), len(channels)))
for s, t, count, _ in edges:
    A[customers.index(t), channels.index(s)] = -float(count) * np.log(1 - Q)
n = len(channels)
rng = np.random.default_rng(1)


def linear(c):
    return -linprog(-c, A_ub=np.ones((1, n)), b_ub=[BUDGET], bounds=[(0, CAP)] * n).fun


def greatest(f, gradient, starts):
    best = -np.inf
    for _ in range(starts):
        x0 = rng.dirichlet(np.ones(n)) * BUDGET * rng.random()
        found = minimize(lambda x: -f(x), np.minimum(x0, CAP), jac=lambda x: -gradient(x), method="SLSQP",
                         bounds=[(0, CAP)] * n, options={"ftol": 1e-15, "maxiter": 500},
                         constraints={"type": "ineq", "fun": lambda x: BUDGET - x.sum(), "jac": lambda x: -np.ones(n)})
        best = max(best, f(np.clip(found.x, 0, CAP) * min(1, BUDGET / max(found.x.sum(), 1e-300))))
    return best


def mixed(f, points=600):
    """max over x of the sum over rows of E f(z), z random on a grid with mean (Ax)_k."""
    m = len(A)
    grid = np.linspace(0, 1, points) ** 2
    Z = most[:, None] * grid[None, :]
    cost = np.concatenate([np.zeros(n), -f(Z).ravel()])
    equal = np.zeros((2 * m, n + m * points))
    for k in range(m):
        cols = slice(n + k * points, n + (k + 1) * points)
        equal[k, :n], equal[k, cols] = A[k], -Z[k]
        equal[m + k, cols] = 1
    budget = np.concatenate([np.ones(n), np.zeros(m * points)])[None, :]
    return -linprog(cost, A_ub=budget, b_ub=[BUDGET], A_eq=equal, b_eq=np.concatenate([np.zeros(m), np.ones(m)]),
                    bounds=[(0, CAP)] * n + [(0, None)] * (m * points)).fun


most = np.array([linear(a) for a in A])
value = lambda x: (1 - np.exp(-A @ x)).sum()
gradient = lambda x: A.T @ np.exp(-A @ x)
optimum = greatest(value, gradient, 5)
path = greatest(lambda x: (most * (1 - np.exp(-A @ x))).sum(), lambda x: A.T @ (most * np.exp(-A @ x)), 5)
h = A.sum(axis=0)
low = [-greatest(lambda x: -(A[:, i] * np.exp(-A @ x)).sum(), lambda x: A.T @ (A[:, i] * np.exp(-A @ x)), 5)
       for i in range(n)]
with open("../resources/io/github/subtail/measure/budget_reference.txt", "w") as out:
    out.write(f"optimum {optimum:.17g}\nrow_most {most.max():.17g}\nom_c {np.linalg.norm(h - low) / 2:.17g}\n")
    out.write(f"P_m {linear((h + low) / 2):.17g}\npath_0 {path:.17g}\n")
    for k in range(11):
        c = k / 10
        out.write(f"ray_{k} {mixed(lambda z: (1 - c) * (1 - np.exp(-z)) - z * np.exp(-z)):.17g}\n")
