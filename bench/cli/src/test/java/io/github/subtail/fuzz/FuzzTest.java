package io.github.subtail.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.region.InnerSolverException;
import io.github.subtail.region.LinearMaximizer;
import io.github.subtail.region.Projector;
import io.github.subtail.region.Region;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The short form of the fuzz, and that it finds what is broken; the long one: {@code -Dsubtail.fuzz=1000000}. */
class FuzzTest {

    private static final long PROBLEMS = Long.getLong("subtail.fuzz", 1200);
    private static final Duration LIMIT = Duration.ofHours(8);

    @TempDir
    private Path folder;

    @Test
    void everyAnswerIsRight() throws InterruptedException {
        Fuzz.Result result = new Fuzz(20230312, folder).run(PROBLEMS, LIMIT, 2, done -> {});

        assertThat(result.passed()).as(result.failures().toString()).isTrue();
        assertThat(result.families()).hasSameSizeAs(Family.values()).allSatisfy(family -> {
            assertThat(family.problems()).isEqualTo(PROBLEMS / Family.values().length);
            assertThat(family.answers()).isGreaterThan(9 * family.problems());
            assertThat(family.warm()).isGreaterThan(family.answers() / 2);
            assertThat(family.residual()).isLessThanOrEqualTo(1e-10);
            assertThat(family.error()).isLessThanOrEqualTo(1e-6);
            boolean badlyScaled = family.family().matches("badly scaled polytope|product");
            assertThat(family.refused()).isLessThanOrEqualTo(badlyScaled ? family.problems() / 20 : 0);
        });
    }

    @Test
    void threadsDoNotMatter() throws InterruptedException {
        Fuzz.Result one = new Fuzz(5, folder).run(240, LIMIT, 1, done -> {});
        Fuzz.Result three = new Fuzz(5, folder).run(240, LIMIT, 3, done -> {});

        assertThat(three.families()).isEqualTo(one.families());
    }

    /** Solvers with one fault each. */
    private enum Fault implements UnaryOperator<Region> {
        SUBOPTIMAL {
            @Override
            double maximize(LinearMaximizer sound, double[] c, double[] out, int call) {
                sound.maximize(c, out);
                for (int i = 0; i < out.length; i++) {
                    out[i] *= 1 - 1e-6;
                }
                return Numbers.dot(c, out);
            }
        },
        OUTSIDE_WHEN_WARM {
            @Override
            double maximize(LinearMaximizer sound, double[] c, double[] out, int call) {
                sound.maximize(c, out);
                for (int i = 0; call > 2 && i < out.length; i++) {
                    out[i] *= 1 + 1e-6;
                }
                return Numbers.dot(c, out);
            }
        },
        WRONG_VALUE {
            @Override
            double maximize(LinearMaximizer sound, double[] c, double[] out, int call) {
                return (1 + 1e-9) * sound.maximize(c, out);
            }
        },
        UNDEFINED {
            @Override
            double maximize(LinearMaximizer sound, double[] c, double[] out, int call) {
                double value = sound.maximize(c, out);
                out[0] = call > 3 ? Double.NaN : out[0];
                return value;
            }
        },
        NOT_NEAREST {
            @Override
            void project(Projector sound, double[] y, double[] out) {
                sound.project(y, out);
                for (int i = 0; i < out.length; i++) {
                    out[i] *= 1 - 1e-4;
                }
            }
        },
        ALWAYS_ZERO {
            @Override
            void project(Projector sound, double[] y, double[] out) {
                sound.project(new double[y.length], out);
            }
        },
        REFUSING {
            @Override
            void project(Projector sound, double[] y, double[] out) {
                throw new InnerSolverException("not today");
            }
        };

        double maximize(LinearMaximizer sound, double[] c, double[] out, int call) {
            return sound.maximize(c, out);
        }

        void project(Projector sound, double[] y, double[] out) {
            sound.project(y, out);
        }

        @Override
        public Region apply(Region sound) {
            return new FaultyRegion(sound, this);
        }
    }

    private record FaultyRegion(Region sound, Fault fault) implements Region {

        @Override
        public int dimension() {
            return sound.dimension();
        }

        @Override
        public boolean contains(double[] x, double tolerance) {
            return sound.contains(x, tolerance);
        }

        @Override
        public double[] upper() {
            return sound.upper();
        }

        @Override
        public double diameter() {
            return sound.diameter();
        }

        @Override
        public double radius() {
            return sound.radius();
        }

        @Override
        public Projector projector() {
            Projector projector = sound.projector();
            return (y, out) -> fault.project(projector, y, out);
        }

        @Override
        public LinearMaximizer linearMaximizer() {
            LinearMaximizer maximizer = sound.linearMaximizer();
            int[] calls = {0};
            return (c, out) -> fault.maximize(maximizer, c, out, ++calls[0]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsFoundAndReplayedFromItsFile(Fault fault) throws Exception {
        Fuzz.Result result = new Fuzz(3, folder, fault).run(240, LIMIT, 2, done -> {});

        assertThat(result.passed()).isFalse();
        List<Failure> failures = result.failures().stream()
                .filter(failure -> !failure.kind().equals("refused"))
                .toList();
        assertThat(failures).hasSizeGreaterThan(10);
        for (Failure failure : failures) {
            assertThat(failure.kind()).isEqualTo(fault == Fault.REFUSING ? "thrown" : "wrong");
            assertThat(Fuzz.replay(failure.file(), fault)).contains(failure);
            assertThat(Fuzz.replay(failure.file())).as("with the sound solver").isEmpty();
        }
    }
}
