package org.attentionworkbench.app.model;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.GoldUnit;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.jspecify.annotations.Nullable;

/** Notes where the corpus has gold links that count other tokens than those chosen. Looked at in the background. */
final class GoldNote {
    private final ReadOnlyObjectWrapper<Wording> said = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    private final Session session;
    private final Latest looking;
    private @Nullable LoadedCorpus corpus;
    private @Nullable Sides<TokenizerSpec> tokenizers;

    GoldNote(Workbench workbench) {
        session = workbench.session();
        looking = new Latest(
                workbench.background().loading(), workbench.background().ui(), workbench.notices()::failed);
        session.corpusProperty().subscribe(any -> look());
        session.textProperty().subscribe(any -> look());
    }

    /** The note; {@link Wording#NOTHING} where links and tokens go together, or there are no links. */
    ReadOnlyObjectProperty<Wording> saidProperty() {
        return said.getReadOnlyProperty();
    }

    private void look() {
        LoadedCorpus present = session.corpusProperty().get();
        Sides<TokenizerSpec> chosen = session.textProperty().get().tokenizers();
        if (present == null || present == corpus && chosen.equals(tokenizers)) {
            return;
        }
        corpus = present;
        tokenizers = chosen;
        looking.run(
                () -> GoldUnit.isOfSpecs(present.pairs(), chosen),
                counted -> said.set(counted ? Wording.NOTHING : Wording.of("model.gold")));
    }
}
