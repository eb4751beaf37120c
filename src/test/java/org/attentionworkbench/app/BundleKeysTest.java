package org.attentionworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same things, and nothing asks for words that are not there. */
class BundleKeysTest {
    private static final Path BUNDLES = Path.of("resources", "i18n");
    private static final Path VIEWS = Path.of("resources", "fxml");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY_IN_VIEW = Pattern.compile("\\$\\{t\\['([^']+)'\\]\\}");

    static List<Path> englishBundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.filter(f -> !f.getFileName().toString().contains("_")).toList();
        }
    }

    static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.list(VIEWS)) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void bothLanguagesHaveTheSameKeys(Path english) {
        assertThat(read(chinese(english)).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(read(english).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void bothLanguagesMentionTheSameArguments(Path english) {
        Properties chinese = read(chinese(english));
        Properties texts = read(english);
        for (String key : texts.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key, "")))
                    .as(key)
                    .isEqualTo(placeholders(texts.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("englishBundles")
    void noSentenceIsEmptyAndNoApostropheStandsAlone(Path english) {
        for (Path bundle : List.of(english, chinese(english))) {
            Properties texts = read(bundle);
            for (String key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key)).as(bundle + " " + key).isNotBlank();
                assertThat(texts.getProperty(key).replace("''", ""))
                        .as("MessageFormat swallows a single apostrophe: " + bundle + " " + key)
                        .doesNotContain("'");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyKeyInAViewExists(Path view) throws IOException {
        var texts = new Texts(Locale.ENGLISH);
        assertThat(groups(KEY_IN_VIEW, Files.readString(view))).allMatch(texts::has);
    }

    @Test
    void thereAreBundlesAndViews() throws IOException {
        assertThat(englishBundles()).isNotEmpty();
        assertThat(views()).isNotEmpty();
    }

    private static Path chinese(Path english) {
        return BUNDLES.resolve(english.getFileName().toString().replace(".properties", "_zh.properties"));
    }

    private static Set<String> placeholders(String text) {
        return groups(PLACEHOLDER, text);
    }

    private static Set<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(Path file) {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
