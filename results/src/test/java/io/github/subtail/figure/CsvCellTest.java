package io.github.subtail.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvCellTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            plain      | plain
            a,b        | "a,b"
            a"b        | "a""b"
            =cmd()     | '=cmd()
            +1         | '+1
            -1         | '-1
            @x,"y"     | "'@x,""y""\"
            a=b        | a=b
            ~~         | ~~
            ~a\nb~     | ~"a\nb"~
            """)
    void quotesAndGuardsWhereItMust(String text, String cell) {
        assertThat(CsvCell.of(text)).isEqualTo(cell);
    }
}
