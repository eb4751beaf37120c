package org.attentionworkbench.engine.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.reading.FileBytes;
import org.attentionworkbench.engine.text.Vocabulary;

/**
 * Makes the first embeddings of a vocabulary from a file of word vectors. The file is read through once for the words that
 * are in it and, if some are not, once more for their n-grams; no more is kept in memory than the table and the n-grams'
 * vectors.
 *
 * <p>The file's numbers stay as they are. Rows that nothing is known of are normal with the standard deviation that the
 * numbers of the found ones have, so that no row stands out by its length; the same seed draws the same.
 */
public final class EmbeddingReading {
    private static final int NOT_FOUND = Integer.MAX_VALUE;

    private final VectorFile file;
    private final Wanted wanted;
    private final DoubleConsumer progress;
    private final BooleanSupplier cancelled;
    private final float[] values;
    private final int[] ranks;
    private final long size;
    private long bytesRead;

    /**
     * @param vocabulary whose embeddings they are
     * @param word       what a token stands for in a text
     * @param seed       of the random rows
     */
    public record Wanted(Vocabulary vocabulary, UnaryOperator<String> word, long seed) {}

    private EmbeddingReading(VectorFile file, Wanted wanted, DoubleConsumer progress, BooleanSupplier cancelled)
            throws IOException {
        this.file = file;
        this.wanted = wanted;
        this.progress = progress;
        this.cancelled = cancelled;
        this.values = new float[Math.multiplyExact(wanted.vocabulary().size(), file.dimension())];
        this.ranks = new int[wanted.vocabulary().size()];
        this.size = 2 * Math.max(1, Files.size(file.path()));
        Arrays.fill(ranks, NOT_FOUND);
    }

    /**
     * @param progress  told the share that is done, 0..1, now and then
     * @param cancelled looked at while reading; if it is, {@link CancellationException} is thrown
     * @throws Problem naming the file and the line that is damaged, or if no word of the vocabulary is in it
     */
    public static EmbeddingTable read(
            VectorFile file, Wanted wanted, DoubleConsumer progress, BooleanSupplier cancelled) {
        try {
            return new EmbeddingReading(file, wanted, progress, cancelled).read();
        } catch (IOException e) {
            throw VectorFile.unreadable(file.path(), e);
        }
    }

    private EmbeddingTable read() throws IOException {
        MessageDigest digest = sha256();
        try (VectorReader reader = open(new DigestInputStream(Files.newInputStream(file.path()), digest))) {
            takeRows(reader);
        }
        Coverage coverage = fillGaps();
        progress.accept(1);
        return new EmbeddingTable(
                values, file.dimension(), coverage, HexFormat.of().formatHex(digest.digest()));
    }

    private VectorReader open(InputStream bytes) throws IOException {
        return new VectorReader(file, FileBytes.open(bytes, file.path(), this::onBytes));
    }

    private void onBytes(long more) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException("reading " + file.path() + " was cancelled");
        }
        bytesRead += more;
        progress.accept(Math.min(1, (double) bytesRead / size));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Of several words that are found for a token the best counts, of equally good ones the first. */
    private void takeRows(VectorReader reader) throws IOException {
        var words = new WantedWords(wanted.vocabulary(), wanted.word());
        while (reader.next()) {
            for (WantedWords.Match match : words.matches(reader.word())) {
                if (match.rank() < ranks[match.id()]) {
                    reader.values(values, match.id() * file.dimension());
                    ranks[match.id()] = match.rank();
                }
            }
        }
    }

    private Coverage fillGaps() throws IOException {
        int words = ranks.length - Vocabulary.UNK - 1;
        Map<Integer, String> missing = missing();
        int found = words - missing.size();
        if (found == 0) {
            throw new Problem("vectors.noneFound", file.path(), words);
        }
        double deviation = deviation(found);
        for (int id = 0; id <= Vocabulary.UNK; id++) {
            fillAtRandom(id, deviation);
        }
        int composed = missing.isEmpty() ? 0 : compose(missing, deviation);
        return new Coverage(found, composed, missing.size() - composed);
    }

    /** The words that were not found, by the ids of their tokens. */
    private Map<Integer, String> missing() {
        Map<Integer, String> missing = new LinkedHashMap<>();
        for (int id = Vocabulary.UNK + 1; id < ranks.length; id++) {
            if (ranks[id] == NOT_FOUND) {
                missing.put(id, wanted.word().apply(wanted.vocabulary().token(id)));
            }
        }
        return missing;
    }

    /** @return how many of them have n-grams in the file */
    private int compose(Map<Integer, String> missing, double deviation) throws IOException {
        var means = new NGramMeans(missing.values(), file.dimension());
        try (VectorReader reader = open(Files.newInputStream(file.path()))) {
            means.learn(reader);
        }
        int composed = 0;
        for (Map.Entry<Integer, String> each : missing.entrySet()) {
            Optional<float[]> mean = means.of(each.getValue());
            if (mean.isPresent()) {
                composed++;
                System.arraycopy(mean.get(), 0, values, each.getKey() * file.dimension(), file.dimension());
            } else {
                fillAtRandom(each.getKey(), deviation);
            }
        }
        return composed;
    }

    /** Standard deviation of all numbers of the rows that were found. */
    private double deviation(int found) {
        double sum = 0;
        double squares = 0;
        for (int id = 0; id < ranks.length; id++) {
            for (int i = 0; ranks[id] != NOT_FOUND && i < file.dimension(); i++) {
                double value = values[id * file.dimension() + i];
                sum += value;
                squares += value * value;
            }
        }
        double count = (double) found * file.dimension();
        return Math.sqrt(Math.max(0, squares / count - sum / count * (sum / count)));
    }

    private void fillAtRandom(int id, double deviation) {
        var random = new SplittableRandom(wanted.seed() * 0x9E3779B97F4A7C15L + id);
        for (int i = 0; i < file.dimension(); i++) {
            values[id * file.dimension() + i] = (float) (deviation * random.nextGaussian());
        }
    }
}
