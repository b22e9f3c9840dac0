package io.github.subtail.experiment;

import io.github.subtail.budget.BipartiteGraph;
import io.github.subtail.budget.BudgetInstance;
import io.github.subtail.budget.EdgeFile;
import io.github.subtail.budget.InfluenceRule;
import io.github.subtail.budget.LookAlike;
import io.github.subtail.budget.YahooFile;
import io.github.subtail.nqp.NqpGenerator;
import io.github.subtail.nqp.NqpInstance;
import io.github.subtail.nqp.NqpJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;

/** Makes the instance that a description names: generates it or reads its file. */
public final class Instances {

    private Instances() {}

    /**
     * Writes the instance of a problem: JSON for a quadratic program, an edge list for budget allocation.
     *
     * @param spec the problem
     * @param file the file, replaced if it exists
     * @throws InputException if the problem's own file cannot be read
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(ProblemSpec spec, Path file) {
        boolean plain = spec instanceof ProblemSpec.Nqp
                || spec instanceof ProblemSpec.NqpFile
                || spec instanceof ProblemSpec.SmallNqp
                || spec instanceof ProblemSpec.Budget;
        if (spec instanceof ProblemSpec.Within) {
            throw new InputException(
                    "problem " + spec.id() + ": an instance over a region of a plugin has no file form");
        }
        if (!plain) {
            throw new InputException("problem " + spec.id()
                    + ": type must be nqp, small-nqp or budget to be written: was " + spec.type());
        }
        if (spec instanceof ProblemSpec.Budget budget) {
            BudgetInstance instance = budget(budget);
            try {
                instance.write(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            NqpJson.write(nqp(spec), file);
        }
    }

    /** The instance of any quadratic program. */
    static NqpInstance nqp(ProblemSpec spec) {
        if (spec instanceof ProblemSpec.NqpFile given) {
            return load(spec, "file", given.file(), NqpJson::read);
        }
        try {
            return generated(spec);
        } catch (IllegalArgumentException e) {
            throw new InputException("problem " + spec.id() + ": " + e.getMessage(), e);
        }
    }

    private static NqpInstance generated(ProblemSpec spec) {
        if (spec instanceof ProblemSpec.SmallNqp nqp) {
            requireMemory(nqp.n(), 1);
            return NqpGenerator.small(nqp.n(), nqp.range(), nqp.instanceSeed());
        }
        ProblemSpec.Nqp nqp = (ProblemSpec.Nqp) spec;
        requireMemory(nqp.n(), nqp.m());
        return NqpGenerator.study(nqp.n(), nqp.m(), nqp.range(), nqp.instanceSeed());
    }

    /** Refuses matrices that this Java cannot hold before it tries for a while. */
    private static void requireMemory(int n, int m) {
        double needed = 8.0 * n * ((double) n + m);
        long most = Runtime.getRuntime().maxMemory();
        if (needed > most) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "matrices must fit into the memory of Java, %.3g GB: n = %d and m = %d take %.3g GB",
                    most * 1e-9,
                    n,
                    m,
                    needed * 1e-9));
        }
    }

    /** The instance of a budget allocation. */
    static BudgetInstance budget(ProblemSpec.Budget spec) {
        BipartiteGraph graph = graph(spec);
        InfluenceRule rule = spec.rule().orElseGet(() -> InfluenceRule.defaultFor(graph));
        try {
            BudgetInstance instance = new BudgetInstance(graph, rule, spec.q(), spec.advertisers());
            rule.probabilities(graph, spec.q());
            spec.advertisers().forEach(advertiser -> advertiser.cap().on(graph));
            return instance;
        } catch (IllegalArgumentException e) {
            throw new InputException("problem " + spec.id() + ": " + e.getMessage(), e);
        }
    }

    private static BipartiteGraph graph(ProblemSpec.Budget spec) {
        if (spec.source() instanceof BudgetSource.Edges edges) {
            return load(spec, "edges", edges.file(), EdgeFile::read);
        }
        if (spec.source() instanceof BudgetSource.Yahoo yahoo) {
            return load(spec, "yahoo", yahoo.file(), YahooFile::read);
        }
        BudgetSource.Synthetic synthetic = (BudgetSource.Synthetic) spec.source();
        return new LookAlike(synthetic.channels(), synthetic.customers(), synthetic.edges(), synthetic.instanceSeed())
                .generate();
    }

    private interface Loader<T> {
        T read(Path file) throws IOException;
    }

    private static <T> T load(ProblemSpec spec, String key, DataFile file, Loader<T> loader) {
        String where = "problem " + spec.id() + ": " + key + ": ";
        Path location = file.location();
        InputFile.require(location, where + file.given());
        try {
            return loader.read(location);
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(where + file.given() + reason(e), e);
        } catch (IllegalArgumentException e) {
            throw new InputException(where + e.getMessage().replace(location.toString(), file.given()), e);
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
        if (cause instanceof CharacterCodingException) {
            return " is not UTF-8 text";
        }
        return " cannot be read: " + (cause instanceof AccessDeniedException ? "permission denied" : cause.toString());
    }
}
