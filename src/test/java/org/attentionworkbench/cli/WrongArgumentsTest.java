package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong whatever the files say: exit code 2, one sentence, nothing on standard output, no stack trace. */
class WrongArgumentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--hidden 0               | hidden must be from 1 to 4096, was 0",
                "--embedding 5000         | embedding must be from 1 to 4096, was 5000",
                "--epochs x               | 'x' is not an int",
                "--epochs 0               | epochs must be at least 1, was 0",
                "--batch 0                | batch size must be at least 1, was 0",
                "--threads 0              | threads must be at least 1, was 0",
                "--learning-rate 0        | learning rate must be a positive number, was 0.0",
                "--learning-rate fast     | 'fast' is not a double",
                "--clip -1                | clip must be a positive number, was -1.0",
                "--seed none              | 'none' is not a long",
                "--min-count 0            | --min-count must be at least 1, was 0",
                "--vocabulary 0           | --vocabulary must be at least 1, was 0",
                "--layers 0               | layers must be from 1 to 4, was 0",
                "--layers 5               | layers must be from 1 to 4, was 5",
                "--dropout 1              | --dropout must be at least 0 and less than 1, was 1.0",
                "--recurrent-dropout -1   | recurrent dropout must be at least 0 and less than 1, was -1.0",
                "--label-smoothing 1      | label smoothing must be at least 0 and less than 1, was 1.0",
                "--weight-decay -1        | weight decay must be 0 or positive, was -1.0",
                "--accumulate 0           | accumulation must be at least 1, was 0",
                "--optimizer lion         | --optimizer must be one of sgd, adam, adamw, adagrad, rmsprop, nadam, was lion",
                "--schedule cosine        | --schedule must be one of constant, exponential, plateau, inverse-sqrt, one-cycle",
                "--schedule plateau --decay 2 | decay must be above 0 and at most 1, was 2.0",
                "--schedule plateau --patience 0 | patience must be at least 1, was 0",
                "--schedule inverse-sqrt --warm-up 0 | warm-up must be at least 1, was 0",
                "--schedule one-cycle --rise 0.5 | rise must be above 0 and below 0.5, was 0.5",
                "--decay 0.5              | --decay goes with --schedule exponential or plateau only",
                "--schedule exponential --patience 2 | --patience goes with --schedule plateau only",
                "--schedule plateau --warm-up 9 | --warm-up goes with --schedule inverse-sqrt only",
                "--rise 0.3               | --rise goes with --schedule one-cycle only",
                "--sampling often         | --sampling must be one of none, constant, linear, inverse-sigmoid",
                "--sampling none:0.5      | --sampling must be one of none, constant, linear, inverse-sigmoid",
                "--sampling linear:1.2.3  | --sampling must be one of none, constant, linear, inverse-sigmoid",
                "--sampling linear:1.5    | must be from 0 to 1, was 1.5",
                "--sampling inverse-sigmoid:0 | must be at least 1, was 0.0",
                "--half-width 3           | --half-width goes with --window local-m or local-p only",
                "--window local-m --half-width 0 | half width must be at least 1, was 0",
                "--heads 2                | --heads goes with --attention multi-head only",
                "--attention multi-head --heads 3 | hidden must be divisible by heads, was 128 with 3 heads",
                "--positions 20           | --positions goes with --attention location only",
                "--attention location --positions 0 | positions must be at least 1, was 0",
                "--attend before --window local-m | a local window is defined for attention after the update only",
                "--attention multi-head --window local-p | several heads have no common window",
                "--attention none --window local-m | without attention there is no window",
                "--attention dot --bidirectional | choose general",
                "--input-feeding          | input feeding needs the attentional layer it feeds from",
                "--tied                   | a tied output needs an embedding as large as what the output layer reads, 256, was 128",
                "--cell rnn               | --cell must be one of gru, lstm, tanh, relu, was rnn",
                "--attention self         | --attention must be one of none, dot, scaled-dot, general, additive, concat, location, multi-head",
                "--attend never           | --attend must be one of before, after, was never",
                "--window local           | --window must be one of global, local-m, local-p, was local",
                "--tokenizer bpe:0        | --tokenizer must be one of whitespace, words, characters, bpe:N",
                "--source-tokenizer word  | --source-tokenizer must be one of whitespace, words, characters, bpe:N",
                "--target-tokenizer x.txt | --target-tokenizer must be one of whitespace, words, characters, bpe:N",
                "--tokenizer words --source-tokenizer words --target-tokenizer words | --tokenizer has no effect beside",
                "--lowercase left         | --lowercase must be one of both, source, target, was left",
                "--nfkc yes               | --nfkc must be one of both, source, target, was yes",
                "--tokenizer bpe:9 --min-count 2 | --min-count goes with --tokenizer whitespace, words or characters only",
                "--tokenizer bpe:9 --vocabulary 99 | --vocabulary goes with --tokenizer whitespace, words or characters only",
                "--attention none --unknown replace | --unknown replace needs attention",
                "--dictionary x.tsv       | --dictionary goes with --unknown replace only",
                "--unknown drop           | --unknown must be one of keep, replace, copy, was drop",
                "--attention none --attend before | without attention nothing attends before the update",
                "--frobnicate             | --frobnicate",
            })
    void aWrongOptionOfTrainIsNamed(String options, String sentence) {
        CommandLineRun run = train(options);
        assertThat(run.complaint()).contains(sentence);
        assertIsOneSentence(run);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "train --run x                              | Missing required option: '--corpus=FILE'",
                "train --corpus x                           | Missing required option: '--run=DIR'",
                "decode                                     | Missing required option: '--run=DIR'",
                "decode --run x --beam 0                    | the beam must be from 1 to 100, was 0",
                "decode --run x --length-penalty -1         | the length penalty must be a number from 0 on, was -1.0",
                "evaluate --run x                           | Missing required option: '--corpus=FILE'",
                "tokenizer                                  | Say what to do: --text TEXT cuts a text",
                "tokenizer --text x --tokenizer bpe:9       | Say what to learn the subwords from: --corpus FILE",
                "tokenizer --text x --side left             | --side must be one of source, target, was left",
                "tokenizer --text x --tokenizer x.txt       | --tokenizer must be one of whitespace",
                "heatmap --run x --source a                 | Missing required option: '--out",
                "heatmap --run x --source a --out map.gif   | --out must end in one of .png, .svg, .pdf, .csv, was map.gif",
                "sample nothing --out x.tsv                 | There is no sample nothing",
                "sample dates                               | --out FILE.tsv",
                "sample --out x.tsv                         | Say which sample to write",
                "sample dates --out x.tsv --pairs 0         | --pairs must be at least 1, was 0",
                "corpus                                     | FILE",
                "bench --sizes X                            | --sizes must be letters out of S, M and L, was X",
                "bench --sizes ''                           | --sizes must be letters out of S, M and L",
                "bench --threads 0                          | --threads must be at least 1, was 0",
                "bench --steps 0                            | --steps must be at least 1, was 0",
                "bench --rounds 0                           | --rounds must be at least 1, was 0",
                "bench --warm-up -1                         | --warm-up must be from 0 to 3600, was -1.0",
                "bench --vocabulary 4                       | --vocabulary must be at least 5, was 4",
                "bench --source-length 0                    | --source-length must be at least 1, was 0",
                "bench --sentences 5                        | --sentences goes with --decode only",
                "bench --attention none                     | without attention nothing attends before the update: choose after",
                "bench --attention location --positions 3   | --positions must reach 10 tokens at size S, was 3",
                "frobnicate                                 | Nothing is known of frobnicate: see attention-workbench --help",
                "demo now                                   | Nothing is known of now: see attention-workbench demo --help",
            })
    void everyCommandSaysWhatIsWrong(String arguments, String sentence) {
        CommandLineRun run = CommandLineRun.of(words(arguments));
        assertThat(run.complaint()).contains(sentence);
        assertIsOneSentence(run);
    }

    @Test
    void aTextThatTheLocaleDamagedIsNotDecoded() {
        CommandLineRun run = CommandLineRun.of("decode", "--run", "x", "--source", "\uFFFD\uFFFD\uFFFD");
        assertThat(run.complaint()).contains("--source -");
        assertIsOneSentence(run);
    }

    @Test
    void withoutACommandOneIsAskedFor() {
        CommandLineRun run = CommandLineRun.of("--");
        assertThat(run.complaint()).contains("attention-workbench --help");
        assertIsOneSentence(run);
    }

    private static CommandLineRun train(String options) {
        List<String> arguments = new ArrayList<>(List.of("train", "--corpus", "no.tsv", "--run", "no-run"));
        arguments.addAll(List.of(words(options)));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private static String[] words(String arguments) {
        String[] words = arguments.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].equals("''") ? "" : words[i];
        }
        return words;
    }

    private static void assertIsOneSentence(CommandLineRun run) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }
}
