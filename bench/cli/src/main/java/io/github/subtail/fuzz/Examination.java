package io.github.subtail.fuzz;

import io.github.subtail.region.InnerSolverException;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Projector;
import io.github.subtail.region.Region;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Puts the questions of one problem to its region, warm one after another and the last one cold again. */
final class Examination {

    private static final double ROUNDING = 1e-12;
    private static final double GEOMETRY = 1 + 1e-9;

    private final Instance problem;
    private final Tally tally;
    private final List<Judge> judges;
    /** Whether a part may refuse the question that is asked. */
    private Predicate<Judge> mayRefuse = Judge::mayRefuseMaximum;

    private int step;

    private Examination(Instance problem, Tally tally) {
        this.problem = problem;
        this.tally = tally;
        judges = problem.parts().stream().map(Judge::new).toList();
    }

    /**
     * Examines a problem up to its first defect.
     *
     * @param solvers what stands in for the region: the region itself, or a broken one where this is tested
     * @param tally counts what is seen
     */
    static Optional<Defect> of(Instance problem, UnaryOperator<Region> solvers, Tally tally) {
        Examination examination = new Examination(problem, tally);
        Optional<Defect> defect = examination.examine(solvers);
        tally.problem(defect);
        return defect;
    }

    private Optional<Defect> examine(UnaryOperator<Region> solvers) {
        try {
            Region region = solvers.apply(problem.region());
            LinearMaximizer maximizer = region.linearMaximizer();
            Projector projector = region.projector();
            String wrong = "";
            int questions = problem.directions().size();
            for (step = 0; step < questions && wrong.isEmpty(); step++) {
                wrong = ask(region, maximizer, projector, step > 0);
            }
            tally.retried(maximizer.retries() + projector.retries());
            step--;
            if (wrong.isEmpty()) {
                wrong = ask(region, region.linearMaximizer(), region.projector(), false);
            }
            return wrong.isEmpty() ? Optional.empty() : Optional.of(new Defect(Defect.Kind.WRONG, step, wrong));
        } catch (InnerSolverException e) {
            boolean honest = judges.stream().anyMatch(mayRefuse);
            return Optional.of(new Defect(honest ? Defect.Kind.REFUSED : Defect.Kind.THROWN, step, e.getMessage()));
        } catch (RuntimeException e) {
            return Optional.of(new Defect(Defect.Kind.THROWN, step, e.toString()));
        }
    }

    /** Asks for a maximum and a projection; returns what is wrong with either, or nothing. */
    private String ask(Region region, LinearMaximizer maximizer, Projector projector, boolean warm) {
        double[] c = problem.directions().get(step);
        double[] x = new double[c.length];
        mayRefuse = Judge::mayRefuseMaximum;
        double value = maximizer.maximize(c.clone(), x);
        if (!(Math.abs(value - Numbers.dot(c, x)) <= ROUNDING * Numbers.absoluteDot(c, x) + Double.MIN_NORMAL)) {
            return "value " + value + " is not <c, v> = " + Numbers.dot(c, x);
        }
        String wrong = judged(c, x, warm, judge -> judge::maximum) + geometry(region, x);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        double[] y = problem.points().get(step);
        double[] p = new double[y.length];
        mayRefuse = Judge::mayRefuseProjection;
        projector.project(y.clone(), p);
        return judged(y, p, warm, judge -> judge::projection) + geometry(region, p);
    }

    private String judged(
            double[] question,
            double[] answer,
            boolean warm,
            Function<Judge, BiFunction<double[], double[], Verdict>> kind) {
        int from = 0;
        for (Judge judge : judges) {
            int to = from + judge.dimension();
            Verdict verdict = kind.apply(judge)
                    .apply(Arrays.copyOfRange(question, from, to), Arrays.copyOfRange(answer, from, to));
            tally.answer(verdict, warm);
            if (!verdict.defect().isEmpty()) {
                return verdict.defect();
            }
            from = to;
        }
        return "";
    }

    /** Whether upper bound, radius and diameter hold for a point, shrunk towards 0 into the region. */
    private String geometry(Region region, double[] x) {
        double share = share(x);
        double[] upper = region.upper();
        double[] inside = x.clone();
        for (int i = 0; i < x.length; i++) {
            inside[i] *= share;
            if (inside[i] > upper[i] * GEOMETRY) {
                return "upper bound " + upper[i] + " of coordinate " + i + " is exceeded: " + inside[i];
            }
        }
        double norm = Numbers.norm(inside);
        boolean holds = norm <= region.radius() * GEOMETRY && norm <= region.diameter() * GEOMETRY;
        return holds ? "" : "radius " + region.radius() + " or diameter " + region.diameter() + " is exceeded: " + norm;
    }

    private double share(double[] x) {
        double share = 1;
        int from = 0;
        for (Judge judge : judges) {
            int to = from + judge.dimension();
            share = Math.min(share, judge.share(Arrays.copyOfRange(x, from, to)));
            from = to;
        }
        return share;
    }
}
