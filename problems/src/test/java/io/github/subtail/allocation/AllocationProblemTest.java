package io.github.subtail.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.subtail.budget.BudgetObjective;
import io.github.subtail.budget.InfluenceRule;
import io.github.subtail.budget.LookAlike;
import io.github.subtail.objective.Objective;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AllocationProblemTest {

    private static final CertifiedAscent CLOSE = new CertifiedAscent(1e-10);

    /** 8 (1 - e^-x) + 4 (1 - e^-y) + (1 - e^-z), caps 5. */
    private static AllocationProblem exponentials() {
        double[] weights = {8, 4, 1};
        Objective objective = Objective.of(3, (x, gradient) -> {
            double value = 0;
            for (int i = 0; i < 3; i++) {
                gradient[i] = weights[i] * Math.exp(-x[i]);
                value += weights[i] - gradient[i];
            }
            return value;
        });
        return new AllocationProblem(objective, 5, 5, 5);
    }

    /** With price p the channels get ln(8/p), ln(4/p), ln(1/p): in all ln(32/p^3) for p <= 1. */
    private static double optimum(double budget) {
        double price = Math.pow(32 / Math.exp(budget), 1.0 / 3);
        return 13 - 3 * price;
    }

    @Test
    void theMarginalReturnIsTheSlopeOfTheOptimum() {
        double budget = Math.log(32 / Math.pow(0.5, 3));

        BudgetPlan plan = exponentials().plan(budget, CLOSE);

        assertThat(plan.influence()).isCloseTo(11.5, within(1e-8));
        assertThat(plan.marginalReturn()).isCloseTo(0.5, within(1e-4));
        assertThat(plan.spent()).isCloseTo(budget, within(1e-12));
    }

    @Test
    void thePriceJumpsWhereACapIsReached() {
        Objective linear = Objective.of(2, (x, gradient) -> {
            gradient[0] = 3;
            gradient[1] = 2;
            return 3 * x[0] + 2 * x[1];
        });
        AllocationProblem problem = new AllocationProblem(linear, 0.3, 0.6);

        assertThat(problem.plan(0, CLOSE).marginalReturn()).isEqualTo(3);
        assertThat(problem.plan(0.2, CLOSE).marginalReturn()).isEqualTo(3);
        assertThat(problem.plan(0.1 + 0.2, CLOSE).marginalReturn()).isEqualTo(2);
        assertThat(problem.plan(0.3 + 0.6, CLOSE).marginalReturn()).isZero();
        assertThat(problem.plan(7, CLOSE).marginalReturn()).isZero();
        assertThat(problem.plan(7, CLOSE).spent()).isEqualTo(problem.most());
    }

    @Test
    void onePlanBoundsTheOptimumOfEveryBudget() {
        BudgetPlan plan = exponentials().plan(4, CLOSE);

        for (double budget = 3.5; budget < 9; budget += 0.5) {
            assertThat(plan.upperAt(budget)).isGreaterThanOrEqualTo(optimum(budget) * (1 - 1e-12));
        }
        assertThat(plan.upperAt(4)).isCloseTo(optimum(4), within(1e-8));
        assertThat(plan.upperAt(0)).isGreaterThanOrEqualTo(0);
    }

    @Test
    void aPlanMadeElsewhereIsCertifiedAsItIs() {
        AllocationProblem problem = exponentials();
        double[] own = {3, 1, 0};

        BudgetPlan certified = problem.certify(4, own);

        assertThat(certified.allocation()).containsExactly(own);
        assertThat(certified.influence()).isEqualTo(problem.objective().value(own));
        assertThat(certified.upper()).isGreaterThanOrEqualTo(optimum(4));
        assertThat(certified.share()).isLessThan(certified.influence() / optimum(4) + 1e-12);
        assertThat(problem.certify(4, new double[] {9, 9, 9}).spent()).isCloseTo(4, within(1e-12));
    }

    @Test
    void aWarmStartReachesTheSameOptimumInFewerSteps() {
        LookAlike graph = new LookAlike(100, 500, 2500, 3);
        double[] caps = new double[100];
        Arrays.fill(caps, 1);
        BudgetObjective influence =
                new BudgetObjective(graph.generate(), InfluenceRule.REPEAT.probabilities(graph.generate(), 0.1), 1);
        AllocationProblem problem = new AllocationProblem(influence, caps);
        BudgetPlan near = problem.plan(10, CLOSE);

        BudgetPlan cold = problem.plan(10.1, CLOSE);
        BudgetPlan warm = problem.plan(10.1, CLOSE, near.allocation());

        assertThat(warm.influence()).isCloseTo(cold.influence(), within(1e-7));
        assertThat(warm.maximum().iterations()).isLessThan(cold.maximum().iterations());
        assertThat(cold.influence()).isGreaterThan(influence.value(problem.even(10.1)));
    }

    @Test
    void capsMustFitTheObjective() {
        assertThatThrownBy(() -> new AllocationProblem(exponentials().objective(), 1, 1))
                .hasMessage("caps must be as many as coordinates of the objective, 3: was 2");
        assertThatThrownBy(() -> exponentials().plan(-1, CLOSE)).hasMessage("budget must be finite and >= 0: was -1.0");
        assertThatThrownBy(() -> exponentials().plan(Double.NaN, CLOSE)).isInstanceOf(IllegalArgumentException.class);
    }
}
