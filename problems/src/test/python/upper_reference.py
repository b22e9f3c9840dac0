"""U5 and U6 of a made-up sequence of points and gradients of a quadratic program, the linear program by HiGHS.

Usage: python3 upper_reference.py nqp-n20.json > upper_reference.txt
"""
import json
import math
import sys

import numpy as np
from scipy.optimize import linprog

data = json.load(open(sys.argv[1]))
H, h, A, b, u = (np.array(data[name]) for name in ("H", "h", "A", "b", "u"))
FIRST, LAST, SIGMA, DELTA = 3, 9, 1.7, 0.05
CASES = {"measured": (0.6, 0.7, 2.5, 1.5), "concave": (0.0, 0.7, 2.5, 1.5), "unknown": (1.0, 1.0, 3.5, 2.5)}

i = np.arange(len(h))
points = {t: (1 + np.sin(t * (i + 1))) / 10 for t in range(1, 13)}
drawn = {t: h + H @ points[t] + np.cos(t + 3 * i) for t in range(1, 13)}
lam = {t: 1 / (LAST - FIRST + 1) for t in range(FIRST, LAST + 1)}
batch = {t: t for t in lam}
F = lambda x: h @ x + x @ H @ x / 2

g = sum(lam[t] * drawn[t] for t in lam)
linear = -linprog(-g, A_ub=A, b_ub=b, bounds=[(0, v) for v in u], method="highs").fun
s = SIGMA * math.sqrt(2 * math.log(1 / DELTA) * sum(lam[t] ** 2 / batch[t] for t in lam))
for name, (pair, ray, D, R) in CASES.items():
    u5 = sum(lam[t] * ((1 + pair) * F(points[t]) - drawn[t] @ points[t]) for t in lam) + linear + D * s
    u6 = sum(lam[t] * ray * F(points[t]) for t in lam) + linear + R * s
    print(name, pair, ray, D, R, repr(float(u5)), repr(float(u6)))
