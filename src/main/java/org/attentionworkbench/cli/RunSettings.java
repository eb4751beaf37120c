package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.model.ModelSpec.Attention;
import org.attentionworkbench.engine.model.ModelSpec.Window;
import org.attentionworkbench.engine.model.Regularization;
import org.attentionworkbench.engine.run.NamedNumbers;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.text.Normalization;
import org.attentionworkbench.engine.text.Sides;
import org.attentionworkbench.engine.text.TokenizerSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The settings of a run as options of {@code train}. When it is resumed they cannot change, and an option that says
 * otherwise is not silently passed over.
 */
final class RunSettings {
    private static final String ABSENT = "";

    private final Map<String, String> byOption = new LinkedHashMap<>();

    RunSettings(RunRecord record) {
        put(record.spec());
        RunRecord.Settings settings = record.settings();
        put(record.text());
        put("--min-count", settings.minCount());
        put("--vocabulary", settings.maxVocabulary());
        put("--epochs", settings.epochs());
        put("--batch", settings.batchSize());
        put("--learning-rate", settings.learningRate());
        put("--clip", settings.clip());
        put("--seed", settings.seed());
        put("--threads", settings.threads());
        put(settings.method());
    }

    private void put(ModelSpec spec) {
        put("--cell", Choice.word(spec.cell()));
        put("--attention", Choice.word(spec.attention()));
        put("--attend", Choice.word(spec.timing()));
        put("--embedding", spec.embedding());
        put("--hidden", spec.hidden());
        put("--layers", spec.depth().layers());
        putFlag("--bidirectional", spec.depth().bidirectional());
        ModelSpec.Focus focus = spec.focus();
        put("--window", Choice.word(focus.window()));
        put("--half-width", focus.window() == Window.GLOBAL ? ABSENT : focus.halfWidth());
        put("--heads", spec.attention() == Attention.MULTI_HEAD ? focus.heads() : ABSENT);
        put("--positions", spec.attention() == Attention.LOCATION ? focus.positions() : ABSENT);
        putFlag("--attentional", spec.readout().attentional());
        putFlag("--input-feeding", spec.readout().feeding());
        putFlag("--tied", spec.readout().tied());
    }

    private void put(RunRecord.Text text) {
        Sides<TokenizerSpec> tokenizers = text.tokenizers();
        put("--source-tokenizer", tokenizers.source().name());
        put("--target-tokenizer", tokenizers.target().name());
        put(
                "--tokenizer",
                tokenizers.source().name().equals(tokenizers.target().name())
                        ? tokenizers.source().name()
                        : tokenizers.source().name() + " and "
                                + tokenizers.target().name());
        putSides("--lowercase", tokenizers, Normalization.Step.LOWERCASE);
        putSides("--nfkc", tokenizers, Normalization.Step.NFKC);
        putSides("--strip-accents", tokenizers, Normalization.Step.STRIP_ACCENTS);
        put("--unknown", Choice.word(text.unknown()));
        put("--dictionary", "as it was");
        put("--embeddings", file(text.embeddings().source()));
        put("--target-embeddings", file(text.embeddings().target()));
        putFlag("--freeze-embeddings", !text.frozen().isEmpty());
    }

    private static String file(Optional<RunRecord.Embeddings> embeddings) {
        return embeddings.map(RunRecord.Embeddings::file).orElse(ABSENT);
    }

    private void putSides(String option, Sides<TokenizerSpec> tokenizers, Normalization.Step step) {
        boolean source = tokenizers.source().normalization().has(step);
        boolean target = tokenizers.target().normalization().has(step);
        put(option, source && target ? "both" : source ? "source" : target ? "target" : ABSENT);
    }

    private void put(RunRecord.Method method) {
        put("--optimizer", Choice.word(method.optimizer()));
        put("--accumulate", method.accumulation());
        Regularization regularization = method.regularization();
        put("--dropout", regularization.inputDropout());
        put("--recurrent-dropout", regularization.recurrentDropout());
        put("--label-smoothing", regularization.labelSmoothing());
        put("--weight-decay", regularization.weightDecay());
        NamedNumbers schedule = method.schedule();
        put("--schedule", schedule.name());
        putNumber("--decay", schedule, "factor");
        putWhole("--patience", schedule, "patience");
        putWhole("--warm-up", schedule, "warmUp");
        putNumber("--rise", schedule, "rise");
        put("--sampling", SamplingWord.of(method.sampling()));
    }

    private void put(String option, Object value) {
        byOption.put(option, String.valueOf(value));
    }

    private void putFlag(String option, boolean there) {
        put(option, there ? "true" : ABSENT);
    }

    private void putNumber(String option, NamedNumbers choice, String number) {
        put(option, choice.numbers().containsKey(number) ? choice.number(number) : ABSENT);
    }

    private void putWhole(String option, NamedNumbers choice, String number) {
        put(option, choice.numbers().containsKey(number) ? choice.whole(number) : ABSENT);
    }

    /** @throws BadArgument naming the first option that was given and differs */
    void requireSame(ParseResult given) {
        for (OptionSpec option : given.matchedOptions()) {
            String name = option.longestName();
            String asked = asked(name, String.valueOf((Object) option.getValue()));
            String kept = byOption.getOrDefault(name, asked);
            if (!kept.equals(asked)) {
                throw new BadArgument("A resumed run keeps its settings: "
                        + (kept.equals(ABSENT)
                                ? "it was started without " + name
                                : "it has " + name + " " + kept + ", not " + asked)
                        + "; leave the option out");
            }
        }
    }

    private static String asked(String option, String value) {
        return option.equals("--sampling")
                ? SamplingWord.of(SamplingWord.read(value).named())
                : option.endsWith("-tokenizer") || option.equals("--tokenizer")
                        ? TokenizerOptions.absolute(value)
                        : option.equals("--embeddings") || option.equals("--target-embeddings")
                                ? Path.of(value).toAbsolutePath().normalize().toString()
                                : value;
    }
}
