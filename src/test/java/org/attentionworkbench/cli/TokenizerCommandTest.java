package org.attentionworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokenizers and unknown words on the command line. */
class TokenizerCommandTest {
    @TempDir
    static Path dir;

    private static Path corpus = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            text.append("Il s'appelle Nom" + i + ".\tHis name is Nom" + i + ".\n");
        }
        corpus = Files.writeString(dir.resolve("names.tsv"), text);
    }

    private static CommandLineRun train(Path run, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("train", "--corpus", corpus.toString(), "--run", run.toString()));
        arguments.addAll(List.of("--epochs=2", "--batch=4", "--hidden=6", "--embedding=6", "--threads=1"));
        arguments.addAll(List.of(more));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void textsAreCutAndSubwordsWritten() {
        Path file = dir.resolve("subwords.json");
        CommandLineRun learnt = CommandLineRun.of(
                "tokenizer",
                "--corpus",
                corpus.toString(),
                "--side",
                "target",
                "--tokenizer",
                "bpe:30",
                "--out",
                file.toString());
        assertThat(learnt.exitCode()).isZero();
        assertThat(learnt.err()).contains("tokens written to " + file);
        assertThat(CommandLineRun.of("tokenizer", "--tokenizer", file.toString(), "--text", "His name")
                        .out())
                .isEqualToIgnoringNewLines("▁His ▁name");
        assertThat(CommandLineRun.withInput(
                                "a  b\n\nc.\n", "tokenizer", "--tokenizer", "words", "--text", "-", "--json")
                        .outLines())
                .containsExactly(
                        "{\"text\":\"a  b\",\"tokens\":[\"a\",\"▁\",\"▁b\"]}",
                        "{\"text\":\"\",\"tokens\":[]}",
                        "{\"text\":\"c.\",\"tokens\":[\"c\",\".\"]}");
        assertThat(CommandLineRun.of("tokenizer", "--text", "ÉTÉ ｘ", "--lowercase", "--nfkc", "--strip-accents")
                        .out())
                .isEqualToIgnoringNewLines("ete x");
    }

    @Test
    void aRunKeepsItsTokenizers() {
        Path run = dir.resolve("subwords");
        CommandLineRun trained =
                train(run, "--source-tokenizer", "bpe:40", "--target-tokenizer", "words", "--lowercase", "source");
        assertThat(trained.exitCode()).isZero();
        assertThat(trained.err()).contains("learning the subwords of the source: merge 1 of 40");
        assertThat(CommandLineRun.of("tokenizer", "--run", run.toString(), "--text", "Il s'appelle")
                        .out())
                .isEqualToIgnoringNewLines("▁il ▁s'appelle");
        assertThat(CommandLineRun.of("tokenizer", "--run", run.toString(), "--side", "target", "--text", "Is it.")
                        .out())
                .isEqualToIgnoringNewLines("Is it .");
        assertThat(CommandLineRun.of("evaluate", "--run", run.toString(), "--corpus", corpus.toString())
                        .out())
                .contains("exact match", "BLEU");
        CommandLineRun other = train(run, "--resume", "--target-tokenizer", "characters");
        assertThat(other.complaint()).contains("it has --target-tokenizer words, not characters");
    }

    @Test
    void whereGoldLinksCountOtherTokensItIsSaid() throws IOException {
        Path linked = Files.writeString(
                dir.resolve("linked.tsv"),
                "je pars\ti leave\t0-0 1-1\n".repeat(2) + "tu pars\tyou leave\t0-0 1-1\nil part\the leaves\t0-0 1-1\n");
        String[] train = {"--epochs=1", "--corpus", linked.toString(), "--test", linked.toString()};
        String warning = "The gold links count other tokens";
        CommandLineRun words = trainOn(dir.resolve("by-words"), train);
        assertThat(words.exitCode()).isZero();
        assertThat(words.err()).doesNotContain(warning);
        CommandLineRun subwords = trainOn(dir.resolve("by-subwords"), with(train, "--tokenizer", "bpe:3"));
        assertThat(subwords.err()).contains(warning);
        String[] evaluate = {"evaluate", "--corpus", linked.toString(), "--run"};
        assertThat(CommandLineRun.of(with(evaluate, dir.resolve("by-subwords").toString()))
                        .err())
                .contains(warning);
        assertThat(CommandLineRun.of(with(evaluate, dir.resolve("by-words").toString()))
                        .err())
                .doesNotContain(warning);
    }

    private static CommandLineRun trainOn(Path run, String... arguments) {
        return CommandLineRun.of(with(
                with(new String[] {"train", "--run", run.toString(), "--hidden=4", "--embedding=4", "--threads=1"}),
                arguments));
    }

    @Test
    void aTokenizerFileIsCopiedIntoTheRun() throws IOException {
        Path file = dir.resolve("mine.json");
        CommandLineRun.of(
                "tokenizer", "--corpus", corpus.toString(), "--tokenizer", "bpe:10", "--out", file.toString());
        Path run = dir.resolve("from-file");
        assertThat(train(run, "--source-tokenizer", file.toString(), "--target-tokenizer", "characters")
                        .exitCode())
                .isZero();
        Files.delete(file);
        CommandLineRun decoded = CommandLineRun.of("decode", "--run", run.toString(), "--source", "Il s'appelle Nom1.");
        assertThat(decoded.exitCode()).isZero();
        assertThat(decoded.outLines()).hasSize(1);
    }

    @Test
    void unknownWordsAreReplacedWhereOneAsksForIt() throws IOException {
        Path run = dir.resolve("unknown");
        assertThat(train(run, "--min-count", "2", "--unknown", "replace", "--learning-rate", "0.05")
                        .exitCode())
                .isZero();
        String[] decode = {"decode", "--run", run.toString(), "--source", "Il s'appelle Nom7.", "--json"};
        assertThat(CommandLineRun.of(with(decode)).out()).contains("\"<unk>\"").contains("\"replaced\":[{");
        assertThat(CommandLineRun.of(with(decode, "--unknown", "keep")).out())
                .contains("\"<unk>\"")
                .doesNotContain("replaced");
        Path dictionary = Files.writeString(dir.resolve("d.tsv"), "Il\tHe\ns'appelle\tHe\nNom7.\tHe\n");
        assertThat(CommandLineRun.of(with(decode, "--dictionary", dictionary.toString()))
                        .out())
                .contains("\"token\":\"He\"");
        assertThat(CommandLineRun.of(with(decode, "--unknown", "copy")).complaint())
                .contains("has not learnt to copy");
        CommandLineRun wrong =
                CommandLineRun.of(with(decode, "--unknown", "keep", "--dictionary", dictionary.toString()));
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.complaint()).contains("--dictionary goes with --unknown replace only");
    }

    @Test
    void aModelThatCopiesWritesNamesItHasNeverSeen() throws IOException {
        var pairs = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            pairs.append("the name is N" + i + " now\tN" + i + " it is\n");
        }
        Path corpus = Files.writeString(dir.resolve("strangers.tsv"), pairs);
        Path run = dir.resolve("copying");
        String[] train = ("train --corpus " + corpus + " --run " + run
                        + " --unknown copy --min-count 2 --embedding 16 --hidden 24 --epochs 12 --batch 16 --learning-rate 0.01")
                .split(" ");
        assertThat(CommandLineRun.of(train).exitCode()).isZero();
        String[] decode = {"decode", "--run", run.toString(), "--source", "the name is Zoe now"};
        assertThat(CommandLineRun.of(decode).outLines()).containsExactly("Zoe it is");
        assertThat(CommandLineRun.of(with(decode, "--beam", "3")).outLines()).containsExactly("Zoe it is");
        CommandLineRun measured =
                CommandLineRun.of("evaluate", "--run", run.toString(), "--corpus", corpus.toString(), "--json");
        assertThat(measured.out()).contains("\"exact_match\":1.0");
        assertThat(CommandLineRun.of("train --corpus x --run y --unknown copy --label-smoothing 0.1".split(" "))
                        .complaint())
                .contains("--label-smoothing");
    }

    private static String[] with(String[] command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
