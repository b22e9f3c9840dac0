package io.github.subtail.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.subtail.store.TrialBlock;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitioningTest {

    @ParameterizedTest
    @CsvSource({
        "1e-4, 1, 100000",
        "1e-4, 256, 1000000",
        "0.01, 2, 40000",
        "7, 3, 100",
        "100, 4, 5",
        "1e-9, 1, 1000000000"
    })
    void blocksAndTasksHaveEveryTrialOnceAndTakeWhatTheyAreMeantTo(double seconds, int cores, int trials) {
        Partitioning partitioning = new Partitioning(seconds, cores);

        List<TrialBlock> blocks = partitioning.missing("cell", trials, List.of());

        int next = 0;
        for (TrialBlock block : blocks) {
            assertThat(block.first()).isEqualTo(next);
            assertThat(block.size() * seconds)
                    .isLessThanOrEqualTo(Math.max(seconds, cores * Partitioning.BLOCK_SECONDS));
            List<TrialRange> tasks = partitioning.tasks(block);
            for (TrialRange task : tasks) {
                assertThat(task.first()).isEqualTo(next);
                next = task.last() + 1;
                assertThat((task.last() - task.first()) * seconds).isLessThanOrEqualTo(Partitioning.TASK_SECONDS);
            }
        }
        assertThat(next).isEqualTo(trials);
    }

    @Test
    void aShortBlockIsOneTaskAndALongOneKeepsAllCoresBusy() {
        assertThat(new Partitioning(1e-4, 8).tasks(new TrialBlock("c", 0, 999))).hasSize(1);
        assertThat(new Partitioning(1e-2, 8).tasks(new TrialBlock("c", 0, 999))).hasSize(8);
        assertThat(new Partitioning(10, 8).tasks(new TrialBlock("c", 5, 7))).hasSize(3);
    }

    @Test
    void whatIsMissingLiesBetweenWhatIsFinishedInWhateverOrder() {
        List<TrialBlock> finished = List.of(
                new TrialBlock("a", 60, 79),
                new TrialBlock("b", 0, 99),
                new TrialBlock("a", 0, 9),
                new TrialBlock("a", 70, 89));

        assertThat(new Partitioning(1e-3, 1).missing("a", 100, finished))
                .containsExactly(new TrialBlock("a", 10, 59), new TrialBlock("a", 90, 99));
        assertThat(new Partitioning(1e-3, 1).missing("b", 100, finished)).isEmpty();
    }

    @Test
    void anyGapsAreFilledExactly() {
        Partitioning partitioning = new Partitioning(6, 1);
        List<TrialBlock> first = partitioning.missing("c", 100, List.of());
        List<TrialBlock> survivors = first.stream()
                .filter(block -> Integer.bitCount(block.first()) % 2 == 0)
                .toList();

        List<TrialBlock> rest = new Partitioning(4, 1).missing("c", 100, survivors);

        BitSet trials = new BitSet();
        int total = 0;
        for (List<TrialBlock> blocks : List.of(survivors, rest)) {
            for (TrialBlock block : blocks) {
                trials.set(block.first(), block.last() + 1);
                total += block.size();
            }
        }
        assertThat(survivors).isNotEmpty();
        assertThat(rest).isNotEmpty();
        assertThat(trials.cardinality()).isEqualTo(100).isEqualTo(total);
    }
}
