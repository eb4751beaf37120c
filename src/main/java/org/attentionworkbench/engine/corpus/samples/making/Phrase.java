package org.attentionworkbench.engine.corpus.samples.making;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attentionworkbench.engine.corpus.Link;
import org.attentionworkbench.engine.corpus.Pair;

/**
 * A stretch of source words and its translation, each in the order of its own language.
 *
 * @param source the words of the source
 * @param target the words of the translation, which know the source words they stand for
 */
public record Phrase(List<SourceWord> source, List<TargetWord> target) {
    /** Nothing on either side. */
    public static final Phrase NONE = new Phrase(List.of(), List.of());

    public Phrase {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    /** One source word and the one word it becomes. */
    public static Phrase of(String source, String target) {
        SourceWord word = new SourceWord(source);
        return new Phrase(List.of(word), List.of(new TargetWord(target, word)));
    }

    /**
     * Words and their translation, each word of which is followed by the source words it stands for:
     * {@code linked("last week", "la semaine:1 dernière:0")}. A colon that is a word of the translation is {@code ::2} with
     * a link and {@code :} without.
     */
    public static Phrase linked(String source, String target) {
        List<SourceWord> words = SourceWord.of(source);
        List<TargetWord> translation = new ArrayList<>();
        for (String item : target.split(" ")) {
            int colon = item.lastIndexOf(':');
            List<SourceWord> from = new ArrayList<>();
            if (colon > 0) {
                for (String position : item.substring(colon + 1).split(",")) {
                    from.add(words.get(Integer.parseInt(position)));
                }
            }
            translation.add(new TargetWord(colon <= 0 ? item : item.substring(0, colon), from));
        }
        return new Phrase(words, translation);
    }

    public boolean isEmpty() {
        return source.isEmpty();
    }

    /** Both texts with one space between words, and the links between their positions, by target position. */
    public Pair toPair() {
        return joined(" ");
    }

    /** As {@link #toPair} for words of one character each, with nothing between them. */
    public Pair toCharacters() {
        return joined("");
    }

    private Pair joined(String separator) {
        Map<SourceWord, Integer> positions = new IdentityHashMap<>();
        source.forEach(word -> positions.put(word, positions.size()));
        List<Link> links = new ArrayList<>();
        for (int t = 0; t < target.size(); t++) {
            for (SourceWord word : target.get(t).from()) {
                Integer position = positions.get(word);
                if (position == null) {
                    throw new IllegalStateException(
                            target.get(t).text() + " stands for a word that was left out: " + word);
                }
                links.add(new Link(position, t));
            }
        }
        return new Pair(
                source.stream().map(SourceWord::toString).collect(Collectors.joining(separator)),
                target.stream().map(TargetWord::text).collect(Collectors.joining(separator)),
                links);
    }
}
