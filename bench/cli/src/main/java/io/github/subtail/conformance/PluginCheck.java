package io.github.subtail.conformance;

import io.github.subtail.analysis.MeasuredProblem;
import io.github.subtail.bounds.Bound;
import io.github.subtail.bounds.BoundInput;
import io.github.subtail.experiment.BuiltProblem;
import io.github.subtail.experiment.PluginSpec;
import io.github.subtail.experiment.Plugins;
import io.github.subtail.experiment.SpecText;
import io.github.subtail.objective.Objective;
import io.github.subtail.plugin.AlgorithmProvider;
import io.github.subtail.plugin.NoiseProvider;
import io.github.subtail.plugin.ProblemProvider;
import io.github.subtail.plugin.Provider;
import io.github.subtail.plugin.RegionProvider;
import io.github.subtail.region.Region;
import io.github.subtail.run.Algorithm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds everything that plugins offer against what its interface asks for: some seconds.
 *
 * <p>Problems are looked at on their own; regions in a box of {@value #COORDINATES} unequal sides; noise on the first
 * problem of the jar, else on a small quadratic program; algorithms and bounds on that program with clipped noise.
 */
public final class PluginCheck {

    private static final int COORDINATES = 6;
    private static final int SHORT = 40;
    private static final int LONG = 200;
    private static final String PROGRAM = "nqp,n=6,m=3,noise.at-zero=1,noise.clip=2,noise.hessian=1";

    private final Plugins plugins;
    private final Map<String, Map<String, String>> settings;
    private final BuiltProblem program = BuiltProblem.of(SpecText.problem(PROGRAM));
    private final List<Finding> findings = new ArrayList<>();

    private PluginCheck(Plugins plugins, Map<String, Map<String, String>> settings) {
        this.plugins = plugins;
        this.settings = settings;
    }

    /**
     * Looks at all that some plugins offer.
     *
     * @param plugins the plugins
     * @param settings values for the keys of a type, by type and key; keys left out have their defaults
     * @return every finding, good and bad
     * @throws io.github.subtail.experiment.InputException if a setting is not allowed or a required one is missing
     */
    public static List<Finding> of(Plugins plugins, Map<String, Map<String, String>> settings) {
        PluginCheck check = new PluginCheck(plugins, settings);
        plugins.problems().forEach(check::problem);
        plugins.regions().forEach(check::region);
        plugins.noises().forEach(check::noise);
        plugins.algorithms().forEach(check::algorithm);
        check.bounds();
        return List.copyOf(check.findings);
    }

    private <P extends Provider> PluginSpec<P> spec(P provider) {
        return PluginSpec.of(provider, settings.getOrDefault(provider.type(), Map.of()));
    }

    /** A subject that cannot even be made is one defect; otherwise what is found when it is looked at. */
    private void look(String subject, Look look) {
        Findings made = new Findings(subject);
        List<Finding> seen = new ArrayList<>();
        made.check("can be made", () -> {
            seen.addAll(look.look());
            return Optional.empty();
        });
        findings.addAll(made.list());
        findings.addAll(seen);
    }

    /** Makes something and looks at it. */
    @FunctionalInterface
    private interface Look {
        List<Finding> look();
    }

    private void problem(ProblemProvider provider) {
        PluginSpec<ProblemProvider> spec = spec(provider);
        String subject = "problem " + provider.type();
        look(subject, () -> {
            ProblemProvider.Instance instance = provider.instance(spec.arguments());
            List<Finding> seen = new ArrayList<>(ObjectiveCheck.of(
                    subject, instance.objective(), instance.region().upper(), instance.smoothness()));
            seen.addAll(RegionCheck.of(subject + ", its region", instance.region()));
            return seen;
        });
    }

    private void region(RegionProvider provider) {
        PluginSpec<RegionProvider> spec = spec(provider);
        String subject = "region " + provider.type();
        double[] upper = new double[COORDINATES];
        for (int i = 0; i < COORDINATES; i++) {
            upper[i] = 0.5 + 0.25 * i;
        }
        look(subject, () -> RegionCheck.of(subject, provider.region(upper, spec.arguments())));
    }

    private void noise(NoiseProvider provider) {
        PluginSpec<NoiseProvider> spec = spec(provider);
        String subject = "noise " + provider.type();
        look(subject, () -> {
            Objective objective = program.exact();
            Region region = program.problem().region();
            if (!plugins.problems().isEmpty()) {
                ProblemProvider problem = plugins.problems().get(0);
                ProblemProvider.Instance instance =
                        problem.instance(spec(problem).arguments());
                objective = instance.objective();
                region = instance.region();
            }
            NoiseProvider.Noise noise = provider.noise(objective, region, spec.arguments());
            return OracleCheck.of(subject, noise.objective(), region.upper(), noise.constants());
        });
    }

    private void algorithm(AlgorithmProvider provider) {
        String subject = "algorithm " + provider.type();
        PluginSpec<AlgorithmProvider> spec = spec(provider);
        look(subject, () -> {
            Algorithm algorithm = provider.algorithm(SHORT, spec.arguments());
            return AlgorithmCheck.of(subject, provider, algorithm, SHORT, program.problem());
        });
    }

    private void bounds() {
        if (plugins.bounds().isEmpty()) {
            return;
        }
        MeasuredProblem measured = MeasuredProblem.of(program);
        List<BoundInput> inputs = new ArrayList<>();
        for (String type : List.of("pga", "boosted-pga", "scg", "scg++,batch=10")) {
            inputs.add(measured.atLower(SpecText.algorithm(type, LONG).algorithm(LONG)));
        }
        for (AlgorithmProvider provider : plugins.algorithms()) {
            Algorithm own = provider.algorithm(LONG, spec(provider).arguments());
            inputs.add(measured.atLower(own));
        }
        for (Bound bound : plugins.bounds()) {
            String subject = "bound " + bound.edition().id() + "/" + bound.row();
            look(subject, () -> BoundCheck.of(subject, bound, inputs, program.problem()));
        }
    }
}
