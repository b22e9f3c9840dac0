"""exp(-z) and 1 - exp(-z) to 30 digits, computed with mpmath at the exact binary value of z.

Run in this folder; writes ../resources/io/github/subtail/kernel/exponential.csv.
"""
import random
from mpmath import mp, mpf, exp, expm1, nstr, log

mp.dps = 60
random.seed(7)
points = [0.0, 5e-324, 1e-300, 1e-17, 1e-8, 0.5, 1.0, 699.9999999, 700.0, -0.0, -1e-9, -0.3, -5.0, -700.0]
points += [float((k + 0.5) * log(2)) for k in range(0, 1000, 37)]
points += [float(k * log(2)) for k in range(1, 1000, 41)]
points += [10 ** random.uniform(-12, 2.845) for _ in range(200)]
points += [random.uniform(0, 3) for _ in range(100)]
with open("../resources/io/github/subtail/kernel/exponential.csv", "w", newline="\n") as f:
    f.write("z,exp(-z),1-exp(-z)\n")
    for z in points:
        f.write(f"{z!r},{nstr(exp(-mpf(z)), 30)},{nstr(-expm1(-mpf(z)), 30)}\n")
