package org.attentionworkbench.app.corpus.pairs;

import java.util.Optional;
import java.util.stream.Stream;
import org.attentionworkbench.app.CorpusFacts;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Tokenizers;

/** What the gold links of the session's corpus count: a sample says it, a file does not. */
final class GoldCount {
    private final Session session;

    GoldCount(Session session) {
        this.session = session;
    }

    /** Id of the tokenizer the links count in; empty if it is not known. */
    Optional<String> tokenizer() {
        return Optional.ofNullable(session.corpusProperty().get())
                .flatMap(LoadedCorpus::sample)
                .map(sample -> SampleCorpora.named(sample).tokenizer());
    }

    /** Whether links of one pair still point at tokens of the other: there are as many on each side. */
    boolean isSame(Pair before, Pair after) {
        return tokenizers()
                .filter(by -> count(by.source(), before.source()) == count(by.source(), after.source())
                        && count(by.target(), before.target()) == count(by.target(), after.target()))
                .isPresent();
    }

    private Optional<Sides<Tokenizer>> tokenizers() {
        return tokenizer()
                .map(id -> Sides.both(Tokenizers.of(id)))
                .or(() -> Optional.ofNullable(session.factsProperty().get()).map(CorpusFacts::tokenizers))
                .or(this::chosen);
    }

    /** Before tokens are counted: those chosen, if nothing has to be learnt for them. */
    private Optional<Sides<Tokenizer>> chosen() {
        return Optional.of(session.textProperty().get().tokenizers())
                .filter(specs ->
                        !specs.source().hasInventory() && !specs.target().hasInventory())
                .map(specs -> specs.map(spec -> Tokenizers.make(spec, Stream.of())));
    }

    private static int count(Tokenizer tokenizer, String text) {
        return tokenizer.tokenize(text).size();
    }
}
