package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.attentionworkbench.engine.Problem;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void wordsFollowTheLanguage() {
        var name = texts.get("stage.train");
        assertThat(name.get()).isEqualTo("Train");
        texts.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(name.get()).isEqualTo("训练");
        assertThat(texts.fixed().get("stage.train")).isEqualTo("训练");
    }

    @Test
    void aLanguageThatIsNotOfferedIsEnglish() {
        texts.setLocale(Locale.GERMAN);
        assertThat(texts.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(new Texts(Locale.TRADITIONAL_CHINESE).locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void argumentsThatAreWordingsOrProblemsAreInTheSameLanguage() {
        texts.setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(texts.now("corpus.state", Wording.of("sample.dates.title"), 30_000))
                .isEqualTo("日期 · 30,000");
        var problem = new Problem("corpus.empty", "a.tsv");
        assertThat(texts.now("notice.sentence", problem))
                .isEqualTo(problem.sentence(Locale.SIMPLIFIED_CHINESE))
                .contains("a.tsv");
    }

    @Test
    void whatAViewModelSaysIsShownAsItChanges() {
        var said = new SimpleObjectProperty<>(Wording.NOTHING);
        var shown = texts.get(said);
        assertThat(shown.get()).isEmpty();
        said.set(Wording.of("stage.model"));
        assertThat(shown.get()).isEqualTo("Model");
    }

    @Test
    void aMissingKeyIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> texts.now("no.such.key")).hasMessageContaining("no.such.key");
    }
}
