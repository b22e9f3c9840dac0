"""Reference values for the tests of nqp and noise, by NumPy and SciPy alone. Run from this folder; prints what the tests hold."""
import json

import numpy as np
from scipy import integrate, stats

instance = json.load(open("../resources/io/github/subtail/nqp/nqp-n5.json"))
H, h = np.array(instance["H"]), np.array(instance["h"])
for x in (np.zeros(5), np.array([0.1, 0.2, 0.3, 0.4, 0.5]), np.ones(5)):
    print("value", repr(float(0.5 * x @ H @ x + h @ x)), "gradient", [float(g) for g in H @ x + h])
print("largest eigenvalue of -H", repr(float(np.linalg.norm(H, 2))))
for c in (0.01, 0.5, 1.0, 2.0, 5.0):
    inside = integrate.quad(lambda z: z * z * stats.norm.pdf(z), -c, c, epsabs=1e-16, epsrel=1e-13)[0]
    print("k(%s)" % c, repr(float(inside + 2 * c * c * stats.norm.sf(c))))
