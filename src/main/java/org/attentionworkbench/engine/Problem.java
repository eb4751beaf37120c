package org.attentionworkbench.engine;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something a user can put right: a sentence saying what is wrong, where, and what to do. The sentence is kept as a key
 * of the bundle {@code i18n/problems} and its arguments, so that the window can show it in the reader's language; {@link
 * #getMessage()} is the English one. Never used for faults of the program.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key       a key of {@code i18n/problems}
     * @param arguments what the sentence mentions, in the order of its {0}, {1}, ...; numbers are shown plainly
     */
    public Problem(String key, Object... arguments) {
        super(sentence(key, List.of(arguments), Locale.ENGLISH));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The same, keeping the technical reason for the log. */
    public Problem(Throwable cause, String key, Object... arguments) {
        this(key, arguments);
        initCause(cause);
    }

    /** The key of the sentence in {@code i18n/problems}. */
    public String key() {
        return key;
    }

    /** The sentence in the given language; English where there is no translation. */
    public String sentence(Locale locale) {
        return sentence(key, arguments, locale);
    }

    private static String sentence(String key, List<Object> arguments, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "i18n.problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] plain = arguments.stream()
                .map(a -> a instanceof Number ? a.toString() : a)
                .toArray();
        return new MessageFormat(bundle.getString(key), locale).format(plain);
    }
}
