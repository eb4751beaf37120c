package org.attentionworkbench.app.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attentionworkbench.app.Decoder;
import org.attentionworkbench.app.Wording;
import org.attentionworkbench.engine.Problem;
import org.attentionworkbench.engine.decoding.AttentionMap;
import org.attentionworkbench.engine.decoding.Translation;
import org.attentionworkbench.engine.decoding.UnknownWords.Answer;

/** Turns words round, but gets any with a 9 wrong; attends where it should; knows only a few words. */
public final class FakeDecoder implements Decoder {
    private static final Set<String> KNOWN = Set.of("1", "2", "3", "9");

    /** A word that is copied for three quarters. */
    static final String COPIED = "x";

    /** Comes out as {@code <unk>}, or is replaced by itself. */
    static final String UNKNOWN = "?";

    private final Answer answer;
    public final List<String> forced = new ArrayList<>();
    public boolean broken;

    /** Keeps what it does not know. */
    public FakeDecoder() {
        this(Answer.KEEP);
    }

    FakeDecoder(Answer answer) {
        this.answer = answer;
    }

    @Override
    public Answer answer() {
        return answer;
    }

    @Override
    public Map<Answer, Wording> refusals() {
        return answer == Answer.COPY
                ? Map.of(Answer.KEEP, Wording.of("fixed"), Answer.REPLACE, Wording.of("fixed"))
                : Map.of(Answer.COPY, Wording.of("not learnt"));
    }

    @Override
    public Decoder with(Answer other) {
        return new FakeDecoder(other);
    }

    @Override
    public List<SourceToken> sourceTokens(String source) {
        return words(source).stream()
                .map(word -> new SourceToken(word, !KNOWN.contains(word)))
                .toList();
    }

    @Override
    public List<String> targetTokens(String target) {
        return words(target);
    }

    @Override
    public String plainTarget(String target) {
        return String.join(" ", words(target));
    }

    @Override
    public Translation translate(String source) {
        if (broken) {
            throw new Problem("notAvailableYet", source);
        }
        List<String> made = new ArrayList<>(words(source));
        java.util.Collections.reverse(made);
        made.replaceAll(word -> word.equals("9") ? "8" : word);
        if (answer == Answer.KEEP) {
            made.replaceAll(word -> word.equals(UNKNOWN) ? "<unk>" : word);
        }
        return translation(source, made);
    }

    @Override
    public List<Translation> translateAll(List<String> sources) {
        return sources.stream().map(this::translate).toList();
    }

    @Override
    public Translation force(String source, String target) {
        forced.add(target);
        return translation(source, words(target));
    }

    private static Translation translation(String source, List<String> made) {
        List<String> from = new ArrayList<>(words(source));
        from.add("<eos>");
        List<String> to = new ArrayList<>(made);
        to.add("<eos>");
        float[][] weights = new float[to.size()][from.size()];
        for (int t = 0; t < to.size(); t++) {
            weights[t][Math.max(0, from.size() - 2 - t)] = 0.75f;
        }
        List<Translation.Step> steps = to.stream()
                .map(token -> new Translation.Step(
                        token,
                        Math.log(0.9),
                        token.equals(COPIED) ? 0.25 : 1,
                        List.of(new Translation.Alternative(token, 0.9), new Translation.Alternative("7", 0.1)),
                        Optional.empty()))
                .toList();
        return new Translation(
                source, String.join(" ", made), from, steps, -1, Optional.of(new AttentionMap(from, to, weights)));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
