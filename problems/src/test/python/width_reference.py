"""V(k) = E max over C of <k h + g, v> - k max over C of <h, v> by quadrature, for a box and for simplices {v >= 0, sum v
<= 1}. Prints one line a number: region, k, V.

Usage: python3 width_reference.py > width_reference.txt
"""
from mpmath import erfc, exp, inf, mp, mpf, ncdf, pi, quad, sqrt

mp.dps = 25
GRID = [mpf(0), mpf("0.3"), mpf(1), mpf("2.5")]


def box(k, h, u):
    """One coordinate at a time: u E (k h + g)_+ - u k h."""
    density = lambda z: exp(-z * z / 2) / sqrt(2 * pi)
    total = mpf(0)
    for hi, ui in zip(h, u):
        total += ui * (quad(lambda z: (k * hi + z) * density(z), [-k * hi, 0, 2, 6, inf]) - k * hi)
    return total


def simplex(k, h):
    """E max(0, k h_i + g_i) = integral over z > 0 of 1 - prod P(k h_i + g_i <= z)."""

    def tail(z):
        product = mpf(1)
        for hi in h:
            product *= ncdf(z - k * hi)
        return 1 - product

    return quad(tail, [0, 1, 2, 4, 8, 16, inf]) - k * max(h)


for k in GRID:
    print("box", k, mp.nstr(box(k, [1, mpf("0.5"), 0, 2], [1, 2, mpf("0.5"), 3]), 17))
    print("simplex2", k, mp.nstr(simplex(k, [1, mpf("0.25")]), 17))
    print("simplex4", k, mp.nstr(simplex(k, [1, mpf("0.5"), mpf("1.25"), 0]), 17))
