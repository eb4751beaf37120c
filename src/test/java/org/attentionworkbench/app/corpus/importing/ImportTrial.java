package org.attentionworkbench.app.corpus.importing;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Benches;
import org.attentionworkbench.app.ImportRequest;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.reading.ImportChoices;
import org.attentionworkbench.engine.corpus.reading.ImportPreview;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A file, an import preview of it, and work in the background that is done when the test says so. */
abstract class ImportTrial {
    static final Charset GB = Charset.forName("GB18030");

    @TempDir
    Path home;

    final Queue<Runnable> waiting = new ArrayDeque<>();
    boolean atOnce = true;
    Workbench bench;
    ImportViewModel model;

    @BeforeEach
    void start() {
        var background = new Background(this::load, Runnable::run, Runnable::run, Runnable::run);
        bench = Benches.with(background, home);
        model = new ImportViewModel(bench);
    }

    void load(Runnable work) {
        if (atOnce) {
            work.run();
        } else {
            waiting.add(work);
        }
    }

    void work() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    Path file(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content);
    }

    void open(Path... files) {
        bench.session().corpusFocus().preview(ImportRequest.corpus(List.of(files)));
    }

    ImportChoices choices() {
        return model.stateProperty().get().choices().orElseThrow();
    }

    List<ImportPreview.Row> rows() {
        return model.stateProperty().get().preview().orElseThrow().rows();
    }

    String source(int row) {
        return rows().get(row).pair().orElseThrow().source();
    }

    Wording problem() {
        return model.problem().getValue();
    }

    boolean looksAtSomething() {
        return bench.session().corpusFocus().importingProperty().get().isPresent();
    }
}
