package io.github.subtail.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PilotTest {

    @Test
    void aLawOfFirstOrderIsFoundFromShortTrials() {
        List<Integer> tried = new ArrayList<>();
        Pilot pilot = Pilot.of(
                length -> {
                    tried.add(length);
                    return 1e-3 * length;
                },
                1_000_000,
                1);

        assertThat(pilot.length()).isEqualTo(256);
        assertThat(pilot.power()).isCloseTo(1, within(1e-12));
        assertThat(pilot.seconds(1_000_000)).isCloseTo(1000, within(1e-6));
        assertThat(tried).startsWith(1, 2, 4, 8).endsWith(256, 128).allMatch(length -> length <= 256);
    }

    @Test
    void aLawOfSecondOrderIsFoundToo() {
        Pilot pilot = Pilot.of(length -> 1e-5 * length * length, 10_000, 1);

        assertThat(pilot.power()).isCloseTo(2, within(1e-12));
        assertThat(pilot.seconds(10_000)).isCloseTo(1000, within(1e-6));
        assertThat(pilot.seconds(20)).isCloseTo(4e-3, within(1e-12));
    }

    @Test
    void theLongestTrialIsTimedItselfWhereItFits() {
        Pilot pilot = Pilot.of(length -> 1e-4 * length, 25, 1);

        assertThat(pilot.length()).isEqualTo(25);
        assertThat(pilot.seconds(25)).isCloseTo(2.5e-3, within(1e-12));
    }

    @Test
    void aLateCompilationDoesNotCount() {
        int[] trials = {0};
        Pilot pilot = Pilot.of(length -> (++trials[0] < 20 ? 3e-3 : 1e-3) * length, 64, 4);

        assertThat(pilot.seconds(64)).isCloseTo(0.064, within(1e-3));
    }

    @Test
    void aTrialOfOneIterationThatTakesForEverIsTimedOnceMore() {
        Pilot pilot = Pilot.of(length -> 100.0, 1, 1);

        assertThat(pilot).isEqualTo(new Pilot(1, 100, 1));
    }
}
