package org.attentionworkbench.engine.corpus.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What people call the two sides of a pair, in the headings of tables and the keys of JSON. */
final class PairNames {
    private static final List<String[]> KNOWN = List.of(
            new String[] {"source", "target"},
            new String[] {"src", "tgt"},
            new String[] {"src", "trg"},
            new String[] {"source_text", "target_text"},
            new String[] {"input", "output"},
            new String[] {"question", "answer"},
            new String[] {"prompt", "completion"},
            new String[] {"prompt", "response"},
            new String[] {"instruction", "output"},
            new String[] {"article", "highlights"},
            new String[] {"document", "summary"},
            new String[] {"text", "summary"},
            new String[] {"text", "headline"},
            new String[] {"text", "target"},
            new String[] {"sentence", "translation"},
            new String[] {"front", "back"},
            new String[] {"word", "pronunciation"},
            new String[] {"原文", "译文"},
            new String[] {"源", "目标"},
            new String[] {"输入", "输出"},
            new String[] {"问题", "答案"});
    private static final Set<String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .map(Locale::forLanguageTag)
            .flatMap(language -> Stream.of(
                    language.getLanguage(),
                    plain(language.getDisplayLanguage(Locale.ENGLISH)),
                    plain(language.getDisplayLanguage(language))))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> GOLD =
            Set.of("gold", "align", "alignment", "alignments", "links", "gold_links", "pharaoh");

    /** Indonesian, if there is no other language; mostly a number. */
    private static final String ID = "id";

    private PairNames() {}

    /** Both places of a known couple of names; empty if there is none. */
    static Optional<int[]> find(List<String> names) {
        List<String> plain = names.stream().map(PairNames::plain).toList();
        for (String[] couple : KNOWN) {
            int source = plain.indexOf(couple[0]);
            int target = plain.indexOf(couple[1]);
            if (source >= 0 && target >= 0) {
                return Optional.of(new int[] {source, target});
            }
        }
        return languages(plain, false).or(() -> languages(plain, true));
    }

    /** The first two names that are languages: {@code en}, {@code translation.fr}, {@code zh-CN}, {@code English}. */
    private static Optional<int[]> languages(List<String> names, boolean withId) {
        int[] found = new int[2];
        int n = 0;
        for (int i = 0; i < names.size() && n < 2; i++) {
            String last = names.get(i).substring(names.get(i).lastIndexOf('.') + 1);
            boolean tag = last.length() <= "zh-hant".length() && LANGUAGES.contains(last.split("[-_]", 2)[0]);
            if ((tag || LANGUAGES.contains(last)) && (withId || !names.get(i).equals(ID))) {
                found[n++] = i;
            }
        }
        return n == 2 ? Optional.of(found) : Optional.empty();
    }

    /** The place of a name that says gold links; -1 if there is none. */
    static int gold(List<String> names) {
        return names.stream().map(PairNames::plain).map(GOLD::contains).toList().indexOf(true);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
