"""What the peers share: one thread, reading an NQP instance, timing trials, the JSON that a turn prints."""

import os

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"  # before NumPy is loaded

import json
import sys
import time

import numpy as np


class Nqp:
    """F(x) = 1/2 x'Hx + h'x over {A x <= b, 0 <= x <= u}, gradients with noise `at-zero: factor`."""

    def __init__(self, file, factor):
        with open(file, encoding="utf-8") as stream:
            data = json.load(stream)
        self.hessian, self.linear, self.a, self.b, self.u = (
            np.array(data[key], dtype=float) for key in ("H", "h", "A", "b", "u")
        )
        self.n = self.u.size
        self.sigma = factor * np.linalg.norm(self.linear) / self.n

    def value(self, x):
        return 0.5 * x @ self.hessian @ x + self.linear @ x

    def noisy_gradient(self, x, noise):
        return self.hessian @ x + self.linear + self.sigma * noise.standard_normal(self.n)


def measure(trial, value, first, trials, iterations):
    """Runs trials; the clock stops while F is evaluated. Prints CPU microseconds per iteration and F of every trial."""
    trial(np.random.default_rng([first, 0]))  # loads what is loaded on first use
    micros, values = [], []
    for number in range(first, first + trials):
        noise = np.random.default_rng([first, number, 1])
        begin = time.process_time()
        x = trial(noise)
        micros.append((time.process_time() - begin) * 1e6 / iterations)
        values.append(float(value(x)))
    report(micros, values)


def report(micros, values):
    spread = float(np.std(values, ddof=1)) if len(values) > 1 else None
    json.dump(
        {
            "micros": float(np.median(micros)),
            "mean": float(np.mean(values)),
            "standardError": None if spread is None else spread / len(values) ** 0.5,
            "allMicros": micros,
            "values": values,
        },
        sys.stdout,
    )
    print()
