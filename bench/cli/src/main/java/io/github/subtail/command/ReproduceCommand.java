package io.github.subtail.command;

import io.github.subtail.command.ExperimentRun.Description;
import io.github.subtail.experiment.Experiment;
import io.github.subtail.experiment.InputException;
import io.github.subtail.experiment.InputFile;
import io.github.subtail.study.StudyDescription;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reproduce}: the main job, every figure of the reference study from real runs. */
@Command(
        name = "reproduce",
        description = "Makes every figure of the reference study from real runs, with tables and a report.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  subtail reproduce", "  subtail reproduce --figure 2c,2d --seeds 200 -o out/tails"
        })
final class ReproduceCommand implements Callable<Integer> {

    private static final int STEP = 5;
    private static final int QUICK_STEP = 25;
    private static final int TRIALS = 100;
    private static final int QUICK_TRIALS = 20;
    private static final int MOST_TRIALS = 1_000_000;
    private static final String NOISE_PATTERN = "[a-z-]+=[^\\s,=:#{}\\[\\]'\"]+(,[a-z-]+=[^\\s,=:#{}\\[\\]'\"]+)*";

    private final Console console;

    @Option(names = "--figure", split = ",", paramLabel = "ID", description = "only these figures: 1, 2a to 2i, 3, 4")
    private List<String> figures = StudyDescription.FIGURES;

    @Option(names = "--seeds", paramLabel = "N", description = "trials of each cell (default: 100; quick: 20)")
    private Integer seeds;

    @Option(names = "--quick", description = "20 seeds, every 25th horizon")
    private boolean quick;

    @Option(names = "--dense", description = "every horizon")
    private boolean dense;

    @Option(
            names = "--noise",
            paramLabel = "KEY=VALUE,...",
            defaultValue = "at-zero=4,clip=2,hessian=2",
            description = "noise of both problems, keys as in an experiment file (default: ${DEFAULT-VALUE})")
    private String noise;

    @Option(
            names = "--study-weights",
            description =
                    "budget allocation as in the study: p by total, cap mean price," + " no budget; nearly linear")
    private boolean studyWeights;

    @Option(names = "--edges", paramLabel = "FILE", description = "an edge list of your own for budget allocation")
    private Path edges;

    @Mixin
    private RunOptions options;

    ReproduceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = options.folder("reproduce");
        String yaml =
                new StudyDescription(trials(), step(), noiseMapping(), source(folder), studyWeights, chosen()).yaml();
        Experiment experiment = Experiment.parse(yaml, "reproduce", folder.toAbsolutePath());
        new ExperimentRun(console, new Description(experiment, yaml, folder), folder, options.threads())
                .run((known, problems) -> FolderReport.write(known, problems, folder, spelled(), options.threads()));
        return Ending.of(experiment, folder).say(console);
    }

    /** The command without its folders, which belong to this machine. */
    private String spelled() {
        return "subtail reproduce"
                + (quick ? " --quick" : "")
                + (dense ? " --dense" : "")
                + (seeds == null ? "" : " --seeds " + seeds)
                + (figures.equals(StudyDescription.FIGURES) ? "" : " --figure " + String.join(",", figures))
                + " --noise " + noise
                + (studyWeights ? " --study-weights" : "")
                + (edges == null ? "" : " --edges " + edges.getFileName());
    }

    private int trials() {
        int trials = seeds == null ? quick ? QUICK_TRIALS : TRIALS : seeds;
        if (trials < 1 || trials > MOST_TRIALS) {
            throw new InputException("--seeds must be in 1.." + MOST_TRIALS + ": was " + trials);
        }
        return trials;
    }

    private int step() {
        if (quick && dense) {
            throw new InputException("--quick and --dense exclude each other");
        }
        return dense ? 1 : quick ? QUICK_STEP : STEP;
    }

    /** The option in the form of an experiment file, which then judges keys and values. */
    private String noiseMapping() {
        if (noise.equals("none")) {
            return noise;
        }
        if (!noise.matches(NOISE_PATTERN)) {
            throw new InputException("--noise must be none or KEY=VALUE,... such as at-zero=4,clip=2: was " + noise);
        }
        return "{" + noise.replace("=", ": ") + "}";
    }

    private Set<String> chosen() {
        for (String figure : figures) {
            if (!StudyDescription.FIGURES.contains(figure)) {
                throw new InputException(
                        "--figure must be of " + String.join(", ", StudyDescription.FIGURES) + ": was " + figure);
            }
        }
        return new LinkedHashSet<>(figures);
    }

    private String source(Path folder) throws IOException {
        if (edges == null) {
            return StudyDescription.LOOK_ALIKE;
        }
        InputFile.require(edges, "--edges " + edges);
        // relative to the result folder, where the description lies: no path of the host enters it
        Path relative = folder.toAbsolutePath()
                .normalize()
                .relativize(edges.toAbsolutePath().normalize());
        return "edges: '" + relative.toString().replace("'", "''") + "'";
    }
}
