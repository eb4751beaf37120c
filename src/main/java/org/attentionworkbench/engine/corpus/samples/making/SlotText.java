package org.attentionworkbench.engine.corpus.samples.making;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attentionworkbench.engine.corpus.Pair;

/**
 * A source and its target made of templates, words with slots in braces: {@code a table for {people}}. A slot in the target
 * is a copy: its words are linked to those of its last mention in the source.
 */
public final class SlotText {
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, List<SourceWord>> mentions = new HashMap<>();
    private final SentenceParts parts = new SentenceParts();

    /** What a slot stands for from now on: one word or several. */
    public SlotText set(String slot, String value) {
        values.put(slot, value);
        mentions.remove(slot);
        return this;
    }

    /** What a slot stands for. @throws IllegalArgumentException if it was not set */
    public String value(String slot) {
        String value = values.get(slot);
        if (value == null) {
            throw new IllegalArgumentException("nothing is in the slot " + slot);
        }
        return value;
    }

    /** Whether it was set. */
    public boolean has(String slot) {
        return values.containsKey(slot);
    }

    /** Adds to the source. */
    public SlotText source(String template) {
        for (String item : template.split(" ")) {
            List<SourceWord> words = SourceWord.of(isSlot(item) ? value(name(item)) : item);
            if (isSlot(item)) {
                mentions.put(name(item), words);
            }
            parts.source(words);
        }
        return this;
    }

    /** Adds to the target. A word as it is has no link. @throws IllegalArgumentException for a slot the source does not mention */
    public SlotText target(String template) {
        for (String item : template.split(" ")) {
            if (isSlot(item)) {
                parts.target(copied(name(item)));
            } else {
                parts.target(item, List.of());
            }
        }
        return this;
    }

    private List<TargetWord> copied(String slot) {
        List<SourceWord> mentioned = mentions.get(slot);
        if (mentioned == null) {
            throw new IllegalArgumentException("the source does not say " + slot);
        }
        List<TargetWord> copies = new ArrayList<>();
        mentioned.forEach(word -> copies.add(new TargetWord(word.toString(), word)));
        return copies;
    }

    private static boolean isSlot(String item) {
        return item.startsWith("{");
    }

    private static String name(String item) {
        return item.substring(1, item.length() - 1);
    }

    public Pair toPair() {
        return parts.toPhrase().toPair();
    }
}
