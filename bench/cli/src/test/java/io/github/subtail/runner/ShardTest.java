package io.github.subtail.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {

    @Test
    void trialTBelongsToShardOnePlusTModN() {
        assertThat(IntStream.range(0, 8).filter(Shard.parse("2/3")::has)).containsExactly(1, 4, 7);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "7,1", "7,3", "6,3", "2,5"})
    void everyTrialBelongsToOneShard(int trials, int count) {
        int shares = 0;
        for (int i = 1; i <= count; i++) {
            Shard shard = new Shard(i, count);
            assertThat(shard.share(trials)).isEqualTo((int)
                    IntStream.range(0, trials).filter(shard::has).count());
            shares += shard.share(trials);
        }
        assertThat(shares).isEqualTo(trials);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/3", "4/3", "1/0", "1", "1/", "a/b", "-1/3", "1/3/5", "9999999999/9999999999"})
    void whatIsNoShardIsRefused(String text) {
        assertThatThrownBy(() -> Shard.parse(text)).hasMessage("shard must be I/N with 1 <= I <= N: was " + text);
    }
}
