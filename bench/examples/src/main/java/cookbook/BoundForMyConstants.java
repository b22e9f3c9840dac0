package cookbook;

import io.github.subtail.bounds.BoundCatalogue;
import io.github.subtail.bounds.BoundEvaluation;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.constants.Constant;
import io.github.subtail.constants.NoiseConstants;
import io.github.subtail.constants.NoiseModel;
import io.github.subtail.constants.ProblemConstants;
import io.github.subtail.constants.Provenance;
import io.github.subtail.greedy.StochasticContinuousGreedy;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is proved of one run of SCG, from constants known on paper: no problem object, no run. */
final class BoundForMyConstants {

    public static void main(String[] args) {
        Map<String, Double> mine = Map.ofEntries(
                Map.entry("n", 50.0), // coordinates
                Map.entry("F0", 0.0), // F(0)
                Map.entry("grad0", 8.0), // ||grad F(0)||
                Map.entry("D", 2.0), // diameter of the region
                Map.entry("R", 1.5), // largest norm in it
                Map.entry("L", 1.0), // Lipschitz constant of grad F
                Map.entry("G", 8.0), // largest ||grad F|| in the region
                Map.entry("G0", 8.0), // and on the rays from 0 into it
                Map.entry("P0", 10.0), // max <grad F(0), v>
                Map.entry("K2", 2.25), // at most L R^2
                Map.entry("omega", 1.5)); // at most L R
        var constants = new ProblemConstants(mine.entrySet().stream()
                .map(e -> Constant.of(e.getKey(), e.getValue(), Provenance.GIVEN, 0))
                .collect(Collectors.toList()));
        // bounded and sub-Gaussian noise, independent from one gradient to the next: M, sigma and root mean square
        var models = Set.of(NoiseModel.B, NoiseModel.SG, NoiseModel.V, NoiseModel.I);
        var noise = new NoiseConstants(models, 2, 0.5, 1, false, 0);
        var run = BoundInput.known(constants, noise, new StochasticContinuousGreedy(1000), 1000, 10);

        BoundEvaluation best = BoundCatalogue.best(BoundCatalogue.standard().evaluate(run, 0.01)).orElseThrow();
        System.out.printf("with probability 99%%: F >= %.3f of OPT = 10, by %s%n", best.value(), best.bound());
    }
}
