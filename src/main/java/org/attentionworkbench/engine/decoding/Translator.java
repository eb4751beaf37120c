package org.attentionworkbench.engine.decoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.decoding.StepReader.Detail;
import org.attentionworkbench.engine.embeddings.NGramIndex;
import org.attentionworkbench.engine.model.Batch;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.Snapshot;
import org.attentionworkbench.engine.text.Copies;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.Vocabulary;

/** Text in, text out: tokenizers and vocabularies around a snapshot. Immutable; safe for several threads. */
public final class Translator implements AutoCloseable {
    /** The longest source that is decoded, in tokens: as long as a corpus may hold. */
    public static final int MAX_SOURCE_TOKENS = 20_000;

    private final Snapshot snapshot;
    private final TextSide text;
    private final Optional<ComposedWords> composed;

    /**
     * What stands around a snapshot.
     *
     * @param sourceTokenizer  cuts the source
     * @param targetTokenizer  joins the target
     * @param sourceVocabulary source token to id
     * @param targetVocabulary id to target token
     * @param unknown          what becomes of {@code <unk>} in the target
     * @param nGrams           of the source vocabulary, for a model that reads a source word outside it as the mean of its
     *     n-grams; without it such a word is {@code <unk>}
     */
    public record TextSide(
            Tokenizer sourceTokenizer,
            Tokenizer targetTokenizer,
            Vocabulary sourceVocabulary,
            Vocabulary targetVocabulary,
            UnknownWords unknown,
            Optional<NGramIndex> nGrams) {
        /** Where source words outside the vocabulary are {@code <unk>}. */
        public TextSide(
                Tokenizer sourceTokenizer,
                Tokenizer targetTokenizer,
                Vocabulary sourceVocabulary,
                Vocabulary targetVocabulary,
                UnknownWords unknown) {
            this(sourceTokenizer, targetTokenizer, sourceVocabulary, targetVocabulary, unknown, Optional.empty());
        }

        /** With {@code <unk>} as it is. */
        public TextSide(
                Tokenizer sourceTokenizer,
                Tokenizer targetTokenizer,
                Vocabulary sourceVocabulary,
                Vocabulary targetVocabulary) {
            this(sourceTokenizer, targetTokenizer, sourceVocabulary, targetVocabulary, UnknownWords.KEEP);
        }

        /** What may be copied from a source of these tokens, without {@code <eos>}. */
        public Copies copies(List<String> sourceTokens) {
            return Copies.of(
                    sourceTokens.stream()
                            .map(token -> Replacing.asTarget(this, token))
                            .toList(),
                    targetVocabulary);
        }

        /** The same with another answer to unknown words. */
        public TextSide with(UnknownWords other) {
            return new TextSide(sourceTokenizer, targetTokenizer, sourceVocabulary, targetVocabulary, other, nGrams);
        }

        /** The same, reading source words outside the vocabulary as the mean of their character n-grams. */
        public TextSide composing() {
            var index = new NGramIndex(sourceVocabulary, sourceTokenizer::word);
            return new TextSide(
                    sourceTokenizer, targetTokenizer, sourceVocabulary, targetVocabulary, unknown, Optional.of(index));
        }
    }

    /**
     * @param snapshot owned from here on, closed with this
     * @throws Problem if unknown words are to be replaced and the model has no attention to say by what, or copied and it has
     *     not learnt to
     */
    public Translator(Snapshot snapshot, TextSide text) {
        if (text.unknown().answer() == UnknownWords.Answer.REPLACE
                && snapshot.spec().attention() == ModelSpec.Attention.NONE) {
            throw new Problem("decoding.noAttention");
        }
        if (text.unknown().answer() == UnknownWords.Answer.COPY
                && !snapshot.spec().readout().copying()) {
            throw new Problem("decoding.noCopying");
        }
        this.snapshot = snapshot;
        this.text = text;
        this.composed = text.nGrams().map(index -> new ComposedWords(index, snapshot));
    }

    public TextSide text() {
        return text;
    }

    /**
     * The same model with another answer to unknown words. Both share the snapshot: only one of the two is to be closed.
     *
     * @throws Problem as the constructor
     */
    public Translator with(UnknownWords unknown) {
        return new Translator(snapshot, text.with(unknown));
    }

    public Snapshot snapshot() {
        return snapshot;
    }

    /** Greedy decoding with the five best alternatives of each step. @throws Problem for blank or over-long text */
    public Translation translate(String source) {
        SourceWords words = words();
        Source given = source(source, words);
        Sources sources = sources(List.of(given), words);
        Hypothesis best = Greedy.decode(snapshot, sources, text.targetVocabulary(), Detail.ALTERNATIVES)
                .get(0);
        return translation(given, best);
    }

    /**
     * Beam search: the hypotheses, best first, each with its own attention; at most as many as the beam is wide. A beam of 1
     * gives what {@link #translate(String)} gives.
     *
     * @throws Problem for blank or over-long text
     */
    public List<Translation> translate(String source, Beam beam) {
        SourceWords words = words();
        Source given = source(source, words);
        Sources sources = sources(List.of(given), words);
        return BeamSearch.decode(snapshot, sources, text.targetVocabulary(), beam, Detail.ALTERNATIVES).get(0).stream()
                .map(hypothesis -> translation(given, hypothesis))
                .toList();
    }

    /**
     * Greedy decoding of many, in order, in batches of similar length, on the given number of threads; without
     * alternatives. The number of threads does not change the results.
     *
     * @throws Problem for blank or over-long text
     */
    public List<Translation> translateAll(List<String> sources, int threads) {
        return translateAll(sources, Beam.GREEDY, threads);
    }

    /**
     * The same by beam search: the best hypothesis of each source. Its attention, but no alternatives.
     *
     * @throws Problem for blank or over-long text
     */
    public List<Translation> translateAll(List<String> sources, Beam beam, int threads) {
        SourceWords words = words();
        List<Source> given =
                sources.stream().map(source -> source(source, words)).toList();
        List<Hypothesis> decoded = best(sources(given, words), beam, threads, Detail.ATTENTION);
        List<Translation> translations = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            translations.add(translation(given.get(i), decoded.get(i)));
        }
        return translations;
    }

    /** The best texts only, which is all that an evaluation of many needs. */
    List<String> targets(List<String> sources, Beam beam, int threads) {
        SourceWords words = words();
        List<Source> given =
                sources.stream().map(source -> source(source, words)).toList();
        boolean replacing = text.unknown().answer() == UnknownWords.Answer.REPLACE;
        List<Hypothesis> decoded =
                best(sources(given, words), beam, threads, replacing ? Detail.ATTENTION : Detail.TOKENS);
        List<String> targets = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            targets.add(target(given.get(i), decoded.get(i)));
        }
        return targets;
    }

    private List<Hypothesis> best(Sources sources, Beam beam, int threads, Detail detail) {
        return new ManySources(snapshot, text.targetVocabulary(), beam, detail).best(sources, threads);
    }

    private SourceWords words() {
        return new SourceWords(text.sourceVocabulary(), composed);
    }

    /** @param words by which all of them were read */
    private Sources sources(List<Source> given, SourceWords words) {
        int[][] ids = given.stream().map(Source::ids).toArray(int[][]::new);
        List<Copies> copies = copies() ? given.stream().map(Source::copies).toList() : List.of();
        return new Sources(ids, copies, words.beyond());
    }

    private boolean copies() {
        return snapshot.spec().readout().copying();
    }

    /**
     * Teacher forcing: the probability and attention of a target that is given. Steps end with {@code <eos>}.
     *
     * @throws Problem for a blank or over-long source
     */
    public Translation force(String source, String target) {
        SourceWords words = words();
        Source given = source(source, words);
        int[] ids = given.copies().encode(text.targetTokenizer().tokenize(target));
        Sources sources = sources(List.of(given), words);
        return translation(given, Forcing.force(snapshot, sources, ids, text.targetVocabulary()));
    }

    /** The tokens of a source that are outside its vocabulary, in order. */
    public List<String> unknownTokens(String source) {
        return text.sourceTokenizer().tokenize(source).stream()
                .filter(token -> !text.sourceVocabulary().contains(token))
                .toList();
    }

    /** A source as text, as tokens with {@code <eos>}, as ids, and as what may be copied, which is nothing new for a model that does not copy. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Source(String text, List<String> tokens, int[] ids, Copies copies) {}

    private Source source(String source, SourceWords words) {
        List<String> tokens = text.sourceTokenizer().tokenize(source);
        if (tokens.isEmpty()) {
            throw new Problem("decoding.blank");
        }
        if (tokens.size() > MAX_SOURCE_TOKENS) {
            throw new Problem("decoding.tooLong", tokens.size(), MAX_SOURCE_TOKENS);
        }
        int[] ids = words.encode(tokens);
        requireWithinTable(ids.length);
        List<String> withEnd = new ArrayList<>(tokens);
        withEnd.add(text.sourceVocabulary().token(Vocabulary.EOS));
        return new Source(
                source, withEnd, ids, copies() ? text.copies(tokens) : Copies.of(List.of(), text.targetVocabulary()));
    }

    /**
     * Pairs for teacher forcing.
     *
     * @throws Problem for blank or over-long text
     */
    Batch batch(List<Pair> pairs) {
        SourceWords words = words();
        List<Source> sources =
                pairs.stream().map(pair -> source(pair.source(), words)).toList();
        int[][] ids = sources.stream().map(Source::ids).toArray(int[][]::new);
        int[][] targets = new int[pairs.size()][];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = sources.get(i)
                    .copies()
                    .encode(text.targetTokenizer().tokenize(pairs.get(i).target()));
        }
        if (!copies()) {
            return new Batch(ids, targets).with(words.beyond());
        }
        int[][] copies = sources.stream().map(s -> s.copies().ids()).toArray(int[][]::new);
        return Batch.copying(ids, copies, targets, text.targetVocabulary().size())
                .with(words.beyond());
    }

    private void requireWithinTable(int sourceLength) {
        ModelSpec spec = snapshot.spec();
        if (spec.attention() == ModelSpec.Attention.LOCATION
                && sourceLength > spec.focus().positions()) {
            throw new Problem("decoding.beyondTable", sourceLength, spec.focus().positions());
        }
    }

    private Translation translation(Source source, Hypothesis decoded) {
        List<Translation.Step> steps = decoded.steps().stream()
                .map(h -> new Translation.Step(
                        source.copies().token(h.token()),
                        h.logProbability(),
                        h.generated(),
                        h.alternatives(),
                        Replacing.of(text, source.tokens(), h)))
                .toList();
        return new Translation(
                source.text(),
                target(source, decoded),
                source.tokens(),
                steps,
                decoded.total(),
                attention(source, decoded));
    }

    private Optional<AttentionMap> attention(Source source, Hypothesis decoded) {
        if (snapshot.spec().attention() == ModelSpec.Attention.NONE) {
            return Optional.empty();
        }
        List<Hypothesis> steps = decoded.steps();
        float[][][] heads = new float[snapshot.spec().maps()][steps.size()][];
        for (int t = 0; t < steps.size(); t++) {
            for (int head = 0; head < heads.length; head++) {
                heads[head][t] = steps.get(t).attention()[head];
            }
        }
        List<String> tokens =
                steps.stream().map(h -> source.copies().token(h.token())).toList();
        return Optional.of(AttentionMap.ofHeads(source.tokens(), tokens, heads));
    }

    /** The words, without the marks that are not text. */
    private String target(Source source, Hypothesis decoded) {
        return text.targetTokenizer()
                .detokenize(decoded.steps().stream()
                        .filter(h -> h.token() > Vocabulary.EOS)
                        .map(h -> Replacing.of(text, source.tokens(), h)
                                .map(Translation.Replacement::token)
                                .orElseGet(() -> source.copies().token(h.token())))
                        .toList());
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
