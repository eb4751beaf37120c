package org.attentionworkbench.engine.training;

import java.util.List;
import org.attentionworkbench.engine.corpus.samples.SampleCorpora;
import org.attentionworkbench.engine.corpus.samples.making.SampleCorpus;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.model.ModelSpec;
import org.attentionworkbench.engine.text.Dictionary;

/** What suits each sample, found by trying. */
final class SampleProposals {
    private static final double LEARNING_RATE = 3e-3;
    private static final int EMBEDDING = 64;
    /** Looks something up and compares it before the next word is chosen: the cell itself reads the context. */
    private static final ModelSpec LOOKING_UP =
            new ModelSpec(ModelSpec.Cell.LSTM, ModelSpec.Attention.ADDITIVE, ModelSpec.Timing.BEFORE, EMBEDDING, 128);
    /** The same where what comes later in the source decides about what comes first. */
    private static final ModelSpec BOTH_WAYS = LOOKING_UP.with(new ModelSpec.Depth(1, true));

    private SampleProposals() {}

    static Proposal of(SampleCorpus sample) {
        return switch (sample.name()) {
            case "dates" -> tuned(sample, 96, 6, "the 21st of March 2024", "le 14 juillet 1989", "二〇〇八年八月八日");
            case "reverse" -> tuned(sample, 96, 10, "3 1 4", "2 7 1 8 2 9", "1 2 3 4 5 6 7 8");
            case "numbers" ->
                tuned(
                        sample,
                        96,
                        6,
                        "forty two",
                        "three hundred and seven",
                        "twelve thousand five hundred and sixty one");
            case "english-french" ->
                tuned(
                        sample,
                        128,
                        8,
                        "the white cats are under the table .",
                        "she does not close the red door .",
                        "Marie reads an interesting book .");
            case "chinese-english" -> tuned(sample, 128, 8, "他们 的 老师 不 喜欢 电影 。", "我们 昨天 去 了 公园 。", "她 买 的 雨伞 是 蓝色 的 。");
            case "headlines" ->
                copyingRareWords(tuned(
                        sample,
                        128,
                        4,
                        "a fire broke out in the school of Barkford on Monday . 52 people were rescued from the roof ."
                                + " Clara Tornic saw the smoke from Silham at 6 in the morning .",
                        "drivers in Kestport did not work on Friday . 120 took part in the strike . they want 8 percent"
                                + " more money , said Leo Lando .",
                        "when Nora Lingo from Dratton dug up the garden on Sunday , there was a ring . it is 300 years"
                                + " old . it weighs 9 grams ."));
            case "dialogue" ->
                patient(tuned(
                        sample,
                        LOOKING_UP,
                        14,
                        "guest : a table please for four desk : for which day ? guest : on Sunday",
                        "guest : can i book a table on Monday at noon for two",
                        "notice : the zoo is open from 9 to 18 , closed on Monday . the pool is open from 7 to 21 ,"
                                + " closed on Sunday . guest : is the pool open on Friday ?"));
            case "dialogue-chinese" ->
                patient(tuned(
                        sample,
                        LOOKING_UP,
                        14,
                        "客人 ： 请 帮 我 订 个 位子 ， 四 位 前台 ： 请问 订 哪 一 天 ？ 客人 ： 星期日",
                        "客人 ： 我 要 订 一 桌 ， 星期一 ， 中午 十二点 ， 两 位",
                        "告示 ： 动物园 9 点 开门 ， 18 点 关门 ， 星期一 休息 。 游泳馆 7 点 开门 ， 21 点 关门 ， 星期日 休息 。"
                                + " 客人 ： 游泳馆 星期五 开门 吗 ？"));
            case "python" ->
                tuned(
                        sample,
                        128,
                        8,
                        "the sum of the squares of the even numbers",
                        "count the ones greater than 5 among the first three numbers",
                        "sort every second number in descending order");
            case "sql" ->
                tuned(
                        sample,
                        128,
                        6,
                        "count the films by 'Rossi'",
                        "show the three oldest books of the genre 'poetry'",
                        "what is the average age of players from 'Peru' or older than 30");
            case "sounds" -> tuned(sample, 96, 6, "hate", "phight", "scrunching");
            case "zhuyin" -> tuned(sample, 96, 6, "nǐhǎo", "xī'ān", "lǜchá");
            case "turkish" -> tuned(sample, 96, 10, "e v PL MY ABL", "k i t a p HIS ACC", "g ö z OUR DAT");
            case "arithmetic" -> tuned(sample, LOOKING_UP, 14, "347+58=", "500-1=", "99+1=");
            case "commands" ->
                tuned(
                        sample,
                        96,
                        5,
                        "jump twice",
                        "walk around left after run twice",
                        "jump around right twice and walk around left thrice");
            default -> Proposal.of(sample.generate(sample.defaultPairs(), SampleCorpora.DEFAULT_SEED));
        };
    }

    /** The usual cell and attention, one layer of that many units. */
    private static Proposal tuned(SampleCorpus sample, int hidden, int epochs, String... probes) {
        return tuned(sample, Proposal.spec(EMBEDDING, hidden), epochs, probes);
    }

    private static Proposal tuned(SampleCorpus sample, ModelSpec spec, int epochs, String... probes) {
        TrainingJob.TextConfig usual = TrainingJob.TextConfig.DEFAULT;
        return new Proposal(
                new TrainingJob.TextConfig(sample.tokenizer(), usual.minCount(), usual.maxVocabulary()),
                spec,
                Proposal.config(epochs, TrainingConfig.DEFAULT.batchSize(), LEARNING_RATE),
                List.of(probes));
    }

    /**
     * Most words are names met once or twice: those are unknown, which keeps the output layer small, and copied from the
     * report.
     */
    private static Proposal copyingRareWords(Proposal proposal) {
        TrainingJob.TextConfig text = proposal.text();
        return new Proposal(
                new TrainingJob.TextConfig(
                        text.tokenizers(),
                        3,
                        text.maxVocabulary(),
                        new UnknownWords(UnknownWords.Answer.COPY, Dictionary.EMPTY)),
                proposal.spec().with(new ModelSpec.Readout(false, false, false, true)),
                proposal.training(),
                proposal.probes());
    }

    /** Smaller steps, and twice as many of them. */
    private static Proposal patient(Proposal proposal) {
        TrainingConfig training =
                Proposal.config(proposal.training().epochs(), TrainingConfig.DEFAULT.batchSize() / 2, 2e-3);
        return new Proposal(proposal.text(), proposal.spec(), training, proposal.probes());
    }
}
