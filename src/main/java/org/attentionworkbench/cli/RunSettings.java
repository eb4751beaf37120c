package org.attentionworkbench.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.run.RunRecord;
import org.attentionworkbench.engine.training.TrainingConfig;
import org.attentionworkbench.engine.training.TrainingJob.TextConfig;
import picocli.CommandLine.ParseResult;

/**
 * What the options of {@code train} ask for, to be held against a run that is to be resumed: its settings cannot change,
 * and an option that says otherwise is not silently passed over.
 */
record RunSettings(ModelSpec model, TextConfig text, TrainingConfig training) {
    /** @throws BadArgument naming the first option that was given and differs */
    void requireSame(RunRecord record, ParseResult given) {
        Map<String, String> asked = byOption();
        Map<String, String> there = of(record).byOption();
        asked.forEach((option, value) -> {
            String kept = there.getOrDefault(option, value);
            if (given.hasMatchedOption(option) && !kept.equals(value)) {
                throw new BadArgument("A resumed run keeps its settings: it has " + option + " " + kept + ", not "
                        + value + "; leave the option out");
            }
        });
    }

    private static RunSettings of(RunRecord record) {
        RunRecord.Settings s = record.settings();
        return new RunSettings(
                record.spec(),
                new TextConfig(record.tokenizer(), s.minCount(), s.maxVocabulary()),
                new TrainingConfig(s.epochs(), s.batchSize(), s.learningRate(), s.clip(), s.seed(), s.threads()));
    }

    private Map<String, String> byOption() {
        var values = new LinkedHashMap<String, String>();
        values.put("--cell", Choice.word(model.cell()));
        values.put("--attention", Choice.word(model.attention()));
        values.put("--attend", Choice.word(model.timing()));
        values.put("--embedding", "" + model.embedding());
        values.put("--hidden", "" + model.hidden());
        values.put("--tokenizer", text.tokenizer());
        values.put("--min-count", "" + text.minCount());
        values.put("--vocabulary", "" + text.maxVocabulary());
        values.put("--epochs", "" + training.epochs());
        values.put("--batch", "" + training.batchSize());
        values.put("--learning-rate", "" + training.learningRate());
        values.put("--clip", "" + training.clip());
        values.put("--seed", "" + training.seed());
        values.put("--threads", "" + training.threads());
        return values;
    }
}
