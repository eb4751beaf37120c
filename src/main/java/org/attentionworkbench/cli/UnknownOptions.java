package org.attentionworkbench.cli;

import java.nio.file.Path;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.text.Dictionary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of {@code <unk>} in a target. */
final class UnknownOptions {
    private static final Choice ANSWERS = new Choice("--unknown", "keep", "replace", "copy");

    @Option(
            names = "--unknown",
            paramLabel = "keep|replace|copy",
            description =
                    "what becomes of words outside the vocabulary: keep <unk>, replace it by the source token with the highest "
                            + "attention weight, or have the model learn to copy words of the source; default: keep, or what the "
                            + "run was trained with")
    private @Nullable String answer;

    @Option(
            names = "--dictionary",
            paramLabel = "FILE",
            description = "what --unknown replace puts for a source word: source TAB target on each line, UTF-8")
    private @Nullable Path dictionary;

    /**
     * @param otherwise what holds where no option was given; its dictionary stays where only the answer was
     * @throws BadArgument                           if a value is wrong
     * @throws org.attentionworkbench.engine.Problem if the dictionary cannot be read
     */
    UnknownWords orElse(UnknownWords otherwise) {
        Answer chosen = answer == null ? otherwise.answer() : ANSWERS.among(Answer.values(), answer);
        if (dictionary == null) {
            return new UnknownWords(chosen, otherwise.dictionary());
        }
        if (chosen != Answer.REPLACE) {
            throw new BadArgument("--dictionary goes with --unknown replace only: leave it out, or choose that");
        }
        return new UnknownWords(chosen, Dictionary.read(dictionary));
    }
}
