"""Reference values of the statistics, by SciPy and NumPy: python3 stats_reference.py OUTPUT_FOLDER"""

import csv
import sys
from pathlib import Path

import numpy as np
from scipy.stats import beta, binom, rankdata, wilcoxon

out = Path(sys.argv[1])


def write(name, header, rows):
    with open(out / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows([repr(float(x)) if isinstance(x, float) else x for x in row] for row in rows)


def ranks(n, q, confidence):
    tail = (1 - confidence) / 2
    below = binom.cdf(np.arange(n), n, q)  # P(B <= k), k = 0..n-1
    lower = int(np.sum(below <= tail))
    reached = np.flatnonzero(below >= 1 - tail)
    return lower, int(reached[0]) + 1 if reached.size else 0


rows = []
for n in (1, 2, 5, 6, 20, 59, 100, 367, 368, 500, 5000, 30000):
    for q in (0.0001, 0.01, 0.05, 0.25, 0.5, 0.9, 0.99):
        for confidence in (0.9, 0.95, 0.99):
            rows.append((n, q, confidence, *ranks(n, q, confidence)))
write("order_statistics.csv", ("n", "q", "confidence", "lower_rank", "upper_rank"), rows)

rows = []
for n in (1, 2, 10, 20, 100, 200, 5000):
    for k in sorted({0, 1, n // 3, n // 2, n - 1, n}):
        for confidence in (0.9, 0.95, 0.999, 1 - 1e-6):
            tail = (1 - confidence) / 2
            lower = 0.0 if k == 0 else float(beta.ppf(tail, k, n - k + 1))
            upper = 1.0 if k == n else float(beta.isf(tail, k + 1, n - k))
            rows.append((k, n, float(confidence), lower, upper))
write("clopper_pearson.csv", ("k", "n", "confidence", "lower", "upper"), rows)

rng = np.random.default_rng(7)
samples = [np.array([3.0]), np.array([2.0, 1.0]), rng.normal(size=7), rng.exponential(size=100), rng.normal(size=501) * 1e-3 + 5]
rows, boxes = [], []
for i, x in enumerate(samples):
    hf8 = lambda q: float(np.quantile(x, q, method="median_unbiased"))
    for q in (0.0, 0.01, 0.05, 0.25, 0.5, 0.9, 1.0):
        rows.append((i, q, hf8(q)))
    q1, q3 = hf8(0.25), hf8(0.75)
    inside = x[(x >= q1 - 1.5 * (q3 - q1)) & (x <= q3 + 1.5 * (q3 - q1))]
    bins = int(np.ceil((x.max() - x.min()) / (2 * (q3 - q1) / len(x) ** (1 / 3)))) if q3 > q1 else 1
    counts = np.histogram(x, bins=bins)[0] if q3 > q1 else np.array([len(x)])
    boxes.append((i, float(inside.min()), q1, hf8(0.5), q3, float(inside.max()), len(x) - len(inside), " ".join(map(str, counts))))
write("samples.csv", ("sample", "values"), [(i, " ".join(repr(float(v)) for v in x)) for i, x in enumerate(samples)])
write("quantiles.csv", ("sample", "q", "estimate"), rows)
write("boxes.csv", ("sample", "lower_whisker", "q1", "median", "q3", "upper_whisker", "outliers", "counts"), boxes)

rows = []
for n, shift, step in ((1, 1.0, 0), (5, 0.2, 0), (12, 0.0, 0.5), (20, 0.4, 0), (50, 0.3, 0), (51, 0.3, 0), (60, 0.1, 1.0), (200, -0.1, 0.25)):
    first = rng.normal(size=n)
    second = first + shift + rng.normal(size=n)
    if step:  # ties and zeros
        first, second = np.round(first / step) * step, np.round(second / step) * step
    d = second - first
    exact = n <= 50 and not step
    test = wilcoxon(d, zero_method="wilcox", correction=not exact, method="exact" if exact else "asymptotic")
    unequal = d[d != 0]
    rank = rankdata(np.abs(unequal))
    plus, minus = float(rank[unequal > 0].sum()), float(rank[unequal < 0].sum())
    numbers = lambda x: " ".join(repr(float(v)) for v in x)
    rows.append((numbers(first), numbers(second), int((d > 0).sum()), int((d == 0).sum()), int((d < 0).sum()),
                 float(np.median(d)), (plus - minus) / (plus + minus), float(test.pvalue)))
write("wilcoxon.csv", ("first", "second", "wins", "ties", "losses", "median", "effect", "p"), rows)
