package org.attentionworkbench.app;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import org.attentionworkbench.engine.Problem;

/**
 * All words of the window in the language now chosen. What is got from here as a binding changes when the language does.
 * Sentences are {@link MessageFormat} patterns: an apostrophe is written twice.
 */
public final class Texts {
    /** The languages there are. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private static final List<String> BUNDLES = List.of("i18n.window", "i18n.samples");

    private final ReadOnlyObjectWrapper<Locale> locale = new ReadOnlyObjectWrapper<>();
    private final ObservableMap<String, String> fixed = FXCollections.observableHashMap();
    private final Map<Locale, Map<String, String>> written = new ConcurrentHashMap<>();
    private List<ResourceBundle> bundles = List.of();

    /** @param locale the language to begin with; English if it is not offered */
    public Texts(Locale locale) {
        setLocale(locale);
    }

    /** The language now. */
    public ReadOnlyObjectProperty<Locale> localeProperty() {
        return locale.getReadOnlyProperty();
    }

    public Locale locale() {
        return locale.get();
    }

    /** Everything bound to these texts changes to that language, or to English if it is not offered. */
    public void setLocale(Locale wanted) {
        Locale chosen = LANGUAGES.stream()
                .filter(l -> l.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        if (chosen.equals(locale.get())) {
            return;
        }
        bundles = bundles(chosen);
        locale.set(chosen);
        written.computeIfAbsent(chosen, Texts::write).forEach((key, words) -> {
            if (!words.equals(fixed.get(key))) { // every change is told to everything that is bound
                fixed.put(key, words);
            }
        });
    }

    /** Reads the languages that have not been used yet, so that the first switch need not. Any thread. */
    void readAll() {
        LANGUAGES.forEach(language -> written.computeIfAbsent(language, Texts::write));
    }

    private static Map<String, String> write(Locale locale) {
        Map<String, String> words = new HashMap<>();
        for (ResourceBundle bundle : bundles(locale)) {
            bundle.keySet().forEach(key -> words.put(key, format(bundle.getString(key), locale, List.of())));
        }
        return words;
    }

    private static List<ResourceBundle> bundles(Locale locale) {
        return BUNDLES.stream().map(name -> bundle(name, locale)).toList();
    }

    /** Every sentence by key, with its arguments left open: what the FXML files bind to as {@code t}. */
    public ObservableMap<String, String> fixed() {
        return FXCollections.unmodifiableObservableMap(fixed);
    }

    /** The sentence of that key, now and in every language chosen later. */
    public StringBinding get(String key, Object... arguments) {
        return get(Wording.of(key, arguments));
    }

    /** The words a view model says, as they change and as the language does. */
    public StringBinding get(ObservableValue<Wording> wording) {
        return Bindings.createStringBinding(() -> now(wording.getValue()), wording, locale);
    }

    /** Those words, now and in every language chosen later. */
    public StringBinding get(Wording wording) {
        return Bindings.createStringBinding(() -> now(wording), locale);
    }

    /** The sentence of that key in the language chosen now. */
    public String now(String key, Object... arguments) {
        return now(Wording.of(key, arguments));
    }

    /** Those words in the language chosen now; nothing for {@link Wording#NOTHING}. */
    public String now(Wording wording) {
        if (wording.key().isEmpty()) {
            return "";
        }
        List<Object> arguments = wording.arguments().stream()
                .map(a -> a instanceof Wording inner ? now(inner) : a instanceof Problem p ? now(p) : a)
                .toList();
        return format(pattern(wording.key()), locale(), arguments);
    }

    /** What a problem says in the language chosen now. */
    public String now(Problem problem) {
        return problem.sentence(locale());
    }

    /** Whether a bundle has that key. */
    public boolean has(String key) {
        return fixed.containsKey(key);
    }

    private String pattern(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no text for " + key))
                .getString(key);
    }

    private static String format(String pattern, Locale locale, List<Object> arguments) {
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
