package org.attentionworkbench.engine.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.attentionworkbench.engine.corpus.Corpus;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;
import org.attentionworkbench.engine.corpus.SkippedLine.Reason;
import org.attentionworkbench.engine.corpus.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule says what it found, whether it leaves it out or not. */
class ImportRulesTest {
    private static final Rules ALL =
            new Rules(true, new Rules.Limit(true, 3), new Rules.Limit(true, 4), true, true, true);
    private static final Rules NONE =
            new Rules(false, new Rules.Limit(false, 3), new Rules.Limit(false, 4), false, false, false);
    private static final String FILE = "a b\tx y\t0-0\n" // kept
            + " \tempty\nempty\t\n" // 2, 3
            + "a b c d\tx y z\n" // 4: four words
            + "a b\tx\t5-0\n" // 5: link beyond the text
            + "same\tsame\n" // 6
            + "ab\tabcdefghi\n" // 7: 4.5 times as long
            + "a b\tx y\n" // 8: again, without links
            + "a b\tother\n";

    @TempDir
    Path folder;

    private CorpusImport read(String content, ImportChoices choices) throws IOException {
        CorpusFiles files = CorpusFiles.of(Files.writeString(folder.resolve("a.tsv"), content));
        return CorpusReader.read(files, choices, share -> {}, () -> false);
    }

    @Test
    void eachRuleLeavesItsLineOut() throws IOException {
        ImportedPart part = read(FILE, ImportChoices.PLAIN.with(ALL)).parts().get(0);
        assertThat(part.rules())
                .extracting(RuleCount::reason, RuleCount::leftOut, rule -> rule.first()
                        .get(0)
                        .line())
                .containsExactly(
                        tuple(Reason.EMPTY_SOURCE, true, 2L),
                        tuple(Reason.EMPTY_TARGET, true, 3L),
                        tuple(Reason.TOO_LONG, true, 4L),
                        tuple(Reason.BAD_GOLD, true, 5L),
                        tuple(Reason.LENGTH_RATIO, true, 7L),
                        tuple(Reason.SAME_AS_TARGET, true, 6L),
                        tuple(Reason.DUPLICATE, true, 8L));
        assertThat(part.pairs())
                .containsExactly(new Pair("a b", "x y", List.of(new Link(0, 0))), new Pair("a b", "other"));
        assertThat(part.skippedCount()).isEqualTo(7);
        assertThat(part.lines()).isEqualTo(9);
    }

    @Test
    void aRuleThatIsOffKeepsTheLineAndStillCountsItButForAnEmptySource() throws IOException {
        CorpusImport read = read(FILE, ImportChoices.PLAIN.with(NONE));
        assertThat(read.pairs()).hasSize(8);
        assertThat(read.skipped()).extracting(line -> line.reason()).containsExactly(Reason.EMPTY_SOURCE);
        assertThat(read.parts().get(0).rules())
                .hasSize(7)
                .allMatch(rule -> rule.leftOut() == (rule.reason() == Reason.EMPTY_SOURCE) && rule.count() == 1);
        assertThat(read.pairs().get(3)).isEqualTo(new Pair("a b", "x"));
    }

    @Test
    void withoutAnyChoiceRepetitionsAndCopiesStay() throws IOException {
        CorpusImport read = read(FILE, ImportChoices.PLAIN);
        assertThat(read.skipped())
                .extracting(line -> line.reason())
                .containsExactly(Reason.EMPTY_SOURCE, Reason.EMPTY_TARGET, Reason.BAD_GOLD);
    }

    @Test
    void noRuleLetsASideGrowWithoutEnd() throws IOException {
        String endless = "x".repeat(Rules.MOST_CHARACTERS + 1);
        assertThat(read("a\tb\n" + endless + "\tc\n", ImportChoices.PLAIN.with(NONE))
                        .skipped())
                .extracting(line -> line.reason())
                .containsExactly(Reason.TOO_LONG);
    }

    @Test
    void duplicatesAreFoundAmongManyPairs() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("s" + i % 7000 + "\tt" + i % 7000 + "\n");
        }
        RuleCount found = read(text.toString(), ImportChoices.PLAIN)
                .parts()
                .get(0)
                .rules()
                .get(0);
        assertThat(found.reason()).isEqualTo(Reason.DUPLICATE);
        assertThat(found.count()).isEqualTo(3000);
        assertThat(found.first()).hasSize(RuleCount.MOST_LISTED);
        assertThat(found.first().get(0).line()).isEqualTo(7001);
    }

    @Test
    void linksThatCountFromOneAreSeen() {
        assertThat(base("a b\tx y\t1-1 2-2")).isEqualTo(GoldBase.ONE);
        assertThat(base("a b\tx y\t1-1")).isEqualTo(GoldBase.ZERO);
        assertThat(base("a b c\tx y z\t1-1\n".repeat(30)))
                .as("texts that all begin alike may have no links there")
                .isEqualTo(GoldBase.ZERO);
        assertThat(base("a b c\tx y z\t1-1\n".repeat(30) + "a b\tx\t2-1\n")).isEqualTo(GoldBase.ONE);
        assertThat(base("a b c\tx y z\t1-1\n".repeat(30) + "a b\tx\t0-0\n")).isEqualTo(GoldBase.ZERO);
        assertThat(base("a b\tx y\t0-1 2-2")).isEqualTo(GoldBase.ZERO);
    }

    private GoldBase base(String content) {
        try {
            return CorpusReader.detect(CorpusFiles.of(Files.writeString(folder.resolve("g.tsv"), content)))
                    .goldBase();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void linksFromOneNameTheSameTokensAsLinksFromZero() throws IOException {
        ImportChoices one = ImportChoices.PLAIN.with(GoldBase.ONE);
        assertThat(read("a b\tx y\t1-2\nc\td\t0-1\n", one).pairs())
                .containsExactly(new Pair("a b", "x y", List.of(new Link(0, 1))));
        assertThat(read("c\td\t0-1\na\tb\n", one).skipped())
                .extracting(l -> l.reason())
                .containsExactly(Reason.BAD_GOLD);
    }

    @Test
    void linksTurnRoundWithTheDirection() throws IOException {
        var backwards = new Layout.Columns(1, 0, OptionalInt.of(2));
        ImportChoices turned = ImportChoices.PLAIN.with(Layout.PLAIN.with(backwards));
        assertThat(read("a\tx yz\t0-3\n", turned).pairs())
                .containsExactly(new Pair("x yz", "a", List.of(new Link(3, 0))));
    }

    @Test
    void theSplitIsDrawnBySourcesOrByPairs() throws IOException {
        var text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append("s" + i % 100 + "\tt" + i + "\n");
        }
        Corpus grouped = read(text.toString(), ImportChoices.PLAIN).corpus(3);
        List<String> learnt = grouped.training().stream().map(Pair::source).toList();
        assertThat(grouped.heldOut()).hasSize(100).noneMatch(pair -> learnt.contains(pair.source()));
        Split pairs = new Split(Split.Kind.PAIRS, 0.25);
        Corpus drawn = read(text.toString(), ImportChoices.PLAIN.with(pairs)).corpus(3);
        assertThat(drawn.heldOut()).hasSize(250).anyMatch(pair -> learnt.contains(pair.source()));
        assertThat(drawn.fingerprint())
                .isEqualTo(read(text.toString(), ImportChoices.PLAIN.with(pairs))
                        .corpus(3)
                        .fingerprint());
        assertThat(drawn.fingerprint())
                .isNotEqualTo(read(text.toString(), ImportChoices.PLAIN.with(pairs))
                        .corpus(4)
                        .fingerprint());
        assertThatThrownBy(() -> new Split(Split.Kind.PAIRS, 1)).hasMessageContaining("was 1.0");
    }
}
