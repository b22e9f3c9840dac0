"""Stochastic continuous greedy on an NQP instance, as one would write it with SciPy.

    python3 scg.py INSTANCE.json linprog|highs NOISE HORIZON FIRST TRIALS

linprog: scipy.optimize.linprog, method "highs", a fresh solve each step.
highs:   the HiGHS binding that SciPy bundles (a private module of SciPy 1.15 and later); the model and the basis of the
         last step are kept and only the costs change; presolve off, which is faster there.
"""

import sys

from common import Nqp, measure

import numpy as np
from scipy.optimize import linprog


def linprog_maximizer(nqp):
    bounds = np.column_stack([np.zeros(nqp.n), nqp.u])

    def maximize(c):
        result = linprog(-c, A_ub=nqp.a, b_ub=nqp.b, bounds=bounds, method="highs")
        if result.status != 0:
            raise RuntimeError(result.message)
        return result.x

    return maximize


def highs_maximizer(nqp):
    from scipy.optimize._highspy import _core as highs

    rows, columns = nqp.a.shape
    lp = highs.HighsLp()
    lp.num_col_, lp.num_row_ = columns, rows
    lp.col_cost_ = np.zeros(columns)
    lp.col_lower_, lp.col_upper_ = np.zeros(columns), nqp.u
    lp.row_lower_, lp.row_upper_ = np.full(rows, -highs.kHighsInf), nqp.b
    lp.a_matrix_.format_ = highs.MatrixFormat.kColwise
    lp.a_matrix_.num_col_, lp.a_matrix_.num_row_ = columns, rows
    lp.a_matrix_.start_ = np.arange(0, rows * columns + 1, rows, dtype=np.int32)
    lp.a_matrix_.index_ = np.tile(np.arange(rows, dtype=np.int32), columns)
    lp.a_matrix_.value_ = nqp.a.T.ravel().copy()
    lp.sense_ = highs.ObjSense.kMaximize
    solver = highs._Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("presolve", "off")
    solver.setOptionValue("threads", 1)
    solver.passModel(lp)
    every = np.arange(columns, dtype=np.int32)

    def maximize(c):
        solver.changeColsCost(columns, every, c)
        solver.run()
        if solver.getModelStatus() != highs.HighsModelStatus.kOptimal:
            raise RuntimeError("HiGHS: not optimal")
        return np.array(solver.getSolution().col_value)

    return maximize


def main(file, solver, factor, horizon, first, trials):
    nqp = Nqp(file, factor)
    maximize = {"linprog": linprog_maximizer, "highs": highs_maximizer}[solver](nqp)

    def trial(noise):
        x = np.zeros(nqp.n)
        d = np.zeros(nqp.n)
        for t in range(1, horizon + 1):
            rho = min(1.0, 4 / (t + 8) ** (2 / 3))
            d = (1 - rho) * d + rho * nqp.noisy_gradient(x, noise)
            x += maximize(d) / horizon
        return x

    measure(trial, nqp.value, first, trials, horizon)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]), *map(int, sys.argv[4:7]))
