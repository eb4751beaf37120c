package org.attentionworkbench.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.reading.CorpusImport;
import org.attentionworkbench.engine.corpus.reading.ImportOrigin;
import org.attentionworkbench.engine.corpus.reading.Part;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.training.TrainingJob;
import org.jspecify.annotations.Nullable;

/**
 * The pairs the window works on and where they come from.
 *
 * @param name    a sample's name or a file's, for people
 * @param origin  how to get the same pairs again
 * @param pairs   all of them; the ones to hold out are among them unless heldOut is there
 * @param heldOut held-out pairs that came in a file of their own
 * @param leftOut what the import left out of each part; nothing if the pairs were not imported
 * @param edited  every pair in the order it is shown in, if pairs were changed here: then {@code heldOut} is there, and the
 *     origin says what the pairs were before; {@link CorpusSource#keep(LoadedCorpus)} gives them one of their own
 */
public record LoadedCorpus(
        String name,
        TrainingJob.Origin origin,
        List<Pair> pairs,
        Optional<List<Pair>> heldOut,
        List<LeftOut> leftOut,
        Optional<List<CorpusFacts.Row>> edited) {
    public LoadedCorpus {
        pairs = List.copyOf(pairs);
        heldOut = heldOut.map(List::copyOf);
        leftOut = List.copyOf(leftOut);
        edited = edited.map(List::copyOf);
    }

    /** Pairs as they were read. */
    public LoadedCorpus(
            String name,
            TrainingJob.Origin origin,
            List<Pair> pairs,
            Optional<List<Pair>> heldOut,
            List<LeftOut> leftOut) {
        this(name, origin, pairs, heldOut, leftOut, Optional.empty());
    }

    /** Pairs nothing was left out of. */
    public LoadedCorpus(String name, TrainingJob.Origin origin, List<Pair> pairs, Optional<List<Pair>> heldOut) {
        this(name, origin, pairs, heldOut, List.of());
    }

    /** What an import gave. */
    public static LoadedCorpus of(CorpusImport read) {
        return new LoadedCorpus(
                read.files().name(),
                new TrainingJob.Origin(read.origin().text(), Optional.empty()),
                read.pairs(),
                read.heldOut(),
                read.parts().stream().map(LeftOut::of).toList());
    }

    /** These pairs, which are where they came from, with those of another import to test on. */
    LoadedCorpus with(LoadedCorpus test) {
        return with(origin, test);
    }

    /** These pairs with those of another import to test on. @param learnt where these pairs can be read again */
    LoadedCorpus with(TrainingJob.Origin learnt, LoadedCorpus test) {
        return new LoadedCorpus(
                name,
                new TrainingJob.Origin(learnt.pairs(), Optional.of(test.origin.pairs())),
                pairs,
                Optional.of(test.heldOut.orElse(test.pairs)),
                Stream.concat(leftOut.stream().limit(1), test.leftOut.stream().map(part -> part.as(Part.TEST)))
                        .toList());
    }

    /**
     * This one, or the other if both are the same: then whoever compares them later need not look at every pair, which takes
     * long. Off the window's thread.
     */
    public LoadedCorpus or(@Nullable LoadedCorpus other) {
        return other != null && equals(other) ? other : this;
    }

    /** How many lines were left out in all. */
    public long skippedCount() {
        return leftOut.stream().mapToLong(LeftOut::count).sum();
    }

    /** The same corpus with pairs that were changed; what is held out stays held out whatever the seed. */
    public LoadedCorpus edited(List<CorpusFacts.Row> rows) {
        return new LoadedCorpus(
                name, origin, part(rows, false), Optional.of(part(rows, true)), leftOut, Optional.of(rows));
    }

    private static List<Pair> part(List<CorpusFacts.Row> rows, boolean heldOut) {
        return rows.stream()
                .filter(row -> row.heldOut() == heldOut)
                .map(CorpusFacts.Row::pair)
                .toList();
    }

    /** What people call it: the title of a sample, the name of a file, and whether it was edited. */
    public Wording title() {
        Wording plain = sample().map(sample -> Wording.of("sample." + sample + ".title"))
                .orElseGet(() -> Wording.of("corpus.name", name));
        return edited.isPresent() ? Wording.of("corpus.name.edited", plain) : plain;
    }

    /** The pairs to learn and the pairs to test on; the same seed gives the same split. */
    public Corpus split(long seed) {
        return heldOut.map(test -> new Corpus(name, pairs, test)).orElseGet(() -> splitAsTheyAsk(seed));
    }

    private Corpus splitAsTheyAsk(long seed) {
        return sample().map(sample -> SampleCorpora.named(sample).split(pairs, seed))
                .orElseGet(() -> Corpus.split(name, pairs, ImportOrigin.split(origin.pairs()), seed));
    }

    /** The sample these pairs are, or were before they were edited. */
    public Optional<String> sample() {
        return sampleOf(origin).map(Sample::name);
    }

    /** The name of the sample that pairs from there are, if they are one. @param origin as a run remembers it */
    public static Optional<String> sampleName(String origin) {
        return sampleOf(new TrainingJob.Origin(origin, Optional.empty())).map(Sample::name);
    }

    /** The sample an origin names, if it names one. */
    static Optional<Sample> sampleOf(TrainingJob.Origin origin) {
        String[] parts = origin.pairs().split(":", -1);
        return parts.length == 4 && parts[0].equals("sample")
                ? Optional.of(new Sample(parts[1], Integer.parseInt(parts[2]), Long.parseLong(parts[3])))
                : Optional.empty();
    }

    /** How a sample is generated. */
    record Sample(String name, int pairs, long seed) {}
}
