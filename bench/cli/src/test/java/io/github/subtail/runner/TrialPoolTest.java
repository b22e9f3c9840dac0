package io.github.subtail.runner;

import static io.github.subtail.runner.ScriptedAlgorithm.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.subtail.store.TrialRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class TrialPoolTest {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration AT_THE_END = Duration.ofDays(1);
    private static final int QUEUE = 1024;

    private final List<TrialRecord> kept = new ArrayList<>();

    private static List<TrialPool.Task> tasks(int count, Runnable script) {
        return IntStream.range(0, count).mapToObj(trial -> task(trial, script)).toList();
    }

    private List<Integer> trials() {
        return kept.stream().map(TrialRecord::trial).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void everyTaskRunsOnceAndIsHandedOnByTheCaller(int threads) {
        AtomicInteger runs = new AtomicInteger();
        Thread caller = Thread.currentThread();

        boolean complete = new TrialPool(threads, AT_ONCE).run(tasks(300, runs::incrementAndGet), batch -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            kept.addAll(batch);
        });

        assertThat(complete).isTrue();
        assertThat(runs).hasValue(300);
        assertThat(trials())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 300).boxed().toList());
    }

    @Test
    void oneThreadKeepsTheOrder() {
        new TrialPool(1, AT_ONCE).run(tasks(50, () -> {}), kept::addAll);

        assertThat(trials()).isSorted().hasSize(50);
    }

    @Test
    void nothingToDoIsComplete() {
        assertThat(new TrialPool(2, AT_ONCE).run(List.of(), kept::addAll)).isTrue();
        assertThat(kept).isEmpty();
    }

    @Test
    void stopKeepsWhatIsUnderWayAndStartsNothingMore() {
        TrialPool pool = new TrialPool(1, AT_THE_END);
        List<TrialPool.Task> tasks = new ArrayList<>(tasks(100, () -> {}));
        tasks.set(5, task(5, pool::stop));

        assertThat(pool.run(tasks, kept::addAll)).isFalse();

        assertThat(trials()).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void stopFromAnotherThreadWaitsForTheTrialsOfAllWorkers() throws InterruptedException {
        TrialPool pool = new TrialPool(2, AT_ONCE);
        CountDownLatch bothRun = new CountDownLatch(2);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread stopper = new Thread(() -> {
            await(bothRun);
            pool.stop();
            stopped.countDown();
        });
        stopper.start();

        boolean complete = pool.run(
                tasks(10, () -> {
                    bothRun.countDown();
                    await(stopped);
                }),
                kept::addAll);
        stopper.join();

        assertThat(complete).isFalse();
        assertThat(trials()).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void aWorkerThatDiesIsNotPassedOver() {
        List<TrialPool.Task> tasks = new ArrayList<>(tasks(20, () -> {}));
        AssertionError defect = new AssertionError("defect");
        tasks.set(3, task(3, () -> {
            throw defect;
        }));

        assertThatThrownBy(() -> new TrialPool(1, AT_THE_END).run(tasks, kept::addAll))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("defect")
                .hasCause(defect);

        assertThat(trials()).containsExactly(0, 1, 2);
    }

    @Test
    void tooLittleMemoryIsCalledByItsName() {
        OutOfMemoryError full = new OutOfMemoryError("test");

        assertThatThrownBy(() -> new TrialPool(2, AT_ONCE)
                        .run(
                                tasks(20, () -> {
                                    throw full;
                                }),
                                kept::addAll))
                .isSameAs(full);
    }

    @Test
    void whatTheSinkThrowsEndsTheRun() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        IllegalStateException full = new IllegalStateException("disk full");

        assertThatThrownBy(() -> new TrialPool(2, AT_ONCE).run(tasks(100_000, runs::incrementAndGet), batch -> {
                    throw full;
                }))
                .isSameAs(full);

        int soon = runs.get();
        Thread.sleep(50);
        assertThat(runs.get() - soon).isLessThanOrEqualTo(2 * QUEUE);
        assertThat(runs).hasValueLessThan(100_000);
    }

    @Test
    void workersWaitForASlowSink() {
        int threads = 3;
        AtomicInteger started = new AtomicInteger();
        AtomicInteger ahead = new AtomicInteger();

        new TrialPool(threads, AT_THE_END).run(tasks(6 * QUEUE, started::incrementAndGet), batch -> {
            assertThat(batch).hasSizeLessThanOrEqualTo(QUEUE);
            pause();
            ahead.accumulateAndGet(started.get() - kept.size(), Math::max);
            kept.addAll(batch);
        });

        assertThat(kept).hasSize(6 * QUEUE);
        assertThat(ahead.get()).isGreaterThan(QUEUE).isLessThanOrEqualTo(2 * QUEUE + threads);
    }

    @Test
    void aSlowSinkIsCalledLessOften() {
        AtomicInteger batches = new AtomicInteger();

        // a batch of 20 ms is followed by half a second of collecting; without it there would be one for each trial
        new TrialPool(1, AT_ONCE).run(tasks(20, TrialPoolTest::pause), batch -> {
            batches.incrementAndGet();
            pause();
            kept.addAll(batch);
        });

        assertThat(kept).hasSize(20);
        assertThat(batches.get()).isBetween(2, 4);
    }

    @Test
    void anInterruptStopsInOrder() {
        Thread.currentThread().interrupt();

        boolean complete = new TrialPool(1, AT_ONCE).run(tasks(100_000, TrialPoolTest::pause), kept::addAll);

        assertThat(complete).isFalse();
        assertThat(kept).hasSizeLessThan(100);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
