package org.attentionworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.reading.CorpusFiles;
import org.attentionworkbench.engine.corpus.reading.CorpusReader;
import org.attentionworkbench.engine.decoding.Translator.TextSide;
import org.attentionworkbench.engine.run.RunFolder;
import org.attentionworkbench.engine.text.Side;
import org.attentionworkbench.engine.text.Tokenizer;
import org.attentionworkbench.engine.text.TokenizerFile;
import org.attentionworkbench.engine.text.TokenizerSpec;
import org.attentionworkbench.engine.text.Tokenizers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tokenizer}: shows how texts are cut, and writes subwords to a file. */
@Command(
        name = "tokenizer",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Cuts texts into tokens with the tokenizer of a run or with another one, and writes subwords as a "
                        + "tokenizer.json for the library tokenizers of Hugging Face.")
final class TokenizerCommand implements Callable<Integer> {
    private static final Choice SIDES = new Choice("--side", "source", "target");

    private final Console console;

    @Option(names = "--run", paramLabel = "DIR", description = "take the tokenizer of this run")
    private @Nullable Path run;

    @Option(names = "--corpus", paramLabel = "FILE", description = "pairs to learn subwords from; all of them are used")
    private @Nullable Path corpus;

    @Option(
            names = "--side",
            paramLabel = "source|target",
            description = "of the run or the pairs; default: ${DEFAULT-VALUE}")
    private String sideWord = "source";

    @Mixin
    private TokenizerOptions options = new TokenizerOptions();

    @Option(
            names = "--text",
            paramLabel = "TEXT|-",
            description = "print the tokens of this text with spaces between them; -: of each line of standard input")
    private @Nullable String text;

    @Option(names = "--out", paramLabel = "FILE.json", description = "write the subwords to this file")
    private @Nullable Path out;

    @Option(names = "--json", description = "one JSON object a text: text, tokens")
    private boolean json;

    TokenizerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (out == null && text == null) {
            throw new BadArgument("Say what to do: --text TEXT cuts a text, --out FILE.json writes the tokenizer");
        }
        Side side = SIDES.among(Side.values(), sideWord);
        Tokenizer tokenizer = run == null ? made(side) : ofRun(run, side);
        if (out != null) {
            TokenizerFile.write(tokenizer, out);
            console.err().println(tokenizer.inventory().map(List::size).orElse(0) + " tokens written to " + out);
        }
        if (text != null) {
            cut(tokenizer, TextArgument.checked("--text", text));
        }
        return ExitCode.OK;
    }

    private static Tokenizer ofRun(Path run, Side side) {
        TextSide sides = RunFolder.open(run).text();
        return side == Side.SOURCE ? sides.sourceTokenizer() : sides.targetTokenizer();
    }

    private Tokenizer made(Side side) {
        TokenizerSpec spec = side == Side.SOURCE ? options.source() : options.target();
        if (corpus == null && spec.merges().isPresent()) {
            throw new BadArgument("Say what to learn the subwords from: --corpus FILE");
        }
        Stream<Pair> pairs = corpus == null ? Stream.of() : pairs(corpus);
        return Tokenizers.make(spec, pairs.map(side == Side.SOURCE ? Pair::source : Pair::target));
    }

    private Stream<Pair> pairs(Path file) {
        CorpusFiles files = CorpusFile.files(List.of(file), Optional.empty());
        return CorpusFile.read(files, CorpusReader.detect(files), console).pairs().stream();
    }

    private void cut(Tokenizer tokenizer, String given) {
        if (!given.equals(TextArgument.STANDARD_INPUT)) {
            print(given, tokenizer);
            return;
        }
        for (Optional<String> line = TextArgument.nextLine(console);
                line.isPresent();
                line = TextArgument.nextLine(console)) {
            print(line.get(), tokenizer);
        }
    }

    private void print(String given, Tokenizer tokenizer) {
        List<String> tokens = tokenizer.tokenize(given);
        console.out()
                .println(json ? new JsonLine().with("text", given).with("tokens", tokens) : String.join(" ", tokens));
    }
}
