package io.github.subtail.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressDisplayTest {

    private static final Duration NEVER = Duration.ofDays(1);

    private final StringWriter err = new StringWriter();
    private final AtomicLong nanos = new AtomicLong();

    private ProgressDisplay display(boolean live, long total, long finished, Duration interval) {
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), live);
        return new ProgressDisplay(console, "x, trials", total, finished, interval, nanos::get);
    }

    @Test
    void theTimeLeftCountsOnlyStepsOfThisRun() {
        try (ProgressDisplay display = display(false, 400, 100, NEVER)) {
            assertThat(display.line()).isEqualTo("x, trials: 100 of 400 (25%)");
            nanos.set(TimeUnit.SECONDS.toNanos(20));
            display.step(100);
            assertThat(display.line()).isEqualTo("x, trials: 200 of 400 (50%), about 40 s left");
            display.step(200);
            assertThat(display.line()).isEqualTo("x, trials: 400 of 400 (100%)");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutATerminalAPlainLineComesAtEveryInterval() throws InterruptedException {
        CountDownLatch printed = new CountDownLatch(2);
        PrintWriter counting = new PrintWriter(err) {
            @Override
            public void println(String line) {
                super.println(line);
                printed.countDown();
            }
        };
        Console console = new Console(new PrintWriter(new StringWriter()), counting, false);
        try (ProgressDisplay display =
                new ProgressDisplay(console, "x, trials", 4, 0, Duration.ofMillis(5), nanos::get)) {
            assertThat(printed.await(10, TimeUnit.SECONDS)).isTrue();
            display.step(1);
        }
        assertThat(err.toString()).startsWith("subtail: x, trials: 0 of 4 (0%)").doesNotContain("\r");
    }

    @Test
    void onATerminalOneLineIsRedrawn() {
        try (ProgressDisplay display = display(true, 4, 1, NEVER)) {
            display.step(3);
        }
        assertThat(err.toString()).startsWith("\r").contains("4/4", "100%").endsWith(System.lineSeparator());
    }

    @ParameterizedTest
    @CsvSource({"0, 0 s", "99, 99 s", "100, 2 min", "5999, 100 min", "7200, 2 h"})
    void timesAreRounded(long seconds, String text) {
        assertThat(ProgressDisplay.time(seconds)).isEqualTo(text);
    }
}
