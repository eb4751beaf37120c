package org.attentionworkbench.app.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.attentionworkbench.app.Background;
import org.attentionworkbench.app.Batcher;
import org.attentionworkbench.app.Latest;
import org.attentionworkbench.app.LoadedCorpus;
import org.attentionworkbench.app.Notices;
import org.attentionworkbench.app.Session;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.app.Workbench;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.text.FirstMerges;
import org.attentionworkbench.engine.text.LearntMerge;
import org.attentionworkbench.engine.text.Merge;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerFile;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;

/**
 * How the tokenizer chosen cuts two sentences; subwords are learnt from the corpus when somebody asks for it, and their
 * merges shown one after the other.
 */
public final class TokensViewModel {
    private final Session session;
    private final Background background;
    private final Notices notices;
    private final Latest cutting;
    private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.SOURCE);
    private final List<Sentence> sentences = List.of(new Sentence(), new Sentence());
    private final MergePlayer player = new MergePlayer();
    private final ReadOnlyObjectWrapper<TokenizerSpec> spec = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper learning = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Tokenizer>> learnt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Wording> said = new ReadOnlyObjectWrapper<>(Wording.NOTHING);
    /** Of the learning that goes on now. */
    private AtomicBoolean stop = new AtomicBoolean();

    private boolean filling;

    /** A text and how it is cut now. */
    public final class Sentence {
        private final StringProperty text = new SimpleStringProperty("");
        private final ReadOnlyObjectWrapper<List<Piece>> pieces = new ReadOnlyObjectWrapper<>(List.of());

        private Sentence() {
            text.addListener((property, before, now) -> {
                if (!filling) {
                    cut();
                }
            });
        }

        /** What is cut; may be changed. */
        public StringProperty textProperty() {
            return text;
        }

        /** What it is cut into. */
        public ReadOnlyObjectProperty<List<Piece>> piecesProperty() {
            return pieces.getReadOnlyProperty();
        }
    }

    /** @param workbench whose corpus and choices are shown */
    public TokensViewModel(Workbench workbench) {
        session = workbench.session();
        background = workbench.background();
        notices = workbench.notices();
        cutting = new Latest(background.loading(), background.ui(), notices::failed);
        spec.set(chosen());
        session.corpusProperty().subscribe(corpus -> begin());
        side.addListener((property, before, now) -> begin());
        session.textProperty().addListener((property, before, now) -> look());
        player.positionProperty().addListener((property, before, now) -> cut());
        learning.addListener((property, before, now) -> say());
    }

    /** Whose tokenizer is shown. */
    public ObjectProperty<Side> sideProperty() {
        return side;
    }

    /** The tokenizer shown. */
    public ReadOnlyObjectProperty<TokenizerSpec> specProperty() {
        return spec.getReadOnlyProperty();
    }

    /** Two sentences of the corpus, or what somebody typed. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** The merges, for subwords. */
    public MergePlayer player() {
        return player;
    }

    /** Whether subwords are being learnt. */
    public ReadOnlyBooleanProperty learningProperty() {
        return learning.getReadOnlyProperty();
    }

    /** The subwords, once all of their merges are learnt. */
    public ReadOnlyObjectProperty<Optional<Tokenizer>> learntProperty() {
        return learnt.getReadOnlyProperty();
    }

    /** The merge shown now, or what there is to do. */
    public ReadOnlyObjectProperty<Wording> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Learns the subwords of the side from the training pairs, and shows the merges from the first on. */
    public void learn() {
        LoadedCorpus corpus = session.corpusProperty().get();
        if (corpus == null || spec.get().merges().isEmpty()) {
            return;
        }
        forget();
        var mine = new AtomicBoolean();
        stop = mine;
        learning.set(true);
        player.playingProperty().set(true);
        var batches = new Batcher<LearntMerge>(background.ui(), merges -> receive(mine, merges));
        TokenizerSpec wanted = spec.get();
        boolean ofSource = side.get() == Side.SOURCE;
        long seed = session.trainingConfigProperty().get().seed();
        background.loading().execute(() -> {
            try {
                var texts = corpus.split(seed).training().stream().map(ofSource ? Pair::source : Pair::target);
                Tokenizer made = Tokenizers.make(wanted, texts, batches::submit, mine::get);
                background.ui().execute(() -> ended(mine, Optional.of(made)));
            } catch (CancellationException stopped) {
                background.ui().execute(() -> ended(mine, Optional.empty()));
            } catch (RuntimeException failure) {
                background.ui().execute(() -> {
                    ended(mine, Optional.empty());
                    notices.failed(failure);
                });
            }
        });
    }

    /** Learns no more; what was learnt stays. */
    public void stop() {
        stop.set(true);
    }

    /** Writes what was learnt as a {@code tokenizer.json}; may be called from any thread. */
    public static void write(Tokenizer learnt, Path file) {
        TokenizerFile.write(learnt, file);
    }

    private void receive(AtomicBoolean whose, List<LearntMerge> merges) {
        if (whose == stop) {
            player.add(merges);
        }
    }

    private void ended(AtomicBoolean whose, Optional<Tokenizer> made) {
        if (whose == stop) {
            player.complete();
            learning.set(false);
            learnt.set(made);
        }
    }

    private void forget() {
        stop.set(true);
        stop = new AtomicBoolean(true);
        learning.set(false);
        learnt.set(Optional.empty());
        player.clear();
    }

    private TokenizerSpec chosen() {
        Sides<TokenizerSpec> both = session.textProperty().get().tokenizers();
        return side.get() == Side.SOURCE ? both.source() : both.target();
    }

    /** Another corpus or side: other sentences. */
    private void begin() {
        forget();
        filling = true;
        List<String> texts = ExampleSentences.of(session.corpusProperty().get(), side.get());
        for (int i = 0; i < sentences.size(); i++) {
            sentences.get(i).text.set(i < texts.size() ? texts.get(i) : "");
        }
        filling = false;
        spec.set(chosen());
        cut();
    }

    private void look() {
        if (!chosen().equals(spec.get())) {
            spec.set(chosen());
            forget();
            cut();
        }
    }

    private void cut() {
        say();
        if (spec.get().merges().isPresent()) {
            cutting.drop();
            List<Merge> merges = player.merges();
            String made = player.last().map(last -> last.merge().joined()).orElse("");
            sentences.forEach(sentence -> sentence.pieces.set(
                    Piece.of(FirstMerges.cut(sentence.text.get(), spec.get().normalization(), merges), made)));
        } else {
            List<String> texts = sentences.stream().map(s -> s.text.get()).toList();
            TokenizerSpec wanted = spec.get();
            cutting.run(() -> cut(wanted, texts), this::show);
        }
    }

    private static List<List<Piece>> cut(TokenizerSpec wanted, List<String> texts) {
        Tokenizer tokenizer = Tokenizers.make(wanted, Stream.of());
        return texts.stream().map(text -> Piece.of(tokenizer.tokenize(text))).toList();
    }

    private void show(List<List<Piece>> cut) {
        for (int i = 0; i < sentences.size(); i++) {
            sentences.get(i).pieces.set(cut.get(i));
        }
    }

    private void say() {
        said.set(player.last()
                .map(last -> Wording.of(
                        "tokens.merge",
                        last.number(),
                        last.of(),
                        last.merge().left(),
                        last.merge().right(),
                        last.merge().joined(),
                        last.count()))
                .orElse(Wording.of(learning.get() ? "tokens.learning" : "tokens.learn.hint")));
    }
}
