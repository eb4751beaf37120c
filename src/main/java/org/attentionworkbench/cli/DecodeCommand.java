package org.attentionworkbench.cli;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.decoding.Beam;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.text.WhiteSpace;
import org.attentionworkbench.engine.training.TrainingConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code decode}: one line out for each source, in order. A blank line stays a blank line. */
@Command(
        name = "decode",
        mixinStandardHelpOptions = true,
        description = "Decodes sources, one on each line of standard input, or the one given; one line out for each.")
final class DecodeCommand implements Callable<Integer> {
    /** Enough to fill the batches of every core. */
    private static final int MOST_LINES = 512;

    private final Console console;

    @Mixin
    private RunOption run = new RunOption();

    @Option(
            names = "--source",
            paramLabel = "TEXT|-",
            description = "the text to decode; - or nothing: lines of standard input")
    private String source = TextArgument.STANDARD_INPUT;

    @Mixin
    private UnknownOptions unknown = new UnknownOptions();

    @Mixin
    private BeamOptions beamOptions = new BeamOptions();

    @Option(
            names = "--length-penalty",
            paramLabel = "X",
            description = "how much a beam favours long targets; 0 not at all; default: ${DEFAULT-VALUE}")
    private double lengthPenalty = Beam.DEFAULT_LENGTH_PENALTY;

    @Option(
            names = "--json",
            description =
                    "one JSON object a source: source, target, log_prob, tokens, attention; with replaced tokens also "
                            + "replaced: step, source, token; of a model that copies also p_gen of each step")
    private boolean json;

    DecodeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Beam beam = beamOptions.beam(lengthPenalty);
        String given = TextArgument.checked("--source", source);
        try (Translator translator = run.translator(console, unknown)) {
            if (given.equals(TextArgument.STANDARD_INPUT)) {
                decodeLines(translator, beam);
            } else {
                print(best(translator, given, beam));
            }
        }
        return ExitCode.OK;
    }

    /** Lines that are there already are decoded together; whoever writes one and waits gets its answer at once. */
    private void decodeLines(Translator translator, Beam beam) {
        for (List<String> lines = TextArgument.nextLines(console, MOST_LINES);
                !lines.isEmpty();
                lines = TextArgument.nextLines(console, MOST_LINES)) {
            try {
                together(translator, lines, beam).forEach(this::print);
            } catch (Problem oneIsWrong) { // those before it shall be answered
                lines.forEach(line -> together(translator, List.of(line), beam).forEach(this::print));
            }
        }
    }

    private static List<Translation> together(Translator translator, List<String> lines, Beam beam) {
        List<String> sources =
                lines.stream().filter(line -> !WhiteSpace.isBlank(line)).toList();
        Iterator<Translation> decoded = translator
                .translateAll(sources, beam, TrainingConfig.DEFAULT.threads())
                .iterator();
        return lines.stream()
                .map(line -> WhiteSpace.isBlank(line) ? nothing(line) : decoded.next())
                .toList();
    }

    private static Translation best(Translator translator, String text, Beam beam) {
        return translator.translate(text, beam).get(0);
    }

    private static Translation nothing(String source) {
        return new Translation(source, "", List.of(), List.of(), 0, Optional.empty());
    }

    private void print(Translation translation) {
        console.out().println(json ? asJson(translation) : translation.target());
    }

    /** Of several heads {@code attention} is the mean, and {@code heads} has each. */
    private static JsonLine asJson(Translation translation) {
        JsonLine line = new JsonLine()
                .with("source", translation.source())
                .with("target", translation.target())
                .withNumber("log_prob", translation.logProbability())
                .with("tokens", translation.targetTokens())
                .with(
                        "attention",
                        translation.attention().map(DecodeCommand::rows).orElse(List.of()));
        List<AttentionMap> heads =
                translation.attention().map(AttentionMap::heads).orElse(List.of());
        if (!heads.isEmpty()) {
            line.with("heads", heads.stream().map(DecodeCommand::rows).toList());
        }
        if (translation.steps().stream().anyMatch(step -> step.generated() < 1)) {
            line.with(
                    "p_gen",
                    translation.steps().stream()
                            .map(step -> JsonLine.rounded(step.generated()))
                            .toList());
        }
        List<Map<String, Object>> replaced = replaced(translation.steps());
        return replaced.isEmpty() ? line : line.with("replaced", replaced);
    }

    /** Which step's {@code <unk>}, the position of the source token, and what stands in the target. */
    private static List<Map<String, Object>> replaced(List<Translation.Step> steps) {
        List<Map<String, Object>> replaced = new ArrayList<>();
        for (int t = 0; t < steps.size(); t++) {
            int step = t;
            steps.get(t)
                    .replacement()
                    .ifPresent(r -> replaced.add(Map.of("step", step, "source", r.source(), "token", r.token())));
        }
        return replaced;
    }

    /** One row for each produced token, one number for each source token, {@code <eos>} included. */
    private static List<List<Double>> rows(AttentionMap map) {
        List<List<Double>> rows = new ArrayList<>();
        for (int t = 0; t < map.targetTokens().size(); t++) {
            List<Double> row = new ArrayList<>();
            for (int i = 0; i < map.sourceTokens().size(); i++) {
                row.add(JsonLine.rounded(map.weight(t, i)));
            }
            rows.add(row);
        }
        return rows;
    }
}
