package io.github.subtail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialBlockTest {

    @ParameterizedTest
    @ValueSource(strings = {"nqp-1/scg++/T50", "a%2Fb/x/T1", "%25/y/T2"})
    void itsPathNamesIt(String cell) {
        TrialBlock block = new TrialBlock(cell, 0, Integer.MAX_VALUE - 1);

        assertThat(block.path()).matches("cell=[^/]+/trials=0-2147483646");
        assertThat(TrialBlock.of(block.path())).isEqualTo(block);
        assertThat(block.size()).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cell=a/trials=5-4",
                "cell=a/trials=1",
                "cell=a/trials=0-9999999999",
                "trials=0-1",
                "cell=a/t=0-1"
            })
    void anythingElseIsRefused(String path) {
        assertThatThrownBy(() -> TrialBlock.of(path))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(path + " is no block of trials");
    }

    @Test
    void itHasAtLeastOneTrial() {
        assertThatThrownBy(() -> new TrialBlock("a", 3, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trials of a block must be I-J with 0 <= I <= J: were 3-2");
        assertThat(new TrialBlock("a", 3, 3).size()).isEqualTo(1);
    }
}
