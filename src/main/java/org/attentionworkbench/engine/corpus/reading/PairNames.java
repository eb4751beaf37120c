package org.attentionworkbench.engine.corpus.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
            new String[] {"word", "pronunciation"});
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> GOLD =
            Set.of("gold", "align", "alignment", "alignments", "links", "gold_links", "pharaoh");

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
        return languages(plain);
    }

    /** The first two names that are languages: {@code en}, {@code translation.fr}, {@code zh-CN}. */
    private static Optional<int[]> languages(List<String> names) {
        int[] found = new int[2];
        int n = 0;
        for (int i = 0; i < names.size() && n < 2; i++) {
            String last = names.get(i).substring(names.get(i).lastIndexOf('.') + 1);
            if (LANGUAGES.contains(last.split("[-_]", 2)[0]) && last.length() <= "zh-hant".length()) {
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
