package org.attentionworkbench.app.corpus.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.CorpusPart;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.figures.FigureStyle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GalleryViewModelTest {
    @TempDir
    Path home;

    private Workbench bench;
    private GalleryViewModel model;

    @BeforeEach
    void start() {
        bench = Benches.direct(home);
        model = new GalleryViewModel(bench);
    }

    @Test
    void samplesAreFoundByTheirWordsInEveryLanguage() {
        var search = new SampleSearch(sample ->
                "application." + SampleCorpora.named(sample).application().name());
        assertThat(search.finds("sql", "english SQL")).isTrue();
        assertThat(search.finds("sql", " QUERY ")).isTrue();
        assertThat(search.finds("sql", "代码")).isTrue(); // its application, in Chinese
        assertThat(search.finds("dates", "日期")).isTrue();
        assertThat(search.finds("dates", "sql")).isFalse();
        assertThat(search.finds("dates", "")).isTrue();
    }

    @Test
    void whatIsNotFoundIsSaidAndAnEmptyQuestionShowsAll() {
        assertThat(model.nothingFound().get()).isFalse();
        model.questionProperty().set("backwards");
        assertThat(model.isFound("reverse").get()).isTrue();
        assertThat(model.isFound("dates").get()).isFalse();
        assertThat(model.isGroupFound("application.BASICS").get()).isTrue();
        model.questionProperty().set("no such words");
        assertThat(model.nothingFound().get()).isTrue();
        assertThat(model.isGroupFound("application.BASICS").get()).isFalse();
        model.questionProperty().set("");
        assertThat(model.isFound("dates").get()).isTrue();
    }

    @Test
    void previewsAreMadeOnceAndShowAPairAndAModel() {
        assertThat(model.preview("dates").get()).isEmpty();
        model.makePreviews();
        Optional<SamplePreview> first = model.preview("dates").get();
        assertThat(first.orElseThrow().example().gold()).isNotEmpty();
        assertThat(GalleryViewModel.model(first.get().proposal()).key()).isEqualTo("corpus.sample.model");
        model.makePreviews();
        assertThat(model.preview("dates").get()).isSameAs(first);
    }

    @Test
    void everySampleThatHasGoldHasAPicture() {
        for (var sample : SampleCorpora.all()) {
            SamplePreview preview = SamplePreview.of(sample.name());
            assertThat(preview.picture(FigureStyle.DEFAULT).isPresent())
                    .as(sample.name())
                    .isEqualTo(sample.generate(50, 1).stream()
                            .anyMatch(pair -> !pair.gold().isEmpty()));
        }
    }

    @Test
    void theOpenedSampleIsMarkedAndLookedAt() {
        assertThat(model.lookedAtProperty().get()).isEqualTo("dates");
        model.openSample("reverse");
        assertThat(model.isOpen("reverse").getValue()).isTrue();
        assertThat(model.isOpen("dates").getValue()).isFalse();
        assertThat(model.lookedAtProperty().get()).isEqualTo("reverse");
        assertThat(bench.session().corpusFocus().partProperty().get()).isEqualTo(CorpusPart.PAIRS);
    }
}
