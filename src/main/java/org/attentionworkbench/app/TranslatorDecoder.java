package org.attentionworkbench.app;

import java.util.List;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.Translator;
import org.attentionworkbench.engine.text.Tokenizer;

/** The engine's translator as the stages use it. */
record TranslatorDecoder(Translator translator, int threads) implements Decoder {
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
