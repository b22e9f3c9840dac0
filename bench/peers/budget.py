"""Value and gradient of budget allocation with scipy.sparse.

    python3 budget.py EDGES.tsv FIRST POINTS REPEATS

F(y) = sum_t 1 - exp(-(A y)_t) with a_st = -ln(1 - p_st). Matrix and transpose are both kept in the format, CSR or
CSC, whose product is the faster one. Trial k takes the points 2k and 2k + 1 in turns; point j has coordinates
((37 s + 11 j) mod 101) / 101.
"""

import csv
import sys
import time

from common import report

import numpy as np
from scipy.sparse import csc_array, csr_array


def attraction(file):
    with open(file, encoding="utf-8", newline="") as stream:
        lines = csv.DictReader((line for line in stream if not line.startswith("#")), delimiter="\t")
        channels, customers = {}, {}
        rows, columns, probabilities = [], [], []
        for line in lines:
            columns.append(channels.setdefault(line["channel_id"], len(channels)))
            rows.append(customers.setdefault(line["customer_id"], len(customers)))
            probabilities.append(float(line["probability"]))
    values = -np.log1p(-np.array(probabilities))
    return csr_array((values, (rows, columns)), shape=(len(customers), len(channels)))


def fastest(matrix, vector):
    """The format whose product with a vector takes the least time."""

    def seconds(candidate):
        times = []
        for _ in range(20):
            begin = time.process_time()
            candidate @ vector
            times.append(time.process_time() - begin)
        return min(times)

    return min((csr_array(matrix), csc_array(matrix)), key=seconds)


def main(file, first, points, repeats):
    a = attraction(file)
    customers, channels = a.shape
    forward = fastest(a, np.ones(channels))
    backward = fastest(a.T, np.ones(customers))

    def value_and_gradient(y):
        w = np.exp(-(forward @ y))
        return customers - w.sum(), backward @ w

    micros, values = [], []
    for k in range(first, first + points):
        y = [((37 * np.arange(channels) + 11 * j) % 101) / 101 for j in (2 * k, 2 * k + 1)]
        begin = time.process_time()
        for repeat in range(repeats):
            value, gradient = value_and_gradient(y[repeat % 2])
        micros.append((time.process_time() - begin) * 1e6 / repeats)
        values.append(float(value + gradient.sum()))
    report(micros, values)


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:5]))
