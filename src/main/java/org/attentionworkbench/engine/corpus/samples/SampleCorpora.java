package org.attentionworkbench.engine.corpus.samples;

import java.util.List;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.corpus.samples.arithmetic.ArithmeticSample;
import org.attentionworkbench.engine.corpus.samples.basics.DatesSample;
import org.attentionworkbench.engine.corpus.samples.basics.NumbersSample;
import org.attentionworkbench.engine.corpus.samples.basics.ReverseSample;
import org.attentionworkbench.engine.corpus.samples.code.PythonSample;
import org.attentionworkbench.engine.corpus.samples.code.SqlSample;
import org.attentionworkbench.engine.corpus.samples.commands.CommandsSample;
import org.attentionworkbench.engine.corpus.samples.dialogue.DialogueSample;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.corpus.samples.morphology.TurkishSample;
import org.attentionworkbench.engine.corpus.samples.sound.SoundsSample;
import org.attentionworkbench.engine.corpus.samples.sound.ZhuyinSample;
import org.attentionworkbench.engine.corpus.samples.summaries.HeadlinesSample;
import org.attentionworkbench.engine.corpus.samples.translation.ChineseEnglishSample;
import org.attentionworkbench.engine.corpus.samples.translation.EnglishFrenchSample;

/** The samples that ship, one or more for each {@link org.attentionworkbench.engine.corpus.samples.making.Application}. */
public final class SampleCorpora {
    /** The seed samples are made with unless asked otherwise, and the excerpts in {@code sample-corpora/} are. */
    public static final long DEFAULT_SEED = 1;

    private static final List<SampleCorpus> ALL = List.of(
            new DatesSample(),
            new ReverseSample(),
            new NumbersSample(),
            new EnglishFrenchSample(),
            new ChineseEnglishSample(),
            new HeadlinesSample(),
            DialogueSample.english(),
            DialogueSample.chinese(),
            new PythonSample(),
            new SqlSample(),
            new SoundsSample(),
            new ZhuyinSample(),
            new TurkishSample(),
            new ArithmeticSample(),
            new CommandsSample());

    private SampleCorpora() {}

    /** All of them, the default first. */
    public static List<SampleCorpus> all() {
        return ALL;
    }

    /** @throws Problem naming those there are, if there is none of that name */
    public static SampleCorpus named(String name) {
        return ALL.stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Problem("sample.unknown", name, names()));
    }

    private static String names() {
        return ALL.stream().map(SampleCorpus::name).collect(Collectors.joining(", "));
    }
}
