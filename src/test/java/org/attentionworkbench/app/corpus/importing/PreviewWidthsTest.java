package org.attentionworkbench.app.corpus.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PreviewWidthsTest {
    @Test
    void aHeadingIsWholeHoweverShortWhatStandsUnderItIs() {
        double narrow = PreviewWidths.of("Topic", List.of("a"), false);
        assertThat(PreviewWidths.of("Remark of the teacher", List.of("a"), false))
                .isGreaterThan(narrow + 5);
    }

    @Test
    void aLongTextDoesNotPushTheOthersAway() {
        assertThat(PreviewWidths.of("Topic", List.of("word ".repeat(100)), false))
                .isEqualTo(PreviewWidths.of("Topic", List.of("word ".repeat(1000)), false));
    }

    @Test
    void whatIsReadHasRoomForMoreOfIt() {
        List<String> cells = List.of("a sentence of some length, as teachers write them");
        assertThat(PreviewWidths.of("a", cells, true)).isGreaterThan(PreviewWidths.of("a", cells, false) + 3);
        assertThat(PreviewWidths.of("a", List.of(), true)).isGreaterThan(PreviewWidths.of("a", List.of(), false));
    }

    @Test
    void ideographsAreWide() {
        assertThat(PreviewWidths.of("第一列的标题很长", List.of(), false))
                .isGreaterThan(PreviewWidths.of("abcdefgh", List.of(), false) + 2);
    }
}
