"""Reference values of budget allocation, computed densely with NumPy.

Run in this folder; writes ../resources/io/github/subtail/budget/{edges.tsv,reference.csv}.
Columns of reference.csv: rule, point, quantity (value or g<channel>), number.
"""
import csv
import numpy as np

OUT = "../resources/io/github/subtail/budget/"
S, T = 7, 12
rng = np.random.default_rng(20231)
pairs = [(s, t) for s in range(S) for t in range(T) if rng.random() < 0.4]
counts = rng.integers(1, 9, len(pairs))
prices = np.round(rng.lognormal(-1, 1, len(pairs)), 2)

with open(OUT + "edges.tsv", "w", newline="\n") as f:
    f.write("# invented\nchannel_id\tcustomer_id\tcount\tmean_price\n")
    for (s, t), c, p in zip(pairs, counts, prices):
        f.write(f"s{s}\tt{t}\t{c}\t{p}\n")

C = np.zeros((S, T))
for (s, t), c in zip(pairs, counts):
    C[s, t] = c
W = C > 0
RULES = {
    "repeat": np.where(W, 1 - (1 - 0.1) ** C, 0),
    "by_total": np.where(W, C / C.sum(), 0),
    "by_customer": np.where(W, np.minimum(C / C.sum(axis=0), 0.95), 0),
}
rows = [("none", 0, "mean_price", prices.mean())]
for rule, P in RULES.items():
    for k in range(3):
        x = np.array([((s + 1) * (k + 2)) % 5 / 4 for s in range(S)])
        miss = np.prod((1 - P) ** x[:, None], axis=0)
        rows.append((rule, k, "value", np.sum(1 - miss)))
        a = -np.log(1 - P)
        for s in range(S):
            rows.append((rule, k, f"g{s}", np.sum(a[s] * miss)))
with open(OUT + "reference.csv", "w", newline="") as f:
    out = csv.writer(f, lineterminator="\n")
    out.writerow(["rule", "point", "quantity", "number"])
    for r in rows:
        out.writerow(r[:3] + (repr(float(r[3])),))
