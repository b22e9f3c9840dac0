package io.github.subtail.bounds;

import io.github.subtail.ascent.BoostedGradientAscent;
import io.github.subtail.ascent.ProjectedGradientAscent;
import io.github.subtail.ascent.Start;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import io.github.subtail.run.Algorithm;
import io.github.subtail.schedule.PowerSchedule;
import io.github.subtail.schedule.Schedule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** The two dense NQP instances on which the specification of the bounds prints numbers, by their printed constants. */
final class Section8 {

    /** n = 5 on the unit box. */
    static final ProblemConstants FIVE = constants(
            "n",
            5,
            "F0",
            0,
            "grad0",
            6.0524575908985545,
            "D",
            Math.sqrt(5),
            "R",
            Math.sqrt(5),
            "L",
            2.824371043883099,
            "G",
            6.0524575908985545,
            "G0",
            6.0524575908985545,
            "P0",
            12.914540595106914,
            "K2",
            12.914540595106912,
            "omega",
            6.0524575908985545,
            "Lpath",
            0,
            "width",
            5 / Math.sqrt(2 * Math.PI),
            "vertices",
            32);

    /** n = 20 with sum x at most 5. */
    static final ProblemConstants TWENTY = constants(
            "n",
            20,
            "F0",
            0,
            "grad0",
            40.006377812374495,
            "D",
            Math.sqrt(10),
            "R",
            Math.sqrt(5),
            "L",
            9.005291864698524,
            "G",
            40.006377812374495,
            "G0",
            40.006377812374495,
            "P0",
            50.14799411490074,
            "K2",
            23.369084586227025,
            "omega",
            19.278997520947794,
            "Lpath",
            0,
            "width",
            6.08,
            "vertices",
            21700);

    static final double OPT_FIVE = 6.457270297553458;
    static final double OPT_TWENTY = 44.911;

    private Section8() {}

    static ProblemConstants constants(Object... namesAndValues) {
        List<Constant> constants = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            double value = ((Number) namesAndValues[i + 1]).doubleValue();
            constants.add(Constant.of((String) namesAndValues[i], value, Provenance.GIVEN, 0));
        }
        return new ProblemConstants(constants);
    }

    /** Gaussian noise of n coordinates clipped at two deviations. */
    static NoiseConstants clipped(double sigma, int n, double hessian) {
        return new NoiseConstants(
                EnumSet.allOf(NoiseModel.class),
                2 * sigma * Math.sqrt(n),
                sigma,
                sigma * Math.sqrt(0.92054 * n),
                false,
                hessian);
    }

    static ProjectedGradientAscent pga(int horizon, Schedule step) {
        return new ProjectedGradientAscent(horizon, step, Start.at(1), Schedule.constant(1));
    }

    static BoostedGradientAscent boosted(int horizon, Schedule step) {
        return new BoostedGradientAscent(pga(horizon, step), 1);
    }

    static PowerSchedule power(double scale, double shift, double power) {
        return new PowerSchedule(scale, shift, power);
    }

    static BoundInput five(double sigma, double hessian, Algorithm algorithm) {
        return BoundInput.known(
                FIVE, clipped(sigma, 5, hessian), algorithm, algorithm.horizon().length(), OPT_FIVE);
    }

    static BoundInput twenty(double sigma, double hessian, Algorithm algorithm) {
        return BoundInput.known(
                TWENTY,
                clipped(sigma, 20, hessian),
                algorithm,
                algorithm.horizon().length(),
                OPT_TWENTY);
    }

    /** PGA with the constant step D / sqrt(T (G^2 + stot^2)), stot of the clipped noise. */
    static ProjectedGradientAscent tuned(ProblemConstants problem, double sigma, int horizon) {
        double noise = 0.92054 * problem.dimension() * sigma * sigma;
        double square = problem.gradient() * problem.gradient() + noise;
        return pga(horizon, Schedule.constant(problem.diameter() / Math.sqrt(horizon * square)));
    }

    /** Boosted ascent with the constant step D / (c sqrt(T (G0^2 + stot^2))), c = 1 - 1/e. */
    static BoostedGradientAscent tunedBoosted(ProblemConstants problem, double sigma, int horizon) {
        double scale = -Math.expm1(-1);
        double step = tuned(problem, sigma, horizon).step().at(1) / scale;
        return boosted(horizon, Schedule.constant(step));
    }

    /** Gaussian noise of n coordinates, unclipped. */
    static NoiseConstants gaussian(double sigma, int n, double hessian) {
        return new NoiseConstants(
                EnumSet.of(NoiseModel.SG, NoiseModel.V, NoiseModel.I, NoiseModel.GI),
                Double.POSITIVE_INFINITY,
                sigma,
                sigma * Math.sqrt(n),
                false,
                hessian);
    }

    static BoundInput with(NoiseConstants noise, BoundInput input) {
        return BoundInput.known(input.problem(), noise, input.algorithm(), input.horizon(), input.optimum());
    }
}
