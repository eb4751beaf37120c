package org.attentionworkbench.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.decoding.Translation;
import org.junit.jupiter.api.Test;

class TranslationJsonTest {
    private static final List<String> SOURCE = List.of("a", "<eos>");

    private static ObjectNode written(AttentionMap map) {
        var steps = List.of(new Translation.Step("x", -1, List.of()));
        return TranslationJson.write(List.of(new Translation("a", "x", SOURCE, steps, -1, Optional.of(map))));
    }

    private static AttentionMap readMap(ObjectNode json) {
        return TranslationJson.read(new Fields(Path.of("probes.json"), json))
                .get(0)
                .attention()
                .orElseThrow();
    }

    private static ObjectNode first(ObjectNode json) {
        return (ObjectNode) json.get("translations").get(0);
    }

    @Test
    void everyHeadComesBackToTheLastBit() {
        float third = 1f / 3;
        float[][][] weights = {{{third, 1 - third}}, {{0.1f, 0.9f}}, {{1e-30f, 1}}};
        AttentionMap map = AttentionMap.ofHeads(SOURCE, List.of("x"), weights);
        AttentionMap read = readMap(written(map));
        assertThat(read.heads()).hasSize(3);
        for (int head = 0; head < 3; head++) {
            assertThat(read.heads().get(head).weight(0, 0)).isEqualTo(weights[head][0][0]);
        }
        assertThat(read.weight(0, 0)).isEqualTo(map.weight(0, 0));
    }

    /** Programs that know no heads find the mean where they look for the map; runs they wrote have nothing else. */
    @Test
    void theMeanStandsWhereAMapWithoutHeadsDoes() {
        float[][][] weights = {{{1, 0}}, {{0, 1}}};
        ObjectNode json = written(AttentionMap.ofHeads(SOURCE, List.of("x"), weights));
        first(json).remove("heads");
        AttentionMap read = readMap(json);
        assertThat(read.weight(0, 0)).isEqualTo(0.5f);
        assertThat(read.heads()).isEmpty();
    }

    @Test
    void aMapWithoutHeadsIsWrittenAsItAlwaysWas() {
        ObjectNode json = written(new AttentionMap(SOURCE, List.of("x"), new float[][] {{1, 0}}));
        assertThat(first(json).has("heads")).isFalse();
        assertThat(readMap(json).heads()).isEmpty();
    }

    @Test
    void howMuchWasCopiedComesBackAndIsLeftOutWhereNothingWas() {
        var copied = new Translation.Step("x", -1, 0.1f, List.of(), Optional.empty());
        var generated = new Translation.Step("y", -1, List.of());
        var both = new Translation("a", "x y", SOURCE, List.of(copied, generated), -2, Optional.empty());
        ObjectNode json = TranslationJson.write(List.of(both));
        assertThat(TranslationJson.read(new Fields(Path.of("probes.json"), json)))
                .containsExactly(both);
        assertThat(first(json).get("steps").get(1).has("generated")).isFalse();
    }

    @Test
    void headsOfAnotherSizeAreADamagedFile() {
        ObjectNode json = written(AttentionMap.ofHeads(SOURCE, List.of("x"), new float[][][] {{{1, 0}}, {{0, 1}}}));
        first(json).putArray("heads").addArray().addArray().add(1);
        assertThatThrownBy(() -> readMap(json))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("heads")
                .hasMessageContaining("probes.json");
    }
}
