package org.attentionworkbench.engine.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.attentionworkbench.engine.text.Vocabulary;
import org.junit.jupiter.api.Test;

class NGramIndexTest {
    private final NGramIndex index =
            new NGramIndex(Vocabulary.of(List.of("walked", "talked", "<unk>s")), UnaryOperator.identity());

    @Test
    void itKnowsWhichWordsHaveAnNGram() {
        assertThat(index.ids("alked>")).containsExactly(4, 5);
        assertThat(index.ids("<walke")).containsExactly(4);
        assertThat(index.ids("xyz")).isEmpty();
    }

    @Test
    void ofAWordItKnowsTheNGramsOfTheVocabulary() {
        assertThat(index.known("Xed")).containsExactly("ed>");
        assertThat(index.known("qqq")).isEmpty();
        assertThat(index.known("WAL")).as("lower-cased").containsExactly("<wa", "<wal", "wal");
    }

    @Test
    void theSpecialTokensAreNoWords() {
        assertThat(index.known("bos")).isEmpty();
        assertThat(index.ids("unk")).containsExactly(6);
    }
}
