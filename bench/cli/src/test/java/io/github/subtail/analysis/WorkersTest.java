package io.github.subtail.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class WorkersTest {

    private static final List<Integer> ITEMS = IntStream.range(0, 200).boxed().toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsAreInTheOrderOfTheItems(int threads) {
        try (Workers workers = new Workers(threads)) {
            assertThat(workers.map(ITEMS, i -> i * i))
                    .isEqualTo(ITEMS.stream().map(i -> i * i).toList());
        }
    }

    @Test
    void asManyPiecesRunAtOnceAsThereAreThreads() {
        CountDownLatch both = new CountDownLatch(2);
        Runnable meets = () -> {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        try (Workers workers = new Workers(2)) {
            workers.all(List.of(meets, meets));
        }
        assertThat(both.getCount()).isZero();
    }

    @Test
    void whatAPieceThrowsReachesTheCaller() {
        IllegalArgumentException bad = new IllegalArgumentException("bad");
        AssertionError worse = new AssertionError("worse");
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> workers.map(ITEMS, i -> {
                        if (i == 5) {
                            throw bad;
                        }
                        return i;
                    }))
                    .isSameAs(bad);
            Supplier<Integer> piece = workers.start(() -> {
                throw worse;
            });
            assertThatThrownBy(piece::get).isSameAs(worse);
        }
    }

    @Test
    void piecesSeeThePluginsOfTheCaller() {
        ClassLoader own = new ClassLoader() {};
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(own);
        try (Workers workers = new Workers(1)) {
            assertThat(workers.start(() -> Thread.currentThread().getContextClassLoader())
                            .get())
                    .isSameAs(own);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
