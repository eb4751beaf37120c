package org.attentionworkbench.app.corpus.gallery;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attentionworkbench.app.Texts;
import org.jspecify.annotations.Nullable;

/** Finds samples by the words of their titles, descriptions and applications, in every language whichever is shown. */
final class SampleSearch {
    private final UnaryOperator<String> group;
    private final Map<String, String> words = new HashMap<>();
    private @Nullable List<Texts> languages;

    /** @param group key of the words for what a sample is an example of */
    SampleSearch(UnaryOperator<String> group) {
        this.group = group;
    }

    /** Whether each word of the question occurs in what is said of the sample. */
    boolean finds(String sample, String question) {
        String asked = question.strip().toLowerCase(Locale.ROOT);
        if (asked.isEmpty()) {
            return true;
        }
        String said = words.computeIfAbsent(sample, this::said);
        return Stream.of(asked.split("\\s+")).allMatch(said::contains);
    }

    private String said(String sample) {
        return languages().stream()
                .flatMap(texts -> Stream.of(
                        sample,
                        texts.now("sample." + sample + ".title"),
                        texts.now("sample." + sample + ".about"),
                        texts.now(group.apply(sample))))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private List<Texts> languages() {
        List<Texts> known = languages;
        if (known == null) {
            known = Texts.LANGUAGES.stream().map(Texts::new).toList();
            languages = known;
        }
        return known;
    }
}
