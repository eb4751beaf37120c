package org.attentionworkbench.app;

import java.util.List;

/**
 * Words that have not been put into a language yet: what view models say, so that they need not know the reader's
 * language and their tests need not know the sentences.
 *
 * @param key       a key of one of the bundles of {@link Texts}
 * @param arguments what the sentence mentions, in the order of its {0}, {1}, ...; a wording among them is put into the
 *     same language
 */
public record Wording(String key, List<Object> arguments) {
    /** Says nothing. */
    public static final Wording NOTHING = Wording.of("");

    public Wording {
        arguments = List.copyOf(arguments);
    }

    /** The sentence of that key with the given arguments. */
    public static Wording of(String key, Object... arguments) {
        return new Wording(key, List.of(arguments));
    }
}
