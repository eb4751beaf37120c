package org.attentionworkbench.app;

import java.util.List;
import java.util.Map;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.decoding.UnknownWords;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;
import org.attentionworkbench.engine.text.Tokenizer;

/** The engine's translator as the stages use it. */
record TranslatorDecoder(Translator translator, int threads) implements Decoder {
    @Override
    public Answer answer() {
        return copies() ? Answer.COPY : translator.text().unknown().answer();
    }

    @Override
    public Map<Answer, Wording> refusals() {
        if (copies()) {
            Wording fixed = Wording.of("decode.answer.copies");
            return Map.of(Answer.KEEP, fixed, Answer.REPLACE, fixed);
        }
        Wording notLearnt = Wording.of("decode.answer.noCopying");
        return translator.snapshot().spec().attends()
                ? Map.of(Answer.COPY, notLearnt)
                : Map.of(Answer.COPY, notLearnt, Answer.REPLACE, Wording.of("refused.replacingNone"));
    }

    private boolean copies() {
        return translator.snapshot().spec().readout().copying();
    }

    /** Shares the model, which the session closes, and the run's dictionary. */
    @Override
    public Decoder with(Answer answer) {
        var unknown = new UnknownWords(answer, translator.text().unknown().dictionary());
        return new TranslatorDecoder(translator.with(unknown), threads);
    }

    @Override
    public List<SourceToken> sourceTokens(String source) {
        var vocabulary = translator.text().sourceVocabulary();
        return translator.text().sourceTokenizer().tokenize(source).stream()
                .map(token -> new SourceToken(token, !vocabulary.contains(token)))
                .toList();
    }

    @Override
    public List<String> targetTokens(String target) {
        return translator.text().targetTokenizer().tokenize(target);
    }

    @Override
    public String plainTarget(String target) {
        Tokenizer tokenizer = translator.text().targetTokenizer();
        return tokenizer.detokenize(tokenizer.tokenize(target));
    }

    @Override
    public Translation translate(String source) {
        return translator.translate(source);
    }

    @Override
    public List<Translation> translateAll(List<String> sources) {
        return translator.translateAll(sources, threads);
    }

    @Override
    public Translation force(String source, String target) {
        return translator.force(source, target);
    }
}
