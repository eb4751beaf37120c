package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                "--layers 0               | --layers must be at least 1, was 0",
                "--dropout 1              | --dropout must be at least 0 and less than 1, was 1.0",
                "--cell rnn               | --cell must be one of gru, lstm, tanh, relu, was rnn",
                "--attention self         | --attention must be one of none, dot, scaled-dot, general, additive",
                "--attend never           | --attend must be one of before, after, was never",
                "--window local           | --window must be one of global, local-m, local-p, was local",
                "--tokenizer bpe:0        | --tokenizer must be one of whitespace, words, characters, bpe:N",
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
    @ValueSource(
            strings = {
                "--cell lstm",
                "--cell tanh",
                "--cell relu",
                "--attention dot",
                "--attention scaled-dot",
                "--attention general",
                "--attention concat",
                "--attention location",
                "--window local-m",
                "--window local-p",
                "--bidirectional",
                "--layers 2",
                "--dropout 0.2",
                "--tokenizer words",
                "--tokenizer bpe:4000",
                "--unknown replace",
                "--unknown copy",
                "--embeddings cc.fr.300.vec",
            })
    void whatIsStillToComeIsNotAvailableYet(String options) {
        CommandLineRun run = train(options);
        assertThat(run.complaint())
                .contains(options.replace(" cc.fr.300.vec", ""))
                .contains("is not available yet");
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
